"""Every code and every command is told of in plain words."""

from __future__ import annotations

import re
from itertools import product

import pytest

from ihd.model.commands import HARMLESS, Pending, Refused, Stage, Wish
from ihd.model.credit import TOP_UP_RESULTS, TopUpResult
from ihd.model.meter import Meter
from ihd.model.units import POUND, Fuel
from ihd.model.utrn import UtrnReason
from ppmid import results

ELECTRICITY = Meter(2, Fuel.ELECTRICITY)
GAS = Meter(3, Fuel.GAS)
TOLD = {"max_balance": 100 * POUND, "max_top_up": 50 * POUND, "keypad_locked_until": 1_795_361_580}
#: What the design language, section 8, never says.
NEVER = re.compile(r"\b(error|invalid|failed|please)\b", re.IGNORECASE)


def top_up(result: TopUpResult | None = None, **facts: object) -> Pending:
    stage = Stage.ACCEPTED if result is not None and TOP_UP_RESULTS[result].accepted else Stage.REFUSED
    plain = Pending(1, Wish.TOP_UP, 2, stage, 0.0, 1.0, Refused.BY_RESULT if stage is Stage.REFUSED else None, result)
    return plain._replace(looks_like=10 * POUND, **facts)  # type: ignore[arg-type]


#: What is asked of an account or a supply; messages say themselves what became of confirming them.
WISHES = [wish for wish in Wish if wish not in HARMLESS]
LIVES = [
    *(Pending(1, wish, 2, stage, 0.0) for wish, stage in product(WISHES, Stage)),
    *(Pending(1, wish, 2, Stage.REFUSED, 0.0, refused=refused) for wish, refused in product(WISHES, Refused)),
    *(top_up(result, balance=balance) for result, balance in product(TopUpResult, (None, 5 * POUND))),
    top_up(TopUpResult.DUPLICATE, stage=Stage.ACCEPTED, earlier=True),
]


@pytest.mark.parametrize("pending", LIVES, ids=lambda each: f"{each.wish.name} {each.stage.name} {each.refused}")
@pytest.mark.parametrize("meter", [ELECTRICITY, GAS, GAS._replace(**TOLD), None])
def test_whatever_becomes_of_a_command_has_words_without_gaps(pending: Pending, meter: Meter | None) -> None:
    words = results.of_command(pending, meter)
    assert words.headline
    assert words.text or words.headline == "Supply on"
    assert not re.search(r"[{}]|None|  ", words.headline + words.text)
    assert not NEVER.search(words.headline + words.text)


@pytest.mark.parametrize("reason", UtrnReason)
@pytest.mark.parametrize("count", [0, 14, 20, 40])
def test_whatever_is_wrong_with_a_code_has_words(reason: UtrnReason, count: int) -> None:
    words = results.of_code(reason, count)
    assert words.headline
    assert words.text.endswith(".")
    assert not re.search(r"[{}]", words.headline)
    assert not NEVER.search(words.headline + words.text)


@pytest.mark.parametrize(
    ("pending", "meter", "need", "said"),
    [
        (
            top_up(TopUpResult.ACCEPTED, balance=1_161_000, credited=10 * POUND),
            ELECTRICITY,
            None,
            ("Accepted", "£11.61 balance now. + £10.00 from this code."),
        ),
        (
            top_up(TopUpResult.ACCEPTED_SUPPLY_OFF),
            ELECTRICITY,
            320_000,
            ("Accepted, supply still off", "£3.20 more is needed before you can turn it on."),
        ),
        (
            top_up(TopUpResult.BALANCE_LIMIT),
            ELECTRICITY._replace(**TOLD),
            None,
            ("Your meter is full", "It holds up to £100.00. Use some credit, then enter this code again."),
        ),
        (
            top_up(TopUpResult.KEYPAD_LOCKED),
            ELECTRICITY._replace(**TOLD),
            None,
            ("Too many tries", "The meter takes no codes for now. It opens again at 15:33."),
        ),
        (
            top_up(TopUpResult.INVALID),
            GAS,
            None,
            (
                "The meter did not take it",
                "Often the code is for another meter. Is it your electricity code? Your balance has not changed.",
            ),
        ),
        (
            top_up(stage=Stage.SENT),
            ELECTRICITY,
            None,
            ("Waiting for the answer", "£10.00 not added yet. Usually a few seconds."),
        ),
    ],
)
def test_the_places_are_filled_with_what_the_meter_told(
    pending: Pending, meter: Meter, need: int | None, said: tuple[str, str]
) -> None:
    assert results.of_command(pending, meter, need=need)[:2] == said


def test_the_words_of_a_result_can_be_translated_before_their_places_are_filled() -> None:
    asked: list[str] = []

    def say(text: str) -> str:
        asked.append(text)
        return text.replace("Your meter is full", "Mae eich mesurydd yn llawn")

    words = results.of_command(top_up(TopUpResult.BALANCE_LIMIT), ELECTRICITY._replace(**TOLD), say=say)
    assert words.headline == "Mae eich mesurydd yn llawn"
    assert "It holds up to {full}. Use some credit, then enter this code again." in asked
