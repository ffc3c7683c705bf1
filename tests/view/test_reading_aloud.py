"""A page read aloud: what is shown, in the order it is read, once; and a button that is there only where it works."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.view.machine import Machine
from ihd.view.reading_aloud import page_lines
from ihd.view.window import Window
from tests.view.conftest import Opener

F1, LEFT = Qt.Key.Key_F1, Qt.MouseButton.LeftButton


class Reader:
    """Somebody who reads aloud what is put before them."""

    found = True
    speaking = False

    def __init__(self) -> None:
        self.said: list[tuple[tuple[str, ...], str]] = []

    def say(self, lines: tuple[str, ...], language: str) -> None:
        self.speaking = True
        self.said.append((lines, language))

    def stop(self) -> None:
        self.speaking = False


class Silence:
    player = ""
    silent = False

    def play(self, name: str, volume: int) -> None:
        pass


def hear(window: Window) -> Reader:
    reader = Reader()
    window.desk.machine = Machine(bytes, Silence(), voice=reader)
    window.tick()
    return reader


def test_home_is_read_from_the_dial_on_each_thing_once_and_what_is_hidden_not(open_window: Opener) -> None:
    lines = page_lines(open_window().page)
    assert lines[0].startswith("Today so far, £3.23")
    assert len(lines) == len(set(lines))
    assert "Using now." in lines
    assert lines.index("Using now.") < lines.index("Electricity.") < lines.index("Gas.")
    assert all(line[-1] in ".:?!…" for line in lines)


def test_a_touch_reads_the_page_in_its_language_and_another_stops(open_window: Opener, welsh: None) -> None:
    window = open_window(read_aloud=True, language="cy")
    reader = hear(window)
    button = window.status.aloud
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)
    (lines, language), *others = reader.said
    assert (language, others) == ("cy", [])
    assert lines == page_lines(window.banner, window.page)
    assert button.accessibleName() == "Stopio darllen yn uchel"
    QTest.mouseClick(button, LEFT)
    assert not reader.speaking
    assert len(reader.said) == 1


def test_f1_reads_a_task_too_and_leaving_the_page_falls_silent(open_window: Opener) -> None:
    window = open_window(read_aloud=True, page="stick")
    reader = hear(window)
    QTest.keyClick(window, F1)
    assert reader.speaking
    window.open_page("home")
    assert not reader.speaking


def test_nobody_is_read_to_who_did_not_choose_it_or_has_no_program(open_window: Opener) -> None:
    window = open_window()
    reader = hear(window)
    QTest.keyClick(window, F1)
    assert reader.said == []
    assert not window.status.aloud.isVisible()
    window.change(window.desk.settings._replace(read_aloud=True))
    reader.found = False
    window.tick()
    assert not window.status.aloud.isVisible()
