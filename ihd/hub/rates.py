"""What a unit costs when: the prices in force now and next of one meter's tariffs; it knows no frames."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ihd.hub.household import WEEK
from ihd.model.calendar import SwitchCalendar
from ihd.model.half_hours import HALF_HOUR
from ihd.model.tariff import Tariff

#: Tariff and calendar numbers count up from these, so that a meter's tariffs never share one with another's.
_TARIFF_IDS: Final = 0x0100
#: How many half-hours ahead a calendar's next switch is looked for: it must come within a week.
_LOOK_AHEAD: Final = WEEK // HALF_HOUR


@dataclass(frozen=True, slots=True)
class Rate:
    """A price from ``start`` to ``end`` (``None``: until changed). ``tier`` from 1, 0 on a tariff of one tier.

    ``prices`` holds one price for each block, in millipence per kWh.
    """

    tariff: Tariff
    tier: int
    label: str
    prices: tuple[int, ...]
    start: int
    end: int | None


class Rates:
    """The tariffs of one meter, oldest first, and the numbers its issuer gave them.

    ``tariffs`` is the meter's own list: what :meth:`add` puts there, everyone who counts by it finds.
    """

    def __init__(self, tariffs: list[Tariff], endpoint: int) -> None:
        self.tariffs: Final = tariffs
        first = endpoint * _TARIFF_IDS
        self._last = first + len(tariffs)
        self.numbered: Final = {first + at: tariff for at, tariff in enumerate(self.tariffs, 1)}
        calendars = {id(t.calendar): t for t in reversed(self.tariffs) if t.calendar is not None}
        oldest = sorted(calendars.values(), key=lambda tariff: tariff.start)
        #: Calendar number -> the calendar and the start of the first tariff that uses it.
        self.calendars: Final = {first + at: (t.calendar, t.start) for at, t in enumerate(oldest, 1) if t.calendar}
        self._present: Rate | None = None

    def add(self, tariff: Tariff) -> tuple[int, int | None]:
        """Have ``tariff`` from its start on, with a number of its own and a calendar that is known.

        Return that number, and the number of the tariff that was to begin then, which is withdrawn.
        """
        replaced = next((number for number, each in self.numbered.items() if each.start == tariff.start), None)
        if replaced is not None:
            self.tariffs.remove(self.numbered.pop(replaced))
        insort(self.tariffs, tariff, key=lambda each: each.start)
        self._last += 1
        self.numbered[self._last] = tariff
        self._present = None
        return self._last, replaced

    def tariff_at(self, moment: int) -> Tariff | None:
        """Return the tariff in force at ``moment``."""
        started = [tariff for tariff in self.tariffs if tariff.start <= moment]
        return started[-1] if started else None

    def calendar_at(self, moment: int) -> tuple[int, SwitchCalendar] | None:
        """Return number and calendar of the tariff in force at ``moment``, ``None`` if it has none."""
        tariff = self.tariff_at(moment)
        found = ((n, c) for n, (c, _) in self.calendars.items() if tariff is not None and c is tariff.calendar)
        return next(found, None)

    def rate_at(self, moment: int) -> Rate | None:
        """Return the rate in force at ``moment``."""
        known = self._present
        if known is not None and known.start <= moment and (known.end is None or moment < known.end):
            return known
        tariff = self.tariff_at(moment)
        if tariff is None:
            return None
        self._present = self._rate(tariff, moment)
        return self._present

    def from_moment(self, moment: int) -> Iterator[Rate]:
        """Yield the rate in force at ``moment`` and those that follow, as far as they are known."""
        at: int | None = moment
        while at is not None:
            tariff = self.tariff_at(at)
            if tariff is None:
                at = min((t.start for t in self.tariffs if t.start > at), default=None)
                continue
            rate = self._rate(tariff, at)
            yield rate
            at = rate.end

    def _rate(self, tariff: Tariff, moment: int) -> Rate:
        coming = min((t.start for t in self.tariffs if t.start > tariff.start), default=None)
        tier = tariff.tier_at(moment)
        start, end = moment - moment % HALF_HOUR, coming
        if tariff.calendar is not None:
            start = _switch_before(tariff, tier, start)
            switch = _switch_after(tariff, tier, moment)
            end = min((each for each in (switch, coming) if each is not None), default=None)
        else:
            start = tariff.start
        single = len(tariff.prices) == 1
        return Rate(tariff, 0 if single else tier, tariff.label_at(moment), tariff.prices[tier - 1], start, end)


def _switch_before(tariff: Tariff, tier: int, start: int) -> int:
    for _ in range(_LOOK_AHEAD):
        if start <= tariff.start or tariff.tier_at(start - HALF_HOUR) != tier:
            break
        start -= HALF_HOUR
    return max(start, tariff.start)


def _switch_after(tariff: Tariff, tier: int, moment: int) -> int | None:
    first = moment - moment % HALF_HOUR + HALF_HOUR
    ahead = range(first, first + _LOOK_AHEAD * HALF_HOUR, HALF_HOUR)
    return next((at for at in ahead if tariff.tier_at(at) != tier), None)
