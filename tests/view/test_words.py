"""Sentences that pages share."""

from __future__ import annotations

import pytest

from ihd.model.doubts import DOUBT_SENTENCES
from ihd.model.link import FAULT_SENTENCES
from ihd.view import words
from tests.view.samples import HOME_NOW


def test_every_fault_is_offered_to_the_translators() -> None:
    texts = {text for sentence in FAULT_SENTENCES.values() for text in (sentence.headline, sentence.remedy)}
    assert set(words.FAULT_TEXTS) == texts
    assert set(words.DOUBT_TEXTS) == set(DOUBT_SENTENCES.values())


@pytest.mark.parametrize(
    ("seconds", "words_"),
    [
        (59, "1 min ago"),
        (44 * 60, "44 min ago"),
        (3_600, "1 h ago"),
        (47 * 3_600, "47 h ago"),
        (50 * 3_600, "2 days ago"),
    ],
)
def test_an_age_is_told_in_its_largest_unit(qapp: object, seconds: int, words_: str) -> None:
    assert words.ago(seconds) == words_


def test_times_are_local_to_britain_and_name_another_day(qapp: object) -> None:
    summer = HOME_NOW - 150 * 86_400
    assert words.clock_time(HOME_NOW) == "14:32"
    assert words.clock_time(summer) == "15:32"
    assert words.when(HOME_NOW - 60, HOME_NOW) == "14:31"
    assert words.when(HOME_NOW - 86_400, HOME_NOW) == "Sat 21 Nov, 14:32"


@pytest.mark.parametrize(
    ("label", "said"), [("Day", "day rate"), ("NIGHT RATE", "night rate"), ("Eco 7", "Eco 7"), ("", "")]
)
def test_a_suppliers_rate_is_named_in_a_sentence(qapp: object, label: str, said: str) -> None:
    assert words.rate(label) == said
