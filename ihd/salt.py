"""The display's secret for the fingerprints of codes, kept in a file of its own; it knows no code and draws no lot."""

from __future__ import annotations

import logging
from pathlib import Path

from ihd.files import set_aside, write_whole

LOGGER = logging.getLogger(__name__)


def kept(path: Path, made: bytes) -> bytes:
    """Return the secret in ``path``, of as many octets as ``made``, which takes its place where there is none yet.

    Where that cannot be kept it is for this run alone: a code without an answer is then not known again after a
    restart.
    """
    try:
        if path.exists():
            octets = path.read_bytes()
            if len(octets) == len(made):
                return octets
            aside = set_aside(path)
            LOGGER.warning("%s was damaged and is kept as %s; codes sent before are not known again", path, aside.name)
        write_whole(path, made)
    except OSError as error:
        LOGGER.warning("%s cannot be kept (%s); codes sent before are not known again after a restart", path, error)
    return made
