"""What displays asked of the meters, and what became of it; it sends nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, overload

from ihd.model.commands import Command, Pending
from ihd.model.reports import CommandMoved
from ihd.testing.simulated_home import SimulatedHome


class Recorded(NamedTuple):
    """A command that was posted, and its life so far, ``None`` before it has one: time has not yet been let pass."""

    command: Command
    became: Pending | None

    @property
    def accepted(self) -> bool:
        """Return whether the meter took it."""
        return self.became is not None and self.became.accepted


class CommandRecorder(Sequence[Recorded]):
    """Every command of every display in the home, in the order of their numbers."""

    def __init__(self, home: SimulatedHome) -> None:
        self._home = home

    def __len__(self) -> int:
        return sum(len(display.posted) for display in self._home.displays)

    @overload
    def __getitem__(self, index: int) -> Recorded: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Recorded]: ...
    def __getitem__(self, index: int | slice) -> Recorded | Sequence[Recorded]:
        return self._recorded()[index]

    def __repr__(self) -> str:
        """Return all of it: a comparison that fails shows what was recorded."""
        return repr(self._recorded())

    def _recorded(self) -> list[Recorded]:
        found = []
        for display in self._home.displays:
            lives = {each.pending.id: each.pending for each in display.reports if isinstance(each, CommandMoved)}
            found += [Recorded(command, lives.get(command.id)) for command in display.posted]
        return sorted(found, key=lambda each: each.command.id)
