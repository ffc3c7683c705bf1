"""Windows with the acting face: what a page sends is collected in ``posted``."""

from __future__ import annotations

from functools import partial

import pytest

from ihd.model.commands import Command
from ppmid.face import PPMID
from tests.view.conftest import Opener, open_window, welsh, welsh_file

__all__ = ["open_ppmid", "open_window", "posted", "welsh", "welsh_file"]


@pytest.fixture
def posted() -> list[Command]:
    """Return the commands that were given to the radio, in their order."""
    return []


@pytest.fixture
def open_ppmid(open_window: Opener, posted: list[Command]) -> Opener:
    """Open windows of the acting face: the arguments are those of ``open_window``."""
    return partial(open_window, face=PPMID, post=posted.append)
