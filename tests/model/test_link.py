"""What is said when there is no link, by the wording rules of section 8, and what stays known of it."""

import re

import pytest

from ihd.model.link import FAULT_SENTENCES, Fault, Link, LinkPhase
from ihd.model.reports import LinkChanged
from ihd.model.snapshot import Snapshot

REFUSED = Link(LinkPhase.LOST, 1.0, Fault.JOIN_REFUSED)


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_says_what_happened_and_what_to_do_without_blame(fault):
    sentence = FAULT_SENTENCES[fault]
    assert not sentence.headline.endswith(".")
    assert sentence.remedy.endswith(".")
    assert not re.search(r"error|invalid|fail|please", f"{sentence.headline} {sentence.remedy}", re.IGNORECASE)


def after(*links: Link) -> Link:
    snapshot = Snapshot.blank(0.0)
    for link in links:
        snapshot = snapshot.after(LinkChanged(link), link.since)
    return snapshot.link


def test_what_the_last_try_came_to_is_known_while_another_is_made() -> None:
    assert after(REFUSED, Link(LinkPhase.OPENING, 2.0)).tried is Fault.JOIN_REFUSED
    assert after(REFUSED, Link(LinkPhase.OPENING, 2.0), Link(LinkPhase.JOINING, 3.0)).tried is Fault.JOIN_REFUSED


def test_it_is_forgotten_when_the_try_comes_to_something() -> None:
    assert after(REFUSED, Link(LinkPhase.JOINING, 2.0), Link(LinkPhase.UP, 3.0)).tried is None
    closed = after(REFUSED, Link(LinkPhase.JOINING, 2.0), Link(LinkPhase.LOST, 3.0, Fault.JOIN_CLOSED))
    assert (closed.fault, closed.tried) == (Fault.JOIN_CLOSED, None)


def test_keys_that_were_agreed_stay_agreed_until_the_display_joins_anew() -> None:
    agreeing, up = Link(LinkPhase.AGREEING, 1.0), Link(LinkPhase.UP, 2.0)
    lost, joining = Link(LinkPhase.LOST, 3.0, Fault.HUB_SILENT), Link(LinkPhase.JOINING, 4.0)
    assert after(agreeing, up, lost, Link(LinkPhase.SEARCHING, 4.0), up).agreed
    assert not after(agreeing, up, lost, joining, up).agreed
    assert not after(joining, up).agreed
    assert not after(agreeing, lost, Link(LinkPhase.SEARCHING, 4.0), up).agreed
