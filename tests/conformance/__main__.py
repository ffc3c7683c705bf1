"""`make conformance`: all that hub and display say to each other, dissected by tshark and compared field by field.

With --list it prints the expectation as it would be listed now, to be read by a person before it is kept.
"""

from __future__ import annotations

import struct
import sys
import tempfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from ihd.frames import zcl
from ihd.frames.capture import DISPLAY_ADDRESS, pcapng
from ihd.frames.clock import from_wire
from ihd.frames.meter_book import PREPAYMENT
from ihd.frames.packet import DEVICE_PROFILE, HUB_ADDRESS, SMART_ENERGY
from ihd.model.credit import PrepaySnapshot
from tests.conformance.comparing import OTHERWISE, Outcome, compare, listed
from tests.conformance.dissection import TSHARK, dissected
from tests.conformance.stories import Said, attributes, everything, served

#: The number of fields compared may not fall below this; whoever adds a story raises it.
LEAST: Final = 200_000
_SHOWN: Final = 20
ENDS: Final = {True: (DISPLAY_ADDRESS, HUB_ADDRESS), False: (HUB_ADDRESS, DISPLAY_ADDRESS)}


def distinct(said: Sequence[Said]) -> list[Said]:
    """Return what differs in more than its sequence number, each the first time it was said."""
    found: dict[object, Said] = {}
    for each in said:
        packet = each.packet
        # A discovery frame begins with its number, a Smart Energy frame with what kind of frame it is.
        told = packet.data[1:] if packet.profile == DEVICE_PROFILE else packet.data[:1] + packet.data[2:]
        found.setdefault((each.from_display, replace(packet, data=told)), each)
    return list(found.values())


def unsaid(said: Sequence[Said]) -> list[str]:
    """Return the commands that hub and display have and that were in no story."""
    frames = [zcl.decode(each.packet.cluster, each.packet.data) for each in said if each.packet.profile == SMART_ENERGY]
    missing = served() - {(frame.cluster, frame.name) for frame in frames}
    return [f"{cluster:04x} {name} is in no story" for cluster, name in sorted(missing)]


def untold(said: Sequence[Said], asked: Collection[tuple[int, int]]) -> list[str]:
    """Return the attributes that a display asks for and no hub in any story told."""
    told = attributes([each[1:] for each in said if not each.from_display], zcl.READ_RESPONSE, zcl.REPORT)
    return [f"{cluster:04x} {each:04x} is asked for and told in no story" for cluster, each in sorted({*asked} - told)]


def unbooked(said: Sequence[Said], books: Collection[PrepaySnapshot]) -> list[str]:
    """Return the balances on the air, opaque to tshark, that a hub's books do not have (smart-energy.md 4.4)."""
    wrong = []
    for each in said:
        frame = zcl.decode(each.packet.cluster, each.packet.data) if each.packet.cluster == PREPAYMENT else None
        if frame is not None and frame.name == "publish_prepay_snapshot":
            owed, *debts, emergency, balance = struct.unpack("<6i", each.packet.data[-24:])
            time = from_wire(int.from_bytes(each.packet.data[7:11], "little"))
            told = PrepaySnapshot(time, balance, emergency, owed, (debts[0], debts[1], debts[2]))
            wrong += [] if told in books else [f"{told} is in no book"]
    return wrong


def checked(said: Sequence[Said], expected: Mapping[str, frozenset[str]]) -> Outcome:
    """Capture what was said, let tshark dissect it, and compare."""
    with tempfile.TemporaryDirectory() as folder:
        capture = Path(folder, "said.pcapng")
        capture.write_bytes(pcapng((each.seconds, *ENDS[each.from_display], each.packet) for each in said))
        return compare([each.packet for each in said], dissected(capture), expected)


def main(words: Sequence[str]) -> int:
    """Run it and return the exit code."""
    if TSHARK is None:
        print("conformance: tshark is not installed; make setup installs it where apt is permitted", file=sys.stderr)
        return 1
    told = everything()
    said = distinct(told.said)
    outcome = checked(said, listed())
    outcome.wrong += [*unsaid(said), *untold(said, told.asked), *unbooked(said, told.books)]
    if "--list" in words:
        for key in sorted(outcome.seen):
            print(f"{key} = {outcome.seen[key]}")
        return 0
    for each in outcome.wrong[:_SHOWN]:
        print(each, file=sys.stderr)
    nameless = sorted(key for key, called in outcome.seen.items() if "Unknown" in called)
    print(f"{len(said)} frames, {outcome.compared} fields compared (at least {LEAST}), of {len(outcome.seen)} kinds.")
    print(f"{outcome.otherwise} compared otherwise, for tshark leaves them opaque, nameless or misreads them:")
    print(*(f"  {key}" for key in OTHERWISE), sep="\n")
    print(f"Without a name in tshark: {', '.join(nameless) or 'none'}.")
    if outcome.compared < LEAST:
        print(f"{outcome.compared} fields are fewer than {LEAST}.", file=sys.stderr)
    print(f"{len(outcome.wrong)} differ." if outcome.wrong else "All as meant.")
    return 1 if outcome.wrong or outcome.compared < LEAST else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
