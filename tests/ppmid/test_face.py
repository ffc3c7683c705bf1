"""The two faces: what each lets a person do, and how the window makes room for a task."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ihd.app import IHD
from ihd.model.commands import Command, SelectEmergencyCredit
from ihd.model.credit import CreditStatus, PaymentMode
from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.view.button import Touch
from ihd.view.face import Face
from ihd.view.page import Desk, Page
from ihd.view.pages import PAGES
from ihd.view.store import Store
from ppmid.face import PPMID
from tests.view import samples
from tests.view.conftest import Opener

PREPAID = samples.home(samples.electricity(payment_mode=PaymentMode.PREPAYMENT), samples.gas())
WITH_TOP_UP = ("home", "usage", "prices", "top_up", "more")
WITH_ACCOUNT = ("home", "usage", "prices", "account", "more")


class Task(Page):
    """A task that notes when it is opened and left."""

    flow = True
    back = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.visits: list[str] = []

    def arrive(self) -> None:
        self.visits.append("arrived")

    def leave(self) -> None:
        self.visits.append("left")

    def render(self, snapshot: Snapshot, now: float) -> None:
        self.visits.append("shown")


def tasks() -> Mapping[str, type[Page]]:
    return {**PAGES, "top_up": Task}


ACTING = Face("acting", 0x0506, may_command=True, pages=tasks)


@pytest.mark.parametrize(
    ("face", "snapshot", "names"),
    [
        (IHD, PREPAID, WITH_ACCOUNT),
        (PPMID, samples.design(), WITH_ACCOUNT),
        (PPMID, PREPAID, WITH_TOP_UP),
    ],
    ids=["showing, prepaid", "acting, billed", "acting, prepaid"],
)
def test_top_up_stands_on_the_rail_where_somebody_may_top_up(
    open_window: Opener, face: Face[Page], snapshot: Snapshot, names: tuple[str, ...]
) -> None:
    window = open_window(snapshot, face=face)
    assert window.navigation.names == names
    assert window.windowTitle() == face.name
    window.open_page("more")
    assert bool(window.page.findChild(Touch, "account")) is (names is WITH_TOP_UP)


def test_the_rail_changes_when_the_first_prepaid_account_is_heard_of(open_window: Opener, qapp: QApplication) -> None:
    store = Store(samples.design())
    window = open_window(store=store, face=ACTING, page="account")
    assert [tile.name for tile in window.navigation.tiles if tile.active] == ["account"]
    store.publish(PREPAID)
    qapp.processEvents()
    assert window.navigation.names == WITH_TOP_UP
    assert window.page_name == "account"
    assert [tile.text() for tile in window.navigation.tiles if tile.active] == ["More"]
    QTest.mouseClick(window.navigation.findChild(Touch, "go-top_up"), Qt.MouseButton.LeftButton)
    assert window.page_name == "top_up"


@pytest.mark.parametrize("size", [(800, 480), (720, 1280)])
def test_a_task_fills_the_window_and_esc_leads_out_of_it(open_window: Opener, size: tuple[int, int]) -> None:
    lost = replace(PREPAID, link=Link(LinkPhase.LOST, samples.NOW, Fault.NO_HUB))
    window = open_window(lost, size, face=ACTING)
    assert window.banner.isVisible()
    window.open_page("top_up")
    task = window.page
    assert isinstance(task, Task)
    assert (task.size().toTuple(), task.mapTo(window, task.rect().topLeft()).toTuple()) == (size, (0, 0))
    window.tick()
    assert not any(part.isVisible() for part in (window.navigation, window.status, window.banner))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page_name == "home"
    assert all(part.isVisible() for part in (window.navigation, window.status, window.banner))
    assert task.visits == ["arrived", "shown", "shown", "left"]


@pytest.mark.parametrize(("face", "leads_to"), [(IHD, "account"), (PPMID, "emergency")])
def test_the_banner_leads_to_help_that_the_face_can_give(open_window: Opener, face: Face[Page], leads_to: str) -> None:
    low = samples.electricity(payment_mode=PaymentMode.PREPAYMENT, credit_status=CreditStatus.LOW)
    window = open_window(samples.home(low, samples.gas()), face=face)
    assert not window.banner.isVisible()
    window.open_page("prices")
    assert window.banner.isVisible()
    QTest.mouseClick(window.banner, Qt.MouseButton.LeftButton)
    assert window.page_name == leads_to


def test_esc_leads_back_from_what_lies_under_more_and_stays_on_a_destination(open_window: Opener) -> None:
    window = open_window(page="link")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page_name == "more"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page_name == "more"


def test_what_a_page_sends_reaches_the_radio_under_its_own_number(open_ppmid: Opener, posted: list[Command]) -> None:
    desk = open_ppmid(PREPAID).desk
    wish = SelectEmergencyCredit(desk.next_command(), 2)
    desk.send(wish)
    assert posted == [wish]
    assert desk.sent == wish.id


def test_the_acting_face_has_every_page_of_the_showing_one() -> None:
    assert PPMID.pages().keys() >= IHD.pages().keys()
    assert (IHD.may_command, PPMID.may_command) == (False, True)


def test_both_faces_are_registered_by_their_names() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    for name, place in project["entry-points"]["ihd.face"].items():
        module, _, attribute = place.partition(":")
        face = getattr(import_module(module), attribute)
        assert isinstance(face, Face)
        assert face.name == name
    assert project["scripts"].keys() >= project["entry-points"]["ihd.face"].keys()
