"""A command that a page has just sent, until the radio tells of it; it sends nothing."""

from __future__ import annotations

from typing import Final, NamedTuple

from ihd.model.commands import Pending, Stage, Wish, unanswered
from ihd.model.snapshot import Snapshot
from ihd.view.words import translate

#: How long a task waits for the meter's answer, in seconds of link time (design language, section 5).
ANSWER_S: Final = 10


def spoken(text: str) -> str:
    """Return one of the sentences of :mod:`ppmid.results` in the owner's language."""
    return translate("Result", text)


class Asked(NamedTuple):
    """A command that a page sent at link time ``at``, before the radio has told anything of it."""

    id: int
    wish: Wish
    meter: int
    at: float

    def life(self, snapshot: Snapshot, now: float) -> Pending:
        """Return what became of it; what has no answer after :data:`ANSWER_S` is not waited for."""
        known = snapshot.command(self.id) or Pending(self.id, self.wish, self.meter, Stage.SENT, self.at)
        late = known.stage is Stage.SENT and now - self.at > ANSWER_S
        return unanswered(known, now) if late else known

    def waits(self, snapshot: Snapshot, now: float) -> bool:
        """Return whether its answer may still come any moment."""
        return self.life(snapshot, now).stage is Stage.SENT
