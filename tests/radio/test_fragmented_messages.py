"""Messages too long for a frame pass both ways through real bellows of any EZSP version, whatever happens to pieces."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from bellows.ezsp import EZSP

from ihd.frames import zdo
from ihd.frames.packet import HUB_ADDRESS, Packet
from ihd.radio import long_messages
from ihd.radio.fragments import group_id, split
from ihd.radio.joiner import Joiner
from ihd.radio.sim_fragments import RESEND_AFTER, RESENDS
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from tests.radio.bench_home import Ear, bare_home, endpoints_request, plugged
from tests.virtual_time import run

VERSIONS = (8, 13, 14, 18)
ALL = tuple(version for version in EZSP._BY_VERSION if version >= 8)
GIVEN_UP = RESEND_AFTER * (RESENDS + 1) + 1
STRANGER = 0x1234


def long_message(octets: int = 300, *, first: int = 0, secured: bool = True) -> Packet:
    """A supplier's text, longer than any."""
    return Packet(0x0109, 0x0703, 1, 1, bytes((first + at) % 256 for at in range(octets)), secured)


@dataclass
class Bench:
    """An open link over real bellows, what it hears, and what the hub hears of it."""

    stick: SimStick
    link: Stick
    ear: Ear
    at_hub: list[Packet] = field(default_factory=list)

    async def say(self, *packets: Packet, within: float = 1.0) -> list[Packet]:
        """Have the hub say something. Return what the link hears of it."""
        self.ear.packets.clear()
        for packet in packets:
            self.stick._ncp.network.messages.receive(packet)
        await asyncio.sleep(within)
        return list(self.ear.packets)

    async def send(self, *packets: Packet, within: float = 1.0) -> list[Packet]:
        """Send something. Return what the hub hears of it."""
        self.at_hub.clear()
        for packet in packets:
            await self.link.send(packet)
        await asyncio.sleep(within)
        return list(self.at_hub)

    @property
    def app(self) -> Joiner:
        assert self.link._line.app is not None
        return self.link._line.app

    @property
    def kept(self) -> int:
        return len(self.app._long._reassembly)


@asynccontextmanager
async def bench(version: int = 13, longest: int | None = None) -> AsyncIterator[Bench]:
    home, ear = bare_home(), Ear()
    async with plugged(home, version=version) as stick:
        if longest is not None:
            stick.limit_payload(longest)
        link = Stick(stick.url)
        await link.open(ear.events())
        made = Bench(stick, link, ear)
        home.receive = lambda _node, packet, _now: made.at_hub.append(packet)  # type: ignore[method-assign]
        yield made
        assert ear.losses == []
        await link.close()


# ----------------------------------------------------------------------------------------------------- what is heard


async def hears(bench: Bench) -> None:
    """What a long message must survive: the planted bug below must not."""
    message = long_message()
    assert await bench.say(message) == [message]


@pytest.mark.parametrize("version", ALL)
def test_a_long_message_is_heard_whole_and_as_encrypted_as_it_was(version: int) -> None:
    async def story() -> None:
        async with bench(version) as made:
            await hears(made)
            clear = long_message(200, secured=False)
            assert await made.say(clear) == [clear]

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_fragments_out_of_order_and_twice_make_the_message_once(version: int) -> None:
    async def story() -> None:
        async with bench(version) as made:
            made.stick.fragments.backwards = True
            await hears(made)
            made.stick.fragments.twice = True
            await hears(made)
            made.stick.fragments.backwards = False
            await hears(made)

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_fragment_lost_once_comes_again(version: int) -> None:
    async def story() -> None:
        async with bench(version) as made:
            made.stick.fragments.lose = 1
            message = long_message()
            assert await made.say(message, within=RESEND_AFTER - 0.1) == []
            await asyncio.sleep(1)
            assert made.ear.packets == [message]

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_message_whose_fragment_never_comes_is_lost_and_the_next_is_heard(version: int) -> None:
    async def story() -> None:
        async with bench(version) as made:
            for _ in range(30):
                made.stick.fragments.backwards = True  # so that something of it has come
                made.stick.fragments.lose = 1
                made.stick._ncp.network.messages.receive(long_message())
                made.stick.fragments.lose = RESENDS
                await asyncio.sleep(GIVEN_UP)
                assert made.ear.packets == []
                assert made.kept <= 4
            made.stick.fragments.backwards = False
            await hears(made)
            await asyncio.sleep(2 * long_messages._GOES_ON_WITHIN)
            assert made.kept == 0
            assert made.app._long._timer is None
            assert not made.app._long._tasks

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_two_messages_at_once_and_short_ones_between_are_all_heard(version: int) -> None:
    async def story() -> None:
        async with bench(version) as made:
            one, short, other = long_message(), long_message(20), long_message(first=100)
            assert await made.say(one, short, other) == [short, one, other]

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_strangers_fragment_is_no_part_of_the_hubs_message(version: int) -> None:
    async def story() -> None:
        async with bench(version) as made:
            messages = made.stick._ncp.network.messages
            message = long_message()
            pieces = split(message.data, 71)

            def say(index: int, sender: int) -> None:
                part = Packet(0x0109, 0x0703, 1, 1, pieces[index] if sender == HUB_ADDRESS else b"lies")
                messages.fragments._hand_up(part, sender, 9, group_id(index, len(pieces)))

            for index in range(len(pieces)):
                say(index, STRANGER)
                say(index, HUB_ADDRESS)
            await asyncio.sleep(1)
            assert made.ear.packets == [message]

    run(story())


@pytest.mark.parametrize("version", [8, 13])
def test_bellows_own_reassembly_is_found_wanting(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The planted bug is the one that is passed by: bellows counts by the fragment that comes first."""
    monkeypatch.setattr(long_messages.LongMessages, "_receive", lambda self, frame: self._pass_on(frame))

    async def story() -> None:
        async with bench(version) as made:
            made.stick.fragments.backwards = True
            with pytest.raises(AssertionError):
                await hears(made)

    run(story())


def test_all_versions_tell_the_options_where_we_look() -> None:
    for version, protocol in EZSP._BY_VERSION.items():
        if version >= 8:
            _, _, schema = protocol.COMMANDS["incomingMessageHandler"]
            kinds = [kind.__name__ for kind in schema.values()][:2]
            assert kinds == ["EmberIncomingMessageType", "EmberApsFrame"]
            assert protocol.COMMANDS["incomingMessageHandler"][0].to_bytes(2, "little") == long_messages._INCOMING_ID
            assert all(sum(name in schema for name in names) == 1 for names in long_messages._NAMES)


# ------------------------------------------------------------------------------------------------------ what is sent


@pytest.mark.parametrize("version", ALL)
@pytest.mark.parametrize("secured", [True, False])
def test_a_long_message_is_sent_whole(version: int, secured: bool) -> None:
    async def story() -> None:
        async with bench(version) as made:
            message = long_message(secured=secured)
            assert await made.send(message) == [message]
            fits = long_message(73 if secured else 82, secured=secured)
            exceeds = long_message(74 if secured else 83, secured=secured)
            assert await made.send(fits, exceeds) == [fits, exceeds]

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_other_traffic_goes_between_and_two_long_messages_after_one_another(version: int) -> None:
    async def story() -> None:
        async with bench(version) as made:
            one, other, short = long_message(), long_message(first=7), long_message(20)
            assert await made.send(one, other, short) == [short, one, other]

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("lost", [1, 3])
def test_a_message_whose_fragment_does_not_arrive_is_not_delivered_and_the_next_one_is(
    version: int, lost: int, caplog: pytest.LogCaptureFixture
) -> None:
    async def story() -> None:
        async with bench(version) as made:
            messages = made.stick._ncp.network.messages
            deliver = messages._deliver
            calls = []

            def lossy(*arguments: object) -> object:
                calls.append(arguments)
                return None if len(calls) == lost else deliver(*arguments)  # type: ignore[arg-type]

            messages._deliver = lossy  # type: ignore[method-assign,assignment]
            with caplog.at_level("DEBUG", "ihd.radio.stick"):
                assert await made.send(long_message()) == []
            assert len(calls) == lost
            assert "did not arrive" in caplog.text
            message = long_message(first=9)
            assert await made.send(message) == [message]
            assert not made.app._pending_requests

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_the_sticks_own_limit_is_kept(version: int) -> None:
    async def story() -> None:
        async with bench(version, longest=50) as made:
            message = long_message(60)
            assert await made.send(message) == [message]
            assert await made.say(message) == [message]

    run(story())


@pytest.mark.parametrize("nonsense", [0, 5])
def test_a_stick_that_does_not_tell_its_limit_gets_what_fits_any(nonsense: int) -> None:
    async def story() -> None:
        async with bench(longest=nonsense) as made:
            made.stick.limit_payload(82)
            message = long_message(200)
            assert await made.send(message) == [message]

    run(story())


def test_the_stick_tells_others_how_long_messages_may_be() -> None:
    async def story() -> None:
        async with bench() as made:
            messages = made.stick._ncp.network.messages
            assert messages.member is not None
            cluster, data = zdo.encode(zdo.NodeDescriptorRequest(1, messages.member.node_id))
            messages.receive(Packet(0x0000, cluster, 0, 0, data, secured=False))
            await asyncio.sleep(0.5)
            (told,) = (zdo.decode(packet.cluster, packet.data) for packet in made.at_hub)
            assert isinstance(told, zdo.NodeDescriptorResponse)
            assert told.descriptor is not None
            assert (told.descriptor.max_incoming, told.descriptor.max_outgoing) == (32 * 71, 32 * 71)

    run(story())


def test_a_message_too_long_for_fragments_is_not_delivered(caplog: pytest.LogCaptureFixture) -> None:
    async def story() -> None:
        async with bench() as made:
            with caplog.at_level("DEBUG", "ihd.radio.stick"):
                assert await made.send(long_message(3_000)) == []
            assert "3000 octets" in caplog.text

    run(story())


def test_a_planted_sender_that_does_not_keep_the_messages_number_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    real = long_messages.LongMessages._send_fragment

    async def forgetful(self: long_messages.LongMessages, *arguments: object) -> int:
        return await real(self, *arguments) + 1  # type: ignore[arg-type]

    monkeypatch.setattr(long_messages.LongMessages, "_send_fragment", forgetful)

    async def story() -> None:
        async with bench() as made:
            assert await made.send(long_message()) == []

    run(story())


def test_closing_in_the_middle_leaves_nothing_behind() -> None:
    async def story() -> None:
        ear = Ear()
        async with plugged(bare_home()) as stick:
            link = Stick(stick.url)
            for moment in (0.0, 0.001, 0.01):
                await link.open(ear.events())
                stick._ncp.network.messages.receive(long_message())
                await link.send(long_message())
                await asyncio.sleep(moment)
                await link.close()
            await link.open(ear.events())
            ear.packets.clear()
            await link.send(endpoints_request())
            await asyncio.sleep(0.5)
            assert len(ear.packets) == 1
            await link.close()

    run(story())
