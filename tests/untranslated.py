"""Finds English that no translator was asked for: in the language nobody speaks, every text of ours has brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ihd.view.text import Text
from ihd.view.window import Window
from ihd.view.words import ZERO_WIDTH_SPACE

#: What is shown as others wrote it: names, suppliers' words, and places in this machine, the longer ones first.
_OTHERS: Final = re.compile(
    r"/[\w./-]+|Planned work in your street(\.| on Tuesday, 10:00 to 12:00\.)|Your meter will be changed on 3 December"
    r"|Your prices change on 1 December\. See your letter for the new rates|Gas emergency in Llanfair\w+:.* go outside"
    r"|Heat [Pp]ump( Blocks)?|(Fuel|Gas) debt|Last winter|Meter exchange|Northern Lights? E(nergy)?|Example Reader 1"
    r"|Home Assistant SkyConnect|Sonoff ZBDongle-E|Python|zigpy|ihd|GPL-3\.0(-or-later)?|Apache-2\.0|Graham Wood"
    r"|James-Davies-Dr/energy_use|gjwo/nilm_gjw_data"
)
_INNERMOST: Final = re.compile(r"\[[^\[\]]*\]")
_WORD: Final = re.compile(r"[a-z]{3,}")


def untranslated(window: Window) -> Iterator[str]:
    """Yield the texts of a window in "zz" that have words of ours outside its brackets."""
    for text in window.findChildren(Text):
        if text.isVisible() and _WORD.search(_outside(text.text().replace(ZERO_WIDTH_SPACE, ""))):
            yield f"not translated: {text.text()!r}"


def _outside(text: str) -> str:
    """Return what is not within brackets, however deep, and is not others'."""
    less = _INNERMOST.sub("", text)
    return _OTHERS.sub("", less) if less == text else _outside(less)
