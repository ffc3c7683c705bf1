"""The buttons at the foot of a task: to press, or to hold so that nobody does it by mistake; they know no task."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from ihd.view.button import Touch
from ihd.view.ink import CENTRE, LEFT, MIDDLE, WRAP, fill, outline, rounded
from ihd.view.look import Look
from ihd.view.plain_button import PlainButton

#: How long it is held, and how fast it empties when let go early (design language, section 5).
HOLD_MS: Final = 2_000
EMPTY_MS: Final = 200
_HEIGHT: Final = 88  # of the design's 96, where there is less room
_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FootButton(PlainButton):
    """A button at the foot of a task: it fills its whole box."""

    size_of_words = 20

    def tall(self, _width: int) -> int:
        """Return its least height."""
        return max(self.look.px(54), QFontMetrics(self._font()).height() + self.look.px(16))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def draw(self, painter: QPainter) -> None:
        look, u = self.look, self.look.shape.u
        path = rounded(QRectF(self.rect()).adjusted(u, u, -u, -u), 14 * u)
        fill(painter, path, look.color("action" if self.primary else "ctl"))
        if not self.primary:
            outline(painter, path, look.color("edge"), 2 * u)
        painter.setPen(look.color("onaction" if self.primary else "hi"))
        painter.setFont(self._fitted())
        painter.drawText(self.rect(), CENTRE | MIDDLE | WRAP, self.text())


class HoldWords(NamedTuple):
    """What the button says: at rest, while it is held, after the first of two presses of Enter.

    ``taps`` it says at rest where it is tapped twice instead, ``again`` after the first tap.
    """

    rest: tuple[str, str]
    holding: tuple[str, str]
    once: tuple[str, str]
    taps: tuple[str, str]
    again: tuple[str, str]


class HoldButton(Touch):
    """Fills from left to right while it is held; ``held`` is sent when it is full. Letting go early sends nothing.

    By keyboard and by a screen reader's press: twice, without a time limit; so too by touch where the owner chose two
    taps. A double click is one tap. What cannot be used any more lets go by itself.
    """

    held = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words = HoldWords(*[("", "")] * 5)
        self._once = False
        self._by_hand = False
        self.clicked.connect(self._clicked)
        self.filling = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self.filling.valueChanged.connect(self.update)
        self.filling.finished.connect(self._full)
        self.setObjectName("hold")

    def say(self, words: HoldWords) -> None:
        """Set the pairs of words."""
        if words != self._words:
            self._words = words
            self._name()

    @property
    def holding(self) -> bool:
        """Return whether a finger is on it."""
        return self.filling.state() is QVariantAnimation.State.Running and self._upward

    @property
    def _upward(self) -> bool:
        return self.filling.direction() is QVariantAnimation.Direction.Forward

    @property
    def filled(self) -> float:
        """Return how full it is, from 0 to 1."""
        return float(self.filling.currentValue() or 0.0)

    def tall(self, width: int) -> int:
        """Return the height that all of its words need at ``width``, at least what holding needs."""
        lines = max(sum(self._heights(words, width)) for words in self._words)
        return max(self.look.px(_HEIGHT), lines + self.look.px(28))

    def let_go(self) -> None:
        """Empty again; nothing is sent."""
        self._once = False
        if self.holding:
            self._run(QVariantAnimation.Direction.Backward, 0 if self.look.still else EMPTY_MS)
        self._name()

    def _run(self, direction: QVariantAnimation.Direction, whole_ms: int) -> None:
        """Fill or empty from where it stands, at the pace that takes ``whole_ms`` for the whole."""
        share = self.filled
        self.filling.stop()
        self.filling.setDirection(direction)
        self.filling.setDuration(whole_ms)
        self.filling.start()
        self.filling.setCurrentTime(round(share * whole_ms))

    def _full(self) -> None:
        if self._upward:
            self._send()

    def _send(self) -> None:
        self._once = False
        self.filling.stop()
        self.filling.setDirection(QVariantAnimation.Direction.Forward)
        self.filling.setCurrentTime(0)
        self._name()
        self.held.emit()

    def _name(self) -> None:
        head, line = self._shown()
        self.setText(head)
        self.setAccessibleDescription(line)
        self.update()

    def _shown(self) -> tuple[str, str]:
        tapped = self.look.two_taps
        if self._once:
            return self._words.again if tapped else self._words.once
        return self._words.holding if self.holding else self._words.taps if tapped else self._words.rest

    def restyle(self) -> None:
        """Take up the changed look, and with it how the button is used."""
        super().restyle()
        self.let_go()

    def _clicked(self) -> None:
        """Take a click for one of two: the keyboard's, a screen reader's, and a finger's where it taps."""
        if self._by_hand and not self.look.two_taps:
            return
        if self._once:
            self._send()
        else:
            self._once = True
            self._name()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.look.two_taps:
            self._once = False
            self._run(QVariantAnimation.Direction.Forward, HOLD_MS)
            self._name()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.look.two_taps:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.holding and not self.rect().contains(event.position().toPoint()):
            self.let_go()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._by_hand = True
        super().mouseReleaseEvent(event)
        self._by_hand = False
        if not self.look.two_taps:
            self.let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # a key that is merely held down is one press
            self._clicked()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _KEYS:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.EnabledChange and not self.isEnabled():
            self.let_go()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.let_go()
        super().hideEvent(event)

    def _sizes(self) -> tuple[int, int]:
        return self.look.text_px(22), self.look.text_px(16)

    def _room(self, width: int) -> int:
        return width - self.look.px(74 + 16)

    def _heights(self, words: tuple[str, str], width: int) -> tuple[int, int]:
        head, line = (
            QFontMetrics(self.look.font(pixels, weight)).boundingRect(0, 0, self._room(width), 10_000, WRAP, text)
            for pixels, weight, text in zip(self._sizes(), (700, 500), words, strict=True)
        )
        return head.height(), line.height()

    def draw(self, painter: QPainter) -> None:
        look, u = self.look, self.look.shape.u
        path = rounded(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14 * u)
        if not self.isEnabled():
            outline(painter, path, look.color("off"), 2 * u)
            self._write(painter, "low")
            return
        fill(painter, path, look.color("action"))
        self._write(painter, "onaction")
        if not self.filled:
            return
        part = QPainterPath()
        part.addRect(QRectF(0, 0, self.width() * self.filled, self.height()))
        painter.save()
        painter.setClipPath(part)
        fill(painter, path, look.color("ok"))
        self._write(painter, "on")  # the words are written twice, each time for what is behind them
        painter.restore()

    def _write(self, painter: QPainter, token: str) -> None:
        look, u = self.look, self.look.shape.u
        color = look.color(token)
        middle = QPointF(40 * u, self.height() / 2)
        dot, ring = QPainterPath(), QPainterPath()
        dot.addEllipse(middle, 6 * u, 6 * u)
        ring.addEllipse(middle, 13 * u, 13 * u)
        fill(painter, dot, color)
        outline(painter, ring, color, 2.3 * u)
        painter.setPen(color)
        words = self._shown()
        heights = self._heights(words, self.width())
        top = (self.height() - sum(heights)) / 2
        for text, height, pixels, weight in zip(words, heights, self._sizes(), (700, 500), strict=True):
            painter.setFont(look.font(pixels, weight))
            painter.drawText(QRectF(74 * u, top, self._room(self.width()), height).toRect(), LEFT | MIDDLE | WRAP, text)
            top += height
