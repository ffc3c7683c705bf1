"""The gas meter: a register, a valve and a delay on a battery, asleep between half-hours; it knows no price, no
calendar and no account.

What it knows, does and tells: hub.md sections 2 and 3. Volumes in litres, times in Unix seconds, delays in half-hours.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, Final

from ihd.hub.bounds import default
from ihd.hub.gas_messages import (
    FULL_DELAY,
    CloseValve,
    Flag,
    GasReport,
    Message,
    OpenValve,
    PrepayStatus,
    Read,
    WriteLimits,
)
from ihd.hub.load import Profile
from ihd.hub.manual_reading import CodeLock, shown
from ihd.hub.plan import GasPlan
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.supply import Act, Position, Supply, after
from ihd.model.units import Fuel

FLOW_TEST: Final = default("flow_test")
#: What passes when someone left a hob burning, in litres an hour: about 2 kW.
OPEN_TAP: Final = 200
#: Seconds for which the meter's own display stays lit after button A.
AWAKE: Final = 120
_HOUR: Final = 3_600


class Button(Enum):
    """What a person can press."""

    A = "wake, next"
    B = "confirm that all taps are off"
    EMERGENCY = "emergency"


class Asleep(RuntimeError):
    """A message came while the meter was not listening."""


#: What :meth:`GasMeter.state` keeps as it stands.
_KEPT: Final = (
    "now", "litres", "cut_off", "change_over", "near", "delay", "hub_heard", "gas_flowing", "low_battery", "tamper",
    "taps_open", "on_button", "closed_at", "_asked", "_awake_until", "_test_ends",
)  # fmt: skip


class GasMeter:
    """A meter fitted at ``begin``; ``count`` is how many half-hours it is expected to run at least.

    ``supply`` is what it was last told or did, ``hub_heard`` whether its last regular report was acknowledged: only
    those count, as only those cost a half-hour of the delay, or waking it again and again would make gas for nothing.
    ``on_button`` is true while gas flows on the emergency button. ``taps_open`` is for whoever plays the household:
    someone left a tap on, which shows in a flow test.
    """

    def __init__(self, plan: GasPlan, begin: int, count: int, key: bytes = b"") -> None:
        self._profile: Final = Profile(plan.load, None, begin, count)
        self._serial: Final = plan.serial
        self._codes: Final = CodeLock(key)
        self.now = begin
        self.litres = plan.register_litres
        self.supply = Supply.ON
        self.position = Position.OPEN
        self.cut_off: int | None = None
        self.change_over: int | None = None
        self.near = 0
        self.delay = FULL_DELAY
        self.hub_heard = True
        self.gas_flowing = self.low_battery = self.tamper = self.taps_open = self.on_button = False
        self.closed_at: int | None = None
        self._half_hour = begin
        self._asked = True  # for a new cut-off volume, at the change-over
        self._confirmed = False
        self._awake_until = begin
        self.page = 0
        self._test_ends: int | None = None
        self._tested_for = Act.PERSON_AT_METER
        self._due: bool | None = None  # a report: regular or not
        self._regular = True
        self._listening = False

    @property
    def flags(self) -> int:
        """Return :class:`Flag` bits as a report has them."""
        left = None if self.cut_off is None else self.cut_off - self.litres
        return (
            (left is not None and left < self.near) * Flag.NEAR_CUT_OFF.value
            + (self.change_over is not None and self._asked) * Flag.CHANGE_OVER.value
            + self.gas_flowing * Flag.GAS_FLOWING.value
            + self.low_battery * Flag.LOW_BATTERY.value
            + self.tamper * Flag.TAMPER.value
        )

    @property
    def awake(self) -> bool:
        """Return whether the meter's own display is lit; ``page`` counts the presses of A since it was."""
        return self.now < self._awake_until

    @property
    def may_be_tested(self) -> bool:
        """Return whether B would begin the test after which gas flows."""
        return self.supply is Supply.ARMED and self.position is Position.SHUT

    @property
    def reading(self) -> str:
        """Return the reading with its check digits, as the meter's display shows it."""
        return shown(self.litres, self._serial)

    # ------------------------------------------------------------------------------------------------------ time

    def run(self, until: int) -> GasReport | None:
        """Go on to ``until``, or to the first moment before it at which there is something to report.

        Whoever takes a report then calls :meth:`listen` or :meth:`miss`.
        """
        while self._due is None and self.now < until:
            self._advance(until)
        if self._due is None:
            return None
        self._regular, self._due = self._due, None
        return GasReport(self.litres, self.now, self._regular, self.cut_off, self.position, self.delay, self.flags)

    def _advance(self, until: int) -> None:
        end = self._half_hour + HALF_HOUR
        stop = min(until, end) if self._test_ends is None else min(until, end, self._test_ends)
        self.now = self._flow(stop) if self.position is Position.OPEN else stop
        if self.now == self._test_ends:
            self._end_test()
        if self.now == end:
            self._half_hour = end
            self._due = True

    def _flow(self, stop: int) -> int:
        """Let the household's gas flow, evenly within a half-hour; return when: sooner than ``stop`` at a limit."""
        began, energy = self._half_hour, self._profile.energy(self._half_hour)
        before = energy * (self.now - began) // HALF_HOUR
        passed = energy * (stop - began) // HALF_HOUR - before
        limit = self._next_limit()
        if limit is None or self.litres + passed < limit:
            self.litres += passed
            return stop
        moment = began - (-(before + limit - self.litres) * HALF_HOUR // energy)
        if self._closes_at_limit and limit == self.cut_off:
            self.litres = limit
            self._shut(moment)
        else:
            self.litres += energy * (moment - began) // HALF_HOUR - before
            self._asked, self._due = True, False
        return moment

    @property
    def _closes_at_limit(self) -> bool:
        """The HAN works or the delay has run out (hub.md section 2)."""
        return self.hub_heard or not self.delay

    def _next_limit(self) -> int | None:
        cut_off = self.cut_off if self._closes_at_limit else None
        if self._asked or self.change_over is None:
            return cut_off
        return self.change_over if cut_off is None else min(cut_off, self.change_over)

    # ------------------------------------------------------------------------------------------------ the hub's side

    def listen(self) -> None:
        """The hub acknowledged the report just made: it may send messages until :meth:`sleep`."""
        self._listening = self.hub_heard = True
        self.on_button = False  # from here on the hub decides

    def take(self, message: Message) -> int | PrepayStatus | None:
        """Follow a message, or answer it. Raises :class:`Asleep` but just after a report."""
        if not self._listening:
            raise Asleep("the gas meter listens only just after it reports")
        match message:
            case WriteLimits():
                self.cut_off, self.near, self.delay = message.cut_off, message.near, message.delay
                self.change_over = message.change_over
                self._asked = self.change_over is None or self.litres >= self.change_over
                self._keep_limits()
            case OpenValve():
                self.supply = after(Fuel.GAS, self.supply, Act.CREDIT_BACK) or self.supply
                if message.flow_test:
                    self._begin_test(Act.PASSED_FLOW_TEST)
            case CloseValve():
                self._shut(self.now)
            case Read.TOTAL:
                return self.litres
            case Read.CUT_OFF:
                return self.cut_off
            case Read.PREPAY_STATUS:
                return PrepayStatus(self.supply, self.position, self.delay)
        return None

    def sleep(self) -> None:
        """The hub has nothing more to send."""
        self._listening = False
        self._follow_person()

    def miss(self) -> None:
        """The report just made was not acknowledged."""
        if self._regular:
            self.hub_heard = False
            self.delay = max(0, self.delay - 1)
        self._follow_person()
        self._keep_limits()

    # ---------------------------------------------------------------------------------------------------- the person

    def press(self, button: Button) -> bool:
        """Press a button now; return whether the meter took it up. What wakes the meter makes it report at once."""
        taken = self._pressed(button)
        if taken and self._due is None:
            self._due = False
        return taken

    def _pressed(self, button: Button) -> bool:
        match button:
            case Button.A:
                self.page = self.page + 1 if self.awake else 0
                self._awake_until = self.now + AWAKE
                return True
            case Button.B:
                self._confirmed = self.awake and self.may_be_tested
                return self._confirmed
            case Button.EMERGENCY:
                if not self.may_give_emergency_gas:
                    return False
                self.on_button = self._open(Act.EMERGENCY_BUTTON)
                return self.on_button

    @property
    def may_give_emergency_gas(self) -> bool:
        """Return whether the emergency button would open the valve now: shut, the hub not heard, and time left."""
        return self.position is Position.SHUT and not self.hub_heard and bool(self.delay)

    def enter(self, digits: str) -> bool:
        """Type a re-open code; return whether the valve opened, limited to what the code allows.

        Only with the valve shut and the hub out of reach (hub.md section 3); after wrong codes it waits an hour.
        """
        if self.position is not Position.SHUT or self.hub_heard:
            return False
        allowed = self._codes.opened_by(digits, self._serial, self.litres, self.now)
        if allowed is None:
            return False
        self.cut_off, self.change_over = self.litres + allowed, None
        return self._open(Act.REOPEN_CODE)

    def _follow_person(self) -> None:
        """A person confirmed, and the hub has had its chance to object: see whether gas flows."""
        if self._confirmed:
            self._confirmed = False
            self._begin_test(Act.PERSON_AT_METER)

    # ----------------------------------------------------------------------------------------------------- the valve

    def _begin_test(self, act: Act) -> None:
        if self.may_be_tested:
            self.position, self.gas_flowing = Position.TESTING, False
            self._test_ends, self._tested_for = self.now + FLOW_TEST, act

    def _end_test(self) -> None:
        self._test_ends = None
        self.gas_flowing = self.taps_open
        if self.taps_open:
            self.litres += OPEN_TAP * FLOW_TEST // _HOUR
            self.position, self.closed_at = Position.SHUT, self.now
        else:
            self._open(self._tested_for)
        self._due = False
        self._keep_limits()

    def _open(self, act: Act) -> bool:
        found = after(Fuel.GAS, self.supply, act)
        if found is None:
            return False
        self.supply, self.position, self.closed_at = found, Position.OPEN, None
        self.gas_flowing = False
        return True

    def _shut(self, moment: int) -> None:
        self.supply = after(Fuel.GAS, self.supply, Act.CREDIT_GONE) or self.supply
        if self.position is not Position.SHUT:
            self.position, self.closed_at = Position.SHUT, moment
        self.on_button, self._test_ends = False, None

    def _keep_limits(self) -> None:
        """Shut the valve if its time has come."""
        if self.position is not Position.OPEN or not self._closes_at_limit:
            return
        if self.on_button or (self.cut_off is not None and self.litres >= self.cut_off):
            self._shut(self.now)

    # -------------------------------------------------------------------------------------------------------- memory

    def state(self) -> dict[str, Any]:
        """Return what the meter remembers, between two reports."""
        kept = {name.lstrip("_"): getattr(self, name) for name in _KEPT}
        words = {"supply": self.supply.name, "position": self.position.name, "tested_for": self._tested_for.name}
        return kept | words | {"codes": self._codes.state()}

    def load(self, state: Mapping[str, Any]) -> None:
        """Take up what :meth:`state` gave."""
        for name in _KEPT:
            setattr(self, name, state[name.lstrip("_")])
        self.supply, self.position = Supply[state["supply"]], Position[state["position"]]
        self._tested_for = Act[state["tested_for"]]
        self._codes.load(state["codes"])
        self._half_hour = half_hour_of(self.now)
        self._due = None
