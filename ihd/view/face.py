"""What one program of the two is: its pages and what it may ask of a meter; it does not know what a page looks like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Generic, TypeVar

from ihd.model.credit import PaymentMode
from ihd.model.snapshot import Snapshot

P = TypeVar("P")


class Face(Generic[P]):
    """A face of the display, registered in the entry point group ``ihd.face``.

    ``device`` is its ZigBee Smart Energy device id (smart-energy.md 4.1: In-Home Display, Prepayment Terminal);
    ``may_command`` tells whether it may ask a meter for anything; ``pages`` gives every page but Home by name, and is
    first called when one is visited.
    """

    # No named tuple: a generic one takes a hundredth of the time to the first picture to make.
    def __init__(
        self, name: str, device: int, *, may_command: bool, pages: Callable[[], Mapping[str, type[P]]]
    ) -> None:
        self.name: Final = name
        self.device: Final = device
        self.may_command: Final = may_command
        self.pages: Final = pages

    def tops_up(self, snapshot: Snapshot) -> bool:
        """Return whether Top up stands among the five destinations: Account then stands under More."""
        return self.may_command and any(meter.payment_mode is PaymentMode.PREPAYMENT for meter in snapshot.meters)
