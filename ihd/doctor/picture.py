"""A snapshot as JSON for strangers: its figures stay, what people wrote or are known by does not; it opens no file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, Final

from ihd.doctor.redaction import Redaction
from ihd.model.half_hours import HalfHours
from ihd.model.snapshot import Snapshot

#: Fields by which something is known: the home, its meters, its supplier, its codes. What stands in them is taken out
#: of every other text as well.
IDENTITIES: Final = {
    "serial": "serial",
    "site_id": "site",
    "name": "supplier",
    "contact": "contact",
    "text": "message",
    "eui64": "eui64",
    "install_code": "code",
    "code_end": "code",
    "last_four": "code",
    "fingerprint": "fingerprint",
}
#: Fields in the program's own words, and places on this machine; they are redacted as any text is.
OWN_WORDS: Final = frozenset({"why", "detail"})


def taught(snapshot: Snapshot, redaction: Redaction) -> None:
    """Let ``redaction`` learn what the home, its meters and its supplier are known by."""
    for meter in snapshot.meters:
        redaction.learn("serial", meter.serial)
        redaction.learn("site", meter.site_id)
    for message in snapshot.messages:
        redaction.learn("message", message.text)
    if snapshot.supplier is not None:
        redaction.learn("supplier", snapshot.supplier.name)
        redaction.learn("contact", snapshot.supplier.contact)
    if snapshot.own is not None:
        redaction.learn("eui64", snapshot.own.eui64)
        redaction.learn("code", snapshot.own.install_code)
    redaction.learn("eui64", *(reader.eui64 for reader in snapshot.readers))


def drawn(value: Any, redaction: Redaction, field: str = "") -> object:
    """Return ``value``, a snapshot or a part of it called ``field``, as JSON can hold it."""
    if isinstance(value, HalfHours):  # when somebody was at home is nobody's business
        return {"kept": len(value.wh), "missing": value.wh.count(None)}
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, str):
        return _text(value, redaction, field)
    if isinstance(value, Mapping):
        return [[drawn(key, redaction), drawn(item, redaction)] for key, item in value.items()]
    names = getattr(value, "__dataclass_fields__", None) or getattr(value, "_fields", None)
    if names:
        return {name: drawn(getattr(value, name), redaction, name) for name in names}
    if isinstance(value, tuple | list):
        return [drawn(item, redaction, field) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _text(text: str, redaction: Redaction, field: str) -> str:
    if field in OWN_WORDS or not text:
        return redaction.text(text)
    return redaction.word(IDENTITIES.get(field, "text"), text)
