"""Attribute values turned into facts of the model: one table from attribute to field; it neither asks nor remembers.

Every attribute heard goes through here, whether it was asked for or came as a report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Final

from ihd.frames.clock import from_wire
from ihd.frames.debts import debts, is_debt
from ihd.frames.meter_book import (
    DEVICE_MANAGEMENT,
    HUB_EXTENSION,
    METERING,
    PREPAYMENT,
    PRICE,
    SERIAL,
    MeterBook,
    Raw,
    attribute,
)
from ihd.frames.zcl import Attribute
from ihd.model.credit import PaymentMode
from ihd.model.reports import Amount, Quantity, Readings, Report, Role, ValueDoubted
from ihd.model.supply import Ambient, GasRestore, Position, Supply
from ihd.model.units import Fuel

#: A three-phase 100 A supply is 69 kW; no home meter measures more.
POWER_LIMIT_W: Final = 70_000
#: The most that supply could take in a local day of 25 hours.
DAY_LIMIT_WH: Final = POWER_LIMIT_W * 25

Convert = Callable[[int, MeterBook], object]


class _Doubt(Exception):
    def __init__(self, quantity: Quantity, value: int) -> None:
        super().__init__(quantity, value)
        self.quantity = quantity
        self.value = value


def _power(value: int, book: MeterBook) -> int:
    watts = book.scaled(value)
    if abs(watts) > POWER_LIMIT_W:
        raise _Doubt(Quantity.POWER, watts)
    return watts


def _day_energy(value: int, book: MeterBook) -> int:
    wh = book.scaled(value)
    if wh > DAY_LIMIT_WH:
        raise _Doubt(Quantity.ENERGY, wh)
    return wh


def _amount(value: int, book: MeterBook) -> int:
    return book.scaled(value)


def _cost(value: int, book: MeterBook) -> int:
    return book.cost_to_millipence(value)


def _charge(value: int, book: MeterBook) -> int:
    return book.price_to_millipence(value)


def _plain(value: int, _book: MeterBook) -> int:
    return value


def _time(value: int, _book: MeterBook) -> int:
    return from_wire(value)


def _flag(value: int, _book: MeterBook) -> bool:
    return bool(value)


def _member(kind: type[Enum]) -> Convert:
    known = {member.value: member for member in kind}
    return lambda value, _book: known.get(value)


def _mode(value: int, _book: MeterBook) -> PaymentMode:
    return PaymentMode.of(value)


_Row = dict[tuple[int, int], tuple[str, Convert]]


def _rows(cluster: int, table: dict[str, tuple[str, Convert]]) -> _Row:
    return {attribute(cluster, name): target for name, target in table.items()}


_BOTH: Final[_Row] = (
    _rows(METERING, {"supply_status": ("supply", _member(Supply))})
    | _rows(
        PREPAYMENT,
        {
            "payment_control_configuration": ("payment_mode", _mode),
            "credit_remaining": ("balance_millipence", _charge),
            "credit_remaining_timestamp": ("balance_time", _time),
            "credit_status": ("credit_status", _plain),
            "emergency_credit_remaining": ("emergency_credit", _charge),
            "emergency_credit_limit": ("emergency_credit_limit", _charge),
            "emergency_credit_threshold": ("emergency_credit_threshold", _charge),
            "accumulated_debt": ("accumulated_debt", _charge),
            "low_credit_warning_level": ("low_credit_level", _charge),
            "max_credit_limit": ("max_balance", _charge),
            "max_credit_per_top_up": ("max_top_up", _charge),
            "cut_off_value": ("disablement_threshold", _charge),
            "prepayment_alarm_status": ("alarms", _plain),
            "current_day_cost_consumption_delivered": ("today_millipence", _cost),
            "current_week_cost_consumption_delivered": ("week_millipence", _cost),
            "current_month_cost_consumption_delivered": ("month_millipence", _cost),
        },
    )
    | _rows(
        PRICE,
        {
            "standing_charge": ("standing_charge", _charge),
            "calorific_value": ("calorific_value", _plain),
            "conversion_factor": ("conversion_factor", _plain),
        },
    )
    | _rows(
        DEVICE_MANAGEMENT,
        {"low_medium_threshold": ("low_medium_w", _plain), "medium_high_threshold": ("medium_high_w", _plain)},
    )
    | _rows(
        HUB_EXTENSION,
        {
            "han_failure": ("han_failed", _flag),
            "han_failure_since": ("han_failed_since", _time),
            "cut_off_delay_left": ("cutoff_delay", _plain),
            "gas_restore_policy": ("gas_restore", _member(GasRestore)),
            "valve_position": ("position", _member(Position)),
            "next_heard_by": ("next_heard_by", _time),
            "keypad_locked_until": ("keypad_locked_until", _time),
            "debt3_weekly_remainder": ("debt3_weekly_left", _charge),
        },
    )
)
_FACTS: Final[dict[Fuel, _Row]] = {
    Fuel.ELECTRICITY: _BOTH
    | _rows(
        METERING,
        {
            "instantaneous_demand": ("power_w", _power),
            "iambient_consumption_indicator": ("ambient", _member(Ambient)),
            "current_summ_delivered": ("register_wh", _amount),
            "current_summ_received": ("exported_wh", _amount),
            "current_max_demand_delivered": ("max_demand_w", _amount),
            "currentday_consumption_delivered": ("today_wh", _day_energy),
            "currentday_consumption_received": ("exported_today_wh", _day_energy),
            "current_week_consumption_delivered": ("week_wh", _amount),
            "current_month_consumption_delivered": ("month_wh", _amount),
        },
    ),
    Fuel.GAS: _BOTH
    | _rows(
        METERING,
        {
            "reading_snapshot_time": ("as_of", _time),
            "current_summ_delivered": ("register_litres", _amount),
            "current_day_alternative_consumption_delivered": ("today_wh", _day_energy),
            "current_week_alternative_consumption_delivered": ("week_wh", _amount),
            "current_month_alternative_consumption_delivered": ("month_wh", _amount),
        },
    ),
}
_TEXTS: Final = {
    SERIAL: "serial",
    attribute(METERING, "site_id"): "site_id",
    attribute(PRICE, "tariff_label"): "tariff_label",
}


def _previous(period: str, count: int) -> dict[Fuel, tuple[tuple[tuple[int, int], tuple[int, int]], ...]]:
    """Return, per fuel, the keys of energy and cost of each finished ``period``, the newest first."""
    numbers = ["", *map(str, range(2, count + 1))]
    # zigpy spells the first of the days in one word
    plain = [f"previous{'' if period == 'day' and not n else '_'}{period}{n}_consumption_delivered" for n in numbers]
    names = {
        Fuel.ELECTRICITY: plain,
        Fuel.GAS: [f"previous_{period}{n}_alternative_consumption_delivered" for n in numbers],
    }
    costs = [attribute(PREPAYMENT, f"previous_{period}{n}_cost_consumption_delivered") for n in numbers]
    return {
        fuel: tuple(zip((attribute(METERING, name) for name in energy), costs, strict=True))
        for fuel, energy in names.items()
    }


#: Field of the model -> keys of each finished period (smart-energy.md 1.5).
PREVIOUS: Final = {
    "previous_days": _previous("day", 8),
    "previous_weeks": _previous("week", 5),
    "previous_months": _previous("month", 13),
}
_PERIOD_OF: Final = {
    fuel: {key: name for name, sets in PREVIOUS.items() for pair in sets[fuel] for key in pair} for fuel in Fuel
}
#: Hearing one of these makes an electricity meter's figures stand for this moment.
_LIVE: Final = {"power_w", "today_wh"}


def readings(book: MeterBook, cluster: int, heard: Iterable[Attribute], home: int | None) -> list[Report]:
    """Write ``heard`` into the book and return what it means, at home time ``home``.

    Values that no home can have are reported as doubted and become ``None``.
    """
    values: dict[str, object] = {}
    reports: list[Report] = []
    written = _written(book, cluster, heard)
    table, periods = _FACTS[book.fuel], _PERIOD_OF[book.fuel]
    for key, value in written:
        if key in table:
            name, convert = table[key]
            values[name], doubt = _converted(book, value, convert)
            if doubt is not None:
                reports.append(doubt)
        elif key in periods:
            values[periods[key]] = _finished(book, periods[key])
        elif is_debt(key):
            values["debts"] = debts(book)
        elif key in _TEXTS:
            values[_TEXTS[key]] = book.text(key)
    if values:
        _stamp(book, values, home)
        reports.append(Readings(meter=book.meter, **values))  # type: ignore[arg-type]
    return reports


def _written(book: MeterBook, cluster: int, heard: Iterable[Attribute]) -> list[tuple[tuple[int, int], Raw]]:
    """Write all values down before any is converted: a scale may stand after the value it belongs to."""
    written = []
    for item in heard:
        key = (cluster, item.id)
        if item.status:
            book.lacking.add(key)
        else:
            book.raw[key] = item.value
            written.append((key, item.value))
    return written


def _converted(book: MeterBook, value: Raw, convert: Convert) -> tuple[object, ValueDoubted | None]:
    if not isinstance(value, int):
        return None, None
    try:
        return convert(value, book), None
    except _Doubt as doubt:
        return None, ValueDoubted(doubt.quantity, doubt.value, book.meter)


def _finished(book: MeterBook, name: str) -> tuple[Amount, ...]:
    found = []
    for energy, cost in PREVIOUS[name][book.fuel]:
        if energy not in book.raw and cost not in book.raw:
            break
        wh, millipence = book.raw.get(energy), book.raw.get(cost)
        found.append(
            Amount(
                book.scaled(wh) if isinstance(wh, int) else None,
                book.cost_to_millipence(millipence) if isinstance(millipence, int) else None,
            )
        )
    return tuple(found)


def _stamp(book: MeterBook, values: dict[str, object], home: int | None) -> None:
    """Give live figures the time they stand for.

    Gas brings its own (hub.md 7), and has no time if the hub does not say.
    """
    if book.fuel is Fuel.ELECTRICITY and _LIVE & values.keys():
        values["as_of"] = home
    elif book.fuel is Fuel.GAS and "today_wh" in values:
        values.setdefault("as_of", None)


def is_import(book: MeterBook) -> bool:
    """Return whether the book's meter measures what the home buys."""
    return book.kind is not None and book.kind[1] is Role.IMPORT
