"""Tariffs and calendars put together from the many commands they come in; incomplete ones are not shown.

Price and Calendar clusters: smart-energy.md 4.3 and 4.5.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from ihd.frames.clock import from_wire
from ihd.frames.zcl import Frame
from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from ihd.model.tariff import Tariff

#: PublishPriceMatrix sub-payload control bit 0: the id is a tier; otherwise its low nibble is a block, the high one a
#: tier.
_BY_TIER: Final = 0x01
#: The only calendar type a tariff switches by: delivered (smart-energy.md 4.5).
DELIVERED: Final = 0
_WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(slots=True)
class _TariffParts:
    head: Any
    prices: dict[tuple[int, int], int] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)
    thresholds: tuple[int, ...] | None = None


@dataclass(slots=True)
class _CalendarParts:
    head: Any
    days: dict[int, dict[int, int]] = field(default_factory=dict)
    weeks: dict[int, tuple[int, ...]] = field(default_factory=dict)
    seasons: tuple[Season, ...] = ()
    special_days: dict[date, int] = field(default_factory=dict)

    def whole(self) -> SwitchCalendar | None:
        """Return the calendar once every profile its head counts has come."""
        head = self.head
        counts = (len(self.days), len(self.weeks), len(self.seasons))
        if counts < (head.number_of_day_profiles, head.number_of_week_profiles, head.number_of_seasons) or not all(
            counts
        ):
            return None
        days = {day: tuple(Switch(minute, tier) for minute, tier in sorted(s.items())) for day, s in self.days.items()}
        reference = TimeReference(min(int(head.calendar_time_reference), 2))
        return SwitchCalendar(reference, days, dict(self.weeks), self.seasons, dict(self.special_days))


@dataclass(slots=True)
class TariffBook:
    """All heard of one meter's tariffs and calendars; ``hear`` returns whether it learnt something."""

    tariffs: dict[int, _TariffParts] = field(default_factory=dict)
    calendars: dict[int, _CalendarParts] = field(default_factory=dict)

    def hear(self, frame: Frame) -> bool:
        """Take in a published command; others are not ours."""
        part = _PARTS.get(frame.name)
        if part is None:
            return False
        part(self, frame.fields)
        return True

    def drop(self, tariff: int) -> None:
        """Forget a tariff the supplier cancelled."""
        self.tariffs.pop(tariff, None)

    def assembled(self, to_millipence: Callable[[int], int]) -> tuple[Tariff, ...]:
        """Return the complete tariffs, oldest first; ``to_millipence`` scales a price."""
        found = [_assemble(parts, self._calendar(parts), to_millipence) for parts in self.tariffs.values()]
        return tuple(sorted((tariff for tariff in found if tariff is not None), key=lambda tariff: tariff.start))

    def _calendar(self, parts: _TariffParts) -> SwitchCalendar | None:
        """The newest calendar not younger than the tariff, else the oldest.

        A tariff and its calendar start together.
        """
        known = sorted(self.calendars.values(), key=lambda calendar: int(calendar.head.start_time))
        started = [calendar for calendar in known if calendar.head.start_time <= parts.head.start_time]
        chosen = started[-1] if started else (known[0] if known else None)
        return chosen.whole() if chosen is not None else None


def _assemble(
    parts: _TariffParts, calendar: SwitchCalendar | None, to_millipence: Callable[[int], int]
) -> Tariff | None:
    head = parts.head
    tiers = max(1, int(head.number_of_price_tiers_in_use))
    blocks = int(head.number_of_block_thresholds_in_use) + 1
    if (tiers > 1 and calendar is None) or (blocks > 1 and parts.thresholds is None):
        return None
    try:
        prices = tuple(
            tuple(to_millipence(parts.prices[tier, block]) for block in range(blocks)) for tier in range(1, tiers + 1)
        )
    except KeyError:
        return None
    return Tariff(
        start=from_wire(int(head.start_time)),
        label=text(head.tariff_label),
        standing_charge=to_millipence(int(head.standing_charge)),
        prices=prices,
        labels=tuple(parts.labels.get(tier, "") for tier in range(1, tiers + 1)),
        thresholds=parts.thresholds or (),
        calendar=calendar,
    )


def text(octets: bytes) -> str:
    """Return a label or name as sent, without padding."""
    return bytes(octets).decode("utf-8", "replace").strip("\0 ")


def _tariff_head(book: TariffBook, fields: Any) -> None:
    known = book.tariffs.get(int(fields.issuer_tariff_id))
    if known is None:
        book.tariffs[int(fields.issuer_tariff_id)] = _TariffParts(fields)
    else:
        known.head = fields


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


def _calendar_head(book: TariffBook, fields: Any) -> None:
    if int(fields.calendar_type) == DELIVERED:
        book.calendars[int(fields.issuer_calendar_id)] = _CalendarParts(fields)


def _day(book: TariffBook, fields: Any) -> None:
    parts = book.calendars.get(int(fields.issuer_calendar_id))
    if parts is not None:
        entries = parts.days.setdefault(int(fields.day_id), {})
        entries.update({int(entry.start_minute): int(entry.value) for entry in fields.entries})


def _week(book: TariffBook, fields: Any) -> None:
    parts = book.calendars.get(int(fields.issuer_calendar_id))
    if parts is not None:
        parts.weeks[int(fields.week_id)] = tuple(int(getattr(fields, f"day_id_ref_{day}")) for day in _WEEK)


def _seasons(book: TariffBook, fields: Any) -> None:
    parts = book.calendars.get(int(fields.issuer_calendar_id))
    if parts is not None:
        found = [Season(int(s.start_date.month), int(s.start_date.day), int(s.week_id_ref)) for s in fields.entries]
        parts.seasons = tuple(sorted({*parts.seasons, *found}, key=lambda season: (season.month, season.day)))


def _special_days(book: TariffBook, fields: Any) -> None:
    parts = book.calendars.get(int(fields.issuer_calendar_id))
    if parts is not None:
        for entry in fields.entries:
            when = entry.date
            parts.special_days[date(1900 + int(when.years_since_1900), int(when.month), int(when.day))] = int(
                entry.day_id_ref
            )


_PARTS: Final[Mapping[str, Callable[[TariffBook, Any], None]]] = {
    "publish_tariff_information": _tariff_head,
    "publish_price_matrix": _prices,
    "publish_tier_labels": _labels,
    "publish_block_thresholds": _thresholds,
    "publish_calendar": _calendar_head,
    "publish_day_profile": _day,
    "publish_week_profile": _week,
    "publish_seasons": _seasons,
    "publish_special_days": _special_days,
}
