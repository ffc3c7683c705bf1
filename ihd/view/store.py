"""The door by which snapshots come from the radio thread to the screen; it holds the present one and knows no page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ihd.model.snapshot import Snapshot


class Store(QObject):
    """Holds the present snapshot in the Qt thread; ``changed`` carries each new one there.

    When snapshots come faster than they can be shown, those between are passed over: each is complete in itself.
    """

    changed = Signal(object)
    _arrived = Signal()

    def __init__(self, first: Snapshot, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.snapshot = first
        self._latest = first
        self._announced = False
        self._arrived.connect(self._take)  # queued, because it is sent from another thread

    def publish(self, snapshot: Snapshot) -> None:
        """Hand over a snapshot from any thread; from the Qt thread itself it takes effect at once."""
        self._latest = snapshot
        if not self._announced:
            self._announced = True
            self._arrived.emit()

    def _take(self) -> None:
        self._announced = False  # before reading: what is published from here on announces itself again
        self.snapshot = self._latest
        self.changed.emit(self.snapshot)
