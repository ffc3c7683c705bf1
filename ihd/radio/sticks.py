"""The radio sticks that are plugged into this machine, those known to work first; it opens none of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from ihd.model.pairing import StickFound
from ihd.said import said

if TYPE_CHECKING:
    from serialx import SerialPortInfo

#: USB ids of the bridges that sticks with EZSP firmware are built on, and what they are sold as. The udev rules in
#: packaging/ give a person at the screen leave to open the same ones.
KNOWN: Final[Mapping[tuple[int, int], str]] = {
    (0x10C4, 0xEA60): "Silicon Labs CP210x (Sonoff ZBDongle-E, Connect ZBT-1, Elelabs)",
    (0x1A86, 0x55D4): "WCH CH9102 (Sonoff ZBDongle-E)",
}


def find() -> tuple[StickFound, ...]:
    """Return the serial ports on USB; a port of the machine's own board holds no stick."""
    import serialx  # late: it is loaded with bellows, which a display without a stick may never need

    return described(serialx.list_serial_ports())


def described(ports: Iterable[SerialPortInfo]) -> tuple[StickFound, ...]:
    """Return what a person is told of ``ports``."""
    on_usb = [port for port in ports if port.vid is not None and port.pid is not None]
    ranked = sorted(on_usb, key=lambda port: ((port.vid, port.pid) not in KNOWN, port.device))
    return tuple(_described(port) for port in ranked)


def _described(port: SerialPortInfo) -> StickFound:
    vid, pid = port.vid or 0, port.pid or 0
    told = port.product or KNOWN.get((vid, pid)) or port.manufacturer or said("Stick", "USB serial port")
    return StickFound(port.device, told, f"{vid:04X}:{pid:04X}")
