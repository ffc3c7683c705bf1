"""A prepaid home is safe whatever happens to it: six properties hold in every run of a search at random.

Each property has a fault planted against it as well, which the search must find.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from ihd.hub.code_book import CodeBook
from ihd.hub.electricity_supply import ElectricitySupply
from ihd.hub.gas_supply import GasSupply
from ihd.hub.prepay_account import PrepayAccount
from ihd.model import supply
from ihd.model.supply import Act, Supply
from ihd.model.units import Fuel
from tests.journeys.search import REACHED, RUN, Search
from tests.journeys.search_world import FITTED

STEPS = 200_000 if os.environ.get("IHD_TEST_DEPTH") == "deep" else 5_000
#: Runs of one round; each round draws other ones, the same each time.
ROUND = 27
#: Steps in which a planted fault has to be found.
FINDING = 20_000
SEARCHING = settings(
    max_examples=ROUND,
    stateful_step_count=RUN + 1,  # the home's beginning counts as one
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
    report_multiple_bugs=False,
)


@pytest.fixture(autouse=True)
def cheap_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Meters fitted that morning, and a quick hash: what the search is not about would take nine tenths of its time."""
    monkeypatch.setattr("ihd.hub.electricity_meter.first_kept", lambda _moment: FITTED)
    monkeypatch.setattr("ihd.hub.gas_mirror.first_kept", lambda _moment: FITTED)
    monkeypatch.setattr("ihd.frames.orders.FINGERPRINT_ROUNDS", 1)


def searched(steps: int, first: int = 0) -> Counter[str]:
    """Search until so many steps were made in runs of full length, in round ``first`` and those after it; return how
    often each outcome was reached.
    """
    runs = type("Runs", (Search,), {"seen": Counter(), "lengths": []})
    for number in count(first):
        # Without a least number of steps many runs would end early, by chance.
        run_state_machine_as_test(seed(number)(runs), settings=SEARCHING, _min_steps=RUN + 1)
        made = RUN * sum(length >= RUN for length in runs.lengths)
        # hypothesis draws from constants of whatever is loaded: a rare outcome may take longer to come up.
        if made >= steps and (made >= 6 * steps or all(runs.seen[outcome] for outcome in REACHED)):
            break
    return runs.seen


def test_no_run_breaks_a_property_and_every_rule_is_reached() -> None:
    seen = searched(STEPS, first=1)  # the one before would not reach every outcome in 5,000 steps
    report = "\n".join(f"{seen[outcome]:8d}  {outcome}" for outcome in sorted({*seen, *REACHED}))
    print(report)
    assert not [outcome for outcome in REACHED if not seen[outcome]], report


def turns_electricity_on_from_afar(plant: pytest.MonkeyPatch) -> None:
    plant.setitem(supply._AFTER, (Fuel.ELECTRICITY, Supply.OFF, Act.CREDIT_BACK), Supply.ON)


def turns_gas_on_from_afar(plant: pytest.MonkeyPatch) -> None:
    plant.setitem(supply._AFTER, (Fuel.GAS, Supply.OFF, Act.CREDIT_BACK), Supply.ON)


def forgives_parts_of_a_penny(plant: pytest.MonkeyPatch) -> None:
    def charge(self: ElectricitySupply, moment: int) -> None:
        due = self.uncharged
        self._charged += due
        if self.prepaid and due >= 1_000:
            self.account.charge_energy(due - due % 1_000, moment)

    plant.setattr(ElectricitySupply, "charge", charge)


def forgets_used_codes_when_killed(plant: pytest.MonkeyPatch) -> None:
    sound: Callable[[CodeBook], dict[str, Any]] = CodeBook.state
    plant.setattr(CodeBook, "state", lambda self: sound(self) | {"spent": sound(self)["spent"][:1]})


def gives_a_new_delay_without_a_top_up(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(GasSupply, "_delay", lambda self, _report: self.full_delay)


def leaves_the_valve_open(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(GasSupply, "_affordable", property(lambda _self: None))
    plant.setattr(GasSupply, "waiting", property(lambda _self: ()))


def takes_any_balance(plant: pytest.MonkeyPatch) -> None:
    plant.setattr(PrepayAccount, "refuse", lambda _self, _millipence: None)


def logs_codes_whole(plant: pytest.MonkeyPatch) -> None:
    sound = CodeBook.check
    plant.setattr(
        CodeBook,
        "check",
        lambda self, digits, *how: sound(self, digits, *how)._replace(last_four=digits),
    )


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (turns_electricity_on_from_afar, r"\(a\) electricity"),
        (turns_gas_on_from_afar, r"\(a\) gas"),
        (forgives_parts_of_a_penny, r"\(b\)"),
        (forgets_used_codes_when_killed, r"\(c\)"),
        (gives_a_new_delay_without_a_top_up, r"\(d\) more than one delay"),
        (leaves_the_valve_open, r"\(d\) gas stays open"),
        (takes_any_balance, r"\(e\)"),
        (logs_codes_whole, r"\(f\)"),
    ],
)
def test_the_search_finds_each_planted_fault(
    plant: Callable[[pytest.MonkeyPatch], None], found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    with pytest.raises(AssertionError, match=found):
        searched(FINDING)
