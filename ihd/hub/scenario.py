"""A scenario: a short text file of what happens in a simulated home and when, read, checked and played.

It knows no clock: whoever plays it says what time it is. It opens no file; its language is in the README.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple

from ihd.hub.deeds import DEEDS, not_prepaid, pence
from ihd.hub.home import Home
from ihd.hub.plan import HOMES, AccountPlan, Plan
from ihd.model.calendar import LONDON
from ihd.model.tariff import Tariff
from ihd.model.units import PENNY, Fuel

#: What stands above the steps, and what each may be.
_HEAD: Final = {
    "title": "text between double quotes",
    "about": "text between double quotes",
    "home": f"one of {', '.join(HOMES)}",
    "start": 'a date and time in Britain such as "2026-01-14T10:40"',
    "prices_change": 'a date and time in Britain after the start, such as "2026-01-15T00:00"',
    "electricity_credit": "an amount in pounds from 0 to 100, such as 1.61",
    "gas_credit": "an amount in pounds from 0 to 100, such as 1.61",
    "step": "a list: write each step under a line [[step]] of its own",
}
_NEEDED: Final = ("title", "about", "home", "start")
#: What a step has besides its deed.
_AT, _SAY = "at", "say"
_TIME: Final = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?")
#: Years that ZigBee time can tell, with room for history (ZCL 2.6.2).
_YEARS: Final = range(2002, 2135)
#: The most a line of what is said may have.
_SAID: Final = 200
_STEP: Final = re.compile(r"\s*\[\[\s*[\"']?step[\"']?\s*\]\]")
_SYNTAX: Final = re.compile(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", re.DOTALL)
#: As much as the default terms let an account hold (hub.md section 8), in pence.
_MOST_CREDIT: Final = 10_000


class ScenarioError(ValueError):
    """A scenario that cannot be played: says the line, what is wrong there, and what it may be."""


class Step(NamedTuple):
    """``after`` seconds from the start, ``deed`` (a name of :data:`DEEDS`) happens with ``value``, as ``line`` says."""

    after: int
    deed: str
    value: Any
    written: str
    say: str
    line: int

    def __str__(self) -> str:
        """Return it as a person reads it."""
        what = f"{self.deed} = {self.written}"
        return f"{what}: {self.say}" if self.say else what


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """What a file says. Times are Unix seconds; ``credit`` is what is left for a fuel at the start, in millipence.

    ``lines`` tell where each line of the head stands.
    """

    title: str
    about: str
    home: str
    start: int
    prices_change: int | None
    credit: Mapping[Fuel, int]
    steps: tuple[Step, ...]
    lines: Mapping[str, int]

    @property
    def lasts(self) -> int:
        """Return the seconds from the start to the last step."""
        return self.steps[-1].after if self.steps else 0

    def staged(self, plan: Plan) -> Plan:
        """Return ``plan``, one of the home this is about, as it is at the start, and with nothing said yet.

        Raises :class:`ScenarioError` for what such a home has not.
        """
        for fuel in self.credit:
            self._must(not_prepaid(plan, fuel), self.lines[f"{fuel.value}_credit"])
        for step in self.steps:
            self._must(DEEDS[step.deed].lacks(plan, step.value), step.line)
        electricity = tuple(
            replace(
                each,
                tariffs=self._priced(each.tariffs),
                account=self._paid(each.account, Fuel.ELECTRICITY) if not at else each.account,
            )
            for at, each in enumerate(plan.electricity)
        )
        gas = plan.gas
        if gas is not None:
            gas = replace(gas, tariffs=self._priced(gas.tariffs), account=self._paid(gas.account, Fuel.GAS))
        return replace(plan, electricity=electricity, gas=gas, messages=())

    def _must(self, mistake: str, line: int) -> None:
        if mistake:
            raise ScenarioError(f"line {line}: {mistake}.")

    def _priced(self, tariffs: tuple[Tariff, ...]) -> tuple[Tariff, ...]:
        """Let the prices that are to come begin when the scenario has it."""
        if self.prices_change is None or not tariffs:
            return tariffs
        return (*tariffs[:-1], tariffs[-1]._replace(start=self.prices_change))

    def _paid(self, account: AccountPlan, fuel: Fuel) -> AccountPlan:
        return replace(account, balance=self.credit[fuel]) if fuel in self.credit else account


class Play:
    """A scenario while it is played, from its start on in a home that begins then."""

    def __init__(self, scenario: Scenario) -> None:
        self._start: Final = scenario.start
        self._left = list(scenario.steps)

    def next_step(self) -> int | None:
        """Return the home time of the next step, ``None`` after the last."""
        return self._start + self._left[0].after if self._left else None

    def stop(self) -> bool:
        """Do nothing more; return whether anything was left to do."""
        left, self._left = self._left, []
        return bool(left)

    def run_to(self, home: Home, now: float) -> list[Step]:
        """Do in ``home`` what falls due up to home time ``now``, each at its own time; return what was done.

        What displays hear of it waits in ``home.take_packets``.
        """
        done = []
        while (due := self.next_step()) is not None and due <= now:
            home.run_to(due)
            step = self._left.pop(0)
            DEEDS[step.deed].do(home, step.value)
            home.run_to(due)
            done.append(step)
        return done


# ------------------------------------------------------------------------------------------------------------- reading


def parsed(octets: bytes) -> Scenario:
    """Return the scenario that ``octets`` spell in TOML. Raises :class:`ScenarioError`."""
    table, places = _table(octets)
    for key in table:
        if key not in _HEAD:
            raise places.wrong(key, f"there is no {key!r} here. There may be {', '.join(_HEAD)}")
    for key in _NEEDED:
        if key not in table:
            raise ScenarioError(f"line 1: {key} is missing. Write {key} = {_HEAD[key]}.")
    start = places.read(table, "start", _moment)
    change = places.read(table, "prices_change", _moment) if "prices_change" in table else None
    if change is not None and change <= start:
        raise places.wrong("prices_change", f"prices_change must be {_HEAD['prices_change']}")
    credit = {fuel: places.read(table, key, _credit) for fuel in Fuel if (key := f"{fuel.value}_credit") in table}
    return Scenario(
        title=places.read(table, "title", _said),
        about=places.read(table, "about", _said),
        home=places.read(table, "home", _home),
        start=start,
        prices_change=change,
        credit=credit,
        steps=_steps(table.get("step", []), places),
        lines={key: places.line(key) for key in table},
    )


def _table(octets: bytes) -> tuple[dict[str, Any], _Places]:
    try:
        text = octets.removeprefix(b"\xef\xbb\xbf").decode()
    except UnicodeDecodeError as error:
        line = octets[: error.start].count(b"\n") + 1
        raise ScenarioError(f"line {line}: this is no text. Save the file as UTF-8.") from None
    places = _Places(text)
    for number, line_ in enumerate(places.texts, 1):
        if '"""' in line_ or "'''" in line_:
            raise ScenarioError(f'line {number}: a text stays on one line here. Write it between "double quotes".')
    try:
        return tomllib.loads(text, parse_float=Decimal), places
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        found = _SYNTAX.fullmatch(str(error))
        line = int(found[2] or len(places.texts)) if found else 1
        why = found[1] if found else "it cannot be read"
        raise ScenarioError(
            f'line {line}: this is no TOML ({why}). Write name = value, with words between "double quotes".'
        ) from None


class _Places:
    """Where in the text each key stands; texts of several lines are not taken, so a line is what it looks like."""

    def __init__(self, text: str) -> None:
        self.texts: Final = text.splitlines() or [""]
        self.steps: Final = [at for at, line in enumerate(self.texts, 1) if _STEP.match(line)]

    def line(self, key: str, step: int | None = None) -> int:
        """Return the line of ``key`` in the head or in the ``step``-th step; that of the step if it is not found."""
        first = 1 if step is None else self.steps[step]
        last = next((at for at in self.steps if at > first), len(self.texts) + 1) if first in self.steps else None
        begins = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]|\s*\[+\s*[\"']?{re.escape(key)}[\"']?\s*[\].]")
        found = (at for at, line in enumerate(self.texts, 1) if first <= at < (last or at + 1) and begins.match(line))
        return next(found, first)

    def wrong(self, key: str, told: str, step: int | None = None) -> ScenarioError:
        """Return what to raise for what stands at ``key``."""
        return ScenarioError(f"line {self.line(key, step)}: {told}.")

    def read(self, table: Mapping[str, Any], key: str, how: Any) -> Any:
        """Return the value of ``key`` in the head. Raises :class:`ScenarioError` for one that cannot be."""
        try:
            return how(table[key])
        except ValueError:
            raise self.wrong(key, f"{key} must be {_HEAD[key]}, not {_shown(table[key])}") from None


def _steps(written: object, places: _Places) -> tuple[Step, ...]:
    tables = written if isinstance(written, list) else [written]
    if not all(isinstance(each, dict) for each in tables) or len(tables) != len(places.steps):
        raise places.wrong("step", f"step must be {_HEAD['step']}")
    found: list[Step] = []
    for number, table in enumerate(tables):
        step = _step(table, number, places)
        if found and step.after < found[-1].after:
            before = found[-1].line
            raise places.wrong(
                _AT, f"{table[_AT]} is earlier than the step before it (line {before}). Put steps in order", number
            )
        found.append(step)
    return tuple(found)


def _step(table: Mapping[str, object], number: int, places: _Places) -> Step:
    for key in table:
        if key not in (_AT, _SAY, *DEEDS):
            raise places.wrong(
                key, f"nothing is called {key!r}. There may be {_AT}, {_SAY}, {', '.join(DEEDS)}", number
            )
    deeds = [key for key in table if key in DEEDS]
    if len(deeds) != 1:
        told = f"a step has one thing that happens, and this has {len(deeds)}. Write one of {', '.join(DEEDS)}"
        raise places.wrong(deeds[1] if deeds else "", told, number)
    after = _after(table.get(_AT))
    if after is None:
        told = f'{_AT} must be the time since the start, such as "0:05" (hours:minutes) or "0:05:30"'
        raise places.wrong(_AT, told, number)
    say = table.get(_SAY, "")
    if not isinstance(say, str) or len(say) > _SAID or not say.isprintable():
        raise places.wrong(_SAY, f"{_SAY} must be text on one line, of at most {_SAID} characters", number)
    (name,) = deeds
    try:
        value = DEEDS[name].read(table[name])
    except ValueError:
        told = f"{name} must be {DEEDS[name].form}, not {_shown(table[name])}"
        raise places.wrong(name, told, number) from None
    return Step(after, name, value, _shown(table[name]), say, places.line(name, number))


def _after(value: object) -> int | None:
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    hours, minutes, seconds = (int(part or "0") for part in found.groups())
    return (hours * 60 + minutes) * 60 + seconds


def _moment(value: object) -> int:
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if not isinstance(value, datetime) or value.year not in _YEARS:
        raise ValueError
    return int((value if value.tzinfo is not None else value.replace(tzinfo=LONDON)).timestamp())


def _said(value: object) -> str:
    if not isinstance(value, str) or not value or len(value) > _SAID or not value.isprintable():
        raise ValueError
    return value


def _home(value: object) -> str:
    if not isinstance(value, str) or value not in HOMES:
        raise ValueError
    return value


def _credit(value: object) -> int:
    found = pence(value)
    if not 0 <= found <= _MOST_CREDIT:
        raise ValueError
    return found * PENNY


def _shown(value: object) -> str:
    """Return a value as it is written, cut short."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value:.60}"' if isinstance(value, str) else f"{value!s:.60}"
