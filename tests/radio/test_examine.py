"""A stick is looked at with real bellows: what it tells is heard, and whatever its state, nothing of it is changed."""

import asyncio
from copy import deepcopy
from dataclasses import replace
from typing import Any

import bellows.types as t
import pytest
from bellows.zigbee.application import ControllerApplication

from ihd.hub.home import Home
from ihd.keys.suite import Suite
from ihd.model.link import Fault, LinkPhase
from ihd.model.units import Fuel
from ihd.radio import examine as examining
from ihd.radio.air import Air
from ihd.radio.examine import Examination
from ihd.radio.onlooker import CodeHeld, Neighbour, Onlooker, OnlyLooking, Standing
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from tests.radio.bench_home import SEED, START, Ear, LoopClock, bare_home, made_home, plugged
from tests.radio.watched import VERSIONS, clock, look, watched
from tests.virtual_time import run


@pytest.mark.parametrize("version", VERSIONS)
def test_a_stick_that_belongs_to_a_home_tells_all_of_it(version: int) -> None:
    async def story() -> None:
        home = made_home()
        async with watched(home, version=version) as stick:
            told = await look(stick)
            seen, network = told.seen, home.network
            assert (told.fault, told.detail) == (None, "")
            assert (seen.ezsp, seen.speed, seen.board) == (version, 115_200, "ihd Simulated stick")
            assert seen.firmware.endswith("build 0")
            assert seen.stick == stick.tokens.eui64.hex().upper()
            assert (seen.code, seen.standing) == (CodeHeld.WHOLE, Standing.MEMBER)
            assert seen.hub == network.hub_eui64.hex().upper()
            assert seen.extended_pan_id == network.extended_pan_id.hex().upper()
            assert (seen.pan_id, seen.channel, seen.neighbour) == (network.pan_id, network.channel, None)
            assert told.snapshot is not None
            assert (told.snapshot.link.phase, told.snapshot.link.signal) == (LinkPhase.UP, 236)
            assert abs((told.snapshot.home_time(told.at) or 0) - START) < 10
            meter = told.snapshot.of(Fuel.ELECTRICITY)
            assert meter is not None
            assert meter.heard is not None

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_new_stick_is_not_joined_to_the_hub_that_would_let_it_in(version: int) -> None:
    async def story() -> None:
        async with watched(made_home(), version=version, paired=False) as stick:
            told = await look(stick)
            assert (told.seen.ezsp, told.seen.standing, told.seen.channel) == (version, Standing.NONE, None)
            assert (told.fault, told.snapshot) == (None, None)

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_stick_that_coordinates_a_network_is_left_alone(version: int) -> None:
    async def story() -> None:
        async with plugged(bare_home(), version=version) as stick:
            config = {"device": {"path": stick.url}, "use_thread": False, "ota": {"enabled": False}}
            coordinator = await ControllerApplication.new(config, auto_form=True)
            await coordinator.shutdown()
            before = deepcopy(stick.tokens)
            told = await look(stick)
            assert (told.seen.standing, told.snapshot) == (Standing.COORDINATOR, None)
            assert stick.tokens == before

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_hub_that_is_silent_is_told_and_not_looked_for(version: int) -> None:
    async def story() -> None:
        home = made_home()
        async with watched(home, version=version) as stick:
            home.powered = False
            told = await look(stick)
            assert told.seen.standing is Standing.MEMBER
            assert told.snapshot is not None
            assert (told.snapshot.link.phase, told.snapshot.hub_time) == (LinkPhase.SEARCHING, None)

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_network_that_goes_down_meanwhile_is_told_and_not_looked_for(version: int) -> None:
    async def story() -> None:
        home = bare_home()
        async with watched(home, version=version) as stick:
            asyncio.get_running_loop().call_later(1.0, stick.lose_network)
            told = await look(stick)
            assert told.fault is Fault.NO_HUB

    run(story())


def test_a_hub_that_asks_its_display_to_leave_is_told() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            stick.pair()
            asyncio.get_running_loop().call_later(1.0, lambda: stick.air.remove(stick.tokens.eui64))
            assert (await look(stick)).fault is Fault.NO_HUB

    run(story())


def test_a_hub_that_asks_for_a_certificate_is_told_and_no_key_is_agreed() -> None:
    async def story() -> None:
        home = Home(replace(made_home().plan, suites=(Suite.TWO,)), START)
        async with watched(home) as stick:
            assert (await look(stick)).fault is Fault.NO_CERTIFICATE

    run(story())


def test_a_hub_without_meters_is_heard_all_the_same() -> None:
    async def story() -> None:
        async with watched(bare_home()) as stick:
            told = await look(stick)
            assert told.snapshot is not None
            assert (told.fault, told.snapshot.link.phase, told.snapshot.meters) == (None, LinkPhase.UP, ())

    run(story())


def without_code(stick: SimStick) -> None:
    stick.tokens.install_code = None


def with_damaged_code(stick: SimStick) -> None:
    assert stick.tokens.install_code is not None
    stick.tokens.written[0x0A] = b"\x06\x00" + stick.tokens.install_code.octets[:-2] + b"\x00\x00"


@pytest.mark.parametrize(("change", "held"), [(without_code, CodeHeld.NONE), (with_damaged_code, CodeHeld.DAMAGED)])
def test_whether_the_stick_holds_an_install_code_is_told_and_never_the_code(change, held: CodeHeld) -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            change(stick)
            assert (await look(stick)).seen.code is held

    run(story())


def test_no_number_of_stick_or_network_is_in_a_representation() -> None:
    async def story() -> None:
        home = bare_home()
        async with watched(home) as stick:
            shown = repr((await look(stick)).seen).upper()
            for secret in (stick.tokens.eui64, home.network.hub_eui64, home.network.extended_pan_id):
                assert secret.hex().upper() not in shown
                assert secret[::-1].hex().upper() not in shown

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_the_hub_among_the_neighbours_is_told_with_how_well_it_is_heard(version: int) -> None:
    async def story() -> None:
        async with watched(bare_home(), version=version) as stick:
            entries = [(0x1234, 90, 5, 7), (0x0000, 201, 2, 3)]

            def entry(index: int) -> dict[str, Any]:
                node, lqi, hears, is_heard = entries[index]
                told = t.EmberNeighborTableEntry(
                    shortId=node, averageLqi=lqi, inCost=hears, outCost=is_heard, age=1, longId=t.EUI64(bytes(8))
                )
                return {"value": told}

            stick._ncp._commands = {
                **stick._ncp._commands,
                "neighborCount": lambda: {"value": len(entries)},
                "getNeighbor": entry,
            }
            assert (await look(stick)).seen.neighbour == Neighbour(201, 2, 3)

    run(story())


def test_a_change_of_the_stick_would_be_noticed() -> None:
    """Planted: a display that joins, which is what looking must never do."""

    async def story() -> None:
        async with watched(bare_home(), paired=False) as stick:
            display = Stick(stick.url)
            await display.open(Ear().events())
            await display.close()

    with pytest.raises(AssertionError):
        run(story())


def test_the_application_that_looks_refuses_to_change_anything() -> None:
    async def story() -> None:
        app = Onlooker("/dev/null", 115_200, print, print, print)
        for act in (app.join(), app.rejoin(), app.leave(), app.adopt(bytes(16))):
            with pytest.raises(OnlyLooking):
                await act

    run(story())


def test_an_embedded_home_is_looked_at_through_its_stick() -> None:
    async def story() -> Examination:
        return await examining._examine_embedded(lambda: SimStick(Air(made_home(), LoopClock()), seed=SEED), clock)

    told = run(story())
    assert (told.seen.standing, told.fault) == (Standing.MEMBER, None)
