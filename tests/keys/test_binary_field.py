"""The fields keep the laws of fields, and multiply as one does by hand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.keys.cbke import CURVES, FINDING, PUBLISHED, USUAL

FIELDS = {name: curve.field for name, curve in CURVES.items()}
MODULI = {
    name: sum(1 << exponent for exponent in curve["reduction_exponents"]) for name, curve in PUBLISHED["curves"].items()
}


def by_hand(name, one, other):
    """Return the product by the published polynomial, bit by bit."""
    product = 0
    for place in range(one.bit_length()):
        product ^= (one >> place & 1) * other << place
    while (over := product.bit_length() - MODULI[name].bit_length()) >= 0:
        product ^= MODULI[name] << over
    return product


def elements(name):
    return st.integers(0, (1 << FIELDS[name].degree) - 1)


def keep_the_laws(fields, search=USUAL):
    @search
    @given(st.sampled_from(list(fields)).flatmap(lambda name: st.tuples(st.just(name), elements(name), elements(name))))
    def holds(drawn):
        name, one, other = drawn
        field = fields[name]
        assert field.multiply(one, other) == by_hand(name, one, other)
        assert field.square(one) == by_hand(name, one, one)
        if one:
            assert by_hand(name, one, field.inverse(one)) == 1

    holds()


def test_products_squares_and_inverses_are_those_made_by_hand():
    keep_the_laws(FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_the_property_finds_a_wrong_polynomial(name):
    first, second, third = FIELDS[name].taps
    with pytest.raises(AssertionError):
        keep_the_laws({name: replace(FIELDS[name], taps=(first, second, third - 1))}, FINDING)


def solve_what_can_be_solved(fields, search=USUAL):
    @search
    @given(st.sampled_from(list(fields)).flatmap(lambda name: st.tuples(st.just(name), elements(name))))
    def holds(drawn):
        name, element = drawn
        field, conjugate, conjugates = fields[name], element, 0
        for _ in range(field.degree):
            conjugates, conjugate = conjugates ^ conjugate, field.square(conjugate)
        assert field.trace(element) == conjugates
        root = field.half_trace(element)
        assert field.square(root) ^ root == element ^ conjugates

    holds()


def test_the_trace_is_the_sum_of_the_conjugates_and_tells_what_the_half_trace_solves():
    solve_what_can_be_solved(FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_the_property_finds_a_power_missing_in_the_trace(name):
    with pytest.raises(AssertionError):
        solve_what_can_be_solved({name: replace(FIELDS[name], traced=1)}, FINDING)


@pytest.mark.parametrize("name", FIELDS)
def test_zero_has_no_inverse(name):
    with pytest.raises(ZeroDivisionError, match="zero has no inverse"):
        FIELDS[name].inverse(0)
