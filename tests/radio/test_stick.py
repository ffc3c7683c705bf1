"""A stick joins the hub once, comes back without joining, and says in one word what keeps it from either."""

import asyncio
import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from bellows.zigbee.application import ControllerApplication

from ihd.frames.packet import Packet
from ihd.hub.home import Home
from ihd.keys.install_code import InstallCode
from ihd.model.link import Fault, LinkPhase
from ihd.radio.link import LinkLost
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from tests.radio.bench_home import Ear, bare_home, endpoints_request, made_home, plugged
from tests.virtual_time import run

VERSIONS = (8, 13, 14, 18)
OTHER_CODE = InstallCode.of(bytes.fromhex("83FED3407A939723A5C639B26916D505"))


async def fault_of(link: Stick) -> Fault:
    with pytest.raises(LinkLost) as caught:
        await link.open(Ear().events())
    await link.close()
    return caught.value.fault


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


def test_a_given_code_is_used_before_the_one_in_the_stick() -> None:
    async def story() -> None:
        home = bare_home()
        async with plugged(home) as stick:
            home.admit(stick.tokens.eui64, OTHER_CODE.link_key)
            link = Stick(stick.url, OTHER_CODE)
            await link.open(Ear().events())
            await link.close()

    run(story())


# ------------------------------------------------------------------------------------------------ what keeps it out


def closed(home: Home, _stick: SimStick) -> None:
    home.open_for_joining = False


def with_another_key(home: Home, stick: SimStick) -> None:
    home.admit(stick.tokens.eui64, OTHER_CODE.link_key)


def without_power(home: Home, _stick: SimStick) -> None:
    home.powered = False


def without_code(_home: Home, stick: SimStick) -> None:
    stick.tokens.install_code = None


def with_damaged_code(_home: Home, stick: SimStick) -> None:
    assert stick.tokens.install_code is not None
    stick.tokens.written[0x0A] = b"\x06\x00" + stick.tokens.install_code.octets[:-2] + b"\x00\x00"


def silent(_home: Home, stick: SimStick) -> None:
    stick.faults.silent = True


@pytest.mark.parametrize("version", [8, 13, 14])
@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (closed, Fault.JOIN_CLOSED),
        (with_another_key, Fault.JOIN_REFUSED),
        (without_power, Fault.NO_HUB),
        (without_code, Fault.NO_INSTALL_CODE),
        (with_damaged_code, Fault.BAD_INSTALL_CODE),
        (silent, Fault.NOT_A_STICK),
    ],
)
def test_what_keeps_it_out_is_told(change: Callable[[Home, SimStick], None], fault: Fault, version: int) -> None:
    async def story() -> None:
        home = bare_home()
        async with plugged(home, version=version) as stick:
            change(home, stick)
            assert await fault_of(Stick(stick.url)) is fault

    run(story())


def test_a_refused_display_is_told_its_own_number() -> None:
    async def story() -> str:
        home = bare_home()
        async with plugged(home) as stick:
            with_another_key(home, stick)
            with pytest.raises(LinkLost) as caught:
                await Stick(stick.url).open(Ear().events())
            assert stick.tokens.eui64.hex(":") == caught.value.detail
            return str(caught.value)

    assert OTHER_CODE.text.replace(" ", "") not in run(story())


def test_a_stick_that_coordinates_a_network_is_left_alone() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            config = {"device": {"path": stick.url}, "use_thread": False, "ota": {"enabled": False}}
            coordinator = await ControllerApplication.new(config, auto_form=True)
            await coordinator.shutdown()
            before = stick.tokens.membership
            assert await fault_of(Stick(stick.url)) is Fault.STICK_ON_OTHER_NETWORK
            assert stick.tokens.membership is before

    run(story())


def test_a_stick_in_use_is_busy() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            first = Stick(stick.url)
            await first.open(Ear().events())
            assert await fault_of(Stick(stick.url)) is Fault.STICK_BUSY
            await first.close()

    run(story())


def test_a_terminal_in_use_is_busy() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            path = stick.open_terminal()
            first = Stick(path)
            await first.open(Ear().events())
            assert await fault_of(Stick(path)) is Fault.STICK_BUSY
            await first.close()

    asyncio.run(story())


def test_a_path_that_does_not_exist_is_no_stick() -> None:
    assert asyncio.run(fault_of(Stick("/dev/ttyNOTHERE"))) is Fault.NO_STICK


def test_an_address_where_nobody_listens_is_no_stick() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert run(fault_of(Stick(f"tcp://127.0.0.1:{port}"))) is Fault.NO_STICK


def test_an_address_without_a_port_is_no_stick() -> None:
    assert run(fault_of(Stick("tcp://127.0.0.1"))) is Fault.NO_STICK


def test_a_file_is_not_a_stick(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("not a stick")
    assert asyncio.run(fault_of(Stick(str(file)))) is Fault.NOT_A_STICK


def test_a_stick_this_user_may_not_open_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def refuse(path: object, *arguments: object, **options: object) -> int:
        if str(path).endswith("ttyUSB0"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refuse)
    assert asyncio.run(fault_of(Stick(str(tmp_path / "ttyUSB0")))) is Fault.NO_PERMISSION


def test_something_that_talks_nonsense_is_not_a_stick() -> None:
    async def story() -> None:
        async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            while await reader.read(64):
                writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n~~}~\x11\x13\x18")
            writer.close()

        server = await asyncio.start_server(babble, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        assert await fault_of(Stick(f"tcp://127.0.0.1:{port}")) is Fault.NOT_A_STICK
        server.close()

    run(story())


def test_a_stick_too_old_is_not_one_we_can_use() -> None:
    async def story() -> None:
        async with plugged(bare_home(), version=7) as stick:
            assert await fault_of(Stick(stick.url)) is Fault.NOT_A_STICK

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
