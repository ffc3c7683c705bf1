"""Snapshots come from the radio thread to the screen."""

from __future__ import annotations

import threading
from dataclasses import replace

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from ihd.model.snapshot import Snapshot
from ihd.view.store import Store
from tests.view import samples


def _from_another_thread(store: Store, *snapshots: Snapshot) -> None:
    radio = threading.Thread(target=lambda: [store.publish(snapshot) for snapshot in snapshots])
    radio.start()
    radio.join()


def test_what_another_thread_publishes_is_shown_in_the_qt_thread(qapp: QApplication) -> None:
    store = Store(samples.design())
    later = samples.stale()
    seen = []
    store.changed.connect(lambda snapshot: seen.append((snapshot, QThread.currentThread())))
    _from_another_thread(store, later)
    assert seen == []  # nothing is shown on the radio's thread
    qapp.processEvents()
    assert seen == [(later, qapp.thread())]
    assert store.snapshot is later


def test_a_burst_is_shown_once_with_its_last(qapp: QApplication) -> None:
    store = Store(samples.design())
    burst = [replace(samples.design(), messages=samples.MESSAGES[:count]) for count in (0, 1, 2)]
    seen = []
    store.changed.connect(seen.append)
    _from_another_thread(store, *burst)
    qapp.processEvents()
    assert seen == [burst[-1]]
    _from_another_thread(store, burst[0])
    qapp.processEvents()
    assert seen[1:] == [burst[0]]
