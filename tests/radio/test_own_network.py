"""Meter readers join a network of one's own through real bellows, and their readings are shown like a hub's."""

import asyncio
import gc
from contextlib import suppress

import pytest

from ihd import paths
from ihd.frames.own_session import OwnSession
from ihd.hub.reader import HOME_AUTOMATION
from ihd.hub.trust_centre import Refusal
from ihd.model.link import Fault, LinkPhase
from ihd.model.own_account import OwnTariff, OwnTerms
from ihd.radio.link import LinkLost
from ihd.radio.own_network import OwnNetwork
from ihd.radio.sim_stick import SimStick
from ihd.readers import load
from tests.radio.bench_home import START, Ear, LoopClock, bare_home, plugged
from tests.radio.own_air import CODE, REGISTER_WH, Display, displaying, made_reader, until
from tests.virtual_time import run

VERSIONS = (8, 13, 14, 18)
SMART_ENERGY = 0x0109


async def joined(display: Display, stick: SimStick, **options: object) -> None:
    """Let one reader in and wait until it was read."""
    await display.open_to_readers()
    assert made_reader(**options).join(stick.readers) is None  # type: ignore[arg-type]
    await asyncio.sleep(20)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("profile", [HOME_AUTOMATION, SMART_ENERGY])
def test_a_reader_that_is_let_in_is_shown(version: int, profile: int) -> None:
    async def story() -> None:
        async with plugged(bare_home(), version=version) as stick, displaying(stick) as display:
            assert (display.last.link.phase, display.last.meters) == (LinkPhase.UP, ())
            await joined(display, stick, profile=profile)
            assert display.meter.power_w == 800
            assert display.meter.register_wh is not None
            assert display.meter.register_wh >= REGISTER_WH
            assert len(display.last.readers) == 1
            assert display.last.home_time(asyncio.get_running_loop().time()) is not None

    run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_reader_with_an_install_code_is_let_in_by_it_alone(version: int) -> None:
    async def story() -> None:
        async with plugged(bare_home(), version=version) as stick, displaying(stick) as display:
            mine, other = made_reader("mine", install_code=CODE), made_reader("other")
            await display.open_to_readers(reader=mine.eui64.hex().upper(), link_key=CODE.link_key)
            assert other.join(stick.readers) is Refusal.UNKNOWN_DEVICE
            assert mine.join(stick.readers) is None
            await asyncio.sleep(20)
            assert [each.eui64 for each in display.last.readers] == [mine.eui64.hex().upper()]
            assert display.meter.power_w == 800

    run(story())


def test_what_was_asked_of_the_stick_before_lets_nobody_in_beside_the_one_that_has_a_code() -> None:
    """The stick is opened anew in the middle of an earlier minute, which must not set it back to anybody."""

    async def story() -> None:
        async with plugged(bare_home()) as stick, displaying(stick) as display:
            await display.open_to_readers()
            await asyncio.sleep(40)
            await display.open_to_readers(reader="00158D0001020304", link_key=CODE.link_key)
            for _ in range(10):
                await asyncio.sleep(5)
                assert made_reader().join(stick.readers) is Refusal.UNKNOWN_DEVICE

    run(story())


def test_a_reader_with_an_install_code_does_not_join_by_the_key_that_everybody_knows() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick, displaying(stick) as display:
            await display.open_to_readers()
            assert made_reader(install_code=CODE).join(stick.readers) is Refusal.WRONG_KEY

    run(story())


def test_nobody_joins_before_or_after_the_minute() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick, displaying(stick) as display:
            now = asyncio.get_running_loop().time
            assert made_reader().join(stick.readers) is Refusal.CLOSED
            assert display.last.link.permit_until is None
            await display.open_to_readers()
            end = display.last.link.permit_until
            assert end is not None
            assert 55 < end - now() <= 60
            await asyncio.sleep(60)
            assert made_reader().join(stick.readers) is Refusal.CLOSED

    run(story())


def test_the_network_can_be_closed_again_at_once() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick, displaying(stick) as display:
            await display.open_to_readers()
            display.link.permit(0)
            await asyncio.sleep(1)
            assert made_reader().join(stick.readers) is Refusal.CLOSED
            end = display.last.link.permit_until
            assert end is not None
            assert end < asyncio.get_running_loop().time()

    run(story())


# -------------------------------------------------------------------------------------------------- what happens later


def test_a_restart_knows_its_readers_again_and_lets_nobody_else_in() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            async with displaying(stick) as display:
                await joined(display, stick)
                meter = display.meter.meter
                network = stick.tokens.membership
            async with displaying(stick) as display:
                await asyncio.sleep(20)
                assert (display.meter.meter, display.meter.power_w) == (meter, 800)
                assert stick.tokens.membership is network
                assert made_reader("other").join(stick.readers) is Refusal.CLOSED

    run(story())


def test_readers_whose_file_is_lost_are_known_again_when_they_report() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            async with displaying(stick) as display:
                await joined(display, stick, reports=True)
            paths.readers_file().unlink()
            async with displaying(stick) as display:
                assert display.last.meters == ()
                await asyncio.sleep(30)
                assert display.meter.power_w == 800
            assert len(load(paths.readers_file()).readers) == 1

    run(story())


def test_a_reader_that_comes_back_at_another_address_is_read_there() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick, displaying(stick) as display:
            await display.open_to_readers()
            reader = made_reader()
            reader.join(stick.readers)
            await asyncio.sleep(20)
            before = reader.address
            reader.rejoin()
            await asyncio.sleep(20)
            assert reader.address != before
            assert display.meter.heard is not None
            assert asyncio.get_running_loop().time() - display.meter.heard < 11
            assert load(paths.readers_file()).readers[0].address == reader.address

    run(story())


def test_a_reader_that_falls_silent_is_told_and_heard_again() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick, displaying(stick) as display:
            await display.open_to_readers()
            reader = made_reader()
            reader.join(stick.readers)
            await asyncio.sleep(20)
            reader.silent = True
            await asyncio.sleep(120)
            assert (display.last.link.phase, display.last.link.fault) == (LinkPhase.LOST, Fault.READERS_SILENT)
            assert display.meter.power_w == 800
            reader.silent = False
            await asyncio.sleep(70)
            assert display.last.link.phase is LinkPhase.UP

    run(story())


def test_two_readers_are_two_meters() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick, displaying(stick) as display:
            await joined(display, stick)
            await joined(display, stick, name="two", profile=SMART_ENERGY)
            assert [meter.power_w for meter in display.last.meters] == [800, 800]
            assert len(display.last.readers) == 2

    run(story())


def test_reports_are_heard_between_polls() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick, displaying(stick) as display:
            await joined(display, stick, reports=True)
            assert display.last.trouble.bad_frames == 0
            assert display.meter.power_w == 800

    run(story())


def test_a_smart_energy_reader_without_a_key_of_its_own_is_asked_without() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick, displaying(stick) as display:
            await joined(display, stick, profile=SMART_ENERGY, keyless=True)
            assert display.meter.power_w == 800

    run(story())


@pytest.mark.parametrize("moment", [0.0, 0.001, 0.01, 0.03, 0.1, 0.5])
def test_it_can_be_closed_at_any_moment(moment: float) -> None:
    async def story() -> None:
        ear = Ear()
        async with plugged(bare_home()) as stick:
            link = OwnNetwork(stick.url)
            opening = asyncio.create_task(link.open(ear.events()))
            await asyncio.sleep(moment)
            opening.cancel()
            with suppress(asyncio.CancelledError):
                await opening
            await link.close()
            await link.open(ear.events())
            await link.close()
            assert ear.losses == []
        gc.collect()  # a failure that nobody read is logged when it is collected

    run(story())


def test_a_network_that_is_forgotten_is_gone_from_the_stick() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            link = OwnNetwork(stick.url)
            await link.open(Ear().events())
            await link.leave()
            await link.close()
            assert stick.tokens.membership is None

    run(story())


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ("tcp://127.0.0.1:9", Fault.NO_STICK),
        ("/dev/there-is-no-such-stick", Fault.NO_STICK),
        ("tcp://", Fault.NO_STICK),
    ],
)
def test_a_stick_that_is_not_there_is_told(place: str, fault: Fault) -> None:
    async def story() -> None:
        with pytest.raises(LinkLost) as lost:
            await OwnNetwork(place).open(Ear().events())
        assert lost.value.fault is fault

    asyncio.run(story())


def test_a_stick_in_somebody_elses_network_is_refused_and_left_in_it() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick:
            stick.pair()
            membership = stick.tokens.membership
            async with displaying(stick) as display:
                assert display.last.link.fault is Fault.STICK_JOINED_ELSEWHERE
            assert stick.tokens.membership is membership

    run(story())


def test_an_unplugged_stick_is_told_and_taken_up_again() -> None:
    async def story() -> None:
        async with plugged(bare_home()) as stick, displaying(stick) as display:
            await joined(display, stick)
            stick.hang_up()
            await until(lambda: display.last.link.fault is Fault.STICK_LOST)
            await until(lambda: display.last.link.phase is LinkPhase.UP)
            await asyncio.sleep(20)
            assert display.meter.power_w == 800

    run(story())


# ----------------------------------------------------------------------------------------------------- what a day costs


def test_energy_is_counted_from_the_register_and_priced_as_the_owner_entered() -> None:
    async def story() -> None:
        clock = LoopClock()
        session = OwnSession(lambda: int(clock.now()), lambda: OwnTerms(OwnTariff(25_000, 50_000)))
        async with plugged(bare_home()) as stick, displaying(stick, session) as display:
            await joined(display, stick)
            await asyncio.sleep(3_600)
            meter = display.meter
            assert meter.today_wh in range(795, 806)
            assert meter.today_millipence == meter.today_wh * 25
            assert (meter.standing_charge, meter.cost_per_hour) == (50_000, 20_000)
            assert meter.price is not None
            assert meter.price.own
            assert meter.counted_since is not None
            assert START <= meter.counted_since < START + 120

    run(story())
