"""The states of a supply and what may change them, as one table: the meter follows it, the display asks it."""

from enum import Enum
from typing import Final, NamedTuple

from ihd.model.units import Fuel


class Supply(Enum):
    """Metering SupplyStatus 0x0014 (smart-energy.md 4.2): what the account allows, not where the switch stands."""

    OFF = 0
    ARMED = 1
    ON = 2


class Ambient(Enum):
    """Metering AmbientConsumptionIndicator 0x0207 (smart-energy.md 4.2)."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2


class Position(Enum):
    """Where a contactor or a gas valve stands, whatever the account allows (hub.md sections 2 and 3)."""

    SHUT = 0  # nothing flows
    OPEN = 1
    TESTING = 2  # open for a minute, to find out whether gas flows where none should


class GasRestore(Enum):
    """How gas comes back on once it is armed (hub.md section 3)."""

    AT_METER = 0
    REMOTE_WITH_FLOW_CHECK = 1


class Act(Enum):
    """What can change a supply, and who does it."""

    CREDIT_GONE = "the account has nothing left and no protected hours"
    SUPPLIER_OFF = "the supplier's confirmed command"
    CREDIT_BACK = "the account allows a supply again"
    SUPPLIER_ARM = "the supplier's command"
    PERSON_AT_METER = "a person at the meter"
    PERSON_AT_DISPLAY = "a person at a display in the home"
    PASSED_FLOW_TEST = "a flow test that a person at a display asked for"
    EMERGENCY_BUTTON = "a person at the gas meter, the hub out of reach"
    REOPEN_CODE = "a code that a person types at the gas meter, the hub out of reach"


class Move(NamedTuple):
    """One allowed change: ``clause`` of hub.md."""

    before: Supply
    act: Act
    after: Supply
    fuels: frozenset[Fuel]
    clause: str


_BOTH: Final = frozenset(Fuel)
_ELECTRICITY: Final = frozenset({Fuel.ELECTRICITY})
_GAS: Final = frozenset({Fuel.GAS})

#: Every change there is. Off to on is not among them, but for the two acts at the gas meter that hub.md 3 names.
MOVES: Final = (
    Move(Supply.ON, Act.CREDIT_GONE, Supply.OFF, _BOTH, "3: on to off, credit exhausted"),
    Move(Supply.ON, Act.SUPPLIER_OFF, Supply.OFF, _BOTH, "3: on to off, supplier's command"),
    Move(Supply.OFF, Act.CREDIT_BACK, Supply.ARMED, _BOTH, "3: off to armed, credit restored or emergency credit"),
    Move(Supply.OFF, Act.SUPPLIER_ARM, Supply.ARMED, _BOTH, "3: off to armed, supplier arms"),
    Move(Supply.ARMED, Act.CREDIT_GONE, Supply.OFF, _BOTH, "3: armed to off, credit gone again"),
    Move(Supply.ARMED, Act.SUPPLIER_OFF, Supply.OFF, _BOTH, "3: armed to off, supplier"),
    Move(Supply.ARMED, Act.PERSON_AT_METER, Supply.ON, _BOTH, "3: armed to on, a person at the meter"),
    Move(Supply.ARMED, Act.PERSON_AT_DISPLAY, Supply.ON, _ELECTRICITY, "3: electricity from a PPMID"),
    Move(Supply.ARMED, Act.PASSED_FLOW_TEST, Supply.ON, _GAS, "3: gas, REMOTE_WITH_FLOW_CHECK"),
    Move(Supply.OFF, Act.EMERGENCY_BUTTON, Supply.ON, _GAS, "2: emergency button; 3: first exception"),
    Move(Supply.ARMED, Act.EMERGENCY_BUTTON, Supply.ON, _GAS, "2: emergency button; 3: first exception"),
    Move(Supply.OFF, Act.REOPEN_CODE, Supply.ON, _GAS, "2: manual reading; 3: second exception"),
    Move(Supply.ARMED, Act.REOPEN_CODE, Supply.ON, _GAS, "2: manual reading; 3: second exception"),
)
_AFTER: Final = {(fuel, move.before, move.act): move.after for move in MOVES for fuel in move.fuels}


def after(fuel: Fuel, supply: Supply, act: Act) -> Supply | None:
    """Return the state that ``act`` leads to, ``None`` where it may change nothing."""
    return _AFTER.get((fuel, supply, act))
