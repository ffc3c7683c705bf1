"""Key Establishment 0x0800: the frames of certificate-based key establishment; it knows layouts, no arithmetic.

Layouts: keys.md, smart-energy.md 4.5. Certificates and ephemeral keys stay octets: the suite decides their length.
"""

# zigpy turns plain ids, types and dicts into its own objects when the class is made, which its annotations do not say.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from typing import Final

import zigpy.types as t
from zigpy.zcl import Cluster
from zigpy.zcl.foundation import BaseAttributeDefs, BaseCommandDefs, ZCLCommandDef

from ihd.frames.history_sets import read_only

_INITIATE: Final = {
    "key_establishment_suite": t.bitmap16,
    "ephemeral_data_generate_time": t.uint8_t,
    "confirm_key_generate_time": t.uint8_t,
    "identity": t.Bytes,
}
_TERMINATE: Final = {"status": t.enum8, "wait_time": t.uint8_t, "key_establishment_suite": t.bitmap16}


class KeyEstablishment(Cluster):
    """Both sides speak the same frames; the side that answers is the server."""

    cluster_id: Final[t.uint16_t] = 0x0800
    ep_attribute: Final = "smartenergy_key_establishment"
    _skip_registry = True

    class AttributeDefs(BaseAttributeDefs):
        """Bit 0: suite 1 (sect163k1), bit 1: suite 2 (sect283k1)."""

        key_establishment_suite: Final = read_only(0x0000, t.bitmap16)

    class ServerCommandDefs(BaseCommandDefs):
        """Initiator to responder."""

        initiate_key_establishment: Final = ZCLCommandDef(id=0x00, schema=_INITIATE)
        ephemeral_data: Final = ZCLCommandDef(id=0x01, schema={"ephemeral_data": t.Bytes})
        confirm_key_data: Final = ZCLCommandDef(id=0x02, schema={"secure_message_authentication_code": t.Bytes})
        terminate_key_establishment: Final = ZCLCommandDef(id=0x03, schema=_TERMINATE)

    class ClientCommandDefs(BaseCommandDefs):
        """Responder to initiator."""

        initiate_key_establishment_response: Final = ZCLCommandDef(id=0x00, schema=_INITIATE)
        ephemeral_data_response: Final = ZCLCommandDef(id=0x01, schema={"ephemeral_data": t.Bytes})
        confirm_key_data_response: Final = ZCLCommandDef(
            id=0x02, schema={"secure_message_authentication_code": t.Bytes}
        )
        terminate_key_establishment_by_responder: Final = ZCLCommandDef(id=0x03, schema=_TERMINATE)
