"""What every figure of a home may be, with unit, default and reason, as one table; it knows nobody's own figures.

Defaults: hub.md section 8. Limits keep a slip of the supplier's finger away from the home, and every sum of money
within the 32 signed bits it has on the air (smart-energy.md 4.4).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from ihd.model.units import POUND


class OutOfBounds(ValueError):
    """A figure lies outside what is allowed; the text is a sentence for people."""


class Bound(NamedTuple):
    """One figure: ``unit`` of all three numbers, and why the limits are where they are."""

    unit: str
    default: int
    lowest: int
    highest: int
    reason: str


BOUNDS: Final[Mapping[str, Bound]] = MappingProxyType(
    {
        "emergency_limit": Bound("millipence", 10 * POUND, 0, 50 * POUND, "a loan that a few top-ups repay; 0: none"),
        "emergency_threshold": Bound("millipence", 2 * POUND, -50 * POUND, 50 * POUND, "on offer before supply goes"),
        "disablement_threshold": Bound("millipence", 0, -100 * POUND, 50 * POUND, "at zero unless a supplier lends"),
        "low_credit": Bound("millipence", 2 * POUND, -50 * POUND, 100 * POUND, "about half a day's use, time to pay"),
        "max_top_up": Bound("millipence", 50 * POUND, POUND, 500 * POUND, "a lost code is a small loss"),
        "max_balance": Bound("millipence", 100 * POUND, POUND, 1_000 * POUND, "a home keeps no savings at its meter"),
        "top_up": Bound("millipence", 10 * POUND, 1_000, 500 * POUND, "a penny is the least that a code can carry"),
        "adjustment": Bound("millipence", 0, -1_000 * POUND, 1_000 * POUND, "a correction, never more than a balance"),
        "debt": Bound("millipence", 0, 0, 10_000 * POUND, "more is not collected through a meter"),
        "debt_rate": Bound("millipence per period", 0, 0, 50 * POUND, "a debt must leave something to live on"),
        "debt3_share": Bound("hundredths of a percent", 1_000, 0, 9_000, "some of a top-up always buys energy"),
        "debt3_weekly_cap": Bound("millipence per week", 5 * POUND, 0, 100 * POUND, "what a week may take from a home"),
        "price": Bound("millipence per kWh", 25_000, 0, 10 * POUND, "ten pounds a kWh is a slipped decimal point"),
        "standing_charge": Bound("millipence per day", 60_000, 0, 10 * POUND, "a charge, not a debt"),
        "volume": Bound("litres", 0, 0, 99_999_999_999, "eight digits of m3 and three behind, as registers have"),
        "cutoff_delay": Bound("half hours", 336, 0, 1_344, "a week covers a holiday's repair; a month is a gift"),
        "calorific_value": Bound("tenths of MJ/m3", 395, 350, 450, "what the gas network may deliver"),
        "conversion_factor": Bound("10^-5", 102_264, 90_000, 110_000, "temperature and pressure, 1.02264 by law"),
        "flow_test": Bound("seconds", 60, 10, 300, "long enough for a meter to see a pilot light"),
        "pilot_flow": Bound("litres per hour", 30, 1, 100, "what a pilot light burns; an open tap passes more"),
        "cutoff_confirmation": Bound("seconds", 300, 10, 3_600, "a head end answers in seconds; no answer means on"),
        "keypad_tries": Bound("codes", 5, 3, 20, "forgives slips, and stops guessing"),
        "keypad_window": Bound("seconds", 600, 60, 86_400, "the time in which wrong codes count together"),
        "keypad_lock": Bound("seconds", 3_600, 60, 86_400, "guessing must not pay, and evenings are short"),
        "display_rate": Bound("requests per second", 4, 1, 100, "no display may hold metering up"),
        "display_burst": Bound("requests", 10, 1, 1_000, "a page that opens asks for much at once"),
        "ambient_low": Bound("W", 300, 1, 30_000, "below it a home is quiet"),
        "ambient_high": Bound("W", 1_500, 1, 30_000, "above it something heats"),
        "profile_shift": Bound("days", 364, 7, 3_640, "whole weeks, so that Mondays stay Mondays"),
    }
)


def default(name: str) -> int:
    """Return the default of figure ``name``, in its unit."""
    return BOUNDS[name].default


def checked(name: str, value: int) -> int:
    """Return ``value`` if figure ``name`` may have it. Raises :class:`OutOfBounds` with a sentence that says why."""
    bound = BOUNDS[name]
    if not bound.lowest <= value <= bound.highest:
        raise OutOfBounds(
            f"{name.replace('_', ' ')} cannot be {value} {bound.unit}: "
            f"it lies between {bound.lowest} and {bound.highest} ({bound.reason})"
        )
    return value
