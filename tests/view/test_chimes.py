"""What sounds, told by the banner's table: how often, when again, and never in the quiet hours."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.reports import Importance, Message
from ihd.settings import Settings
from ihd.view.banner import Notice
from ihd.view.chimes import AGAIN, ALERT, CHIME, SILENCE, Minute, Sounded, next_sound
from ihd.view.shapes import Mark
from ihd.view.store import Store
from tests.settings_pictures import Loud, equip
from tests.view import samples
from tests.view.conftest import Opener

NOON, NIGHT = 720, 180
JULY_MIDNIGHT = 1_751_324_400  # 00:00 in London, an hour later than in UTC
LOUD = Settings()
CAUTION = Notice(Mark.CAUTION, "Electricity: low credit, 12 hours left", "", "emergency")
OFF = Notice(Mark.BAD, "Electricity is off", "", "restore")
READY = Notice(Mark.READY, "Electricity is ready to turn on", "", "restore")
NEWS = Notice(Mark.UNKNOWN, "The price changes", "", "prices")
MESSAGE = Message(7, "Read this", 0, None, Importance.CRITICAL, must_confirm=True)


class Ear:
    """Hears one second after the other."""

    def __init__(self, chosen: Settings = LOUD) -> None:
        self.chosen = chosen
        self.before: Sounded = SILENCE
        self.heard: list[tuple[float, str]] = []

    def listen(
        self,
        notice: Notice | None,
        begin: int,
        end: int,
        *,
        minute: int | None = NOON,
        own: int | None = None,
        message: Message | None = None,
    ) -> None:
        for now in range(begin, end):
            self.before, sound = next_sound(self.before, notice, message, self.chosen, now, Minute(minute, own))
            if sound:
                self.heard.append((now, sound))


@pytest.mark.parametrize(
    ("notice", "sounds"),
    [
        (NEWS, []),
        (None, []),
        (CAUTION, [(0, CHIME)]),
        (READY, [(0, CHIME)]),
        (OFF, [(0, ALERT), (AGAIN, ALERT)]),
    ],
)
def test_each_level_sounds_as_often_as_the_table_says(notice: Notice | None, sounds: list[tuple[float, str]]) -> None:
    ear = Ear()
    ear.listen(notice, 0, 2_000)
    assert ear.heard == sounds


def test_a_message_that_must_be_answered_chimes_once_each() -> None:
    ear = Ear()
    ear.listen(None, 0, 700, message=MESSAGE)
    ear.listen(None, 700, 1_500, message=MESSAGE._replace(id=8))
    assert ear.heard == [(0, CHIME), (700, CHIME)]


def test_a_supply_that_is_off_sounds_whatever_message_there_is() -> None:
    ear = Ear()
    ear.listen(OFF, 0, 5, message=MESSAGE)
    assert ear.heard == [(0, ALERT)]


def test_the_same_thing_in_other_words_does_not_sound_again() -> None:
    ear = Ear()
    for hour in range(12):
        words = CAUTION._replace(headline=f"Electricity: low credit, {12 - hour} hours left")
        ear.listen(words, hour * 3_600, hour * 3_600 + 3_600)
    assert ear.heard == [(0, CHIME)]


def test_what_grows_worse_sounds_at_once() -> None:
    ear = Ear()
    ear.listen(CAUTION, 0, 10)
    ear.listen(OFF, 10, 20)
    assert ear.heard == [(0, CHIME), (10, ALERT)]


def test_a_link_that_comes_and_goes_does_not_ring_all_the_time() -> None:
    ear = Ear()
    for begin in range(0, 3_000, 60):
        ear.listen(CAUTION, begin, begin + 30)
        ear.listen(None, begin + 30, begin + 60)
    assert ear.heard == [(0, CHIME)]
    ear.listen(None, 3_000, 4_000)
    ear.listen(CAUTION, 4_000, 4_010)
    assert ear.heard[1:] == [(4_000, CHIME)]


def test_nothing_sounds_in_quiet_hours_and_what_is_still_there_does_afterwards() -> None:
    ear = Ear()
    ear.listen(OFF, 0, 2_000, minute=NIGHT)
    assert ear.heard == []
    ear.listen(OFF, 2_000, 2_010, minute=NOON)
    assert ear.heard == [(2_000, ALERT)]


def test_with_the_sound_off_nothing_sounds() -> None:
    ear = Ear(Settings(sound=False))
    ear.listen(OFF, 0, 2_000)
    assert ear.heard == []


@pytest.mark.parametrize(
    ("own", "heard"),
    [(NIGHT, []), (NOON, [(0, CHIME)]), (None, [(0, CHIME)])],
    ids=["night", "noon", "no clock"],
)
def test_until_the_hub_told_its_time_a_chime_goes_by_this_machines_clock(
    own: int | None, heard: list[tuple[float, str]]
) -> None:
    ear = Ear()
    ear.listen(CAUTION, 0, 5, minute=None, own=own)
    assert ear.heard == heard


def test_the_hubs_time_goes_before_this_machines() -> None:
    ear = Ear()
    ear.listen(CAUTION, 0, 5, minute=NIGHT, own=NOON)
    assert ear.heard == []
    ear.listen(CAUTION, 5, 10, minute=NOON, own=NIGHT)
    assert ear.heard == [(5, CHIME)]


def test_this_machines_clock_keeps_no_supply_that_is_off_from_being_heard() -> None:
    ear = Ear()
    ear.listen(OFF, 0, 5, minute=None, own=NIGHT)
    assert ear.heard == [(0, ALERT)]


@pytest.mark.parametrize(("hour", "played"), [(2, []), (10, [("chime", 60)])])
def test_a_start_in_the_night_rings_nobody_awake_when_the_stick_is_missing(
    open_window: Opener, hour: int, played: list[tuple[str, int]]
) -> None:
    away = replace(samples.design(), hub_time=None, link=Link(LinkPhase.LOST, samples.NOW, Fault.NO_STICK))
    window = open_window(store=Store(away))
    window.desk.wall_time = lambda: JULY_MIDNIGHT + 3_600 * hour + 1_800
    sounds = Loud()
    equip(window, sounds)
    assert sounds.played == played


def test_the_window_plays_what_its_banner_says(open_window: Opener) -> None:
    lost = replace(samples.design(), link=Link(LinkPhase.LOST, samples.NOW, Fault.NO_HUB))
    store = Store(samples.design())
    window = open_window(store=store, volume=30, quiet_from="00:00", quiet_to="00:00")
    sounds = Loud()
    equip(window, sounds)
    assert sounds.played == []
    store.publish(lost)
    for _ in range(3):
        window.tick()
    assert sounds.played == [("chime", 30)]
