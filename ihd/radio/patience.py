"""How long a lost link is left alone before it is tried again, by what went wrong; it has no clock and no chance."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final

from ihd.model.link import Fault


class Cure(Enum):
    """What can mend a fault."""

    HERE = auto()  # something on this machine: tried again within seconds, for it disturbs nobody
    RADIO = auto()  # something on the air: tried less and less often, for every try takes airtime
    PERSON = auto()  # only somebody who does something and says so


#: Every fault's cure.
CURES: Final[Mapping[Fault, Cure]] = {
    Fault.NO_STICK: Cure.HERE,
    Fault.NO_PERMISSION: Cure.HERE,
    Fault.STICK_BUSY: Cure.HERE,
    Fault.NOT_A_STICK: Cure.HERE,
    Fault.STICK_LOST: Cure.HERE,
    Fault.STICK_ON_OTHER_NETWORK: Cure.HERE,
    Fault.STICK_JOINED_ELSEWHERE: Cure.HERE,
    Fault.UNEXPECTED: Cure.HERE,
    Fault.NO_HUB: Cure.RADIO,
    Fault.HUB_SILENT: Cure.RADIO,
    Fault.READERS_SILENT: Cure.RADIO,
    Fault.JOIN_CLOSED: Cure.RADIO,
    Fault.JOIN_REFUSED: Cure.RADIO,
    Fault.KEYS_FAILED: Cure.RADIO,
    Fault.CAPTURE_ENDED: Cure.PERSON,
    Fault.NO_INSTALL_CODE: Cure.PERSON,
    Fault.BAD_INSTALL_CODE: Cure.PERSON,
    Fault.OTHER_INSTALL_CODE: Cure.PERSON,
    Fault.OTHER_HUB: Cure.PERSON,
    Fault.REMOVED: Cure.PERSON,
    Fault.NO_CERTIFICATE: Cure.PERSON,
    Fault.OWN_CERTIFICATE: Cure.PERSON,
    # An issuer that is not trusted, and a proof that was wrong, are not to be tried again at once (keys.md section 2).
    Fault.CERTIFICATE_REFUSED: Cure.PERSON,
    Fault.HUB_CERTIFICATE: Cure.PERSON,
}
#: Seconds between tries on this machine: one more each time, up to the last.
LONGEST_HERE: Final = 3.0
#: Seconds between tries on the air: doubled each time from the first, up to the last.
FIRST_ON_AIR: Final = 1.0
LONGEST_ON_AIR: Final = 60.0
#: By how much of itself a pause on the air may be shorter, so that displays that lost one hub do not call together.
_SPREAD: Final = 0.25


def pause(fault: Fault, failures: int, chance: float) -> float | None:
    """Return the seconds to wait after the fault came ``failures`` times before, ``None`` if a person has to help.

    ``chance`` is a random number from 0 to below 1.
    """
    match CURES[fault]:
        case Cure.HERE:
            return min(FIRST_ON_AIR + failures, LONGEST_HERE)
        case Cure.RADIO:
            doubled = FIRST_ON_AIR * float(1 << min(failures, 16))
            return min(doubled, LONGEST_ON_AIR) * (1 - _SPREAD * chance)
        case Cure.PERSON:
            return None
