"""Choosing a radio stick: those that are plugged in, or one by its path or address; it opens none of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from ihd.model.pairing import Offered, StickFound
from ihd.model.snapshot import Snapshot
from ihd.view.flow_sheet import FlowSheet
from ihd.view.page import Desk
from ihd.view.sheet import Action, Cells, Field, Note, Row, Section
from ihd.view.words import breakable, spoken, translate

#: What an address begins with that is no path: everything else is looked for among the files.
_EXAMPLE: Final = "tcp://192.0.2.7:6638"


class StickPage(FlowSheet):
    """The sticks as they were when the page was opened, or when a person looked again."""

    back = "pairing"
    keypad = "stick_address"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._sticks: tuple[StickFound, ...] = ()

    def arrive(self) -> None:
        """Look what is plugged in."""
        self._sticks = self.desk.pairing.sticks() if self.desk.pairing is not None else ()

    def act(self, action: str) -> None:
        """Look again, or pair with the stick chosen."""
        key, _, option = action.partition(":")
        match key:
            case "look":
                self.arrive()
                self.again()
            case "use":
                self._use(self._sticks[int(option)].path)
            case "address":
                self._use(option)
            case _:
                super().act(action)

    def _use(self, stick: str) -> None:
        self.desk.pair(Offered(stick))

    def heading(self) -> tuple[tuple[str, str], str]:
        """Return the task's title, and the word for where its arrow leads."""
        titles = translate("Stick", "Choose a stick"), translate("Stick", "Stick")
        return titles, translate("Flow", "Back")

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return a card for each stick, then the other ways to one."""
        look_again = Action("look", translate("Stick", "Look again"))
        if not self._sticks:
            none = Note(translate("Stick", "No radio stick is plugged in."), strong=True)
            how = Note(translate("Stick", "Plug one in, then look again. It needs EmberZNet (EZSP) firmware."))
            found: tuple[Section, ...] = (Section("", (none, how, look_again)),)
        else:
            found = (*(_stick(place, stick) for place, stick in enumerate(self._sticks)), Section("", (look_again,)))
        return *found, _typed(self.keypad), Section("", (self.other_way(),))

    def other_way(self) -> Action:
        """Return the way to a network without a hub."""
        return Action("own_network", translate("Readers", "Start a network of my own for meter readers"), "link")


def _stick(place: int, stick: StickFound) -> Section:
    rows: list[Row] = [Cells((translate("Stick", "Path"), breakable(stick.path)))]
    if stick.usb_ids:
        rows.append(Cells((translate("Stick", "USB"), stick.usb_ids)))
    rows.append(Action(f"use:{place}", translate("Stick", "Use this stick")))
    return Section(spoken(stick.description) or translate("Stick", "Serial port"), tuple(rows))


def _typed(keypad: str) -> Section:
    label = translate("Stick", "By its path or address")
    rows = (
        Note(translate("Stick", "With a keyboard, type the stick's path, or tcp:// with host and port.")),
        Field("address", label, _EXAMPLE, translate("Stick", "Use this address")),
        Action(keypad, translate("Stick", "Type an address with keys on the screen"), "link"),
    )
    return Section(label, rows)
