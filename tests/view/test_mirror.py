"""A display in the bench's picture: what a hand does there arrives as if it were done here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from ihd.demo.mirror import Mirror
from ihd.demo.wire import Wire
from ihd.view.scroll import Scrolled
from tests.view.conftest import Opener


def test_a_wheel_scrolls_what_is_under_it(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(page="settings_screen", text_percent=200)
    bar = next(each for each in window.page.findChildren(Scrolled) if each.isVisible()).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    server = QLocalServer(window)
    assert server.listen(str(tmp_path / "bench"))
    Mirror(window, server.fullServerName())
    qtbot.waitUntil(server.hasPendingConnections)
    bench = Wire(server.nextPendingConnection(), window)
    bench.say(do="wheel", x=400, y=300, turned=-240)
    qtbot.waitUntil(lambda: bar.value() > 0)
