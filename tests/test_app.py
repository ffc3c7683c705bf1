"""The display as it starts: what it shows first, what it keeps, and that it ends when it is told to."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from ihd import app, keeping, paths, supervision
from ihd import settings as choices
from ihd.model.link import LinkPhase
from ihd.model.notes import FileNote, Harm, Kept
from ihd.model.pairing import Forgotten, LeftFile, Offered
from ihd.model.shop import Answer, Wake
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.settings import Settings, Theme
from tests.cli.test_own_network import stick_with_a_reader

ROOT = Path(__file__).parent.parent


def test_a_choice_is_kept_but_not_what_one_run_was_told() -> None:
    choices.save(Settings(stick="/dev/ttyUSB0"), paths.settings_file())
    started = choices.load(paths.settings_file()).settings
    notes: list[FileNote] = []
    keep = keeping.keeping(started._replace(stick=""), notes.append)
    keep(Settings(theme=Theme.LIGHT, budget=400_000))
    choices.save(started._replace(theme=Theme.LIGHT, volume=90), paths.settings_file())  # by a person, meanwhile
    keep(Settings(theme=Theme.LIGHT, budget=500_000))
    kept = choices.load(paths.settings_file()).settings
    assert kept == Settings(stick="/dev/ttyUSB0", theme=Theme.LIGHT, budget=500_000, volume=90)
    assert notes == []


@pytest.mark.expects_log("could not be kept")
def test_a_choice_that_cannot_be_kept_still_holds_and_that_is_said() -> None:
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().mkdir()
    shown: list[Snapshot] = []
    radio = app.Radio(Settings(), shown.append, Snapshot.blank(0.0), app.clock, time.time)
    keeping.keeping(Settings(), radio.note)(Settings(theme=Theme.LIGHT))
    assert [(note.kept, note.harm) for note in shown[-1].notes] == [(Kept.SETTINGS, Harm.UNWRITABLE)]


def test_a_home_that_is_not_loaded_yet_is_not_asked() -> None:
    answers: list[Answer] = []
    radio = app.Radio(Settings(), lambda snapshot: None, Snapshot.blank(0.0), app.clock, time.time)
    assert not radio.ask(Wake(1), answers.append)
    assert answers == []


class Screen:
    """A radio as the display has it, and what it was told."""

    def __init__(self, settings: Settings) -> None:
        self.told: SimpleQueue[Snapshot] = SimpleQueue()
        self.kept: list[Settings] = []
        first = Snapshot.blank(app.clock())
        self.radio = app.Radio(settings, self.told.put, first, app.clock, time.time, keep=self.kept.append)

    def wait(self, holds: Callable[[Snapshot], bool]) -> Snapshot:
        """Return the first snapshot of which something holds."""
        while True:
            snapshot = self.told.get(timeout=60)
            if holds(snapshot):
                return snapshot

    def forget(self) -> Forgotten:
        """Forget the home and return what came of it."""
        came: SimpleQueue[Forgotten] = SimpleQueue()
        self.radio.forget(came.put)
        return came.get(timeout=60)


@pytest.fixture
def screen() -> Iterator[Screen]:
    found = Screen(Settings())
    yield found
    found.radio.stop()


def test_a_network_of_ones_own_is_started_opened_and_read_from_the_screen(screen: Screen) -> None:
    entered = Settings()
    screen.radio.entered = lambda: entered
    screen.radio.permit()  # nobody is there to be let in yet
    screen.radio.begin(Offered("", own_network=True))
    running = screen.wait(lambda snapshot: snapshot.own_network and snapshot.link.phase is LinkPhase.UP)
    assert (running.readers, running.meters, running.link.permit_until) == ((), (), None), "it is not open by itself"
    screen.radio.permit()
    opened = screen.wait(lambda snapshot: snapshot.link.permit_until is not None)
    assert 0 < opened.link.permit_until - app.clock() <= 60
    read = screen.wait(lambda snapshot: [meter.register_wh or meter.register_litres for meter in snapshot.meters] != []
                       and all(meter.heard is not None for meter in snapshot.meters)
                       and len(snapshot.meters) == 2)  # fmt: skip
    assert {meter.fuel for meter in read.meters} == set(Fuel)
    assert all(meter.price is None for meter in read.meters)
    named = screen.wait(lambda snapshot: all(reader.model for reader in snapshot.readers))
    assert {reader.model for reader in named.readers} == {"ihd Simulated reader", "ihd Simulated gas reader"}
    entered = Settings(own_price=24_500, own_gas_price=6_000)
    priced = screen.wait(lambda snapshot: all(meter.price is not None for meter in snapshot.meters))
    assert {meter.price.millipence_per_kwh for meter in priced.meters if meter.price} == {24_500, 6_000}
    assert screen.kept == [], "the simulated one is none to come back to"
    screen.radio.begin(Offered("tcp://127.0.0.1:1", own_network=True))
    gone = screen.wait(lambda snapshot: snapshot.link.fault is not None)
    assert (gone.link.phase, gone.readers, gone.link.own_network) == (LinkPhase.LOST, (), True)


def test_a_network_that_runs_is_come_back_to_before_any_reader_joined(screen: Screen) -> None:
    with stick_with_a_reader() as stick:
        screen.radio.begin(Offered(stick.url, own_network=True))
        screen.wait(lambda snapshot: snapshot.own_network and snapshot.link.phase is LinkPhase.UP)
        assert screen.kept == [Settings(stick=stick.url, own_network=True)]
        screen.radio.permit(60)
        screen.wait(lambda snapshot: bool(snapshot.readers))
        screen.radio.permit(0)
        closed = screen.wait(lambda snapshot: (snapshot.link.permit_until or app.clock() + 1) <= app.clock())
        assert closed.readers
        assert screen.forget() == Forgotten()
        assert stick.tokens.membership is None


@pytest.mark.expects_log("could not be erased", "did not leave its network")
def test_what_a_forgotten_home_leaves_behind_is_told(screen: Screen) -> None:
    mine = paths.config_dir() / "notes.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("the owner's own")
    screen.radio.begin(Offered("/dev/ttyNOTHERE"))
    screen.wait(lambda snapshot: snapshot.link.fault is not None)
    left = LeftFile(str(mine), "the display did not write it")
    assert screen.forget() == Forgotten((left,), ("/dev/ttyNOTHERE",))


_RUN = """
import sys
from ihd import app
from ihd.settings import Settings
shown = app.Window.show
def show(window):
    window.painted.connect(lambda: print("painted", flush=True))
    shown(window)
app.Window.show = show
app.Radio.start = lambda radio: None
sys.exit(app.run(Settings()))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_display_in_order(number: signal.Signals) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.Popen(
        [sys.executable, "-c", _RUN],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "painted\n"
    run.send_signal(number)
    _, errors = run.communicate(timeout=20)
    assert (run.returncode, errors) == (0, "")


def test_what_started_the_display_hears_that_it_stands_and_turns_and_ends(tmp_path: Path) -> None:
    place = tmp_path / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(place))
        systemd.settimeout(20)
        told = {"NOTIFY_SOCKET": str(place), "WATCHDOG_USEC": "200000", "WATCHDOG_PID": "1"}
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **told}
        run = subprocess.Popen([sys.executable, "-c", _RUN], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        assert [systemd.recv(100) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"]
        run.send_signal(signal.SIGSTOP)  # a display that hangs
        systemd.settimeout(0.5)
        with pytest.raises(TimeoutError):
            list(iter(lambda: systemd.recv(100), b""))
        systemd.settimeout(20)
        run.send_signal(signal.SIGCONT)
        assert systemd.recv(100) == b"WATCHDOG=1"
        run.terminate()
        while systemd.recv(100) != b"STOPPING=1":
            pass
        assert run.wait(timeout=20) == 0


@pytest.mark.parametrize("address", ["", "notify", "vsock:2:1"])
def test_nobody_is_told_where_nobody_asked(address: str) -> None:
    assert supervision.supervisor({"NOTIFY_SOCKET": address}) is None


@pytest.mark.expects_log("could not be told")
def test_a_supervisor_that_is_gone_ends_nothing() -> None:
    gone = supervision.supervisor({"NOTIFY_SOCKET": "@nobody-listens-here"})
    assert gone is not None
    assert gone.every_ms == 0
    gone.tell(supervision.READY)


def test_what_is_wrong_with_the_settings_is_told_on_the_first_picture() -> None:
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text('theme = "pink"\n')
    settings, notes = choices.load(paths.settings_file())
    assert app._first(settings, notes).notes == notes
    assert len(notes) == 1
