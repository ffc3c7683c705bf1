"""Prepayment accounts in tests: sums in pounds and pence, and lives made of random acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from hypothesis import Phase, settings
from hypothesis import strategies as st

from ihd.hub.bounds import OutOfBounds
from ihd.hub.prepay_account import PrepayAccount
from ihd.hub.terms import Terms
from ihd.model.calendar import LONDON
from ihd.model.credit import Debt, DebtMethod

HOUR = 3_600


def at(text: str) -> int:
    """Return the moment at which clocks in Britain show ``text``."""
    return int(datetime.fromisoformat(text).replace(tzinfo=LONDON).timestamp())


#: A Wednesday.
START = at("2024-06-12T12:00")


def pounds(text: str) -> int:
    """Return millipence."""
    whole, _, pence = text.partition(".")
    return int(whole) * 100_000 + int(f"{pence:0<5}"[:5]) * (-1 if text.startswith("-") else 1)


def by_hour(owed: str, rate: str) -> Debt:
    return Debt(1, "Boiler", pounds(owed), DebtMethod.TIME, pounds(rate), HOUR)


def by_share(owed: str) -> Debt:
    return Debt(3, "Old bill", pounds(owed), DebtMethod.PERCENTAGE)


Act = Callable[[PrepayAccount, int], object]


def _top_up(pence: int) -> Act:
    return lambda account, now: account.refuse(pence * 1_000) or account.top_up(pence * 1_000, now)


def _charge(millipence: int) -> Act:
    return lambda account, now: account.charge_energy(millipence, now)


def _day(standing: int, on: bool) -> Act:
    return lambda account, now: account.begin_day(standing, now, on)


def _hour(on: bool) -> Act:
    return lambda account, now: account.begin_hour(now, on)


def _debt(number: int, owed: int, rate: int, period: int, share: int) -> Act:
    debt = Debt(number, "Debt", owed, DebtMethod.TIME, rate, period, share)
    return lambda account, now: account.set_debt(number, debt, now)


def _adjust(millipence: int) -> Act:
    return lambda account, now: _unless_refused(lambda: account.adjust(millipence, now))


def _terms(limit: int, threshold: int, goes_on: bool) -> Act:
    def act(account: PrepayAccount, now: int) -> object:
        terms = replace(
            account.terms, emergency_limit=limit, disablement_threshold=threshold, debts_in_emergency=goes_on
        )
        return _unless_refused(lambda: account.change_terms(terms))

    return act


def _unless_refused(act: Callable[[], object]) -> object:
    try:
        return act()
    except OutOfBounds as refusal:
        return refusal


_MONEY = st.integers(0, 1_500_000)
#: What happens in most lives is listed more than once.
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(_charge, _MONEY),
    st.builds(_charge, st.just(1_000_000)),
    st.builds(_top_up, st.integers(1, 5_500)),
    st.just(PrepayAccount.select_emergency),
    st.just(PrepayAccount.select_emergency),
    st.builds(_day, st.integers(0, 100_000), st.booleans()),
    st.builds(_hour, st.booleans()),
    st.builds(_debt, st.integers(1, 3), _MONEY, _MONEY, st.sampled_from([HOUR, 24 * HOUR]), st.integers(0, 9_000)),
    st.builds(_adjust, st.integers(-1_000_000, 1_000_000)),
    st.builds(_terms, st.sampled_from([0, 500_000, 1_000_000]), st.sampled_from([-200_000, 0, 50_000]), st.booleans()),
    st.just(PrepayAccount.close),
)
#: Acts and the seconds that pass before each.
LIVES = st.lists(st.tuples(ACTS, st.sampled_from([0, 1_800, HOUR, 9 * HOUR])), min_size=10, max_size=40)
#: For a search that is meant to find a planted fault, and need not find the shortest way to it.
FINDING = settings(phases=[Phase.generate], max_examples=300)


def lived(made: type[PrepayAccount], life: list[tuple[Act, int]], look: Callable[[PrepayAccount, int], None]) -> None:
    """Let an account live, and look at it after each act."""
    account, now = made(Terms()), START
    for act, later in life:
        now += later
        act(account, now)
        look(account, now)
