"""When a display asks about a gas meter: in rounds, of which each half hour has two at most; it sends nothing.

The meter sleeps between its reports and the hub tells by itself what changes (hub.md sections 1 and 7), so asking more
often would learn nothing. A link that comes back does not make it more often either: what was known of the meter is
taken up again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ihd.frames.clock import from_wire
from ihd.frames.errand import Due
from ihd.frames.findings import Findings
from ihd.frames.meter_book import METERING, MeterBook, attribute
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.snapshot import HubTime
from ihd.model.units import Fuel

#: Seconds after which a gas meter's report has reached the hub, and between the two rounds of a half hour.
GRACE: Final = 15
_APART: Final = HALF_HOUR // 2
#: Rounds in a half hour, and the seconds that all of one takes.
_MOST: Final = 2
_LASTS: Final = 60.0
_TAKEN: Final = attribute(METERING, "reading_snapshot_time")


class GasRounds:
    """The rounds of one hub's gas meters, whatever happens to the link; home time is what ``findings`` know of it.

    The first round of a half hour follows the meter's report. The second is for a report that did not come, for a
    prepaid account, or for a link that came back.
    """

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self._before = Findings()
        self._clock: HubTime | None = None
        self._rounds: list[float] = []
        self._waiting: dict[int, Due] = {}

    def begin(self, findings: Findings) -> None:
        """Go by other ``findings`` from now on, those of a link that came up; keep what was known before."""
        if self.findings.meters():
            self._before, self._clock = self.findings, self.findings.hub_time or self._clock
        self.findings = findings
        self._waiting.clear()

    def resume(self, meter: int, now: float) -> bool:
        """Take up what was known of the gas meter at an endpoint, if there was a round just now, or were both.

        Return whether that is so: then nothing is asked of it before the next round.
        """
        known = self._before.books.get(meter)
        if known is None or known.fuel is not Fuel.GAS or known.clusters != self.findings.books[meter].clusters:
            return False
        if self._had(now) < _MOST and not any(now - at < _LASTS for at in self._rounds):
            return False
        self.findings.take_over(meter, self._before)
        self._waiting[meter] = Due(home=self._after(now, _APART + GRACE), link=now + _APART)
        return True

    def first(self, meter: int, now: float) -> Due:
        """Return when a gas meter is asked about first once the link is up."""
        if meter not in self._waiting:
            self._count(now)
        return self._waiting.get(meter, Due(link=now))

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
        self._count(now)
        home, told = self.findings.home(now), book.raw.get(_TAKEN)
        taken = from_wire(told) if isinstance(told, int) else None
        if home is None:
            after = None if taken is None else half_hour_of(taken) + HALF_HOUR + GRACE
            return Due(home=after, link=now + _APART)
        if _TAKEN not in book.lacking and (taken is None or taken < half_hour_of(home)):
            return Due(home=self._after(now, GRACE, _APART + GRACE))
        return Due(home=self._after(now, _APART + GRACE) if book.prepayment else self._after(now))

    def after_half_hour(self, book: MeterBook, now: float) -> Due:
        """Return the round in which the next half-hour is to be had."""
        self._count(now)
        home = self.findings.home(now)
        if home is None:
            return Due(link=now + _APART)
        late = book.half_hours_end < half_hour_of(home)
        return Due(home=self._after(now, GRACE, _APART + GRACE) if late else self._after(now))

    def _after(self, now: float, *within: int) -> int:
        """Return the home time of the next round: so many seconds ``within`` this half hour, or first in the next."""
        home = self._home(now)
        begun = half_hour_of(home)
        left = within if self._had(now) < _MOST else ()
        return next((begun + at for at in left if begun + at > home), begun + HALF_HOUR + GRACE)

    def _count(self, at: float) -> None:
        """Count a round at link time ``at``; what is asked soon after another belongs to the same."""
        if not any(at - other < _LASTS for other in self._rounds):
            self._rounds = [*(other for other in self._rounds if at - other < 2 * HALF_HOUR), at]

    def _had(self, now: float) -> int:
        """Return how many rounds this half hour has had."""
        begun = half_hour_of(self._home(now))
        return sum(self._home(at) >= begun for at in self._rounds)

    def _home(self, now: float) -> int:
        """Return home time as far as it is known; half hours of the link's own until then."""
        clock = self.findings.hub_time or self._clock
        return int(now) if clock is None else clock.at(now)
