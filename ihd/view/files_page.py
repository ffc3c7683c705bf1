"""What happened to this machine's own files, each with its place; it knows no meter."""

from __future__ import annotations

from ihd.model.snapshot import Snapshot
from ihd.view import words
from ihd.view.file_notes import file_note_sentence
from ihd.view.sheet import Note, Section
from ihd.view.sheet_page import SheetPage, way_back
from ihd.view.words import translate


class FilesPage(SheetPage):
    """A card for each thing to be said, with the place and the reason for whoever mends it."""

    def sections(self, snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return what is said of each file."""
        cards = []
        for note in snapshot.notes:
            said = file_note_sentence(note)
            cards.append(
                Section(
                    said.headline, (Note(said.remedy, strong=True), Note(words.breakable(words.spoken(note.detail))))
                )
            )
        if not cards:
            cards.append(Section("", (Note(translate("Files", "All files of this display are in order.")),)))
        return (way_back(), *cards)
