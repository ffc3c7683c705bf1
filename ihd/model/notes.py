"""What a person should hear of this machine's own files: that one was damaged, or cannot be kept; it knows no path."""

from enum import Enum
from typing import NamedTuple


class Kept(Enum):
    """What a file keeps."""

    READINGS = "readings"
    HISTORY = "history"
    PAIRING = "pairing"
    CERTIFICATE = "certificate"
    READERS = "readers"
    SETTINGS = "settings"


class Harm(Enum):
    """What happened to it."""

    #: It could not be read, is kept beside a new one, and what was in it is not used.
    DAMAGED = "damaged"
    #: A newer version made it; it is kept beside a new one, and what was in it is not used.
    NEWER = "newer"
    #: It cannot be written: what is learnt from now on is gone when the display is switched off.
    UNWRITABLE = "unwritable"
    #: It cannot be opened, and stays as it is.
    UNREADABLE = "unreadable"
    #: Some of what it says is not used, because it cannot be right.
    DOUBTED = "doubted"


class FileNote(NamedTuple):
    """One thing to say: ``detail`` is the place and the reason, for whoever mends it."""

    kept: Kept
    harm: Harm
    detail: str = ""
