"""A change of tenancy counts once it has come by the hub's clock, and not a moment before."""

import pytest

from ihd.frames.clock import NO_TIME
from ihd.frames.findings import Findings
from ihd.frames.meter_book import DEVICE_MANAGEMENT, TIME, MeterBook
from ihd.frames.tenancy import Tenancy
from ihd.model.reports import TenancyChanged, TimeHeard
from tests.frames.told import command, report, wire
from tests.model.moments import unix

NOW = "2026-03-06T12:00"
HOME = unix(NOW)
TOMORROW = "2026-03-07T12:00"
HUB = 3


@pytest.fixture
def findings():
    return Findings(books={HUB: MeterBook(HUB, frozenset({TIME, DEVICE_MANAGEMENT}))})


def clock(findings, when):
    return findings.take_in(HUB, report(TIME, time=wire(when)), 0.0)


def tenancy(findings, when, control=0x0200, event=1):
    fields = {
        "provider_id": 1,
        "issuer_event_id": event,
        "tariff_type": 0,
        "implementation_date_time": when,
        "proposed_tenancy_change_control": control,
    }
    return findings.take_in(HUB, command(DEVICE_MANAGEMENT, "publish_change_of_tenancy", **fields), 0.0)


def test_only_a_change_of_tenancy_that_says_so_clears_what_was_learnt(findings):
    clock(findings, NOW)
    assert tenancy(findings, wire(NOW)) == tenancy(findings, 0, 0x4280) == [TenancyChanged(HOME)]
    assert tenancy(findings, wire(NOW), 0x0080) == []


def test_one_told_as_it_changes_is_not_taken_for_one_to_come(findings):
    clock(findings, "2026-03-06T11:59:58")
    assert tenancy(findings, wire(NOW)) == [TenancyChanged(HOME)]


@pytest.mark.parametrize("before", [(), (NOW,)], ids=["without a clock", "by the clock"])
def test_one_to_come_clears_nothing_until_it_has_come(findings, before):
    for each in before:
        clock(findings, each)
    assert tenancy(findings, wire(TOMORROW)) == []
    assert clock(findings, NOW) == [TimeHeard(HOME)]
    assert clock(findings, TOMORROW) == [TimeHeard(unix(TOMORROW)), TenancyChanged(unix(TOMORROW))]
    assert clock(findings, TOMORROW) == [TimeHeard(unix(TOMORROW))]


def test_one_that_is_taken_back_never_comes(findings):
    clock(findings, NOW)
    assert tenancy(findings, wire(TOMORROW)) == tenancy(findings, NO_TIME) == []
    assert clock(findings, TOMORROW) == [TimeHeard(unix(TOMORROW))]


def test_one_of_now_waits_for_the_clock_and_is_as_old_as_it_was_when_it_is_told_again(findings):
    assert tenancy(findings, 0) == []
    assert clock(findings, NOW) == [TimeHeard(HOME), TenancyChanged(HOME)]
    clock(findings, TOMORROW)
    assert tenancy(findings, 0) == [TenancyChanged(HOME)]
    assert tenancy(findings, 0, event=2) == [TenancyChanged(unix(TOMORROW))]


def test_it_is_news_once():
    known = Tenancy()
    told = command(
        DEVICE_MANAGEMENT,
        "publish_change_of_tenancy",
        provider_id=1,
        issuer_event_id=1,
        tariff_type=0,
        implementation_date_time=wire(NOW),
        proposed_tenancy_change_control=0x0200,
    ).fields
    news = []
    for home in (HOME, HOME + 86_400, HOME - 86_400, HOME):  # the third by a clock that is wrong
        known.hear(told, home)
        news.append(known.take_news())
    assert news == [True, False, False, True]
    assert not known.take_news()
