"""What was found, in one file for whoever is asked for help, without keys, codes or identities; it looks at nothing.

Every text in it went through one redaction, which is told all that the home is known by; what merely looks like a key
or a number goes as well (:mod:`ihd.doctor.redaction`).
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import Enum
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from ihd.doctor.checks import Examined
from ihd.doctor.finding import Finding, counts, summary
from ihd.doctor.picture import drawn, taught
from ihd.doctor.program import Program
from ihd.doctor.redaction import NOBODY, Redaction
from ihd.files import write_whole
from ihd.keys.install_code import InstallCode, InstallCodeError
from ihd.model.snapshot import Snapshot
from ihd.settings import described

README: Final = "README.txt"
#: Every member, and what it is in words for its owner.
MEMBERS: Final[Mapping[str, str]] = {
    README: "what is in the bundle, and what is not",
    "findings.txt": "what `doctor` says, line by line",
    "findings.json": "the same with its facts",
    "versions.json": "Python, the libraries and the system",
    "settings.json": "the settings without the install code",
    "sticks.json": "the serial ports on USB without their serial numbers",
    "radio.json": "the stick's firmware, its network's channel, and how many frames could not be read",
    "readings.json": "the readings kept last and those just heard; of half-hours only how many, of texts nothing",
    "log.txt": "what was logged while the stick was looked at",
    "journal.txt": "what the display logged before, where the system kept it",
}
LEFT_OUT: Final = (
    "No key, no code, no number of a stick, hub, meter or home, no name of a user, machine or supplier is in it. Words "
    "such as <serial 1> stand in their places, the same word for the same thing. Look it through before you give it "
    "away: what others wrote into a log, no program knows."
)


class BundleError(Exception):
    """It cannot be written: says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What goes into a bundle. ``system`` describes the machine, ``names`` are of its users and of itself."""

    findings: tuple[Finding, ...]
    facts: Examined
    program: Program
    system: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    log: tuple[str, ...] = ()
    journal: str = ""


def write(path: Path, support: Support) -> tuple[str, ...]:
    """Write the bundle to ``path``, for this user alone, and return its members. Raises :class:`BundleError`."""
    check_place(path)
    contents = members(support)
    try:
        write_whole(path, packed(contents))
    except OSError as error:
        raise BundleError(f"{path} cannot be written: {error.strerror or error}.") from None
    return tuple(contents)


def check_place(path: Path) -> None:
    """Raise :class:`BundleError` if no bundle should be written to ``path``: nothing is ever replaced."""
    if not path.parent.is_dir():
        raise BundleError(f"There is no directory {path.parent}. Nothing was written.")
    if path.exists():
        raise BundleError(f"{path} is there already. Name another file. Nothing was written.")


def packed(contents: Mapping[str, str]) -> bytes:
    """Return ``contents``, texts by name, as a zip archive; it does not tell when it was made."""
    octets = io.BytesIO()
    with zipfile.ZipFile(octets, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in contents.items():
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            archive.writestr(member, text)
    return octets.getvalue()


def members(support: Support) -> dict[str, str]:
    """Return the texts of a bundle by name; a log that is empty is left out."""
    redaction, facts, findings = redacting(support), support.facts, support.findings
    kept, heard = _snapshots(facts)
    plain: dict[str, object] = {
        "findings.json": {"findings": [each.plain for each in findings], "summary": counts(findings)},
        "versions.json": {"installed": dict(support.program.installed), "system": dict(support.system)},
        "settings.json": _words(described(facts.choice.settings)),
        "sticks.json": [each._asdict() for each in facts.port.plugged],
        "radio.json": _radio(facts),
    }
    texts = {
        "findings.txt": _lines([*(each.line for each in findings), summary(findings)]),
        **{name: _json(redaction.value(value)) for name, value in plain.items()},
        "readings.json": _json({"kept": drawn(kept, redaction), "just_heard": drawn(heard, redaction)}),
        "log.txt": _lines(support.log),
        "journal.txt": support.journal,
    }
    redacted = {name: text if name.endswith(".json") else redaction.text(text) for name, text in texts.items() if text}
    told = [f"{name:<16}{MEMBERS[name]}" for name in redacted]
    return {README: _lines(["A display's support bundle.", "", *told, "", LEFT_OUT]), **redacted}


def redacting(support: Support) -> Redaction:
    """Return the redaction that has learnt all that is secret in ``support``."""
    redaction, facts = Redaction(), support.facts
    choice, radio = facts.choice, facts.radio
    redaction.learn("user", *(name for name in support.names if name.lower() not in NOBODY))
    redaction.learn("code", *_code(choice.settings.install_code))
    redaction.learn("host", _host(choice.settings.stick))
    if choice.pairing is not None:
        redaction.learn("eui64", choice.pairing.stick, choice.pairing.hub, choice.pairing.extended_pan_id)
    redaction.learn("eui64", *(each.subject for each in choice.certificates))
    if radio is not None:
        redaction.learn("eui64", radio.seen.stick, radio.seen.hub, radio.seen.extended_pan_id)
    for snapshot in _snapshots(facts):
        if snapshot is not None:
            taught(snapshot, redaction)
    return redaction


def _code(typed: str) -> Iterable[str]:
    """Yield an install code, as it was typed and as it is, and the key made of it."""
    yield typed
    if not typed:
        return
    try:
        code = InstallCode.parse(typed)
    except InstallCodeError:
        return
    yield code.octets.hex()
    yield code.link_key.hex()


def _host(stick: str) -> str:
    host = urlsplit(stick).hostname or "" if "://" in stick else ""
    return "" if host.startswith("127.") else host


def _radio(facts: Examined) -> dict[str, object]:
    radio, stored = facts.radio, facts.stored
    told = radio.snapshot if radio is not None else None
    seen = asdict(radio.seen) if radio is not None else {}
    kept = {name: value for name, value in seen.items() if name not in ("stick", "hub", "extended_pan_id", "pan_id")}
    return {
        "stick": _words(kept),
        "fault": radio.fault.name if radio is not None and radio.fault is not None else None,
        "phase": told.link.phase.name if told is not None else None,
        "signal": told.link.signal if told is not None else None,
        "trouble_now": _trouble(told),
        "trouble_kept": _trouble(stored.snapshot if stored is not None else None),
    }


def _trouble(snapshot: Snapshot | None) -> dict[str, object] | None:
    if snapshot is None:
        return None
    trouble = snapshot.trouble
    last = trouble.last_bad_frame
    return {
        "bad_frames": trouble.bad_frames,
        "last": f"cluster 0x{last.cluster:04X}: {last.why}" if last is not None else None,
        "doubted_values": trouble.doubted_values,
        "last_doubted": trouble.last_doubt.quantity.value if trouble.last_doubt is not None else None,
    }


def _snapshots(facts: Examined) -> tuple[Snapshot | None, Snapshot | None]:
    """Return the readings that were kept, and those that the hub just told."""
    return facts.kept, facts.radio.snapshot if facts.radio is not None else None


def _words(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value.value if isinstance(value, Enum) else value for name, value in values.items()}


def _json(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
