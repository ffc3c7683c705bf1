"""One picture of the display: what is shown, in which face, and what a person has done before it is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ihd.app import IHD
from ihd.model.commands import Pending
from ihd.model.pairing import PairingDoor
from ihd.model.shop import Answer, Outcome, Wanted
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings
from ihd.view.face import Face
from ihd.view.page import Page
from ihd.view.store import Store
from ihd.view.window import Window
from tests.ppmid.samples import CODE
from tests.view import samples

SIZES = ((800, 480), (1280, 720), (720, 1280))
PLAIN = Settings(budget=550_000)


def nothing(_window: Window) -> None:
    """Leave the page as it opens."""


class Picture(NamedTuple):
    """One picture: its name, what is shown, and how; ``life`` is a command's, sent from this window."""

    name: str
    snapshot: Snapshot
    size: tuple[int, int] = SIZES[0]
    page: str = "home"
    settings: Settings = PLAIN
    now: float = samples.NOW
    demo: bool = False
    face: Face[Page] = IHD
    meter: int | None = None
    life: Pending | None = None
    act: Callable[[Window], None] = nothing
    pairing: PairingDoor | None = None


def take(picture: Picture) -> Window:
    """Return a window that shows ``picture``. The shop of a demonstration sells the code of the samples."""
    store = Store(picture.snapshot)
    shop = _sold if picture.demo else None
    window = Window(
        store, picture.settings, lambda: picture.now, face=picture.face, demo=picture.demo, shop=shop,
        pairing=picture.pairing,
    )  # fmt: skip
    window.resize(*picture.size)
    window.show()
    window.desk.meter = picture.meter
    if picture.life is not None:
        window.desk.meter, window.desk.sent = picture.life.meter, picture.life.id
    window.open_page(picture.page)
    if picture.life is not None:
        store.publish(replace(picture.snapshot, commands=(picture.life,)))
        QApplication.processEvents()
    picture.act(window)
    window.tick()
    QApplication.processEvents()
    return window


def take_away(*windows: Window) -> None:
    """Delete windows at once: nothing but a running loop would, and each hears every change of language till then."""
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _sold(_wanted: Wanted, answered: Callable[[Answer], None]) -> bool:
    answered(Answer(Outcome.SOLD, CODE))
    return True
