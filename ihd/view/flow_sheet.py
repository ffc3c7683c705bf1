"""A task told as sections that scroll under a header of its own; it knows no task."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihd.model.snapshot import Snapshot
from ihd.view.flow_header import FlowHeader
from ihd.view.flow_page import head
from ihd.view.page import Desk
from ihd.view.sheet_page import SheetPage

#: Room beside and above what is told, in design units (section 6).
_SIDE: Final = 16
_TOP: Final = 8


class FlowSheet(SheetPage):
    """Sections that fill the window: a subclass says which, and what stands in the header."""

    flow: ClassVar[bool] = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._room = QVBoxLayout()
        self._room.addWidget(self.sheet)
        self.column.insertWidget(0, self.header)
        self.column.addLayout(self._room)
        self.restyle()

    def make_head(self) -> None:
        """Make the header."""
        self.header = FlowHeader(self.look, lambda: self.desk.open_page(self.back), self)

    def heading(self) -> tuple[tuple[str, str], str]:
        """Return the task's title, in full and short, and the word for where its arrow leads."""
        raise NotImplementedError

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show ``snapshot``."""
        titles, back = self.heading()
        head(self.header, self.width(), titles, back, snapshot, now)
        super().render(snapshot, now)

    def restyle(self) -> None:
        """Take up a changed look."""
        px = self.look.px
        self.header.setFixedHeight(self.header.tall())
        self._room.setContentsMargins(px(_SIDE), px(_TOP), px(_SIDE), 0)
