"""What a stick and its hub may have told, for the tests of what is said of it."""

from dataclasses import replace

from ihd.model.link import Link, LinkPhase
from ihd.model.meter import Meter
from ihd.model.snapshot import HubTime, Snapshot
from ihd.model.units import Fuel
from ihd.pairing import Pairing
from ihd.radio.examine import Examination
from ihd.radio.onlooker import CodeHeld, Neighbour, Standing, StickSeen

NOW = 1_000.0
WALL = 1_800_000_000.0
STICK, HUB, PAN = "000D6F000A0B0C0D", "00155F0012345678", "DDDDDDDDDDDDDDDD"
PAIRED = Pairing(stick=STICK, hub=HUB, extended_pan_id=PAN, channel=15, suite=0)
SEEN = StickSeen(
    speed=115_200,
    ezsp=13,
    firmware="7.4.3.0 build 0",
    board="Maker Stick",
    stick=STICK,
    code=CodeHeld.WHOLE,
    standing=Standing.MEMBER,
    hub=HUB,
    extended_pan_id=PAN,
    pan_id=0x1A2B,
    channel=15,
    neighbour=Neighbour(201, 2, 3),
)
ELECTRICITY = Meter(meter=1, fuel=Fuel.ELECTRICITY, heard=NOW - 2)
GAS = Meter(meter=2, fuel=Fuel.GAS, heard=NOW - 1, as_of=int(WALL) - 720)
SNAPSHOT = Snapshot(
    Link(LinkPhase.UP, NOW - 3, signal=236), hub_time=HubTime(int(WALL) - 3, NOW - 3), meters=(ELECTRICITY, GAS)
)
WELL = Examination(seen=SEEN, at=NOW, snapshot=SNAPSHOT)


def seen(**changes: object) -> Examination:
    """Return what a stick told that is otherwise well."""
    return replace(WELL, seen=replace(SEEN, **changes))  # type: ignore[arg-type]


def heard(**changes: object) -> Examination:
    """Return what a hub told that is otherwise well."""
    return replace(WELL, snapshot=replace(SNAPSHOT, **changes))  # type: ignore[arg-type]
