"""Double entry: money only moves, and what a purse holds is the sum of its entries."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.hub.ledger import Entry, Kind, Ledger, Purse
from ihd.model.credit import DebtPayment
from tests.hub.prepaying import FINDING

ENTRIES = st.builds(
    Entry, st.integers(0, 2**33), st.sampled_from(Kind), st.sampled_from(Purse), st.sampled_from(Purse),
    st.integers(1, 10**9),
).filter(lambda entry: entry.source is not entry.target)  # fmt: skip


def check_purses(made: type[Ledger], entries: list[Entry]) -> None:
    ledger = made()
    for entry in entries:
        ledger.post(entry)
    for purse in Purse:
        came = sum(entry.millipence for entry in entries if entry.target is purse)
        went = sum(entry.millipence for entry in entries if entry.source is purse)
        assert ledger.of(purse) == came - went
    assert sum(map(ledger.of, Purse)) == 0


@given(st.lists(ENTRIES))
def test_a_purse_holds_the_sum_of_its_entries_and_all_purses_together_nothing(entries: list[Entry]) -> None:
    check_purses(Ledger, entries)


def test_the_search_finds_a_ledger_that_makes_money() -> None:
    class Generous(Ledger):
        def post(self, entry: Entry) -> None:
            super().post(entry)
            if entry.kind is Kind.TOP_UP:
                self._sums[entry.target] += 1

    search = FINDING(given(st.lists(ENTRIES))(lambda entries: check_purses(Generous, entries)))
    with pytest.raises(AssertionError):
        search()


@given(st.lists(ENTRIES))
def test_a_ledger_that_was_kept_as_text_comes_back_the_same(entries: list[Entry]) -> None:
    kept = json.loads(json.dumps(entries))
    again = Ledger(kept)
    assert list(again.entries) == entries
    assert all(isinstance(entry.source, Purse) and isinstance(entry.kind, Kind) for entry in again.entries)


def test_an_entry_that_moves_nothing_is_refused_and_leaves_no_trace() -> None:
    ledger = Ledger()
    for entry in (
        Entry(1, Kind.TOP_UP, Purse.SHOP, Purse.BALANCE, 0),
        Entry(1, Kind.TOP_UP, Purse.SHOP, Purse.BALANCE, -5),
        Entry(1, Kind.TOP_UP, Purse.SHOP, Purse.SHOP, 5),
    ):
        with pytest.raises(ValueError, match="moves some money"):
            ledger.post(entry)
    assert not ledger.entries


def test_payments_of_debts_are_told_newest_first_with_what_was_left_after_each() -> None:
    ledger = Ledger()
    for entry in (
        Entry(1, Kind.SET_UP, Purse.DEBT_1, Purse.SUPPLIER, 500),
        Entry(2, Kind.DEBT, Purse.BALANCE, Purse.DEBT_1, 200),
        Entry(3, Kind.DEBT, Purse.BALANCE, Purse.ACCUMULATED, 50),  # none of the three debts
        Entry(4, Kind.SET_UP, Purse.DEBT_1, Purse.SUPPLIER, 1_000),
        Entry(5, Kind.DEBT, Purse.BALANCE, Purse.DEBT_1, 300),
    ):
        ledger.post(entry)
    assert ledger.debt_payments(9) == [DebtPayment(5, 300, 1, 1_000), DebtPayment(2, 200, 1, 300)]
    assert ledger.debt_payments(1) == [DebtPayment(5, 300, 1, 1_000)]
