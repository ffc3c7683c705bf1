"""The simulated stick's serial line agrees with captures of real sticks, and survives a bad line."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from ihd.radio.air import Air
from ihd.radio.sim_ash import LineFaults, NcpAsh
from ihd.radio.sim_ncp import Ncp
from ihd.radio.sim_tokens import Tokens
from tests.radio.bench_home import LoopClock, bare_home
from tests.virtual_time import run

# Captured from a stick that speaks EZSP version 7 (zigpy/bellows issue 193); its acknowledgements travel with its data.
RESET, RESET_ANSWER = "1AC038BC7E", "C1020B0A527E"
EXCHANGES = [
    ("004221A850ED2C7E", "0142A1A8532825D4F4497E", "8160597E"),
    ("7D31432157542A1205877E", "1243A157542A12B069F2A5A17E", None),
    ("22402157547919B059C46E7E", "2340A157547915FBD27E", None),
]


class Wire:
    """The far end of a line: keeps what the stick wrote."""

    def __init__(self, version: int) -> None:
        self.written = b""
        self.faults = LineFaults()
        tokens = Tokens(bytes.fromhex("0200000000000001"))
        self.line = NcpAsh(Ncp(version, tokens, Air(bare_home(), LoopClock())), self.faults)
        self.line.connection_made(self)

    def write(self, data: bytes) -> None:
        self.written += data

    def is_closing(self) -> bool:
        return False

    def close(self) -> None:
        self.line.connection_lost(None)

    def say(self, octets: str) -> str:
        """Send octets to the stick and return what it wrote since the last time."""
        self.line.data_received(bytes.fromhex(octets))
        return self.taken()

    def taken(self) -> str:
        written, self.written = self.written, b""
        return written.hex().upper()


def test_the_line_answers_octet_for_octet_as_a_real_stick() -> None:
    async def story() -> None:
        wire = Wire(version=7)
        assert wire.say(RESET) == RESET_ANSWER
        for command, answer, acknowledgement in EXCHANGES:
            written = wire.say(command)
            assert written.endswith(answer)
            assert acknowledgement is None or written == acknowledgement + answer
        wire.close()

    run(story())


def test_a_lost_answer_is_sent_again_until_it_is_acknowledged() -> None:
    async def story() -> None:
        wire = Wire(version=7)
        wire.say(RESET)
        wire.faults.drop = 2  # the acknowledgement and the answer
        assert wire.say(EXCHANGES[0][0]) == ""
        await asyncio.sleep(1.7)
        again = wire.taken()
        # bit 3 of the control octet marks a repetition
        assert bytes.fromhex(again)[0] == 0x01 | 0x08
        wire.say("8160597E")
        await asyncio.sleep(10)
        assert wire.taken() == ""
        wire.close()

    run(story())


def test_a_damaged_answer_is_sent_again_when_the_host_says_so() -> None:
    async def story() -> None:
        wire = Wire(version=7)
        wire.say(RESET)
        wire.say(EXCHANGES[0][0])
        assert bytes.fromhex(wire.say("A0547D3A7E"))[0] == 0x01 | 0x08  # NAK 0 (UG101)
        wire.close()

    run(story())


def test_a_host_that_never_acknowledges_is_given_up() -> None:
    async def story() -> None:
        wire = Wire(version=7)
        wire.say(RESET)
        wire.say(EXCHANGES[0][0])
        await asyncio.sleep(60)
        assert wire.taken().count("7E") == 4
        assert wire.say(RESET) == RESET_ANSWER
        wire.close()

    run(story())


@given(st.lists(st.binary(min_size=1, max_size=60), max_size=6))
def test_garbage_on_the_line_does_not_kill_the_stick(pieces: list[bytes]) -> None:
    async def story() -> None:
        wire = Wire(version=13)
        for piece in pieces:
            wire.line.data_received(piece)
        wire.taken()
        assert wire.say("7E" + RESET).endswith(RESET_ANSWER)
        assert wire.say(EXCHANGES[0][0]) != ""
        wire.close()

    run(story())


@given(st.binary(max_size=40), st.integers(8, 14))
def test_any_command_is_answered(frame: bytes, version: int) -> None:
    async def story() -> None:
        answers: list[bytes] = []

        class Line:
            def send(self, frame: bytes) -> None:
                answers.append(frame)

        ncp = Ncp(version, Tokens(bytes(8)), Air(bare_home(), LoopClock()))
        ncp.connection_made(Line())
        ncp.data_received(frame)
        assert len(answers) >= 1
        assert answers[0][0] == (frame[0] if frame else 0)
        ncp.reset()

    if version in (8, 9, 10, 11, 12, 13, 14):
        run(story())


def test_a_stick_of_version_8_says_its_version_as_a_real_one_does() -> None:
    """Captured by another program (zigpy-bellows.md 4.1); header and answer are EZSP without the line's framing."""

    async def story() -> None:
        answers: list[bytes] = []

        class Line:
            def send(self, frame: bytes) -> None:
                answers.append(frame)

        ncp = Ncp(8, Tokens(bytes(8)), Air(bare_home(), LoopClock()))
        ncp.connection_made(Line())
        ncp.data_received(bytes.fromhex("0100010000 08"))
        assert answers == [bytes.fromhex("0180010000 08028067")]

    run(story())
