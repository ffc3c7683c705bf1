"""Price 0x0700 as the home serves it: what a tariff is, and what a unit costs now and next; it keeps no accounts.

Layouts: smart-energy.md 4.3. Money in millipence (trailing digit 5), thresholds in Wh (divisor 1000).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, Protocol

from ihd.frames import zcl
from ihd.frames.clock import NO_TIME, from_wire, to_wire
from ihd.frames.price import BlockThresholdsEntry, PriceMatrixEntry, TierLabel
from ihd.hub.rates import Rate, Rates
from ihd.hub.served import Outcome, Reply, Table, Value
from ihd.hub.tally import Tally
from ihd.model.tariff import Tariff

#: Provider and event numbers of the one supplier there is.
PROVIDER: Final = 1
EVENT: Final = 1
#: PriceTrailingDigit: five decimals of a pound, in the high nibble.
_MILLIPENCE: Final = 0x50
_POUND_STERLING: Final = 826
_UNTIL_CHANGED: Final = 0xFFFF
#: Charging schemes, high nibble of a tariff's type: time of use, block, blocks within each time of use.
_TIME_OF_USE, _BLOCK, _BLOCKS_IN_TIERS = 0x00, 0x10, 0x30
#: TierBlockMode: blocks active, blocks and tiers; not used.
_NO_BLOCKS: Final = 0xFF
#: What one frame holds: 12 prices, 4 labels of 12 octets.
_PRICES_A_FRAME: Final = 11
_LABELS_A_FRAME: Final = 4
#: Most prices told at once when a display sets no number: a day of switches and more.
_PRICES_AHEAD: Final = 8


class Metered(Protocol):
    """The meter whose energy is priced. ``next_block`` is the block (from 1) that its next Wh falls in."""

    @property
    def now(self) -> int: ...
    @property
    def tally(self) -> Tally: ...
    @property
    def next_block(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Gas:
    """What turns gas volume into energy: tenths of MJ/m3 and 10^-5."""

    calorific_value: int
    conversion_factor: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A meter's rates, as they are told. ``unit`` is the UnitOfMeasure prices are per; ``gas`` only for gas."""

    rates: Rates
    meter: Metered
    gas: Gas | None = None

    @property
    def now(self) -> int:
        """Return the home time."""
        return self.meter.now

    @property
    def tariff(self) -> Tariff | None:
        """Return the tariff in force now."""
        return self.rates.tariff_at(self.now)


def price_now(offer: Offer) -> Reply | None:
    """Return PublishPrice for the rate in force now, ``None`` if no tariff is."""
    rate = offer.rates.rate_at(offer.now)
    return _price(offer, rate, offer.meter.next_block) if rate is not None else None


def _price(offer: Offer, rate: Rate, block: int) -> Reply:
    tiers = len(rate.tariff.prices)
    start, minutes = _span(rate, offer.now)
    fields = {
        "provider_id": PROVIDER,
        "rate_label": rate.label.encode(),
        "issuer_event_id": EVENT,
        "current_time": to_wire(offer.now),
        "unit_of_measure": 0,
        "currency": _POUND_STERLING,
        "price_trailing_digit_and_price_tier": _MILLIPENCE | rate.tier,
        "number_of_price_tiers_and_register_tier": (tiers << 4 | rate.tier) if tiers > 1 else 0,
        "start_time": to_wire(start),
        "duration_in_minutes": minutes,
        "price": rate.prices[min(block, len(rate.prices)) - 1],
    }
    return Reply("publish_price", fields)


def _span(rate: Rate, now: int) -> tuple[int, int]:
    """Return start and minutes as PublishPrice can tell them: a start too long ago for the minutes to fit moves up."""
    if rate.end is None:
        return rate.start, _UNTIL_CHANGED
    start = max(rate.start, rate.end - 60 * (_UNTIL_CHANGED - 1))
    return (start, (rate.end - start) // 60) if start <= max(now, rate.start) else (rate.start, _UNTIL_CHANGED)


def _current_price(offer: Offer, _fields: Any) -> Outcome:
    price = price_now(offer)
    return [price] if price is not None else zcl.NOT_FOUND


def _scheduled_prices(offer: Offer, fields: Any) -> Outcome:
    start = from_wire(fields.start_time) if 0 < fields.start_time < NO_TIME else offer.now
    count = min(int(fields.number_of_events) or _PRICES_AHEAD, _PRICES_AHEAD)
    return prices_from(offer, start, count) or zcl.NOT_FOUND


def prices_from(offer: Offer, start: int, count: int = _PRICES_AHEAD) -> list[Reply]:
    """Return PublishPrice for the rate in force at ``start`` and those that follow, ``count`` at most."""
    rates = islice(offer.rates.from_moment(start), count)
    return [_price(offer, rate, offer.meter.next_block) for rate in rates]


def tariff_information(number: int, tariff: Tariff) -> Reply:
    """Return PublishTariffInformation for one tariff."""
    tiers, thresholds = len(tariff.prices), len(tariff.thresholds)
    scheme = (_BLOCKS_IN_TIERS if tiers > 1 else _BLOCK) if thresholds else _TIME_OF_USE
    fields = {
        "provider_id": PROVIDER,
        "issuer_event_id": EVENT,
        "issuer_tariff_id": number,
        "start_time": to_wire(tariff.start),
        "tariff_type_and_charging_scheme": scheme,
        "tariff_label": tariff.label.encode(),
        "number_of_price_tiers_in_use": tiers,
        "number_of_block_thresholds_in_use": thresholds,
        "unit_of_measure": 0,
        "currency": _POUND_STERLING,
        "price_trailing_digit": _MILLIPENCE,
        "standing_charge": tariff.standing_charge or 0,
        "tier_block_mode": 0 if thresholds else _NO_BLOCKS,
        "block_threshold_multiplier": 1,
        "block_threshold_divisor": 1_000,
    }
    return Reply("publish_tariff_information", fields)


def announced(number: int, tariff: Tariff) -> list[Reply]:
    """Return all that tells of one tariff, as a hub publishes it unasked."""
    parts = [_price_matrix(number, tariff), _tier_labels(number, tariff), _block_thresholds(number, tariff)]
    return [tariff_information(number, tariff), *(each for part in parts if isinstance(part, list) for each in part)]


def withdrawn(number: int) -> Reply:
    """Return CancelTariff for one that has not begun."""
    return Reply("cancel_tariff", {"provider_id": PROVIDER, "issuer_tariff_id": number, "tariff_type": 0})


def _tariffs(offer: Offer, fields: Any) -> Outcome:
    """Every tariff in force at the earliest start asked for, and all that follow (hub.md section 7)."""
    earliest = from_wire(fields.earliest_start_time) if fields.earliest_start_time < NO_TIME else offer.now
    in_force = offer.rates.tariff_at(earliest)
    found = [
        tariff_information(number, tariff)
        for number, tariff in sorted(offer.rates.numbered.items(), key=lambda item: item[1].start)
        if tariff.start >= earliest or tariff is in_force
    ]
    return found[: int(fields.number_of_commands) or len(found)] or zcl.NOT_FOUND


def _part(number: int, index: int, count: int) -> dict[str, Any]:
    return {
        "provider_id": PROVIDER,
        "issuer_event_id": EVENT,
        "issuer_tariff_id": number,
        "command_index": index,
        "total_number_of_commands": count,
    }


def _price_matrix(number: int, tariff: Tariff) -> Outcome:
    """Without blocks an entry's id is a tier; else its low nibble is a block (from 0) and its high one a tier."""
    blocks = bool(tariff.thresholds)
    single = len(tariff.prices) == 1
    entries = [
        PriceMatrixEntry(tier_block_id=(0 if single else tier) << 4 | block if blocks else tier, price=price)
        for tier, row in enumerate(tariff.prices, 1)
        for block, price in enumerate(row)
    ]
    parts = _cut(entries, _PRICES_A_FRAME)
    control = {"start_time": to_wire(tariff.start), "sub_payload_control": 0 if blocks else 1}
    return [
        Reply("publish_price_matrix", _part(number, index, len(parts)) | control | {"entries": part})
        for index, part in enumerate(parts)
    ]


def _block_thresholds(number: int, tariff: Tariff) -> Outcome:
    if not tariff.thresholds:
        return zcl.NOT_FOUND
    entry = BlockThresholdsEntry(
        tier_number_of_block_thresholds=len(tariff.thresholds), block_thresholds=list(tariff.thresholds)
    )
    control = {"start_time": to_wire(tariff.start), "sub_payload_control": 1}
    return [Reply("publish_block_thresholds", _part(number, 0, 1) | control | {"entries": [entry]})]


def _tier_labels(number: int, tariff: Tariff) -> Outcome:
    labels = [TierLabel(tier_id=tier, tier_label=label.encode()) for tier, label in enumerate(tariff.labels, 1)]
    parts = _cut(labels, _LABELS_A_FRAME)
    return [
        Reply(
            "publish_tier_labels",
            _part(number, index, len(parts)) | {"number_of_labels": len(part), "labels": part},
        )
        for index, part in enumerate(parts)
    ]


def _cut(entries: Sequence[Any], size: int) -> list[Sequence[Any]]:
    return [entries[at : at + size] for at in range(0, len(entries), size)]


def _of_tariff(answer: Callable[[int, Tariff], Outcome]) -> Callable[[Offer, Any], Outcome]:
    def act(offer: Offer, fields: Any) -> Outcome:
        number = int(fields.issuer_tariff_id)
        tariff = offer.rates.numbered.get(number)
        return answer(number, tariff) if tariff is not None else zcl.NOT_FOUND

    return act


def _conversion_factor(offer: Offer, _fields: Any) -> Outcome:
    if offer.gas is None:
        return zcl.NOT_FOUND
    factor = {"conversion_factor": offer.gas.conversion_factor, "conversion_factor_trailing_digit": 0x50}
    return [Reply("publish_conversion_factor", {"issuer_event_id": EVENT, "start_time": 0, **factor})]


def _calorific_value(offer: Offer, _fields: Any) -> Outcome:
    if offer.gas is None:
        return zcl.NOT_FOUND
    value = {
        "calorific_value": offer.gas.calorific_value,
        "calorific_value_unit": 1,
        "calorific_value_trailing_digit": 0x10,
    }
    return [Reply("publish_calorific_value", {"issuer_event_id": EVENT, "start_time": 0, **value})]


def _accepted(_offer: Offer, _fields: Any) -> Outcome:
    return ()


COMMANDS: Final = {
    "get_current_price": _current_price,
    "get_scheduled_prices": _scheduled_prices,
    "price_acknowledgement": _accepted,
    "get_tariff_information": _tariffs,
    "get_price_matrix": _of_tariff(_price_matrix),
    "get_block_thresholds": _of_tariff(_block_thresholds),
    "get_tier_labels": _of_tariff(_tier_labels),
    "get_conversion_factor": _conversion_factor,
    "get_calorific_value": _calorific_value,
}

Get = Callable[[Offer], Value]


def _from_tariff(value: Callable[[Tariff], Value]) -> Get:
    def get(offer: Offer) -> Value:
        tariff = offer.tariff
        return value(tariff) if tariff is not None else None

    return get


def _label(tier: int) -> Get:
    return _from_tariff(lambda t: t.labels[tier].encode() if tier < len(t.labels) else None)


def _cell(tier: int, block: int) -> Get:
    return _from_tariff(
        lambda t: t.prices[tier][block] if tier < len(t.prices) and block < len(t.prices[tier]) else None
    )


def _threshold(block: int) -> Get:
    return _from_tariff(lambda t: t.thresholds[block] if block < len(t.thresholds) else None)


_ALWAYS: Final[dict[str, Get | int | bytes]] = {
    "commodity_type": lambda offer: 0 if offer.gas is None else 0x80,
    "unit_of_measure": 0,
    "currency": _POUND_STERLING,
    "price_trailing_digit": _MILLIPENCE,
    "threshold_multiplier": 1,
    "threshold_divisor": 1_000,
    "standing_charge": _from_tariff(lambda t: t.standing_charge),
    "tariff_label": _from_tariff(lambda t: t.label.encode()),
    "number_of_price_tiers_in_use": _from_tariff(lambda t: len(t.prices)),
    "number_of_block_thresholds_in_use": _from_tariff(lambda t: len(t.thresholds)),
    "tier_block_mode": _from_tariff(lambda t: 0 if t.thresholds else None),
}
_GAS: Final[dict[str, Get | int | bytes]] = {
    "conversion_factor": lambda offer: offer.gas.conversion_factor if offer.gas is not None else None,
    "conversion_factor_trailing_digit": 0x50,
    "calorific_value": lambda offer: offer.gas.calorific_value if offer.gas is not None else None,
    "calorific_value_unit": 1,
    "calorific_value_trailing_digit": 0x10,
}


def attributes(offer: Offer) -> Table[Offer]:
    """Return what is served: labels, prices and thresholds as far as any of the meter's tariffs needs them."""
    tariffs = offer.rates.tariffs
    tiers = max((len(tariff.prices) for tariff in tariffs), default=0)
    blocks = max((len(row) for tariff in tariffs for row in tariff.prices), default=0)
    owners: Iterable[str] = ["no_tier"] if tiers == 1 else [f"tier{tier}" for tier in range(1, tiers + 1)]
    table = _ALWAYS | (_GAS if offer.gas is not None else {})
    table |= {f"tier{tier + 1}_price_label": _label(tier) for tier in range(tiers)}
    table |= {f"block{block + 1}_threshold": _threshold(block) for block in range(blocks - 1)}
    for tier, owner in enumerate(owners):
        table |= {f"{owner}_block{block + 1}_price": _cell(tier, block) for block in range(blocks)}
    return table
