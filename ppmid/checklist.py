"""What a person is asked to do: rows to tick one by one, and numbered steps to follow; it knows no meter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.view.button import Touch
from ihd.view.flow_page import TallCard
from ihd.view.ink import RIGHT, fill, outline, rounded, stroke
from ihd.view.look import Look
from ihd.view.text import Text

_ROW: Final = 52  # the design's 56 shrinks a little where the window is wider than it is high
_BETWEEN: Final = 8
_HEADING: Final = 34
_BOX: Final = 30

#: Pictures of what is turned off, on the 24 grid: lines through points, and circles (x, y, radius).
_LINES: Final[dict[str, tuple[tuple[tuple[float, float], ...], ...]]] = {
    "hob": (((3, 3), (21, 3), (21, 21), (3, 21), (3, 3)),),
    "heater": (
        ((3, 8), (21, 8), (21, 19), (3, 19), (3, 8)), ((9, 8), (9, 19)), ((15, 8), (15, 19)),
        ((8, 5), (8, 2)), ((12, 5), (12, 2)), ((16, 5), (16, 2)),
    ),
    "iron": (((2, 18), (22, 18), (22, 12), (9, 12), (4, 14.5), (2, 18)), ((8, 7), (20, 7), (22, 12))),
    "drill": (
        ((2, 5), (15, 5), (15, 12), (2, 12), (2, 5)), ((15, 7), (18, 7), (18, 10), (15, 10)), ((18, 8.5), (22, 8.5)),
        ((4, 12), (3, 21), (9, 21), (8.5, 12)),
    ),
    "tap": (((2, 13), (2, 8), (14, 8), (18, 12), (18, 15)), ((8, 8), (8, 3)), ((4, 3), (12, 3)), ((15, 15), (21, 15))),
    "boiler": (((4, 2), (20, 2), (20, 18), (4, 18), (4, 2)), ((8, 18), (8, 22)), ((16, 18), (16, 22))),
    "fire": (
        ((3, 21), (3, 4), (21, 4), (21, 21)), ((8, 21), (8, 15), (12, 10), (16, 15), (16, 21)), ((1, 21), (23, 21)),
    ),
    "others": (((6, 12), (6, 12.1)), ((12, 12), (12, 12.1)), ((18, 12), (18, 12.1))),
}  # fmt: skip
_CIRCLES: Final[dict[str, tuple[tuple[float, float, float], ...]]] = {
    "hob": ((8, 8, 2.4), (16, 8, 2.4), (8, 16, 2.4), (16, 16, 2.4)),
    "boiler": ((12, 10, 3.4),),
}


def _draw_picture(painter: QPainter, look: Look, name: str, middle: QPointF) -> None:
    u, color = look.shape.u, look.color("mid")

    def point(x: float, y: float) -> QPointF:
        return middle + QPointF(x - 12, y - 12) * u

    for line in _LINES[name]:
        for start, end in pairwise(line):
            stroke(painter, point(*start), point(*end), color, 2 * u, round_ends=True)
    for x, y, radius in _CIRCLES.get(name, ()):
        circle = QPainterPath()
        circle.addEllipse(point(x, y), radius * u, radius * u)
        outline(painter, circle, color, 2 * u)


def _draw_tick(painter: QPainter, look: Look, box: QRectF) -> None:
    corners = [box.topLeft() + QPointF(box.width() * x, box.height() * y) for x, y in ((0.24, 0.53), (0.43, 0.71))]
    end = box.topLeft() + QPointF(box.width() * 0.76, box.height() * 0.32)
    for start, stop in zip(corners, (corners[1], end), strict=True):
        stroke(painter, start, stop, look.color("on"), 3 * look.shape.u, round_ends=True)


class CheckRow(Touch):
    """One thing to make sure of; the whole row is the target."""

    def __init__(self, look: Look, picture: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._picture = picture
        self._words = Text(look, self, size=18, weight=500, wrap=True)
        self.setCheckable(True)
        self.setObjectName(f"check-{picture}")

    def say(self, words: str) -> None:
        """Name what is to be made sure of."""
        self.setText(words)
        self._words.say(words)

    def _room(self, width: int) -> int:
        return width - self.look.px(54 + _BOX + 14 + 10)

    def tall(self, width: int) -> int:
        """Return the height the words need at ``width``, at least what a finger needs."""
        return max(self.look.px(_ROW), self._words.wrapped_height(self._room(width)) + self.look.px(16))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the words have become larger or smaller
            self._arrange()
        return super().event(event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        room = self._room(self.width())
        height = self._words.wrapped_height(room)
        self._words.setGeometry(self.look.px(54), (self.height() - height) // 2, room, height)

    def draw(self, painter: QPainter) -> None:
        look, u = self.look, self.look.shape.u
        path = rounded(QRectF(self.rect()).adjusted(u, u, -u, -u), 12 * u)
        fill(painter, path, look.color("ctl"))
        outline(painter, path, look.color("line"), (2 if look.contrast else 1) * u)
        middle = self.height() / 2
        _draw_picture(painter, look, self._picture, QPointF(27 * u, middle))
        side = _BOX * u
        box = QRectF(self.width() - 14 * u - side, middle - side / 2, side, side)
        square = rounded(box.adjusted(u, u, -u, -u), 7 * u)
        if self.isChecked():
            fill(painter, square, look.color("ok"))
            _draw_tick(painter, look, box)
        if not self.isChecked() or look.outlined:
            outline(painter, square, look.color("outline" if self.isChecked() else "edge"), 2 * u)


class Checklist(QWidget):
    """A heading with a count, and the rows below it; ``changed`` is sent at each tick."""

    changed = Signal()

    def __init__(self, look: Look, pictures: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._heading = Text(look, self, size=18, weight=600, wrap=True)
        self._count = Text(look, self, size=16, token="mid", align=RIGHT)
        self.rows = [CheckRow(look, picture, self) for picture in pictures]
        for row in self.rows:
            row.clicked.connect(lambda _=False, row=row: self._tick(row))

    def _tick(self, row: CheckRow) -> None:
        row.setChecked(not row.isChecked())
        self.changed.emit()

    @property
    def done(self) -> bool:
        """Return whether every row is ticked."""
        return all(row.isChecked() for row in self.rows)

    def clear(self) -> None:
        """Untick every row: what was off an hour ago may be on now."""
        for row in self.rows:
            row.setChecked(False)

    def say(self, heading: str, words: Sequence[str], count: str) -> None:
        """Name the list and its rows; ``count`` has places for ``ticked`` and ``all``."""
        self._heading.say(heading)
        self._count.say(count.format(ticked=sum(row.isChecked() for row in self.rows), all=len(self.rows)))
        for row, text in zip(self.rows, words, strict=True):
            row.say(text)
        self.arrange()

    def _heading_room(self, width: int) -> int:
        return width - self._count.wanted_width() - self._look.px(4 + 4 + 12)

    def _heading_tall(self, width: int) -> int:
        lines = self._heading.wrapped_height(self._heading_room(width))
        return max(self._look.px(_HEADING), lines + self._look.px(10))

    def tall(self, width: int) -> int:
        """Return the height of heading and rows at ``width``."""
        between = self._look.px(_BETWEEN)
        return self._heading_tall(width) + sum(row.tall(width) + between for row in self.rows) - between

    def arrange(self) -> None:
        """Place heading and rows for the present size."""
        px, width = self._look.px, self.width()
        head = self._heading_tall(width)
        room = self._heading_room(width)
        lines = self._heading.wrapped_height(room)
        self._heading.setGeometry(px(4), (head - lines) // 2, room, lines)
        count = self._count.wanted_width()
        self._count.put(width - count - px(4), head / 2, count)
        spare = max(0, self.height() - self.tall(width)) // (len(self.rows) + 1)
        top = head + min(spare, px(6))
        for row in self.rows:
            high = row.tall(width) + min(spare, px(10))
            row.setGeometry(0, top, width, high)
            top += high + px(_BETWEEN)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()


class Step(NamedTuple):
    """One thing to do, or to expect, and what belongs to it."""

    head: str
    line: str = ""


class StepsCard(TallCard):
    """Numbered steps, one under the other, joined by a line; the title may be left out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title = Text(look, self, size=20, weight=600, wrap=True)
        self._steps: tuple[Step, ...] = ()
        self._heads: list[Text] = []
        self._lines: list[Text] = []
        self._numbers: list[Text] = []

    def show_steps(self, title: str, steps: tuple[Step, ...]) -> None:
        """Show ``steps``; widgets are made for as many as there ever were."""
        if (title, steps) == (self._title.text(), self._steps):
            return
        self._title.say(title)
        self._steps = steps
        while len(self._heads) < len(steps):
            self._numbers.append(Text(self.look, self, size=18, weight=600, align=0x4))
            self._heads.append(Text(self.look, self, size=18, weight=600, wrap=True))
            self._lines.append(Text(self.look, self, size=16, token="mid", wrap=True))
        for index, texts in enumerate(zip(self._numbers, self._heads, self._lines, strict=True)):
            step = steps[index] if index < len(steps) else None
            for text, words in zip(texts, (str(index + 1), *step) if step else ("", "", ""), strict=True):
                text.say(words)
                text.setVisible(bool(words))
        self.arrange()
        self.update()

    @property
    def _disc(self) -> int:
        return max(self.look.px(31), self.look.text_px(18) + self.look.px(8))

    def _room(self, width: int) -> int:
        return width - self.look.px(16 + 14 + 16) - self._disc

    def _step_tall(self, index: int, room: int) -> int:
        lines = self._heads[index].wrapped_height(room) + self._lines[index].wrapped_height(room)
        return max(self._disc, lines)

    def _title_tall(self, width: int) -> int:
        return self._title.wrapped_height(width - self.look.px(36)) + self.look.px(10) if self._title.text() else 0

    def tall(self, width: int) -> int:
        """Return the height the steps need at ``width``."""
        room, px = self._room(width), self.look.px
        steps = [self._step_tall(index, room) + px(8) for index in range(len(self._steps))]
        return self._title_tall(width) + sum(steps) - px(8) + px(28)

    def arrange(self) -> None:
        """Spread the steps over the height there is."""
        if not self._steps or not self.width():
            return
        px, width = self.look.px, self.width()
        room, left = self._room(width), px(16)
        title = self._title_tall(width)
        self._title.setGeometry(px(18), px(14), width - px(36), max(0, title - px(10)))
        spare = max(0, self.height() - self.tall(width)) / len(self._steps)
        gap = px(8) + min(spare, px(20))
        top = title + px(14) + min(spare / 2, px(6))
        for index, (number, head, line) in enumerate(zip(self._numbers, self._heads, self._lines, strict=True)):
            if index >= len(self._steps):
                break
            tall = self._step_tall(index, room)
            heights = head.wrapped_height(room), line.wrapped_height(room)
            y = round(top + max(0, tall - sum(heights)) / 2)
            head.setGeometry(left + self._disc + px(14), y, room, heights[0])
            line.setGeometry(left + self._disc + px(14), y + heights[0], room, heights[1])
            number.put(left, top + self._disc / 2, self._disc)
            top += tall + gap

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u, color = self.look.shape.u, self.look.color("edge")
        shown = self._numbers[: len(self._steps)]
        middles = [QPointF(number.geometry().center()) for number in shown]
        radius = self._disc / 2
        for start, end in pairwise(middles):
            if end.y() - start.y() > 2 * radius + 2 * u:
                down = QPointF(0, radius)
                stroke(painter, start + down, end - down, self.look.color("line"), 2 * u)
        for middle in middles:
            disc = QPainterPath()
            disc.addEllipse(middle, radius - u, radius - u)
            fill(painter, disc, self.look.color("ctl"))
            outline(painter, disc, color, 1.5 * u)
