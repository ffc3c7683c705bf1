"""How well a simulated stick and its hub hear each other: signal, losses and delay; it carries no message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

#: What a good link measures: LQI 0..255, and dBm.
LQI: Final = 236
RSSI: Final = -53
_ALL: Final = 100


@dataclass(slots=True)
class _Losses:
    """Loses its share of messages evenly, so that two runs lose the same ones."""

    owed: int = 0

    def next(self, loss: int) -> bool:
        """Return whether the next message gets lost, where ``loss`` in a hundred do."""
        self.owed += loss
        lost = self.owed >= _ALL
        self.owed -= _ALL if lost else 0
        return lost


@dataclass(slots=True)
class Conditions:
    """``lqi`` (0..255) and ``rssi`` (dBm) of what is heard; ``loss`` in hundredths of the messages of each way.

    ``delay`` is what each way takes, in seconds. ``cut``: nothing is heard either way, a beacon no more than a message.
    """

    lqi: int = LQI
    rssi: int = RSSI
    loss: int = 0
    delay: float = 0.0
    cut: bool = False
    _to_hub: _Losses = field(default_factory=_Losses)
    _from_hub: _Losses = field(default_factory=_Losses)

    def loses_to_hub(self) -> bool:
        """Return whether the next message to the hub gets lost."""
        return self.cut or self._to_hub.next(self.loss)

    def loses_from_hub(self) -> bool:
        """Return whether the next message from the hub gets lost."""
        return self.cut or self._from_hub.next(self.loss)
