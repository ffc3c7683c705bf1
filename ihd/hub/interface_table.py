"""What the hub serves for itself as the home's Energy Service Interface: clock, keep-alive, identity, supplier; no
meter's values.

Names and types: smart-energy.md 4.5; Time: ZCL 3.12.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from ihd.frames import zcl
from ihd.frames.clock import to_wire
from ihd.hub.electricity_meter import LOW_MEDIUM, MEDIUM_HIGH
from ihd.hub.price_table import EVENT, PROVIDER
from ihd.hub.served import Outcome, Reply, Table
from ihd.model.calendar import LONDON

_HOUR: Final = 3_600
#: TimeStatus: this clock is the master, and is itself set over the WAN.
_MASTER: Final = 0x01 | 0x04 | 0x08
#: Minutes between keep-alive reads and seconds of jitter (smart-energy.md 4.5).
_KEEP_ALIVE: Final = 10
_JITTER: Final = 60
_ZCL_VERSION: Final = 3
_MAINS: Final = 0x01
_WAN_UP: Final = 1
#: Control bits of a change of tenancy: clear what the display keeps of the consumer (smart-energy.md 1.6).
CLEAR_CONSUMER_DATA: Final = 0x0200


@dataclass(slots=True)
class Interface:
    """The hub's own facts: home time, whether its clock is set, the supplier, and the last change of tenancy if there
    was one. ``suites`` has a bit for each suite in which it agrees keys.
    """

    now: int
    supplier: str
    contact: str
    suites: int = 0
    clock_known: bool = True
    tenancy_changed: int | None = None


def _clock(hub: Interface) -> int | None:
    return to_wire(hub.now) if hub.clock_known else None


def _summer(hub: Interface, month: int) -> int | None:
    """Return when summer time starts (March) or ends (October) in Britain this year: 01:00 UTC on the month's last
    Sunday.
    """
    if not hub.clock_known:
        return None
    last = datetime(datetime.fromtimestamp(hub.now, UTC).year, month, 31, 1, tzinfo=UTC)
    return to_wire(int((last - timedelta(days=(last.weekday() + 1) % 7)).timestamp()))


def _local(hub: Interface) -> int | None:
    offset = datetime.fromtimestamp(hub.now, LONDON).utcoffset() or timedelta()
    return to_wire(hub.now + int(offset.total_seconds())) if hub.clock_known else None


TIME: Final[Table[Interface]] = {
    "time": _clock,
    "time_status": lambda hub: _MASTER * hub.clock_known,
    "time_zone": 0,
    "dst_start": lambda hub: _summer(hub, 3),
    "dst_end": lambda hub: _summer(hub, 10),
    "dst_shift": _HOUR,
    "standard_time": _clock,
    "local_time": _local,
}
KEEP_ALIVE: Final[Table[Interface]] = {
    "tc_keep_alive_base": _KEEP_ALIVE,
    "tc_keep_alive_jitter": _JITTER,
}
BASIC: Final[Table[Interface]] = {
    "zcl_version": _ZCL_VERSION,
    "manufacturer": b"smets-ihd",
    "model": b"Simulated hub",
    "power_source": _MAINS,
}
KEY_ESTABLISHMENT: Final[Table[Interface]] = {"key_establishment_suite": lambda hub: hub.suites}
SUPPLIER: Final[Table[Interface]] = {
    "provider_id": PROVIDER,
    "provider_name": lambda hub: hub.supplier.encode(),
    "provider_contact_details": lambda hub: hub.contact.encode(),
    "wan_status": _WAN_UP,
}
#: On an electricity meter's endpoint besides: from which power on use is medium, and high.
THRESHOLDS: Final[Table[Interface]] = {
    "low_medium_threshold": LOW_MEDIUM,
    "medium_high_threshold": MEDIUM_HIGH,
}


def change_of_tenancy(when: int) -> Reply:
    """Return the notice that new people live here since ``when``."""
    fields = {
        "provider_id": PROVIDER,
        "issuer_event_id": EVENT,
        "tariff_type": 0,
        "implementation_date_time": to_wire(when),
        "proposed_tenancy_change_control": CLEAR_CONSUMER_DATA,
    }
    return Reply("publish_change_of_tenancy", fields)


def _tenancy(hub: Interface, _fields: Any) -> Outcome:
    return [change_of_tenancy(hub.tenancy_changed)] if hub.tenancy_changed is not None else zcl.NOT_FOUND


def _supplier(_hub: Interface, _fields: Any) -> Outcome:
    return zcl.NOT_FOUND  # no change of supplier lies ahead


SUPPLIER_COMMANDS: Final = {"get_change_of_tenancy": _tenancy, "get_change_of_supplier": _supplier}
