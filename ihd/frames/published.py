"""Commands the hub publishes turned into facts of the model, whether they were asked for or not; it keeps nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from ihd.frames.clock import NO_TIME, from_wire
from ihd.frames.meter_book import CUBIC_METRES, METERING, MeterBook, attribute, times_power_of_ten
from ihd.frames.tariff_book import text
from ihd.frames.tenancy import SLACK
from ihd.frames.zcl import Frame
from ihd.model.commands import accepts
from ihd.model.credit import TopUpResult
from ihd.model.half_hours import HALF_HOUR
from ihd.model.reports import (
    Event,
    EventHeard,
    HalfHoursHeard,
    Importance,
    Message,
    MessageCancelled,
    MessageHeard,
    Quantity,
    Readings,
    Report,
    SupplierHeard,
    ValueDoubted,
)
from ihd.model.supply import Supply
from ihd.model.tariff import Price
from ihd.model.units import Fuel, gas_energy

#: PublishPrice duration "until changed", and message duration likewise.
_UNTIL_CHANGED: Final = 0xFFFF
#: A sample the meter does not have (uint24 non-value).
_NO_SAMPLE: Final = 0xFF_FFFF
#: Message control: importance in bits 2-3, confirmation required in bit 7 (smart-energy.md 4.5).
_IMPORTANCE_SHIFT: Final = 2
_CONFIRM: Final = 0x80
_UNIT: Final = attribute(METERING, "unit_of_measure")
#: Prices above £10 a kWh are not believed (smart-energy.md 5: the dearest real rates are a tenth of it).
PRICE_LIMIT: Final = 1_000_000
#: The most a home takes in half an hour: a three-phase supply's 35 kWh; of gas what a U16 meter lets through, 8 m3.
HALF_HOUR_LIMIT_WH: Final = {Fuel.ELECTRICITY: 35_000, Fuel.GAS: 100_000}


def price(fields: Any) -> Price:
    """Return the price in a PublishPrice (smart-energy.md 4.3): trailing digit and tier share an octet."""
    digit_and_tier = int(fields.price_trailing_digit_and_price_tier)
    minutes = int(fields.duration_in_minutes)
    start = from_wire(int(fields.start_time) or int(fields.current_time))  # 0 stands for "now"
    tier = digit_and_tier & 0x0F
    extended = getattr(fields, "extended_price_tier", None)
    return Price(
        millipence_per_kwh=times_power_of_ten(int(fields.price), 5 - (digit_and_tier >> 4)),
        label=text(fields.rate_label),
        tier=tier + int(extended) if tier == 0x0F and extended else tier,
        start=start,
        end=None if minutes == _UNTIL_CHANGED else start + 60 * minutes,
    )


def samples(book: MeterBook, fields: Any) -> list[Report]:
    """Return the half-hours of a GetSampledDataResponse; gas volumes become energy by the meter's own factors.

    Other sample kinds and intervals, and gas before its factors are known, say nothing.
    """
    if int(fields.sample_id) or int(fields.sample_type) or int(fields.sample_request_interval) != HALF_HOUR:
        return []
    energy = _energy_of(book)
    start = from_wire(int(fields.sample_start_time))
    values = [None if value == _NO_SAMPLE else int(value) for value in fields.samples]
    if start % HALF_HOUR or not values or energy is None:
        return []
    wh = [None if value is None else energy(value) for value in values]
    known = max((number + 1 for number, value in enumerate(wh) if value is not None), default=0)
    book.half_hours_end = max(book.half_hours_end, start + HALF_HOUR * known)
    limit = HALF_HOUR_LIMIT_WH[book.fuel]
    doubts = [ValueDoubted(Quantity.ENERGY, value, book.meter) for value in wh if value is not None and value > limit]
    believed = tuple(None if value is None or value > limit else value for value in wh)
    return [HalfHoursHeard(book.meter, start, believed), *doubts]


def _energy_of(book: MeterBook) -> Callable[[int], int] | None:
    """Return what turns a sample into Wh, ``None`` while the factors of a gas meter are not known."""
    if book.number(_UNIT, 0) != CUBIC_METRES:
        return book.scaled
    calorific, factor = book.calorific_value, book.conversion_factor
    if calorific is None or factor is None:
        return None
    return lambda volume: gas_energy(book.scaled(volume), calorific, factor)


def _message(fields: Any, home: int | None, endpoint: int) -> list[Report]:
    control = int(fields.message_control)
    start = int(fields.start_time)
    minutes = int(fields.duration_in_minutes)
    message = Message(
        id=int(fields.message_id),
        text=text(fields.message),
        start=from_wire(start) if start else (home or 0),
        minutes=None if minutes == _UNTIL_CHANGED else minutes,
        importance=Importance(control >> _IMPORTANCE_SHIFT & 0x03),
        must_confirm=bool(control & _CONFIRM),
        meter=endpoint,
    )
    return [MessageHeard(message)]


def _cancel_message(fields: Any, _home: int | None, _endpoint: int) -> list[Report]:
    return [MessageCancelled(int(fields.message_id))]


def _cancel_all(_fields: Any, _home: int | None, _endpoint: int) -> list[Report]:
    return [MessageCancelled(None)]


def _supplier(fields: Any, home: int | None, _endpoint: int) -> list[Report]:
    when = int(fields.provider_change_implementation_time)
    if home is not None and when and when != NO_TIME and from_wire(when) > home + SLACK:
        return []  # a change to come; the supplier's name is read again when it has
    return [SupplierHeard(text(fields.proposed_provider_name), text(fields.proposed_provider_contact_details))]


_PUBLISHED: Final[dict[str, Callable[[Any, int | None, int], list[Report]]]] = {
    "display_message": _message,
    "display_protected_message": _message,
    "cancel_message": _cancel_message,
    "cancel_all_messages": _cancel_all,
    "publish_change_of_supplier": _supplier,
}


def reports(frame: Frame, home: int | None, endpoint: int) -> list[Report] | None:
    """Return what a command published by hub endpoint ``endpoint`` says at home time ``home``.

    ``None`` if it is not one of these.
    """
    told = _PUBLISHED.get(frame.name)
    return None if told is None else told(frame.fields, home, endpoint)


#: What a top-up did to the supply, where its result says so (smart-energy.md 4.4).
_SUPPLY_AFTER: Final = {
    TopUpResult.ACCEPTED_SUPPLY_ON: Supply.ON,
    TopUpResult.ACCEPTED_SUPPLY_OFF: Supply.OFF,
    TopUpResult.ACCEPTED_SUPPLY_ARMED: Supply.ARMED,
}
_RESULTS: Final = {result.value: result for result in TopUpResult}
_SUPPLIES: Final = {supply.value: supply for supply in Supply}
#: A rejected top-up's balance (0xFFFFFFFF, read as signed).
_NO_AMOUNT: Final = -1
#: Commands that tell of a change whose whole extent must be read.
ACCOUNT_CHANGES: Final = frozenset({"consumer_top_up_response", "supply_status_response"})


def amount(told: int, book: MeterBook) -> int | None:
    """Return an amount of a ConsumerTopUpResponse in millipence, ``None`` where it tells none."""
    return None if told == _NO_AMOUNT else book.price_to_millipence(told)


def _top_up(book: MeterBook, fields: Any, home: int | None) -> list[Report]:
    """The new balance, whoever topped up: this display, another, or the supplier over the WAN."""
    result = _RESULTS.get(int(fields.result_type))
    balance = amount(int(fields.credit_remaining), book)
    if result is None or not accepts(result) or balance is None:
        return []
    told = Readings(meter=book.meter, balance_millipence=balance, balance_time=home)
    after = _SUPPLY_AFTER.get(result)
    return [told if after is None else told._replace(supply=after)]


def _supply(book: MeterBook, fields: Any, _home: int | None) -> list[Report]:
    told = _SUPPLIES.get(int(fields.supply_status))
    return [] if told is None else [Readings(meter=book.meter, supply=told)]


def _event(book: MeterBook, fields: Any, _home: int | None) -> list[Report]:
    return [EventHeard(Event(book.meter, int(fields.event_id), from_wire(int(fields.event_time))))]


def _events(book: MeterBook, fields: Any, home: int | None) -> list[Report]:
    return [report for entry in fields.entries for report in _event(book, entry, home)]


_OF_ACCOUNT: Final[dict[str, Callable[[MeterBook, Any, int | None], list[Report]]]] = {
    "consumer_top_up_response": _top_up,
    "supply_status_response": _supply,
    "publish_event": _event,
    "publish_event_log": _events,
}


def of_account(book: MeterBook, frame: Frame, home: int | None) -> list[Report] | None:
    """Return what a command says of a meter's account, supply and log, ``None`` if it is not one of these."""
    told = _OF_ACCOUNT.get(frame.name)
    return None if told is None else told(book, frame.fields, home)
