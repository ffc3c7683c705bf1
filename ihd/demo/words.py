"""What the bench says, in words: meters, links, steps and answers; it draws nothing."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ihd.demo.facts import Facts, MeterFace
from ihd.model.calendar import LONDON
from ihd.model.shop import Outcome
from ihd.model.supply import Position, Supply
from ihd.model.units import Fuel, pounds

translate = QCoreApplication.translate


def fuel(of: Fuel) -> str:
    """Return the name of a fuel's meter."""
    return translate("Bench", "Electricity meter") if of is Fuel.ELECTRICITY else translate("Bench", "Gas meter")


def panel(face: MeterFace) -> tuple[str, str, str]:
    """Return the three lines of a meter's own display: what the amount is, the amount, the register."""
    what = "BALANCE" if face.prepaid else "TO PAY"  # as printed there, in every language
    amount = pounds(abs(face.balance))
    if face.prepaid and face.balance < 0:
        amount = f"−{amount}"  # as on every page
    if face.fuel is Fuel.ELECTRICITY:
        return what, amount, f"{face.register / 1_000:09.1f} kWh"
    return what, amount, f"{face.register / 1_000:08.2f} m³"


def supply(face: MeterFace) -> str:
    """Return whether the fuel is on, and what a person does about it if it is not."""
    if face.position is Position.TESTING:
        return translate("Bench", "The meter looks for open taps, for a minute.")
    match face.supply:
        case Supply.ON:
            return translate("Bench", "Supply on")
        case Supply.ARMED:
            return translate("Bench", "Ready: press A, then B")
        case Supply.OFF:
            return translate("Bench", "Supply off: top up first")


def power(face: MeterFace) -> str:
    """Return what the home takes now."""
    return "" if face.watts is None else f"{face.watts / 1_000:.2f} kW"


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


def day(now: int) -> str:
    """Return the date in Britain, in figures."""
    return f"{datetime.fromtimestamp(now, LONDON):%d/%m/%Y}"


class Links(NamedTuple):
    """What can be cut, each in words as it is now."""

    wan: str
    power: str
    gas: str
    sticks: str


def links(now: Facts) -> Links:
    """Return how every link stands; what is cut has a shape of its own beside the word."""
    return Links(
        translate("Bench", "Supplier link: up") if now.wan_up else translate("Bench", "■ Supplier link: cut"),
        translate("Bench", "Hub power: on") if now.powered else translate("Bench", "■ Hub power: off"),
        translate("Bench", "■ Gas meter link: cut")
        if now.gas_link_up is False
        else translate("Bench", "Gas meter link: up"),
        translate("Bench", "Radio stick: plugged in")
        if now.plugged
        else translate("Bench", "■ Radio stick: pulled out"),
    )


def gas_report(facts: Facts) -> str:
    """Return when the gas meter is next heard."""
    if facts.next_report is None:
        return ""
    return translate("Bench", "Wakes at {time}").format(time=clock(facts.next_report)[:5])


def moved(face: MeterFace) -> str:
    """Return a line of the log for a supply that changed."""
    match face.supply:
        case Supply.ON:
            return translate("Bench", "supply on")
        case Supply.ARMED:
            return translate("Bench", "ready to be turned on at the meter")
        case Supply.OFF:
            return translate("Bench", "supply off")


def answer(outcome: Outcome) -> str:
    """Return what came of what was asked, empty where nothing has to be said."""
    return {
        Outcome.SOLD: translate("Bench", "Code made. Type it on the display."),
        Outcome.SENT: translate("Bench", "The supplier sends it. It arrives as soon as the supplier link is up."),
        Outcome.TURNED_ON: translate("Bench", "Turned on at the meter."),
        Outcome.TESTING: translate("Bench", "The gas meter looks for open taps, for a minute."),
        Outcome.WOKEN: translate("Bench", "The meter is awake."),
        Outcome.NOTHING_TO_CONFIRM: translate("Bench", "Nothing changed: there is nothing to turn on."),
        Outcome.NOTHING_TO_TAKE: translate("Bench", "Nothing changed: there is no more credit than that."),
        Outcome.TAKEN: translate("Bench", "The supplier takes the credit as soon as the supplier link is up."),
        Outcome.NOT_SOLD: translate("Bench", "Nothing changed: this home pays by bill, or no code holds that."),
    }.get(outcome, "")
