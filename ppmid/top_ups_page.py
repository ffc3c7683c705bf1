"""Your top-ups: the meters' logs of accepted codes, of which only the last four digits are ever known here."""

from __future__ import annotations

from collections.abc import Sequence

from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel, pounds
from ihd.view import words
from ihd.view.home_facts import meter_name, token_of
from ihd.view.sheet import Cells, Note, Row, Section
from ihd.view.words import NOTHING, translate
from ppmid.debt_page import PrepaidPage


class TopUpsPage(PrepaidPage):
    """A card for each prepaid meter: when, how much, and how the code ended."""

    def cards(self, snapshot: Snapshot, meters: Sequence[Meter], now: float) -> Sequence[Section]:
        """Return the meters' logs, newest first."""
        home = snapshot.home_time(now)
        return [_card(snapshot, meter, home) for meter in meters]


def _card(snapshot: Snapshot, meter: Meter, home: int | None) -> Section:
    ending = translate("TopUps", "code ending {digits}")
    rows: list[Row] = [
        Cells((
            words.when(entry.time, home) or NOTHING,
            ending.format(digits=entry.last_four) if entry.last_four else NOTHING,
            pounds(entry.millipence),
        ))
        for entry in meter.top_ups
    ]  # fmt: skip
    if not rows:
        rows.append(Note(translate("TopUps", "The meter has told of no top-ups yet.")))
    icon = "flame" if meter.fuel is Fuel.GAS else "bolt"
    return Section(meter_name(snapshot, meter), tuple(rows), icon, token_of(meter))
