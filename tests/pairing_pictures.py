"""Pictures of pairing: every state of the way to a hub, and the pages beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ihd.model.pairing import Offered
from ihd.settings import Theme
from ihd.view.window import Window
from tests.picture import PLAIN, SIZES, Picture
from tests.view import pairing_samples as samples
from tests.view.pairing_samples import CODE, WAYS, Door

#: A stick on USB, for the words of the first step.
USB = replace(PLAIN, stick="/dev/ttyUSB0")


def _picture(name: str, *args: object, **more: object) -> Picture:
    return Picture(name, *args, **{"settings": USB, "pairing": Door(), **more})


def _pasted(code: str) -> Callable[[Window], None]:
    return lambda window: window.page.paste(code)


def _begun(window: Window) -> None:
    window.desk.offered = Offered("/dev/ttyUSB0")
    window.tick()


def _held(window: Window) -> None:
    hold = window.page.findChild(QWidget, "hold")
    QTest.mousePress(hold, Qt.MouseButton.LeftButton)
    hold.filling.setCurrentTime(1_200)


def pictures() -> Iterator[Picture]:
    """Yield every picture of pairing."""
    for name, way in WAYS.items():
        yield _picture(f"pairing-{name}", way, page="pairing")
    for size in SIZES:
        at = f"{size[0]}x{size[1]}"
        of = partial(_picture, size=size)
        for theme in Theme:
            settings = replace(USB, theme=theme)
            yield of(f"pairing-{at}-{theme.value}", samples.refused(), page="pairing", settings=settings)
        for percent in (150, 200):
            settings = replace(USB, text_percent=percent)
            yield of(f"pairing-{at}-text-{percent}", samples.refused(), page="pairing", settings=settings)
            yield of(f"install-code-{at}-text-{percent}", samples.refused(), page="install_code", settings=settings)
        yield of(f"pairing-{at}-begun", samples.refused(), page="pairing", act=_begun)
        yield of(f"pairing-{at}-linked", samples.linked(), page="pairing")
        yield of(f"install-code-{at}", samples.refused(), page="install_code", act=_pasted(CODE[:22]))
        yield of(f"install-code-{at}-whole", samples.refused(), page="install_code", act=_pasted(CODE))
        yield of(f"install-code-{at}-mistake", samples.refused(), page="install_code", act=_pasted(CODE[:-1] + "6"))
        yield of(f"install-code-{at}-letter", samples.refused(), page="install_code", act=_pasted("83FED34O7A93"))
        yield of(f"stick-{at}", samples.refused(), page="stick")
        yield of(f"other-hub-{at}", samples.other_hub(), page="other_hub")
        yield of(f"forget-{at}", samples.linked(), page="forget")
        yield of(f"link-lost-{at}", replace(samples.on_air(), link=samples.refused().link), page="link")
    yield _picture("pairing-details", samples.refused(), page="pairing_details")
    yield _picture("pairing-welsh", samples.refused(), page="pairing", settings=replace(USB, language="cy"))
    yield _picture("stick-none", samples.refused(), page="stick", pairing=Door(()))
    yield _picture("forget-held", samples.linked(), page="forget", act=_held)
    yield _picture("link-airtime", samples.on_air(), page="link")
    yield _picture("link-demo", samples.on_air(), page="link", settings=PLAIN, demo=True)
    yield _picture("home-unpaired", samples.refused())
    yield _picture("home-other-hub", samples.other_hub())
