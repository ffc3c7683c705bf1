"""Unmodified bellows takes the simulated stick for a real one, whatever version it speaks."""

import asyncio
import sys
from pathlib import Path

import pytest
import zigpy.exceptions
from bellows.zigbee.application import ControllerApplication

from tests.radio.bench_home import bare_home, plugged
from tests.virtual_time import run

VERSIONS = (8, 13, 14, 18)


def stock(url: str) -> dict[str, object]:
    return {"device": {"path": url}, "use_thread": False, "ota": {"enabled": False}}


@pytest.mark.parametrize("version", VERSIONS)
def test_the_stock_application_forms_a_network_and_finds_it_again(version: int) -> None:
    async def story() -> None:
        async with plugged(bare_home(), version=version) as stick:
            formed = await ControllerApplication.new(stock(stick.url), auto_form=True)
            network = formed.state.network_info
            assert formed.state.node_info.ieee.serialize() == stick.tokens.eui64[::-1]
            await formed.shutdown()

            again = await ControllerApplication.new(stock(stick.url))
            assert again.state.network_info.pan_id == network.pan_id
            assert again.state.network_info.network_key.key == network.network_key.key
            assert again.state.node_info.manufacturer == "ihd"
            await again.shutdown()

    run(story())


# bellows finds another trust centre than the stick, as it is on a network of others.
@pytest.mark.expects_log("invalid TCLK partner", "NV3 interface")
@pytest.mark.parametrize("version", VERSIONS)
def test_the_stock_application_forms_its_own_network_with_a_stick_that_is_a_member_of_another(version: int) -> None:
    async def story() -> None:
        async with plugged(bare_home(), version=version) as stick:
            stick.pair()
            formed = await ControllerApplication.new(stock(stick.url), auto_form=True)
            assert stick.tokens.membership is not None
            assert stick.tokens.membership.network_key == formed.state.network_info.network_key.key.serialize()
            await formed.shutdown()

    run(story())


def test_a_stick_without_a_network_says_so() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            with pytest.raises(zigpy.exceptions.NetworkNotFormed):
                await ControllerApplication.new(stock(stick.url))

    run(story())


def test_bellows_info_describes_the_stick_from_another_process() -> None:
    async def story() -> str:
        async with plugged(bare_home()) as stick:
            stick.pair()
            bellows = Path(sys.executable).with_name("bellows")
            process = await asyncio.create_subprocess_exec(
                bellows, "-d", stick.url, "info", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
            )
            printed, _ = await process.communicate()
            assert process.returncode == 0, printed.decode()
            return printed.decode()

    described = asyncio.run(story())
    assert "Board name: Simulated stick" in described
    assert "EmberNetworkStatus.JOINED_NETWORK" in described


def test_bellows_works_over_a_pseudo_terminal_too() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            path = stick.open_terminal()
            formed = await ControllerApplication.new(stock(path), auto_form=True)
            assert formed.state.node_info.model == "Simulated stick"
            await formed.shutdown()

    asyncio.run(story())


def test_it_listens_on_this_machine_only() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            assert stick.url == f"tcp://127.0.0.1:{stick.port}"
            with pytest.raises(OSError, match="in use"):
                await stick.listen(stick.port)

    run(story())
