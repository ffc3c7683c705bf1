"""Sentences that pages share, and their translation."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from ihd.model.doubts import DOUBT_SENTENCES
from ihd.model.link import FAULT_SENTENCES
from ihd.view import words
from ppmid import results
from tests.view.samples import HOME_NOW

ROOT = Path(__file__).parents[2]
MESSAGES = [
    (context.findtext("name") or "", message.findtext("source") or "", message.find("translation"))
    for context in ET.parse(ROOT / "translations" / "ihd_cy.ts").iter("context")
    for message in context.iter("message")
]
#: What shows the program's text: both faces' pages, and the sentences they share.
SOURCES = [*(ROOT / "ihd" / "view").glob("*.py"), *(ROOT / "ppmid").glob("*.py")]


def marked(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """Yield the context and the text of every text of a file that is marked for translation."""
    for call in ast.walk(ast.parse(path.read_text())):
        if isinstance(call, ast.Call) and re.search(r"\b(translate|QT_TRANSLATE_NOOP)$", ast.unparse(call.func)):
            context, text = call.args[:2]
            assert isinstance(context, ast.Constant), f"{path.name}:{call.lineno} has no context in plain words"
            yield str(context.value), text


def test_every_fault_is_offered_to_the_translators() -> None:
    texts = {text for sentence in FAULT_SENTENCES.values() for text in (sentence.headline, sentence.remedy)}
    assert set(words.FAULT_TEXTS) == texts
    assert set(words.DOUBT_TEXTS) == set(DOUBT_SENTENCES.values())


def test_every_sentence_on_a_command_is_offered_to_the_translators() -> None:
    tables = (*results.CODES.values(), results.TOO_LONG, *results.RESULTS.values(), results.EARLIER)
    told = {text for said in (*tables, *results.LIVES.values()) for text in said if text}
    assert {("Result", text) for text in told} <= {(context, english) for context, english, _ in MESSAGES}


def test_every_text_of_the_program_has_its_welsh() -> None:
    asked = set()
    for path in SOURCES:
        for context, text in marked(path):
            assert not isinstance(text, ast.JoinedStr), f"{path.name} translates a text made on the spot"
            if isinstance(text, ast.Constant):
                asked.add((context, text.value))
    assert asked > {("Fault", text) for text in words.FAULT_TEXTS}
    assert sorted(asked) == sorted((context, english) for context, english, _ in MESSAGES)


@pytest.mark.parametrize(("context", "english", "welsh"), MESSAGES, ids=["-".join(each[:2]) for each in MESSAGES])
def test_a_translation_is_finished_and_keeps_its_places(context: str, english: str, welsh: ET.Element) -> None:
    assert welsh.text
    assert welsh.get("type") is None
    assert sorted(re.findall(r"{\w+}", welsh.text)) == sorted(re.findall(r"{\w+}", english))


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
