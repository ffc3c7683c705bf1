"""Line icons of the 24 grid, coloured and sized on demand; they know no meaning."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ihd.paths import resource

#: Stroke widths of section 4: icons are drawn with 2, the active one with 2.3.
_STROKE: Final = b'stroke-width="2"'
_ACTIVE_STROKE: Final = b'stroke-width="2.3"'


@cache
def _source(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes()


@cache
def icon(name: str, size: int, color: str, active: bool = False, ratio: float = 1.0) -> QPixmap:
    """Return icon ``name`` as a square of ``size`` pixels in ``color`` (``#rrggbb``).

    Raises FileNotFoundError if there is no such icon.
    """
    svg = _source(name).replace(b"currentColor", color.encode())
    if active:
        svg = svg.replace(_STROKE, _ACTIVE_STROKE)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(svg).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def draw(painter: QPainter, name: str, middle: QPoint, size: int, color: QColor, *, active: bool = False) -> QRect:
    """Paint icon ``name`` centred on ``middle``; return the square it took."""
    box = QRect(middle.x() - size // 2, middle.y() - size // 2, size, size)
    painter.drawPixmap(box.topLeft(), icon(name, size, color.name(), active, painter.device().devicePixelRatioF()))
    return box
