"""The card of one prepaid account: balance, days left, what state it is in and what to do; it works out no figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.model.freshness import Freshness
from ihd.view.card import AgeLabel, Card, Tile
from ihd.view.ink import LEFT, RIGHT, outline, rounded, stroke
from ihd.view.look import Look
from ihd.view.plain_button import PlainButton
from ihd.view.prepay_parts import Pips, StateBlock, StateLabel
from ihd.view.prepay_words import AccountFacts
from ihd.view.text import Text

#: Design sizes of the big number and of the other one, and where the card is low.
_HERO, _SECOND = 88, 60
_HERO_LOW, _SECOND_LOW = 72, 50
#: Digits reach this share of their size above the line.
_CAPITALS = 0.73
_LINES = 5
#: How far gaps may close up and open out, as shares of the design's.
_CLOSEST, _WIDEST = 0.5, 1.5


class Piece(NamedTuple):
    """A part of the card: its height, the gap above it, and what places it at a height."""

    tall: float
    gap: float
    place: Callable[[float], None]


class PrepayCard(Card):
    """One account; ``asked`` is called with the page and the meter when what it offers is taken."""

    def __init__(self, look: Look, asked: Callable[[str, int], None], parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._facts: AccountFacts | None = None
        self._asked = asked
        self._low = False  # whether the parts keep to what they need
        self._rule = 0.0  # where the line above the rows is
        self.tile = Tile(look, self)
        self.title = Text(look, self, size=20, weight=600)
        self.supply = StateLabel(look, self)
        self.balance = Text(look, self, size=_SECOND, weight=700, figure=True)
        self.age = AgeLabel(look, self)
        self.pips = Pips(look, self)
        self.block = StateBlock(look, self)
        self.left = Text(look, self, size=18, weight=600, wrap=True)
        self.scale = Text(look, self, token="low", align=RIGHT)
        self.label = Text(look, self, token="mid", wrap=True)
        self.value = Text(look, self, size=20, weight=600, wrap=True)
        self.hint = Text(look, self, token="low", wrap=True)
        self.offer = PlainButton(look, "", self)
        self.offer.setObjectName("offer")
        self.offer.clicked.connect(self._take_offer)
        self.lines = [(Text(look, self, token="mid", wrap=True), self._value_text()) for _ in range(_LINES)]
        self.note = Text(look, self, token="mid", wrap=True)

    def _value_text(self) -> Text:
        return Text(self.look, self, weight=600, align=RIGHT, wrap=True)

    def _take_offer(self) -> None:
        if self._facts is not None and self._facts.offer is not None:
            self._asked(self._facts.offer.page, self._facts.meter)

    def show_facts(self, facts: AccountFacts, scale: str) -> bool:
        """Show the account; ``scale`` explains the blocks. Return whether anything changed."""
        if facts == self._facts and scale == self.scale.text():
            return False
        self._facts = facts
        ink = "low" if facts.age.dim else "hi"
        self.tile.set_icon(facts.icon, facts.token, facts.title)
        self.title.say(facts.title)
        self.supply.show_mark(facts.supply_mark, facts.supply)
        self.balance.say(facts.balance, ink)
        self.age.show_age(facts.age)
        self.pips.show_days(facts.pips, facts.pips_token, facts.left)
        self.left.say(facts.left, ink)
        self.scale.say(scale)
        if facts.block is not None:
            self.block.show_state(*facts.block)
        self._say_rows(facts)
        self.arrange()
        self.update()
        return True

    def _say_rows(self, facts: AccountFacts) -> None:
        offer, first = facts.offer, facts.first
        ink = "low" if facts.age.dim else "hi"
        lines = list(facts.lines)
        if first is not None and offer is None:
            lines.insert(0, first)
        for index, (label, value) in enumerate(self.lines):
            label.say(lines[index].label if index < len(lines) else "")
            value.say(lines[index].value if index < len(lines) else "", ink)
        self.label.say(first.label if first is not None and offer is not None else "")
        self.value.say(first.value if first is not None and offer is not None else "", ink)
        self.hint.say(facts.hint if offer is not None else "")
        self.note.say(" ".join(facts.notes))
        if offer is not None:
            self.offer.setText(offer.text)
            self.offer.setAccessibleName(f"{offer.text}: {facts.title}")
            self.offer.setAccessibleDescription(self.hint.text())

    def natural_height(self, width: int) -> int:
        """Return the least height at which all that may not give way is shown, at ``width``."""
        self._low = True
        return round(_least(self._pieces(width, 0)) + 20 * self.k)

    def arrange(self) -> None:
        if self._facts is None or not self.height():
            return
        k = self.k
        room = self.height() - 20 * k
        extras = 1 + sum(bool(label.text()) for label, _ in self.lines)
        self._low = False
        pieces = self._pieces(self.width(), extras)
        while _least(pieces) > room and (extras or not self._low):
            extras -= self._low
            self._low = True
            pieces = self._pieces(self.width(), extras)
        gaps = sum(piece.gap for piece in pieces) or 1.0
        share = max(_CLOSEST, min(_WIDEST, (room - sum(piece.tall for piece in pieces)) / gaps))
        top = (14 if share > 0.8 else 10) * k
        for piece in pieces:
            top += piece.gap * share
            piece.place(top)
            top += piece.tall

    def _pieces(self, width: int, keep: int) -> list[Piece]:
        """Return the parts at ``width``, with ``keep`` of those that may give way; the others are hidden."""
        k, facts = self.k, self._facts
        if facts is None:
            return []
        left, room = round(16 * k), round(width - 32 * k)
        self.pips.setVisible(bool(facts.pips))
        pips = (
            [Piece(12 * k, (10 if self._low else 14) * k, lambda y: _put(self.pips, left, y, room, 12 * k))]
            if facts.pips
            else []
        )
        return [
            self._head(left, room),
            self._amount(facts, left, room),
            *pips,
            *self._state(facts, left, room),
            *self._rows(facts, left, room, keep),
        ]

    def _head(self, left: int, room: int) -> Piece:
        k = self.k
        side = round(30 * k)
        line = max(side, self.title.line_height())
        gap = side + 10 * k
        self.title.fit(round(room - gap), 16)
        self.supply.fit(room, 16)
        supply = self.supply.wanted_width()
        beside = gap + self.title.wanted_width() + 8 * k + supply <= room
        below = 0 if beside else self.supply.line_height()

        def place(y: float) -> None:
            _put(self.tile, left, y + (line - side) / 2, side, side)
            self.title.put(left + gap, y + line / 2, min(room - gap, self.title.wanted_width()))
            middle = y + line / 2 if beside else y + line + below / 2
            self.supply.put(left + room - supply if beside else left, middle, supply)

        return Piece(line + below, 0, place)

    def _amount(self, facts: AccountFacts, left: int, room: int) -> Piece:
        k = self.k
        sizes = (_HERO_LOW, _SECOND_LOW) if self._low else (_HERO, _SECOND)
        self.balance.set_size(sizes[0] if facts.hero else sizes[1])
        self.age.fit(room, 16)
        age = self.age.wanted_width()
        self.balance.fit(round(room - age - 8 * k), _SECOND_LOW if facts.hero else 44)
        beside = self.balance.wanted_width() + age + 8 * k <= room and facts.age.step is not Freshness.NEVER
        if not beside:
            self.balance.fit(room, 30)
        capitals = self.balance.pixels * _CAPITALS
        close = self._low or self.stacked or self.look.shape.portrait
        lead = capitals if close else max(capitals, 64 * k)
        below = 0 if beside else self.age.line_height() + 4 * k

        def place(y: float) -> None:
            base = y + lead
            self.balance.put(left, base - capitals / 2, self.balance.wanted_width())
            if beside:
                self.age.put(left + room - age, base - 7 * k, age)
            else:
                self.age.put(left, base + 4 * k + self.age.line_height() / 2, age)

        return Piece(lead + below, 15 * k, place)

    def _state(self, facts: AccountFacts, left: int, room: int) -> list[Piece]:
        """Return the block of the state, or the days left in words with what a block stands for."""
        k = self.k
        words = facts.block is None and bool(facts.left)
        self.block.setVisible(facts.block is not None)
        self.left.setVisible(words)
        self.scale.setVisible(False)
        if facts.block is not None:
            tall = self.block.tall(room)

            def place_block(y: float) -> None:
                _put(self.block, left, y, room, tall)
                self.block.arrange()

            return [Piece(tall, 10 * k, place_block)]
        if not words:
            return []
        scale = self.scale.wanted_width() + 2
        beside = bool(facts.pips) and self.left.wanted_width() + 12 * k + scale <= room
        width = round(room - scale - 12 * k) if beside else room
        close = self._low or self.stacked or self.look.shape.portrait
        least = (24 if close else 42) * k
        high = max(least, self.left.wrapped_height(width))

        def place(y: float) -> None:
            _put(self.left, left, y, width, high)
            self.scale.setVisible(beside)
            _put(self.scale, left + room - scale, y, scale, high)

        return [Piece(high, 10 * k, place)]

    def _rows(self, facts: AccountFacts, left: int, room: int, keep: int) -> list[Piece]:
        k = self.k
        offered = facts.offer is not None
        rows = [self._offered(left, room, keep > 0)] if offered else []
        for text in (self.label, self.value, self.offer):
            text.setVisible(offered)
        self.hint.setVisible(offered and keep > 0 and bool(self.hint.text()))
        kept = keep if facts.first is not None and not offered else keep - 1
        for index, (label, value) in enumerate(self.lines):
            shown = bool(label.text()) and index <= kept
            label.setVisible(shown)
            value.setVisible(shown)
            if shown:
                rows.append(self._line(label, value, left, room))
        self.note.setVisible(bool(self.note.text()))
        if self.note.text():
            tall = self.note.wrapped_height(room)
            rows.append(Piece(tall, 8 * k, lambda y: _put(self.note, left, y, room, tall)))
        self._rule = 0.0
        return [Piece(1, 13 * k, self._place_rule), *rows] if rows else []

    def _place_rule(self, y: float) -> None:
        self._rule = y

    def _line(self, label: Text, value: Text, left: int, room: int) -> Piece:
        k = self.k
        named, told = label.wanted_width() + 2, value.wanted_width() + 2  # a hair more, or the words wrap
        beside = named + told + 12 * k <= room
        value.align = RIGHT if beside else LEFT
        line = label.line_height() if beside else label.wrapped_height(room)
        below = 0 if beside else value.wrapped_height(room)

        def place(y: float) -> None:
            if beside:
                _put(label, left, y, named, line)
                _put(value, left + room - told, y, told, line)
            else:
                _put(label, left, y, room, line)
                _put(value, left, y + line, room, below)

        return Piece(line + below, 7 * k, place)

    def _offered(self, left: int, room: int, hinted: bool) -> Piece:
        """Return label and value with the button beside them, or below where the words need the width."""
        k = self.k
        size = self.offer.sizeHint()
        width, least = max(round(128 * k), size.width()), max(round((52 if self._low else 64) * k), size.height())
        texts = [self.label, self.value, *([self.hint] if hinted and self.hint.text() else [])]
        aside = round(room - width - 10 * k)
        beside = aside >= max(text.minimumSizeHint().width() for text in texts)
        taken = aside if beside else room
        talls = [text.wrapped_height(taken) for text in texts]
        words = sum(talls) + 2 * k * (len(talls) - 1)
        high = max(words, least) if beside else words + 6 * k + least

        def place(y: float) -> None:
            at = y + ((high - words) / 2 if beside else 0)
            for text, tall in zip(texts, talls, strict=True):
                _put(text, left, at, taken, tall)
                at += tall + 2 * k
            if beside:
                _put(self.offer, left + room - width + 4 * k, y + (high - least) / 2, width, least)
            else:
                _put(self.offer, left - 4 * k, y + high - least, room + 8 * k, least)

        return Piece(high, 9 * k, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u = self.look.shape.u
        if self._rule:
            y, inset = self._rule + 0.5, 16 * u
            stroke(painter, QPointF(inset, y), QPointF(self.width() - inset, y), self.look.color("line"), u)
        if self._facts is not None and self._facts.edge:
            box = QRectF(self.rect()).adjusted(u, u, -u, -u)
            outline(painter, rounded(box, 16 * u), self.look.color(self._facts.edge), 2 * u)


def _least(pieces: list[Piece]) -> float:
    return sum(piece.tall + piece.gap * _CLOSEST for piece in pieces)


def _put(widget: QWidget, x: float, y: float, width: float, tall: float) -> None:
    widget.setGeometry(round(x), round(y), round(width), round(tall))
