"""The last snapshot on disk: it comes back aged, and a file that is damaged costs nothing but what was in it."""

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from ihd.history.last import VERSION, Stored, first_snapshot, load
from ihd.history.last_writer import LastWriter
from ihd.model.commands import Pending, Stage, Wish
from ihd.model.freshness import age
from ihd.model.link import Fault, Link, LinkPhase, Own
from ihd.model.meter import Meter
from ihd.model.reports import FrameRefused, Importance, Message, TenancyChanged
from ihd.model.snapshot import HubTime, Snapshot, Trouble
from ihd.model.supply import Supply
from ihd.model.units import Fuel
from tests.model.made import SNAPSHOTS

WALL = 1_800_000_000.0
HEARD = Snapshot(
    Link(LinkPhase.LOST, 990.0, Fault.HUB_SILENT, signal=90),
    HubTime(1_700_000_000, 1_000.0),
    (
        Meter(meter=1, fuel=Fuel.ELECTRICITY, heard=1_000.0, power_w=1_240),
        Meter(meter=2, fuel=Fuel.GAS, heard=1_000.0, as_of=1_700_000_000 - 600, today_wh=5_000),
        Meter(meter=3, fuel=Fuel.GAS),
    ),
    trouble=Trouble(bad_frames=1, last_bad_frame=FrameRefused(0x0702, "cut short")),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "history.sqlite"


def keep(path, snapshot, source="stick"):
    """Keep a snapshot at link time 1010, ten seconds after it was heard."""
    writer = LastWriter(path, source)
    writer.write(snapshot, WALL, 1_010.0)
    writer.close()


@given(SNAPSHOTS.filter(lambda snapshot: any(meter.heard is not None for meter in snapshot.meters)))
@settings(max_examples=20, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_kept_is_what_is_read(tmp_path, snapshot):
    keep(tmp_path / "history.sqlite", snapshot)
    kept = replace(snapshot, own=None, airtime=None, notes=())
    assert load(tmp_path / "history.sqlite", "stick") == Stored(kept, WALL, 1_010.0)


def test_ages_grow_by_the_time_the_display_was_off(path):
    keep(path, HEARD)
    shown = load(path, "stick").resumed(WALL + 3_600, now=7.0)
    ages = [age(shown, meter, 7.0) for meter in shown.meters]
    assert ages == [3_610, 600 + 3_610, None]
    assert shown.home_time(7.0) is None, "no clock of ours poses as the hub's"
    assert [meter.power_w for meter in shown.meters] == [1_240, None, None]


def test_a_display_begins_with_what_it_showed_last_or_with_nothing(path):
    assert first_snapshot(path, "stick", WALL, 7.0) == Snapshot.blank(7.0)
    keep(path, HEARD)
    assert first_snapshot(path, "stick", WALL, 7.0) == load(path, "stick").resumed(WALL, 7.0)
    assert first_snapshot(path, "demo:default", WALL, 7.0) == Snapshot.blank(7.0)


def test_a_wall_clock_set_back_makes_nothing_younger(path):
    keep(path, HEARD)
    shown = load(path, "stick").resumed(WALL - 86_400, now=7.0)
    assert [age(shown, meter, 8.0) for meter in shown.meters] == [11, 611, None]


def test_the_link_and_its_trouble_begin_anew(path):
    keep(path, HEARD)
    shown = load(path, "stick").resumed(WALL, now=7.0)
    assert (shown.link, shown.trouble) == (Link(LinkPhase.OPENING, 7.0), Trouble())


def test_one_homes_snapshot_is_never_anothers(path):
    keep(path, HEARD, source="stick")
    other = Snapshot(HEARD.link, meters=HEARD.meters[:1])
    keep(path, other, source="demo:default")
    assert load(path, "stick").snapshot == HEARD
    assert load(path, "demo:default").snapshot == other
    assert load(path, "demo:solar") is None


def test_without_a_file_there_is_nothing_and_none_is_made(path):
    assert load(path, "stick") is None
    assert not path.parent.exists()


def test_a_home_directory_may_have_any_name(tmp_path):
    path = tmp_path / "50%20 #1? née" / "history.sqlite"
    keep(path, HEARD)
    assert load(path, "stick").snapshot == HEARD


def change(path, statement, *values):
    base = sqlite3.connect(path)
    with base:
        base.execute(statement, values)
    base.close()


@pytest.mark.parametrize(
    ("statement", "value"),
    [
        ("update last set version = ?", VERSION + 1),
        ("update last set snapshot = ?", "{"),
        ("update last set snapshot = ?", "[]"),
        ("update last set snapshot = ?", '{"link": 5}'),
        ("update last set snapshot = ?", b"\xff\xfe\xff"),
        ("drop table last", None),
    ],
)
def test_what_cannot_be_read_is_left_as_it_is(path, statement, value):
    keep(path, HEARD)
    change(path, statement, *([] if value is None else [value]))
    before = path.read_bytes()
    assert load(path, "stick") is None
    assert path.read_bytes() == before


@pytest.mark.parametrize("damage", [b"", b"not a database at all", b"SQLite format 3\0" + bytes(4_000)])
def test_a_damaged_file_is_no_snapshot(path, damage):
    path.parent.mkdir()
    path.write_bytes(damage)
    assert load(path, "stick") is None
    assert path.read_bytes() == damage


def test_a_file_cut_in_the_middle_is_no_snapshot(path):
    keep(path, HEARD)
    path.write_bytes(path.read_bytes()[:5_000])
    assert load(path, "stick") is None


@pytest.mark.expects_log("cannot keep the last readings")
def test_a_place_that_cannot_be_written_is_said_once(tmp_path):
    (tmp_path / "data").write_text("a file where the directory should be")
    keep(tmp_path / "data" / "history.sqlite", HEARD)


@pytest.mark.expects_log("cannot keep the last readings")
def test_a_write_that_does_not_succeed_leaves_the_old_snapshot(path):
    keep(path, HEARD)
    writer = LastWriter(path, "stick", every=0.0)
    change(path, "create trigger full before insert on last begin select raise(abort, 'disk full'); end")
    for second in range(3):
        writer.write(Snapshot(HEARD.link, meters=HEARD.meters[:1]), WALL, 2_000.0 + second)
    writer.close()
    assert load(path, "stick").snapshot == HEARD


def test_a_snapshot_that_never_heard_a_meter_does_not_replace_one_that_did(path):
    keep(path, HEARD)
    keep(path, Snapshot.blank(0.0))
    keep(path, Snapshot(HEARD.link, meters=HEARD.meters[2:]))
    assert load(path, "stick").snapshot == HEARD


def test_the_disk_is_written_once_a_minute_and_on_closing(path):
    writer = LastWriter(path, "stick", every=60.0)
    kept = []
    for second in (0, 1, 59, 60, 61):
        writer.write(HEARD, WALL, 1_000.0 + second)
        kept.append(load(path, "stick").link_time)
    writer.close()
    assert kept == [1_000, 1_000, 1_000, 1_060, 1_060]
    assert load(path, "stick").link_time == 1_061


UNANSWERED = Pending(7, Wish.TOP_UP, 1, Stage.SENT, 1_000.0, fingerprint="5a17", code_end="3313")


@pytest.mark.parametrize(
    "change",
    [
        {"commands": (UNANSWERED,)},
        {"meters": (HEARD.meters[0]._replace(supply=Supply.OFF), *HEARD.meters[1:])},
    ],
    ids=["a command", "a supply"],
)
def test_what_the_lights_may_go_out_with_is_kept_at_once(path, change):
    writer = LastWriter(path, "stick", every=60.0)
    writer.write(HEARD, WALL, 1_000.0)
    writer.write(replace(HEARD, **change), WALL, 1_001.0)
    writer.write(replace(HEARD, **change), WALL, 1_002.0)
    assert load(path, "stick").link_time == 1_001
    writer.close()


def test_a_code_without_an_answer_is_remembered_through_a_restart_and_answered_commands_are_not(path):
    answered = UNANSWERED._replace(id=8, stage=Stage.ACCEPTED, fingerprint="")
    keep(path, replace(HEARD, commands=(answered, UNANSWERED)))
    (left,) = load(path, "stick").resumed(WALL + 3_600, now=7.0).commands
    assert (left.id, left.stage, left.fingerprint) == (7, Stage.NO_ANSWER, "5a17")
    assert left.sent_at == left.settled_at == 7.0


def test_the_former_peoples_last_readings_are_gone_as_soon_as_others_moved_in(path):
    told = Message(1, "Former people's text", 1_000, None, Importance.LOW, must_confirm=False)
    writer = LastWriter(path, "stick")
    remains = path.with_name("history.sqlite.damaged-1")
    remains.write_bytes(b"Former people's text")
    for now in (1_010.0, 1_080.0):
        writer.write(replace(HEARD, messages=(told,)), WALL, now)
    assert remains.exists()
    others = replace(HEARD, meters=(), messages=()).after(TenancyChanged(2_000), 1_081.0)
    writer.write(others, WALL, 1_081.0)
    assert load(path, "stick").snapshot.meters == ()
    assert not any(b"Former" in each.read_bytes() for each in path.parent.iterdir())
    writer.close()
    remains.write_bytes(b"of those who live here now")
    again = LastWriter(path, "stick")
    again.write(replace(HEARD, tenants_since=2_000), WALL, 1_090.0)
    again.close()
    assert remains.exists()


def test_no_install_code_is_ever_written(path):
    code = "83FE D340 7A93 9723 A5C6 39B2 6916 D505 C3B5"
    keep(path, replace(HEARD, own=Own("0200A1B2C3D4E5F6", code)))
    assert code[:9].encode() not in path.read_bytes()
    assert load(path, "stick").snapshot.own is None
