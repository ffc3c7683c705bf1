"""Meter readers are let into one's own network without a screen, with a countdown, and what joined is said."""

from argparse import Namespace
from dataclasses import replace

import pytest

from ihd import paths, wiring
from ihd.cli import main, own_network
from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.settings import load

CODE = "83FED3407A932B70"
READER = "00158D0001020304"


def test_the_simulated_reader_joins_and_is_read_at_the_owners_price(capsys):
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text("own_price = 24500\nown_standing_charge = 54000\n")
    assert main(["pair", "--own-network", "--demo"]) == 0
    said = capsys.readouterr().out
    assert "Meter readers may join: 60 s" in said
    assert " joined." in said
    assert "24.50p per kWh" in said
    assert not load(paths.settings_file()).own_network, "the simulated one is not kept"


def test_a_window_in_which_nobody_came_says_so(capsys):
    now = wiring.link_time()
    link = Link(LinkPhase.UP, now, permit_until=now - 100)
    opened = []
    snapshot = replace(Snapshot.blank(now), link=link)
    assert own_network._let_in(iter([snapshot, snapshot]), lambda: opened.append(True)) is False
    assert opened == [True]
    assert "No meter reader was read" in capsys.readouterr().out


@pytest.mark.parametrize("phases", [[LinkPhase.LOST], [LinkPhase.UP, LinkPhase.LOST]])
def test_a_network_that_is_lost_is_told_with_its_remedy(phases):
    snapshots = [replace(Snapshot.blank(0.0), link=Link(phase, 0.0, Fault.STICK_JOINED_ELSEWHERE)) for phase in phases]
    with pytest.raises(own_network.CommandError, match="somebody else's network"):
        own_network._let_in(iter(snapshots), lambda: None)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--reader", READER], "belong together"),
        (["--install-code", CODE], "belong together"),
        (["--reader", "12", "--install-code", CODE], "has 16 characters"),
        (["--reader", READER, "--install-code", CODE[:-1] + "1"], "The install code is not right"),
        (["--stick", "udp://here"], "is no way to a stick"),
    ],
)
def test_what_cannot_be_is_said_at_once(words, said, capsys):
    assert main(["pair", "--own-network", *words]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert CODE[:-1] not in told


def test_a_number_may_be_typed_as_it_is_printed():
    typed = Namespace(reader="00:15:8d:00:01:02:03:04", install_code=CODE)
    assert own_network._whom(typed)[0] == READER


def test_on_a_terminal_every_second_is_shown_and_elsewhere_every_tenth(capsys):
    for live, lines in ((True, 3), (False, 1)):
        say = own_network._countdown(live)
        for seconds in (60, 60, 59, 58):
            say(seconds)
        assert capsys.readouterr().out.count("may join") == lines
