"""All that is kept of a home while it is shown: its last snapshot and its past; it does not know how either is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ihd.history.last_writer import LastWriter
    from ihd.history.past_writer import PastWriter
    from ihd.model.past import Gap
    from ihd.model.reports import Report
    from ihd.model.snapshot import Snapshot


class Diary:
    """Both writers of one home, on the radio thread."""

    def __init__(self, last: LastWriter, past: PastWriter) -> None:
        self._last = last
        self._past = past

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Return the newest half-hours that are missing of each meter, the newest first."""
        return self._past.gaps

    def take(self, reports: Sequence[Report], snapshot: Snapshot, wall: float, now: float) -> None:
        """Keep reports and the ``snapshot`` after them, at wall time ``wall`` (Unix seconds) and link time ``now``."""
        self._last.write(snapshot, wall, now)
        self._past.take(reports, snapshot, now)

    def close(self) -> None:
        """Keep what still waits, and close the files."""
        self._last.close()
        self._past.close()
