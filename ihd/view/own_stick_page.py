"""Starting a network of one's own: what it is for, and on which radio stick; it opens none of them."""

from __future__ import annotations

from ihd.model.pairing import Offered
from ihd.model.snapshot import Snapshot
from ihd.view.sheet import Action, Note, Section
from ihd.view.stick_page import StickPage
from ihd.view.words import translate


class OwnStickPage(StickPage):
    """The sticks that a network may be started on; in place of a hub, for there is none then."""

    back = "link"
    keypad = "own_stick_address"

    def heading(self) -> tuple[tuple[str, str], str]:
        """Return the task's title, and the word for where its arrow leads."""
        titles = translate("Readers", "A network of your own"), translate("Readers", "Your network")
        return titles, translate("Flow", "Back")

    def act(self, action: str) -> None:
        """Start on the simulated stick, or do what every page of sticks does."""
        if action == "simulated":
            self._use("")
        else:
            super().act(action)

    def _use(self, stick: str) -> None:
        self.desk.pair(Offered(stick, own_network=True))

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return what it is for, the sticks, and the way to a hub instead."""
        rows = (
            Note(translate("Readers", "For a ZigBee meter reader that you own, without any hub."), strong=True),
            Note(translate("Readers", "The stick runs the network and the reader joins it. Prices are your own.")),
            Note(translate("Readers", "The display then leaves what it shows now.")),
        )
        simulated = Action("simulated", translate("Readers", "Try it with a simulated reader"))
        return Section("", rows), *super().sections(snapshot, now), Section("", (simulated,))

    def other_way(self) -> Action:
        """Return the way to a hub."""
        return Action("stick", translate("Readers", "Join a hub instead"), "link")
