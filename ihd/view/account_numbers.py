"""The numbers that say whose meters these are; they are hidden until a person asks to see them."""

from __future__ import annotations

from collections.abc import Sequence

from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.view.home_facts import meter_name
from ihd.view.sheet import Action, Cells, Note, Row, Section
from ihd.view.words import translate


def numbers(snapshot: Snapshot, meters: Sequence[Meter], *, shown: bool) -> tuple[Section, ...]:
    """Return a card with the numbers of ``meters``, or with the way to see them; none where none is known."""
    known = [(meter, row) for meter in meters for row in _of(snapshot, meter)]
    if not known:
        return ()
    title = translate("Account", "Your meters' numbers")
    if not shown:
        hidden = Note(translate("Account", "Hidden: whoever knows them could ask for your supply to be moved."))
        return (Section(title, (hidden, Action("numbers", translate("Account", "Show the numbers")))),)
    rows: list[Row] = [row for _, row in known]
    rows.append(Action("numbers", translate("Account", "Hide the numbers")))
    return (Section(title, tuple(rows)),)


def _of(snapshot: Snapshot, meter: Meter) -> list[Cells]:
    name = meter_name(snapshot, meter)
    site = translate("Account", "MPRN") if meter.fuel is Fuel.GAS else translate("Account", "MPAN")
    serial = translate("Account", "Serial number")
    told = ((site, meter.site_id), (serial, meter.serial))
    return [Cells((f"{name}: {what}", number)) for what, number in told if number]
