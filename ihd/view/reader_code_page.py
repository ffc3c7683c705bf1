"""Letting one meter reader in by its number and its install code, typed one after the other; it keeps neither."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ihd.keys.install_code import InstallCode
from ihd.model.snapshot import Snapshot
from ihd.view.install_code_entry import GROUPS, NUMBER, InstallCodeEntry, Verdict, number_verdict, verdict
from ihd.view.install_code_page import InstallCodePage
from ihd.view.page import Desk
from ihd.view.readers_page import WINDOW
from ihd.view.reading_order import read_in_order
from ihd.view.typed_code import GROUP
from ihd.view.words import translate


class ReaderCodePage(InstallCodePage):
    """First the number, then the code; the network is opened to that reader alone."""

    back = "readers"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._number = ""
        self._of_code = self.boxes
        self._of_number = self._groups(NUMBER // GROUP)
        read_in_order([self.header, self._of_code, self._of_number, self.card, self.use, self.keypad])
        self._begin(InstallCodeEntry(NUMBER))

    def _begin(self, entry: InstallCodeEntry) -> None:
        self.entry = entry
        self.boxes = self._of_code if entry.size > NUMBER else self._of_number
        for boxes in (self._of_code, self._of_number):
            boxes.setVisible(boxes is self.boxes)
        self._arrange()

    def arrive(self) -> None:
        """Begin with the number: another reader's may be wanted."""
        self._number = ""
        self._begin(InstallCodeEntry(NUMBER))
        super().arrive()

    def leave(self) -> None:
        """Forget what was typed."""
        self.entry.clear()

    def titles(self) -> tuple[str, str]:
        """Return the task's title, in full and short."""
        if self._number:
            return translate("Readers", "The reader's install code"), translate("InstallCode", "Code")
        return translate("Readers", "The reader's number"), translate("Readers", "Number")

    def verdict(self) -> Verdict:
        """Return what is to be said of what is typed so far."""
        if not self._number:
            return number_verdict(self.entry)
        said = verdict(self.entry)
        if said.code:
            right = translate("Readers", "Its check digits are right. Only this reader is let in then, for 60 seconds.")
            return said._replace(text=right)
        if not self.entry.count:
            where = translate(
                "Readers", "It stands on the reader or in its papers. It has 16 to 36 letters and digits."
            )
            return said._replace(text=where)
        return said

    def offer(self, said: Verdict) -> tuple[str, bool]:
        """Return what the button says, and whether it may be pressed."""
        go_on = translate("Readers", "Let this reader join") if self._number else translate("Readers", "Go on")
        return go_on, bool(said.code)

    def take(self, code: str) -> None:
        """Go on to the code, or open the network to this reader."""
        if not self._number:
            self._number = code
            self._begin(InstallCodeEntry(GROUPS * GROUP))
            self.again()
        elif self.desk.pairing is not None:
            self.desk.pairing.permit(WINDOW, self._number, InstallCode.parse(code).link_key)
            self.desk.open_page(self.back)

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show the header; what is typed is shown as it is typed."""
        self._shown = (snapshot, now)
        super().render(snapshot, now)

    def again(self) -> None:
        """Show the next step at once."""
        self.render(*self._shown)
