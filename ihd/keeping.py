"""What was chosen on the screen, kept in the settings file beside what a person wrote there; it knows no screen."""

from __future__ import annotations

import logging
from collections.abc import Callable

from ihd import paths, settings
from ihd.model.notes import FileNote, Harm, Kept
from ihd.settings import OF_THIS_MACHINE, Settings

LOGGER = logging.getLogger(__name__)


def keeping(known: Settings, note: Callable[[FileNote], None]) -> Callable[[Settings], None]:
    """Return what keeps each choice made on the screen after ``known``; ``note`` is told where it cannot.

    Nothing else is written: neither what the command line chose for one run, nor over what a person wrote meanwhile.
    """

    def keep(chosen: Settings) -> None:
        nonlocal known
        names = [name for name in settings.RULES if getattr(chosen, name) != getattr(known, name)]
        known = chosen
        if told := _keep(chosen, *(name for name in names if name not in OF_THIS_MACHINE)):
            note(FileNote(Kept.SETTINGS, Harm.UNWRITABLE, told))

    return keep


def keep_pairing(chosen: Settings) -> None:
    """Keep the stick and the code that were paired with."""
    _keep(chosen, "stick", "install_code", "own_network")


def _keep(chosen: Settings, *names: str) -> str:
    """Write some of the settings; return what is to be said of it, nothing if they are kept."""
    path = paths.settings_file()
    try:
        stored = settings.load(path).settings
        settings.save(stored._replace(**{name: getattr(chosen, name) for name in names}), path)
    except OSError as error:
        LOGGER.warning("The choice holds until the display is closed, it could not be kept: %s", error)
        return f"{path}: {error.strerror or error}."
    return ""
