"""Line icons of the 24 grid, coloured and sized on demand; they know no meaning."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from ihd.paths import resource

_FOLDER: Final = resource("icons")
#: Stroke widths of section 4: icons are drawn with 2, the active one with 2.3.
_STROKE: Final = b'stroke-width="2"'
_ACTIVE_STROKE: Final = b'stroke-width="2.3"'

_drawn: dict[tuple[str, str, bool], QSvgRenderer] = {}


def _icon(name: str, color: str, active: bool) -> QSvgRenderer:
    """Return an icon in ``color`` (``#rrggbb``); raises FileNotFoundError if there is no such icon."""
    key = (name, color, active)
    if key not in _drawn:
        svg = (_FOLDER / f"{name}.svg").read_bytes().replace(b"currentColor", color.encode())
        _drawn[key] = QSvgRenderer(svg.replace(_STROKE, _ACTIVE_STROKE) if active else svg)
    return _drawn[key]


def draw(painter: QPainter, name: str, middle: QPoint, size: int, color: QColor, *, active: bool = False) -> QRect:
    """Paint icon ``name`` centred on ``middle``; return the square it took."""
    box = QRect(middle.x() - size // 2, middle.y() - size // 2, size, size)
    _icon(name, color.name(), active).render(painter, QRectF(box))
    return box
