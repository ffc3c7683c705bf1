"""Which alerts sound, and when again (design language, section 5: the banner); it plays nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ihd.model.messages import in_front
from ihd.model.reports import Message
from ihd.model.snapshot import Snapshot
from ihd.model.usage import local_time
from ihd.settings import Settings
from ihd.view.notices import Notice, notice_of
from ihd.view.shapes import Mark

if TYPE_CHECKING:
    from ihd.view.page import Desk

#: The sounds: one chime, and three.
CHIME: Final = "chime"
ALERT: Final = "alert"
#: After so many seconds an alert sounds again, and what comes back counts as new: links come and go.
AGAIN: Final = 600
_ALERT_TIMES: Final = 2
_SOUNDS: Final = {Mark.CAUTION: CHIME, Mark.READY: CHIME, Mark.BAD: ALERT}


class Sounded(NamedTuple):
    """What stood on the screen last: its ``cause``, how often it ``sounded``, last ``at``, and until when it ``stood``.

    Both are link times.
    """

    cause: tuple[object, ...] = ()
    sounded: int = 0
    at: float = 0.0
    stood: float = 0.0


SILENCE: Final = Sounded()


class Minute(NamedTuple):
    """The minute of the home's day, and of this ``machine``'s, each ``None`` where it is not known."""

    home: int | None = None
    machine: int | None = None

    def quiet_for(self, sound: str, chosen: Settings) -> bool:
        """Return whether ``sound`` keeps silent in the quiet hours that were ``chosen``.

        Until the hub told its time a chime goes by this machine's clock. That one may be wrong, on a panel without a
        battery, so a supply that is off is not kept back by it.
        """
        by = self.machine if self.home is None and sound == CHIME else self.home
        return by is not None and chosen.quiet_at(by)


def next_sound(
    before: Sounded, notice: Notice | None, message: Message | None, chosen: Settings, now: float, minute: Minute
) -> tuple[Sounded, str]:
    """Return what to remember, and the sound to play now, empty for none.

    ``notice`` is the banner's, ``message`` one that must be answered. What could not sound in the quiet hours does so
    afterwards, if it is still there. A notice that only says the same in other words, as one that counts hours, is not
    a new one.
    """
    cause, sound = _cause(notice, message)
    if not sound:
        return before, ""
    if cause != before.cause or now - before.stood > AGAIN:
        before = Sounded(cause)
    before = before._replace(stood=now)
    times = _ALERT_TIMES if sound == ALERT else 1
    due = before.sounded < times and (not before.sounded or now - before.at >= AGAIN)
    if not due or not chosen.sound or minute.quiet_for(sound, chosen):
        return before, ""
    return before._replace(sounded=before.sounded + 1, at=now), sound


def _cause(notice: Notice | None, message: Message | None) -> tuple[tuple[object, ...], str]:
    """Return what sounds, the gravest first, and its sound."""
    sound = _SOUNDS.get(notice.mark, "") if notice is not None else ""
    if message is not None and sound != ALERT:
        return (message.id,), CHIME
    return (sound, notice.page if notice is not None else ""), sound


def sound(before: Sounded, snapshot: Snapshot, now: float, desk: Desk) -> Sounded:
    """Play what is due at link time ``now``, and return what to remember."""
    if desk.machine is None:
        return before
    home = snapshot.home_time(now)
    own = desk.wall_time() if desk.wall_time is not None else None
    minute = Minute(_minute(home), _minute(own))
    notice, message = notice_of(snapshot, now), in_front(snapshot.messages, home)
    after, name = next_sound(before, notice, message, desk.settings, now, minute)
    if name:
        desk.machine.sounds.play(name, desk.settings.volume)
    return after


def _minute(moment: float | None) -> int | None:
    """Return the minute of the day in Britain at ``moment`` (Unix seconds)."""
    if moment is None:
        return None
    time = local_time(int(moment))
    return time.hour * 60 + time.minute
