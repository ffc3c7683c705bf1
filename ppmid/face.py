"""The face that acts: a PPMID, with its pages and its leave to send; it knows no radio."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ihd.view.face import Face
from ihd.view.page import Page


def _pages() -> Mapping[str, type[Page]]:
    from ppmid.pages import PAGES  # late: Home is painted before the pages are loaded

    return PAGES


#: A prepayment interface device (smart-energy.md 4.1).
PPMID: Final = Face("ppmid", 0x0506, may_command=True, pages=_pages)
