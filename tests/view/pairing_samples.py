"""Displays on their way to a hub, a door to a radio that notes what it is asked, and what is wrong on their pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from ihd.model.link import Airtime, Fault, Link, LinkPhase, Own
from ihd.model.pairing import Forgotten, LeftFile, Offered, StickFound
from ihd.model.snapshot import HubTime, Snapshot
from ihd.said import said
from ihd.testing.audit import faults
from ihd.view.flow_button import FlowButton
from ihd.view.window import Window
from tests.view import samples
from tests.view.samples import NOW

#: The display of the design's picture; the code is the example of the ZigBee specification.
EUI64 = "000D6F000A9069E7"
CODE = "83FED3407A939723A5C639B26916D505C3B5"
OWN = Own(EUI64, " ".join(CODE[at : at + 4] for at in range(0, len(CODE), 4)))
HUB, OTHER_HUB = "0011223344556677", "8899AABBCCDDEEFF"
STICKS = (
    StickFound(
        "/dev/serial/by-id/usb-Silicon_Labs_Sonoff_Zigbee_3.0_0001-if00-port0", "Sonoff ZBDongle-E", "10C4:EA60"
    ),
    StickFound("/dev/ttyACM0", "Home Assistant SkyConnect", ""),
)
#: Of a home that is not forgotten whole: a file that is the owner's, and a stick that was not plugged in.
LEFT = Forgotten(
    (LeftFile("/home/pi/.config/ihd/notes.txt", said("Forget", "the display did not write it")),), (STICKS[0].path,)
)


class Door:
    """The pages' way to the radio, without a radio: what was asked for, in its order."""

    def __init__(self, found: tuple[StickFound, ...] = STICKS) -> None:
        self.asked: list[object] = []
        self.found = found

    def sticks(self) -> tuple[StickFound, ...]:
        return self.found

    def begin(self, offered: Offered) -> None:
        self.asked.append(offered)

    def cancel(self) -> None:
        self.asked.append("cancel")

    def accept_hub(self) -> None:
        self.asked.append("accept")

    def forget(self, told: Callable[[Forgotten], None]) -> None:
        self.asked.append("forget")
        self.tell = told

    def permit(self, seconds: int = 60, reader: str = "", link_key: bytes = b"") -> None:
        self.asked.append((seconds, reader, link_key) if reader else seconds)


def on_the_way(
    phase: LinkPhase, fault: Fault | None = None, *, own: Own | None = OWN, **of_link: object
) -> Snapshot:  # fmt: skip
    """Return a display of which nothing was ever read."""
    link = Link(phase, NOW - 60, fault, **of_link)
    return replace(Snapshot.blank(NOW), link=link, own=own)


def refused() -> Snapshot:
    """Return the design's picture: refused a minute ago, by a hub whose clock is known from before."""
    way = on_the_way(LinkPhase.LOST, Fault.JOIN_REFUSED, signal=190, next_try=NOW + 12)
    return replace(way, hub_time=HubTime(samples.HOME_NOW - 600, NOW))


def linked(**of_link: object) -> Snapshot:
    """Return the design's day, just linked."""
    return replace(samples.design(), link=Link(LinkPhase.UP, NOW - 10, signal=190, **of_link), own=OWN)


def other_hub() -> Snapshot:
    """Return a display whose stick answers to another hub than its own."""
    detail = f"{OTHER_HUB}, not {HUB}"
    return on_the_way(LinkPhase.LOST, Fault.OTHER_HUB, detail=detail, signal=190)


def on_air(share: float = 0.0004, patience: int = 0) -> Snapshot:
    """Return a display that has taken a share of the channel for an hour."""
    octets = round(share * 250_000 * 3_600 / 8)
    return replace(linked(), airtime=Airtime(NOW - 3_600, 812, 1_640, octets, 3, patience))


#: Every state the pairing page can show, by name.
WAYS: dict[str, Snapshot] = {
    "opening": on_the_way(LinkPhase.OPENING, own=None),
    "searching": on_the_way(LinkPhase.SEARCHING),
    "joining": on_the_way(LinkPhase.JOINING, signal=190),
    "joining-again": on_the_way(LinkPhase.JOINING, signal=190, tried=Fault.JOIN_REFUSED),
    "agreeing": on_the_way(LinkPhase.AGREEING, signal=190, agreed=True),
    "reading": on_the_way(LinkPhase.UP, signal=190, agreed=True),
    "linked": linked(agreed=True),
    "refused": refused(),
    "other-hub": other_hub(),
    "no-stick": on_the_way(LinkPhase.LOST, Fault.NO_STICK, own=None, detail="/dev/ttyUSB7"),
    "no-code": on_the_way(LinkPhase.LOST, Fault.NO_INSTALL_CODE, own=Own(EUI64)),
    "no-hub": on_the_way(LinkPhase.LOST, Fault.NO_HUB),
    "keys": on_the_way(LinkPhase.LOST, Fault.CERTIFICATE_REFUSED, signal=60),
    "silent": on_the_way(LinkPhase.LOST, Fault.HUB_SILENT, signal=60),
}


def wrong_with(window: Window) -> list[str]:
    """Return what is wrong with the page shown, the words of large buttons included."""
    for _ in range(3):
        QApplication.processEvents()
    cut = [f"{b.text()!r} is cut" for b in window.page.findChildren(FlowButton) if b.isVisible() and b.cut]
    return faults(window) + cut
