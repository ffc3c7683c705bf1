"""The hours in which a supply is not cut for want of credit; they know no account and no switch.

hub.md section 4: by default 16:00 to 10:00, all weekend and on bank holidays, in local time.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Final

from ihd.hub.bank_holidays import BANK_HOLIDAYS
from ihd.model.calendar import LONDON, Season, Switch, SwitchCalendar, TimeReference
from ihd.model.reports import PROTECTED, UNPROTECTED
from ihd.model.usage import day_start, local_date

#: Minutes after midnight between which a supply may be cut on a working day.
OPENS: Final = 10 * 60
CLOSES: Final = 16 * 60
#: Saturday and Sunday, as :meth:`datetime.date.weekday` counts.
WEEKEND: Final = frozenset({5, 6})
#: The next change where nothing changes.
NEVER: Final = 1 << 62
#: As many special days as a GB meter's calendar holds (smart-energy.md 5.3).
SPECIAL_DAYS: Final = 20

_ONE_DAY: Final = timedelta(days=1)
#: No run of days of rest is longer.
_LONGEST_REST: Final = 30
_WORKING_DAY, _DAY_OF_REST = 1, 2


class ProtectedHours:
    """Protected is all time but ``opens`` to ``closes`` (minutes after midnight in Britain) of each working day.

    Working days are those neither in ``rest`` (Monday is 0) nor in ``holidays``. ``opens`` equal to ``closes`` protects
    always.
    """

    def __init__(
        self,
        opens: int = OPENS,
        closes: int = CLOSES,
        rest: Collection[int] = WEEKEND,
        holidays: Collection[date] = BANK_HOLIDAYS,
    ) -> None:
        if not 0 <= opens <= closes <= 24 * 60:
            raise ValueError("a working day's unprotected time is between two minutes of one day, the earlier first")
        self._opens, self._closes = opens, closes
        self._rest, self._holidays = frozenset(rest), frozenset(holidays)
        # The local day asked about last, and its unprotected time: most questions are about the day of the one before.
        self._day = (0, 0)
        self._open = (0, 0)

    @property
    def some(self) -> bool:
        """Return whether there is any such hour."""
        return (self._opens, self._closes) != (0, 24 * 60) or bool(self._rest)

    @classmethod
    def never(cls) -> ProtectedHours:
        """Return hours of which none is protected."""
        return cls(0, 24 * 60, rest=(), holidays=())

    def covers(self, moment: int) -> bool:
        """Return whether supply stays on at ``moment`` (Unix seconds) whatever the account says."""
        self._bounds(moment)
        opens, closes = self._open
        return not opens <= moment < closes

    def next_change(self, moment: int) -> int:
        """Return when, after ``moment``, protection next begins or ends; :data:`NEVER` if it does not."""
        covered = self.covers(moment)
        for _ in range(_LONGEST_REST):
            _, midnight = self._bounds(moment)
            for boundary in (*self._open, midnight):
                if boundary > moment and self.covers(boundary) != covered:
                    return boundary
            moment = midnight
        return NEVER

    def calendar(self, since: int | None = None) -> SwitchCalendar:
        """Return these hours as a calendar of the tiers UNPROTECTED and PROTECTED.

        Special days are all, or from ``since`` (Unix seconds) on, as many as a GB calendar holds.
        """
        day = [Switch(0, PROTECTED), Switch(self._opens, UNPROTECTED), Switch(self._closes, PROTECTED)]
        # Of switches at one minute the last one rules, and no day has a minute 1440.
        ruling = {switch.minute: switch for switch in day if switch.minute < 24 * 60}
        week = tuple(_DAY_OF_REST if weekday in self._rest else _WORKING_DAY for weekday in range(7))
        coming = sorted(self._holidays)
        if since is not None:
            coming = [holiday for holiday in coming if holiday >= local_date(since)][:SPECIAL_DAYS]
        return SwitchCalendar(
            TimeReference.LOCAL,
            {_WORKING_DAY: tuple(ruling.values()), _DAY_OF_REST: (Switch(0, PROTECTED),)},
            {1: week},
            (Season(1, 1, 1),),
            MappingProxyType(dict.fromkeys(coming, _DAY_OF_REST)),
        )

    def _bounds(self, moment: int) -> tuple[int, int]:
        """Return where the local day of ``moment`` begins and ends; its unprotected time is at hand afterwards."""
        start, end = self._day
        if not start <= moment < end:
            today = local_date(moment)
            self._day = (day_start(today), day_start(today + _ONE_DAY))
            working = today.weekday() not in self._rest and today not in self._holidays
            self._open = (_at(today, self._opens), _at(today, self._closes)) if working else (0, 0)
        return self._day


def _at(day: date, minute: int) -> int:
    """Return the moment at which clocks in Britain show ``minute`` after midnight of ``day``."""
    if minute == 24 * 60:
        return day_start(day + _ONE_DAY)
    return int(datetime.combine(day, time(minute // 60, minute % 60), LONDON).timestamp())
