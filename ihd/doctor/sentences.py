"""What the display says of a fault, as a finding: the same words for the same trouble, wherever it is met."""

from __future__ import annotations

from ihd.doctor.finding import Finding, fail
from ihd.model.link import FAULT_SENTENCES, Fault


def of_fault(name: str, fault: Fault, place: str = "", /, **facts: object) -> Finding:
    """Return ``fault`` as the display tells it, at ``place`` in plain words."""
    told = FAULT_SENTENCES[fault]
    where = f" ({place})" if place else ""
    return fail(name, f"{told.headline}{where}.", told.remedy, fault=fault.name.lower(), **facts)
