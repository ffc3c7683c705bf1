"""A simulated stick's place in a network: scan, form, join, rejoin, leave, send and receive; it knows no serial line.

Statuses as EmberZNet gives them (zigpy-bellows.md 4.3). A joiner talks to the home on the air; a coordinator is alone.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

import bellows.types as t  # type: ignore[import-untyped]

from ihd.hub.trust_centre import Refusal
from ihd.radio import sim_security
from ihd.radio.sim_messages import SimMessages
from ihd.radio.sim_tokens import Membership

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.hub.identity import Network
    from ihd.radio.air import Air
    from ihd.radio.sim_tokens import Tokens

#: Seconds a simulated scan and a simulated association take; a real scan of all channels takes some.
SCAN_SECONDS: Final = 0.02
JOIN_SECONDS: Final = 0.05
_COORDINATOR_ID: Final = 0x0000
_NO_NODE: Final = 0xFFFE
_STACK_PROFILE_PRO: Final = 2
#: What every channel measures in an energy scan, in dBm: a quiet place.
_QUIET: Final = -80
#: What a host usually asks for, in dBm.
_TX_POWER: Final = 8

#: What a host is told when the hub does not let its stick in. A hub that is closed refuses the association; one that
#: does not know the device, or knows another key for it, sends no network key that the stick could decrypt.
REFUSED: Final = {
    Refusal.CLOSED: t.sl_Status.NOT_JOINED,
    Refusal.UNKNOWN_DEVICE: t.sl_Status.ZIGBEE_NO_NETWORK_KEY_RECEIVED,
    Refusal.WRONG_KEY: t.sl_Status.ZIGBEE_NO_NETWORK_KEY_RECEIVED,
}
_KEY_FROM_TOKEN: Final = t.EmberInitialSecurityBitmask.GET_PRECONFIGURED_KEY_FROM_INSTALL_CODE
_HASHED: Final = t.EmberInitialSecurityBitmask.TRUST_CENTER_USES_HASHED_LINK_KEY

Fields = dict[str, Any]


class SimNetwork:
    """The network side of one stick."""

    def __init__(self, tokens: Tokens, air: Air, call_back: Callable[..., None]) -> None:
        self._tokens = tokens
        self._air = air
        self._call_back = call_back
        self._security: Any = None
        self._timers: set[asyncio.TimerHandle] = set()
        self._up = False
        self.messages = SimMessages(air, call_back)

    def reset(self) -> None:
        """Turn the radio off and forget all but the tokens."""
        for timer in self._timers:
            timer.cancel()
        self._timers.clear()
        self._security = None
        self._take_down()
        self.messages.reset()

    def go_down(self) -> None:
        """Lose the network without leaving it, as when its key or channel changed unheard."""
        self._take_down()
        self._say(t.sl_Status.NETWORK_DOWN)

    def commands(self) -> dict[str, Callable[..., Fields]]:
        """Return the EZSP commands that concern the network."""
        return {
            "networkState": self._tell_state,
            "networkInit": lambda _options: self._start(),
            "networkInitExtended": lambda _options: self._start(),
            "getNetworkParameters": self._tell_parameters,
            "getNodeId": lambda: {"node_id": self._member.node_id if self._member else _NO_NODE},
            "setInitialSecurityState": self._set_security,
            "getCurrentSecurityState": lambda: sim_security.state(self._member),
            "exportKey": lambda context: sim_security.key(self._member, context),
            "getKey": lambda kind: sim_security.key_struct(self._member, kind),
            "getNetworkKeyInfo": lambda: sim_security.network_key_info(self._member),
            "formNetwork": self._form,
            "startScan": self._scan,
            "joinNetwork": self._join,
            "findAndRejoinNetwork": self._rejoin,
            "importKey": self._import_key,
            "addOrUpdateKeyTableEntry": lambda _partner, _link, key: self._adopt(key),
            "leaveNetwork": lambda *_options: self._leave(),
            "tokenFactoryReset": lambda *_excluded: self._forget(),
            **self.messages.commands(),
        }

    @property
    def _member(self) -> Membership | None:
        return self._tokens.membership

    @property
    def _beacon(self) -> Network | None:
        """Return the hub's network, where the stick hears it."""
        return None if self.messages.conditions.cut else self._air.beacon

    def _after(self, seconds: float, act: Callable[..., None], *arguments: Any) -> None:
        def fire() -> None:
            self._timers.discard(timer)
            act(*arguments)

        timer = asyncio.get_running_loop().call_later(seconds, fire)
        self._timers.add(timer)

    # ------------------------------------------------------------------------------------------------------- questions

    def _tell_state(self) -> Fields:
        return {"status": t.EmberNetworkStatus.JOINED_NETWORK if self._up else t.EmberNetworkStatus.NO_NETWORK}

    def _tell_parameters(self) -> Fields:
        if self._member is None or not self._up:
            return {"status": t.sl_Status.NOT_JOINED}
        return {"nodeType": self._member.node_type, "parameters": self._member.parameters}

    # ----------------------------------------------------------------------------------------------- coming and going

    def _set_security(self, state: Any) -> Fields:
        self._security = state
        return {}

    def _start(self) -> Fields:
        """Take up the network kept in the tokens: a router and a coordinator ask nobody."""
        if self._member is None:
            return {"status": t.sl_Status.NOT_JOINED}
        member = self._member
        if member.node_type != t.EmberNodeType.COORDINATOR:
            self._air.listen(member.node_id, member.network(), member.link_key, self.messages.receive, self._hear_of)
        self._come_up()
        return {}

    def _form(self, parameters: Any) -> Fields:
        security = self._security
        if security is None:
            return {"status": t.sl_Status.INVALID_STATE}
        self._tokens.membership = Membership(
            node_type=t.EmberNodeType.COORDINATOR,
            node_id=_COORDINATOR_ID,
            parameters=parameters,
            network_key=security.networkKey.serialize(),
            link_key=security.preconfiguredKey.serialize(),
            trust_center=self._tokens.address,
            hashed_link_key=_HASHED in security.bitmask,
        )
        self._come_up()
        return {}

    def _scan(self, kind: int, channels: Any, _duration: int) -> Fields:
        self._after(SCAN_SECONDS, self._scanned, kind, channels)
        return {}

    def _scanned(self, kind: int, channels: Any) -> None:
        found, conditions = self._beacon, self.messages.conditions
        if kind == t.EzspNetworkScanType.ENERGY_SCAN:
            for channel in channels:
                self._call_back("energyScanResultHandler", channel=channel, maxRssiValue=_QUIET)
        elif found is not None and channels & 1 << found.channel:
            network = t.EmberZigbeeNetwork(
                channel=found.channel,
                panId=found.pan_id,
                extendedPanId=t.ExtendedPanId(found.extended_pan_id[::-1]),
                allowingJoin=self._air.open_for_joining,
                stackProfile=_STACK_PROFILE_PRO,
                nwkUpdateId=found.update_id,
            )
            self._call_back("networkFoundHandler", networkFound=network, lqi=conditions.lqi, rssi=conditions.rssi)
        self._call_back("scanCompleteHandler", status=t.sl_Status.OK)

    def _join(self, node_type: int, parameters: Any) -> Fields:
        if self._security is None or self._up:
            return {"status": t.sl_Status.INVALID_STATE}
        self._after(JOIN_SECONDS, self._associated, node_type, parameters)
        return {}

    def _associated(self, node_type: int, parameters: Any) -> None:
        found = self._beacon
        if found is None or (found.pan_id, found.channel) != (parameters.panId, parameters.radioChannel):
            self._say(t.sl_Status.NO_BEACONS)
            return
        link_key = self._link_key()
        joined = self._air.join(self._tokens.eui64, link_key, self.messages.receive, self._hear_of)
        if isinstance(joined, Refusal):
            self._say(REFUSED[joined])
            return
        self._tokens.membership = _member_of(found, joined, node_type, parameters, link_key)
        self._come_up()

    def pair(self, link_key: bytes) -> None:
        """Make the stick a member of the network on the air, as if a host had joined it, and turn the radio off again.

        The hub must be there, open, and know the stick by ``link_key``.
        """
        found = self._air.beacon
        joined = self._air.join(self._tokens.eui64, link_key, self.messages.receive, self._hear_of)
        if found is None or isinstance(joined, Refusal):
            raise ValueError(f"the hub on the air does not let the stick in: {joined}")
        parameters = t.EmberNetworkParameters(
            extendedPanId=t.ExtendedPanId(found.extended_pan_id[::-1]),
            panId=t.EmberPanId(found.pan_id),
            radioTxPower=t.uint8_t(_TX_POWER),
            radioChannel=t.uint8_t(found.channel),
            joinMethod=t.EmberJoinMethod.USE_MAC_ASSOCIATION,
            nwkManagerId=t.EmberNodeId(_COORDINATOR_ID),
            nwkUpdateId=t.uint8_t(found.update_id),
            channels=t.Channels.ALL_CHANNELS,
        )
        self._tokens.membership = _member_of(found, joined, t.EmberNodeType.ROUTER, parameters, link_key)
        self._take_down()

    def _link_key(self) -> bytes:
        """Return the key that the host chose: the one it sent, or the one of the code in the tokens."""
        if _KEY_FROM_TOKEN in self._security.bitmask and self._tokens.install_code is not None:
            return self._tokens.install_code.link_key
        return bytes(self._security.preconfiguredKey.serialize())

    def _rejoin(self, has_key: bool, channels: Any, *_options: Any) -> Fields:
        if self._member is None:
            return {"status": t.sl_Status.NOT_JOINED}
        self._take_down()
        self._after(JOIN_SECONDS, self._rejoined, self._member, has_key, int(channels))
        return {}

    def _rejoined(self, member: Membership, has_key: bool, channels: int) -> None:
        found = self._beacon
        known = member.network()
        if found is None or found.extended_pan_id != known.extended_pan_id or not channels & 1 << found.channel:
            self._say(t.sl_Status.NO_BEACONS)
            return
        proof = member.network_key if has_key else None
        joined = self._air.rejoin(self._tokens.eui64, proof, member.link_key, self.messages.receive, self._hear_of)
        if isinstance(joined, Refusal):
            # Whoever proves itself by a key that is no longer the network's gets no answer it could read.
            self._say(t.sl_Status.ZIGBEE_MOVE_FAILED if has_key else REFUSED[joined])
            return
        member.node_id = joined
        member.follow(found)
        self._come_up()

    def _hear_of(self, news: Network | None) -> None:
        """Follow the hub to another key or channel, or leave as it asks."""
        if self._member is None:
            return
        if news is not None:
            self._member.follow(news)
            return
        self._forget()
        self._say(t.sl_Status.NETWORK_DOWN)

    def _import_key(self, context: Any, key: Any) -> Fields:
        if context.core_key_type != t.SecurityManagerKeyType.TC_LINK:
            return {"status": t.sl_Status.INVALID_PARAMETER}
        return {**self._adopt(key), "context": context}

    def _adopt(self, key: Any) -> Fields:
        if self._member is None:
            return {"status": t.sl_Status.NOT_JOINED}
        self._member.link_key = bytes(key.serialize())
        self._air.adopt(self._member.node_id, self._member.link_key)
        return {}

    def _leave(self) -> Fields:
        if self._member is None or not self._up:
            return {"status": t.sl_Status.NOT_JOINED}
        if self._member.node_type != t.EmberNodeType.COORDINATOR:
            self._air.leave(self._member.node_id)
        self._forget()
        self._say(t.sl_Status.NETWORK_DOWN)
        return {}

    def _forget(self) -> Fields:
        self._take_down()
        self._tokens.membership = None
        self.messages.readers.forget()
        return {}

    def _come_up(self) -> None:
        self._up = True
        self.messages.member = self._member
        self._say(t.sl_Status.NETWORK_UP)

    def _take_down(self) -> None:
        self._up = False
        self.messages.member = None
        if self._member is not None and self._member.node_type != t.EmberNodeType.COORDINATOR:
            self._air.detach(self._member.node_id)

    def _say(self, status: Any) -> None:
        self._call_back("stackStatusHandler", status=status)


def _member_of(network: Network, node_id: int, node_type: int, parameters: Any, link_key: bytes) -> Membership:
    return Membership(
        node_type=node_type,
        node_id=node_id,
        parameters=parameters,
        network_key=network.network_key,
        link_key=link_key,
        trust_center=network.hub_eui64[::-1],
    )
