"""Meter readers join a network of one's own through real bellows, and their readings are shown like a hub's."""

import asyncio

import pytest

from ihd.model.link import LinkPhase
from tests.radio.bench_home import bare_home, plugged
from tests.radio.own_air import REGISTER_WH, displaying, made_reader
from tests.virtual_time import run

VERSIONS = (8, 13, 14, 18)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_reader_that_is_let_in_is_shown(version: int) -> None:
    async def story() -> None:
        async with plugged(bare_home(), version=version) as stick, displaying(stick) as display:
            assert (display.last.link.phase, display.last.meters) == (LinkPhase.UP, ())
            display.link.permit()
            await asyncio.sleep(1)
            assert made_reader().join(stick.readers) is None
            await asyncio.sleep(20)
            assert display.meter.power_w == 800
            assert display.meter.register_wh is not None
            assert display.meter.register_wh >= REGISTER_WH
            assert len(display.last.readers) == 1

    run(story())
