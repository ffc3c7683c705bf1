"""What the bench shows of a home: frozen facts, read off the home itself as one who stands in it sees them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from ihd.demo import screens
from ihd.demo.screens import Screen
from ihd.hub.electricity_supply import ElectricitySupply
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.gas_messages import Message
from ihd.hub.gas_supply import GasSupply
from ihd.hub.home import Home
from ihd.model.credit import CreditStatus, TopUpResult
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.supply import Position, Supply
from ihd.model.tariff import tariff_at
from ihd.model.units import Fuel
from ihd.model.usage import day_start, local_date

#: A rate that is further away than this many half-hours is none to wait for.
_AHEAD: Final = 2 * 48


class AccountFace(NamedTuple):
    """An account in the hub's books, money in millipence: ``balance`` is left if it is ``prepaid``, else owed.

    ``emergency`` is what of emergency credit is not owed, ``chosen`` whether a person chose it, ``low`` that little is
    left, ``lendable`` that emergency credit may be chosen now, ``protected`` that there are hours in which nothing is
    cut for want of credit, ``held`` that the supplier has cut it off. ``typed`` counts the codes that came by hand,
    ``answered`` is what became of the last.
    """

    prepaid: bool
    balance: int
    emergency: int
    chosen: bool
    debt: int
    low: bool
    lendable: bool
    protected: bool
    held: bool
    typed: int
    answered: TopUpResult | None


class MeterFace(NamedTuple):
    """One meter, its own ``screen``, and the account in the hub."""

    meter: int
    fuel: Fuel
    account: AccountFace
    screen: Screen
    supply: Supply
    position: Position
    watts: int | None

    @property
    def prepaid(self) -> bool:
        """Return whether it is paid in advance."""
        return self.account.prepaid


class GasLink(NamedTuple):
    """The gas meter as the hub has it: when it was last ``heard`` and is heard ``next``, and what ``waits`` for it.

    ``delay`` are the half-hours for which gas goes on without the hub, ``lost`` tells that it is not heard, and
    ``tap_open`` that somebody left a tap on, which its test finds. ``emergency`` tells that the meter's emergency
    button would give gas.
    """

    up: bool
    heard: int
    next: int
    waits: tuple[Message, ...]
    delay: int
    lost: bool
    tap_open: bool
    emergency: bool


class Radio(NamedTuple):
    """How the displays' sticks stand: ``plugged`` in, and whether the ``link`` to the hub is there."""

    plugged: bool = True
    link: bool = True


class Facts(NamedTuple):
    """A home at ``now`` (Unix seconds), its clock going at ``pace``. ``next_rate`` is when electricity costs otherwise.
    ``new_prices`` are the moments from which a tariff that is known has other prices.

    ``orders`` are the supplier's on their way, ``refused`` counts requests of displays beyond their allowance, and
    ``confirmed`` messages that a person has confirmed.
    """

    now: int
    pace: int
    meters: tuple[MeterFace, ...]
    appliances: tuple[tuple[str, int, bool], ...]
    wan_up: bool
    gas: GasLink | None
    powered: bool
    next_rate: int | None
    new_prices: frozenset[int]
    displays: int
    orders: int
    refused: int
    confirmed: int
    channel: int
    radio: Radio

    @property
    def prepaid(self) -> bool:
        """Return whether anything is paid in advance."""
        return any(face.prepaid for face in self.meters)


def facts(home: Home, pace: int, radio: Radio) -> Facts:
    """Return what there is to see in ``home`` now, and how the displays' sticks stand."""
    meter = home.meters[0] if home.meters else None
    known = meter.plan.appliances if meter is not None else ()
    return Facts(
        now=int(home.now),
        pace=pace,
        meters=tuple(_face(home, at) for at in home.accounts.by_endpoint),
        appliances=tuple((each.name, each.watts, home.electricity.appliances.is_on(each.name)) for each in known),
        wan_up=home.head_end.wan_up,
        gas=_gas(home),
        powered=home.powered,
        next_rate=next_rate(home),
        new_prices=_new_prices(home),
        displays=len(home.hub.displays),
        orders=len(home.head_end.waiting),
        refused=home.refused_requests,
        confirmed=len(home.notices.confirmed),
        channel=home.network.channel,
        radio=radio,
    )


def _gas(home: Home) -> GasLink | None:
    gas = home.gas
    if gas is None:
        return None
    waits: Sequence[Message] = gas.waiting
    return GasLink(
        gas.link_up,
        gas.as_of,
        gas.next_heard_by,
        tuple(waits),
        gas.delay,
        gas.failed_since is not None,
        gas.meter.taps_open,
        gas.meter.may_give_emergency_gas,
    )


def _face(home: Home, at: int) -> MeterFace:
    account = home.accounts.by_endpoint[at]
    supply = account.supply
    if isinstance(supply, GasSupply):
        gas = supply.mirror.meter
        screen, position, watts = screens.of_gas(gas), gas.position, None
    else:
        assert isinstance(supply, ElectricitySupply)
        meter = supply.meter
        screen, position, watts = screens.of_electricity(meter, account), meter.position, meter.watts
    return MeterFace(at, account.fuel, _account(account), screen, supply.supply, position, watts)


def _account(account: FuelAccount) -> AccountFace:
    purses = account.purses
    return AccountFace(
        prepaid=account.prepaid,
        balance=account.balance,
        emergency=account.emergency_left,
        chosen=purses.selected,
        debt=purses.accumulated_debt + sum(purses.debt(number) for number in (1, 2, 3)),
        low=bool(account.status & CreditStatus.LOW),
        lendable=bool(account.status & CreditStatus.EMERGENCY_AVAILABLE),
        protected=account.supply.protected.some,
        held=account.supply.held,
        typed=account.typed,
        answered=account.answered,
    )


def _new_prices(home: Home) -> frozenset[int]:
    tariffs = [tariff for meter in home.meters for tariff in meter.tariffs]
    tariffs += home.gas.tariffs if home.gas is not None else []
    return frozenset(tariff.start for tariff in tariffs if tariff.start > home.now)


def midnight_after(now: int) -> int:
    """Return when the next day begins in Britain."""
    return day_start(local_date(now) + timedelta(days=1))


def next_rate(home: Home) -> int | None:
    """Return when electricity next has another price, ``None`` where it has none for two days."""
    if not home.meters:
        return None
    began = half_hour_of(int(home.now))
    rates = (_rate(home, began + at * HALF_HOUR) for at in range(_AHEAD))
    present = next(rates)
    return next((began + at * HALF_HOUR for at, rate in enumerate(rates, 1) if rate != present), None)


def _rate(home: Home, moment: int) -> tuple[int, int]:
    tariff = tariff_at(home.electricity.tariffs, moment)
    if tariff is None:
        return 0, 0
    return tariff.start, tariff.calendar.tier_at(moment) if tariff.calendar is not None else 1
