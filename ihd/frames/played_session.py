"""A session with a capture in place of a hub, or of readers: it asks as ever and commands nothing; it knows no pace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ihd.frames.own_session import OwnSession
from ihd.frames.session import Session
from ihd.model.commands import WISHES, ConfirmMessage, Pending, Refused, Stage, Wanted
from ihd.model.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.captured import Capture


class _Refusing(Session):
    """What a person wishes while a capture is shown is refused: there is no meter, and no supplier to tell."""

    def post(self, command: Wanted, now: float) -> bool:
        """Refuse ``command``. There is never a packet to send."""
        refused = Pending(command.id, WISHES[type(command)], command.meter, Stage.REFUSED, now, now, Refused.REPLAYED)
        self._moved(refused._replace(message=command.message) if isinstance(command, ConfirmMessage) else refused)
        return False


class PlayedSession(_Refusing):
    """A session with a hub that is played."""


class PlayedOwnSession(_Refusing, OwnSession):
    """One with the readers of a network of one's own; the prices that its owner had are in no capture.

    It was ``begun`` (Unix seconds), and is again each time that it is played; ``clock`` gives link time.
    """

    def __init__(self, begun: float, clock: Callable[[], float]) -> None:
        self._begun = begun
        self._ahead = begun - clock()
        super().__init__(lambda: int(clock() + self._ahead))

    def link_up(self, now: float, hub: bytes = b"", own: bytes = b"", *, joined_anew: bool = False) -> None:
        """Begin, or begin again: the time is then what it was."""
        self._ahead = self._begun - now
        super().link_up(now, hub, own, joined_anew=joined_anew)


def session(capture: Capture, clock: Callable[[], float]) -> Session:
    """Return the session for ``capture``, played from now on; ``clock`` gives link time."""
    if not capture.own_network:
        return PlayedSession()
    return PlayedOwnSession(capture.frames[0].seconds, clock)


def first_snapshot(capture: Capture, now: float) -> Snapshot:
    """Return what is shown of ``capture`` before any of it is heard, at link time ``now``: that it is one."""
    blank = Snapshot.blank(now)
    begun = int(capture.frames[0].seconds)
    return replace(blank, link=blank.link._replace(replay_of=begun, own_network=capture.own_network))
