"""A link that is a network of one's own: the stick coordinates, meter readers join; it reads no reading.

To the session it looks like a hub (:mod:`ihd.frames.own_hub`). A network is formed on a stick that has none; one that
has joined the network of others is refused and left as it is.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import zigpy.types
from zigpy.exceptions import DeliveryError

from ihd.frames import zdo
from ihd.frames.own_hub import Addressed, OwnHub
from ihd.frames.packet import DEVICE_PROFILE, Packet
from ihd.frames.values import FrameError
from ihd.model.link import Fault, LinkPhase, Own
from ihd.radio.coordinator import Coordinator, JoinedElsewhere
from ihd.radio.interview import Interviews, Silent
from ihd.radio.link import Joined, LinkLost
from ihd.radio.stick_line import STICK_TROUBLE, StickLine
from ihd.radio.stick_packets import digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.model.reader import Reader
    from ihd.radio.link import LinkEvents

LOGGER = logging.getLogger(__name__)

#: Seconds for which readers are let in on request.
PERMIT: Final = 60
#: A signal that moves less is the same.
_SIGNAL_STEP: Final = 8


class OwnNetwork:
    """A :class:`~ihd.radio.link.Link` to the readers in reach of the stick at ``path``.

    ``recall`` returns the readers that the network of a stick (EUI-64) had before, ``keep`` is given all of them
    whenever one comes or moves.
    """

    def __init__(
        self,
        path: str,
        recall: Callable[[str], tuple[Reader, ...]] = lambda _stick: (),
        keep: Callable[[str, tuple[Reader, ...]], None] = lambda _stick, _readers: None,
        *,
        baudrate: int = 115_200,
    ) -> None:
        self._line: StickLine[Coordinator] = StickLine(path, baudrate)
        self._recall = recall
        self._keep = keep
        self._own = ""
        self._hub = OwnHub()
        self._interviews = Interviews(self._ask)
        self._welcomed: set[str] = set()
        self._events: LinkEvents | None = None
        self._is_open = False
        self._permitting = False
        self._signal: int | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    # ------------------------------------------------------------------------------------------------------- the link

    async def open(self, events: LinkEvents) -> None:
        """Open the stick and take up its network, or form one. Raises LinkLost."""
        self._loop = asyncio.get_running_loop()
        await self._line.through(self._open(events))

    async def _open(self, events: LinkEvents) -> None:
        self._events, self._signal = events, None
        events.progress(LinkPhase.OPENING)
        try:
            app = await self._connected()
            async with self._line.taking_up():
                if anew := not await app.has_network():
                    await app.form()
            if anew:
                await self._line.hang_up()  # a reset takes the endpoints, which are given when it is connected to
                app = await self._connected()
            async with self._line.taking_up():
                await app.begin()
        except JoinedElsewhere:
            raise await self._line.given_up(Fault.STICK_JOINED_ELSEWHERE) from None
        except LinkLost as lost:
            raise await self._line.given_up(lost.fault, lost.detail) from lost.__cause__
        except STICK_TROUBLE as error:
            raise await self._line.given_up(Fault.STICK_LOST) from error
        self._is_open = True
        network, own = app.state.network_info, digits(app.state.node_info.ieee)
        if anew or own != self._own:
            self._hub = OwnHub(() if anew else self._recall(own))
        self._own = own
        events.own(Own(own, coordinates=True))
        events.joined(Joined(own, own, digits(network.extended_pan_id), int(network.channel), anew))
        for reader in self._hub.readers:
            self._announce(reader)

    async def send(self, packet: Packet) -> None:
        """Answer a session's discovery, or hand its packet to the stick; whether it arrives is not waited for."""
        if not self._is_open or self._events is None:
            return
        if (answer := self._hub.answer(packet)) is not None:
            asyncio.get_running_loop().call_soon(self._events.received, answer)
        elif (addressed := self._hub.outgoing(packet)) is not None:
            self._ask(*addressed)

    async def seek(self) -> None:
        """Say that the readers are silent: they come back by themselves. Raises LinkLost."""
        raise LinkLost(Fault.READERS_SILENT)

    async def adopt(self, link_key: bytes) -> None:
        """Do nothing: readers agree no key."""

    async def leave(self) -> bool:
        """Let the network go with its stick. Return whether it went."""
        if not self._is_open or self._line.app is None:
            return False
        self._is_open = False
        try:
            await self._line.app.leave()
        except STICK_TROUBLE as error:
            LOGGER.warning("The stick did not leave its network: %r", error)
            return False
        return True

    async def close(self) -> None:
        """Free the stick, which keeps its network and lets nobody in any more."""
        if self._is_open and self._permitting and self._line.app is not None:
            with suppress(*STICK_TROUBLE):
                await self._line.app.permit_ncp(0)
        self._is_open = self._permitting = False
        await self._line.close()

    # ----------------------------------------------------------------------------------------- a person's, any thread

    def permit(self, seconds: int = PERMIT, reader: str = "", link_key: bytes = b"") -> None:
        """Let readers in for ``seconds`` from now, 0 for no longer; from any thread, at once.

        With ``reader``, an EUI-64 (16 hex digits), and the ``link_key`` of its install code it is that one alone.
        """
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(lambda: self._line.start(self._permit(seconds, reader, link_key)))

    async def _permit(self, seconds: int, reader: str, link_key: bytes) -> None:
        app = self._line.app
        if not self._is_open or app is None:
            return
        try:
            await app.let_in(seconds, reader, link_key)
        except STICK_TROUBLE as error:
            LOGGER.warning("The stick did not change who may join: %r", error)
            return
        self._permitting = bool(seconds)
        self._tell(zdo.PermitJoiningRequest(0, seconds))

    # ---------------------------------------------------------------------------------------------------- opening

    async def _connected(self) -> Coordinator:
        line = self._line
        app = Coordinator(line.path, line.baudrate, self._hear, self._come, self._lose, self._give_up)
        await line.connect(app)
        return app

    # ------------------------------------------------------------------------------------------- what the stick says

    def _hear(self, heard: zigpy.types.ZigbeePacket) -> None:
        address = heard.src.address if heard.src is not None else None
        if not self._is_open or self._events is None or not isinstance(address, int):
            return
        secured = zigpy.types.TransmitOptions.APS_Encryption in heard.tx_options
        ends = (heard.src_ep or 0, heard.dst_ep or 0)
        packet = Packet(heard.profile_id, heard.cluster_id, *ends, heard.data.serialize(), secured)
        if packet.profile == DEVICE_PROFILE:
            self._hear_device(address, packet)
            return
        reader = self._hub.at(address)
        if reader is None:
            self._line.start(self._recognise(address))
        elif (told := self._hub.incoming(reader.eui64, packet)) is not None:
            self._measure(heard.lqi)
            self._events.received(told)

    def _hear_device(self, address: int, packet: Packet) -> None:
        if self._interviews.hear(address, packet) or packet.cluster != zdo.DEVICE_ANNOUNCE:
            return
        try:
            told = zdo.decode(packet.cluster, packet.data)
        except FrameError:
            return
        if isinstance(told, zdo.DeviceAnnounce):
            self._come(told.address, told.eui64.hex().upper())

    def _measure(self, lqi: int | None) -> None:
        if lqi is not None and (self._signal is None or abs(lqi - self._signal) >= _SIGNAL_STEP):
            self._signal = int(lqi)
            if self._events is not None:
                self._events.signal(self._signal)

    async def _recognise(self, address: int) -> None:
        """Find out who sends from an address that nobody is known at."""
        if self._line.app is None:
            return
        try:
            eui64 = await self._line.app.whose(address)
        except STICK_TROUBLE as error:
            LOGGER.debug("The stick does not tell who sends from 0x%04x: %r", address, error)
            return
        if eui64:
            self._come(address, eui64)

    def _come(self, address: int, eui64: str) -> None:
        """Hear that a device is at ``address``: ask one that is not known what it is."""
        reader = self._hub.reader(eui64)
        if reader is None:
            if self._is_open and eui64 not in self._welcomed:
                self._welcomed.add(eui64)
                self._line.start(self._welcome(address, eui64))
            return
        if self._hub.moved(eui64, address):
            self._keep(self._own, self._hub.readers)
        self._announce(reader)

    async def _welcome(self, address: int, eui64: str) -> None:
        try:
            reader = self._hub.take_up(eui64, address, await self._interviews.descriptors(address))
        except Silent:
            LOGGER.info("%s joined and does not say what it is", eui64)
            return
        finally:
            self._welcomed.discard(eui64)
        if reader is None:
            LOGGER.info("%s joined and is no meter reader", eui64)
            return
        self._keep(self._own, self._hub.readers)
        self._announce(reader)

    def _announce(self, reader: Reader) -> None:
        """Tell the session of a reader, by the number that it knows places by: it has no short addresses."""
        self._tell(zdo.DeviceAnnounce(0, reader.endpoints[0].number, bytes.fromhex(reader.eui64)))

    def _tell(self, message: zdo.Message) -> None:
        if self._is_open and self._events is not None:
            cluster, data = zdo.encode(message)
            self._events.received(Packet(DEVICE_PROFILE, cluster, 0, 0, data, secured=False))

    def _lose(self, reason: Exception | None) -> None:
        self._line.gone(reason)
        self._give_up()

    def _give_up(self) -> None:
        self._line.lose()
        if self._is_open and self._events is not None:
            self._is_open = False
            self._events.lost(LinkLost(Fault.STICK_LOST, self._line.path))

    # ------------------------------------------------------------------------------------------------- to the readers

    def _ask(self, address: int, packet: Packet) -> None:
        if self._line.app is not None:
            self._line.start(self._transmit(self._line.app, address, packet))

    async def _transmit(self, app: Coordinator, address: int, packet: Packet) -> None:
        try:
            await app.deliver(address, packet)
        except DeliveryError as error:
            self._hub.undelivered(Addressed(address, packet))
            LOGGER.debug("A packet did not arrive: %r", error)
        except STICK_TROUBLE as error:
            # The session misses the answer and asks again; the watchdog tells when the stick itself is gone.
            LOGGER.debug("A packet did not arrive: %r", error)
