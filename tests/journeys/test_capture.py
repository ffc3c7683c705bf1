"""An outside reader of the air: Wireshark's tshark dissects all that a display and a hub say to each other."""

import json
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ihd import wiring
from ihd.frames.capture import pcap
from ihd.frames.packet import HUB_ADDRESS
from tests.journeys.story import Story

START = int(datetime(2026, 1, 15, 17, 40, tzinfo=UTC).timestamp())
TSHARK = shutil.which("tshark")


@pytest.fixture(scope="module")
def dissected(tmp_path_factory: pytest.TempPathFactory) -> list[dict]:
    if TSHARK is None:
        pytest.skip("tshark is not installed; make setup installs it where apt is permitted")
    story = Story(wiring.plan("default", wiring.profiles(), START), START)
    story.wait(minutes=25)
    path: Path = tmp_path_factory.mktemp("air") / "home.pcap"
    path.write_bytes(
        pcap(
            (moment, story.node if upward else HUB_ADDRESS, HUB_ADDRESS if upward else story.node, packet)
            for moment, upward, packet in story.carried
        )
    )
    text = subprocess.run(
        [TSHARK, "-r", path, "-T", "json", "-V"], capture_output=True, text=True, check=True, timeout=120
    ).stdout
    frames = [frame["_source"]["layers"] for frame in json.loads(text)]
    assert len(frames) == len(story.carried)
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
