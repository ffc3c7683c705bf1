"""Filling with a rate's colour and pattern, so that rates are told apart without colours; it knows no tariff."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath

from ihd.view.ink import fill, outline, rounded
from ihd.view.look import Look
from ihd.view.shapes import hatch_lines

#: Lines over the colours that may stand beside one another; the ordinary rate is plain, standing charges are hatched.
_PATTERNS: Final = {"ok": Qt.BrushStyle.HorPattern, "bad": Qt.BrushStyle.FDiagPattern}


def fill_rate(painter: QPainter, look: Look, path: QPainterPath, token: str) -> None:
    """Fill ``path`` with the colour and pattern of ``token``, outlined where the theme asks for it."""
    if token == "hatch":
        hatch_lines(painter, look, path)
        outline(painter, path, look.color("hatch"), look.shape.u)
        return
    fill(painter, path, look.color(token))
    if token in _PATTERNS:
        painter.fillPath(path, QBrush(look.color("on"), _PATTERNS[token]))
    if look.outlined:
        outline(painter, path, look.color("outline"), look.shape.u)


def draw_swatch(painter: QPainter, look: Look, box: QRectF, token: str) -> None:
    """Paint the sample of a colour in a key."""
    fill_rate(painter, look, rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(2)), token)
