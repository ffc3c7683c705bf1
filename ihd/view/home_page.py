"""Home: the day's cost on a dial, what is used now, each meter's day, and the last 24 hours."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.half_hours import half_hour_of
from ihd.model.meter import Meter
from ihd.model.reports import Role
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.model.usage import Usual
from ihd.view.card import Card
from ihd.view.dial import DialCard
from ihd.view.fuel_card import FuelCard
from ihd.view.generation_card import GenerationCard, generation_facts
from ihd.view.home_boxes import boxes
from ihd.view.home_facts import chosen_dial, fuel_facts, imports, now_facts, usual_day, waiting
from ihd.view.now_card import NowCard
from ihd.view.page import Desk, Page
from ihd.view.prepay_facts import is_prepaid_home
from ihd.view.scroll import Scrolled
from ihd.view.strip import StripCard, moment_of, strip_facts

_MINUTE = 60


class HomePage(Page):
    """The page a home looks at: nothing on it needs a touch."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._board = QWidget(self)
        self._area: Scrolled | None = None  # made when the parts first need more height than there is
        self.dial = DialCard(self.look, self._board)
        self.now = NowCard(self.look, self._board)
        self.fuels: list[FuelCard] = []
        self.generation: list[GenerationCard] = []
        self.strip = StripCard(self.look, self._board)
        self._has_now = True
        self._laid_out = QSize()
        self._usual: Usual | None = None
        self._usual_key: tuple[object, ...] = ()
        self._strip_key: tuple[object, ...] = ()
        self.prepaid: Page | None = None  # made when the home first proves to be prepaid, so that others wait for less

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show ``snapshot``; what is usual by now is worked out at the next tick, so that it never delays a reading."""
        prepaid = self._lead_with_balances(is_prepaid_home(snapshot))
        if prepaid is not None:
            prepaid.render(snapshot, now)
            return
        power = now_facts(snapshot, now)
        paid = imports(snapshot)
        facts = [fuel_facts(snapshot, meter, now) for meter in paid]
        if not snapshot.meters:
            facts = [waiting(fuel, snapshot) for fuel in (Fuel.ELECTRICITY, Fuel.GAS)]
        made = [meter for meter in snapshot.meters if meter.role is Role.GENERATION]
        if (len(facts), len(made), power is not None) != (len(self.fuels), len(self.generation), self._has_now):
            self._rebuild(len(facts), len(made), power is not None)
        self.dial.show_facts(chosen_dial(snapshot, now, self.desk.settings, self._usual))
        if power is not None:
            self.now.show_facts(power)
        for card, fact in zip(self.fuels, facts, strict=True):
            card.show_facts(fact)
        for other, meter in zip(self.generation, made, strict=True):
            other.show_facts(generation_facts(snapshot, meter, now))
        self._render_strip(snapshot, paid, now)

    def _lead_with_balances(self, wanted: bool) -> Page | None:
        """Show the balances of a prepaid home instead of the dial, or no longer; return what shows them."""
        if wanted and self.prepaid is None:
            self.prepaid = self.desk.face.pages()["prepaid_home"](self.desk, self)
            self.prepaid.setGeometry(self.rect())
        for part in (self.prepaid, self._board if self._area is None else self._area):
            if part is not None and part.isHidden() is (wanted is (part is self.prepaid)):
                part.setVisible(wanted is (part is self.prepaid))
        return self.prepaid if wanted else None

    def _render_strip(self, snapshot: Snapshot, paid: tuple[Meter, ...], now: float) -> None:
        home = moment_of(snapshot, paid[0], now) if paid else None
        if not paid or home is None:
            self.strip.show_facts(None)
            return
        facts_of = (paid[0].half_hours, paid[0].tariffs, self.desk.settings.language)
        key = (*facts_of, half_hour_of(home), self.fuels[0].age.text())
        if not _same(key, self._strip_key):
            self._strip_key = key
            self.strip.show_facts(strip_facts(snapshot, paid[0], now))

    def tick(self, snapshot: Snapshot, now: float) -> None:
        """Let a second pass; each minute, work out anew what is usual by now."""
        home = snapshot.home_time(now)
        facts = [
            part for meter in imports(snapshot) for part in (meter.half_hours, meter.tariffs, meter.standing_charge)
        ]
        key = (*facts, None if home is None else home // _MINUTE)
        if not _same(key, self._usual_key):
            self._usual_key = key
            self._usual = usual_day(snapshot, home)
        self.render(snapshot, now)

    def restyle(self) -> None:
        """Lay the parts out anew in the changed look."""
        self._strip_key = ()
        self._lay_out()
        if self.prepaid is not None:
            self.prepaid.setGeometry(self.rect())
            self.prepaid.restyle()

    def _rebuild(self, fuels: int, generation: int, has_now: bool) -> None:
        """Make as many cards as the home has meters: this happens when meters are found, not when they report."""
        for card in (*self.fuels, *self.generation):
            card.hide()
            card.deleteLater()
        self.fuels = [FuelCard(self.look, self._board) for _ in range(fuels)]
        self.generation = [GenerationCard(self.look, self._board) for _ in range(generation)]
        self._has_now = has_now
        self._lay_out()

    def _lay_out(self) -> None:
        size = self._laid_out = self.size()
        cards: list[Card] = [*self.fuels, *self.generation]
        laid = boxes(size.width(), size.height(), self.look, len(cards), self._has_now)
        self._scroll_if(laid.height > size.height())
        self._board.resize(size.width(), max(laid.height, size.height()))
        for card in (self.dial, self.now, self.strip, *cards):
            card.stacked = laid.stacked
        for index, card in enumerate(cards):
            if isinstance(card, FuelCard):
                card.wide = index in laid.wide
        for card, box in zip(
            (self.dial, self.now, self.strip, *cards), (laid.dial, laid.now, laid.strip, *laid.cards), strict=True
        ):
            card.setVisible(not box.isEmpty())
            card.setGeometry(box)
            card.arrange()

    def _scroll_if(self, wanted: bool) -> None:
        if wanted and self._area is None:
            self._area = Scrolled(self.look, self)
            self._area.hold(self._board)
            self._area.show()
        if self._area is not None:
            self._area.let_keyboard_in(wanted)
            self._area.setGeometry(self.rect())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        if self.size() != self._laid_out:
            self._lay_out()
        if self.prepaid is not None:
            self.prepaid.setGeometry(self.rect())


def _same(left: tuple[object, ...], right: tuple[object, ...]) -> bool:
    """Compare by identity first: half-hours are long, and mostly the very same object."""
    return len(left) == len(right) and all(a is b or a == b for a, b in zip(left, right, strict=True))
