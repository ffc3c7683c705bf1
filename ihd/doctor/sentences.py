"""What the display says of a fault, as a finding: the same words for the same trouble, wherever it is met."""

from __future__ import annotations

from ihd.doctor.finding import Finding, fail
from ihd.model.link import FAULT_SENTENCES, Fault
from ihd.said import Said, as_it_is, said


def of_fault(name: Said, fault: Fault, place: str = "", /, **facts: object) -> Finding:
    """Return ``fault`` as the display tells it, at ``place`` in plain words."""
    told = FAULT_SENTENCES[fault]
    where = said("", "{headline} ({place})", headline=told.headline, place=place) if place else told.headline
    return fail(name, said("", "{where}.", where=where), as_it_is(told.remedy), fault=fault.name.lower(), **facts)
