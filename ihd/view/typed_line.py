"""A line that is typed with a keyboard, and the button that takes it; it does not know what is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ihd.view.button import TARGET
from ihd.view.ink import outline, rounded
from ihd.view.look import Look
from ihd.view.plain_button import PlainButton


class Line(QLineEdit):
    """The line itself, in the look's colours, with the keyboard's ring round it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrame(False)

    def dress(self) -> None:
        """Take fonts and colours from the look."""
        look = self._look
        self.setFont(look.font(look.text_px(18), 400))
        palette = self.palette()
        for role, token in (
            (palette.ColorRole.Base, "ctl"),
            (palette.ColorRole.Text, "hi"),
            (palette.ColorRole.PlaceholderText, "low"),
            (palette.ColorRole.Highlight, "action"),
            (palette.ColorRole.HighlightedText, "onaction"),
        ):
            palette.setColor(role, look.color(token))
        self.setPalette(palette)
        self.setTextMargins(look.px(10), 0, look.px(10), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u = self._look.shape.u
        width, token = (3 * u, "focus") if self.hasFocus() else (2 * u, "edge")
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        outline(painter, rounded(box, 4 * u), self._look.color(token), width)


class TypedLine(QWidget):
    """The line and its button, side by side or one under the other; Enter takes it too: ``{key}:{text}``."""

    def __init__(self, look: Look, key: str, act: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.line = Line(look, self)
        self.line.setObjectName(f"{key}:line")
        self.button = PlainButton(look, "", self)
        self.button.setObjectName(f"{key}:take")
        for taken in (self.line.returnPressed, self.button.clicked):
            taken.connect(lambda *_: self._take(key, act))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _take(self, key: str, act: Callable[[str], None]) -> None:
        text = self.line.text().strip()
        if text:
            act(f"{key}:{text}")

    def say(self, label: str, hint: str, button: str) -> None:
        """Name the line and its button, and take up the look."""
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(hint)
        self.button.setText(button)
        self.line.dress()
        self._arrange()
        self.updateGeometry()

    def _tall(self) -> int:
        return max(self._look.px(TARGET), round(self._look.text_px(18) * 1.9))

    def _beside(self, width: int) -> bool:
        return self.button.sizeHint().width() * 2 <= width

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._tall() if self._beside(width) else self._tall() + self.button.sizeHint().height()
        return max(rows, self.button.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.button.sizeHint().width() * 2, self.heightForWidth(10_000))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.button.sizeHint().width(), self._tall())

    def _arrange(self) -> None:
        width, high, button = self.width(), self._tall(), self.button.sizeHint()
        if self._beside(width):
            self.line.setGeometry(0, 0, width - button.width(), high)
            self.button.setGeometry(width - button.width(), 0, button.width(), max(high, button.height()))
        else:
            self.line.setGeometry(0, 0, width, high)
            self.button.setGeometry(0, high, button.width(), button.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the words have become larger or smaller
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()
