"""The language in force: which there are, and changing it at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

from ihd.paths import translation

#: English needs no file: it is the language of the program's text.
_FILES = {"cy": "ihd_cy.qm"}
_installed: list[QTranslator] = []


def available(language: str) -> bool:
    """Return whether the program can speak ``language``: a translation is compiled by the set-up and may be missing."""
    if language not in _FILES:
        return True
    try:
        translation(_FILES[language])
    except FileNotFoundError:
        return False
    return True


def speak(language: str) -> str:
    """Take up ``language``, or English where it is missing; return the language taken."""
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if not available(language):
        language = "en"
    if language in _FILES:
        translator = QTranslator()
        translator.load(str(translation(_FILES[language])))
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
    return language


def other(language: str) -> str:
    """Return the language to change to, empty if there is none."""
    wanted = "en" if language == "cy" else "cy"
    return wanted if available(wanted) else ""
