"""A key pair is made of a private key or of random octets, and shows only its public half."""

import pytest

from ihd.keys.key_pair import KeyPair
from ihd.keys.suite import Suite

BOTH = pytest.mark.parametrize("suite", Suite, ids=lambda suite: suite.curve.name)


def private(suite, scalar):
    return scalar.to_bytes(suite.private_octets, "big")


@BOTH
def test_a_private_key_beyond_the_order_stands_for_its_remainder(suite):
    pair = KeyPair.of(suite, private(suite, suite.curve.order + 2))
    assert pair == KeyPair.of(suite, private(suite, 2))
    assert pair.private == private(suite, 2)
    assert suite.curve.decode(pair.public) == suite.curve.add(suite.curve.base, suite.curve.base)


@BOTH
def test_what_is_no_private_key_is_refused(suite):
    for scalar in (0, suite.curve.order):
        with pytest.raises(ValueError, match="no multiple of the order"):
            KeyPair.of(suite, private(suite, scalar))
    with pytest.raises(ValueError, match=f"has {suite.private_octets} octets, not 3"):
        KeyPair.of(suite, bytes(3))


@BOTH
def test_random_octets_make_a_pair_and_the_smallest_and_greatest_of_them_too(suite):
    seeds = (bytes(suite.seed_octets), b"\xff" * suite.seed_octets, b"\x5a" * suite.seed_octets)
    pairs = [KeyPair.derived(suite, seed) for seed in seeds]
    assert len({pair.public for pair in pairs}) == 3
    assert all(0 < pair.scalar < suite.curve.order for pair in pairs)
    assert pairs[2] == KeyPair.derived(suite, seeds[2])


@BOTH
def test_too_few_random_octets_are_refused(suite):
    assert 8 * suite.seed_octets >= suite.curve.order.bit_length() + 64
    with pytest.raises(ValueError, match=f"from {suite.seed_octets} octets, not {suite.private_octets}"):
        KeyPair.derived(suite, bytes(suite.private_octets))


@BOTH
def test_the_private_key_shows_nowhere(suite):
    pair = KeyPair.derived(suite, b"\x5a" * suite.seed_octets)
    assert str(pair.scalar) not in repr(pair)
    assert pair.private.hex() not in repr(pair)
