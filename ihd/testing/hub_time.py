"""The time of day in a simulated home, as clocks in Britain show it; it reads no clock."""

from __future__ import annotations

from datetime import UTC, datetime

from ihd.model.calendar import LONDON
from ihd.testing.simulated_home import SimulatedHome


def british(moment: str | datetime) -> int:
    """Return Unix seconds of a date and time (ISO 8601), British unless it says otherwise."""
    told = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return int((told if told.tzinfo is not None else told.replace(tzinfo=LONDON)).timestamp())


class HubTime:
    """The hub's clock, and the only one there is: nothing happens in the home but while it is moved."""

    def __init__(self, home: SimulatedHome) -> None:
        self._home = home

    @property
    def now(self) -> datetime:
        """Return date and time in Britain."""
        return datetime.fromtimestamp(self._home.home_time, UTC).astimezone(LONDON)

    def advance(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        """Let time pass, every frame of it: displays ask for power every 10 s."""
        self._home.wait(seconds=seconds, minutes=minutes, hours=hours)

    def set(self, moment: str | datetime) -> None:
        """Go to a moment; displays are away but for the last minute. Raises :class:`ValueError` for a past one."""
        self._home.skip(british(moment) - self._home.home_time)

    @property
    def known(self) -> bool:
        """Return whether the hub's clock is set; what it does not know it does not tell, and time goes on."""
        return self._home.home.clock_known

    @known.setter
    def known(self, known: bool) -> None:
        self._home.home.clock_known = known
