"""Meter readers are let into one's own network without a screen, with a countdown, and what joined is said."""

import asyncio
import json
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from ihd import paths, wiring
from ihd.cli import main, own_network
from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.radio.air import Air
from ihd.radio.sim_stick import SimStick
from ihd.settings import load
from tests.radio.bench_home import LoopClock, bare_home
from tests.radio.own_air import made_reader

CODE = "83FED3407A932B70"
READER = "00158D0001020304"


def test_the_simulated_reader_joins_and_is_read_at_the_owners_price(capsys):
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text("own_price = 24500\nown_standing_charge = 54000\n")
    assert main(["pair", "--own-network", "--demo"]) == 0
    said = capsys.readouterr().out
    assert "Meter readers may join: 60 s" in said
    assert " joined." in said
    assert "24.50p per kWh  your own price" in said
    assert not load(paths.settings_file()).settings.own_network, "the simulated one is not kept"


@contextmanager
def stick_with_a_reader() -> Iterator[SimStick]:
    """A simulated stick on the loopback, in a thread of its own, and a reader that tries to join it."""
    plugged, made = threading.Event(), []

    async def serve() -> None:
        stick = SimStick(Air(bare_home(), LoopClock()), seed=b"cli")
        await stick.listen()
        made_reader().power_on(stick.readers)
        unplug = asyncio.Event()
        made.extend((stick, asyncio.get_running_loop(), unplug))
        plugged.set()
        await unplug.wait()
        await stick.close()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    plugged.wait(10)
    stick, loop, unplug = made
    try:
        yield stick
    finally:
        loop.call_soon_threadsafe(unplug.set)
        thread.join(10)


def test_what_joined_is_known_at_the_next_start_and_forgotten_with_the_home(capsys):
    with stick_with_a_reader() as stick:
        assert main(["pair", "--own-network", "--stick", stick.url]) == 0
        chosen = load(paths.settings_file()).settings
        assert (chosen.stick, chosen.own_network) == (stick.url, True)
        assert paths.readers_file().exists()
        assert not stick.readers.is_open

        assert main(["watch", "--json", "--count", "1"]) == 0
        shown = json.loads(capsys.readouterr().out.splitlines()[-1])
        assert shown["electricity"]["power_w"] == 800
        assert shown["electricity"]["today_since"] is not None

        assert main(["forget", "--yes"]) == 0
        assert "has left its network" in capsys.readouterr().out
        assert stick.tokens.membership is None
        assert not paths.readers_file().exists()


def test_a_stick_that_runs_a_network_nobody_here_formed_is_not_cleared(capsys):
    with stick_with_a_reader() as stick:
        assert main(["pair", "--own-network", "--stick", stick.url]) == 0
        paths.settings_file().unlink()
        assert main(["forget", "--yes", "--stick", stick.url]) == 0
        assert "it runs a network of its own" in capsys.readouterr().out
        assert stick.tokens.membership is not None


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
