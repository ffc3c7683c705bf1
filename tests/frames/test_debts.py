"""Three debts out of two dozen attributes, and what a meter logged."""

import pytest

from ihd.frames import facts
from ihd.frames.events import LogEntry
from ihd.frames.findings import Findings
from ihd.frames.meter_book import EVENTS, METERING, PREPAYMENT
from ihd.model.credit import Debt, DebtMethod
from ihd.model.reports import Event, EventHeard, Readings
from ihd.model.supply import Supply
from tests.frames.told import book, command, report, wire
from tests.model.moments import unix

NOON = "2026-06-03T12:00"


def debts(**values):
    (told,) = facts.readings(book(), PREPAYMENT, report(PREPAYMENT, **values).fields, None)
    return told.debts


@pytest.mark.parametrize(("frequency", "seconds"), [(0, 3_600), (1, 86_400), (2, 604_800), (None, None), (9, None)])
def test_a_debt_by_time_is_told_with_its_rate(frequency, seconds):
    told = debts(
        debt_amount_1=7_500_000,
        debt_label_1=b"Gas fire\0",
        debt_recovery_method_1=0,
        debt_recovery_frequency_1=frequency,
        debt_recovery_amount_1=35_000,
        debt_recovery_top_up_percentage_1=1_000,
    )
    assert told == (Debt(1, "Gas fire", 7_500_000, DebtMethod.TIME, 35_000, seconds, None),)


def test_a_debt_by_top_ups_is_told_with_its_share():
    told = debts(debt_amount_3=500_000, debt_recovery_method_3=1, debt_recovery_top_up_percentage_3=1_000)
    assert told == (Debt(3, "", 500_000, DebtMethod.PERCENTAGE, share=1_000),)


def test_without_a_method_debts_are_what_gb_meters_have():
    told = debts(debt_amount_1=0, debt_amount_2=200_000, debt_amount_3=300_000)
    assert [debt.method for debt in told] == [DebtMethod.TIME, DebtMethod.TIME, DebtMethod.PERCENTAGE]


def test_a_debt_heard_in_two_frames_is_one_and_those_not_heard_are_none():
    known = book()
    for values in ({"debt_amount_2": 200_000}, {"debt_recovery_amount_2": 5_000}):
        (told,) = facts.readings(known, PREPAYMENT, report(PREPAYMENT, **values).fields, None)
    assert told.debts == (Debt(2, "", 200_000, DebtMethod.TIME, 5_000),)
    assert debts(debt_amount_1=None) == ()


@pytest.fixture
def findings():
    return Findings(books={7: book()})


def test_an_event_is_told_as_it_happens(findings):
    event = {"log_id": 6, "event_id": 0x810D, "event_time": wire(NOON), "event_control": 0, "event_data": b""}
    told = findings.take_in(7, command(EVENTS, "publish_event", **event), 0.0)
    assert told == [EventHeard(Event(7, 0x810D, unix(NOON)))]


def test_a_log_tells_each_of_its_events(findings):
    entries = [LogEntry(log_id=6, event_id=each, event_time=wire(NOON), event_data=b"") for each in (0x8F32, 0x810E)]
    head = {"total_number_of_matching_events": 2, "command_index": 0, "total_commands": 1}
    log = command(EVENTS, "publish_event_log", **head, number_of_events_log_payload_control=0x20, entries=entries)
    assert [told.event.code for told in findings.take_in(7, log, 0.0)] == [0x8F32, 0x810E]


@pytest.mark.parametrize(("status", "supply"), [(0, Supply.OFF), (1, Supply.ARMED), (2, Supply.ON)])
def test_a_supply_status_is_taken_in(findings, status, supply):
    head = {"provider_id": 1, "issuer_event_id": 2, "implementation_date_time": 0}
    told = findings.take_in(7, command(METERING, "supply_status_response", **head, supply_status=status), 0.0)
    assert told == [Readings(meter=7, supply=supply)]


def test_a_supply_status_and_a_refused_top_up_that_say_nothing_change_nothing(findings):
    head = {"provider_id": 1, "issuer_event_id": 2, "implementation_date_time": 0}
    assert findings.take_in(7, command(METERING, "supply_status_response", **head, supply_status=9), 0.0) == []
    refused = {"result_type": 1, "top_up_value": -1, "source_of_top_up": 0, "credit_remaining": -1}
    assert findings.take_in(7, command(PREPAYMENT, "consumer_top_up_response", **refused), 0.0) == []
