"""What is on its way between TCP sockets of this machine, as the kernel counts it."""

from __future__ import annotations

import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

#: Of ``struct tcp_info`` (linux/tcp.h): bytes_received, notsent_bytes, bytes_sent, bytes_retrans.
_COUNTS = struct.Struct("=128xQ8xI52xQQ")

Ends = tuple[Any, Any]


class Line(NamedTuple):
    """A connected socket: its own address and the other's, the octets it was given to send, and those that came."""

    ends: Ends
    sent: int
    come: int

    @property
    def other_end(self) -> Ends:
        return self.ends[::-1]


class Unseen(Exception):
    """It cannot be seen whether anything is on its way to a descriptor."""


def line(descriptor: int) -> Line | None:
    """Return the line of a descriptor, ``None`` if nothing is ever on its way to it. Raises Unseen."""
    with _borrowed(descriptor) as end:
        if end.family == socket.AF_UNIX:  # what is written into one end has come to the other
            return None
        if sys.platform != "linux":
            raise Unseen
        try:
            ends = end.getsockname(), end.getpeername()
        except OSError:  # it only listens, or is cut off
            return None
        come, unsent, sent, again = _COUNTS.unpack(end.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _COUNTS.size))
        return Line(ends, sent - again + unsent, come)


@contextmanager
def _borrowed(descriptor: int) -> Iterator[socket.socket]:
    try:
        end = socket.socket(fileno=descriptor)
    except OSError:  # no socket: a pipe, a terminal
        raise Unseen from None
    try:
        yield end
    finally:
        end.detach()
