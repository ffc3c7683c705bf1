"""A meter's half-hour readings on one unbroken grid; a missing one stays missing, never zero."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

HALF_HOUR: Final = 1_800
#: Nine days: what the dial's "usual by now" looks back on, with the day in progress.
SLOTS_KEPT: Final = 9 * 48


def half_hour_of(moment: int) -> int:
    """Return the start of the half-hour that ``moment`` (Unix seconds) lies in."""
    return moment - moment % HALF_HOUR


class HalfHours(NamedTuple):
    """Wh per half-hour from ``start`` (Unix seconds, on the half-hour) on; ``None`` where no reading was received."""

    start: int = 0
    wh: tuple[int | None, ...] = ()

    @property
    def end(self) -> int:
        """Return the end of the last half-hour held."""
        return self.start + len(self.wh) * HALF_HOUR

    def at(self, moment: int) -> int | None:
        """Return the Wh of the half-hour that starts at ``moment``, ``None`` if it is not held."""
        index, rest = divmod(moment - self.start, HALF_HOUR)
        return self.wh[index] if not rest and 0 <= index < len(self.wh) else None

    def items(self, start: int, end: int) -> Iterator[tuple[int, int | None]]:
        """Yield ``(start, Wh)`` of every half-hour in ``[start, end)``, missing ones as ``None``."""
        for moment in range(start, end, HALF_HOUR):
            yield moment, self.at(moment)

    def with_readings(self, start: int, wh: Sequence[int | None]) -> "HalfHours":
        """Return these readings with others laid over them, the newest :data:`SLOTS_KEPT` kept.

        A start off the half-hour is refused with ``ValueError``: it would shift every later reading.
        """
        if start % HALF_HOUR:
            raise ValueError(f"half-hour readings start at {start}, which is not on a half-hour")
        kept_from = max(self.end, start + len(wh) * HALF_HOUR) - SLOTS_KEPT * HALF_HOUR
        older = max(0, (kept_from - start) // HALF_HOUR)  # the past is filled up from its end on
        start, wh = start + older * HALF_HOUR, wh[older:]
        if not wh:
            return self
        if not self.wh:
            return HalfHours(start, tuple(wh))._trimmed()
        first = min(self.start, start)
        last = max(self.end, start + len(wh) * HALF_HOUR)
        if last - first > 4 * SLOTS_KEPT * HALF_HOUR:  # a clock jumped: what was heard last stands alone
            return HalfHours(start, tuple(wh))._trimmed()
        grid: list[int | None] = [None] * ((last - first) // HALF_HOUR)
        for offset, values in ((self.start, self.wh), (start, tuple(wh))):
            at = (offset - first) // HALF_HOUR
            for index, value in enumerate(values):
                if value is not None:
                    grid[at + index] = value
        return HalfHours(first, tuple(grid))._trimmed()

    def _trimmed(self) -> "HalfHours":
        extra = max(0, len(self.wh) - SLOTS_KEPT)
        return HalfHours(self.start + extra * HALF_HOUR, self.wh[extra:])
