"""Readings for strangers hold figures and the program's words, and no text that anybody wrote."""

import json
from typing import Any

from hypothesis import given

from ihd.doctor.picture import IDENTITIES, OWN_WORDS, drawn, taught
from ihd.doctor.redaction import Redaction
from ihd.history.form import plain
from ihd.model.half_hours import HalfHours
from ihd.model.reports import Message
from ihd.model.snapshot import Snapshot, Supplier
from tests.doctor.secrets_home import found_in, snapshot
from tests.model.made import SNAPSHOTS


def texts(value: Any, field: str = "") -> list[tuple[str, str]]:
    """Return every text in ``value`` that is no name of an enumeration, with the field it stands in."""
    if isinstance(value, HalfHours):
        return []
    if isinstance(value, str):
        return [(field, value)]
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        pairs = zip(names, value, strict=True) if names else [(field, each) for each in value]
        return [text for name, each in pairs for text in texts(each, name)]
    if hasattr(value, "__dataclass_fields__"):
        return [text for name in value.__dataclass_fields__ for text in texts(getattr(value, name), name)]
    return []


@given(SNAPSHOTS)
def test_every_text_that_is_not_the_programs_own_is_replaced(readings: Snapshot) -> None:
    told = drawn(readings, Redaction())
    json.dumps(told)
    strings, written = _strings(told), texts(readings)
    replaced = {text for field, text in written if field not in OWN_WORDS and text}
    own = {text for field, text in written if field in OWN_WORDS}  # may by chance say the same
    assert len([text for text in strings if text.startswith("<")]) >= len(replaced)
    assert not [text for text in replaced - own if len(text) > 3 and text in strings]


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in _strings(item)]
    return [text for item in value for text in _strings(item)] if isinstance(value, list) else []


@given(SNAPSHOTS)
def test_figures_are_as_they_were(readings: Snapshot) -> None:
    told, stored = drawn(readings, Redaction()), plain(readings)
    assert isinstance(told, dict)
    for before, after in zip(stored["meters"], told["meters"], strict=True):
        for name, value in before.items():
            if isinstance(value, int | float | bool) or value is None:
                assert after[name] == value


def test_a_home_full_of_secrets_is_drawn_without_any() -> None:
    redaction = Redaction()
    redaction.learn("user", "gwendoline")
    readings = snapshot()
    taught(readings, redaction)
    told = json.dumps(drawn(readings, redaction), ensure_ascii=False)
    assert found_in(told) == []
    for text in ("Gwendoline", "6408"):
        assert text not in told


def test_when_somebody_was_at_home_is_not_told() -> None:
    assert drawn(HalfHours(1_800, (400, None, 0)), Redaction()) == {"kept": 3, "missing": 1}


def test_the_fields_that_identify_are_those_of_the_model() -> None:
    """A field that was renamed would no longer be called what it is."""
    readings = snapshot()
    fields = {field for field, _ in texts(readings)} | {"eui64", "install_code"}
    assert set(IDENTITIES) <= fields
    assert {"text"} <= set(Message._fields)
    assert set(Supplier._fields) <= set(IDENTITIES)
