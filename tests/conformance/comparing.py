"""Compares what tshark says of each frame with what we meant, field by field, by a listed expectation."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from ihd.frames.packet import Packet
from ihd.frames.values import FrameError
from ihd.model.credit import TopUpResult
from tests.conformance.dissection import COMPLAINTS, Field
from tests.conformance.meant import PAYLOAD_AT, Meant, meant

LISTED: Final = Path(__file__).with_name("expected.txt")
#: Seconds of ZigBee's epoch (ZCL 2.6.2.26).
_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
_TIME: Final = re.compile(r"([A-Z][a-z]{2}) +(\d+), (\d{4}) (\d\d):(\d\d):(\d\d)(?:\.\d+)? UTC")
_MONTHS: Final = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
#: What a person reads of an identifier is listed too: its name must be the one that is meant.
_NAMED: Final = re.compile(r"(attribute [0-9a-f]{4} |command )")


def _amounts(value: int | bytes, inside: Sequence[Field]) -> bool:
    """Six amounts of four octets (smart-energy.md 4.4): none of debt is below nothing, none is beyond £1000."""
    if not isinstance(value, bytes) or len(value) != 24 or not inside:
        return False
    owed, *debts, emergency, balance = struct.unpack("<i3I2i", value)
    return min(owed, *debts, emergency) >= 0 and max(map(abs, (owed, *debts, emergency, balance))) < 100_000_000


def _certificate(value: int | bytes, inside: Sequence[Field]) -> bool:
    """A certificate is shown by its parts, which lie one behind the other from its first octet to its last."""
    parts = sorted({(each.at, each.size) for each in inside if each.name.startswith("zbee_zcl_se.ke.cert.")})
    ends = [at + size for at, size in parts]
    together = all(end == at for end, (at, _) in zip(ends, parts[1:], strict=False))
    return isinstance(value, bytes) and bool(parts) and together and ends[-1] - parts[0][0] == len(value)


def _result(value: int | bytes, inside: Sequence[Field]) -> bool:
    """A result that the standard knows, shown with its number."""
    return value in {each.value for each in TopUpResult} and any(each.shown == str(value) for each in inside)


def _backwards(value: int | bytes, inside: Sequence[Field]) -> bool:
    """A bitmap of four octets that this tshark reads from its other end (ZCL 2.2: the least octet comes first)."""
    assert isinstance(value, int)
    read = int.from_bytes(value.to_bytes(4, "little"), "big")
    return any(number(each.shown) == read for each in inside if each.name.endswith("_change_control"))


#: What tshark leaves opaque, nameless or reads wrongly: how its value is compared with tshark's fields inside it.
OTHERWISE: Final[Mapping[str, Callable[[int | bytes, Sequence[Field]], bool]]] = {
    "0705 server publish_prepay_snapshot snapshot_payload": _amounts,
    "0705 server consumer_top_up_response result_type": _result,
    "0708 server publish_change_of_tenancy proposed_tenancy_change_control": _backwards,
    "0800 client initiate_key_establishment identity": _certificate,
    "0800 server initiate_key_establishment_response identity": _certificate,
}
#: tshark adds the century to a year.
_SHIFTED: Final = {"years_since_1900": 1_900}


@dataclass
class Outcome:
    """What came of it: ``compared`` fields, ``seen`` with what tshark calls each, and what is wrong."""

    compared: int = 0
    otherwise: int = 0
    seen: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def listed() -> dict[str, frozenset[str]]:
    """Return what each field is expected to be called: one name, or several that depend on another field."""
    rows = (
        line.split(" = ", 1) for line in LISTED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    )
    return {key: frozenset(names.split(" or ")) for key, names in rows}


def compare(
    packets: Sequence[Packet], dissection: Iterable[Sequence[Field]], expected: Mapping[str, frozenset[str]]
) -> Outcome:
    """Compare every field of every packet; one that is not in ``expected``, or is in it and never comes, is wrong."""
    outcome = Outcome()
    for number, (packet, fields) in enumerate(zip(packets, dissection, strict=True), 1):
        where = f"frame {number}"
        outcome.wrong += [f"{where}: {each.name}" for each in fields if each.name in COMPLAINTS]
        try:
            ours = meant(packet)
        except FrameError as error:
            outcome.wrong.append(f"{where}: we cannot read it ourselves: {error}")
            continue
        end = PAYLOAD_AT + len(packet.data)
        outcome.wrong += [f"{where}: {each}" for each in (*_left_over(ours, end), *_strangers(ours, fields, end))]
        by_place: dict[tuple[int, int], list[Field]] = {}
        for each in fields:
            by_place.setdefault((each.at, each.size), []).append(each)
        for one in ours:
            _compare(outcome, where, one, by_place, expected)
    outcome.wrong += [f"{key} is listed and was never carried" for key in expected if key not in outcome.seen]
    return outcome


def _compare(
    outcome: Outcome,
    where: str,
    one: Meant,
    by_place: Mapping[tuple[int, int], Sequence[Field]],
    expected: Mapping[str, frozenset[str]],
) -> None:
    here = by_place.get((one.at, one.size), ())
    names = expected.get(one.key, frozenset())
    outcome.compared += 1
    if one.key in OTHERWISE:
        inside = [each for place, fields in by_place.items() if _within(place, one) for each in fields]
        agreed = OTHERWISE[one.key](one.value, inside)
        outcome.otherwise += 1
        called = "otherwise"
    else:
        found = [each for each in here if _called(one, each) in names]
        agreed = any(agrees(one, each) for each in found)
        best = found or [each for each in here if agrees(one, each)] or here
        called = _called(one, best[0]) if best else ""
    before = outcome.seen.get(one.key)
    if before is None or called not in before.split(" or "):
        outcome.seen[one.key] = called if before is None else f"{before} or {called}"
    if not agreed or (one.key in OTHERWISE and "otherwise" not in names):
        told = [(_called(one, each), each.shown) for each in here]
        outcome.wrong.append(f"{where}: {one.key} at octet {one.at} is {one.value!r}, tshark says {told}")


def _within(place: tuple[int, int], one: Meant) -> bool:
    return one.at <= place[0] and place[0] + place[1] <= one.at + one.size


def _called(one: Meant, told: Field) -> str:
    return f"{told.name} | {told.said}" if _NAMED.match(one.key) else told.name


def _left_over(ours: Sequence[Meant], end: int) -> list[str]:
    """Octets of the payload that no field of ours has: tshark passes over what follows a command's last field."""
    found, reached = [], PAYLOAD_AT
    for at, until in [*((each.at, each.at + each.size) for each in ours if each.at >= PAYLOAD_AT), (end, end)]:
        if at > reached:
            found.append(f"octets {reached} to {at} are no field")
        reached = max(reached, until)
    return found


def _strangers(ours: Sequence[Meant], fields: Iterable[Field], end: int) -> list[str]:
    """Fields of tshark that cross from one of ours into another."""
    edges = {each.at for each in ours} | {each.at + each.size for each in ours} | {end}
    inner = [(each.at, each.at + each.size) for each in ours if each.size > 1]
    found = []
    for each in fields:
        first, last = each.at, each.at + each.size
        if first < PAYLOAD_AT or not each.size or first >= end or (first in edges and last in edges):
            continue
        if not any(at <= first and last <= until for at, until in inner):
            found.append(f"{each.name} from octet {first} to {last} is no field of ours")
    return found


def agrees(one: Meant, told: Field) -> bool:
    """Return whether tshark read the value that was meant."""
    if isinstance(one.value, bytes):
        # A text of this tshark is ASCII, with a mark for each octet that is not.
        texts = [one.value.decode(coding, "replace") for coding in ("utf-8", "ascii")]
        return told.shown in (one.value.hex(":"), *texts)
    shift = _SHIFTED.get(one.key.rpartition(" ")[2], 0)
    return number(told.shown) == one.value + shift


def number(shown: str) -> int | None:
    """Return the number that tshark shows, a time as seconds since 2000, ``None`` for what is no number."""
    if moment := _TIME.fullmatch(shown):
        month, day, year, *clock = moment.groups()
        at = datetime(int(year), _MONTHS.index(month) + 1, int(day), *map(int, clock), tzinfo=UTC)
        return int((at - _EPOCH).total_seconds())
    try:
        return int(shown, 0)
    except ValueError:
        return {"True": 1, "False": 0}.get(shown)
