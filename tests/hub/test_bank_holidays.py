"""The list of bank holidays against the rules by which they fall."""

from __future__ import annotations

from datetime import date, timedelta

from ihd.hub.bank_holidays import BANK_HOLIDAYS

DAY = timedelta(days=1)
#: Sundays, as every almanac has them.
EASTERS = ("2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
           "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28")  # fmt: skip


def monday(year: int, month: int, *, last: bool) -> date:
    found = [day for n in range(1, 31 + (month != 6)) if (day := date(year, month, n)).weekday() == 0]
    return found[-1] if last else found[0]


def by_rule(easter: date) -> set[date]:
    year = easter.year
    days = {easter - 2 * DAY, easter + DAY}
    days |= {monday(year, 5, last=False), monday(year, 5, last=True), monday(year, 8, last=True)}
    for fixed in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        while fixed.weekday() > 4 or fixed in days:  # the next day that is neither weekend nor taken
            fixed += DAY
        days.add(fixed)
    return days


def test_every_listed_day_falls_by_rule_but_for_the_coronation() -> None:
    ruled = set[date]().union(*(by_rule(date.fromisoformat(easter)) for easter in EASTERS))
    assert ruled ^ BANK_HOLIDAYS == {date(2023, 5, 8)}
