"""Prepaid homes in round figures: a heater that costs £1 an hour, gas at a tenth of a penny a litre, flat prices."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from ihd.hub.household import Series
from ihd.hub.load import Appliance
from ihd.hub.plan import AccountPlan, ElectricityPlan, GasPlan, Plan
from ihd.hub.protected_hours import ProtectedHours
from ihd.hub.store import Store
from ihd.hub.terms import Terms
from ihd.model.calendar import LONDON
from ihd.model.credit import Debt, DebtMethod, PaymentMode
from ihd.model.tariff import Tariff
from ihd.model.units import PENNY, POUND, Fuel
from tests.journeys.story import Story

HEATER = "heater"
#: Millipence a day.
STANDING = 50 * PENNY
GAS_STANDING = 30 * PENNY
NEVER = ProtectedHours.never()
#: £50 to be paid by a tenth of each top-up.
SHARED_DEBT = Debt(3, "Old debt", 50 * POUND, DebtMethod.PERCENTAGE, share=1_000)


def at(text: str) -> int:
    """Unix seconds when clocks in Britain show ``text``: date and time, ISO 8601."""
    return int(datetime.fromisoformat(text).replace(tzinfo=LONDON).timestamp())


#: When the prices below came into force.
LONG_AGO = at("2020-01-01T00:00")


def paid(
    balance: int,
    *,
    mode: PaymentMode = PaymentMode.PREPAYMENT,
    debts: tuple[Debt, ...] = (),
    protected: ProtectedHours = NEVER,
    terms: Terms | None = None,
) -> AccountPlan:
    """An account with ``balance`` millipence left."""
    return AccountPlan(mode=mode, balance=balance, debts=debts, terms=terms or Terms(), protected=protected)


def electric(account: AccountPlan, *, standing: int = STANDING, load: int = 0) -> ElectricityPlan:
    """A meter that counts ``load`` Wh in each half-hour, and what the heater takes: 4 kW at 25p a kWh."""
    return ElectricityPlan(
        name="Electricity",
        serial="SIM-E-00000001",
        mpan="0012345678901",
        load=Series(0, 1_800, [load] * 48),
        tariffs=(Tariff(LONG_AGO, "Flat", standing, ((25_000,),), ("Standard",)),),
        appliances=(Appliance(HEATER, 4_000),),
        account=account,
    )


def gas(account: AccountPlan, *, litres: int = 0) -> GasPlan:
    """A meter through which ``litres`` flow in each half-hour; a litre is 10 Wh and costs a tenth of a penny."""
    return GasPlan(
        serial="SIM-G-00000002",
        mprn="0012345678",
        load=Series(0, 1_800, [litres] * 48),
        tariffs=(Tariff(LONG_AGO, "Flat gas", GAS_STANDING, ((10_000,),), ("Gas",)),),
        account=account,
        calorific_value=360,
        conversion_factor=100_000,
    )


def told(
    start: str,
    meter: ElectricityPlan | None = None,
    flame: GasPlan | None = None,
    *,
    store: Store | None = None,
    may_command: bool = True,
) -> Story:
    """The story of a home at ``start``, British time, once its display knows it."""
    plan = Plan(seed=b"round figures", electricity=(meter,) if meter is not None else (), gas=flame)
    story = Story(plan, at(start), may_command=may_command, store=store)
    story.wait(seconds=40)
    return story


def heat(story: Story, on: bool) -> None:
    """Switch the heater."""
    story.home.run_to(story.home_time)
    story.home.electricity.switch(HEATER, on)


def heated(story: Story, hours: float) -> None:
    """Heat for ``hours``, at £1 each, with the display unplugged meanwhile; then let it look."""
    heat(story, on=True)
    story.session.link_down()
    story.wait(hours=hours)
    heat(story, on=False)
    story.session.link_up(story.now)
    story.wait(seconds=60)


def until(story: Story, clock: str) -> None:
    """Let time pass until clocks in Britain show ``clock``, as :func:`pass_by` does."""
    pass_by(story, at(clock) - story.home_time)


def pass_by(story: Story, seconds: float) -> None:
    """Let time pass; a display that need not look is unplugged but for the last minute."""
    story.skip(seconds)


def agrees(story: Story) -> None:
    """What is shown of every account is what the hub's books say, and every balance is the sum of its entries."""
    story.wait(minutes=6)
    for fuel in Fuel:
        shown = story.shown.of(fuel)
        if shown is None:
            continue
        books = story.account(fuel)
        assert (shown.payment_mode, shown.supply) == (books.mode, books.supply.supply)
        assert abs((shown.balance_millipence or 0) - books.balance) <= POUND // 100
        if not books.prepaid:
            continue
        assert shown.credit_status == books.status
        assert shown.accumulated_debt == books.purses.accumulated_debt
        assert [debt.millipence for debt in shown.debts if debt.millipence] == [
            debt.millipence for debt in books.purses.debts if debt.millipence
        ]
        assert list(shown.top_ups) == list(books.codes.log)
        entries = books.purses.ledger.entries
        assert books.purses.balance == sum(
            (entry.target == "balance") * entry.millipence - (entry.source == "balance") * entry.millipence
            for entry in entries
        )


def unanswered(story: Story, seconds: float) -> None:
    """Let ``seconds`` pass for the display alone: the hub is dead."""
    end = story.now + seconds
    while story.now < end:
        timer = story.session.next_timer()
        story.now = end if timer is None else max(story.now, min(timer, end))
        story.session.on_timer(story.now)
        story.session.take_packets()
        for report in story.session.take_reports():
            story.reports.append(report)
            story.shown = story.shown.after(report, story.now)


def restarted(story: Story, path: Path, seconds: float = 0) -> None:
    """The hub comes back ``seconds`` later with what it kept in ``path``, and the display finds it again."""
    story.session.link_down()
    story.now += seconds
    store = Store(path)
    fresh = Story(story.plan, int(story.home_time), store=store)
    story.home, story.node, story.store = fresh.home, fresh.node, store
    story.session.link_up(story.now)
    story.wait(seconds=40)
