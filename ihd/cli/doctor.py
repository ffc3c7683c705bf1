"""The command that says what is wrong, line by line, and writes it down for whoever is asked for help."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ihd.cli import CommandError
from ihd.doctor import program
from ihd.doctor.finding import Finding, Verdict, counts, fail, summary, worst
from ihd.doctor.program import Program
from ihd.said import in_a_row, said

_NOT_LOOKED: Final = said("Doctor", "Files, stick and hub were not looked at.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--demo", action="store_true", help="look at the embedded simulated home")
    source.add_argument("--stick", metavar="URL", default="", help="look at this stick, not at the one in the settings")
    parser.add_argument("--json", action="store_true", help="print one JSON object per finding, then a summary")
    parser.add_argument(
        "--bundle", metavar="FILE", type=Path, help="also write FILE, a zip archive to ask for help with"
    )


def run(options: argparse.Namespace) -> int:
    """Say what is found as it is found; return 1 if anything keeps the display from working.

    The doctor only looks: no file, no stick and no network is changed, and a damaged file stays where it is.
    """
    installed = program.found()
    findings: list[Finding] = []
    for finding in program.judged(installed):
        _say(finding, options, findings)
    members = _examine(options, installed, findings)
    _end(options, findings, members)
    return 1 if worst(findings) is Verdict.FAIL else 0


def _examine(options: argparse.Namespace, installed: Program, findings: list[Finding]) -> Sequence[str]:
    """Say what the rest comes to, and return the members of the bundle that was written."""
    rest = said("Doctor", "The rest")
    remedy = said("Doctor", "Put right what fails above, or run `make setup`, then run this again.")
    if not program.can_load(installed):
        _say(fail(rest, _NOT_LOOKED, remedy), options, findings)
        return ()
    try:
        # Late, for what the rest is made of may be missing or broken, which is what has just been looked at.
        from ihd.doctor import bundle, visit
    except ImportError as error:
        missing = said("Doctor", "A library cannot be loaded: {reason}.", reason=error)
        _say(fail(rest, in_a_row(_NOT_LOOKED, missing), remedy), options, findings)
        return ()
    try:
        if options.bundle is not None:
            bundle.check_place(options.bundle)
        examination = visit.Visit(stick=options.stick, demo=options.demo, home=options.default_home)
        for finding in examination.findings():
            _say(finding, options, findings)
        return examination.write(options.bundle, findings, installed) if options.bundle is not None else ()
    except bundle.BundleError as error:
        raise CommandError(str(error)) from None


def _say(finding: Finding, options: argparse.Namespace, findings: list[Finding]) -> None:
    findings.append(finding)
    print(json.dumps(finding.plain, ensure_ascii=False) if options.json else finding.line, flush=True)


def _end(options: argparse.Namespace, findings: Sequence[Finding], members: Sequence[str]) -> None:
    if options.json:
        file = str(options.bundle) if members else None
        told = {**counts(findings), "worst": worst(findings).value, "bundle": file, "members": list(members)}
        print(json.dumps({"summary": told}, ensure_ascii=False), flush=True)
    else:
        print(summary(findings))
    if options.bundle is not None and not members:
        raise CommandError("No bundle was written.")
    if members and not options.json:
        print(f"Written to {options.bundle}, which only you may read: {', '.join(members)}.")
        print("No key, code, number or name is in it. Its README.txt says what is; look it through before you send it.")
