"""The radio between gas meter and hub fails: the three scenarios of hub.md section 2, told with their figures."""

from __future__ import annotations

from ihd.hub.gas_meter import Button
from ihd.hub.gas_supply import HAN_BACK, HAN_FAILED
from ihd.hub.head_end import Adjust
from ihd.model.credit import TopUpResult
from ihd.model.supply import Position, Supply
from ihd.model.tariff import Tariff
from tests.journeys.gas_home import (
    ARMED,
    FLOW,
    HALF,
    NOON,
    OFF,
    ON,
    TRICKLE,
    G,
    burning,
    cut,
    halves,
    han,
    heard,
    logged,
    mend,
    meter,
    press,
    state,
    used,
    worth,
)
from tests.journeys.prepaid import LONG_AGO, agrees, at, pass_by
from tests.journeys.story import Story

FULL = 336
START = at(NOON)
DEARER = START + 5 * HALF


def ran_out() -> Story:
    """Enough until a quarter past one: told from a minute past half past one on, when the hub has heard of it."""
    story = burning(225)
    halves(story, 3)
    assert (state(story), story.gas.balance_millipence, han(story)) == (OFF, 0, (False, FULL))
    assert (meter(story).closed_at, used(story)) == (at("2026-01-14T13:15"), 225)
    return story


def test_1_the_han_fails_for_good_and_the_paid_volume_is_reached_while_the_delay_runs():
    story = burning(225)
    halves(story, 1)
    assert (state(story), story.gas.balance_millipence, han(story)) == (ON, worth(135), (False, FULL))
    assert meter(story).cut_off == meter(story).litres - TRICKLE + 135, "a minute's gas after the report"
    cut(story)
    halves(story, 10)
    assert (han(story), meter(story).delay) == ((True, FULL - 10), FULL - 10)
    assert story.gas.han_failed_since == at("2026-01-14T12:30"), "when it was last heard"
    assert logged(story, HAN_FAILED) == [at("2026-01-14T13:00")]
    assert (state(story), story.gas.balance_millipence) == (ON, worth(135)), "as last heard: the hub invents nothing"
    assert (used(story), meter(story).position) == (11 * FLOW + TRICKLE, Position.OPEN), "225 litres were paid for"

    halves(story, 325)
    assert (han(story), meter(story).delay, meter(story).position) == ((True, 1), 1, Position.OPEN)
    halves(story, 1)
    assert (han(story), meter(story).delay, meter(story).position) == ((True, 0), 0, Position.SHUT)
    assert (meter(story).closed_at, used(story)) == (START + 337 * HALF, 337 * FLOW)
    halves(story, 40)
    assert used(story) == 337 * FLOW

    mend(story)
    halves(story, 1)
    assert (state(story), story.gas.balance_millipence) == (OFF, worth(225 - 337 * FLOW))
    assert han(story) == (False, 0), "in debt, the delay keeps its value"
    agrees(story)


def test_1_the_han_fails_for_good_and_the_paid_volume_is_reached_after_the_delay_ended():
    story = burning(31_500)
    halves(story, 1)
    cut(story)
    halves(story, 348)
    assert (han(story), meter(story).delay, meter(story).position) == ((True, 0), 0, Position.OPEN)
    assert used(story) == 349 * FLOW + TRICKLE
    halves(story, 2)
    assert (used(story), meter(story).closed_at) == (31_500, START + 350 * HALF), "at once, in that second"
    assert state(story) == ON, "nobody has told the hub"
    mend(story)
    halves(story, 1)
    assert (state(story), story.gas.balance_millipence, han(story)) == (OFF, 0, (False, 0))
    agrees(story)


def test_2_the_han_comes_and_goes_and_only_the_display_tells():
    story = burning(4_500)
    halves(story, 2)
    for count in range(3):
        cut(story)
        halves(story, 4)
        assert (han(story), state(story)) == ((True, FULL - 4), ON)
        assert story.gas.balance_millipence == worth(4_500 - (2 + 5 * count) * FLOW)
        mend(story)
        halves(story, 1)
        assert (han(story), state(story)) == ((False, FULL), ON)
        assert (story.gas.han_failed_since, story.gas.balance_millipence) == (
            None,
            worth(4_500 - (7 + 5 * count) * FLOW),
        )
    assert (len(logged(story, HAN_FAILED)), len(logged(story, HAN_BACK))) == (3, 3)
    assert used(story) == 17 * FLOW + TRICKLE
    agrees(story)


def rising(litres: int) -> Story:
    """Gas costs twice as much from half past two on."""
    flat = Tariff(LONG_AGO, "Flat gas", 0, ((10_000,),), ("Gas",))
    return burning(litres, tariffs=(flat, Tariff(DEARER, "Dearer gas", 0, ((20_000,),), ("Gas",))))


def test_2_a_price_that_rose_meanwhile_moves_the_cut_off_volume():
    story = rising(3_000)
    halves(story, 1)
    first = meter(story).litres - TRICKLE - FLOW
    assert meter(story).cut_off == first + 3_000
    cut(story)
    halves(story, 8)
    assert meter(story).cut_off == first + 3_000
    mend(story)
    halves(story, 1)
    # Five half-hours at the old price and five at twice that.
    left = 3_000 - 5 * FLOW - 10 * FLOW
    assert (state(story), story.gas.balance_millipence) == (ON, worth(left))
    assert meter(story).cut_off == first + 10 * FLOW + left // 2
    assert story.gas.price is not None
    assert story.gas.price.millipence_per_kwh == 20_000
    agrees(story)


def test_2_a_price_that_rose_meanwhile_may_close_the_valve_at_once():
    story = rising(1_300)
    halves(story, 1)
    cut(story)
    halves(story, 8)
    assert (state(story), meter(story).position) == (ON, Position.OPEN), "of 1 300 litres 810 are used"
    mend(story)
    pass_by(story, HALF - 120)
    assert meter(story).position is Position.OPEN
    halves(story, 0.1)
    assert meter(story).closed_at == START + 10 * HALF, "as soon as the hub knows"
    assert (state(story), used(story)) == (OFF, 10 * FLOW)
    assert story.gas.balance_millipence == worth(1_300 - 15 * FLOW) == worth(-50)
    agrees(story)


def test_3_the_han_fails_after_the_valve_closed_and_only_then_the_delay_starts():
    story = ran_out()
    cut(story)
    assert press(story, Button.EMERGENCY) == [False], "the meter has missed nobody yet"
    halves(story, 1)
    assert (han(story), state(story)) == ((True, FULL - 1), OFF)
    assert press(story, Button.EMERGENCY) == [True]
    taken = used(story)
    halves(story, 4)
    assert (han(story), meter(story).delay, meter(story).position) == ((True, FULL - 5), FULL - 5, Position.OPEN)
    assert state(story) == OFF, "what the hub knows"

    mend(story)
    halves(story, 1)
    assert (state(story), han(story)) == (OFF, (False, FULL - 5)), "without a top-up nothing resets it"
    on_button = used(story) - 225
    assert (taken, on_button) == (225, 5 * FLOW - TRICKLE), "the button was pressed a minute past two"
    assert story.gas.balance_millipence == -worth(on_button)
    assert meter(story).closed_at == at("2026-01-14T16:30")
    agrees(story)


def test_3_what_is_left_of_the_delay_is_all_there_is_until_a_top_up():
    story = ran_out()
    cut(story)
    halves(story, 1)
    press(story, Button.EMERGENCY)
    halves(story, 400)
    assert (han(story), meter(story).position) == ((True, 0), Position.SHUT)
    assert used(story) - 225 == 335 * FLOW - TRICKLE
    assert meter(story).closed_at == at("2026-01-14T14:00") + 335 * HALF
    assert press(story, Button.EMERGENCY) == [False]
    mend(story)
    halves(story, 1)
    cut(story)
    halves(story, 2)
    assert press(story, Button.EMERGENCY) == [False], "the delay is used up"

    owed = 335 * FLOW - TRICKLE
    assert story.gas.balance_millipence == -worth(owed)
    entered = story.top_up(G, story.buy(G, 4_000))
    assert (entered.result, entered.balance) == (TopUpResult.ACCEPTED_SUPPLY_ARMED, worth(40_000 - owed))
    assert press(story, Button.A, Button.B) == [True, False], "the meter has not heard of it"
    mend(story)
    halves(story, 1)
    assert (state(story), han(story)) == (ARMED, (False, FULL)), "in credit, and full again"
    assert press(story, Button.A, Button.B) == [True, True]
    halves(story, 1)
    assert (state(story), meter(story).supply) == (ON, Supply.ON)
    agrees(story)


def test_3_a_top_up_while_gas_runs_on_the_button_keeps_it_on():
    story = ran_out()
    cut(story)
    halves(story, 1)
    assert press(story, Button.EMERGENCY) == [True]
    entered = story.top_up(G, story.buy(G, 1_000))
    assert (entered.result, entered.balance) == (TopUpResult.ACCEPTED_SUPPLY_ARMED, worth(10_000))
    halves(story, 1)
    assert state(story) == ARMED, "the hub does not know of the button"
    mend(story)
    halves(story, 1)
    assert (state(story), han(story)) == (ON, (False, FULL))
    assert story.gas.balance_millipence == worth(10_000 - 2 * FLOW + TRICKLE)
    agrees(story)


def test_a_hub_without_power_hears_neither_the_gas_meter_nor_the_supplier():
    story = burning(225)
    halves(story, 1)
    story.home.powered = False
    story.home.head_end.send(Adjust(story.gas.meter, worth(10_000)))
    halves(story, 10)
    assert (meter(story).delay, heard(story)) == (FULL - 10, at("2026-01-14T12:30"))
    assert (used(story), meter(story).position) == (11 * FLOW + TRICKLE, Position.OPEN), "225 litres were paid for"
    story.home.powered = True
    halves(story, 1)
    assert (state(story), han(story)) == (ON, (False, FULL))
    assert story.gas.balance_millipence == worth(225 + 10_000 - 12 * FLOW)
    agrees(story)


def test_3_a_han_broken_on_purpose_eight_times_never_gives_more_than_one_delay_of_gas():
    story = ran_out()
    left = [FULL]
    for _ in range(8):
        cut(story)
        story.session.link_down()
        for _ in range(60):
            story.wait(seconds=HALF)
            meter(story).press(Button.EMERGENCY)
        story.session.link_up(story.now)
        mend(story)
        halves(story, 1)
        assert (state(story), story.gas.han_failed) == (OFF, False)
        assert story.gas.balance_millipence == -worth(used(story) - 225)
        left.append(story.gas.cutoff_delay or 0)
    assert left == [336, 276, 216, 156, 96, 36, 0, 0, 0]
    taken = used(story) - 225
    # Five breaks give sixty half-hours each, to the report that comes through again; in the sixth 36 of the delay are
    # left, and one passes before the button works. Each time it is pressed a minute past a half-hour.
    assert taken == 335 * FLOW - 6 * TRICKLE <= FULL * FLOW
    agrees(story)
