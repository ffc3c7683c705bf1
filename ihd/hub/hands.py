"""A person's hands at the hub and the meters: buttons pressed, digits typed, what comes of it; it knows no display.

Rules: hub.md sections 2, 3 and 5. The hub has a keypad for when nothing comes from afar; the gas meter takes the code
that the hub gives for a reading.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final, NamedTuple

from ihd.hub.electricity_supply import ElectricitySupply
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.gas_meter import Button, GasMeter
from ihd.hub.gas_supply import GasSupply
from ihd.hub.home import Home
from ihd.hub.manual_reading import CHECK_DIGITS, CODE_DIGITS, READING_DIGITS, ReadingError, Wrong
from ihd.model.credit import TopUpResult
from ihd.model.supply import Supply
from ihd.model.units import Fuel
from ihd.model.utrn import DIGITS

#: Seconds that a press takes.
_PRESS: Final = 1
_BETWEEN: Final = dict.fromkeys(map(ord, " -"))


class Did(Enum):
    """What came of it."""

    WOKEN = auto()
    TURNED_ON = auto()
    TESTING = auto()  # the gas meter makes sure for a minute that no tap is open
    SCREEN_DARK = auto()  # B means nothing while the meter sleeps
    NOTHING_TO_TURN_ON = auto()
    NOT_TOLD_YET = auto()  # the gas meter hears that it may only when the hub hears it
    EMERGENCY_GAS = auto()
    NO_EMERGENCY_GAS = auto()
    TYPED_CODE = auto()
    HUB_OFF = auto()
    NO_DIGITS = auto()  # so many digits are neither a code nor a reading
    READING_TAKEN = auto()
    READING_REFUSED = auto()
    REOPENED = auto()
    NOT_REOPENED = auto()


class Done(NamedTuple):
    """What came of it: the ``result`` of a code, the hub's ``code`` for the gas meter, why a reading is ``wrong``.

    ``fuel`` is whose meter or account it was.
    """

    did: Did
    fuel: Fuel
    result: TopUpResult | None = None
    code: str = ""
    wrong: Wrong | None = None

    def __repr__(self) -> str:
        """Return how it stands in logs and tracebacks: without the code."""
        return f"Done({self.did.name})"


def wake(home: Home, meter: int) -> Done:
    """Press A: a meter's screen wakes, or shows its next page; a gas meter speaks to the hub, too."""
    account = home.accounts.by_endpoint[meter]
    supply = account.supply
    if isinstance(supply, GasSupply):
        press(home, supply.mirror.meter, Button.A)
    elif isinstance(supply, ElectricitySupply):
        supply.meter.press_a()
    return Done(Did.WOKEN, account.fuel)


def confirm(home: Home, meter: int) -> Done:
    """Press B: a supply that is ready is turned on, electricity at once and gas after a test; nothing if it is dark."""
    account = home.accounts.by_endpoint[meter]
    supply = account.supply
    did = Did.SCREEN_DARK if supply.supply is Supply.ARMED else Did.NOTHING_TO_TURN_ON
    if isinstance(supply, GasSupply):
        if press(home, supply.mirror.meter, Button.B):
            did = Did.TESTING
        elif did is Did.SCREEN_DARK and supply.mirror.meter.awake:
            did = Did.NOT_TOLD_YET
    elif isinstance(supply, ElectricitySupply) and supply.meter.press_b():
        account.settle(int(home.now))
        did = Did.TURNED_ON
    return Done(did, account.fuel)


def press_emergency(home: Home) -> Done:
    """Press the gas meter's emergency button, which gives gas only while the hub is out of reach."""
    opened = home.gas is not None and press(home, home.gas.meter, Button.EMERGENCY)
    return Done(Did.EMERGENCY_GAS if opened else Did.NO_EMERGENCY_GAS, Fuel.GAS)


def type_at_hub(home: Home, meter: int, typed: str) -> Done:
    """Type digits at the hub: twenty are a top-up code for ``meter``, ten what the gas meter shows as its reading."""
    account = home.accounts.by_endpoint[meter]
    digits = typed.translate(_BETWEEN)
    if not home.powered:
        return Done(Did.HUB_OFF, account.fuel)
    if len(digits) == DIGITS:
        return Done(Did.TYPED_CODE, account.fuel, result=account.top_up(digits, int(home.now)).result)
    if len(digits) == READING_DIGITS + CHECK_DIGITS and home.gas is not None:
        return _read(home, digits)
    return Done(Did.NO_DIGITS, account.fuel)


def type_at_gas_meter(home: Home, typed: str) -> Done:
    """Type the code at the gas meter that the hub gave for a reading."""
    digits = typed.translate(_BETWEEN)
    if len(digits) != CODE_DIGITS or home.gas is None:
        return Done(Did.NO_DIGITS, Fuel.GAS)
    return Done(Did.REOPENED if home.gas.meter.enter(digits) else Did.NOT_REOPENED, Fuel.GAS)


def press(home: Home, meter: GasMeter, button: Button) -> bool:
    """Press a button of the gas meter, and stay until the meter has spoken to the hub."""
    taken = meter.press(button)
    home.run_to(int(home.now) + _PRESS)
    return taken


def _read(home: Home, digits: str) -> Done:
    account = _gas(home)
    supply = account.supply
    assert isinstance(supply, GasSupply)
    try:
        code = supply.take_reading(digits, int(home.now))
    except ReadingError as error:
        return Done(Did.READING_REFUSED, Fuel.GAS, wrong=error.reason)
    account.changes += 1
    return Done(Did.READING_TAKEN, Fuel.GAS, code=code or "")


def _gas(home: Home) -> FuelAccount:
    return next(account for account in home.accounts.by_endpoint.values() if account.fuel is Fuel.GAS)
