"""Messaging 0x0703: the supplier's texts; it knows layouts, not who has read what.

Layouts: smart-energy.md 4.5. Texts are octets in UTF-8, at most 116 characters in Great Britain.
"""

# zigpy turns plain ids, types and dicts into its own objects when the class is made, which its annotations do not say.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from typing import Final

import zigpy.types as t
from zigpy.zcl import Cluster
from zigpy.zcl.foundation import BaseCommandDefs, ZCLCommandDef

# zigpy's character string counts characters where the wire counts octets ("£" is two), so texts stay octets here.
_MESSAGE: Final = {
    "message_id": t.uint32_t,
    "message_control": t.bitmap8,
    "start_time": t.UTCTime,
    "duration_in_minutes": t.uint16_t,
    "message": t.LVBytes,
    "extended_message_control?": t.bitmap8,
}
_CONFIRMATION: Final = {
    "message_id": t.uint32_t,
    "confirmation_time": t.UTCTime,
    "message_confirmation_control?": t.bitmap8,
    "message_confirmation_response?": t.LVBytes,
}


class Messaging(Cluster):
    """Texts for the consumer."""

    cluster_id: Final[t.uint16_t] = 0x0703
    ep_attribute: Final = "smartenergy_messaging"
    _skip_registry = True

    class ServerCommandDefs(BaseCommandDefs):
        """Display to hub."""

        get_last_message: Final = ZCLCommandDef(id=0x00, schema={})
        message_confirmation: Final = ZCLCommandDef(id=0x01, schema=_CONFIRMATION)
        get_message_cancellation: Final = ZCLCommandDef(id=0x02, schema={"earliest_implementation_time": t.UTCTime})

    class ClientCommandDefs(BaseCommandDefs):
        """Hub to display."""

        display_message: Final = ZCLCommandDef(id=0x00, schema=_MESSAGE)
        cancel_message: Final = ZCLCommandDef(id=0x01, schema={"message_id": t.uint32_t, "message_control": t.bitmap8})
        display_protected_message: Final = ZCLCommandDef(id=0x02, schema=_MESSAGE)
        cancel_all_messages: Final = ZCLCommandDef(id=0x03, schema={"implementation_date_time": t.UTCTime})
