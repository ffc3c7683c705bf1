"""While a capture is shown nothing that a person wishes is sent, and each wish is told so."""

import pytest

from ihd.frames import played_session, zcl
from ihd.frames.captured import Capture, Carried
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.frames.played_session import PlayedSession
from ihd.frames.zcl import Attribute
from ihd.model import utrn
from ihd.model.commands import (
    WISHES,
    Command,
    ConfirmMessage,
    Refused,
    RestoreSupply,
    SelectEmergencyCredit,
    Stage,
    TopUp,
)
from ihd.model.reports import CommandMoved, TimeHeard

CODE = utrn.parse(utrn.digits(utrn.leading(0x155, 0, 1_000), bytes(4)))
WISHED = [TopUp(1, 3, CODE), SelectEmergencyCredit(2, 3), RestoreSupply(3, 3), ConfirmMessage(4, 3, 77, None)]


@pytest.mark.parametrize("wished", WISHED, ids=lambda wished: type(wished).__name__)
def test_it_is_refused_and_no_packet_leaves(wished: Command):
    session = PlayedSession()
    session.link_up(0.0)
    asked = session.take_packets()
    assert asked, "it asks the capture as it would ask a hub"
    assert session.post(wished, 5.0) is False
    (moved,) = [each.pending for each in session.take_reports() if isinstance(each, CommandMoved)]
    assert (moved.id, moved.wish, moved.stage, moved.refused) == (
        wished.id,
        WISHES[type(wished)],
        Stage.REFUSED,
        Refused.REPLAYED,
    )
    assert moved.message == (77 if isinstance(wished, ConfirmMessage) else None)
    assert moved.code_end == ""
    assert session.take_packets() == []


def test_readers_of_a_network_of_ones_own_are_played_by_the_captures_own_clock():
    told = zcl.report(2, [Attribute(0x0400, 0, 0x2A, 900)])
    frames = (Carried(1_772_820_300.0, False, Packet(SMART_ENERGY, 0x0702, 16, 1, told)),)
    now = [50.0]
    capture = Capture(frames, "", own_network=True)
    session = played_session.session(capture, lambda: now[0])
    shown = played_session.first_snapshot(capture, 50.0)
    assert (shown.link.replay_of, shown.own_network) == (1_772_820_300, True)
    session.link_up(50.0)
    now[0] = 62.0
    session.on_timer(62.0)
    assert TimeHeard(1_772_820_312) in session.take_reports()
    assert session.post(WISHED[2], 63.0) is False
    session.link_down()
    now[0] = 700.0
    session.link_up(700.0)
    session.on_timer(700.0)
    assert TimeHeard(1_772_820_300) in session.take_reports(), "played again, it is what time it was"
