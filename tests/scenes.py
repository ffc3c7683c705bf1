"""Every page in every state worth a look, and the ways in which each may be shown: size, theme, language, text size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ihd.app import IHD
from ihd.settings import TEXT_PERCENTS, Theme
from ihd.view.pages import PAGES
from ihd.view.window import Window
from tests.picture import SIZES, Picture, take
from tests.view import samples

#: Where pictures are described.
SOURCES: Final = (
    "screenshots",
    "prepay_pictures",
    "pairing_pictures",
    "own_pictures",
    "page_pictures",
    "settings_pictures",
    "usage_pictures",
)
LANGUAGES: Final = ("en", "cy", "pl", "zz")


class Way(NamedTuple):
    """How a page is shown."""

    size: tuple[int, int] = SIZES[0]
    theme: Theme = Theme.DARK
    language: str = "en"
    percent: int = 100

    @property
    def name(self) -> str:
        """Return it as the end of a picture's name."""
        width, height = self.size
        return f"{width}x{height}-{self.theme.value}-{self.language}-{self.percent}"


PLAIN: Final = Way()
#: Each size by itself, then each other theme, language and text size by itself.
EACH_SIZE: Final = tuple(Way(size) for size in SIZES)
EACH_OTHER: Final = (
    *(Way(theme=theme) for theme in Theme if theme is not PLAIN.theme),
    *(Way(language=language) for language in LANGUAGES[1:]),
    *(Way(percent=percent) for percent in TEXT_PERCENTS[1:]),
)
#: How deep layouts lie in each other.
_DEPTH: Final = 4
#: All there are.
EVERY: Final = tuple(
    Way(size, theme, language, percent)
    for size in SIZES
    for theme in Theme
    for language in LANGUAGES
    for percent in TEXT_PERCENTS
)


@cache
def scenes() -> dict[str, Picture]:
    """Return every scene by its name: what the sources describe, and as they open the pages that these leave out."""
    found = {picture.name: picture for source in SOURCES for picture in import_module(f"tests.{source}").pictures()}
    shown = {(picture.face.name, picture.page) for picture in found.values()}
    for page in PAGES:
        if (IHD.name, page) not in shown:
            found[page] = Picture(page, samples.design(), page=page)
    return found


def pages() -> Iterator[str]:
    """Yield the names of the scenes that show each page first."""
    shown: set[tuple[str, str]] = set()
    for name, picture in scenes().items():
        page = (picture.face.name, picture.page)
        if page not in shown:
            shown.add(page)
            yield name


def show(scene: str) -> Window:
    """Return a window that shows a scene the plain way."""
    return take(scenes()[scene])


def show_so(window: Window, way: Way) -> None:
    """Show what a window shows another way, live, as its owner would change it."""
    if (window.width(), window.height()) != way.size:
        window.resize(*way.size)
    chosen = window.desk.settings
    wanted = replace(chosen, theme=way.theme, language=way.language, text_percent=way.percent)
    if wanted != chosen:
        window.change(wanted)
    window.tick()
    settle()


def settle() -> None:
    """Let what was laid out anew lay out what is in it, and that again: each waits for a turn of the loop."""
    for _ in range(_DEPTH):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()
