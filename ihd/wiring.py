"""Where everything is put together: settings to link to session to worker; the only clock and the only randomness."""

from __future__ import annotations

import logging
import random
import secrets
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from ihd import paths, salt
from ihd.frames import played_session
from ihd.frames.agenda import LIVE_EVERY
from ihd.frames.agreeing import Keys
from ihd.frames.captured import CaptureError
from ihd.frames.own_session import OwnSession
from ihd.frames.recording import Recording
from ihd.frames.session import Session
from ihd.history.diary import Diary
from ihd.history.last import first_snapshot
from ihd.history.last_writer import LastWriter
from ihd.history.past import KeptPast
from ihd.history.past_writer import PastWriter
from ihd.hub.home import Home
from ihd.hub.household import Profiles, Series
from ihd.hub.plan import HOMES, Plan
from ihd.hub.store import Store, StoreError
from ihd.keys.install_code import InstallCode, InstallCodeError
from ihd.membership import Membership, credentials
from ihd.model.messages import with_found
from ihd.model.notes import FileNote
from ihd.model.own_account import OwnTerms
from ihd.model.pairing import NetworkDoor
from ihd.model.reports import FileNoted, Readings, Report
from ihd.model.shop import Answer, Wanted
from ihd.model.snapshot import Snapshot
from ihd.radio import capture_files, leaving, recent_frames, sticks
from ihd.radio.air import Air
from ihd.radio.embedded import EmbeddedStick
from ihd.radio.embedded_network import EmbeddedNetwork, simulated_readers
from ihd.radio.joiner import IN_HOME_DISPLAY, PREPAYMENT_TERMINAL
from ihd.radio.link import Link
from ihd.radio.own_network import OwnNetwork
from ihd.radio.replay import Replay
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from ihd.radio.tap import Onlooking, Tap
from ihd.radio.worker import Worker
from ihd.readers import ReadersFile
from ihd.said import in_a_row, said
from ihd.settings import CAPTURE, Settings

#: How a stick that is no serial port is addressed (zigpy-bellows.md 4.4, pitfall 1).
STICK_SCHEMES = ("tcp", "socket")
#: Octets of the secret that fingerprints of codes are made with.
SALT_SIZE = 16
#: Libraries whose debug messages show every packet, and so every top-up code.
TALKATIVE = ("zigpy", "bellows")


#: The door to an embedded home: has something done there, and says later what came of it.
Door = Callable[[Wanted, Callable[[Answer], None]], None]


#: The sticks that are plugged in, for pages that may not reach the radio themselves.
find_sticks = sticks.find
#: Likewise a stick that is taken out of its network.
cleared = leaving.cleared
#: Likewise the latest frames.
RecentFrames = recent_frames.RecentFrames


class WiringError(ValueError):
    """What was chosen cannot be put together: says what, and what to do instead."""


def link_time() -> float:
    """Return link time: monotonic seconds, never scaled (house.md section 6)."""
    return time.monotonic()


def wall_time() -> float:
    """Return this machine's time of day in Unix seconds: for the demo's home, the age of kept figures, and a network of
    one's own, which has no hub to tell the time.
    """
    return time.time()


def random_bytes(count: int) -> bytes:
    """Return ``count`` octets that nobody can guess."""
    return secrets.token_bytes(count)


def kept_past(source: str) -> KeptPast:
    """Return what is kept of the home ``source``; its file is opened by the first question."""
    return KeptPast(paths.past_file(), source)


@dataclass(frozen=True, slots=True)
class HomeClock:
    """A simulated home's clock: at link time ``started`` it showed ``home`` (Unix seconds); it runs ``speed`` times as
    fast.
    """

    home: float
    started: float
    speed: float = 1.0

    def now(self) -> float:
        """Return home time in Unix seconds."""
        return self.home + (link_time() - self.started) * self.speed

    def delay_until(self, moment: float) -> float:
        """Return the real seconds until home time ``moment``."""
        return (moment - self.now()) / self.speed


def profiles(electricity: Path | None = None, gas: Path | None = None) -> Profiles:
    """Return the measured loads: the household that came with the program, or the files given instead.

    Raises :class:`WiringError` naming the file, the line and the remedy.
    """
    try:
        shipped = paths.resource("profiles")
    except FileNotFoundError as error:
        raise WiringError(said("Start", "{error}. Install it again.", error=error)) from None
    return Profiles(
        electricity=_series(electricity or shipped / "elec_home2324_30min.csv", "import_kwh", "power_w"),
        gas=_series(gas or shipped / "gas_home2324_30min.csv", "gas_m3", "gas_kwh"),
        shape=_series(shipped / "power_gjw_10s.csv", "power_w"),
    )


def _series(path: Path, *columns: str) -> Series:
    try:
        return Series.from_csv(path.read_text(encoding="utf-8-sig").splitlines(), *columns)
    except OSError as error:
        raise WiringError(f"{path}: {error.strerror or error}. Give a file that can be read.") from None
    except ValueError as error:  # UnicodeDecodeError is one too
        raise WiringError(f"{path}: {error}") from None


def plan(home: str, loads: Profiles, start: int) -> Plan:
    """Return the plan of a simulated home by its name; raises :class:`WiringError` with the names there are."""
    if home not in HOMES:
        homes = ", ".join(HOMES)
        none = said(
            "Start", "There is no simulated home called {home}. Choose one of: {homes}.", home=repr(home), homes=homes
        )
        raise WiringError(none)
    try:
        return HOMES[home](loads, start)
    except ValueError as error:
        raise WiringError(
            f"These readings make no home: {error}. Give a file with at least one whole half-hour."
        ) from None


def simulated_stick(chosen: Plan, clock: HomeClock, *, version: int = 13, memory: Path | None = None) -> SimStick:
    """Return a simulated stick, known to the hub, whose air is a home built by ``chosen``.

    With ``memory`` the hub keeps its accounts in that file and takes them up from there. Raises :class:`WiringError`
    for a file that cannot be used.
    """
    try:
        home = Home(chosen, int(clock.now()), Store(memory) if memory is not None else None)
    except StoreError as error:
        raise WiringError(str(error)) from None
    return SimStick(Air(home, clock), seed=chosen.seed, version=version)


def _let_simulated_in(door: NetworkDoor) -> None:
    """Open a simulated network, where nobody else could; a real one stays closed."""
    if isinstance(door, EmbeddedNetwork):
        door.permit()


def start(
    settings: Settings,
    publish: Callable[[Snapshot], None],
    first: Snapshot | None = None,
    *,
    may_command: bool = False,
    found_home: Callable[[Door], None] = lambda _door: None,
    found_network: Callable[[NetworkDoor], None] = _let_simulated_in,
    terms: Callable[[], OwnTerms] | None = None,
    anew: bool = False,
    look: Onlooking | None = None,
) -> Worker:
    """Start the radio thread for what ``settings`` chose and return its worker.

    ``publish`` is called on the radio thread. ``may_command`` makes it a PPMID: it says so on the air, and
    :meth:`Worker.post` reaches the meters. ``found_home`` is given the door to an embedded home, ``found_network`` the
    one to a network of one's own, where there is one; ``terms`` gives what the owner has entered for it by then, else
    it is what ``settings`` say. ``anew`` pairs: the home that is found is remembered, whichever was before. ``look`` is
    shown every packet, on the radio thread. Raises :class:`WiringError` for choices that cannot work.
    """
    if settings.replays:
        return _played(Path(settings.stick.removeprefix(CAPTURE)), publish, look)
    keeping = _Keeping(settings, anew=anew)
    shown = _first(settings, first, anew=anew)
    link = _link(settings, PREPAYMENT_TERMINAL if may_command else IN_HOME_DISPLAY, keeping)
    if isinstance(link, EmbeddedStick):
        found_home(link.ask)
    if isinstance(link, OwnNetwork | EmbeddedNetwork):
        found_network(link)
    if look is not None:
        link = Tap(link, look)
    session = _session(settings, shown, keeping, terms, may_command=may_command)
    entered = None if settings.own_network else keeping.belonging.enter

    def keep(reports: tuple[Report, ...], snapshot: Snapshot) -> None:
        keeping.take(reports, snapshot, session)
        for note in keeping.new_notes():
            worker.tell(FileNoted(note))

    worker = Worker(session, link, link_time, publish, shown, keep, keeping.close, entered, random.random)
    worker.start()
    return worker


def _first(settings: Settings, shown: Snapshot | None, *, anew: bool) -> Snapshot:
    """Return what is shown first, with all messages kept of the home that still count: the last readings may be lost.

    Not with ``anew``: another home may answer.
    """
    if shown is None:
        shown = first_snapshot(paths.history_file(), settings.source, wall_time(), link_time())
    messages = shown.messages
    if not anew:
        with closing(kept_past(settings.source)) as past:
            messages = with_found(messages, tuple(kept.message for kept in past.messages() if not kept.cancelled))
    return replace(shown, link=shown.link._replace(own_network=settings.own_network), messages=messages)


def _played(file: Path, publish: Callable[[Snapshot], None], look: Onlooking | None) -> Worker:
    """Start the radio thread on a capture; nothing of it is kept, for it is of another day and perhaps another home."""
    try:
        capture = capture_files.opened(file)
    except OSError as error:
        raise WiringError(f"{file} cannot be read: {error.strerror}.") from None
    except CaptureError as error:
        raise WiringError(str(error)) from None
    played = Replay(Recording(capture.frames), capture.flaw)
    link = Tap(played, look) if look is not None else played
    session = played_session.session(capture, link_time)
    worker = Worker(session, link, link_time, publish, played_session.first_snapshot(capture, link_time()))
    worker.start()
    return worker


class _Keeping:
    """What is kept of all that is heard, on the radio thread: the last snapshot, the past, the home it came from."""

    def __init__(self, settings: Settings, *, anew: bool) -> None:
        self._notes: list[FileNote] = []
        self.belonging = Membership.of(settings, _install_code(settings.install_code), self.note, anew=anew)
        self._diary = Diary(
            LastWriter(paths.history_file(), settings.source, note=self.note),
            PastWriter(paths.past_file(), settings.source, note=self.note),
        )

    def note(self, note: FileNote) -> None:
        """Have a person told of a file."""
        self._notes.append(note)

    def new_notes(self) -> tuple[FileNote, ...]:
        """Return what is to be told since this was last asked."""
        notes, self._notes = tuple(self._notes), []
        return notes

    def take(self, reports: tuple[Report, ...], snapshot: Snapshot, session: Session) -> None:
        """Keep what was heard, and what it came to."""
        self._diary.take(reports, snapshot, wall_time(), link_time())
        session.gaps = self._diary.gaps
        if any(isinstance(report, Readings) for report in reports):
            self.belonging.settle(session.agreeing.suite)

    def close(self) -> None:
        """Keep what still waits, and close the files."""
        self._diary.close()


def _keys(keeping: _Keeping) -> Keys:
    """Return what keys are agreed with."""
    known = keeping.belonging.known
    agreed = bytes.fromhex(known.hub) if known is not None and known.suite else b""
    return Keys(credentials(keeping.note), random_bytes, agreed, known.suite if known is not None else 0)


def _session(
    settings: Settings,
    shown: Snapshot,
    keeping: _Keeping,
    terms: Callable[[], OwnTerms] | None,
    *,
    may_command: bool,
) -> Session:
    if settings.own_network:  # its clock is this machine's, its tariff the owner's
        return OwnSession(lambda: int(wall_time()), terms or (lambda: settings.own_terms), shown.meters)
    keys = _keys(keeping)
    if not may_command:
        return Session(LIVE_EVERY, chance=random.random, keys=keys)
    for library in TALKATIVE:
        logging.getLogger(library).setLevel(logging.INFO)
    secret = salt.kept(paths.salt_file(), random_bytes(SALT_SIZE))
    return Session(
        LIVE_EVERY, may_command=True, salt=secret, unanswered=shown.commands, chance=random.random, keys=keys
    )


def _link(settings: Settings, device: int, keeping: _Keeping) -> Link:
    belonging = keeping.belonging
    if settings.stick:
        scheme, separator, _ = settings.stick.partition("://")
        if separator and scheme not in STICK_SCHEMES:
            no_way = said("Doctor", "{scheme} is no way to a stick.", scheme=f"{scheme}://")
            remedy = said("Doctor", "Give a path, or {address}.", address="tcp://HOST:PORT")
            raise WiringError(in_a_row(said("", "{stick}: {no_way}", stick=settings.stick, no_way=no_way), remedy))
        if settings.own_network:
            readers = ReadersFile(paths.readers_file(), keeping.note)
            return OwnNetwork(settings.stick, readers.recall, readers.keep)
        hub = belonging.known.hub if belonging.known is not None else ""
        return Stick(settings.stick, belonging.code_to_check, device=device, hub=hub)
    now = wall_time()
    chosen = plan(settings.home, profiles(), int(now))
    clock = HomeClock(now, link_time())
    if settings.own_network:
        return EmbeddedNetwork(lambda: simulated_readers(chosen, clock))
    return EmbeddedStick(lambda: simulated_stick(chosen, clock), device=device)


def _install_code(text: str) -> InstallCode | None:
    """Return the code in ``text``, ``None`` for none: the stick may hold one itself."""
    if not text:
        return None
    try:
        return InstallCode.parse(text)
    except InstallCodeError as error:
        raise WiringError(said("Start", "The install code is not right: {reason}", reason=str(error))) from None
