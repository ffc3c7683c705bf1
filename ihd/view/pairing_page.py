"""Pairing with a hub: the numbers it asks for, the steps on the way, and what to do where one of them stops.

It does not know how a stick is opened or a hub is joined: the snapshots tell how far that has come.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from ihd.model.link import Fault, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.view.codes_card import CodesCard
from ihd.view.column import Column, Foot
from ihd.view.flow_button import FlowButton
from ihd.view.flow_page import Box, FlowPage, Place, head
from ihd.view.page import Desk
from ihd.view.pairing_cards import NewsCard, StepsCard
from ihd.view.pairing_steps import linked, news, steps
from ihd.view.words import translate

_CODES: Final = Box(16, 64, 356, 400), Box(16, 576, 688, 580)
_WAY: Final = Box(384, 64, 400, 328), Box(16, 100, 688, 460)
_FOOT: Final = Box(384, 404, 400, 60), Box(16, 1172, 688, 92)
#: How a stick that is no serial port is addressed.
_NETWORK: Final = ("tcp://", "socket://")


class PairingPage(FlowPage):
    """The codes beside the steps; at the foot what can be done now. It may be left at any time: the radio goes on."""

    back = "link"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.codes = self.keep(CodesCard(self.look, desk.open_page, self.board))
        self.way = self.keep(Column(self.look, self.board))
        self.steps = StepsCard(self.look, self.way)
        self.news = NewsCard(self.look, self.way)
        self.way.keep(self.steps, self.news)
        self.foot = self.keep(Foot(self.look, self.board))
        self.details = self._button("pairing_details")
        self.cancel = self._button("cancel")
        self.again_button = self._button("retry", primary=True, icon="refresh")
        self.ask = self._button("other_hub", primary=True)
        self.home = self._button("home", primary=True)

    def _button(self, name: str, *, primary: bool = False, icon: str = "") -> FlowButton:
        button = FlowButton(self.look, self.foot, primary=primary, icon=icon)
        button.setObjectName(name)
        button.hide()
        button.clicked.connect(lambda: self.act(name))
        return button

    def act(self, name: str) -> None:
        """Do what a button at the foot stands for; most lead to the page of their name."""
        match name:
            case "retry":
                self.desk.retry()
            case "cancel":
                self._cancel()
            case _:
                self.desk.open_page(name)

    def _cancel(self) -> None:
        self.desk.offered = None
        if self.desk.pairing is not None:
            self.desk.pairing.cancel()
        self.desk.open_page(self.back)

    def leave(self) -> None:
        """Forget what was offered once it has been taken."""
        if self.desk.offered is not None and self.shown is not None and linked(self.shown[0]):
            self.desk.stick, self.desk.offered = self.desk.offered.stick, None

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show how far the display has come in ``snapshot``."""
        self.shown = (snapshot, now)
        titles = (translate("Pairing", "Join your smart meter"), translate("Pairing", "Join"))
        head(self.header, self.width(), titles, translate("Flow", "Back"), snapshot, now)
        self.codes.show_own(snapshot.own, offers=self.desk.pairing is not None, linked=linked(snapshot))
        moved = self.steps.show_steps(steps(snapshot, now, self._where()))
        moved = self.news.show_news(news(snapshot)) or moved
        self._name_buttons()
        self.foot.offer(*self._offered(snapshot))
        self.lay_out()
        if moved:
            self.way.arrange()

    def _where(self) -> str:
        """Return where the stick is."""
        stick = self.desk.offered.stick if self.desk.offered is not None else self.desk.stick
        if not stick:
            return translate("Pairing", "simulated")
        if stick.startswith(_NETWORK):
            return translate("Pairing", "found on the network")
        return translate("Pairing", "found on USB") if "USB" in stick.upper() else translate("Pairing", "found")

    def _name_buttons(self) -> None:
        self.details.say(translate("Pairing", "Details"))
        self.cancel.say(translate("Pairing", "Cancel"))
        self.again_button.say(translate("Link", "Try again"))
        self.ask.say(translate("Pairing", "Is this your hub?"))
        self.home.say(translate("Navigation", "Home"))

    def _offered(self, snapshot: Snapshot) -> tuple[FlowButton, ...]:
        """Return the buttons that help now: at most one of them is primary."""
        link, mine = snapshot.link, self.desk.pairing is not None
        leave = (self.cancel,) if self.desk.offered is not None and mine else ()
        if linked(snapshot):
            return self.details, self.home
        if link.phase is not LinkPhase.LOST:
            return self.details, *leave
        if link.fault is Fault.OTHER_HUB and mine:
            return self.details, *leave, self.ask
        return self.details, *leave, self.again_button

    def restyle(self) -> None:
        """Take up a changed look."""
        super().restyle()
        self.way.arrange()
        self.foot.arrange()
        self.codes.ways.arrange()

    def places(self) -> Sequence[Place]:
        """Return the codes, the way and the foot; in an upright window the way comes first."""
        codes, way, foot = Place(self.codes, *_CODES), Place(self.way, *_WAY), Place(self.foot, *_FOOT)
        return (way, codes, foot) if self.look.shape.portrait else (codes, way, foot)
