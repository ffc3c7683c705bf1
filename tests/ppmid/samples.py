"""Prepaid homes to look at: the design's example day, low, off, armed, protected, and what became of a code."""

from __future__ import annotations

from dataclasses import replace

from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from ihd.model.commands import Pending, Refused, Stage, Wish
from ihd.model.credit import CreditStatus, Debt, DebtMethod, PaymentMode, TopUpResult
from ihd.model.link import LinkPhase
from ihd.model.meter import Meter
from ihd.model.reports import PROTECTED, UNPROTECTED
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Ambient, GasRestore, Supply
from ihd.model.units import POUND
from ihd.model.utrn import digits, leading
from tests.view import samples
from tests.view.samples import HOME_NOW, NOW

#: The code of the design's pictures is an example; this one is well formed: £10.00.
CODE = digits(leading(0x155, 0, 1_000), bytes.fromhex("8badf00d"))
WRONG_DIGIT = CODE[:-2] + CODE[-1] + CODE[-2] if CODE[-1] != CODE[-2] else CODE[:-1] + str((int(CODE[-1]) + 1) % 10)
LOW = CreditStatus.LOW | CreditStatus.EMERGENCY_ENABLED | CreditStatus.EMERGENCY_AVAILABLE
ENABLED = CreditStatus.OK | CreditStatus.EMERGENCY_ENABLED

#: Not cut from 16:00 to 10:00.
CALENDAR = SwitchCalendar(
    TimeReference.LOCAL,
    days={
        1: (Switch(0, PROTECTED), Switch(600, UNPROTECTED), Switch(960, PROTECTED)),
        2: (Switch(0, PROTECTED),),
    },
    weeks={1: (1, 1, 1, 1, 1, 2, 2)},
    seasons=(Season(1, 1, 1),),
)
DEBT = Debt(1, "Fuel debt", 24 * POUND, DebtMethod.TIME, per_period=50_000, period_s=86_400)
SHARE = Debt(3, "Recovery", 12 * POUND, DebtMethod.PERCENTAGE, share=1_000)


def electricity(**changes: object) -> Meter:
    meter = samples.electricity(
        payment_mode=PaymentMode.PREPAYMENT, balance_millipence=161_000, balance_time=HOME_NOW - 4,
        credit_status=int(LOW), emergency_credit=10 * POUND, emergency_credit_limit=10 * POUND,
        emergency_credit_threshold=2 * POUND, accumulated_debt=0, low_credit_level=2 * POUND, max_balance=100 * POUND,
        max_top_up=50 * POUND, disablement_threshold=0, alarms=0, power_w=420, ambient=Ambient.LOW,
        protected_hours=CALENDAR,
    )  # fmt: skip
    return meter._replace(**changes)


def gas(**changes: object) -> Meter:
    meter = samples.gas(
        payment_mode=PaymentMode.PREPAYMENT, balance_millipence=1_240_000, balance_time=HOME_NOW - 120,
        credit_status=int(ENABLED), emergency_credit=10 * POUND, emergency_credit_limit=10 * POUND,
        accumulated_debt=0, low_credit_level=2 * POUND, max_balance=100 * POUND, max_top_up=50 * POUND,
        disablement_threshold=0, alarms=0, debts=(DEBT,), standing_charge=0,
        gas_restore=GasRestore.AT_METER, next_heard_by=HOME_NOW + 28 * 60,
        previous_days=samples._amounts((150, 155, 160, 150, 145, 160, 150), 6_290),
    )  # fmt: skip
    return meter._replace(**changes)


def home(*meters: Meter, **changes: object) -> Snapshot:
    return samples.home(*(meters or (electricity(), gas())), messages=samples.MESSAGES[:1], **changes)


def spent(**changes: object) -> Meter:
    """Return the electricity meter off, its emergency credit all used."""
    facts = {
        "balance_millipence": 0, "emergency_credit": 0, "supply": Supply.OFF, "power_w": 0, "alarms": 0x0100,
        "credit_status": int(CreditStatus.LOW | CreditStatus.EMERGENCY_ENABLED | CreditStatus.EXHAUSTED),
    }  # fmt: skip
    return electricity(**{**facts, **changes})


def armed(**changes: object) -> Meter:
    facts = {"balance_millipence": 1_161_000, "supply": Supply.ARMED, "power_w": 0, "credit_status": int(ENABLED)}
    return electricity(**{**facts, **changes})


def in_use(**changes: object) -> Meter:
    status = CreditStatus.LOW | CreditStatus.EMERGENCY_ENABLED | CreditStatus.EMERGENCY_IN_USE
    return electricity(
        **{"balance_millipence": 0, "emergency_credit": 740_000, "credit_status": int(status), **changes}
    )


#: Every state of an account a card can show, by name.
HOMES = {
    "low": home(),
    "off": home(spent(), gas()),
    "off, emergency credit ready": home(spent(emergency_credit=10 * POUND, credit_status=int(LOW)), gas()),
    "off by the supplier": home(spent(alarms=0x0400), gas()),
    "locked": home(spent(alarms=0x0200), gas()),
    "armed": home(armed(), gas()),
    "gas armed": home(electricity(), gas(supply=Supply.ARMED)),
    "emergency credit in use": home(in_use(debts=(DEBT, SHARE)), gas()),
    "emergency credit chosen": home(
        electricity(credit_status=int(CreditStatus.LOW | CreditStatus.EMERGENCY_SELECTED)), gas(debts=(DEBT, SHARE))
    ),
    "protected": home(electricity(balance_millipence=-250_000, credit_status=int(CreditStatus.EXHAUSTED)), gas()),
    "plenty": home(electricity(balance_millipence=9_999_000, credit_status=int(ENABLED)), gas()),
    "silent": home(
        electricity(heard=NOW - 44 * 60, as_of=HOME_NOW - 44 * 60), gas(), link=samples.link(phase=LinkPhase.LOST)
    ),
    "little known": home(
        electricity(
            credit_status=None, emergency_credit=None, emergency_credit_limit=None, previous_days=(), balance_time=None,
            ambient=None,
        ),
        gas(balance_millipence=None, credit_status=None, supply=None, previous_days=(), debts=()),
    ),
    "electricity only": home(electricity()),
    "gas only": home(gas()),
    "gas by bill": home(electricity(), samples.gas()),
    "two electricity meters": home(electricity(), electricity(meter=4, balance_millipence=500_000), gas()),
}  # fmt: skip


def pending(stage: Stage = Stage.SENT, *, meter: int = 1, number: int = 1, **changes: object) -> Pending:
    """Return a top-up of £10.00 sent 18 seconds ago."""
    settled = None if stage is Stage.SENT else NOW - 1
    life = Pending(number, Wish.TOP_UP, meter, stage, NOW - 18, settled, looks_like=10 * POUND, code_end=CODE[-4:])
    return life._replace(**changes)


def accepted(result: TopUpResult = TopUpResult.ACCEPTED, **changes: object) -> Pending:
    facts = {"result": result, "credited": 10 * POUND, "balance": 1_161_000}
    return pending(Stage.ACCEPTED, **{**facts, **changes})


def refused(why: TopUpResult | Refused, **changes: object) -> Pending:
    if isinstance(why, Refused):
        return pending(Stage.REFUSED, refused=why, **changes)
    return pending(Stage.REFUSED, refused=Refused.BY_RESULT, result=why, **changes)


def with_command(snapshot: Snapshot, *pendings: Pending) -> Snapshot:
    return replace(snapshot, commands=pendings)
