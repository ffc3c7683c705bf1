"""Words and figures on the screen: labels that keep to the look and draw digits in equal cells."""

from __future__ import annotations

import re
from math import ceil
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ihd.view.ink import CENTRE, LEFT, MIDDLE, RIGHT, WRAP, write_in
from ihd.view.look import SMALLEST_TEXT, Look

#: Where a line may be broken; a no-break space is no such place.
_BREAKS: Final = re.compile("[ \n\N{ZERO WIDTH SPACE}]")
#: From this design size on letters stand closer.
_LARGE = 30


class Text(QLabel):
    """One piece of text of a design ``size`` (at u = 1 and 100 %), a weight and a colour token.

    ``figure`` text draws its digits in equal cells so that it does not jump (design language, section 4).
    """

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        size: float = SMALLEST_TEXT,
        weight: int = 400,
        token: str = "hi",
        align: int = LEFT,
        figure: bool = False,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._size = size
        self._weight = weight
        self._token = token
        self._figure = figure
        self._fitted: int | None = None
        self._measured: tuple[str, int, int, int] = ("", 0, 0, 0)  # text, pixels, weight, width
        self._wrapped: tuple[str, int, int, int] = ("", 0, 0, 0)  # text, pixels, width, height
        self.align = align
        self._styled = False  # before there are words to style
        if wrap:
            self.setWordWrap(True)

    def restyle(self) -> None:
        """Take fonts anew from the look."""
        self._styled = True
        self._fitted = None
        self.setFont(self._look.font(self.pixels, self._weight))
        write_in(self, self._look.color(self._token))
        self.update()

    @property
    def token(self) -> str:
        """Return the colour token of the words."""
        return self._token

    @property
    def pixels(self) -> int:
        """Return the text size in pixels of the window."""
        return self._fitted if self._fitted is not None else self._look.text_px(self._size)

    def say(self, text: str, token: str | None = None) -> None:
        """Show ``text``, in another colour if ``token`` is given; nothing is repainted if nothing changed."""
        if token is not None and token != self._token:
            self._token = token
            if self._styled:
                write_in(self, self._look.color(token))
        if text != self.text():
            if not self._styled:
                self.restyle()
            if "<" in text:  # a supplier's text is never taken for markup
                self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
            self.setText(text)

    def set_size(self, size: float, weight: int | None = None) -> None:
        """Change the design size, and the weight if given."""
        if (size, weight or self._weight) != (self._size, self._weight):
            self._size = size
            self._weight = weight or self._weight
            if self._styled:
                self.restyle()

    def fit(self, width: int, smallest: float) -> None:
        """Shrink in steps of two until the text is no wider than ``width``, not below the design size ``smallest``."""
        pixels = self._look.text_px(self._size)
        floor = min(pixels, self._look.px(smallest))
        while pixels > floor and (taken := self._width_at(pixels)) > max(0, width):
            # Widths go nearly with the size, and every size that is tried is a font to load.
            pixels = max(floor, pixels - 2 * max(1, ceil(pixels * (1 - width / taken) / 2)))
        if pixels != self.pixels:
            self._fitted = pixels
            self.setFont(self._look.font(pixels, self._weight))

    def wanted_width(self) -> int:
        """Return how wide the text is on one line."""
        return self._width_at(self.pixels)

    def full_width(self) -> int:
        """Return how wide the text is on one line where it was not shrunk to fit."""
        return self._width_at(self._look.text_px(self._size))

    def full_height(self) -> int:
        """Return the height of one line where it was not shrunk to fit."""
        return self._look.line_height(self._look.text_px(self._size), self._weight)

    def line_height(self) -> int:
        """Return the height of one line."""
        return self._look.line_height(self.pixels, self._weight)

    def drop(self) -> float:
        """Return how far below the middle of the line its lowest letters reach."""
        metrics = self._look.metrics(self.pixels, self._weight)
        return (metrics.ascent() - metrics.descent()) / 2 + metrics.tightBoundingRect("p").bottom()

    def put(self, x: float, middle: float, width: float) -> None:
        """Place one line so that its capitals are centred on ``middle``; no words need neither place nor font."""
        if not self.text():
            return
        height = self.line_height()
        self.setGeometry(QRect(round(x), round(middle - height / 2), round(width), height))

    def wrapped_height(self, width: int) -> int:
        """Return the height the text needs when wrapped into ``width``."""
        text, pixels = self.text(), self.pixels
        if text and "\n" not in text and not self._figure and self._width_at(pixels) < width:
            return self._look.wrapped_line(pixels, self._weight)
        if self._wrapped[:3] != (text, pixels, width):
            # By the look's font: what holds this text may be laid out anew before the text itself takes it up.
            measures = QFontMetrics(self._look.font(pixels, self._weight))
            box = measures.boundingRect(QRect(0, 0, width, 10_000), WRAP, text)
            self._wrapped = (text, pixels, width, box.height() if text else 0)
        return self._wrapped[3]

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), self.line_height())

    def minimumSizeHint(self) -> QSize:
        if self.wordWrap():
            return QSize(self._longest_word(), self.line_height())
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        return self.wrapped_height(width) if self.wordWrap() else -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        if self._figure and not self.wordWrap():
            self._draw_figure(painter)
            return
        flags = self.align | MIDDLE | (WRAP if self.wordWrap() else 0)
        painter.drawText(self.rect(), flags, self.text())

    def _draw_figure(self, painter: QPainter) -> None:
        metrics = self._look.metrics(self.pixels, self._weight)
        x = 0.0
        spare = self.width() - self._width_at(self.pixels)
        if self.align == RIGHT:
            x = spare
        elif self.align == CENTRE:
            x = spare / 2
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        for character in self.text():
            step = self._step(character, self.pixels)
            inset = (step - self._tight - self._advance(character, self.pixels)) / 2 if character.isdigit() else 0
            painter.drawText(QPointF(x + inset, base), character)
            x += step

    @property
    def _tight(self) -> float:
        """Return the letter spacing: large numbers stand 1 px closer (section 4)."""
        return -self._look.shape.u if self._size >= _LARGE else 0.0

    def _advance(self, character: str, pixels: int) -> float:
        return self._look.advance(pixels, self._weight, character)

    def _step(self, character: str, pixels: int) -> float:
        cell = character.isdigit()
        width = self._look.digit_cell(pixels, self._weight) if cell else self._advance(character, pixels)
        return width + self._tight

    def _width_at(self, pixels: int) -> int:
        text = self.text()
        if not text:
            return 0
        if self._measured[:3] != (text, pixels, self._weight):
            if self._figure:
                width = sum(self._step(character, pixels) for character in text)
            else:
                width = self._look.metrics(pixels, self._weight).horizontalAdvance(text)
            self._measured = (text, pixels, self._weight, int(width + 0.999))
        return self._measured[3]

    def _longest_word(self) -> int:
        metrics = QFontMetrics(self._look.font(self.pixels, self._weight))
        words = _BREAKS.split(self.text())
        return max(map(metrics.horizontalAdvance, words), default=0) + 1
