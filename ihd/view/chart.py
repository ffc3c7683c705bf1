"""The chart of usage: bars by rate over a fixed scale, the period before as a line; it knows no meter.

It is loaded in the background after the first picture (:mod:`ihd.view.chart_loading`), for pyqtgraph takes longer to
load than Home to paint.
"""

from __future__ import annotations

from collections.abc import Callable
from math import nan
from typing import Final

import numpy
import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from ihd.view.bubble import draw_bubble
from ihd.view.chart_axes import AmountAxis, RateAxis, TimeAxis
from ihd.view.chart_facts import BarWords, Chart
from ihd.view.ink import outline, rounded, stroke
from ihd.view.look import Look
from ihd.view.rate_fill import fill_rate

#: From this way across on, in design units, a touch is a swipe.
_SWIPE: Final = 40
#: Up to this many bars stand well apart.
_FEW: Final = 12
_NOTHING: Final = Chart((), (), (), 1, (), ())


class Bars(pyqtgraph.GraphicsObject):  # type: ignore[misc]  # pyqtgraph comes without types
    """The bars and the lines of the scale behind them, in the coordinates of slots and amounts."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.chart = _NOTHING
        self.chosen: int | None = None

    def boundingRect(self) -> QRectF:
        """Return all of the scale, in slots and amounts."""
        return QRectF(0, 0, max(1, len(self.chart.bars)), max(1, self.chart.top))

    def paint(self, painter: QPainter, _option: object, _widget: object = None) -> None:
        """Paint in pixels: corners and gaps do not grow with the scale."""
        box = self.mapRectToScene(self.boundingRect())
        painter.save()
        painter.setTransform(self.scene().views()[0].viewportTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_lines(painter, box)
        if self.chart.bars:
            self._draw_bars(painter, box)
        painter.restore()

    def _draw_lines(self, painter: QPainter, box: QRectF) -> None:
        for amount, _ in self.chart.marks[1:]:
            y = box.bottom() - box.height() * amount / max(1, self.chart.top)
            stroke(painter, QPointF(box.left(), y), QPointF(box.right(), y), self.look.color("line"), 1)

    def slot_box(self, box: QRectF, slot: int) -> QRectF:
        """Return where a bar stands in ``box``: as high as the scale, its gaps left out."""
        step = box.width() / len(self.chart.bars)
        gap = min(2.5 * self.look.shape.u, step * 0.22) if len(self.chart.bars) > _FEW else step * 0.3
        return QRectF(box.left() + slot * step + gap / 2, box.top(), step - gap, box.height())

    def _draw_bars(self, painter: QPainter, box: QRectF) -> None:
        paths: dict[str, QPainterPath] = {}  # all bars of a rate are painted at once
        for slot, bar in enumerate(self.chart.bars):
            room = self.slot_box(box, slot)
            if bar.amount is None:
                if not bar.ahead:
                    empty = room.adjusted(0.5, 0.5, -0.5, -0.5)
                    outline(painter, rounded(empty, 0), self.look.color("edge"), 1)
                continue
            bottom = room.bottom()
            for amount, token in bar.pieces:
                tall = max(self.look.shape.u if amount else 0, room.height() * amount / max(1, self.chart.top))
                radius = min(2 * self.look.shape.u, tall / 2)
                path = paths.setdefault(token, QPainterPath())
                path.addRoundedRect(QRectF(room.left(), bottom - tall, room.width(), tall), radius, radius)
                bottom -= tall
        for token, path in paths.items():
            fill_rate(painter, self.look, path, token)
        if self.chosen is not None and self.chosen < len(self.chart.bars):
            self._draw_chosen(painter, box, self.chosen)

    def _draw_chosen(self, painter: QPainter, box: QRectF, slot: int) -> None:
        u = self.look.shape.u
        room = self.slot_box(box, slot)
        tall = max(8 * u, room.height() * (self.chart.bars[slot].amount or 0) / max(1, self.chart.top))
        around = QRectF(room.left(), room.bottom() - tall, room.width(), tall).adjusted(-u, -u, u, 0)
        outline(painter, rounded(around, 2 * u), self.look.color("bg"), 5 * u)
        outline(painter, rounded(around, 2 * u), self.look.color("hi"), 2.5 * u)


class UsageChart(pyqtgraph.PlotWidget):  # type: ignore[misc]  # pyqtgraph comes without types
    """The whole chart: touched, a bar says its amount; swiped, it asks for another period, and so do the keys."""

    swiped = Signal(int)  # -1 back, 1 on
    chosen = Signal(object)  # the slot, None for no longer any

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.look = look
        self.amounts, self.times, self.rates = AmountAxis(look), TimeAxis(look), RateAxis(look)
        axes = {"left": self.amounts, "bottom": self.times, "top": self.rates}
        super().__init__(parent, background=None, axisItems=axes, enableMenu=False)
        self.chart = _NOTHING
        self.words: Callable[[int], BarWords] | None = None
        self._pressed: QPointF | None = None
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.layout.setContentsMargins(0, 0, 0, 0)
        plot.layout.setSpacing(0)
        plot.showAxis("top")
        self._view = plot.getViewBox()
        self._view.setDefaultPadding(0)
        self._view.disableAutoRange()
        self._view.setBorder(None)
        self.bars = Bars(look)
        self._halo, self._line = (
            pyqtgraph.PlotCurveItem([0, 1], [0], stepMode="center", connect="finite") for _ in range(2)
        )
        for item in (self.bars, self._halo, self._line):
            plot.addItem(item, ignoreBounds=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(False)
        self.setAntialiasing(True)
        self.setFrameShape(pyqtgraph.QtWidgets.QFrame.Shape.NoFrame)
        self.restyle()

    # ------------------------------------------------------------------------------------------------------- showing

    def show_chart(self, chart: Chart, words: Callable[[int], BarWords]) -> None:
        """Show ``chart``; ``words`` gives those of a slot that is touched."""
        self.words = words
        self.chart = self.bars.chart = chart
        if self.bars.chosen is not None and self.bars.chosen >= len(chart.bars):
            self.choose(None)
        slots = max(1, len(chart.bars))
        self.amounts.marks, self.amounts.top = chart.marks, max(1, chart.top)
        self.times.ticks, self.times.slots = chart.ticks, slots
        self.rates.brackets, self.rates.slots = chart.brackets, slots
        self._size_axes()
        self._view.setRange(xRange=(0, slots), yRange=(0, max(1, chart.top)), padding=0, update=True)
        self._draw_before(chart, slots)
        self.bars.prepareGeometryChange()
        self.viewport().update()

    def _size_axes(self) -> None:
        self.amounts.setWidth(self.amounts.wanted_width())
        self.times.setHeight(self.times.wanted_height())
        self.rates.setHeight(self.rates.wanted_height())
        self.getPlotItem().layout.activate()  # at once, for the next picture may come before Qt asks for it

    def _draw_before(self, chart: Chart, slots: int) -> None:
        amounts = numpy.array([nan if amount is None else amount for amount in chart.before], dtype=float)
        shown = bool(len(amounts)) and not bool(numpy.isnan(amounts).all())
        for curve in (self._halo, self._line):
            curve.setVisible(shown)
            if shown:
                curve.setData(numpy.arange(slots + 1, dtype=float), amounts[:slots])

    def restyle(self) -> None:
        """Take up the changed look."""
        u = self.look.shape.u
        self._halo.setPen(pyqtgraph.mkPen(self.look.color("bg"), width=4.5 * u))
        self._line.setPen(pyqtgraph.mkPen(self.look.color("mid"), width=1.75 * u))
        self.setBackground(self.look.color("bg"))
        self._size_axes()
        self.viewport().update()

    def describe(self, name: str, sentence: str) -> None:
        """Say in words what is painted."""
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)

    @property
    def plot_box(self) -> QRectF:
        """Return where the bars stand, in pixels of the chart."""
        return QRectF(self._view.sceneBoundingRect())

    # ------------------------------------------------------------------------------------------------------ choosing

    @property
    def chosen_slot(self) -> int | None:
        """Return the slot whose amount is shown."""
        return self.bars.chosen

    def choose(self, slot: int | None) -> None:
        """Show the amount of one bar, or of none."""
        if slot != self.bars.chosen:
            self.bars.chosen = slot
            self.viewport().update()
            self.chosen.emit(slot)

    def slot_at(self, at: QPointF) -> int | None:
        """Return the slot under a point, ``None`` beside the bars."""
        box = self.plot_box
        if not self.chart.bars or not box.left() <= at.x() <= box.right():
            return None
        return min(len(self.chart.bars) - 1, int((at.x() - box.left()) * len(self.chart.bars) / box.width()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for what becomes of the touch."""
        self.look.keyboard = False
        self._pressed = event.position()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take no part in pyqtgraph's own dragging."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a swipe from a touch."""
        event.accept()
        if self._pressed is None:
            return
        way, self._pressed = event.position() - self._pressed, None
        far = _SWIPE * self.look.shape.u
        if abs(way.x()) >= far and abs(way.x()) > 2 * abs(way.y()):
            self.swiped.emit(-1 if way.x() > 0 else 1)
        elif abs(way.x()) < far and abs(way.y()) < far:
            slot = self.slot_at(event.position())
            self.choose(None if slot == self.bars.chosen else slot)

    def wheelEvent(self, event: QEvent) -> None:
        """Leave the wheel to what scrolls the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice by the arrows, the period by page up and page down."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.swiped.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif (slot := self._slot_by(event.key())) is not None:
            self.choose(slot)
        elif event.key() == Qt.Key.Key_Escape and self.bars.chosen is not None:
            self.choose(None)
        else:
            event.ignore()

    def _slot_by(self, key: int) -> int | None:
        last = len(self.chart.bars) - 1
        if last < 0:
            return None
        at = self.bars.chosen
        match key:
            case Qt.Key.Key_Left:
                return last if at is None else max(0, at - 1)
            case Qt.Key.Key_Right:
                return 0 if at is None else min(last, at + 1)
            case Qt.Key.Key_Home:
                return 0
            case Qt.Key.Key_End:
                return last
            case _:
                return None

    # ------------------------------------------------------------------------------------------------------ painting

    def drawForeground(self, painter: QPainter, _box: QRectF) -> None:
        """Paint the amount of the chosen bar, and the keyboard's ring, over everything."""
        painter.save()
        painter.setTransform(self.viewportTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        slot = self.bars.chosen
        if slot is not None and slot < len(self.chart.bars) and self.words is not None:
            bar = self.bars.slot_box(self.plot_box, slot)
            draw_bubble(painter, self.look, self.plot_box, bar, self.words(slot))
        if self.hasFocus() and self.look.keyboard:
            u = self.look.shape.u
            ring = QRectF(self.viewport().rect()).adjusted(1.5 * u, 1.5 * u, -1.5 * u, -1.5 * u)
            outline(painter, rounded(ring, 10 * u), self.look.color("focus"), 3 * u)
        painter.restore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Leave the size to the page."""
        return QSize(0, 0)
