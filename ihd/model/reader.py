"""A meter reader of one's own network, as the display knows it: who it is, where it is, what it measures with."""

from typing import Final, NamedTuple

#: How many numbers each reader has: its meters are found between its own number and the next reader's.
NUMBERS: Final = 16


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


class JoinedReader(NamedTuple):
    """A reader as a person is shown it: its EUI-64, the number of its first meter, and what it calls itself."""

    eui64: str
    number: int
    model: str = ""

    def owns(self, meter: int) -> bool:
        """Return whether the meter of that number is one of it."""
        return self.number <= meter < self.number + NUMBERS
