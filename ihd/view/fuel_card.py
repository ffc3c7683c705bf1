"""The card of one meter's day: its cost, standing charge, energy and age, in by the room there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.model.freshness import Freshness
from ihd.view.card import AgeLabel, Card, Drawing, Tile
from ihd.view.home_facts import FuelFacts
from ihd.view.ink import LEFT, RIGHT
from ihd.view.look import Look
from ihd.view.shapes import Part, draw_stacked_bar
from ihd.view.text import Text

_AMOUNT = 34
#: Design size of the card in the pictures at 800×480.
_WIDTH, _HEIGHT = 180, 160
#: Below this height, in design units, the two lines under the bar give way to the age alone.
_LOW = 137


class Bar(Drawing):
    """A stacked bar (design language, section 5)."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._parts: Sequence[Part] = ()

    def show_parts(self, parts: Sequence[Part], name: str) -> None:
        """Show ``parts`` in order; ``name`` says the same in words."""
        if parts != self._parts:
            self._parts = parts
            self.update()
        self.describe(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_stacked_bar(painter, self.look, QRectF(self.rect()), self._parts)


class FuelCard(Card):
    """One meter's card; ``wide`` puts title and amount on one line."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._facts: FuelFacts | None = None
        self.wide = False
        self.tile = Tile(look, self)
        self.title = Text(look, self, size=18, weight=600)
        self.amount = Text(look, self, size=_AMOUNT, weight=700, figure=True)
        self.bar = Bar(look, self)
        self.line = Text(look, self, size=16, token="mid")
        self.energy = Text(look, self, size=16, weight=500, token="mid", figure=True)
        self.age = AgeLabel(look, self)
        self.waiting = Text(look, self, size=16, token="low", wrap=True)  # the age's words before anything was heard

    def show_facts(self, facts: FuelFacts) -> None:
        """Show the meter's day."""
        if facts == self._facts:
            return
        self._facts = facts
        self.tile.set_icon(facts.icon, facts.token, facts.title)
        self.title.say(facts.title)
        self.amount.say(facts.amount, "low" if facts.age.dim else "hi")
        spoken = (facts.title, facts.amount, facts.line, facts.energy)
        self.bar.show_parts(facts.parts, ", ".join(word for word in spoken if word))
        self.line.say(facts.line)
        self.energy.say(facts.energy, "low" if facts.age.dim else "mid")
        self.age.show_age(facts.age)
        self.waiting.say(facts.age.text if facts.age.step is Freshness.NEVER else "")
        self.arrange()

    @property
    def k(self) -> float:
        """Return pixels per design unit: a card with much room draws itself larger."""
        if self.wide or self.stacked:
            return super().k
        return self.look.shape.u * self._growth()

    def _growth(self) -> float:
        u = self.look.shape.u
        growth = min(self.width() / (_WIDTH * u), self.height() / (_HEIGHT * u))
        return min(1.7, growth) if growth > 1.3 else 1.0

    def arrange(self) -> None:
        if self._facts is None or not self.height():
            return
        growth = 1.0 if self.wide or self.stacked else self._growth()
        for text, size in ((self.title, 18), (self.line, 16), (self.energy, 16), (self.age, 16)):
            text.set_size(size * growth)
        self.amount.set_size((28 if self.wide and self.height() < 110 * self.k else _AMOUNT) * growth)
        if self.wide:
            self._arrange_wide()
        else:
            self._arrange_tall()

    def _arrange_tall(self) -> None:
        k, height = self.k, self.height()
        low = height < _LOW * k
        left, room = 14 * k, self.width() - 28 * k
        top, last = 26 * k, height - 20 * k
        span = last - top
        self._put_title(left, top, room)
        self.amount.fit(round(room), 22)
        self.amount.align = LEFT
        middle = top + max(span * (0.4 if low else 0.31), 29 * k)  # clear of the tile
        self.amount.put(left, middle, room)
        thick = (8 if low else 9 if span < 100 * k else 12) * k
        bar = max(top + span * (0.82 if low else 0.596) - thick / 2, middle + self.amount.drop() + 3 * k)
        self.bar.setGeometry(round(left), round(bar), round(room), round(thick))
        self.line.setVisible(not low and bool(self.line.text()))
        wide = room + 6 * k  # a long translation may come nearer to the edge
        self.line.fit(round(wide), 16)
        self.line.put(left, top + span * 0.79, wide)
        self._put_foot(left, last + (4 * k if low else 0), room, low)

    def _put_foot(self, left: float, middle: float, room: float, age_only: bool) -> None:
        age = self.age.wanted_width()
        energy = self.energy.wanted_width()
        both = not age_only and bool(self.energy.text()) and age + energy + 4 <= room
        self.energy.setVisible(both)
        self.energy.put(left, middle, energy)
        self.age.fit(round(room), 16)
        self.age.put(left + room - age if both else left, middle, min(age, room))
        never = bool(self.waiting.text())
        self.age.setVisible(not never)
        self.waiting.setVisible(never)
        tall = self.waiting.wrapped_height(round(room))
        bottom = min(self.height() - 4 * self.k, middle + self.waiting.line_height() / 2)
        self.waiting.setGeometry(round(left), round(bottom - tall), round(room), tall)
        # Nothing is in the bar yet: it gives way to words of more lines than one.
        self.bar.setVisible(not never or self.waiting.y() > self.bar.geometry().bottom())

    def _put_title(self, left: float, middle: float, room: float) -> None:
        side = round(28 * self.k)
        self.tile.setGeometry(round(left), round(middle - side / 2), side, side)
        gap = side + 10 * self.k
        self.title.fit(round(room - gap), 16)
        self.title.put(left + gap, middle, room - gap)

    def _arrange_wide(self) -> None:
        k, height = self.k, self.height()
        left, room = 16 * k, self.width() - 32 * k
        top = 12 * k + max(28 * k, self.amount.line_height() * 0.8) / 2
        foot = height - 8 * k - self.energy.line_height() / 2
        if self.waiting.text():
            above = height - 4 * k - self.waiting.wrapped_height(round(room))
            top = min(top, above / 2)
        self.amount.fit(round(room * 0.5), 22)
        amount = self.amount.wanted_width()
        self._put_title(left, top, room - amount - 8 * k)
        self.amount.align = RIGHT
        self.amount.put(left + room - amount, top, amount)
        upper, lower = top + self.amount.drop(), foot - self.energy.line_height() / 2
        thick = max(5 * k, min(12 * k, lower - upper - 5 * k))
        self.bar.setGeometry(round(left), round((upper + lower - thick) / 2), round(room), round(thick))
        self.line.setVisible(False)
        self._put_foot(left, foot, room, False)
