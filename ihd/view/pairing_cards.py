"""Two cards of the pairing page: the steps, and what is to be said of them; they know no link."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view.badge import Badge, Sign
from ihd.view.flow_page import TallCard
from ihd.view.ink import CENTRE, MIDDLE, RIGHT, outline, rounded, stroke
from ihd.view.look import Look
from ihd.view.pairing_steps import News, Stage, State, Step, standing
from ihd.view.text import Text

_DISC: Final = 28
_ROW: Final = 32
_SIGNS: Final = {
    State.WAITING: Sign.UNKNOWN,
    State.DOING: Sign.WAITING,
    State.DONE: Sign.DONE,
    State.FAILED: Sign.FAILED,
    State.NOT_NEEDED: Sign.UNKNOWN,
}


class StepSign(Badge):
    """How a step stands: a tick, a cross, a ring that turns, or its number where it is still to come."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._inside = ""

    def show_step(self, step: Step) -> None:
        """Show how ``step`` stands."""
        inside = {State.WAITING: str(int(step.stage)), State.NOT_NEEDED: "–"}.get(step.state, "")
        if inside != self._inside:
            self._inside = inside
            self.update()
        name = f"{step.name}: {standing(step.state)}"
        self.show_sign(_SIGNS[step.state], f"{name}, {step.note}" if step.note else name)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._inside:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u, look = self.look.shape.u, self.look
        circle = QPainterPath()
        circle.addEllipse(QRectF(self.rect()).adjusted(u, u, -u, -u))
        outline(painter, circle, look.color("edge"), 2 * u)
        painter.setPen(look.color("mid"))
        painter.setFont(look.font(round(self.height() * 0.55), 600))
        painter.drawText(self.rect(), CENTRE | MIDDLE, self._inside)


class StepsCard(TallCard):
    """The five steps, one under the other: sign, name, and what is known of each."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._steps: tuple[Step, ...] = ()
        self.signs = [StepSign(look, self) for _ in Stage]
        self.names = [Text(look, self, size=18, weight=600, wrap=True) for _ in Stage]
        self.notes = [Text(look, self, size=16, token="mid", wrap=True) for _ in Stage]

    def show_steps(self, steps: tuple[Step, ...]) -> bool:
        """Show ``steps``; return whether anything changed."""
        if steps == self._steps:
            return False
        self._steps = steps
        for step, sign, name, note in zip(steps, self.signs, self.names, self.notes, strict=True):
            sign.show_step(step)
            ahead = step.state is State.WAITING
            name.set_size(18, 400 if ahead else 600)
            name.say(step.name, "mid" if ahead else "hi")
            failed = step.state is State.FAILED
            note.set_size(16, 600 if failed else 400)
            note.say(step.note, "hi" if failed else "mid")
        self.arrange()
        self.update()
        return True

    @property
    def _disc(self) -> int:
        return max(self.look.px(_DISC), round(self.look.text_px(18) * 1.25))

    def _room(self, width: int) -> int:
        return width - self.look.px(20 + 14 + 18) - self._disc

    def _beside(self, place: int, room: int) -> bool:
        name, note = self.names[place], self.notes[place]
        return name.wanted_width() + note.wanted_width() + self.look.px(16) <= room

    def _row(self, place: int, room: int) -> int:
        name, note = self.names[place], self.notes[place]
        lines = name.wrapped_height(room)
        if not self._beside(place, room):
            lines += note.wrapped_height(room)
        return max(self.look.px(_ROW), self._disc + self.look.px(4), lines + self.look.px(4))

    def tall(self, width: int) -> int:
        """Return the height the steps need at ``width``."""
        room = self._room(width)
        return sum(self._row(place, room) for place in range(len(self.names))) + self.look.px(16)

    def arrange(self) -> None:
        """Spread the steps over the height there is."""
        width, px = self.width(), self.look.px
        room, left = self._room(width), px(20) + self._disc + px(14)
        spare = max(0, self.height() - self.tall(width)) / (len(self.names) + 1)
        top = px(8) + spare / 2
        for place, (sign, name, note) in enumerate(zip(self.signs, self.names, self.notes, strict=True)):
            high, lines = self._row(place, room), name.wrapped_height(room)
            sign.setGeometry(px(20), round(top + (high - self._disc) / 2), self._disc, self._disc)
            if self._beside(place, room):
                wide = note.wanted_width() + px(2)
                note.align = RIGHT
                note.setGeometry(left + room - wide, round(top), wide, high)
                name.setGeometry(left, round(top), room - wide - px(8), high)
            else:
                below = note.wrapped_height(room)
                y = round(top + (high - lines - below) / 2)
                note.align = 0x1
                name.setGeometry(left, y, room, lines)
                note.setGeometry(left, y + lines, room, below)
            top += high + spare
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u = self.look.shape.u
        for above, below in pairwise(sign.geometry() for sign in self.signs):
            x = above.center().x() + 0.5
            start, end = QPointF(x, above.bottom() + 1 + u), QPointF(x, below.top() - u)
            if end.y() > start.y():
                stroke(painter, start, end, self.look.color("line"), 2 * u)


class NewsCard(TallCard):
    """What is happening, or what went wrong: then it has the edge that marks the one card to look at."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._news: News | None = None
        self.badge = Badge(look, self)
        self.headline = Text(look, self, size=18, weight=600, wrap=True)
        self.text_line = Text(look, self, size=16, token="mid", wrap=True)

    def show_news(self, news: News) -> bool:
        """Show ``news``; return whether anything changed."""
        if news == self._news:
            return False
        self._news = news
        self.badge.show_sign(news.sign, news.headline)
        self.headline.say(news.headline)
        self.text_line.say(news.text)
        self.arrange()
        self.update()
        return True

    def _flow(self, width: int, spare: int, *, place: bool) -> int:
        px = self.look.px
        side = max(px(28), round(self.look.text_px(18) * 1.25))
        left, room = px(18), width - px(36)
        beside = room - side - px(12)
        head, text = self.headline.wrapped_height(beside), self.text_line.wrapped_height(room)
        line, top = max(head, side), px(11) + spare // 2
        if place:
            self.badge.setGeometry(px(16), top + (line - side) // 2, side, side)
            self.headline.setGeometry(left + side + px(10), top + (line - head) // 2, beside, head)
            self.text_line.setGeometry(left, top + line + px(5), room, text)
        return px(11) + line + px(5) + text + px(11)

    def tall(self, width: int) -> int:
        """Return the height the words need at ``width``."""
        return self._flow(width, 0, place=False)

    def arrange(self) -> None:
        """Place the parts for the present size."""
        if self.width() > self.look.px(100):
            self._flow(self.width(), max(0, self.height() - self.tall(self.width())), place=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._news is None or self._news.sign is not Sign.FAILED:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2.5 * self.look.shape.u
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        outline(painter, rounded(box, self.look.px(15)), self.look.color("bad"), edge)
