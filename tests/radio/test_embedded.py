"""The embedded home is reached through a stick and bellows, like any other."""

import asyncio
import gc
import threading
import time

from ihd.frames.session import Session
from ihd.model.link import LinkPhase
from ihd.model.shop import Answer, Buy, Outcome
from ihd.model.snapshot import Snapshot
from ihd.radio.air import Air
from ihd.radio.embedded import EmbeddedStick
from ihd.radio.sim_stick import SimStick
from ihd.radio.worker import Worker
from tests.radio.bench_home import SEED, Ear, LoopClock, bare_home, endpoints_request
from tests.radio.leftovers import descriptors
from tests.virtual_time import run


def test_the_embedded_stick_opens_answers_and_opens_again_without_joining() -> None:
    async def story() -> None:
        home, ear, made = bare_home(), Ear(), []

        def make() -> SimStick:
            made.append(SimStick(Air(home, LoopClock()), seed=SEED))
            return made[-1]

        link = EmbeddedStick(make)
        await link.close()
        for times in (1, 2):
            await link.open(ear.events())
            await link.send(endpoints_request(times))
            await asyncio.sleep(0.5)
            assert len(ear.packets) == times
            await link.close()
            home.open_for_joining = False
        assert len(made) == 1

    run(story())


def test_the_door_to_the_home_is_shut_until_there_is_a_home_and_then_answers_on_the_radios_loop() -> None:
    async def story() -> None:
        answers: list[tuple[Answer, int]] = []

        def answered(answer: Answer) -> None:
            answers.append((answer, threading.get_ident()))

        link = EmbeddedStick(lambda: SimStick(Air(bare_home(), LoopClock()), seed=SEED))
        link.ask(Buy(1, 500), answered)
        assert answers.pop()[0].outcome is Outcome.CLOSED
        await link.open(Ear().events())
        asked = threading.Thread(target=link.ask, args=(Buy(1, 500), answered))
        asked.start()
        asked.join()
        assert answers == []
        await asyncio.sleep(5)
        assert answers == [(Answer(Outcome.NOT_SOLD), threading.get_ident())]
        await link.close()

    run(story())


def pending() -> set[asyncio.Task[object]]:
    return {each for each in gc.get_objects() if isinstance(each, asyncio.Task) and not each.done()}


def test_a_radio_thread_that_is_stopped_leaves_nothing_behind() -> None:
    threads, tasks, before = set(threading.enumerate()), pending(), descriptors()
    live = threading.Event()

    def show(snapshot: Snapshot) -> None:
        if snapshot.link.phase is LinkPhase.UP:
            live.set()

    link = EmbeddedStick(lambda: SimStick(Air(bare_home(), LoopClock()), seed=SEED))
    worker = Worker(Session(), link, time.monotonic, show, Snapshot.blank(time.monotonic()))
    worker.start()
    assert live.wait(60.0)
    assert descriptors() != before
    worker.stop()
    for thread in (
        set(threading.enumerate()) - threads
    ):  # in which the stick was opened: told to end, and not waited for
        thread.join(60.0)
    assert set(threading.enumerate()) == threads
    assert descriptors() == before
    assert pending() <= tasks
