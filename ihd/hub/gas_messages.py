"""What passes between the gas meter and the hub: one report, and six messages just after it; it knows neither of them.

hub.md section 2. Volumes in litres, times in Unix seconds, delays in half-hours.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntFlag
from typing import Final, NamedTuple

from ihd.hub.bounds import default
from ihd.model.supply import Position, Supply

FULL_DELAY: Final = default("cutoff_delay")


class Flag(IntFlag):
    """What a report may draw attention to (hub.md section 2)."""

    NEAR_CUT_OFF = 1
    CHANGE_OVER = 2
    GAS_FLOWING = 4
    LOW_BATTERY = 8
    TAMPER = 16


class GasReport(NamedTuple):
    """What the meter tells at ``taken``; ``regular`` ones come every half-hour, others when it was woken.

    ``cut_off`` is ``None`` without a limit. ``delay`` counts the half-hours left of the cut-off delay.
    """

    litres: int
    taken: int
    regular: bool = True
    cut_off: int | None = None
    position: Position = Position.OPEN
    delay: int = FULL_DELAY
    flags: int = 0


class Read(Enum):
    """The three questions the hub may ask just after a report."""

    TOTAL = "total volume"
    CUT_OFF = "cut-off volume"
    PREPAY_STATUS = "prepay status"


@dataclass(frozen=True, slots=True)
class WriteLimits:
    """Write cut-off volume, change-over volume (``None``: none) and delay; ``near`` litres before the cut-off warn."""

    cut_off: int | None = None
    change_over: int | None = None
    near: int = 0
    delay: int = FULL_DELAY


@dataclass(frozen=True, slots=True)
class OpenValve:
    """Arm the valve for a person at the meter; with ``flow_test``, open it now and find out whether gas flows."""

    flow_test: bool


@dataclass(frozen=True, slots=True)
class CloseValve:
    """Shut the valve, and let nobody open it before it is armed again."""


#: The six messages there are, all of them sent by the hub (hub.md section 2).
Message = Read | WriteLimits | OpenValve | CloseValve


class PrepayStatus(NamedTuple):
    """The answer to :data:`Read.PREPAY_STATUS`."""

    supply: Supply
    position: Position
    delay: int
