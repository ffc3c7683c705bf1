"""The loopback joins, carries packets both ways and breaks as a stick would, without one."""

import asyncio

import pytest

from ihd.frames.packet import Packet
from ihd.hub.home import Home
from ihd.model.link import Fault, LinkPhase
from ihd.radio.air import Air
from ihd.radio.link import LinkLost
from ihd.radio.loopback import Loopback
from tests.radio.bench_home import Ear, LoopClock, bare_home, endpoints_request
from tests.virtual_time import run

EUI64 = bytes.fromhex("0212345678ABCDEF")
KEY = bytes(range(16))


def listed_home() -> Home:
    home = bare_home()
    home.admit(EUI64, KEY)
    return home


def test_a_question_is_answered_but_never_from_inside_send() -> None:
    async def story() -> None:
        ear, seen = Ear(), []
        link = Loopback(Air(listed_home(), LoopClock()), EUI64, KEY, lambda *carried: seen.append(carried))
        await link.open(ear.events())
        await link.send(endpoints_request())
        assert ear.packets == []
        await asyncio.sleep(0)
        (answer,) = ear.packets
        assert answer.cluster == 0x8005
        (asker, hub, question), (source, destination, _) = seen
        assert (hub, question) == (0, endpoints_request())
        assert (source, destination) == (0, asker)
        assert ear.phases == [LinkPhase.SEARCHING, LinkPhase.JOINING]

    run(story())


def closed(home: Home) -> None:
    home.open_for_joining = False


def without_power(home: Home) -> None:
    home.powered = False


def with_another_key(home: Home) -> None:
    home.admit(EUI64, bytes(16))


@pytest.mark.parametrize(
    ("change", "fault"),
    [(closed, Fault.JOIN_CLOSED), (without_power, Fault.NO_HUB), (with_another_key, Fault.JOIN_REFUSED)],
)
def test_what_keeps_it_out_is_told(change: object, fault: Fault) -> None:
    async def story() -> None:
        home = listed_home()
        change(home)
        with pytest.raises(LinkLost) as caught:
            await Loopback(Air(home, LoopClock()), EUI64, KEY).open(Ear().events())
        assert caught.value.fault is fault

    run(story())


def test_a_broken_link_comes_back_without_joining_again() -> None:
    async def story() -> None:
        home, ear = listed_home(), Ear()
        link = Loopback(Air(home, LoopClock()), EUI64, KEY)
        await link.open(ear.events())
        link.drop()
        assert [lost.fault for lost in ear.losses] == [Fault.STICK_LOST]
        await link.send(endpoints_request())
        await asyncio.sleep(1)
        assert ear.packets == []
        home.open_for_joining = False
        await link.open(ear.events())
        await link.send(endpoints_request())
        await asyncio.sleep(0)
        assert len(ear.packets) == 1

    run(story())


def test_a_closed_link_stays_silent() -> None:
    async def story() -> None:
        ear = Ear()
        link = Loopback(Air(listed_home(), LoopClock()), EUI64, KEY)
        await link.close()
        await link.open(ear.events())
        await link.send(endpoints_request())
        await link.close()
        await link.send(Packet(0, 5, 0, 0, b"\x02\x00\x00", secured=False))
        await asyncio.sleep(1)
        assert ear.packets == []
        assert ear.losses == []

    run(story())
