"""The documents say what is true: every command runs or is checked, every file, link and quoted sentence is there.

A command that no row of the tables below can check fails, until it has one.
"""

import fnmatch
import os
import re
import subprocess
import tomllib
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

import pytest
from bellows.cli.main import main as bellows
from click import ClickException

from ihd import __version__, cli, paths
from ihd.cli import IHD, Program
from ihd.settings import Settings, save
from ppmid.cli import PPMID
from ppmid.cli import main as ppmid_main
from tests.documents import DOCUMENTS, ROOT, Document, Typed
from tests.processes import command

READ = [Document(path) for path in DOCUMENTS]
TYPED = [typed for document in READ for typed in document.commands()]
DEBIAN = ROOT / "packaging" / "debian"
RULES = DEBIAN / "60-smets-ihd.rules"
KIOSK = (DEBIAN / "smets-ihd-kiosk.service").read_text()
#: The program's own words, those that run on over several lines in one.
SOURCE = re.sub(
    r'"\s*\n\s*f?"',
    "",
    "\n".join(path.read_text() for room in ("ihd", "ppmid") for path in sorted((ROOT / room).rglob("*.py"))),
)
#: Folders whose files are named in prose.
FOLDERS = ("ihd/", "ppmid/", "packaging/", "resources/", "tests/", "translations/")


def _program(program: Program) -> Callable[[Typed], None]:
    """Return the check of a command of ours: its own parser takes these words, and knows the options told of."""

    def check(typed: Typed) -> None:
        words = typed.words[1:]
        if not words or words[0].startswith("-"):
            words.insert(0, "display")
        name, *rest = words
        parser = cli._parser(program, name)
        if rest:  # a command alone is a mention of it
            _parse(parser, rest)
        for option in typed.options:
            option, *value = option.split()
            action = parser._option_string_actions[option]
            assert not value or action.nargs != 0, f"{option} takes no value"

    return check


def _parse(parser: ArgumentParser, words: list[str]) -> None:
    try:
        parser.parse_args(words)
    except SystemExit as ended:  # after its help, too
        if ended.code:
            raise AssertionError(f"{' '.join(words)}: there is no such command or option") from None


def _make(typed: Typed) -> None:
    """Make knows how: told to do nothing, it says what it would do."""
    subprocess.run(["make", "-n", *typed.words[1:]], cwd=ROOT, check=True, capture_output=True, text=True)


def _bellows(typed: Typed) -> None:
    """Bellows' own command line takes the words."""
    with bellows.make_context("bellows", typed.words[1:]) as context:
        name, command, rest = bellows.resolve_command(context, [*context._protected_args, *context.args])
        command.make_context(name, rest, parent=context)


def _pip(typed: Typed) -> None:
    """The project is what is installed, with extras that it has."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    _, install, wanted = typed.words
    name, extra = re.fullmatch(r"([\w-]+)\[(\w+)\]", wanted).groups()
    assert (install, name) == ("install", project["name"])
    assert extra in project["optional-dependencies"]


def _apt(typed: Typed) -> None:
    """The package is ours, by the name that it is built under, or one that it, or a checkout, asks for."""
    control = (DEBIAN / "control").read_text()
    name = re.search(r"^Package: (.+)$", control, re.MULTILINE)[1]
    wanted = control + (ROOT / "packaging" / "debian-packages").read_text()
    for word in typed.words[3:]:
        if word.startswith("./"):
            built = [f"./{name}_{__version__}-1~deb{release}_arm64.deb" for release in (12, 13)]
            assert fnmatch.filter(built, word)
        elif word != "--allow-downgrades":
            assert word == name or re.search(rf"(^|[ ,]){word}($|[ ,(])", wanted, re.MULTILINE)


def _copy(typed: Typed) -> None:
    """What is copied is there."""
    assert (ROOT / typed.words[2]).exists()


def _udev(typed: Typed) -> None:
    """The rules themselves say so."""
    assert " ".join(typed.words[1:]) in RULES.read_text()


def _group(typed: Typed) -> None:
    """The group is one that the rules give sticks or the panel's brightness to."""
    _, _, option, group, user = typed.words
    assert (option, user) == ("-aG", "$USER")
    assert any(given in RULES.read_text() for given in (f'GROUP="{group}"', f"chgrp {group} "))


def _as_told(typed: Typed) -> None:
    """The program itself tells people to type this."""
    assert f'"{typed.line}"' in SOURCE


def _unit(typed: Typed) -> None:
    """There is a unit of that name, and systemd knows what is to be done with it."""
    program, *words = [word for word in typed.words if word != "sudo"]
    (name,) = {*words} - _DONE[program]
    assert (DEBIAN / f"{name}.service").exists()


_DONE = {"systemctl": {"enable", "disable", "start", "stop", "restart", "--now"}, "journalctl": {"-u", "-b"}}


def _kiosk_file(typed: Typed) -> None:
    """The unit reads the file."""
    assert f"EnvironmentFile=-{typed.words[-1]}\n" in KIOSK


def _as_kiosk(typed: Typed) -> None:
    """The variable is the one that the unit sets, and the rest is a command of ours."""
    _, _, variable, *command = typed.words
    assert variable in KIOSK
    CHECKS[command[0]](typed._replace(line=" ".join(command)))


def _to_kiosk(typed: Typed) -> None:
    """The unit runs as that user, in that directory."""
    _, _, option, owner, place = typed.words
    assert option == "-R"
    assert f"User={owner.removesuffix(':')}\n" in KIOSK
    assert f"IHD_HOME={place}\n" in KIOSK


#: How a command is checked, by how it begins; the longest beginning counts.
CHECKS: dict[str, Callable[[Typed], None]] = {
    "ihd": _program(IHD),
    "ppmid": _program(PPMID),
    "make": _make,
    "bellows": _bellows,
    "pip install": _pip,
    "sudo apt install": _apt,
    "sudo apt remove": _apt,
    "sudo apt purge": _apt,
    "sudo systemctl": _unit,
    "journalctl": _unit,
    "sudo nano": _kiosk_file,
    "sudo env": _as_kiosk,
    "sudo chown": _to_kiosk,
    "sudo cp": _copy,
    "sudo udevadm": _udev,
    "sudo usermod": _group,
    "sudo timedatectl": _as_told,
}


#: What a check that fails ends with.
WRONG = (
    AssertionError,
    AttributeError,
    KeyError,
    ValueError,
    SystemExit,
    subprocess.CalledProcessError,
    ClickException,
)


def check_of(typed: Typed) -> Callable[[Typed], None] | None:
    words = typed.words
    beginnings = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((CHECKS[each] for each in beginnings if each in CHECKS), None)


def test_every_command_can_be_typed_as_it_stands(capsys):
    wrong = []
    for typed in dict.fromkeys(TYPED):
        check = check_of(typed)
        if check is None:
            wrong.append(f"{typed.name}: no row of CHECKS says how this is checked")
            continue
        try:
            check(typed)
        except WRONG as error:
            told = capsys.readouterr().err or getattr(error, "stderr", "") or repr(error)
            wrong.append(f"{typed.name}: {told.strip().splitlines()[-1]}")
    assert wrong == [], "\n" + "\n".join(wrong)


def test_every_way_of_checking_is_needed_and_can_fail():
    used = {check_of(typed) for typed in TYPED}
    assert used == set(CHECKS.values())
    wrong = [
        "ihd watch --slowly",
        "ppmid top-up --fuel oil",
        "make tea",
        "bellows brew",
        "pip install smets-ihd[tea]",
        "sudo apt install tea",
        "sudo apt install ./tea_1.0_all.deb",
        "sudo systemctl brew smets-ihd-kiosk",
        "sudo systemctl start tea",
        "journalctl -u tea",
        "sudo nano /etc/tea",
        "sudo env IHD_HOME=/tea ihd backup x",
        "sudo env IHD_HOME=/var/lib/smets-ihd ihd brew",
        "sudo chown -R tea: /var/lib/smets-ihd",
        "sudo cp tea /etc/udev/rules.d/",
        "sudo udevadm brew",
        "sudo usermod -aG tea $USER",
        "sudo timedatectl brew",
    ]
    for line in wrong:
        typed = Typed(DOCUMENTS[0], line)
        with pytest.raises(WRONG):
            check_of(typed)(typed)
    assert check_of(Typed(DOCUMENTS[0], "rm -rf /")) is None


@pytest.mark.parametrize(
    ("main", "line", "more", "typed", "code", "said"),
    [
        (cli.main, "ihd watch --demo --json --count 5", ["--count", "1"], "", 0, '"today_millipence"'),
        (cli.main, "ihd doctor", [], "", 0, "no failures."),
        (cli.main, "ihd forget", [], "forget\n", 0, "Nothing is kept of a home here."),
        (ppmid_main, "ppmid top-up --fuel gas", [], "7394 1656\n", 1, "Nothing was sent."),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith(("ihd", "ppmid")) else "",
)
def test_what_can_be_run_here_does_what_is_said(main, line, more, typed, code, said, monkeypatch, capsys, tmp_path):
    assert line in [each.line for each in TYPED]
    (tmp_path / "typed").write_text(typed)
    with (tmp_path / "typed").open() as keyboard:
        monkeypatch.setattr("sys.stdin", keyboard)
        assert main([*line.split()[1:], *more]) == code
    told = capsys.readouterr()
    assert said in told.out + told.err


@pytest.mark.skipif(os.environ.get("IHD_TEST_DEPTH") != "deep", reason="the parser has taken them already")
def test_what_needs_neither_stick_nor_screen_runs_as_it_stands(tmp_path):
    for line, *more in (
        ("ihd watch --demo", "--count", "1"),
        ("ihd capture radio.pcapng --demo --seconds 60", "--seconds", "3"),
        ("ihd watch --replay radio.pcapng",),
        ("ihd pair --own-network --demo",),
        ("ihd hub --help",),
        ("ihd doctor --bundle help.zip",),
    ):
        assert line in [each.line for each in TYPED]
        done = subprocess.run(
            [*command(*line.split()), *more], cwd=tmp_path, capture_output=True, text=True, timeout=90, check=False
        )
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), f"{line}: {done.stderr}"


def test_a_backup_is_saved_and_comes_back_as_the_commands_stand(monkeypatch, capsys, tmp_path):
    save(Settings(budget=300_000), paths.settings_file())
    before = paths.settings_file().read_bytes()
    (tmp_path / "typed").write_text("a winter evening with the oven on\n")
    for line in ("ihd backup /media/usb/home.ihd", "ihd forget", "ihd restore /media/usb/home.ihd"):
        assert line in [each.line for each in TYPED]
        with (tmp_path / "typed").open() as keyboard:
            monkeypatch.setattr("sys.stdin", keyboard)
            words = line.replace("/media/usb", str(tmp_path)).split()[1:]
            assert cli.main([*words, "--yes"] if words == ["forget"] else words) == 0
        assert paths.settings_file().exists() == (line != "ihd forget")
    assert paths.settings_file().read_bytes() == before


@pytest.mark.parametrize("document", READ, ids=lambda document: document.path.name)
def test_links_lead_to_files_and_headings_that_are_there(document: Document):
    for link in document.links():
        if link.startswith(("https://", "http://")):
            continue
        file, _, anchor = link.partition("#")
        target = document.path.parent / file if file else document.path
        assert target.exists(), link
        assert not anchor or anchor in Document(target).anchors(), link


@pytest.mark.parametrize("document", READ, ids=lambda document: document.path.name)
def test_files_that_are_named_are_there(document: Document):
    named = [code for code in document.inline() if code.startswith(FOLDERS) and re.fullmatch(r"[\w./*-]+", code)]
    missing = [code for code in named if not list(ROOT.glob(code.rstrip("/")))]
    assert missing == []


@pytest.mark.parametrize("document", READ, ids=lambda document: document.path.name)
def test_what_is_quoted_is_what_the_program_says(document: Document):
    missing = [quote for quote in document.quoted() if not _is_said(quote)]
    assert missing == []


def test_what_the_program_does_not_say_is_found():
    assert _is_said("The radio stick was not found")
    assert _is_said("EZSP … is too old.")
    for quote in ("The radio stick was found in the garden", "EZSP … is too young.", "EZSP is too old."):
        assert not _is_said(quote)


def _is_said(quote: str) -> bool:
    """Return whether the program's text has ``quote``, with a place for a word wherever there is an ellipsis."""
    parts = [re.escape(part) for part in quote.split("…")]
    return re.search(r"(\{[^{}]+\}|%n)".join(parts), SOURCE) is not None


@pytest.mark.parametrize("document", READ, ids=lambda document: document.path.name)
def test_ways_through_the_menus_are_those_on_the_screen(document: Document):
    missing = [word for word in document.places() if f'"{word}"' not in SOURCE]
    assert missing == []


def test_a_document_can_be_reached_from_the_first():
    reached, ahead = set(), [DOCUMENTS[0]]
    while ahead:
        path = ahead.pop()
        if path in reached or path.suffix != ".md":
            continue
        reached.add(path)
        links = (link.partition("#")[0] for link in Document(path).links() if "://" not in link)
        ahead += [(path.parent / link).resolve() for link in links if link]
    assert set(DOCUMENTS) <= {Path(path) for path in reached}
