"""Snapshots of prepaid homes whose supply is off, ready, on or out of reach."""

from __future__ import annotations

from ihd.model.commands import Pending, Refused, Stage, Wish
from ihd.model.credit import CreditStatus, Debt, DebtMethod, DebtPayment, PaymentMode, TopUpEntry
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import GasRestore, Position, Supply
from tests.view import samples
from tests.view.samples import HOME_NOW, NOW

ELECTRICITY, GAS = 1, 2
_HALF_HOUR = 1_800

DEBTS = (
    Debt(1, "Meter exchange", 240_000, DebtMethod.TIME, per_period=50_000, period_s=86_400),
    Debt(2, "Debt 2", 0, DebtMethod.TIME),
    Debt(3, "Last winter", 1_800_000, DebtMethod.PERCENTAGE, share=1_000),
)
TOP_UPS = (
    TopUpEntry(HOME_NOW - 3_600, 1_000_000, "7315"),
    TopUpEntry(HOME_NOW - 6 * 86_400, 2_000_000, "0042"),
)
PAYMENTS = (
    DebtPayment(HOME_NOW - 3_600, 100_000, 3, 1_800_000),
    DebtPayment(HOME_NOW - 50_000, 50_000, 1, 240_000),
)


def _prepaid(**changes: object) -> dict[str, object]:
    return {
        "payment_mode": PaymentMode.PREPAYMENT, "balance_millipence": 1_161_000, "balance_time": HOME_NOW - 60,
        "credit_status": CreditStatus.OK | CreditStatus.EMERGENCY_ENABLED,
        "emergency_credit": 1_000_000, "emergency_credit_limit": 1_000_000, "emergency_credit_threshold": 200_000,
        "disablement_threshold": 0, "accumulated_debt": 0, "low_credit_level": 200_000, "max_balance": 10_000_000,
        "max_top_up": 5_000_000, "debt3_weekly_left": 400_000, **changes,
    }  # fmt: skip


def electricity(**changes: object) -> Meter:
    """Return a prepaid electricity meter with £11.61 credit."""
    return samples.electricity(**{**_prepaid(position=Position.OPEN), **changes})


def gas(**changes: object) -> Meter:
    """Return a prepaid gas meter with £22.40 credit, of a hub that leaves restoring to the meter."""
    told = _prepaid(
        balance_millipence=2_240_000, position=Position.OPEN, gas_restore=GasRestore.AT_METER, han_failed=False,
        cutoff_delay=336, next_heard_by=HOME_NOW + 28 * 60,
    )  # fmt: skip
    return samples.gas(**{**told, **changes})


def home(*meters: Meter, commands: tuple[Pending, ...] = ()) -> Snapshot:
    """Return a prepaid home."""
    return samples.home(*(meters or (electricity(), gas())), commands=commands)


def armed() -> Snapshot:
    """Return a home whose electricity may be turned on."""
    return home(electricity(supply=Supply.ARMED, position=Position.SHUT, power_w=0), gas())


def off() -> Snapshot:
    """Return a home whose electricity is off, all emergency credit used."""
    spent = electricity(
        supply=Supply.OFF, position=Position.SHUT, power_w=0, balance_millipence=0, emergency_credit=0,
        credit_status=CreditStatus.LOW | CreditStatus.EMERGENCY_ENABLED | CreditStatus.EXHAUSTED,
    )  # fmt: skip
    return home(spent, gas())


def low() -> Snapshot:
    """Return a home with little electricity credit, and emergency credit on offer."""
    bits = CreditStatus.LOW | CreditStatus.EMERGENCY_ENABLED | CreditStatus.EMERGENCY_AVAILABLE
    return home(electricity(balance_millipence=161_000, credit_status=bits), gas())


def in_use() -> Snapshot:
    """Return a home that lives on emergency credit, £7.40 of it left."""
    bits = (
        CreditStatus.LOW
        | CreditStatus.EMERGENCY_ENABLED
        | CreditStatus.EMERGENCY_SELECTED
        | CreditStatus.EMERGENCY_IN_USE
    )
    used = electricity(balance_millipence=0, emergency_credit=740_000, credit_status=bits, accumulated_debt=100_000)
    return home(used, gas())


def gas_armed(policy: GasRestore | None = GasRestore.AT_METER, **changes: object) -> Snapshot:
    """Return a home whose gas may be turned on."""
    ready = {"supply": Supply.ARMED, "position": Position.SHUT, "gas_restore": policy, **changes}
    return home(electricity(), gas(**ready))


def gas_lost(*, position: Position | None = Position.SHUT, left: int | None = 1, minutes: int = 33) -> Snapshot:
    """Return a home whose gas meter was last heard ``minutes`` ago, its account used up, ``left`` half hours left."""
    since = HOME_NOW - minutes * 60
    silent = gas(
        as_of=since, balance_millipence=0, emergency_credit=0, position=position, cutoff_delay=left, han_failed=True,
        supply=Supply.OFF if position is Position.SHUT else Supply.ON, han_failed_since=since,
        credit_status=CreditStatus.LOW | CreditStatus.EMERGENCY_ENABLED | CreditStatus.EXHAUSTED,
        next_heard_by=since + _HALF_HOUR,
    )  # fmt: skip
    return home(electricity(), silent)


def indebted() -> Snapshot:
    """Return a home that pays off debts."""
    told = {"debts": DEBTS, "debt_payments": PAYMENTS, "top_ups": TOP_UPS, "accumulated_debt": 150_000}
    return home(electricity(**told), gas(debts=(), debt_payments=(), top_ups=()))


def answered(number: int, meter: int, stage: Stage, refused: Refused | None = None, **changes: object) -> Pending:
    """Return a restore command's life."""
    settled = None if stage is Stage.SENT else NOW
    life = Pending(number, Wish.RESTORE, meter, stage, sent_at=NOW, settled_at=settled, refused=refused)
    return life._replace(**changes)
