"""Forgetting this home, before a display is sold or moved: what goes, what stays, and a button to hold.

It asks the radio to forget; what is kept where it does not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.model.pairing import Forgotten
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings
from ihd.view.column import Foot
from ihd.view.flow_button import FlowButton
from ihd.view.flow_page import Box, FlowPage, Place, TallCard, head
from ihd.view.hold_button import HoldButton, HoldWords
from ihd.view.look import Look
from ihd.view.page import Desk
from ihd.view.text import Text
from ihd.view.words import breakable, spoken, translate

#: Files that were not erased of which the names are shown: they are long, and the command names them all.
_NAMED: Final = 2
#: What is still in force until the display is closed: who forgets a home must be able to read that it is forgotten.
_STAYS_READABLE: Final = ("language", "theme", "text_percent", "full_screen")
_GOES: Final = Box(16, 64, 378, 292), Box(16, 100, 688, 500)
_STAYS: Final = Box(406, 64, 378, 292), Box(16, 616, 688, 440)
_FOOT: Final = Box(16, 368, 768, 96), Box(16, 1100, 688, 150)


class ListCard(TallCard):
    """A title and lines below it."""

    def __init__(self, look: Look, lines: int, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.title = Text(look, self, size=20, weight=600, wrap=True)
        self.lines = [Text(look, self, size=17, token="mid", wrap=True) for _ in range(lines)]

    def say(self, title: str, lines: Sequence[str]) -> None:
        """Show ``lines``, as many as the card was made for or fewer."""
        self.title.say(title)
        for place, text in enumerate(self.lines):
            text.say(lines[place] if place < len(lines) else "")
        self.arrange()

    def _flow(self, width: int, gap: int, *, place: bool) -> int:
        px = self.look.px
        left, room, top = px(20), width - px(40), px(14)
        for text in (self.title, *self.lines):
            if not text.text():
                continue
            tall = text.wrapped_height(room)
            if place:
                text.setGeometry(left, top, room, tall)
            top += tall + gap
        return top - gap + px(14)

    def tall(self, width: int) -> int:
        """Return the height the words need at ``width``."""
        return self._flow(width, self.look.px(6), place=False)

    def arrange(self) -> None:
        """Place the lines; what height is left opens the gaps between them."""
        if self.width() <= self.look.px(100):
            return
        spare = max(0, self.height() - self.tall(self.width())) // (len(self.lines) + 1)
        self._flow(self.width(), self.look.px(6) + min(spare, self.look.px(10)), place=True)


class ForgetPage(FlowPage):
    """Asks by a button that is held; afterwards it tells that it is done, or what is left."""

    back = "link"
    told = Signal(object)  # sent on the radio's thread, heard on Qt's

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.goes = self.keep(ListCard(self.look, 4, self.board))
        self.stays = self.keep(ListCard(self.look, 4, self.board))
        self.hold = self.keep(HoldButton(self.look, self.board))
        self.hold.held.connect(lambda: desk.gate.prove_then(self._forget))
        self.foot = self.keep(Foot(self.look, self.board))
        self.home = FlowButton(self.look, self.foot, primary=True)
        self.home.setObjectName("home")
        self.home.clicked.connect(lambda: desk.open_page("home"))
        self._asked = False
        self._forgotten: Forgotten | None = None
        self.told.connect(self._hear)

    def arrive(self) -> None:
        """Begin anew, unless it is still being forgotten."""
        if self._forgotten is not None:
            self._asked, self._forgotten = False, None

    def leave(self) -> None:
        """Let go of the button."""
        self.hold.let_go()

    def _forget(self) -> None:
        if self.desk.pairing is None or self._asked:
            return
        self._asked = True
        self.desk.offered, self.desk.stick = None, ""
        chosen = self.desk.settings
        seen = {name: getattr(chosen, name) for name in _STAYS_READABLE}
        self.desk.change(Settings(**seen))
        self.desk.pairing.forget(self.told.emit)
        self.again()

    def _hear(self, forgotten: Forgotten) -> None:
        self._forgotten = forgotten
        self.again()

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show what goes and what stays, or how far it has gone."""
        self.shown = (snapshot, now)
        titles = (translate("Forget", "Forget this home"), translate("Forget", "Forget"))
        head(self.header, self.width(), titles, translate("Flow", "Back"), snapshot, now)
        if self._asked:
            self.goes.say(*self._progress())
        else:
            self.goes.say(translate("Forget", "This is erased"), _goes())
        self.stays.say(translate("Forget", "This stays"), _stays())
        self.hold.say(_hold_words())
        self.hold.setEnabled(self.desk.pairing is not None)
        self.home.say(translate("Navigation", "Home"))
        self.foot.offer(self.home)
        self.lay_out()

    def _progress(self) -> tuple[str, tuple[str, ...]]:
        if self._forgotten is None:
            leaving = translate("Forget", "The display leaves the hub, then it erases what it kept.")
            return translate("Forget", "Forgetting…"), (leaving,)
        if any(self._forgotten):
            return translate("Forget", "Not all of it is gone yet"), _left(self._forgotten)
        return translate("Forget", "This home is forgotten"), (
            translate("Forget", "From now on a simulated home is shown, until the display is paired again."),
        )

    def restyle(self) -> None:
        """Take up a changed look."""
        super().restyle()
        self.foot.arrange()

    def places(self) -> Sequence[Place]:
        """Return what goes, what stays, and the button; once asked, the way on."""
        last = self.foot if self._asked else self.hold
        return Place(self.goes, *_GOES), Place(self.stays, *_STAYS), Place(last, *_FOOT)


def _goes() -> tuple[str, ...]:
    return (
        translate("Forget", "All readings, costs, messages and top-ups on this display"),
        translate("Forget", "Which hub it belongs to, its install code and its certificate"),
        translate("Forget", "Your choices: stick, budget, colours, language"),
        translate("Forget", "The stick leaves the hub's network."),
    )


def _left(forgotten: Forgotten) -> tuple[str, ...]:
    """Return what is still there of a home, as many lines as the card has or fewer."""
    there = translate("Forget", "Still there: {file} ({why}).")
    lines = [there.format(file=breakable(path), why=spoken(why)) for path, why in forgotten.files[:_NAMED]]
    more = len(forgotten.files) - _NAMED
    if more > 0:
        lines.append(translate("Forget", "And %n more: the command ihd forget names them.", "", more))
    if forgotten.sticks:
        stick = translate(
            "Forget", "The stick {stick} may still hold the network and its keys. Plug it in, then run {command}."
        )
        path = forgotten.sticks[0]
        command = breakable(f"ihd forget --stick {path}")
        lines.append(stick.format(stick=breakable(", ".join(forgotten.sticks)), command=command))
    return tuple(lines)


def _stays() -> tuple[str, ...]:
    return (
        translate("Forget", "Your meters, your accounts and your supply: nothing is turned off."),
        translate("Forget", "The hub's own list: take this display off it too."),
        translate("Forget", "Backups, and CSV files of usage among your documents: erase those yourself."),
        translate("Forget", "To come back you pair the display again."),
    )


def _hold_words() -> HoldWords:
    return HoldWords(
        (translate("Forget", "Hold to forget this home"), translate("Restore", "For 2 seconds, or press Enter twice")),
        (translate("Restore", "Keep holding"), translate("Restore", "Letting go stops it")),
        (translate("Restore", "Press Enter again"), translate("Forget", "Then it cannot be undone")),
        (translate("Forget", "Tap twice to forget this home"), translate("Restore", "The first tap does nothing yet")),
        (translate("Restore", "Tap once more"), translate("Forget", "Then it cannot be undone")),
    )
