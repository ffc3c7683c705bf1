"""A dummy language, two fifths longer than English: what fits in it fits in Welsh (design language, section 9)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

#: Added to the end of a text in words of ordinary length.
_FILLER = "ymwn dros ardal gwlyb mawn oll rhiw llyn "


class Stretched(QTranslator):
    """Every text of the program, made longer."""

    def isEmpty(self) -> bool:  # noqa: N802  # Qt's name
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if not source.strip() or context == "Date":
            return source
        more = max(2, round(len(source) * 0.4))
        filler = _FILLER * (more // len(_FILLER) + 1)
        return source + (" " if len(source) >= 12 else "") + filler[:more].rstrip()


@pytest.fixture
def stretched(qapp: QApplication) -> Iterator[None]:
    """Let the program speak the dummy language."""
    dummy = Stretched()
    qapp.installTranslator(dummy)
    yield
    qapp.removeTranslator(dummy)
