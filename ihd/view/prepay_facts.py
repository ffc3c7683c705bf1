"""What a prepaid home is told of its accounts, worked out of a snapshot: words, figures and shares; it paints nothing.

The display keeps no account. Balances are shown as told; only how long they last, and the least top-up, are worked out.
"""

from enum import Enum
from typing import Final, NamedTuple

from ihd.model.commands import may_select
from ihd.model.credit import Credit, CreditStatus, DebtMethod, PaymentMode, credit
from ihd.model.freshness import LIMITS, Freshness
from ihd.model.meter import Meter
from ihd.model.reports import PROTECTED
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Supply
from ihd.model.units import PENNY, Fuel, divide
from ihd.view.ages import Age, age_of
from ihd.view.home_facts import imports
from ihd.view.words import clock_time

DAY: Final = 86_400
_HOUR: Final = 3_600
_MINUTE: Final = 60
#: How many past days a day's use is the mean of (issue: the last seven days).
_DAYS: Final = 7
#: PrepaymentAlarmStatus bits that say why a supply is off (smart-energy.md 4.4, attribute 0x0400).
_OFF_TAMPER: Final = 0x0200
_OFF_SUPPLIER: Final = 0x0400
#: A share of a top-up is told in hundredths of a percent.
_WHOLE: Final = 10_000
#: No run of protected hours is longer: a bank holiday's long weekend.
_LONGEST_PROTECTION: Final = 6 * DAY


class State(Enum):
    """How an account and its supply stand together, the gravest first."""

    LOCKED = "the meter has locked itself"
    OFF_BY_SUPPLIER = "off by the supplier"
    OFF = "off: no credit"
    ARMED = "ready to turn on"
    PROTECTED = "credit is used up, and these hours are protected"
    IN_USE = "on emergency credit"
    LOW = "low credit"
    OK = "credit is left"
    UNKNOWN = "nothing was heard, or not for long"


class Lasting(NamedTuple):
    """What is left to be used, in millipence, and how many seconds that lasts at the last days' mean use."""

    millipence: int
    seconds: int


def prepaid(meter: Meter) -> bool:
    """Return whether the home pays for this meter in advance."""
    return meter.payment_mode is PaymentMode.PREPAYMENT


def is_prepaid_home(snapshot: Snapshot) -> bool:
    """Return whether Home leads with balances: any of its meters is paid for in advance."""
    return any(prepaid(meter) for meter in imports(snapshot))


def all_by_bill(snapshot: Snapshot) -> bool:
    """Return whether it is known of every meter that it is not paid for in advance."""
    modes = [meter.payment_mode for meter in imports(snapshot)]
    return bool(modes) and PaymentMode.PREPAYMENT not in modes and None not in modes


def balance_age(snapshot: Snapshot, meter: Meter, now: float) -> Age:
    """Return how old the balance is: that of the meter's figures, or the clock time the balance itself was told for."""
    age = age_of(snapshot, meter, now)
    home = snapshot.home_time(now)
    told = meter.balance_time
    if age.step not in (Freshness.LIVE, Freshness.TIMED) or not told or home is None:
        return age
    if home - told <= LIMITS[Fuel.ELECTRICITY].live or (age.moment is not None and told >= age.moment):
        return age
    return Age(Freshness.TIMED, clock_time(told), told)


def daily_use(meter: Meter) -> int | None:
    """Return millipence a day: the mean of the last days' energy, the standing charge, and debts taken by time.

    ``None`` if the cost of none of those days is known.
    """
    costs = [day.millipence for day in meter.previous_days[:_DAYS] if day.millipence is not None]
    if not costs:
        return None
    return divide(sum(costs), len(costs)) + (meter.standing_charge or 0) + debt_a_day(meter)


def debt_a_day(meter: Meter) -> int:
    """Return millipence that debts take each day, as far as they are taken by time."""
    timed = [debt for debt in meter.debts if debt.method is not DebtMethod.PERCENTAGE and debt.millipence > 0]
    return sum(divide(debt.per_period * DAY, debt.period_s) for debt in timed if debt.per_period and debt.period_s)


def lasting(meter: Meter) -> Lasting | None:
    """Return how long the credit lasts, ``None`` if that cannot be told.

    Emergency credit counts once it is in use; before, it is a loan that a person has yet to take.
    """
    if meter.balance_millipence is None:
        return None
    left = meter.balance_millipence - (meter.disablement_threshold or 0)
    if meter.credit_status is not None and credit(meter.credit_status) is Credit.IN_USE:
        if meter.emergency_credit is None:
            return None
        left = max(0, left) + meter.emergency_credit
    daily = daily_use(meter)
    if not daily or daily < 0:
        return None
    return Lasting(left, max(0, left) * DAY // daily)


def state(snapshot: Snapshot, meter: Meter, now: float) -> State:
    """Return how the meter's account and supply stand at link time ``now``."""
    age = age_of(snapshot, meter, now)
    if age.step is Freshness.NEVER or age.lost:
        return State.UNKNOWN
    if meter.supply is Supply.OFF:
        alarms = meter.alarms or 0
        return State.LOCKED if alarms & _OFF_TAMPER else State.OFF_BY_SUPPLIER if alarms & _OFF_SUPPLIER else State.OFF
    if meter.supply is Supply.ARMED:
        return State.ARMED
    if not prepaid(meter):
        return State.OK if meter.supply is not None else State.UNKNOWN
    return _credit_state(meter)


def _credit_state(meter: Meter) -> State:
    stage = credit(meter.credit_status or 0)
    if meter.supply is Supply.ON and used_up(meter):
        return State.PROTECTED
    if stage is Credit.IN_USE:
        return State.IN_USE
    if is_low(meter):
        return State.LOW
    return State.OK if meter.balance_millipence is not None else State.UNKNOWN


def used_up(meter: Meter) -> bool:
    """Return whether nothing is left: neither above the disablement threshold nor of emergency credit chosen."""
    stage = credit(meter.credit_status or 0)
    if stage is Credit.EXHAUSTED:
        return True
    gone = meter.balance_millipence is not None and meter.balance_millipence <= (meter.disablement_threshold or 0)
    return gone and stage not in (Credit.IN_USE, Credit.SELECTED)


def is_low(meter: Meter) -> bool:
    """Return whether credit is low: the meter's own word, or its threshold where it gives no word."""
    if meter.credit_status is not None:
        return bool(meter.credit_status & (CreditStatus.LOW | CreditStatus.EMERGENCY_AVAILABLE))
    if meter.balance_millipence is None or meter.low_credit_level is None:
        return False
    return meter.balance_millipence <= meter.low_credit_level


def offers_emergency(meter: Meter) -> bool:
    """Return whether a person may choose emergency credit now."""
    return may_select(meter.payment_mode, meter.credit_status)


def emergency_owed(meter: Meter) -> int | None:
    """Return millipence of emergency credit to pay back, ``None`` if that is not known."""
    stage = credit(meter.credit_status or 0)
    if stage not in (Credit.IN_USE, Credit.EXHAUSTED) or offers_emergency(meter):
        return 0
    if meter.emergency_credit_limit is None or meter.emergency_credit is None:
        return None
    return max(0, meter.emergency_credit_limit - meter.emergency_credit)


def pay_back_first(meter: Meter) -> int | None:
    """Return millipence that a top-up pays before the balance: accumulated debt and emergency credit (hub.md 4)."""
    owed = emergency_owed(meter)
    return None if owed is None else owed + max(0, meter.accumulated_debt or 0)


def least_top_up(meter: Meter) -> int | None:
    """Return the smallest top-up in millipence (whole pence) that lets a supply come back, ``None`` if not known.

    hub.md section 4: afterwards the balance must be above the threshold and no emergency credit owed; debt 3 takes its
    share of the top-up first, up to what is left of its weekly cap and of the debt itself.
    """
    first = pay_back_first(meter)
    if first is None or meter.balance_millipence is None:
        return None
    need = first + max(0, (meter.disablement_threshold or 0) - meter.balance_millipence) + 1
    share, most = _taken_of_top_up(meter)
    least = need
    if share and most:
        by_share = -(-need * _WHOLE // (_WHOLE - share)) if share < _WHOLE else need + most
        least = min(by_share, need + most)
    return -(-least // PENNY) * PENNY


def _taken_of_top_up(meter: Meter) -> tuple[int, int]:
    """Return the share of a top-up that debt takes (hundredths of a percent), and the most it may take."""
    for debt in meter.debts:
        if debt.method is DebtMethod.PERCENTAGE and debt.share and debt.millipence > 0:
            cap = meter.debt3_weekly_left
            return debt.share, debt.millipence if cap is None else min(debt.millipence, cap)
    return 0, 0


def protected_until(meter: Meter, home: int | None) -> int | None:
    """Return when the present protected hours end (Unix seconds), ``None`` outside them or if not known."""
    calendar = meter.protected_hours
    if calendar is None or home is None or calendar.tier_at(home) != PROTECTED:
        return None
    moment = home - home % _MINUTE
    for step in (_HOUR, _MINUTE):
        while moment - home < _LONGEST_PROTECTION and calendar.tier_at(moment + step) == PROTECTED:
            moment += step
    return moment + _MINUTE


def unprotected(meter: Meter, home: int | None) -> bool:
    """Return whether a supply without credit is known to be cut at home time ``home``."""
    calendar = meter.protected_hours
    return calendar is not None and home is not None and calendar.tier_at(home) != PROTECTED


def locked_until(meter: Meter, home: int | None) -> int | None:
    """Return when the meter takes codes again (Unix seconds), ``None`` if it takes them now as far as is known."""
    until = meter.keypad_locked_until
    return until if until and home is not None and home < until else None


def most_urgent(snapshot: Snapshot, now: float) -> Meter | None:
    """Return the prepaid meter that needs money first: off before ready before the one that runs out soonest."""
    meters = [meter for meter in imports(snapshot) if prepaid(meter)]
    return min(meters, key=lambda meter: _urgency(snapshot, meter, now), default=None)


def _urgency(snapshot: Snapshot, meter: Meter, now: float) -> tuple[int, int]:
    found = state(snapshot, meter, now)
    rank = 0 if found in (State.LOCKED, State.OFF_BY_SUPPLIER, State.OFF) else 1 if found is State.ARMED else 2
    lasts = lasting(meter)
    return rank, lasts.seconds if lasts is not None else 1_000 * DAY
