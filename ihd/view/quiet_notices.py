"""Notes that go away when they are read: an important message, prices about to change; they know no banner's look."""

from __future__ import annotations

from ihd.model import messages
from ihd.model.meter import Meter
from ihd.model.reports import Importance
from ihd.model.snapshot import Snapshot
from ihd.model.tariff import Tariff, tariff_at
from ihd.model.usage import day_bounds, local_time
from ihd.view import words
from ihd.view.home_facts import imports, meter_name
from ihd.view.notices import Notice
from ihd.view.shapes import Mark
from ihd.view.words import translate

#: How long ahead a change of price is told.
_AHEAD = 7 * 86_400


def quiet_notice(snapshot: Snapshot, now: float, read: frozenset[int]) -> Notice | None:
    """Return what may be said once nothing is wrong. ``read`` are the starts of changes that were read of."""
    home = snapshot.home_time(now)
    for message in messages.unread(snapshot.messages, home):
        if message.importance is Importance.HIGH and not messages.wants_answer(message):
            headline = translate("Banner", "New message from your supplier")
            return Notice(Mark.UNKNOWN, headline, message.text, "messages")
    if home is not None:
        return _change_of_price(snapshot, home, read)
    return None


def _change_of_price(snapshot: Snapshot, home: int, read: frozenset[int]) -> Notice | None:
    for meter in imports(snapshot):
        change = next_change(meter, home)
        if change is not None and change.start not in read:
            text = translate("Banner", "{fuel}: touch here to see what you will pay.")
            return Notice(
                Mark.UNKNOWN, _changes(change.start, home), text.format(fuel=meter_name(snapshot, meter)), "prices"
            )
    return None


def changes_ahead(snapshot: Snapshot, now: float) -> frozenset[int]:
    """Return the starts of the changes of price that may be told of now."""
    home = snapshot.home_time(now)
    found = (next_change(meter, home) for meter in imports(snapshot)) if home is not None else ()
    return frozenset(change.start for change in found if change is not None)


def next_change(meter: Meter, home: int) -> Tariff | None:
    """Return the tariff that follows within a week of home time ``home``, if it costs anything else."""
    ahead = [tariff for tariff in meter.tariffs if home < tariff.start <= home + _AHEAD]
    following, present = min(ahead, key=lambda tariff: tariff.start, default=None), tariff_at(meter.tariffs, home)
    if following is None or present is None:
        return None
    return following if _terms(following) != _terms(present) else None


def _terms(tariff: Tariff) -> tuple[object, ...]:
    return tariff.prices, tariff.thresholds, tariff.standing_charge, tariff.calendar


def _changes(start: int, home: int) -> str:
    if start == day_bounds(home)[1]:
        return translate("Banner", "Your price changes at midnight")
    if local_time(start).date() == local_time(home).date():
        return translate("Banner", "Your price changes at {time}").format(time=words.clock_time(start))
    return translate("Banner", "Your price changes on {date}").format(date=words.date(start))
