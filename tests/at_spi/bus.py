"""As much of a D-Bus client as a screen reader's test needs: calls, their answers, and signals, over a Unix socket.

The wire format is the D-Bus specification's ("Marshaling", "Authentication Protocol"), little-endian.
"""

from __future__ import annotations

import os
import select
import socket
import struct
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

_CALL, _ANSWER, _MISTAKE, _SIGNAL = 1, 2, 3, 4
_PATH, _INTERFACE, _MEMBER, _ANSWERS, _TO, _SIGNATURE = 1, 2, 3, 5, 6, 8
_NUMBERS: Final = {"y": "B", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d", "b": "I"}
_ALIGNED: Final = {"a": 4, "s": 4, "o": 4, "g": 1, "v": 1, "(": 8, "{": 8}


class CallError(Exception):
    """The far end refused a call."""


class Signal(NamedTuple):
    """Something that was told without being asked."""

    interface: str
    member: str
    body: list[Any]


def _split(signature: str) -> Iterator[str]:
    """Yield the complete types of a signature."""
    at = 0
    while at < len(signature):
        start = at
        while signature[at] == "a":
            at += 1
        depth = 0
        while True:
            depth += (signature[at] in "({") - (signature[at] in ")}")
            at += 1
            if not depth:
                break
        yield signature[start:at]


class Reader:
    """Reads values of D-Bus types from a message."""

    def __init__(self, octets: bytes, at: int = 0) -> None:
        self.octets, self.at = octets, at

    def _align(self, to: int) -> None:
        self.at += -self.at % to

    def _number(self, code: str) -> int | float:
        size = struct.calcsize(code)
        self._align(size)
        (value,) = struct.unpack_from(f"<{code}", self.octets, self.at)
        self.at += size
        return value

    def _text(self, length_code: str) -> str:
        length = int(self._number(length_code))
        text = self.octets[self.at : self.at + length].decode()
        self.at += length + 1
        return text

    def read(self, kind: str) -> Any:
        """Return the next value, of type ``kind``."""
        match kind[0]:
            case "s" | "o":
                return self._text("I")
            case "g":
                return self._text("B")
            case "v":
                return self.read(self._text("B"))
            case "a":
                length = int(self._number("I"))
                self._align(_ALIGNED.get(kind[1]) or struct.calcsize(_NUMBERS[kind[1]]))
                end, found = self.at + length, []
                while self.at < end:
                    found.append(self.read(kind[1:]))
                return found
            case "(" | "{":
                self._align(8)
                return tuple(self.read(part) for part in _split(kind[1:-1]))
            case code:
                return self._number(_NUMBERS[code])


def _padded(octets: bytes, to: int) -> bytes:
    return octets + bytes(-len(octets) % to)


def _spelt(kind: str, value: Any) -> bytes:
    if kind in "so":
        text = str(value).encode()
        return struct.pack("<I", len(text)) + text + b"\0"
    if kind == "g":
        return bytes([len(value)]) + value.encode() + b"\0"
    return struct.pack(f"<{_NUMBERS[kind]}", value)


def _body(signature: str, values: tuple[Any, ...]) -> bytes:
    octets = b""
    for kind, value in zip(signature, values, strict=True):
        octets = _padded(octets, 1 if kind == "g" else 4) + _spelt(kind, value)
    return octets


class Bus:
    """A connection to the bus at ``address`` (unix:path=... or unix:abstract=...)."""

    def __init__(self, address: str) -> None:
        fields = dict(part.split("=", 1) for part in address.removeprefix("unix:").split(";")[0].split(","))
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(10)
        self._socket.connect(fields.get("path") or "\0" + fields["abstract"])
        self._socket.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        assert self._socket.recv(256).startswith(b"OK")
        self._socket.sendall(b"BEGIN\r\n")
        self._heard = b""
        self._serial = 0
        self.signals: list[Signal] = []
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello")

    def close(self) -> None:
        self._socket.close()

    def call(self, to: str, path: str, interface: str, member: str, signature: str = "", *values: Any) -> Any:
        """Return the first value of the answer, ``None`` where it has none; raises :class:`CallError`."""
        self._serial += 1
        headers = [(_PATH, "o", path), (_INTERFACE, "s", interface), (_MEMBER, "s", member), (_TO, "s", to)]
        if signature:
            headers.append((_SIGNATURE, "g", signature))
        fields = b""
        for code, kind, value in headers:
            fields = _padded(fields, 8) + bytes([code]) + _spelt("g", kind) + _spelt(kind, value)
        body = _body(signature, values)
        head = struct.pack("<cBBBIII", b"l", _CALL, 0, 1, len(body), self._serial, len(fields))
        self._socket.sendall(_padded(head + fields, 8) + body)
        while True:
            answers, kind, answer = self._next()
            if answers == self._serial:
                if kind == _MISTAKE:
                    raise CallError(f"{member} of {path}: {answer}")
                return answer[0] if answer else None

    def hear(self, seconds: float) -> None:
        """Wait so long at most for something that is told without being asked."""
        if self._heard or select.select([self._socket], [], [], seconds)[0]:
            self._next()

    def _receive(self, count: int) -> bytes:
        while len(self._heard) < count:
            octets = self._socket.recv(65_536)
            assert octets, "the bus hung up"
            self._heard += octets
        found, self._heard = self._heard[:count], self._heard[count:]
        return found

    def _next(self) -> tuple[int | None, int, list[Any]]:
        """Return the serial that the next message answers, its kind and its body; keep it if it is a signal."""
        head = self._receive(16)
        _, kind, _, _, length, _, fields = struct.unpack("<cBBBIII", head)
        octets = head + self._receive(fields + -fields % 8 + length)
        named = dict(Reader(octets[: 16 + fields], 12).read("a(yv)"))
        reader = Reader(octets, 16 + fields + -fields % 8)
        body = [reader.read(part) for part in _split(named.get(_SIGNATURE, ""))]
        if kind == _SIGNAL:
            self.signals.append(Signal(named[_INTERFACE], named[_MEMBER], body))
        return named.get(_ANSWERS), kind, body
