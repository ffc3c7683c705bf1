"""A story whose display keeps the past, as the radio thread does."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ihd.history.past import KeptPast
from ihd.history.past_writer import PastWriter
from tests.journeys.story import Story


@dataclass
class Remembering(Story):
    """Reports go to the writer of the past in the file ``path``, and what is missing back to the session."""

    path: Path = Path()
    source: str = "stick"
    past: KeptPast = field(init=False)
    writer: PastWriter = field(init=False)
    _written: int = 0

    def __post_init__(self) -> None:
        self.writer = PastWriter(self.path, self.source)
        self.past = KeptPast(self.path, self.source)
        super().__post_init__()

    def _settle(self) -> None:
        super()._settle()
        self._keep()

    def _keep(self) -> None:
        self.writer.take(self.reports[self._written :], self.shown, self.now)
        self._written = len(self.reports)
        self.session.gaps = self.writer.gaps

    def switch_off(self) -> None:
        """Close the display: its files stay."""
        self.writer.close()
        self.past.close()
