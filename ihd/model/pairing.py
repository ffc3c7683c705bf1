"""What a person may ask of the radio while a display is paired with its hub, and what it tells; it does none of it."""

from collections.abc import Callable
from typing import NamedTuple, Protocol


class StickFound(NamedTuple):
    """A radio stick that is plugged in: its ``path``, and what it calls itself. ``usb_ids`` as 10C4:EA60, or empty."""

    path: str
    description: str
    usb_ids: str = ""


class Offered(NamedTuple):
    """What a display is to be paired with: ``stick`` a path or tcp://HOST:PORT, ``install_code`` as it was typed.

    An empty code is the one that the stick holds. With ``own_network`` there is no hub: the stick is to run a network
    that meter readers join.
    """

    stick: str
    install_code: str = ""
    own_network: bool = False

    def __repr__(self) -> str:
        """Return how it stands in logs and tracebacks: without the code."""
        return f"Offered({self.stick!r})"


class LeftFile(NamedTuple):
    """A file that is still there after forgetting, and ``why``."""

    path: str
    why: str


class Forgotten(NamedTuple):
    """What came of forgetting a home: nothing is left of it here but ``files``, and what ``sticks`` may hold.

    ``sticks`` are the paths of those that are not known to have left their network.
    """

    files: tuple[LeftFile, ...] = ()
    sticks: tuple[str, ...] = ()


class NetworkDoor(Protocol):
    """The way to a network of one's own. Until when it is open, and who joined, stands in the snapshots that follow."""

    def permit(self, seconds: int = 60, reader: str = "", link_key: bytes = b"") -> None:
        """Let meter readers in for ``seconds`` from now, 0 for no longer; returns at once, from any thread.

        With ``reader``, an EUI-64 (16 hex digits), and the ``link_key`` of its install code it is that one alone.
        """


class PairingDoor(NetworkDoor, Protocol):
    """The way from the pairing pages to the radio. How far it has come stands in the snapshots that follow.

    Every call returns at once.
    """

    def sticks(self) -> tuple[StickFound, ...]:
        """Return the sticks that are plugged in now, those that are known to work first."""

    def begin(self, offered: Offered) -> None:
        """Leave what is shown now and pair with ``offered``.

        It is kept for the next start once meters were read, or a network of one's own runs.
        """

    def cancel(self) -> None:
        """Stop pairing, and go back to what was chosen before."""

    def accept_hub(self) -> None:
        """Belong to the hub that the stick has joined from now on, in place of the one before."""

    def forget(self, told: Callable[[Forgotten], None]) -> None:
        """Leave the hub, erase all that was learnt of the home, and tell what came of it, on another thread."""
