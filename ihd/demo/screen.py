"""The display as it stands in the bench: its picture, and what is done to it there; it knows no home and no program."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Protocol

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ihd.demo.parts import Card, Choice, Chooser, label, switch
from ihd.settings import Settings, Theme
from ihd.view.language import NAMES, offered
from ihd.view.look import Look

translate = QCoreApplication.translate

#: The design's 56 % of 800×480, and the least at which it can be read.
_SIZE, _LEAST = QSize(448, 269), QSize(340, 204)
_WHOLE: Final = QSize(800, 480)
#: What the displays are, as the trade calls them: the one that acts comes first.
_FACES: Final = ("PPMID", "IHD")
_SIZES: Final = ((800, 480), (1280, 720), (720, 1280))


class Do(Protocol):
    """Has the display do something."""

    def __call__(self, **message: Any) -> None: ...


class Picture(QWidget):
    """A display's window, smaller, as it was last ``shown``; what is done to it here is done there."""

    def __init__(self, look: Look, do: Do) -> None:
        super().__init__()
        self._look, self._do = look, do
        self.shown = QImage()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("Bench", "The display. In its own window a screen reader can read it."))

    def sizeHint(self) -> QSize:
        return _SIZE

    def show_picture(self, picture: QImage) -> None:
        """Show how the display looks now; an empty one is none."""
        self.shown = picture
        self.update()

    def place(self, there: QPoint) -> QPoint:
        """Return where a point of the display stands here."""
        place = self._place()
        scale = place.width() / (self.shown.width() or _WHOLE.width())
        return QPoint(round(place.x() + there.x() * scale), round(place.y() + there.y() * scale))

    def _place(self) -> QRectF:
        whole = self.shown.size() if not self.shown.isNull() else _WHOLE
        scale = min(self.width() / whole.width(), self.height() / whole.height())
        width, height = whole.width() * scale, whole.height() * scale
        return QRectF((self.width() - width) / 2, 0, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place()
        ratio = self.devicePixelRatioF()
        size = QSize(round(place.width() * ratio), round(place.height() * ratio))
        if self.shown.isNull():
            painter.setPen(self._look.color("mid"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, translate("Bench", "The display is starting."))
        else:
            smooth = Qt.TransformationMode.SmoothTransformation
            painter.drawImage(place, self.shown.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
        painter.setPen(QPen(self._look.color("focus"), 3) if self.hasFocus() else QPen(self._look.color("edge")))
        painter.drawRect(place.adjusted(1, 1, -2, -2) if self.hasFocus() else place.adjusted(0, 0, -1, -1))

    # ------------------------------------------------------------------------------------------------ what is done here

    def _there(self, at: QPointF) -> dict[str, int]:
        place = self._place()
        scale = (self.shown.width() or _WHOLE.width()) / place.width()
        return {"x": round((at.x() - place.x()) * scale), "y": round((at.y() - place.y()) * scale)}

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._do(do="press", **self._there(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._do(do="move", **self._there(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._do(do="release", **self._there(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._do(do="wheel", turned=event.angleDelta().y(), **self._there(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand keys on, but for those that lead on to the next control: nobody is caught here."""
        self._do(do="key", key=event.key(), modifiers=event.modifiers().value, text=event.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()


class Looks(QWidget):
    """How the displays look: size, colours and language, which they take up at once."""

    def __init__(self, chosen: Settings, do: Do) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._do = do
        self.size_ = Chooser(translate("Bench", "Size of the display"))
        self.theme = Chooser(translate("Bench", "Colours of the display"))
        self.language = Chooser(translate("Bench", "Language of the display"))
        for width, height in _SIZES:
            self.size_.addItem(f"{width}×{height}", (width, height))
        for theme, text in (
            (Theme.DARK, translate("Appearance", "Dark")),
            (Theme.LIGHT, translate("Appearance", "Light")),
            (Theme.CONTRAST, translate("Appearance", "High contrast")),
        ):
            self.theme.addItem(text, theme.value)
        for name in offered(chosen.language):
            self.language.addItem(NAMES[name], name)
        self.begin(chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for box in (self.size_, self.theme, self.language):
            box.activated.connect(lambda _index: self.say())
            row.addWidget(box)
        row.addWidget(label(translate("Bench", "of the display"), "quiet"))
        row.addStretch()

    def begin(self, chosen: Settings) -> None:
        """Show the colours and the language of displays that are about to be opened."""
        self.theme.setCurrentIndex(max(0, self.theme.findData(chosen.theme.value)))
        self.language.setCurrentIndex(max(0, self.language.findData(chosen.language)))

    def say(self) -> None:
        """Have the displays look so."""
        size, theme, language = (box.currentData() for box in (self.size_, self.theme, self.language))
        self._do(do="look", size=list(size), theme=theme, language=language)


class Screen(Card):
    """The card around the picture of ``count`` displays.

    ``look_so`` has all of them look so, ``own_window`` gives them windows of their own.
    """

    def __init__(
        self,
        look: Look,
        chosen: Settings,
        count: int,
        do: Callable[..., None],
        look_so: Callable[..., None],
        own_window: Callable[[bool], None],
    ) -> None:
        super().__init__(
            translate("Bench", "Display"), translate("Bench", "takes the mouse and keys") if count == 1 else ""
        )
        self._pictures = [QImage() for _ in range(count)]
        self._own_window = own_window
        self.which = Choice(_FACES[:count], lambda _place: self._show())
        self.apart = switch(translate("Bench", "Own window"), self._move)
        self.head.addWidget(self.which)
        self.which.setHidden(count == 1)
        self.head.addWidget(self.apart)
        self.looks = Looks(chosen, look_so)
        self.picture = Picture(look, lambda **message: do(self.which.place, **message))
        self.elsewhere = label(
            translate("Bench", "It stands in a window of its own. Press Own window again to bring it back here."),
            "quiet",
            wrap=True,
        )
        self.elsewhere.hide()
        self.inside.addWidget(self.picture, 1)
        self.inside.addWidget(self.elsewhere)
        self.inside.addWidget(self.looks)

    def begin(self, chosen: Settings) -> None:
        """Show that the displays of a new home are starting, in what is ``chosen`` of colours and language."""
        self.looks.begin(chosen)
        self._forget()

    def turn_to_acting(self) -> None:
        """Show the display that acts: something is about to be done on it."""
        self.which.choose(0)
        self._show()

    def _forget(self) -> None:
        self._pictures = [QImage() for _ in self._pictures]
        self._show()

    def take(self, place: int, picture: QImage) -> None:
        """Take how the display at ``place`` looks."""
        self._pictures[place] = picture
        if place == self.which.place:
            self._show()

    def _show(self) -> None:
        self.picture.show_picture(self._pictures[self.which.place])

    def _move(self, apart: bool) -> None:
        self.picture.setVisible(not apart)
        self.elsewhere.setVisible(apart)
        self.looks.size_.setCurrentIndex(0)
        self._forget()
        self._own_window(apart)
