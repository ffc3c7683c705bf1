"""EZSP frames as a stick writes them, in any version bellows speaks: names and values to octets; it keeps no state.

Command tables are bellows', so a host and this share them; captures of real sticks in the tests are the outside check.
Headers: zigpy-bellows.md 3.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import bellows.types as t  # type: ignore[import-untyped]
from bellows.ezsp import EZSP  # type: ignore[import-untyped]
from bellows.types.named import SL_STATUS_MAP  # type: ignore[import-untyped]

#: Frame control of a response, and of a callback sent as it happens (EZSP Reference Guide, Frame control).
_RESPONSE: Final = 0x80
_CALLBACK: Final = 0x90
#: Zeros enough for any response: decoded with its schema they say "success" and nothing else.
_ZEROS: Final = bytes(256)
#: What the versions call the same field by different names.
_ALIASES: Final = {
    "indexOrDestination": "node",
    "nwk": "node",
    "sender": "node",
    "apsFrame": "aps",
    "aps_frame": "aps",
    "messageTag": "tag",
    "message_tag": "tag",
    "messageContents": "message",
    "type": "kind",
    "message_type": "kind",
    "lastHopLqi": "lqi",
    "lastHopRssi": "rssi",
    "bindingIndex": "binding",
    "binding_index": "binding",
    "addressIndex": "address_index",
    "keyStruct": "key_struct",
    "nodeId": "node_id",
}
_OLD_STATUS: Final[dict[tuple[type, int], Any]] = {}
for (_kind, _old), _new in SL_STATUS_MAP.items():
    _OLD_STATUS.setdefault((_kind, int(_new)), _old)


class UnreadableFrame(ValueError):
    """A frame from the host that is no EZSP command of this version."""


@dataclass(frozen=True, slots=True)
class Request:
    """A command from the host: ``framing`` is how its header is written, and how the answer's has to be."""

    sequence: int
    framing: str
    name: str
    arguments: tuple[Any, ...]


class Codec:
    """Reads requests and writes responses and callbacks of one EZSP version."""

    def __init__(self, version: int) -> None:
        self.version = version
        self._commands = EZSP._BY_VERSION[version].COMMANDS
        self._names = {command[0]: name for name, command in self._commands.items()}
        self._framing = "legacy" if version < 5 else "wide" if version < 8 else "extended"
        self._defaults = cache(self._zeros)

    def read(self, frame: bytes) -> Request:
        """Read a command. Raises UnreadableFrame with the sequence lost if there is not even a header."""
        sequence, framing, number, rest = _split(frame)
        name = self._names.get(number, "")
        schema = self._commands[name][1] if name else {}
        try:
            values, _ = t.deserialize_dict(rest, schema)
        except (ValueError, KeyError) as error:
            raise UnreadableFrame(f"{name}: {error}") from error
        return Request(sequence, framing, name, tuple(values.values()))

    def response(self, request: Request, fields: dict[str, Any]) -> bytes:
        """Write the answer to ``request``; what ``fields`` leaves out is zero."""
        return self._frame(request.sequence, _RESPONSE, request.framing, request.name, fields)

    def refusal(self, sequence: int) -> bytes:
        """Write the answer to a command that this version does not have."""
        reason = t.sl_Status.NOT_SUPPORTED if self.version >= 14 else t.EzspStatus.ERROR_INVALID_FRAME_ID
        return self._frame(sequence, _RESPONSE, self._framing, "invalidCommand", {"status": reason})

    def callback(self, sequence: int, name: str, fields: dict[str, Any]) -> bytes:
        """Write a callback; ``sequence`` is that of the last response, so that no host takes it for one."""
        return self._frame(sequence, _CALLBACK, self._framing, name, fields)

    def _frame(self, sequence: int, control: int, framing: str, name: str, fields: dict[str, Any]) -> bytes:
        number, _, schema = self._commands[name]
        head: bytes = {
            "legacy": bytes((sequence, control, number & 0xFF)),
            "wide": bytes((sequence, control, 0xFF, 0x00, number & 0xFF)),
            "extended": bytes((sequence, control, 0x01)) + number.to_bytes(2, "little"),
        }[framing]
        return head + self._values(name, schema, fields)

    def _values(self, name: str, schema: dict[str, Any], fields: dict[str, Any]) -> bytes:
        zeros = self._defaults(name)
        values = ((kind, zeros[key], fields.get(_ALIASES.get(key, key))) for key, kind in schema.items())
        return b"".join((zero if value is None else _typed(kind, value)).serialize() for kind, zero, value in values)

    def _zeros(self, name: str) -> dict[str, Any]:
        values, _ = t.deserialize_dict(_ZEROS, self._commands[name][2])
        return dict(values)


def _split(frame: bytes) -> tuple[int, str, int, bytes]:
    if len(frame) >= 5 and frame[2] == 0xFF:
        return frame[0], "wide", frame[4], frame[5:]
    if len(frame) >= 5 and frame[2] == 0x01:
        return frame[0], "extended", int.from_bytes(frame[3:5], "little"), frame[5:]
    if len(frame) >= 3:
        return frame[0], "legacy", frame[2], frame[3:]
    raise UnreadableFrame("a frame without a header")


def _typed(kind: Any, value: Any) -> Any:
    """Turn a status into the one this version knows; other values take the schema's type."""
    if isinstance(value, t.sl_Status) and kind is not t.sl_Status:
        return _OLD_STATUS[kind, int(value)]
    return kind(value)
