"""What every page is: built once, then shown one snapshot after another; it keeps no facts of a meter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ihd.model.snapshot import Snapshot
from ihd.settings import Settings
from ihd.view.look import Look


class Desk:
    """What pages share: the look, the owner's settings, and the two things a page may ask the window for.

    ``open_page`` goes to a page by name, ``change`` keeps new settings and shows them at once.
    """

    def __init__(
        self,
        look: Look,
        settings: Settings,
        open_page: Callable[[str], None],
        change: Callable[[Settings], None],
        retry: Callable[[], None],
        demo: bool = False,
    ) -> None:
        self.look = look
        self.settings = settings
        self.open_page = open_page
        self.change = change
        self.retry = retry
        self.demo = demo


class Page(QWidget):
    """A picture of a snapshot."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.look = desk.look

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # Qt's own render is never called by name
        """Show ``snapshot`` as it stands at link time ``now``."""
        raise NotImplementedError

    def tick(self, snapshot: Snapshot, now: float) -> None:
        """Let a second pass: ages move on."""
        self.render(snapshot, now)

    def restyle(self) -> None:
        """Take up a changed look, text size or language."""
