"""A meter reader of one's own network, as the display knows it: who it is, where it is, what it measures with."""

from typing import NamedTuple


class ReaderEndpoint(NamedTuple):
    """An endpoint of a reader that serves Metering.

    ``number`` is the display's own for it, by which a session and a snapshot know it as they know a hub's endpoint;
    ``endpoint`` and ``profile`` (0x0104 Home Automation, 0x0109 Smart Energy) are the reader's.
    """

    number: int
    endpoint: int
    profile: int


class Reader(NamedTuple):
    """A reader that has joined: its EUI-64 (16 hex digits, as printed) and the short address it was last heard from."""

    eui64: str
    address: int
    endpoints: tuple[ReaderEndpoint, ...]
