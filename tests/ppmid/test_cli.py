"""The acting display's command line as a person runs it: real processes without Qt, and no code ever repeated."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import pytest

from ihd import wiring
from ihd.hub.head_end import HeadEnd
from ihd.hub.opening import Opening
from ihd.hub.store import Kept
from ihd.model.commands import Command, Pending, Refused, Stage, Wish
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.model.utrn import parse
from ppmid.cli import main, top_up
from tests.processes import command, hub

#: A code from tests/vectors/utrn_gbcs.json: well made, and for a meter in no home here.

CODE = "73943333457189043313"
NOW = 1_700_000_000


class Keyboard(io.StringIO):
    """What a person types at a prompt."""

    def isatty(self) -> bool:
        return True


def sold(pence: int) -> str:
    """Buy a code for the electricity meter of the demonstration's home, from its supplier."""
    plan = wiring.plan("prepay", wiring.profiles(), NOW)
    supplier = HeadEnd(plan.seed)
    keys, identity = Opening(plan.seed, supplier, Kept({}, {})).target(plan.electricity[0].serial)
    return supplier.sell(identity, keys.public, pence, NOW).digits


def run(*words: str, typed: str = "", timeout: float = 90) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("ppmid", *words),
        input=typed,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=timeout,
        check=False,
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "No code was given."),
        ("\n \n", "No code was given."),
        ("7394 3333 4571\n", "12 of 20 digits"),
        (f"{CODE}{CODE}\n", "40 digits, and a code has 20"),
        ("7394 3333 4571 8904 331x\n", "A code is made of digits only"),
        ("7394-3333-4571-8904-3331\n", "There is a mistake in this code"),
        ("7394 3333 4571 8904 3331 3" + "\x00\n", "A code is made of digits only"),
        ("1234 5678 9012 3456 7890\n", "This code is for another kind of meter"),
        ("99999999999999999999\n", "This is not a top-up code"),
    ],
    ids=["nothing", "blank", "short", "two codes", "letter", "wrong digit", "zero octet", "STS", "not GB"],
)
def test_what_is_no_code_is_said_in_a_sentence_and_nothing_is_sent(
    typed: str, sentence: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    assert main(["top-up", "--demo"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"ppmid: {sentence}")
    assert "Nothing was sent." in told.err


def test_the_code_is_asked_for_at_a_prompt_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("\n"))
    assert main(["top-up", "--demo"]) == 1
    assert capsys.readouterr().err.startswith("Top-up code, 20 digits: ppmid: No code was given.")


@pytest.mark.parametrize(
    "words",
    [
        ("top-up", CODE),
        ("top-up", "--demo", "--code", CODE),
        ("top-up", f"--code={CODE[:4]}-{CODE[4:]}"),
        ("top-up", *(CODE[at : at + 4] for at in range(0, 20, 4))),
        ("top-up", "--fuel", CODE),
        (CODE,),
    ],
    ids=["alone", "option", "option with hyphens", "groups", "in place of a fuel", "as a command"],
)
def test_a_code_among_the_arguments_is_refused_and_not_repeated(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "never given on the command line" in told.err
    assert not any(character.isdigit() for character in told.err)


def test_a_code_for_sale_is_accepted_once_and_by_its_own_meter() -> None:
    code = sold(10_00)
    with hub("ppmid", "--listen", "127.0.0.1:0", "--home", "prepay") as url:
        done = run("top-up", "--stick", url, typed=f"{code[:4]} {code[4:]}\n")
        assert re.fullmatch(
            r"This code looks like £10\.00\. .*\n"
            r"Electricity: Accepted, supply stays on\. £11\.\d\d balance now\.\n",
            done.stdout,
        )
        assert (done.returncode, done.stderr) == (0, "")
        again = run("top-up", "--stick", url, "--fuel", "electricity", typed=code)
        assert (again.returncode, again.stdout.splitlines()[1][:26]) == (1, "Electricity: Already used.")
    other = run("top-up", "--demo", "--fuel", "gas", typed=code)
    assert other.returncode == 1
    assert "Gas: The meter did not take it." in other.stdout
    assert "Is it your electricity code? Your balance has not changed." in other.stdout
    kept = [path.read_bytes() for path in Path(os.environ["IHD_HOME"]).rglob("*") if path.is_file()]
    assert kept
    assert not any(code.encode() in octets for octets in kept)


@pytest.mark.parametrize(
    ("answers", "last"),
    [
        ((Refused.METER_BUSY, Refused.METER_BUSY, None), Stage.ACCEPTED),
        ((Refused.BY_METER, None), Stage.REFUSED),
        ((Refused.NO_LINK, None), Stage.REFUSED),
    ],
    ids=["busy twice", "refused", "no link"],
)
def test_a_code_goes_again_only_when_the_hub_says_that_nothing_happened(
    answers: tuple[Refused | None, ...], last: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(top_up, "BUSY_WAIT", 0.0)
    meter, snapshots, to_come = Meter(2, Fuel.ELECTRICITY), SimpleQueue[Snapshot](), list(answers)

    def post(command: Command) -> None:
        why = to_come.pop(0)
        stage = Stage.ACCEPTED if why is None else Stage.REFUSED
        became = Pending(command.id, Wish.TOP_UP, command.meter, stage, 0.0, refused=why)
        snapshots.put(replace(Snapshot.blank(0.0), commands=(became,)))

    pending, _ = top_up.enter(snapshots, post, meter, parse(CODE))
    assert pending.stage is last
    assert len(to_come) == (0 if last is Stage.ACCEPTED else 1)


def test_what_stands_on_the_account_is_watched_without_a_screen() -> None:
    done = run("watch", "--demo", "--json", "--count", "1")
    (told,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert told["electricity"]["payment_mode"] == told["gas"]["payment_mode"] == "prepayment"
    assert told["electricity"]["credit_status"]
    assert told["electricity"]["emergency_credit_millipence"] > 0


def test_an_interrupted_top_up_ends_in_order() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        subprocess.Popen(
            command("ppmid", "top-up", "--stick", f"tcp://127.0.0.1:{silent.getsockname()[1]}"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{CODE}\n")
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (130, "")


def test_a_home_that_pays_by_bill_takes_no_codes() -> None:
    done = run("top-up", "--demo", "--home", "default", "--fuel", "gas", typed=f" {CODE[:8]}-{CODE[8:]}\n")
    assert done.returncode == 1
    assert done.stdout == "This code looks like £100.00. Only your meter can confirm the amount.\n"
    assert done.stderr == (
        "ppmid: This home does not pay its gas meter in advance: it takes no codes. Nothing was sent.\n"
    )


def test_a_home_without_the_meter_asked_for_is_told_so() -> None:
    done = run("top-up", "--demo", "--home", "electricity-only", "--fuel", "gas", typed=CODE)
    assert (done.returncode, done.stderr) == (1, "ppmid: This home has no gas meter. Nothing was sent.\n")


def test_a_hub_that_cannot_be_reached_is_said_and_nothing_is_sent() -> None:
    done = run("top-up", "--stick", "/dev/ttyNOTHING", typed=CODE)
    assert done.returncode == 1
    assert "/dev/ttyNOTHING" in done.stderr
    assert done.stderr.endswith("Nothing was sent.\n")


def test_the_acting_display_says_so_when_there_is_no_qt_or_no_screen() -> None:
    done = run(timeout=30)
    assert done.returncode == 1
    assert "ppmid: This command needs PySide6" in done.stderr
    bare = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    bare.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "-m", "ppmid"], capture_output=True, text=True, env=bare, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "No screen was found. Run `ppmid watch`" in done.stderr
