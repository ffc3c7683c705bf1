"""The settings' pages as sections: choices and steppers that act on a setting by its name; it knows no one setting."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar, Final

from ihd.settings import RULES, Settings, minutes
from ihd.view.sheet import Action, Cells, Choice, Row, Section
from ihd.view.sheet_page import SheetPage
from ihd.view.words import translate

LESS: Final = "less"
MORE: Final = "more"
_HALF_HOUR: Final = 30
_DAY: Final = 1_440


def way_back() -> Section:
    """Return the row that leads back to the list of settings."""
    return Section("", (Action("settings", translate("Settings", "Settings"), "back"),))


def choice(chosen: Settings, key: str, options: tuple[tuple[object, str], ...]) -> Choice:
    """Return the choice of setting ``key`` between values with their words."""
    return Choice(key, tuple((_spelt(value), text) for value, text in options), _spelt(getattr(chosen, key)))


def switch(chosen: Settings, key: str) -> Choice:
    """Return the choice of whether ``key`` is on."""
    return choice(chosen, key, ((True, translate("Settings", "On")), (False, translate("Settings", "Off"))))


def stepper(key: str, label: str, value: str, less: str, more: str) -> tuple[Row, ...]:
    """Return a setting's value, and the two buttons that change it by a step."""
    return Cells((label, value)), Choice(key, ((LESS, less), (MORE, more)), "")


def span(chosen: Settings, start: str, end: str) -> tuple[Row, ...]:
    """Return the steppers of a span of the day, from setting ``start`` to setting ``end``."""
    earlier = translate("Settings", "Half an hour earlier")
    later = translate("Settings", "Half an hour later")
    return (
        *stepper(start, translate("Settings", "From"), getattr(chosen, start), earlier, later),
        *stepper(end, translate("Settings", "To"), getattr(chosen, end), earlier, later),
    )


def _spelt(value: object) -> str:
    return str(value.value if isinstance(value, Enum) else value)


def stepped(value: object, step: int, key: str) -> object:
    """Return ``value`` of setting ``key`` a ``step`` further: a time of day goes round, a number stops at its ends."""
    if isinstance(value, str):
        found = (minutes(value) + step) % _DAY
        return f"{found // 60:02}:{found % 60:02}"
    assert isinstance(value, int)
    numbers = RULES[key].numbers
    size = abs(step)
    onward = (value // size + 1) * size if step > 0 else (-(-value // size) - 1) * size
    return min(max(onward, numbers[0]), numbers[-1])


class SettingsSheet(SheetPage):
    """A page of settings: an action that begins with a setting's name changes it; each takes effect at once.

    ``steps`` are those of numbers; times of day go by half an hour.
    """

    back = "settings"
    steps: ClassVar[dict[str, int]] = {}

    def act(self, action: str) -> None:
        """Take up a choice, or go where the action leads."""
        key, _, option = action.partition(":")
        if key not in RULES:
            super().act(action)
            return
        before = getattr(self.desk.settings, key)
        if option in (LESS, MORE):
            step = self.steps.get(key, _HALF_HOUR)
            after = stepped(before, step if option == MORE else -step, key)
        else:
            after = _taken(before, option)
        self.desk.change(self.desk.settings.with_value(key, after))
        self.again()


def _taken(before: object, option: str) -> object:
    """Return what ``option`` spells, of the kind of the value before."""
    if isinstance(before, Enum):
        return type(before)(option)
    if isinstance(before, bool):
        return option == str(True)
    return int(option) if isinstance(before, int) else option
