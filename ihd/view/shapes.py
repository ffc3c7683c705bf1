"""The flat shapes of the design language, sections 3 and 5: cards, marks, hatching and bars; they know no meter."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ihd.view.ink import fill, outline, polygon, rounded
from ihd.view.look import Look


class Mark(Enum):
    """A state's shape and colour, always together (section 3)."""

    GOOD = "good"  # circle
    CAUTION = "caution"  # triangle
    BAD = "bad"  # square
    READY = "ready"  # diamond
    UNKNOWN = "unknown"  # ring


_TOKEN = {Mark.GOOD: "ok", Mark.CAUTION: "warn", Mark.BAD: "bad", Mark.READY: "warn", Mark.UNKNOWN: "mid"}


def mark_path(mark: Mark, box: QRectF) -> QPainterPath:
    """Return the outline of ``mark`` inside ``box``."""
    middle = box.center()
    match mark:
        case Mark.BAD:
            return rounded(box, box.width() * 0.08)
        case Mark.CAUTION:
            corners = [box.bottomLeft(), QPointF(middle.x(), box.top()), box.bottomRight()]
            return polygon(corners, box.width() * 0.07)
        case Mark.READY:
            sides = [QPointF(middle.x(), box.top()), QPointF(box.right(), middle.y())]
            return polygon(
                [*sides, QPointF(middle.x(), box.bottom()), QPointF(box.left(), middle.y())], box.width() * 0.07
            )
        case Mark.GOOD | Mark.UNKNOWN:
            path = QPainterPath()
            path.addEllipse(box)
            return path


def draw_mark(painter: QPainter, look: Look, mark: Mark, box: QRectF, color: QColor | None = None) -> None:
    """Paint ``mark`` in its own colour, or in ``color`` where it stands on an accent."""
    path = mark_path(mark, box)
    if mark is Mark.UNKNOWN:
        outline(painter, path, color or look.color("mid"), max(2.0, box.width() / 10))
        return
    fill(painter, path, color or look.color(_TOKEN[mark]))
    if color is None and look.outlined:
        outline(painter, path, look.color("outline"), look.shape.u)


def draw_card(painter: QPainter, look: Look, box: QRectF) -> None:
    """Paint a card: flat on dark, a hairline on light, a 2 px edge in high contrast."""
    width = (2.0 if look.contrast else 1.0) * look.shape.u
    drawn = look.contrast or look.outlined
    inset = width / 2 if drawn else 0.0
    path = rounded(box.adjusted(inset, inset, -inset, -inset), look.px(16))
    fill(painter, path, look.color("card"))
    if drawn:
        outline(painter, path, look.color("line"), width)


def hatch_lines(painter: QPainter, look: Look, path: QPainterPath) -> None:
    """Fill ``path`` with the standing charge's hatching: 3 px lines every 7 px at 45° (section 2)."""
    painter.fillPath(path, look.hatching(painter.device().devicePixelRatio()))


class Part(NamedTuple):
    """A part of a stacked bar or dial: an amount in any whole unit and its token; ``hatch`` is hatched."""

    amount: int
    token: str


def fill_accent(painter: QPainter, look: Look, path: QPainterPath, token: str) -> None:
    """Fill ``path`` with an accent, hatched or plain, outlined where the theme asks for it."""
    if token == "hatch":
        hatch_lines(painter, look, path)
        outline(painter, path, look.color("hatch"), look.shape.u)
        return
    fill(painter, path, look.color(token))
    if look.outlined:
        outline(painter, path, look.color("outline"), look.shape.u)


def draw_stacked_bar(painter: QPainter, look: Look, box: QRectF, parts: Sequence[Part]) -> None:
    """Paint ``parts`` side by side over the whole of ``box``, 2 px apart (section 5)."""
    shown = [part for part in parts if part.amount > 0]
    total = sum(part.amount for part in shown)
    if not total:
        path = rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(2))
        fill(painter, path, look.color("track"))
        if look.contrast:
            outline(painter, path, look.color("edge"), 1)
        return
    gap = look.px(2)
    room = box.width() - gap * (len(shown) - 1)
    x = box.left()
    for part in shown:
        width = room * part.amount / total
        piece = QRectF(x + 0.5, box.top() + 0.5, max(1.0, width - 1), box.height() - 1)
        fill_accent(painter, look, rounded(piece, look.px(2)), part.token)
        x += width + gap
