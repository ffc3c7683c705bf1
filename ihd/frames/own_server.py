"""What the display answers when the hub asks it something: the little it serves, and the right refusal for the rest."""

from __future__ import annotations

from typing import Final

from ihd.frames import zcl
from ihd.frames.zcl import Attribute, DefaultResponse, Frame

BASIC: Final = 0x0000
KEY_ESTABLISHMENT: Final = 0x0800
#: Basic attributes (ZCL 3.2.2.2): ZCL version 3, mains powered.
_SERVED: Final[dict[tuple[int, int], int | bytes]] = {
    (BASIC, 0x0000): 3,
    (BASIC, 0x0004): b"Open IHD",
    (BASIC, 0x0005): b"smets-ihd",
    (BASIC, 0x0007): 1,
    (KEY_ESTABLISHMENT, 0x0000): 0,  # no certificate is installed, so no suite is offered (keys.md 2)
}


def reply(frame: Frame, *, known: bool) -> bytes | None:
    """Return the answer the hub is owed for ``frame``, ``None`` if it is owed none.

    ``known`` tells whether the session could use the command. ZCL 2.5.12: a default response follows unless it was
    waved off, and an
    unknown command is always refused.
    """
    if frame.general and frame.command == zcl.READ and not frame.from_server:
        return _answer_read(frame)
    if isinstance(frame.fields, DefaultResponse):
        return None
    if frame.general and frame.command in (zcl.READ_RESPONSE, zcl.REPORT, zcl.WRITE_RESPONSE):
        return (
            None
            if not frame.wants_default_response or frame.command == zcl.READ_RESPONSE
            else _default(frame, zcl.SUCCESS)
        )
    if not known or frame.general:
        return _default(frame, zcl.UNSUP_COMMAND)
    return _default(frame, zcl.SUCCESS) if frame.wants_default_response else None


def _default(frame: Frame, status: int) -> bytes:
    return zcl.default_response(
        frame.sequence,
        command=frame.command,
        status=status,
        from_server=not frame.from_server,
        manufacturer=frame.manufacturer,
    )


def _answer_read(frame: Frame) -> bytes:
    records = []
    for wanted in frame.fields:
        value = _SERVED.get((frame.cluster, wanted)) if frame.manufacturer is None else None
        kind = zcl.attribute_type(frame.cluster, wanted)
        if value is None or kind is None:
            records.append(Attribute(wanted, zcl.UNSUPPORTED_ATTRIBUTE, 0, None))
        else:
            records.append(Attribute(wanted, zcl.SUCCESS, kind, value))
    return zcl.read_response(frame.sequence, records, manufacturer=frame.manufacturer)
