"""What a packet takes of the channel: the octets of its frames and of their acknowledgements; it knows no stick.

Where a stick cannot tell, this takes a hub one hop away, and every acknowledgement as long as it may be. What a stick
says of its own accord (link status, routes), and what it has to say again, nobody tells the host, so it is not counted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from ihd.frames.packet import DEVICE_PROFILE
from ihd.model.link import Airtime
from ihd.model.reports import AirtimeCounted, Readings
from ihd.radio.fragments import LONGEST_PAYLOAD, room, split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ihd.frames.packet import Packet
    from ihd.model.reports import Report

#: Bits a second that all on one channel share (IEEE 802.15.4, 2.4 GHz).
CHANNEL: Final = 250_000
#: Seconds between two reports of what was counted.
TOLD_EVERY: Final = 60.0


class Part(NamedTuple):
    """A part of a frame: its fields, an octet count each, and the clause that lays them out."""

    octets: tuple[int, ...]
    clause: str

    @property
    def size(self) -> int:
        """Return the octets of all fields."""
        return sum(self.octets)


#: The parts of a frame, from the outside in. "15.4" is IEEE 802.15.4-2006, "ZigBee" the specification 05-3474.
PARTS: Final[Mapping[str, Part]] = {
    "synchronisation": Part((4, 1, 1), "15.4, 6.3: preamble, start of frame, length"),
    "mac": Part((2, 1, 2, 2, 2), "15.4, 7.2.2.2: frame control, sequence, PAN, destination, source in the same PAN"),
    "mac check": Part((2,), "15.4, 7.2.1.9: frame check sequence"),
    "mac acknowledgement": Part((2, 1, 2), "15.4, 7.2.2.3: frame control, sequence, frame check sequence"),
    "network": Part((2, 2, 2, 1, 1), "ZigBee, 3.3.1: frame control, destination, source, radius, sequence"),
    "network security": Part((1, 4, 8, 1), "ZigBee, 4.5.1: control, counter, source's EUI-64, key's number"),
    "network integrity": Part((4,), "ZigBee, 4.3.1: integrity code of security level 5"),
    "aps": Part((1, 1, 2, 2, 1, 1), "ZigBee, 2.2.5.1: frame control, endpoint, cluster, profile, endpoint, counter"),
    "aps security": Part((1, 4), "ZigBee, 4.5.1: control, counter"),
    "aps integrity": Part((4,), "ZigBee, 4.4.1: integrity code of security level 5"),
    "fragment": Part((1, 1), "ZigBee, 2.2.5.1.8: extended frame control, number of the block"),
    "fragment acknowledgement": Part((1, 1, 1), "ZigBee, 2.2.5.1.8: the same, and which blocks have come"),
}
#: What is around every frame of the network, whatever it carries.
_AROUND: Final = sum(
    PARTS[name].size
    for name in ("synchronisation", "mac", "mac check", "network", "network security", "network integrity", "aps")
)
_MAC_ACKNOWLEDGEMENT: Final = PARTS["synchronisation"].size + PARTS["mac acknowledgement"].size
_APS_SECURITY: Final = PARTS["aps security"].size + PARTS["aps integrity"].size


class Taken(NamedTuple):
    """What one packet took: ``frames`` with its data, and the ``octets`` of these and of all acknowledgements."""

    frames: int
    octets: int


def taken(packet: Packet) -> Taken:
    """Return what ``packet`` takes on the air, whoever sends it; discovery is not acknowledged end to end."""
    security = _APS_SECURITY if packet.secured else 0
    pieces = _pieces(packet)
    fragmented = len(pieces) > 1
    extension = PARTS["fragment"].size if fragmented else 0
    octets = sum(_AROUND + security + extension + len(piece) + _MAC_ACKNOWLEDGEMENT for piece in pieces)
    if packet.profile != DEVICE_PROFILE:
        # Its acknowledgement has the same headers and no payload, and is itself acknowledged by the next hop.
        extension = PARTS["fragment acknowledgement"].size if fragmented else 0
        octets += len(pieces) * (_AROUND + security + extension + _MAC_ACKNOWLEDGEMENT)
    return Taken(len(pieces), octets)


def _pieces(packet: Packet) -> tuple[bytes, ...]:
    if len(packet.data) <= room(LONGEST_PAYLOAD, secured=packet.secured):
        return (packet.data,)
    return split(packet.data, room(LONGEST_PAYLOAD, secured=packet.secured, fragment=True))


class AirtimeCount:
    """Counts what one display puts on the air and hears, from link time ``since``.

    ``patience`` tells how often the hub has asked to be asked less. It is reported only beside other reports, so that
    counting wakes nobody: with the first readings, then once a minute at most.
    """

    def __init__(self, since: float, patience: Callable[[], int]) -> None:
        self._counted = Airtime(since)
        self._patience = patience
        self._told: float | None = None

    def sent(self, packet: Packet) -> None:
        """Count a packet that goes to the hub."""
        frames, octets = taken(packet)
        self._counted = self._counted._replace(
            frames_sent=self._counted.frames_sent + frames, octets=self._counted.octets + octets
        )

    def heard(self, packet: Packet) -> None:
        """Count a packet that came from the hub."""
        frames, octets = taken(packet)
        self._counted = self._counted._replace(
            frames_heard=self._counted.frames_heard + frames, octets=self._counted.octets + octets
        )

    def undelivered(self) -> None:
        """Count a packet that the hub did not acknowledge."""
        self._counted = self._counted._replace(undelivered=self._counted.undelivered + 1)

    def beside(self, reports: Sequence[Report], now: float) -> tuple[Report, ...]:
        """Return ``reports``, and after them what was counted if it is time to tell."""
        if self._told is None:
            due = any(isinstance(report, Readings) for report in reports)
        else:
            due = now - self._told >= TOLD_EVERY
        if not due:
            return tuple(reports)
        self._told = now
        return (*reports, AirtimeCounted(self._counted._replace(patience=self._patience())))
