"""The codes of an account: each real one once, guessing locked out, and nothing lost when the hub is killed."""

import json
from collections import deque

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ihd.hub.code_book import CACHE, LOG, TYPED, WAN, CodeBook, Method
from ihd.hub.head_end import HeadEnd
from ihd.keys.top_up_code import Agreement, KeyPair
from ihd.model.credit import TopUpResult

FIRST = 2_458_896_167  # the counter of the worked example in smart-energy.md 3.5
METER, TARGET = KeyPair.derived(b"\x07" * 32), bytes(range(8))
OTHER_TARGET = bytes(8)
INVALID, DUPLICATE, LOCKED = TopUpResult.INVALID, TopUpResult.DUPLICATE, TopUpResult.KEYPAD_LOCKED
MINUTE = 60
NOW = 1_700_000_000


@pytest.fixture
def shop():
    return HeadEnd(b"a supplier", FIRST)


def opened(shop, kind=CodeBook):
    agreement = Agreement.between(METER.scalar, shop.public_key, shop.originator, TARGET)
    return kind(agreement, FIRST)


@pytest.fixture
def book(shop):
    return opened(shop)


def sold(shop, pence=1_000, target=TARGET):
    return shop.sell(target, METER.public, pence, NOW)


def used(book, sale, moment=NOW, method=TYPED):
    """Enter a code and, if it is good, credit it; return the result."""
    checked = book.check(sale.digits, moment, method, sale.counter if method.whole_counter else None)
    if checked.result is None:
        assert (checked.pence, checked.counter) == (sale.pence, sale.counter)
        book.spend(checked, moment, checked.pence * 1_000)
    return checked.result


def wrong(sale):
    """Return the code with its two last digits changed, which the check digit finds."""
    return sale._replace(digits=sale.digits[:-1] + str((int(sale.digits[-1]) + 1) % 10))


@pytest.mark.parametrize("method", [TYPED, WAN], ids=lambda method: method.name)
@pytest.mark.parametrize("pence", [1, 8_191, 8_200])
def test_a_code_is_good_once(shop, book, method, pence):
    sale = sold(shop, pence)
    assert used(book, sale, NOW, method) is None
    again = book.check(sale.digits, NOW, method, sale.counter if method is WAN else None)
    assert (again.result, again.events) == (DUPLICATE, (0x8F51,))


def test_a_code_is_read_as_people_type_it(shop, book):
    sale = sold(shop)
    groups = [sale.digits[at : at + 4] for at in range(0, 20, 4)]
    assert book.check(" ".join(groups), NOW).result is None
    assert book.check("-".join(groups), NOW).result is None


@pytest.mark.parametrize(
    ("change", "events"),
    [
        (lambda sale, _: wrong(sale).digits, ()),
        (lambda sale, _: sale.digits[:-1], ()),
        (lambda sale, _: "", ()),
        (lambda _, shop: sold(shop, target=OTHER_TARGET).digits, (0x8F63,)),
        (lambda *_: sold(HeadEnd(b"an impostor", FIRST)).digits, (0x8F63,)),
    ],
    ids=["check digit", "short", "empty", "of the other meter", "of another supplier"],
)
def test_a_code_that_is_not_the_suppliers_for_this_meter_is_invalid(shop, book, change, events):
    checked = book.check(change(sold(shop), shop), NOW)
    assert (checked.result, checked.events) == (INVALID, events)


@pytest.mark.parametrize("ahead", [1, 5, 511])
@pytest.mark.parametrize("first", [FIRST, FIRST + 300, FIRST // 1_024 * 1_024, 1_023])
def test_a_typed_code_is_known_up_to_511_counters_ahead(ahead, first):
    shop = HeadEnd(b"a supplier", first)
    book = CodeBook(Agreement.between(METER.scalar, shop.public_key, shop.originator, TARGET), first)
    shop.jump(ahead - 1)
    assert used(book, sold(shop)) is None


@pytest.mark.parametrize(("known", "taken"), [(0, True), (511, True), (512, False), (1_023, False)])
def test_a_jump_of_just_512_may_be_either_way_and_the_table_decides(known, taken):
    """Ten bits cannot tell 512 ahead from 512 behind: GBCS table 27 looks ahead in the first half of its span."""
    shop = HeadEnd(b"a supplier", 1_024 * 50 + known)
    book = CodeBook(Agreement.between(METER.scalar, shop.public_key, shop.originator, TARGET), 1_024 * 50 + known)
    shop.jump(511)
    assert (used(book, sold(shop)) is None) is taken


@pytest.mark.parametrize("jump", [512, 600, 1_024])
def test_after_a_longer_jump_a_code_is_invalid_typed_and_good_when_the_supplier_sends_it(shop, book, jump):
    shop.jump(jump)
    first, second = sold(shop), sold(shop)
    assert book.check(first.digits, NOW).result is INVALID
    assert used(book, first, NOW, WAN) is None
    assert used(book, second) is None, "what was sent brings the counter up to date"


def test_codes_may_come_in_any_order_while_their_counters_are_remembered(shop, book):
    sales = [sold(shop) for _ in range(4)]
    assert [used(book, sales[at]) for at in (2, 0, 3, 1)] == [None] * 4
    assert [used(book, sale) for sale in sales] == [DUPLICATE] * 4


def test_a_counter_below_the_lowest_remembered_is_refused(shop, book):
    unused, second = sold(shop), sold(shop)
    late = [sold(shop) for _ in range(CACHE)]
    assert used(book, second) is None
    assert {used(book, sale) for sale in late} == {None}
    for sale in (unused, second):
        checked = book.check(sale.digits, NOW, WAN, sale.counter)
        assert (checked.result, checked.events) == (INVALID, (0x8F51,))
    assert book.check(late[0].digits, NOW).result is DUPLICATE


def test_a_code_that_is_checked_but_refused_by_the_accounts_limits_stays_usable(shop, book):
    sale, before = sold(shop), book.state()
    assert book.check(sale.digits, NOW).result is None
    assert book.state() == before
    assert used(book, sale) is None


@pytest.mark.parametrize("method", [TYPED, WAN], ids=lambda method: method.name)
def test_a_counter_comes_with_a_code_or_does_not(shop, book, method):
    with pytest.raises(ValueError, match="its whole counter"):
        book.check(sold(shop).digits, NOW, method, None if method is WAN else 1)


@pytest.mark.parametrize("counter", [-1, FIRST, 1 << 32, 1 << 80])
def test_a_counter_that_is_not_the_codes_own_is_invalid(shop, book, counter):
    assert book.check(sold(shop).digits, NOW, WAN, counter).result is INVALID


def test_only_good_codes_are_spent(shop, book):
    sale = sold(shop)
    bad, good = book.check(wrong(sale).digits, NOW), book.check(sale.digits, NOW)
    book.spend(good, NOW, 5)
    for checked in (bad, good):
        with pytest.raises(ValueError, match="used once"):
            book.spend(checked, NOW, 5)


# ------------------------------------------------------------------------------------------------------- the keypad


def test_five_wrong_codes_within_ten_minutes_lock_the_keypad_for_an_hour(shop, book):
    sale = sold(shop)
    found = [book.check(wrong(sale).digits, NOW + minute * MINUTE) for minute in (0, 2, 5, 9, 10)]
    assert [checked.result for checked in found] == [INVALID] * 5
    assert [checked.events for checked in found] == [()] * 4 + [(0x81C4,)]
    locked = NOW + 10 * MINUTE
    assert book.locked_until(locked) == locked + 60 * MINUTE
    last = locked + 60 * MINUTE - 1
    refused = book.check(sale.digits, last)
    assert (refused.result, refused.events) == (LOCKED, (0x81C5,))
    assert book.locked_until(last + 1) is None
    assert used(book, sale, last + 1) is None, "a code that met a locked keypad stays good"


def test_wrong_codes_further_apart_lock_nothing(shop, book):
    slip = wrong(sold(shop)).digits
    for at in range(20):
        assert book.check(slip, NOW + at * 151).result is INVALID
    assert book.locked_until(NOW + 19 * 151) is None


def test_neither_duplicates_nor_what_the_supplier_sends_count_as_guesses(shop, book):
    sale, other = sold(shop), sold(shop)
    used(book, sale)
    for _ in range(10):
        assert used(book, sale) is DUPLICATE
        assert book.check(wrong(other).digits, NOW, WAN, other.counter).result is INVALID
    assert book.locked_until(NOW) is None


def test_a_locked_keypad_does_not_stop_the_supplier(shop, book):
    sale = sold(shop)
    for _ in range(5):
        book.check(wrong(sale).digits, NOW)
    assert used(book, sale) is LOCKED
    assert used(book, sale, NOW, WAN) is None


def test_another_way_to_top_up_is_one_value(shop, book):
    card = Method("read off a card", by_hand=False, whole_counter=False)
    sale = sold(shop)
    assert {book.check(wrong(sale).digits, NOW, card).result for _ in range(9)} == {INVALID}
    assert used(book, sale, NOW, card) is None


# ------------------------------------------------------------------------------------------------------ what survives


def killed(shop, book):
    """Return the book as a hub finds it that was killed: through JSON text."""
    found = opened(shop, type(book))
    found.load(json.loads(json.dumps(book.state())))
    return found


def test_used_codes_tries_and_the_lock_survive_a_restart(shop, book):
    sale = sold(shop)
    used(book, sale)
    for _ in range(4):
        book.check(wrong(sale).digits, NOW)
    book = killed(shop, book)
    assert used(book, sale) is DUPLICATE
    assert book.check(wrong(sale).digits, NOW).events == (0x81C4,)
    book = killed(shop, book)
    assert book.locked_until(NOW) == NOW + 60 * MINUTE
    assert book.log == [(NOW, 1_000_000, sale.digits[-4:])]


def test_the_log_tells_the_latest_top_ups_and_no_code_is_kept_whole(shop, book):
    sales = [sold(shop, pence) for pence in range(1, LOG + 6)]
    for at, sale in enumerate(sales):
        used(book, sale, NOW + at)
    book.check(sold(shop).digits, NOW)
    assert len(book.log) == LOG >= 20
    assert book.log[0] == (NOW + len(sales) - 1, sales[-1].pence * 1_000, sales[-1].digits[-4:])
    kept = json.dumps(book.state()) + repr(book.check(sold(shop).digits, NOW))
    assert not any(sale.digits in kept or sale.digits[-5:] in kept for sale in sales)


class ForgetsTheOldest(CodeBook):
    """The planted bug: the cache goes round by age, so a high counter may be forgotten while lower ones are kept."""

    def __init__(self, agreement, counter):
        super().__init__(agreement, counter)
        self.by_age = deque([counter])

    def spend(self, checked, moment, millipence):
        super().spend(checked, moment, millipence)
        self.by_age.append(checked.counter)
        if len(self.by_age) > CACHE // 20:
            self._spent.remove(self.by_age.popleft())


MOVES = st.lists(st.tuples(st.integers(0, 39), st.sampled_from([TYPED, WAN])), max_size=60)
SHOP = HeadEnd(b"a supplier", FIRST)
SALES = [sold(SHOP) for _ in range(40)]


def credited(kind, moves):
    """Enter codes in any order, killing the hub after each; return those that were credited."""
    book, found = opened(SHOP, kind), []
    for at, method in moves:
        if used(book, SALES[at], NOW, method) is None:
            found.append(at)
        if kind is CodeBook:
            book = killed(SHOP, book)
    return found


@given(MOVES)
def test_no_code_is_ever_credited_twice(moves):
    found = credited(CodeBook, moves)
    assert sorted(found) == sorted({at for at, _ in moves}), "each is good once: the cache is larger than the shop"


def test_no_code_is_credited_twice_when_the_cache_runs_over():
    shop = HeadEnd(b"a supplier", FIRST)
    book, sales = opened(shop), [sold(shop) for _ in range(3 * CACHE)]
    order = [*reversed(range(CACHE)), *range(3 * CACHE), *range(3 * CACHE)]
    found = [at for at in order if used(book, sales[at], NOW, WAN) is None]
    assert len(found) == len(set(found)) == 3 * CACHE


def test_the_search_finds_a_cache_that_forgets_by_age():
    @given(MOVES)
    @settings(phases=[Phase.generate])
    def search(moves):
        found = credited(ForgetsTheOldest, moves)
        assert len(found) == len(set(found))

    with pytest.raises(AssertionError):
        search()
