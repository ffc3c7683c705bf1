"""The attribute names of finished and running periods, and what a register counted in each; no meter of its own."""

from __future__ import annotations

from typing import Any, Final, Protocol

from ihd.frames import zcl
from ihd.frames.clock import from_wire, to_wire
from ihd.hub.periods import DAYS_BACK, MONTHS_BACK, WEEKS_BACK, Periods
from ihd.hub.served import Outcome, Reply
from ihd.hub.tally import Tally
from ihd.model.half_hours import HALF_HOUR

#: Kind of period -> how many finished ones are kept.
KEPT: Final = {"day": DAYS_BACK, "week": WEEKS_BACK, "month": MONTHS_BACK}
#: Samples in one answer: what one APS payload holds after the header and the fields before them.
SAMPLES: Final = (zcl.APS_PAYLOAD - zcl.HEADER - 11) // 3
#: A sample the meter lacks (uint24 non-value).
_NO_SAMPLE: Final = 0xFF_FFFF
#: The profile log's sample id and type: consumption delivered, every half-hour (smart-energy.md 1.5).
_PROFILE_LOG: Final = 0
_DELIVERED: Final = 0


class ProfileLog(Protocol):
    """Half-hours from ``start`` to ``end``, each in the meter's unit or ``None`` where it is not known."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    def half_hour(self, moment: int) -> int | None: ...


def names(quantity: str) -> dict[str, tuple[str, int]]:
    """Return attribute name -> kind of period and how many periods back, 0 being the running one.

    ``quantity`` is what follows the period in the name, such as ``cost_consumption_delivered``.
    """
    found: dict[str, tuple[str, int]] = {}
    for kind, count in KEPT.items():
        finished = [f"previous_{kind}", *(f"previous_{kind}{back}" for back in range(2, count + 1))]
        found |= {f"{name}_{quantity}": (kind, back) for back, name in enumerate([f"current_{kind}", *finished])}
    return found


def consumption_names(way: str) -> dict[str, tuple[str, int]]:
    """Return the same for plain consumption, of which zigpy spells the first two days in one word."""
    found = names(f"consumption_{way}")
    for period in ("current", "previous"):
        found[f"{period}day_consumption_{way}"] = found.pop(f"{period}_day_consumption_{way}")
    return found


def starts(periods: Periods, kind: str) -> tuple[int, ...]:
    """Return the starts of the periods of one kind, the running one first."""
    return {"day": periods.days, "week": periods.weeks, "month": periods.months}[kind]


def counted(tally: Tally, begins: tuple[int, ...], back: int, reading: int) -> int:
    """Return what was counted ``back`` periods ago, or so far in the running one at ``reading``.

    Nothing, where a reading that a person typed too high was put right in it.
    """
    end = tally.at(begins[back - 1], reading) if back else reading
    return max(0, end - tally.at(begins[back], reading))


def sampled_data(log: ProfileLog, fields: Any) -> Outcome:
    """Answer GetSampledData for the profile log: finished half-hours, as many as fit (smart-energy.md 4.2)."""
    if fields.sample_id != _PROFILE_LOG or fields.sample_type != _DELIVERED:
        return zcl.NOT_FOUND
    asked = from_wire(fields.earliest_sample_time)
    first = max(log.start, -(-asked // HALF_HOUR) * HALF_HOUR)
    count = min(SAMPLES, int(fields.number_of_samples), (log.end - first) // HALF_HOUR)
    if count <= 0:
        return zcl.NOT_FOUND
    found = [log.half_hour(first + at * HALF_HOUR) for at in range(count)]
    answer = {
        "sample_id": _PROFILE_LOG,
        "sample_start_time": to_wire(first),
        "sample_type": _DELIVERED,
        "sample_request_interval": HALF_HOUR,
        "number_of_samples": count,
        "samples": [_NO_SAMPLE if value is None else value for value in found],
    }
    return [Reply("get_sampled_data_response", answer)]
