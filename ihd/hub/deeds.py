"""What may happen in a scenario, as one table: how each deed is written, what it needs, and what it does to a home.

It knows no time of day, no file and no display.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final, NamedTuple

from ihd.hub import shop
from ihd.hub.gas_meter import Button
from ihd.hub.head_end import Arm, ChangePrices, SupplierOff, coded
from ihd.hub.home import Home
from ihd.hub.plan import Plan
from ihd.model.credit import PaymentMode
from ihd.model.reports import Importance
from ihd.model.shop import BuyAndSend, Confirm, Protect
from ihd.model.units import Fuel
from ihd.model.usage import day_start, local_date

#: Octets of a supplier's message: as many as every display shows (smart-energy.md 4.5).
MOST_OCTETS: Final = 116
#: What a meter is cut off for, as its command says it.
_REASON: Final = "a scenario"
#: A number that no command of the head end has.
_NOBODYS: Final = 0
_FUELS: Final = {fuel.value: fuel for fuel in Fuel}
_PENCE: Final = 100
#: By how many hundredths prices may change at once.
_PERCENT: Final = range(-90, 201)


class Deed(NamedTuple):
    """One thing that may happen. ``form`` says in words what its value may be.

    ``read`` gives the value as ``do`` takes it, and raises :class:`ValueError` for one that cannot be; ``lacks`` says
    in words what a home of that plan lacks for it, empty for nothing.
    """

    form: str
    read: Callable[[object], Any]
    do: Callable[[Home, Any], object]
    lacks: Callable[[Plan, Any], str] = lambda _plan, _value: ""


def _one_of(choices: Mapping[str, Any]) -> Callable[[object], Any]:
    def read(value: object) -> Any:
        if not isinstance(value, str) or value not in choices:
            raise ValueError
        return choices[value]

    return read


def _text(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value.encode()) <= MOST_OCTETS or not value.isprintable():
        raise ValueError
    return value


def _yes(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _only_yes(value: object) -> bool:
    if value is not True:
        raise ValueError
    return True


def pence(value: object) -> int:
    """Return an amount in pounds as whole pence. Raises :class:`ValueError` for what is none, or has parts of one."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise ValueError
    whole = Decimal(value) * _PENCE
    if not whole.is_finite() or whole != whole.to_integral_value():
        raise ValueError
    return int(whole)


def _percent(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value not in _PERCENT:
        raise ValueError
    return value


def _code(value: object) -> int:
    found = pence(value)
    coded(found)
    return found


# ------------------------------------------------------------------------------------------------- what a home may lack


def _no_appliance(plan: Plan, name: str) -> str:
    known = [appliance.name for appliance in plan.electricity[0].appliances] if plan.electricity else []
    return "" if name in known else f"there is no appliance {name!r}; this home has {', '.join(known) or 'none'}"


def _no_fuel(plan: Plan, fuel: Fuel) -> str:
    there = bool(plan.electricity) if fuel is Fuel.ELECTRICITY else plan.gas is not None
    return "" if there else f"this home has no {fuel.value}"


def not_prepaid(plan: Plan, fuel: Fuel) -> str:
    """Return in words why nothing is paid in advance for ``fuel`` in a home of that plan, empty where it is."""
    account = plan.gas.account if fuel is Fuel.GAS and plan.gas is not None else None
    if fuel is Fuel.ELECTRICITY and plan.electricity:
        account = plan.electricity[0].account
    if account is None or account.mode is PaymentMode.PREPAYMENT:
        return _no_fuel(plan, fuel)
    return f"this home pays for {fuel.value} by bill, not in advance"


def _no_gas(plan: Plan, _value: object) -> str:
    return _no_fuel(plan, Fuel.GAS)


def _nothing_prepaid(plan: Plan, _value: object) -> str:
    told = [not_prepaid(plan, fuel) for fuel in Fuel]
    return told[0] if all(told) else ""


# -------------------------------------------------------------------------------------------------------- what is done


def _at(home: Home, fuel: Fuel) -> int:
    """Return the endpoint of the first meter of ``fuel``."""
    return next(at for at, account in home.accounts.by_endpoint.items() if account.fuel is fuel)


def _turn_on(home: Home, fuel: Fuel) -> None:
    shop.serve(home, Confirm(_at(home, fuel)))


def _borrow(home: Home, fuel: Fuel) -> None:
    home.accounts.by_endpoint[_at(home, fuel)].select_emergency(int(home.now))


def _cut_off_by_nobody(home: Home, fuel: Fuel) -> None:
    """Bring a command to cut off that the head end never gave: asked, it does not confirm it (hub.md section 3)."""
    home.accounts.orders.cut_off(SupplierOff(_at(home, fuel), _NOBODYS, _REASON), int(home.now))


def _send(fuel: Fuel) -> Deed:
    return Deed(
        "an amount in pounds that a top-up code can hold, such as 10 or 12.50",
        _code,
        lambda home, amount: shop.serve(home, BuyAndSend(_at(home, fuel), amount)),
        lambda plan, _amount: not_prepaid(plan, fuel),
    )


def _reprice(home: Home, percent: int, start: int) -> None:
    """Have the supplier change the prices of everything that is paid for."""
    for at in home.accounts.by_endpoint:
        home.head_end.send(ChangePrices(at, percent, start))


def _prices(when: Callable[[int], int]) -> Deed:
    return Deed(
        f"whole hundredths from {_PERCENT[0]} to {_PERCENT[-1]}, such as 10: 10 % dearer",
        _percent,
        lambda home, percent: _reprice(home, percent, when(int(home.now))),
    )


def _midnight_after(now: int) -> int:
    return day_start(local_date(now) + timedelta(days=1))


def _emergency_button(home: Home, _value: bool) -> None:
    if home.gas is not None:
        home.gas.meter.press(Button.EMERGENCY)


def _leave_taps(home: Home, is_open: bool) -> None:
    if home.gas is not None:
        home.gas.meter.taps_open = is_open


def _forget_displays(home: Home, _value: bool) -> None:
    """Strike every display off the hub's list: it can read nothing of theirs any more."""
    for node in list(home.hub.displays):
        home.remove(home.trust_centre.eui64(node))


_FUEL_FORM: Final = '"electricity" or "gas"'
_LINK: Final = {"down": False, "up": True}
_LINK_FORM: Final = '"down" or "up"'

#: By the name under which it is written.
DEEDS: Final[Mapping[str, Deed]] = {
    "switch_on": Deed(
        "the name of an appliance",
        _text,
        lambda home, name: home.electricity.switch(name, True),
        _no_appliance,
    ),
    "switch_off": Deed(
        "the name of an appliance",
        _text,
        lambda home, name: home.electricity.switch(name, False),
        _no_appliance,
    ),
    "turn_on": Deed(_FUEL_FORM, _one_of(_FUELS), _turn_on, not_prepaid),
    "emergency_credit": Deed(_FUEL_FORM, _one_of(_FUELS), _borrow, not_prepaid),
    "emergency_button": Deed("true", _only_yes, _emergency_button, _no_gas),
    "gas_taps_open": Deed("true or false", _yes, _leave_taps, _no_gas),
    "send_electricity": _send(Fuel.ELECTRICITY),
    "send_gas": _send(Fuel.GAS),
    "cut_off": Deed(
        _FUEL_FORM,
        _one_of(_FUELS),
        lambda home, fuel: home.head_end.cut_off(_at(home, fuel), _REASON),
        _no_fuel,
    ),
    "cut_off_unconfirmed": Deed(_FUEL_FORM, _one_of(_FUELS), _cut_off_by_nobody, _no_fuel),
    "arm": Deed(
        _FUEL_FORM,
        _one_of(_FUELS),
        lambda home, fuel: home.head_end.send(Arm(_at(home, fuel))),
        _no_fuel,
    ),
    "message": Deed(
        f"text of at most {MOST_OCTETS} octets", _text, lambda home, text: home.say(text, Importance.MEDIUM)
    ),
    "message_to_confirm": Deed(
        f"text of at most {MOST_OCTETS} octets, which stands in front until a person has confirmed it",
        _text,
        lambda home, text: home.say(text, Importance.HIGH, must_confirm=True),
    ),
    "prices_next_half_hour": _prices(lambda now: now),
    "prices_midnight": _prices(_midnight_after),
    "protected_hours": Deed("true or false", _yes, lambda home, on: shop.serve(home, Protect(on)), _nothing_prepaid),
    "wan": Deed(_LINK_FORM, _one_of(_LINK), lambda home, up: setattr(home.head_end, "wan_up", up)),
    "gas_link": Deed(_LINK_FORM, _one_of(_LINK), lambda home, up: setattr(home, "gas_link_up", up), _no_gas),
    "hub_power": Deed(
        '"off" or "on"', _one_of({"off": False, "on": True}), lambda home, on: setattr(home, "powered", on)
    ),
    "new_tenants": Deed("true", _only_yes, lambda home, _value: home.change_tenancy()),
    "forget_displays": Deed("true", _only_yes, _forget_displays),
}
