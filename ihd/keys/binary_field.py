"""Arithmetic of binary fields: polynomials over the two-element field as whole numbers; it knows no curve and no key.

Bit i stands for t^i, and the sum of two elements is their exclusive or. Elements lie below 2^degree. Python's whole
numbers take longer the greater they are: the sequence of operations is fixed here, the time they take is not.
"""

from __future__ import annotations

from dataclasses import dataclass

Multiples = tuple[int, ...]
"""The sixteen products of one element by the polynomials below t^4, in the order of the numbers that stand for them."""


@dataclass(frozen=True, slots=True)
class BinaryField:
    """The polynomials modulo t^degree + t^taps[0] + t^taps[1] + t^taps[2] + 1; ``octets`` hold an element.

    The degree is odd. ``traced`` has a bit for each power of t whose trace is one.
    """

    degree: int
    taps: tuple[int, int, int]
    octets: int
    traced: int

    def product(self, element: int, by: Multiples) -> int:
        """Return ``element`` times that of which ``by`` are the multiples, not reduced yet: four bits at a time."""
        product = 0
        for octet in element.to_bytes(self.octets, "big"):
            product = (product << 4 ^ by[octet >> 4]) << 4 ^ by[octet & 15]
        return product

    def reduced(self, product: int) -> int:
        """Return the element that a product of two elements stands for; the taps lie so low that two folds suffice."""
        degree, (first, second, third) = self.degree, self.taps
        over = product >> degree
        product ^= over << degree ^ over << first ^ over << second ^ over << third ^ over
        over = product >> degree
        return product ^ over << degree ^ over << first ^ over << second ^ over << third ^ over

    def multiply(self, one: int, other: int) -> int:
        """Return the product of two elements."""
        return self.reduced(self.product(one, multiples(other)))

    def square(self, element: int) -> int:
        """Return the square: every bit moves to twice its place, as if the digits were of base four."""
        return self.reduced(int(f"{element:b}", 4))

    def inverse(self, element: int) -> int:
        """Return what gives one when multiplied by ``element``. Raises :class:`ZeroDivisionError` for zero."""
        if not element:
            raise ZeroDivisionError("zero has no inverse")
        modulus = 1 << self.degree | 1 << self.taps[0] | 1 << self.taps[1] | 1 << self.taps[2] | 1
        # Euclid's algorithm; all along, one = factor * element and other = other_factor * element modulo the modulus
        one, factor, other, other_factor = element, 1, modulus, 0
        while one > 1:
            shift = one.bit_length() - other.bit_length()
            if shift < 0:
                one, factor, other, other_factor, shift = other, other_factor, one, factor, -shift
            one ^= other << shift
            factor ^= other_factor << shift
        return self.reduced(factor)

    def trace(self, element: int) -> int:
        """Return the sum of all conjugates, 0 or 1. It is linear: the powers of t with trace one decide."""
        return (element & self.traced).bit_count() & 1

    def half_trace(self, element: int) -> int:
        """Return the sum of every other conjugate: a z with z^2 + z = ``element`` if the trace of that is zero.

        The other such z is z + 1. There is none if the trace is one.
        """
        half = element
        for _ in range(self.degree // 2):
            half = self.square(self.square(half)) ^ element
        return half


def multiples(element: int) -> Multiples:
    """Return the multiples of ``element`` by which :meth:`BinaryField.product` multiplies."""
    two, four, eight = element << 1, element << 2, element << 3
    three, five, six = two ^ element, four ^ element, four ^ two
    seven = six ^ element
    low = (0, element, two, three, four, five, six, seven)
    return (
        *low,
        eight,
        eight ^ element,
        eight ^ two,
        eight ^ three,
        eight ^ four,
        eight ^ five,
        eight ^ six,
        eight ^ seven,
    )
