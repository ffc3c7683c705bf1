"""A home full of secrets, and how any of them is found in a text, however it is spelt there."""

from __future__ import annotations

import re
from dataclasses import replace

from ihd.doctor.checks import Examined
from ihd.doctor.choice import Certified, Choice
from ihd.history.last import Stored
from ihd.hub.identity import octets
from ihd.keys.install_code import InstallCode
from ihd.model.commands import Pending, Stage, Wish
from ihd.model.credit import Debt, DebtMethod, TopUpEntry
from ihd.model.half_hours import HalfHours
from ihd.model.link import Fault, Link, LinkPhase, Own
from ihd.model.reader import JoinedReader
from ihd.model.reports import FrameRefused, Importance, Message
from ihd.model.snapshot import Snapshot, Supplier, Trouble
from ihd.settings import Settings
from tests.doctor.told import ELECTRICITY, GAS, HUB, NOW, PAIRED, PAN, SNAPSHOT, STICK, WALL, WELL

CODE = InstallCode.of(bytes.fromhex("83FED3407A939723A5C639B26916D505"))
NETWORK_KEY = octets(b"secrets", "network key", 16)
TOP_UP = "73591642803915726408"
#: Numbers, by which a home, its devices and its keys are known.
NUMBERS = {
    "install code": CODE.octets.hex(),
    "link key": CODE.link_key.hex(),
    "network key": NETWORK_KEY.hex(),
    "stick": STICK,
    "hub": HUB,
    "extended PAN": PAN,
    "reader": "00124B0000F1F2F3",
    "MPAN": "2012345678901",
    "MPRN": "7612345678",
    "top-up code": TOP_UP,
    "telephone": "08081570123",
}
#: Words that give somebody away.
WORDS = {
    "serial": "17P0593841",
    "gas serial": "G4-K-0061922",
    "supplier": "Ynys Energy",
    "message": "Dear Ms Prothero, your payment is late",
    "user": "gwendoline",
    "home directory": "/home/gwendoline",
    "full name": "Gwendoline Prothero",
    "machine": "prothero-kitchen",
    "far machine": "attic.prothero.example",
    "debt": "Loan to Gwendoline",
}


def found_in(text: str) -> list[str]:
    """Return the names of the secrets in ``text``, in either order of octets and with anything between digits."""
    digits = re.sub(r"[^0-9a-f]", "", text.lower().replace("0x", "").replace("\\x", ""))
    found = [name for name, word in WORDS.items() if word.lower() in text.lower()]
    for name, number in NUMBERS.items():
        spellings = {number.lower()}
        if len(number) % 2 == 0:
            numbers = bytes.fromhex(number)
            spellings.add(numbers[::-1].hex())
            shown = [spelling for each in (numbers, numbers[::-1]) for spelling in _printed(each)]
            found += [name for spelling in shown if spelling in text]
        if any(spelling in digits for spelling in spellings):
            found.append(name)
    return found


def _printed(octets_: bytes) -> tuple[str, ...]:
    """Return octets as Python prints them: a byte string, and lists of numbers."""
    return repr(octets_)[2:-1], ", ".join(map(str, octets_)), ", ".join(map(hex, octets_))


def spoken() -> list[str]:
    """Return lines of a log that says all of it, in the ways that logs do."""
    lines = [f"the {name} is {word}" for name, word in WORDS.items()]
    for name, number in NUMBERS.items():
        lines += [f"{name}={number}", f"{name}: {number.upper()}, {number.lower()}"]
        if len(number) % 2 == 0:
            numbers = bytes.fromhex(number)
            for each in (numbers, numbers[::-1]):
                lines += [f"{name} {each!r}", f"{name} {each.hex(':')} {each.hex(' ')}", f"{name} {each.hex(' ', 2)}"]
                lines += [f"{name} [{', '.join(map(hex, each))}]", f"{name} 0x{each.hex()}"]
    return lines


def snapshot() -> Snapshot:
    """Return readings with a secret in every field that can hold one."""
    debts = (Debt(1, WORDS["debt"], 500, DebtMethod.TIME),)
    electricity = ELECTRICITY._replace(
        serial=WORDS["serial"],
        site_id=NUMBERS["MPAN"],
        debts=debts,
        tariff_label="Gwendoline's",
        top_ups=(TopUpEntry(5, 1_000, TOP_UP[-4:]),),
        half_hours=HalfHours(1_800_000_000 - 1_800_000_000 % 1_800, (123, None, 456)),
    )
    pending = Pending(7, Wish.TOP_UP, 1, Stage.NO_ANSWER, 3.0, code_end=TOP_UP[-4:], fingerprint=NETWORK_KEY.hex())
    return replace(
        SNAPSHOT,
        link=Link(LinkPhase.LOST, 5.0, Fault.STICK_LOST, f"/home/gwendoline/usb-{STICK}"),
        meters=(electricity, GAS._replace(serial=WORDS["gas serial"], site_id=NUMBERS["MPRN"])),
        messages=(Message(1, WORDS["message"], 5, None, Importance.HIGH, must_confirm=True),),
        supplier=Supplier(WORDS["supplier"], NUMBERS["telephone"]),
        trouble=Trouble(3, FrameRefused(0x0702, f"odd octets in a frame of {HUB}: {CODE.octets!r}")),
        commands=(pending,),
        own=Own(STICK, CODE.text),
        readers=(JoinedReader(NUMBERS["reader"], 16),),
    )


def examined() -> Examined:
    """Return all the facts of that home."""
    chosen = Settings(stick=f"tcp://{WORDS['far machine']}:8888", install_code=CODE.text)
    return Examined(
        choice=Choice(settings=chosen, pairing=PAIRED, certificates=(Certified(2, STICK),)),
        stored=Stored(snapshot(), WALL - 60, NOW - 60),
        now=NOW,
        wall=WALL,
        radio=replace(WELL, snapshot=snapshot(), fault=Fault.STICK_LOST, detail=f"/home/gwendoline/{STICK}"),
    )
