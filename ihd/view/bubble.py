"""The words beside a chosen bar: when, how much, and what more is known of it; it knows no meter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ihd.view.chart_facts import BarWords
from ihd.view.ink import fill, outline, polygon, rounded
from ihd.view.look import Look


def draw_bubble(painter: QPainter, look: Look, plot: QRectF, bar: QRectF, words: BarWords) -> None:
    """Paint ``words`` on the freer side of ``bar``, inside ``plot`` where there is room."""
    small, large = look.metrics(look.text_px(16), 400), look.metrics(look.text_px(18), 700)
    pad, gap = look.px(14), look.px(10)
    second = large.horizontalAdvance(words.figure) + (
        gap + small.horizontalAdvance(words.detail) if words.detail else 0
    )
    width = max(small.horizontalAdvance(words.when), second) + 2 * pad
    height = small.height() + large.height() + look.px(14)
    left = bar.left() - gap - width if bar.center().x() > plot.center().x() else bar.right() + gap
    left = min(max(left, plot.left()), plot.right() - width)
    top = plot.top() + look.px(4)
    box = QRectF(left, top, width, height)
    fill(painter, rounded(box, look.px(10)), look.color("action"))
    _draw_tip(painter, look, box, bar)
    if look.contrast:
        outline(painter, rounded(box, look.px(10)), look.color("bg"), 1)
    painter.setPen(look.color("onaction"))
    painter.setFont(look.font(look.text_px(16)))
    line = box.top() + look.px(6) + small.ascent()
    painter.drawText(QPointF(box.left() + pad, line), words.when)
    line += small.descent() + large.ascent() + look.px(2)
    if words.detail:
        at = box.left() + pad + large.horizontalAdvance(words.figure) + gap
        painter.drawText(QPointF(at, line), words.detail)
    painter.setFont(look.font(look.text_px(18), 700))
    painter.drawText(QPointF(box.left() + pad, line), words.figure)


def _draw_tip(painter: QPainter, look: Look, box: QRectF, bar: QRectF) -> None:
    """Point from the bubble to its bar, where it stands beside it."""
    size = look.px(7)
    middle = box.center().y()
    if box.right() <= bar.left():
        corners = [QPointF(box.right() - 1, middle - size), QPointF(box.right() + size, middle),
                   QPointF(box.right() - 1, middle + size)]  # fmt: skip
    elif box.left() >= bar.right():
        corners = [QPointF(box.left() + 1, middle - size), QPointF(box.left() - size, middle),
                   QPointF(box.left() + 1, middle + size)]  # fmt: skip
    else:
        return
    fill(painter, polygon(corners, 1), look.color("action"))
