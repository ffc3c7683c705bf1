"""More, and what lies under it but link and messages: the display's own choices, and what this program is."""

from __future__ import annotations

from dataclasses import replace

from ihd import __version__
from ihd.model.snapshot import Snapshot
from ihd.model.units import POUND, money
from ihd.settings import TEXT_PERCENTS, Theme
from ihd.view import language
from ihd.view.sheet import Action, Cells, Choice, Note, Section
from ihd.view.sheet_page import SheetPage, way_back
from ihd.view.words import LANGUAGE_NAMES, translate

_BUDGET_STEP = POUND // 2
_FIRST_BUDGET = 5 * POUND


class MorePage(SheetPage):
    """The way to everything that has no place of its own on the rail."""

    def sections(self, snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return the ways on: Account is one where Top up has its place on the rail."""
        rows = (
            *(self._of_prepayment() if self.desk.face.tops_up(snapshot) else ()),
            Action("messages", translate("More", "Messages"), "mail"),
            Action("link", translate("More", "Link and signal"), "link"),
            Action("appearance", translate("More", "Display and budget"), "look"),
            Action("about", translate("More", "About"), "about"),
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


class AppearancePage(SheetPage):
    """Theme, text size, language and the daily budget; each takes effect at once."""

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return the choices as they stand."""
        chosen = self.desk.settings
        themes = (
            (Theme.DARK.value, translate("Appearance", "Dark")),
            (Theme.LIGHT.value, translate("Appearance", "Light")),
            (Theme.CONTRAST.value, translate("Appearance", "High contrast")),
        )
        sizes = tuple((str(percent), f"{percent} %") for percent in TEXT_PERCENTS)
        spoken = tuple((code, name) for code, name in LANGUAGE_NAMES.items() if language.available(code))
        return (
            way_back(),
            Section(translate("Appearance", "Colours"), (Choice("theme", themes, chosen.theme.value),)),
            Section(translate("Appearance", "Text size"), (Choice("text", sizes, str(chosen.text_percent)),)),
            Section(translate("Appearance", "Language"), (Choice("language", spoken, chosen.language),)),
            _budget(chosen.budget),
        )

    def act(self, action: str) -> None:
        """Take up a choice, or go back."""
        key, _, option = action.partition(":")
        chosen = self.desk.settings
        match key:
            case "theme":
                self.desk.change(replace(chosen, theme=Theme(option)))
            case "text":
                self.desk.change(replace(chosen, text_percent=int(option)))
            case "language":
                self.desk.change(replace(chosen, language=option))
            case "budget":
                self.desk.change(replace(chosen, budget=_changed(chosen.budget, option)))
            case _:
                super().act(action)


def _budget(budget: int) -> Section:
    now = money(budget) if budget else translate("Appearance", "None")
    options = (
        ("less", translate("Appearance", "{amount} less").format(amount=money(_BUDGET_STEP))),
        ("more", translate("Appearance", "{amount} more").format(amount=money(_BUDGET_STEP))),
        ("none", translate("Appearance", "No budget")),
    )
    rows = (
        Cells((translate("Appearance", "A day, both fuels together"), now)),
        Choice("budget", options, "" if budget else "none"),
        Note(translate("Appearance", "Nothing is cut off when you pass it.")),
    )
    return Section(translate("Appearance", "Daily budget"), rows)


def _changed(budget: int, step: str) -> int:
    if step == "none":
        return 0
    if not budget:
        return _FIRST_BUDGET
    return max(_BUDGET_STEP, budget + (_BUDGET_STEP if step == "more" else -_BUDGET_STEP))


class AboutPage(SheetPage):
    """What this program is, its licence, and whose measurements the simulated home replays."""

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
