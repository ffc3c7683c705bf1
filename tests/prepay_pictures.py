"""Pictures of prepayment: every page of the acting face and every state it can be in, beside those of the design."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from ihd.model.commands import Pending, Refused, Stage
from ihd.model.credit import TopUpResult
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Ambient, GasRestore, Position
from ihd.settings import Theme
from ihd.view.button import Touch
from ihd.view.window import Window
from ppmid.face import PPMID
from tests.picture import PLAIN, SIZES, Picture
from tests.ppmid import samples, supply_samples
from tests.ppmid.supply_samples import ELECTRICITY, GAS
from tests.view.samples import HOME_NOW

acting = partial(Picture, face=PPMID)


def _typed(digits: str) -> Callable[[Window], None]:
    return lambda window: window.page.paste(digits)


def _clearing(window: Window) -> None:
    _typed(samples.CODE[:14])(window)
    window.page.findChild(Touch, "key:clear").click()


def _bought(window: Window) -> None:
    window.page.act("buy")


#: What each command can come to, by the end of the picture's name.
LIVES: dict[str, Pending] = {
    "topup-pending": samples.pending(),
    "topup-no-answer": samples.pending(Stage.NO_ANSWER),
    "topup-result": samples.accepted(),
    "topup-result-on": samples.accepted(TopUpResult.ACCEPTED_SUPPLY_ON),
    "topup-result-off": samples.accepted(TopUpResult.ACCEPTED_SUPPLY_OFF, balance=0),
    "topup-result-armed": samples.accepted(TopUpResult.ACCEPTED_SUPPLY_ARMED),
    "topup-result-gas-armed": samples.accepted(TopUpResult.ACCEPTED_SUPPLY_ARMED, meter=GAS),
    "topup-result-earlier": samples.accepted(TopUpResult.DUPLICATE, earlier=True, credited=None),
    **{
        f"topup-rejected-{why.name.lower().replace('_', '-')}": samples.refused(why)
        for why in (
            TopUpResult.INVALID, TopUpResult.DUPLICATE, TopUpResult.METER_FAULT, TopUpResult.BALANCE_LIMIT,
            TopUpResult.KEYPAD_LOCKED, TopUpResult.TOO_LARGE, Refused.NO_LINK, Refused.BY_METER, Refused.NOT_OFFERED,
            Refused.STILL_WAITING, Refused.METER_BUSY,
        )
    },
}  # fmt: skip
#: How the gas supply looks to the two policies, and out of reach.
_TESTING = supply_samples.gas_armed(GasRestore.REMOTE_WITH_FLOW_CHECK, position=Position.TESTING)
_LOCKED = samples.home(samples.electricity(keypad_locked_until=HOME_NOW + 3_600), samples.gas())
#: Name, what is shown, page and meter.
PAGES: tuple[tuple[str, Snapshot, str, int], ...] = (
    ("restore-armed", supply_samples.armed(), "restore", ELECTRICITY),
    ("restore-off", supply_samples.off(), "restore", ELECTRICITY),
    ("restore-gas", supply_samples.gas_armed(), "restore_gas", GAS),
    ("restore-gas-test", supply_samples.gas_armed(GasRestore.REMOTE_WITH_FLOW_CHECK), "restore_gas", GAS),
    ("restore-gas-testing", _TESTING, "restore_gas", GAS),
    ("restore-gas-policy-unknown", supply_samples.gas_armed(None), "restore_gas", GAS),
    ("gas-han-lost", supply_samples.gas_lost(), "gas_lost", GAS),
    ("gas-han-lost-running", supply_samples.gas_lost(position=Position.OPEN), "gas_lost", GAS),
    ("gas-han-lost-limit-unknown", supply_samples.gas_lost(left=None), "gas_lost", GAS),
    ("emergency", supply_samples.low(), "emergency", ELECTRICITY),
    ("emergency-in-use", supply_samples.in_use(), "emergency", ELECTRICITY),
    ("emergency-spent", supply_samples.off(), "emergency", ELECTRICITY),
    ("debt", supply_samples.indebted(), "debt", ELECTRICITY),
    ("top-ups", supply_samples.indebted(), "top_ups", ELECTRICITY),
    ("topup-locked", _LOCKED, "top_up", ELECTRICITY),
    ("prepay-account", samples.home(), "account", ELECTRICITY),
)
#: Those that are taken in every size: one of each kind of page.
_MAIN = {"restore-armed", "restore-gas", "restore-gas-test", "gas-han-lost", "emergency", "debt", "top-ups"}
_MAIN_LIVES = {"topup-pending", "topup-result-armed", "topup-rejected-invalid"}


def pictures() -> Iterator[Picture]:
    """Yield every picture of prepayment."""
    yield from _homes()
    yield from _codes()
    for name, life in LIVES.items():
        for size in SIZES if name in _MAIN_LIVES else SIZES[:1]:
            yield acting(_named(name, size), samples.home(), size, "result", life=life)
    for name, snapshot, page, meter in PAGES:
        for size in SIZES if name in _MAIN else SIZES[:1]:
            yield acting(_named(name, size), snapshot, size, page, meter=meter)
    for size in SIZES:
        yield acting(_named("shop", size), samples.home(), size, "shop", demo=True, act=_bought)
    yield acting("more-prepay", samples.home(), page="more", demo=True)


def _named(name: str, size: tuple[int, int]) -> str:
    return f"{name}-{size[0]}x{size[1]}"


def _homes() -> Iterator[Picture]:
    for size in SIZES:
        for theme in Theme:
            settings = replace(PLAIN, theme=theme)
            yield acting(f"{_named('home-prepay', size)}-{theme.value}", samples.home(), size, settings=settings)
        for percent in (150, 200):
            settings = replace(PLAIN, text_percent=percent)
            yield acting(f"{_named('home-prepay', size)}-text-{percent}", samples.home(), size, settings=settings)
        yield acting(_named("home-prepay-off", size), samples.HOMES["off"], size)
        yield acting(_named("home-prepay-armed", size), samples.HOMES["armed"], size)
    for name, snapshot in samples.HOMES.items():
        yield acting(f"home-prepay-{name.replace(',', '').replace(' ', '-')}", snapshot)
    medium = samples.home(samples.electricity(power_w=1_240, ambient=Ambient.MEDIUM), samples.gas())
    for language in ("en", "cy"):
        yield acting(f"home-prepay-medium-use-{language}", medium, settings=replace(PLAIN, language=language))
    yield acting("home-prepay-welsh", samples.home(), settings=replace(PLAIN, language="cy"))
    yield Picture("home-prepay-showing-only", samples.home())


def _codes() -> Iterator[Picture]:
    for size in SIZES:
        top_up = partial(acting, snapshot=samples.home(), size=size, page="top_up", meter=ELECTRICITY)
        yield top_up(_named("topup-keypad", size))
        yield top_up(_named("topup-keypad-typing", size), act=_typed(samples.CODE[:14]))
        yield top_up(_named("topup-ready", size), act=_typed(samples.CODE))
        yield top_up(_named("topup-error", size), act=_typed(samples.WRONG_DIGIT))
    top_up = partial(acting, snapshot=samples.home(), page="top_up", meter=ELECTRICITY)
    yield top_up("topup-sts", act=_typed("1234" * 5))
    yield top_up("topup-pasted-too-long", act=_typed("7394" * 10))
    yield top_up("topup-clear-asked", act=_clearing)
