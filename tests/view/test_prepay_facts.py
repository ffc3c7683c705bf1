"""What a screen asks a home to pay is what its hub would ask: to the penny, whatever is owed."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ihd.hub.prepay_account import PrepayAccount
from ihd.hub.terms import Terms
from ihd.model.credit import Debt, DebtMethod, PaymentMode
from ihd.model.meter import Meter
from ihd.model.units import PENNY, POUND, Fuel
from ihd.view import prepay_facts

NOON = 1_705_320_000
MONEY = st.integers(0, 12 * POUND)


@st.composite
def accounts(draw):
    """An account that has run out, with debts and a loan at various stages."""
    share = draw(st.sampled_from([0, 500, 1_000, 3_333, 9_000]))
    account = PrepayAccount(Terms(debt3_share=share))
    debt = draw(MONEY)
    if debt:
        account.set_debt(3, Debt(3, "Meter", debt, DebtMethod.PERCENTAGE), NOON)
    account.adjust(draw(st.integers(1, 3 * PENNY)), NOON)
    if draw(st.booleans()):
        account.select_emergency(NOON)
    account.charge_energy(account.spendable + draw(MONEY), NOON)
    if draw(st.booleans()):
        account.begin_day(draw(st.integers(0, POUND)), NOON, False)
    return account


def told(account: PrepayAccount) -> Meter:
    return Meter(
        meter=1,
        fuel=Fuel.ELECTRICITY,
        payment_mode=PaymentMode.PREPAYMENT,
        balance_millipence=account.balance,
        credit_status=int(account.status),
        emergency_credit=account.terms.emergency_limit - account.emergency_owed,
        emergency_credit_limit=account.terms.emergency_limit,
        accumulated_debt=account.accumulated_debt,
        disablement_threshold=account.terms.disablement_threshold,
        debts=account.debts,
        debt3_weekly_left=account.debt3_weekly_left(NOON),
    )


def agrees(least, phases=tuple(Phase)):
    @settings(phases=phases, deadline=None)
    @given(accounts())
    def holds(account):
        if account.exhausted:
            assert least(told(account)) == account.to_restore(NOON)

    holds()


def test_the_least_top_up_is_the_hubs_own():
    agrees(prepay_facts.least_top_up)


def test_the_property_finds_a_penny_too_much():
    with pytest.raises(AssertionError):
        agrees(lambda meter: (prepay_facts.least_top_up(meter) or 0) + PENNY, phases=[Phase.generate])
