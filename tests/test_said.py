"""What was said is plain English to whoever does not ask further, and remembers what it was made of."""

from __future__ import annotations

import json
from copy import deepcopy

from ihd.said import Said, as_it_is, in_a_row, said

OLD = said("Doctor", "EZSP {ezsp} is too old.", ezsp=6)


def test_it_is_a_text_like_any_other() -> None:
    assert OLD == "EZSP 6 is too old."
    assert json.dumps({"told": OLD}) == '{"told": "EZSP 6 is too old."}'
    assert f"{OLD:<20}|" == "EZSP 6 is too old.  |"
    assert deepcopy(OLD).template == OLD.template


def test_it_remembers_what_it_was_made_of_even_in_an_error() -> None:
    told = str(ValueError(OLD))
    assert isinstance(told, Said)
    assert (told.context, told.template, told.parts) == ("Doctor", "EZSP {ezsp} is too old.", {"ezsp": 6})


def test_a_count_bends_its_word() -> None:
    spans = [said("Words", "%n days", n=days, one="%n day") for days in (0, 1, 2)]
    assert spans == ["0 days", "1 day", "2 days"]
    assert said("Doctor", "{span} old", span=spans[1]) == "1 day old"


def test_what_takes_its_places_can_be_changed_and_never_its_own_words() -> None:
    told = in_a_row(said("Files", "home is {path}.", path="home/pi"), as_it_is("home"), OLD)
    assert told == "home is home/pi. home EZSP 6 is too old."
    assert told.rewritten(lambda text: text.replace("home", "~")) == "home is ~/pi. ~ EZSP 6 is too old."
