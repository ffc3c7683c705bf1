"""What a screen reader is told without being asked, and that it is told once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ihd.model.commands import Stage, Wish
from ihd.model.credit import TopUpResult
from ihd.model.link import Fault, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Supply
from ihd.view.announcements import NOTHING_TOLD, Told, news
from tests.ppmid import samples
from tests.view.samples import NOW, link


def told_of(*snapshots: Snapshot, told: Told = NOTHING_TOLD, now: float = NOW) -> list[list[str]]:
    """Return what is said of each snapshot in turn."""
    said = []
    for snapshot in snapshots:
        told, announcements = news(told, snapshot, now)
        said.append([each.text for each in announcements])
    return said


FULL = samples.home(samples.electricity(balance_millipence=5_000_000, credit_status=int(samples.ENABLED)))


def test_what_is_well_from_the_first_is_not_said() -> None:
    assert told_of(FULL, FULL) == [[], []]


def test_low_credit_is_said_once_and_again_only_when_it_was_well_between() -> None:
    low = samples.home(samples.electricity())
    lower = samples.home(samples.electricity(balance_millipence=120_000))
    said = told_of(FULL, low, lower, low, FULL, low)
    assert [len(each) for each in said] == [0, 1, 0, 0, 0, 1]
    assert said[1][0].startswith("Electricity: low credit")
    assert "Emergency credit £10.00 ready." in said[1][0]


def test_off_armed_and_on_again_are_each_said() -> None:
    off, armed = samples.home(samples.spent()), samples.home(samples.armed())
    on = samples.home(samples.armed(supply=Supply.ON))
    said = told_of(FULL, off, armed, on)
    assert [each[0].split(".")[0] for each in said[1:]] == [
        "Electricity is off: top up £10",
        "Electricity is ready to turn on",
        "Electricity is on",
    ]
    interrupts = news(NOTHING_TOLD, off, NOW)[1][0].urgent, news(NOTHING_TOLD, armed, NOW)[1][0].urgent
    assert interrupts == (True, False)


def test_a_meter_not_heard_for_long_is_told_of_once_and_its_account_not_anew_when_it_is_back() -> None:
    low = samples.home(samples.electricity())
    silent = samples.home(samples.electricity(heard=NOW - 44 * 60))
    said = told_of(low, silent, silent, low)
    assert [len(each) for each in said] == [1, 1, 0, 0]
    assert said[1][0].startswith("No word from the electricity meter for 44 minutes")


def test_a_lost_link_is_said_once_however_often_it_is_tried_and_so_is_its_return() -> None:
    lost = replace(FULL, link=link(phase=LinkPhase.LOST)._replace(fault=Fault.HUB_SILENT))
    trying = replace(FULL, link=link(phase=LinkPhase.SEARCHING))
    assert told_of(FULL, lost, trying, lost, FULL, FULL) == [
        [],
        ["The hub does not answer. This does not turn anything off. The display keeps trying."],
        [],
        [],
        ["Linked to the hub"],
        [],
    ]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (samples.accepted(), "Electricity, top-up: Accepted. Your balance is £11.61 now."),
        (samples.refused(TopUpResult.DUPLICATE), "Electricity, top-up: Not added. Open Top up to see why."),
        (
            samples.pending(Stage.NO_ANSWER),
            "Electricity, top-up: No answer yet. Check your balance before you enter the code again.",
        ),
    ],
)
def test_the_answer_to_a_code_is_said_once_and_no_answer_from_before(answer: samples.Pending, said: str) -> None:
    waiting, answered = samples.with_command(FULL, samples.pending()), samples.with_command(FULL, answer)
    assert told_of(waiting, answered, answered) == [[], [said], []]
    assert told_of(answered) == [[]]


def test_answers_say_which_command_they_belong_to() -> None:
    told = news(NOTHING_TOLD, samples.with_command(FULL, samples.pending()), NOW)[0]
    answers = news(told, samples.with_command(FULL, samples.accepted()), NOW)[1]
    assert [each.wish for each in answers] == [Wish.TOP_UP]
