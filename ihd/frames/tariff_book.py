"""Tariffs and calendars put together from the many commands they come in; incomplete ones are not shown.

Price and Calendar clusters: smart-energy.md 4.3 and 4.5.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from ihd.frames.clock import from_wire
from ihd.frames.meter_book import times_power_of_ten
from ihd.frames.zcl import Frame
from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from ihd.model.tariff import Tariff

#: PublishPriceMatrix sub-payload control bit 0: the id is a tier; otherwise its low nibble is a block, the high one a
#: tier.
_BY_TIER: Final = 0x01
#: The only calendar type a tariff switches by: delivered (smart-energy.md 4.5).
DELIVERED: Final = 0
#: The tariff type of what is sold (low nibble of type and scheme, smart-energy.md 4.3): not what the home pays.
_RECEIVED: Final = 1
_EVERY: Final = 0xFF
_WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(slots=True)
class _TariffParts:
    head: Any
    prices: dict[tuple[int, int], int] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)
    thresholds: tuple[int, ...] = ()


@dataclass(slots=True)
class _CalendarParts:
    head: Any
    days: dict[int, dict[int, int]] = field(default_factory=dict)
    weeks: dict[int, tuple[int, ...]] = field(default_factory=dict)
    seasons: tuple[Season, ...] = ()
    special_days: dict[date, int] = field(default_factory=dict)
    switches_to_come: dict[int, int] = field(default_factory=dict)  # by day id, as its parts count them
    special_days_to_come: int = 0
    undatable: bool = False  # a date that cannot be kept, such as "every fifth": without it tiers would be wrong

    def whole(self) -> SwitchCalendar | None:
        """Return the calendar once every profile its head counts has come, and every profile it names is there."""
        if not self._all_came() or not self._closed():
            return None
        days = {day: tuple(Switch(minute, tier) for minute, tier in sorted(s.items())) for day, s in self.days.items()}
        reference = TimeReference(min(int(self.head.calendar_time_reference), 2))
        return SwitchCalendar(reference, days, dict(self.weeks), self.seasons, dict(self.special_days))

    def _all_came(self) -> bool:
        head = self.head
        wanted = (
            (len(self.days), head.number_of_day_profiles),
            (len(self.weeks), head.number_of_week_profiles),
            (len(self.seasons), head.number_of_seasons),
        )
        return (
            all(came >= max(1, int(count)) for came, count in wanted)
            and all(len(self.days[day]) >= max(1, count) for day, count in self.switches_to_come.items())
            and len(self.special_days) >= self.special_days_to_come
        )

    def _closed(self) -> bool:
        weeks = {season.week for season in self.seasons}
        days = {day for week in weeks & self.weeks.keys() for day in self.weeks[week]} | {*self.special_days.values()}
        dated = len(self.seasons) == 1 or all(1 <= s.month <= 12 and 1 <= s.day <= 31 for s in self.seasons)
        return dated and not self.undatable and weeks <= self.weeks.keys() and days <= self.days.keys()

    def tiers(self) -> set[int]:
        """Return every tier it switches to."""
        return {tier for switches in self.days.values() for tier in switches.values()}


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

    def assembled(self) -> tuple[Tariff, ...]:
        """Return the complete tariffs, oldest first."""
        found = [_assemble(parts, self._calendar(parts)) for parts in self.tariffs.values()]
        return tuple(sorted((tariff for tariff in found if tariff is not None), key=lambda tariff: tariff.start))

    def _calendar(self, parts: _TariffParts) -> _CalendarParts | None:
        """The newest calendar not younger than the tariff, else the oldest.

        A tariff and its calendar start together.
        """
        known = sorted(self.calendars.values(), key=lambda calendar: int(calendar.head.start_time))
        started = [calendar for calendar in known if calendar.head.start_time <= parts.head.start_time]
        return started[-1] if started else (known[0] if known else None)


def _assemble(parts: _TariffParts, known: _CalendarParts | None) -> Tariff | None:
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


def _same(known: _TariffParts | _CalendarParts | None, fields: Any) -> bool:
    """Whether a head only repeats what is known: its parts then stay, and nothing shown goes while it is read again."""
    return known is not None and (known.head.issuer_event_id, known.head.start_time) == (
        fields.issuer_event_id,
        fields.start_time,
    )


def _tariff_head(book: TariffBook, fields: Any) -> None:
    if int(fields.tariff_type_and_charging_scheme) & 0x0F == _RECEIVED:
        return
    known = book.tariffs.get(int(fields.issuer_tariff_id))
    if not _same(known, fields):
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


def _calendar_head(book: TariffBook, fields: Any) -> None:
    known = book.calendars.get(int(fields.issuer_calendar_id))
    if int(fields.calendar_type) == DELIVERED and not _same(known, fields):
        book.calendars[int(fields.issuer_calendar_id)] = _CalendarParts(fields)


def _day(book: TariffBook, fields: Any) -> None:
    parts = book.calendars.get(int(fields.issuer_calendar_id))
    if parts is not None:
        entries = parts.days.setdefault(int(fields.day_id), {})
        entries.update({int(entry.start_minute): int(entry.value) for entry in fields.entries})
        parts.switches_to_come[int(fields.day_id)] = int(fields.total_number_of_schedule_entries)


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
        parts.special_days_to_come = int(fields.total_number_of_special_days)
        for entry in fields.entries:
            when = _date(entry.date)
            if when is None:
                parts.undatable = True
            else:
                parts.special_days[when] = int(entry.day_id_ref)


def _date(told: Any) -> date | None:
    """Return one date, ``None`` for a pattern of dates (0xFF is every, ZCL 2.6.2) and for one that never comes."""
    if told.years_since_1900 == _EVERY:
        return None
    try:
        return date(1900 + int(told.years_since_1900), int(told.month), int(told.day))
    except ValueError:
        return None


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
