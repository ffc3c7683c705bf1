"""A home with a meter reader and no hub: its days begin at midnight, at the owner's price, and outlive a restart."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from ihd.frames import zdo
from ihd.frames.own_hub import OwnHub
from ihd.frames.own_session import OwnSession
from ihd.frames.packet import DEVICE_PROFILE, Packet
from ihd.history.last import load
from ihd.history.last_writer import LastWriter
from ihd.history.past import KeptPast
from ihd.history.past_writer import PastWriter
from ihd.hub.household import Series
from ihd.hub.plan import ElectricityPlan, GasPlan
from ihd.hub.reader import HOME_AUTOMATION, METERING, Reader
from ihd.hub.served import Table
from ihd.model.freshness import Freshness, freshness
from ihd.model.half_hours import HALF_HOUR
from ihd.model.link import Fault, LinkPhase
from ihd.model.meter import Meter
from ihd.model.own_account import OwnTariff, OwnTerms
from ihd.model.past import Stream
from ihd.model.reader import NUMBERS
from ihd.model.reports import Amount, Report
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel

START = int(datetime(2026, 3, 28, 21, 10, tzinfo=UTC).timestamp())
"""The evening before clocks go forward: midnight is at 0:00 UTC, the next one 23 hours later."""
MIDNIGHT = int(datetime(2026, 3, 29, tzinfo=UTC).timestamp())
EUI64 = bytes.fromhex("00158D0001020304")
ADDRESS = 0x1234
LOAD = Series(START - START % 1800 - 400 * 86_400, 1800, [400] * (48 * 402))
TERMS = OwnTerms(OwnTariff(25_000, 50_000))


class Story:
    """A reader and a display beside it; link time starts at 0, home time at ``start``."""

    def __init__(
        self,
        start: int = START,
        *,
        terms: OwnTerms = TERMS,
        shown: Snapshot | None = None,
        metering: Table[Any] | None = None,
        gas: bool = False,
    ) -> None:
        self.start, self.now, self.terms = start, 0.0, terms
        electricity = ElectricityPlan(name="Electricity", serial="", mpan="", load=LOAD, register_wh=4_000_000)
        burnt = GasPlan(serial="", mprn="", load=LOAD, register_litres=870_400)
        self.fuel = Fuel.GAS if gas else Fuel.ELECTRICITY
        self.reader = Reader(burnt if gas else electricity, START, metering=metering)
        self.hub = OwnHub()
        self.hub.take_up(EUI64.hex().upper(), ADDRESS, [self.reader.descriptor])
        self.shown = shown or Snapshot.blank(self.now)
        self.session = OwnSession(lambda: int(self.home_time), lambda: self.terms, self.shown.meters)
        self.reports: list[Report] = []
        self.hearing = True
        self.session.link_up(self.now)
        self.tell(zdo.DeviceAnnounce(0, NUMBERS, EUI64))

    @property
    def home_time(self) -> float:
        return self.start + self.now

    @property
    def meter(self) -> Meter:
        meter = self.shown.of(self.fuel)
        assert meter is not None
        return meter

    def tell(self, message: zdo.Message) -> None:
        cluster, data = zdo.encode(message)
        self.hear(Packet(DEVICE_PROFILE, cluster, 0, 0, data, secured=False))

    def hear(self, packet: Packet) -> None:
        self.session.receive(packet, self.now)
        self._settle()

    def wait(self, *, seconds: float = 0, hours: float = 0) -> None:
        end = self.now + seconds + 3_600 * hours
        while True:
            timer = self.session.next_timer()
            self.now = max(self.now, min(end, end if timer is None else timer))
            self.session.on_timer(self.now)
            self._settle()
            if self.now >= end:
                return

    def _settle(self) -> None:
        sent = self.session.take_packets()
        while sent:
            for packet in sent:
                answer = self._answer(packet)
                if answer is not None:
                    self.session.receive(answer, self.now)
            sent = self.session.take_packets()
        for report in self.session.take_reports():
            self.reports.append(report)
            self.shown = self.shown.after(report, self.now)

    def _answer(self, packet: Packet) -> Packet | None:
        told = self.hub.answer(packet)
        addressed = None if told is not None else self.hub.outgoing(packet)
        if addressed is None or not self.hearing:
            return told
        assert not addressed.packet.secured, "a Home Automation reader could not read it"
        answer = self.reader.receive(addressed.packet, ADDRESS, int(self.home_time))
        return None if answer is None else self.hub.incoming(EUI64.hex().upper(), answer)


def test_a_day_ends_at_local_midnight_whatever_its_length() -> None:
    story = Story()
    story.wait(hours=4)
    assert story.meter.counted_since is None
    assert story.meter.today_wh == pytest.approx(800 * (story.home_time - MIDNIGHT) / 3_600, abs=5)
    story.wait(seconds=MIDNIGHT + 23 * 3_600 - 20 - story.home_time)
    assert story.meter.today_wh == pytest.approx(23 * 800, abs=10)
    assert story.meter.today_millipence == story.meter.today_wh * 25
    story.wait(seconds=60)
    assert story.meter.today_wh == pytest.approx(0, abs=15)


def test_the_first_evening_counts_from_the_first_reading_and_says_so() -> None:
    story = Story()
    story.wait(hours=1)
    assert (story.meter.counted_since, story.meter.today_wh) == (START, pytest.approx(800, abs=3))


def test_it_is_asked_no_more_often_than_every_ten_seconds_and_only_for_attributes() -> None:
    story = Story()
    story.wait(hours=1)
    before = len(story.reports)
    story.wait(seconds=600)
    assert len(story.reports) - before <= 2 * 60 + 10
    assert story.shown.trouble.bad_frames == 0
    assert freshness(story.shown, story.meter, story.now) is Freshness.LIVE


def restarted(story: Story, hours: float, path: Path, terms: OwnTerms = TERMS) -> Story:
    """Switch the display off for some hours, and on again."""
    writer = LastWriter(path, "own:")
    writer.write(story.shown, story.home_time, story.now)
    writer.close()
    stored = load(path, "own:")
    assert stored is not None
    again = int(story.home_time + 3_600 * hours)
    shown = stored.resumed(again, 0.0)
    after = Story(again, terms=terms, shown=shown)
    after.wait(seconds=30)
    return after


def test_a_restart_goes_on_with_the_day(tmp_path: Path) -> None:
    story = Story()
    story.wait(hours=6)
    counted = story.meter.today_wh
    assert counted is not None
    after = restarted(story, 2, tmp_path / "history.sqlite")
    assert after.meter.today_wh == pytest.approx(counted + 1_600, abs=15)
    assert after.meter.counted_since is None


def test_a_restart_on_another_day_counts_from_there(tmp_path: Path) -> None:
    story = Story()
    story.wait(hours=1)
    after = restarted(story, 10, tmp_path / "history.sqlite")
    assert (after.meter.counted_since, after.meter.today_wh) == (after.start, pytest.approx(7, abs=3))


def test_what_was_used_before_keeps_the_price_of_then(tmp_path: Path) -> None:
    story = Story()
    story.wait(hours=6)
    spent = story.meter.today_millipence
    assert spent is not None
    after = restarted(story, 0, tmp_path / "history.sqlite", OwnTerms(OwnTariff(100_000)))
    assert spent <= after.meter.today_millipence <= spent + 2_000
    assert (after.meter.cost_per_hour, after.meter.standing_charge) == (80_000, None)


def test_without_a_price_energy_alone_is_shown() -> None:
    story = Story(terms=OwnTerms())
    story.wait(hours=1)
    assert (story.meter.today_millipence, story.meter.price, story.meter.cost_per_hour) == (None, None, None)
    assert story.meter.today_wh == pytest.approx(800, abs=3)


def test_a_reader_that_tells_its_day_is_taken_at_its_word() -> None:
    story = Story(metering={**METERING, "currentday_consumption_delivered": 5_000})
    story.wait(hours=1)
    assert (story.meter.today_wh, story.meter.today_millipence) == (5_000, 125_000)
    assert story.meter.counted_since is None


def test_a_reader_that_does_not_say_what_it_measures_is_known_by_its_unit() -> None:
    story = Story(metering={name: value for name, value in METERING.items() if name != "metering_device_type"})
    story.wait(seconds=60)
    assert story.meter.power_w == 800


def test_its_half_hours_are_those_that_were_heard_whole(tmp_path: Path) -> None:
    story = Story()
    story.wait(hours=3)
    first = START - START % HALF_HOUR + HALF_HOUR
    held = story.meter.half_hours
    assert (held.start, held.wh) == (first, (400,) * len(held.wh))
    assert held.end == int(story.home_time) - int(story.home_time) % HALF_HOUR
    after = restarted(story, 2, tmp_path / "history.sqlite")
    after.wait(hours=1)
    wh = after.meter.half_hours.wh
    assert wh.count(None) == 5, "the two hours without the display, from 00:10 on"
    assert {each for each in wh if each is not None} == {400}


def test_finished_days_are_shown_with_what_they_cost() -> None:
    story = Story()
    story.wait(hours=52)
    monday, sunday, saturday = story.meter.previous_days
    assert monday == Amount(pytest.approx(19_200, abs=10), pytest.approx(480_000, abs=250))
    assert sunday.wh == pytest.approx(18_400, abs=10), "the clocks went forward"
    assert saturday == Amount(None, None), "it was not heard from midnight on"
    assert story.meter.week_wh == story.meter.today_wh + monday.wh
    assert story.meter.previous_weeks == (), "the week before was not heard whole"
    assert story.meter.month_wh is None, "its first days were not heard"


@pytest.mark.parametrize("gas", [False, True])
def test_usage_is_kept_and_priced_like_a_hubs(tmp_path: Path, gas: bool) -> None:
    terms = OwnTerms(OwnTariff(25_000, 50_000), OwnTariff(6_000, 30_000))
    story = Story(start=MIDNIGHT - 600, gas=gas, terms=terms)
    writer, kept = PastWriter(tmp_path / "past.sqlite", "own:"), KeptPast(tmp_path / "past.sqlite", "own:")
    told = 0
    for _ in range(360):
        story.wait(seconds=30)
        writer.take(story.reports[told:], story.shown, story.now)
        told = len(story.reports)
    writer.close()
    spans = [span for span in kept.half_hours(Stream.of(story.meter), date(2026, 3, 29)) if span.known]
    kept.close()
    assert [span.start for span in spans] == [MIDNIGHT + place * HALF_HOUR for place in range(len(spans))]
    assert len(spans) == 5
    price = 6_000 if gas else 25_000
    for span in spans:
        assert span.wh == pytest.approx(4_488 if gas else 400, abs=80 if gas else 0)
        assert span.millipence == round(span.wh * price / 1_000)


def test_a_reader_with_a_register_alone_is_read() -> None:
    story = Story(metering={name: value for name, value in METERING.items() if name != "instantaneous_demand"})
    story.wait(hours=1)
    assert (story.meter.power_w, story.meter.today_wh) == (None, pytest.approx(800, abs=3))
    assert freshness(story.shown, story.meter, story.now) is Freshness.LIVE


def test_a_price_that_is_entered_holds_from_then_on() -> None:
    story = Story(terms=OwnTerms())
    story.wait(hours=1)
    story.terms = TERMS
    story.wait(seconds=15)
    assert story.meter.price is not None
    assert (story.meter.price.millipence_per_kwh, story.meter.standing_charge) == (25_000, 50_000)
    story.wait(hours=1)
    assert story.meter.today_millipence == pytest.approx(20_000, abs=200), "what was used before had no price"
    story.terms = OwnTerms(OwnTariff(50_000))
    story.wait(seconds=15)
    assert [tariff.prices for tariff in story.meter.tariffs] == [((25_000,),), ((50_000,),)]


def test_it_is_called_what_it_calls_itself() -> None:
    story = Story()
    story.wait(seconds=60)
    (reader,) = story.shown.readers
    assert story.meter.serial == reader.eui64, "two without a number of their own are told apart by the reader's"
    assert (reader.eui64, reader.model) == (EUI64.hex().upper(), "ihd Simulated reader")
    assert reader.owns(story.meter.meter)


def test_gas_is_priced_by_its_volume_and_calorific_value() -> None:
    """800 litres an hour are 0.8 x 1.02264 x 39.5 / 3.6 = 8.976 kWh."""
    story = Story(terms=OwnTerms(gas=OwnTariff(6_000, 30_000)), gas=True)
    story.wait(hours=7)
    assert (story.meter.counted_since, story.shown.of(Fuel.ELECTRICITY)) == (None, None)
    hours = (story.home_time - story.home_time % HALF_HOUR - MIDNIGHT) / 3_600
    assert story.meter.today_wh == pytest.approx(8_976 * hours, abs=150)
    assert story.meter.today_millipence == story.meter.today_wh * 6
    assert (story.meter.calorific_value, story.meter.conversion_factor) == (395, 102_264)
    assert story.meter.price is not None
    assert story.meter.price.own
    heard = [wh for wh in story.meter.half_hours.wh if wh is not None]
    assert len(heard) >= 12
    assert all(wh == pytest.approx(4_488, abs=80) for wh in heard)
    assert freshness(story.shown, story.meter, story.now) is Freshness.TIMED


def test_a_silent_reader_is_called_so() -> None:
    story = Story()
    story.wait(seconds=60)
    story.hearing = False
    story.wait(seconds=120)
    assert (story.shown.link.phase, story.shown.link.fault) == (LinkPhase.LOST, Fault.READERS_SILENT)
    story.hearing = True
    story.tell(zdo.DeviceAnnounce(0, NUMBERS, EUI64))
    story.wait(seconds=1)
    assert story.shown.link.phase is LinkPhase.UP


@pytest.mark.parametrize("data", [b"", b"\x00", b"\xff" * 40])
@pytest.mark.parametrize("cluster", [0x0000, zdo.DEVICE_ANNOUNCE, zdo.PERMIT_JOINING_REQUEST, 0x8005, 0x0702])
def test_nothing_that_is_on_the_air_stops_it(cluster: int, data: bytes) -> None:
    story = Story()
    story.wait(seconds=60)
    for profile in (DEVICE_PROFILE, HOME_AUTOMATION, 0x0109):
        story.hear(Packet(profile, cluster, 16, 1, data, secured=False))
    story.wait(seconds=60)
    assert story.meter.power_w == 800
