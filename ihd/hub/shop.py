"""The shop, and a pair of hands, in the simulated home: what a person does there by other means than a display.

It knows no display and no radio. Codes are the supplier's own, so the meter alone decides what becomes of them.
"""

from __future__ import annotations

from typing import Final

from ihd.hub import hands
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.hands import Did
from ihd.hub.head_end import Adjust, TopUpOrder
from ihd.hub.home import Home
from ihd.hub.protected_hours import ProtectedHours
from ihd.model.shop import Answer, Buy, BuyAndSend, Confirm, Flaw, Leave, Outcome, Protect, Wake, Wanted
from ihd.model.units import PENNY

#: The place of a digit that is easily misread, from the end.
_MISREAD: Final = -3
#: By how much a code that is too large is above what the meter takes: whole pounds, for large codes hold nothing else.
_TOO_MUCH: Final = 100
_CONFIRMED: Final = {Did.TURNED_ON: Outcome.TURNED_ON, Did.TESTING: Outcome.TESTING}


def serve(home: Home, wanted: Wanted) -> Answer:
    """Do what is ``wanted`` in ``home``, at its present time, and say what came of it.

    Displays hear of it only as they hear of anything: from the hub.
    """
    if isinstance(wanted, Protect):
        return _protect(home, wanted.on)
    account = home.accounts.by_endpoint.get(wanted.meter)
    if account is None or not account.prepaid:
        return Answer(Outcome.NOT_SOLD)
    match wanted:
        case Buy():
            return _sell(home, account, wanted)
        case BuyAndSend(meter, pence):
            return _send(home, meter, pence)
        case Leave(meter, millipence):
            return _leave(home, account, meter, millipence)
        case Wake():
            hands.wake(home, wanted.meter)
            return Answer(Outcome.WOKEN)
        case Confirm():
            hands.wake(home, wanted.meter)
            return Answer(_CONFIRMED.get(hands.confirm(home, wanted.meter).did, Outcome.NOTHING_TO_CONFIRM))


def _sell(home: Home, account: FuelAccount, wanted: Buy) -> Answer:
    meter, pence, flaw = wanted
    if flaw is Flaw.TOO_LARGE:
        pence = -(-account.purses.terms.max_top_up // (_TOO_MUCH * PENNY)) * _TOO_MUCH + _TOO_MUCH
    if flaw is Flaw.OTHER_METER:
        others = [at for at in home.accounts.by_endpoint if at != meter]
        if not others:
            return Answer(Outcome.NOT_SOLD)
        meter = others[0]
    try:
        sale = home.sell(meter, pence)
    except ValueError:
        return Answer(Outcome.NOT_SOLD)
    if flaw is Flaw.USED:
        home.head_end.send(TopUpOrder(meter, sale))
    code = sale.digits
    return Answer(Outcome.SOLD, _misread(code) if flaw is Flaw.WRONG_DIGIT else code)


def _misread(code: str) -> str:
    """Return ``code`` with one digit wrong."""
    return code[:_MISREAD] + str((int(code[_MISREAD]) + 1) % 10) + code[_MISREAD + 1 :]


def _send(home: Home, meter: int, pence: int) -> Answer:
    try:
        home.head_end.send(TopUpOrder(meter, home.sell(meter, pence)))
    except ValueError:
        return Answer(Outcome.NOT_SOLD)
    return Answer(Outcome.SENT)


def _leave(home: Home, account: FuelAccount, meter: int, millipence: int) -> Answer:
    too_much = account.balance - millipence
    if too_much <= 0:
        return Answer(Outcome.NOTHING_TO_TAKE)
    home.head_end.send(Adjust(meter, -too_much))
    return Answer(Outcome.TAKEN)


def _protect(home: Home, on: bool) -> Answer:
    home.protect(ProtectedHours() if on else ProtectedHours.never())
    return Answer(Outcome.PROTECTED if on else Outcome.UNPROTECTED)
