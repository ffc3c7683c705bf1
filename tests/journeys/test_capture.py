"""An outside reader of the air: Wireshark's tshark dissects all that a display and a hub say to each other."""

import asyncio
import json
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ihd import wiring
from ihd.frames.capture import pcapng
from ihd.frames.packet import Packet
from ihd.frames.session import Session
from ihd.hub.home import Home
from ihd.model.snapshot import Snapshot
from ihd.radio.air import Air
from ihd.radio.loopback import Loopback
from ihd.radio.worker import Worker
from tests.journeys.story import DISPLAY, LINK_KEY
from tests.virtual_time import run

START = int(datetime(2026, 1, 15, 17, 40, tzinfo=UTC).timestamp())
MINUTES = 25
TSHARK = shutil.which("tshark")


class LoopClock:
    """Home time, in step with the loop's virtual time."""

    def __init__(self) -> None:
        self.time = asyncio.get_running_loop().time
        self.began = self.time()

    def now(self) -> float:
        return START + self.time() - self.began

    def delay_until(self, moment: float) -> float:
        return moment - self.now()


async def carried() -> list[tuple[float, int, int, Packet]]:
    """Return all that the loopback carries in its first minutes: joining, discovery, polls, what is published."""
    clock, seen = LoopClock(), []
    home = Home(wiring.plan("default", wiring.profiles(), START), START)
    home.admit(DISPLAY, LINK_KEY)
    link = Loopback(Air(home, clock), DISPLAY, LINK_KEY, lambda *packet: seen.append((clock.now(), *packet)))
    worker = Worker(Session(), link, clock.time, lambda snapshot: None, Snapshot.blank(clock.time()))
    task = asyncio.create_task(worker.run())
    await asyncio.sleep(60 * MINUTES)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return seen


@pytest.fixture(scope="module")
def dissected(tmp_path_factory: pytest.TempPathFactory) -> list[dict]:
    if TSHARK is None:
        pytest.skip("tshark is not installed; make setup installs it where apt is permitted")
    packets = run(carried())
    path: Path = tmp_path_factory.mktemp("air") / "home.pcapng"
    path.write_bytes(pcapng(packets))
    command = [TSHARK, "-r", path, "-T", "json", "-V"]
    text = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    frames = [frame["_source"]["layers"] for frame in json.loads(text)]
    assert len(frames) == len(packets) > MINUTES * 12
    return frames


def test_no_frame_is_malformed_and_none_has_unknown_octets(dissected: list[dict]):
    bad = [layers for layers in dissected if "_ws.malformed" in layers or "data" in layers or "_ws.short" in layers]
    assert bad == []


def test_what_is_asked_for_and_told_has_the_names_of_the_standard(dissected: list[dict]):
    text = json.dumps(dissected)
    for word in ("zbee_zcl_se.met", "zbee_zcl_se.price", "zbee_zcl_se.pp", "zbee_zcl_se.calendar", "zbee_zcl_se.msg"):
        assert word in text


def test_the_price_on_the_air_is_the_tariffs(dissected: list[dict]):
    told = [json.dumps(layers) for layers in dissected if "zbee_zcl_se.price.rate_label" in json.dumps(layers)]
    assert any('"zbee_zcl_se.price.price": "0x00009600"' in text or "38400" in text for text in told), told[:1]
