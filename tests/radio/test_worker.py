"""The worker keeps a session going over whatever the link does, and shows it."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterable
from itertools import pairwise

import pytest

from ihd.frames.packet import Packet
from ihd.frames.session import Session
from ihd.hub.home import Home
from ihd.model.commands import NOT_SENT, Refused, RestoreSupply, SelectEmergencyCredit, Stage
from ihd.model.link import Fault, LinkPhase
from ihd.model.notes import FileNote, Harm, Kept
from ihd.model.reports import CommandMoved, FileNoted, LinkChanged, Report
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.radio.air import Air
from ihd.radio.link import Link, LinkEvents, LinkLost
from ihd.radio.loopback import Loopback
from ihd.radio.worker import Worker
from tests.radio.bench_home import LoopClock, bare_home, made_home
from tests.virtual_time import run

EUI64 = bytes.fromhex("0212345678ABCDEF")
KEY = bytes(range(16))


class Shown:
    """What a worker published, and when."""

    def __init__(self) -> None:
        self.snapshots: list[Snapshot] = []
        self.reports: list[Report] = []

    @property
    def last(self) -> Snapshot:
        return self.snapshots[-1]

    def keep(self, reports: tuple[Report, ...], _snapshot: Snapshot) -> None:
        self.reports += reports


class Reluctant:
    """A link that fails to open with each of ``troubles`` in turn, then opens and stays silent."""

    def __init__(self, troubles: Iterable[Exception]) -> None:
        self._troubles = list(troubles)
        self.tries: list[float] = []
        self.seeks: list[float] = []
        self.closes = 0

    async def open(self, events: LinkEvents) -> None:
        self.tries.append(asyncio.get_running_loop().time())
        if self._troubles:
            raise self._troubles.pop(0)

    async def send(self, packet: Packet) -> None:
        """Lose it."""

    async def seek(self) -> None:
        self.seeks.append(asyncio.get_running_loop().time())

    async def adopt(self, link_key: bytes) -> None:
        """Forget it."""

    async def leave(self) -> bool:
        """Belong to nobody."""
        return False

    async def close(self) -> None:
        self.closes += 1


def loopback(home: Home) -> Loopback:
    home.admit(EUI64, KEY)
    return Loopback(Air(home, LoopClock()), EUI64, KEY)


async def running(
    link: Link, story: Callable[[Shown, Worker], Awaitable[None]], session: Session | None = None
) -> Shown:
    """Run a worker over ``link`` for the length of a story."""
    shown, loop = Shown(), asyncio.get_running_loop()
    worker = Worker(
        session or Session(), link, loop.time, shown.snapshots.append, Snapshot.blank(loop.time()), shown.keep
    )
    task = asyncio.create_task(worker.run())
    await story(shown, worker)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    return shown


def test_a_session_over_a_link_ends_as_power_in_a_snapshot() -> None:
    async def story(shown: Shown, _worker: Worker) -> None:
        await asyncio.sleep(30)
        meter = shown.last.of(Fuel.ELECTRICITY)
        assert meter is not None
        assert meter.power_w == 800
        assert (shown.last.link.phase, shown.last.link.signal) == (LinkPhase.UP, 255)

    async def whole() -> Shown:
        return await running(loopback(made_home()), story)

    shown = run(whole())
    phases = [report.link.phase for report in shown.reports if isinstance(report, LinkChanged)]
    assert phases[:2] == [LinkPhase.SEARCHING, LinkPhase.JOINING]
    assert phases[-1] is LinkPhase.UP


def test_what_comes_in_one_turn_is_published_once_and_what_changes_nothing_not_at_all() -> None:
    noted = FileNoted(FileNote(Kept.HISTORY, Harm.DAMAGED))

    async def story(shown: Shown, worker: Worker) -> None:
        for pause in (30, 0.1, 0.1):
            await asyncio.sleep(pause)
            worker.tell(noted)
        await asyncio.sleep(0.1)
        assert shown.reports.count(noted) == 3
        assert len(shown.snapshots) < len(shown.reports)
        assert all(old != new for old, new in pairwise(shown.snapshots))

    async def whole() -> None:
        await running(loopback(made_home()), story)

    run(whole())


def test_a_lost_link_is_shown_with_everything_that_was_known_and_opened_again() -> None:
    async def whole() -> None:
        link = loopback(made_home())

        async def story(shown: Shown, _worker: Worker) -> None:
            await asyncio.sleep(30)
            link.drop()
            await asyncio.sleep(0.5)
            assert (shown.last.link.phase, shown.last.link.fault) == (LinkPhase.LOST, Fault.STICK_LOST)
            assert shown.last.of(Fuel.ELECTRICITY).power_w == 800
            await asyncio.sleep(1)
            assert shown.last.link.phase is LinkPhase.UP

        await running(link, story)

    run(whole())


@pytest.mark.parametrize(
    ("fault", "pauses"), [(Fault.NO_HUB, [1, 2, 4, 8, 16, 32, 60, 60]), (Fault.STICK_LOST, [1, 2, 3, 3, 3, 3, 3, 3])]
)
def test_tries_on_the_air_grow_rarer_and_tries_of_the_stick_do_not(fault: Fault, pauses: list[int]) -> None:
    async def whole() -> list[float]:
        link = Reluctant([LinkLost(fault)] * len(pauses))

        async def story(shown: Shown, _worker: Worker) -> None:
            await asyncio.sleep(sum(pauses) - 1.5)
            assert shown.last.link.fault is fault
            assert shown.last.link.next_try is not None
            assert shown.last.link.next_try > asyncio.get_running_loop().time()
            await asyncio.sleep(2)
            assert shown.last.link.phase is LinkPhase.SEARCHING, "the stick is open, and nobody was heard yet"

        await running(link, story)
        return link.tries

    tries = run(whole())
    assert [round(after - before) for before, after in pairwise(tries)] == pauses


def test_a_fault_of_another_kind_is_tried_from_the_beginning() -> None:
    async def whole() -> list[float]:
        link = Reluctant([LinkLost(Fault.NO_HUB)] * 4 + [LinkLost(Fault.STICK_LOST)] * 2)

        async def story(_shown: Shown, _worker: Worker) -> None:
            await asyncio.sleep(60)

        await running(link, story)
        return link.tries

    assert [round(after - before) for before, after in pairwise(run(whole()))] == [1, 2, 4, 8, 1, 2]


def test_two_faults_on_the_air_in_turn_are_tried_more_and_more_rarely_too() -> None:
    async def whole() -> list[float]:
        link = Reluctant([LinkLost(Fault.NO_HUB), LinkLost(Fault.JOIN_CLOSED)] * 3)

        async def story(_shown: Shown, _worker: Worker) -> None:
            await asyncio.sleep(60)

        await running(link, story)
        return link.tries

    assert [round(after - before) for before, after in pairwise(run(whole()))] == [1, 2, 4, 8, 16]


def test_a_hub_that_says_nothing_is_looked_for_and_a_person_may_look_at_once() -> None:
    async def whole() -> None:
        link = Reluctant([])

        async def story(shown: Shown, worker: Worker) -> None:
            await asyncio.sleep(20)
            assert shown.last.link.fault is Fault.HUB_SILENT
            assert link.seeks
            await asyncio.sleep(600)
            apart = [after - before for before, after in pairwise(link.seeks)]
            assert apart == sorted(apart)
            assert apart[-1] == 60
            before = len(link.seeks)
            worker.retry()
            await asyncio.sleep(0.5)
            assert len(link.seeks) == before + 1

        await running(link, story)
        assert len(link.tries) == 1, "the stick itself was never in doubt"

    run(whole())


@pytest.mark.parametrize("fault", [Fault.NO_INSTALL_CODE, Fault.BAD_INSTALL_CODE])
def test_a_fault_that_needs_a_person_waits_for_one(fault: Fault) -> None:
    async def whole() -> None:
        link = Reluctant([LinkLost(fault, "COM7")])

        async def story(shown: Shown, worker: Worker) -> None:
            await asyncio.sleep(3600)
            assert len(link.tries) == 1
            assert (shown.last.link.fault, shown.last.link.detail) == (fault, "COM7")
            worker.retry()
            await asyncio.sleep(1)
            assert len(link.tries) == 2
            assert shown.last.link.phase is LinkPhase.SEARCHING

        await running(link, story)

    run(whole())


@pytest.mark.expects_log("will try again")
def test_an_unforeseen_failure_is_shown_logged_once_and_does_not_end_the_worker(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def whole() -> None:
        link = Reluctant([KeyError("surprise"), KeyError("surprise")])

        async def story(shown: Shown, _worker: Worker) -> None:
            await asyncio.sleep(0.5)
            assert (shown.last.link.phase, shown.last.link.fault) == (LinkPhase.LOST, Fault.UNEXPECTED)
            assert shown.last.link.detail == "KeyError: 'surprise'"
            await asyncio.sleep(5)
            assert shown.last.link.phase is LinkPhase.SEARCHING

        await running(link, story)
        assert link.closes == 3

    run(whole())
    assert sum("will try again" in record.getMessage() for record in caplog.records) == 1


def test_it_runs_in_a_thread_of_its_own_until_it_is_stopped() -> None:
    opened, threads, link = threading.Event(), set(), Reluctant([])

    def publish(snapshot: Snapshot) -> None:
        threads.add(threading.current_thread().name)
        if snapshot.link.phase is LinkPhase.SEARCHING:
            opened.set()

    worker = Worker(Session(), link, lambda: 0.0, publish, Snapshot.blank(0.0))
    worker.start()
    assert opened.wait(5)
    worker.stop()
    worker.stop()
    worker.retry()
    assert threads == {"radio"}
    assert link.closes == 1
    assert not any(thread.name == "radio" for thread in threading.enumerate())


def test_a_hub_with_no_meters_is_asked_on_without_a_failure() -> None:
    async def story(shown: Shown, _worker: Worker) -> None:
        await asyncio.sleep(120)
        assert shown.last.link.phase is LinkPhase.UP
        assert shown.last.meters == ()

    async def whole() -> None:
        await running(loopback(bare_home()), story)

    run(whole())


def test_a_posted_command_goes_to_the_hub_and_what_became_of_it_comes_back() -> None:
    async def story(shown: Shown, worker: Worker) -> None:
        await asyncio.sleep(30)
        meter = shown.last.of(Fuel.ELECTRICITY)
        assert meter is not None
        worker.post(RestoreSupply(1, meter.meter))
        await asyncio.sleep(1)
        told = shown.last.command(1)
        assert told is not None
        assert told.stage is Stage.REFUSED, "it is on already"
        assert told.refused not in NOT_SENT

    async def whole() -> Shown:
        return await running(loopback(made_home()), story, Session(may_command=True))

    lives = [report.pending for report in run(whole()).reports if isinstance(report, CommandMoved)]
    assert [pending.stage for pending in lives] == [Stage.SENT, Stage.REFUSED]


def test_a_command_without_a_link_is_refused_at_once_and_the_link_is_tried_no_sooner() -> None:
    async def whole() -> None:
        link = Reluctant([LinkLost(Fault.NO_INSTALL_CODE)])

        async def story(shown: Shown, worker: Worker) -> None:
            await asyncio.sleep(1)
            worker.post(SelectEmergencyCredit(1, 1))
            await asyncio.sleep(1)
            told = shown.last.command(1)
            assert told is not None
            assert (told.stage, told.refused) == (Stage.REFUSED, Refused.NO_LINK)
            assert len(link.tries) == 1

        await running(link, story, Session(may_command=True))

    run(whole())


def test_a_command_may_be_posted_from_another_thread_and_after_the_end() -> None:
    refused, link = threading.Event(), Reluctant([])

    def publish(snapshot: Snapshot) -> None:
        if snapshot.command(1) is not None:
            refused.set()

    worker = Worker(Session(), link, lambda: 0.0, publish, Snapshot.blank(0.0))
    worker.start()
    worker.post(SelectEmergencyCredit(1, 1))
    assert refused.wait(5)
    worker.stop()
    worker.post(SelectEmergencyCredit(2, 1))
