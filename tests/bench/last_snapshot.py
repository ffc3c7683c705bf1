"""Keeping the last snapshot on disk, and reading it back before the first picture."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from ihd.history.last import load
from ihd.history.last_writer import LastWriter
from tests.bench.figure import Figure, middles, milliseconds
from tests.view import samples


def measure(rounds: int) -> Iterator[Figure]:
    """The design's example home, with nine days of half-hours for both fuels."""
    snapshot = samples.design()
    with tempfile.TemporaryDirectory(prefix="ihd-bench-") as place:
        path = Path(place) / "history.sqlite"
        writer = LastWriter(path, "bench", every=0.0)
        saved, loaded = middles(
            rounds,
            lambda: milliseconds(lambda: writer.write(snapshot, 0.0, samples.NOW)),
            lambda: milliseconds(lambda: load(path, "bench")),
        )
        writer.close()
    yield Figure("snapshot save", "ms", saved)
    yield Figure("snapshot load", "ms", loaded)
