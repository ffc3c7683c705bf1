"""Dates in words, in the owner's language; it asks no clock.

The names are the program's own: Qt's, in QLocale, bring along the list of every language and country, which takes
longer to load than Home takes to paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from datetime import date

_DAYS: Final = (
    QT_TRANSLATE_NOOP("Date", "Mon"), QT_TRANSLATE_NOOP("Date", "Tue"), QT_TRANSLATE_NOOP("Date", "Wed"),
    QT_TRANSLATE_NOOP("Date", "Thu"), QT_TRANSLATE_NOOP("Date", "Fri"), QT_TRANSLATE_NOOP("Date", "Sat"),
    QT_TRANSLATE_NOOP("Date", "Sun"),
)  # fmt: skip
_SHORT_MONTHS: Final = (
    QT_TRANSLATE_NOOP("Date", "Jan"), QT_TRANSLATE_NOOP("Date", "Feb"), QT_TRANSLATE_NOOP("Date", "Mar"),
    QT_TRANSLATE_NOOP("Date", "Apr"), QT_TRANSLATE_NOOP("Date", "May"), QT_TRANSLATE_NOOP("Date", "Jun"),
    QT_TRANSLATE_NOOP("Date", "Jul"), QT_TRANSLATE_NOOP("Date", "Aug"), QT_TRANSLATE_NOOP("Date", "Sep"),
    QT_TRANSLATE_NOOP("Date", "Oct"), QT_TRANSLATE_NOOP("Date", "Nov"), QT_TRANSLATE_NOOP("Date", "Dec"),
)  # fmt: skip
_MONTHS: Final = (
    QT_TRANSLATE_NOOP("Date", "January"), QT_TRANSLATE_NOOP("Date", "February"), QT_TRANSLATE_NOOP("Date", "March"),
    QT_TRANSLATE_NOOP("Date", "April"), QT_TRANSLATE_NOOP("Date", "May"), QT_TRANSLATE_NOOP("Date", "June"),
    QT_TRANSLATE_NOOP("Date", "July"), QT_TRANSLATE_NOOP("Date", "August"), QT_TRANSLATE_NOOP("Date", "September"),
    QT_TRANSLATE_NOOP("Date", "October"), QT_TRANSLATE_NOOP("Date", "November"), QT_TRANSLATE_NOOP("Date", "December"),
)  # fmt: skip


def _said(name: object) -> str:  # what marks a text for the translators does not say that it is one
    return QCoreApplication.translate("Date", str(name))


def day_and_month(day: date) -> str:
    """Return 22 Nov."""
    return f"{day.day} {_said(_SHORT_MONTHS[day.month - 1])}"


def weekday_and_date(day: date) -> str:
    """Return Sun 22 Nov."""
    return f"{_said(_DAYS[day.weekday()])} {day_and_month(day)}"


def month_and_year(day: date) -> str:
    """Return November 2026."""
    return f"{_said(_MONTHS[day.month - 1])} {day.year}"
