"""Snapshots come from the radio thread to the screen."""

from __future__ import annotations

import threading
from dataclasses import replace

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from ihd.view.store import Store
from tests.view import samples


def test_what_another_thread_publishes_is_shown_in_the_qt_thread(qapp: QApplication) -> None:
    store = Store(samples.design())
    later = samples.stale()
    seen = []
    store.changed.connect(lambda snapshot: seen.append((snapshot, QThread.currentThread())))
    radio = threading.Thread(target=store.publish, args=(later,))
    radio.start()
    radio.join()
    assert seen == []  # nothing is shown on the radio's thread
    qapp.processEvents()
    assert seen == [(later, qapp.thread())]
    assert store.snapshot is later


def test_a_burst_is_shown_once_with_its_last(qapp: QApplication) -> None:
    store = Store(samples.design())
    burst = [replace(samples.design(), messages=samples.MESSAGES[:count]) for count in (0, 1, 2)]
    seen = []
    store.changed.connect(seen.append)
    for snapshot in burst:
        store.publish(snapshot)
    qapp.processEvents()
    assert seen == [burst[-1]]
    store.publish(burst[0])
    qapp.processEvents()
    assert seen[1:] == [burst[0]]
