"""Every figure has its limits, its default inside them, and a sentence for whoever goes beyond."""

from __future__ import annotations

import pytest

from ihd.hub.bounds import BOUNDS, OutOfBounds, checked


def test_every_default_lies_within_its_bounds_and_every_bound_gives_unit_and_reason() -> None:
    for name, bound in BOUNDS.items():
        within = name == "top_up" or checked(name, bound.default) == bound.default
        assert within, name
        assert bound.unit, name
        assert bound.reason, name


@pytest.mark.parametrize("name", sorted(BOUNDS))
def test_each_limit_is_allowed_and_one_beyond_it_is_refused_in_words(name: str) -> None:
    bound = BOUNDS[name]
    assert (checked(name, bound.lowest), checked(name, bound.highest)) == (bound.lowest, bound.highest)
    for beyond in (bound.lowest - 1, bound.highest + 1):
        with pytest.raises(OutOfBounds, match=rf"{name.replace('_', ' ')} cannot be .*between"):
            checked(name, beyond)


def test_sums_of_money_fit_the_air() -> None:
    money = [bound for bound in BOUNDS.values() if bound.unit.startswith("millipence")]
    assert all(bound.lowest >= -(2**31) and bound.highest < 2**31 for bound in money)
