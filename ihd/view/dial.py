"""The dial of Home: what today has cost on an arc whose full sweep is the budget (design language, section 5)."""

from __future__ import annotations

from math import cos, radians, sin, sqrt

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view.card import AgeLabel, Card, Drawing
from ihd.view.home_facts import DialFacts
from ihd.view.ink import CENTRE, fill, outline, stroke
from ihd.view.look import Look
from ihd.view.shapes import draw_mark, fill_accent
from ihd.view.text import Text

_START = 225.0  # degrees anticlockwise from three o'clock, as Qt counts
_SWEEP = 270.0
_GAP = 0.55
_HERO = 84
_HERO_SMALLEST = 60
_DESIGN_RADIUS = 130


class DialCard(Card):
    """The dial with its hero number, verdict and the words that explain the notch."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._facts: DialFacts | None = None
        self.arc = Drawing(look, self)  # carries the dial's name and summary for screen readers
        self.title = Text(look, self, size=18, token="mid", align=CENTRE)
        self.hero = Text(look, self, size=_HERO, weight=700, align=CENTRE, figure=True)
        self.line = Text(look, self, size=18, token="mid", align=CENTRE)
        self.verdict = Text(look, self, size=20, weight=600)
        self.usual = Text(look, self, size=16, token="mid")
        self.age = AgeLabel(look, self)

    def show_facts(self, facts: DialFacts) -> None:
        """Show the day as it stands."""
        if facts == self._facts:
            return
        self._facts = facts
        self.hero.say(facts.amount, "low" if facts.age.dim else "hi")
        self.line.say(facts.line)
        self.verdict.say(facts.verdict_text)
        self.usual.say(facts.usual_text)
        self.age.show_age(facts.age)
        words = (facts.title, facts.amount, facts.line, facts.verdict_text, facts.usual_text)
        self.arc.describe(", ".join(word for word in words if word), facts.age.text)
        self.arrange()
        self.update()

    def _radius(self) -> float:
        """Return the radius of the arc's middle line: as large as the card and the words below the arc let it be."""
        u, height = self.look.shape.u, self.height()
        room = self.width() / 2 - 22 * u
        if self._dim():
            return max(20 * u, min(height * 0.433, room))
        words = 1.02 * self.verdict.pixels + (1.12 * self.usual.pixels if self._roomy() else 0)
        return max(20 * u, min(height * 0.423, room, (height - words - 29 * u) / 1.785))

    def _roomy(self) -> bool:
        """Return whether there is room for the second lines, which large text gives up."""
        return self.look.text_percent == 100 or self.stacked

    def _dim(self) -> bool:
        return self._facts is not None and self._facts.age.dim

    def _middle(self) -> float:
        """Return the height of the arc's centre: with no verdict below it the arc stands lower."""
        if self._dim():
            return self.height() * 0.55
        k, u = self._radius() / _DESIGN_RADIUS, self.look.shape.u
        below = max(109 * k, 102 * k + self.verdict.pixels * 0.4) + 10 * u
        if self._roomy():
            below += self.verdict.pixels * 0.62 + self.usual.pixels * 1.12
        return min(self.height() * 0.5, self.height() - below)

    def arrange(self) -> None:
        facts = self._facts
        if facts is None or not self.height():
            return
        r, u = self._radius(), self.look.shape.u
        k = r / _DESIGN_RADIUS
        middle = self._middle()
        roomy = self._roomy()
        self.arc.setGeometry(round(self.width() / 2 - r), round(middle - r), round(2 * r), round(1.7 * r))
        self._put_hero(r, k, middle)
        self.title.say(facts.title)
        self._put_centred(self.title, middle - 58 * k, r - 12 * u)
        if self.title.wanted_width() > self.title.width():
            self.title.say(facts.short_title)
            self._put_centred(self.title, middle - 58 * k, r - 12 * u)
        self.line.setVisible(bool(facts.line) and (roomy or not facts.usual_text))
        self._put_centred(self.line, middle + 50 * k, r - 12 * u)
        if self.line.wanted_width() > self.line.width():
            self.line.hide()
        self.verdict.setVisible(bool(facts.verdict_text))
        self.usual.setVisible(bool(facts.usual_text) and roomy)
        self.age.setVisible(facts.age.dim)
        verdict = max(middle + 109 * k, middle + 102 * k + self.verdict.pixels * 0.4)
        below = verdict + (self.verdict.pixels + self.usual.pixels) * 0.62 if facts.verdict_text else middle + 109 * k
        self._put_marked(self.verdict, verdict)
        self._put_marked(self.usual, max(below, min(middle + 135 * k, self.height() - 20 * u)))
        width = self.age.wanted_width()
        self.age.put((self.width() - width) / 2, middle + 103 * k, width)

    def _put_hero(self, r: float, k: float, middle: float) -> None:
        u = self.look.shape.u
        self.hero.set_size(_HERO * k / u / self.look.text)  # it fills the arc whatever the text size
        self.hero.fit(round((r - 9 * u) * 2 * 0.86), _HERO_SMALLEST * min(1.0, k / u))
        self.hero.put(0, middle - 1 * k, self.width())

    def _put_centred(self, text: Text, y: float, inner: float) -> None:
        """Place ``text`` on the chord of the arc at height ``y``, no wider than it."""
        off = abs(y - self._middle()) + text.line_height() * 0.3
        chord = 2 * sqrt(max(0.0, inner * inner - off * off))
        text.fit(round(chord), 16)
        text.put((self.width() - chord) / 2, y, chord)

    def _put_marked(self, text: Text, y: float) -> None:
        mark = round(text.pixels * 1.2)
        text.fit(self.width() - 2 * self.look.px(8) - mark, 16)
        width = text.wanted_width()
        text.put((self.width() - width - mark) / 2 + mark, y, width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        super().paintEvent(_event)
        facts = self._facts
        if facts is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_arc(painter, facts)
        for amount in (facts.usual, facts.budget):
            if amount is not None and facts.full:
                self._paint_notch(painter, min(1.0, amount / facts.full))
        self._paint_marks(painter, facts)

    def _stroke(self) -> float:
        return (17.5 if self.look.shape.portrait else 18) * self.look.shape.u

    def _paint_arc(self, painter: QPainter, facts: DialFacts) -> None:
        self._paint_track(painter)
        at = _START
        for part in facts.parts:
            if part.amount <= 0 or not facts.full:
                continue
            sweep = _SWEEP * part.amount / facts.full
            fill_accent(painter, self.look, self._segment(at, max(0.2, sweep - _GAP)), part.token)
            at -= sweep

    def _paint_track(self, painter: QPainter) -> None:
        track = self._segment(_START, _SWEEP)
        fill(painter, track, self.look.color("track"))
        if self.look.contrast:
            outline(painter, track, self.look.color("edge"), self.look.px(2))

    def _segment(self, start: float, sweep: float) -> QPainterPath:
        """Return the ring segment from angle ``start`` clockwise over ``sweep`` degrees."""
        r, half = self._radius(), self._stroke() / 2
        x, y = self.width() / 2, self._middle()
        outer = QRectF(x - r - half, y - r - half, 2 * (r + half), 2 * (r + half))
        inner = outer.adjusted(2 * half, 2 * half, -2 * half, -2 * half)
        path = QPainterPath()
        path.arcMoveTo(outer, start)
        path.arcTo(outer, start, -sweep)
        path.arcTo(inner, start - sweep, sweep)
        path.closeSubpath()
        return path

    def _paint_notch(self, painter: QPainter, share: float) -> None:
        angle = radians(_START - _SWEEP * share)
        r, u = self._radius(), self.look.shape.u
        reach = self._stroke() / 2 + 5 * u
        centre = QPointF(self.width() / 2, self._middle())
        ray = QPointF(cos(angle), -sin(angle))
        inner, outer = centre + ray * (r - reach + u), centre + ray * (r + reach)
        stroke(painter, inner - ray * u, outer + ray * u, self.look.color("card"), 9 * u, round_ends=False)
        stroke(painter, inner, outer, self.look.color("hi"), 3.5 * u, round_ends=True)

    def _paint_marks(self, painter: QPainter, facts: DialFacts) -> None:
        """Paint the verdict's mark, and the notch's stroke beside the words that explain it."""
        if facts.verdict is not None:
            box = self.verdict.geometry()
            side = self.verdict.pixels * 0.8
            left = box.left() - self.verdict.pixels * 1.2
            draw_mark(
                painter,
                self.look,
                facts.verdict,
                QRectF(left, box.center().y() - side / 2 + 1, side, side),
            )
        if self.usual.isVisibleTo(self):
            box = self.usual.geometry()
            x, y, half = box.left() - self.usual.pixels * 0.78, box.center().y() + 0.5, self.usual.pixels * 0.45
            color, width = self.look.color("hi"), 3.5 * self.look.shape.u
            stroke(painter, QPointF(x, y - half), QPointF(x, y + half), color, width, round_ends=True)
