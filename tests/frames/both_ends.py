"""Both ends of key establishment joined back to back, and what may happen to their messages on the way."""

from itertools import count

from ihd.frames import zcl
from ihd.frames.key_conversation import Agreed, KeyConversation
from ihd.frames.zcl import FrameError
from ihd.keys.certificate import LAYOUTS
from ihd.keys.suite import Suite
from tests.keys.issued import AUTHORITY, DEVICE, ISSUED, OTHER_DEVICE, SERIAL

CLUSTER = 0x0800
HUB = bytes.fromhex("00124B0000000001")
HUBS = {suite: AUTHORITY.issue(suite, HUB, SERIAL) for suite in Suite}
OTHERS = {suite: AUTHORITY.issue(suite, OTHER_DEVICE, SERIAL) for suite in Suite}
#: Octets of which the two sides make their ephemeral keys.
ONE, OTHER, THIRD = bytes(range(44)), bytes(range(1, 45)), bytes(range(2, 46))
#: Messages of a whole conversation.
MESSAGES = range(6)


def initiator(suite, credential=None, *, peer=HUB, random=ONE, now=0.0, home_time=None, own=None):
    """The display's side, with its own numbers."""
    numbers = count(1)
    return KeyConversation.initiate(
        credential or ISSUED[suite], peer, random, lambda: next(numbers), now, home_time, own=own
    )


def responder(*suites, peer=DEVICE, random=OTHER, home_time=None):
    """The hub's side, with a certificate of each suite or of those given."""
    return KeyConversation.respond([HUBS[suite] for suite in suites or Suite], peer, random, home_time)


class Line:
    """What lies between two sides. ``fault`` makes of a message's number and octets those that arrive."""

    def __init__(self, initiator, responder, fault=lambda _number, octets: [octets]):
        self.initiator, self.responder = initiator, responder
        self.fault = fault
        self.now = 0.0
        self.said = []
        self.waits = []

    def run(self):
        """Carry messages, and let time pass where none is on its way, until neither side waits for anything."""
        while True:
            while self._carry(self.initiator, self.responder) or self._carry(self.responder, self.initiator):
                pass
            timers = [side.next_timer() for side in (self.initiator, self.responder)]
            if timers == [None, None]:
                return self
            due = min(timer for timer in timers if timer is not None)
            self.waits.append(due - self.now)
            self.now = due
            for side in (self.initiator, self.responder):
                side.on_timer(self.now)
                assert side.take_frames() == []  # on a timeout no Terminate is sent
                assert side.next_timer() is None or side.next_timer() > self.now

    def _carry(self, side, other):
        frames = side.take_frames()
        for octets in frames:
            number = len(self.said)
            self.said.append(octets)
            for arriving in self.fault(number, octets):
                try:
                    other.receive(zcl.decode(CLUSTER, arriving), self.now)
                except FrameError:
                    pass  # whoever owns the conversation answers that for itself
        return frames

    @property
    def outcomes(self):
        return self.initiator.outcome, self.responder.outcome

    @property
    def keys(self):
        """The keys of the sides that have one."""
        return [outcome.link_key for outcome in self.outcomes if isinstance(outcome, Agreed)]


def fields_of(suite, number):
    """Name and place of each field of a message, its header first."""
    fields = {"frame control": (0, 1), "sequence": (1, 2), "command": (2, 3)}
    if number > 1:
        return fields | {"payload's first": (3, 4), "payload's last": (-1, None)}
    fields |= {"suite, low": (3, 4), "suite, high": (4, 5), "ephemeral time": (5, 6), "proof time": (6, 7)}
    at = 7
    for place, size in enumerate(_sizes(suite)):
        fields[f"certificate {place}"] = (at, at + size)
        at += size
    return fields


def _sizes(suite):
    """Octets of each field of a certificate, as its layout has them."""
    return {Suite.ONE: (22, 8, 8, 2, 8), Suite.TWO: (1, 8, 1, 1, 8, 5, 4, 8, 1, 37)}[suite]


def altered(octets, start, end):
    """A message with the last bit of one field turned over."""
    changed = bytearray(octets)
    changed[(len(octets) if end is None else end) - 1] ^= 1
    return bytes(changed)


assert all(sum(_sizes(suite)) == LAYOUTS[suite].size for suite in Suite)
