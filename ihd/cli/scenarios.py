"""Scenarios by name or by file, read and checked for a command, and played at the pace of a home's clock."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from ihd import paths, wiring
from ihd.cli import CommandError
from ihd.hub.household import Profiles
from ihd.hub.plan import Plan
from ihd.hub.scenario import Play, Scenario, ScenarioError, Step, parsed
from ihd.model.calendar import LONDON
from ihd.radio.sim_stick import SimStick

#: Seconds after which displays are told once more: a press at a meter takes one.
_AGAIN: Final = 2.0


class Staged(NamedTuple):
    """A scenario, and the home it is played in as that is at the start."""

    scenario: Scenario
    plan: Plan


def shipped() -> dict[str, Path]:
    """Return the scenarios that came with the program, by name."""
    try:
        return {path.stem: path for path in sorted(paths.resource("scenarios").glob("*.toml"))}
    except FileNotFoundError:
        return {}


def staged(wanted: str, loads: Profiles) -> Staged:
    """Return the scenario of that name or in that file. Raises :class:`CommandError` with the place of a mistake."""
    path = shipped().get(wanted) or Path(wanted)
    try:
        scenario = parsed(path.read_bytes())
        return Staged(scenario, scenario.staged(wiring.plan(scenario.home, loads, scenario.start)))
    except ScenarioError as error:
        raise CommandError(f"{path}, {error}") from None
    except OSError as error:
        known = ", ".join(shipped())
        raise CommandError(
            f"{wanted}: {error.strerror or error}. Give a file, or one of the scenarios there are: {known}."
        ) from None


async def played(scenario: Scenario, stick: SimStick, clock: wiring.HomeClock) -> None:
    """Let everything happen at its time in the home behind ``stick``, and print a line for each."""
    print(f"{scenario.title}: {scenario.about}", flush=True)
    play = Play(scenario)
    while (moment := play.next_step()) is not None:
        await asyncio.sleep(max(0.0, clock.delay_until(moment)))
        stick.air.wake()
        for step in play.run_to(stick.home, max(moment, clock.now())):
            print(_line(scenario, step), flush=True)
        stick.air.wake()
        asyncio.get_running_loop().call_later(_AGAIN, stick.air.wake)
    print("That was the last step; the home goes on.", flush=True)


def _line(scenario: Scenario, step: Step) -> str:
    when = datetime.fromtimestamp(scenario.start + step.after, LONDON)
    return f"{when:%H:%M:%S} {step}"
