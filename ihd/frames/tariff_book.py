"""Tariffs put together from the many commands they come in; incomplete ones are not shown.

Price cluster: smart-energy.md 4.3.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ihd.frames.calendar_book import CALENDAR_PARTS, CalendarBook, CalendarParts, repeats
from ihd.frames.clock import from_wire
from ihd.frames.meter_book import times_power_of_ten
from ihd.frames.zcl import Frame
from ihd.model.tariff import Tariff

#: PublishPriceMatrix sub-payload control bit 0: the id is a tier; otherwise its low nibble is a block, the high one a
#: tier.
_BY_TIER: Final = 0x01
#: The tariff type of what is sold (low nibble of type and scheme, smart-energy.md 4.3): not what the home pays.
_RECEIVED: Final = 1


@dataclass(slots=True)
class _TariffParts:
    head: Any
    prices: dict[tuple[int, int], int] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)
    thresholds: tuple[int, ...] = ()


@dataclass(slots=True)
class TariffBook(CalendarBook):
    """All heard of one meter's tariffs and the calendars they switch by."""

    tariffs: dict[int, _TariffParts] = field(default_factory=dict)

    def hear(self, frame: Frame) -> bool:
        """Take in a published command; return whether it is one of these."""
        part = _PARTS.get(frame.name)
        if part is not None:
            part(self, frame.fields)
        elif frame.name in CALENDAR_PARTS:
            self.hear_calendar(frame)
        return part is not None or frame.name in CALENDAR_PARTS

    def drop(self, tariff: int) -> None:
        """Forget a tariff the supplier cancelled."""
        self.tariffs.pop(tariff, None)

    def assembled(self) -> tuple[Tariff, ...]:
        """Return the complete tariffs, oldest first."""
        found = [_assemble(parts, self.started_by(int(parts.head.start_time))) for parts in self.tariffs.values()]
        return tuple(sorted((tariff for tariff in found if tariff is not None), key=lambda tariff: tariff.start))


def _assemble(parts: _TariffParts, known: CalendarParts | None) -> Tariff | None:
    head = parts.head
    tiers = range(1, max(1, int(head.number_of_price_tiers_in_use)) + 1)
    blocks = int(head.number_of_block_thresholds_in_use) + 1
    # a single rate never switches: the calendar of the tariff before it must not choose among rates it does not have
    calendar = known.whole() if known is not None and len(tiers) > 1 else None
    if len(tiers) > 1 and (calendar is None or known is None or not known.tiers() <= {*tiers}):
        return None
    if len(parts.thresholds) < blocks - 1:
        return None
    digits = int(head.price_trailing_digit) >> 4
    try:
        prices = tuple(
            tuple(times_power_of_ten(parts.prices[tier, block], 5 - digits) for block in range(blocks))
            for tier in tiers
        )
    except KeyError:
        return None
    return Tariff(
        start=from_wire(int(head.start_time)),
        label=text(head.tariff_label),
        standing_charge=times_power_of_ten(int(head.standing_charge), 5 - digits),
        prices=prices,
        labels=tuple(parts.labels.get(tier, "") for tier in tiers),
        thresholds=parts.thresholds[: blocks - 1],
        calendar=calendar,
    )


def text(octets: bytes) -> str:
    """Return a label or name as sent, without padding."""
    return bytes(octets).decode("utf-8", "replace").strip("\0 ")


def _tariff_head(book: TariffBook, fields: Any) -> None:
    if int(fields.tariff_type_and_charging_scheme) & 0x0F == _RECEIVED:
        return
    known = book.tariffs.get(int(fields.issuer_tariff_id))
    if known is None or not repeats(known.head, fields):
        book.tariffs[int(fields.issuer_tariff_id)] = _TariffParts(fields)


def _prices(book: TariffBook, fields: Any) -> None:
    parts = book.tariffs.get(int(fields.issuer_tariff_id))
    if parts is None:
        return
    for entry in fields.entries:
        number = int(entry.tier_block_id)
        tier, block = (number, 0) if fields.sub_payload_control & _BY_TIER else (number >> 4, number & 0x0F)
        parts.prices[max(1, tier), block] = int(entry.price)


def _labels(book: TariffBook, fields: Any) -> None:
    parts = book.tariffs.get(int(fields.issuer_tariff_id))
    if parts is not None:
        parts.labels.update({int(label.tier_id): text(label.tier_label) for label in fields.labels})


def _thresholds(book: TariffBook, fields: Any) -> None:
    parts = book.tariffs.get(int(fields.issuer_tariff_id))
    if parts is None or not fields.entries:
        return
    head = parts.head
    scale = (int(head.block_threshold_multiplier) or 1) * 1_000
    divisor = int(head.block_threshold_divisor) or 1
    parts.thresholds = tuple(int(value) * scale // divisor for value in fields.entries[0].block_thresholds)


_PARTS: Final[Mapping[str, Callable[[TariffBook, Any], None]]] = {
    "publish_tariff_information": _tariff_head,
    "publish_price_matrix": _prices,
    "publish_tier_labels": _labels,
    "publish_block_thresholds": _thresholds,
}
