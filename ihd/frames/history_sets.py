"""The day, week and month totals Metering keeps twice and Prepayment once: one layout, nothing of its meaning."""

from __future__ import annotations

from typing import Final

from zigpy.zcl.foundation import ZCLAttributeAccess, ZCLAttributeDef

#: Previous periods that follow the first one: days 2..8, weeks 2..5, months 2..13 (SMETS2 store; smart-energy.md 1.5).
PREVIOUS: Final = {"day": 8, "week": 5, "month": 13}
DIRECTIONS: Final = ("delivered", "received")


def read_only(attribute: int, kind: type) -> ZCLAttributeDef:
    """A read-only attribute, as nearly all of these are."""
    # zigpy makes the id a uint16_t itself, which its annotation does not say.
    return ZCLAttributeDef(id=attribute, type=kind, access=ZCLAttributeAccess.Read)  # type: ignore[arg-type]


def pair(name: str, attribute: int, kind: type) -> dict[str, ZCLAttributeDef]:
    """``name_delivered`` at ``attribute`` and ``name_received`` just after it."""
    return {f"{name}_{way}": read_only(attribute + step, kind) for step, way in enumerate(DIRECTIONS)}


def previous(period: str, quantity: str, second: int, kind: type) -> dict[str, ZCLAttributeDef]:
    """``previous_<period>2_<quantity>_delivered`` at ``second``, received after it, then the periods before."""
    found: dict[str, ZCLAttributeDef] = {}
    for number in range(2, PREVIOUS[period] + 1):
        found |= pair(f"previous_{period}{number}_{quantity}", second + 2 * (number - 2), kind)
    return found


def whole(period: str, quantity: str, current: int, kind: type) -> dict[str, ZCLAttributeDef]:
    """A set that starts at ``current`` with this period, then the previous one, then the ones before it."""
    return (
        pair(f"current_{period}_{quantity}", current, kind)
        | pair(f"previous_{period}_{quantity}", current + 2, kind)
        | previous(period, quantity, current + 4, kind)
    )
