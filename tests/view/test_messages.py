"""Messages on the screen: the list, what was read, and the one that stands in front until it has an answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ihd.model.commands import Command, ConfirmMessage, Pending, ReadMessages, Refused, Stage, Wish
from ihd.model.reports import CommandMoved, Importance, Message, MessagesRead
from ihd.model.snapshot import Snapshot
from ihd.view.message_page import GRACE
from ihd.view.store import Store
from ihd.view.window import Window
from ppmid.face import PPMID
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.samples import HOME_NOW, NOW
from tests.view.test_pages import told

pytestmark = pytest.mark.usefixtures("qapp")

#: As long as GB messages get (smart-energy.md 4.5), and with a long word.
URGENT = Message(
    8, "Gas emergency in Llanfairpwllgwyngyll: turn the gas off at the meter now, open the windows and go outside.",
    HOME_NOW - 60, None, Importance.CRITICAL, must_confirm=True, meter=5,
)  # fmt: skip
CONFIRM = Message(
    9, "Your meter will be changed on 3 December.", HOME_NOW - 30, 1_440, Importance.MEDIUM, True, meter=5
)


class Desk:
    """A window with a radio behind it that does what it is told at once."""

    def __init__(self, open_window: Opener, *messages: Message, page: str = "home", **choices: object) -> None:
        self.store = Store(samples.home(messages=messages))
        self.now = NOW
        self.posted: list[Command] = []
        self.window: Window = open_window(
            store=self.store, page=page, clock=lambda: self.now, post=self.post, **choices
        )  # fmt: skip
        QApplication.processEvents()
        self.window.tick()

    def post(self, command: Command) -> None:
        self.posted.append(command)

    def hear(self, snapshot: Snapshot) -> None:
        self.store.publish(snapshot)
        QApplication.processEvents()

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.window.tick()

    def touch(self, name: str) -> None:
        button = self.window.page.findChild(QWidget, name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_message_that_wants_an_answer_covers_the_page_until_its_button_is_touched(open_window: Opener) -> None:
    desk = Desk(open_window, CONFIRM, *samples.MESSAGES, page="usage")
    assert desk.window.page_name == "must_answer"
    assert not desk.window.navigation.isVisible()
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    assert desk.window.page_name == "must_answer", "there is no way round it"

    desk.touch("read")
    assert desk.posted == [], "a touch meant for the page before is not an answer"
    desk.wait(GRACE)
    desk.touch("read")
    desk.touch("read")
    assert desk.posted == [ConfirmMessage(1, 5, 9, HOME_NOW + int(GRACE))]
    sent = Pending(1, Wish.CONFIRM, 5, Stage.SENT, desk.now, message=9)
    desk.hear(desk.store.snapshot.after(CommandMoved(sent), desk.now))
    assert desk.window.page_name == "usage", "it goes back to what it covered"


def test_the_oldest_comes_first_and_the_next_one_after_it(open_window: Opener) -> None:
    desk = Desk(open_window, CONFIRM, URGENT._replace(must_confirm=False))
    assert desk.window.page.card.headline.text() == "Urgent message from your supplier"
    desk.wait(GRACE)
    desk.touch("read")
    assert desk.posted == [ReadMessages(1, (8,))]
    desk.hear(desk.store.snapshot.after(MessagesRead((8,)), desk.now))
    assert desk.window.page_name == "must_answer"
    assert desk.window.page.card.words.text() == CONFIRM.text
    assert not desk.window.page.button.isEnabled(), "each has to be seen first"


def test_it_never_interrupts_a_task_and_comes_when_that_is_left(open_window: Opener) -> None:
    desk = Desk(open_window, face=PPMID)
    desk.window.open_page("top_up")
    desk.hear(samples.home(messages=(URGENT,)))
    desk.wait(1)
    assert desk.window.page_name == "top_up"
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    assert desk.window.page_name == "must_answer"


def test_a_message_before_or_after_its_time_covers_nothing(open_window: Opener) -> None:
    early = CONFIRM._replace(start=HOME_NOW + 60)
    desk = Desk(open_window, early)
    assert (desk.window.page_name, desk.window.status.mail.text()) == ("home", "")
    desk.wait(60)
    assert desk.window.page_name == "must_answer"
    desk.wait(60 * 1_440)
    assert desk.window.page_name == "home", "its time is over"


def test_what_is_seen_in_the_list_is_read_and_stays_new_for_that_visit(open_window: Opener) -> None:
    desk = Desk(open_window, *samples.MESSAGES)
    assert desk.window.status.mail.text() == "2 new"
    desk.window.open_page("messages")
    desk.wait(1)
    assert desk.posted == [ReadMessages(1, (6, 7))]
    desk.hear(desk.store.snapshot.after(MessagesRead((6, 7)), desk.now))
    assert desk.window.status.mail.text() == ""
    assert "New: 12:32" in [text.text() for text in desk.window.page.findChildren(type(desk.window.status.date))]
    desk.window.open_page("home")
    desk.window.open_page("messages")
    assert "12:32" in [text.text() for text in desk.window.page.findChildren(type(desk.window.status.date))]


LIFE = Pending(4, Wish.CONFIRM, 5, Stage.SENT, NOW, message=9)
SAID = {
    "waiting": (LIFE, False, "Telling your supplier…"),
    "confirmed": (LIFE._replace(stage=Stage.ACCEPTED), True, "Your supplier knows that you have read it."),
    "no link": (
        LIFE._replace(stage=Stage.REFUSED, refused=Refused.NO_LINK),
        False,
        "Not sent: there is no link to the hub. Tell your supplier when it is back.",
    ),
    "no answer": (
        LIFE._replace(stage=Stage.NO_ANSWER),
        False,
        "No answer yet. Your supplier may not know that you have read it.",
    ),
    "not taken": (
        LIFE._replace(stage=Stage.REFUSED, refused=Refused.BY_METER),
        False,
        "The hub did not take it. Your supplier does not know that you have read it.",
    ),
    "of another run": (None, False, "Your supplier asks to be told that you have read it."),
}


@pytest.mark.parametrize("case", SAID)
def test_the_list_says_what_the_supplier_knows(case: str) -> None:
    life, confirmed, said = SAID[case]
    message = CONFIRM._replace(read=True, confirmed=confirmed)
    snapshot = samples.home(messages=(message,), commands=(life,) if life else ())
    assert (said,) in told("messages", snapshot)["14:31"]


def test_what_the_supplier_does_not_know_may_be_told_again(open_window: Opener) -> None:
    desk = Desk(open_window, CONFIRM._replace(read=True), page="messages")
    desk.touch("confirm:9")
    assert desk.posted == [ConfirmMessage(1, 5, 9, HOME_NOW)]


def test_importance_has_a_word() -> None:
    rows = told("messages", samples.home(messages=(URGENT._replace(read=True),)))
    assert ("Urgent",) in rows["14:31"]


def test_an_important_message_is_a_note_until_it_is_read(open_window: Opener) -> None:
    important = samples.MESSAGES[0]._replace(importance=Importance.HIGH)
    desk = Desk(open_window, important)
    assert desk.window.banner.headline.text() == "New message from your supplier"
    QTest.mouseClick(desk.window.banner, Qt.MouseButton.LeftButton)
    assert desk.window.page_name == "messages"
    desk.hear(desk.store.snapshot.after(MessagesRead((7,)), desk.now))
    assert not desk.window.banner.shown
