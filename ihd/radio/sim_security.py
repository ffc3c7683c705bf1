"""What a simulated stick tells of its keys: answers to EZSP's security questions; it changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import bellows.types as t  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from ihd.radio.sim_tokens import Membership

Fields = dict[str, Any]
_NO_KEY: Final = bytes(16)


def state(member: Membership | None) -> Fields:
    """Answer ``getCurrentSecurityState``."""
    if member is None:
        return {"status": t.sl_Status.NOT_JOINED}
    bits = t.EmberCurrentSecurityBitmask.HAVE_TRUST_CENTER_LINK_KEY
    if member.hashed_link_key:
        bits |= t.EmberCurrentSecurityBitmask.TRUST_CENTER_USES_HASHED_LINK_KEY
    return {
        "state": t.EmberCurrentSecurityState(bitmask=bits, trustCenterLongAddress=t.EUI64(member.trust_center)),
    }


def key(member: Membership | None, context: Any) -> Fields:
    """Answer ``exportKey`` (version 12 and later)."""
    if member is None:
        return {"status": t.sl_Status.NOT_FOUND}
    keys = {
        t.SecurityManagerKeyType.NETWORK: member.network_key,
        t.SecurityManagerKeyType.TC_LINK: member.link_key,
    }
    return {"key": keys.get(context.core_key_type, _NO_KEY), "context": context}


def key_struct(member: Membership | None, kind: int) -> Fields:
    """Answer ``getKey`` (up to version 12)."""
    if member is None:
        return {"status": t.sl_Status.NOT_FOUND}
    network = kind == t.EmberKeyType.CURRENT_NETWORK_KEY
    struct = t.EmberKeyStruct(
        bitmask=t.EmberKeyStructBitmask.KEY_HAS_OUTGOING_FRAME_COUNTER,
        type=kind,
        key=t.KeyData(member.network_key if network else member.link_key),
        outgoingFrameCounter=0,
        incomingFrameCounter=0,
        sequenceNumber=0,
        partnerEUI64=t.EUI64(member.trust_center),
    )
    return {"key_struct": struct}


def network_key_info(member: Membership | None) -> Fields:
    """Answer ``getNetworkKeyInfo``."""
    info = t.SecurityManagerNetworkKeyInfo(
        network_key_set=member is not None,
        alternate_network_key_set=False,
        network_key_sequence_number=0,
        alt_network_key_sequence_number=0,
        network_key_frame_counter=0,
    )
    return {"network_key_info": info}
