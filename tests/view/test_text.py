"""Figures stand still while they change, and words are measured as they will stand."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ihd.view.look import Look, Shape
from ihd.view.text import Text


def _ink(text: Text, words: str) -> QImage:
    text.say(words)
    return text.grab().toImage()


def test_a_digit_that_changes_moves_no_other(qtbot: QtBot) -> None:
    look = Look()
    text = Text(look, size=59, weight=700, figure=True)
    qtbot.addWidget(text)
    text.say("1.24")
    text.put(0, 50, text.wanted_width() + 4)
    narrow, wide = _ink(text, "1.11"), _ink(text, "8.11")
    cell = round(look.digit_cell(59, 700))
    rest = text.width() - cell
    assert narrow != wide
    assert narrow.copy(cell, 0, rest, text.height()) == wide.copy(cell, 0, rest, text.height())


def test_a_figure_too_wide_shrinks_in_steps_but_not_below_its_least(qtbot: QtBot) -> None:
    text = Text(Look(), size=84, weight=700, figure=True)
    qtbot.addWidget(text)
    text.say("£12,345.67")
    text.fit(300, 60)
    assert text.pixels == 60
    text.say("54p")
    text.fit(300, 60)
    assert text.pixels == 84


def test_no_words_fit_anywhere(qtbot: QtBot) -> None:
    text = Text(Look(), size=17)
    qtbot.addWidget(text)
    text.fit(-1, 16)
    assert text.pixels == 17


@pytest.mark.parametrize("pixels", range(16, 60))
def test_wrapped_words_that_take_one_line_are_as_high_as_any_word_there(qtbot: QtBot, pixels: int) -> None:
    text = Text(Look(), size=pixels, wrap=True)
    qtbot.addWidget(text)
    text.say("Ŵyth £50")
    wide = text.full_width()
    assert text.wrapped_height(wide + 1) == text.wrapped_height(20) // 2
    assert text.wrapped_height(wide + 1) in (text.line_height(), text.line_height() + 1)


def test_the_unit_follows_the_panel() -> None:
    assert [Shape.of(*size) for size in ((800, 480), (1280, 720), (720, 1280), (480, 450))] == [
        Shape(1.0, False),
        Shape(1.6, False),
        Shape(1.6, True),
        Shape(1.0, False),
    ]


def test_a_text_is_measured_in_the_size_that_it_will_have_before_it_takes_it_up(qtbot: QtBot) -> None:
    look = Look()
    text = Text(look, size=18, wrap=True)
    qtbot.addWidget(text)
    text.say("Nothing here is of now, and nothing can be sent.")
    small, word = text.wrapped_height(200), text.minimumSizeHint().width()
    look.text_percent = 200
    measured = text.wrapped_height(200), text.minimumSizeHint().width()
    assert measured > (2 * small, word)
    text.restyle()
    assert measured == (text.wrapped_height(200), text.minimumSizeHint().width())
