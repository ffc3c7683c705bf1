"""Questions of the Usage page to 13 months of four meters, the slowest of each kind."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from ihd.history.past import KeptPast
from ihd.model.past import Stream
from ihd.model.reports import MeterIdentity, Role
from ihd.model.units import Fuel
from tests.bench.figure import Figure, milliseconds
from tests.history.teller import Teller
from tests.history.test_past import TWO_RATES

LIMIT = 5.0
FIRST, LAST = date(2025, 1, 1), date(2026, 1, 31)
METERS = tuple(MeterIdentity(number, Fuel.ELECTRICITY, Role.IMPORT, f"E{number}", f"M{number}") for number in range(4))
ASKED_EACH = 10

Question = Callable[[KeptPast, Stream], object]
QUESTIONS: dict[str, Question] = {
    "13 months by month": lambda past, stream: past.months(stream, FIRST, 13),
    "13 months by day": lambda past, stream: past.days(stream, FIRST, LAST),
    "a month by day": lambda past, stream: past.days(stream, date(2025, 10, 1), date(2025, 10, 31)),
    "a day by half-hour": lambda past, stream: past.half_hours(stream, date(2025, 10, 26)),
    "how far it reaches": lambda past, stream: past.reaches(stream),
}


def filled(path: Path) -> None:
    home = Teller(path, LAST + timedelta(days=1), METERS)
    for meter in METERS:
        home.tell_tariffs(TWO_RATES, meter=meter.meter)
    home.settle()
    for back in range((LAST - FIRST).days + 1):
        for meter in METERS:
            home.tell_day(FIRST + timedelta(days=back), 100 + back % 90, meter=meter.meter)
    home.close()


def measure(rounds: int) -> Iterator[Figure]:
    """Each question of each meter: the middle of its times, and of those the worst meter's; then one that opens."""
    with tempfile.TemporaryDirectory(prefix="ihd-bench-") as place:
        path = Path(place) / "past.sqlite"
        filled(path)
        past = KeptPast(path, "stick")
        streams = [Stream(meter.fuel, meter.role, meter.site_id) for meter in METERS]
        for name, ask in QUESTIONS.items():
            times = [
                median(milliseconds(lambda: ask(past, stream)) for _ in range(rounds * ASKED_EACH))  # noqa: B023  # called at once
                for stream in streams
            ]
            yield Figure(name, "ms", max(times), at_most=LIMIT)
        opening = []
        for _ in range(rounds):
            past.close()
            opening.append(milliseconds(lambda: past.months(streams[0], FIRST, 13)))
        past.close()
        size = path.stat().st_size / 1_000_000
        yield Figure("the same, file opened first", "ms", median(opening), at_most=LIMIT, note=f"{size:.1f} MB")
