"""Terms of an account are checked when they are made, each figure and their order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ihd.hub.bounds import OutOfBounds
from ihd.hub.terms import Terms


def test_terms_are_those_of_the_defaults_in_pounds_and_percent() -> None:
    terms = Terms()
    pounds = (terms.emergency_limit, terms.emergency_threshold, terms.disablement_threshold, terms.low_credit)
    assert pounds == (1_000_000, 200_000, 0, 200_000)
    assert (terms.max_top_up, terms.max_balance) == (5_000_000, 10_000_000)
    assert (terms.debt3_share, terms.debt3_weekly_cap) == (1_000, 500_000)
    assert (terms.standing_in_emergency, terms.debts_in_emergency) == (True, False)


@pytest.mark.parametrize(
    "change",
    [
        {"emergency_limit": -1},
        {"max_top_up": 0},
        {"debt3_share": 10_000},
        {"disablement_threshold": 200_001},  # the supply would go before emergency credit is offered
        {"low_credit": -1},  # the supply would go before the warning
        {"max_balance": 100_000, "disablement_threshold": 100_000},
    ],
)
def test_terms_that_no_home_may_have_cannot_be_made(change: dict[str, int]) -> None:
    with pytest.raises(OutOfBounds):
        replace(Terms(), **change)
