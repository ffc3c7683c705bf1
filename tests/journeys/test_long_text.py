"""A supplier's text as long as Great Britain allows reaches the display over any stick, and so does one after it."""

import asyncio
from dataclasses import replace

import pytest

from ihd.frames.session import Session
from ihd.hub.home import Home
from ihd.model.reports import Importance, Message
from ihd.model.snapshot import Snapshot
from ihd.radio.stick import Stick
from ihd.radio.worker import Worker
from tests.radio.bench_home import START, made_home, plugged
from tests.virtual_time import run

#: 116 characters (smart-energy.md 4.5), ten of them of two octets each.
LONGEST = "Meter readings show that you owe £1, £2, £3, £4 or £5. " * 2 + "Enough"
SHORT = "All is well."


def home_with_texts() -> Home:
    """One text stands when the display comes, the other two come while it looks."""
    messages = tuple(
        Message(number, text, START + after, None, Importance.HIGH, must_confirm=False)
        for number, (text, after) in enumerate([(LONGEST, -60), (LONGEST[::-1], 30), (SHORT, 60)], 1)
    )
    return Home(replace(made_home().plan, messages=messages), START)


@pytest.mark.parametrize("version", [8, 13, 14, 18])
def test_the_longest_text_is_shown_whole_asked_for_or_not(version: int) -> None:
    async def story() -> None:
        async with plugged(home_with_texts(), version=version) as stick:
            shown: list[Snapshot] = []
            clock = asyncio.get_running_loop().time
            worker = Worker(Session(), Stick(stick.url), clock, shown.append, Snapshot.blank(0.0), chance=lambda: 0.5)
            assert len(LONGEST) == 116
            task = asyncio.create_task(worker.run())
            await asyncio.sleep(20)
            assert [message.text for message in shown[-1].messages] == [LONGEST]
            await asyncio.sleep(20)
            assert LONGEST[::-1] in [message.text for message in shown[-1].messages]
            await asyncio.sleep(30)
            assert {message.text for message in shown[-1].messages} == {LONGEST, LONGEST[::-1], SHORT}
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    run(story())
