"""A simulated meter reader's radio: it joins a coordinator that lets it in, answers and reports; it reads no packet."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from ihd.frames.packet import SMART_ENERGY
from ihd.hub.identity import octets, short_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet
    from ihd.hub.reader import Reader
    from ihd.hub.trust_centre import Refusal
    from ihd.keys.install_code import InstallCode
    from ihd.radio.air import HomeClock
    from ihd.radio.sim_readers import SimReaders

#: Seconds between two tries to join, and between two reports.
TRY_EVERY: Final = 1.0
REPORT_EVERY: Final = 10.0
#: First octet of an address that no maker was given: locally administered.
_LOCAL: Final = 0x02


class SimReader:
    """One reader, made from ``seed``. With an ``install_code`` it joins by no other key.

    ``silent`` makes it deaf and dumb, as without power. ``reports`` makes it tell its readings unasked. One that is
    ``keyless`` shares no key with the stick alone, whatever its profile, and reads nothing that is encrypted for it.
    """

    def __init__(
        self,
        meter: Reader,
        clock: HomeClock,
        *,
        seed: bytes,
        install_code: InstallCode | None = None,
        reports: bool = False,
        keyless: bool = False,
    ) -> None:
        drawn = octets(seed, "reader", 8)
        self.eui64 = bytes((drawn[0] & 0xFC | _LOCAL, *drawn[1:]))
        self.meter: Final = meter
        self.install_code: Final = install_code
        self.silent = False
        self.address: int | None = None
        self._seed = seed
        self._clock = clock
        self._reports = reports
        self._keyless = keyless or meter.profile != SMART_ENERGY
        self._moves = 0
        self._air: SimReaders | None = None
        self._timer: asyncio.TimerHandle | None = None

    @property
    def link_key(self) -> bytes | None:
        """Return the key of its install code, ``None`` if it joins by the one that everybody knows."""
        return self.install_code.link_key if self.install_code is not None else None

    # ------------------------------------------------------------------------------------------------ a person's acts

    def power_on(self, air: SimReaders) -> None:
        """Look for a network that lets it in, now and every few seconds, until one does."""
        self._air = air
        if self.address is not None:
            self._settle(self.address)
        elif self.join(air) is not None:
            self._after(TRY_EVERY, lambda: self.power_on(air))

    def join(self, air: SimReaders) -> Refusal | None:
        """Try to join once; return why not, if it may not."""
        self._air = air
        address = self._next_address()
        refusal = air.join(self, address)
        if refusal is None:
            self._settle(address)
        return refusal

    def rejoin(self) -> None:
        """Come back into its network, at another short address."""
        assert self._air is not None
        address = self._next_address()
        self._air.rejoin(self, address)
        self._settle(address)

    def rest(self) -> None:
        """Do nothing by itself any more; what it is asked it answers."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    # ------------------------------------------------------------------------------------------------------- packets

    def reads(self, packet: Packet) -> bool:
        """Return whether it can read a packet: on the Home Automation profile it shares no key of its own."""
        return not (self.silent or (packet.secured and self._keyless))

    def receive(self, packet: Packet) -> Packet | None:
        """Return its answer to a packet, ``None`` for none."""
        assert self.address is not None
        return self.meter.receive(packet, self.address, int(self._clock.now()))

    # -------------------------------------------------------------------------------------------------------- inside

    def _next_address(self) -> int:
        self._moves += 1
        return short_address(self._seed, self.eui64 + bytes((self._moves,)), set())

    def _settle(self, address: int) -> None:
        self.address = address
        if self._reports:
            self._after(REPORT_EVERY, self._report)

    def _report(self) -> None:
        if self._air is not None and self.address is not None and not self.silent:
            to = self._air.endpoint(self.meter.profile)
            self._air.say(self.address, self.meter.report(to, int(self._clock.now())))
        self._after(REPORT_EVERY, self._report)

    def _after(self, seconds: float, act: Callable[[], None]) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, act)
