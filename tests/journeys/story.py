"""A home and the one display that has joined it: the shipped simulated home, told by what that display shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ihd.frames.packet import Packet
from ihd.model import utrn
from ihd.model.commands import Pending, RestoreSupply, SelectEmergencyCredit, TopUp, Wanted
from ihd.model.meter import Meter
from ihd.model.units import Fuel
from ihd.testing.simulated_home import FIRST_DISPLAY as DISPLAY
from ihd.testing.simulated_home import LINK_KEY, SALT, SimulatedHome

__all__ = ["DISPLAY", "LINK_KEY", "SALT", "Story"]


class OfDisplay:
    """An attribute of the story's one display."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, story: Story, owner: type) -> Any:
        return getattr(story.displays[0], self.name)

    def __set__(self, story: Story, value: object) -> None:
        setattr(story.displays[0], self.name, value)


@dataclass
class Story(SimulatedHome):
    """Link time starts at 0 when the display joins; home time is the hub's."""

    live_every: float = 10.0
    may_command: bool = False

    node = OfDisplay()
    session = OfDisplay()
    shown = OfDisplay()
    reports = OfDisplay()
    carried = OfDisplay()
    hearing = OfDisplay()

    def __post_init__(self) -> None:
        super().__post_init__()
        self.join(may_command=self.may_command, live_every=self.live_every)

    @property
    def electricity(self) -> Meter:
        meter = self.shown.of(Fuel.ELECTRICITY)
        assert meter is not None
        return meter

    @property
    def gas(self) -> Meter:
        meter = self.shown.of(Fuel.GAS)
        assert meter is not None
        return meter

    def post(self, command: Wanted) -> Pending:
        """Send a command, as a person at the display does; return what has become of it at once."""
        self.displays[0].post(command)
        self._settle()
        pending = self.shown.command(command.id)
        assert pending is not None
        return pending

    def top_up(self, fuel: Fuel, digits: str) -> Pending:
        """Type a code at the display."""
        return self.post(TopUp(self.next_command(), self.meter(fuel), utrn.parse(digits)))

    def choose_emergency_credit(self, fuel: Fuel) -> Pending:
        return self.post(SelectEmergencyCredit(self.next_command(), self.meter(fuel)))

    def restore(self, fuel: Fuel) -> Pending:
        return self.post(RestoreSupply(self.next_command(), self.meter(fuel)))

    def hear(self, packet: Packet) -> None:
        """Let the display receive a packet the hub did not make."""
        self.session.receive(packet, self.now)
        self._settle()
