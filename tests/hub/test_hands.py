"""A person at the hub's keypad and at the meters: codes, readings and buttons, with nothing coming from afar."""

from __future__ import annotations

from ihd.hub import hands
from ihd.hub.hands import Did
from ihd.hub.home import Home
from ihd.hub.manual_reading import Wrong
from ihd.hub.plan import Plan
from ihd.model.credit import TopUpResult
from ihd.model.supply import Position
from ihd.model.units import PENNY
from tests.journeys.prepaid import at, electric, gas, paid

NOON = at("2026-01-14T12:00")
HALF = 1_800


def cut_off_from_all(pence: int) -> tuple[Home, int]:
    """A home whose gas ran out, and whose gas meter is then not heard; and its gas endpoint."""
    plan = Plan(seed=b"hands", electricity=(electric(paid(500 * PENNY)),), gas=gas(paid(pence * PENNY), litres=90))
    home = Home(plan, NOON)
    *_, meter = home.accounts.by_endpoint
    home.run_to(NOON + 4 * HALF)
    home.gas_link_up = home.head_end.wan_up = False
    home.run_to(NOON + 6 * HALF)
    return home, meter


def test_a_code_at_the_hub_and_a_reading_bring_gas_back_with_nothing_heard_from_afar() -> None:
    home, meter = cut_off_from_all(9)
    assert home.gas is not None
    assert home.gas.meter.position is Position.SHUT
    code = home.sell(meter, 1_000).digits
    spaced = " ".join(code[place : place + 4] for place in range(0, 20, 4))
    assert hands.type_at_hub(home, meter, spaced).result is TopUpResult.ACCEPTED_SUPPLY_ARMED
    assert hands.type_at_hub(home, meter, code).result is TopUpResult.DUPLICATE
    assert hands.confirm(home, meter).did is Did.SCREEN_DARK
    hands.wake(home, meter)
    assert hands.confirm(home, meter).did is Did.NOT_TOLD_YET

    taken = hands.type_at_hub(home, meter, home.gas.meter.reading)
    assert (taken.did, len(taken.code)) == (Did.READING_TAKEN, 8)
    assert taken.code not in repr(taken)
    assert hands.type_at_gas_meter(home, "1234 5678").did is Did.NOT_REOPENED
    assert hands.type_at_gas_meter(home, taken.code).did is Did.REOPENED
    assert home.gas.meter.position is Position.OPEN


def test_what_cannot_be_changes_nothing_and_says_why() -> None:
    home, meter = cut_off_from_all(9)
    assert home.gas is not None
    wrong = home.gas.meter.reading[:-1] + ("0" if home.gas.meter.reading[-1] != "0" else "1")
    assert hands.type_at_hub(home, meter, wrong).wrong is Wrong.CHECK
    assert hands.type_at_hub(home, meter, "12345").did is Did.NO_DIGITS
    assert hands.type_at_gas_meter(home, "12345").did is Did.NO_DIGITS
    assert hands.confirm(home, meter).did is Did.NOTHING_TO_TURN_ON
    home.powered = False
    assert hands.type_at_hub(home, meter, wrong).did is Did.HUB_OFF
    assert hands.press_emergency(home).did is Did.EMERGENCY_GAS
    assert hands.press_emergency(home).did is Did.NO_EMERGENCY_GAS


def test_the_screens_turn_their_pages_as_a_is_pressed() -> None:
    home, meter = cut_off_from_all(900)
    assert home.gas is not None
    hands.wake(home, meter)
    assert (home.gas.meter.awake, home.gas.meter.page) == (True, 0)
    hands.wake(home, meter)
    assert home.gas.meter.page == 1
    home.run_to(home.now + 200)
    assert not home.gas.meter.awake
    first, *_ = home.accounts.by_endpoint
    page = home.electricity.page
    assert hands.wake(home, first).did is Did.WOKEN
    assert home.electricity.page == page + 1
