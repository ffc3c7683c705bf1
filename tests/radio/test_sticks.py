"""Sticks are found on USB, the known ones first, and the udev rules know the same ones."""

import re
from pathlib import Path

from serialx import SerialPortInfo

from ihd.radio.sticks import KNOWN, described

RULES = Path(__file__).parents[2] / "packaging" / "debian" / "60-smets-ihd.rules"


def port(device: str, vid: int | None, pid: int | None, product: str | None = None) -> SerialPortInfo:
    return SerialPortInfo(device, device, vid, pid, "0001", "Maker", product, None, None, None)


def test_known_sticks_come_first_and_the_boards_own_ports_not_at_all() -> None:
    ports = [
        port("/dev/ttyS0", None, None),
        port("/dev/ttyUSB0", 0x0403, 0x6001, "FT232R USB UART"),
        port("/dev/ttyUSB1", 0x10C4, 0xEA60, "Sonoff Zigbee 3.0 USB Dongle Plus V2"),
        port("/dev/ttyACM0", 0x1A86, 0x55D4),
    ]
    found = described(ports)
    assert [stick.path for stick in found] == ["/dev/ttyACM0", "/dev/ttyUSB1", "/dev/ttyUSB0"]
    assert found[1] == ("/dev/ttyUSB1", "Sonoff Zigbee 3.0 USB Dongle Plus V2", "10C4:EA60")
    assert found[0].description == KNOWN[0x1A86, 0x55D4]


def test_no_serial_number_is_told() -> None:
    assert "0001" not in repr(described([port("/dev/ttyUSB0", 0x10C4, 0xEA60)]))


def test_the_udev_rules_know_the_same_sticks() -> None:
    ids = re.findall(r'idVendor\}=="(\w{4})", ATTRS\{idProduct\}=="(\w{4})"', RULES.read_text())
    assert {(int(vid, 16), int(pid, 16)) for vid, pid in ids} == set(KNOWN)
