"""The command that serves a simulated home behind a simulated radio stick, to this machine only."""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from ihd import wiring
from ihd.cli import CommandError, scenarios
from ihd.files import write_whole
from ihd.hub.head_end import coded
from ihd.hub.household import Profiles
from ihd.hub.plan import HOMES, Plan
from ihd.hub.scenario import Scenario
from ihd.keys.credential import text_of
from ihd.keys.suite import Suite
from ihd.model.units import PENNY, pounds
from ihd.radio.sim_stick import SimStick

#: What a hub may ask for: keys agreed in one of these suites (keys.md section 2), or none.
SUITES: Final = {"none": None, "1": Suite.ONE, "2": Suite.TWO}
#: The simulator is never reachable from outside (zigpy-bellows.md section 5).
LOOPBACK: Final = ("127.0.0.1", "localhost")
#: What ZigBee time can say (ZCL 2.6.2), less a year at each end for history and what is to come.
_YEARS: Final = (2002, 2135)
VERSIONS: Final = (8, 13, 14, 18)
#: The home that is served if none is named.
_HOME: Final = "default"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--listen", type=_port, metavar="127.0.0.1:PORT", help="serve over TCP; port 0 picks a free one")
    where.add_argument("--pty", action="store_true", help="serve as a serial device /dev/pts/N")
    parser.add_argument("--home", choices=list(HOMES), help=f"which home (default: {_HOME})")
    parser.add_argument(
        "--scenario", metavar="NAME|FILE", help="play a scenario in the home that it names, from the time that it names"
    )
    parser.add_argument("--electricity", type=Path, metavar="FILE.csv", help="replay electricity: start_utc,import_kwh")
    parser.add_argument("--gas", type=Path, metavar="FILE.csv", help="replay gas: start_utc,gas_m3")
    parser.add_argument(
        "--hub-time", type=_moment, metavar="ISO", help="set the hub's clock, e.g. 2024-01-15T17:45:00Z"
    )
    parser.add_argument("--new-stick", action="store_true", help="serve a stick that has not joined the home yet")
    parser.add_argument(
        "--memory", type=Path, metavar="FILE", help="keep the hub's accounts in FILE, and go on from there"
    )
    parser.add_argument(
        "--sell", type=_pence, metavar="POUNDS", help="sell a top-up code of POUNDS for each meter, and print it"
    )
    parser.add_argument(
        "--suite", action="append", choices=list(SUITES), default=[], help="ask displays for a key agreed in this suite"
    )
    parser.add_argument(
        "--certificate", type=Path, metavar="FILE", help="write the certificate with which the stick can agree keys"
    )
    parser.add_argument("--ezsp", type=int, default=13, choices=VERSIONS, help="EZSP version (default: %(default)s)")


def _port(text: str) -> int:
    host, _, port = text.rpartition(":")
    if host not in LOOPBACK:
        raise argparse.ArgumentTypeError(f"{text!r}: the simulated stick serves this machine only, as 127.0.0.1:PORT")
    if not port.isdecimal() or int(port) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r}: {port!r} is not a port from 0 to 65535")
    return int(port)


def _pence(text: str) -> int:
    pounds_, _, rest = text.removeprefix("£").partition(".")
    if not pounds_.isdecimal() or (rest and not (rest.isdecimal() and len(rest) == 2)):
        raise argparse.ArgumentTypeError(f"{text!r} is not an amount such as 10 or 12.50")
    pence = 100 * int(pounds_) + int(rest or 0)
    try:
        coded(pence)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return pence


def _moment(text: str) -> int:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time such as 2024-01-15T17:45:00Z") from None
    moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    if not _YEARS[0] <= moment.year < _YEARS[1]:
        raise argparse.ArgumentTypeError(f"{text!r}: a hub's clock runs from the year {_YEARS[0]} to {_YEARS[1]}")
    return int(moment.timestamp())


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    try:
        loads = wiring.profiles(options.electricity, options.gas)
        if options.scenario is not None:
            scenario, plan = _staged(options, loads)
            moment = scenario.start
        else:
            scenario, moment = None, options.hub_time if options.hub_time is not None else int(wiring.wall_time())
            plan = wiring.plan(options.home or _HOME, loads, moment)
        chosen = replace(plan, suites=_suites(options.suite))
        if options.certificate is not None and not chosen.suites:
            raise CommandError(
                "A hub that asks for no keys issues no certificate. Give --suite 1 or --suite 2 with it."
            )
        return asyncio.run(_serve(options, chosen, moment, scenario))
    except wiring.WiringError as error:
        raise CommandError(str(error)) from None


def _staged(options: argparse.Namespace, loads: Profiles) -> scenarios.Staged:
    if (options.home, options.hub_time, options.memory) != (None, None, None):
        raise CommandError("A scenario has a home and a time of its own. Leave out --home, --hub-time and --memory.")
    return scenarios.staged(options.scenario, loads)


async def _serve(options: argparse.Namespace, chosen: Plan, moment: int, scenario: Scenario | None) -> int:
    clock = wiring.HomeClock(moment, wiring.link_time())
    stick = wiring.simulated_stick(chosen, clock, version=options.ezsp, memory=options.memory)
    if not options.new_stick:
        stick.pair()
    try:
        url = stick.open_terminal() if options.pty else await stick.listen(options.listen)
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else error
        raise CommandError(
            f"Port {options.listen} cannot be used: {why}. Choose another, or 0 for a free one."
        ) from None
    home = scenario.home if scenario is not None else options.home or _HOME
    print(f"Simulated home {home!r} behind a simulated stick at {url}", flush=True)
    print(f"Try: ihd watch --stick {url}", flush=True)
    if options.certificate is not None:
        print(_certified(stick, options.certificate), flush=True)
    for line in _sold(stick, options.sell):
        print(line, flush=True)
    try:
        if scenario is not None:
            await scenarios.played(scenario, stick, clock)
        await asyncio.Event().wait()
    finally:
        await stick.close()
    return 0


def _suites(names: Sequence[str]) -> tuple[Suite, ...]:
    return tuple(sorted({suite for name in names if (suite := SUITES[name]) is not None}))


def _certified(stick: SimStick, file: Path) -> str:
    """Write the stick's certificates, issued by the home's own test authority; return a line that says so."""
    try:
        write_whole(file, text_of(stick.home.desk.certify(stick.tokens.eui64)))
    except OSError as error:
        raise CommandError(f"{file} cannot be written: {error.strerror or error}. Choose another place.") from None
    return f"Certificate for this stick: {file}. Try: ihd pair --stick {stick.url} --certificate {file}"


def _sold(stick: SimStick, pence: int | None) -> Iterator[str]:
    """Yield a line for each meter with a code sold for it: this is the shop's counter, not a log."""
    if pence is None:
        return
    home = stick.home
    for at, account in home.accounts.by_endpoint.items():
        digits = home.sell(at, pence).digits
        groups = " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))
        yield f"{pounds(pence * PENNY)} for {account.fuel.value}: {groups}"
