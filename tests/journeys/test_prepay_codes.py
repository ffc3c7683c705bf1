"""Codes people type: good, mistyped, for the other fuel, used, guessed at, lost with a hub that dies."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from ihd.frames.meter_book import PREPAYMENT
from ihd.frames.packet import SMART_ENERGY
from ihd.frames.session import Session
from ihd.hub.head_end import TopUpOrder
from ihd.hub.store import Store
from ihd.model import utrn
from ihd.model.commands import Refused, Stage, TopUp
from ihd.model.credit import TopUpResult
from ihd.model.supply import Supply
from ihd.model.units import POUND, Fuel
from ihd.model.utrn import UtrnError, UtrnReason
from ihd.view.prepay_facts import locked_until
from tests.journeys.prepaid import agrees, electric, gas, heat, paid, pass_by, restarted, told, unanswered, until
from tests.journeys.story import SALT, Story

E, G = Fuel.ELECTRICITY, Fuel.GAS
SUSPENDED, LOCKED_OUT, NOT_AUTHENTIC, USED_BEFORE = 0x81C4, 0x81C5, 0x8F63, 0x8F51
HOUR = 3_600


def home(store: Store | None = None, *, may_command: bool = True) -> Story:
    """Five pounds for each fuel on a Wednesday morning."""
    meters = electric(paid(5 * POUND), standing=0), gas(paid(5 * POUND))
    return told("2026-01-14T10:40", *meters, store=store, may_command=may_command)


def forged(code: str) -> str:
    """A code with a good check digit that no supplier made."""
    read = utrn.parse(code)
    mac = bytes(octet ^ 0x55 for octet in read.mac)
    return utrn.digits(utrn.leading(read.counter_low, 0, read.pence), mac)


def codes_logged(story: Story) -> set[int]:
    story.wait(seconds=5)
    return {event.code for event in story.shown.events if event.meter == story.electricity.meter}


def test_a_wrong_digit_or_two_swapped_never_leave_the_display():
    story = home()
    code = story.buy(E, 1_000)
    carried = len(story.carried)
    wrong = code[:11] + str((int(code[11]) + 1) % 10) + code[12:]
    place = next(at for at in range(8, 18) if code[at] != code[at + 1])
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    for typed in (wrong, swapped):
        with pytest.raises(UtrnError) as refused:
            story.top_up(E, typed)
        assert refused.value.reason in (UtrnReason.CHECK_DIGIT, UtrnReason.VALUE_CLASS)
    assert len(story.carried) == carried
    assert story.top_up(E, code).accepted


def test_a_code_that_no_supplier_made_is_invalid():
    story = home()
    pending = story.top_up(E, forged(story.buy(E, 1_000)))
    assert (pending.stage, pending.refused) == (Stage.REFUSED, Refused.BY_RESULT)
    assert (pending.result, pending.credited, pending.balance) == (TopUpResult.INVALID, None, None)
    assert NOT_AUTHENTIC in codes_logged(story)
    agrees(story)
    assert story.electricity.balance_millipence == 5 * POUND


def test_a_code_for_the_other_fuel_is_invalid_there_and_still_good_here():
    story = home()
    code = story.buy(G, 1_500)
    assert story.top_up(E, code).result is TopUpResult.INVALID
    right = story.top_up(G, code)
    assert (right.result, right.credited, right.balance) == (TopUpResult.ACCEPTED_SUPPLY_ON, 15 * POUND, 20 * POUND)
    agrees(story)
    assert (story.electricity.balance_millipence, story.gas.balance_millipence) == (5 * POUND, 20 * POUND)


def test_a_code_that_was_used_is_told_as_used_however_often_it_is_typed():
    story = home()
    code = story.buy(E, 1_000)
    assert story.top_up(E, code).balance == 15 * POUND
    for _ in range(6):
        story.wait(seconds=20)
        again = story.top_up(E, code)
        assert (again.stage, again.result, again.earlier) == (Stage.REFUSED, TopUpResult.DUPLICATE, False)
    assert USED_BEFORE in codes_logged(story)
    assert story.electricity.keypad_locked_until is None, "a code that was used is nobody's guess"
    agrees(story)
    assert story.electricity.balance_millipence == 15 * POUND


def test_five_bad_codes_lock_the_keypad_for_an_hour_through_a_restart_and_never_the_wan(tmp_path: Path):
    store = Store(tmp_path / "hub.sqlite")
    story = home(store)
    code = story.buy(E, 1_000)
    for number in range(5):
        assert story.electricity.keypad_locked_until is None, number
        assert story.top_up(E, forged(story.buy(E, 500))).result is TopUpResult.INVALID
        story.wait(minutes=2)
    end = story.electricity.keypad_locked_until
    assert end is not None
    assert int(story.home_time) == end - HOUR + 120
    assert locked_until(story.electricity, int(story.home_time)) == end
    locked = story.top_up(E, code)
    assert (locked.stage, locked.result) == (Stage.REFUSED, TopUpResult.KEYPAD_LOCKED)
    assert {SUSPENDED, LOCKED_OUT} <= codes_logged(story)
    assert story.top_up(G, story.buy(G, 1_000)).accepted, "the other fuel's keypad is its own"

    store.close()
    restarted(story, tmp_path / "hub.sqlite", seconds=600)
    assert story.electricity.keypad_locked_until == end
    assert story.top_up(E, code).result is TopUpResult.KEYPAD_LOCKED
    meter = story.electricity.meter
    story.home.head_end.send(TopUpOrder(meter, story.home.sell(meter, 2_000)))
    story.wait(seconds=30)
    assert story.electricity.balance_millipence == 25 * POUND

    pass_by(story, end - story.home_time - 60)
    assert story.top_up(E, code).result is TopUpResult.KEYPAD_LOCKED
    story.wait(seconds=61)
    assert story.top_up(E, code).balance == 35 * POUND
    story.wait(seconds=40)
    assert locked_until(story.electricity, int(story.home_time)) is None
    agrees(story)


def test_bad_codes_that_are_far_apart_lock_nothing():
    story = home()
    for _ in range(6):
        assert story.top_up(E, forged(story.buy(E, 500))).result is TopUpResult.INVALID
        story.wait(minutes=3)
    assert story.electricity.keypad_locked_until is None
    assert story.top_up(E, story.buy(E, 1_000)).accepted


def test_after_the_counter_jumped_by_600_a_code_is_refused_typed_and_taken_over_the_wan():
    story = home()
    assert story.top_up(E, story.buy(E, 100)).accepted
    story.wait(seconds=20)
    story.home.head_end.jump(600)
    meter = story.electricity.meter
    sale = story.home.sell(meter, 1_000)
    assert story.top_up(E, sale.digits).result is TopUpResult.INVALID
    story.wait(seconds=20)
    assert story.electricity.balance_millipence == 6 * POUND

    story.home.head_end.send(TopUpOrder(meter, sale))
    story.wait(seconds=20)
    assert story.electricity.balance_millipence == 16 * POUND
    assert [entry.millipence for entry in story.electricity.top_ups] == [10 * POUND, POUND]
    assert story.top_up(E, sale.digits).result is TopUpResult.DUPLICATE
    story.wait(seconds=20)
    assert story.top_up(E, story.buy(E, 100)).balance == 17 * POUND, "the keypad has caught up"
    agrees(story)


# --------------------------------------------------------------------------------------------- the hub dies meanwhile


class PowerCut(Exception):
    """The hub's power goes: nothing after this happens."""


class Fragile(Store):
    """A real memory in a hub whose power is cut just before, or just after, a commit is on disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.dies: str | None = None

    def commit(self, facts: Mapping[str, Any], entries: Mapping[str, Sequence[Sequence[Any]]]) -> None:
        if self.dies == "before":
            raise PowerCut
        super().commit(facts, entries)
        if self.dies == "after":
            raise PowerCut


def killed_over_a_code(path: Path, order: str) -> tuple[Story, str, int]:
    """A supply is off; a code is typed, and the hub dies ``order`` its commit. Return story, code and command."""
    store = Fragile(path)
    story = told("2026-01-14T10:40", electric(paid(POUND), standing=0), store=store)
    heat(story, on=True)
    until(story, "2026-01-14T11:50")
    assert story.electricity.supply is Supply.OFF
    code = story.buy(E, 1_000)
    story.home.run_to(story.home_time)
    store.dies = order
    with pytest.raises(PowerCut):
        story.top_up(E, code)
    store.close()
    unanswered(story, seconds=11)
    (pending,) = story.shown.commands
    assert (pending.stage, pending.code_end) == (Stage.NO_ANSWER, code[-4:])
    assert code not in repr(story.shown)
    restarted(story, path, seconds=60)
    return story, code, pending.id


def test_a_hub_killed_after_it_kept_a_code_says_so_when_it_is_asked_again(tmp_path: Path):
    story, code, first = killed_over_a_code(tmp_path / "hub.sqlite", "after")
    shown = story.electricity
    assert (shown.supply, shown.balance_millipence) == (Supply.ARMED, 10 * POUND)
    assert [entry.last_four for entry in shown.top_ups] == [code[-4:]]

    again = story.top_up(E, code)
    assert (again.stage, again.result, again.earlier) == (Stage.ACCEPTED, TopUpResult.DUPLICATE, True)
    before = story.shown.command(first)
    assert before is not None
    assert (before.stage, before.earlier, before.fingerprint) == (Stage.ACCEPTED, True, "")
    story.wait(seconds=20)
    assert story.electricity.balance_millipence == 10 * POUND, "once"
    third = story.top_up(E, code)
    assert (third.stage, third.result, third.earlier) == (Stage.REFUSED, TopUpResult.DUPLICATE, False)
    assert story.restore(E).accepted
    agrees(story)


def test_a_hub_killed_before_it_kept_a_code_takes_it_when_it_is_asked_again(tmp_path: Path):
    story, code, first = killed_over_a_code(tmp_path / "hub.sqlite", "before")
    shown = story.electricity
    assert (shown.supply, shown.balance_millipence, shown.top_ups) == (Supply.OFF, 0, ())

    again = story.top_up(E, code)
    assert (again.stage, again.result) == (Stage.ACCEPTED, TopUpResult.ACCEPTED_SUPPLY_ARMED)
    assert (again.credited, again.balance, again.earlier) == (10 * POUND, 10 * POUND, False)
    before = story.shown.command(first)
    assert before is not None
    assert (before.stage, before.fingerprint) == (Stage.NO_ANSWER, "")
    story.wait(seconds=20)
    assert story.top_up(E, code).result is TopUpResult.DUPLICATE
    agrees(story)
    assert story.electricity.balance_millipence == 10 * POUND


def test_a_display_that_went_dark_meanwhile_still_knows_the_code_for_its_own(tmp_path: Path):
    story, code, first = killed_over_a_code(tmp_path / "hub.sqlite", "after")
    story.session = Session(may_command=True, salt=SALT, unanswered=story.shown.commands)
    story.session.link_up(story.now)
    story.wait(seconds=40)
    assert story.top_up(E, code).earlier
    settled = story.shown.command(first)
    assert settled is not None
    assert settled.accepted
    assert story.electricity.balance_millipence == 10 * POUND


# ------------------------------------------------------------------------------------------------------ an IHD shows


def test_a_display_that_only_shows_can_send_nothing_in_the_same_home():
    story = home(may_command=False)
    shown = story.electricity
    assert (shown.balance_millipence, shown.supply) == (5 * POUND, Supply.ON)
    code = story.buy(E, 1_000)
    carried = len(story.carried)
    attempts = (story.top_up(E, code), story.choose_emergency_credit(E), story.restore(E), story.top_up(G, code))
    assert [(each.stage, each.refused) for each in attempts] == [(Stage.REFUSED, Refused.NOT_ALLOWED)] * 4
    assert len(story.carried) == carried, "nothing went on the air"
    story.wait(minutes=5)
    spoken = [packet for _, up, packet in story.carried if up and packet.profile == SMART_ENERGY]
    assert not any(code.encode() in packet.data for packet in spoken)
    assert any(packet.cluster == PREPAYMENT for packet in spoken), "it does ask"
    agrees(story)
    assert story.electricity.balance_millipence == 5 * POUND


def test_a_code_is_in_one_packet_and_in_nothing_that_is_kept_or_shown(tmp_path: Path):
    store = Store(tmp_path / "hub.sqlite")
    story = home(store)
    code = story.buy(E, 1_000)
    command = TopUp(1, story.electricity.meter, utrn.parse(code))
    assert story.post(command).accepted
    story.wait(minutes=1)
    agrees(story)
    assert sum(code.encode() in packet.data for _, _, packet in story.carried) == 1
    for text in (repr(story.shown), repr(story.reports), repr(command), repr(story.carried)):
        assert code not in text
    store.close()
    assert all(code.encode() not in file.read_bytes() for file in tmp_path.iterdir())
