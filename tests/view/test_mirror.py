"""A display in the bench's picture: what a hand does there arrives as if it were done here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from ihd.demo.mirror import Mirror
from ihd.demo.wire import Wire
from ihd.view.scroll import Scrolled
from ihd.view.window import Window
from tests.view.conftest import Opener


def bench_of(window: Window, qtbot: QtBot, place: Path) -> Wire:
    """Return the bench's end of a display's window, joined in ``place``."""
    server = QLocalServer(window)
    assert server.listen(str(place / "bench"))
    Mirror(window, server.fullServerName())
    qtbot.waitUntil(server.hasPendingConnections)
    return Wire(server.nextPendingConnection(), window)


def test_a_wheel_scrolls_what_is_under_it(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(page="settings_screen", text_percent=200)
    bar = next(each for each in window.page.findChildren(Scrolled) if each.isVisible()).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bench_of(window, qtbot, tmp_path).say(do="wheel", x=400, y=300, turned=-240)
    qtbot.waitUntil(lambda: bar.value() > 0)


def test_the_bench_opens_a_page_as_a_person_would(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window()
    bench_of(window, qtbot, tmp_path).say(do="page", page="link")
    qtbot.waitUntil(lambda: window.page_name == "link")
