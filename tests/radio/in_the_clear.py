"""A report that comes without encryption, and what has to become of it."""

from __future__ import annotations

import asyncio

from ihd.frames.packet import SMART_ENERGY, Packet
from tests.radio.seen_display import HERE, ON_AIR, Display

#: A report of 5 kW: Instantaneous Demand 0x0400 as an int24 (ZCL 2.5.11).
FIVE_KILOWATTS = bytes.fromhex("18010a00042a881300")


async def hears_in_the_clear(seen: Display, count: int) -> None:
    """Have a live display hear one, the ``count``-th: it is counted, told, shown nowhere, and disturbs nothing."""
    await seen.until_live_again(ON_AIR)
    seen.stick.hear(Packet(SMART_ENERGY, 0x0702, seen.last.meters[0].meter, 1, FIVE_KILOWATTS, secured=False))
    await asyncio.sleep(0.5)
    powers = {meter.power_w for shown in seen.shown for meter in shown.meters}
    assert powers <= {None, 800}, f"a report in the clear was shown: {powers}"
    assert seen.last.trouble.bad_frames == count, "a report in the clear was not counted"
    refused = seen.last.trouble.last_bad_frame
    assert refused is not None
    assert "without encryption" in refused.why
    await seen.until_live_again(HERE)
