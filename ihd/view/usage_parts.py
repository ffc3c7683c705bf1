"""The pieces of the page round its chart: the total, its bar with the key, and the line below; they know no meter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view.card import Drawing
from ihd.view.ink import fill, outline, rounded, write_in
from ihd.view.look import SMALLEST_TEXT, Look
from ihd.view.rate_fill import draw_swatch, fill_rate
from ihd.view.shapes import Mark, draw_mark
from ihd.view.text import Text
from ihd.view.usage_amounts import Share
from ihd.view.words import translate


class TotalBar(Drawing):
    """The total in its shares, the standing charge hatched before what was used."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._shares: tuple[Share, ...] = ()

    def show_shares(self, shares: tuple[Share, ...]) -> None:
        """Show ``shares``."""
        self._shares = shares
        told = ", ".join(f"{share.name} {share.figure}" for share in shares)
        self.describe(translate("Usage", "Shares of the total"), told)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self.look
        shown = [share for share in self._shares if share.amount > 0]
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not shown:
            fill(painter, rounded(box, look.px(2)), look.color("track"))
            outline(painter, rounded(box, look.px(2)), look.color("edge"), 1)
            return
        gap = look.px(2)
        room, whole, x = box.width() - gap * (len(shown) - 1), sum(share.amount for share in shown), box.left()
        for share in shown:
            width = room * share.amount / whole
            piece = QRectF(x, box.top(), max(1.0, width), box.height())
            fill_rate(painter, look, rounded(piece, look.px(2)), share.token)
            x += width + gap


class Key(Drawing):
    """What each colour of the bar and of the bars stands for, and how much that was."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._shares: tuple[Share, ...] = ()
        self.restyle()

    def restyle(self) -> None:
        """Take up the changed look."""
        write_in(self, self.look.color("hi"))
        super().restyle()

    def show_shares(self, shares: tuple[Share, ...]) -> None:
        """Show ``shares``."""
        self._shares = shares
        self.describe(translate("Usage", "Key"), ", ".join(map(_words, shares)))
        self.update()

    def rows(self, width: int) -> list[list[tuple[int, Share]]]:
        """Return the shares with their places, in as many rows as it takes."""
        metrics = self.look.metrics(self.look.text_px(SMALLEST_TEXT), 400)
        rows: list[list[tuple[int, Share]]] = [[]]
        x = 0
        for share in self._shares:
            taken = round(metrics.horizontalAdvance(_words(share))) + self.look.px(28)
            if x and x + taken > width:
                rows.append([])
                x = 0
            rows[-1].append((x, share))
            x += taken + self.look.px(20)
        return rows

    def row_height(self) -> int:
        """Return the height of a row."""
        return self.look.line_height(self.look.text_px(SMALLEST_TEXT), 400) + self.look.px(2)

    def tall(self, width: int) -> int:
        """Return the height the key needs at ``width``."""
        return len(self.rows(width)) * self.row_height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self.look
        pixels = look.text_px(SMALLEST_TEXT)
        metrics = look.metrics(pixels, 400)
        painter.setFont(look.font(pixels))
        for number, row in enumerate(self.rows(self.width())):
            middle = (number + 0.5) * self.row_height()
            for x, share in row:
                draw_swatch(painter, look, QRectF(x, middle - look.px(7), look.px(20), look.px(14)), share.token)
                painter.drawText(QPointF(x + look.px(27), middle + metrics.capHeight() / 2), _words(share))


def _words(share: Share) -> str:
    return f"{share.name} {share.figure}"


class MarkedText(Text):
    """Words behind a mark: how a total compares, whether readings are complete."""

    def __init__(self, look: Look, parent: QWidget, *, token: str = "mid") -> None:
        super().__init__(look, parent, token=token)
        self._mark: Mark | None = None
        self._ticked = False

    def show_words(self, text: str, mark: Mark | None, *, ticked: bool = False) -> None:
        """Show ``text`` behind ``mark``, or behind a tick."""
        if (mark, ticked) != (self._mark, self._ticked):
            self._mark, self._ticked = mark, ticked
            self.update()
        self.say(text)

    def _room(self) -> int:
        return round(self.pixels * 1.2) if self.text() and (self._mark is not None or self._ticked) else 0

    def wanted_width(self) -> int:
        """Return the width of mark and words."""
        return super().wanted_width() + self._room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.pixels * 0.8
        middle = self.height() / 2
        if self._ticked and self.text():
            _draw_tick(painter, self._look, QRectF(0, middle - side / 2, side, side))
        elif self._mark is not None and self.text():
            draw_mark(painter, self._look, self._mark, QRectF(0, middle - side / 2, side, side))
        painter.setFont(self.font())
        metrics = self._look.metrics(self.pixels, 400)
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(self._room(), round(base), self.text())


def _draw_tick(painter: QPainter, look: Look, box: QRectF) -> None:
    path = QPainterPath(QPointF(box.left() + box.width() * 0.08, box.center().y()))
    path.lineTo(box.left() + box.width() * 0.38, box.bottom() - box.height() * 0.18)
    path.lineTo(box.right() - box.width() * 0.05, box.top() + box.height() * 0.15)
    outline(painter, path, look.color("hi" if look.outlined else "ok"), 2 * look.shape.u)


class LineKey(Drawing):
    """The step line's sample with the name of the period it stands for."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.words = Text(look, self, token="mid")

    def show_name(self, name: str) -> None:
        """Show the line as that of ``name``; nothing where there is none."""
        self.words.say(name)
        self.describe(
            translate("Usage", "The line is {period}").format(period=name) if name else translate("Usage", "Key")
        )
        self.update()

    def wanted_width(self) -> int:
        """Return the width of sample and name."""
        return self.words.wanted_width() + self.look.px(32) if self.words.text() else 0

    def arrange(self) -> None:
        """Place the name behind the sample."""
        self.words.put(self.look.px(32), self.height() / 2, self.words.wanted_width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.words.text():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u, middle = self.look.shape.u, self.height() / 2
        path = QPainterPath(QPointF(u, middle + 4 * u))
        for x, y in ((9, 4), (9, -4), (17, -4), (17, 1), (25, 1)):
            path.lineTo(x * u, middle + y * u)
        outline(painter, path, self.look.color("mid"), 1.75 * u)
