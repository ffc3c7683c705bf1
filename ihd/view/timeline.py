"""A row of stretches as high as what they cost, with words in or above them and a mark of where it stands now."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view.card import Drawing
from ihd.view.flow_page import TallCard
from ihd.view.ink import fill, outline, rounded, stroke, write_in
from ihd.view.look import SMALLEST_TEXT, Look
from ihd.view.prices_timeline import Segment, TimelineFacts
from ihd.view.rate_key import RateKey
from ihd.view.shapes import fill_accent, mark_path
from ihd.view.text import Text

_GAP: Final = 2
_NOTHING: Final = TimelineFacts("", (), (), None, "", "")


class _Label(NamedTuple):
    """Words of a stretch: where they begin, the middle of their line, and whether they stand on its colour."""

    segment: Segment
    left: float
    middle: float
    inside: bool


class Timeline(Drawing):
    """The stretches over their axis."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._facts = _NOTHING
        self._worded = True

    def show_facts(self, facts: TimelineFacts, *, worded: bool = True) -> None:
        """Show ``facts``; where they are not ``worded`` a key says what is what."""
        self._facts, self._worded = facts, worded
        self.describe(facts.title, facts.spoken)
        self.update()

    @property
    def _pixels(self) -> int:
        return self.look.text_px(SMALLEST_TEXT)

    @property
    def _metrics(self) -> QFontMetricsF:
        return self.look.metrics(self._pixels, 600)

    def tall(self) -> float:
        """Return the least height: words above the highest stretch, two lines of colour, and the axis."""
        return self._metrics.height() * 3.8 + self.look.px(8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        write_in(self, self.look.color("hi"))
        boxes = self._boxes()
        for segment, box in zip(self._facts.segments, boxes, strict=True):
            self._paint_stretch(painter, segment, box)
        taken = self._paint_now(painter, boxes)
        painter.setFont(self.look.font(self._pixels, 600))
        for label in self._labels(boxes, taken):
            self._paint_label(painter, label)
        self._paint_axis(painter)

    @property
    def _base(self) -> float:
        return self.height() - self._metrics.height() - self.look.px(2)

    def _boxes(self) -> list[QRectF]:
        width, gap, base = float(self.width()), _GAP * self.look.shape.u, self._base
        room = base - self._metrics.height() - self.look.px(3)
        found = []
        for start, end, height, _ in self._facts.segments:
            tall = max(room * height, self.look.px(4)) if height else room * 0.5
            left = start * width + (gap / 2 if start > 0 else 0)
            right = end * width - (gap / 2 if end < 1 else 0)
            found.append(QRectF(left, base - tall, max(1.0, right - left), tall))
        return found

    def _paint_stretch(self, painter: QPainter, segment: Segment, box: QRectF) -> None:
        path = rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), min(3 * self.look.shape.u, box.height() / 2))
        if segment.height:
            fill_accent(painter, self.look, path, segment.line.token)
        else:
            outline(painter, path, self.look.color("edge"), self.look.shape.u)

    def _paint_now(self, painter: QPainter, boxes: list[QRectF]) -> QRectF:
        """Paint where it stands now, over the stretches; return the room its words take."""
        facts, look, u = self._facts, self.look, self.look.shape.u
        if facts.at is None or not boxes:
            return QRectF()
        metrics = self._metrics
        x = min(max(facts.at * self.width(), u), self.width() - u)
        wide, tall = metrics.horizontalAdvance(facts.at_text) + 16 * u, metrics.height() + 2 * u
        bubble = QRectF(min(max(x - wide / 2, 0.0), self.width() - wide), 0, wide, tall)
        stroke(painter, QPointF(x, tall / 2), QPointF(x, self._base + 4 * u), look.color("card"), 7 * u)
        stroke(painter, QPointF(x, tall / 2), QPointF(x, self._base + 5 * u), look.color("action"), 3 * u)
        fill(painter, rounded(bubble, 5 * u), look.color("action"))
        painter.setFont(look.font(self._pixels, 700))
        painter.setPen(look.color("onaction"))
        base = bubble.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(bubble.left() + 8 * u, base), facts.at_text)
        return bubble

    def _labels(self, boxes: list[QRectF], taken: QRectF) -> list[_Label]:
        """Place the words of each stretch inside it, else above it where nothing else stands; some have no room."""
        metrics, u = self._metrics, self.look.shape.u
        line = metrics.height()
        now = self._facts.at * self.width() if self._facts.at is not None else -1.0
        busy = [taken] if not taken.isEmpty() else []
        found = []
        for segment, box in zip(self._facts.segments, boxes, strict=True):
            wide = self._label_width(segment)
            if not segment.line.text or not self._worded:
                continue
            inside = box.height() >= line + 2 * u and box.width() >= wide + 8 * u
            left = box.center().x() - wide / 2
            if inside and left - 6 * u < now < left + wide + 6 * u:  # beside the mark of now, on the wider side
                before, after = now - box.left(), box.right() - now
                left = (box.left() + now - wide) / 2 if before > after else (now + box.right() - wide) / 2
                inside = max(before, after) >= wide + 14 * u
            if inside:
                found.append(_Label(segment, left, box.center().y(), True))
                continue
            left = min(max(box.center().x() - wide / 2, 0.0), self.width() - wide)
            above = QRectF(left, box.top() - line - 2 * u, wide, line)
            others = (*busy, *(other for other in boxes if other is not box))
            for moved in (left, box.left(), box.right() - wide):
                above.moveLeft(moved)
                if (
                    0 <= moved <= self.width() - wide
                    and above.top() >= -u
                    and not any(above.adjusted(-4 * u, u, 4 * u, 0).intersects(other) for other in others)
                ):
                    busy.append(QRectF(above))
                    found.append(_Label(segment, moved, above.center().y(), False))
                    break
        return found

    def _label_width(self, segment: Segment) -> float:
        mark = self._pixels * 0.95 if segment.line.mark is not None else 0.0
        return self._metrics.horizontalAdvance(segment.line.text) + mark

    def _paint_label(self, painter: QPainter, label: _Label) -> None:
        look, line, pixels = self.look, label.segment.line, self._pixels
        color = look.color("on" if label.inside and label.segment.height else "hi")
        left = label.left
        if line.mark is not None:
            side = pixels * 0.6
            shape = mark_path(line.mark, QRectF(left, label.middle - side / 2, side, side))
            if label.inside:
                fill(painter, shape, color)
            else:
                fill_accent(painter, look, shape, line.token)
            left += pixels * 0.95
        painter.setPen(color)
        base = label.middle + (self._metrics.ascent() - self._metrics.descent()) / 2
        painter.drawText(QPointF(left, base), line.text)

    def _paint_axis(self, painter: QPainter) -> None:
        metrics = self.look.metrics(self._pixels, 400)
        painter.setFont(self.look.font(self._pixels, 400))
        painter.setPen(self.look.color("mid"))
        base = self.height() - metrics.descent()
        right = 0.0
        ticks = self._facts.ticks
        for place, text in ticks:
            wide = metrics.horizontalAdvance(text)
            left = min(max(place * self.width() - wide / 2, 0.0), self.width() - wide)
            last = place == ticks[-1][0]
            after = self.width() - metrics.horizontalAdvance(ticks[-1][1]) - 8 * self.look.shape.u
            if left < right or (not last and left + wide > after):
                continue
            painter.drawText(QPointF(left, base), text)
            right = left + wide + 8 * self.look.shape.u


class TimelineCard(TallCard):
    """The timeline under its title."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.title = Text(look, self, size=18, weight=600, wrap=True)
        self.line = Timeline(look, self)
        self.key = RateKey(look, self)
        self.none = Text(look, self, size=16, token="mid", wrap=True)

    def show_facts(self, facts: TimelineFacts) -> None:
        """Show the stretches, or the words that none are known."""
        self.title.say(facts.title)
        lines = tuple(segment.line for segment in facts.segments if segment.line.text)
        narrow = self.look.shape.portrait or self.look.text_percent > 100
        keyed = narrow and any(line.mark is not None for line in lines)
        self.key.show_lines(lines if keyed else ())
        self.key.setVisible(keyed)
        self.line.show_facts(facts, worded=not keyed)
        self.line.setVisible(bool(facts.segments))
        self.none.say("" if facts.segments else facts.spoken)
        self.arrange()

    @property
    def _inset(self) -> int:
        return self.look.px(16)

    def _head(self, room: int) -> int:
        """Return the height of the title: a sentence may need more than one line."""
        self.title.fit(room, 16)
        return max(self.look.px(24), self.title.wrapped_height(room))

    def tall(self, width: int) -> int:
        """Return the least height at ``width``."""
        px = self.look.px
        room = width - 2 * self._inset
        head = self._head(room)
        beside = max(px(24), self.title.line_height()) // 2  # what the mark of now may rise beside the title
        inner = self.none.wrapped_height(room) if self.none.text() else round(self.line.tall()) - beside
        return px(8) + head + inner + px(8) + self.key.tall(room)

    def arrange(self) -> None:
        """Place the parts: the mark of now may stand beside the title, where the day is young or old."""
        if not self.height():
            return
        px, left = self.look.px, self._inset
        room = self.width() - 2 * left
        head = self._head(room)
        self.title.setGeometry(left, px(8), room, head)
        top = px(8) + head
        self.none.setGeometry(left, top, room, self.height() - top - px(8))
        key = self.key.tall(room)
        self.key.setGeometry(left, self.height() - px(6) - key, room, key)
        self.line.setGeometry(left, top, room, self.height() - top - px(6) - key)
