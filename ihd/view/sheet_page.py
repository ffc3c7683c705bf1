"""A page told as sections; it knows no meter."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihd.model.snapshot import Snapshot
from ihd.view.page import Desk, Page
from ihd.view.sheet import Action, Section, Sheet
from ihd.view.words import translate


class SheetPage(Page):
    """A page told as sections: a subclass says which, and what its actions do."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.make_head()
        self.sheet = Sheet(self.look, self.act, self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.sheet)
        self._shown: tuple[Snapshot, float] | None = None

    def make_head(self) -> None:
        """Make what is read and reached before the sections; by default, nothing."""

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return what to show of ``snapshot`` at link time ``now``."""
        raise NotImplementedError

    def act(self, action: str) -> None:
        """Do what a touched control stands for: by default, go to the page of that name."""
        self.desk.open_page(action)

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show ``snapshot``."""
        self._shown = (snapshot, now)
        self.column.activate()  # before the sheet is shown: it measures its words at the width it will have
        self.sheet.show_sections(self.sections(snapshot, now))

    def again(self) -> None:
        """Show the same snapshot after a choice on the page."""
        if self._shown is not None:
            self.render(*self._shown)


class KeptPage(SheetPage):
    """A page of what is kept: it is asked for once a visit, and again when something new was told."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._asked: tuple[object, ...] = ()

    def arrive(self) -> None:
        """Begin a visit: what is kept is to be asked for."""
        self._asked = ()

    def restyle(self) -> None:
        """Take up a changed look, text size or language."""
        self._asked = ()

    def asks(self, *told: object) -> bool:
        """Return whether what is kept is to be asked for, now that ``told`` is what was told."""
        asked, self._asked = self._asked, told
        return asked != told


def way_back() -> Section:
    """Return the row that leads back from a page under More."""
    return Section("", (Action("more", translate("Navigation", "More"), "back"),))
