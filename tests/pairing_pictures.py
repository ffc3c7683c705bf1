"""Pictures of pairing: every state of the way to a hub, and the pages beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ihd.model.pairing import Offered
from ihd.view.window import Window
from tests.picture import PLAIN, Picture
from tests.view import pairing_samples as samples
from tests.view.pairing_samples import CODE, WAYS, Door

#: A stick on USB, for the words of the first step.
USB = PLAIN._replace(stick="/dev/ttyUSB0")


def _picture(name: str, *args: object, **more: object) -> Picture:
    return Picture(name, *args, **{"settings": USB, "pairing": Door(), **more})


def _pasted(code: str) -> Callable[[Window], None]:
    return lambda window: window.page.paste(code)


def _pressed(keys: str) -> Callable[[Window], None]:
    return lambda window: [window.page.press(key) for key in keys]


def _begun(window: Window) -> None:
    window.desk.offered = Offered("/dev/ttyUSB0")
    window.tick()


def _held(window: Window) -> None:
    hold = window.page.findChild(QWidget, "hold")
    QTest.mousePress(hold, Qt.MouseButton.LeftButton)
    hold.filling.setCurrentTime(1_200)


def _left(window: Window) -> None:
    window.page.hold.held.emit()  # type: ignore[attr-defined]  # the page's button
    window.page.told.emit(samples.LEFT)  # type: ignore[attr-defined]  # as the radio does


def pictures() -> Iterator[Picture]:
    """Yield every picture of pairing."""
    for name, way in WAYS.items():
        yield _picture(f"pairing-{name}", way, page="pairing")
    yield _picture("pairing-begun", samples.refused(), page="pairing", act=_begun)
    code = partial(_picture, snapshot=samples.refused(), page="install_code")
    yield code("install-code", act=_pasted(CODE[:22]))
    yield code("install-code-whole", act=_pasted(CODE))
    yield code("install-code-mistake", act=_pasted(CODE[:-1] + "6"))
    yield code("install-code-letter", act=_pasted("83FED34O7A93"))
    yield _picture("stick", samples.refused(), page="stick")
    yield _picture("stick-address", samples.refused(), page="stick_address", act=_pressed("192.0.2.7:6638"))
    yield _picture("other-hub", samples.other_hub(), page="other_hub")
    yield _picture("forget", samples.linked(), page="forget")
    yield _picture("link-lost", replace(samples.on_air(), link=samples.refused().link), page="link")
    yield _picture("pairing-details", samples.refused(), page="pairing_details")
    yield _picture("stick-none", samples.refused(), page="stick", pairing=Door(()))
    yield _picture("forget-held", samples.linked(), page="forget", act=_held)
    yield _picture("forget-left", samples.linked(), page="forget", act=_left)
    yield _picture("link-airtime", samples.on_air(), page="link")
    yield _picture("link-demo", samples.on_air(), page="link", settings=PLAIN, demo=True)
    yield _picture("home-unpaired", samples.refused())
    yield _picture("home-other-hub", samples.other_hub())
