"""What a day costs by prices that the owner entered, where no hub keeps accounts: counted from a register, reading by
reading; it knows no radio and no clock.
"""

from datetime import date
from typing import Final, NamedTuple

from ihd.model.own_half_hours import Mark, Reading, follows
from ihd.model.tariff import Price, Tariff
from ihd.model.units import Fuel, cost
from ihd.model.usage import day_start, local_date

#: Seconds before or after midnight in which a reading stands for the one at midnight.
NEAR_MIDNIGHT: Final = 900
#: What gas is turned into energy with where the owner knows no better: a usual calorific value in tenths of MJ/m3, and
#: the factor for temperature and pressure in 10^-5 that the law has (Gas (Calculation of Thermal Energy) Regulations).
USUAL_CALORIFIC_VALUE: Final = 395
CONVERSION_FACTOR: Final = 102_264
#: Finished days that are kept: those of this month and of the one before.
DAYS_KEPT: Final = 62
_TARIFFS_KEPT: Final = 20
_WATT_HOUR: Final = 3_600_000
"""In millijoules."""


class OwnTariff(NamedTuple):
    """What the owner entered for one fuel: millipence per kWh and per day, 0 for nothing."""

    millipence_per_kwh: int = 0
    standing_charge: int = 0

    @property
    def price(self) -> Price | None:
        """Return the price, ``None`` if there is none."""
        if not self.millipence_per_kwh:
            return None
        return Price(self.millipence_per_kwh, label="", tier=0, start=0, end=None, own=True)

    def after(self, before: tuple[Tariff, ...], now: int) -> tuple[Tariff, ...]:
        """Return the tariffs with this one in force from ``now`` on: a half-hour keeps the price of its own time."""
        if not self.millipence_per_kwh:
            return ()
        start = now if before else 0
        prices = ((self.millipence_per_kwh,),)
        new = Tariff(start, label="", standing_charge=self.standing_charge or None, prices=prices, labels=("",))
        if before and before[-1] == new._replace(start=before[-1].start):
            return before
        return (*before, new)[-_TARIFFS_KEPT:]


NO_TARIFF: Final = OwnTariff()


class OwnTerms(NamedTuple):
    """All that the owner entered; ``calorific_value`` in tenths of MJ/m3."""

    electricity: OwnTariff = NO_TARIFF
    gas: OwnTariff = NO_TARIFF
    calorific_value: int = USUAL_CALORIFIC_VALUE

    def of(self, fuel: Fuel) -> OwnTariff:
        """Return what was entered for ``fuel``."""
        return self.gas if fuel is Fuel.GAS else self.electricity

    def measure(self, fuel: Fuel) -> "Measure":
        """Return what the register of a meter of ``fuel`` counts."""
        if fuel is Fuel.ELECTRICITY:
            return WATT_HOURS
        return Measure(self.calorific_value * CONVERSION_FACTOR, _MOST_LITRES)


NO_TERMS: Final = OwnTerms()


class Measure(NamedTuple):
    """What one unit of a register is in ``millijoules``, and how many of them no home uses more than in an hour.

    A litre of gas has its calorific value (in 0.1 MJ/m3, that is 100 J) times its factor (in 10^-5), in millijoules.
    """

    millijoules: int
    most_an_hour: int

    def wh(self, units: int) -> int:
        """Return the energy of so many units, in Wh."""
        return (2 * units * self.millijoules + _WATT_HOUR) // (2 * _WATT_HOUR)


#: A three-phase 100 A supply, and a gas meter of 25 m3/h: no home has more.
WATT_HOURS: Final = Measure(_WATT_HOUR, 70_000)
_MOST_LITRES: Final = 25_000


class DayCount(NamedTuple):
    """What a finished day came to, ``None`` where part of it was not heard, or had no price."""

    wh: int | None = None
    millipence: int | None = None


class Counted(NamedTuple):
    """What was counted of the local ``day`` (proleptic ordinal).

    It counts from ``since`` (Unix seconds), ``None`` for midnight; the register stood at ``register`` (Wh, or litres)
    when it was last heard at ``heard``. ``wh_millipence`` is the sum of each step's energy times the price that held
    then, ``rest`` what is left of the last Wh in millijoules. ``days`` are those before, the newest first; ``mark`` is
    where the half-hour in progress began.
    """

    day: int
    since: int | None
    register: int
    heard: int
    wh: int = 0
    wh_millipence: int = 0
    rest: int = 0
    days: tuple[DayCount, ...] = ()
    mark: Mark | None = None

    @property
    def millipence(self) -> int:
        """Return what the energy cost."""
        return cost(self.wh_millipence)

    @property
    def reading(self) -> Reading:
        """Return the register as it was last heard."""
        return Reading(self.heard, self.register)

    def _with(self, millijoules: int, reading: Reading, price: int) -> "Counted":
        step, rest = divmod(millijoules + self.rest, _WATT_HOUR)
        return self._replace(
            register=reading.units,
            heard=reading.at,
            wh=self.wh + step,
            wh_millipence=self.wh_millipence + step * price,
            rest=rest,
        )

    def _days_before(self, day: int) -> tuple[DayCount, ...]:
        """Return the finished days as seen from a later ``day``, this one among them."""
        end = day_start(date.fromordinal(self.day + 1))
        whole = self.since is None and end - self.heard <= NEAR_MIDNIGHT
        over = DayCount(self.wh, self.millipence if self.wh_millipence or not self.wh else None)
        unheard = (DayCount(),) * min(day - self.day - 1, DAYS_KEPT)
        return (*unheard, over if whole else DayCount(), *self.days)[:DAYS_KEPT]


def counted(before: Counted | None, reading: Reading, price: int, measure: Measure = WATT_HOURS) -> Counted:
    """Return the count after a reading of the register; ``price`` in millipence per kWh.

    A register that cannot have moved on like that is another one: it counts on from there. A day whose start was not
    heard counts from the first reading of it: how much of what came before was before midnight nobody knows.
    """
    now, day = reading.at, local_date(reading.at).toordinal()
    fresh = Counted(day, now, reading.units, now)
    if before is None or before.day > day:
        return fresh
    same = follows(before.reading, reading, measure.most_an_hour)
    energy = (reading.units - before.register) * measure.millijoules if same else 0
    if before.day == day:
        return before._with(energy, reading, price)
    early, late = day_start(local_date(now)) - before.heard, now - day_start(local_date(now))
    if late <= NEAR_MIDNIGHT and late < early:  # this reading stands for midnight: what came before is yesterday's
        over = before._with(energy, reading, price) if before.day == day - 1 else before
        return fresh._replace(since=None, days=over._days_before(day))
    fresh = fresh._replace(days=before._days_before(day))
    if early > NEAR_MIDNIGHT:
        return fresh
    return fresh._replace(since=None)._with(energy, reading, price)


def told(before: Counted | None, today_wh: int, now: int, price: int) -> Counted:
    """Return the count where the meter itself tells the energy of its day at home time ``now``."""
    day = local_date(now).toordinal()
    if before is None or before.day != day or today_wh < before.wh:
        days = () if before is None or before.day > day else before.days
        if before is not None and before.day < day:
            days = before._days_before(day)
        register = before.register if before is not None else 0
        before = Counted(day, None, register, now, days=days)
    return before._with((today_wh - before.wh) * _WATT_HOUR, Reading(now, before.register), price)
