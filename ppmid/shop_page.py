"""The simulated home's shop: codes to type, and hands at the meters, so that a demonstration can be walked through.

It knows only what the shop answers; what becomes of a code the display hears from the hub, as ever.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ihd.model.credit import PaymentMode
from ihd.model.meter import Meter
from ihd.model.reports import Role
from ihd.model.shop import Answer, Buy, BuyAndSend, Confirm, Flaw, Leave, Outcome, Protect, Wake, Wanted
from ihd.model.snapshot import Snapshot
from ihd.model.units import PENNY, Fuel, pounds
from ihd.view import words
from ihd.view.flow_sheet import FlowSheet
from ihd.view.home_facts import meter_name
from ihd.view.page import Desk
from ihd.view.sheet import Action, Choice, Digits, Note, Row, Section
from ihd.view.shop_door import ShopDoor
from ihd.view.typed_code import GROUP
from ihd.view.words import translate

#: What is sold, in pence; and the little that is left of a balance to see it run out.
_AMOUNTS: Final = (500, 1_000, 2_000, 3_000, 5_000)
_LITTLE: Final = 5 * PENNY
_FLAWS: Final = {
    Flaw.NONE: QT_TRANSLATE_NOOP("Shop", "Good"),
    Flaw.WRONG_DIGIT: QT_TRANSLATE_NOOP("Shop", "One digit wrong"),
    Flaw.TOO_LARGE: QT_TRANSLATE_NOOP("Shop", "Too large for the meter"),
    Flaw.OTHER_METER: QT_TRANSLATE_NOOP("Shop", "For the other meter"),
}
_SAID: Final = {
    Outcome.SOLD: QT_TRANSLATE_NOOP("Shop", "Sold. Type it at Top up:"),
    Outcome.SENT: QT_TRANSLATE_NOOP("Shop", "The supplier has sent it to the meter: watch the balance."),
    Outcome.TAKEN: QT_TRANSLATE_NOOP("Shop", "The supplier took it: watch the balance."),
    Outcome.WOKEN: QT_TRANSLATE_NOOP("Shop", "The meter is awake and speaks to the hub."),
    Outcome.TURNED_ON: QT_TRANSLATE_NOOP("Shop", "The meter has turned the supply on."),
    Outcome.TESTING: QT_TRANSLATE_NOOP(
        "Shop", "The meter makes sure for a minute that no tap is open, then it turns the gas on."
    ),
    Outcome.NOTHING_TO_CONFIRM: QT_TRANSLATE_NOOP(
        "Shop", "The meter has nothing to confirm: its supply is not ready to turn on."
    ),
    Outcome.NOTHING_TO_TAKE: QT_TRANSLATE_NOOP("Shop", "There is no more than that on the account."),
    Outcome.PROTECTED: QT_TRANSLATE_NOOP("Shop", "In the protected hours supply stays on, whatever the account says."),
    Outcome.UNPROTECTED: QT_TRANSLATE_NOOP(
        "Shop", "No hours are protected: supply goes off as soon as nothing is left."
    ),
    Outcome.NOT_SOLD: QT_TRANSLATE_NOOP("Shop", "There is no such code for this meter."),
    Outcome.CLOSED: QT_TRANSLATE_NOOP("Shop", "The simulated home is not there yet. Try again in a moment."),
}


class _Chosen(NamedTuple):
    """What stands chosen on the page; ``meter`` is ``None`` until a person chose one."""

    meter: int | None = None
    pence: int = 1_000
    flaw: Flaw = Flaw.NONE
    protected: bool = True


class ShopPage(FlowSheet):
    """Sells codes, right and wrong ones, takes credit away and presses the meters' buttons."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._chosen = _Chosen()
        self._answer: Answer | None = None
        self._door = ShopDoor(desk.shop, self) if desk.shop is not None else None
        if self._door is not None:
            self._door.answered.connect(self._hear)

    def _hear(self, answer: Answer) -> None:
        self._answer = answer
        if answer.outcome in (Outcome.PROTECTED, Outcome.UNPROTECTED):
            self._chosen = self._chosen._replace(protected=answer.outcome is Outcome.PROTECTED)
        self.again()
        self.sheet.verticalScrollBar().setValue(0)  # what was said stands at the top

    def _ask(self, wanted: Wanted) -> None:
        if self._door is not None:
            self._door.ask(wanted)

    # ---------------------------------------------------------------------------------------------------- what is done

    def act(self, action: str) -> None:
        """Choose, ask the shop, or go to another page."""
        key, _, option = action.partition(":")
        match key:
            case "meter":
                self._choose(self._chosen._replace(meter=int(option)))
            case "amount":
                self._choose(self._chosen._replace(pence=int(option)))
            case "flaw":
                self._choose(self._chosen._replace(flaw=Flaw[option]))
            case "protected":
                self._ask(Protect(option == "on"))
            case "copy":
                QGuiApplication.clipboard().setText(self._answer.code if self._answer is not None else "")
            case "buy" | "send" | "little" | "nothing" | "wake" | "confirm":
                self._visit(key)
            case _:
                super().act(action)

    def _choose(self, chosen: _Chosen) -> None:
        self._chosen = chosen
        self._answer = None
        self.again()

    def _visit(self, key: str) -> None:
        meter = self._meter
        if meter is None:
            return
        at, pence = meter.meter, self._chosen.pence
        wanted: dict[str, Wanted] = {
            "buy": Buy(at, pence, self._chosen.flaw),
            "send": BuyAndSend(at, pence),
            "little": Leave(at, _LITTLE),
            "nothing": Leave(at, 0),
            "wake": Wake(at),
            "confirm": Confirm(at),
        }
        self._ask(wanted[key])

    # --------------------------------------------------------------------------------------------------- what is shown

    @property
    def _meter(self) -> Meter | None:
        """Return the meter chosen, the first prepaid one until then."""
        meters = prepaid_meters(self._shown[0]) if self._shown is not None else ()
        first = meters[0] if meters else None
        return next((meter for meter in meters if meter.meter == self._chosen.meter), first)

    def heading(self) -> tuple[tuple[str, str], str]:
        """Return the task's title, and the word for where its arrow leads."""
        return (translate("Shop", "Shop (demo)"),) * 2, translate("Navigation", "More")

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return what was said last, then the shop for the meter chosen."""
        meter, meters = self._meter, prepaid_meters(snapshot)
        if meter is None:
            nobody = translate("Shop", "No meter here is paid for in advance: the shop has nothing to sell.")
            return (Section("", (Note(nobody),)),)
        told = (self._told(self._answer),) if self._answer is not None else ()
        return (
            *told,
            self._counter(snapshot, meter, meters),
            self._at_the_meter(snapshot, meter, now),
            self._running_out(),
        )

    def _told(self, answer: Answer) -> Section:
        rows: list[Row] = [Note(translate("Shop", str(_SAID[answer.outcome])), strong=True)]
        if answer.code:
            groups = tuple(answer.code[at : at + GROUP] for at in range(0, len(answer.code), GROUP))
            rows += [Digits(groups), Action("copy", translate("Shop", "Copy the code"))]
            rows.append(Action("top_up", translate("Navigation", "Top up")))
        return Section("", tuple(rows))

    def _counter(self, snapshot: Snapshot, meter: Meter, meters: tuple[Meter, ...]) -> Section:
        named = tuple((str(each.meter), meter_name(snapshot, each)) for each in meters)
        amounts = tuple((str(pence), pounds(pence * PENNY)) for pence in _AMOUNTS)
        flaws = tuple(
            (flaw.name, translate("Shop", str(text)))
            for flaw, text in _FLAWS.items()
            if flaw is not Flaw.OTHER_METER or len(meters) > 1
        )
        rows: list[Row] = [
            Note(translate("Shop", "A simulated shop: its codes are good for the simulated home only.")),
            Choice("meter", named, str(meter.meter)),
            Choice("amount", amounts, str(self._chosen.pence)),
            Choice("flaw", flaws, self._chosen.flaw.name),
            Action("buy", translate("Shop", "Buy a code to type"), primary=True),
        ]
        if self._chosen.flaw is Flaw.NONE:
            rows.append(Action("send", translate("Shop", "Let the supplier send it")))
        return Section(translate("Shop", "A code"), tuple(rows))

    def _at_the_meter(self, snapshot: Snapshot, meter: Meter, now: float) -> Section:
        rows: list[Row] = [Action("confirm", translate("Shop", "Press A, then B"))]
        if meter.fuel is Fuel.GAS:
            rows = [Action("wake", translate("Shop", "Press A: wake the meter")), *rows]
            home = snapshot.home_time(now)
            if meter.next_heard_by is not None and home is not None and meter.next_heard_by > home:
                hears = translate("Shop", "The gas meter sleeps. It is next heard by {time}, or when it is woken.")
                rows.insert(0, Note(hears.format(time=words.clock_time(meter.next_heard_by))))
        gas = meter.fuel is Fuel.GAS
        title = translate("Shop", "At the gas meter") if gas else translate("Shop", "At the electricity meter")
        return Section(title, tuple(rows), "flame" if gas else "bolt", "gas" if gas else "elec")

    def _running_out(self) -> Section:
        hours = (("on", translate("Shop", "Protected hours")), ("off", translate("Shop", "None protected")))
        rows: list[Row] = [
            Action("little", translate("Shop", "Take all credit but {amount}").format(amount=pounds(_LITTLE))),
            Action("nothing", translate("Shop", "Take all credit")),
            Choice("protected", hours, "on" if self._chosen.protected else "off"),
        ]
        return Section(translate("Shop", "See it run out"), tuple(rows))


def prepaid_meters(snapshot: Snapshot) -> tuple[Meter, ...]:
    """Return the meters that the shop has something for."""
    return tuple(
        meter for meter in snapshot.meters if meter.role is Role.IMPORT and meter.payment_mode is PaymentMode.PREPAYMENT
    )
