"""Parts side by side, in as many lines as they need; it does not know what they are."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihd.view.look import Look


class Wrapped(QWidget):
    """What :meth:`parts` returns, from left to right; it takes the height that the lines need at its width."""

    def __init__(self, look: Look, parent: QWidget, *, gap: int = 0) -> None:
        super().__init__(parent)
        self._look = look
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def parts(self) -> Iterable[tuple[QWidget, QSize]]:
        """Return what is shown, each with the size it wants."""
        raise NotImplementedError

    def reflow(self) -> None:
        """Place the parts anew, now that others are shown or want another size."""
        self._flow(self.width(), place=True)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(width, place=False)

    def sizeHint(self) -> QSize:
        gap = self._look.px(self._gap)
        width = sum(size.width() + gap for _, size in self.parts()) - gap
        return QSize(width, self._flow(width, place=False))

    def minimumSizeHint(self) -> QSize:
        sizes = [size for _, size in self.parts()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def _flow(self, width: int, *, place: bool) -> int:
        """Set the parts one after the other; return the height they take."""
        x = y = high = 0
        gap = self._look.px(self._gap)
        for part, size in self.parts():
            if x and x + size.width() > width:
                x, y, high = 0, y + high, 0
            if place:
                part.setGeometry(x, y, size.width(), size.height())
            x += size.width() + gap
            high = max(high, size.height())
        return y + high

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part has become larger or smaller
            self.reflow()
        return super().event(event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._flow(self.width(), place=True)
