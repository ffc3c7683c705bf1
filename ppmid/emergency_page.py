"""Emergency credit: what is on offer, that it is a loan, and what is to be paid back; it lends nothing itself.

The board on which a task's parts lie stands here too: the other tasks that are no sheets build on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.commands import Pending, SelectEmergencyCredit, Stage, Wish, may_select, unanswered
from ihd.model.credit import Credit, credit
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Supply
from ihd.model.units import Fuel, pounds
from ihd.view.account_page import off
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.page import Desk, Page
from ihd.view.prepay_facts import balance_age, emergency_owed, least_top_up, pay_back_first, prepaid
from ihd.view.scroll import Scrolled
from ihd.view.sheet import Action, Big, Cells, Note, Row, Section, Sheet
from ihd.view.words import NOTHING, translate
from ppmid.checklist import Checklist, TallCard
from ppmid.flow_header import FlowHeader
from ppmid.hold_button import FootButton, HoldButton
from ppmid.results import of_command

#: How long a task waits for the meter's answer, in seconds of link time (design language, section 5).
ANSWER_S: Final = 10
#: The boxes of section 6 lie between these heights at 800×480 and at 720×1280, below the header.
_SPAN: Final = {False: (800, 64, 464), True: (720, 100, 1264)}


#: What lies on a board can tell the least height it needs at a width: ``tall(width)``.
Part = TallCard | Checklist | HoldButton | FootButton
P = TypeVar("P", bound=Part)


class Box(NamedTuple):
    """A rectangle of the design language, section 6."""

    x: int
    y: int
    width: int
    height: int


class Place(NamedTuple):
    """A part of a task with its boxes in landscape (800×480) and upright (720×1280)."""

    part: Part
    landscape: Box
    upright: Box


class FlowPage(Page):
    """A task that fills the window: its parts lie in the design's boxes, or one under the other if they need more."""

    flow = True
    back = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = FlowHeader(self.look, lambda: self.desk.open_page(self.back), self)
        self._area = Scrolled(self.look, self)
        self.board = QWidget()
        self._area.hold(self.board)
        self._parts: list[Part] = []
        self.shown: tuple[Snapshot, float] | None = None

    def keep(self, part: P) -> P:
        """Put a part on the board; it is shown when it has a place."""
        self._parts.append(part)
        part.hide()
        return part

    def places(self) -> Sequence[Place]:
        """Return the parts to show now, in reading order."""
        raise NotImplementedError

    def again(self) -> None:
        """Show the same snapshot after something was touched."""
        if self.shown is not None:
            self.render(*self.shown)

    def restyle(self) -> None:
        """Lay the parts out anew in the changed look."""
        self.header.arrange()
        self.lay_out()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Place the header, and the parts shown: in their boxes where every one of them fits."""
        width, head = self.width(), self.header.tall()
        self.header.setGeometry(0, 0, width, head)
        self._area.setGeometry(0, head, width, self.height() - head)
        places = self.places() if self.shown is not None else ()
        parts = [place.part for place in places]
        boxes = self._boxed(places, self.height() - head)
        fits = self.look.text_percent < 200 and all(map(_fits, parts, boxes))
        tall = self._area.height()
        if not fits:
            boxes = self._stacked(parts)
            tall = max([box.bottom() + self.look.px(16) for box in boxes], default=0)
        self.board.resize(width, tall)
        self._area.let_keyboard_in(tall > self._area.height())
        for part, box in zip(parts, boxes, strict=True):
            part.setGeometry(box)
        for part in self._parts:
            part.setVisible(part in parts)

    def _boxed(self, places: Sequence[Place], height: int) -> list[QRect]:
        upright, px = self.look.shape.portrait, self.look.px
        wide, top, bottom = _SPAN[upright]
        across, down = self.width() / wide, (height - px(8) - px(10 if upright else 16)) / (bottom - top)
        found = []
        for place in places:
            box = place.upright if upright else place.landscape
            x, y = round(box.x * across), round(px(8) + (box.y - top) * down)
            found.append(QRect(x, y, round(box.width * across), round(box.height * down)))
        return found

    def _stacked(self, parts: Sequence[Part]) -> list[QRect]:
        px = self.look.px
        room, top = self.width() - px(32), px(8)
        found = []
        heights = [part.tall(room) for part in parts]
        spare = max(0, self._area.height() - sum(heights) - px(12) * len(parts) - px(12)) // max(1, len(parts))
        for height in heights:
            found.append(QRect(px(16), top, room, height + spare))
            top += found[-1].height() + px(12)
        return found


def head(header: FlowHeader, width: int, titles: tuple[str, str], back: str, snapshot: Snapshot, now: float) -> None:
    """Show a task's header, with the second, shorter title where the first does not fit."""
    header.resize(width, header.tall())
    for title in titles:
        header.show_header(title, back, snapshot, now)
        if header.title.geometry().right() < header.bars.x():
            return


def _fits(part: Part, box: QRect) -> bool:
    return part.tall(box.width()) <= box.height() + 1 and part.minimumSizeHint().width() <= box.width()


def spoken(text: str) -> str:
    """Return one of the sentences of :mod:`ppmid.results` in the owner's language."""
    return translate("Result", text)


class Asked(NamedTuple):
    """A command that a page sent at link time ``at``, before the radio has told anything of it."""

    id: int
    wish: Wish
    meter: int
    at: float

    def life(self, snapshot: Snapshot, now: float) -> Pending:
        """Return what became of it; what has no answer after :data:`ANSWER_S` is not waited for."""
        known = snapshot.command(self.id) or Pending(self.id, self.wish, self.meter, Stage.SENT, self.at)
        late = known.stage is Stage.SENT and now - self.at > ANSWER_S
        return unanswered(known, now) if late else known

    def waits(self, snapshot: Snapshot, now: float) -> bool:
        """Return whether its answer may still come any moment."""
        return self.life(snapshot, now).stage is Stage.SENT


class EmergencyPage(Page):
    """Each meter's emergency credit; choosing it asks once, as for a loan."""

    flow = True
    back = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = FlowHeader(self.look, lambda: self.desk.open_page(self.back), self)
        self.sheet = Sheet(self.look, self.act, self)
        self._wanted: int | None = None  # the meter whose loan is being asked about
        self._asked: Asked | None = None
        self._gone = False  # it was wanted, and no longer on offer
        self._shown: tuple[Snapshot, float] | None = None

    def arrive(self) -> None:
        """Begin anew."""
        self._wanted, self._asked, self._gone = None, None, False

    def act(self, action: str) -> None:
        """Ask whether the loan is wanted, take the answer, or go on to another page."""
        name, _, number = action.partition(":")
        match name:
            case "use":
                self._wanted, self._asked, self._gone = int(number), None, False
            case "no":
                self._wanted = None
            case "yes":
                self._choose(int(number))
            case _:
                self.desk.meter = int(number)
                self.desk.open_page(name)
                return
        if self._shown is not None:
            self.render(*self._shown)

    def _choose(self, number: int) -> None:
        """Send the choice, once, if the meter as last heard still offers it."""
        if self._shown is None or self._wanted is None:
            return
        snapshot, now = self._shown
        meter = snapshot.meter(number)
        self._wanted = None
        if meter is None or not may_select(meter.payment_mode, meter.credit_status):
            self._gone = True
            return
        self._asked = Asked(self.desk.next_command(), Wish.EMERGENCY_CREDIT, number, now)
        self.desk.send(SelectEmergencyCredit(self._asked.id, number))

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show ``snapshot``."""
        self._shown = (snapshot, now)
        titles = translate("Emergency", "Emergency credit"), translate("Emergency", "Credit")
        head(self.header, self.width(), titles, translate("Navigation", "Home"), snapshot, now)
        self.sheet.show_sections(self.sections(snapshot, now))

    def restyle(self) -> None:
        """Lay out anew in the changed look."""
        self.header.arrange()
        self._lay_out()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        head, side = self.header.tall(), self.look.px(16)
        self.header.setGeometry(0, 0, self.width(), head)
        top = head + self.look.px(8)
        self.sheet.setGeometry(side, top, self.width() - 2 * side, self.height() - top)

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return the question, or what became of the answer and a card for each prepaid meter."""
        wanted = snapshot.meter(self._wanted) if self._wanted is not None else None
        if wanted is not None:
            return (_question(snapshot, wanted),)
        meters = [meter for meter in imports(snapshot) if prepaid(meter)]
        if not meters:
            return (Section("", (Note(translate("Emergency", "No meter here is paid for in advance.")),)),)
        waits = self._asked is not None and self._asked.waits(snapshot, now)
        cards = (_card(snapshot, meter, now, may_act=not waits) for meter in meters)
        return (*self._news(snapshot, now), *cards, _dark())

    def _news(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        if self._gone:
            return (Section(translate("Emergency", "The meter does not offer it any more. Nothing was sent."), ()),)
        if self._asked is None:
            return ()
        said = of_command(self._asked.life(snapshot, now), snapshot.meter(self._asked.meter), say=spoken)
        return (Section(said.headline, (Note(said.text),)),)


def _question(snapshot: Snapshot, meter: Meter) -> Section:
    """Return what is asked once, before it is chosen."""
    amount = meter.emergency_credit or meter.emergency_credit_limit
    loan = (
        translate("Emergency", "This is a loan of {amount}.") if amount else translate("Emergency", "This is a loan.")
    )
    rows = (
        Note(f"{loan.format(amount=pounds(amount or 0))} {_pay_back()}", strong=True),
        Note(translate("Emergency", "It is used only when your own credit has run out.")),
        Action(f"yes:{meter.meter}", translate("Emergency", "Yes, use emergency credit"), primary=True),
        Action("no", translate("Emergency", "Not now")),
    )
    return _section(snapshot, meter, rows)


def _card(snapshot: Snapshot, meter: Meter, now: float, *, may_act: bool) -> Section:
    age = balance_age(snapshot, meter, now)
    rows: list[Row] = [_stage(meter, dim=age.dim), Cells((translate("Emergency", "As of"), age.text))]
    if meter.balance_millipence is not None:
        rows.append(Cells((translate("Account", "Balance"), pounds(meter.balance_millipence))))
    rows += _owed(meter)
    if may_act:
        rows += _ways(meter)
    return _section(snapshot, meter, tuple(rows))


def _section(snapshot: Snapshot, meter: Meter, rows: tuple[Row, ...]) -> Section:
    icon = "flame" if meter.fuel is Fuel.GAS else "bolt"
    return Section(meter_name(snapshot, meter), rows, icon, token_of(meter))


def _stage(meter: Meter, *, dim: bool) -> Big:
    """Return how far the home is into its emergency credit."""
    if meter.credit_status is None:
        return Big(NOTHING, translate("Words", "Not known"), dim)
    left, limit = (
        NOTHING if told is None else pounds(told) for told in (meter.emergency_credit, meter.emergency_credit_limit)
    )
    if may_select(meter.payment_mode, meter.credit_status):
        return Big(left if meter.emergency_credit else limit, translate("Emergency", "ready: you can use it now"), dim)
    return {
        Credit.SELECTED: Big(left, translate("Emergency", "chosen: ready when credit runs out"), dim),
        Credit.IN_USE: Big(left, translate("Emergency", "left: in use"), dim),
        Credit.EXHAUSTED: Big(limit, translate("Emergency", "all used"), dim),
    }.get(credit(meter.credit_status), Big(limit, translate("Emergency", "not needed now"), dim))


def _owed(meter: Meter) -> list[Row]:
    """Return what is to be paid back, and the least top-up that does."""
    owed, first, least = emergency_owed(meter), pay_back_first(meter), least_top_up(meter)
    rows: list[Row] = []
    if owed:
        rows.append(Cells((translate("Emergency", "Emergency credit to pay back"), pounds(owed))))
    if meter.accumulated_debt:
        rows.append(Cells((translate("Emergency", "Debt built up meanwhile"), pounds(meter.accumulated_debt))))
    if first and least is not None:
        rows.append(Cells((translate("Emergency", "Top up to have credit again"), pounds(least))))
    if meter.supply is Supply.OFF:
        rows.append(Note(off(meter), strong=True))
    return rows


def _ways(meter: Meter) -> list[Row]:
    """Return what can be done from here: only what the meter allows."""
    if may_select(meter.payment_mode, meter.credit_status):
        return [Action(f"use:{meter.meter}", translate("Emergency", "Use emergency credit"))]
    if meter.supply is Supply.OFF:
        return [Action(f"top_up:{meter.meter}", translate("Navigation", "Top up"))]
    if meter.supply is Supply.ARMED:
        return [Action(f"restore:{meter.meter}", translate("Prepay", "Turn it on"))]
    return []


def _dark() -> Section:
    """Return what to do where this screen has gone dark with the supply."""
    note = translate("Emergency", "If this screen goes dark: choose it at the meter, then press A, then B.")
    return Section(translate("Emergency", "Without this screen"), (Note(_pay_back()), Note(note)))


def _pay_back() -> str:
    return translate("Emergency", "You pay it back from your next top-up.")
