"""What the bench shows of a home: frozen facts, read off the home itself as one who stands in it sees them."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, NamedTuple

from ihd.hub.gas_supply import GasSupply
from ihd.hub.home import Home
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.supply import Position, Supply
from ihd.model.tariff import tariff_at
from ihd.model.units import Fuel
from ihd.model.usage import day_start, local_date

#: A rate that is further away than this many half-hours is none to wait for.
_AHEAD: Final = 2 * 48


class MeterFace(NamedTuple):
    """One meter. Money in millipence: what is left where it is ``prepaid``, else what is owed; register in Wh or l."""

    meter: int
    fuel: Fuel
    prepaid: bool
    balance: int
    register: int
    supply: Supply
    position: Position
    watts: int | None


class Facts(NamedTuple):
    """A home at ``now`` (Unix seconds), whose clock goes at ``pace``. ``next_report`` is the gas meter's next."""

    now: int
    pace: int
    meters: tuple[MeterFace, ...]
    appliances: tuple[tuple[str, int, bool], ...]
    wan_up: bool
    gas_link_up: bool | None
    powered: bool
    next_report: int | None
    displays: int
    plugged: bool


def facts(home: Home, pace: int, plugged: bool) -> Facts:
    """Return what there is to see in ``home`` now, and whether the displays' sticks are ``plugged`` in."""
    gas = home.gas
    meter = home.meters[0] if home.meters else None
    known = meter.plan.appliances if meter is not None else ()
    return Facts(
        now=int(home.now),
        pace=pace,
        meters=tuple(_face(home, at) for at in home.accounts.by_endpoint),
        appliances=tuple((each.name, each.watts, home.electricity.appliances.is_on(each.name)) for each in known),
        wan_up=home.head_end.wan_up,
        gas_link_up=gas.link_up if gas is not None else None,
        powered=home.powered,
        next_report=gas.next_heard_by if gas is not None else None,
        displays=len(home.hub.displays),
        plugged=plugged,
    )


def _face(home: Home, at: int) -> MeterFace:
    account = home.accounts.by_endpoint[at]
    supply = account.supply
    if isinstance(supply, GasSupply):
        gas = supply.mirror.meter
        register, position, watts = gas.litres, gas.position, None
    else:
        meter = home.electricity
        register, position, watts = meter.wh, meter.position, meter.watts
    return MeterFace(at, account.fuel, account.prepaid, account.balance, register, supply.supply, position, watts)


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
