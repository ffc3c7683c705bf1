"""Room for more than the window may hold: scrolled where it is too small, never squeezed; it knows no content."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Room(QScrollArea):
    """Gives ``content`` the window's room, or what its parts need at least, lines that wrap included."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # who tabs comes to the parts, which are then scrolled to
        self._content = content
        self.setWidget(content)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again at what the parts need once one of them needs something else."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hand the room on."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout, room = self._content.layout(), self.viewport().size()
        if layout is None:
            return
        width = max(room.width(), layout.minimumSize().width())
        least = layout.minimumHeightForWidth(width) if layout.hasHeightForWidth() else layout.minimumSize().height()
        self._content.resize(width, max(room.height(), least))
