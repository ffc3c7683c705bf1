"""What is said of this machine's own files, in the owner's language; it knows no file."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ihd.model.link import Sentence
from ihd.model.notes import FileNote, Harm, Kept
from ihd.view.words import translate

_NO_ROOM: Final = QT_TRANSLATE_NOOP("Files", "The card may be full or worn out. Nothing else changes.")
_PAIR: Final = QT_TRANSLATE_NOOP("Files", "It goes on with the hub of its stick. Not your hub? Pair the display again.")
_READERS: Final = QT_TRANSLATE_NOOP("Files", "Each reader is known again when it next reports.")
_AGAIN: Final = QT_TRANSLATE_NOOP(
    "Files", "It was put aside and is asked from the hub again, which takes up to half an hour."
)
_USUAL: Final = QT_TRANSLATE_NOOP("Files", "The usual ones are used in their place. Your file is as you left it.")

#: What is said of each file and harm: a headline, then what changed and what to do.
FILE_SENTENCES: Final[dict[tuple[Kept, Harm], tuple[object, object]]] = {
    (Kept.READINGS, Harm.DAMAGED): (
        QT_TRANSLATE_NOOP("Files", "The last readings were damaged"),
        QT_TRANSLATE_NOOP("Files", "They were put aside. New ones come from the hub by themselves."),
    ),
    (Kept.READINGS, Harm.UNWRITABLE): (
        QT_TRANSLATE_NOOP("Files", "The last readings cannot be kept"),
        QT_TRANSLATE_NOOP("Files", "After a restart the screen waits for new ones. The card may be full or worn out."),
    ),
    (Kept.HISTORY, Harm.DAMAGED): (
        QT_TRANSLATE_NOOP("Files", "Your past usage was damaged"),
        _AGAIN,
    ),
    (Kept.HISTORY, Harm.NEWER): (
        QT_TRANSLATE_NOOP("Files", "A newer version kept your past usage"),
        _AGAIN,
    ),
    (Kept.HISTORY, Harm.UNWRITABLE): (
        QT_TRANSLATE_NOOP("Files", "Your usage cannot be kept"),
        QT_TRANSLATE_NOOP("Files", "It is asked from the hub again later. The card may be full or worn out."),
    ),
    (Kept.PAIRING, Harm.DAMAGED): (
        QT_TRANSLATE_NOOP("Files", "The display no longer knows its hub's number"),
        _PAIR,
    ),
    (Kept.PAIRING, Harm.UNREADABLE): (
        QT_TRANSLATE_NOOP("Files", "The display may not read its hub's number"),
        _PAIR,
    ),
    (Kept.PAIRING, Harm.UNWRITABLE): (QT_TRANSLATE_NOOP("Files", "The hub's number cannot be kept"), _NO_ROOM),
    (Kept.CERTIFICATE, Harm.DAMAGED): (
        QT_TRANSLATE_NOOP("Files", "The display's certificate cannot be used"),
        QT_TRANSLATE_NOOP("Files", "It was put aside. Only a hub that asks for one needs a new one."),
    ),
    (Kept.CERTIFICATE, Harm.UNREADABLE): (
        QT_TRANSLATE_NOOP("Files", "The display may not read its certificate"),
        QT_TRANSLATE_NOOP("Files", "It goes on without. Only a hub that asks for one needs it."),
    ),
    (Kept.READERS, Harm.DAMAGED): (QT_TRANSLATE_NOOP("Files", "The list of meter readers was damaged"), _READERS),
    (Kept.READERS, Harm.UNREADABLE): (
        QT_TRANSLATE_NOOP("Files", "The list of meter readers cannot be opened"),
        _READERS,
    ),
    (Kept.READERS, Harm.UNWRITABLE): (
        QT_TRANSLATE_NOOP("Files", "The list of meter readers cannot be kept"),
        _NO_ROOM,
    ),
    (Kept.SETTINGS, Harm.DOUBTED): (QT_TRANSLATE_NOOP("Files", "Some of your settings cannot be used"), _USUAL),
    (Kept.SETTINGS, Harm.UNREADABLE): (QT_TRANSLATE_NOOP("Files", "Your settings cannot be opened"), _USUAL),
    (Kept.SETTINGS, Harm.UNWRITABLE): (
        QT_TRANSLATE_NOOP("Files", "Your choice cannot be kept"),
        QT_TRANSLATE_NOOP("Files", "It holds until the display is closed. The card may be full or worn out."),
    ),
}
_OTHER: Final = (QT_TRANSLATE_NOOP("Files", "There is trouble with a file of this display"), _NO_ROOM)


def file_note_sentence(note: FileNote) -> Sentence:
    """Return what happened to a file, and what to do about it."""
    headline, remedy = FILE_SENTENCES.get((note.kept, note.harm), _OTHER)
    return Sentence(translate("Files", str(headline)), translate("Files", str(remedy)))
