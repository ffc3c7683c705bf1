"""Payment modes as Great Britain's meters write them (smart-energy.md 4.4)."""

import pytest

from ihd.model.credit import PaymentMode


def test_a_credit_meter_is_in_credit_mode():
    assert PaymentMode.of(0x0C94) is PaymentMode.CREDIT


@pytest.mark.parametrize("control", [0x0497, 0x0097, 0x0C97, 0x0897])
def test_every_way_of_suspending_debt_is_prepayment(control):
    assert PaymentMode.of(control) is PaymentMode.PREPAYMENT
