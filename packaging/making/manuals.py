"""The man pages of both programs, written from their own tables of commands and options; it knows no option by name."""

import argparse
import re
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime

from ihd import cli
from ppmid.cli import PPMID
from sources import epoch, version

PROGRAMS = (cli.IHD, PPMID)
_OPENING = {
    "ihd": (
        "shows live electricity and gas use, cost, prices and balances from a home's ZigBee Smart Energy network,"
        " through a radio stick, or from an embedded simulated home. Without a command it opens the display."
    ),
    "ppmid": (
        "is the same display for prepayment: it also takes top-up codes, lends emergency credit and turns an armed"
        " supply back on. Without a command it opens the display."
    ),
}
_PLACES = """
.SH FILES
.TP
.I ~/.config/ihd/settings.toml
The owner's choices; a new file says above each line what it is for.
.TP
.I ~/.local/share/ihd/
The pairing, the history and the last readings. {name} forget erases them.
.TP
.I /var/lib/smets-ihd/
Both of these of the kiosk, smets\\-ihd\\-kiosk.service.
.TP
.I /etc/default/smets\\-ihd
Which display the kiosk shows, and with which options.
.SH ENVIRONMENT
.TP
.B IHD_HOME
A directory in place of the two above.
.TP
.B NOTIFY_SOCKET, WATCHDOG_USEC
Under systemd the display says when it stands, and then that it still turns.
.SH EXIT STATUS
0: well. 1: it could not be done. 2: the command line is wrong. 130: interrupted.
.SH SEE ALSO
.BR {other} (1),
.BR systemctl (1)
"""


def plain(text: str) -> str:
    """Return ``text`` as roff prints it unchanged."""
    return re.sub(r"^([.'])", r"\\&\1", text.replace("\\", r"\e").replace("-", r"\-"), flags=re.MULTILINE)


def page(program: cli.Program) -> str:
    """Return the man page of ``program``."""
    day = datetime.fromtimestamp(epoch(), UTC).date().isoformat()
    other = next(each.name for each in PROGRAMS if each.name != program.name)
    lines = [
        f'.TH {program.name.upper()} 1 {day} "smets\\-ihd {version()}" "Open IHD"',
        f".SH NAME\n{program.name} \\- {plain(_lowered(program.description))}",
        f".SH SYNOPSIS\n.B {program.name}\n[\n.I COMMAND\n] [\n.I OPTION\n\\&... ]",
        f".SH DESCRIPTION\n.B {program.name}\n{plain(_OPENING[program.name])}\n.SH COMMANDS",
    ]
    for name in program.commands:
        lines += _command(cli._parser(program, name))
    return "\n".join(lines) + _PLACES.format(name=program.name, other=other)


def _lowered(sentence: str) -> str:
    return sentence.removeprefix("The ").removesuffix(".")


def _command(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f".SS {plain(parser.prog)}\n{plain(textwrap.dedent(parser.description or ''))}"
    for action in parser._actions:
        if action.help in (None, argparse.SUPPRESS) or action.dest == "help":
            continue
        value = action.metavar or (action.dest.upper() if action.nargs != 0 else "")
        shown = ", ".join(rf"\fB{plain(name)}\fR" for name in action.option_strings)
        told = rf"\fI{plain(str(value))}\fR" if value else ""
        yield f".TP\n{' '.join(filter(None, (shown, told)))}"
        yield plain((action.help or "") % {**vars(action), "prog": parser.prog})
