"""What is said of meter readers and of how long more may join, on several pages; it knows no widget."""

from __future__ import annotations

from math import ceil

from ihd.model.link import Link, LinkPhase
from ihd.model.reader import JoinedReader
from ihd.model.snapshot import Snapshot
from ihd.view import words
from ihd.view.ages import age_of
from ihd.view.words import translate


def permitted(link: Link, now: float) -> int:
    """Return the seconds for which meter readers may still join, 0 if they may not."""
    until = link.permit_until
    return 0 if until is None or link.phase is not LinkPhase.UP else max(0, ceil(until - now))


def may_join(seconds: int) -> str:
    """Return for how long they may."""
    return translate("Link", "Meter readers may join for {n} s").format(n=seconds)


def no_reader(link: Link, now: float) -> tuple[str, str]:
    """Return what is said where nobody has joined yet, and what to do."""
    seconds = permitted(link, now)
    if seconds:
        return may_join(seconds), translate("Readers", "Start joining at the reader now.")
    return translate("Readers", "No meter reader has joined yet"), translate("Readers", "Touch here to let one join.")


def name(reader: JoinedReader) -> str:
    """Return what a reader calls itself."""
    return reader.model or translate("Link", "Meter reader")


def measures(snapshot: Snapshot, reader: JoinedReader, now: float) -> str:
    """Return what a reader measures, and how old its last word of it is."""
    meters = [meter for meter in snapshot.meters if reader.owns(meter.meter)]
    if not meters:
        return translate("Readers", "It has not told anything yet")
    told = [(words.fuel(meter), age_of(snapshot, meter, now).text) for meter in meters]
    return ", ".join(translate("Readers", "{fuel}, last heard: {age}").format(fuel=fuel, age=age) for fuel, age in told)
