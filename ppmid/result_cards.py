"""The cards of a result: how it went, and what happened step by step; they know no command."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.model.units import pounds
from ihd.view.badge import Badge, Sign
from ihd.view.card import Card, Tile
from ihd.view.fuel_card import Bar
from ihd.view.ink import RIGHT, stroke
from ihd.view.look import Look
from ihd.view.shapes import Part
from ihd.view.text import Text
from ihd.view.words import translate
from ppmid.result_facts import ResultFacts, Step

_STEPS: Final = 3


class HeroCard(Card):
    """How it went: fuel, sign and headline, the amount, a sentence, and the time of the answer."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._facts: ResultFacts | None = None
        self.tile = Tile(look, self)
        self.fuel = Text(look, self, size=20, weight=600)
        self.badge = Badge(look, self)
        self.headline = Text(look, self, size=32, weight=700, wrap=True)
        self.amount = Text(look, self, size=88, weight=700, figure=True)
        self.beside = Text(look, self, size=20, token="mid", wrap=True)
        self.bar = Bar(look, self)
        self.before = Text(look, self, token="mid")
        self.added = Text(look, self, weight=700, align=RIGHT)
        self.text_line = Text(look, self, size=18, wrap=True)
        self.foot = Text(look, self, token="low", wrap=True)

    def show_facts(self, facts: ResultFacts) -> None:
        """Show how it went."""
        self._facts = facts
        self.tile.set_icon(facts.icon, facts.token, facts.fuel)
        self.fuel.say(facts.fuel)
        self.badge.show_sign(facts.sign, facts.headline)
        self.headline.say(facts.headline)
        self.amount.say(facts.amount, "mid" if facts.quiet else "hi")
        self.beside.say(facts.beside)
        grown = bool(facts.added)
        before = translate("Result", "{amount} before").format(amount=pounds(facts.before))
        added = translate("Result", "+ {amount} from this code").format(amount=pounds(facts.added))
        self.bar.show_parts((Part(facts.before, "mid"), Part(facts.added, "ok")), f"{before}, {added}")
        self.before.say(before if grown else "")
        self.added.say(added if grown else "")
        self.text_line.say(facts.text)
        self.foot.say(facts.foot)
        self.arrange()

    def natural_height(self, width: int) -> int:
        """Return the height that all of it needs at ``width``."""
        return self._flow(width, 0)

    def arrange(self) -> None:
        if self._facts is not None and self.height():
            spare = max(0, self.height() - self._flow(self.width(), 0))
            self._flow(self.width(), min(spare / 5, 14 * self.k))

    def _flow(self, width: int, air: float) -> int:
        """Place everything from the top with ``air`` more between the parts; return the height it takes."""
        facts, k = self._facts, self.k
        if facts is None:
            return 0
        left, room = round(20 * k), round(width - 40 * k)
        side = round(32 * k)
        self.tile.setGeometry(left, round(16 * k), side, side)
        self.fuel.fit(round(room - side - 12 * k), 16)
        self.fuel.put(left + side + 12 * k, 16 * k + side / 2, room - side - 12 * k)
        top = 16 * k + max(side, self.fuel.line_height()) + 12 * k + air
        top = self._put_headline(facts, left, top, room) + 10 * k + air
        if facts.amount:
            top = self._put_amount(left, top, room) + 12 * k + air
        self.amount.setVisible(bool(facts.amount))
        self.beside.setVisible(bool(facts.amount))
        top = self._put_bar(facts, left, top, room, air)
        for text, gap in ((self.text_line, 6 * k), (self.foot, 8 * k)):
            text.setVisible(bool(text.text()))
            if text.text():
                tall = text.wrapped_height(room)
                text.setGeometry(left, round(top), room, tall)
                top += tall + gap + air / 2
        return round(top + 6 * k)

    def _put_headline(self, facts: ResultFacts, left: int, top: float, room: int) -> float:
        k = self.k
        side = round(44 * k) if facts.sign is not Sign.NONE else 0
        indent = side + 14 * k if side else 0
        plain = self.look.text_percent == 100
        for size in (32, 27) if plain else (26, 21, 16):  # smaller if that saves a line, or a word from being cut
            self.headline.set_size(size)
            wanted = self.headline.wanted_width() if plain else self.headline.minimumSizeHint().width()
            if wanted <= room - indent:
                break
        tall = self.headline.wrapped_height(round(room - indent))
        line = max(tall, side)
        self.badge.setGeometry(left, round(top + (line - side) / 2), side, side)
        self.headline.setGeometry(round(left + indent), round(top + (line - tall) / 2), round(room - indent), tall)
        return top + line

    def _put_amount(self, left: int, top: float, room: int) -> float:
        """Put the amount, with its words beside it on one line, or below."""
        k = self.k
        words = self.beside.wanted_width() + 2
        self.amount.fit(room, 40)
        self.amount.fit(max(round(room - words - 16 * k), round(room * 0.4)), 60)
        amount = self.amount.wanted_width()
        high = self.amount.pixels * 0.76
        self.amount.put(left, top + high / 2, amount)
        beside = amount + 16 * k + words <= room
        line = self.beside.line_height()
        if beside:
            at = round(top + high - line * 0.86)
            self.beside.setGeometry(round(left + amount + 16 * k), at, words, line)
            return top + high
        tall = self.beside.wrapped_height(room)
        self.beside.setGeometry(left, round(top + high + 6 * k), room, tall)
        return top + high + 6 * k + tall

    def _put_bar(self, facts: ResultFacts, left: int, top: float, room: int, air: float) -> float:
        k, shown = self.k, bool(facts.added)
        for part in (self.bar, self.before, self.added):
            part.setVisible(shown)
        if not shown:
            return top
        self.bar.setGeometry(left, round(top), room, round(16 * k))
        top += 16 * k + 6 * k
        line = self.added.line_height()
        self.added.fit(room, 16)
        added, before = self.added.wanted_width() + 2, self.before.wanted_width()
        both = added + before + 12 * k <= room
        self.before.setVisible(both)
        self.before.put(left, top + line / 2, before)
        self.added.put(left + room - added, top + line / 2, added)
        return top + line + 8 * k + air / 2


class StepsList(Card):
    """What happened, in three steps with their times, and the end of the code."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._steps: tuple[Step, ...] = ()
        self._links: list[tuple[float, float]] = []
        self._rule = 0.0
        self.title = Text(look, self, size=18, weight=600)
        self.badges = [Badge(look, self) for _ in range(_STEPS)]
        self.texts = [Text(look, self, size=18, weight=600, wrap=True) for _ in range(_STEPS)]
        self.times = [Text(look, self, token="mid", figure=True) for _ in range(_STEPS)]
        self.label = Text(look, self, token="mid", wrap=True)
        self.end = Text(look, self, size=18, weight=700, figure=True, align=RIGHT)

    def show_steps(self, steps: tuple[Step, ...], code_end: str) -> None:
        """Show how far the code came."""
        self._steps = steps
        self.title.say(translate("Result", "What happened"))
        for index, (badge, text, time) in enumerate(zip(self.badges, self.texts, self.times, strict=True)):
            step = steps[index] if index < len(steps) else Step(Sign.NONE, "", "")
            badge.show_sign(step.sign, step.text)
            text.say(step.text)
            time.say(step.time)
        self.label.say(translate("Result", "Code ending") if code_end else "")
        self.end.say(code_end)
        self.arrange()
        self.update()

    def natural_height(self, width: int) -> int:
        """Return the height that all of it needs at ``width``."""
        return self._flow(width, 0)

    def arrange(self) -> None:
        if self._steps and self.height():
            spare = max(0, self.height() - self._flow(self.width(), 0))
            self._flow(self.width(), min(spare / (_STEPS + 1), 28 * self.k))

    def _flow(self, width: int, air: float) -> int:
        k = self.k
        left, room = round(18 * k), round(width - 36 * k)
        self.title.fit(room, 16)
        self.title.put(left, 16 * k + self.title.line_height() / 2, room)
        top = 16 * k + self.title.line_height() + 8 * k + air / 2
        side, indent = round(26 * k), round(40 * k)
        self._links = []
        for index, (badge, text, time) in enumerate(zip(self.badges, self.texts, self.times, strict=True)):
            if index >= len(self._steps):
                continue
            tall = text.wrapped_height(room - indent)
            badge.setGeometry(left, round(top), side, side)
            at = top + max(0.0, (side - text.line_height()) / 2)
            text.setGeometry(left + indent, round(at), room - indent, tall)
            self._links.append((top, top + side))
            time.put(left + indent, at + tall + time.line_height() / 2, room - indent)
            top = at + tall + (time.line_height() if time.text() else 0) + 10 * k + air
        self._rule = top - air / 2
        label, end = self.label.wanted_width() + 2, self.end.wanted_width() + 2
        for text in (self.label, self.end):
            text.setVisible(bool(self.end.text()))
        if not self.end.text():
            return round(top)
        beside = label + end + 8 * k <= room
        tall = max(self.label.line_height(), self.end.line_height())
        top += 4 * k
        self.label.setGeometry(left, round(top), label if beside else room, tall)
        self.end.setGeometry(left + room - end, round(top if beside else top + tall), end, tall)
        return round(top + tall * (1 if beside else 2) + 10 * k)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        k, line = self.k, self.look.color("line")
        x = round(18 * k) + 13 * k
        for (_, bottom), (top, _) in pairwise(self._links):
            stroke(painter, QPointF(x, bottom + 4 * k), QPointF(x, top - 4 * k), line, 2 * k)
        if self.end.text():
            y = self._rule
            stroke(painter, QPointF(18 * k, y), QPointF(self.width() - 18 * k, y), line, self.look.shape.u)
