"""The chart as a table: one line a bar, then what else is known of the meter; it knows no meter itself."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QScroller, QTableWidget, QTableWidgetItem, QWidget

from ihd.view.look import SMALLEST_TEXT, Look


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
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self.restyle()

    def restyle(self) -> None:
        """Take up the changed look."""
        look = self.look
        font = look.font(look.text_px(SMALLEST_TEXT))
        palette = self.palette()
        for role, token in (
            (QPalette.ColorRole.Base, "bg"), (QPalette.ColorRole.AlternateBase, "card"),
            (QPalette.ColorRole.Text, "hi"), (QPalette.ColorRole.Window, "bg"),
            (QPalette.ColorRole.Button, "bg"), (QPalette.ColorRole.ButtonText, "mid"),
            (QPalette.ColorRole.Highlight, "action"), (QPalette.ColorRole.HighlightedText, "onaction"),
        ):  # fmt: skip
            palette.setColor(role, look.color(token))
        self.setPalette(palette)
        self.horizontalHeader().setPalette(palette)
        self.setFont(font)
        self.horizontalHeader().setFont(look.font(look.text_px(SMALLEST_TEXT), 600))
        tall = look.line_height(look.text_px(SMALLEST_TEXT), 400) + look.px(12)
        self.verticalHeader().setDefaultSectionSize(tall)
        self.horizontalHeader().setFixedHeight(tall)

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
