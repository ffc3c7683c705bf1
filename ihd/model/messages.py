"""The supplier's messages as a display keeps them: which are new, were read, or want an answer; it sends none.

Messaging: smart-energy.md 4.5.
"""

from collections.abc import Collection
from typing import Final

from ihd.model.reports import Importance, Message

#: How many messages are kept.
MESSAGES_KEPT: Final = 50

Messages = tuple[Message, ...]


def with_heard(kept: Messages, heard: Message) -> Messages:
    """Return the messages with one that came, or came again: what was read of it stays read while it says the same."""
    known = next((message for message in kept if message.id == heard.id), None)
    others = tuple(message for message in kept if message is not known)
    if known is not None and (known.text, known.start) == (heard.text, heard.start):
        heard = heard._replace(read=known.read, confirmed=known.confirmed)
    return (heard, *others)[:MESSAGES_KEPT]


def with_read(kept: Messages, numbers: Collection[int], *, confirmed: bool = False) -> Messages:
    """Return the messages with these marked as read, and as confirmed to the supplier where that is ``confirmed``."""
    return tuple(
        message._replace(read=True, confirmed=message.confirmed or confirmed) if message.id in numbers else message
        for message in kept
    )


def with_found(kept: Messages, found: Messages) -> Messages:
    """Return the messages with others that were found again, in the order of time; what is kept of one counts."""
    numbers = {message.id for message in kept}
    lost = [message for message in found if message.id not in numbers]
    if not lost:
        return kept
    return tuple(sorted([*kept, *lost], key=lambda message: -message.start)[:MESSAGES_KEPT])


def begun(kept: Messages, home: int | None) -> Messages:
    """Return what may be shown at home time ``home``: a hub may tell a message before its time."""
    return tuple(message for message in kept if home is None or message.start <= home)


def unread(kept: Messages, home: int | None) -> Messages:
    """Return the messages that are new at home time ``home``."""
    return tuple(message for message in begun(kept, home) if not message.read)


def wants_answer(message: Message) -> bool:
    """Return whether a message stands in front until a person says that it was read."""
    return not message.read and (message.must_confirm or message.importance is Importance.CRITICAL)


def in_front(kept: Messages, home: int | None) -> Message | None:
    """Return the oldest message that stands in front at home time ``home``; one whose time is over does no more."""
    wanted = [message for message in begun(kept, home) if wants_answer(message) and not is_over(message, home)]
    return min(wanted, key=lambda message: message.start, default=None)


def is_over(message: Message, home: int | None) -> bool:
    """Return whether the time for which the supplier wants the message shown has passed."""
    return home is not None and message.minutes is not None and home >= message.start + 60 * message.minutes
