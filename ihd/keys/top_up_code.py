"""The supplier's proof at the end of a top-up code: elliptic curve, hash and cipher; it knows no digits and no money.

Formulae: smart-energy.md section 3.3; GBCS 14. Private keys and secrets are in no representation and in no exception.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

#: How many of the tag's octets, its last, stand in a code.
MAC_OCTETS: Final = 4
#: Octets of an identity (EUI-64, most significant first) and of an uncompressed point.
IDENTITY_OCTETS: Final = 8
PUBLIC_OCTETS: Final = 65
#: Octets from which a private key is derived: as many as the curve's order has.
SEED_OCTETS: Final = 32

_CURVE: Final = ec.SECP256R1()
#: How many points the curve has (SEC 2, section 2.4.2): private keys lie below.
_ORDER: Final = 0xFFFFFFFF_00000000_FFFFFFFF_FFFFFFFF_BCE6FAAD_A7179E84_F3B9CAC2_FC632551
_FIRST_ROUND: Final = bytes.fromhex("00000001")
_ALGORITHM: Final = bytes.fromhex("60857406080300")
#: Before the counter in what the key is made of: its length with what precedes it, and "command".
_COUNTER_MARK: Final = bytes.fromhex("0901")
_SECURITY_HEADER: Final = bytes.fromhex("110000000000")
_COMMAND: Final = b"\x01"
_KEY_OCTETS: Final = 16


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A P-256 key pair: ``scalar`` stays secret, ``public`` is its point, uncompressed (65 octets)."""

    scalar: int = field(repr=False)
    public: bytes

    @classmethod
    def derived(cls, seed: bytes) -> KeyPair:
        """Return the pair that 32 octets always lead to. Raises :class:`ValueError` for fewer or more."""
        if len(seed) != SEED_OCTETS:
            raise ValueError(f"a key pair is derived from {SEED_OCTETS} octets, not {len(seed)}")
        scalar = 1 + int.from_bytes(seed, "big") % (_ORDER - 1)
        point = ec.derive_private_key(scalar, _CURVE).public_key()
        return cls(scalar, point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a supplier and one meter share: either makes it of its own private key and the other's public one."""

    secret: bytes = field(repr=False)
    originator: bytes
    target: bytes

    def __post_init__(self) -> None:
        """Refuse identities of another length: they would shift what is authenticated."""
        if {len(self.originator), len(self.target)} != {IDENTITY_OCTETS}:
            raise ValueError(f"supplier and meter are identified by {IDENTITY_OCTETS} octets each")

    @classmethod
    def between(cls, scalar: int, peer_public: bytes, originator: bytes, target: bytes) -> Agreement:
        """Return what the holder of ``scalar`` shares with the other side; ``originator`` is the supplier."""
        return cls(shared_secret(scalar, peer_public), originator, target)

    def mac(self, counter: int, lead: int) -> bytes:
        """Return the four octets for a code: ``counter`` as in :func:`originator_counter`, ``lead`` its upper 32 bits.

        Raises :class:`ValueError` for a counter or a lead that its octets cannot hold.
        """
        key = mac_key(self.secret, self.originator, self.target, counter)
        return tag(key, self.originator, self.target, counter, lead)[-MAC_OCTETS:]


def originator_counter(utrn_counter: int) -> int:
    """Return the 64-bit counter whose upper half is ``utrn_counter``; a top-up's lower half is zero (GBCS 14)."""
    return utrn_counter << 32


def top_up_mac(scalar: int, peer_public: bytes, originator: bytes, target: bytes, counter: int, lead: int) -> bytes:
    """Return the four octets for a code, by the private key of supplier or meter and the other's public one."""
    return Agreement.between(scalar, peer_public, originator, target).mac(counter, lead)


def shared_secret(scalar: int, peer_public: bytes) -> bytes:
    """Return the 32 octets that both sides come to. Raises :class:`ValueError` if the peer's key is no point."""
    try:
        peer = ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, peer_public)
    except ValueError:
        raise ValueError(f"a public key is a point of P-256 in {PUBLIC_OCTETS} octets") from None
    return ec.derive_private_key(scalar, _CURVE).exchange(ec.ECDH(), peer)


def mac_key(secret: bytes, originator: bytes, target: bytes, counter: int) -> bytes:
    """Return the AES key of one code: each counter has its own."""
    other = _ALGORITHM + originator + _COUNTER_MARK + _octets(counter, 8) + target
    return sha256(_FIRST_ROUND + secret + other).digest()[:_KEY_OCTETS]


def tag(key: bytes, originator: bytes, target: bytes, counter: int, lead: int) -> bytes:
    """Return the 16-octet tag of which a code carries the last four: it covers the code's counter, class and value."""
    covered = _SECURITY_HEADER + originator + target + _COMMAND + _octets(counter, 8) + _octets(lead, 4)
    return AESGCM(key).encrypt(originator + bytes(4), b"", covered)


def _octets(number: int, size: int) -> bytes:
    if not 0 <= number < 1 << 8 * size:
        raise ValueError(f"a number lies outside the {size} octets it has in a top-up code's proof")
    return number.to_bytes(size, "big")
