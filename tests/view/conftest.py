"""Windows for the tests of the view: a clock that stands still, and the languages compiled for the occasion."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ihd.app import IHD
from ihd.model.commands import Command
from ihd.model.pairing import PairingDoor
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings
from ihd.view import language
from ihd.view.face import Face
from ihd.view.page import Page
from ihd.view.store import Store
from ihd.view.window import Window
from tests.picture import take_away
from tests.view import samples

ROOT = Path(__file__).parents[2]


Opener = Callable[..., Window]


@pytest.fixture(scope="session")
def welsh_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the translations as the set-up does; return the Welsh one, beside which the others are."""
    room = tmp_path_factory.mktemp("translations")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    for source in (ROOT / "translations").glob("*.ts"):
        target = room / source.with_suffix(".qm").name
        subprocess.run([release, source, "-qm", target], check=True, capture_output=True, timeout=60)
    return room / "ihd_cy.qm"


@pytest.fixture
def welsh(welsh_file: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Let the program find the compiled translations, and speak English again afterwards."""
    monkeypatch.setattr(language, "translation", welsh_file.with_name)
    yield
    language.speak("en")


@pytest.fixture
def open_window(qapp: QApplication) -> Iterator[Opener]:
    """Open windows on a snapshot and take them away afterwards."""
    opened: list[Window] = []

    def opener(
        snapshot: Snapshot | None = None,
        size: tuple[int, int] = (800, 480),
        *,
        page: str = "home",
        clock: Callable[[], float] = lambda: samples.NOW,
        store: Store | None = None,
        demo: bool = False,
        keep: Callable[[Settings], None] = lambda _settings: None,
        retry: Callable[[], None] = lambda: None,
        face: Face[Page] = IHD,
        post: Callable[[Command], None] = lambda _command: None,
        pairing: PairingDoor | None = None,
        **choices: object,
    ) -> Window:
        settings = Settings(**{"budget": 550_000, **choices})
        held = store or Store(snapshot or samples.design())
        window = Window(held, settings, clock, face=face, demo=demo, keep=keep, retry=retry, post=post, pairing=pairing)
        window.resize(*size)
        window.show()
        window.open_page(page)
        window.tick()
        opened.append(window)
        return window

    yield opener
    take_away(*opened)
    language.speak("en")
