"""A prepaid home that burns 90 litres of gas each half-hour, three a minute, at a tenth of a penny a litre."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ihd.hub.gas_meter import Button, GasMeter
from ihd.hub.periods import first_kept
from ihd.model.supply import Position, Supply
from ihd.model.units import PENNY, Fuel
from tests.journeys.prepaid import NEVER, at, gas, paid, pass_by, told
from tests.journeys.story import Story

G = Fuel.GAS
#: Seconds.
HALF, MINUTE = 1_800, 60
#: Litres in a half-hour and in a minute, and what ten litres cost (millipence).
FLOW, TRICKLE = 90, 3
TEN_LITRES = PENNY
#: A winter's Wednesday.
NOON = "2026-01-14T12:00"
OFF = (Supply.OFF, Position.SHUT)
ARMED = (Supply.ARMED, Position.SHUT)
ON = (Supply.ON, Position.OPEN)


def worth(litres: int) -> int:
    """What ``litres`` cost, in millipence."""
    return litres * TEN_LITRES // 10


def burning(litres: int, start: str = NOON, *, protected: Any = NEVER, standing: int = 0, **plan: Any) -> Story:
    """A home with ``litres`` paid for, told from a minute past ``start`` on; ``plan`` are other lines of a gas plan.

    So a half-hour later it is a minute past the meter's report.
    """
    made = gas(paid(worth(litres), protected=protected), litres=FLOW)
    free = tuple(tariff._replace(standing_charge=standing) for tariff in made.tariffs)
    story = told(start, flame=replace(made, **{"tariffs": free, **plan}), may_command=True)
    story.wait(seconds=at(start) + MINUTE - story.home_time)
    return story


def meter(story: Story) -> GasMeter:
    """The meter in the cupboard, as only someone who stands before it sees it."""
    assert story.home.gas is not None
    return story.home.gas.meter


def heard(story: Story) -> int:
    """When the hub last heard the meter."""
    assert story.home.gas is not None
    return story.home.gas.as_of


def halves(story: Story, count: float) -> None:
    """Let so many half-hours pass."""
    pass_by(story, count * HALF)


def press(story: Story, *buttons: Button) -> list[bool]:
    """Press buttons of the meter, each a second after the one before; return which of them it took up."""
    found = []
    for button in buttons:
        found.append(meter(story).press(button))
        story.wait(seconds=1)
    return found


def cut(story: Story) -> None:
    """Cut the radio between gas meter and hub."""
    story.home.gas_link_up = False


def mend(story: Story) -> None:
    story.home.gas_link_up = True


def used(story: Story) -> int:
    """Litres through the meter since the story's start, as the meter itself counts them."""
    return meter(story).litres - (story.start - first_kept(story.start)) // HALF * FLOW


def state(story: Story) -> tuple[Supply | None, Position | None]:
    """What the display shows of gas: what the account allows, and where the valve stands."""
    return story.gas.supply, story.gas.position


def han(story: Story) -> tuple[bool | None, int | None]:
    """What the display shows of the link to the gas meter: lost, and half-hours of the cut-off delay left."""
    return story.gas.han_failed, story.gas.cutoff_delay


def logged(story: Story, code: int) -> list[int]:
    """When the gas account logged an event, as the display was told, newest first."""
    return [event.time for event in story.shown.events if (event.meter, event.code) == (story.gas.meter, code)]
