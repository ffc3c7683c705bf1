"""More: the way to all that has no place on the rail; and what this program is."""

from __future__ import annotations

from ihd import __version__
from ihd.model.snapshot import Snapshot
from ihd.view.settings_sheet import way_back
from ihd.view.sheet import Action, Cells, Note, Section
from ihd.view.sheet_page import SheetPage
from ihd.view.words import translate


class MorePage(SheetPage):
    """The way to everything that has no place of its own on the rail."""

    def sections(self, snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return the ways on: Account is one where Top up has its place on the rail."""
        rows = (
            *(self._of_prepayment() if self.desk.face.tops_up(snapshot) else ()),
            Action("messages", translate("More", "Messages"), "mail"),
            Action("events", translate("More", "What happened"), "table"),
            Action("link", translate("More", "Link and signal"), "link"),
            Action("settings", translate("Settings", "Settings"), "settings"),
        )
        return tuple(Section("", (row,)) for row in rows)

    def _of_prepayment(self) -> tuple[Action, ...]:
        """Return the ways to what this face has for a prepaid home; the shop is the simulated home's."""
        ways = (
            Action("account", translate("Navigation", "Account"), "account"),
            Action("debt", translate("More", "Debt"), "budget"),
            Action("top_ups", translate("More", "Top-up history"), "clock"),
            Action("shop", translate("More", "Shop (demo)"), "top_up"),
        )
        pages = self.desk.face.pages()
        return tuple(way for way in ways if way.key in pages and (way.key != "shop" or self.desk.shop is not None))


class AboutPage(SheetPage):
    """What this program is, its licence, and whose measurements the simulated home replays."""

    back = "settings"

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return the words about the program."""
        rows = (
            Cells((translate("About", "Version"), __version__)),
            Cells((translate("About", "Licence"), "GPL-3.0-or-later")),
            Note(translate("About", "An open in-home display for British smart meters.")),
        )
        measured = (
            Note(translate("About", "The simulated home replays real homes, measured by others:")),
            Note("James-Davies-Dr/energy_use (GPL-3.0)"),
            Note("gjwo/nilm_gjw_data, Graham Wood (Apache-2.0)"),
        )
        return way_back(), Section("ihd", rows), Section(translate("About", "Measured data"), measured)
