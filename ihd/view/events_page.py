"""What happened: the last events that the meters logged, newest first, by day; it does not know where they are kept."""

from __future__ import annotations

from itertools import groupby
from typing import Final, NamedTuple

from PySide6.QtWidgets import QWidget

from ihd.model.past import Past, Stream
from ihd.model.snapshot import Snapshot
from ihd.model.usage import local_date
from ihd.view import words
from ihd.view.event_words import event_sentence
from ihd.view.home_facts import meter_name
from ihd.view.page import Desk
from ihd.view.sheet import Cells, Note, Section
from ihd.view.sheet_page import KeptPage, way_back
from ihd.view.words import translate

#: The most that are shown, of all meters together.
_SHOWN: Final = 50


class Happened(NamedTuple):
    """An event: when (Unix seconds), what its meter is called, and its code."""

    time: int
    name: str
    code: int


class EventsPage(KeptPage):
    """A card for each day."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._happened: tuple[Happened, ...] = ()

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return a card for each day on which something happened."""
        streams = tuple((Stream.of(meter), meter_name(snapshot, meter)) for meter in snapshot.meters)
        if self.asks(streams, snapshot.events, snapshot.tenants_since):
            self._happened = happened(snapshot, self.desk.past)
        if not self._happened:
            return way_back(), Section("", (Note(translate("Events", "Your meters have told of nothing yet.")),))
        home = snapshot.home_time(now)
        days = groupby(self._happened, key=lambda each: local_date(each.time))
        return way_back(), *(_card(tuple(each), home) for _, each in days)


def happened(snapshot: Snapshot, past: Past | None) -> tuple[Happened, ...]:
    """Return the last events told and kept, newest first: each once, and none of those who lived here before."""
    names = {meter.meter: meter_name(snapshot, meter) for meter in snapshot.meters}
    hub = translate("Events", "Hub")
    found = {Happened(event.time, names.get(event.meter, hub), event.code) for event in snapshot.events}
    if past is not None:
        for meter in snapshot.meters:
            kept = past.events(Stream.of(meter), _SHOWN)
            found |= {Happened(event.time, names[meter.meter], event.code) for event in kept}
    since = snapshot.tenants_since
    ours = [each for each in found if not since or each.time > since]
    return tuple(sorted(ours, key=lambda each: (-each.time, each.name, each.code))[:_SHOWN])


def _card(events: tuple[Happened, ...], home: int | None) -> Section:
    moment = events[0].time
    if home is not None and local_date(moment) == local_date(home):
        title = translate("Home", "Today")
    elif home is not None and local_date(moment).year == local_date(home).year:
        title = words.date(moment)
    else:
        title = f"{words.date(moment)} {local_date(moment).year}"
    rows = (Cells((_when(each), event_sentence(each.code))) for each in events)
    return Section(title, tuple(rows))


def _when(event: Happened) -> str:
    """Return when it happened and to what, which stay in one line."""
    return f"{words.clock_time(event.time)} {event.name}".replace(" ", words.NO_BREAK_SPACE)
