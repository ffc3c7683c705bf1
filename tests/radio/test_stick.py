"""A stick joins the hub once, comes back without joining, and makes good what goes wrong on the way."""

import asyncio
import gc
from collections.abc import Callable

import pytest

from ihd.frames import zdo
from ihd.frames.packet import Packet
from ihd.keys.install_code import InstallCode
from ihd.model.link import Fault, LinkPhase
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from tests.radio.bench_home import Ear, bare_home, endpoints_request, made_home, plugged
from tests.virtual_time import run

VERSIONS = (8, 13, 14, 18)
OTHER_CODE = InstallCode.of(bytes.fromhex("83FED3407A939723A5C639B26916D505"))


async def ask(link: Stick, ear: Ear, packet: Packet | None = None) -> None:
    """Ask the hub and wait until it must have answered."""
    await link.send(packet or endpoints_request())
    await asyncio.sleep(0.5)


@pytest.mark.parametrize("version", VERSIONS)
def test_it_joins_asks_and_hears_with_any_version_of_ezsp(version: int) -> None:
    async def story() -> None:
        ear = Ear()
        async with plugged(made_home(), version=version) as stick:
            link = Stick(stick.url)
            await link.open(ear.events())
            assert ear.phases == [LinkPhase.OPENING, LinkPhase.SEARCHING, LinkPhase.JOINING]
            await ask(link, ear)
            (answer,) = ear.packets
            assert (answer.profile, answer.cluster, answer.secured) == (0x0000, 0x8005, False)
            assert ear.signals == [236]
            await link.close()
            assert ear.losses == []

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_restart_comes_back_without_joining_again(version: int) -> None:
    async def story() -> None:
        home, ear = bare_home(), Ear()
        async with plugged(home, version=version) as stick:
            first = Stick(stick.url)
            await first.open(Ear().events())
            await first.close()
            home.open_for_joining = False
            stick.tokens.install_code = None

            second = Stick(stick.url)
            await second.open(ear.events())
            assert ear.phases == [LinkPhase.OPENING]
            await ask(second, ear)
            assert len(ear.packets) == 1
            await second.close()

    run(story())


def test_reports_flow_and_are_marked_as_encrypted() -> None:
    async def story() -> None:
        ear = Ear()
        async with plugged(made_home(report_power=True)) as stick:
            link = Stick(stick.url)
            await link.open(ear.events())
            await asyncio.sleep(60)
            await link.close()
        reports = [packet for packet in ear.packets if packet.cluster == 0x0702]
        assert len(reports) in (5, 6)
        assert all(packet.secured and packet.profile == 0x0109 for packet in reports)

    run(story())


@pytest.mark.parametrize(("options", "device"), [({}, 0x0502), ({"device": 0x0506}, 0x0506)])
def test_it_says_whether_it_is_a_display_or_a_prepayment_terminal(options: dict[str, int], device: int) -> None:
    """Smart-energy.md 4.1. A stick answers such a question by itself, so nothing of it reaches the link."""

    async def story() -> None:
        home = bare_home()
        heard: list[Packet] = []
        async with plugged(home) as stick:
            link = Stick(stick.url, **options)
            await link.open(Ear().events())
            home.receive = lambda _node, packet, _now: heard.append(packet)  # type: ignore[method-assign]
            messages = stick._ncp.network.messages
            assert messages.member is not None
            cluster, data = zdo.encode(zdo.SimpleDescriptorRequest(1, messages.member.node_id, 1))
            messages.receive(Packet(0x0000, cluster, 0, 0, data, secured=False))
            await asyncio.sleep(0.5)
            await link.close()
        (told,) = (zdo.decode(packet.cluster, packet.data) for packet in heard)
        assert isinstance(told, zdo.SimpleDescriptorResponse)
        assert told.descriptor is not None
        assert told.descriptor.device == device

    run(story())


def test_a_given_code_is_used_before_the_one_in_the_stick() -> None:
    async def story() -> None:
        home = bare_home()
        async with plugged(home) as stick:
            home.admit(stick.tokens.eui64, OTHER_CODE.link_key)
            link = Stick(stick.url, OTHER_CODE)
            await link.open(Ear().events())
            await link.close()

    run(story())


# ------------------------------------------------------------------------------------------------- what happens later


async def reopened_after(stick: SimStick, harm: Callable[[], None], patience: float) -> Ear:
    """Harm an open link, wait, and open it again: it must work as before."""
    ear = Ear()
    link = Stick(stick.url)
    await link.open(ear.events())
    harm()
    await asyncio.sleep(patience)
    await link.close()
    stick.faults.silent = False
    await link.open(ear.events())
    await ask(link, ear)
    assert len(ear.packets) == 1
    await link.close()
    return ear


def test_a_broken_connection_is_told_once_and_can_be_opened_again() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            ear = await reopened_after(stick, stick.hang_up, 1.0)
            assert [lost.fault for lost in ear.losses] == [Fault.STICK_LOST]

    run(story())


@pytest.mark.expects_log("unexpected reset")
def test_a_stick_that_restarts_by_itself_is_lost_and_comes_back() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            ear = await reopened_after(stick, stick.restart, 1.0)
            assert [lost.fault for lost in ear.losses] == [Fault.STICK_LOST]

    run(story())


@pytest.mark.expects_log("Watchdog")
def test_a_stick_that_falls_silent_is_lost_within_two_minutes() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:

            def fall_silent() -> None:
                stick.faults.silent = True

            ear = await reopened_after(stick, fall_silent, 120.0)
            assert [lost.fault for lost in ear.losses] == [Fault.STICK_LOST]

    run(story())


@pytest.mark.parametrize("version", [8, 13, 14])
def test_a_network_that_goes_down_is_found_again(version: int) -> None:
    async def story() -> None:
        ear = Ear()
        async with plugged(bare_home(), version=version) as stick:
            link = Stick(stick.url)
            await link.open(ear.events())
            stick.lose_network()
            await asyncio.sleep(1)
            assert ear.phases[-2:] == [LinkPhase.SEARCHING, LinkPhase.UP]
            await ask(link, ear)
            assert len(ear.packets) == 1
            assert ear.losses == []
            await link.close()

    run(story())


def test_a_network_that_is_gone_is_told() -> None:
    async def story() -> None:
        home, ear = bare_home(), Ear()
        async with plugged(home) as stick:
            link = Stick(stick.url)
            await link.open(ear.events())
            home.powered = False
            stick.lose_network()
            await asyncio.sleep(1)
            assert [lost.fault for lost in ear.losses] == [Fault.NO_HUB]
            await link.close()

    run(story())


def test_a_packet_that_does_not_arrive_is_no_error() -> None:
    async def story() -> None:
        ear = Ear()
        async with plugged(bare_home()) as stick:
            link = Stick(stick.url)
            await link.open(ear.events())
            stick.fail_deliveries(1)
            await ask(link, ear)
            assert ear.packets == []
            await ask(link, ear)
            assert len(ear.packets) == 1
            assert ear.losses == []
            await link.close()

    run(story())


def test_lost_and_damaged_frames_on_the_line_are_made_good() -> None:
    async def story() -> None:
        ear = Ear()
        async with plugged(bare_home()) as stick:
            link = Stick(stick.url)
            await link.open(ear.events())
            stick.faults.drop, stick.faults.corrupt = 1, 2
            await link.send(endpoints_request())
            await asyncio.sleep(20)
            assert len(ear.packets) == 1
            assert ear.losses == []
            await link.close()

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_stick_that_leaves_may_join_again_as_new(version: int) -> None:
    async def story() -> None:
        ear = Ear()
        async with plugged(bare_home(), version=version) as stick:
            link = Stick(stick.url)
            await link.open(ear.events())
            await link.leave()
            assert stick.tokens.membership is None
            assert ear.losses == []
            await link.close()
            await link.open(ear.events())
            assert ear.phases[-1] is LinkPhase.JOINING
            await link.close()

    run(story())


@pytest.mark.parametrize("moment", [0.0, 0.001, 0.01, 0.03, 0.05])
def test_it_can_be_closed_at_any_moment(moment: float) -> None:
    async def story() -> None:
        ear = Ear()
        async with plugged(bare_home()) as stick:
            link = Stick(stick.url)
            opening = asyncio.create_task(link.open(ear.events()))
            await asyncio.sleep(moment)
            opening.cancel()
            with pytest.raises(asyncio.CancelledError):
                await opening
            await link.close()
            await link.open(ear.events())
            for sequence in range(20):
                await link.send(endpoints_request(sequence))
            await link.close()
            assert ear.losses == []
        gc.collect()  # a failure that nobody read is logged when it is collected

    run(story())


@pytest.mark.parametrize("moment", [0.01, 0.03, 0.05])
def test_how_an_opening_fails_that_was_cut_off_is_nobodys_concern(moment: float) -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            link = Stick(stick.url)
            opening = asyncio.create_task(link.open(Ear().events()))
            await asyncio.sleep(moment)
            opening.cancel()
            stick.hang_up()
            with pytest.raises(asyncio.CancelledError):
                await opening
            await asyncio.sleep(20.0)
            await link.close()
        gc.collect()  # a failure that nobody read is logged when it is collected

    run(story())


@pytest.mark.parametrize("turns", range(1, 12))
def test_a_closing_that_is_cut_off_closes_first_and_then_ends_as_cut_off(turns: int) -> None:
    """Or a program that ends while a stick is being closed would wait for its radio for ever."""

    async def story() -> None:
        ear = Ear()
        async with plugged(bare_home()) as stick:
            link = Stick(stick.url)
            await link.open(ear.events())
            closing = asyncio.create_task(link.close())
            for _ in range(turns):
                await asyncio.sleep(0)
            if closing.cancel():
                with pytest.raises(asyncio.CancelledError):
                    await closing
            await link.open(ear.events())
            await link.close()

    run(story())
