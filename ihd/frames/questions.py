"""The questions a display puts to a hub, each as a request or a chain of them; it knows what to ask, not when.

Every answer's content is taken in by the session as it arrives; a chain looks at it only to know what to ask next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from ihd.frames import zcl, zdo
from ihd.frames.calendar_book import DELIVERED
from ihd.frames.clock import from_wire, to_wire
from ihd.frames.errand import Request, Steps
from ihd.frames.hub_extension import MANUFACTURER
from ihd.frames.meter_book import (
    CALENDAR,
    DEVICE_TYPE,
    HUB_EXTENSION,
    METERING,
    PRICE,
    SERIAL,
    MeterBook,
    attribute,
)
from ihd.frames.packet import HUB_ADDRESS, SMART_ENERGY
from ihd.frames.zcl import Frame
from ihd.model.half_hours import HALF_HOUR, half_hour_of

#: "Any" in event and provider fields (smart-energy.md 4.3).
ANY: Final = 0xFFFF_FFFF
#: Half-hours that fit one frame under APS encryption, 73 octets: 3 each after the ZCL header and 11 of the answer's.
SAMPLES: Final = 19
#: How far back tariffs are asked for: the hub's store of 13 months (smart-energy.md 1.5), and one more.
TARIFF_HISTORY: Final = 14 * 31 * 86_400
#: How many prices to come are asked for.
PRICES_AHEAD: Final = 4
#: What tells a meter's kind and scales.
IDENTITY: Final = (
    DEVICE_TYPE,
    attribute(METERING, "unit_of_measure"),
    attribute(METERING, "multiplier"),
    attribute(METERING, "divisor"),
    SERIAL,
)


#: Which command answers which (smart-energy.md 4.2 to 4.5). A frame of another name is no answer, whatever its number.
ANSWERS: Final = {
    "get_current_price": "publish_price",
    "get_scheduled_prices": "publish_price",
    "get_tariff_information": "publish_tariff_information",
    "get_price_matrix": "publish_price_matrix",
    "get_tier_labels": "publish_tier_labels",
    "get_block_thresholds": "publish_block_thresholds",
    "get_calendar": "publish_calendar",
    "get_day_profiles": "publish_day_profile",
    "get_week_profiles": "publish_week_profile",
    "get_seasons": "publish_seasons",
    "get_special_days": "publish_special_days",
    "get_prepay_snapshot": "publish_prepay_snapshot",
    "get_top_up_log": "publish_top_up_log",
    "get_debt_repayment_log": "publish_debt_log",
    "get_event_log": "publish_event_log",
    "get_sampled_data": "get_sampled_data_response",
    "get_last_message": "display_message",
    "get_change_of_tenancy": "publish_change_of_tenancy",
}


def reading(endpoint: int, cluster: int, ids: Iterable[int]) -> Request:
    """Ask a server for attributes by id."""
    wanted, whose = tuple(ids), _manufacturer(cluster)
    return Request(
        endpoint,
        cluster,
        lambda sequence: zcl.read_attributes(sequence, wanted, manufacturer=whose),
        "read_attributes_response",
    )


def _manufacturer(cluster: int) -> int | None:
    return MANUFACTURER if cluster == HUB_EXTENSION else None


def asking(
    endpoint: int, cluster: int, name: str, parts: Callable[[tuple[Frame, ...]], bool] | None = None, **fields: Any
) -> Request:
    """Ask with a command of the cluster."""
    return Request(
        endpoint, cluster, lambda sequence: zcl.command(cluster, name, sequence, **fields), ANSWERS[name], parts
    )


def _until_quiet(_frames: tuple[Frame, ...]) -> bool:
    return False


def last_index(frames: tuple[Frame, ...]) -> bool:
    """Return whether the last part of an answer has come."""
    last = frames[-1].fields
    return int(last.command_index) + 1 >= int(last.total_number_of_commands)


def _at_least(count: int) -> Callable[[tuple[Frame, ...]], bool]:
    return lambda frames: len(frames) >= count


def active_endpoints() -> Request:
    """Ask the hub which endpoints it has."""
    return _discovery(lambda sequence: zdo.ActiveEndpointsRequest(sequence, HUB_ADDRESS))


def simple_descriptor(endpoint: int) -> Request:
    """Ask the hub what one of its endpoints is."""
    return _discovery(lambda sequence: zdo.SimpleDescriptorRequest(sequence, HUB_ADDRESS, endpoint))


def _discovery(message: Callable[[int], zdo.Message]) -> Request:
    cluster, _ = zdo.encode(message(0))
    return Request(0, cluster, lambda sequence: zdo.encode(message(sequence))[1])


def endpoints(found: dict[int, zdo.SimpleDescriptor]) -> Steps:
    """Discover the hub's Smart Energy endpoints and their clusters; nothing about them is assumed."""
    answer = yield active_endpoints()
    active = answer.discovered
    assert isinstance(active, zdo.ActiveEndpointsResponse)  # the session matches answers to questions by their cluster
    for endpoint in active.endpoints:
        answer = yield simple_descriptor(endpoint)
        told = answer.discovered
        assert isinstance(told, zdo.SimpleDescriptorResponse)
        if told.descriptor is not None and told.descriptor.profile == SMART_ENERGY:
            found[endpoint] = told.descriptor


def attributes(book: MeterBook, keys: Iterable[tuple[int, int]]) -> Steps:
    """Read attributes of one endpoint in as few payloads as hold their answers, leaving out what it said it lacks.

    A hub that cuts its answer short is asked for the rest; one that answers nothing of a batch is not asked for it
    again now.
    """
    for cluster in dict.fromkeys(cluster for cluster, _ in keys):
        left = [key[1] for key in keys if key[0] == cluster and key not in book.lacking and cluster in book.clusters]
        while left:
            batch = batched(cluster, left)
            answer = yield reading(book.meter, cluster, batch)
            told = {item.id for frame in answer.frames for item in frame.fields}
            refused = answer.status is not None or not told
            left = [each for each in left if each not in (batch if refused else told)]


def batched(cluster: int, ids: Iterable[int]) -> tuple[int, ...]:
    """Return the first of ``ids`` whose answers are sure to fit one APS payload; at least one."""
    room = zcl.APS_PAYLOAD - zcl.HEADER - (0 if _manufacturer(cluster) is None else zcl.MANUFACTURER_CODE)
    batch: list[int] = []
    for each in ids:
        room -= zcl.RECORD + zcl.encoded_size(cluster, each)
        if batch and room < 0:
            break
        batch.append(each)
    return tuple(batch)


def prices(meter: int) -> Steps:
    """Ask for the price in force, then for those that follow."""
    answer = yield asking(meter, PRICE, "get_current_price", command_options=0)
    start = int(answer.frames[-1].fields.current_time) if answer.frames else 0
    yield asking(
        meter, PRICE, "get_scheduled_prices", _at_least(PRICES_AHEAD), start_time=start, number_of_events=PRICES_AHEAD
    )


def tariffs(book: MeterBook, home: int) -> Steps:
    """Ask for every tariff of the past 13 months and those to come, with their prices, labels, blocks and calendars."""
    since = to_wire(home - TARIFF_HISTORY)
    answer = yield asking(
        book.meter,
        PRICE,
        "get_tariff_information",
        _until_quiet,
        earliest_start_time=since,
        min_issuer_event_id=ANY,
        number_of_commands=0,
        tariff_type=DELIVERED,
    )
    for head in [frame.fields for frame in answer.frames]:
        which = {"issuer_tariff_id": int(head.issuer_tariff_id)}
        yield asking(book.meter, PRICE, "get_price_matrix", last_index, **which)
        yield asking(book.meter, PRICE, "get_tier_labels", last_index, **which)
        if head.number_of_block_thresholds_in_use:
            yield asking(book.meter, PRICE, "get_block_thresholds", last_index, **which)
    if CALENDAR in book.clusters:
        yield from calendars(book, since, DELIVERED)


def calendars(book: MeterBook, since: int, kind: int) -> Steps:
    """Ask for the calendars of one kind that apply at ``since`` (ZigBee time) and those that follow."""
    answer = yield asking(
        book.meter,
        CALENDAR,
        "get_calendar",
        _until_quiet,
        earliest_start_time=since,
        min_issuer_event_id=ANY,
        number_of_calendars=0,
        calendar_type=kind,
        provider_id=ANY,
    )
    for head in [frame.fields for frame in answer.frames]:
        which = {"provider_id": int(head.provider_id), "issuer_calendar_id": int(head.issuer_calendar_id)}
        days, weeks = int(head.number_of_day_profiles), int(head.number_of_week_profiles)
        yield asking(
            book.meter, CALENDAR, "get_day_profiles", _at_least(days), **which, start_day_id=1, number_of_days=0
        )
        yield asking(
            book.meter, CALENDAR, "get_week_profiles", _at_least(weeks), **which, start_week_id=1, number_of_weeks=0
        )
        yield asking(book.meter, CALENDAR, "get_seasons", last_index, **which)
        yield asking(
            book.meter,
            CALENDAR,
            "get_special_days",
            last_index,
            start_time=since,
            number_of_events=0,
            calendar_type=kind,
            **which,
        )


def half_hours(book: MeterBook, start: int, home: int) -> Steps:
    """Ask for the half-hour profile from ``start`` up to home time ``home`` (Unix seconds), as far as the meter has
    it.
    """
    while start < half_hour_of(home):
        answer = yield half_hours_from(book.meter, start, (half_hour_of(home) - start) // HALF_HOUR)
        told = [frame.fields for frame in answer.frames]
        count = int(told[0].number_of_samples) if told else 0
        if not count:
            return
        start = max(start, from_wire(int(told[0].sample_start_time))) + count * HALF_HOUR


def half_hours_from(meter: int, start: int, count: int) -> Request:
    """Ask for ``count`` half-hours from ``start`` (Unix seconds) on, or as many of them as fit one frame."""
    return asking(
        meter,
        METERING,
        "get_sampled_data",
        sample_id=0,
        earliest_sample_time=to_wire(start),
        sample_type=0,
        number_of_samples=min(SAMPLES, count),
    )
