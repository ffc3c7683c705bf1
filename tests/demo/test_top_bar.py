"""The bench's top: time passes there, and nothing else moves."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ihd.demo.parts import style
from ihd.demo.top_bar import Choosable, Clock, TopBar
from ihd.view.look import Look

_ONES, _EIGHTS = 1_768_389_071, 1_768_417_728  # 11:11:11 and 19:08:48 on 14 January 2026


def test_the_time_goes_on_without_moving_what_stands_beside_it(qtbot: QtBot, qapp: QApplication) -> None:
    look = Look()
    clock = Clock(pace=lambda _pace: None, go=lambda _moment_of: None)
    bar = TopBar(look, (Choosable("calm-day", "Calm day"),), lambda: None, clock)
    room = QWidget()
    qtbot.addWidget(room)
    room.setStyleSheet(style(look))
    room.resize(1200, 120)
    bar.setParent(room)
    bar.setGeometry(room.rect())
    room.show()
    places = set()
    for now in (_ONES, _EIGHTS):
        bar.show_clock(now)
        qapp.processEvents()
        places.add((bar.clock.geometry().getRect(), bar.day.geometry().getRect()))
        metrics = bar.clock.fontMetrics()
        assert metrics.horizontalAdvance(bar.clock.text()) <= bar.clock.width()
    assert len(places) == 1
    assert bar.clock.text() == "19:08:48"
