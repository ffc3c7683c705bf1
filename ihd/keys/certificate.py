"""The implicit certificates of Smart Energy: read, checked, turned into a public key; it knows no device and no clock.

Layouts: keys.md section 2.1. Such a certificate carries no signature: whoever altered it comes to another public key,
whose private key nobody has. Only the key establishment itself proves that the other side holds the private key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from struct import Struct
from typing import Final

from ihd.keys.aes_mmo import digest
from ihd.keys.curve import Point, PointError
from ihd.keys.suite import Suite
from ihd.said import Said, as_it_is, in_a_row, said

#: Suite 1: reconstruction point, subject, issuer, attribute data.
#: Suite 2: type, serial, curve, hash, issuer, valid from, lifespan, subject, key usage, reconstruction point.
LAYOUTS: Final = {Suite.ONE: Struct("> 22s 8s 8s 10s"), Suite.TWO: Struct("> B 8s B B 8s 5s L 8s B 37s")}
#: The Smart Energy profile, which begins the attribute data of suite 1.
PROFILE: Final = bytes.fromhex("0109")
#: An implicit certificate without extensions, on sect283k1, hashed by AES-MMO.
TYPE, CURVE, HASH = 0x00, 0x0D, 0x08
#: The bits of the key usage; no other may be set.
KEY_AGREEMENT, SIGNATURE = 0x08, 0x80
#: A lifespan without end.
FOREVER: Final = 0xFFFFFFFF


class Reason(Enum):
    """Why a certificate is refused, as a sentence."""

    LENGTH = said("Certificate", "A certificate has 48 octets in suite 1 and 74 in suite 2.")
    TYPE = said("Certificate", "The certificate is of another type than the implicit one without extensions.")
    CURVE = said("Certificate", "The certificate names another curve than sect283k1.")
    HASH = said("Certificate", "The certificate names another hash than AES-MMO.")
    PROFILE = said("Certificate", "The certificate is for another profile than Smart Energy.")
    UNKNOWN_USAGE = said("Certificate", "The certificate's key usage has bits that mean nothing.")
    POINT = said("Certificate", "The certificate's reconstruction point is none of its curve's public keys.")
    CA_KEY = said("Certificate", "The authority's public key is none of the certificate's curve.")
    NO_KEY = said("Certificate", "The certificate leads to no public key under this authority.")
    ISSUER = said("Certificate", "The certificate is from another issuer.")
    SUBJECT = said("Certificate", "The certificate is another device's.")
    NOT_YET_VALID = said("Certificate", "The certificate is not valid yet.")
    EXPIRED = said("Certificate", "The certificate is no longer valid.")
    KEY_USAGE = said("Certificate", "The certificate's key may not be used for key agreement.")


class CertificateError(ValueError):
    """A certificate is refused, for ``reason``."""

    def __init__(self, reason: Reason, *details: Said) -> None:
        super().__init__(in_a_row(reason.value, *details))
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate that is right in itself. ``subject`` and ``issuer`` are EUI-64s, most significant octet first.

    Times are Unix seconds: it is valid from ``valid_from`` on and until before ``valid_to``, None for forever.
    Suite 1 says nothing of serial, validity and key usage.
    """

    suite: Suite
    octets: bytes
    subject: bytes
    issuer: bytes
    reconstruction: Point
    serial: bytes | None = None
    valid_from: int | None = None
    valid_to: int | None = None
    key_usage: int | None = None

    @classmethod
    def from_bytes(cls, data: bytes) -> Certificate:
        """Read the 48 octets of suite 1 or the 74 of suite 2. Raises :class:`CertificateError`."""
        if len(data) == LAYOUTS[Suite.ONE].size:
            return cls._of_suite_one(bytes(data))
        if len(data) == LAYOUTS[Suite.TWO].size:
            return cls._of_suite_two(bytes(data))
        raise CertificateError(Reason.LENGTH, said("Certificate", "This has {octets}.", octets=len(data)))

    @classmethod
    def _of_suite_one(cls, octets: bytes) -> Certificate:
        point, subject, issuer, attributes = LAYOUTS[Suite.ONE].unpack(octets)
        _require(attributes.startswith(PROFILE), Reason.PROFILE)
        return cls(
            suite=Suite.ONE,
            octets=octets,
            subject=subject,
            issuer=issuer,
            reconstruction=_decoded(Suite.ONE, point, Reason.POINT),
        )

    @classmethod
    def _of_suite_two(cls, octets: bytes) -> Certificate:
        kind, serial, curve, hashed, issuer, start, lifespan, subject, usage, point = LAYOUTS[Suite.TWO].unpack(octets)
        _require(kind == TYPE, Reason.TYPE)
        _require(curve == CURVE, Reason.CURVE)
        _require(hashed == HASH, Reason.HASH)
        _require(not usage & ~(KEY_AGREEMENT | SIGNATURE), Reason.UNKNOWN_USAGE)
        valid_from = int.from_bytes(start, "big")
        return cls(
            suite=Suite.TWO,
            octets=octets,
            subject=subject,
            issuer=issuer,
            serial=serial,
            valid_from=valid_from,
            # the fourth field of the format, "valid to", counts the seconds from "valid from"
            valid_to=None if lifespan == FOREVER else valid_from + lifespan,
            key_usage=usage,
            reconstruction=_decoded(Suite.TWO, point, Reason.POINT),
        )

    @property
    def for_key_agreement(self) -> bool:
        """Tell whether the key may be used for key agreement; a certificate that does not say allows it."""
        return self.key_usage is None or bool(self.key_usage & KEY_AGREEMENT)

    def public_key(self, ca_public_key: bytes) -> bytes:
        """Return the subject's compressed public key under the authority with ``ca_public_key``, compressed too.

        Raises :class:`CertificateError` if that is no point or leads to none (SEC 4, section 2.5; keys.md section 2.3).
        """
        curve, authority = self.suite.curve, _decoded(self.suite, ca_public_key, Reason.CA_KEY)
        scaled = curve.multiply(fingerprint(self.octets), self.reconstruction)
        public = curve.add(scaled, authority)
        if public is None:
            raise CertificateError(Reason.NO_KEY)
        return curve.encode(public)

    def check(self, *, issuer: bytes, subject: bytes, now: int | None) -> None:
        """Raise :class:`CertificateError` unless it is ``issuer``'s, for ``subject``, for key agreement and valid.

        ``now`` is Unix seconds, None where no time is known yet: then nothing is said of validity.
        """
        _require(self.issuer == issuer, Reason.ISSUER, _named(self.issuer, issuer))
        _require(self.subject == subject, Reason.SUBJECT, _named(self.subject, subject))
        _require(self.for_key_agreement, Reason.KEY_USAGE)
        if now is not None:
            _require(self.valid_from is None or self.valid_from <= now, Reason.NOT_YET_VALID)
            _require(self.valid_to is None or now < self.valid_to, Reason.EXPIRED)


def fingerprint(octets: bytes) -> int:
    """Return the number by which a certificate's every octet bears on its public key: its hash, 128 bits."""
    return int.from_bytes(digest(octets), "big")


def _require(right: bool, reason: Reason, *details: Said) -> None:
    if not right:
        raise CertificateError(reason, *details)


def _named(named: bytes, wanted: bytes) -> Said:
    return said("Certificate", "It names {named}, not {wanted}.", named=named.hex(), wanted=wanted.hex())


def _decoded(suite: Suite, octets: bytes, reason: Reason) -> Point:
    try:
        return suite.curve.decode(octets)
    except PointError as error:
        raise CertificateError(reason, as_it_is(str(error))) from None
