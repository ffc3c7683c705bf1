"""Codes without an answer are known again, and no code is kept; driven by frames and time alone."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from ihd.frames import zcl
from ihd.frames.session import Session
from ihd.model.commands import Stage, TopUp
from ihd.model.credit import TopUpResult
from tests.frames.far_end import CODE, OTHER_CODE, SALT, FarEnd, ppmid


def test_a_duplicate_of_a_code_without_an_answer_is_shown_as_the_earlier_success(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(10)
    hub.post(TopUp(2, 1, CODE))
    hub.top_up_result(2, -1, 4_000_000)
    told = hub.last()
    assert (told.id, told.stage, told.earlier, told.refused) == (2, Stage.ACCEPTED, True, None)
    assert (told.credited, told.balance) == (None, 4_000_000)
    assert hub.stages(1)[-1] is Stage.ACCEPTED, "the first one did arrive"
    assert hub.shown.command(2) is hub.shown.commands[0]
    assert not any(each.fingerprint for each in hub.shown.commands)


def test_a_duplicate_of_anyone_elses_code_is_refused(hub):
    hub.post(TopUp(1, 1, OTHER_CODE))
    hub.wait(10)
    hub.post(TopUp(2, 1, CODE))
    hub.top_up_result(2)
    assert (hub.last().stage, hub.last().result) == (Stage.REFUSED, TopUpResult.DUPLICATE)


def test_the_earlier_success_is_shown_once(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(10)
    for number in (2, 3):
        hub.post(TopUp(number, 1, CODE))
        hub.top_up_result(2)
    assert (hub.last().id, hub.last().stage) == (3, Stage.REFUSED)


def test_a_code_accepted_at_the_second_try_is_a_duplicate_at_the_third(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(10)
    hub.post(TopUp(2, 1, CODE))
    hub.top_up_result(0, 10_000_000, 10_000_000)
    assert (hub.last().id, hub.last().earlier) == (2, False)
    hub.post(TopUp(3, 1, CODE))
    hub.top_up_result(2)
    assert hub.last().stage is Stage.REFUSED


def sent_before(hub: FarEnd):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(10)
    return hub.shown.commands


def test_a_code_without_an_answer_is_known_again_after_a_restart(hub):
    again = FarEnd(ppmid(unanswered=sent_before(hub)))
    again.post(TopUp(2, 1, CODE))
    again.top_up_result(2)
    assert (again.last().stage, again.last().earlier) == (Stage.ACCEPTED, True)


@pytest.mark.parametrize(("salt", "meter"), [(b"another display's", 1), (SALT, 2)])
def test_another_displays_fingerprint_and_another_meters_code_are_not_ours(hub, salt, meter):
    kept = tuple(each._replace(meter=meter) for each in sent_before(hub))
    again = FarEnd(Session(may_command=True, salt=salt, unanswered=kept))
    again.post(TopUp(2, 1, CODE))
    again.top_up_result(2)
    assert again.last().stage is Stage.REFUSED


# ------------------------------------------------------------------------------------------------- what is remembered


def reached(thing: object, seen: set[int]) -> Iterator[str | bytes]:
    """Every text and octets that can be reached from ``thing``."""
    if id(thing) in seen:
        return
    seen.add(id(thing))
    if isinstance(thing, str | bytes):
        yield thing
        return
    inside: list[object] = list(getattr(thing, "__dict__", {}).values())
    if is_dataclass(thing):
        inside += [getattr(thing, each.name) for each in fields(thing)]
    if isinstance(thing, dict):
        inside += [*thing.keys(), *thing.values()]
    elif isinstance(thing, list | tuple | set | frozenset):
        inside += thing
    for each in inside:
        yield from reached(each, seen)


def test_once_it_is_on_the_air_a_code_is_nowhere_in_the_session_nor_in_what_it_tells(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(10)
    for number, result in ((2, 1), (3, 0)):
        hub.post(TopUp(number, 1, CODE))
        hub.top_up_result(result, 1, 1)
    texts = [*reached([hub.session, hub.reports, hub.shown], set())]
    assert "3313" in texts
    assert not any(CODE.digits in each for each in texts if isinstance(each, str))
    assert not any(CODE.digits.encode() in each for each in texts if isinstance(each, bytes))


def test_no_log_of_a_packet_a_frame_or_a_command_shows_a_code(hub):
    command = TopUp(1, 1, CODE)
    hub.post(command)
    packet = hub.commands[-1]
    for shown in (command, packet, zcl.decode(packet.cluster, packet.data), hub.last()):
        assert CODE.digits[:16] not in repr(shown)
