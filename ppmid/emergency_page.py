"""Emergency credit: what is on offer, that it is a loan, and what is to be paid back; it lends nothing itself."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.commands import SelectEmergencyCredit, Wish, may_select
from ihd.model.credit import Credit, credit
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Supply
from ihd.model.units import Fuel, pounds
from ihd.view.account_page import off
from ihd.view.flow_header import FlowHeader
from ihd.view.flow_page import head
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.page import Desk, Page
from ihd.view.prepay_facts import balance_age, emergency_owed, least_top_up, pay_back_first, prepaid
from ihd.view.sheet import Action, Big, Cells, Note, Row, Section, Sheet
from ihd.view.words import NOTHING, translate
from ppmid.asked import Asked, spoken
from ppmid.results import of_command


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
        self.desk.gate.pass_then(lambda: self._send(number, now))

    def _send(self, number: int, now: float) -> None:
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
        self.busy = waits = self._asked is not None and self._asked.waits(snapshot, now)
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
        Note(_at_meter()),
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
    return _section(snapshot, meter, tuple(rows), dim=age.dim)


def _section(snapshot: Snapshot, meter: Meter, rows: tuple[Row, ...], *, dim: bool = False) -> Section:
    icon = "flame" if meter.fuel is Fuel.GAS else "bolt"
    return Section(meter_name(snapshot, meter), rows, icon, token_of(meter), dim)


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
    return Section(translate("Emergency", "Without this screen"), (Note(_pay_back()), Note(_at_meter())))


def _at_meter() -> str:
    return translate("Emergency", "If this screen goes dark: choose it at the meter, then press A, then B.")


def _pay_back() -> str:
    return translate("Emergency", "You pay it back from your next top-up.")
