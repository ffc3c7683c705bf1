"""What is in the way of looking at a stick is told in one word, and in time, whatever hangs."""

import asyncio
import os
import socket
from typing import Any

import pytest

from ihd.model.link import Fault
from ihd.radio import examine as examining
from ihd.radio import stick_line
from ihd.radio.examine import examine
from ihd.radio.onlooker import StickSeen
from ihd.radio.stick import Stick
from tests.radio.bench_home import Ear, bare_home, made_home, plugged
from tests.radio.watched import clock, look
from tests.virtual_time import run


def test_a_stick_in_use_is_busy_and_goes_on_undisturbed() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            ear, first = Ear(), Stick(stick.url)
            await first.open(ear.events())
            told = await look(stick)
            assert (told.fault, told.detail, told.seen.ezsp) == (Fault.STICK_BUSY, stick.url, 0)
            assert ear.losses == []
            await first.close()

    asyncio.run(story())  # it takes no time, and whether a line is closed no virtual clock knows


def test_a_stick_that_never_answers_is_given_up_in_time() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            stick.faults.silent = True
            told = await look(stick)
            assert (told.fault, told.seen) == (Fault.NOT_A_STICK, StickSeen())

    run(story())


@pytest.mark.parametrize("answers", range(1, 40, 3))
def test_a_stick_that_falls_silent_at_any_moment_is_given_up_in_time(answers: int) -> None:
    async def story() -> None:
        async with plugged(made_home()) as stick:
            stick.pair()
            left = answers
            real = stick._ncp._codec.read

            def read(frame: bytes) -> Any:
                nonlocal left
                left -= 1
                stick.faults.silent = left <= 0
                return real(frame)

            stick._ncp._codec.read = read  # type: ignore[method-assign]
            told = await look(stick)
            assert told.fault in (Fault.NOT_A_STICK, Fault.STICK_LOST)

    run(story())


@pytest.mark.parametrize("delay", [0.001, 0.01, 0.05, 0.5])
def test_a_stick_that_is_pulled_out_is_told(delay: float) -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            stick.pair()
            asyncio.get_running_loop().call_later(delay, stick.hang_up)
            told = await look(stick)
            assert told.fault in (Fault.STICK_BUSY, Fault.STICK_LOST)

    run(story())


def test_a_stick_too_old_tells_its_version() -> None:
    async def story() -> None:
        async with plugged(bare_home(), version=7) as stick:
            told = await look(stick)
            assert (told.fault, told.seen.ezsp) == (Fault.NOT_A_STICK, 7)

    run(story())


def test_a_path_that_does_not_exist_and_an_address_where_nobody_listens_are_no_stick() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    for place in ("/dev/ttyNOTHERE", nobody, "tcp://127.0.0.1"):
        told = asyncio.run(examine(place, clock))
        assert (told.fault, told.detail) == (Fault.NO_STICK, place)


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Serial ports are opened by threads, which know no virtual time: wait for them no longer than a test can."""
    monkeypatch.setattr(stick_line, "OPEN_TIMEOUT", 0.2)
    monkeypatch.setattr(examining, "SPEED_WAIT", 0.5)


@pytest.mark.usefixtures("hasty")
def test_a_serial_port_that_answers_at_another_speed_is_told_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pseudo-terminal has no speed: the stick is made to answer only after the display's own was tried."""

    async def story() -> None:
        async with plugged(bare_home()) as stick:
            path = stick.open_terminal()
            stick.faults.silent = True
            real = examining.LookedAt.try_other_speeds

            async def heard(link: examining.LookedAt, fault: Fault) -> None:
                stick.faults.silent = False
                await real(link, fault)

            monkeypatch.setattr(examining.LookedAt, "try_other_speeds", heard)
            told = await examine(path, clock)
            assert (told.fault, told.seen.speed, told.seen.ezsp) == (Fault.NOT_A_STICK, 460_800, 13)

    asyncio.run(story())


@pytest.mark.usefixtures("hasty")
def test_a_serial_port_that_answers_at_no_speed_is_no_stick() -> None:
    near, far = os.openpty()
    try:
        told = asyncio.run(examine(os.ttyname(far), clock))
        assert (told.fault, told.seen.speed) == (Fault.NOT_A_STICK, 0)
    finally:
        os.close(near)
        os.close(far)


def test_all_that_can_take_its_time_together_takes_less_than_a_run_may() -> None:
    speeds = len(examining.OTHER_SPEEDS) * examining.SPEED_WAIT
    assert stick_line.OPEN_TIMEOUT + speeds < examining.PATIENCE < 13
