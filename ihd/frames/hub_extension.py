"""Hub extension 0xFC00: what an intelligent hub tells that no standard attribute carries; names and types only.

hub.md section 7. Manufacturer-specific and optional: a display works without it and says "not known".
"""

# zigpy turns plain ids, types and dicts into its own objects when the class is made, which its annotations do not say.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from typing import Final

import zigpy.types as t
from zigpy.zcl import Cluster
from zigpy.zcl.foundation import BaseAttributeDefs, ZCLAttributeDef

#: Manufacturer code of every frame of this cluster: a test vendor's, since none is assigned to us.
MANUFACTURER: Final = 0xFFF1


class GasRestorePolicy(t.enum8):
    """How gas comes back on after credit is restored (hub.md section 3)."""

    AT_METER = 0x00
    REMOTE_WITH_FLOW_CHECK = 0x01


class ValvePosition(t.enum8):
    """Where the valve or contactor is, whatever the account allows (hub.md sections 2 and 3)."""

    CLOSED = 0x00
    OPEN = 0x01
    TESTING = 0x02


def _ours(attribute: int, kind: type) -> ZCLAttributeDef:
    return ZCLAttributeDef(id=attribute, type=kind, access="r", manufacturer_code=MANUFACTURER)


class HubExtension(Cluster):
    """One per fuel, on the endpoint that serves that fuel."""

    cluster_id: Final[t.uint16_t] = 0xFC00
    ep_attribute: Final = "ihd_hub_extension"
    _skip_registry = True

    class AttributeDefs(BaseAttributeDefs):
        """Units: delays in half hours, times in UTC, money in the price cluster's scale."""

        #: The gas meter has missed a report and has not been heard since.
        han_failure: Final = _ours(0x0000, t.Bool)
        #: Start of that failure; the non-value when there is none.
        han_failure_since: Final = _ours(0x0001, t.UTCTime)
        #: Half hours of the cut-off delay that are left.
        cut_off_delay_left: Final = _ours(0x0002, t.uint16_t)
        gas_restore_policy: Final = _ours(0x0003, GasRestorePolicy)
        valve_position: Final = _ours(0x0004, ValvePosition)
        #: The gas meter's next report is due by then.
        next_heard_by: Final = _ours(0x0005, t.UTCTime)
        #: Top-up codes are refused until then; the non-value when they are not.
        keypad_locked_until: Final = _ours(0x0006, t.UTCTime)
        #: What the weekly cap still allows debt 3 to take.
        debt3_weekly_remainder: Final = _ours(0x0007, t.uint32_t)
