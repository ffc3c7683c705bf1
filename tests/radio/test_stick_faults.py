"""A stick that cannot open, or cannot join, says in one word why."""

import asyncio
import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from bellows.zigbee.application import ControllerApplication

from ihd.hub.home import Home
from ihd.model.link import Fault
from ihd.radio.link import LinkLost
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from tests.radio.bench_home import OTHER_CODE, Ear, bare_home, plugged
from tests.virtual_time import run


async def fault_of(link: Stick) -> Fault:
    with pytest.raises(LinkLost) as caught:
        await link.open(Ear().events())
    await link.close()
    return caught.value.fault


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


@pytest.mark.parametrize("version", [8, 13, 14])
def test_a_stick_that_has_joined_keeps_its_hub_whatever_code_it_is_given(version: int) -> None:
    async def story() -> None:
        async with plugged(bare_home(), version=version) as stick:
            stick.pair()
            before = stick.tokens.membership
            assert await fault_of(Stick(stick.url, OTHER_CODE)) is Fault.OTHER_INSTALL_CODE
            assert stick.tokens.membership is before
            for code in (None, stick.tokens.install_code):
                again = Stick(stick.url, code)
                await again.open(Ear().events())
                await again.close()

    run(story())


def test_a_stick_is_not_paired_with_a_hub_that_does_not_let_it_in() -> None:
    async def story() -> None:
        home = bare_home()
        async with plugged(home) as stick:
            home.open_for_joining = False
            with pytest.raises(ValueError, match="CLOSED"):
                stick.pair()
            assert stick.tokens.membership is None

    run(story())


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
