"""A debt in words: what it is called, and how it is collected; it works out no debt."""

from __future__ import annotations

from typing import Final

from ihd.model.credit import Debt, DebtMethod
from ihd.model.units import money
from ihd.view.words import NOTHING, translate

_HOUR: Final = 3_600
_DAY: Final = 86_400
#: A share is told in hundredths of a percent.
_HUNDREDTHS: Final = 100


def label(debt: Debt) -> str:
    """Return what the supplier calls a debt, or its number."""
    return debt.label or translate("Debt", "Debt {n}").format(n=debt.number)


def collected(debt: Debt) -> str:
    """Return how a debt is collected: a share of each top-up, or an amount each hour, day or so many days."""
    if debt.method is DebtMethod.PERCENTAGE:
        if debt.share is None:
            return NOTHING
        return translate("Debt", "{n} % of a top-up").format(n=f"{debt.share / _HUNDREDTHS:g}")
    if not debt.per_period or not debt.period_s:
        return NOTHING
    each = {_HOUR: translate("Debt", "{amount} an hour"), _DAY: translate("Debt", "{amount} a day")}
    days = translate("Debt", "{amount} every %n days", "", debt.period_s // _DAY)
    return each.get(debt.period_s, days).format(amount=money(debt.per_period))
