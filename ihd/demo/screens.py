"""What the meters' own screens show, page by page as a person presses A; in English, as it is printed there.

The gas meter knows neither price nor account (hub.md section 2), so there is no money on its screen. It draws nothing.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ihd.hub.electricity_meter import ElectricityMeter
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.gas_meter import GasMeter
from ihd.model.credit import CreditStatus
from ihd.model.supply import Position, Supply
from ihd.model.units import pounds

_LITRES: Final = 1_000
_READING_GROUP: Final = 5


class Screen(NamedTuple):
    """Three lines: a ``title`` with a word in the ``corner``, the ``figure``, and two words at the foot."""

    title: str
    corner: str
    figure: str
    foot: str
    foot_corner: str

    def __str__(self) -> str:
        """Return it as it is read out."""
        return " ".join(part for part in self if part)


def of_electricity(meter: ElectricityMeter, account: FuelAccount) -> Screen:
    """Return the page of an electricity meter's screen, which is always lit."""
    power = f"{meter.watts / 1_000:.2f} kW"
    pages = [*_money(account), ("NOW", power), ("METER NUMBER", meter.plan.serial[-8:])]
    title, figure = pages[meter.page % len(pages)]
    tariff = next((each for each in reversed(meter.tariffs) if each.start <= meter.now), None)
    rate = tariff.label_at(meter.now).upper() if tariff is not None else ""
    return Screen(title, _to_do(meter, account), figure, f"{meter.wh / 1_000:08.1f} kWh", rate)


def _to_do(meter: ElectricityMeter, account: FuelAccount) -> str:
    if meter.supply is Supply.ARMED:
        return "PRESS B" if meter.awake else "PRESS A"
    if meter.supply is Supply.OFF:
        return "OFF"
    return ("LOW" if account.status & CreditStatus.LOW else "OK") if account.prepaid else "ON"


def _money(account: FuelAccount) -> list[tuple[str, str]]:
    if not account.prepaid:
        return [("TO PAY", pounds(max(0, account.balance)))]
    purses = account.purses
    debt = purses.accumulated_debt + sum(purses.debt(number) for number in (1, 2, 3))
    return [
        ("BALANCE", signed(account.balance)),
        ("EMERGENCY CREDIT", pounds(account.emergency_left)),
        ("DEBT", pounds(debt)),
    ]


def signed(millipence: int) -> str:
    """Return an amount that may be below zero, with the sign that every page has."""
    return f"−{pounds(-millipence)}" if millipence < 0 else pounds(millipence)


def of_gas(meter: GasMeter) -> Screen:
    """Return the page of a gas meter's screen, which is dark until A wakes it."""
    if not meter.awake:
        return Screen("", "ASLEEP", "", "PRESS A", "")
    pages = _gas_pages(meter)
    title, figure = pages[meter.page % len(pages)]
    foot = "" if title == "VOLUME" else _volume(meter.litres)
    return Screen(title, _gas_to_do(meter), figure, foot, _VALVE[meter.position])


_VALVE: Final = {Position.OPEN: "VALVE OPEN", Position.SHUT: "VALVE SHUT", Position.TESTING: "TESTING"}


def _gas_pages(meter: GasMeter) -> list[tuple[str, str]]:
    reading = meter.reading
    pages = [("VOLUME", _volume(meter.litres)), ("READING", f"{reading[:_READING_GROUP]} {reading[_READING_GROUP:]}")]
    if meter.cut_off is not None:
        pages.append(("GAS LEFT", f"{max(0, meter.cut_off - meter.litres) / _LITRES:.2f} m³"))
    hours, half = divmod(meter.delay, 2)
    return [*pages, ("RUNS WITHOUT HUB", f"{hours}:{30 * half:02d} h")]


def _gas_to_do(meter: GasMeter) -> str:
    if meter.may_be_tested:
        return "PRESS B"
    return "" if meter.hub_heard else "NO HUB"


def _volume(litres: int) -> str:
    return f"{litres / _LITRES:08.2f} m³"
