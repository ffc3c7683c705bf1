"""Where files live, the owner's and the program's; it opens none of them and does not know what is in them."""

from __future__ import annotations

import os
from pathlib import Path

import appdirs

NAME = "ihd"
HOME_VARIABLE = "IHD_HOME"
"""Set to a directory, it replaces the places the system would choose: for tests, and two displays on one machine."""

_PACKAGE = Path(__file__).parent


def config_dir() -> Path:
    """Return the directory of what the owner chose. It may not exist yet."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / "config" if home else Path(appdirs.user_config_dir(NAME))


def data_dir() -> Path:
    """Return the directory of what the display learnt: its network, history and last readings. It may not exist yet."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / "data" if home else Path(appdirs.user_data_dir(NAME))


def settings_file() -> Path:
    """Return the file of the owner's settings."""
    return config_dir() / "settings.toml"


def certificate_file() -> Path:
    """Return the file of the certificate that key agreement is done with, and its private key."""
    return config_dir() / "certificate.toml"


def pairing_file() -> Path:
    """Return the file that says which home the display belongs to."""
    return data_dir() / "pairing.toml"


def readers_file() -> Path:
    """Return the file of the meter readers that have joined a network of one's own."""
    return data_dir() / "readers.toml"


def salt_file() -> Path:
    """Return the file of the secret that fingerprints of codes are made with."""
    return data_dir() / "salt"


def restoring_file() -> Path:
    """Return the file of what a restore has yet to put in place; there is one only while it does, or was cut off."""
    return data_dir() / "restoring"


def history_file() -> Path:
    """Return the database of the last snapshot: a restart shows it."""
    return data_dir() / "history.sqlite"


def past_file() -> Path:
    """Return the database of half-hours, costs, prices, events and messages.

    It is a file of its own, so that damage to what is written every minute does not cost 13 months.
    """
    return data_dir() / "past.sqlite"


def resource(name: str) -> Path:
    """Return a file or directory the program came with, such as ``profiles/power_gjw_10s.csv``.

    Raises FileNotFoundError if the program was installed without it.
    """
    return _shipped("resources", name)


def translation(name: str) -> Path:
    """Return a file of the translations the program came with.

    Raises FileNotFoundError if the program was installed without it.
    """
    return _shipped("translations", name)


def _shipped(room: str, name: str) -> Path:
    # A wheel carries its rooms inside the package, a source tree beside it.
    for root in (_PACKAGE, _PACKAGE.parent):
        if (path := root / room / name).exists():
            return path
    raise FileNotFoundError(f"{room}/{name} is missing from this installation")
