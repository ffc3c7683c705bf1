"""How much one display may ask: nothing it does may delay the meters (hub.md section 1); it knows no frames."""

from __future__ import annotations

from typing import Final

#: Requests a second and in one burst (hub.md section 8: enough for any display, far less than would fill the air).
PER_SECOND: Final = 4
BURST: Final = 10
_MILLI: Final = 1_000


class RateLimit:
    """The allowance of one display, in thousandths of a request; times in home time."""

    def __init__(self, now: float) -> None:
        self._left = BURST * _MILLI
        self._counted = int(now * _MILLI)

    def spend(self, now: float) -> bool:
        """Count one request at ``now``; return whether it is within the allowance."""
        moment = int(now * _MILLI)
        self._left = min(BURST * _MILLI, self._left + max(0, moment - self._counted) * PER_SECOND)
        self._counted = max(self._counted, moment)
        if self._left < _MILLI:
            return False
        self._left -= _MILLI
        return True
