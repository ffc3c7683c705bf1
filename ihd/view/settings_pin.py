"""The settings of the PIN; it never sees one."""

from __future__ import annotations

from ihd import paths
from ihd.model.snapshot import Snapshot
from ihd.settings import PinFor
from ihd.view.settings_sheet import SettingsSheet, choice, way_back
from ihd.view.sheet import Action, Note, Row, Section
from ihd.view.words import breakable, translate


class PinSettingsPage(SettingsSheet):
    """Whether there is a PIN, and what it is asked for; changing any of it needs the PIN."""

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return what there is."""
        chosen = self.desk.settings
        rows: list[Row] = []
        if self.desk.machine is None:
            rows.append(Note(translate("Pin", "No PIN can be chosen here.")))
        elif chosen.pin_check:
            rows += [
                Note(translate("Pin", "A PIN is set."), strong=True),
                *self._purposes(),
                Action("new_pin", translate("Pin", "Change the PIN")),
                Action("remove", translate("Pin", "Remove the PIN")),
            ]
        else:
            rows += [
                Note(translate("Pin", "No PIN is set."), strong=True),
                Action("new_pin", translate("Pin", "Choose a PIN")),
            ]
        rows += [
            Note(translate("Pin", "A PIN keeps others from changing things here. Everything can still be looked at.")),
            Note(
                translate("Pin", "Forgot it? Delete the line pin_check in {file}.").format(
                    file=breakable(str(paths.settings_file()))
                )
            ),
        ]
        return way_back(), Section(translate("Settings", "PIN"), tuple(rows))

    def _purposes(self) -> tuple[Row, ...]:
        if not self.desk.face.may_command:
            return ()
        purposes = (
            (PinFor.COMMANDS, translate("Pin", "Top-ups and turning on")),
            (PinFor.SETTINGS, translate("Pin", "Settings")),
            (PinFor.BOTH, translate("Pin", "Both")),
        )
        return Note(translate("Pin", "It is asked for before")), choice(self.desk.settings, "pin_for", purposes)

    def act(self, action: str) -> None:
        """Do what is asked, after the PIN where there is one."""
        key = action.partition(":")[0]
        if key == "new_pin":
            self.desk.gate.prove_then(lambda: self.desk.open_page("new_pin"))
        elif key == "remove":
            self.desk.gate.prove_then(self._remove)
        elif key == "pin_for":
            if action != f"pin_for:{self.desk.settings.pin_for.value}":
                self.desk.gate.prove_then(lambda: self._ask_for(PinFor(action.partition(":")[2])))
            self.again()
        else:
            super().act(action)

    def _remove(self) -> None:
        self.desk.change(self.desk.settings._replace(pin_check="", pin_tries=0))
        self.again()

    def _ask_for(self, purpose: PinFor) -> None:
        self.desk.change(self.desk.settings._replace(pin_for=purpose))
        self.again()
