"""Messages too long for one frame, cut into fragments and put together again: it knows no stick, clock or content.

As EZSP tells fragments (EmberZNet, EMBER_APS_OPTION_FRAGMENT): the low octet of a frame's group id is the fragment's
index; with index 0 the high octet is how many there are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

#: Octets of APS payload that fit one frame where a stick does not say (zigpy-bellows.md 3.4).
LONGEST_PAYLOAD: Final = 82
#: What of it APS encryption takes, and what a fragment's own header does (EmberZNet's application framework,
#: EMBER_AF_APS_ENCRYPTION_OVERHEAD and EMBER_AF_APS_FRAGMENTATION_OVERHEAD).
_ENCRYPTION: Final = 9
_HEADER: Final = 2
#: Fragments that a message may have: 2 kB, more than Great Britain's longest message.
MOST_FRAGMENTS: Final = 32
#: Messages kept of one sender, so that none can crowd out the others, and of all.
KEPT_OF_ONE: Final = 8
KEPT: Final = 24
_ALL_HERE: Final = 0xFF


class Key(NamedTuple):
    """Whose message a fragment belongs to, and which. Nothing in clear text ever completes what is ``secured``."""

    sender: int
    sequence: int
    profile: int
    cluster: int
    secured: bool


class Taken(NamedTuple):
    """What has become of a fragment: the group id to acknowledge it with, and the message it makes whole, if any."""

    acknowledgement: int
    message: bytes | None


def room(longest: int, *, secured: bool, fragment: bool = False) -> int:
    """Return the octets of a message that one frame takes, out of ``longest`` without encryption."""
    return longest - (_ENCRYPTION if secured else 0) - (_HEADER if fragment else 0)


def split(data: bytes, longest: int) -> tuple[bytes, ...]:
    """Cut ``data`` into pieces of ``longest`` octets. Raises ValueError if there are more than a message may have."""
    pieces = tuple(data[at : at + longest] for at in range(0, len(data), longest)) or (b"",)
    if len(pieces) > MOST_FRAGMENTS:
        raise ValueError(f"{len(data)} octets are more than {MOST_FRAGMENTS} fragments of {longest}")
    return pieces


def group_id(index: int, count: int) -> int:
    """Return how EZSP tells that a fragment is number ``index`` of ``count``."""
    return index or count << 8


@dataclass(slots=True)
class _Message:
    """One message in the making; kept for a while when it is ``whole``, because its last fragment may come again."""

    pieces: dict[int, bytes] = field(default_factory=dict)
    count: int | None = None
    whole: bool = False
    grew: bool = True

    def agrees(self, index: int, count: int | None, piece: bytes) -> bool:
        """Return whether a fragment is new here, or the same as before: if not, another message has begun."""
        return self.pieces.get(index, piece) == piece and (None in (self.count, count) or self.count == count)

    def can_have(self, index: int, count: int | None) -> bool:
        """Return whether a message of that many fragments, if they are known, can have one of that index."""
        count = self.count if count is None else count
        if count is None:
            return index < MOST_FRAGMENTS
        return 0 < count <= MOST_FRAGMENTS and max(index, *self.pieces, 0) < count

    def assembled(self) -> bytes | None:
        """Return the message the first time that nothing is missing."""
        if self.whole or self.count != len(self.pieces):
            return None
        self.whole = True
        return b"".join(self.pieces[index] for index in range(self.count))


class Reassembly:
    """Puts fragments together, in whatever order and how often they come.

    ``window``: how many fragments their sender sends before it waits to be acknowledged.
    """

    def __init__(self, window: int = 1) -> None:
        self._window = window
        self._messages: dict[Key, _Message] = {}

    def __len__(self) -> int:
        return len(self._messages)

    def take(self, key: Key, group: int, piece: bytes) -> Taken | None:
        """Take a fragment with the group id it came with. Return ``None`` for one that no message can have."""
        index = group & 0xFF
        count = None if index else group >> 8
        message = self._messages.get(key)
        if message is None or not message.agrees(index, count, piece):
            message = _Message()
        if not message.can_have(index, count):
            return None
        self._keep(key, message)
        message.pieces[index] = piece
        message.count = message.count or count
        message.grew = True
        return Taken(self._acknowledgement(message, index), message.assembled())

    def pass_time(self) -> bool:
        """Drop each message of which nothing has come since the last call. Return whether any is left.

        Called every so many seconds, it gives a message that long to go on, and twice that at most.
        """
        self._messages = {key: message for key, message in self._messages.items() if message.grew}
        for message in self._messages.values():
            message.grew = False
        return bool(self._messages)

    def _keep(self, key: Key, message: _Message) -> None:
        if key not in self._messages:
            same = [kept for kept in self._messages if kept.sender == key.sender]
            if len(same) >= KEPT_OF_ONE:
                del self._messages[same[0]]
            elif len(self._messages) >= KEPT:
                del self._messages[next(iter(self._messages))]
        self._messages[key] = message

    def _acknowledgement(self, message: _Message, index: int) -> int:
        """Return the window's first index, and above it a bit for each of its fragments that is here.

        Bits for fragments that the window or the message does not have are set (EmberZNet, fragmentation.c).
        """
        first = index - index % self._window
        end = min(first + self._window, message.count or MOST_FRAGMENTS)
        missing = sum(1 << each - first for each in range(first, end) if each not in message.pieces)
        return (_ALL_HERE & ~missing) << 8 | first
