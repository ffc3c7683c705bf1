"""The radio as the screen has it: loaded and run in the background, paired and forgotten; it draws nothing."""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ihd import paths
from ihd.history import last
from ihd.model.commands import WISHES, Command, ConfirmMessage, Pending, ReadMessages, Refused, Stage, Wanted
from ihd.model.link import Link, LinkPhase
from ihd.model.notes import FileNote
from ihd.model.reports import CommandMoved, FileNoted, MessagesRead, Report
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings

if TYPE_CHECKING:
    from ihd.history.past import KeptPast
    from ihd.model.carried import CarriedFrame, FramesDoor
    from ihd.model.pairing import Forgotten, NetworkDoor, Offered, StickFound
    from ihd.model.past import Past
    from ihd.model.shop import Answer
    from ihd.model.shop import Wanted as WantedOfShop
    from ihd.radio.worker import Worker
    from ihd.wiring import Door

LOGGER = logging.getLogger(__name__)


class Radio:
    """The radio's thread, loaded and started in the background: it takes longer to load than the screen to paint.

    It is the :class:`~ihd.model.pairing.PairingDoor` too: what is paired with is another set of settings, tried until
    its meters were read, and only then kept by ``keep``. ``clock`` gives link time, ``wall`` the wall clock's.
    """

    def __init__(
        self,
        settings: Settings,
        publish: Callable[[Snapshot], None],
        first: Snapshot,
        clock: Callable[[], float],
        wall: Callable[[], float],
        *,
        may_command: bool = False,
        keep: Callable[[Settings], None] = lambda _settings: None,
    ) -> None:
        self._settings = settings
        self._tried: Settings | None = None
        self._since = 0.0
        self._may_command = may_command
        self._publish = publish
        self._first = first
        self._clock = clock
        self._wall = wall
        self._keep = keep
        self._worker: Worker | None = None
        self._door: Door | None = None
        self._networks: list[NetworkDoor] = []  # the way to one of one's own, where there is one
        self._past: KeptPast | None = None
        self._recent: FramesDoor | None = None
        self._looking: Callable[[], None] | None = None
        self.entered: Callable[[], Settings] = lambda: settings  # the owner's choices as they stand
        self._find_sticks: Callable[[], tuple[StickFound, ...]] = tuple
        self._cleared: Callable[[str, bool], bool] = lambda _stick, _own: False
        self._thread: threading.Thread | None = None

    @property
    def simulated(self) -> bool:
        """Return whether what is shown is a simulated home."""
        return not (self._tried or self._settings).stick

    @property
    def source(self) -> str:
        """Return the name under which the readings of what is shown are kept."""
        return (self._tried or self._settings).source

    @property
    def past(self) -> Past | None:
        """Return what is kept of what is shown; for the Qt thread alone. It is loaded with the radio."""
        if self._past is not None:
            self._past.follow(self.source)
        return self._past

    def start(self) -> None:
        """Begin, once; returns at once. What could not be put together may be tried again."""
        if self._worker is None:
            self._in_background(self._load)

    def _in_background(self, work: Callable[[], None]) -> None:
        """Do ``work`` after what is being done; nothing of it holds the screen still."""
        before = self._thread

        def turn() -> None:
            if before is not None:
                before.join()
            work()

        self._thread = threading.Thread(target=turn, name="radio-loader")
        self._thread.start()

    def _load(self) -> None:
        from ihd import wiring

        if self._worker is not None:
            return
        self._find_sticks, self._cleared = wiring.find_sticks, wiring.cleared
        self._past = self._past or wiring.kept_past(self.source)
        self._recent = recent = wiring.RecentFrames(self._clock)
        recent.look(self._looking)
        gc.freeze()  # what was loaded stays; no later collection has to walk it
        try:
            self._worker = wiring.start(
                self._tried or self._settings,
                self._hear,
                self._first,
                may_command=self._may_command,
                found_home=self._find_home,
                found_network=self._networks.append,
                terms=lambda: self.entered().own_terms,
                anew=self._tried is not None,
                look=recent.take,
            )
        except wiring.WiringError as error:
            lost = Link(LinkPhase.LOST, self._clock(), detail=str(error))
            self._publish(replace(self._first, link=lost))

    def _hear(self, snapshot: Snapshot) -> None:
        """Pass a snapshot on; one that shows that what was tried works makes that what is chosen."""
        if self._tried is not None and self._works(self._tried, snapshot):
            self._settings, self._tried = self._tried, None
            if self._settings.stick or not self._settings.own_network:  # a simulated network is none to come back to
                self._keep(self._settings)
        self._publish(snapshot)

    def _works(self, tried: Settings, snapshot: Snapshot) -> bool:
        """Return whether meters were read, or a network of one's own runs: readers may join it at any time."""
        runs = snapshot.link.phase is LinkPhase.UP and snapshot.link.since > self._since
        return runs if tried.own_network else any((meter.heard or 0.0) > self._since for meter in snapshot.meters)

    def _find_home(self, door: Door) -> None:
        self._door = door

    def permit(self, seconds: int = 60, reader: str = "", link_key: bytes = b"") -> None:
        """Let meter readers into the network of one's own, where there is one."""
        for door in self._networks:
            door.permit(seconds, reader, link_key)

    def ask(self, wanted: WantedOfShop, answered: Callable[[Answer], None]) -> bool:
        """Have something done in the embedded home; ``answered`` may be called on the radio's thread.

        Return whether that home is there yet.
        """
        if self._door is None:
            return False
        self._door(wanted, answered)
        return True

    def frames(self) -> tuple[CarriedFrame, ...]:
        """Return the latest frames, newest first; none while there is no radio yet."""
        return self._recent.frames() if self._recent is not None else ()

    def look(self, changed: Callable[[], None] | None) -> None:
        """Have ``changed`` called on the radio's thread after each frame; ``None`` looks no more."""
        self._looking = changed
        if self._recent is not None:
            self._recent.look(changed)

    def retry(self) -> None:
        """Try to reach the hub again now."""
        if self._worker is not None:
            self._worker.retry()
        else:
            self.start()

    def post(self, command: Command) -> None:
        """Give a meter ``command``; while there is no radio yet it is refused at once, it never waits unseen."""
        if self._worker is not None:
            self._worker.post(command)
            return
        self._show(
            MessagesRead(command.messages) if isinstance(command, ReadMessages) else _refused(command, self._clock())
        )

    def note(self, note: FileNote) -> None:
        """Have a person told of a file."""
        if self._worker is not None:
            self._worker.tell(FileNoted(note))
        else:
            self._show(FileNoted(note))

    def _show(self, report: Report) -> None:
        """Show what is known while there is no radio."""
        self._first = self._first.after(report, self._clock())
        self._publish(self._first)

    # ------------------------------------------------------------------------------------------------------- pairing

    def sticks(self) -> tuple[StickFound, ...]:
        """Return the sticks that are plugged in."""
        return self._find_sticks()

    def begin(self, offered: Offered) -> None:
        """Pair with what is offered, in place of what is shown."""
        self._tried = self._settings._replace(**offered._asdict())
        self._since = self._clock()  # what was heard of that stick on another day is no proof that it works
        self._begin_afresh()

    def cancel(self) -> None:
        """Go back to what was chosen before."""
        if self._tried is not None:
            self._tried = None
            self._begin_afresh()

    def accept_hub(self) -> None:
        """Belong to the hub that the stick is with now."""
        paths.pairing_file().unlink(missing_ok=True)
        self._begin_afresh()

    def forget(self, told: Callable[[Forgotten], None]) -> None:
        """Leave the hub and erase all that was learnt of the home; the simulated home is shown from then on."""
        self._in_background(lambda: self._erase(told))

    def _erase(self, told: Callable[[Forgotten], None]) -> None:
        # late: once in the life of a display
        from ihd import belongings
        from ihd.model.pairing import Forgotten, LeftFile

        chosen = self._tried or self._settings
        sticks = {each.stick: each.own_network for each in (self._settings, chosen) if each.stick}
        if self._worker is not None and self._worker.stop(leave=True):
            sticks.pop(chosen.stick, None)
        self._worker = None
        left = tuple(LeftFile(str(fate.path), fate.why_left) for fate in belongings.forget() if fate.why_left)
        for path, why in left:
            LOGGER.warning("%s could not be erased: %s", path, why)
        self._tried = None
        self._settings = self._settings._replace(stick="", install_code="", own_network=False)
        self._first = Snapshot.blank(self._clock())
        self._publish(self._first)
        told(Forgotten(left, tuple(stick for stick, own in sticks.items() if not self._cleared(stick, own))))
        self._load()

    def _begin_afresh(self) -> None:
        self._in_background(self._restart)

    def _restart(self) -> None:
        worker, self._worker, self._networks = self._worker, None, []
        if worker is not None:
            worker.stop()
        chosen = self._tried or self._settings
        self._first = last.first_snapshot(paths.history_file(), chosen.source, self._wall(), self._clock())
        self._publish(self._first)
        self._load()

    def stop(self) -> None:
        """End the radio's thread and wait for it."""
        if self._thread is not None:
            self._thread.join()
        if self._worker is not None:
            self._worker.stop()
        if self._past is not None:
            self._past.close()


def _refused(command: Wanted, now: float) -> CommandMoved:
    """Return that there is no link to send ``command`` on."""
    wish = WISHES[type(command)]
    refused = Pending(command.id, wish, command.meter, Stage.REFUSED, now, now, Refused.NO_LINK)
    return CommandMoved(refused._replace(message=command.message) if isinstance(command, ConfirmMessage) else refused)
