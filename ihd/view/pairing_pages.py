"""Two small pages beside that of pairing: what is behind it, and whether another hub is this home's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from ihd.model.link import Fault
from ihd.model.snapshot import Snapshot
from ihd.view import words
from ihd.view.column import Foot
from ihd.view.digit_groups import DigitGroups
from ihd.view.flow_button import FlowButton
from ihd.view.flow_page import Box, FlowPage, Place, TallCard, head
from ihd.view.flow_sheet import FlowSheet
from ihd.view.look import Look
from ihd.view.page import Desk
from ihd.view.sheet import Cells, Note, Row, Section
from ihd.view.text import Text
from ihd.view.words import breakable, translate

_QUESTION: Final = Box(16, 64, 768, 316), Box(16, 100, 688, 1040)
_ANSWERS: Final = Box(16, 392, 768, 72), Box(16, 1156, 688, 108)
_EUI64: Final = re.compile(r"(?<![0-9A-F])(?:[0-9A-F]{2}:?){7}[0-9A-F]{2}(?![0-9A-F])", re.IGNORECASE)


def hubs(detail: str) -> tuple[str, ...]:
    """Return the numbers of hubs that stand in the ``detail`` of a fault: the one that answered, then the display's."""
    return tuple(number.replace(":", "").upper() for number in _EUI64.findall(detail))


class DetailsPage(FlowSheet):
    """What whoever helps may ask for: the fault in full, the numbers, and what is tried next."""

    back = "pairing"

    def heading(self) -> tuple[tuple[str, str], str]:
        """Return the task's title, and the word for where its arrow leads."""
        return (translate("Pairing", "Details"),) * 2, translate("Flow", "Back")

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return the fault, the stick and the display's numbers."""
        link, own = snapshot.link, snapshot.own
        said: list[Row] = [Note(words.phase(link), strong=True)]
        if link.fault is not None:
            fault = words.fault_sentence(link.fault)
            said += [Note(fault.headline), Note(fault.remedy), Cells((translate("Pairing", "Code"), link.fault.name))]
        if link.detail:
            said.append(Note(breakable(words.spoken(link.detail))))
        if trying := words.next_try(link, now):
            said.append(Note(trying))
        stick = self.desk.offered.stick if self.desk.offered is not None else self.desk.stick
        rows: list[Row] = [Cells((translate("Stick", "Path"), breakable(stick or translate("Pairing", "simulated"))))]
        if own is not None:
            rows.append(Cells((translate("Pairing", "Display ID"), own.eui64)))
            code = own.install_code or translate("Pairing", "none")
            rows.append(Cells((translate("Pairing", "Install code"), code)))
        return Section(translate("Pairing", "The link"), tuple(said)), Section(_stick(), tuple(rows))


def _stick() -> str:
    return translate("Pairing", "Radio stick")


class HubCard(TallCard):
    """The question, and both hubs by their numbers where they are known."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.headline = Text(look, self, size=28, weight=700, wrap=True)
        self.text_line = Text(look, self, size=18, token="mid", wrap=True)
        self.labels = [Text(look, self, size=16, token="mid", wrap=True) for _ in range(2)]
        self.numbers = [DigitGroups(look, 8, self, size=24, gap=8) for _ in self.labels]

    def ask(self, found: Sequence[str], *, asked: bool) -> None:
        """Ask about the first hub of ``found``; the second is the one that the display belongs to."""
        question = translate("Pairing", "Pair with this hub instead?")
        self.headline.say(question if asked else translate("Pairing", "There is no other hub"))
        why = translate(
            "Pairing",
            "The stick is in the network of another hub than yours. Say yes only if your hub was replaced: compare "
            "its number.",
        )
        self.text_line.say(why if asked else translate("Pairing", "Nothing has to be decided here."))
        names = translate("Pairing", "The hub that answered"), translate("Pairing", "The hub you had")
        for place, (label, groups) in enumerate(zip(self.labels, self.numbers, strict=True)):
            number = found[place] if place < len(found) else ""
            label.say(names[place] if number else "")
            groups.say(tuple(number[at : at + 2] for at in range(0, len(number), 2)))
        self.arrange()

    def _flow(self, width: int, gap: int, *, place: bool) -> int:
        px = self.look.px
        left, room, top = px(24), width - px(48), px(20)
        for text, space in ((self.headline, px(8)), (self.text_line, gap)):
            tall = text.wrapped_height(room)
            if place:
                text.setGeometry(left, top, room, tall)
            top += tall + space
        for label, groups in zip(self.labels, self.numbers, strict=True):
            if not label.text():
                continue
            line, lines = label.wrapped_height(room), groups.heightForWidth(room)
            if place:
                label.setGeometry(left, top, room, line)
                groups.setGeometry(left, top + line, room, lines)
            top += line + lines + px(12)
        return top + px(8)

    def tall(self, width: int) -> int:
        """Return the height the words need at ``width``."""
        return self._flow(width, self.look.px(14), place=False)

    def arrange(self) -> None:
        """Place the parts for the present size."""
        if self.width() > self.look.px(100):
            self._flow(self.width(), self.look.px(14), place=True)


class OtherHubPage(FlowPage):
    """Never answered by itself: nothing is shown from a hub that a person did not choose."""

    back = "pairing"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.card = self.keep(HubCard(self.look, self.board))
        self.answers = self.keep(Foot(self.look, self.board))
        self.no = FlowButton(self.look, self.answers)
        self.yes = FlowButton(self.look, self.answers)
        for button, name, act in ((self.no, "no", self._keep), (self.yes, "yes", self._accept)):
            button.setObjectName(name)
            button.hide()
            button.clicked.connect(act)

    def _keep(self) -> None:
        """Stay with the hub the display has."""
        if self.desk.offered is not None and self.desk.pairing is not None:
            self.desk.offered = None
            self.desk.pairing.cancel()
        self.desk.open_page(self.back)

    def _accept(self) -> None:
        if self.desk.pairing is not None:
            self.desk.pairing.accept_hub()
        self.desk.open_page(self.back)

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Ask about the hub that answered."""
        self.shown = (snapshot, now)
        titles = (translate("Pairing", "Is this your hub?"), translate("Pairing", "Your hub?"))
        head(self.header, self.width(), titles, translate("Flow", "Back"), snapshot, now)
        asked = snapshot.link.fault is Fault.OTHER_HUB and self.desk.pairing is not None
        self.card.ask(hubs(snapshot.link.detail) if asked else (), asked=asked)
        self.no.say(translate("Pairing", "No, keep the hub I had") if asked else translate("Flow", "Back"))
        self.yes.say(translate("Pairing", "Yes, pair with this hub"))
        self.answers.offer(*((self.no, self.yes) if asked else (self.no,)))
        self.lay_out()

    def restyle(self) -> None:
        """Take up a changed look."""
        super().restyle()
        self.answers.arrange()

    def places(self) -> Sequence[Place]:
        """Return the question and its answers."""
        return Place(self.card, *_QUESTION), Place(self.answers, *_ANSWERS)
