"""What the bench says of a home, in words: meters, links, accounts and what waits; it draws nothing."""

from __future__ import annotations

from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from ihd.demo.facts import AccountFace, Facts, MeterFace
from ihd.demo.screens import signed
from ihd.hub.gas_messages import CloseValve, Message, OpenValve
from ihd.model.calendar import LONDON
from ihd.model.supply import Position, Supply
from ihd.model.units import Fuel, pounds

translate = QCoreApplication.translate

_HALF_HOURS: Final = 2


def fuel(of: Fuel) -> str:
    """Return the name of a fuel's meter."""
    return translate("Bench", "Electricity meter") if of is Fuel.ELECTRICITY else translate("Bench", "Gas meter")


def short(of: Fuel) -> str:
    """Return the name of a fuel."""
    return translate("Bench", "Electricity") if of is Fuel.ELECTRICITY else translate("Bench", "Gas")


def supply(face: MeterFace) -> str:
    """Return whether the fuel is on, and what a person does about it if it is not."""
    if face.position is Position.TESTING:
        return translate("Bench", "Looks for open taps")
    if face.account.held and face.supply is Supply.OFF:
        return translate("Bench", "Cut off by the supplier")
    match face.supply:
        case Supply.ON:
            return translate("Bench", "Supply on")
        case Supply.ARMED:
            return translate("Bench", "Ready: press A, then B")
        case Supply.OFF:
            return translate("Bench", "Supply off: top up first")


def below(face: MeterFace, now: Facts) -> str:
    """Return what stands below a meter's screen: what is taken, or what the hub's account says and when it wakes."""
    if face.watts is not None:
        return translate("Bench", "takes {power} now").format(power=kilowatts(face.watts))
    if face.prepaid:
        account = translate("Bench", "{amount} in the hub's account").format(amount=signed(face.account.balance))
    else:
        account = translate("Bench", "to pay {amount}").format(amount=pounds(face.account.balance))
    wakes = translate("Bench", "Wakes at {time}").format(time=minute(now.gas.next)) if now.gas is not None else ""
    return f"{account}\n{_valve(face.position)} · {wakes}"


def _valve(position: Position) -> str:
    match position:
        case Position.OPEN:
            return translate("Bench", "Valve open")
        case Position.SHUT:
            return translate("Bench", "Valve shut")
        case Position.TESTING:
            return translate("Bench", "Valve testing")


def kilowatts(watts: int) -> str:
    """Return power."""
    return f"{watts / 1_000:.2f} kW"


def appliance(name: str) -> str:
    """Return an appliance's name as people say it."""
    names = {
        "kettle": translate("Bench", "Kettle"),
        "oven": translate("Bench", "Oven"),
        "heater": translate("Bench", "Heater"),
    }
    return names.get(name, name)


def clock(now: int) -> str:
    """Return the time of day in Britain, with its seconds."""
    return f"{datetime.fromtimestamp(now, LONDON):%H:%M:%S}"


def minute(now: int) -> str:
    """Return the time of day in Britain, to the minute."""
    return clock(now)[:5]


def day(now: int) -> str:
    """Return the date in Britain, in figures."""
    return f"{datetime.fromtimestamp(now, LONDON):%d/%m/%Y}"


class Told(NamedTuple):
    """What stands on a link, and the whole of it for the log and for who cannot see where it stands."""

    short: str
    full: str


class Links(NamedTuple):
    """What can be cut, each as it is now."""

    wan: Told
    gas: Told
    display: Told
    power: Told


def links(now: Facts) -> Links:
    """Return how every link stands; what is cut has a shape of its own beside the word."""
    linked, cut = translate("Bench", "Linked"), translate("Bench", "■ Cut")
    if not now.powered:
        linked = translate("Bench", "Hub off")
    there = linked if now.radio.plugged else translate("Bench", "No stick")
    return Links(
        Told(linked, translate("Bench", "Supplier link: up"))
        if now.wan_up
        else Told(cut, translate("Bench", "■ Supplier link: cut")),
        Told(cut, translate("Bench", "■ Gas meter link: cut"))
        if now.gas is not None and not now.gas.up
        else Told(linked, translate("Bench", "Gas meter link: up")),
        Told(there, translate("Bench", "Display link: up"))
        if now.radio.link
        else Told(cut, translate("Bench", "■ Display link: cut")),
        Told(translate("Bench", "Power on"), translate("Bench", "Hub power: on"))
        if now.powered
        else Told(translate("Bench", "■ Power off"), translate("Bench", "■ Hub power: off")),
    )


def moved(face: MeterFace) -> str:
    """Return a line of the log for a supply that changed."""
    match face.supply:
        case Supply.ON:
            return translate("Bench", "supply on")
        case Supply.ARMED:
            return translate("Bench", "ready to be turned on at the meter")
        case Supply.OFF:
            return translate("Bench", "supply off")


# -------------------------------------------------------------------------------------------------------- the hub's own


def books(now: Facts) -> list[tuple[str, str, str, str]]:
    """Return the hub's accounts as a table: a head, and a line for each meter."""
    head = (
        "",
        translate("Bench", "Left or to pay"),
        translate("Bench", "Emergency credit"),
        translate("Bench", "Debt"),
    )
    return [head, *((fuel(face.fuel), *_line(face.account)) for face in now.meters)]


def _line(account: AccountFace) -> tuple[str, str, str]:
    if not account.prepaid:
        return translate("Bench", "to pay {amount}").format(amount=pounds(account.balance)), "–", "–"
    lent = pounds(account.emergency)
    if account.chosen:
        lent = translate("Bench", "{amount}, chosen").format(amount=lent)
    return signed(account.balance), lent, pounds(account.debt)


def waits_for_gas(now: Facts) -> str:
    """Return what the gas meter is told when it is next heard."""
    if now.gas is None:
        return ""
    told = ", ".join([_message(each) for each in now.gas.waits] + [translate("Bench", "its limits")])
    waits = translate("Bench", "Waits for the gas meter until {time}: {what}.").format(
        time=minute(now.gas.next), what=told
    )
    if not now.gas.lost:
        return waits
    hours, half = divmod(now.gas.delay, _HALF_HOURS)
    left = translate("Bench", "It is not heard; gas goes on for {hours} h.")
    return f"{waits} {left.format(hours=f'{hours}:{30 * half:02d}')}"


def _message(message: Message) -> str:
    if isinstance(message, CloseValve):
        return translate("Bench", "shut the valve")
    if isinstance(message, OpenValve) and message.flow_test:
        return translate("Bench", "test the taps and open the valve")
    return translate("Bench", "let a person open the valve")
