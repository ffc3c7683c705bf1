"""The two suites of Smart Energy key establishment and how long their parts are; it knows no frames."""

from __future__ import annotations

from enum import IntEnum

from ihd.keys.curve import SECT163K1, SECT283K1, Curve


class Suite(IntEnum):
    """A suite by its number, which is also its bit in the frames of key establishment (keys.md section 2)."""

    ONE = 1
    TWO = 2

    @property
    def curve(self) -> Curve:
        """Return the curve on which the suite's keys are."""
        return SECT163K1 if self is Suite.ONE else SECT283K1

    @property
    def private_octets(self) -> int:
        """Return how many octets a private key has, and what two sides share."""
        return self.curve.field.octets

    @property
    def seed_octets(self) -> int:
        """Return how many random octets make a private key: eight to spare, so that no key is likelier by 2^-64."""
        return self.private_octets + 8
