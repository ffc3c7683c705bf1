"""A table of two columns whose lines take the height that their words need; it knows no frame."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from ihd.view.ink import WRAP
from ihd.view.look import SMALLEST_TEXT, Look
from ihd.view.table_look import dress, make_plain

Line = tuple[str, str]


class FrameTable(QTableWidget):
    """As high as its lines are: what holds it scrolls. ``went_to`` tells where the keyboard is, for that to follow."""

    went_to = Signal(QRect)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(0, 2, parent)
        self.look = look
        self._lines: tuple[Line, ...] = ()
        self._heights: dict[str, int] = {}
        make_plain(self)
        self.setWordWrap(True)
        self.horizontalHeader().hide()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # a drag scrolls what holds it
        self.currentCellChanged.connect(lambda row, *_: self.went_to.emit(self._place(row)))
        self.restyle()

    def _place(self, row: int) -> QRect:
        return QRect(0, self.rowViewportPosition(row), self.width(), self.rowHeight(row))

    def restyle(self) -> None:
        """Take up the changed look."""
        dress(self, self.look)
        self._heights.clear()
        self.fit()

    def show_lines(self, name: str, headings: Line, lines: tuple[Line, ...]) -> None:
        """Show ``lines``; nothing is made anew where nothing changed."""
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(headings)  # for a screen reader: what stands in each is plain to see
        if lines == self._lines:
            return
        self._lines = lines
        self.setRowCount(len(lines))
        for row, texts in enumerate(lines):
            for column, text in enumerate(texts):
                item = self.item(row, column)
                if item is None:
                    item = QTableWidgetItem()
                    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                    self.setItem(row, column, item)
                if item.text() != text:
                    item.setText(text)
        self.fit()

    def fit(self) -> None:
        """Share the width out, and give each line the height that its words need."""
        look, pixels = self.look, self.look.text_px(SMALLEST_TEXT)
        metrics = look.metrics(pixels, 400)
        times = [part for time, _ in self._lines for part in time.split("\n")]
        first = round(max(map(metrics.horizontalAdvance, times), default=0)) + look.px(20)
        rest = max(look.px(80), self.width() - first)
        self.setColumnWidth(0, first)
        self.setColumnWidth(1, rest)
        tall = 0
        for row, line in enumerate(self._lines):
            high = max(self._height(text, width - look.px(8)) for text, width in zip(line, (first, rest), strict=True))
            self.setRowHeight(row, high + look.px(10))
            tall += high + look.px(10)
        if tall != self.height():
            self.setFixedHeight(tall)

    def _height(self, text: str, width: int) -> int:
        key = f"{width} {text}"
        if key not in self._heights:
            if len(self._heights) > 8 * len(self._lines):
                self._heights.clear()
            metrics = self.look.metrics(self.look.text_px(SMALLEST_TEXT), 400)
            self._heights[key] = round(metrics.boundingRect(QRect(0, 0, width, 10_000), WRAP, text).height()) + 1
        return self._heights[key]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectRow(max(0, self.currentRow()))  # the line is where the keyboard is; a finger only scrolls

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
