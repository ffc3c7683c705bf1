"""The order in which a top-up is spent, and the smallest one that is enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.hub import spending
from ihd.hub.spending import Claims, Shares, share_out, smallest
from ihd.model.units import PENNY
from tests.hub.prepaying import FINDING

MONEY = st.integers(0, 2_000_000)
CLAIMS = st.builds(Claims, st.integers(0, 9_000), MONEY, MONEY, MONEY)


AMOUNT = st.integers(1, 5_000).map(lambda pence: pence * PENNY)


def check_split(amount: int, claims: Claims) -> None:
    shares = spending.share_out(amount, claims)
    assert sum(shares) == amount
    assert min(shares) >= 0
    assert shares.debt_3 == min(claims.debt_3, amount * claims.share // 10_000)
    assert shares.accumulated == claims.accumulated or (shares.emergency, shares.balance) == (0, 0)
    assert shares.emergency == claims.emergency or shares.balance == 0


@given(AMOUNT, CLAIMS)
def test_a_top_up_is_split_without_remainder_and_no_claim_is_paid_before_the_one_ahead_of_it(
    amount: int, claims: Claims
) -> None:
    check_split(amount, claims)


def test_the_search_finds_a_split_that_pays_the_loan_before_accumulated_debt(monkeypatch: pytest.MonkeyPatch) -> None:
    def loan_first(amount: int, claims: Claims) -> Shares:
        debt_3, loan, accumulated, balance = share_out(
            amount, claims._replace(accumulated=claims.emergency, emergency=claims.accumulated)
        )
        return Shares(debt_3, accumulated, loan, balance)

    monkeypatch.setattr(spending, "share_out", loan_first)
    search = FINDING(given(AMOUNT, CLAIMS)(check_split))
    with pytest.raises(AssertionError):
        search()


def test_shares_of_the_worked_example() -> None:
    claims = Claims(share=1_000, debt_3=500_000, accumulated=100_000, emergency=400_000)
    assert share_out(1_000_000, claims) == Shares(100_000, 100_000, 400_000, 400_000)


def check_smallest(claims: Claims, short: int) -> None:
    found = spending.smallest(claims, short)
    assert found % PENNY == 0
    for amount, enough in ((found, True), (found - PENNY, False)):
        rest = amount - share_out(max(amount, 0), claims).debt_3 - claims.accumulated - claims.emergency
        assert (amount >= 0 and rest >= 0 and rest > short) is enough


@given(CLAIMS, st.integers(-100_000, 2_000_000))
def test_the_smallest_top_up_is_enough_and_a_penny_less_is_not(claims: Claims, short: int) -> None:
    check_smallest(claims, short)


def test_the_search_finds_a_smallest_top_up_that_forgets_the_share_of_debt_3(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spending, "smallest", lambda claims, short: smallest(claims._replace(share=0), short))
    search = FINDING(given(CLAIMS, st.integers(-100_000, 2_000_000))(check_smallest))
    with pytest.raises(AssertionError):
        search()
