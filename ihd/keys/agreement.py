"""What two sides come to by ECMQV: the shared secret, the keys made of it and their proofs; it knows no frames.

Formulae: keys.md section 2.3; SEC 1, sections 3.4 and 6.2. Secrets are in no representation and in no exception.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from hmac import compare_digest
from typing import Final

from ihd.keys.aes_mmo import derived, hmac_mmo
from ihd.keys.curve import Curve, PointError
from ihd.keys.key_pair import KeyPair

_KEY_OCTETS: Final = 16
_IDENTITY_OCTETS: Final = 8


class AgreementError(ValueError):
    """The other side's keys lead to no shared secret."""


class Role(Enum):
    """Who speaks, as the octet that its proof begins with."""

    INITIATOR = b"\x02"
    RESPONDER = b"\x03"


@dataclass(frozen=True, slots=True)
class Party:
    """A side as the other sees it: its EUI-64, most significant octet first, and its compressed ephemeral key."""

    identity: bytes
    ephemeral: bytes

    def __post_init__(self) -> None:
        """Refuse an identity of another length: it would shift what is proved."""
        if len(self.identity) != _IDENTITY_OCTETS:
            raise ValueError(f"a side is identified by {_IDENTITY_OCTETS} octets, not {len(self.identity)}")


@dataclass(frozen=True, slots=True)
class AgreedKeys:
    """The two keys, 16 octets each, that both sides derive: one proves the agreement, the other is the link key."""

    mac_key: bytes = field(repr=False)
    link_key: bytes = field(repr=False)

    @classmethod
    def of(cls, secret: bytes) -> AgreedKeys:
        """Return what ``secret``, the shared one, leads to."""
        keys = derived(secret, 2 * _KEY_OCTETS)
        return cls(keys[:_KEY_OCTETS], keys[_KEY_OCTETS:])

    def mac(self, role: Role, speaker: Party, listener: Party) -> bytes:
        """Return the 16 octets by which ``speaker`` proves its keys: MACU of the initiator, MACV of the responder."""
        said = (role.value, speaker.identity, listener.identity, speaker.ephemeral, listener.ephemeral)
        return hmac_mmo(self.mac_key, b"".join(said))

    def accepts(self, mac: bytes, role: Role, speaker: Party, listener: Party) -> bool:
        """Tell whether ``mac``, as received, is ``speaker``'s, in a time that does not depend on where it differs."""
        return compare_digest(mac, self.mac(role, speaker, listener))


def shared_secret(own: KeyPair, own_ephemeral: KeyPair, peer_public: bytes, peer_ephemeral: bytes) -> bytes:
    """Return what both sides come to, 21 or 36 octets; keys of the peer are compressed points.

    Raises :class:`AgreementError` if one is none of the curve's public keys, or if together they lead nowhere.
    """
    if own.suite is not own_ephemeral.suite:
        raise ValueError("both own keys are of one suite")
    curve = own.suite.curve
    try:
        public, ephemeral = curve.decode(peer_public), curve.decode(peer_ephemeral)
    except PointError as error:
        raise AgreementError(f"The other side's key is refused. {error}") from None
    signature = implicit_signature(own, own_ephemeral)
    peer = curve.add(ephemeral, curve.multiply(associate(curve, peer_ephemeral), public))
    secret = curve.multiply(curve.cofactor * curve.masked(signature), peer) if peer else None
    if secret is None:
        raise AgreementError("The other side's keys cancel each other out.")
    return secret.x.to_bytes(curve.field.octets, "big")


def implicit_signature(own: KeyPair, ephemeral: KeyPair) -> int:
    """Return the number in which a side binds its two private keys together; it is a secret."""
    curve = own.suite.curve
    return (ephemeral.scalar + associate(curve, ephemeral.public) * own.scalar) % curve.order


def associate(curve: Curve, public: bytes) -> int:
    """Return the number that stands for a compressed point in the agreement: half the bits of its x, and a one."""
    top = 1 << (curve.order.bit_length() + 1) // 2
    return int.from_bytes(public, "big") % top + top
