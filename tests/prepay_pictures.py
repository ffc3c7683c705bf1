"""Pictures of prepayment: every page of the acting face and every state it can be in, beside those of the design."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from ihd.model.commands import Pending, Refused, Stage
from ihd.model.credit import TopUpResult
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Ambient, GasRestore, Position
from ihd.view.button import Touch
from ihd.view.window import Window
from ppmid.face import PPMID
from tests.picture import Picture
from tests.ppmid import samples, supply_samples
from tests.ppmid.supply_samples import ELECTRICITY, GAS
from tests.view import samples as credit
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
            Refused.STILL_WAITING, Refused.METER_BUSY, Refused.REPLAYED,
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


def pictures() -> Iterator[Picture]:
    """Yield every picture of prepayment."""
    yield from _homes()
    yield from _codes()
    for name, life in LIVES.items():
        yield acting(name, samples.home(), page="result", life=life)
    for name, snapshot, page, meter in PAGES:
        yield acting(name, snapshot, page=page, meter=meter)
    yield acting("shop", samples.home(), page="shop", demo=True, act=_bought)
    yield acting("more-prepay", samples.home(), page="more", demo=True)


def _homes() -> Iterator[Picture]:
    """Yield Home of either face: the acting one, also where there is nothing to act on, and the one that only shows."""
    yield acting("home-prepay", samples.home())
    yield acting("home-acting-credit", credit.design())
    yield acting("home-acting-first-start", Snapshot.blank(credit.NOW))
    for name, snapshot in samples.HOMES.items():
        state = name.replace(",", "").replace(" ", "-")
        yield acting(f"home-prepay-{state}", snapshot)
        yield Picture(f"home-showing-{state}", snapshot)
    medium = samples.home(samples.electricity(power_w=1_240, ambient=Ambient.MEDIUM), samples.gas())
    yield acting("home-prepay-medium-use", medium)
    yield Picture("home-showing", samples.home())
    yield Picture("account-showing", samples.HOMES["low"], page="account")


def _codes() -> Iterator[Picture]:
    top_up = partial(acting, snapshot=samples.home(), page="top_up", meter=ELECTRICITY)
    yield top_up("topup-keypad")
    yield top_up("topup-keypad-typing", act=_typed(samples.CODE[:14]))
    yield top_up("topup-ready", act=_typed(samples.CODE))
    yield top_up("topup-error", act=_typed(samples.WRONG_DIGIT))
    yield top_up("topup-sts", act=_typed("1234" * 5))
    yield top_up("topup-pasted-too-long", act=_typed("7394" * 10))
    yield top_up("topup-clear-asked", act=_clearing)
