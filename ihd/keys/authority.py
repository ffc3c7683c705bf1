"""A certificate authority of our own for the simulated home: it issues certificates; it keeps no list and no time.

Implicit certificates: SEC 4, section 2.4; keys.md section 2.3. Whoever knows the seed knows every private key: such an
authority is worth nothing on a real network.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ihd.keys import certificate as form
from ihd.keys.aes_mmo import derived, hmac_mmo
from ihd.keys.certificate import Certificate
from ihd.keys.credential import Credential
from ihd.keys.key_pair import KeyPair
from ihd.keys.suite import Suite

_NAME_OCTETS: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a certificate of suite 2 says besides whom it is for: from when on (Unix seconds), how long, for what."""

    valid_from: int = 0
    lifespan: int = form.FOREVER
    key_usage: int = form.KEY_AGREEMENT


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority whose keys all follow from ``seed``. Its certificates name ``issuer``, an EUI-64."""

    seed: bytes = field(repr=False)
    issuer: bytes

    def key_pair(self, suite: Suite) -> KeyPair:
        """Return the authority's own pair in a suite."""
        return self._pair(suite, b"")

    def issue(self, suite: Suite, subject: bytes, serial: bytes, terms: Terms | None = None) -> Credential:
        """Return the certificate of ``subject``, an EUI-64, and its private key; ``serial`` has eight octets too.

        Suite 1 writes the serial behind the profile and has no room for terms. Raises :class:`ValueError` for terms in
        suite 1 and for names of another length.
        """
        names = (self.issuer, subject, serial)
        if {len(name) for name in names} != {_NAME_OCTETS}:
            raise ValueError(f"issuer, subject and serial have {_NAME_OCTETS} octets each")
        if suite is Suite.ONE and terms:
            raise ValueError("a certificate of suite 1 has no room for validity and key usage")
        # a secret of its own for whatever the certificate says: two that shared one would give the authority's key away
        secret = self._pair(suite, _octets(suite, names, terms, b""))
        octets = _octets(suite, names, terms, secret.public)
        own = self.key_pair(suite)
        scalar = (form.fingerprint(octets) * secret.scalar + own.scalar) % suite.curve.order
        key_pair = KeyPair.of(suite, scalar.to_bytes(suite.private_octets, "big"))
        return Credential(Certificate.from_bytes(octets), key_pair, own.public)

    def _pair(self, suite: Suite, purpose: bytes) -> KeyPair:
        return KeyPair.derived(suite, derived(hmac_mmo(self.seed, bytes([suite]) + purpose), suite.seed_octets))


def _octets(suite: Suite, names: tuple[bytes, bytes, bytes], terms: Terms | None, point: bytes) -> bytes:
    """Lay a certificate out; the point stands as zeros while it is empty."""
    issuer, subject, serial = names
    if suite is Suite.ONE:
        return form.LAYOUTS[Suite.ONE].pack(point, subject, issuer, form.PROFILE + serial)
    said = terms or Terms()
    start = said.valid_from.to_bytes(5, "big")
    head = (form.TYPE, serial, form.CURVE, form.HASH, issuer)
    return form.LAYOUTS[Suite.TWO].pack(*head, start, said.lifespan, subject, said.key_usage, point)
