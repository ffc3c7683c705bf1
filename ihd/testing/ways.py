"""The ways in which a page may be shown (size, theme, language, text size), and its audit in each of them; it opens no
window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ihd.settings import Theme
from ihd.testing.audit import faults
from ihd.testing.contrast import contrast_faults
from ihd.testing.keyboard_reach import reach_faults
from ihd.view.window import Window

Size = tuple[int, int]
#: How deep layouts lie in each other.
_DEPTH: Final = 4


class Way(NamedTuple):
    """How a page is shown: width and height in pixels, theme, language and text size in per cent."""

    size: Size = (800, 480)
    theme: Theme = Theme.DARK
    language: str = "en"
    percent: int = 100

    @property
    def name(self) -> str:
        """Return it as the end of a picture's name."""
        width, height = self.size
        return f"{width}x{height}-{self.theme.value}-{self.language}-{self.percent}"


def present(window: Window) -> Way:
    """Return how a window is shown now."""
    chosen = window.desk.settings
    return Way((window.width(), window.height()), chosen.theme, chosen.language, chosen.text_percent)


def show_so(window: Window, way: Way) -> None:
    """Show what a window shows another way, live, as its owner would change it."""
    if (window.width(), window.height()) != way.size:
        window.resize(*way.size)
    chosen = window.desk.settings
    wanted = chosen._replace(theme=way.theme, language=way.language, text_percent=way.percent)
    if wanted != chosen:
        window.change(wanted)
    window.tick()
    settle()


def settle() -> None:
    """Let what was laid out anew lay out what is in it, and that again: each waits for a turn of the loop."""
    for _ in range(_DEPTH):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def page_faults(
    window: Window,
    *,
    sizes: Sequence[Size] = (),
    themes: Sequence[Theme | str] = (),
    languages: Sequence[str] = (),
    text_percents: Sequence[int] = (),
) -> list[str]:
    """Return what is wrong with the page shown, in words, each way it may be shown; empty if nothing is.

    Looked for: text that is cut, too small, covered or does not stand out; targets that are too small for a finger,
    that the keyboard does not reach or that have no name. What is not given stays as it is, and is so again afterwards.
    """
    before = present(window)
    found = []
    for way in _ways(before, sizes, themes, languages, text_percents):
        show_so(window, way)
        told = (*faults(window), *reach_faults(window), *contrast_faults(window))
        missing = "" if window.desk.settings.language == way.language else f"there is no language {way.language!r}"
        found += [f"{way.name}: {fault}" for fault in (*told, missing) if fault]
    show_so(window, before)
    return found


def _ways(
    before: Way,
    sizes: Sequence[Size],
    themes: Sequence[Theme | str],
    languages: Sequence[str],
    percents: Sequence[int],
) -> Iterator[Way]:
    """Yield every combination; a language last, for it takes longest to change."""
    for language, percent, theme, size in product(
        languages or (before.language,),
        percents or (before.percent,),
        themes or (before.theme,),
        sizes or (before.size,),
    ):
        yield Way(size, Theme(theme), language, percent)
