"""Opens the accounts of a home: new as its plan has it, or as they were kept; it runs none of them."""

from __future__ import annotations

from typing import Final

from ihd.hub.account import Account
from ihd.hub.code_book import CodeBook
from ihd.hub.electricity_meter import ElectricityMeter
from ihd.hub.electricity_supply import ElectricitySupply
from ihd.hub.fuel_account import FuelAccount, Supplied
from ihd.hub.gas_mirror import GasMirror
from ihd.hub.gas_supply import GasSupply
from ihd.hub.head_end import HeadEnd
from ihd.hub.identity import octets
from ihd.hub.ledger import Ledger
from ihd.hub.plan import AccountPlan
from ihd.hub.prepay_account import PrepayAccount
from ihd.hub.store import Kept
from ihd.keys.top_up_code import IDENTITY_OCTETS, SEED_OCTETS, Agreement, KeyPair
from ihd.model.credit import PaymentMode
from ihd.model.units import Fuel

#: A meter's own key pair and the eight octets that codes name it by.
Target = tuple[KeyPair, bytes]


class Opening:
    """Opens accounts of the home with ``seed``, supplied by ``head_end``; ``kept`` is what the hub remembers."""

    def __init__(self, seed: bytes, head_end: HeadEnd, kept: Kept) -> None:
        self.kept: Final = kept
        self._seed: Final = seed
        self._head_end: Final = head_end

    def electricity(self, at: int, meter: ElectricityMeter, now: int) -> FuelAccount:
        """Return the account of an electricity meter that the hub serves at endpoint ``at``."""
        plan = meter.plan.account
        purses = self._purses(at, plan, now)
        supply = ElectricitySupply(meter, purses, plan.protected)
        return self._account(Fuel.ELECTRICITY, at, plan, meter, purses, supply)

    def gas(self, at: int, mirror: GasMirror, now: int) -> FuelAccount:
        """Return the account of the gas meter behind ``mirror``, and put its rules in charge of it."""
        plan = mirror.plan.account
        purses = self._purses(at, plan, now)
        prepaid = plan.mode is PaymentMode.PREPAYMENT
        supply = GasSupply(mirror, purses, plan.protected, mirror.plan.restore, prepaid=prepaid)
        return self._account(Fuel.GAS, at, plan, mirror, purses, supply)

    def target(self, serial: str) -> Target:
        """Return key pair and identity of the meter with a serial number: what codes are sold for."""
        pair = KeyPair.derived(octets(self._seed, f"{serial} top-up key", SEED_OCTETS))
        return pair, octets(self._seed, f"{serial} identity", IDENTITY_OCTETS)

    def _purses(self, at: int, plan: AccountPlan, now: int) -> PrepayAccount:
        if str(at) in self.kept.facts:
            return PrepayAccount(plan.terms, Ledger(self.kept.entries.get(str(at), ())))
        purses = PrepayAccount(plan.terms)
        for debt in plan.debts:
            purses.set_debt(debt.number, debt, now)
        purses.adjust(plan.balance, now)
        return purses

    def _account(
        self,
        fuel: Fuel,
        at: int,
        plan: AccountPlan,
        meter: ElectricityMeter | GasMirror,
        purses: PrepayAccount,
        supply: Supplied,
    ) -> FuelAccount:
        keys, identity = self.target(meter.plan.serial)
        agreement = Agreement.between(keys.scalar, self._head_end.public_key, self._head_end.originator, identity)
        account = FuelAccount(fuel, plan.mode, Account(meter), purses, CodeBook(agreement, 0), supply)
        if str(at) in self.kept.facts:
            account.load(self.kept.facts[str(at)])
        return account
