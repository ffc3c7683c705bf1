"""The flat shapes of the design language, sections 3 and 5: cards, marks, hatching and bars; they know no meter."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

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
    path = QPainterPath()
    match mark:
        case Mark.GOOD | Mark.UNKNOWN:
            path.addEllipse(box)
        case Mark.BAD:
            path.addRoundedRect(box, box.width() * 0.08, box.width() * 0.08)
        case Mark.CAUTION:
            corners = [box.bottomLeft(), QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()]
            path.addPolygon(QPolygonF(corners))
        case Mark.READY:
            middle = box.center()
            corners = [
                QPointF(box.left(), middle.y()), QPointF(middle.x(), box.top()),
                QPointF(box.right(), middle.y()), QPointF(middle.x(), box.bottom()), QPointF(box.left(), middle.y()),
            ]  # fmt: skip
            path.addPolygon(QPolygonF(corners))
    return path


def draw_mark(painter: QPainter, look: Look, mark: Mark, box: QRectF, color: QColor | None = None) -> None:
    """Paint ``mark`` in its own colour, or in ``color`` where it stands on an accent."""
    path = mark_path(mark, box)
    if mark is Mark.UNKNOWN:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color or look.color("mid"), max(2.0, box.width() / 10)))
        painter.drawPath(path)
        return
    fill = color or look.color(_TOKEN[mark])
    join = QPen(fill, box.width() * 0.08, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(join if mark is Mark.CAUTION else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPath(path)
    if color is None and look.outlined:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color("outline"), look.shape.u))
        painter.drawPath(path)


def draw_card(painter: QPainter, look: Look, box: QRectF, radius: float = 16, alert: str = "") -> None:
    """Paint a card: flat on dark, a hairline on light, a 2 px edge in high contrast, an alert edge if given."""
    width = {True: 2.0, False: 1.0}[look.contrast or bool(alert)] * look.shape.u
    edge = look.color(alert) if alert else look.color("line")
    drawn = bool(alert) or look.contrast or look.outlined
    painter.setPen(QPen(edge, width) if drawn else Qt.PenStyle.NoPen)
    painter.setBrush(look.color("card"))
    inset = width / 2 if drawn else 0.0
    r = look.px(radius)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), r, r)


def hatch_lines(painter: QPainter, look: Look, path: QPainterPath) -> None:
    """Fill ``path`` with the standing charge's hatching: 3 px lines every 7 px at 45° (section 2)."""
    painter.save()
    painter.fillPath(path, look.color("hatchbed"))
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    u = look.shape.u
    step = 9.9 * u  # 7 px measured across the lines
    painter.setPen(QPen(look.color("hatch"), 3 * u))
    box = path.boundingRect()
    x = box.left() - box.height() - step
    while x < box.right() + step:
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += step
    painter.restore()


class Part(NamedTuple):
    """A part of a stacked bar or dial: an amount in any whole unit and its token; ``hatch`` is hatched."""

    amount: int
    token: str


def fill_accent(painter: QPainter, look: Look, path: QPainterPath, token: str) -> None:
    """Fill ``path`` with an accent, hatched or plain, outlined where the theme asks for it."""
    if token == "hatch":
        hatch_lines(painter, look, path)
        painter.setPen(QPen(look.color("hatch"), look.shape.u))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        return
    painter.setBrush(look.color(token))
    painter.setPen(QPen(look.color("outline"), look.shape.u) if look.outlined else Qt.PenStyle.NoPen)
    painter.drawPath(path)


def draw_stacked_bar(painter: QPainter, look: Look, box: QRectF, parts: Sequence[Part]) -> None:
    """Paint ``parts`` side by side over the whole of ``box``, 2 px apart (section 5)."""
    shown = [part for part in parts if part.amount > 0]
    total = sum(part.amount for part in shown)
    if not total:
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(2), look.px(2))
        painter.setBrush(look.color("track"))
        painter.setPen(QPen(look.color("edge"), 1) if look.contrast else Qt.PenStyle.NoPen)
        painter.drawPath(path)
        return
    gap = look.px(2)
    room = box.width() - gap * (len(shown) - 1)
    x = box.left()
    for part in shown:
        width = room * part.amount / total
        path = QPainterPath()
        path.addRoundedRect(
            QRectF(x + 0.5, box.top() + 0.5, max(1.0, width - 1), box.height() - 1), look.px(2), look.px(2)
        )
        fill_accent(painter, look, path, part.token)
        x += width + gap
