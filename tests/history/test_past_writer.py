"""A damaged past is set aside, explained and asked for anew; new people find nothing of the former ones."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest

from ihd.history.notice_book import MESSAGES_KEPT
from ihd.model.half_hours import HALF_HOUR
from ihd.model.notes import Harm, Kept
from ihd.model.past import Gap
from ihd.model.reports import (
    Event,
    EventHeard,
    HalfHoursHeard,
    Importance,
    Message,
    MessageCancelled,
    MessageHeard,
    MetersFound,
    TenancyChanged,
    TimeHeard,
)
from ihd.model.usage import day_start
from tests.history.teller import ELECTRICITY, GAS, HEAT, POWER, Teller, flat

TODAY = date(2026, 1, 20)
MONDAY = date(2026, 1, 19)
LAST_WANTED = TODAY - timedelta(days=3)
SAID = r"past\.sqlite was damaged\. It is kept as past\.sqlite\.damaged-1, and a new one was begun\."


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "past.sqlite"


def filled(path, days=9, **how):
    """A home told of some days up to yesterday, and closed."""
    home = Teller(path, TODAY, **how)
    home.tell_tariffs(flat(0, 10_000))
    for back in range(1, days + 1):
        home.tell_day(TODAY - timedelta(days=back), 100)
    home.settle()
    home.close()
    return home


def garble(path):
    octets = bytearray(path.read_bytes())
    octets[8_192:12_288] = b"\xa5" * 4_096
    path.write_bytes(octets)


def message(number, text="Prices change", start=1_000):
    return MessageHeard(Message(number, text, start + number, None, Importance.LOW, must_confirm=False))


# ------------------------------------------------------------------------------------------------------ what is missing


def test_what_is_missing_is_told_by_its_newest_stretch(path):
    home = Teller(path, TODAY)
    year = Gap(POWER, day_start(LAST_WANTED - timedelta(days=396)), day_start(LAST_WANTED + timedelta(days=1)))
    assert home.writer.gaps == (year, year._replace(stream=HEAT))
    home.tell_day(LAST_WANTED, [*[1] * 40, None, *[1] * 7])
    assert home.writer.gaps[1] == year._replace(end=day_start(LAST_WANTED)), "what came without it will not come"
    home.tell(HalfHoursHeard(1, day_start(LAST_WANTED) - 5 * HALF_HOUR, (1,) * 3))
    assert home.writer.gaps[1] == Gap(POWER, day_start(LAST_WANTED) - 2 * HALF_HOUR, day_start(LAST_WANTED))
    home.settle()
    assert home.past.filling(POWER) == LAST_WANTED - timedelta(days=1)
    home.close()


def test_a_reading_that_is_late_may_still_come(path):
    home = Teller(path, TODAY)
    home.tell_day(MONDAY, [None] * 48)
    home.settle()
    home.tell(TimeHeard(day_start(TODAY) + 9 * 86_400))
    assert {gap.stream: gap.end for gap in home.writer.gaps}[POWER] > day_start(TODAY)
    home.tell_day(TODAY, 1)
    for ahead in range(1, 7):
        home.tell_day(TODAY + timedelta(days=ahead), 1)
    assert {gap.stream: gap.end for gap in home.writer.gaps}[POWER] == day_start(TODAY)
    home.close()


def test_what_the_hub_has_not_is_never_asked_for_again(path):
    home = Teller(path, TODAY)
    for gap, meter in zip(home.writer.gaps, (1, 2), strict=True):
        home.tell(HalfHoursHeard(meter, gap.start, (None,) * ((gap.end - gap.start) // HALF_HOUR)))
    assert home.writer.gaps == ()
    home.settle()
    assert home.past.filling(POWER) is None
    home.close()
    again = Teller(path, TODAY)
    assert again.writer.gaps == ()
    assert again.past.reaches(POWER) is None
    again.close()


# --------------------------------------------------------------------------------------------------------------- damage


@pytest.mark.expects_log(SAID)
def test_a_damaged_past_is_set_aside_explained_and_asked_for_anew(path):
    filled(path)
    garble(path)
    notes = []
    home = Teller(path, TODAY, note=notes.append)
    assert [(note.kept, note.harm) for note in notes] == [(Kept.HISTORY, Harm.DAMAGED)]
    assert path.with_name("past.sqlite.damaged-1").exists()
    assert {gap.end for gap in home.writer.gaps} == {day_start(LAST_WANTED + timedelta(days=1))}
    home.tell_day(MONDAY, 100)
    home.settle()
    assert home.past.reaches(POWER) == (MONDAY, MONDAY)
    home.close()


def version_of(path, told=None):
    """Return the version that is written in the file, changed to the one ``told``."""
    with closing(sqlite3.connect(path)) as base:
        if told is not None:
            base.execute(f"pragma user_version = {told}")
        return base.execute("pragma user_version").fetchone()[0]


@pytest.mark.expects_log(r"past\.sqlite was made by a newer version\. It is kept as past\.sqlite\.newer-1")
def test_a_past_of_an_older_version_is_brought_up_and_one_of_a_newer_set_aside_whole(path):
    filled(path)
    assert (version_of(path), version_of(path, 0)) == (1, 0)  # as it was before versions were written
    with closing(sqlite3.connect(path)) as base:
        base.execute("drop table event")
    notes = []
    home = Teller(path, TODAY, note=notes.append)
    home.tell(EventHeard(Event(1, 7, day_start(TODAY))))
    home.settle()
    assert [event.code for event in home.past.events(POWER, 9)] == [7]
    home.close()
    assert (version_of(path), notes) == (1, [])
    version_of(path, 2)
    octets = path.read_bytes()
    home = Teller(path, TODAY, note=notes.append)
    assert [(note.kept, note.harm) for note in notes] == [(Kept.HISTORY, Harm.NEWER)]
    assert path.with_name("past.sqlite.newer-1").read_bytes() == octets
    assert {gap.end for gap in home.writer.gaps} == {day_start(LAST_WANTED + timedelta(days=1))}
    home.close()
    assert version_of(path) == 1


def unreadable(path):
    """Make a table unreadable to a writer that has it open, as a disk that fails under it does."""
    with closing(sqlite3.connect(path)) as base:
        base.execute("pragma writable_schema = on")
        base.execute("update sqlite_master set rootpage = 999 where name = 'day'")
        base.execute("pragma schema_version = 77")
        base.commit()


@pytest.mark.expects_log(SAID)
def test_a_past_damaged_under_the_display_is_asked_for_anew_and_what_waits_is_kept(path):
    filled(path)
    notes = []
    home = Teller(path, TODAY, note=notes.append)
    home.tell_tariffs(flat(0, 10_000))
    assert home.past.reaches(POWER)[0] == TODAY - timedelta(days=9)
    unreadable(path)
    home.tell_day(TODAY, 300)
    home.tell_day(TODAY, 300)
    home.settle()
    assert [note.harm for note in notes] == [Harm.DAMAGED]
    today, yesterday = home.past.days(POWER, TODAY, TODAY)[0], home.past.days(POWER, MONDAY, MONDAY)[0]
    assert (today.wh, today.millipence, yesterday.wh) == (25 * 300, 25 * 3_000, None)
    assert home.writer.gaps[0].end == day_start(LAST_WANTED + timedelta(days=1))
    home.close()


@pytest.mark.expects_log("cannot keep the history")
def test_a_past_that_cannot_be_written_is_said_once_and_costs_nothing_else(path):
    path.mkdir(parents=True)
    notes = []
    home = Teller(path, TODAY, note=notes.append)
    home.tell_day(MONDAY, 100)
    home.tell(message(1), EventHeard(Event(1, 7, 5)))
    home.settle()
    assert [(note.kept, note.harm) for note in notes] == [(Kept.HISTORY, Harm.UNWRITABLE)]
    assert home.past.reaches(POWER) is None
    home.close()


@pytest.mark.expects_log("cannot keep the history")
def test_what_another_program_holds_up_is_written_later(path):
    home = Teller(path, TODAY)
    home.settle()
    with closing(sqlite3.connect(path)) as holder:
        holder.execute("begin immediate")
        home.tell_day(MONDAY, 100)
        home.now += 60.0
        home.tell()
        assert home.past.reaches(POWER) is None
    home.settle()
    assert home.past.reaches(POWER) == (MONDAY, MONDAY)
    home.close()


# -------------------------------------------------------------------------------------------------------------- tenancy


def everything(path):
    return b"".join(each.read_bytes() for each in sorted(path.parent.iterdir()))


def test_new_people_find_nothing_of_the_former_ones(path):
    home = Teller(path, TODAY)
    home.tell_tariffs(flat(0, 10_000, label="Former tariff"))
    home.tell_day(MONDAY, 100)
    home.tell_day(TODAY, 200)
    noon = day_start(TODAY) + 43_200
    home.tell(message(1, "Former people's text"), EventHeard(Event(1, 7, noon - 7_200)), EventHeard(Event(1, 8, noon)))
    home.settle()
    remains = path.with_name("past.sqlite.damaged-1")
    remains.write_bytes(b"Former people's text")
    assert b"Former people" in everything(path)
    home.tell(TenancyChanged(noon - HALF_HOUR))
    home.settle()
    assert home.past.reaches(POWER) == (TODAY, TODAY)
    known = [span.start for span in home.past.half_hours(POWER, TODAY) if span.known]
    assert known == [noon - HALF_HOUR, noon]
    assert home.past.months(POWER, TODAY, 1)[0].wh == 400
    assert (home.past.messages(), [event.code for event in home.past.events(POWER, 9)]) == ((), [8])
    home.close()
    assert b"Former" not in everything(path)
    assert not remains.exists()


def test_what_former_people_used_is_neither_asked_for_nor_taken_any_more(path):
    home = Teller(path, TODAY)
    home.tell(TenancyChanged(day_start(MONDAY)))
    assert home.writer.gaps == ()
    home.settle()
    home.close()
    again = Teller(path, TODAY)
    again.tell(TenancyChanged(day_start(MONDAY)))
    again.tell(MetersFound((ELECTRICITY, GAS)))
    again.tell(HalfHoursHeard(1, day_start(MONDAY) - 2 * HALF_HOUR, (9, 9, 1, 2)))
    again.settle()
    assert again.writer.gaps == ()
    assert again.past.reaches(POWER) == (MONDAY, MONDAY)
    assert again.past.days(POWER, MONDAY, MONDAY)[0].wh == 3
    again.tell(TimeHeard(day_start(TODAY) + 30 * 86_400))
    assert {gap.start for gap in again.writer.gaps if gap.stream == HEAT} == {day_start(MONDAY)}
    again.close()


def test_nobody_moves_in_later_and_one_who_was_said_to_lives_here_now(path):
    home = Teller(path, TODAY)
    home.tell(TenancyChanged(day_start(TODAY) + 365 * 86_400))
    home.tell_day(TODAY + timedelta(days=1), 100)
    home.tell(TimeHeard(day_start(TODAY) + 3 * 86_400))
    home.tell_day(TODAY + timedelta(days=1), 100)
    home.settle()
    assert home.past.reaches(POWER) == (TODAY + timedelta(days=1), TODAY + timedelta(days=1))
    home.close()
    with closing(sqlite3.connect(path)) as base:
        base.execute("update home set since = ?", (day_start(TODAY) + 40_000 * 86_400,))  # as one that was said to be
        base.commit()
    again = Teller(path, TODAY + timedelta(days=3))
    again.tell(TimeHeard(day_start(TODAY) + 5 * 86_400))
    again.tell_day(TODAY + timedelta(days=4), 100)
    again.settle()
    assert again.past.reaches(POWER)[1] == TODAY + timedelta(days=4)
    again.close()


# -------------------------------------------------------------------------------------------------- messages and events


def test_the_last_messages_are_kept_with_what_was_taken_back(path):
    home = Teller(path, TODAY)
    for number in range(1, MESSAGES_KEPT + 11):
        home.tell(message(number), message(number))
    home.tell(MessageCancelled(MESSAGES_KEPT), EventHeard(Event(2, 9, 50)), EventHeard(Event(2, 9, 50)))
    home.settle()
    kept = home.past.messages()
    assert [each.message.id for each in kept] == [*range(MESSAGES_KEPT + 10, 10, -1)]
    assert [each.message.id for each in kept if each.cancelled] == [MESSAGES_KEPT]
    assert home.past.events(HEAT, 9) == ((50, 9),)
    home.tell(message(60, "Told anew"), MessageCancelled(None))
    home.settle()
    assert all(each.cancelled for each in home.past.messages() if each.message.id != 60)
    home.close()
