"""What proves a device's identity, its certificates and their private keys, as text and as values; it opens no file.

The text is TOML with a table for each suite; every key is in hexadecimal digits::

    [[credential]]
    suite = 2
    certificate = "00b28eaa855e3d238b0d08..."
    private_key = "004f316651f7092f12136e..."
    ca_public_key = "0207a445022d9f39f49bdc..."

A private key is a secret: it is in no representation and in no exception, nor is anything else that the text holds.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

from ihd.keys.certificate import LAYOUTS, Certificate, CertificateError, Reason
from ihd.keys.key_pair import KeyPair
from ihd.keys.suite import Suite
from ihd.said import Said, as_it_is, in_a_row, said

_TABLE: Final = "credential"
_HEADER: Final = f"[[{_TABLE}]]"
_FIELDS: Final = ("suite", "certificate", "private_key", "ca_public_key")


class CredentialError(ValueError):
    """The text holds no credentials as it stands: says where, and what to do."""


@dataclass(frozen=True, slots=True)
class Credential:
    """A certificate, the private key that belongs to it and the compressed public key of the authority behind it."""

    certificate: Certificate
    key_pair: KeyPair
    ca_public_key: bytes

    @property
    def suite(self) -> Suite:
        """Return the suite in which it serves."""
        return self.certificate.suite

    @property
    def subject(self) -> bytes:
        """Return the EUI-64 of the device that it was issued to, most significant octet first."""
        return self.certificate.subject


def parse(text: str) -> tuple[Credential, ...]:
    """Return the credentials in ``text``, one for each suite it names, all of one device.

    Raises :class:`CredentialError`. Each private key is proved against its certificate, which takes as long as half a
    key establishment.
    """
    credentials: list[Credential] = []
    for entry in _entries(text):
        credential = entry.credential()
        for other in credentials:
            if other.suite is credential.suite:
                entry.fail(
                    "suite",
                    said(
                        "Certificate",
                        "suite {suite} is there already. Keep one credential for each suite.",
                        suite=int(other.suite),
                    ),
                )
            if other.subject != credential.subject:
                entry.fail(
                    "certificate",
                    said("Certificate", "this is another device's than the first. Keep those of one device."),
                )
        credentials.append(credential)
    return tuple(credentials)


def text_of(credentials: Iterable[Credential]) -> str:
    """Return the text from which :func:`parse` reads ``credentials``. It holds their private keys."""
    return "\n".join(
        f"{_HEADER}\n"
        f"suite = {credential.suite:d}\n"
        f'certificate = "{credential.certificate.octets.hex()}"\n'
        f'private_key = "{credential.key_pair.private.hex()}"\n'
        f'ca_public_key = "{credential.ca_public_key.hex()}"\n'
        for credential in credentials
    )


def _entries(text: str) -> list[_Entry]:
    try:
        document = tomllib.loads(text)
    except ValueError as error:
        # its words may quote the text
        place = re.search(r"line (\d+), column (\d+)", str(error))
        where = said("Certificate", "At the end")
        if place:
            where = said("Certificate", "Line {line}, column {column}", line=place[1], column=place[2])
        told = said("Certificate", "{where}: this is not TOML. Mend it, or copy the credentials again.", where=where)
        raise CredentialError(told) from None
    tables = document.pop(_TABLE, None)
    if document or not tables or not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise CredentialError(
            said(
                "Certificate",
                "Credentials are tables that begin with {header}, at least one, and nothing else.",
                header=_HEADER,
            )
        )
    return [_Entry(text, number, table) for number, table in enumerate(tables, 1)]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One table of the text, the ``number``-th."""

    text: str = field(repr=False)
    number: int
    table: dict[str, Any] = field(repr=False)

    def credential(self) -> Credential:
        self._refuse_unknown()
        suite = self._suite()
        octets = self._octets("certificate", LAYOUTS[suite].size)
        private = self._octets("private_key", suite.private_octets)
        ca_public_key = self._octets("ca_public_key", suite.curve.point_octets)
        certificate, public = self._public_key(octets, ca_public_key)
        try:
            key_pair = KeyPair.of(suite, private)
        except ValueError:
            key_pair = None
        if key_pair is None or key_pair.public != public:
            stranger = said(
                "Certificate", "the private key does not belong to the certificate under this authority's key."
            )
            check = said("Certificate", "Check that all three come from one file of the authority.")
            self.fail("private_key", in_a_row(stranger, check))
        return Credential(certificate, key_pair, ca_public_key)

    def fail(self, name: str, sentence: Said) -> NoReturn:
        """Raise the error at a field, or at the table's head if the field is not there."""
        place = self._place(name)
        raise CredentialError(said("", "{place}, {name}: {sentence}", place=place, name=name, sentence=sentence))

    def _refuse_unknown(self) -> None:
        for name in self.table:
            if name not in _FIELDS:
                told = said(
                    "Certificate",
                    "{place}: there is no such field. Use {fields}.",
                    place=self._place(name),
                    fields=", ".join(_FIELDS),
                )
                raise CredentialError(told)

    def _suite(self) -> Suite:
        suite = self.table.get("suite")
        if type(suite) is not int or suite not in list(Suite):
            self.fail("suite", said("Certificate", "it is 1 or 2, without quotation marks."))
        return Suite(suite)

    def _octets(self, name: str, length: int) -> bytes:
        digits = self.table.get(name)
        if not isinstance(digits, str):
            self.fail(
                name,
                said(
                    "Certificate",
                    "it is missing, or not in quotation marks. Write its hexadecimal digits between them.",
                ),
            )
        try:
            octets = bytes.fromhex(digits)
        except ValueError:
            self.fail(
                name,
                said("Certificate", "it has other characters than pairs of hexadecimal digits. Copy it again."),
            )
        if len(octets) != length:
            told = said(
                "Certificate",
                "it has {octets} octets, not {length}. Copy it again, or correct the suite.",
                octets=len(octets),
                length=length,
            )
            self.fail(name, told)
        return octets

    def _public_key(self, octets: bytes, ca_public_key: bytes) -> tuple[Certificate, bytes]:
        try:
            certificate = Certificate.from_bytes(octets)
            public = certificate.public_key(ca_public_key)
        except CertificateError as error:
            name = "ca_public_key" if error.reason is Reason.CA_KEY else "certificate"
            self.fail(name, in_a_row(as_it_is(str(error)), said("Certificate", "Copy it again.")))
        if not certificate.for_key_agreement:
            remedy = said("Certificate", "Ask the authority for one that may.")
            self.fail("certificate", in_a_row(Reason.KEY_USAGE.value, remedy))
        return certificate, public

    def _place(self, name: str) -> Said:
        """Return the line of a field, or of the head if it is not there, or the entry's number if no line begins so."""
        entry, place = 0, said("Certificate", "Credential {number}", number=self.number)
        for number, line in enumerate(self.text.splitlines(), 1):
            words = line.lstrip()
            entry += words.startswith(_HEADER)
            if entry == self.number and words.startswith((_HEADER, name)):
                place = said("Certificate", "Line {line}", line=number)
        return place
