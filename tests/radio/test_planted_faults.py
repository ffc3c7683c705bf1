"""Each thing that the fault proofs watch is shown to be seen: a bug is planted in display, stick or hub, and found."""

import asyncio
import socket
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import pytest
from bellows.ash import AshException, AshProtocol

from ihd.frames.packet import Packet
from ihd.frames.session import Session
from ihd.hub.gas_mirror import GasMirror
from ihd.hub.home import Home
from ihd.hub.rate_limit import RateLimit
from ihd.model.reports import FrameRefused, Report
from ihd.model.snapshot import Snapshot
from ihd.radio.link import LinkEvents
from ihd.radio.stick import Stick
from tests.radio.crowd import flood_over_air
from tests.radio.hour import Hour
from tests.radio.in_the_clear import hears_in_the_clear
from tests.radio.log_watch import NO_SIGN_OF_LIFE, RESET, watched_log
from tests.radio.seen_display import Display, told
from tests.radio.test_flood import BEFORE, flooded

#: Seconds of faults, after one of each kind, in which a planted bug has to be found.
FINDING = 300.0
Plant = Callable[[pytest.MonkeyPatch], None]


def hour() -> None:
    """Tell a short hour of faults."""
    with watched_log(RESET, NO_SIGN_OF_LIFE) as log:

        async def story(seen: Display) -> None:
            await Hour(seen, log, 0).pass_by(FINDING)

        told(story)


# ---------------------------------------------------------------------------------------------------------- ends live


def test_a_display_that_does_not_come_back_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ihd.radio.worker.pause", lambda _fault, _failures, _chance: None)
    with pytest.raises(AssertionError, match="not live within"):
        hour()


# ------------------------------------------------------------------------------------------------- every error is told


def test_a_lost_stick_that_is_not_told_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    lose = Stick._lose

    def keep_quiet(self: Stick, reason: Exception | None) -> None:
        if not (self._is_open and isinstance(reason, AshException)):
            lose(self, reason)

    monkeypatch.setattr(Stick, "_lose", keep_quiet)
    with pytest.raises(AssertionError, match=r"the display did not say what the log says: .*unexpected reset"):
        hour()


@pytest.mark.expects_log("Task exception was never retrieved")
def test_a_failure_that_nobody_reads_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    async def transmit(self: Stick, app: Any, packet: Packet) -> None:
        raise TimeoutError

    async def story(seen: Display) -> None:
        monkeypatch.setattr(Stick, "_transmit", transmit)
        await asyncio.sleep(11.0)

    with pytest.raises(AssertionError, match=r"nobody expects this in the log: .*never retrieved"), watched_log():
        told(story)


@pytest.mark.expects_log("The radio thread failed and will try again: ValueError: planted")
def test_a_failure_that_nobody_foresaw_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Session, now: float, *_others: Any, **_options: Any) -> None:
        raise ValueError("planted")

    monkeypatch.setattr(Session, "link_up", fail)
    with pytest.raises(AssertionError), watched_log() as log:
        told(_nothing_happens)
    with pytest.raises(AssertionError, match=r"nobody expects this in the log: .*ihd\.radio\.worker"):
        log.check()


async def _nothing_happens(_seen: Display) -> None:
    """Leave the display alone."""


# ------------------------------------------------------------------------------------------------------- nothing grows

Leak = Callable[[pytest.MonkeyPatch, ExitStack], None]


def at_each_opening(plant: pytest.MonkeyPatch, leak: Callable[[], object]) -> None:
    """Leave something behind each time a stick is opened."""
    opened = Stick._open

    async def leaving(self: Stick, events: LinkEvents) -> None:
        leak()
        await opened(self, events)

    plant.setattr(Stick, "_open", leaving)


def keeps_what_it_heard(plant: pytest.MonkeyPatch, _end: ExitStack) -> None:
    kept: list[Packet] = []
    receive = Session.receive

    def keep(self: Session, packet: Packet, now: float) -> None:
        kept.append(packet)
        receive(self, packet, now)

    plant.setattr(Session, "receive", keep)


def keeps_octets(plant: pytest.MonkeyPatch, _end: ExitStack) -> None:
    kept: list[bytes] = []
    received = AshProtocol.data_received

    def keep(self: AshProtocol, data: bytes) -> None:
        kept.append(bytes(bytearray(data)))
        received(self, data)

    plant.setattr(AshProtocol, "data_received", keep)


def leaves_a_task(plant: pytest.MonkeyPatch, _end: ExitStack) -> None:
    kept: list[asyncio.Task[Any]] = []
    at_each_opening(plant, lambda: kept.append(asyncio.create_task(asyncio.Event().wait())))


def leaves_a_socket(plant: pytest.MonkeyPatch, end: ExitStack) -> None:
    at_each_opening(plant, lambda: end.enter_context(socket.socket()))


def leaves_a_thread(plant: pytest.MonkeyPatch, end: ExitStack) -> None:
    over = threading.Event()

    def leak() -> None:
        thread = threading.Thread(target=over.wait)
        thread.start()
        end.callback(thread.join)
        end.callback(over.set)

    at_each_opening(plant, leak)


@pytest.mark.parametrize(
    ("leak", "found"),
    [
        (keeps_what_it_heard, "'Packet'"),
        (keeps_octets, "'block'"),
        (leaves_a_task, "'task'"),
        (leaves_a_socket, "'open socket'"),
        (leaves_a_thread, "'thread'"),
    ],
)
def test_whatever_is_left_over_is_found(leak: Leak, found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with ExitStack() as end:
        leak(monkeypatch, end)
        with pytest.raises(AssertionError, match=f"there is more of .*{found}"):
            hour()


# -------------------------------------------------------------------------------------------------- gas is never late


def one_allowance_for_all(plant: pytest.MonkeyPatch) -> None:
    shared = RateLimit(0.0)
    plant.setattr("ihd.hub.hub.RateLimit", lambda _now: shared)


def hears_the_gas_meter_when_it_is_asked_nothing(plant: pytest.MonkeyPatch) -> None:
    receive, run_to = Home.receive, GasMirror.run_to
    asked = [0.0]

    def note(self: Home, node: int, packet: Packet, now: float) -> None:
        receive(self, node, packet, now)
        asked[0] = now

    def wait(self: GasMirror, moment: int) -> None:
        if moment > asked[0] + 2.0:
            run_to(self, moment)

    plant.setattr(Home, "receive", note)
    plant.setattr(GasMirror, "run_to", wait)


@pytest.mark.parametrize(
    ("bug", "found"),
    [
        (one_allowance_for_all, "asked to wait|not live"),
        (hears_the_gas_meter_when_it_is_asked_nothing, "the gas meter's report is late at the hub"),
    ],
)
def test_gas_that_comes_late_in_a_flood_is_found(bug: Plant, found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    bug(monkeypatch)
    with pytest.raises(AssertionError, match=found):
        flooded(flood_over_air, BEFORE + 30.0)


# ----------------------------------------------------------------------------------- what comes in the clear is refused


def takes_what_comes_in_the_clear(plant: pytest.MonkeyPatch) -> None:
    receive = Session.receive
    plant.setattr(Session, "receive", lambda self, packet, now: receive(self, replace(packet, secured=True), now))


def does_not_count_what_it_refuses(plant: pytest.MonkeyPatch) -> None:
    after = Snapshot.after

    def forget(self: Snapshot, report: Report, now: float) -> Snapshot:
        return self if isinstance(report, FrameRefused) else after(self, report, now)

    plant.setattr(Snapshot, "after", forget)


@pytest.mark.parametrize(
    ("bug", "found"),
    [(takes_what_comes_in_the_clear, "was shown"), (does_not_count_what_it_refuses, "was not counted")],
)
def test_data_in_the_clear_that_is_taken_or_not_told_is_found(
    bug: Plant, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(seen: Display) -> None:
        await hears_in_the_clear(seen, 1)

    bug(monkeypatch)
    with pytest.raises(AssertionError, match=found):
        told(story)
