"""One meter as the display knows it, and what of that a new day takes away."""

from datetime import date
from typing import Final, NamedTuple, Self

from ihd.model.calendar import SwitchCalendar
from ihd.model.credit import Debt, DebtPayment, PaymentMode, PrepaySnapshot, TopUpEntry
from ihd.model.half_hours import HalfHours
from ihd.model.own_account import Counted
from ihd.model.reports import Amount, Role
from ihd.model.supply import Ambient, GasRestore, Position, Supply
from ihd.model.tariff import Price, Tariff
from ihd.model.units import Fuel, cost

#: What begins anew at local midnight, on Mondays and on the first of a month.
OF_TODAY: Final = ("today_wh", "today_millipence", "exported_today_wh")
_OF_WEEK: Final = ("week_wh", "week_millipence")
_OF_MONTH: Final = ("month_wh", "month_millipence")
_DAYS_KEPT: Final = 8


class Meter(NamedTuple):
    """One meter as last heard; units as in :class:`ihd.model.reports.Readings`.

    ``heard`` is the link time of its last readings, ``None`` before the first; ``as_of`` the home time they stand for;
    ``day`` the local day (proleptic ordinal) that "today" and the periods before it count from. ``counted`` is what
    the display itself counted of a day, where no hub tells it; ``price_time`` is the home time at which the price came.
    """

    meter: int
    fuel: Fuel
    role: Role = Role.IMPORT
    heard: float | None = None
    as_of: int | None = None
    day: int | None = None
    serial: str = ""
    site_id: str = ""
    power_w: int | None = None
    ambient: Ambient | None = None
    supply: Supply | None = None
    register_wh: int | None = None
    register_litres: int | None = None
    exported_wh: int | None = None
    exported_today_wh: int | None = None
    max_demand_w: int | None = None
    today_wh: int | None = None
    today_millipence: int | None = None
    week_wh: int | None = None
    week_millipence: int | None = None
    month_wh: int | None = None
    month_millipence: int | None = None
    previous_days: tuple[Amount, ...] = ()
    previous_weeks: tuple[Amount, ...] = ()
    previous_months: tuple[Amount, ...] = ()
    payment_mode: PaymentMode | None = None
    balance_millipence: int | None = None
    balance_time: int | None = None
    credit_status: int | None = None
    emergency_credit: int | None = None
    emergency_credit_limit: int | None = None
    emergency_credit_threshold: int | None = None
    accumulated_debt: int | None = None
    low_credit_level: int | None = None
    max_balance: int | None = None
    max_top_up: int | None = None
    disablement_threshold: int | None = None
    alarms: int | None = None
    position: Position | None = None
    gas_restore: GasRestore | None = None
    han_failed: bool | None = None
    han_failed_since: int | None = None
    cutoff_delay: int | None = None
    next_heard_by: int | None = None
    keypad_locked_until: int | None = None
    debt3_weekly_left: int | None = None
    debts: tuple[Debt, ...] = ()
    top_ups: tuple[TopUpEntry, ...] = ()
    debt_payments: tuple[DebtPayment, ...] = ()
    prepay_snapshots: tuple[PrepaySnapshot, ...] = ()
    protected_hours: SwitchCalendar | None = None
    standing_charge: int | None = None
    calorific_value: int | None = None
    conversion_factor: int | None = None
    low_medium_w: int | None = None
    medium_high_w: int | None = None
    tariff_label: str | None = None
    price: Price | None = None
    prices_ahead: tuple[Price, ...] = ()
    price_time: int | None = None
    tariffs: tuple[Tariff, ...] = ()
    half_hours: HalfHours = HalfHours()
    counted: Counted | None = None

    def on(self, day: int) -> Self:
        """Return the meter on local ``day`` (proleptic ordinal).

        What was told of an earlier day is no longer today's, and of the days between nothing is known yet.
        """
        passed = 0 if self.day is None else day - self.day
        if passed <= 0:
            return self._replace(day=day)
        then, now = date.fromordinal(day - passed), date.fromordinal(day)
        over = [*OF_TODAY]
        if then.isocalendar()[:2] != now.isocalendar()[:2]:
            over += _OF_WEEK
        if (then.year, then.month) != (now.year, now.month):
            over += _OF_MONTH
        days = self.previous_days
        if days:
            days = ((Amount(None, None),) * min(passed, _DAYS_KEPT) + days)[:_DAYS_KEPT]
        return self._replace(day=day, previous_days=days, **dict.fromkeys(over))  # type: ignore[arg-type]

    @property
    def cost_per_hour(self) -> int | None:
        """Return millipence for holding the present power for an hour at the present price (smart-energy.md 1.4 item
        2).
        """
        if self.power_w is None or self.power_w < 0 or self.price is None:
            return None  # what is sent out is not paid for at the price of what is bought
        return cost(self.power_w * self.price.millipence_per_kwh)

    @property
    def counted_since(self) -> int | None:
        """Return from when today's figures count (Unix seconds), ``None`` if that is local midnight."""
        return self.counted.since if self.counted is not None and self.counted.day == self.day else None

    @property
    def spent_today(self) -> int | None:
        """Return today's energy and standing charge together in millipence, ``None`` if the energy's cost is not
        known.
        """
        if self.today_millipence is None:
            return None
        return self.today_millipence + (self.standing_charge or 0)
