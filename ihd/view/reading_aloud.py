"""What is read aloud of a page: what a screen reader would meet there, in the same order; it knows no voice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ihd.settings import PSEUDO

if TYPE_CHECKING:
    from ihd.view.machine import Machine, Voice


def page_lines(*parts: QWidget) -> tuple[str, ...]:
    """Return what is shown on ``parts`` as sentences, each once."""
    return tuple(dict.fromkeys(_sentence(line) for part in parts for line in _lines(part) if line.strip()))


def _lines(widget: QWidget) -> Iterator[str]:
    if not widget.isVisible():
        return
    yield widget.accessibleName() or (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")
    yield widget.accessibleDescription()
    if isinstance(widget, QAbstractButton):
        return  # what it holds says the same
    for child in widget.children():
        if isinstance(child, QWidget):
            yield from _lines(child)


def _sentence(line: str) -> str:
    plain = " ".join(line.split())
    return plain if plain[-1] in ".:?!…" else f"{plain}."


def voice_of(machine: Machine | None, *, wanted: bool) -> Voice | None:
    """Return what pages are read with, ``None`` where nothing is or the owner wants none."""
    voice = machine.voice if machine is not None else None
    return voice if wanted and voice is not None and voice.found else None


def read_or_stop(voice: Voice, lines: tuple[str, ...], language: str) -> None:
    """Read ``lines``, or fall silent if something is being read."""
    if voice.speaking:
        voice.stop()
    else:
        voice.say(lines, "en" if language == PSEUDO else language)
