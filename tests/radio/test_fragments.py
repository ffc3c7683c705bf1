"""Whatever is cut comes together again, in any order and however often its pieces come; nothing else ever does."""

from collections.abc import Sequence

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ihd.radio import fragments
from ihd.radio.fragments import KEPT, KEPT_OF_ONE, MOST_FRAGMENTS, Key, Reassembly, Taken, group_id, room, split

KEY = Key(0x0000, 7, 0x0109, 0x0703, secured=True)
MESSAGES = st.binary(max_size=30)
LENGTHS = st.integers(1, 12)


def all_of(data: bytes, longest: int) -> list[tuple[int, bytes]]:
    """Cut ``data``, each piece with its group id."""
    pieces = split(data, longest)
    return [(group_id(index, len(pieces)), piece) for index, piece in enumerate(pieces)]


def heard(reassembly: Reassembly, parts: Sequence[tuple[int, bytes]], key: Key = KEY) -> list[bytes]:
    """Return the messages that come of ``parts``."""
    taken = [reassembly.take(key, *part) for part in parts]
    return [each.message for each in taken if each is not None and each.message is not None]


# ----------------------------------------------------------------------------------------------- the one way and back


def check_any_order(data: bytes, longest: int, order: st.DataObject) -> None:
    parts = all_of(data, longest)
    again = order.draw(st.lists(st.sampled_from(parts), max_size=8))
    assert heard(Reassembly(), order.draw(st.permutations([*parts, *again]))) == [data]


def check_a_gap(data: bytes, longest: int, order: st.DataObject) -> None:
    parts = all_of(data, longest)
    lost = order.draw(st.sampled_from(parts))
    rest = [part for part in parts if part is not lost]
    again = order.draw(st.lists(st.sampled_from(rest), max_size=8)) if rest else []
    assert heard(Reassembly(), order.draw(st.permutations([*rest, *again]))) == []


def check_two_at_once(one: bytes, other: bytes, order: st.DataObject) -> None:
    keys = (KEY, KEY._replace(**order.draw(st.sampled_from(OTHERS))))
    parts = [(key, part) for key, data in zip(keys, (one, other), strict=True) for part in all_of(data, 2)]
    reassembly = Reassembly()
    taken = [(key, reassembly.take(key, *part)) for key, part in order.draw(st.permutations(parts))]
    whole = {key: each.message for key, each in taken if each is not None and each.message is not None}
    assert whole == dict(zip(keys, (one, other), strict=True))


OTHERS = ({"sender": 1}, {"sequence": 8}, {"profile": 0}, {"cluster": 0x0700}, {"secured": False})


@given(MESSAGES, LENGTHS, st.data())
def test_pieces_in_any_order_and_more_than_once_make_the_message_once(
    data: bytes, longest: int, order: st.DataObject
) -> None:
    check_any_order(data, longest, order)


@given(MESSAGES, LENGTHS, st.data())
def test_a_message_of_which_a_piece_is_lost_never_comes(data: bytes, longest: int, order: st.DataObject) -> None:
    check_a_gap(data, longest, order)


@given(MESSAGES, MESSAGES, st.data())
def test_two_messages_at_once_do_not_mix(one: bytes, other: bytes, order: st.DataObject) -> None:
    """Not even the same message number in clear text and encrypted."""
    check_two_at_once(one, other, order)


@given(MESSAGES, LENGTHS)
def test_no_piece_is_longer_than_fits_and_none_is_in_vain(data: bytes, longest: int) -> None:
    pieces = split(data, longest)
    assert b"".join(pieces) == data
    assert all(0 < len(piece) <= longest for piece in pieces) or pieces == (b"",)


@given(st.lists(st.tuples(st.sampled_from(range(40)), st.integers(0, 0xFFFF), st.binary(max_size=3)), max_size=300))
def test_whatever_comes_what_is_kept_stays_bounded(parts: list[tuple[int, int, bytes]]) -> None:
    reassembly = Reassembly()
    for sequence, group, piece in parts:
        reassembly.take(KEY._replace(sequence=sequence, sender=sequence % 5), group, piece)
        assert len(reassembly) <= KEPT
    while reassembly.pass_time():
        pass
    assert len(reassembly) == 0


# ------------------------------------------------------------------------------------------------------ planted bugs


#: Finds a bug, and does not look for its simplest case.
FINDING = settings(phases=[Phase.generate])


def counted_from_whichever_comes_first(message: fragments._Message) -> bytes | None:
    """What bellows 1.2.1 does wrong, the other way round: whatever has come is taken for all."""
    return b"".join(message.pieces.values()) if message.count == len(message.pieces) else None


def complete_at_once(message: fragments._Message) -> bytes | None:
    return b"".join(message.pieces[index] for index in sorted(message.pieces)) if message.count else None


@pytest.mark.parametrize(
    ("check", "bug"),
    [(check_any_order, counted_from_whichever_comes_first), (check_a_gap, complete_at_once)],
)
def test_a_wrong_assembly_is_found(check: object, bug: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fragments._Message, "assembled", bug)
    with pytest.raises((AssertionError, ExceptionGroup)):
        FINDING(given(MESSAGES, LENGTHS, st.data())(check))()  # type: ignore[arg-type,operator]


def test_keys_that_leave_something_out_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Reassembly.take
    monkeypatch.setattr(
        Reassembly, "take", lambda self, key, *part: whole(self, key._replace(secured=True, sender=0), *part)
    )
    with pytest.raises((AssertionError, ExceptionGroup)):
        FINDING(given(MESSAGES, MESSAGES, st.data())(check_two_at_once))()


# ------------------------------------------------------------------------------------------------------- what is told


def test_the_first_fragment_tells_how_many_there_are() -> None:
    """As EmberZNet says of EMBER_APS_OPTION_FRAGMENT: index in the low octet, the number of all above the first."""
    assert [group for group, _ in all_of(bytes(100), 40)] == [0x0300, 0x0001, 0x0002]


def test_each_fragment_is_acknowledged_as_bellows_and_emberznet_do_with_a_window_of_one() -> None:
    reassembly = Reassembly()
    taken = [reassembly.take(KEY, *part) for part in all_of(b"abcd", 2)]
    assert taken == [Taken(0xFF00, None), Taken(0xFF01, b"abcd")]


def test_a_wider_window_is_acknowledged_from_its_first_fragment_with_gaps_as_zeros() -> None:
    reassembly = Reassembly(window=3)
    parts = all_of(bytes(range(50)), 10)
    told = [reassembly.take(KEY, *parts[index]) for index in (0, 2, 1, 4, 3)]
    assert [each and each.acknowledgement for each in told] == [0xF900, 0xFD00, 0xFF00, 0xFE03, 0xFF03]


def test_a_fragment_after_the_message_is_whole_is_acknowledged_and_not_told_again() -> None:
    reassembly = Reassembly()
    first, last = all_of(b"abcd", 2)
    assert heard(reassembly, [first, last, last, first]) == [b"abcd"]
    assert reassembly.take(KEY, *last) == Taken(0xFF01, None)


def test_a_number_used_again_begins_another_message() -> None:
    """An APS sequence has one octet, so it comes round."""
    reassembly = Reassembly()
    assert heard(reassembly, [*all_of(b"abcd", 2), *all_of(b"efgh", 2)]) == [b"abcd", b"efgh"]


@pytest.mark.parametrize(
    "parts",
    [
        [0x0000],
        [(MOST_FRAGMENTS + 1) << 8],
        [0xFF00],
        [MOST_FRAGMENTS],
        [0x0200, 0x0002],
        [0x0003, 0x0200],
    ],
)
def test_a_count_that_cannot_be_is_refused_and_what_was_there_stays(parts: list[int]) -> None:
    reassembly = Reassembly()
    *before, bad = parts
    assert all(reassembly.take(KEY, group, b"x") is not None for group in before)
    kept = len(reassembly)
    assert reassembly.take(KEY, bad, b"x") is None
    assert len(reassembly) == kept


def test_what_does_not_go_on_is_dropped_after_the_time_it_has() -> None:
    reassembly = Reassembly()
    first, middle, last = all_of(b"abcdef", 2)
    heard(reassembly, [first])
    assert reassembly.pass_time()
    heard(reassembly, [middle])
    assert reassembly.pass_time()
    assert not reassembly.pass_time()
    assert heard(reassembly, [last]) == []


def test_time_that_does_not_pass_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reassembly, "pass_time", lambda self: len(self) > 100)
    with pytest.raises(AssertionError):
        test_what_does_not_go_on_is_dropped_after_the_time_it_has()


def test_one_sender_cannot_crowd_out_another() -> None:
    reassembly = Reassembly()
    first, last = all_of(b"abcd", 2)
    heard(reassembly, [first])
    for sequence in range(200):
        heard(reassembly, [first], KEY._replace(sender=0x1234, sequence=sequence))
    assert len(reassembly) == 1 + KEPT_OF_ONE
    assert heard(reassembly, [last]) == [b"abcd"]


def test_encryption_and_the_fragments_own_header_take_their_room() -> None:
    """As EmberZNet counts: 5 octets and a MIC of 4, and 2."""
    assert [room(82, secured=False), room(82, secured=True), room(82, secured=True, fragment=True)] == [82, 73, 71]


def test_what_nobody_would_take_is_not_cut() -> None:
    assert len(split(bytes(MOST_FRAGMENTS * 71), 71)) == MOST_FRAGMENTS
    with pytest.raises(ValueError, match="32 fragments"):
        split(bytes(MOST_FRAGMENTS * 71 + 1), 71)
