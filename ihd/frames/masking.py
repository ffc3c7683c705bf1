"""Copies of packets without what is worth money or opens a door: top-up codes and passwords; it knows no file.

Keys are in no packet: the network's stays in the stick, and of a key that is agreed on only public parts are sent
(keys.md section 2).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ihd.frames import zcl
from ihd.frames.device_management import DeviceManagement
from ihd.frames.packet import SMART_ENERGY

if TYPE_CHECKING:
    from ihd.frames.packet import Packet

#: A code wherever it stands, a supplier's message included, in groups or not: more digits than any number of a supply.
_CODE: Final = re.compile(rb"[0-9](?:[ .-]?[0-9]){15,}")
#: Digits of a code that may be shown and kept (smart-energy.md 3.7).
_SHOWN: Final = 4
_DIGIT: Final = re.compile(rb"[0-9]")
_PASSWORD: Final = "request_new_password_response"


def masked(packet: Packet) -> Packet:
    """Return ``packet`` with stars for the secrets in it, each as long as before."""
    if packet.profile != SMART_ENERGY:
        return packet
    data = _CODE.sub(_starred, packet.data)
    if (password := _password(packet)) and password in data:
        data = data[: -len(password)] + b"*" * len(password)
    return packet if data == packet.data else replace(packet, data=data)


def _starred(code: re.Match[bytes]) -> bytes:
    return _DIGIT.sub(b"*", code[0][:-_SHOWN]) + code[0][-_SHOWN:]


def _password(packet: Packet) -> bytes:
    """Return the password a packet ends with, empty for none."""
    if packet.cluster != DeviceManagement.cluster_id:
        return b""  # nothing else has one, and all that is carried passes here
    try:
        frame = zcl.decode(packet.cluster, packet.data)
    except zcl.FrameError:
        return b""
    return bytes(frame.fields.password) if frame.name == _PASSWORD else b""
