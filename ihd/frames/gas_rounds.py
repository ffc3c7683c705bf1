"""When a display asks about a gas meter: in rounds, of which each half hour has two at most; it sends nothing.

The meter sleeps between its reports and the hub tells by itself what changes (hub.md sections 1 and 7), so asking more
often would learn nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ihd.frames.clock import from_wire
from ihd.frames.errand import Due
from ihd.frames.findings import Findings
from ihd.frames.meter_book import METERING, MeterBook, attribute
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.units import Fuel

#: Seconds after which a gas meter's report has reached the hub, and between the two rounds of a half hour.
GRACE: Final = 15
_APART: Final = HALF_HOUR // 2
_TAKEN: Final = attribute(METERING, "reading_snapshot_time")


@dataclass(frozen=True, slots=True)
class GasRounds:
    """The rounds of one home's gas meters; home time is what ``findings`` know of the hub's clock."""

    findings: Findings

    def every(self, book: MeterBook, seconds: float) -> Callable[[float], Due]:
        """Return what says that something is wanted every so many seconds; of a gas meter, in its rounds."""
        if book.fuel is Fuel.GAS:
            return lambda now: self.after_report(book, now)
        return lambda now: Due(link=now + seconds)

    def after_report(self, book: MeterBook, now: float) -> Due:
        """Return the round after the meter's next report; the second one of this half hour if the last is missing.

        A prepaid account has both: it changes by other hands than the meter's, and a hub might not say so. What tells
        no time with its reading answers for itself, now (a meter reader of one's own).
        """
        home, told = self.findings.home(now), book.raw.get(_TAKEN)
        taken = from_wire(told) if isinstance(told, int) else None
        if home is None:
            after = None if taken is None else half_hour_of(taken) + HALF_HOUR + GRACE
            return Due(home=after, link=now + _APART)
        return self.once_has(home, home if _TAKEN in book.lacking else taken, twice=book.prepayment)

    def after_half_hour(self, book: MeterBook, now: float) -> Due:
        """Return the round in which the next half-hour is to be had."""
        home = self.findings.home(now)
        return Due(link=now + _APART) if home is None else self.once_has(home, book.half_hours_end)

    def once_has(self, home: int, told_up_to: int | None, *, twice: bool = False) -> Due:
        """Return the round at which to ask again what stands for ``told_up_to`` (Unix seconds) at time ``home``."""
        begun = half_hour_of(home)
        rounds = [begun + GRACE, begun + _APART + GRACE, begun + HALF_HOUR + GRACE]
        late = told_up_to is None or told_up_to < begun
        return Due(home=next(moment for moment in rounds if moment > home) if late or twice else rounds[-1])
