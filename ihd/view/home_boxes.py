"""Where the parts of Home lie for a window, a text size and a home's meters (design language, section 6)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect

from ihd.view.look import Look

#: Shares of the picture at 800×480: the dial's part of the width, and the heights of the landscape rows.
_DIAL_SHARE: Final = 304 / 676
_GAP: Final = 12
#: The least height in design units at which each part can still be read beside the others at 100 %.
_LEAST_NOW, _LEAST_FUEL, _LEAST_WIDE = 76, 112, 76


class Boxes:
    """The rectangle of each part; ``stacked`` boxes grow with the text and scroll, ``wide`` cards are low and broad."""

    def __init__(self, height: int = 0, stacked: bool = False) -> None:
        self.dial = QRect()
        self.now = QRect()
        self.cards: list[QRect] = []
        self.strip = QRect()
        self.height = height
        self.stacked = stacked
        self.wide: set[int] = set()


def boxes(width: int, height: int, look: Look, cards: int, has_now: bool) -> Boxes:
    """Return the boxes for ``cards`` meters, in a content area of this size."""
    if look.text_percent < 200 and cards <= 4:
        plan = _portrait if look.shape.portrait else _landscape
        laid = plan(width, height, look, cards, has_now)
        if laid is not None:
            return laid
    return _stack(width, look, cards, has_now)


def _landscape(width: int, height: int, look: Look, cards: int, has_now: bool) -> Boxes | None:
    u, gap = look.shape.u, look.px(_GAP)
    laid = Boxes(height=height)
    large = look.text_percent > 100
    if large and cards > 2:
        return None
    strip = 0 if large else look.px(88)
    main = height - (strip + gap if strip else 0)
    left = round((width - gap) * _DIAL_SHARE)
    right = QRect(left + gap, 0, width - left - gap, main)
    laid.dial = QRect(0, 0, left, main)
    if large:
        return laid if _rows(laid, right, look, cards, has_now) else None
    now = round(main * (140 / 312 if main > 260 * u else 92 / 240)) if has_now else 0
    top = now + gap if has_now else 0
    if main - top < _LEAST_FUEL * u or (has_now and now < _LEAST_NOW * u):
        return None
    laid.now = QRect(right.left(), 0, right.width(), now)
    laid.cards = _beside(QRect(right.left(), top, right.width(), main - top), min(cards, 2), gap)
    _foot(laid, QRect(0, main + gap, width, strip), left, cards, gap)
    return laid


def _foot(laid: Boxes, foot: QRect, left: int, cards: int, gap: int) -> None:
    """Share the row at the foot: the strip alone, beside a third card, or given up to a third and a fourth."""
    if cards <= 2:
        laid.strip = foot
        return
    first = QRect(foot.left(), foot.top(), left, foot.height())
    second = QRect(foot.left() + left + gap, foot.top(), foot.width() - left - gap, foot.height())
    laid.wide = set(range(2, cards))
    if cards == 3:
        laid.strip = first
        laid.cards.append(second)
    else:
        laid.cards += [first, second]


def _beside(room: QRect, count: int, gap: int) -> list[QRect]:
    if not count:
        return []
    each = (room.width() - gap * (count - 1)) // count
    return [QRect(room.left() + index * (each + gap), room.top(), each, room.height()) for index in range(count)]


def _rows(laid: Boxes, room: QRect, look: Look, cards: int, has_now: bool) -> bool:
    """Put now and the cards one under the other; return whether they can be read like that."""
    count = cards + has_now
    gap = look.px(_GAP)
    each = (room.height() - gap * (count - 1)) // count
    if each < _LEAST_WIDE * look.shape.u * look.text:
        return False
    rows = [QRect(room.left(), room.top() + index * (each + gap), room.width(), each) for index in range(count)]
    laid.now = rows.pop(0) if has_now else QRect()
    laid.cards = rows
    laid.wide = set(range(cards))
    return True


def _portrait(width: int, height: int, look: Look, cards: int, has_now: bool) -> Boxes | None:
    if cards > 3:
        return None
    u, gap = look.shape.u, look.px(7.5)
    laid = Boxes(height=height)
    if look.text_percent > 100:
        dial = round(height * 0.39)
        laid.dial = QRect(0, 0, width, dial)
        room = QRect(0, dial + gap, width, height - dial - gap)
        return laid if _rows(laid, room, look, cards, has_now) else None
    crowded = cards > 2 or height < 600 * u  # a third card, or a banner
    now = look.px(100 if crowded else 115) + gap if has_now else 0
    fuel, strip = look.px(138 if crowded else 152.5), look.px(80 if crowded else 90)
    extra = look.px(82) + gap if cards > 2 else 0
    dial = height - now - fuel - strip - extra - 2 * gap
    if dial < 190 * u:
        return None
    laid.dial = QRect(0, 0, width, dial)
    top = dial + gap
    laid.now = QRect(0, top, width, now - gap) if has_now else QRect()
    top += now
    laid.cards = _beside(QRect(0, top, width, fuel), min(cards, 2), gap)
    top += fuel + gap
    if cards > 2:
        laid.cards.append(QRect(0, top, width, extra - gap))
        laid.wide.add(2)
    laid.strip = QRect(0, height - strip, width, strip)
    return laid


def _stack(width: int, look: Look, cards: int, has_now: bool) -> Boxes:
    u, gap = look.shape.u, look.px(_GAP)
    k = u * look.text
    laid = Boxes(stacked=True)
    tall = round(min(width * 0.92, 312 * u * (1 + (look.text - 1) * 0.4)))
    laid.dial = QRect(0, 0, width, tall)
    top = tall + gap
    if has_now:
        laid.now = QRect(0, top, width, round(190 * k))
        top += laid.now.height() + gap
    for _ in range(cards):
        laid.cards.append(QRect(0, top, width, round(160 * k)))
        top += round(160 * k) + gap
    if look.text_percent == 100:
        laid.strip = QRect(0, top, width, look.px(88))
        top += look.px(88) + gap
    laid.height = top - gap
    return laid
