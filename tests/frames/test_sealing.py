"""A sealed capture: tshark opens it with its keys and not without, and so do we."""

import subprocess
from pathlib import Path

import pytest

from ihd.frames.capture import check_sequence, opening, pcapng
from ihd.frames.captured import CaptureError, playable, read
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.frames.sealing import CaptureKeys, parsed, written
from tests.frames.test_capture import TSHARK, needs_tshark
from tests.frames.test_captured import CARRIED, CODE, ENDS

KEYS = CaptureKeys(bytes(range(16)), bytes(range(16, 32)))
OTHERS = CaptureKeys(KEYS.link, KEYS.network)


def sealed() -> bytes:
    return pcapng(((each.seconds, *ENDS[each.from_display], each.packet) for each in CARRIED), KEYS)


def test_with_its_keys_it_is_what_was_carried_and_without_it_tells_nothing():
    octets = sealed()
    assert read(octets, KEYS) == (tuple(CARRIED), "", False)
    typed = Packet(SMART_ENERGY, 0x0705, 1, 3, b"\x01\x01\x00\x02\x14" + CODE)
    assert CODE in pcapng([(1.0, 1, 0, typed)])
    assert CODE not in pcapng([(1.0, 1, 0, typed)], KEYS)


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        (None, "frame 1, at octet 48, is sealed, and its keys are not beside it"),
        (OTHERS, "frame 1, at octet 48, is sealed with other keys than those beside it"),
        (KEYS._replace(link=OTHERS.link), "frame 2, at octet 128, is sealed with other keys"),
    ],
    ids=["none", "others", "another link key"],
)
def test_what_keys_are_missing_is_said(keys: CaptureKeys | None, sentence: str):
    assert read(sealed(), keys).flaw.startswith(sentence)


def test_what_to_do_without_keys_is_said_too():
    with pytest.raises(CaptureError, match="--secured --log-key` writes them"):
        playable("mine.pcapng", sealed())


@pytest.mark.parametrize("at", [9, 22, 36, 40], ids=["header", "auxiliary header", "payload", "code"])
def test_a_changed_octet_is_found_even_where_the_check_sequence_fits_it(at: int):
    octets = bytearray(sealed())
    frame = len(opening()) + 28
    size = int.from_bytes(octets[frame - 4 : frame], "little")
    octets[frame + at] ^= 1
    octets[frame + size - 2 : frame + size] = check_sequence(bytes(octets[frame : frame + size - 2])).to_bytes(
        2, "little"
    )
    assert read(bytes(octets), KEYS).frames == ()


def test_keys_are_written_as_wireshark_takes_them_and_stand_in_no_traceback():
    text = written(KEYS)
    assert text.splitlines()[0] == '"000102030405060708090a0b0c0d0e0f","Normal","network key"'
    assert parsed(text) == KEYS
    assert parsed(text.splitlines()[0]) is None
    assert parsed("") is None
    assert "00" not in repr(KEYS)


def told(file: Path, keys: str) -> list[list[str]]:
    """What tshark tells of each frame with these keys: the cluster and the first attribute."""
    given = [word for line in keys.splitlines() for word in ("-o", f"uat:zigbee_pc_keys:{line}")]
    asked = ["-T", "fields", "-e", "zbee_aps.cluster", "-e", "zbee_zcl_se.met.attr_id", "-e", "_ws.malformed"]
    done = subprocess.run([TSHARK, *given, "-r", file, *asked], capture_output=True, text=True, check=True, timeout=60)
    return [line.split("\t") for line in done.stdout.splitlines()]


@needs_tshark
def test_tshark_opens_each_layer_with_its_key_and_finds_all_of_it_right(tmp_path: Path):
    file = tmp_path / "sealed.pcapng"
    file.write_bytes(sealed())
    both, network = written(KEYS), written(KEYS).splitlines()[0]
    assert told(file, "") == [["", "", ""]] * 3
    assert told(file, network) == [["", "", ""], ["0x0702", "", ""], ["0x0702", "", ""]]
    assert told(file, both) == [["", "", ""], ["0x0702", "0x0400", ""], ["0x0702", "", ""]]
