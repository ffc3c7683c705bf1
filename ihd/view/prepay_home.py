"""Home of a prepaid home: balances lead, then what is used now and, on a face that may act, Top up."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.snapshot import Snapshot
from ihd.view.page import Desk, Page
from ihd.view.prepay_card import PrepayCard
from ihd.view.prepay_power import PowerCard, TopUpButton
from ihd.view.prepay_words import account_facts, power_facts
from ihd.view.reading_order import read_in_order
from ihd.view.scroll import Scrolled
from ihd.view.words import translate

#: Heights in design units: the row at the foot, landscape and portrait.
_FOOT, _FOOT_PORTRAIT = 84, 80
#: What use and Top up shrink to in an upright window, before anything has to be scrolled.
_FOOT_LEAST = 60


class PrepaidHome(Page):
    """The cards of a prepaid home, held by Home: they stack and scroll where they need more height than there is."""

    back = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._board = QWidget(self)
        self._area: Scrolled | None = None
        self.cards: list[PrepayCard] = []
        self.power = PowerCard(self.look, self._board)
        self.top_up = TopUpButton(self.look, self._board)
        self.top_up.clicked.connect(lambda: desk.open_page("top_up"))
        self.top_up.setVisible(desk.face.may_command)
        self._has_power = True

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show the accounts as they stand at link time ``now``."""
        facts = account_facts(snapshot, now, self.desk.face.may_command)
        power = power_facts(snapshot, now)
        changed = self._make_cards(len(facts)) or self._has_power is not (power is not None)
        self._has_power = power is not None
        self.top_up.setText(translate("Prepay", "Top up"))
        scale = translate("Prepay", "1 block = 1 day")
        for card, fact in zip(self.cards, facts, strict=True):
            changed |= card.show_facts(fact, scale)
        if power is not None:
            self.power.show_facts(power)
        if changed:
            self.arrange()

    def _go(self, page: str, meter: int) -> None:
        self.desk.meter = meter
        self.desk.open_page(page)

    def _make_cards(self, count: int) -> bool:
        if count == len(self.cards):
            return False
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [PrepayCard(self.look, self._go, self._board) for _ in range(count)]
        for card in self.cards:
            card.show()
        read_in_order([*self.cards, self.power, self.top_up])
        return True

    def restyle(self) -> None:
        """Place the cards anew in the changed look."""
        self.arrange()

    def arrange(self) -> None:
        """Place the cards for the present size."""
        width, height = self.width(), self.height()
        if not self.cards or not width:
            return
        for card in (*self.cards, self.power):
            card.stacked = False
        boxes = None
        if self.look.text_percent == 100 and len(self.cards) <= 2:
            boxes = (self._upright if self.look.shape.portrait else self._across)(width, height)
        fits = boxes is not None and all(
            card.natural_height(box.width()) <= box.height() for card, box in zip(self.cards, boxes, strict=True)
        )
        total = height if fits and boxes is not None else self._stack(width)
        if fits and boxes is not None:
            for card, box in zip(self.cards, boxes, strict=True):
                card.setGeometry(box)
                card.arrange()
        self._scroll_if(total > height)
        self._board.resize(width, max(total, height))
        for part in (*self.cards, self.power):
            part.update()

    def _across(self, width: int, height: int) -> list[QRect]:
        look = self.look
        gap, foot = look.px(12), look.px(_FOOT)
        each = (width - gap * (len(self.cards) - 1)) // len(self.cards)
        tall = height - foot - gap
        self._place_foot(QRect(0, height - foot, width, foot), gap)
        return [QRect(index * (each + gap), 0, each, tall) for index in range(len(self.cards))]

    def _place_foot(self, row: QRect, gap: int) -> None:
        """Share the row at the foot between what is used now and Top up, or give all of it to one."""
        shown = [part for part, has in self._foot_parts() if has]
        each = (row.width() - gap * (len(shown) - 1)) // max(1, len(shown))
        for index, part in enumerate(shown):
            part.setGeometry(row.left() + index * (each + gap), row.top(), each, row.height())
        self.power.arrange()

    def _foot_parts(self) -> list[tuple[QWidget, bool]]:
        parts: list[tuple[QWidget, bool]] = [
            (self.power, self._has_power),
            (self.top_up, self.desk.face.may_command),
        ]
        for part, has in parts:
            part.setVisible(has)
        return parts

    def _upright(self, width: int, height: int) -> list[QRect]:
        """Share the height between the cards by what each needs."""
        look = self.look
        gap = look.px(7.5)
        needs = [card.natural_height(width) for card in self.cards]
        foot_parts = [part for part, has in self._foot_parts() if has]
        left = height - sum(needs) - gap * (len(needs) - 1 + len(foot_parts))
        foot = max(look.px(_FOOT_LEAST), min(look.px(_FOOT_PORTRAIT), left // max(1, len(foot_parts))))
        bottom = height
        for part in reversed(foot_parts):
            bottom -= foot
            part.setGeometry(0, bottom, width, foot)
            bottom -= gap
        self.power.arrange()
        spare = (bottom - gap * (len(needs) - 1) - sum(needs)) // len(needs)
        boxes, top = [], 0
        for need in needs:
            boxes.append(QRect(0, top, width, need + min(0, spare) + min(max(0, spare), need)))
            top += boxes[-1].height() + gap
        return boxes

    def _stack(self, width: int) -> int:
        """Place everything one under the other at the height it needs; return the whole height."""
        look, top = self.look, 0
        gap = look.px(12)
        for card in self.cards:
            card.stacked = True
            card.setGeometry(0, top, width, round(card.natural_height(width) + 24 * card.k))
            card.arrange()
            top += card.height() + gap
        self.power.stacked = True
        for part, has in reversed(self._foot_parts()):
            if has:
                tall = self.power.natural_height() if part is self.power else look.px(_FOOT)
                part.setGeometry(0, top, width, tall)
                top += tall + gap
        self.power.arrange()
        return top - gap

    def _scroll_if(self, wanted: bool) -> None:
        if wanted and self._area is None:
            self._area = Scrolled(self.look, self)
            self._area.hold(self._board)
            self._area.show()
        if self._area is not None:
            self._area.let_keyboard_in(wanted)
            if not wanted:
                self._area.clearFocus()  # or its ring would stay
            self._area.setGeometry(self.rect())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()
