"""Device Management 0x0708: supplier, tenancy, identities and the ambient thresholds; it knows names and layouts only.

Ids, types and layouts: smart-energy.md 4.5.
"""

# zigpy turns plain ids, types and dicts into its own objects when the class is made, which its annotations do not say.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from typing import Final

import zigpy.types as t
from zigpy.zcl import Cluster
from zigpy.zcl.foundation import BaseAttributeDefs, BaseCommandDefs, ZCLAttributeDef, ZCLCommandDef

from ihd.frames.history_sets import read_only

_NAME: Final = t.LimitedLVBytes(16)
_CONTACT: Final = t.LimitedLVBytes(19)
#: Read-only attributes that come alone: name -> (id, type).
_SINGLE: Final = {
    "change_of_tenancy_update_date_time": (0x0200, t.UTCTime),
    "proposed_tenancy_change_control": (0x0201, t.bitmap32),
    "wan_status": (0x0300, t.enum8),
    "low_medium_threshold": (0x0400, t.uint32_t),
    "medium_high_threshold": (0x0401, t.uint32_t),
}
#: The supplier now, and the one to come: name -> (step from the first attribute, type).
_SUPPLIER: Final = {
    "provider_id": (0, t.uint32_t),
    "provider_name": (1, _NAME),
    "provider_contact_details": (2, _CONTACT),
}
_PROPOSED: Final = {
    "proposed_provider_id": (0, t.uint32_t),
    "proposed_provider_name": (1, _NAME),
    "proposed_provider_change_date_time": (2, t.UTCTime),
    "proposed_provider_change_control": (3, t.bitmap32),
    "proposed_provider_contact_details": (4, _CONTACT),
}


def _suppliers() -> dict[str, ZCLAttributeDef]:
    """Each set for what is bought, then ``received_`` for what is sold, 32 ids further."""
    return {
        way + name: read_only(first + shift + step, kind)
        for way, shift in (("", 0), ("received_", 0x20))
        for first, row in ((0x0100, _SUPPLIER), (0x0110, _PROPOSED))
        for name, (step, kind) in row.items()
    }


class EventConfiguration(t.Struct):
    """How one event is logged and announced."""

    event_id: t.uint16_t
    event_configuration: t.bitmap8


_CHANGE_OF_TENANCY: Final = {
    "provider_id": t.uint32_t,
    "issuer_event_id": t.uint32_t,
    "tariff_type": t.bitmap8,
    "implementation_date_time": t.UTCTime,
    "proposed_tenancy_change_control": t.bitmap32,
}
_CHANGE_OF_SUPPLIER: Final = {
    "current_provider_id": t.uint32_t,
    "issuer_event_id": t.uint32_t,
    "tariff_type": t.bitmap8,
    "proposed_provider_id": t.uint32_t,
    "provider_change_implementation_time": t.UTCTime,
    "provider_change_control": t.bitmap32,
    "proposed_provider_name": t.LVBytes,
    "proposed_provider_contact_details": t.LVBytes,
}
_NEW_PASSWORD: Final = {
    "issuer_event_id": t.uint32_t,
    "implementation_date_time": t.UTCTime,
    "duration_in_minutes": t.uint16_t,
    "password_type": t.enum8,
    "password": t.LVBytes,
}
_UPDATE_SITE_ID: Final = {
    "issuer_event_id": t.uint32_t,
    "site_id_time": t.UTCTime,
    "provider_id": t.uint32_t,
    "site_id": t.LVBytes,
}
_UPDATE_CIN: Final = {
    "issuer_event_id": t.uint32_t,
    "cin_implementation_time": t.UTCTime,
    "provider_id": t.uint32_t,
    "customer_id_number": t.LVBytes,
}
#: The rest depends on the control (by list, group, log or match), so it stays octets.
_SET_EVENT_CONFIGURATION: Final = {
    "issuer_event_id": t.uint32_t,
    "start_date_time": t.UTCTime,
    "event_configuration": t.bitmap8,
    "configuration_control": t.enum8,
    "event_configuration_payload": t.Bytes,
}
_REPORT_EVENT_CONFIGURATION: Final = {
    "command_index": t.uint8_t,
    "total_commands": t.uint8_t,
    "entries": t.List[EventConfiguration],
}


class DeviceManagement(Cluster):
    """Who supplies this home, and how its devices are set."""

    cluster_id: Final[t.uint16_t] = 0x0708
    ep_attribute: Final = "smartenergy_device_management"
    _skip_registry = True

    class AttributeDefs(BaseAttributeDefs):
        """What a display can read. The thresholds are in watts."""

        vars().update({name: read_only(*where) for name, where in _SINGLE.items()} | _suppliers())

    class ServerCommandDefs(BaseCommandDefs):
        """Display to hub."""

        get_change_of_tenancy: Final = ZCLCommandDef(id=0x00, schema={})
        get_change_of_supplier: Final = ZCLCommandDef(id=0x01, schema={})
        request_new_password: Final = ZCLCommandDef(id=0x02, schema={"password_type": t.enum8})
        get_site_id: Final = ZCLCommandDef(id=0x03, schema={})
        report_event_configuration: Final = ZCLCommandDef(id=0x04, schema=_REPORT_EVENT_CONFIGURATION)
        get_cin: Final = ZCLCommandDef(id=0x05, schema={})

    class ClientCommandDefs(BaseCommandDefs):
        """Hub to display."""

        publish_change_of_tenancy: Final = ZCLCommandDef(id=0x00, schema=_CHANGE_OF_TENANCY)
        publish_change_of_supplier: Final = ZCLCommandDef(id=0x01, schema=_CHANGE_OF_SUPPLIER)
        request_new_password_response: Final = ZCLCommandDef(id=0x02, schema=_NEW_PASSWORD)
        update_site_id: Final = ZCLCommandDef(id=0x03, schema=_UPDATE_SITE_ID)
        set_event_configuration: Final = ZCLCommandDef(id=0x04, schema=_SET_EVENT_CONFIGURATION)
        get_event_configuration: Final = ZCLCommandDef(id=0x05, schema={"event_id": t.uint16_t})
        update_cin: Final = ZCLCommandDef(id=0x06, schema=_UPDATE_CIN)
