"""The bank holidays of England and Wales from 2023 to 2032, as a list; later years are added when they are proclaimed.

A holiday that falls on a weekend is listed on its substitute day, as the government lists it. 8 May 2023 was proclaimed
for the coronation.
"""

from __future__ import annotations

from datetime import date
from typing import Final

#: Month and day of each, by year.
_LISTED: Final = {
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    2029: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    2030: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    2031: "01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26",
    2032: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
}

BANK_HOLIDAYS: Final = frozenset(
    date.fromisoformat(f"{year}-{day}") for year, days in _LISTED.items() for day in days.split()
)
