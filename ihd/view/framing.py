"""The pages one over the other, and where navigation, status bar and banner stand around them; it knows no page."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStackedWidget, QWidget

from ihd.view.banner import Banner
from ihd.view.look import Look
from ihd.view.navigation import Navigation
from ihd.view.status_bar import StatusBar


class PageStack(QStackedWidget):
    """Shows one page at a time and hands the focus on; the window gives a page its place.

    Its own layout would lay out the page that is being left, and the one to come before that has its facts.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        layout = self.layout()
        assert layout is not None, "Qt makes it with the stack"
        layout.setEnabled(False)


def framed_box(look: Look, frame: QRect, navigation: Navigation, status: StatusBar, banner: Banner) -> QRect:
    """Place what frames a page within ``frame``, and return the room that is left (all in pixels)."""
    x, y, width, height = frame.x(), frame.y(), frame.width(), frame.height()
    rail, tall, upright = navigation.thickness(), status.tall(), look.shape.portrait
    left, bottom = (0, height - rail) if upright else (rail, height)
    navigation.setGeometry(*((x, y + bottom, width, rail) if upright else (x, y, rail, height)))
    status.setGeometry(x + left, y, width - left, tall)
    margin = look.px(10 if upright else 12)
    top = tall + look.px(2.5 if upright else 8)
    room = width - left - 2 * margin
    if banner.shown:
        high = banner.tall(room)
        banner.setGeometry(x + left + margin, y + top, room, high)
        top += high + look.px(7.5 if upright else 12)
    foot = look.px(5 if upright else 12)
    return QRect(x + left + margin, y + top, room, bottom - top - foot)
