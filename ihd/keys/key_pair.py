"""A private key of a suite and its public point; it knows not whether a device or one conversation uses it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ihd.keys.suite import Suite


@dataclass(frozen=True, slots=True)
class KeyPair:
    """``scalar`` stays secret, 1 to the curve's order - 1; ``public`` is its point, compressed (22 or 37 octets)."""

    suite: Suite
    scalar: int = field(repr=False)
    public: bytes

    @classmethod
    def of(cls, suite: Suite, private: bytes) -> KeyPair:
        """Return the pair of a private key of 21 or 36 octets; one beyond the order stands for its remainder.

        Raises :class:`ValueError` for another length and for a multiple of the order.
        """
        if len(private) != suite.private_octets:
            raise ValueError(f"a private key of suite {suite:d} has {suite.private_octets} octets, not {len(private)}")
        curve, scalar = suite.curve, int.from_bytes(private, "big")
        point = curve.multiply(curve.masked(scalar), curve.base)
        if point is None:
            raise ValueError("a private key is no multiple of the order of its curve")
        return cls(suite, scalar % curve.order, curve.encode(point))

    @classmethod
    def derived(cls, suite: Suite, seed: bytes) -> KeyPair:
        """Return the pair that ``seed``, 29 or 44 octets, always leads to: random octets make an ephemeral pair.

        Raises :class:`ValueError` for fewer or more.
        """
        if len(seed) != suite.seed_octets:
            raise ValueError(
                f"a key pair of suite {suite:d} is derived from {suite.seed_octets} octets, not {len(seed)}"
            )
        scalar = 1 + int.from_bytes(seed, "big") % (suite.curve.order - 1)
        return cls.of(suite, scalar.to_bytes(suite.private_octets, "big"))

    @property
    def private(self) -> bytes:
        """Return the private key in 21 or 36 octets."""
        return self.scalar.to_bytes(self.suite.private_octets, "big")
