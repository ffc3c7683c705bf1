"""The audit: whatever is shown, in whatever size, theme, language and text size, can be read, touched and reached.

Every page is looked at in every size, language and text size, every other state in each size with the smallest and the
largest text; with ``IHD_TEST_DEPTH=deep`` everything in every way.
"""

import os
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ihd.settings import Theme
from ihd.testing.audit import faults
from ihd.testing.contrast import contrast_faults
from ihd.testing.keyboard_reach import reach_faults, stops
from ihd.testing.ways import Way, show_so
from ihd.view.text import Text
from ihd.view.window import Window
from tests.picture import SIZES, take_away
from tests.scenes import EVERY, pages, scenes, show
from tests.untranslated import untranslated

DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"
#: Themes differ in paint only: layout is looked at in one of them.
LAYOUTS = tuple(way for way in EVERY if way.theme is Theme.DARK)
SOME = tuple(way for way in LAYOUTS if way.language == "en" and way.percent != 150)
PAINTS = tuple(Way(size, theme) for size in (SIZES if DEEP else SIZES[:1]) for theme in Theme)
PAGES = frozenset(pages())

Show = Callable[[str], Window]


@pytest.fixture
def shown(qapp: QApplication, welsh: None) -> Iterator[Show]:
    """Show scenes, and take them away afterwards."""
    windows: list[Window] = []

    def shower(scene: str) -> Window:
        windows.append(show(scene))
        return windows[-1]

    yield shower
    take_away(*windows)


@pytest.mark.parametrize("scene", scenes())
def test_nothing_is_cut_or_covered_and_all_can_be_touched(shown: Show, scene: str) -> None:
    window = shown(scene)
    window.setUpdatesEnabled(False)  # what is laid out need not be painted
    found = []
    for way in LAYOUTS if DEEP or scene in PAGES else SOME:
        show_so(window, way)
        english = untranslated(window) if way.language == "zz" else ()
        found += [f"{way.name}: {fault}" for fault in (*faults(window), *reach_faults(window), *english)]
    assert found == []


@pytest.mark.parametrize("scene", scenes() if DEEP else sorted(PAGES))
def test_everything_stands_out_in_every_theme(shown: Show, scene: str) -> None:
    window = shown(scene)
    found = []
    for way in PAINTS:
        show_so(window, way)
        found += [f"{way.name}: {fault}" for fault in contrast_faults(window)]
    assert found == []


def test_the_audit_sees_text_that_does_not_stand_out(shown: Show) -> None:
    window = shown("home")
    next(text for text in window.findChildren(Text) if text.isVisible() and text._token == "mid").say("Faint", "line")
    assert ["Faint" in fault for fault in contrast_faults(window)] == [True]


def test_the_audit_sees_what_the_keyboard_passes_by(shown: Show) -> None:
    window = shown("more")
    window.findChild(type(stops(window)[0]), "go-usage").setFocusPolicy(window.focusPolicy().NoFocus)
    assert reach_faults(window) == ["the keyboard does not reach 'Usage'"]


def test_the_audit_sees_what_is_not_translated(shown: Show) -> None:
    window = shown("prices-blocks")
    show_so(window, Way(language="zz"))
    assert list(untranslated(window)) == []
    next(text for text in window.findChildren(Text) if text.isVisible()).say("[Ĥéáť] pump or Heat pump")
    assert list(untranslated(window)) == ["not translated: '[Ĥéáť] pump or Heat pump'"]


def test_the_audit_sees_text_that_is_cut(shown: Show) -> None:
    window = shown("about")
    text = next(text for text in window.page.findChildren(Text) if text.isVisible() and text.wordWrap())
    text.setFixedHeight(4)
    assert any("is cut below" in fault for fault in faults(window))
