"""The link over a real or simulated EZSP stick: opens it, joins the hub, keeps it; it reads no packet.

How each thing that can go wrong is told: :mod:`ihd.radio.stick_faults`.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

import bellows.types as t  # type: ignore[import-untyped]
from zigpy.exceptions import DeliveryError

from ihd.frames.packet import HUB_ADDRESS
from ihd.keys.install_code import InstallCodeError
from ihd.model.link import Fault, LinkPhase, Own
from ihd.radio.install_token import from_token
from ihd.radio.joiner import IN_HOME_DISPLAY, AdoptError, Joiner, OwnNetwork
from ihd.radio.link import Joined, LinkLost
from ihd.radio.stick_faults import COMING_BACK, JOINING, WORST_FIRST
from ihd.radio.stick_line import STICK_TROUBLE, StickLine
from ihd.radio.stick_packets import digits, from_zigpy, to_zigpy
from ihd.said import said

if TYPE_CHECKING:
    import zigpy.types

    from ihd.frames.packet import Packet
    from ihd.keys.install_code import InstallCode
    from ihd.radio.link import LinkEvents

LOGGER = logging.getLogger(__name__)

#: A signal that moves less is the same.
_SIGNAL_STEP: Final = 8


class Stick:
    """A :class:`~ihd.radio.link.Link` over the stick at ``path``: a serial port or ``tcp://host:port``.

    Without ``install_code`` the one kept in the stick is used. A stick that has joined before does not join again, and
    is not taken out of its network for another ``install_code``: that is refused. ``device`` is what it says it is.
    ``hub`` is the EUI-64 of the hub it belongs to (16 hex digits), empty for any: another one is refused too.
    """

    def __init__(
        self,
        path: str,
        install_code: InstallCode | None = None,
        *,
        baudrate: int = 115_200,
        device: int = IN_HOME_DISPLAY,
        hub: str = "",
    ) -> None:
        self._line: StickLine[Joiner] = StickLine(path, baudrate)
        self._install_code = install_code
        self._device = device
        self._hub = hub
        self._astray = False  # the network was lost, and not found since
        self._seeking = False
        self._events: LinkEvents | None = None
        self._is_open = False
        self._down_meanwhile = False  # the network was lost while it was taken up
        self._signal: int | None = None

    # ------------------------------------------------------------------------------------------------------- the link

    async def open(self, events: LinkEvents) -> None:
        """Open the stick and join the hub, or come back to it. Raises LinkLost."""
        await self._line.through(self._open(events))

    async def _open(self, events: LinkEvents) -> None:
        self._events = events
        self._signal = None
        self._down_meanwhile = False
        events.progress(LinkPhase.OPENING)
        line = self._line
        app = Joiner(line.path, line.baudrate, self._hear, self._lose, self._rejoin, self._device)
        try:
            await line.connect(app)
            async with line.taking_up():
                joined = await self._take_up(app, events)
        except OwnNetwork:
            raise await self._line.given_up(Fault.STICK_ON_OTHER_NETWORK) from None
        except LinkLost as lost:
            raise await self._line.given_up(lost.fault, lost.detail) from lost.__cause__
        except STICK_TROUBLE as error:
            raise await self._line.given_up(Fault.STICK_LOST) from error
        self._is_open = True
        events.joined(joined)
        if self._down_meanwhile:
            self._rejoin()

    async def _take_up(self, app: Joiner, events: LinkEvents) -> Joined:
        """Come back to the network that the stick is in, or join one. Raises LinkLost."""
        events.own(await self._own(app))
        anew = not await app.begin()
        if not anew:
            await self._check_code(app)
            if self._astray:
                await self._find(app)
        else:
            await self._join(app, events)
        joined = await self._joined(app, anew=anew)
        await app.initialize()
        # Only from here on the stick's news are heard: what became of the network before, it has to be asked.
        self._down_meanwhile = False
        if not await app.begin():
            raise LinkLost(Fault.STICK_LOST, self._line.path)
        return joined

    async def send(self, packet: Packet) -> None:
        """Hand a packet to the stick; whether it arrives is not waited for."""
        if self._is_open and self._line.app is not None:
            self._line.start(self._transmit(self._line.app, packet))

    async def seek(self) -> None:
        """Look for the hub on every channel, by the network's key and then by the hub's own. Raises LinkLost."""
        if self._is_open and self._line.app is not None and not self._seeking:
            try:
                await self._find(self._line.app)
                await self._joined(self._line.app)
            except STICK_TROUBLE as error:
                raise LinkLost(Fault.STICK_LOST, self._line.path) from error

    async def adopt(self, link_key: bytes) -> None:
        """Share ``link_key`` with the hub from now on; the stick keeps it. Raises LinkLost."""
        if not self._is_open or self._line.app is None:
            return
        try:
            await self._line.app.adopt(link_key)
        except AdoptError as error:
            raise LinkLost(Fault.KEYS_FAILED, str(error)) from None
        except STICK_TROUBLE as error:
            raise LinkLost(Fault.STICK_LOST, self._line.path) from error

    async def leave(self) -> bool:
        """Leave the hub's network, as far as the stick still answers; it may then join another."""
        if not self._is_open or self._line.app is None:
            return False
        self._is_open = False  # that the network goes down is what is wanted
        try:
            await self._line.app.leave()
        except STICK_TROUBLE as error:
            LOGGER.warning("The stick did not leave its network: %r", error)
            return False
        return True

    async def close(self) -> None:
        """Free the stick, which stays joined."""
        self._is_open = False
        await self._line.close()

    # ---------------------------------------------------------------------------------------------------- opening

    async def _own(self, app: Joiner) -> Own:
        """Return what the display is on the air; a code that is damaged is told when it is needed."""
        code = self._install_code
        if code is None:
            try:
                code = from_token(await app.install_token())
            except InstallCodeError:
                code = None
        return Own(digits(await app.address()), code.text if code is not None else "")

    async def _joined(self, app: Joiner, *, anew: bool = False) -> Joined:
        """Return the network the stick is in. Raises LinkLost if its hub is not the one the display belongs to."""
        hub = digits(await app.trust_center())
        if self._hub and hub != self._hub:
            raise LinkLost(Fault.OTHER_HUB, said("Link", "{hub}, not {known}", hub=hub, known=self._hub))
        extended_pan_id, channel = await app.place()
        return Joined(digits(await app.address()), hub, extended_pan_id.hex().upper(), channel, anew)

    async def _find(self, app: Joiner) -> None:
        """Come back into the network, wherever it has gone. Raises LinkLost."""
        self._seeking = True
        try:
            status = await app.rejoin(has_key=True)
            if status not in (t.sl_Status.NETWORK_UP, t.sl_Status.NO_BEACONS, *COMING_BACK):
                status = await app.rejoin(has_key=False)
        finally:
            self._seeking = False
        self._astray = status != t.sl_Status.NETWORK_UP
        if self._astray:
            raise LinkLost(COMING_BACK.get(status, Fault.NO_HUB), self._line.path)

    async def _join(self, app: Joiner, events: LinkEvents) -> None:
        events.progress(LinkPhase.SEARCHING)
        link_key = await self._link_key(app)
        networks = await app.networks()
        if not networks:
            raise LinkLost(Fault.NO_HUB)
        events.progress(LinkPhase.JOINING)
        faults = {Fault.JOIN_CLOSED if not network.permit_joining else None for network in networks} - {None}
        for network in networks:
            if not network.permit_joining:
                continue
            status = await app.join(network, link_key)
            if status == t.sl_Status.NETWORK_UP:
                return
            faults.add(JOINING.get(status, Fault.JOIN_REFUSED))
        fault = next(fault for fault in WORST_FIRST if fault in faults)
        raise LinkLost(fault, str(await app.address()) if fault is Fault.JOIN_REFUSED else "")

    async def _check_code(self, app: Joiner) -> None:
        """Refuse a code that is not the one the stick has joined with: it would be passed over in silence."""
        if self._install_code is not None and self._install_code.link_key != await app.link_key():
            raise LinkLost(Fault.OTHER_INSTALL_CODE, self._line.path)

    async def _link_key(self, app: Joiner) -> bytes:
        code = self._install_code
        if code is None:
            try:
                code = from_token(await app.install_token())
            except InstallCodeError as error:
                raise LinkLost(Fault.BAD_INSTALL_CODE, str(error)) from None
        if code is None:
            raise LinkLost(Fault.NO_INSTALL_CODE, self._line.path)
        return code.link_key

    # ------------------------------------------------------------------------------------------- what the stick says

    def _hear(self, packet: zigpy.types.ZigbeePacket) -> None:
        events = self._events
        if not self._is_open or events is None or packet.src is None or packet.src.address != HUB_ADDRESS:
            return
        if packet.lqi is not None and (self._signal is None or abs(packet.lqi - self._signal) >= _SIGNAL_STEP):
            self._signal = int(packet.lqi)
            events.signal(self._signal)
        events.received(from_zigpy(packet))

    def _lose(self, reason: Exception | None) -> None:
        self._line.gone(reason)
        if self._is_open and self._events is not None:
            self._is_open = False
            self._events.lost(LinkLost(Fault.STICK_LOST, self._line.path))

    def _rejoin(self) -> None:
        self._down_meanwhile = self._line.is_taking_up
        if self._is_open and self._line.app is not None and not self._seeking:
            self._line.start(self._come_back(self._line.app))

    async def _come_back(self, app: Joiner) -> None:
        """Look for the network that went down, and give the link up if it cannot be found."""
        assert self._events is not None
        self._events.progress(LinkPhase.SEARCHING)
        try:
            await self._find(app)
            joined = await self._joined(app)
        except LinkLost as error:
            lost = error
        except STICK_TROUBLE:
            lost = LinkLost(Fault.STICK_LOST, self._line.path)
        else:
            if self._is_open:
                self._events.joined(joined)
                self._events.progress(LinkPhase.UP)
            return
        if self._is_open:
            self._is_open = False
            self._events.lost(lost)

    async def _transmit(self, app: Joiner, packet: Packet) -> None:
        try:
            await app.send_packet(to_zigpy(packet, app.state.node_info.nwk, app.get_sequence()))
        except STICK_TROUBLE as error:
            # The session misses the answer and asks again; the watchdog tells when the stick itself is gone.
            LOGGER.debug("A packet did not arrive: %r", error)
            if isinstance(error, DeliveryError) and self._is_open and self._events is not None:
                self._events.undelivered()
