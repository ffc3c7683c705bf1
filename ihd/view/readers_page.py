"""The meter readers of a network of one's own: who has joined, and the minute in which another one may.

Until when it is open, and who joined, stands in the snapshots; the window's own second counts it down.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from ihd.model.link import LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.settings import PinFor
from ihd.view import words
from ihd.view.badge import Sign
from ihd.view.column import Foot
from ihd.view.flow_button import FlowButton
from ihd.view.flow_page import Box, FlowPage, Place, head
from ihd.view.page import Desk
from ihd.view.reader_cards import DoorCard, DoorFacts, ReaderLine, ReadersCard
from ihd.view.reader_words import measures, name, permitted
from ihd.view.words import translate

#: Seconds for which readers are let in.
WINDOW: Final = 60
_DOOR: Final = Box(16, 64, 372, 328), Box(16, 100, 688, 480)
_READERS: Final = Box(400, 64, 384, 328), Box(16, 592, 688, 528)
_FOOT: Final = Box(16, 404, 768, 60), Box(16, 1136, 688, 128)
#: The prices that a person enters, on a face that has that page.
_PRICES: Final = "settings_tariff"


class ReadersPage(FlowPage):
    """Who has joined beside the countdown; at the foot what can be done now."""

    back = "link"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._before: frozenset[str] | None = None  # who was there when the network was opened
        self.door = self.keep(DoorCard(self.look, self.board))
        self.readers = self.keep(ReadersCard(self.look, self.board))
        self.foot = self.keep(Foot(self.look, self.board))
        self.let_in = self._button("let_in", primary=True)
        self.close_now = self._button("close_now", primary=True)
        self.by_code = self._button("reader_code")
        self.prices = self._button(_PRICES)
        self.retry = self._button("retry", primary=True, icon="refresh")
        self.other_stick = self._button("own_network")
        self.cancel = self._button("cancel")

    def _button(self, key: str, *, primary: bool = False, icon: str = "") -> FlowButton:
        button = FlowButton(self.look, self.foot, primary=primary, icon=icon)
        button.setObjectName(key)
        button.hide()
        button.clicked.connect(lambda: self.act(key))
        return button

    def act(self, key: str) -> None:
        """Do what a button at the foot stands for; some lead to the page of their name."""
        pairing = self.desk.pairing
        match key:
            case "let_in" if pairing is not None:
                self.desk.gate.pass_then(lambda: pairing.permit(WINDOW), PinFor.SETTINGS)
            case "close_now" if pairing is not None:
                pairing.permit(0)
            case "retry":
                self.desk.retry()
            case "cancel" if pairing is not None:
                self.desk.offered = None
                pairing.cancel()
                self.desk.open_page(self.back)
            case _:
                self.desk.open_page(key)

    def arrive(self) -> None:
        """Begin afresh: what came of an earlier minute was told then."""
        self._before = None

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show who is there, and whether more may come."""
        self.shown = (snapshot, now)
        titles = (translate("Readers", "Meter readers"), translate("Readers", "Readers"))
        head(self.header, self.width(), titles, translate("Flow", "Back"), snapshot, now)
        if permitted(snapshot.link, now) and self._before is None:
            self._before = frozenset(reader.eui64 for reader in snapshot.readers)
        if snapshot.link.phase is LinkPhase.UP and snapshot.own_network and self.desk.offered is not None:
            self.desk.stick, self.desk.offered = self.desk.offered.stick, None
        self.door.show_facts(self._door(snapshot, now))
        lines = tuple(ReaderLine(name(each), measures(snapshot, each, now), each.eui64) for each in snapshot.readers)
        empty = translate("Readers", "None yet. A reader sits on your meter and sends what it counts.")
        self.readers.show_readers(translate("Readers", "In your network"), lines, empty)
        self._name_buttons()
        self.foot.offer(*self._offered(snapshot, now))
        self.lay_out()

    def _door(self, snapshot: Snapshot, now: float) -> DoorFacts:
        link = snapshot.link
        if link.phase is not LinkPhase.UP or not snapshot.own_network:
            return _not_running(snapshot)
        new = [each for each in snapshot.readers if self._before is not None and each.eui64 not in self._before]
        seconds = permitted(link, now)
        if new:
            joined = translate("Readers", "{name} has joined").format(name=name(new[-1]))
            return DoorFacts(Sign.DONE, joined, translate("Readers", "Its readings are shown on Home."))
        if seconds:
            start = translate("Readers", "Start joining at the reader now: often a button to hold down.")
            may = translate("Readers", "A meter reader may join")
            return DoorFacts(
                Sign.NONE, may, start, seconds, translate("Readers", "seconds"), min(1.0, seconds / WINDOW)
            )
        if self._before is not None:
            nobody = translate("Readers", "No meter reader joined")
            text = translate(
                "Readers",
                "Bring the reader within a few steps of the stick. Start its own joining, then let it join again at "
                "once. One with an install code may want to be let in by it.",
            )
            return DoorFacts(Sign.CAUTION, nobody, text)
        closed = translate("Readers", "Nobody can join now")
        text = translate("Readers", "Have the reader at hand, then press the button. It has 60 seconds to join.")
        return DoorFacts(Sign.NONE, closed, text)

    def _name_buttons(self) -> None:
        self.let_in.say(translate("Readers", "Let a meter reader join"))
        self.close_now.say(translate("Readers", "Close now"))
        self.by_code.say(translate("Readers", "By its install code"))
        self.prices.say(translate("Readers", "Your prices"))
        self.retry.say(translate("Link", "Try again"))
        self.other_stick.say(translate("Pairing", "Choose another stick"))
        self.cancel.say(translate("Pairing", "Cancel"))

    def _offered(self, snapshot: Snapshot, now: float) -> tuple[FlowButton, ...]:
        """Return the buttons that help now: at most one of them is primary."""
        prices = (self.prices,) if _PRICES in self.desk.face.pages() else ()
        if self.desk.pairing is None:
            return prices
        if snapshot.link.phase is LinkPhase.UP and snapshot.own_network:
            if permitted(snapshot.link, now):
                return (self.close_now,)
            return *prices, self.by_code, self.let_in
        leave = (self.cancel,) if self.desk.offered is not None else ()
        if snapshot.link.phase is LinkPhase.LOST:
            return *leave, self.other_stick, self.retry
        return leave

    def restyle(self) -> None:
        """Take up a changed look."""
        super().restyle()
        self.foot.arrange()

    def places(self) -> Sequence[Place]:
        """Return the countdown and the readers; the foot between them, for there it is seen with larger text too."""
        return Place(self.door, *_DOOR), Place(self.foot, *_FOOT), Place(self.readers, *_READERS)


def _not_running(snapshot: Snapshot) -> DoorFacts:
    """Return what is said of a network that is not there, or not yet."""
    link = snapshot.link
    if link.fault is not None:
        said = words.fault_sentence(link.fault)
        return DoorFacts(Sign.FAILED, said.headline, said.remedy)
    if link.phase is LinkPhase.LOST:
        return DoorFacts(Sign.FAILED, words.phase(link), words.spoken(link.detail))
    wait = translate("Readers", "This takes some seconds. Nothing runs out.")
    return DoorFacts(Sign.WAITING, words.phase(link), wait)
