"""Every page in every state worth a look, and the ways in which each may be shown: size, theme, language, text size."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Final

from ihd.app import IHD
from ihd.settings import TEXT_PERCENTS, Theme
from ihd.testing.ways import Way
from ihd.view.pages import PAGES
from ihd.view.window import Window
from tests.picture import SIZES, Picture, take
from tests.view import samples

#: Where pictures are described.
SOURCES: Final = (
    "screenshots",
    "prepay_pictures",
    "pairing_pictures",
    "capture_pictures",
    "own_pictures",
    "page_pictures",
    "settings_pictures",
    "usage_pictures",
)
LANGUAGES: Final = ("en", "cy", "pl", "zz")

PLAIN: Final = Way()
#: Each size by itself, then each other theme, language and text size by itself.
EACH_SIZE: Final = tuple(Way(size) for size in SIZES)
EACH_OTHER: Final = (
    *(Way(theme=theme) for theme in Theme if theme is not PLAIN.theme),
    *(Way(language=language) for language in LANGUAGES[1:]),
    *(Way(percent=percent) for percent in TEXT_PERCENTS[1:]),
)
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
