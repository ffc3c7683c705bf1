"""bellows' application as a device that joins somebody else's network: it moves packets and is told nothing of meters.

bellows and zigpy expect to coordinate. What they would do on a network of others is overridden here, one by one
(zigpy-bellows.md 3.2, house.md section 5).
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final, NoReturn

import bellows.types as t  # type: ignore[import-untyped]
import zigpy.state
import zigpy.types
from zigpy.exceptions import NetworkNotFormed
from zigpy.zdo.types import SimpleDescriptor

from ihd.frames.packet import SMART_ENERGY
from ihd.radio.hanging_up import HangingUp
from ihd.radio.long_messages import LongMessages
from ihd.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

#: Our one endpoint and what it may be: a display that only shows, or a Prepayment Terminal (smart-energy.md 4.1).
ENDPOINT: Final = 1
IN_HOME_DISPLAY: Final = 0x0502
PREPAYMENT_TERMINAL: Final = 0x0506
_SERVED: Final = (0x0000,)
#: Time, Keep-Alive, Price, Metering, Messaging, Prepayment, Calendar, Device Management, Events, Key Establishment. The
#: last is used and not served: a display begins to agree keys, and lets nobody else begin.
_USED: Final = (0x000A, 0x0025, 0x0700, 0x0702, 0x0703, 0x0705, 0x0707, 0x0708, 0x0709, 0x0800)
#: From this version on a stick takes keys by what they are for, and with the next one in another form.
_KEYS_BY_PURPOSE: Final = 12
#: From this version on leaving and coming back are asked for with more words.
_REJOIN_WITH_REASON: Final = 14
#: Seconds for association, for the hub's key to arrive, and for one more try of the stick's own.
JOIN_TIMEOUT: Final = 20.0
_SCAN_TIMEOUT: Final = 15.0
#: 2^3 + 1 times 15.36 ms on each channel (IEEE 802.15.4), 2.2 s for all.
_SCAN_DURATION: Final = 3
_STACK_PROFILE_PRO: Final = 2
_TX_POWER: Final = 8
_SECURITY: Final = (
    t.EmberInitialSecurityBitmask.HAVE_PRECONFIGURED_KEY | t.EmberInitialSecurityBitmask.REQUIRE_ENCRYPTED_KEY
)
_NO_KEY: Final = bytes(16)
_NO_ADDRESS: Final = bytes(8)
#: Tables that only a coordinator or a parent needs: left as the stick has them, which saves two dozen commands.
_LEFT_ALONE: Final = (
    "CONFIG_INDIRECT_TRANSMISSION_TIMEOUT",
    "CONFIG_SUPPORTED_NETWORKS",
    "CONFIG_MULTICAST_TABLE_SIZE",
    "CONFIG_TRUST_CENTER_ADDRESS_CACHE_SIZE",
    "CONFIG_ADDRESS_TABLE_SIZE",
    "CONFIG_PAN_ID_CONFLICT_REPORT_THRESHOLD",
    "CONFIG_KEY_TABLE_SIZE",
    "CONFIG_MAX_END_DEVICE_CHILDREN",
    "CONFIG_SOURCE_ROUTE_TABLE_SIZE",
)


def _configuration(path: str, baudrate: int) -> dict[str, Any]:
    return {
        "device": {"path": path, "baudrate": baudrate},
        # The radio has a thread of its own already.
        "use_thread": False,
        # What a coordinator does for others; see zigpy-bellows.md 4.4, pitfall 18.
        "ota": {"enabled": False},
        "backup_enabled": False,
        "topology_scan_enabled": False,
        # The stick answers discovery itself and need not pass it on (pitfall 12).
        "ezsp_config": {
            **dict.fromkeys(_LEFT_ALONE),
            "CONFIG_APPLICATION_ZDO_FLAGS": 0,
            "CONFIG_FRAGMENT_WINDOW_SIZE": 1,
        },
    }


class Joiner(HangingUp):
    """One stick as a device of that id.

    ``heard`` gets each packet; ``lost`` and ``down`` tell that stick or network is gone.
    """

    def __init__(
        self,
        path: str,
        baudrate: int,
        heard: Callable[[zigpy.types.ZigbeePacket], None],
        lost: Callable[[Exception | None], None],
        down: Callable[[], None],
        device: int = IN_HOME_DISPLAY,
    ) -> None:
        super().__init__(_configuration(path, baudrate), lost)
        self._heard = heard
        self._down = down
        self._device_id = device
        self._long = LongMessages(self)

    # ------------------------------------------------------------------------------------------------- what is done

    @property
    def ezsp_version(self) -> int:
        """Return the EZSP version the stick speaks."""
        return int(self._ezsp.ezsp_version)

    async def begin(self) -> bool:
        """Take up the network the stick remembers. Return whether there is one that it does not coordinate itself.

        Raises OwnNetwork for one that it does.
        """
        try:
            await self.load_network_info()
        except NetworkNotFormed:
            return False
        if self.state.node_info.logical_type == zigpy.zdo.types.LogicalType.Coordinator:
            raise OwnNetwork
        return True

    async def address(self) -> zigpy.types.EUI64:
        """Return the stick's EUI-64."""
        (eui64,) = await self._ezsp.getEui64()
        return zigpy.types.EUI64(eui64)

    async def install_token(self) -> bytes:
        """Return the manufacturing token that may hold an install code."""
        return bytes(await self._ezsp.get_mfg_token(t.EzspMfgTokenId.MFG_INSTALLATION_CODE))

    async def link_key(self) -> bytes:
        """Return the key that the stick shares with the hub of the network it has joined."""
        return bytes((await self._ezsp.get_tc_link_key()).key.serialize())

    async def adopt(self, link_key: bytes) -> None:
        """Share ``link_key`` with the hub from now on. Raises AdoptError if the stick does not take it.

        Sticks of version 12 and later have keys by purpose, older ones a table by partner (zigpy-bellows.md 3.3).
        """
        key = t.KeyData(link_key)
        if self.ezsp_version < _KEYS_BY_PURPOSE:
            answer = await self._ezsp.addOrUpdateKeyTableEntry(
                address=await self.trust_center(), linkKey=True, keyData=key
            )
        else:
            answer = await self._ezsp.importKey(context=await self._hub_key_context(), key=key)
        status = t.sl_Status.from_ember_status(answer[0])
        if status != t.sl_Status.OK:
            raise AdoptError(said("Link", "the stick does not take the key: {status}", status=status.name))

    async def _hub_key_context(self) -> Any:
        shared = {
            "core_key_type": t.SecurityManagerKeyType.TC_LINK,
            "key_index": 0,
            "eui64": await self.trust_center(),
            "multi_network_index": 0,
            "flags": t.SecurityManagerContextFlags.EUI_IS_VALID,
            "psa_key_alg_permission": 0,
        }
        if self.ezsp_version == _KEYS_BY_PURPOSE:
            return t.SecurityManagerContextV12(derived_type=t.SecurityManagerDerivedKeyTypeV12.NONE, **shared)
        return t.SecurityManagerContextV13(derived_type=t.SecurityManagerDerivedKeyTypeV13.NONE, **shared)

    async def trust_center(self) -> t.EUI64:
        """Return the EUI-64 of the hub whose network the stick has joined."""
        _, state = await self._ezsp.getCurrentSecurityState()
        return state.trustCenterLongAddress

    async def place(self) -> tuple[bytes, int]:
        """Return the network's extended PAN id, most significant octet first, and its channel."""
        _, _, parameters = await self._ezsp.getNetworkParameters()
        return parameters.extendedPanId.serialize()[::-1], int(parameters.radioChannel)

    async def leave(self) -> None:
        """Leave the network, so that the stick may join another. Raises EzspError if the stick does not."""
        await self._ezsp.leaveNetwork()

    async def networks(self) -> list[zigpy.types.NetworkBeacon]:
        """Return the networks in reach that may be a hub's, the strongest first."""
        async with asyncio.timeout(_SCAN_TIMEOUT):
            beacons = [beacon async for beacon in self.network_scan(zigpy.types.Channels.ALL_CHANNELS, _SCAN_DURATION)]
        found = {beacon.extended_pan_id: beacon for beacon in sorted(beacons, key=lambda beacon: beacon.lqi or 0)}
        profiled = [beacon for beacon in found.values() if beacon.stack_profile == _STACK_PROFILE_PRO]
        return profiled[::-1]

    async def join(self, beacon: zigpy.types.NetworkBeacon, link_key: bytes) -> t.sl_Status:
        """Join one network with the key of our install code. Return NETWORK_UP, or what the stick says went wrong."""
        state = t.EmberInitialSecurityState(
            bitmask=_SECURITY,
            preconfiguredKey=t.KeyData(link_key),
            networkKey=t.KeyData(_NO_KEY),
            networkKeySequenceNumber=t.uint8_t(0),
            preconfiguredTrustCenterEui64=t.EUI64(_NO_ADDRESS),
        )
        await self._ezsp.setInitialSecurityState(state=state)
        parameters = t.EmberNetworkParameters(
            extendedPanId=beacon.extended_pan_id,
            panId=t.EmberPanId(beacon.pan_id),
            radioTxPower=t.uint8_t(_TX_POWER),
            radioChannel=t.uint8_t(beacon.channel),
            joinMethod=t.EmberJoinMethod.USE_MAC_ASSOCIATION,
            nwkManagerId=t.EmberNodeId(0x0000),
            nwkUpdateId=t.uint8_t(beacon.nwk_update_id),
            channels=t.Channels.ALL_CHANNELS,
        )
        return await self._network_after("joinNetwork", t.EmberNodeType.ROUTER, parameters)

    async def rejoin(self, *, has_key: bool) -> t.sl_Status:
        """Look for the network again on every channel. Return as :meth:`join` does, NOT_JOINED if there is none.

        Without ``has_key`` the hub is asked for its network key once more, under the key shared with it alone: it may
        have changed it while the stick did not listen.
        """
        options = (0, t.EmberNodeType.ROUTER) if self.ezsp_version >= _REJOIN_WITH_REASON else ()
        return await self._network_after("findAndRejoinNetwork", has_key, t.Channels.ALL_CHANNELS, *options)

    async def _network_after(self, command: str, *arguments: Any) -> t.sl_Status:
        """Run ``command`` and wait for what the stick then says of the network."""
        outcome: asyncio.Future[t.sl_Status] = asyncio.get_running_loop().create_future()

        def take(_name: str, response: list[Any]) -> None:
            status = t.sl_Status.from_ember_status(response[0])
            # A stick may first say that the network it looks for is down.
            if not outcome.done() and status != t.sl_Status.NETWORK_DOWN:
                outcome.set_result(status)

        with self._ezsp.callback_for_commands({"stackStatusHandler"}, take):
            (status,) = await getattr(self._ezsp, command)(*arguments)
            status = t.sl_Status.from_ember_status(status)
            if status != t.sl_Status.OK:
                return status
            async with asyncio.timeout(JOIN_TIMEOUT):
                return await outcome

    # ------------------------------------------------------------------------------------------- what bellows calls

    async def connect(self) -> None:
        """Open the stick and configure it."""
        await super().connect()
        self._long.attach()

    async def send_packet(self, packet: zigpy.types.ZigbeePacket) -> None:
        """Send a packet, in fragments if it fits no single frame. Raises DeliveryError if it does not arrive."""
        if self.is_controller_running and self._long.exceeds(packet):
            await self._long.send(packet)
        else:
            await super().send_packet(packet)

    def packet_received(self, packet: zigpy.types.ZigbeePacket) -> None:
        """Hand a packet on as it is; zigpy's devices never see it."""
        self._heard(packet)

    async def register_endpoints(self) -> None:
        """Give the stick our one endpoint."""
        await self.add_endpoint(
            SimpleDescriptor(
                endpoint=ENDPOINT,
                profile=SMART_ENERGY,
                device_type=self._device_id,
                device_version=0,
                input_clusters=list(_SERVED),
                output_clusters=list(_USED),
            )
        )

    async def load_network_info(self, *, load_devices: bool = False) -> None:
        """Bring up the network the stick remembers, whatever its role. Raises NetworkNotFormed if there is none."""
        del load_devices
        await self._ensure_network_running()
        status, node_type, _ = await self._ezsp.getNetworkParameters()
        if t.sl_Status.from_ember_status(status) != t.sl_Status.OK:
            raise NetworkNotFormed(f"the stick does not tell its network: {status!r}")
        (node,) = await self._ezsp.getNodeId()
        self.state.node_info = zigpy.state.NodeInfo(nwk=t.NWK(node), logical_type=node_type.zdo_logical_type)

    async def start_network(self) -> None:
        """Begin to hear and to send."""
        self._ezsp.add_callback(self.ezsp_callback_handler)
        self._ezsp.add_callback(self._notice_status)
        await self._long.measure()
        self.controller_event.set()

    async def initialize(self, *, auto_form: bool = False) -> None:
        """Start hearing, and watch over the stick; nothing is ever formed, announced or permitted."""
        del auto_form
        await self.start_network()
        self._watchdog_task = asyncio.create_task(self._watchdog_loop())

    async def permit(self, time_s: int = 60, node: Any = None) -> None:
        """Do nothing: who may join is the hub's business."""

    async def form_network(self, *_arguments: Any, **_options: Any) -> NoReturn:
        """Refuse: a display forms no network."""
        raise OwnNetwork

    async def write_network_info(self, *_arguments: Any, **_options: Any) -> NoReturn:
        """Refuse: a display writes no network into its stick."""
        raise OwnNetwork

    async def reset_network_info(self) -> NoReturn:
        """Refuse: a display never clears a stick."""
        raise OwnNetwork

    def _notice_status(self, name: str, response: list[Any]) -> None:
        if name == "stackStatusHandler" and t.sl_Status.from_ember_status(response[0]) == t.sl_Status.NETWORK_DOWN:
            self._down()

    async def end(self) -> None:
        """Close the connection; the stick stays joined."""
        await self.hang_up()
        self._long.close()


class AdoptError(Exception):
    """The stick does not take a key: says its status, never the key."""


class OwnNetwork(Exception):
    """The stick coordinates a network of its own, or would have to."""
