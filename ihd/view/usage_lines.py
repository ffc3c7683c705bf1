"""The lines of the table that tells the same as the chart, and what else a meter tells of its use."""

from __future__ import annotations

from ihd.model.meter import Meter
from ihd.model.units import kilowatt_hours, kilowatts, money
from ihd.settings import Unit
from ihd.view import usage_words as say
from ihd.view.chart_facts import Bar
from ihd.view.usage_amounts import worth_of
from ihd.view.usage_facts import UsageFacts
from ihd.view.usage_table import Lines
from ihd.view.words import NOTHING, translate


def table_lines(facts: UsageFacts, meter: Meter) -> Lines:
    """Return the table of what ``facts`` draw; what still lies ahead has no line."""
    view = facts.view
    carbon = view.unit is Unit.CO2
    headings = (
        translate("Usage", "When"),
        translate("Usage", "CO₂") if carbon else translate("Usage", "Cost"),
        translate("Usage", "Energy"),
        facts.before_name or translate("Usage", "Before"),
    )
    rows = enumerate(zip(facts.chart.bars, facts.spans, facts.chart.before, strict=True))
    shown = view if carbon else view._replace(unit=Unit.MONEY)
    lines = [
        (
            facts.words(slot).when,
            _told(worth_of(span, shown), shown.unit),
            _told(span.wh, Unit.KWH),
            _told(before, view.unit),
        )
        for slot, (bar, span, before) in rows
        if not _is_ahead(bar)
    ]
    lines += [(name, figure, "", "") for name, figure in _besides(facts, meter)]
    return Lines(facts.title, headings, tuple(lines))


def _is_ahead(bar: Bar) -> bool:
    return bar.ahead and bar.amount is None


def _told(amount: int | None, unit: Unit) -> str:
    return NOTHING if amount is None else say.worth(unit, amount)


def _besides(facts: UsageFacts, meter: Meter) -> list[tuple[str, str]]:
    """Return what has no bar of its own: the standing charge, the highest demand, what was sent out."""
    told = [(share.name, share.figure) for share in facts.shares if share.token == "hatch"]
    if not told and meter.standing_charge is not None:
        told.append((translate("Usage", "Standing charge a day"), money(meter.standing_charge)))
    if meter.max_demand_w is not None:
        told.append((translate("Usage", "Highest demand"), f"{kilowatts(meter.max_demand_w)} kW"))
    if meter.exported_today_wh is not None:
        told.append((translate("Usage", "Sent out today"), f"{kilowatt_hours(meter.exported_today_wh)} kWh"))
    if meter.exported_wh is not None:
        told.append((translate("Usage", "Sent out in all"), f"{kilowatt_hours(meter.exported_wh)} kWh"))
    return told
