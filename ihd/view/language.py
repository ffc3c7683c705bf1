"""The languages: which there are, which are offered, and changing to one at once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from ihd.paths import translation
from ihd.settings import LANGUAGES, PSEUDO

#: Each by its own name (design language, section 9): whoever looks for it reads no other.
NAMES: Final = {"en": "English", "cy": "Cymraeg", "pl": "Polski", PSEUDO: "[Pseudo]"}
#: Drafted without a native speaker, and said to be.
UNREVIEWED: Final = ("cy", "pl")
#: The language of the program's text: its file only bends words to counts, and may be missing.
_OWN: Final = "en"
_installed: list[QTranslator] = []


def _file(language: str) -> str:
    return f"ihd_{language}.qm"


def _compiled(language: str) -> bool:
    try:
        translation(_file(language))
    except FileNotFoundError:
        return False
    return True


def available(language: str) -> bool:
    """Return whether the program can speak ``language``: a translation is compiled by the set-up and may be missing."""
    return language in (_OWN, PSEUDO) or _compiled(language)


def offered(language: str) -> tuple[str, ...]:
    """Return the languages there are to choose while ``language`` is spoken."""
    return tuple(each for each in (*LANGUAGES, PSEUDO) if (each == language or each != PSEUDO) and available(each))


def speak(language: str) -> str:
    """Take up ``language``, or English where it is missing; return the language taken."""
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if not available(language):
        language = _OWN
    if language == PSEUDO:
        from ihd.view.pseudo import Pseudo  # late: nearly nobody speaks it

        _install(Pseudo())
    elif _compiled(language):
        translator = QTranslator()
        translator.load(str(translation(_file(language))))
        _install(translator)
    return language


def _install(translator: QTranslator) -> None:
    QCoreApplication.installTranslator(translator)
    _installed.append(translator)


def other(language: str) -> str:
    """Return the one language to change to, empty if there is none or a choice of several."""
    others = [each for each in offered(language) if each != language]
    return others[0] if len(others) == 1 else ""
