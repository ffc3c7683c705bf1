"""Sentences and dates that several pages share, in the owner's language; it knows no widget."""

from __future__ import annotations

import re
from math import ceil
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ihd.model.freshness import Freshness
from ihd.model.link import FAULT_SENTENCES, Fault, Link, LinkPhase, Sentence
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Ambient
from ihd.model.tariff import Price
from ihd.model.units import POUND, Fuel, money, pence
from ihd.model.usage import local_date, local_time
from ihd.view.dates import weekday_and_date
from ihd.view.shapes import Mark

translate = QCoreApplication.translate

# Shown where a figure is not known.
NOTHING: Final = "–"

# Where a line may be broken without a space or a hyphen.
ZERO_WIDTH_SPACE: Final = "\N{ZERO WIDTH SPACE}"

# The sentences of :data:`ihd.model.link.FAULT_SENTENCES`, named here so that the translation tools see them.
FAULT_TEXTS: Final = (
    QT_TRANSLATE_NOOP("Fault", "The radio stick was not found"),
    QT_TRANSLATE_NOOP("Fault", "Plug the stick in, or give its path or address with --stick."),
    QT_TRANSLATE_NOOP("Fault", "This user may not open the radio stick"),
    QT_TRANSLATE_NOOP("Fault", "Add the user to the group that owns the stick (often dialout), then log in again."),
    QT_TRANSLATE_NOOP("Fault", "Another program is using the radio stick"),
    QT_TRANSLATE_NOOP("Fault", "Close the other program. Two programs cannot share one stick."),
    QT_TRANSLATE_NOOP("Fault", "What answered is not an EZSP radio stick"),
    QT_TRANSLATE_NOOP(
        "Fault", "Check the path or address. The stick needs EmberZNet (EZSP) firmware, version 8 or newer."
    ),
    QT_TRANSLATE_NOOP("Fault", "The radio stick stopped answering"),
    QT_TRANSLATE_NOOP("Fault", "Check that it is plugged in. The display keeps trying."),
    QT_TRANSLATE_NOOP("Fault", "This stick runs a network of its own"),
    QT_TRANSLATE_NOOP("Fault", "Use another stick, or clear this one first. The display never clears it by itself."),
    QT_TRANSLATE_NOOP("Fault", "This stick has joined somebody else's network"),
    QT_TRANSLATE_NOOP(
        "Fault",
        "Use another stick for a network of your own. The display never takes a stick out of a network by itself.",
    ),
    QT_TRANSLATE_NOOP("Fault", "No hub was found nearby"),
    QT_TRANSLATE_NOOP(
        "Fault", "Move the stick closer to the hub and keep it away from Wi-Fi routers. The display keeps looking."
    ),
    QT_TRANSLATE_NOOP("Fault", "The hub is not letting new displays in"),
    QT_TRANSLATE_NOOP("Fault", "Add this display at the hub, then wait a moment. The display keeps trying."),
    QT_TRANSLATE_NOOP("Fault", "This display is not on the hub's list"),
    QT_TRANSLATE_NOOP("Fault", "Check that the hub has this display's number and install code, then try again."),
    QT_TRANSLATE_NOOP("Fault", "The stick joined with another install code"),
    QT_TRANSLATE_NOOP("Fault", "Check the code, or leave it out to stay with the hub that the stick has joined."),
    QT_TRANSLATE_NOOP("Fault", "This stick has no install code"),
    QT_TRANSLATE_NOOP("Fault", "Give the display's install code with --install-code."),
    QT_TRANSLATE_NOOP("Fault", "There is a mistake in the install code"),
    QT_TRANSLATE_NOOP("Fault", "Compare it with the one you were given, four characters at a time."),
    QT_TRANSLATE_NOOP("Fault", "The hub does not answer"),
    QT_TRANSLATE_NOOP("Fault", "This does not turn anything off. The display keeps trying."),
    QT_TRANSLATE_NOOP("Fault", "The capture has ended"),
    QT_TRANSLATE_NOOP("Fault", "What is shown stands as it was then, and tells nothing of now."),
    QT_TRANSLATE_NOOP("Fault", "No meter reader answers"),
    QT_TRANSLATE_NOOP(
        "Fault", "Check that the reader has power and is not too far from the stick. The display keeps trying."
    ),
    QT_TRANSLATE_NOOP("Fault", "This is not the hub this display belongs to"),
    QT_TRANSLATE_NOOP(
        "Fault",
        "If your hub was replaced, pair the display with the new one. Nothing is shown from a hub you did not choose.",
    ),
    QT_TRANSLATE_NOOP("Fault", "The hub has removed this display"),
    QT_TRANSLATE_NOOP("Fault", "Add this display at the hub again, then pair it once more."),
    QT_TRANSLATE_NOOP("Fault", "The hub asks for a certificate and this display has none"),
    QT_TRANSLATE_NOOP("Fault", "Ask whoever runs the hub for a certificate for this display's number."),
    QT_TRANSLATE_NOOP("Fault", "This display's certificate cannot be used"),
    QT_TRANSLATE_NOOP("Fault", "Ask whoever issued it for a new one for this display's number."),
    QT_TRANSLATE_NOOP("Fault", "The hub does not accept this display's certificate"),
    QT_TRANSLATE_NOOP("Fault", "It may come from another issuer than the hub's own. Ask whoever runs the hub."),
    QT_TRANSLATE_NOOP("Fault", "The hub's certificate is not one this display trusts"),
    QT_TRANSLATE_NOOP("Fault", "Check that this is your hub. Nothing was shared with it."),
    QT_TRANSLATE_NOOP("Fault", "The hub and this display could not agree on a key"),
    QT_TRANSLATE_NOOP("Fault", "Move the stick closer to the hub. The display tries again by itself."),
    QT_TRANSLATE_NOOP("Fault", "The radio stopped for a reason this program does not know"),
    QT_TRANSLATE_NOOP("Fault", "Check the stick's path or address. The display keeps trying."),
)

# The sentences of :data:`ihd.model.doubts.DOUBT_SENTENCES`, likewise.
DOUBT_TEXTS: Final = (
    QT_TRANSLATE_NOOP("Doubt", "The meter told a power that no home has. It is not shown."),
    QT_TRANSLATE_NOOP("Doubt", "The meter told an amount of energy that no home uses. It is not shown."),
    QT_TRANSLATE_NOOP("Doubt", "The meter told a price that cannot be right. It is not shown."),
    QT_TRANSLATE_NOOP("Doubt", "The hub's clock cannot be right. It is not shown."),
)

# From these link qualities on a signal is good or fair (LQI 0..255).
_GOOD: Final = 170
_FAIR: Final = 85


def fault_sentence(fault: Fault) -> Sentence:
    """Return what is wrong and what to do about it."""
    english = FAULT_SENTENCES[fault]
    return Sentence(translate("Fault", english.headline), translate("Fault", english.remedy))


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
