"""The home's network as a drawing: supplier, hub, meters and display, and the links between them to cut and mend.

It knows no home: what is pressed it says, what is to be shown it is told.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ihd.demo import words
from ihd.demo.facts import Facts
from ihd.demo.meter_panel import MeterPanel
from ihd.demo.parts import Card, both, button, label, pictured, say, switch
from ihd.model.units import Fuel
from ihd.view.look import Look

translate = QCoreApplication.translate

Do = Callable[[str, object], None]
#: Presses a button of a fuel's meter: "A", "B" or "emergency".
Press = Callable[[Fuel, str], None]
_LINE: Final = 3


class _Box(QFrame):
    """One device between the meters, with its icon, its name, and what is quietly said of it."""

    def __init__(self, look: Look, icon: str, name: str) -> None:
        super().__init__()
        self.setObjectName("box")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 8, 5)
        row.addWidget(pictured(look, icon))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.lines.addWidget(label(name, "strong"))
        row.addLayout(self.lines, 1)

    def add(self, part: QWidget) -> None:
        """Put something below the name."""
        self.lines.addWidget(part)


class Network(Card):
    """The drawing. ``cut_display`` cuts the radio between hub and displays, or mends it."""

    def __init__(self, look: Look, do: Do, press: Press, cut_display: Callable[[bool], None]) -> None:
        super().__init__(translate("Bench", "Home network"), translate("Bench", "press a link to cut or mend it"))
        self._look = look
        self._stand: tuple[bool, ...] = ()
        self.electricity = MeterPanel(
            look, "bolt", "elec", words.fuel(Fuel.ELECTRICITY), *_keys(Fuel.ELECTRICITY, press)
        )
        self.emergency = button("Emergency", lambda: press(Fuel.GAS, "emergency"), "emergency")
        self.gas = MeterPanel(look, "flame", "gas", words.fuel(Fuel.GAS), *_keys(Fuel.GAS, press), self.emergency)
        self.no_emergency = label(
            translate("Bench", "Emergency works with gas off and the hub not hearing it."),
            "quiet",
            wrap=True,
        )
        self.gas.add(self.no_emergency)
        self.supplier = _Box(look, "cloud", translate("Bench", "Supplier"))
        self.hub = _Box(look, "hub", translate("Bench", "Hub"))
        self.channel = label("", "quiet")
        self.hub.add(self.channel)
        self.power = switch("", lambda off: do("hub_power", "off" if off else "on"), "link")
        self.hub.add(self.power)
        self.display = _Box(look, "screen", translate("Bench", "Display"))
        self.wan = self._link(lambda cut: do("wan", _state(cut)))
        self.gas_link = self._link(lambda cut: do("gas_link", _state(cut)))
        self.han = self._link(cut_display)
        self.wire = label(translate("Bench", "wired"), "wire")
        self.wire.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.inside.addLayout(self._placed())

    def _placed(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.electricity, 0, 0, 5, 1)
        grid.addWidget(self.wire, 2, 1)
        for row, part in enumerate((self.supplier, self.wan, self.hub, self.han, self.display)):
            grid.addWidget(part, row, 2)
        grid.addWidget(self.gas_link, 2, 3)
        grid.addWidget(self.gas, 0, 4, 5, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 2)
        grid.setColumnStretch(4, 3)
        return grid

    def _link(self, cut: Callable[[bool], None]) -> QPushButton:
        made = switch("", cut, "link")
        made.setIcon(both(self._look, "chain", "chain_cut"))
        return made

    def show_facts(self, now: Facts) -> None:
        """Show meters, links and hub as they are."""
        faces = {face.fuel: face for face in now.meters}
        for fuel, panel in ((Fuel.ELECTRICITY, self.electricity), (Fuel.GAS, self.gas)):
            panel.setVisible(fuel in faces)
            if fuel in faces:
                panel.render_face(faces[fuel], words.below(faces[fuel], now))
        self.wire.setVisible(Fuel.ELECTRICITY in faces)
        self.gas_link.setVisible(now.gas is not None)
        self.emergency.setEnabled(now.gas is not None and now.gas.emergency)
        self.no_emergency.setVisible(not self.emergency.isEnabled())
        stand = (now.wan_up, now.gas is None or now.gas.up, now.radio.link, now.powered)
        switches = (self.wan, self.gas_link, self.han, self.power)
        for each, up, told in zip(switches, stand, words.links(now), strict=True):
            each.setChecked(not up)
            say(each, told.short, told.full)
        self.channel.setText(translate("Bench", "channel {n}").format(n=now.channel))
        if stand != self._stand:
            self._stand = stand
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for first, second, link in (
            (self.supplier, self.hub, self.wan),
            (self.hub, self.display, self.han),
            (self.electricity, self.hub, self.wire),
            (self.hub, self.gas, self.gas_link),
        ):
            if first.isVisible() and second.isVisible():
                cut = isinstance(link, QPushButton) and link.isChecked()
                painter.setPen(QPen(self._look.color("bad" if cut else "ok"), _LINE))
                middle = link.geometry().center()
                painter.drawLine(*_ends(first, second, middle))

    def event(self, event: QEvent) -> bool:
        taken = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.update()  # the lines follow the parts to their new places
        return taken


def _ends(first: QWidget, second: QWidget, middle: QPoint) -> tuple[QPoint, QPoint]:
    """Return the ends of a straight line from one part to another, below or beside it, through ``middle``."""
    one, other = first.geometry(), second.geometry()
    if one.bottom() < other.top():
        return QPoint(middle.x(), one.bottom()), QPoint(middle.x(), other.top())
    return QPoint(one.right(), middle.y()), QPoint(other.left(), middle.y())


def _keys(fuel: Fuel, press: Press) -> list[QPushButton]:
    return [_key(name, fuel, press) for name in ("A", "B")]


def _key(name: str, fuel: Fuel, press: Press) -> QPushButton:
    made = button(name, lambda: press(fuel, name))
    made.setAccessibleName(f"{words.fuel(fuel)}: {name}")
    return made


def _state(cut: bool) -> str:
    return "down" if cut else "up"
