"""The audit: whatever is shown, in whatever size, theme, language and text size, can be read, touched and reached.

Layout: every page is looked at in every size, language and text size, every other state in each size with the smallest
text in English, and with the largest in three of the languages, which take turns. Contrast: every page in every theme,
and once in a way whose turn it is. With ``IHD_TEST_DEPTH=deep`` every state is laid out in every way; its contrast is
measured in every theme and size, and in more of the ways of its turn.
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
from tests.scenes import EACH_SIZE, EVERY, LANGUAGES, pages, scenes, show
from tests.untranslated import untranslated

DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"
#: Themes differ in paint only: layout is looked at in one of them.
LAYOUTS = tuple(way for way in EVERY if way.theme is Theme.DARK)
PAINTS = tuple(Way(size, theme) for size in (SIZES if DEEP else SIZES[:1]) for theme in Theme)
PAGES = frozenset(pages())
TURN = {scene: turn for turn, scene in enumerate((*sorted(PAGES), *sorted(scenes().keys() - PAGES)))}
#: From one way of all to the next that is taken: it has no factor in common with their number, so none is left out.
STRIDE = 41
TAKEN = 6 if DEEP else 1

Show = Callable[[str], Window]


def some(scene: str) -> tuple[Way, ...]:
    """Return the ways to lay out a state other than a page."""
    languages = (LANGUAGES[(TURN[scene] + place) % len(LANGUAGES)] for place in range(len(SIZES)))
    return (
        *EACH_SIZE,
        *(Way(size, language=language, percent=200) for size, language in zip(SIZES, languages, strict=True)),
    )


def taken(scene: str) -> tuple[Way, ...]:
    """Return the ways of all whose turn it is to be painted."""
    first = TURN[scene] * TAKEN
    return tuple(EVERY[number * STRIDE % len(EVERY)] for number in range(first, first + TAKEN))


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
    for way in LAYOUTS if DEEP or scene in PAGES else some(scene):
        show_so(window, way)
        english = untranslated(window) if way.language == "zz" else ()
        found += [f"{way.name}: {fault}" for fault in (*faults(window), *reach_faults(window), *english)]
    assert found == []


@pytest.mark.parametrize("scene", scenes() if DEEP else sorted(PAGES))
def test_everything_stands_out_in_every_theme(shown: Show, scene: str) -> None:
    window = shown(scene)
    found = []
    for way in (*PAINTS, *taken(scene)):
        show_so(window, way)
        found += [f"{way.name}: {fault}" for fault in contrast_faults(window)]
    assert found == []


def test_the_ways_taken_in_turn_leave_out_no_pair_of_choices() -> None:
    ways = [way for scene in sorted(PAGES) for way in taken(scene)]
    every = [(one, other) for one in range(4) for other in range(one)]
    left_out = [
        {(way[one], way[other]) for way in EVERY} - {(way[one], way[other]) for way in ways} for one, other in every
    ]
    assert left_out == [set()] * len(every)


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
