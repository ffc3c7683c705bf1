"""Packets as they pass the seam and as zigpy has them, one made into the other; it sends none."""

from __future__ import annotations

from typing import Any, Final

import bellows.types as t  # type: ignore[import-untyped]
import zigpy.types

from ihd.frames.packet import HUB_ADDRESS, SMART_ENERGY, Packet

_ENCRYPTED: Final = zigpy.types.TransmitOptions.APS_Encryption
_ACKNOWLEDGED: Final = zigpy.types.TransmitOptions.ACK


def to_zigpy(packet: Packet, node: int, sequence: int) -> zigpy.types.ZigbeePacket:
    """Return ``packet`` as sent by ``node`` to the hub; discovery is not acknowledged end to end."""
    options = zigpy.types.TransmitOptions.NONE
    if packet.secured:
        options = _ACKNOWLEDGED | _ENCRYPTED
    elif packet.profile == SMART_ENERGY:
        options = _ACKNOWLEDGED
    return zigpy.types.ZigbeePacket(
        src=_address(node),
        src_ep=t.uint8_t(packet.source_endpoint),
        dst=_address(HUB_ADDRESS),
        dst_ep=t.uint8_t(packet.destination_endpoint),
        tsn=t.uint8_t(sequence),
        profile_id=t.uint16_t(packet.profile),
        cluster_id=t.uint16_t(packet.cluster),
        data=zigpy.types.SerializableBytes(packet.data),
        tx_options=options,
    )


def from_zigpy(packet: zigpy.types.ZigbeePacket) -> Packet:
    """Return a packet that the stick heard."""
    return Packet(
        packet.profile_id,
        packet.cluster_id,
        packet.src_ep or 0,
        packet.dst_ep or 0,
        packet.data.serialize(),
        _ENCRYPTED in packet.tx_options,
    )


def digits(eui64: Any) -> str:
    """Return an address as it is printed: 16 hex digits, most significant first."""
    return bytes(eui64.serialize())[::-1].hex().upper()


def _address(node: int) -> zigpy.types.AddrModeAddress:
    return zigpy.types.AddrModeAddress(addr_mode=zigpy.types.AddrMode.NWK, address=t.NWK(node))
