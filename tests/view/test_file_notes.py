"""What happened to the display's own files is said until it was read, and where to mend it."""

from dataclasses import replace
from pathlib import Path

import pytest

from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.notes import FileNote, Harm, Kept
from ihd.settings import parsed
from ihd.testing.audit import faults
from ihd.view.file_notes import FILE_SENTENCES, file_note_sentence
from ihd.view.text import Text
from ihd.view.words import ZERO_WIDTH_SPACE
from tests.view import samples
from tests.view.conftest import Opener

DAMAGED = FileNote(Kept.PAIRING, Harm.DAMAGED, "/home/pi/.config/pairing.toml is damaged: line 3.")
FULL = FileNote(Kept.READINGS, Harm.UNWRITABLE, "disk full")


def test_a_note_is_a_banner_until_its_page_was_read(open_window: Opener) -> None:
    window = open_window(replace(samples.design(), notes=(DAMAGED, FULL)))
    assert window.banner.headline.text() == "The display no longer knows its hub's number"
    window.banner.click()
    assert window.page_name == "files"
    said = " ".join(text.text() for text in window.page.findChildren(Text))
    assert "line 3." in said.replace("\N{ZERO WIDTH SPACE}", "")
    assert "The last readings cannot be kept" in said
    window.open_page("home")
    assert not window.banner.isVisible()


def test_what_is_wrong_with_the_hub_is_said_first(open_window: Opener) -> None:
    lost = Link(LinkPhase.LOST, samples.NOW, Fault.HUB_SILENT)
    window = open_window(replace(samples.design(), link=lost, notes=(FULL,)))
    assert window.banner.headline.text() == "The hub does not answer"


def test_a_file_nobody_foresaw_is_told_all_the_same(open_window: Opener) -> None:
    assert (Kept.READERS, Harm.DOUBTED) not in FILE_SENTENCES
    assert "file" in file_note_sentence(FileNote(Kept.READERS, Harm.DOUBTED)).headline


def test_mistakes_in_the_settings_are_explained_in_welsh(open_window: Opener, welsh: None) -> None:
    loaded = parsed(b'theme = "pink"\n', Path("/home/pi/settings.toml"))
    window = open_window(replace(samples.design(), notes=loaded.notes), page="files", language="cy")
    said = " ".join(text.text() for text in window.page.findChildren(Text)).replace(ZERO_WIDTH_SPACE, "")
    assert "/home/pi/settings.toml: ar gyfer theme rhowch un o dark, light, contrast, nid 'pink'." in said


@pytest.mark.parametrize(("kept", "harm"), FILE_SENTENCES)
def test_every_note_fits_its_banner_in_welsh(open_window: Opener, welsh: None, kept: Kept, harm: Harm) -> None:
    note = FileNote(kept, harm)
    window = open_window(replace(samples.design(), notes=(note,)), language="cy")
    english = FILE_SENTENCES[kept, harm]
    said = file_note_sentence(note)
    assert said.headline not in english
    assert said.remedy not in english
    assert faults(window) == []
