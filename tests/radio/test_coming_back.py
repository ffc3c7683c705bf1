"""Whatever happens to hub, air or stick, the display comes back by itself, or says whom it waits for."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest

from ihd.model.link import Fault
from tests.radio.bench_home import made_home
from tests.radio.seen_display import ASKED, HERE, ON_AIR, VERSIONS, Display, display, told
from tests.virtual_time import run


@pytest.mark.parametrize("version", VERSIONS)
def test_a_hub_that_restarts_is_live_again_by_itself(version: int) -> None:
    async def story(seen: Display) -> None:
        seen.home.powered = False
        await asyncio.sleep(200)
        assert seen.fault in (Fault.NO_HUB, Fault.HUB_SILENT)
        assert seen.last.meters[0].power_w == 800, "what was known stays, with its age"
        assert seen.last.link.next_try is not None
        seen.home.powered = True
        await seen.until_live_again(ON_AIR)

    told(story, version)


def test_a_hub_that_is_back_is_live_at_once_if_somebody_asks() -> None:
    async def story(seen: Display) -> None:
        seen.home.powered = False
        await asyncio.sleep(300)
        seen.home.powered = True
        seen.worker.retry()
        await seen.until_live_again(ASKED)

    told(story)


@pytest.mark.parametrize("heard", [True, False])
@pytest.mark.parametrize("version", VERSIONS)
def test_a_hub_on_another_channel_is_followed_or_found(version: int, heard: bool) -> None:
    async def story(seen: Display) -> None:
        seen.stick.air.change_network(replace(seen.home.network, channel=26), heard=heard)
        await seen.until_live_again(ON_AIR)
        if not heard:
            assert seen.stick.tokens.membership is not None
            assert seen.stick.tokens.membership.network().channel == 26

    told(story, version)


@pytest.mark.parametrize("heard", [True, False])
@pytest.mark.parametrize("version", VERSIONS)
def test_a_network_key_that_changed_is_followed_or_asked_for(version: int, heard: bool) -> None:
    async def story(seen: Display) -> None:
        seen.stick.air.change_network(replace(seen.home.network, network_key=bytes(range(16))), heard=heard)
        await seen.until_live_again(ON_AIR)

    told(story, version)


@pytest.mark.parametrize("version", VERSIONS)
def test_another_hub_in_the_place_of_the_first_is_never_accepted_silently(version: int) -> None:
    async def whole() -> None:
        home = made_home()
        known = home.network.hub_eui64.hex().upper()
        async with display(version, hub=known) as seen:
            await seen.until(lambda: bool(seen.shown) and seen.is_live(), 5.0)
            seen.home.powered = False
            await seen.until(lambda: seen.fault is not None, 60.0)
            other = replace(seen.home.network, hub_eui64=bytes.fromhex("02AABBCCDDEEFF00"))
            seen.stick.air.change_network(other, heard=False)
            seen.home.powered = True
            await seen.until(lambda: seen.fault is Fault.OTHER_HUB, ON_AIR)
            assert "02AABBCCDDEEFF00" in seen.last.link.detail
            assert known in seen.last.link.detail
            assert seen.last.link.next_try is None
            await asyncio.sleep(600)
            assert seen.fault is Fault.OTHER_HUB
            assert seen.last.meters[0].heard is not None
            assert asyncio.get_running_loop().time() - seen.last.meters[0].heard > 600

    run(whole())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_display_the_hub_removed_says_so_and_stays_away(version: int) -> None:
    async def story(seen: Display) -> None:
        seen.stick.air.remove(seen.stick.tokens.eui64)
        await seen.until(lambda: seen.fault is Fault.REMOVED, 5.0)
        assert seen.stick.tokens.membership is None
        await asyncio.sleep(600)
        assert seen.fault is Fault.REMOVED
        assert seen.last.link.next_try is None

    told(story, version)


def test_the_network_it_is_in_is_told_with_its_hub_and_channel() -> None:
    async def story(seen: Display) -> None:
        network = seen.home.network
        (told_of,) = seen.joined
        assert told_of.hub == network.hub_eui64.hex().upper()
        assert told_of.stick == seen.stick.tokens.eui64.hex().upper()
        assert (told_of.extended_pan_id, told_of.channel) == (network.extended_pan_id.hex().upper(), network.channel)
        own = seen.last.own
        assert own is not None
        assert own.eui64 == told_of.stick
        assert seen.stick.tokens.install_code is not None
        assert own.install_code == seen.stick.tokens.install_code.text
        assert own.install_code not in repr(seen.last)

    told(story)


def unplugged(seen: Display) -> None:
    seen.stick.hang_up()


def restarted(seen: Display) -> None:
    seen.stick.restart()


def off_its_network(seen: Display) -> None:
    seen.stick.lose_network()


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "harm", [unplugged, pytest.param(restarted, marks=pytest.mark.expects_log("unexpected reset")), off_its_network]
)
def test_a_stick_that_stumbles_is_live_again_within_seconds(harm: Callable[[Display], None], version: int) -> None:
    async def story(seen: Display) -> None:
        harm(seen)
        await asyncio.sleep(0.5)
        await seen.until_live_again(HERE)

    told(story, version)
