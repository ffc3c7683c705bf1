"""The two Koblitz curves of Smart Energy, their points and how these are written; it knows no certificate.

Curves: SEC 2, sections 3.2.1 and 3.3.1; keys.md section 2.2. The point at infinity is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from ihd.keys.binary_field import BinaryField, multiples
from ihd.said import said

_PREFIXES: Final = (2, 3)


class PointError(ValueError):
    """The octets are no public key on the curve."""


class Point(NamedTuple):
    """A point other than that at infinity. Nothing says that it lies on the curve: :meth:`Curve.valid` does."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Curve:
    """The points with y^2 + xy = x^3 + a x^2 + 1: ``cofactor`` times ``order`` of them.

    ``base`` generates the ``order`` points, a prime number, among which public keys are.
    """

    name: str
    field: BinaryField
    a: int
    order: int
    cofactor: int
    base: Point

    @property
    def point_octets(self) -> int:
        """Return how many octets a compressed point has."""
        return 1 + self.field.octets

    def add(self, one: Point | None, other: Point | None) -> Point | None:
        """Return the sum of two points of the curve."""
        if one is None or other is None:
            return one or other
        field, (x, y) = self.field, one
        run = x ^ other.x
        if run:
            slope = field.multiply(y ^ other.y, field.inverse(run))
        elif other.y == y and x:
            slope = x ^ field.multiply(y, field.inverse(x))
        else:
            return None
        sum_x = field.square(slope) ^ slope ^ run ^ self.a
        return Point(sum_x, field.multiply(slope, x ^ sum_x) ^ sum_x ^ y)

    def masked(self, scalar: int) -> int:
        """Return what leads to the same multiple of a public key and has the same length for every ``scalar``.

        It is one bit longer than the order (Brumley and Tuveri 2011).
        """
        masked = scalar % self.order + self.order
        return masked + self.order * (masked.bit_length() == self.order.bit_length())

    def multiply(self, scalar: int, point: Point) -> Point | None:
        """Return ``scalar`` times a point of the curve, whose x is not zero.

        Which operations are done, and in which order, follows from the length of the scalar alone.
        """
        if not scalar:
            return None
        (x1, z1), (x2, z2) = self._ladder(scalar, point.x)
        if not z1:
            return None
        if not z2:
            return Point(point.x, point.x ^ point.y)
        # x1/z1 and x2/z2 are the multiple's x and that of the next multiple: together with point they give y
        # (Lopez and Dahab 1999, section 4.2). One inversion serves all three divisions.
        field, multiply, (x, y) = self.field, self.field.multiply, point
        both = multiply(z1, z2)
        inverse = field.inverse(multiply(both, x))
        by_both = multiply(inverse, x)
        x1, x2 = multiply(x1, multiply(by_both, z2)), multiply(x2, multiply(by_both, z1))
        rise = multiply(x1 ^ x, multiply(x1 ^ x, x2 ^ x) ^ field.square(x) ^ y)
        return Point(x1, multiply(rise, multiply(inverse, both)) ^ y)

    def _ladder(self, scalar: int, x: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return x, as X and Z with x = X/Z, of ``scalar`` times and ``scalar`` + 1 times a point with ``x``.

        Montgomery's ladder on these curves (Lopez and Dahab 1999, section 4.1): each bit costs one doubling, of the
        rung that it names, and one addition of both rungs, which always differ by the point itself.
        """
        field, along, wide = self.field, multiples(x), 2 * self.field.degree
        square, product, reduced = field.square, field.product, field.reduced
        rungs = [(x, 1), (square(square(x)) ^ 1, square(x))]
        for digit in f"{scalar:b}"[1:]:
            bit = digit == "1"
            (x1, z1), (x2, z2) = rungs[bit], rungs[not bit]
            # x1 times z1 and z2 at once: one number holds both, wide enough apart for the products
            pair = product(x1, multiples(z1 | z2 << wide))
            own, cross = reduced(pair & (1 << wide) - 1), reduced(pair >> wide)
            back = reduced(product(x2, multiples(z1)))
            z_sum = square(cross ^ back)
            rungs[bit] = square(square(x1 ^ z1)), square(own)
            rungs[not bit] = reduced(product(cross, multiples(back)) ^ product(z_sum, along)), z_sum
        return rungs[0], rungs[1]

    def valid(self, point: Point | None) -> bool:
        """Tell whether a point is a public key: on the curve, not at infinity, and ``order`` times it is infinity."""
        if point is None or max(point) >> self.field.degree:
            return False
        field, (x, y) = self.field, point
        on_curve = field.multiply(y ^ x, y) == field.multiply(field.square(x), x ^ self.a) ^ 1
        return on_curve and x != 0 and self._of_prime_order(point)

    def _of_prime_order(self, point: Point) -> bool:
        """Tell whether ``order`` times a point of the curve, whose x is not zero, is infinity, without multiplying.

        (0, 1) is the only point of order two, so the points whose order is a power of two form a cyclic group, of
        ``cofactor`` points. The points of prime order are therefore those that can be halved once if the cofactor is 2,
        and twice if it is 4.

        A point (x, y) is twice some (u, v) exactly if Tr(x) = Tr(a) (Knudsen 1999). Doubling gives x = s^2 + s + a by
        the slope s = u + v/u, and Tr(s^2) = Tr(s). Conversely, let s^2 + s = x + a; then u^2 = y + (s + 1) x has a
        root, as every element has; it is not zero, as (x, (s + 1) x) is not on the curve; and (u, u^2 + s u) lies on
        the curve and doubled is (x, y). It can be halved again if Tr(a) = Tr(u), which is Tr(u^2). The other half of
        (x, y) is (u, v) + (0, 1). It gives the same answer, as (0, 1) can be halved itself if the cofactor is 4.
        """
        field, (x, y) = self.field, point
        halved = not field.trace(x ^ self.a)
        if self.cofactor == 2 or not halved:
            return halved
        slope = field.half_trace(x ^ self.a)
        return not field.trace(y ^ field.multiply(slope ^ 1, x) ^ self.a)

    def encode(self, point: Point) -> bytes:
        """Return a point whose x is not zero compressed: 02 or 03 by the low bit of y/x, then x (SEC 1, 2.3.3)."""
        low = self.field.multiply(point.y, self.field.inverse(point.x)) & 1
        return bytes([_PREFIXES[low]]) + point.x.to_bytes(self.field.octets, "big")

    def decode(self, octets: bytes) -> Point:
        """Return the public key that compressed ``octets`` stand for, fully validated. Raises :class:`PointError`."""
        if len(octets) != self.point_octets:
            told = said(
                "Certificate",
                "A compressed point of {curve} has {octets} octets, not {found}.",
                curve=self.name,
                octets=self.point_octets,
                found=len(octets),
            )
            raise PointError(told)
        if octets[0] not in _PREFIXES:
            raise PointError(said("Certificate", "A compressed point begins with 02 or 03."))
        field, x = self.field, int.from_bytes(octets[1:], "big")
        if not 0 < x < 1 << field.degree:
            raise PointError(
                said("Certificate", "The x of a public key lies between 1 and 2^{degree} - 1.", degree=field.degree)
            )
        ratio_sum = x ^ self.a ^ field.square(field.inverse(x))  # with z = y/x the equation is z^2 + z = x + a + 1/x^2
        if field.trace(ratio_sum):
            raise PointError(said("Certificate", "No point of {curve} has this x.", curve=self.name))
        ratio = field.half_trace(ratio_sum)
        point = Point(x, field.multiply(x, ratio ^ (ratio ^ octets[0]) & 1))
        if not self.valid(point):
            raise PointError(
                said("Certificate", "The point of {curve} is outside the group of its public keys.", curve=self.name)
            )
        return point


SECT163K1: Final = Curve(
    name="sect163k1",
    field=BinaryField(degree=163, taps=(7, 6, 3), octets=21, traced=1 << 157 | 1),
    a=1,
    order=0x04_00000000_00000000_00020108_A2E0CC0D_99F8A5EF,
    cofactor=2,
    base=Point(
        x=0x02_FE13C053_7BBC11AC_AA07D793_DE4E6D5E_5C94EEE8,
        y=0x02_89070FB0_5D38FF58_321F2E80_0536D538_CCDAA3D9,
    ),
)
SECT283K1: Final = Curve(
    name="sect283k1",
    field=BinaryField(degree=283, taps=(12, 7, 5), octets=36, traced=1 << 271 | 1),
    a=0,
    order=0x01FFFFFF_FFFFFFFF_FFFFFFFF_FFFFFFFF_FFFFE9AE_2ED07577_265DFF7F_94451E06_1E163C61,
    cofactor=4,
    base=Point(
        x=0x0503213F_78CA4488_3F1A3B81_62F188E5_53CD265F_23C1567A_16876913_B0C2AC24_58492836,
        y=0x01CCDA38_0F1C9E31_8D90F95D_07E5426F_E87E45C0_E8184698_E4596236_4E341161_77DD2259,
    ),
)
