"""The chart as a table: one line a bar, then what else is known of the meter; it knows no meter itself."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScroller, QTableWidget, QTableWidgetItem, QWidget

from ihd.view.look import SMALLEST_TEXT, Look
from ihd.view.table_look import dress, make_plain


class Lines(NamedTuple):
    """A table: its name, the headings, and lines of as many texts each."""

    name: str
    headings: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


class UsageTable(QTableWidget):
    """The table; a finger drags it, the keyboard moves in it, a screen reader meets rows and columns."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._shown: Lines | None = None
        make_plain(self)
        self.setWordWrap(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self.restyle()

    def restyle(self) -> None:
        """Take up the changed look."""
        dress(self, self.look)

    def show_lines(self, lines: Lines) -> None:
        """Show ``lines``; nothing is made anew where nothing changed."""
        if lines == self._shown:
            return
        fresh = self._shown is None or self._shown.name != lines.name
        self._shown = lines
        self.setAccessibleName(lines.name)
        self.setColumnCount(len(lines.headings))
        self.setRowCount(len(lines.lines))
        self.setHorizontalHeaderLabels(lines.headings)
        for row, texts in enumerate(lines.lines):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        for column in range(len(lines.headings)):
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            self.model().setHeaderData(
                column,
                Qt.Orientation.Horizontal,
                side | Qt.AlignmentFlag.AlignVCenter,
                Qt.ItemDataRole.TextAlignmentRole,
            )
        if fresh:
            self.scrollToTop()
        self.fit()

    def fit(self) -> None:
        """Share the width out among the columns; where it is too little for all, the last ones are left out."""
        if self._shown is None:
            return
        metrics = self.look.metrics(self.look.text_px(SMALLEST_TEXT), 600)
        texts = zip(*(self._shown.headings, *self._shown.lines), strict=True)
        wanted = [max(map(metrics.horizontalAdvance, column)) + self.look.px(16) for column in texts]
        shown = len(wanted)
        while shown > 1 and sum(wanted[:shown]) > self.width():
            shown -= 1
        spare = max(0.0, self.width() - sum(wanted[:shown])) / shown
        for column, width in enumerate(wanted):
            self.setColumnHidden(column, column >= shown)
            self.setColumnWidth(column, int(width + spare))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
