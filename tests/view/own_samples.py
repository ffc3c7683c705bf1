"""Networks of one's own to look at: nobody there yet, the minute in which one may join, and readers that have."""

from __future__ import annotations

from dataclasses import replace

from ihd.model.link import Fault, LinkPhase, Own
from ihd.model.meter import Meter
from ihd.model.own_account import Counted, OwnTariff
from ihd.model.reader import JoinedReader
from ihd.model.snapshot import HubTime, Snapshot
from ihd.model.units import Fuel
from ihd.model.usage import local_date
from tests.view import samples
from tests.view.samples import HOME_NOW, NOW

READER = "00158D0001020304"
GAS_READER = "00158D00A1B2C3D4"
DAY = local_date(HOME_NOW).toordinal()
JOINED = JoinedReader(READER, 16, "Example Reader 1")
GAS_JOINED = JoinedReader(GAS_READER, 32)


def meter(**changes: object) -> Meter:
    """Return a meter as a reader tells it: power and register, and what the display made of them."""
    found = Meter(
        meter=16, fuel=Fuel.ELECTRICITY, heard=NOW - 4, as_of=HOME_NOW - 4, day=DAY, power_w=1_240,
        register_wh=4_211_300, today_wh=6_700, today_millipence=164_150, standing_charge=54_200,
        price=OwnTariff(24_500).price, tariffs=OwnTariff(24_500, 54_200).after((), 0), half_hours=samples.half_hours(),
        counted=Counted(DAY, None, 4_211_300, HOME_NOW - 4, 6_700, 164_150_000),
    )  # fmt: skip
    return found._replace(**changes)


def gas(**changes: object) -> Meter:
    """Return a gas meter as a reader on its dial tells it."""
    found = Meter(
        meter=32, fuel=Fuel.GAS, heard=NOW - 90, as_of=HOME_NOW - 90, day=DAY, register_litres=870_400,
        today_wh=12_400, today_millipence=78_000, standing_charge=31_700, price=OwnTariff(6_290).price,
        tariffs=OwnTariff(6_290, 31_700).after((), 0), half_hours=samples.gas_half_hours(), calorific_value=395,
        conversion_factor=102_264, counted=Counted(DAY, None, 870_400, HOME_NOW - 90, 12_400, 78_000_000),
    )  # fmt: skip
    return found._replace(**changes)


def own(*meters: Meter, **changes: object) -> Snapshot:
    """Return a home with one reader, or what ``changes`` say."""
    link = samples.link()._replace(own_network=True)
    told = {"messages": (), "supplier": None, "readers": (JOINED,), "link": link}
    return replace(samples.home(*(meters or (meter(),))), **{**told, **changes})  # type: ignore[arg-type]


def nobody(phase: LinkPhase = LinkPhase.UP, fault: Fault | None = None, **of_link: object) -> Snapshot:
    """Return a network that no reader has joined yet."""
    link = samples.link(None, phase)._replace(own_network=True, fault=fault, **of_link)
    found = replace(Snapshot.blank(NOW), link=link, own=Own("000D6F000A9069E7", coordinates=True))
    return replace(found, hub_time=HubTime(HOME_NOW, NOW)) if phase is LinkPhase.UP else found


def both() -> Snapshot:
    """Return a home with a reader for each fuel."""
    return own(meter(), gas(), readers=(JOINED, GAS_JOINED))


#: Every state of the page of readers, by name.
WAYS: dict[str, Snapshot] = {
    "nobody": nobody(),
    "open": nobody(permit_until=NOW + 41.2),
    "starting": nobody(LinkPhase.SEARCHING),
    "joined-elsewhere": nobody(LinkPhase.LOST, Fault.STICK_JOINED_ELSEWHERE, detail="/dev/ttyUSB0"),
    "one": own(),
    "both": both(),
    "silent": own(Meter(meter=16, fuel=Fuel.ELECTRICITY)),
}
