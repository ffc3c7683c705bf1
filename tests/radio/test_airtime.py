"""What a display takes of the channel is counted in whole frames, and told no more often than it says something."""

import asyncio
from itertools import pairwise

import pytest

from ihd.frames.capture import frame
from ihd.frames.packet import Packet
from ihd.frames.session import Session
from ihd.model.reports import AirtimeCounted, MetersFound, Readings, Report, TimeHeard
from ihd.model.snapshot import Snapshot
from ihd.radio.airtime import AirtimeCount, Taken, taken
from ihd.radio.stick import Stick
from ihd.radio.worker import Worker
from tests.radio.bench_home import Ear, clock_request, endpoints_request, made_home, plugged
from tests.virtual_time import run

# Worked by hand from the layouts. A read of one attribute is five octets: 00 01 00 00 04.
READ = Packet(0x0109, 0x0702, 1, 3, bytes.fromhex("0001000004"))
READ_FRAME = (4 + 1 + 1) + (2 + 1 + 2 + 2 + 2) + (2 + 2 + 2 + 1 + 1) + (1 + 4 + 8 + 1) + 8 + (1 + 4) + 5 + 4 + 4 + 2
ITS_ACKNOWLEDGEMENT = 6 + 9 + 8 + 14 + 8 + 5 + 4 + 4 + 2
MAC_ACKNOWLEDGEMENT = 6 + 2 + 1 + 2
READINGS = Readings(3, power_w=800)


def test_a_read_takes_what_it_takes_when_counted_by_hand() -> None:
    assert (READ_FRAME, ITS_ACKNOWLEDGEMENT, MAC_ACKNOWLEDGEMENT) == (65, 60, 11)
    assert taken(READ) == Taken(1, 65 + 11 + 60 + 11)


def test_discovery_is_neither_encrypted_for_the_hub_nor_acknowledged_by_it() -> None:
    assert taken(endpoints_request()) == Taken(1, 6 + 9 + 8 + 14 + 8 + 3 + 4 + 2 + 11)


def test_agreeing_on_a_key_is_acknowledged_but_not_encrypted() -> None:
    assert taken(Packet(0x0109, 0x0800, 1, 1, bytes(48), secured=False)) == Taken(1, 99 + 11 + 51 + 11)


@pytest.mark.parametrize("octets", [0, 1, 40, 82])
def test_a_frame_without_security_is_as_long_as_the_one_wireshark_reads(octets: int) -> None:
    packet = Packet(0x0000, 0x8002, 0, 0, bytes(octets), secured=False)
    synchronisation, network_security = 6, 14 + 4
    assert taken(packet).octets == len(frame(packet, 1, 0, 0)) + synchronisation + network_security + 11


def test_no_frame_is_longer_than_the_channel_allows() -> None:
    longest = Packet(0x0109, 0x0703, 1, 1, bytes(82 - 9))
    frame_octets = taken(longest).octets - 11 - 60 - 11
    assert frame_octets - 6 <= 127, "IEEE 802.15.4, 6.4.1: aMaxPHYPacketSize"


def test_a_long_message_takes_its_fragments_and_an_acknowledgement_of_each() -> None:
    secured_fragment = 82 - 9 - 2
    message = Packet(0x0109, 0x0703, 1, 1, bytes(secured_fragment + 10))
    whole, rest = 60 + 2 + secured_fragment, 60 + 2 + 10
    assert taken(message) == Taken(2, whole + rest + 2 * (11 + 60 + 3 + 11))


def test_it_is_told_with_the_first_readings_and_then_once_a_minute_beside_something_else() -> None:
    count = AirtimeCount(100.0, lambda: 2)
    count.sent(READ)
    assert count.beside([MetersFound(())], 100.0) == (MetersFound(()),)
    *before, told = count.beside([READINGS], 101.0)
    assert before == [READINGS]
    assert isinstance(told, AirtimeCounted)
    assert told.airtime == (100.0, 1, 0, 147, 0, 2)
    count.heard(READ)
    count.undelivered()
    assert count.beside([READINGS], 160.9) == (READINGS,)
    told = count.beside([TimeHeard(1)], 161.0)[-1]
    assert isinstance(told, AirtimeCounted)
    assert told.airtime == (100.0, 1, 1, 294, 1, 2)


def test_over_real_bellows_every_packet_is_counted_and_nothing_is_told_between_readings() -> None:
    async def story() -> None:
        async with plugged(made_home()) as stick:
            told: list[tuple[float, AirtimeCounted]] = []
            beside: list[int] = []

            def keep(reports: tuple[Report, ...], _snapshot: Snapshot) -> None:
                found = [report for report in reports if isinstance(report, AirtimeCounted)]
                told.extend((loop.time(), report) for report in found)
                beside.extend(len(reports) - 1 for _ in found)

            loop = asyncio.get_running_loop()
            link = Stick(stick.url)
            worker = Worker(Session(), link, loop.time, lambda _shown: None, Snapshot.blank(0.0), keep)
            task = asyncio.create_task(worker.run())
            await asyncio.sleep(600)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            assert 9 <= len(told) <= 11
            assert all(count > 0 for count in beside)
            assert all(later - earlier >= 60 for (earlier, _), (later, _) in pairwise(told))
            first, last = told[0][1].airtime, told[-1][1].airtime
            assert first.since == last.since == 0.0
            assert 60 < last.frames_sent < 400
            assert last.frames_sent <= last.frames_heard
            assert last.octets > 65 * (last.frames_sent + last.frames_heard)
            assert (last.undelivered, last.patience) == (0, 0)

    run(story())


@pytest.mark.parametrize("version", [8, 13, 14, 18])
def test_a_packet_the_hub_does_not_acknowledge_is_counted(version: int) -> None:
    async def story() -> int:
        async with plugged(made_home(), version=version) as stick:
            ear, link = Ear(), Stick(stick.url)
            await link.open(ear.events())
            stick.fail_deliveries(1)
            await link.send(clock_request(1))
            await asyncio.sleep(10)
            await link.send(clock_request(1))
            await asyncio.sleep(10)
            await link.close()
            return ear.undelivered

    assert run(story()) == 1
