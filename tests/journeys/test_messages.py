"""Messages on their way: the supplier writes, a person reads, and the supplier learns of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ihd import wiring
from ihd.hub.notices import ACKNOWLEDGED
from ihd.model import messages
from ihd.model.commands import ConfirmMessage, Refused, RestoreSupply, Stage
from ihd.model.reports import Importance, Message
from tests.journeys.story import Story

START = int(datetime(2026, 1, 14, 10, 40, tzinfo=UTC).timestamp())
CALM = Message(1, "Our prices change soon.", START - 3_600, None, Importance.LOW, must_confirm=False)
GRAVE = Message(2, "Gas is off in your street from 12:00.", START + 60, 120, Importance.CRITICAL, must_confirm=True)


def written(*told: Message, may_command: bool = False) -> Story:
    """A home whose supplier writes ``told``, and a display that has heard what is due so far."""
    plan = replace(wiring.plan("electricity-only", wiring.profiles(), START), messages=told)
    story = Story(plan, START, may_command=may_command)
    story.wait(seconds=30)
    return story


def confirm(story: Story, message: Message, number: int = 1):
    return story.post(ConfirmMessage(number, message.meter, message.id, story.shown.home_time(story.now)))


@pytest.mark.parametrize("may_command", [False, True], ids=["a display that only shows", "a display that acts"])
def test_a_message_stands_in_front_until_it_is_confirmed_and_the_supplier_hears_when(may_command: bool) -> None:
    story = written(CALM, GRAVE, may_command=may_command)
    assert messages.in_front(story.shown.messages, story.shown.home_time(story.now)) is None
    story.wait(minutes=1)
    (grave, calm) = story.shown.messages
    assert (grave.text, calm.text) == (GRAVE.text, CALM.text)
    assert messages.in_front(story.shown.messages, story.shown.home_time(story.now)) is grave

    assert confirm(story, grave).stage is Stage.ACCEPTED
    assert (story.shown.messages[0].read, story.shown.messages[0].confirmed) == (True, True)
    assert story.home.notices.confirmed == {2: START + 90}
    assert story.home.notices.events[-1].event == ACKNOWLEDGED
    assert messages.in_front(story.shown.messages, story.shown.home_time(story.now)) is None


def test_what_was_read_stays_read_when_the_hub_tells_the_message_again() -> None:
    story = written(GRAVE)
    story.wait(minutes=1)
    confirm(story, story.shown.messages[0])
    heard = sum(type(report).__name__ == "MessageHeard" for report in story.reports)
    story.wait(minutes=31)
    assert sum(type(report).__name__ == "MessageHeard" for report in story.reports) > heard
    assert [(each.id, each.read, each.confirmed) for each in story.shown.messages] == [(2, True, True)]


def test_a_confirmation_that_the_hub_does_not_hear_is_told_and_may_be_sent_again() -> None:
    story = written(GRAVE)
    story.wait(minutes=1)
    story.hearing = False
    confirm(story, story.shown.messages[0])
    story.wait(seconds=11)
    assert story.shown.command(1).stage is Stage.NO_ANSWER
    assert (story.shown.messages[0].read, story.shown.messages[0].confirmed) == (True, False)
    story.hearing = True
    story.wait(minutes=2)
    assert confirm(story, story.shown.messages[0], 2).accepted
    assert story.shown.messages[0].confirmed


def test_two_messages_may_be_confirmed_at_once_but_one_not_twice() -> None:
    story = written(CALM, GRAVE)
    story.wait(minutes=1)
    story.hearing = False
    grave, calm = story.shown.messages
    assert confirm(story, grave, 1).stage is Stage.SENT
    assert confirm(story, grave, 2).refused is Refused.STILL_WAITING
    assert confirm(story, calm, 3).stage is Stage.SENT


def test_a_display_that_only_shows_may_confirm_and_nothing_else() -> None:
    story = written(GRAVE)
    sent = len(story.carried)
    refused = story.post(RestoreSupply(1, story.electricity.meter))
    assert (refused.refused, len(story.carried)) == (Refused.NOT_ALLOWED, sent)


def test_a_number_that_the_supplier_never_gave_is_not_confirmed() -> None:
    story = written(CALM)
    unknown = story.shown.messages[0]._replace(id=99)
    assert confirm(story, unknown).refused is Refused.BY_METER
    assert story.home.notices.confirmed == {}


def test_a_message_whose_time_is_over_no_longer_stands_in_front() -> None:
    grave = GRAVE._replace(minutes=1)
    assert messages.in_front((grave,), grave.start - 1) is None, "its time has not come"
    assert messages.in_front((grave,), grave.start + 59) is grave
    assert messages.in_front((grave,), grave.start + 60) is None
    assert messages.in_front((grave,), None) is grave, "without a clock it stands"
