"""The air carries what the hub says, when it says it, to whoever joined."""

import asyncio

from ihd.frames.packet import Packet
from ihd.hub.trust_centre import Refusal
from ihd.radio.air import Air
from tests.radio.bench_home import LoopClock, bare_home, endpoints_request, made_home
from tests.virtual_time import run

EUI64 = bytes.fromhex("0212345678ABCDEF")
KEY = bytes(range(16))


def test_a_report_arrives_when_home_time_has_come_for_it() -> None:
    async def story() -> list[float]:
        home = made_home(report_power=True)
        home.admit(EUI64, KEY)
        air = Air(home, LoopClock(speed=10.0))
        loop, arrivals = asyncio.get_running_loop(), []
        air.join(EUI64, KEY, lambda packet: arrivals.append(loop.time()))
        await asyncio.sleep(3.05)
        return arrivals

    # reports are 10 s of home time apart: 1 s here
    assert [round(at, 3) for at in run(story())] == [1.0, 2.0, 3.0]


def test_a_home_with_nothing_to_say_sets_no_timer() -> None:
    async def story() -> int:
        home = bare_home()
        home.admit(EUI64, KEY)
        Air(home, LoopClock()).join(EUI64, KEY, lambda packet: None)
        await asyncio.sleep(0)
        return len(asyncio.get_running_loop()._scheduled)

    assert run(story()) == 0


def test_whoever_turns_the_radio_off_hears_nothing_and_is_still_a_member() -> None:
    async def story() -> None:
        home = made_home(report_power=True)
        home.admit(EUI64, KEY)
        air = Air(home, LoopClock())
        heard: list[Packet] = []
        node = air.join(EUI64, KEY, heard.append)
        assert isinstance(node, int)
        air.detach(node)
        await asyncio.sleep(60)
        assert heard == []
        assert air.rejoin(EUI64, home.network.network_key, KEY, heard.append) == node
        await asyncio.sleep(15)
        assert heard != []

    run(story())


def test_an_answer_goes_to_the_one_who_asked() -> None:
    async def story() -> None:
        home = bare_home()
        air = Air(home, LoopClock())
        heard: dict[str, list[Packet]] = {"a": [], "b": []}
        for name, eui64 in (("a", EUI64), ("b", EUI64[::-1])):
            home.admit(eui64, KEY)
            node = air.join(eui64, KEY, heard[name].append)
        assert isinstance(node, int)
        air.send(node, endpoints_request())
        assert (len(heard["a"]), len(heard["b"])) == (0, 1)

    run(story())


def test_refusals_are_told_apart() -> None:
    async def story() -> None:
        home = bare_home()
        air = Air(home, LoopClock())
        assert air.join(EUI64, KEY, lambda packet: None) is Refusal.UNKNOWN_DEVICE
        home.admit(EUI64, KEY)
        assert air.join(EUI64, bytes(16), lambda packet: None) is Refusal.WRONG_KEY
        home.open_for_joining = False
        assert air.join(EUI64, KEY, lambda packet: None) is Refusal.CLOSED

    run(story())
