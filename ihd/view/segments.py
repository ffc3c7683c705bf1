"""A segmented switch: pieces side by side of which one is chosen (design language, section 5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.view import icons
from ihd.view.button import TARGET, Touch
from ihd.view.ink import CENTRE, MIDDLE, fill, outline, rounded
from ihd.view.look import Look


class Piece(NamedTuple):
    """One piece: what it stands for, its word, and an icon with its colour where it shows that instead."""

    key: str
    text: str
    icon: str = ""
    token: str = ""


class Segment(Touch):
    """A piece of the switch."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setCheckable(True)
        self.icon_name = ""
        self.token = ""

    def wanted_width(self) -> int:
        """Return the least room the piece needs."""
        if self.icon_name:
            return self.look.px(TARGET)
        metrics = self.look.metrics(self.look.text_px(17), 600)
        return max(self.look.px(TARGET), round(metrics.horizontalAdvance(self.text())) + self.look.px(16))

    def draw(self, painter: QPainter) -> None:
        look = self.look
        chosen = self.isChecked()
        if chosen:
            inset = 3 * look.shape.u
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            fill(painter, rounded(box, 10 * look.shape.u), look.color("action"))
        ink = look.color("onaction" if chosen else "hi")
        if self.icon_name:
            plain = chosen or look.outlined or look.contrast
            middle = QPoint(self.width() // 2, self.height() // 2)
            icons.draw(painter, self.icon_name, middle, look.px(24), ink if plain else look.color(self.token))
            return
        painter.setPen(ink)
        painter.setFont(look.font(look.text_px(17), 600))
        painter.drawText(self.rect(), CENTRE | MIDDLE, self.text())


class Segments(QWidget):
    """The switch; touching a piece acts ``{name}:{key}``. It breaks into rows where its words need more room."""

    def __init__(self, look: Look, name: str, act: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._name = name
        self._act = act
        self.pieces: list[Segment] = []

    def show_pieces(self, pieces: Sequence[Piece], chosen: str) -> bool:
        """Show ``pieces`` with one of them chosen; return whether they were made anew."""
        anew = len(pieces) != len(self.pieces)
        if anew:
            self._make(len(pieces))
        for segment, piece in zip(self.pieces, pieces, strict=True):
            segment.setObjectName(f"{self._name}:{piece.key}")
            segment.icon_name, segment.token = piece.icon, piece.token
            if segment.text() != piece.text:
                segment.setText(piece.text)
                segment.setAccessibleName(piece.text)
            segment.setChecked(piece.key == chosen)
        self._arrange()
        return anew

    def _make(self, count: int) -> None:
        for segment in self.pieces:
            segment.hide()
            segment.deleteLater()
        self.pieces = [Segment(self.look, self) for _ in range(count)]
        for segment in self.pieces:
            segment.clicked.connect(lambda _=False, segment=segment: self._act(segment.objectName()))
            segment.show()

    def wanted_width(self) -> int:
        """Return the room that all pieces need side by side."""
        return sum(piece.wanted_width() for piece in self.pieces)

    def rows(self, width: int) -> list[list[Segment]]:
        """Return the pieces in as few rows of like length as ``width`` allows."""
        for count in range(1, len(self.pieces) + 1):
            each = -(-len(self.pieces) // count)
            rows = [self.pieces[at : at + each] for at in range(0, len(self.pieces), each)]
            if all(sum(piece.wanted_width() for piece in row) <= width for row in rows):
                return rows
        return [[piece] for piece in self.pieces]

    def row_height(self) -> int:
        """Return the height of a row."""
        return max(self.look.px(TARGET), self.look.line_height(self.look.text_px(17), 600) + self.look.px(14))

    def tall(self, width: int) -> int:
        """Return the height the switch needs at ``width``."""
        return len(self.rows(width)) * self.row_height()

    def _arrange(self) -> None:
        rows = self.rows(self.width())
        for number, row in enumerate(rows):
            wanted = [piece.wanted_width() for piece in row]
            spare = max(0, self.width() - sum(wanted)) / max(1, len(row))
            top, bottom = self.height() * number // len(rows), self.height() * (number + 1) // len(rows)
            x = 0.0
            for piece, width in zip(row, wanted, strict=True):
                piece.setGeometry(QRect(round(x), top, round(x + width + spare) - round(x), bottom - top))
                x += width + spare

    def restyle(self) -> None:
        """Take up the changed look."""
        self._arrange()
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u = self.look.shape.u
        width = 2 * u if self.look.contrast else 0
        path = rounded(QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 12 * u)
        fill(painter, path, self.look.color("ctl"))
        if width:
            outline(painter, path, self.look.color("edge"), width)


class QuietButton(Touch):
    """A filled button without an edge: an icon, a word, or both."""

    def __init__(self, look: Look, icon: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.icon_name = icon
        self.worded = False

    def wanted_width(self) -> int:
        """Return the least room the button needs."""
        if not self.worded:
            return self.look.px(TARGET)
        metrics = self.look.metrics(self.look.text_px(17), 600)
        return round(metrics.horizontalAdvance(self.text())) + self.look.px(20 + 8 + 28)

    def draw(self, painter: QPainter) -> None:
        look, u = self.look, self.look.shape.u
        enabled, chosen = self.isEnabled(), self.isChecked()
        path = rounded(QRectF(self.rect()).adjusted(u, u, -u, -u), 12 * u)
        fill(painter, path, look.color("action" if chosen else "ctl" if enabled else "bg"))
        if look.contrast or not enabled:
            outline(painter, path, look.color("edge" if enabled else "off"), u * (2 if look.contrast else 1))
        ink = look.color("onaction" if chosen else "hi" if enabled else "low")
        side = look.px(20 if self.worded else 24)
        if not self.worded:
            icons.draw(painter, self.icon_name, QPoint(self.width() // 2, self.height() // 2), side, ink)
            return
        font = look.text_px(17)
        width = round(look.metrics(font, 600).horizontalAdvance(self.text()))
        left = (self.width() - side - look.px(8) - width) // 2
        icons.draw(painter, self.icon_name, QPoint(left + side // 2, self.height() // 2), side, ink)
        painter.setPen(ink)
        painter.setFont(look.font(font, 600))
        box = QRect(left + side + look.px(8), 0, width + look.px(4), self.height())
        painter.drawText(box, MIDDLE, self.text())
