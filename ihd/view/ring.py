"""The countdown ring: a full circle that empties clockwise from 12 (design language, section 5); it counts nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent

from ihd.view.card import Drawing
from ihd.view.ink import outline

_STROKE: Final = 16


class Ring(Drawing):
    """``share`` of the whole is left, ``None`` where that is not known: then there is no ring."""

    share: float | None = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.share is None:
            return
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.px(_STROKE)
        side = min(self.width(), self.height()) - width - 2
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        whole, left = QPainterPath(), QPainterPath()
        whole.addEllipse(box)
        outline(painter, whole, look.color("track"), width)
        if look.contrast:
            for inset in (-width / 2, width / 2):
                edge = QPainterPath()
                edge.addEllipse(box.adjusted(inset, inset, -inset, -inset))
                outline(painter, edge, look.color("edge"), 2)
        left.arcMoveTo(box, 90)
        left.arcTo(box, 90, 360 * self.share)
        if look.outlined:
            outline(painter, left, look.color("outline"), width + 2)
        outline(painter, left, look.color("warn"), width)
