"""What a day costs by a price that the owner entered, where no hub keeps accounts: counted from a register, reading by
reading; it knows no radio and no clock.
"""

from typing import Final, NamedTuple

from ihd.model.tariff import Price
from ihd.model.units import cost
from ihd.model.usage import day_bounds, local_date

#: Seconds before midnight up to which the last reading of a day stands for the one at midnight.
NEAR_MIDNIGHT: Final = 900
#: A three-phase 100 A supply, in watts: no home uses more.
_MOST_W: Final = 70_000
#: The register's own grain, and that of its time.
_GRAIN_WH: Final = 1_000


class OwnTariff(NamedTuple):
    """What the owner entered: millipence per kWh and per day, 0 for nothing."""

    millipence_per_kwh: int = 0
    standing_charge: int = 0

    @property
    def price(self) -> Price | None:
        """Return the price, ``None`` if there is none."""
        if not self.millipence_per_kwh:
            return None
        return Price(self.millipence_per_kwh, label="", tier=0, start=0, end=None, own=True)


NO_TARIFF: Final = OwnTariff()


class Counted(NamedTuple):
    """What was counted of the local ``day`` (proleptic ordinal).

    It counts from ``since`` (Unix seconds), ``None`` for midnight; the register stood at ``register_wh`` when it was
    last heard at ``heard``. ``wh_millipence`` is the sum of each step's energy times the price that held then.
    """

    day: int
    since: int | None
    register_wh: int
    heard: int
    wh: int = 0
    wh_millipence: int = 0

    @property
    def millipence(self) -> int:
        """Return what the energy cost."""
        return cost(self.wh_millipence)

    def _with(self, step: int, register_wh: int, now: int, price: int) -> "Counted":
        return self._replace(
            register_wh=register_wh,
            heard=now,
            wh=self.wh + step,
            wh_millipence=self.wh_millipence + step * price,
        )


def counted(before: Counted | None, register_wh: int, now: int, price: int) -> Counted:
    """Return the count after a reading of the register at home time ``now``; ``price`` in millipence per kWh.

    A register that runs backwards, or on by more than a home can use, belongs to another meter, or was reset: it counts
    on from there. A day whose start was not heard counts from the first reading of it: how much of what came before was
    before midnight nobody knows.
    """
    day = local_date(now).toordinal()
    fresh = Counted(day, now, register_wh, now)
    if before is None or before.day > day:
        return fresh
    step = register_wh - before.register_wh
    if not 0 <= step <= _MOST_W * max(0, now - before.heard) // 3_600 + _GRAIN_WH:
        step = 0
    if before.day == day:
        return before._with(step, register_wh, now, price)
    if day_bounds(now)[0] - before.heard > NEAR_MIDNIGHT:
        return fresh
    return fresh._replace(since=None)._with(step, register_wh, now, price)


def told(before: Counted | None, today_wh: int, now: int, price: int) -> Counted:
    """Return the count where the meter itself tells the energy of its day at home time ``now``."""
    day = local_date(now).toordinal()
    if before is None or before.day != day or today_wh < before.wh:
        before = Counted(day, None, 0, now)
    return before._with(today_wh - before.wh, before.register_wh, now, price)
