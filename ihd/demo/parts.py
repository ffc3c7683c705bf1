"""Parts of the bench: a card with a heading, buttons in its colours, a row to choose from; they know no home."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ihd.view import icons
from ihd.view.look import Look

_ICON = 20
#: Half the width of a list's arrow, and how far its point is from the edge.
_ARROW: Final = 5
_ARROW_FROM_EDGE: Final = 17
#: How many of a list are seen at once: all scenarios.
_MOST_VISIBLE: Final = 16
_UNFOLDING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Up)


def style(look: Look) -> str:
    """Return how every part of the bench is drawn, in the colours of the design language."""
    named = {
        name: look.color(name).name()
        for name in ("bg", "card", "ctl", "edge", "hi", "mid", "action", "onaction", "focus", "bad")
    }
    return """
        QWidget {{ background: {bg}; color: {hi}; font-family: Inter, sans-serif; font-size: 14px; }}
        QFrame#card, QFrame#card QStackedWidget, QFrame#card QWidget#plain {{ background: {card}; }}
        QFrame#card {{ border-radius: 14px; }}
        QFrame#card QLabel, QFrame#box QLabel {{ background: transparent; }}
        QFrame#box {{ background: {ctl}; border: 2px solid {edge}; border-radius: 12px; }}
        QLabel#heading {{ font-size: 17px; font-weight: 600; }}
        QLabel#strong {{ font-weight: 600; }}
        QFrame#card QLabel#wire {{ color: {mid}; background: {card}; }}
        QLabel#quiet {{ color: {mid}; }}
        QLabel#clock {{ font-size: 24px; font-weight: 700; }}
        QLabel#code {{ background: {bg}; border: 2px solid {edge}; border-radius: 10px; font-size: 26px;
            font-weight: 600; padding: 5px; }}
        QPushButton, QComboBox, QLineEdit {{ background: {ctl}; border: 2px solid {edge}; border-radius: 10px;
            min-height: 26px; padding: 3px 9px; font-weight: 600; }}
        QPushButton:checked {{ background: {action}; color: {onaction}; }}
        QPushButton#link:checked, QPushButton#emergency {{ border-color: {bad}; background: {ctl}; color: {hi}; }}
        QPushButton#main {{ background: {action}; color: {onaction}; }}
        QPushButton:disabled, QPushButton#main:disabled, QPushButton#emergency:disabled {{
            color: {mid}; background: {ctl}; border-color: {edge}; }}
        QPushButton:focus, QPushButton#emergency:focus, QPushButton#link:checked:focus, QComboBox:focus,
        QLineEdit:focus {{ border: 3px solid {focus}; padding: 2px 8px; outline: none; }}
        QComboBox::drop-down {{ border: none; background: transparent; width: 20px; }}
        QComboBox {{ combobox-popup: 0; }}
        QComboBox QListView {{ background: {ctl}; border: 2px solid {edge}; padding: 2px; outline: none; }}
        QComboBox QListView::item {{ min-height: 30px; padding: 0 8px; border-radius: 6px; }}
        QComboBox QListView::item:selected {{ background: {action}; color: {onaction}; }}
        QListWidget:focus {{ border: 3px solid {focus}; }}
        QListWidget {{ background: {card}; border: none; font-size: 14px; }}
        QScrollBar {{ background: transparent; border: none; }}
        QScrollBar:vertical {{ width: 10px; }}
        QScrollBar:horizontal {{ height: 10px; }}
        QScrollBar::handle {{ background: {edge}; border-radius: 4px; margin: 1px; min-height: 28px; min-width: 28px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """.format(**named)


class Card(QFrame):
    """A rounded box with a heading and what is quietly said beside it."""

    def __init__(self, heading: str = "", beside: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(10, 8, 10, 10)
        self.inside.setSpacing(6)
        self.head = QHBoxLayout()
        if heading:
            self.head.addWidget(label(heading, "heading"))
        self.beside = label(beside, "quiet")
        self.head.addWidget(self.beside)
        self.head.addStretch()
        self.inside.addLayout(self.head)

    def row(self, *parts: QWidget, stretch: bool = True) -> QHBoxLayout:
        """Add parts side by side."""
        row = side_by_side(*parts, stretch=stretch)
        self.inside.addLayout(row)
        return row


def side_by_side(*parts: QWidget, stretch: bool = True) -> QHBoxLayout:
    """Return parts in a row, to the left unless they ``stretch`` no further."""
    row = QHBoxLayout()
    row.setSpacing(6)
    for part in parts:
        row.addWidget(part)
    if stretch:
        row.addStretch()
    return row


def label(text: str, name: str = "", *, wrap: bool = False) -> QLabel:
    """Return words, drawn as ``name`` has it."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setWordWrap(wrap)
    return made


class Press(QPushButton):
    """A button that Enter presses as Space does, as on the display."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def button(text: str, pressed: Callable[[], object], name: str = "") -> QPushButton:
    """Return a button that does something at once."""
    made = Press(text)
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.clicked.connect(lambda _checked: pressed())
    return made


def switch(text: str, turned: Callable[[bool], object], name: str = "") -> QPushButton:
    """Return a button that stays down; only a person's touch calls ``turned``."""
    made = Press(text)
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setCheckable(True)
    made.clicked.connect(turned)
    return made


def say(control: QPushButton, text: str, name: str = "") -> None:
    """Give a button other words, and its ``name`` for who cannot see where it stands."""
    control.setText(text)
    control.setAccessibleName(name or text)


class Chooser(QComboBox):
    """A list to choose from, called ``name``, which unfolds in the bench's own colours; its arrow is drawn here, for a
    style sheet takes one from a file alone.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setView(QListView())
        self.setMaxVisibleItems(_MOST_VISIBLE)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unfold the list; what is chosen changes only there, for with a scenario a whole home begins anew."""
        if event.key() in _UNFOLDING:
            self.showPopup()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what is behind scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().buttonText(), 2))
        right, middle = self.width() - _ARROW_FROM_EDGE, self.height() // 2
        painter.drawPolyline([QPoint(right - _ARROW, middle - 2), QPoint(right, middle + 3),
                              QPoint(right + _ARROW, middle - 2)])  # fmt: skip


class Choice(QWidget):
    """Buttons side by side of which one is down; ``chosen`` is told which, by its place."""

    def __init__(self, texts: Sequence[str], chosen: Callable[[int], object] = lambda _place: None) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.buttons = [switch(text, _told(chosen, place)) for place, text in enumerate(texts)]
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for each in self.buttons:
            group.addButton(each)
            row.addWidget(each)
        self.buttons[0].setChecked(True)

    @property
    def place(self) -> int:
        """Return which is down."""
        return next(place for place, each in enumerate(self.buttons) if each.isChecked())

    def choose(self, place: int) -> None:
        """Have another one down; nobody is told."""
        self.buttons[place].setChecked(True)


def _told(chosen: Callable[[int], object], place: int) -> Callable[[bool], object]:
    return lambda _on: chosen(place)


def icon(look: Look, name: str, color: str = "hi", size: int = _ICON) -> QPixmap:
    """Return a line icon of :mod:`ihd.view.icons` in one of the look's colours."""
    drawn = QPixmap(QSize(size, size))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    icons.draw(painter, name, QPoint(size // 2, size // 2), size, look.color(color))
    painter.end()
    return drawn


def pictured(look: Look, name: str, color: str = "hi") -> QLabel:
    """Return an icon as a part of its own."""
    made = QLabel()
    made.setPixmap(icon(look, name, color))
    return made


def both(look: Look, off: str, on: str) -> QIcon:
    """Return the icon of a switch: ``off``, and ``on`` while it is down."""
    found = QIcon(icon(look, off, "ok"))
    found.addPixmap(icon(look, on, "bad"), QIcon.Mode.Normal, QIcon.State.On)
    return found
