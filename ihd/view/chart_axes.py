"""The axes round the bars: amounts at the left, time below, and above which rate holds when; they know no meter."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from ihd.view.chart_facts import Bracket
from ihd.view.ink import stroke
from ihd.view.look import SMALLEST_TEXT, Look


class _Axis(pyqtgraph.AxisItem):  # type: ignore[misc]  # pyqtgraph comes without types
    """An axis that paints its few words itself, over the whole of the room it was given."""

    def __init__(self, look: Look, side: str) -> None:
        super().__init__(side, showValues=False)
        self.look = look

    def boundingRect(self) -> QRectF:
        """Return the axis with the room that its outermost words take beyond it."""
        room = self.look.text_px(SMALLEST_TEXT) * 2
        return QRectF(self.mapRectFromParent(self.geometry())).adjusted(-room, -room, room, room)

    def paint(self, painter: QPainter, _option: object, _widget: object = None) -> None:
        """Paint the axis."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font_of_words())
        painter.setPen(self.look.color("low" if not self.look.contrast else "hi"))
        self.draw(painter, self.mapRectFromParent(self.geometry()))

    def font_of_words(self) -> QFont:
        """Return the font of its words."""
        return self.look.font(self.look.text_px(SMALLEST_TEXT))

    @property
    def metrics(self) -> QFontMetricsF:
        """Return the measures of its words."""
        return self.look.metrics(self.look.text_px(SMALLEST_TEXT), 400)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Paint into ``box``."""
        raise NotImplementedError


class AmountAxis(_Axis):
    """What the lines of the scale stand for."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "left")
        self.marks: tuple[tuple[int, str], ...] = ()
        self.top = 1.0

    def wanted_width(self) -> int:
        """Return the room that the widest mark needs."""
        widest = max((self.metrics.horizontalAdvance(text) for _, text in self.marks), default=0.0)
        return max(self.look.px(40), round(widest) + self.look.px(10))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Paint the marks, each beside its line, as many as have room."""
        metrics = self.metrics
        for amount, text in self.that_fit(box.height()):
            y = box.bottom() - box.height() * amount / self.top
            at = QPointF(box.right() - self.look.px(8) - metrics.horizontalAdvance(text), y + metrics.capHeight() / 2)
            painter.drawText(at, text)

    def that_fit(self, height: float) -> tuple[tuple[int, str], ...]:
        """Return the marks that have room in ``height``: all, or evenly fewer with the lowest and the highest."""
        steps = len(self.marks) - 1
        most = height / self.metrics.height()
        shares = (every for every in range(1, steps) if steps % every == 0)
        return self.marks[:: next((every for every in shares if steps / every <= most), max(1, steps))]


class TimeAxis(_Axis):
    """Hours, days or months below the bars."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "bottom")
        self.ticks: tuple[tuple[float, str], ...] = ()
        self.slots = 1

    def wanted_height(self) -> int:
        """Return the room that a line of words needs."""
        return round(self.metrics.height() + self.look.px(8))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Paint the line the bars stand on and the words below it, as many as have room."""
        look, metrics, u = self.look, self.metrics, self.look.shape.u
        stroke(painter, QPointF(box.left(), box.top() + u / 2), QPointF(box.right(), box.top() + u / 2),
               look.color("edge"), u)  # fmt: skip
        step = box.width() / self.slots
        for slot, text in self._that_fit(step):
            x, width = box.left() + slot * step, metrics.horizontalAdvance(text)
            if slot == int(slot):
                stroke(painter, QPointF(x, box.top()), QPointF(x, box.top() + 4 * u), look.color("edge"), u)
            at = min(max(x - width / 2, box.left()), box.right() - width)
            painter.drawText(QPointF(at, box.top() + look.px(6) + metrics.ascent()), text)

    def _that_fit(self, step: float) -> tuple[tuple[float, str], ...]:
        metrics = self.metrics
        widest = max((metrics.horizontalAdvance(text) for _, text in self.ticks), default=0.0) + self.look.px(8)
        gaps = [b - a for (a, _), (b, _) in zip(self.ticks, self.ticks[1:], strict=False)]
        every = 1
        while gaps and every < len(self.ticks) and min(gaps) * step * every < widest:
            every += 1
        return self.ticks[::every]


class RateAxis(_Axis):
    """Named brackets over the bars: which rate holds when."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "top")
        self.brackets: tuple[Bracket, ...] = ()
        self.slots = 1

    def wanted_height(self) -> int:
        """Return the room that names and brackets need, a little without any."""
        if not self.brackets:
            return self.look.px(6)
        return round(self.metrics.height() + self.look.px(10))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Paint each bracket over its slots, its name above it where there is room."""
        look, metrics, u = self.look, self.metrics, self.look.shape.u
        step = box.width() / self.slots
        y = box.bottom() - 6 * u
        painter.setPen(look.color("mid"))
        for bracket in self.brackets:
            left, right = box.left() + bracket.first * step + 2 * u, box.left() + bracket.last * step - 2 * u
            if look.outlined:
                stroke(painter, QPointF(left, y), QPointF(right, y), look.color("outline"), 5.5 * u, round_ends=True)
            stroke(painter, QPointF(left, y), QPointF(right, y), look.color(bracket.token), 3.5 * u, round_ends=True)
            width = metrics.horizontalAdvance(bracket.name)
            if width <= right - left:
                at = QPointF((left + right - width) / 2, y - look.px(5) - metrics.descent() / 2)
                painter.drawText(at, bracket.name)
