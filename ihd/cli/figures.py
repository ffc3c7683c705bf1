"""A snapshot as plain figures: the JSON object and the text table; it prints nothing itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from ihd.model import units
from ihd.model.calendar import LONDON
from ihd.model.credit import CreditStatus, PaymentMode
from ihd.model.doubts import DOUBT_SENTENCES, claimed
from ihd.model.freshness import Freshness, age, freshness
from ihd.model.link import FAULT_SENTENCES, Link, LinkPhase
from ihd.model.meter import Meter
from ihd.model.reports import Role
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel

#: The three words a script has to know.
LINK_WORDS: Final = {
    LinkPhase.OPENING: "joining",
    LinkPhase.SEARCHING: "joining",
    LinkPhase.JOINING: "joining",
    LinkPhase.AGREEING: "joining",
    LinkPhase.UP: "up",
    LinkPhase.LOST: "lost",
}
_UNKNOWN: Final = "not known"


def figures(snapshot: Snapshot, now: float) -> dict[str, object]:
    """Return the snapshot at link time ``now`` as a JSON object; what is not known is ``null``.

    Money in millipence (10^-5 GBP), energy in Wh. ``today_millipence`` is the cost of today's energy; the standing
    charge is given beside it. ``heard_s`` is the age of the figures in seconds. ``credit_status`` names the bits that
    are set (:class:`ihd.model.credit.CreditStatus`). In a network of one's own ``own_price`` marks a price that the
    owner entered, ``today_since`` a day that counts from later than midnight, and ``hub_time`` is this machine's.
    ``replay_of`` is when the capture that is played began, ``null`` for what is of now.
    """
    home = snapshot.home_time(now)
    main = [snapshot.of(fuel) for fuel in Fuel]
    others = [meter for meter in snapshot.meters if meter not in main]
    return {
        "hub_time": None if home is None else _utc(home),
        "link": LINK_WORDS[snapshot.link.phase],
        "fault": fault_sentence(snapshot.link) if snapshot.link.phase is LinkPhase.LOST else None,
        "signal": snapshot.link.signal,
        "replay_of": None if snapshot.link.replay_of is None else _utc(snapshot.link.replay_of),
        **{fuel.value: _meter(snapshot, meter, now) for fuel, meter in zip(Fuel, main, strict=True)},
        "other_meters": [
            {"fuel": m.fuel.value, "role": m.role.value} | (_meter(snapshot, m, now) or {}) for m in others
        ],
        "bad_frames": snapshot.trouble.bad_frames,
        "doubted_values": snapshot.trouble.doubted_values,
    }


def _utc(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def fault_sentence(link: Link) -> str:
    """Return what is wrong with the link, where, and what to do, in one line."""
    if link.fault is None:
        return link.detail or "There is no link to the hub."
    sentence = FAULT_SENTENCES[link.fault]
    place = f" ({link.detail})" if link.detail else ""
    return f"{sentence.headline}{place}. {sentence.remedy}"


def _meter(snapshot: Snapshot, meter: Meter | None, now: float) -> dict[str, object] | None:
    if meter is None:
        return None
    seconds = age(snapshot, meter, now)
    return {
        "heard_s": None if seconds is None else round(seconds, 1),
        "freshness": freshness(snapshot, meter, now).value,
        "serial": meter.serial,
        "power_w": meter.power_w,
        "ambient": meter.ambient.name.lower() if meter.ambient is not None else None,
        "cost_per_hour_millipence": meter.cost_per_hour,
        "today_wh": meter.today_wh,
        "today_millipence": meter.today_millipence,
        "standing_charge_millipence_per_day": meter.standing_charge,
        "price_millipence_per_kwh": meter.price.millipence_per_kwh if meter.price is not None else None,
        "own_price": meter.price.own if meter.price is not None else None,
        "today_since": None if meter.counted_since is None else _utc(meter.counted_since),
        "rate_label": meter.price.label if meter.price is not None else None,
        "payment_mode": meter.payment_mode.value if meter.payment_mode is not None else None,
        "balance_millipence": meter.balance_millipence,
        "supply": meter.supply.name.lower() if meter.supply is not None else None,
        "credit_status": None if meter.credit_status is None else _credit_words(meter.credit_status),
        "emergency_credit_millipence": meter.emergency_credit,
        "accumulated_debt_millipence": meter.accumulated_debt,
        "debts": [{"label": debt.label, "millipence": debt.millipence} for debt in meter.debts],
    }


def _credit_words(status: int) -> list[str]:
    return [bit.name.lower() for bit in CreditStatus if bit.name is not None and status & bit]


def is_complete(snapshot: Snapshot) -> bool:
    """Return whether every meter the home buys through has told all that a first look needs.

    A meter reader of one's own network has nothing to tell of an account.
    """
    if snapshot.readers:
        live = [meter.today_wh if meter.fuel is Fuel.GAS else meter.power_w for meter in snapshot.meters]
        return bool(live) and None not in live and all(meter.heard is not None for meter in snapshot.meters)
    return bool(snapshot.meters) and all(
        None not in (meter.heard, meter.today_wh, meter.today_millipence, meter.standing_charge, meter.price)
        and None not in (meter.payment_mode, meter.balance_millipence)
        and (meter.payment_mode is not PaymentMode.PREPAYMENT or meter.credit_status is not None)
        for meter in snapshot.meters
        if meter.role is Role.IMPORT
    )


def table(snapshot: Snapshot, now: float) -> str:
    """Return the snapshot as a few lines of text that a person can read at a glance."""
    home = snapshot.home_time(now)
    clock = datetime.fromtimestamp(home, LONDON).strftime("%H:%M:%S  %a %d %b") if home is not None else "--:--"
    lines = [f"{clock}   link {LINK_WORDS[snapshot.link.phase]}{_fault(snapshot)}"]
    if snapshot.link.replay_of is not None:
        lines.append(f"a replay of {datetime.fromtimestamp(snapshot.link.replay_of, LONDON):%a %d %b %Y, %H:%M}")
    for meter in snapshot.meters:
        lines += _rows(snapshot, meter, now)
    if snapshot.trouble.last_bad_frame is not None:
        lines.append(f"{snapshot.trouble.bad_frames} unreadable frame(s), last: {snapshot.trouble.last_bad_frame.why}")
    if snapshot.trouble.last_doubt is not None:
        doubt = snapshot.trouble.last_doubt
        count = snapshot.trouble.doubted_values
        lines.append(f"{count} value(s) not believed. {DOUBT_SENTENCES[doubt.quantity]} Last: {claimed(doubt)}.")
    return "\n".join(lines)


def _fault(snapshot: Snapshot) -> str:
    fault = snapshot.link.fault
    return f": {FAULT_SENTENCES[fault].headline}" if fault is not None else ""


def _rows(snapshot: Snapshot, meter: Meter, now: float) -> list[str]:
    name = "Generation" if meter.role is Role.GENERATION else meter.fuel.value.capitalize()
    rows = [f"{name:<12}{_age_words(snapshot, meter, now)}"]
    if meter.fuel is Fuel.ELECTRICITY:
        level = meter.ambient.name.lower() if meter.ambient is not None else _UNKNOWN
        rows.append(f"  now       {_or_unknown(meter.power_w, units.kilowatts, ' kW')}  {level}{_hourly(meter)}")
    rows.append(
        f"  today     {_or_unknown(meter.today_wh, units.kilowatt_hours, ' kWh')}"
        + (f"  {units.money(meter.today_millipence)}" if meter.today_millipence is not None else "")
        + (f"  + {units.money(meter.standing_charge)} standing" if meter.standing_charge is not None else "")
        + (f"  since {datetime.fromtimestamp(meter.counted_since, LONDON):%H:%M}" if meter.counted_since else "")
    )
    if meter.price is not None:
        label = "your own price" if meter.price.own else meter.price.label
        rows.append(f"  price     {units.pence(meter.price.millipence_per_kwh, 2)}p per kWh  {label}")
    if meter.balance_millipence is not None and meter.payment_mode is not None:
        rows.append(f"  {meter.payment_mode.value:<9} {units.pounds(meter.balance_millipence)}")
    if meter.payment_mode is PaymentMode.PREPAYMENT:
        rows += _prepaid_rows(meter)
    if meter.supply is not None:
        rows.append(f"  supply    {meter.supply.name.lower()}")
    return rows


def _prepaid_rows(meter: Meter) -> list[str]:
    rows = []
    if meter.credit_status is not None:
        rows.append(f"  status    {', '.join(_credit_words(meter.credit_status)).replace('_', ' ') or _UNKNOWN}")
    if meter.emergency_credit is not None:
        rows.append(f"  emergency {units.pounds(meter.emergency_credit)} left")
    if meter.accumulated_debt:
        rows.append(f"  owed      {units.pounds(meter.accumulated_debt)} to pay back first")
    owed = [debt for debt in meter.debts if debt.millipence]
    return rows + [f"  debt {debt.number}    {units.pounds(debt.millipence)}  {debt.label}".rstrip() for debt in owed]


def _hourly(meter: Meter) -> str:
    return f"  {units.money(meter.cost_per_hour)} an hour" if meter.cost_per_hour is not None else ""


def _or_unknown(value: int | None, write: object, unit: str) -> str:
    return f"{write(value)}{unit}" if value is not None and callable(write) else _UNKNOWN


def _age_words(snapshot: Snapshot, meter: Meter, now: float) -> str:
    step = freshness(snapshot, meter, now)
    seconds = age(snapshot, meter, now)
    if step is Freshness.NEVER or seconds is None:
        return "not heard yet"
    if step is Freshness.LIVE:
        return "now"
    if step is Freshness.TIMED and meter.as_of is not None:
        return f"as of {datetime.fromtimestamp(meter.as_of, LONDON):%H:%M}"
    return f"{int(seconds // 60)} min ago (old)"
