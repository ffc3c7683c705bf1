"""The board of a task: parts lie in the boxes of the design, or stack and scroll where they do not fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.snapshot import Snapshot
from ihd.view.card import Card
from ihd.view.flow_header import FlowHeader
from ihd.view.page import Desk, Page
from ihd.view.scroll import Scrolled

#: The boxes of section 6 lie between these heights at 800×480 and at 720×1280, below the header.
_SPAN: Final = {False: (800, 64, 464), True: (720, 100, 1264)}


class Part(Protocol):
    """What lies on a board: a widget that can tell the least height it needs at a width."""

    def tall(self, width: int, /) -> int: ...
    def minimumSizeHint(self) -> QSize: ...
    def setGeometry(self, box: QRect, /) -> None: ...
    def setVisible(self, visible: bool, /) -> None: ...


P = TypeVar("P", bound=Part)


class TallCard(Card):
    """A card that can tell how much height its words need."""

    def tall(self, width: int) -> int:
        """Return the least height at ``width``."""
        raise NotImplementedError

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()


class Box(NamedTuple):
    """A rectangle of the design language, section 6."""

    x: int
    y: int
    width: int
    height: int


class Place(NamedTuple):
    """A part of a task with its boxes in landscape (800×480) and upright (720×1280)."""

    part: Part
    landscape: Box
    upright: Box


class FlowPage(Page):
    """A task that fills the window: its parts lie in the design's boxes, or one under the other if they need more."""

    flow = True
    back = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = FlowHeader(self.look, lambda: self.desk.open_page(self.back), self)
        self._area = Scrolled(self.look, self)
        self.board = QWidget()
        self._area.hold(self.board)
        self._parts: list[Part] = []
        self.shown: tuple[Snapshot, float] | None = None

    def keep(self, part: P) -> P:
        """Put a part on the board; it is shown when it has a place."""
        self._parts.append(part)
        part.setVisible(False)
        return part

    def places(self) -> Sequence[Place]:
        """Return the parts to show now, in reading order."""
        raise NotImplementedError

    def again(self) -> None:
        """Show the same snapshot after something was touched."""
        if self.shown is not None:
            self.render(*self.shown)

    def restyle(self) -> None:
        """Lay the parts out anew in the changed look."""
        self.header.arrange()
        self.lay_out()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Place the header, and the parts shown: in their boxes where every one of them fits."""
        width, head = self.width(), self.header.tall()
        self.header.setGeometry(0, 0, width, head)
        self._area.setGeometry(0, head, width, self.height() - head)
        places = self.places() if self.shown is not None else ()
        parts = [place.part for place in places]
        boxes = self._boxed(places, self.height() - head)
        fits = self.look.text_percent < 200 and all(map(_fits, parts, boxes))
        tall = self._area.height()
        if not fits:
            boxes = self._stacked(parts)
            tall = max([box.bottom() + self.look.px(16) for box in boxes], default=0)
        self.board.resize(width, tall)
        self._area.let_keyboard_in(tall > self._area.height())
        for part, box in zip(parts, boxes, strict=True):
            part.setGeometry(box)
        for part in self._parts:
            part.setVisible(part in parts)

    def _boxed(self, places: Sequence[Place], height: int) -> list[QRect]:
        upright, px = self.look.shape.portrait, self.look.px
        wide, top, bottom = _SPAN[upright]
        across, down = self.width() / wide, (height - px(8) - px(10 if upright else 16)) / (bottom - top)
        found = []
        for place in places:
            box = place.upright if upright else place.landscape
            x, y = round(box.x * across), round(px(8) + (box.y - top) * down)
            found.append(QRect(x, y, round(box.width * across), round(box.height * down)))
        return found

    def _stacked(self, parts: Sequence[Part]) -> list[QRect]:
        px = self.look.px
        room, top = self.width() - px(32), px(8)
        found = []
        heights = [part.tall(room) for part in parts]
        spare = max(0, self._area.height() - sum(heights) - px(12) * len(parts) - px(12)) // max(1, len(parts))
        for height in heights:
            found.append(QRect(px(16), top, room, height + spare))
            top += found[-1].height() + px(12)
        return found


def head(header: FlowHeader, width: int, titles: tuple[str, str], back: str, snapshot: Snapshot, now: float) -> None:
    """Show a task's header, with the second, shorter title where the first does not fit."""
    header.resize(width, header.tall())
    for title in titles:
        header.show_header(title, back, snapshot, now)
        if header.title.geometry().right() + header.look.px(8) < header.bars.x():
            return


def _fits(part: Part, box: QRect) -> bool:
    return part.tall(box.width()) <= box.height() + 1 and part.minimumSizeHint().width() <= box.width()
