"""What was chosen on the screen, kept in the settings file beside what a person wrote there; it knows no screen."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from ihd import paths, settings
from ihd.settings import OF_THIS_MACHINE, Settings

LOGGER = logging.getLogger(__name__)


def keeping(known: Settings) -> Callable[[Settings], None]:
    """Return what keeps each choice made on the screen after ``known``.

    Nothing else is written: neither what the command line chose for one run, nor over what a person wrote meanwhile.
    """

    def keep(chosen: Settings) -> None:
        nonlocal known
        names = [name for name in settings.RULES if getattr(chosen, name) != getattr(known, name)]
        known = chosen
        _keep(chosen, *(name for name in names if name not in OF_THIS_MACHINE))

    return keep


def keep_pairing(chosen: Settings) -> None:
    """Keep the stick and the code that were paired with."""
    _keep(chosen, "stick", "install_code", "own_network")


def _keep(chosen: Settings, *names: str) -> None:
    path = paths.settings_file()
    try:
        stored = settings.load(path).settings
        settings.save(replace(stored, **{name: getattr(chosen, name) for name in names}), path)
    except OSError as error:
        LOGGER.warning("The choice holds until the display is closed, it could not be kept: %s", error)
