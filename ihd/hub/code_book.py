"""Which top-up codes one account takes, and which it has had; it knows no balance and no purse.

Order of checks: smart-energy.md section 3.4; counters: section 3.5; keypad: hub.md section 5. A code is credited by the
caller, between :meth:`CodeBook.check` and :meth:`CodeBook.spend`, and all of it is committed at once.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from hmac import compare_digest
from typing import Any, Final, NamedTuple

from ihd.hub.bounds import default
from ihd.keys.top_up_code import Agreement, originator_counter
from ihd.model.credit import TopUpEntry, TopUpResult
from ihd.model.utrn import Utrn, UtrnError, parse

#: Counters kept to tell a code that was used (smart-energy.md 3.4, row 4), and top-ups kept to be told.
CACHE: Final = 100
LOG: Final = 50
#: What a meter logs (smart-energy.md 3.8).
KEYPAD_SUSPENDED: Final = 0x81C4
LOCKED_OUT: Final = 0x81C5
NOT_AUTHENTIC: Final = 0x8F63
USED_BEFORE: Final = 0x8F51

#: A code carries this many of its counter's values; the rest is taken to be near the highest one known.
_SPAN: Final = 1 << 10
_HALF_SPAN: Final = _SPAN // 2
_COUNTERS: Final = 1 << 32


class Method(NamedTuple):
    """One way in which codes come. ``by_hand``: someone may be guessing, so wrong codes count and the keypad may lock.

    ``whole_counter``: the code's counter comes with it; otherwise it is taken to be near the highest one known.
    """

    name: str
    by_hand: bool
    whole_counter: bool


TYPED: Final = Method("typed", by_hand=True, whole_counter=False)
WAN: Final = Method("sent by the supplier", by_hand=False, whole_counter=True)


class Checked(NamedTuple):
    """What the checks found: ``result`` is ``None`` for a code that is real and was not used before.

    ``pence`` is its worth and ``counter`` its whole counter; ``events`` are to be logged.
    """

    result: TopUpResult | None
    pence: int = 0
    counter: int = 0
    last_four: str = ""
    events: tuple[int, ...] = ()


class CodeBook:
    """The codes of one account. ``agreement`` proves them; ``counter`` is the highest counter used before it began."""

    def __init__(self, agreement: Agreement, counter: int) -> None:
        self._agreement: Final = agreement
        #: In order. The lowest go first: what is below all that are left is refused, so nothing is ever used twice.
        self._spent = [counter]
        self._failures: list[int] = []
        self._lock_end = 0
        self._log: list[TopUpEntry] = []

    def check(self, digits: str, moment: int, method: Method = TYPED, counter: int | None = None) -> Checked:
        """Return what is to be said of a code that came by ``method``; only wrong codes typed leave a trace.

        ``counter`` is the code's whole counter, upper half of the originator's. Raises :class:`ValueError` if it is
        given or left out against the rules of ``method``.
        """
        if (counter is not None) is not method.whole_counter:
            raise ValueError(f"a code that is {method.name} comes {_with(method)} its whole counter")
        if method.by_hand and self.locked_until(moment) is not None:
            return Checked(TopUpResult.KEYPAD_LOCKED, events=(LOCKED_OUT,))
        try:
            utrn = parse(digits)
        except UtrnError:
            return self._invalid(method, moment)
        whole = self._rebuilt(utrn.counter_low) if counter is None else counter
        if not self._proved(utrn, whole):
            return self._invalid(method, moment, NOT_AUTHENTIC)
        if self._has(whole):
            return Checked(TopUpResult.DUPLICATE, events=(USED_BEFORE,))
        if whole < self._spent[0]:
            return self._invalid(method, moment, USED_BEFORE)
        return Checked(None, utrn.pence, whole, utrn.last_four)

    def spend(self, checked: Checked, moment: int, millipence: int) -> None:
        """Note that a code was credited. Raises :class:`ValueError` for one that was refused, or was used since."""
        if checked.result is not None or self._has(checked.counter) or checked.counter < self._spent[0]:
            raise ValueError("a top-up code is used once, and only if it is good")
        insort(self._spent, checked.counter)
        del self._spent[:-CACHE]
        self._log.insert(0, TopUpEntry(moment, millipence, checked.last_four))
        del self._log[LOG:]

    def locked_until(self, moment: int) -> int | None:
        """Return when the keypad takes codes again, ``None`` if it does now."""
        return self._lock_end if moment < self._lock_end else None

    @property
    def log(self) -> Sequence[TopUpEntry]:
        """Return the latest top-ups, newest first."""
        return self._log

    def forget_log(self) -> None:
        """Forget which top-ups there were, for new people; which codes are used is never forgotten."""
        self._log = []

    def state(self) -> dict[str, Any]:
        """Return what has to survive, no code among it."""
        return {
            "spent": list(self._spent),
            "failures": list(self._failures),
            "lock_end": self._lock_end,
            "log": [list(top_up) for top_up in self._log],
        }

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from ``state``."""
        self._spent = list(state["spent"])
        self._failures = list(state["failures"])
        self._lock_end = state["lock_end"]
        self._log = [TopUpEntry(*top_up) for top_up in state["log"]]

    def _rebuilt(self, low: int) -> int:
        """Return the counter with these ten lowest bits that is nearest to the highest known (GBCS, table 27)."""
        highest = self._spent[-1]
        known = highest % _SPAN
        if low < known - _HALF_SPAN:
            low += _SPAN
        elif low > known + _HALF_SPAN:
            low -= _SPAN
        return highest - known + low

    def _proved(self, utrn: Utrn, counter: int) -> bool:
        if not 0 <= counter < _COUNTERS:
            return False
        return compare_digest(self._agreement.mac(originator_counter(counter), utrn.lead), utrn.mac)

    def _has(self, counter: int) -> bool:
        at = bisect_left(self._spent, counter)
        return at < len(self._spent) and self._spent[at] == counter

    def _invalid(self, method: Method, moment: int, *events: int) -> Checked:
        if method.by_hand and self._guessed_too_often(moment):
            events += (KEYPAD_SUSPENDED,)
        return Checked(TopUpResult.INVALID, events=events)

    def _guessed_too_often(self, moment: int) -> bool:
        """Count a wrong code, and lock the keypad if it is one too many."""
        window = default("keypad_window")
        self._failures = [each for each in self._failures if moment - each <= window] + [moment]
        if len(self._failures) < default("keypad_tries"):
            return False
        self._failures = []
        self._lock_end = moment + default("keypad_lock")
        return True


def _with(method: Method) -> str:
    return "with" if method.whole_counter else "without"
