"""What Home shows, worked out of a snapshot: words, figures and proportions; it paints nothing."""

from typing import NamedTuple

from ihd.model.freshness import Freshness
from ihd.model.meter import Meter
from ihd.model.reports import Quantity, Role
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Ambient
from ihd.model.units import Fuel, kilowatt_hours, kilowatts, money, pounds
from ihd.model.usage import Usual, local_date, month_after, usual
from ihd.settings import Lead, Period, Settings
from ihd.view import words
from ihd.view.ages import Age, age_of, oldest
from ihd.view.shapes import Mark, Part
from ihd.view.words import NOTHING, translate

#: Up to this share above usual a day is on track (design language, section 5), in percent.
_ON_TRACK_PERCENT = 105


class DialFacts(NamedTuple):
    """The dial: amounts in millipence, ``full`` the whole sweep (0: nothing says yet what a full one is), notches."""

    title: str
    short_title: str  # for a small dial
    amount: str
    line: str
    parts: tuple[Part, ...]
    full: int
    usual: int | None
    budget: int | None
    verdict: Mark | None
    verdict_text: str
    usual_text: str
    age: Age


class NowFacts(NamedTuple):
    """What the home uses at this moment, and the meter's own verdict on it."""

    title: str
    figure: str
    unit: str
    line: str
    age: Age
    mark: Mark
    token: str
    word: str


class FuelFacts(NamedTuple):
    """One meter's day."""

    icon: str
    token: str
    title: str
    amount: str
    parts: tuple[Part, ...]
    line: str
    energy: str
    age: Age


def imports(snapshot: Snapshot) -> tuple[Meter, ...]:
    """Return the meters the home pays by, electricity before gas (section 1: electricity is left)."""
    paid = [meter for meter in snapshot.meters if meter.role is Role.IMPORT]
    return tuple(sorted(paid, key=lambda meter: meter.fuel is Fuel.GAS))


def usual_day(snapshot: Snapshot, home_now: int | None) -> Usual | None:
    """Return what is usual for all fuels together with their standing charges, ``None`` unless known for each."""
    meters = imports(snapshot)
    if home_now is None or not meters:
        return None
    whole = by_now = 0
    for meter in meters:
        own = usual(meter.half_hours, meter.tariffs, home_now)
        if own is None:
            return None
        whole += own.whole_day + (meter.standing_charge or 0)
        by_now += own.by_now + (meter.standing_charge or 0)
    return Usual(whole, by_now)


def dearest_day(meters: tuple[Meter, ...]) -> int | None:
    """Return the dearest of the previous days the hub told, standing charges included, ``None`` if it told none."""
    standing = sum(meter.standing_charge or 0 for meter in meters)
    days = zip(*(meter.previous_days for meter in meters), strict=False)
    costs = [[amount.millipence for amount in day] for day in days]
    known = [sum(cost for cost in day if cost is not None) + standing for day in costs if None not in day]
    return max(known, default=None)


def days_of(period: Period, home: int | None) -> int:
    """Return how many days a budget for ``period`` is for, at home time ``home``: a month has its own."""
    if period is Period.MONTH and home is not None:
        today = local_date(home)
        return (month_after(today) - today.replace(day=1)).days
    return {Period.WEEK: 7, Period.MONTH: 30}.get(period, 1)


def chosen_dial(snapshot: Snapshot, now: float, chosen: Settings, usual_now: Usual | None) -> DialFacts:
    """Return the dial for what is ``chosen``: its full sweep is the budget, or the share of one day of a longer one."""
    budget = chosen.budget // days_of(chosen.budget_period, snapshot.home_time(now))
    facts = dial_facts(snapshot, now, budget, usual_now, shared=chosen.budget_period is not Period.DAY)
    return _led_by(chosen.leads, facts, snapshot, now)


def _led_by(lead: Lead, facts: DialFacts, snapshot: Snapshot, now: float) -> DialFacts:
    """Return the dial with another figure as the big one while that is known; the cost goes to the line below it."""
    figure = unit = ""
    if lead is Lead.ENERGY:
        used = [meter.today_wh for meter in imports(snapshot)]
        if used and None not in used:
            figure, unit = kilowatt_hours(sum(energy or 0 for energy in used)), "kWh"
    elif lead is Lead.POWER:
        power = now_facts(snapshot, now)
        if power is not None and power.unit and not power.age.dim:
            figure, unit = power.figure, power.unit
    if not figure:
        return facts
    title = translate("Home", "kW now") if lead is Lead.POWER else f"{unit} \N{MIDDLE DOT} {facts.title}"
    short = title if lead is Lead.POWER else f"{unit} \N{MIDDLE DOT} {facts.short_title}"
    line = " \N{MIDDLE DOT} ".join(filter(None, (facts.amount, facts.line)))
    return facts._replace(title=title, short_title=short, amount=figure, line=line)


def dial_facts(
    snapshot: Snapshot, now: float, budget: int, usual_now: Usual | None, *, shared: bool = False
) -> DialFacts:
    """Return the dial for ``budget`` millipence a day, 0 for none; ``shared``: they are a part of a longer one's."""
    meters = imports(snapshot)
    known = [meter for meter in meters if meter.spent_today is not None]
    total = sum(meter.spent_today or 0 for meter in known)
    age = oldest([age_of(snapshot, meter, now) for meter in known])
    full = budget or max(dearest_day(meters) or 0, usual_now.whole_day if usual_now else 0)
    over = bool(budget) and total > budget
    verdict, text = _verdict(total, budget, usual_now) if known else (None, "")
    return DialFacts(
        title=_title(snapshot, now, age),
        short_title=_short_title(age),
        amount=money(total) if known else NOTHING,
        line=_line(snapshot, meters, len(known), budget, usual_now, shared=shared),
        parts=_parts(snapshot, known, now),
        full=max(full, total) if full else 0,
        usual=usual_now.by_now if usual_now and known else None,
        budget=budget if over else None,
        verdict=None if age.dim else verdict,
        verdict_text="" if age.dim else text,
        usual_text=_usual_text(usual_now) if known and not age.dim else "",
        age=age,
    )


def _title(snapshot: Snapshot, now: float, age: Age) -> str:
    home = snapshot.home_time(now)
    if not age.dim or age.moment is None or home is None:
        since = max((meter.counted_since or 0 for meter in imports(snapshot)), default=0)
        if since:  # nobody counted what was used before
            return translate("Home", "Since {time}").format(time=words.clock_time(since))
        return translate("Home", "Today so far")
    clock = words.clock_time(age.moment)
    if words.date(age.moment) == words.date(home):
        return translate("Home", "Today, to {time}").format(time=clock)
    return translate("Home", "{day}, to {time}").format(day=words.date(age.moment), time=clock)


def _short_title(age: Age) -> str:
    if not age.dim or age.moment is None:
        return translate("Home", "Today")
    return translate("Strip", "to {time}").format(time=words.clock_time(age.moment))


def _line(
    snapshot: Snapshot, meters: tuple[Meter, ...], known: int, budget: int, usual_now: Usual | None, *, shared: bool
) -> str:
    if not known:
        if snapshot.readers and any(meter.today_wh is not None for meter in meters):
            return translate("Home", "No price entered")
        return translate("Age", "Waiting for the meter") if meters else words.way(snapshot)
    if known < len(meters):
        missing = next(meter for meter in meters if meter.spent_today is None)
        return translate("Home", "{fuel} not known yet").format(fuel=words.fuel(missing))
    if any(meter.standing_charge is None for meter in meters):
        return translate("Home", "without standing charge")
    if budget and shared:
        return translate("Home", "of {amount} a day").format(amount=money(budget))
    if budget:
        return translate("Home", "of {amount} budget").format(amount=money(budget))
    return translate("Home", "usual day {amount}").format(amount=money(usual_now.whole_day)) if usual_now else ""


def _usual_text(usual_now: Usual | None) -> str:
    return translate("Home", "usual by now {amount}").format(amount=money(usual_now.by_now)) if usual_now else ""


def _verdict(total: int, budget: int, usual_now: Usual | None) -> tuple[Mark | None, str]:
    if budget and total > budget:
        return Mark.BAD, translate("Home", "{amount} over budget").format(amount=pounds(total - budget))
    if usual_now is None:
        return None, ""
    if total * 100 <= usual_now.by_now * _ON_TRACK_PERCENT:
        return Mark.GOOD, translate("Home", "On track")
    return Mark.CAUTION, translate("Home", "Above usual")


def _parts(snapshot: Snapshot, meters: list[Meter], now: float) -> tuple[Part, ...]:
    parts = [Part(sum(meter.standing_charge or 0 for meter in meters), "hatch")]
    for meter in meters:
        token = "off" if age_of(snapshot, meter, now).dim else token_of(meter)
        parts.append(Part(meter.today_millipence or 0, token))
    return tuple(parts)


def token_of(meter: Meter) -> str:
    """Return the colour token of a meter's fuel."""
    return "gas" if meter.fuel is Fuel.GAS else "elec"


def now_facts(snapshot: Snapshot, now: float) -> NowFacts | None:
    """Return what the electricity meters together measure now, ``None`` for a home without one."""
    meters = [meter for meter in imports(snapshot) if meter.fuel is Fuel.ELECTRICITY]
    if not meters and snapshot.meters:
        return None
    age = oldest([age_of(snapshot, meter, now) for meter in meters])
    powers = [meter.power_w for meter in meters if meter.power_w is not None]
    known = bool(powers) and len(powers) == len(meters)
    power = sum(powers)
    mark, token, word = _level(meters if known and not age.dim else [])
    return NowFacts(
        title=translate("Home", "Using now") if power >= 0 else translate("Home", "Sending out"),
        figure=_figure(power, known, age),
        unit="kW" if known and not age.lost else "",
        line=_now_line(snapshot, meters, known, age, now),
        age=age,
        mark=mark,
        token=token,
        word=word,
    )


def _figure(power: int, known: bool, age: Age) -> str:
    if not known:
        return NOTHING
    figure = kilowatts(abs(power))
    return translate("Home", "was {power} kW").format(power=figure) if age.lost else figure


def _level(meters: list[Meter]) -> tuple[Mark, str, str]:
    levels = [meter.ambient for meter in meters if meter.ambient is not None]
    if not levels:
        return Mark.UNKNOWN, "", translate("Words", "Not known")
    return words.ambient(max(levels, key=list(Ambient).index))


def _now_line(snapshot: Snapshot, meters: list[Meter], known: bool, age: Age, now: float) -> str:
    if not meters:
        return words.way(snapshot)
    if age.step is Freshness.NEVER:
        return translate("Age", "Waiting for the meter")
    if not known:
        doubt = snapshot.trouble.last_doubt
        if doubt is not None and doubt.quantity is Quantity.POWER:
            return translate("Home", "The meter sent a figure that cannot be right")
        return ""
    costs = [meter.cost_per_hour for meter in meters if _price_holds(meter, snapshot.home_time(now))]
    if age.lost or len(costs) < len(meters) or None in costs:
        return ""
    hourly = translate("Home", "{amount} an hour").format(amount=money(sum(cost for cost in costs if cost is not None)))
    rates = {words.price_name(meter.price) for meter in meters if meter.price is not None}
    return f"{hourly}, {rates.pop()}" if len(rates) == 1 and rates != {""} else hourly


def _price_holds(meter: Meter, home_now: int | None) -> bool:
    price = meter.price
    return price is not None and (price.end is None or home_now is None or home_now < price.end)


def fuel_facts(snapshot: Snapshot, meter: Meter, now: float) -> FuelFacts:
    """Return one paid meter's card."""
    age = age_of(snapshot, meter, now)
    spent = meter.spent_today
    standing = meter.standing_charge
    token = "off" if age.dim else token_of(meter)
    return FuelFacts(
        icon="flame" if meter.fuel is Fuel.GAS else "bolt",
        token=token_of(meter),
        title=meter_name(snapshot, meter),
        amount=money(spent) if spent is not None else NOTHING,
        parts=(Part(standing or 0, "hatch"), Part(meter.today_millipence or 0, token)) if spent is not None else (),
        line=_standing(meter),
        energy=f"{kilowatt_hours(meter.today_wh)} kWh" if meter.today_wh is not None else "",
        age=age,
    )


def _standing(meter: Meter) -> str:
    if meter.price is not None and meter.price.own:
        return words.sentence(words.price_name(meter.price))
    if meter.standing_charge is not None:
        return translate("Home", "{amount} standing").format(amount=money(meter.standing_charge))
    return translate("Home", "energy only") if meter.today_millipence is not None else ""


def meter_name(snapshot: Snapshot, meter: Meter) -> str:
    """Return the fuel's name, numbered where the home has several meters of it."""
    if meter.role is Role.GENERATION:
        return translate("Home", "Made here")
    same = [other for other in imports(snapshot) if other.fuel is meter.fuel]
    return words.fuel(meter) if len(same) == 1 else f"{words.fuel(meter)} {same.index(meter) + 1}"


def waiting(fuel: Fuel, snapshot: Snapshot) -> FuelFacts:
    """Return the card of a meter that was not found yet."""
    empty = Meter(meter=0, fuel=fuel)
    return FuelFacts(
        icon="flame" if fuel is Fuel.GAS else "bolt",
        token="gas" if fuel is Fuel.GAS else "elec",
        title=words.fuel(empty),
        amount=NOTHING,
        parts=(),
        line="",
        energy="",
        age=Age(Freshness.NEVER, words.way(snapshot)),
    )
