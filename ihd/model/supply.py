"""The states of a supply and of a consumption level, as the meter tells them."""

from __future__ import annotations

from enum import Enum


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
