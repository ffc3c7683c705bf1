"""Parts of the bench: a card with a heading, a meter's face, and buttons in the bench's colours; they know no home."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ihd.demo import words
from ihd.demo.facts import MeterFace
from ihd.view.look import Look

#: A meter's own screen: light, so that it never looks like the display's (design language, section 10).
_PANEL, _PANEL_TEXT = "#C4CFBE", "#151A14"


def style(look: Look) -> str:
    """Return how every part of the bench is drawn, in the colours of the design language."""
    named = {
        name: look.color(name).name()
        for name in ("bg", "card", "ctl", "edge", "hi", "mid", "action", "onaction", "focus")
    }
    return """
        QWidget {{ background: {bg}; color: {hi}; font-family: Inter, sans-serif; font-size: 14px; }}
        QFrame#card {{ background: {card}; border-radius: 14px; }}
        QFrame#card QLabel, QFrame#meter QLabel {{ background: transparent; }}
        QFrame#meter {{ background: {ctl}; border: 2px solid {edge}; border-radius: 12px; }}
        QLabel#heading {{ font-size: 17px; font-weight: 600; }}
        QLabel#quiet {{ color: {mid}; }}
        QLabel#clock {{ font-size: 26px; font-weight: 700; }}
        QLabel#code {{ background: {bg}; border: 2px solid {edge}; border-radius: 10px; font-size: 24px;
            font-weight: 600; padding: 6px; }}
        QFrame#card QLabel#panel {{ background: {panel}; color: {ink}; border: 2px solid black; border-radius: 6px;
            padding: 6px; font-size: 16px; font-weight: 600; }}
        QPushButton, QComboBox, QLineEdit {{ background: {ctl}; border: 2px solid {edge}; border-radius: 10px;
            min-height: 26px; padding: 3px 10px; font-weight: 600; }}
        QPushButton:checked {{ background: {action}; color: {onaction}; }}
        QPushButton:disabled {{ color: {mid}; }}
        QPushButton:focus, QComboBox:focus, QLineEdit:focus, QListWidget:focus {{ border: 3px solid {focus}; }}
        QComboBox QAbstractItemView {{ background: {ctl}; selection-background-color: {edge}; }}
        QListWidget {{ background: {card}; border: none; font-size: 15px; }}
    """.format(panel=_PANEL, ink=_PANEL_TEXT, **named)


class Card(QFrame):
    """A rounded box with a heading and what is quietly said beside it."""

    def __init__(self, heading: str, beside: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        self.inside = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(label(heading, "heading"))
        self.beside = label(beside, "quiet")
        head.addWidget(self.beside)
        head.addStretch()
        self.inside.addLayout(head)

    def row(self, *parts: QWidget, stretch: bool = True) -> QHBoxLayout:
        """Add parts side by side."""
        row = QHBoxLayout()
        for part in parts:
            row.addWidget(part)
        if stretch:
            row.addStretch()
        self.inside.addLayout(row)
        return row


def label(text: str, name: str = "") -> QLabel:
    """Return words, drawn as ``name`` has it."""
    made = QLabel(text)
    made.setObjectName(name)
    return made


def button(text: str, pressed: Callable[[], object]) -> QPushButton:
    """Return a button that does something at once."""
    made = QPushButton(text)
    made.setAccessibleName(text)
    made.clicked.connect(lambda _checked: pressed())
    return made


def switch(text: str, turned: Callable[[bool], object]) -> QPushButton:
    """Return a button that stays down; only a person's touch calls ``turned``."""
    made = QPushButton(text)
    made.setAccessibleName(text)
    made.setCheckable(True)
    made.clicked.connect(turned)
    return made


class MeterPanel(QFrame):
    """A meter as it hangs on the wall: its own screen, whether it is on, and its buttons."""

    def __init__(self, heading: str, *buttons: QWidget) -> None:
        super().__init__()
        self.setObjectName("meter")
        inside = QVBoxLayout(self)
        inside.addWidget(label(heading, "heading"))
        self.panel = label("", "panel")
        self.panel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = label("")
        self.state.setWordWrap(True)
        self.more = label("", "quiet")
        for part in (self.panel, self.state, self.more):
            inside.addWidget(part)
        inside.addStretch()
        row = QHBoxLayout()
        for each in buttons:
            row.addWidget(each)
        inside.addLayout(row)

    def render_face(self, face: MeterFace, more: str) -> None:
        """Show the meter as it is."""
        self.panel.setText("\n".join(words.panel(face)))
        self.state.setText(words.supply(face))
        self.more.setText(more)
