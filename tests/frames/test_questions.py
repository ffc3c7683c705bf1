"""Attributes asked for in batches whose answers fit one APS payload, whatever the hub answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.frames import zcl
from ihd.frames.clusters import CLUSTERS
from ihd.frames.questions import batched
from ihd.frames.values import FIXED, STRING, WHOLE
from ihd.frames.zcl import Attribute


@st.composite
def wishes(draw):
    """A cluster and attributes of it, with now and then one nobody defined."""
    cluster = draw(st.sampled_from(sorted(CLUSTERS)))
    known = sorted(CLUSTERS[cluster].attributes) or [0]
    ids = st.sampled_from(known) | st.integers(0, 0xFFFF)
    return cluster, draw(st.lists(ids, min_size=1, max_size=40, unique=True))


def longest(cluster, wanted):
    """The attribute with the longest value it can have."""
    kind = zcl.attribute_type(cluster, wanted)
    size = zcl.encoded_size(cluster, wanted)
    if kind in WHOLE:
        return Attribute(wanted, 0, kind, (1 << 8 * WHOLE[kind].size - WHOLE[kind].signed) - 2)
    if kind in FIXED:
        return Attribute(wanted, 0, kind, bytes(FIXED[kind]) or None)
    if kind in STRING:
        return Attribute(wanted, 0, kind, bytes(size - STRING[kind]))
    return Attribute(wanted, 0, 0x43, bytes(size - 2))


def answers_fit(batch_of):
    @given(wishes())
    def holds(wish):
        cluster, left = wish
        while left:
            batch = batch_of(cluster, left)
            assert batch
            assert list(batch) == left[: len(batch)]
            answer = zcl.read_response(1, [longest(cluster, each) for each in batch])
            assert len(answer) <= zcl.APS_PAYLOAD
            assert len(zcl.read_attributes(1, batch)) <= zcl.APS_PAYLOAD
            left = left[len(batch) :]

    holds()


def test_every_answer_fits_one_payload_and_every_attribute_is_asked_once():
    answers_fit(batched)


def test_the_property_finds_batches_that_forget_the_record_around_a_value():
    def careless(cluster, ids):
        room = zcl.APS_PAYLOAD - zcl.HEADER
        count = 0
        for each in ids:
            room -= zcl.encoded_size(cluster, each)
            count += room >= 0
        return tuple(ids[: max(1, count)])

    with pytest.raises(AssertionError):
        answers_fit(careless)


def test_a_batch_is_as_long_as_it_can_be():
    days = [0x0420 + 2 * each for each in range(7)]  # seven octets each with their records
    assert len(batched(0x0702, [*days, *(0x0432, 0x0434, 0x0436, 0x0438)])) == 11
    assert len(batched(0x0702, [*days, *(0x0432, 0x0434, 0x0436, 0x0438, 0x043A)])) == 11
