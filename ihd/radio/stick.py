"""The link over a real or simulated EZSP stick: opens it, joins the hub, keeps it; it reads no packet.

How each thing that can go wrong is told: :mod:`ihd.radio.stick_faults`.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Final

import bellows.types as t  # type: ignore[import-untyped]
from bellows.ash import AshException  # type: ignore[import-untyped]
from zigpy.exceptions import DeliveryError, ZigbeeException

from ihd.frames.packet import HUB_ADDRESS
from ihd.keys.install_code import InstallCodeError
from ihd.model.link import Fault, LinkPhase, Own
from ihd.radio.hanging_up import LAST_WORDS
from ihd.radio.install_token import from_token
from ihd.radio.joiner import IN_HOME_DISPLAY, OLDEST_EZSP, AdoptError, Joiner, OwnNetwork
from ihd.radio.link import Joined, LinkLost
from ihd.radio.stick_faults import COMING_BACK, JOINING, WORST_FIRST, opening_fault
from ihd.radio.stick_packets import from_zigpy, to_zigpy

if TYPE_CHECKING:
    from collections.abc import Coroutine

    import zigpy.types

    from ihd.frames.packet import Packet
    from ihd.keys.install_code import InstallCode
    from ihd.radio.link import LinkEvents

LOGGER = logging.getLogger(__name__)

#: Seconds in which a stick must have said that it is one. Shorter than the three resets after which bellows hangs up by
#: itself, so that a line that closes meanwhile was closed by the other end.
OPEN_TIMEOUT: Final = 7.0
#: What bellows raises when a stick stops answering.
_STICK_TROUBLE: Final = (AshException, ZigbeeException, TimeoutError, OSError, RuntimeError)
#: ... or never began to; an AttributeError where the line was closed before bellows had sent its first reset.
_NO_ANSWER: Final = (TimeoutError, AshException, ZigbeeException, RuntimeError, AttributeError)
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
        # bellows waits two seconds at each reset of a socket://, and not of the same thing called tcp://.
        self._path = path.replace("socket://", "tcp://", 1)
        self._install_code = install_code
        self._baudrate = baudrate
        self._device = device
        self._hub = hub
        self._astray = False  # the network was lost, and not found since
        self._seeking = False
        self._app: Joiner | None = None
        self._events: LinkEvents | None = None
        self._is_open = False
        self._hung_up = False
        self._opening: asyncio.Timeout | None = None
        self._taking_up: asyncio.Timeout | None = None
        self._signal: int | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    # ------------------------------------------------------------------------------------------------------- the link

    async def open(self, events: LinkEvents) -> None:
        """Open the stick and join the hub, or come back to it. Raises LinkLost."""
        # In a task of its own, so that it is not cut off in the middle of a command: see close().
        await asyncio.shield(self._start(self._open(events)))

    async def _open(self, events: LinkEvents) -> None:
        self._events = events
        self._signal = None
        self._hung_up = False
        events.progress(LinkPhase.OPENING)
        self._app = app = Joiner(self._path, self._baudrate, self._hear, self._lose, self._rejoin, self._device)
        try:
            await self._connect(app)
            try:
                async with asyncio.timeout(None) as self._taking_up:
                    joined = await self._take_up(app, events)
            finally:
                self._taking_up = None
        except OwnNetwork:
            raise await self._given_up(Fault.STICK_ON_OTHER_NETWORK) from None
        except LinkLost as lost:
            raise await self._given_up(lost.fault, lost.detail) from lost.__cause__
        except _STICK_TROUBLE as error:
            raise await self._given_up(Fault.STICK_LOST) from error
        self._is_open = True
        events.joined(joined)

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
            await app.begin()
        joined = await self._joined(app, anew=anew)
        await app.initialize()
        return joined

    async def send(self, packet: Packet) -> None:
        """Hand a packet to the stick; whether it arrives is not waited for."""
        if self._is_open and self._app is not None:
            self._start(self._transmit(self._app, packet))

    async def seek(self) -> None:
        """Look for the hub on every channel, by the network's key and then by the hub's own. Raises LinkLost."""
        if self._is_open and self._app is not None and not self._seeking:
            try:
                await self._find(self._app)
                await self._joined(self._app)
            except _STICK_TROUBLE as error:
                raise LinkLost(Fault.STICK_LOST, self._path) from error

    async def adopt(self, link_key: bytes) -> None:
        """Share ``link_key`` with the hub from now on; the stick keeps it. Raises LinkLost."""
        if not self._is_open or self._app is None:
            return
        try:
            await self._app.adopt(link_key)
        except AdoptError as error:
            raise LinkLost(Fault.KEYS_FAILED, str(error)) from None
        except _STICK_TROUBLE as error:
            raise LinkLost(Fault.STICK_LOST, self._path) from error

    async def leave(self) -> None:
        """Leave the hub's network, as far as the stick still answers; it may then join another."""
        if self._is_open and self._app is not None:
            self._is_open = False  # that the network goes down is what is wanted
            try:
                await self._app.leave()
            except _STICK_TROUBLE as error:
                LOGGER.warning("The stick did not leave its network: %r", error)

    async def close(self) -> None:
        """Free the stick, which stays joined."""
        if self._opening is None:  # a connection that is only being made cannot be closed yet
            await self._end()
        # What was on its way to the stick now fails by itself. Cut off before, bellows would leave its failure unread.
        others = [task for task in self._tasks if task is not asyncio.current_task()]
        if others:
            await asyncio.wait(others, timeout=LAST_WORDS)
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)
        await self._end()

    async def _end(self) -> None:
        self._is_open = False
        app, self._app = self._app, None
        if app is not None:
            await app.end()

    # ---------------------------------------------------------------------------------------------------- opening

    async def _connect(self, app: Joiner) -> None:
        try:
            async with asyncio.timeout(OPEN_TIMEOUT) as self._opening:
                await app.connect()
        except _NO_ANSWER as error:
            fault = Fault.STICK_BUSY if self._hung_up else Fault.NOT_A_STICK
            raise LinkLost(fault, self._path) from error
        except OSError as error:
            raise LinkLost(opening_fault(error, hung_up=self._hung_up), self._path) from error
        except ValueError as error:  # an address that is none
            raise LinkLost(Fault.NO_STICK, self._path) from error
        finally:
            self._opening = None
        if app.ezsp_version < OLDEST_EZSP:
            raise LinkLost(Fault.NOT_A_STICK, f"{self._path}, EZSP version {app.ezsp_version}")

    async def _own(self, app: Joiner) -> Own:
        """Return what the display is on the air; a code that is damaged is told when it is needed."""
        code = self._install_code
        if code is None:
            try:
                code = from_token(await app.install_token())
            except InstallCodeError:
                code = None
        return Own(_digits(await app.address()), code.text if code is not None else "")

    async def _joined(self, app: Joiner, *, anew: bool = False) -> Joined:
        """Return the network the stick is in. Raises LinkLost if its hub is not the one the display belongs to."""
        hub = _digits(await app.trust_center())
        if self._hub and hub != self._hub:
            raise LinkLost(Fault.OTHER_HUB, f"{hub}, not {self._hub}")
        extended_pan_id, channel = await app.place()
        return Joined(_digits(await app.address()), hub, extended_pan_id.hex().upper(), channel, anew)

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
            raise LinkLost(COMING_BACK.get(status, Fault.NO_HUB), self._path)

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
            raise LinkLost(Fault.OTHER_INSTALL_CODE, self._path)

    async def _link_key(self, app: Joiner) -> bytes:
        code = self._install_code
        if code is None:
            try:
                code = from_token(await app.install_token())
            except InstallCodeError as error:
                raise LinkLost(Fault.BAD_INSTALL_CODE, str(error)) from None
        if code is None:
            raise LinkLost(Fault.NO_INSTALL_CODE, self._path)
        return code.link_key

    async def _given_up(self, fault: Fault, detail: str = "") -> LinkLost:
        await self.close()
        return LinkLost(fault, detail or self._path)

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
        # A stick that only restarts while it is opened is reset again by bellows.
        if self._opening is not None and not isinstance(reason, AshException):
            self._hung_up = True
            self._opening.reschedule(0.0)
        if self._taking_up is not None:
            # bellows would wait ten seconds for the answer to a command that the stick has forgotten.
            asyncio.get_running_loop().call_later(LAST_WORDS, self._cut_off, self._taking_up)
        if self._is_open and self._events is not None:
            self._is_open = False
            self._events.lost(LinkLost(Fault.STICK_LOST, self._path))

    def _cut_off(self, taking_up: asyncio.Timeout) -> None:
        if self._taking_up is taking_up:
            taking_up.reschedule(0.0)

    def _rejoin(self) -> None:
        if self._is_open and self._app is not None and not self._seeking:
            self._start(self._come_back(self._app))

    async def _come_back(self, app: Joiner) -> None:
        """Look for the network that went down, and give the link up if it cannot be found."""
        assert self._events is not None
        self._events.progress(LinkPhase.SEARCHING)
        try:
            await self._find(app)
            joined = await self._joined(app)
        except LinkLost as error:
            lost = error
        except _STICK_TROUBLE:
            lost = LinkLost(Fault.STICK_LOST, self._path)
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
        except _STICK_TROUBLE as error:
            # The session misses the answer and asks again; the watchdog tells when the stick itself is gone.
            LOGGER.debug("A packet did not arrive: %r", error)
            if isinstance(error, DeliveryError) and self._is_open and self._events is not None:
                self._events.undelivered()

    def _start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _digits(eui64: Any) -> str:
    """Return an address as it is printed: 16 hex digits, most significant first."""
    return bytes(eui64.serialize())[::-1].hex().upper()
