"""A session with a capture in place of a hub: it asks as ever and commands nothing; it knows no pace."""

from __future__ import annotations

from ihd.frames.session import Session
from ihd.model.commands import WISHES, ConfirmMessage, Pending, Refused, Stage, Wanted


class PlayedSession(Session):
    """What a person wishes while a capture is shown is refused: there is no meter, and no supplier to tell."""

    def post(self, command: Wanted, now: float) -> bool:
        """Refuse ``command``. There is never a packet to send."""
        refused = Pending(command.id, WISHES[type(command)], command.meter, Stage.REFUSED, now, now, Refused.REPLAYED)
        self._moved(refused._replace(message=command.message) if isinstance(command, ConfirmMessage) else refused)
        return False
