"""Account: how each fuel is paid for, where its supply stands, balances and debts, and who the supplier is."""

from __future__ import annotations

from typing import NamedTuple

from ihd.model.credit import Credit, PaymentMode, credit
from ihd.model.freshness import Freshness
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Position, Supply
from ihd.model.units import Fuel, kilowatt_hours, pounds
from ihd.view import words
from ihd.view.account_numbers import numbers
from ihd.view.ages import Age, age_of
from ihd.view.debt_words import collected, label
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.prepay_facts import State, least_top_up, offers_emergency, pay_back_first, prepaid, state
from ihd.view.shapes import Mark
from ihd.view.sheet import Action, Cells, Note, Row, Section
from ihd.view.sheet_page import SheetPage
from ihd.view.words import NOTHING, translate


class Standing(NamedTuple):
    """Where a supply stands: its shape and word, and why."""

    mark: Mark
    word: str
    line: str = ""


def standing(snapshot: Snapshot, meter: Meter, now: float) -> Standing:
    """Return where a meter's supply stands at link time ``now`` (design language, section 8)."""
    match state(snapshot, meter, now):
        case State.UNKNOWN:
            return Standing(Mark.UNKNOWN, translate("Words", "Not known"), _last_heard(snapshot, meter, now))
        case State.LOCKED:
            return Standing(Mark.BAD, translate("Prepay", "The meter has locked itself"), call_supplier(snapshot))
        case State.OFF_BY_SUPPLIER:
            return Standing(Mark.BAD, translate("Prepay", "Off by your supplier"), call_supplier(snapshot))
        case State.OFF:
            return Standing(Mark.BAD, off(meter), _why_off(meter))
        case State.ARMED:
            return Standing(Mark.READY, translate("Prepay", "Ready"), _with_credit(meter))
        case _:
            return Standing(Mark.GOOD, translate("Prepay", "Supply on"))


def off(meter: Meter) -> str:
    """Return that a supply is off, with the least top-up that brings it back as far as that is known."""
    if not prepaid(meter):
        return translate("Prepay", "Supply off")
    least = least_top_up(meter)
    if least is None:
        return translate("Prepay", "Off: top up")
    return translate("Prepay", "Off: top up {amount} or more").format(amount=pounds(least))


def call_supplier(snapshot: Snapshot) -> str:
    """Return whom to call: the name and number the meter told, else where the number stands."""
    supplier = snapshot.supplier
    if supplier is None or not supplier.contact:
        return translate("Account", "Call your supplier: the number is on your bill.")
    call = translate("Account", "Call your supplier: {name}, {number}.")
    return call.format(name=supplier.name, number=supplier.contact)


def _why_off(meter: Meter) -> str:
    first, limit = pay_back_first(meter), meter.emergency_credit_limit
    if not first:
        return ""
    used = ""
    if limit and credit(meter.credit_status or 0) is Credit.EXHAUSTED:
        used = translate("Account", "Emergency credit: all {amount} used.").format(amount=pounds(limit))
    back = translate("Account", "Pay back first: {amount}.").format(amount=pounds(first))
    return f"{used} {back}".strip()


def _with_credit(meter: Meter) -> str:
    if meter.balance_millipence is None or not prepaid(meter):
        return translate("Account", "Off for now.")
    lent = credit(meter.credit_status or 0) in (Credit.SELECTED, Credit.IN_USE)
    if lent and meter.emergency_credit and meter.balance_millipence <= 0:
        emergency = translate("Account", "Off, with {amount} emergency credit.")
        return emergency.format(amount=pounds(meter.emergency_credit))
    return translate("Account", "Off, with {amount} credit.").format(amount=pounds(meter.balance_millipence))


def _last_heard(snapshot: Snapshot, meter: Meter, now: float) -> str:
    age: Age = age_of(snapshot, meter, now)
    if meter.supply is None or age.moment is None:
        return ""
    told = {
        Supply.ON: translate("Prepay", "Last heard {time}: supply on."),
        Supply.OFF: translate("Prepay", "Last heard {time}: supply off."),
        Supply.ARMED: translate("Prepay", "Last heard {time}: ready to turn on."),
    }[meter.supply]
    return told.format(time=words.clock_time(age.moment))


class AccountPage(SheetPage):
    """A card for each meter, one for the supplier, and one for numbers that are shown when they are asked for."""

    _numbers_shown = False

    def arrive(self) -> None:
        """Hide the numbers again: whoever opens the page next may be somebody else."""
        self._numbers_shown = False

    def act(self, action: str) -> None:
        """Show or hide the numbers, or go where a row leads."""
        if action != "numbers":
            super().act(action)
            return
        self._numbers_shown = not self._numbers_shown
        self.again()

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return what is known of the accounts."""
        meters = imports(snapshot)
        if not meters:
            return (Section(words.phase(snapshot.link), (Note(translate("Account", "Your accounts appear here.")),)),)
        cards = [_card(snapshot, meter, now) for meter in meters]
        if self.desk.face.may_command and any(prepaid(meter) for meter in meters):
            cards.append(_more())
        note = Note(translate("Account", "Costs are an estimate; your bill is from your supplier."))
        own = numbers(snapshot, meters, shown=self._numbers_shown)
        if snapshot.supplier is None:
            return (*cards, Section("", (note,)), *own)
        rows: list[Row] = [
            Cells((translate("Account", "Name"), snapshot.supplier.name)),
            Cells((translate("Account", "Contact"), snapshot.supplier.contact)),
            note,
        ]
        return (*cards, Section(translate("Account", "Your supplier"), tuple(rows)), *own)


def _more() -> Section:
    """Return the ways to what else there is to an account, on the face that acts."""
    rows = (
        Action("emergency", translate("Account", "Emergency credit"), "account"),
        Action("debt", translate("Account", "Debt"), "budget"),
        Action("top_ups", translate("Account", "Your top-ups"), "clock"),
    )
    return Section("", rows)


def _card(snapshot: Snapshot, meter: Meter, now: float) -> Section:
    rows: list[Row] = []
    home = snapshot.home_time(now)
    if meter.payment_mode is not None:
        modes = {
            PaymentMode.CREDIT: translate("Account", "By bill"),
            PaymentMode.PREPAYMENT: translate("Account", "Prepayment"),
        }
        rows.append(Cells((translate("Account", "How you pay"), modes[meter.payment_mode])))
    rows += _balance(meter, home)
    if prepaid(meter):
        rows += _prepayment(meter)
    rows += _supply(meter)
    if meter.supply in (Supply.OFF, Supply.ARMED):
        rows += [Note(part) for part in standing(snapshot, meter, now)[1:] if part]
    if prepaid(meter):
        rows.append(Note(translate("Prepay", "If it goes off: top up, then press A, then B at the meter.")))
    rows += _readings(meter)
    rows += _age(snapshot, meter, now)
    if not rows:
        rows.append(Note(translate("Age", "Waiting for the meter")))
    token = token_of(meter)
    dim = age_of(snapshot, meter, now).dim
    return Section(meter_name(snapshot, meter), tuple(rows), "flame" if token == "gas" else "bolt", token, dim)


def _balance(meter: Meter, home: int | None) -> list[Row]:
    if meter.balance_millipence is None:
        return []
    rows: list[Row] = [Cells((translate("Account", "Balance"), pounds(meter.balance_millipence)))]
    if time := words.when(meter.balance_time, home):
        rows.append(Cells((translate("Account", "Balance as of"), time)))
    return rows


def _prepayment(meter: Meter) -> list[Row]:
    """Return what a prepayment account is told beside its balance; what is not known is left out."""
    rows: list[Row] = []
    if (stage := _emergency(meter)) is not None:
        rows.append(Cells((translate("Account", "Emergency credit"), stage)))
    amounts = (
        (translate("Account", "To pay back first"), pay_back_first(meter) or None),
        (translate("Account", "Low credit from"), meter.low_credit_level),
        (translate("Account", "Most in one top-up"), meter.max_top_up),
        (translate("Account", "Most the meter holds"), meter.max_balance),
    )
    rows += [Cells((name, pounds(amount))) for name, amount in amounts if amount is not None]
    return rows + _debts(meter)


def _debts(meter: Meter) -> list[Row]:
    """Return what is left of each debt, and how it is collected."""
    rows: list[Row] = []
    for debt in meter.debts:
        if debt.millipence > 0:
            how = collected(debt)
            name = label(debt) if how == NOTHING else f"{label(debt)}, {how}"
            rows.append(Cells((name, pounds(debt.millipence))))
    if meter.accumulated_debt:
        rows.append(Cells((translate("Debt", "Built up while there was no credit"), pounds(meter.accumulated_debt))))
    return rows


def _age(snapshot: Snapshot, meter: Meter, now: float) -> list[Row]:
    """Return how old all this is, once it is not live."""
    age = age_of(snapshot, meter, now)
    said = age.step not in (Freshness.LIVE, Freshness.NEVER)
    return [Cells((translate("Account", "Last heard"), age.text))] if said else []


def _emergency(meter: Meter) -> str | None:
    """Return how far the home is into its emergency credit."""
    left, limit = meter.emergency_credit, meter.emergency_credit_limit
    if meter.credit_status is None or limit == 0:
        return None
    if offers_emergency(meter):
        amount = left or limit
        return translate("Prepay", "{amount} ready").format(amount=pounds(amount)) if amount else None
    return {
        Credit.OK: translate("Prepay", "not needed now"),
        Credit.AVAILABLE: translate("Prepay", "not needed now"),
        Credit.SELECTED: translate("Prepay", "ready when credit runs out"),
        Credit.IN_USE: translate("Prepay", "{amount} left").format(amount=pounds(left)) if left is not None else None,
        Credit.EXHAUSTED: translate("Prepay", "all used"),
    }[credit(meter.credit_status)]


def _supply(meter: Meter) -> list[Row]:
    """Return what the account allows, and where the valve or contactor stands: two values."""
    rows: list[Row] = []
    if meter.supply is not None:
        states = {
            Supply.ON: translate("Account", "On"),
            Supply.OFF: translate("Account", "Off"),
            Supply.ARMED: translate("Account", "Ready to turn on"),
        }
        rows.append(Cells((translate("Account", "Supply"), states[meter.supply])))
    if meter.position is not None and position_holds(meter):
        name = translate("Account", "Valve") if meter.fuel is Fuel.GAS else translate("Account", "Switch")
        rows.append(Cells((name, position(meter.fuel, meter.position))))
    return rows


def position_holds(meter: Meter) -> bool:
    """Return whether switch or valve stand as last told: they are asked for less often than the supply is.

    Of a supply just turned on they would still be told as shut; but a lost radio may shut a gas valve by itself.
    """
    return meter.supply is not Supply.ON or meter.position is not Position.SHUT or bool(meter.han_failed)


def position(fuel: Fuel, where: Position) -> str:
    """Return where a valve or contactor stands: an open switch would be one that is off."""
    if fuel is Fuel.ELECTRICITY:
        return translate("Account", "Off") if where is Position.SHUT else translate("Account", "On")
    return {
        Position.SHUT: translate("Account", "Closed"),
        Position.OPEN: translate("Account", "Open"),
        Position.TESTING: translate("Account", "Testing"),
    }[where]


def _readings(meter: Meter) -> list[Row]:
    rows: list[Row] = []
    if meter.register_litres is not None:
        reading = f"{meter.register_litres // 1000}.{meter.register_litres % 1000:03d} m³"
        rows.append(Cells((translate("Account", "Meter reading"), reading)))
    elif meter.register_wh is not None:
        rows.append(Cells((translate("Account", "Meter reading"), f"{kilowatt_hours(meter.register_wh)} kWh")))
    if meter.exported_wh is not None:
        rows.append(Cells((translate("Account", "Exported"), f"{kilowatt_hours(meter.exported_wh)} kWh")))
    return rows
