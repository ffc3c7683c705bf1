"""The log of what happened, newest first, and which of it is looked at; it knows no home."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ihd.demo.diary import Line, Mark, Source
from ihd.demo.parts import Card, Choice
from ihd.view.look import Look

translate = QCoreApplication.translate

_KEPT: Final = 500
_MARK: Final = 16
#: What is looked at, by its place: everything, or one source alone.
_SOURCES: Final = (None, Source.METERS, Source.RADIO, Source.YOU)


class Happened(Card):
    """Lines with a shape for each."""

    def __init__(self, look: Look) -> None:
        super().__init__(translate("Bench", "What happened"))
        self._marks = {mark: _drawn(look, mark) for mark in Mark}
        self.chosen = Choice(
            (
                translate("Bench", "All"),
                translate("Bench", "Meters"),
                translate("Bench", "Radio"),
                translate("Bench", "You"),
            ),
            lambda _place: self._look_at(),
        )
        self.head.addWidget(self.chosen)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Bench", "What happened"))
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(90)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside.addWidget(self.list, 1)

    @property
    def lines(self) -> list[str]:
        """Return the lines that are looked at, newest first."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.text() for item in items if not item.isHidden()]

    def tell(self, line: Line) -> None:
        """Put a line before the others."""
        item = QListWidgetItem(self._marks[line.mark], str(line))
        item.setData(Qt.ItemDataRole.UserRole, line.source)
        self.list.insertItem(0, item)
        self._show(item)
        while self.list.count() > _KEPT:
            self.list.takeItem(self.list.count() - 1)

    def clear(self) -> None:
        """Forget all of it."""
        self.list.clear()

    def _look_at(self) -> None:
        for row in range(self.list.count()):
            self._show(self.list.item(row))

    def _show(self, item: QListWidgetItem) -> None:
        wanted = _SOURCES[self.chosen.place]
        item.setHidden(wanted is not None and item.data(Qt.ItemDataRole.UserRole) is not wanted)


def _drawn(look: Look, mark: Mark) -> QIcon:
    shape, color = mark.value
    drawn = QPixmap(_MARK, _MARK)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setFont(look.font(_MARK, 400))
    painter.setPen(look.color(color))
    painter.drawText(drawn.rect(), Qt.AlignmentFlag.AlignCenter, shape)
    painter.end()
    return QIcon(drawn)
