"""What the doctor says, on the screen: looked over when asked, in the background; it judges nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.model.snapshot import Snapshot
from ihd.view.machine import Told
from ihd.view.page import Desk
from ihd.view.settings_sheet import SettingsSheet, way_back
from ihd.view.sheet import Action, Cells, Note, Row, Section
from ihd.view.words import breakable, spoken, translate

_WELL: Final = "ok"


class DiagnosticsPage(SettingsSheet):
    """The findings, those with something to do first."""

    heard = Signal(object)  # sent on the doctor's thread, heard on Qt's

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._findings: list[Told] = []
        self._looks = False
        self.heard.connect(self._hear)

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return what was found so far."""
        rows: list[Row] = [
            Note(
                translate(
                    "Diagnostics", "Looks over the program, its files, the stick and the hub. Nothing is changed."
                )
            )
        ]
        if self.desk.machine is None or self.desk.machine.examine is None:
            rows.append(Note(translate("Diagnostics", "Run `ihd doctor` on this machine.")))
        elif self._looks:
            rows.append(Note(translate("Diagnostics", "Looking…"), strong=True))
        else:
            rows.append(Action("look", translate("Diagnostics", "Look now")))
            rows += self._summary()
        ordered = sorted(self._findings, key=lambda told: told.verdict == _WELL)
        return way_back(), Section(translate("Settings", "Diagnostics"), tuple(rows)), *map(_section, ordered)

    def _summary(self) -> list[Row]:
        if not self._findings:
            return []
        wrong = sum(told.verdict != _WELL for told in self._findings)
        if not wrong:
            return [Note(translate("Diagnostics", "All is well."), strong=True)]
        return [
            Note(
                translate("Diagnostics", "To look at: {n} of {all}").format(n=wrong, all=len(self._findings)),
                strong=True,
            )
        ]

    def act(self, action: str) -> None:
        """Begin to look, or go on."""
        examine = self.desk.machine.examine if self.desk.machine is not None else None
        if action == "look" and examine is not None:
            self._findings, self._looks = [], True
            examine(self.heard.emit)
            self.again()
        else:
            super().act(action)

    def _hear(self, told: Told | None) -> None:
        if told is None:
            self._looks = False
        else:
            self._findings.append(told)
        self.again()


def _section(told: Told) -> Section:
    verdicts = {
        _WELL: translate("Diagnostics", "Well"),
        "warn": translate("Diagnostics", "To look at"),
        "fail": translate("Diagnostics", "Not working"),
    }
    rows: list[Row] = [Cells((spoken(told.name), verdicts[told.verdict])), Note(breakable(spoken(told.sentence)))]
    if told.remedy:
        rows.append(Note(breakable(spoken(told.remedy)), strong=True))
    return Section("", tuple(rows))
