"""A simulated stick whose hub sends its power report over and over, each with another power, when told how often.

Says its address, then waits for numbers on its input. The floods are all that differs from the default home.
"""

from __future__ import annotations

import asyncio
import sys
from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from ihd import wiring
from ihd.frames import zcl
from ihd.frames.packet import Packet
from ihd.hub.home import Home
from ihd.hub.plan import Plan
from ihd.hub.trust_centre import Refusal
from ihd.radio.air import Air
from ihd.radio.sim_stick import SimStick

#: Powers that this home never uses, so that whoever listens can tell a flood.
FLOOD = 20_000
_METERING, _POWER = 0x0702, 0x0400
#: Reports put on the air in one turn of the loop.
_BATCH = 16
_KEY = bytes(16)


class FloodHome(Home):
    """The default home, with reports to send as fast as the air takes them."""

    def __init__(self, plan: Plan, start: int) -> None:
        super().__init__(plan, start)
        self._pattern = _report_of(plan, start)
        self._left: deque[tuple[int, Packet]] = deque()
        self._display = -1

    def join(self, eui64: bytes, link_key: bytes) -> int | Refusal:
        joined = super().join(eui64, link_key)
        if not isinstance(joined, Refusal):
            self._display = joined
        return joined

    def flood(self, count: int) -> None:
        """Have ``count`` reports sent."""
        frame = zcl.decode(_METERING, self._pattern.data)
        for number in range(count):
            power = [each._replace(value=FLOOD + number) if each.id == _POWER else each for each in frame.fields]
            packet = replace(self._pattern, data=zcl.report(number % 256, power))
            self._left.append((self._display, packet))

    @property
    def flooding(self) -> bool:
        """Return whether there is more to send."""
        return bool(self._left)

    def take_packets(self) -> Sequence[tuple[int, Packet]]:
        batch = [self._left.popleft() for _ in range(min(_BATCH, len(self._left)))]
        return [*super().take_packets(), *batch]


def _report_of(plan: Plan, start: int) -> Packet:
    """Return what the hub sends when its plan has it report power unasked."""
    home = Home(replace(plan, report_power=True), start)
    home.admit(bytes(8), _KEY)
    home.join(bytes(8), _KEY)
    for second in range(60):
        home.run_to(start + second)
        for _, packet in home.take_packets():
            frame = zcl.decode(packet.cluster, packet.data)
            if packet.cluster == _METERING and frame.command == zcl.REPORT:
                return packet
    raise LookupError("this hub does not report power")


async def main() -> None:
    now = wiring.wall_time()
    plan = wiring.plan("default", wiring.profiles(), int(now))
    home = FloodHome(plan, int(now))
    air = Air(home, wiring.HomeClock(now, wiring.link_time()))
    stick = SimStick(air, seed=plan.seed)
    print(await stick.listen(), flush=True)

    loop = asyncio.get_running_loop()

    def told() -> None:
        home.flood(int(sys.stdin.readline()))
        pour()

    def pour() -> None:
        air.wake()
        if home.flooding:
            loop.call_soon(pour)

    loop.add_reader(sys.stdin, told)
    await asyncio.Event().wait()


asyncio.run(main())
