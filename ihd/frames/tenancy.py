"""When new people moved in, as the hub tells it: held until its clock shows that they have; it asks nothing."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from ihd.frames.clock import NO_TIME, from_wire
from ihd.model.half_hours import HALF_HOUR
from ihd.model.reports import Report, TenancyChanged

#: Control bits of a change of tenancy that ask the display to clear the consumer's data (smart-energy.md 4.5).
_CLEAR_CONSUMER_DATA: Final = 0x0200
#: Seconds by which what the hub calls now may lie ahead of the clock as last heard: an answer's way, and whole seconds.
SLACK: Final = 60


class _Change(NamedTuple):
    """A change of tenancy as told: ``wire`` is its ZigBee time, 0 for now."""

    provider: int
    event: int
    wire: int


class Tenancy:
    """What the hub tells of a change of tenancy; it outlives the findings of a session, which begin anew."""

    def __init__(self) -> None:
        self._held: _Change | None = None
        self._settled: tuple[_Change, int] | None = None
        self._since = 0
        self._news = False

    def anew(self) -> Tenancy:
        """Forget what is held, as a session does that asks again."""
        self._held, self._news = None, False
        return self

    def hear(self, fields: Any, home: int | None) -> list[Report]:
        """Take a PublishChangeOfTenancy at home time ``home``; return the change if it has come.

        It takes the place of the one told before; one that is taken back, or asks nothing of a display, is no change.
        """
        change = _Change(
            int(fields.provider_id), int(fields.issuer_event_id), wire=int(fields.implementation_date_time)
        )
        clears = int(fields.proposed_tenancy_change_control) & _CLEAR_CONSUMER_DATA
        self._held = change if clears and change.wire != NO_TIME else None
        return self.come(home)

    def come(self, home: int | None) -> list[Report]:
        """Return the change that is held, once, if it has come at home time ``home``; unknown, nothing is said of it.

        Without a clock nobody can tell a change to come from one that has.
        """
        if home is None:
            return []
        if self._since > home + HALF_HOUR:  # the hub's clock was wrong when that was said
            self._since = 0
        if self._held is None:
            return []
        when = self._when(self._held, home)
        if when > home + SLACK:
            return []
        self._settled, self._held = (self._held, when), None
        self._news |= when > self._since
        self._since = max(self._since, when)
        return [TenancyChanged(when)]

    def take_news(self) -> bool:
        """Return, once, whether new people moved in of whom nothing was told before."""
        news, self._news = self._news, False
        return news

    def _when(self, change: _Change, home: int) -> int:
        """Return when a change is, or was, in Unix seconds; one told again without a time is as old as it was."""
        if self._settled is not None and self._settled[0] == change:
            return self._settled[1]
        return from_wire(change.wire) if change.wire else home
