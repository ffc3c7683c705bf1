"""Filling and outlining shapes, and the colour of words; it knows no shape's meaning.

Nothing here names an enumeration of Qt's ``Qt`` namespace, nor calls what looks at one to tell its arguments apart
(setPen, setBrush, QBrush(color)): making its hundred Python enumerations takes longer than painting Home, so what is
painted first does without. They come when a key is pressed or another page is opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

#: Qt's alignment and wrapping flags, as QPainter takes them.
LEFT, RIGHT, CENTRE, MIDDLE, WRAP = 0x1, 0x2, 0x4, 0x80, 0x1000


def write_in(widget: QWidget, color: QColor) -> None:
    """Let ``widget`` write in ``color``: the pen a painter begins with."""
    palette = widget.palette()
    role = widget.foregroundRole()
    if palette.color(role) != color:
        palette.setColor(role, color)
        widget.setPalette(palette)


def pen(color: QColor, width: float) -> QPen:
    """Return a pen of ``color``."""
    made = QPen()
    made.setColor(color)
    made.setWidthF(width)
    return made


def fill(painter: QPainter, path: QPainterPath, color: QColor) -> None:
    """Fill ``path``."""
    painter.fillPath(path, pen(color, 1).brush())


def outline(painter: QPainter, path: QPainterPath, color: QColor, width: float) -> None:
    """Draw along ``path``."""
    painter.strokePath(path, pen(color, width))


def flood(painter: QPainter, box: QRect, color: QColor) -> None:
    """Fill a whole rectangle."""
    path = QPainterPath()
    path.addRect(box)
    fill(painter, path, color)


def rounded(box: QRectF, radius: float) -> QPainterPath:
    """Return a rounded rectangle."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def polygon(corners: Sequence[QPointF], radius: float) -> QPainterPath:
    """Return a closed polygon whose corners are rounded off over ``radius`` along each edge."""
    path = QPainterPath()
    for index, corner in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        into, out = _towards(corner, before, radius), _towards(corner, after, radius)
        if index:
            path.lineTo(into)
        else:
            path.moveTo(into)
        path.quadTo(corner, out)
    path.closeSubpath()
    return path


def _towards(start: QPointF, end: QPointF, length: float) -> QPointF:
    way = end - start
    return start + way * (length / (hypot(way.x(), way.y()) or 1.0))


def _line(start: QPointF, end: QPointF, width: float) -> QPainterPath:
    """Return a thick straight line with flat ends."""
    way = end - start
    length = hypot(way.x(), way.y()) or 1.0
    aside = QPointF(-way.y(), way.x()) * (width / 2 / length)
    path = QPainterPath()
    path.moveTo(start + aside)
    for corner in (end + aside, end - aside, start - aside):
        path.lineTo(corner)
    path.closeSubpath()
    return path


def stroke(
    painter: QPainter, start: QPointF, end: QPointF, color: QColor, width: float, *, round_ends: bool = False
) -> None:
    """Paint a thick straight line, its ends flat or round."""
    fill(painter, _line(start, end, width), color)
    for middle in (start, end) if round_ends else ():
        cap = QPainterPath()
        cap.addEllipse(middle, width / 2, width / 2)
        fill(painter, cap, color)
