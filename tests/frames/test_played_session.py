"""While a capture is shown nothing that a person wishes is sent, and each wish is told so."""

import pytest

from ihd.frames.played_session import PlayedSession
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
from ihd.model.reports import CommandMoved

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
