"""A year of prepayment for both fuels at half-hour steps, each topped up daily with a code that is sold and proved.

A display listens, so that the hub says all it says unasked.
"""

from __future__ import annotations

from collections.abc import Iterator

from ihd import wiring
from ihd.hub.code_book import TYPED
from ihd.hub.home import Home
from ihd.hub.ledger import Kind
from ihd.hub.trust_centre import Refusal
from ihd.model.half_hours import HALF_HOUR
from ihd.model.supply import Supply
from ihd.model.units import PENNY, POUND
from tests.bench.figure import Figure, middles, milliseconds

#: A day in autumn: 26 October 2026, midnight in Britain.
START = 1_792_972_800
_DAYS, _STEPS = 365, 48
#: What each account is filled up to every day.
_FULL = 40 * POUND
_DISPLAY, _LINK_KEY = bytes(range(8)), bytes(range(16))


def measure(rounds: int) -> Iterator[Figure]:
    """The home, with thirteen months behind it, is made before the clock runs."""
    plan = wiring.plan("prepay", wiring.profiles(), START)
    codes = 0

    def year() -> float:
        nonlocal codes
        home = Home(plan, START)
        home.admit(_DISPLAY, _LINK_KEY)
        assert not isinstance(home.join(_DISPLAY, _LINK_KEY), Refusal)
        taken = milliseconds(lambda: live(home))
        codes = sold(home)
        return taken

    (taken,) = middles(rounds, year)
    yield Figure("prepay-year", "s", taken / 1_000, at_most=3.0, note=f"{codes} codes")


def live(home: Home) -> None:
    """Let a year pass."""
    now = START
    for _ in range(_DAYS):
        for at, account in home.accounts.by_endpoint.items():
            pence = max(1, (_FULL - account.balance) // PENNY)
            receipt = account.top_up(home.sell(at, pence).digits, now, TYPED)
            assert receipt.credited, receipt
        for _ in range(_STEPS):
            now += HALF_HOUR
            home.run_to(now)
            home.take_packets()


def sold(home: Home) -> int:
    """Return how many top-ups the books show; a year in which a supply went off is not the one to be measured."""
    accounts = home.accounts.by_endpoint.values()
    assert all(account.supply.supply is Supply.ON for account in accounts)
    codes = sum(entry.kind is Kind.TOP_UP for account in accounts for entry in account.purses.ledger.entries)
    assert codes == _DAYS * len(accounts), codes
    return codes
