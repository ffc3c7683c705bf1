"""Every page of the acting display but Home; those of the showing one are among them."""

from __future__ import annotations

from typing import Final

from ihd.view.page import Page
from ihd.view.pages import PAGES as SHOWING

#: The pages by name.
PAGES: Final[dict[str, type[Page]]] = {**SHOWING}
