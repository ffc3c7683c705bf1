"""bellows' application as the coordinator of a network of one's own: it lets readers in and moves packets, unread.

This is what bellows and zigpy are made for. Left out is what a display has no use for (updates over the air, backups,
scans of who hears whom) and zigpy's own picture of devices, which would ask each of them about everything.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

import bellows.types as t  # type: ignore[import-untyped]
import zigpy.application
import zigpy.types
from bellows.exception import ControllerError  # type: ignore[import-untyped]
from zigpy.exceptions import NetworkNotFormed
from zigpy.zdo.types import SimpleDescriptor

from ihd.frames.own_hub import HOME_AUTOMATION
from ihd.frames.packet import DEVICE_PROFILE, HUB_ADDRESS, SMART_ENERGY
from ihd.radio.hanging_up import HangingUp
from ihd.radio.stick_packets import digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet

#: Our endpoint on each profile, and what it is there: a Combined Interface (Home Automation 5.7), an In-Home Display.
ENDPOINTS: Final = {HOME_AUTOMATION: 1, SMART_ENERGY: 2}
_DEVICES: Final = {HOME_AUTOMATION: 0x0007, SMART_ENERGY: 0x0502}
#: Basic is served, Metering is used.
_SERVED: Final = (0x0000,)
_USED: Final = (0x0702,)
#: The key that devices without an install code join by (Base Device Behavior 5.3), for whoever asks.
_ANYBODY: Final = (t.EUI64(b"\xff" * 8), t.KeyData(b"ZigBeeAlliance09"))
_BY_KNOWN_KEY: Final = t.EzspDecisionBitmask.ALLOW_JOINS | t.EzspDecisionBitmask.ALLOW_UNSECURED_REJOINS
_BY_OWN_KEY: Final = t.EzspDecisionBitmask.ALLOW_JOINS | t.EzspDecisionBitmask.JOINS_USE_INSTALL_CODE_KEY
#: Seconds after a permit in which a device that came at its end may still be given the network's key.
_AFTER_PERMIT: Final = 2.0


def _configuration(path: str, baudrate: int) -> dict[str, Any]:
    return {
        "device": {"path": path, "baudrate": baudrate},
        # The radio has a thread of its own already.
        "use_thread": False,
        "ota": {"enabled": False},
        "backup_enabled": False,
        "topology_scan_enabled": False,
        # The stick answers discovery of itself and need not pass it on (zigpy-bellows.md 4.4, pitfall 12).
        "ezsp_config": {"CONFIG_APPLICATION_ZDO_FLAGS": 0},
    }


class Coordinator(HangingUp):
    """One stick at the middle of its own network.

    ``heard`` gets each packet, ``came`` the short address and the EUI-64 (16 hex digits) of a device that joined or
    came back; ``lost`` and ``down`` tell that stick or network is gone.
    """

    def __init__(
        self,
        path: str,
        baudrate: int,
        heard: Callable[[zigpy.types.ZigbeePacket], None],
        came: Callable[[int, str], None],
        lost: Callable[[Exception | None], None],
        down: Callable[[], None],
    ) -> None:
        super().__init__(_configuration(path, baudrate), lost)
        self._heard = heard
        self._came = came
        self._down = down
        self._setting_back: asyncio.Task[None] | None = None
        self._forming = False

    # ------------------------------------------------------------------------------------------------- what is done

    @property
    def ezsp_version(self) -> int:
        """Return the EZSP version the stick speaks."""
        return int(self._ezsp.ezsp_version)

    async def has_network(self) -> bool:
        """Return whether the stick coordinates a network. Raises JoinedElsewhere if it is a member of another."""
        try:
            await self._ensure_network_running()
        except NetworkNotFormed:
            return False
        _, node_type, _ = await self._ezsp.getNetworkParameters()
        if node_type != t.EmberNodeType.COORDINATOR:
            raise JoinedElsewhere
        return True

    async def form(self) -> None:
        """Form a network on a stick that has none; it must then be connected to anew."""
        self._forming = True
        try:
            await self.form_network()
        finally:
            self._forming = False

    async def begin(self) -> None:
        """Begin to hear and to send. Raises ControllerError where the network goes down meanwhile."""
        self._ezsp.add_callback(self._notice_status)
        try:
            await self.initialize(auto_form=False)
        except AssertionError as error:  # bellows takes it for granted that a network that was up stays so
            raise ControllerError("the network went down") from error

    async def let_in(self, seconds: int, eui64: str = "", link_key: bytes = b"") -> None:
        """Let devices in for ``seconds``, 0 for no longer: any, or one by the key of its install code.

        Raises ControllerError or EzspError. bellows would set its policy back after every permit, also in the middle
        of the next one, which then admitted whoever knows the well-known key; so it is set here, and set back once.
        """
        if self._setting_back is not None:
            self._setting_back.cancel()
        if seconds:
            one = (_address(eui64), t.KeyData(link_key))
            status = await self._ezsp.add_transient_link_key(*(one if link_key else _ANYBODY))
            if t.sl_Status.from_ember_status(status) != t.sl_Status.OK:
                raise ControllerError(f"the stick does not take the key: {status!r}")
            await self._set_policy(_BY_OWN_KEY if link_key else _BY_KNOWN_KEY)
            self._setting_back = self.create_task(self._set_back(seconds + _AFTER_PERMIT), "set_back")
        await zigpy.application.ControllerApplication.permit(self, seconds)

    async def _set_back(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self._set_policy(self._ezsp._protocol.tc_policy)

    async def _set_policy(self, decision: int) -> None:
        await self._ezsp.setPolicy(policyId=t.EzspPolicyId.TRUST_CENTER_POLICY, decisionId=decision)

    async def whose(self, address: int) -> str:
        """Return the EUI-64 of the device at a short address, empty if the stick does not know."""
        status, eui64 = await self._ezsp.lookupEui64ByNodeId(nodeId=t.EmberNodeId(address))
        return digits(eui64) if t.sl_Status.from_ember_status(status) == t.sl_Status.OK else ""

    async def leave(self) -> None:
        """Give the network up, so that the stick has none. Raises EzspError if the stick does not."""
        await self._ezsp.leaveNetwork()

    async def deliver(self, address: int, packet: Packet) -> None:
        """Send a packet to the device at a short address, from our endpoint on its profile.

        Raises DeliveryError if it does not arrive, other errors of bellows' if the stick does not answer.
        """
        options = zigpy.types.TransmitOptions.NONE
        if packet.profile != DEVICE_PROFILE:
            options |= zigpy.types.TransmitOptions.ACK
        if packet.secured:
            options |= zigpy.types.TransmitOptions.APS_Encryption
        await self.send_packet(
            zigpy.types.ZigbeePacket(
                src=_node(HUB_ADDRESS),
                src_ep=t.uint8_t(ENDPOINTS.get(packet.profile, 0)),
                dst=_node(address),
                dst_ep=t.uint8_t(packet.destination_endpoint),
                tsn=t.uint8_t(self.get_sequence()),
                profile_id=t.uint16_t(packet.profile),
                cluster_id=t.uint16_t(packet.cluster),
                data=zigpy.types.SerializableBytes(packet.data),
                tx_options=options,
            )
        )

    async def end(self) -> None:
        """Close the connection; the network stays in the stick."""
        await self.hang_up()

    # ------------------------------------------------------------------------------------------- what bellows calls

    async def permit(self, time_s: int = 60, node: Any = None) -> None:
        """Let any device in for ``time_s``, or nobody."""
        del node
        await self.let_in(time_s)

    def packet_received(self, packet: zigpy.types.ZigbeePacket) -> None:
        """Hand a packet on as it is; only what the stick says to itself is zigpy's."""
        if packet.src is not None and packet.src.address == HUB_ADDRESS:
            super().packet_received(packet)
        else:
            self._heard(packet)

    def handle_join(self, nwk: Any, ieee: Any, parent_nwk: Any, **_options: Any) -> None:
        """Tell that a device is there; zigpy does not begin to ask it."""
        del parent_nwk
        self._came(int(nwk), digits(ieee))

    def handle_leave(self, nwk: Any, ieee: Any) -> None:
        """Take no notice: what left does not answer, and what it told stays shown with its age."""

    def handle_relays(self, nwk: Any, relays: Any) -> None:
        """Take no notice of the way that packets took: the stick knows it."""

    async def register_endpoints(self) -> None:
        """Give the stick an endpoint for each profile."""
        for profile, endpoint in ENDPOINTS.items():
            await self.add_endpoint(
                SimpleDescriptor(
                    endpoint=endpoint,
                    profile=profile,
                    device_type=_DEVICES[profile],
                    device_version=0,
                    input_clusters=list(_SERVED),
                    output_clusters=list(_USED),
                )
            )

    async def reset_network_info(self) -> None:
        """Clear the stick before a network is formed, and never else."""
        if not self._forming:
            raise JoinedElsewhere
        await super().reset_network_info()

    def _notice_status(self, name: str, response: list[Any]) -> None:
        if name == "stackStatusHandler" and t.sl_Status.from_ember_status(response[0]) == t.sl_Status.NETWORK_DOWN:
            self._down()


class JoinedElsewhere(Exception):
    """The stick belongs to a network of others, which it is not taken out of."""


def _node(address: int) -> zigpy.types.AddrModeAddress:
    return zigpy.types.AddrModeAddress(addr_mode=zigpy.types.AddrMode.NWK, address=t.NWK(address))


def _address(eui64: str) -> t.EUI64:
    return t.EUI64(bytes.fromhex(eui64)[::-1])
