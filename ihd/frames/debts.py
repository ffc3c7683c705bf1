"""The three debts of an account, put together from their attributes; it asks nothing and collects nothing.

Attributes 0x0210 to 0x0239: smart-energy.md 4.4.
"""

from __future__ import annotations

from typing import Final

from ihd.frames.meter_book import PREPAYMENT, MeterBook, attribute
from ihd.model.credit import Debt, DebtMethod

NUMBERS: Final = (1, 2, 3)
_AMOUNT, _METHOD, _FREQUENCY, _PER_PERIOD, _SHARE, _LABEL = (
    "debt_amount", "debt_recovery_method", "debt_recovery_frequency", "debt_recovery_amount",
    "debt_recovery_top_up_percentage", "debt_label",
)  # fmt: skip
_ROWS: Final = (_AMOUNT, _METHOD, _FREQUENCY, _PER_PERIOD, _SHARE, _LABEL)
_KEYS: Final = {(row, number): attribute(PREPAYMENT, f"{row}_{number}") for row in _ROWS for number in NUMBERS}
#: Every attribute of the debts, in the order in which they are asked for: amounts first.
DEBT_KEYS: Final = tuple(_KEYS.values())
_KNOWN: Final = frozenset(DEBT_KEYS)
#: Recovery frequency -> seconds (smart-energy.md 4.4): hour, day, week, and a twelfth and a quarter of a year.
_PERIODS: Final[dict[int | None, int]] = {0: 3_600, 1: 86_400, 2: 604_800, 3: 2_629_800, 4: 7_889_400}
#: What collects a debt whose method was not told: debts 1 and 2 are GB's time debts, 3 its payment debt.
_USUAL: Final = {1: DebtMethod.TIME, 2: DebtMethod.TIME, 3: DebtMethod.PERCENTAGE}
_METHODS: Final[dict[int | None, DebtMethod]] = {method.value: method for method in DebtMethod}


def is_debt(key: tuple[int, int]) -> bool:
    """Return whether ``key`` is an attribute of a debt."""
    return key in _KNOWN


def debts(book: MeterBook) -> tuple[Debt, ...]:
    """Return the debts whose amount the meter told, by number."""
    return tuple(_debt(book, number) for number in NUMBERS if _number(book, _AMOUNT, number) is not None)


def _number(book: MeterBook, row: str, number: int) -> int | None:
    value = book.raw.get(_KEYS[row, number])
    return value if isinstance(value, int) else None


def _money(book: MeterBook, row: str, number: int) -> int | None:
    value = _number(book, row, number)
    return None if value is None else book.price_to_millipence(value)


def _debt(book: MeterBook, number: int) -> Debt:
    method = _METHODS.get(_number(book, _METHOD, number), _USUAL[number])
    debt = Debt(number, book.text(_KEYS[_LABEL, number]), _money(book, _AMOUNT, number) or 0, method)
    if method is DebtMethod.PERCENTAGE:
        return debt._replace(share=_number(book, _SHARE, number))
    period = _PERIODS.get(_number(book, _FREQUENCY, number))
    return debt._replace(per_period=_money(book, _PER_PERIOD, number), period_s=period)
