"""Sentences and dates that several pages share, in the owner's language; it knows no widget."""

from __future__ import annotations

import re
from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication

from ihd.model.freshness import Freshness
from ihd.model.link import FAULT_SENTENCES, Fault, Link, LinkPhase, Sentence
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Ambient
from ihd.model.tariff import Price
from ihd.model.units import POUND, Fuel, money, pence
from ihd.model.usage import local_date, local_time
from ihd.said import Said
from ihd.view.dates import weekday_and_date
from ihd.view.shapes import Mark

translate = QCoreApplication.translate

# Shown where a figure is not known.
NOTHING: Final = "–"

# Where a line may be broken without a space or a hyphen.
ZERO_WIDTH_SPACE: Final = "\N{ZERO WIDTH SPACE}"

# Keeps two words in one line.
NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"

# From these link qualities on a signal is good or fair (LQI 0..255).
_GOOD: Final = 170
_FAIR: Final = 85


def spoken(text: str) -> str:
    """Return what was said below the view in the owner's language; any other text stays as it is."""
    if not isinstance(text, Said):
        return text
    parts = {name: spoken(part) if isinstance(part, str) else part for name, part in text.parts.items()}
    template = text.template
    if text.context:
        template = translate(text.context, text.template, "", -1 if text.number is None else text.number)
    return template.format(**parts)


def fault_sentence(fault: Fault) -> Sentence:
    """Return what is wrong and what to do about it."""
    return Sentence(*map(spoken, FAULT_SENTENCES[fault]))


def phase(link: Link) -> str:
    """Return how far the display has come on its way to the hub, or to the readers of a network of one's own."""
    if link.own_network and link.phase is not LinkPhase.OPENING:
        return {
            LinkPhase.UP: translate("Link", "The network is running"),
            LinkPhase.LOST: translate("Link", "The network is not running"),
        }.get(link.phase, translate("Link", "Starting the network"))
    return {
        LinkPhase.OPENING: translate("Link", "Looking for the radio stick"),
        LinkPhase.SEARCHING: translate("Link", "Looking for the hub"),
        LinkPhase.JOINING: translate("Link", "Joining the hub"),
        LinkPhase.AGREEING: translate("Link", "Agreeing secure keys"),
        LinkPhase.UP: translate("Link", "Linked to the hub"),
        LinkPhase.LOST: translate("Link", "No link to the hub"),
    }[link.phase]


def way(snapshot: Snapshot) -> str:
    """Return how far the display has come on its way to its meters, while there is none."""
    if not snapshot.own_network or snapshot.link.phase not in (LinkPhase.UP, LinkPhase.LOST):
        return phase(snapshot.link)
    if snapshot.link.phase is LinkPhase.LOST:
        return translate("Readers", "No network")
    return translate("Pairing", "Reading the meters") if snapshot.readers else translate("Readers", "No reader yet")


def signal(link: Link) -> tuple[int, str]:
    """Return the signal as bars (0 to 4) and as a word; what is played has none, and says so on every page."""
    if link.replay_of is not None:
        return 0, translate("Status", "Replay")
    if link.phase is not LinkPhase.UP or link.signal is None:
        return 0, translate("Link", "No link") if link.phase is not LinkPhase.UP else translate("Link", "Linked")
    return strength(link.signal)


def strength(signal: int) -> tuple[int, str]:
    """Return a link quality (LQI) as bars (1 to 4) and as a word."""
    if signal >= _GOOD:
        return 4, translate("Link", "Good")
    if signal >= _FAIR:
        return 2, translate("Link", "Fair")
    return 1, translate("Link", "Weak")


def next_try(link: Link, now: float) -> str:
    """Return when a lost link is tried again, nothing where it is not lost or where only a person can help."""
    if link.phase is not LinkPhase.LOST or link.next_try is None:
        return ""
    if link.next_try <= now:
        return translate("Link", "Trying now")
    return translate("Link", "Trying again in {n} s").format(n=ceil(link.next_try - now))


def breakable(text: str) -> str:
    """Return a path or address that may be broken after its slashes and hyphens where a line is too short for it."""
    return re.sub(r"(?<=[/_:-])(?=.)", ZERO_WIDTH_SPACE, text)


def fuel(meter: Meter) -> str:
    """Return the fuel's name."""
    names = {Fuel.ELECTRICITY: translate("Words", "Electricity"), Fuel.GAS: translate("Words", "Gas")}
    return names[meter.fuel]


def clock_time(moment: int) -> str:
    """Return the time of day in Britain: 14:32."""
    return local_time(moment).strftime("%H:%M")


def date(moment: int) -> str:
    """Return the date in Britain: Sun 22 Nov."""
    return weekday_and_date(local_date(moment))


def when(moment: int | None, now: int | None) -> str:
    """Return a moment as its time today, with its date on another day; nothing for one that is not known (0)."""
    if not moment:
        return ""
    if now is not None and local_date(moment) == local_date(now):
        return clock_time(moment)
    return f"{date(moment)}, {clock_time(moment)}"


def day_and_time(moment: int) -> str:
    """Return a moment of any year: Sun 22 Nov 2026, 14:32."""
    return f"{date(moment)} {local_date(moment).year}, {clock_time(moment)}"


def duration(seconds: float) -> str:
    """Return a span in its largest whole unit or two: 44 min, 3 h, 2 days."""
    minutes = int(seconds) // 60
    if minutes < 60:
        return translate("Words", "{n} min").format(n=max(1, minutes))
    if minutes < 48 * 60:
        return translate("Words", "{n} h").format(n=minutes // 60)
    return translate("Words", "%n days", "", minutes // (24 * 60))


def long_duration(seconds: float) -> str:
    """Return a span within a sentence: 44 minutes, 3 hours, 2 days."""
    minutes = int(seconds) // 60
    if minutes < 120:
        return translate("Words", "%n minutes", "", minutes)
    if minutes < 48 * 60:
        return translate("Words", "%n hours", "", minutes // 60)
    return translate("Words", "%n days", "", minutes // (24 * 60))


def ago(seconds: float) -> str:
    """Return an age: 44 min ago."""
    return translate("Words", "{span} ago").format(span=duration(seconds))


def ambient(level: Ambient) -> tuple[Mark, str, str]:
    """Return mark, colour token and word of a consumption level."""
    return {
        Ambient.LOW: (Mark.GOOD, "ok", translate("Words", "Low")),
        Ambient.MEDIUM: (Mark.CAUTION, "warn", translate("Words", "Medium")),
        Ambient.HIGH: (Mark.BAD, "bad", translate("Words", "High")),
    }[level]


def pence_or_pounds(millipence: int) -> str:
    """Return a charge to a tenth of a penny, or in pounds from one pound on: 54.2p."""
    if millipence < POUND:
        return f"{pence(millipence)}p"
    return money(millipence)


def rate(label: str) -> str:
    """Return a rate's label as it reads within a sentence: day rate."""
    if not label:
        return ""
    known = {
        "day": translate("Rate", "day rate"), "night": translate("Rate", "night rate"),
        "peak": translate("Rate", "peak rate"),
        "standard": translate("Rate", "standard rate"), "off-peak": translate("Rate", "off-peak rate"),
        "off peak": translate("Rate", "off-peak rate"),
    }  # fmt: skip
    plain = label.strip().lower().removesuffix(" rate")
    return known.get(plain, label)


def price_name(price: Price) -> str:
    """Return whose price it is, as it reads within a sentence: a rate of the supplier's, or the owner's own."""
    return translate("Rate", "your own price") if price.own else rate(price.label)


def sentence(text: str) -> str:
    """Return ``text`` with a capital at its start."""
    return text[:1].upper() + text[1:]


def old(step: Freshness) -> bool:
    """Return whether figures of this age are dimmed."""
    return step in (Freshness.OLD, Freshness.LOST)
