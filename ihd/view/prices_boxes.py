"""Where the parts of Prices lie (design language, section 6), by the height each needs; it knows no part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRect

from ihd.view.look import Look

_GAP: Final = 10
#: The share of the width that the price now has beside the next one.
_NOW: Final = 372 / 676
#: How the height left over is shared between the rows: now and next, the day, the charges; and one under the other.
_ROWS: Final = (160, 84, 16)
_STACK: Final = (280, 210, 190)
_CHARGE: Final = 92


class Needs(NamedTuple):
    """The least heights of the parts in boxes of these widths; ``charges`` are all alike."""

    now: int
    next: int
    day: int
    charge: int
    source: int


class Widths(NamedTuple):
    """How wide the parts are."""

    now: int
    next: int
    charge: int


class Boxes(NamedTuple):
    """The boxes of now, next, the day, each charge and the source; and the height of all."""

    now: QRect
    next: QRect
    day: QRect
    charges: Sequence[QRect]
    source: QRect
    height: int


def widths(width: int, look: Look, charges: int, *, stacked: bool) -> Widths:
    """Return the widths of the parts side by side, or all of ``width`` where they are stacked."""
    if stacked:
        return Widths(width, width, width)
    gap = look.px(12)
    now = round((width - gap) * _NOW)
    return Widths(now, width - gap - now, (width - gap * (charges - 1)) // charges)


def beside(width: int, height: int, look: Look, charges: int, needs: Needs) -> Boxes | None:
    """Return three rows and a foot, ``None`` if they need more than ``height``."""
    gap, wide = look.px(_GAP), widths(width, look, charges, stacked=False)
    rows = (max(needs.now, needs.next), needs.day, needs.charge)
    spare = height - sum(rows) - needs.source - 3 * gap
    if spare < 0:
        return None
    first, second, third = (row + spare * share // sum(_ROWS) for row, share in zip(rows, _ROWS, strict=True))
    across = look.px(12)
    day, foot = first + gap, first + second + 2 * gap
    columns = [QRect(at * (wide.charge + across), foot, wide.charge, third) for at in range(charges)]
    return Boxes(
        QRect(0, 0, wide.now, first),
        QRect(wide.now + across, 0, wide.next, first),
        QRect(0, day, width, second),
        columns,
        QRect(0, height - needs.source, width, needs.source),
        height,
    )


def stacked(width: int, height: int, look: Look, charges: int, needs: Needs) -> Boxes:
    """Return the parts one under the other, higher than ``height`` where they need that."""
    gap = look.px(7.5 if look.shape.portrait else _GAP)
    heights = [needs.now, needs.next, needs.day, *[needs.charge] * charges]
    shares = [*_STACK, *[_CHARGE] * charges]
    spare = max(0, height - sum(heights) - needs.source - gap * len(heights))
    top, found = 0, []
    for least, share in zip(heights, shares, strict=True):
        found.append(QRect(0, top, width, least + spare * share // sum(shares)))
        top += found[-1].height() + gap
    whole = max(height, top + needs.source)
    now, following, day, *rest = found
    return Boxes(now, following, day, rest, QRect(0, whole - needs.source, width, needs.source), whole)
