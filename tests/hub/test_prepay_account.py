"""Prepayment accounts: the worked examples to the millipence, charges by time, alerts, and what no life may break."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given

from ihd.hub.bounds import OutOfBounds
from ihd.hub.ledger import Kind, Ledger, Purse
from ihd.hub.prepay_account import PrepayAccount
from ihd.hub.spending import Shares
from ihd.hub.terms import Terms
from ihd.model.credit import Credit, CreditStatus, Debt, DebtMethod, TopUpResult, credit
from tests.hub.prepaying import FINDING, HOUR, LIVES, START, at, by_hour, by_share, lived, pounds


def account_with(balance: str = "0", emergency_used: str | None = None, terms: Terms | None = None) -> PrepayAccount:
    account = PrepayAccount(terms or Terms())
    if emergency_used is not None:
        assert account.select_emergency(START)
        account.charge_energy(pounds(emergency_used), START)
    elif pounds(balance) > 0:
        for part in (min(pounds("50"), pounds(balance)), pounds(balance) - pounds("50")):
            if part > 0:
                account.top_up(part, START)
    else:
        account.charge_energy(-pounds(balance), START)
    account.take_events()
    return account


# The worked examples of hub.md section 4.


def test_half_of_the_emergency_credit_repaid_leaves_the_supply_off_and_says_what_is_missing() -> None:
    account = account_with(emergency_used="10")
    account.top_up(pounds("5"), START)
    assert (account.balance, account.emergency_owed, account.emergency_left) == (0, 500_000, 0)
    assert account.exhausted
    assert not account.may_restore
    assert account.to_restore(START) == pounds("5.01")


def test_a_penny_more_than_all_of_it_restores_the_supply() -> None:
    account = account_with(emergency_used="10")
    account.top_up(pounds("10.01"), START)
    assert (account.balance, account.emergency_owed) == (1_000, 0)
    assert account.may_restore
    assert account.to_restore(START) == 0


def test_a_top_up_is_spent_on_debt_3_then_accumulated_debt_then_the_loan_then_the_balance() -> None:
    account = account_with(emergency_used="4")
    account.begin_day(pounds("1"), START, True)  # into accumulated debt
    account.set_debt(3, by_share("20"), START)
    assert not account.exhausted
    assert account.top_up(pounds("10"), START) == Shares(100_000, 100_000, 400_000, 400_000)
    figures = (account.balance, account.emergency_owed, account.accumulated_debt, account.debt(3))
    assert figures == (400_000, 0, 0, 1_900_000)
    assert not account.exhausted


def test_after_a_friendly_night_a_top_up_to_zero_is_not_enough() -> None:
    account = account_with("-2.50")
    assert account.to_restore(START) == pounds("2.51")
    account.top_up(pounds("2.50"), START)
    assert account.balance == 0
    assert account.exhausted
    assert not account.may_restore


def test_a_top_up_above_the_largest_balance_is_refused_and_changes_nothing() -> None:
    account = account_with("60")
    before = (account.state(), list(account.ledger.entries))
    assert account.refuse(pounds("45")) is TopUpResult.BALANCE_LIMIT
    with pytest.raises(OutOfBounds):
        account.top_up(pounds("45"), START)
    assert (account.state(), list(account.ledger.entries)) == before
    assert account.refuse(pounds("40")) is None  # exactly the largest balance


# Top-ups and emergency credit.


def test_a_top_up_too_large_is_told_as_such_before_the_balance_is_looked_at() -> None:
    account = account_with("60")
    assert account.refuse(pounds("50.01")) is TopUpResult.TOO_LARGE
    assert account_with().refuse(pounds("50")) is None
    assert account.refuse(0) is TopUpResult.INVALID


def test_debt_3_takes_no_more_than_its_cap_until_monday_begins_in_britain() -> None:
    account = account_with(terms=Terms(debt3_weekly_cap=pounds("0.50")))
    account.set_debt(3, by_share("20"), START)
    sunday, monday = at("2024-06-16T23:59:59"), at("2024-06-17T00:00")
    assert [account.top_up(pounds("4"), moment).debt_3 for moment in (START, sunday)] == [40_000, 10_000]
    assert [account.debt3_weekly_left(moment) for moment in (sunday, monday)] == [0, 50_000]
    assert account.top_up(pounds("4"), monday).debt_3 == 40_000


def test_energy_that_straddles_the_threshold_is_split_between_balance_and_chosen_emergency_credit() -> None:
    account = account_with("1", terms=Terms(disablement_threshold=pounds("0.20")))
    assert account.select_emergency(START)
    account.charge_energy(pounds("1.50"), START)
    assert (account.balance, account.emergency_owed) == (pounds("0.20"), pounds("0.70"))
    account.charge_energy(pounds("9.50"), START)  # beyond the loan: protected hours
    assert (account.balance, account.emergency_owed) == (0, pounds("10"))
    assert [code for code, _ in account.take_events()] == [0x81AB, 0x81AA, 0x810D, 0x8F0F]


def test_emergency_credit_is_offered_chosen_used_and_not_offered_again_before_it_is_repaid() -> None:
    account = account_with("2.01")
    assert not account.select_emergency(START)
    account.charge_energy(pounds("0.01"), START)
    seen = [credit(account.status)]
    for act in (
        lambda: account.select_emergency(START),
        lambda: account.charge_energy(pounds("3"), START),
        lambda: account.charge_energy(pounds("9"), START),
        lambda: account.top_up(pounds("9.99"), START),
        lambda: account.top_up(pounds("0.01"), START),
    ):
        act()
        seen.append(credit(account.status))
    exhausted = [Credit.EXHAUSTED] * 3
    assert seen == [Credit.AVAILABLE, Credit.SELECTED, Credit.IN_USE, *exhausted]
    assert account.status & CreditStatus.EMERGENCY_AVAILABLE  # with the last penny
    assert account.select_emergency(START)
    assert account.may_restore


def test_a_repaid_loan_is_over_but_paying_it_off_to_the_penny_does_not_cut_the_supply() -> None:
    account = account_with(emergency_used="4")
    account.top_up(pounds("4"), START)
    assert account.selected
    assert not account.exhausted
    account.charge_energy(pounds("1"), START)
    account.top_up(pounds("1.50"), START)
    assert not account.selected
    assert account.spendable == pounds("0.50")


def test_an_unused_choice_ends_when_the_balance_is_above_the_offer() -> None:
    account = account_with("1")
    account.select_emergency(START)
    account.top_up(pounds("0.50"), START)
    assert account.selected
    account.top_up(pounds("0.51"), START)
    assert not account.selected


def test_alerts_are_told_once_for_each_fall() -> None:
    account = account_with("2.50")
    for later, spent in enumerate(("0.49", "0.01", "1", "1")):
        account.charge_energy(pounds(spent), START + later)
    fall = [(0x810D, START + 1), (0x8119, START + 1), (0x8F0F, START + 3)]
    assert account.take_events() == fall
    account.charge_energy(1, START)
    assert account.take_events() == []
    account.top_up(pounds("5"), START)
    account.charge_energy(pounds("3"), START + 9)
    assert account.take_events() == [(0x810D, START + 9), (0x8119, START + 9)]


# What falls due by time.


def test_the_standing_charge_falls_once_a_day_on_the_balance_or_into_accumulated_debt() -> None:
    on, off, lent = account_with("5"), account_with("5"), account_with(emergency_used="4")
    for account, supply_on in ((on, True), (off, False), (lent, True)):
        for _ in range(2):
            account.begin_day(pounds("0.60"), START, supply_on)
    figures = [(account.balance, account.accumulated_debt) for account in (on, off, lent)]
    assert figures == [(pounds("4.40"), 0), (pounds("5"), pounds("0.60")), (0, pounds("0.60"))]
    forgiving = account_with("5", terms=Terms(standing_in_emergency=False))
    forgiving.begin_day(pounds("0.60"), START, False)
    assert (forgiving.balance, forgiving.accumulated_debt) == (pounds("5"), 0)


def test_debts_are_collected_by_hour_and_by_day_until_they_are_paid_on_days_of_23_and_25_hours() -> None:
    for day, hours in (("2024-03-31", 23), ("2024-10-27", 25)):
        account = account_with("50")
        account.set_debt(1, by_hour("100", "0.01"), START)
        account.set_debt(2, Debt(2, "Meter", pounds("0.75"), DebtMethod.TIME, pounds("0.50"), 24 * HOUR), START)
        midnight = at(f"{day}T00:00")
        for hour in range(hours + 1):  # the last one is the next day's first
            account.begin_hour(midnight + hour * HOUR, True)
            account.begin_hour(midnight + hour * HOUR, True)
        assert account.debt(1) == pounds("100") - (hours + 1) * pounds("0.01")
        assert account.debt(2) == 0
        assert account.take_events() == [(0x81A8, midnight + hours * HOUR)]


def test_debts_wait_while_the_home_lives_on_emergency_credit_unless_the_terms_say_otherwise() -> None:
    waiting, going_on = account_with(emergency_used="4"), account_with(emergency_used="4")
    going_on.change_terms(Terms(debts_in_emergency=True))
    for account in (waiting, going_on):
        account.set_debt(1, by_hour("5", "0.10"), START)
        account.begin_hour(START, True)
    assert (waiting.debt(1), waiting.accumulated_debt) == (pounds("5"), 0)
    assert (going_on.debt(1), going_on.accumulated_debt) == (pounds("4.90"), pounds("0.10"))
    assert (waiting.balance, going_on.emergency_owed) == (0, pounds("4"))


# The supplier's orders.


def test_a_change_of_mode_closes_at_what_was_left_less_what_was_owed_and_begins_at_zero() -> None:
    account = account_with(emergency_used="4")
    account.set_debt(1, by_hour("3", "0.10"), START)
    assert account.close(START) == -pounds("7")
    assert [account.ledger.of(purse) for purse in Purse if purse not in (Purse.SHOP, Purse.SUPPLIER)] == [0] * 6
    last = account.ledger.entries[-1]
    assert last == (START, Kind.CLOSING, Purse.SUPPLIER, Purse.BALANCE, pounds("7"))
    assert not account.selected
    assert account_with("7").close(START) == pounds("7")


def test_a_debt_is_set_and_changed_and_one_beyond_its_bounds_changes_nothing() -> None:
    account = account_with("5")
    account.set_debt(1, by_hour("5", "0.10"), START)
    account.set_debt(1, by_hour("3", "0.20"), START)
    before = account.debts
    assert before[0] == by_hour("3", "0.20")
    for debt in (by_hour("10001", "0"), by_hour("1", "51"), by_hour("1", "1")._replace(period_s=60)):
        with pytest.raises(OutOfBounds):
            account.set_debt(1, debt, START)
    assert account.debts == before


def test_an_adjustment_repays_the_loan_first_and_may_not_lift_the_balance_above_its_limit() -> None:
    account = account_with(emergency_used="4")
    account.adjust(pounds("5"), START)
    assert (account.balance, account.emergency_owed) == (pounds("1"), 0)
    account.adjust(-pounds("3"), START)
    assert account.balance == -pounds("2")
    with pytest.raises(OutOfBounds):
        account.adjust(pounds("102.01"), START)
    assert account.balance == -pounds("2")


def test_terms_that_the_account_is_beyond_already_are_refused() -> None:
    account = account_with(emergency_used="4")
    with pytest.raises(OutOfBounds, match="owed"):
        account.change_terms(Terms(emergency_limit=pounds("3")))
    with pytest.raises(OutOfBounds, match="balance"):
        account_with("60").change_terms(replace(Terms(), max_balance=pounds("59")))
    assert account.terms == Terms()


# Lives.


def keeps_money(account: PrepayAccount, now: int) -> None:
    """Balances are the sums of their entries; money is neither made nor lost."""
    again = Ledger(account.ledger.entries)
    assert [account.ledger.of(purse) for purse in Purse] == [again.of(purse) for purse in Purse]
    assert sum(map(account.ledger.of, Purse)) == 0
    shown = account.snapshot(now)
    home = shown.balance - account.emergency_owed - shown.accumulated_debt - sum(shown.debts)
    assert home == -again.of(Purse.SHOP) - again.of(Purse.SUPPLIER)


def keeps_bounds(account: PrepayAccount, now: int) -> None:
    """Nothing is owed below nothing or beyond its limit, and states do not contradict each other."""
    assert 0 <= account.emergency_owed <= account.terms.emergency_limit
    assert account.balance <= account.terms.max_balance
    assert min(account.accumulated_debt, account.debt(1), account.debt(2), account.debt(3)) >= 0
    assert 0 <= account.debt3_weekly_left(now) <= account.terms.debt3_weekly_cap
    assert account.exhausted is bool(account.status & CreditStatus.EXHAUSTED)
    assert not (account.exhausted and account.may_restore)


def tells_the_least(account: PrepayAccount, now: int) -> None:
    """The top-up it names restores the supply, and a penny less does not."""
    needed = account.to_restore(now)
    assert (needed == 0) is account.may_restore
    for amount, enough in ((needed, True), (needed - 1_000, False)):
        if needed and amount > 0 and account.refuse(amount) is None:
            copy = _copy(account)
            copy.top_up(amount, now)
            assert copy.may_restore is enough


def _copy(account: PrepayAccount) -> PrepayAccount:
    copy = type(account)(Terms(), Ledger(account.ledger.entries))
    copy.load(json.loads(json.dumps(account.state())))
    return copy


def comes_back(account: PrepayAccount, now: int) -> None:
    """What was kept is the account that was."""
    copy = _copy(account)
    assert (copy.state(), copy.snapshot(now)) == (account.state(), account.snapshot(now))
    assert (copy.status, copy.spendable, copy.debts) == (account.status, account.spendable, account.debts)


@pytest.mark.parametrize("look", [keeps_money, keeps_bounds, tells_the_least, comes_back])
def test_no_life_of_an_account_breaks(look) -> None:
    given(LIVES)(lambda life: lived(PrepayAccount, life, look))()


class Loses(PrepayAccount):
    """Forgets to post small sums."""

    def _move(self, kind, source, target, millipence, moment) -> None:
        if 0 < millipence < 700:
            self.ledger._sums[target] += millipence
        else:
            super()._move(kind, source, target, millipence, moment)


class Lends(PrepayAccount):
    """Lends without end."""

    @property
    def emergency_left(self) -> int:
        return self._terms.emergency_limit


class Rounds(PrepayAccount):
    """Asks for a penny more than is needed."""

    def to_restore(self, moment: int) -> int:
        return super().to_restore(moment) and super().to_restore(moment) + 1_000


class Forgets(PrepayAccount):
    """Does not keep that its loan came to its end."""

    def load(self, state) -> None:
        super().load(state)
        self._spent = False


@pytest.mark.parametrize(
    ("planted", "look"),
    [(Loses, keeps_money), (Lends, keeps_bounds), (Rounds, tells_the_least), (Forgets, comes_back)],
)
def test_the_search_finds_each_planted_fault(planted: type[PrepayAccount], look) -> None:
    search = FINDING(given(LIVES)(lambda life: lived(planted, life, look)))
    with pytest.raises(AssertionError):
        search()
