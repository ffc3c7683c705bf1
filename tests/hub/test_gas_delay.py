"""The gas meter out of reach: the three scenarios of hub.md section 2, and readings typed by hand, figure by figure."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ihd.hub.gas_messages import GasReport
from ihd.hub.gas_meter import Button
from ihd.hub.gas_supply import HAN_BACK, HAN_FAILED, GasSupply
from ihd.hub.manual_reading import ReadingError, Wrong, shown
from ihd.hub.protected_hours import ProtectedHours
from ihd.model.supply import Position, Supply
from ihd.model.tariff import Tariff
from tests.hub.gas_story import FLAT, HALF, LITRE, NOON, Story, ran_out

FOREVER = 336
DEARER = Tariff(NOON + 5 * HALF, "Dearer", 0, ((20_000,),), ("Gas",))


def test_han_fails_for_good_in_credit_and_the_cut_off_volume_is_reached_while_the_delay_runs() -> None:
    story = Story(250)
    story.wait(1)
    assert story.delays == (FOREVER, FOREVER)
    story.mirror.link_up = False
    story.wait(10)
    assert (story.delays, story.mirror.failed_since) == ((326, 326), NOON + HALF)
    assert (story.used, story.meter.position) == (1_100, Position.OPEN)  # 250 were paid for
    story.wait(325)
    assert (story.delays, story.meter.position) == ((1, 1), Position.OPEN)
    story.wait(1)
    assert (story.delays, story.meter.position, story.meter.closed_at) == ((0, 0), Position.SHUT, story.now)
    assert story.used == 337 * 100
    assert story.supply.events == [(HAN_FAILED, NOON + 2 * HALF)]


def test_han_fails_for_good_in_credit_and_the_cut_off_volume_is_reached_after_the_delay() -> None:
    story = Story(40_000)
    story.wait(1)
    story.mirror.link_up = False
    story.wait(398)
    assert (story.delays, story.used, story.meter.position) == ((0, 0), 39_900, Position.OPEN)
    story.wait(1.5)
    assert (story.used, story.meter.closed_at) == (40_000, NOON + 400 * HALF)


def test_han_comes_and_goes_before_cut_off_and_nobody_notices_but_the_hub() -> None:
    story = Story(5_000)
    story.wait(2)
    for _ in range(3):
        story.mirror.link_up = False
        story.wait(4)
        assert (story.mirror.failed_since is not None, story.delays) == (True, (332, 332))
        story.mirror.link_up = True
        story.wait(1)
        assert (story.mirror.failed_since, story.delays) == (None, (FOREVER, FOREVER))
    assert (story.used, story.account.balance) == (1_700, 3_300 * LITRE)
    assert [code for code, _ in story.supply.events] == 3 * [HAN_FAILED, HAN_BACK]


def test_a_rate_that_rose_meanwhile_moves_the_cut_off_volume_and_may_close_the_valve_at_once() -> None:
    story = Story(1_500, tariffs=(FLAT, DEARER))
    story.wait(1)
    assert story.meter.cut_off == story.first + 1_500
    story.mirror.link_up = False
    story.wait(8)
    assert story.meter.cut_off == story.first + 1_500
    story.mirror.link_up = True
    story.wait(1)
    # Five half-hours at 10p a kWh, five at 20p: the thousand litres cost 1 500 of the cheaper ones.
    assert (story.account.balance, story.used, story.meter.cut_off) == (0, 1_000, story.first + 1_000)
    assert (story.meter.closed_at, story.supply.supply) == (story.now, Supply.OFF)


def test_han_fails_after_the_valve_closed_and_the_delay_is_used_once_in_all() -> None:
    story = ran_out()
    story.supply.change_delay(10)
    story.wait(20)
    assert story.delays == (FOREVER, FOREVER)  # no half-hour was missed, and nothing resets it
    story.pay(1)
    story.wait(1)
    assert story.delays == (10, 10)
    story.account.charge_energy(LITRE, story.now)
    story.supply.decide(story.now)
    story.mirror.link_up = False
    assert story.press(Button.EMERGENCY) == [False]  # the meter does not know yet that the HAN is down
    story.wait(1)
    assert story.press(Button.EMERGENCY) == [True]
    story.wait(4)
    assert (story.delays, story.used, story.meter.position) == ((5, 5), 450, Position.OPEN)
    story.mirror.link_up = True
    story.wait(1)
    assert (story.used, story.account.balance) == (550, -500 * LITRE)
    assert (story.delays, story.meter.position, story.supply.supply) == ((5, 5), Position.SHUT, Supply.OFF)
    story.mirror.link_up = False
    story.wait(1)
    assert story.press(Button.EMERGENCY) == [True]
    story.wait(50)
    assert (story.delays, story.used) == ((0, 0), 550 + 4 * 100)
    assert story.press(Button.EMERGENCY) == [False]
    assert story.meter.closed_at == story.now - 46 * HALF


def test_a_top_up_while_gas_runs_on_the_emergency_button_keeps_it_on() -> None:
    story = ran_out()
    story.mirror.link_up = False
    story.wait(1)
    assert story.press(Button.EMERGENCY) == [True]
    story.pay(5_000)
    story.mirror.link_up = True
    story.wait(2)
    assert (story.supply.supply, story.meter.position, story.used) == (Supply.ON, Position.OPEN, 50 + 200)
    assert (story.delays, story.account.balance) == ((FOREVER, FOREVER), 4_800 * LITRE)


def test_breaking_the_han_eight_times_never_gives_more_gas_than_one_delay() -> None:
    story = ran_out()
    before = story.used
    for _ in range(8):
        story.mirror.link_up = False
        for _ in range(60):
            story.wait(1)
            story.press(Button.EMERGENCY)
        story.mirror.link_up = True
        story.wait(1)
        assert story.meter.position is Position.SHUT
    # Each break costs one half-hour before the button works and gives one after its last miss; 336 run out in the 6th.
    assert story.used - before == 335 * 100
    assert (story.delays, story.account.balance) == ((0, 0), -335 * 100 * LITRE)


#: Half-hours, and in each: is the link up, for how much of it, and which buttons are pressed when it changes.
HALF_HOURS = st.lists(
    st.tuples(st.booleans(), st.integers(0, HALF - 1), st.booleans(), st.sampled_from([(), (Button.A,)])), max_size=40
)
Life = list[tuple[bool, int, bool, tuple[Button, ...]]]


def gas_for_nothing(life: Life, rules: type[GasSupply]) -> int:
    """Return the litres that a home without credit takes by cutting the link at will and pressing what there is."""
    story = ran_out(rules=rules, protected=ProtectedHours(opens=12 * 60, closes=15 * 60))
    story.meter.delay = story.mirror.delay = 6
    before = story.used
    for first, when, then, woken in life:
        story.mirror.link_up = first
        story.press(*woken, Button.EMERGENCY)
        story.wait(seconds=when)
        story.mirror.link_up = then
        story.press(*woken, Button.EMERGENCY)
        story.wait(seconds=HALF - when)
    return story.used - before


@given(life=HALF_HOURS)
@settings(max_examples=60, deadline=None)
@example([(False, 0, False, ())] * 20)
@example([(True, 1, False, (Button.A,)), (True, HALF - 1, True, (Button.A,))] * 15)
def test_without_a_top_up_nobody_gets_more_than_one_delay_of_gas(life: Life) -> None:
    assert gas_for_nothing(life, GasSupply) <= 6 * 100


class FullAtEveryReport(GasSupply):
    """Resets the delay whatever the account says."""

    def _delay(self, report: GasReport) -> int:
        return 6


def test_the_search_above_finds_a_delay_that_is_always_reset() -> None:
    @given(life=HALF_HOURS)
    @settings(max_examples=300, deadline=None, database=None)
    @example([(False, 0, False, ())] * 5 + [(True, 0, True, ())] + [(False, 0, False, ())] * 5)
    def search(life: Life) -> None:
        assert gas_for_nothing(life, FullAtEveryReport) <= 6 * 100

    with pytest.raises(AssertionError):
        search()


def test_a_typed_reading_brings_the_account_up_to_date_and_a_code_opens_the_valve() -> None:
    story = Story(3_000)
    story.wait(1)
    assert story.supply.take_reading(story.meter.reading, story.now) is None  # it is heard: no code is needed
    story.mirror.link_up = False
    story.wait(340)
    assert (story.delays, story.meter.position, story.used) == ((0, 0), Position.SHUT, 337 * 100)
    assert story.press(Button.EMERGENCY) == [False]
    assert story.supply.take_reading(story.meter.reading, story.now) is None
    assert story.account.balance == (3_000 - 33_700) * LITRE
    story.pay(33_700 - 3_000 + 2_990)
    code = story.supply.take_reading(story.meter.reading, story.now)
    assert code is not None
    assert not story.meter.enter("02" + code[:1:-1])
    assert story.meter.enter(code)
    assert (story.meter.position, story.meter.cut_off) == (Position.OPEN, story.first + 33_700 + 2_000)
    story.wait(5)
    assert not story.meter.enter(code)
    story.mirror.link_up = True
    story.wait(1)
    assert (story.supply.supply, story.account.balance) == (Supply.ON, 2_390 * LITRE)
    assert (story.meter.cut_off, story.delays) == (story.first + 33_700 + 2_990, (FOREVER, FOREVER))
    assert not story.meter.enter(code)


def test_a_typed_reading_that_cannot_be_is_refused_and_changes_nothing() -> None:
    story = Story(3_000)
    story.wait(2)
    story.mirror.link_up = False
    story.wait(2)
    serial, last = story.mirror.plan.serial, story.mirror.litres
    for litres, reason in ((last - 1, Wrong.BEHIND), (last + 6_001, Wrong.AHEAD)):
        with pytest.raises(ReadingError) as refused:
            story.supply.take_reading(shown(litres, serial), story.now)
        assert refused.value.reason is reason
    assert (story.mirror.litres, story.account.balance) == (last, 2_800 * LITRE)
