"""Pictures of usage: every period, unit and state, beside those of the design."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ihd.model.half_hours import HalfHours
from ihd.model.snapshot import Snapshot
from ihd.view.chart import UsageChart  # noqa: F401  # loaded here, so that a page has its chart at once
from ihd.view.window import Window
from tests.picture import PLAIN, Picture
from tests.view import samples, usage_samples


def _acting(*acts: str, slot: int | None = None, kept: bool = True) -> Callable[[Window], None]:
    def act(window: Window) -> None:
        window.desk.past = usage_samples.YEAR if kept else None
        for each in acts:
            window.page.act(each)
        window.page.again()
        window.page.chart.choose(slot)

    return act


#: What is done to the page that opened, by the end of the picture's name.
_STATES: dict[str, Callable[[Window], None]] = {
    "today": _acting(kept=False),
    "today-kwh": _acting("unit:kwh", kept=False),
    "gas": _acting("fuel:2", "step:-1", kept=False),
    "week": _acting("period:week"),
    "month": _acting("period:month", slot=12),
    "month-co2": _acting("period:month", "unit:co2"),
    "year": _acting("period:year", "unit:kwh"),
    "table": _acting("step:-1", "table:", kept=False),
    "gap": _acting("period:day", *["step:-1"] * 18),
}
_DAY = _acting("step:-1", slot=35, kept=False)


def _gap() -> Snapshot:
    held = usage_samples.electricity().half_hours
    wh = (*held.wh[:66], *[None] * 5, *held.wh[71:])
    return samples.home(usage_samples.electricity(half_hours=HalfHours(held.start, wh)), samples.gas())


def _made() -> Snapshot:
    solar = (0,) * 16 + (60, 140, 260, 380, 440, 470, 455, 400, 330, 220, 120, 50)
    made = samples.generation(half_hours=HalfHours(samples.MIDNIGHT, solar))
    return samples.home(usage_samples.electricity(exported_today_wh=1_100, exported_wh=234_500), samples.gas(), made)


def pictures() -> Iterator[Picture]:
    """Yield every state of usage once, the plain way."""
    day = usage_samples.design()
    yield Picture("usage-day", day, page="usage", settings=PLAIN, act=_DAY)
    for state, act in _STATES.items():
        yield Picture(f"usage-{state}", day, page="usage", act=act)
    yield Picture("usage-missing", _gap(), page="usage", act=_DAY)
    yield Picture("usage-made", _made(), page="usage", act=_acting("fuel:3", kept=False))
    yield Picture("usage-stale", samples.stale(), page="usage", act=_acting(kept=False))
    yield Picture("usage-nothing", Snapshot.blank(samples.NOW), page="usage")
