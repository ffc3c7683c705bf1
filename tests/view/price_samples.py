"""Homes whose prices look different: blocks, one rate, a price that cannot be believed, and none at all."""

from __future__ import annotations

from ihd.model.snapshot import Snapshot
from ihd.model.tariff import Price, Tariff
from tests.view import samples
from tests.view.samples import HOME_NOW, MIDNIGHT

#: Four blocks a month; 112 kWh of the second are used.
BLOCKS = Tariff(
    start=0, label="Heat Pump Blocks", standing_charge=12_000, prices=((17_400, 21_900, 25_600, 29_800),),
    labels=("Heat pump",), thresholds=(60_000, 150_000, 300_000),
)  # fmt: skip
IN_SECOND_BLOCK = samples.electricity(
    price=Price(21_900, "Heat pump", 1, MIDNIGHT, None), prices_ahead=(), tariffs=(BLOCKS,), month_wh=112_000,
    standing_charge=12_000,
)  # fmt: skip
#: Another tariff from the next midnight on.
DEARER = samples.ELECTRICITY_TARIFF._replace(
    start=MIDNIGHT + 86_400, label="Dearer", prices=((9_900,), (29_100,), (40_200,))
)


def _paid(**changes: object) -> Snapshot:
    return samples.home(samples.electricity(**changes), samples.gas())


def _price(**changes: object) -> Price:
    price = samples.electricity().price
    assert price is not None
    return price._replace(**changes)


PRICED = {
    "blocks": samples.home(IN_SECOND_BLOCK, samples.gas()),
    "blocks of another month": samples.home(IN_SECOND_BLOCK._replace(month_wh=10_000), samples.gas()),
    "one rate": samples.home(samples.gas()),
    "zero": _paid(price=_price(millipence_per_kwh=0)),
    "missing": _paid(price=None, prices_ahead=()),
    "over": _paid(price=_price(end=HOME_NOW - 600), prices_ahead=()),
    "old": _paid(price_time=HOME_NOW - 3 * 3_600),
    "no tariff": _paid(tariffs=()),
    "change at midnight": _paid(tariffs=(samples.ELECTRICITY_TARIFF, DEARER)),
    "two meters": samples.home(samples.electricity(), IN_SECOND_BLOCK._replace(meter=4), samples.gas()),
    "nothing heard": Snapshot.blank(0),
}
