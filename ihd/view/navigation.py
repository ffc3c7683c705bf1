"""The rail or bar of the five destinations; it knows their names and icons, not their pages."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.view import icons
from ihd.view.button import Touch
from ihd.view.ink import CENTRE, MIDDLE, fill, flood, rounded, write_in
from ihd.view.look import Look
from ihd.view.words import translate

#: Width of the rail and height of the bar in design units.
_RAIL, _BAR = 88, 70


#: The page names of the five, without and with prepayment on a face that may top up.
_PLACES: Final = (("home", "usage", "prices", "account", "more"), ("home", "usage", "prices", "top_up", "more"))


def _labels() -> dict[str, str]:
    return {
        "home": translate("Navigation", "Home"),
        "usage": translate("Navigation", "Usage"),
        "prices": translate("Navigation", "Prices"),
        "account": translate("Navigation", "Account"),
        "top_up": translate("Navigation", "Top up"),
        "more": translate("Navigation", "More"),
    }


def _active_ink(look: Look) -> str:
    return "onaction" if look.contrast else "hi"


class NavigationTile(Touch):
    """One destination: icon over label; the active one is filled, its icon heavier."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.name = ""
        self.label_pixels = look.text_px(16)
        self.active = False

    def show_state(self, active: bool) -> None:
        """Mark the tile as that of the page shown, or not; its label takes the colour that goes with it."""
        look = self.look
        self.active = active
        self.setAccessibleDescription(translate("Navigation", "Shown now") if active else "")
        plain = "mid" if look.outlined or look.contrast else "low"
        write_in(self, look.color(_active_ink(look) if active else plain))

    def draw(self, painter: QPainter) -> None:
        look, u = self.look, self.look.shape.u
        active = self.active
        if active:
            side = 6 * u if not look.shape.portrait else 5 * u
            path = rounded(QRectF(self.rect()).adjusted(side, side, -side, -side), 12 * u)
            fill(painter, path, look.color("action" if look.contrast else "ctl"))
        ink = look.color(_active_ink(look) if active else "hi" if look.contrast else "low")
        size = look.px(28)
        middle = self.height() / 2
        spread = 17 * u if not look.shape.portrait else 14 * u
        pixels = self.label_pixels
        up = spread * 0.85 + (pixels - 16 * u) * 0.4
        icons.draw(painter, self.name, QPoint(self.width() // 2, round(middle - up)), size, ink, active=active)
        painter.setFont(look.font(pixels, 600 if active else 500))
        below = QRect(0, round(middle + spread * 1.15 - pixels), self.width(), 2 * pixels)
        painter.drawText(below, CENTRE | MIDDLE, self.text())


class Navigation(QWidget):
    """Five tiles down the left side, or along the foot of an upright window."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.tiles = [NavigationTile(look, self) for _ in _PLACES[0]]
        for tile in self.tiles:
            tile.clicked.connect(lambda _=False, tile=tile: self.chosen.emit(tile.name))
        self._lead_to(_PLACES[0])

    @property
    def names(self) -> tuple[str, ...]:
        """Return the page names of the destinations, in their order."""
        return tuple(tile.name for tile in self.tiles)

    def offer(self, top_up: bool) -> bool:
        """Let Top up stand in the place of Account, or not; return whether that is a change."""
        places = _PLACES[top_up]
        if places == self.names:
            return False
        self._lead_to(places)
        return True

    def _lead_to(self, places: tuple[str, ...]) -> None:
        for tile, name in zip(self.tiles, places, strict=True):
            tile.name = name
            tile.setObjectName(f"go-{name}")
        self.restyle()

    def restyle(self) -> None:
        """Take up a changed look or language."""
        labels = _labels()
        for tile in self.tiles:
            tile.setText(labels[tile.name])
            tile.show_state(tile.active)
        self._arrange()
        self.update()

    def thickness(self) -> int:
        """Return the rail's width or the bar's height; a rail makes room for large labels."""
        look = self.look
        if look.shape.portrait:
            return look.px(_BAR + 10 * (look.text - 1))
        metrics = QFontMetrics(look.font(look.text_px(16), 600))
        widest = max(metrics.horizontalAdvance(tile.text()) for tile in self.tiles)
        return max(look.px(_RAIL), widest + look.px(14))

    def show_active(self, name: str) -> None:
        """Mark the tile of the page shown."""
        for tile in self.tiles:
            tile.show_state(tile.name == name)

    def _label_pixels(self) -> int:
        """Return the labels' common size: the owner's, or less where a tile is too narrow for its label."""
        look = self.look
        room = (self.width() // len(self.tiles) if look.shape.portrait else self.width()) - look.px(6)
        pixels = look.text_px(16)
        while pixels > look.px(16):
            metrics = QFontMetrics(look.font(pixels, 600))
            if max(metrics.horizontalAdvance(tile.text()) for tile in self.tiles) <= room:
                break
            pixels -= 1
        return pixels

    def _arrange(self) -> None:
        count = len(self.tiles)
        pixels = self._label_pixels()
        for tile in self.tiles:
            tile.label_pixels = pixels
        for index, tile in enumerate(self.tiles):
            if self.look.shape.portrait:
                left, right = self.width() * index // count, self.width() * (index + 1) // count
                tile.setGeometry(left, 0, right - left, self.height())
            else:
                top, bottom = self.height() * index // count, self.height() * (index + 1) // count
                tile.setGeometry(0, top, self.width(), bottom - top)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        flood(painter, self.rect(), self.look.color("rail"))
        if self.look.outlined or self.look.contrast:
            thick = self.look.px(2) if self.look.contrast else 1
            edge = QRect(self.width() - thick, 0, thick, self.height())
            if self.look.shape.portrait:
                edge = QRect(0, 0, self.width(), thick)
            flood(painter, edge, self.look.color("line"))
