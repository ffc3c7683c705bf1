"""Account: how each fuel is paid for, balances as told, the supplier, and the meters' numbers."""

from __future__ import annotations

from ihd.model.credit import PaymentMode
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Supply
from ihd.model.units import Fuel, kilowatt_hours, pounds
from ihd.view import words
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.sheet import Cells, Note, Row, Section
from ihd.view.sheet_page import SheetPage
from ihd.view.words import translate


class AccountPage(SheetPage):
    """A card for each meter, and one for the supplier."""

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return what is known of the accounts."""
        meters = imports(snapshot)
        if not meters:
            return (Section(words.phase(snapshot.link), (Note(translate("Account", "Your accounts appear here.")),)),)
        cards = [_card(snapshot, meter, snapshot.home_time(now)) for meter in meters]
        note = Note(translate("Account", "Costs are an estimate; your bill is from your supplier."))
        if snapshot.supplier is None:
            return (*cards, Section("", (note,)))
        rows: list[Row] = [
            Cells((translate("Account", "Name"), snapshot.supplier.name)),
            Cells((translate("Account", "Contact"), snapshot.supplier.contact)),
            note,
        ]
        return (*cards, Section(translate("Account", "Your supplier"), tuple(rows)))


def _card(snapshot: Snapshot, meter: Meter, home: int | None) -> Section:
    rows: list[Row] = []
    if meter.payment_mode is not None:
        modes = {
            PaymentMode.CREDIT: translate("Account", "By bill"),
            PaymentMode.PREPAYMENT: translate("Account", "Prepayment"),
        }
        rows.append(Cells((translate("Account", "How you pay"), modes[meter.payment_mode])))
    rows += _balance(meter, home)
    if meter.supply is not None:
        states = {
            Supply.ON: translate("Account", "On"),
            Supply.OFF: translate("Account", "Off"),
            Supply.ARMED: translate("Account", "Ready to turn on"),
        }
        rows.append(Cells((translate("Account", "Supply"), states[meter.supply])))
    rows += _numbers(meter)
    if not rows:
        rows.append(Note(translate("Age", "Waiting for the meter")))
    token = token_of(meter)
    return Section(meter_name(snapshot, meter), tuple(rows), "flame" if token == "gas" else "bolt", token)


def _balance(meter: Meter, home: int | None) -> list[Row]:
    if meter.balance_millipence is None:
        return []
    rows: list[Row] = [Cells((translate("Account", "Balance"), pounds(meter.balance_millipence)))]
    if time := words.when(meter.balance_time, home):
        rows.append(Cells((translate("Account", "Balance as of"), time)))
    return rows


def _numbers(meter: Meter) -> list[Row]:
    rows: list[Row] = []
    if meter.register_litres is not None:
        reading = f"{meter.register_litres // 1000}.{meter.register_litres % 1000:03d} m³"
        rows.append(Cells((translate("Account", "Meter reading"), reading)))
    elif meter.register_wh is not None:
        rows.append(Cells((translate("Account", "Meter reading"), f"{kilowatt_hours(meter.register_wh)} kWh")))
    if meter.exported_wh is not None:
        rows.append(Cells((translate("Account", "Exported"), f"{kilowatt_hours(meter.exported_wh)} kWh")))
    if meter.site_id:
        name = translate("Account", "MPRN") if meter.fuel is Fuel.GAS else translate("Account", "MPAN")
        rows.append(Cells((name, meter.site_id)))
    if meter.serial:
        rows.append(Cells((translate("Account", "Serial number"), meter.serial)))
    return rows
