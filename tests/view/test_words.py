"""Sentences that pages share."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import pytest
from PySide6.QtWidgets import QApplication

from ihd import pairing, readers
from ihd.frames.captured import playable
from ihd.keys import credential
from ihd.keys.install_code import InstallCode
from ihd.model.doubts import DOUBT_SENTENCES
from ihd.model.link import FAULT_SENTENCES, Fault
from ihd.said import said
from ihd.view import language, words
from tests.view.samples import HOME_NOW


def test_what_was_said_below_is_spoken_in_the_language_of_the_screen(welsh: None, qapp: QApplication) -> None:
    fault = FAULT_SENTENCES[Fault.NO_HUB].headline
    told = said("Doctor", "{span} old, {by}.", span=said("Words", "%n days", n=2, one="%n day"), by=fault)
    assert words.spoken(told) == told
    language.speak("cy")
    assert words.spoken(told) == "2 diwrnod oed, Ni chafwyd hyd i hyb gerllaw."
    assert words.spoken("a text of others") == "a text of others"
    for text in (*chain.from_iterable(FAULT_SENTENCES.values()), *DOUBT_SENTENCES.values()):
        assert words.spoken(text) != text


@pytest.mark.parametrize(
    ("read", "octets", "welsh_words"),
    [
        (pairing.parsed, "", "mae rhan ar goll"),
        (pairing.parsed, 'stick = "A"\nhub = "B"\nextended_pan_id = "C"\nchannel = 1\nsuite = 0', "rhaid i stick fod"),
        (readers.parsed, "stick = 5", "rhaid i EUI-64 fod fel hyn: 16 digid hecsadegol"),
        (
            lambda octets: credential.parse(octets.decode()),
            "[[credential]]\nsuite = 3",
            "Llinell 2, suite: 1 neu 2 ydyw",
        ),
        (lambda octets: InstallCode.parse(octets.decode()), "83FO", "Efallai mai 0 ydyw."),
        (lambda octets: playable("a.pcapng", octets), "x", "Ni ellir chwarae a.pcapng: nid ffeil pcapng yw hi."),
    ],
)
def test_what_is_wrong_with_a_file_is_spoken_whoever_found_it(
    welsh: None, qapp: QApplication, read: Callable[[bytes], object], octets: str, welsh_words: str
) -> None:
    language.speak("cy")
    try:
        read(octets.encode())
        told = ""
    except ValueError as mistake:
        told = words.spoken(str(mistake))
    assert welsh_words in told


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
