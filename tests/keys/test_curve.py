"""Points multiply as published and as by adding, and only public keys of the curve are taken for such."""

from dataclasses import fields, replace
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.keys.binary_field import BinaryField
from ihd.keys.curve import Curve, Point, PointError
from tests.keys.cbke import CURVES, FEW, FINDING, PUBLISHED, USUAL, octets

BOTH = list(CURVES.values())
#: Scalars of all lengths, and where the order turns them round.
SCALARS = st.one_of(st.integers(0, 40), st.integers(0, BOTH[1].order << 3))


@pytest.mark.parametrize("name", CURVES)
def test_the_curves_are_the_published_ones(name):
    published, curve = PUBLISHED["curves"][name], CURVES[name]
    assert (curve.field.degree, curve.a, curve.cofactor) == (published["m"], published["a"], published["cofactor_h"])
    assert curve.base == (int(published["gx"], 16), int(published["gy"], 16))
    assert curve.order == int(published["n"], 16)
    assert (curve.field.octets, curve.point_octets) == (published["field_octets"], published["compressed_point_octets"])


@pytest.mark.parametrize("vector", PUBLISHED["scalar_mult"], ids=lambda vector: f"{vector['curve']}-{vector['k'][-6:]}")
def test_a_published_multiple_comes_out_and_is_written_as_published(vector):
    curve = CURVES[vector["curve"]]
    point = Point(int(vector["x"], 16), int(vector["y"], 16))
    assert curve.multiply(int(vector["k"], 16), curve.base) == point
    assert curve.encode(point) == octets(vector["compressed"])
    assert curve.decode(octets(vector["compressed"])) == point


def negative(point):
    return point and Point(point.x, point.x ^ point.y)


def by_adding(curve, scalar, point):
    total = None
    for digit in f"{scalar:b}":
        total = curve.add(total, total)
        if digit == "1":
            total = curve.add(total, point)
    return total


def multiply_as_by_adding(multiply, search=FEW):
    @search
    @given(st.sampled_from(BOTH), SCALARS)
    def holds(curve, scalar):
        assert multiply(curve, scalar, curve.base) == by_adding(curve, scalar, curve.base)

    holds()


def test_the_ladder_comes_to_the_same_as_doubling_and_adding():
    multiply_as_by_adding(Curve.multiply)


def test_the_property_finds_a_y_of_the_wrong_sign():
    with pytest.raises(AssertionError):
        multiply_as_by_adding(lambda *which: negative(Curve.multiply(*which)), FINDING)


def distribute(curves, search=FEW):
    @search
    @given(st.sampled_from(curves), SCALARS, SCALARS)
    def holds(curve, one, other):
        parts = curve.multiply(one, curve.base), curve.multiply(other, curve.base)
        assert curve.add(*parts) == curve.multiply(one + other, curve.base)
        assert curve.add(parts[0], negative(parts[0])) is None

    holds()


def test_the_multiple_by_a_sum_is_the_sum_of_the_multiples():
    distribute(BOTH)


@pytest.mark.parametrize("curve", BOTH, ids=lambda curve: curve.name)
def test_the_property_finds_an_addition_on_the_other_kind_of_curve(curve):
    with pytest.raises(AssertionError):
        distribute([replace(curve, a=1 - curve.a)], FINDING)


@pytest.mark.parametrize("curve", BOTH, ids=lambda curve: curve.name)
def test_multiples_around_the_order_begin_again(curve):
    multiples = [curve.multiply(curve.order + more, curve.base) for more in (-1, 0, 1)]
    assert multiples == [negative(curve.base), None, curve.base]


@pytest.mark.parametrize("curve", BOTH, ids=lambda curve: curve.name)
def test_infinity_adds_nothing_and_the_point_of_order_two_doubled_is_infinity(curve):
    assert curve.add(curve.base, None) == curve.add(None, curve.base) == curve.base
    assert curve.add(None, None) is None
    assert curve.add(Point(0, 1), Point(0, 1)) is None


class Watched(BinaryField):
    """Writes down what is asked of it."""

    diary: ClassVar[list[str]] = []

    def product(self, element, by):
        self.diary.append("product")
        return super().product(element, by)

    def square(self, element):
        self.diary.append("square")
        return super().square(element)


@pytest.mark.parametrize("curve", BOTH, ids=lambda curve: curve.name)
def test_every_masked_scalar_costs_the_same_operations_in_the_same_order(curve):
    watched = replace(
        curve, field=Watched(**{part.name: getattr(curve.field, part.name) for part in fields(BinaryField)})
    )
    diaries = []
    for scalar in (1, 2, 0x5A5A5A, curve.order // 3, curve.order - 2):
        Watched.diary.clear()
        assert watched.multiply(watched.masked(scalar), curve.base) == by_adding(curve, scalar, curve.base)
        diaries.append([*Watched.diary])
    assert len(diaries[0]) > 8 * 162
    assert all(diary == diaries[0] for diary in diaries)


# ------------------------------------------------------------------------------------------------- what is a public key


def on_curve(curve, x):
    """Return the point on the whole curve with the first suitable x from ``x`` on."""
    field = curve.field
    while not x or field.trace(ratio := x ^ curve.a ^ field.square(field.inverse(x))):
        x = x + 1 & (1 << field.degree) - 1
    return Point(x, field.multiply(x, field.half_trace(ratio)))


def judge_as_the_order_does(curves, search=USUAL):
    @search
    @given(st.sampled_from(curves), st.integers(1, (1 << 163) - 1), st.integers(0, 120))
    def holds(curve, x, shift):
        point = on_curve(curve, x << shift & (1 << curve.field.degree) - 1)
        assert curve.valid(point) is (curve.multiply(curve.order, point) is None)

    holds()


def test_a_point_is_valid_exactly_if_the_order_times_it_is_infinity():
    judge_as_the_order_does(BOTH)


PLANTED = {
    "one halving where two are needed": [replace(BOTH[1], cofactor=2)],
    "two halvings where one is needed": [replace(BOTH[0], cofactor=4)],
    "a power missing in the trace": [replace(curve, field=replace(curve.field, traced=1)) for curve in BOTH],
}


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_the_property_finds(planted):
    with pytest.raises(AssertionError):
        judge_as_the_order_does(planted, FINDING)


@pytest.mark.parametrize("curve", BOTH, ids=lambda curve: curve.name)
def test_of_public_keys_moved_by_points_of_small_order_none_is_valid(curve):
    small = [Point(0, 1), Point(1, 0), Point(1, 1)][: curve.cofactor - 1]
    for scalar in range(1, 20):
        key = by_adding(curve, scalar, curve.base)
        assert curve.valid(key)
        for point in small:
            assert not curve.valid(point)
            moved = curve.add(key, point)
            assert not curve.valid(moved)
            assert by_adding(curve, curve.cofactor, moved) == by_adding(curve, curve.cofactor, key)


@pytest.mark.parametrize("curve", BOTH, ids=lambda curve: curve.name)
def test_infinity_and_what_is_not_on_the_curve_are_not_valid(curve):
    x, y = curve.base
    modulus = 1 << curve.field.degree | sum(1 << tap for tap in curve.field.taps) | 1
    for point in (None, Point(x, y ^ 1), Point(x ^ 1, y), Point(x ^ modulus, y), Point(x, y ^ modulus)):
        assert not curve.valid(point)


def come_back_as_written(encode, search=USUAL):
    @search
    @given(st.sampled_from(BOTH), st.sampled_from([2, 3]), st.data())
    def holds(curve, prefix, data):
        x = data.draw(st.integers(1, (1 << curve.field.degree) - 1))
        written = bytes([prefix]) + x.to_bytes(curve.field.octets, "big")
        try:
            point = curve.decode(written)
        except PointError:
            return
        assert curve.valid(point)
        assert encode(curve, point) == written
        assert encode(curve, negative(point)) == bytes([prefix ^ 1]) + written[1:]

    holds()


def test_whatever_octets_are_a_point_come_back_from_it():
    come_back_as_written(Curve.encode)


def test_the_property_finds_a_prefix_taken_from_y_itself():
    def careless(curve, point):
        return bytes([2 | point.y & 1]) + curve.encode(point)[1:]

    with pytest.raises(AssertionError):
        come_back_as_written(careless, FINDING)


def refused(curve):
    size, limit = curve.field.octets, 1 << curve.field.degree
    off = next(x for x in range(1, 99) if curve.field.trace(x ^ curve.a ^ curve.field.square(curve.field.inverse(x))))
    outside = next(x for x in range(2, 99) if (p := on_curve(curve, x)).x == x and not curve.valid(p))
    return {
        "02": f"has {size + 1} octets, not 1",
        "02" + "00" * (size + 1): f"has {size + 1} octets, not {size + 2}",
        "04" + f"{curve.base.x:0{2 * size}x}": "begins with 02 or 03",
        "00" + "00" * size: "begins with 02 or 03",
        "02" + "00" * size: "lies between 1 and",
        "03" + f"{limit | 1:0{2 * size}x}": "lies between 1 and",
        "02" + f"{off:0{2 * size}x}": "No point of sect...k1 has this x",
        "03" + f"{outside:0{2 * size}x}": "outside the group of its public keys",
    }


@pytest.mark.parametrize(
    ("curve", "written", "why"),
    [(curve, written, why) for curve in BOTH for written, why in refused(curve).items()],
)
def test_octets_that_are_no_public_key_are_refused(curve, written, why):
    with pytest.raises(PointError, match=why):
        curve.decode(octets(written))
