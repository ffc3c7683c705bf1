"""What the radio carries: the latest frames in words, newest first, as they come; nobody looks, nothing is done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihd.model.carried import CarriedFrame
from ihd.model.snapshot import Snapshot
from ihd.view import frame_words
from ihd.view.choices import Choices
from ihd.view.frame_table import FrameTable
from ihd.view.page import Desk, Page
from ihd.view.scroll import Scrolled
from ihd.view.sheet import Action, Note, Section, SectionCard
from ihd.view.words import translate

#: Frames come in crowds: the first of one waits so long for the others, in milliseconds.
_CROWD_MS: Final = 500
_ALL, _SENT, _HEARD, _HOLD = "all", "sent", "heard", "hold"
_WAY: Final = "way"


class FramesPage(Page):
    """A table of frames that grows at its top, until it is held still to be read."""

    back = "link"
    carried = Signal()  # sent on the radio's thread, heard on Qt's

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._way, self._held = _ALL, False
        self._frames: tuple[CarriedFrame, ...] = ()
        self._shown: tuple[Snapshot, float] | None = None
        self._crowd = QTimer(self, interval=_CROWD_MS, singleShot=True)
        self._crowd.timeout.connect(self._take)
        self.carried.connect(self._wait)
        self._area = Scrolled(self.look, self)
        self._area.setWidgetResizable(True)
        column = QWidget()
        self._layout = QVBoxLayout(column)
        self._layout.setContentsMargins(0, 0, 0, 0)
        back = Action("link", translate("More", "Link and signal"), "back")
        self._back = SectionCard(self.look, Section("", (back,)), self.act, column)
        self._ways = Choices(self.look, _WAY, (_ALL, _SENT, _HEARD, _HOLD), self.act, column)
        self._foot = SectionCard(self.look, self._note(), self.act, column)
        self.table = FrameTable(self.look, column)
        self.table.went_to.connect(self._follow)
        for part in (self._back, self._ways, self.table, self._foot):
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        self._area.hold(column)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)

    def arrive(self) -> None:
        """Look, from now on."""
        self._held = False
        if self.desk.frames is not None:
            self.desk.frames.look(self.carried.emit)
        self._take()

    def leave(self) -> None:
        """Look no more."""
        self._crowd.stop()
        if self.desk.frames is not None:
            self.desk.frames.look(None)

    def act(self, action: str) -> None:
        """Choose which frames are shown, hold them still, or go back."""
        kind, _, choice = action.partition(":")
        match kind:
            case "way" if choice != _HOLD:
                self._way = choice
            case "way":
                self._held = not self._held
                self._take()
            case _:
                self.desk.open_page(action)
                return
        self._again()

    def _wait(self) -> None:
        if not self._crowd.isActive():
            self._crowd.start()

    def _take(self) -> None:
        """Take up what was carried meanwhile."""
        if self.desk.frames is not None and not self._held:
            self._frames = self.desk.frames.frames()
            self._again()

    def _again(self) -> None:
        if self._shown is not None:
            self.render(*self._shown)

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show the frames, with the names that the meters have by now."""
        self._shown = (snapshot, now)
        self._back.say(Section("", (Action("link", translate("More", "Link and signal"), "back"),)))
        self._say_ways()
        wanted = {_ALL: (True, False), _SENT: (True,), _HEARD: (False,)}[self._way]
        lines = tuple(
            (frame_words.carried_at(snapshot, each), frame_words.spelt(snapshot, each))
            for each in self._frames
            if each.sent in wanted
        )
        headings = (translate("Frames", "Time"), translate("Frames", "Frame"))
        self.table.show_lines(translate("Frames", "The latest frames, newest first"), headings, lines)
        self._foot.say(self._note())

    def tick(self, snapshot: Snapshot, now: float) -> None:
        """Let a second pass: nothing here ages."""
        self._shown = (snapshot, now)

    def _say_ways(self) -> None:
        texts = (
            translate("Frames", "All"),
            translate("Frames", "Sent"),
            translate("Frames", "Heard"),
            translate("Frames", "Hold still"),
        )
        self._ways.say(texts, self._way)
        self._ways.buttons[-1].setChecked(self._held)

    def _note(self) -> Section:
        names = translate("Frames", "Codes and passwords are starred. Names are those of the ZigBee standard.")
        none = translate("Frames", "Nothing was carried yet. What is sent and heard appears here.")
        return Section("", (Note(names if self._frames else none),))

    def _follow(self, place: QRect) -> None:
        """Keep in sight the line that the keyboard is at."""
        middle = self.table.pos() + place.center()
        self._area.ensureVisible(middle.x(), middle.y(), 0, place.height())

    def restyle(self) -> None:
        """Take up a changed look, text size or language."""
        self._layout.setSpacing(self.look.px(12))
        self.table.restyle()
        self._again()
