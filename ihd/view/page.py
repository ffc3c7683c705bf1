"""What every page is: built once, then shown one snapshot after another; it keeps no facts of a meter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from ihd.model.commands import Command, Wish
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings
from ihd.view.face import Face
from ihd.view.gate import Gate
from ihd.view.look import Look

if TYPE_CHECKING:
    from ihd.model.carried import FramesDoor
    from ihd.model.pairing import Offered, PairingDoor
    from ihd.model.past import Past
    from ihd.model.shop import AskShop
    from ihd.view.machine import Machine


class Desk:
    """What pages share: the look, the owner's settings, and what a page may ask the window for.

    ``open_page`` goes to a page by name, ``change`` keeps new settings and shows them at once, ``keep`` only keeps
    them, ``send`` gives a meter a command whose id is a fresh one of ``next_command``. One page tells the next by
    ``meter``, the meter (hub endpoint) that a task is about, and by ``sent``, the id of the command sent last. ``shop``
    leads to the simulated home, where there is one, ``pairing`` to the radio, where it may be paired anew: ``offered``
    is what with, until that is done, and ``stick`` the one in use. ``shown`` is the page shown, ``number`` the setting
    that is typed at the keypad. ``gate`` asks for the PIN before an act, ``machine`` is what this machine can do, where
    the program gave it, and ``wall_time`` its time of day (Unix seconds). ``past`` is what is kept of the home that is
    shown, ``frames`` leads to what the radio carried.
    """

    def __init__(
        self,
        look: Look,
        settings: Settings,
        open_page: Callable[[str], None],
        change: Callable[[Settings], None],
        retry: Callable[[], None],
        face: Face[Page],
        *,
        keep: Callable[[Settings], None] = lambda _settings: None,
        post: Callable[[Command], None] = lambda _command: None,
        next_command: Callable[[], int] = lambda: 1,
        demo: bool = False,
        shop: AskShop | None = None,
        pairing: PairingDoor | None = None,
        past: Past | None = None,
    ) -> None:
        self.look = look
        self.settings = settings
        self.open_page = open_page
        self.change = change
        self.retry = retry
        self.face = face
        self.next_command = next_command
        self.demo = demo
        self.shop = shop
        self.pairing = pairing
        self.past = past
        self.frames: FramesDoor | None = None
        self.meter: int | None = None
        self.sent: int | None = None
        self.stick = settings.stick
        self.offered: Offered | None = None
        self.gate = Gate(self)
        self.machine: Machine | None = None
        self.wall_time: Callable[[], float] | None = None
        self.shown = "home"
        self.number = "budget"
        self._keep = keep
        self._post = post

    def keep(self, settings: Settings) -> None:
        """Keep changed settings of which the page already shows what it has of them."""
        self.settings = settings
        self._keep(settings)

    def send(self, command: Command) -> None:
        """Give a meter ``command``, once; what becomes of it is seen in the snapshots that follow."""
        self.sent = command.id
        self._post(command)

    def tell(self, command: Command) -> None:
        """Give ``command``, of which no task waits to see what becomes."""
        self._post(command)

    def pair(self, offered: Offered) -> None:
        """Begin to pair with ``offered``, and show how far it comes."""
        if self.pairing is not None:
            self.offered = offered
            self.pairing.begin(offered)
            self.open_page("readers" if offered.own_network else "pairing")


class Page(QWidget):
    """A picture of a snapshot.

    A ``flow`` page is a task that fills the window: navigation, status bar and banner go away while it is shown.
    ``back`` is the page that Esc leads to, from a task and from what is no destination of the rail. The answers to
    commands that it tells a screen reader of itself are in ``announces``.
    """

    flow: ClassVar[bool] = False
    announces: ClassVar[frozenset[Wish]] = frozenset()
    busy = False  # whether a task waits for a person, so that the screen stays bright
    back: str = "more"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.look = desk.look

    def arrive(self) -> None:
        """Be opened: called each time, before the page is first rendered on this visit."""

    def leave(self) -> None:
        """Be left for another page."""

    def forget(self) -> None:
        """Forget what was typed, for the screen went to rest while another page was shown."""

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # Qt's own render is never called by name
        """Show ``snapshot`` as it stands at link time ``now``."""
        raise NotImplementedError

    def tick(self, snapshot: Snapshot, now: float) -> None:
        """Let a second pass: ages move on."""
        self.render(snapshot, now)

    def restyle(self) -> None:
        """Take up a changed look, text size or language."""
