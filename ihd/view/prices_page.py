"""Prices: what a unit costs now and next, the day's rates, the standing charges, and where that was learnt."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.view import words
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.page import Desk, Page
from ihd.view.prices_boxes import Boxes, Needs, beside, stacked, widths
from ihd.view.prices_cards import PriceCard
from ihd.view.prices_charges import Charge, ChargeButton, ChargeCard
from ihd.view.prices_facts import next_facts, now_facts, old, source
from ihd.view.prices_source import SourceRow
from ihd.view.prices_timeline import timeline_facts
from ihd.view.rate_words import price_in_pence
from ihd.view.scroll import Scrolled
from ihd.view.text import Text
from ihd.view.timeline import TimelineCard
from ihd.view.words import NOTHING, translate

_HERO, _SECOND = 84, 48
#: The meters whose standing charges have a card of their own.
_CHARGES = 2


class PricesPage(Page):
    """One meter's prices; a touch on the other's price shows that one's."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._area = Scrolled(self.look, self)
        self._board = QWidget()
        self._area.hold(self._board)
        self.now = PriceCard(self.look, self._board, _HERO)
        self.next = PriceCard(self.look, self._board, _SECOND)
        self.day = TimelineCard(self.look, self._board)
        self.charges = [ChargeCard(self.look, self._board) for _ in range(_CHARGES)]
        self.other = ChargeButton(self.look, self._board)
        self.other.setObjectName("other")
        self.other.clicked.connect(self._show_other)
        self.source = SourceRow(self.look, self._board)
        self.source.button.setObjectName("rates")
        self.source.button.clicked.connect(lambda: desk.open_page("rates"))
        self.empty = Text(self.look, self, size=18, token="mid", wrap=True)
        self._chosen: int | None = None
        self._shown: tuple[Snapshot, float] | None = None
        self._needs: tuple[object, ...] = ()

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show ``snapshot``."""
        self._shown = (snapshot, now)
        meters = imports(snapshot)
        self._area.setVisible(bool(meters))
        self.empty.say(
            "" if meters else f"{words.phase(snapshot.link)}. {translate('Prices', 'Your prices appear here.')}"
        )
        if meters:
            self._render_meter(snapshot, meters, now)
        self._lay_out_if_needed()

    def tick(self, snapshot: Snapshot, now: float) -> None:
        """Let a second pass: what is shown changes with the minutes."""
        if self._shown is None or self._shown[0] is not snapshot or _minute(self._shown) != _minute((snapshot, now)):
            self.render(snapshot, now)

    def _render_meter(self, snapshot: Snapshot, meters: tuple[Meter, ...], now: float) -> None:
        meter = self._meter(meters)
        per = translate("Prices", "per kWh")
        self.now.show_facts(now_facts(snapshot, meter, now), (_icon(meter), token_of(meter)), per=per)
        self.next.show_facts(next_facts(snapshot, meter, now))
        self.day.show_facts(timeline_facts(snapshot, meter, now))
        for card, charged in zip(self.charges, meters, strict=False):
            card.say(_standing(charged)._replace(dim=old(charged, snapshot.home_time(now))))
        for place, card in enumerate(self.charges):
            card.setVisible(place < len(meters))
        other = self._following(meters)
        self.other.setVisible(other is not None)
        if other is not None:
            name = meter_name(snapshot, other)
            title = translate("Prices", "{fuel} price").format(fuel=name)
            price = f"{price_in_pence(other.price.millipence_per_kwh)}p" if other.price is not None else NOTHING
            charge = Charge(_icon(other), token_of(other), title, price, per if other.price is not None else "")
            charge = charge._replace(dim=old(other, snapshot.home_time(now)), short=name)
            self.other.say(charge, translate("Prices", "Show the prices of {fuel}").format(fuel=name.lower()))
        self.source.say(source(meter, snapshot.home_time(now)), translate("Prices", "All rates"))

    def _meter(self, meters: tuple[Meter, ...]) -> Meter:
        return next((meter for meter in meters if meter.meter == self._chosen), meters[0])

    def _following(self, meters: tuple[Meter, ...]) -> Meter | None:
        """Return the meter whose prices a touch leads to."""
        at = meters.index(self._meter(meters))
        return meters[(at + 1) % len(meters)] if len(meters) > 1 else None

    def _show_other(self) -> None:
        if self._shown is None:
            return
        other = self._following(imports(self._shown[0]))
        if other is not None:
            self._chosen = other.meter
            self.render(*self._shown)

    # ---------------------------------------------------------------------------------------------------- the layout

    @property
    def _small(self) -> list[ChargeCard | ChargeButton]:
        cards: list[ChargeCard | ChargeButton] = [*self.charges, self.other]
        return [card for card in cards if card.isVisibleTo(self._board)]

    def _needed(self, *, stack: bool) -> Needs:
        """Return the heights of the parts, side by side or ``stack``-ed."""
        width, small = self.width(), self._small
        wide = widths(width, self.look, max(1, len(small)), stacked=stack)
        return Needs(
            self.now.tall(wide.now),
            self.next.tall(wide.next),
            self.day.tall(width),
            max(card.tall(wide.charge) for card in small),
            self.source.tall(width),
        )

    def _boxes(self) -> Boxes:
        count = max(1, len(self._small))
        if not self.look.shape.portrait and self.look.text_percent < 200:
            found = beside(self.width(), self.height(), self.look, count, self._needed(stack=False))
            if found is not None:
                return found
        return stacked(self.width(), self.height(), self.look, count, self._needed(stack=True))

    def _lay_out_if_needed(self) -> None:
        """Lay out anew when a part needs another height than before: not each second."""
        stack = self.look.shape.portrait or self.look.text_percent == 200
        needs = (self.size(), len(self._small), self._needed(stack=stack) if self._small else None)
        if needs != self._needs:
            self._needs = needs
            self._lay_out()

    def _lay_out(self) -> None:
        self.empty.setGeometry(self.rect())
        self._area.setGeometry(self.rect())
        if not self._small:
            return
        boxes = self._boxes()
        self._board.resize(self.width(), boxes.height)
        self._area.let_keyboard_in(boxes.height > self.height())
        parts = (self.now, self.next, self.day, *self._small, self.source)
        places = (boxes.now, boxes.next, boxes.day, *boxes.charges, boxes.source)
        for part, box in zip(parts, places, strict=True):
            part.setGeometry(box)
            part.arrange()

    def restyle(self) -> None:
        """Lay the parts out anew in the changed look."""
        self._needs = ()
        if self._shown is not None:
            self.render(*self._shown)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._lay_out_if_needed()


def _minute(shown: tuple[Snapshot, float]) -> int | None:
    snapshot, now = shown
    home = snapshot.home_time(now)
    return None if home is None else home // 60


def _icon(meter: Meter) -> str:
    return "flame" if meter.fuel is Fuel.GAS else "bolt"


def _standing(meter: Meter) -> Charge:
    known = meter.standing_charge is not None
    figure = words.pence_or_pounds(meter.standing_charge) if meter.standing_charge is not None else NOTHING
    per = translate("Prices", "a day") if known else ""
    return Charge(_icon(meter), token_of(meter), translate("Prices", "Standing charge"), figure, per, hatched=known)
