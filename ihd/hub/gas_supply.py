"""The hub's rules for gas at every contact with the meter: charge, decide, and turn the money left into a volume.

hub.md sections 2 and 3. It holds no valve: it says what the account allows, and the meter hears of it when it next
reports. Money in millipence, volumes in litres, times in Unix seconds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from ihd.hub.bounds import BOUNDS, checked
from ihd.hub.gas_messages import FULL_DELAY, CloseValve, Flag, GasReport, Message, OpenValve, WriteLimits
from ihd.hub.gas_mirror import GasMirror
from ihd.hub.ledger import Kind
from ihd.hub.manual_reading import CUBIC_METRE, MOST, MOST_FLOW, plausible, read, reopen_code
from ihd.hub.prepay_account import PrepayAccount
from ihd.hub.protected_hours import ProtectedHours
from ihd.model.half_hours import HALF_HOUR
from ihd.model.supply import Act, GasRestore, Position, Supply, after
from ihd.model.units import Fuel

#: Events (smart-energy.md 3.8): armed; not cut because of protected hours; what should be connected is not.
ARMED: Final = 0x8F32
PROTECTED: Final = 0x8F83
CONNECT_FAILED: Final = 0x81BD
#: Events of this hub's own, for which no code is published: the gas meter is not heard, and heard again.
HAN_FAILED: Final = 0xB001
HAN_BACK: Final = 0xB002
_HOUR: Final = 3_600
#: A meter within protected hours must not shut before it is heard next; twice that, should one report be late.
_SPARE: Final = 2 * MOST_FLOW * HALF_HOUR // _HOUR
_PER_MILLIPENCE: Final = 1_000


class GasSupply:
    """The supply behind ``mirror`` under ``account``; making one puts it in charge of the mirror.

    ``prepaid`` off is credit mode: no limit, and the account is left alone. ``held``: the supplier turned gas off, and
    only the supplier lifts that. ``full_delay`` is the cut-off delay that the head end set, in half-hours.
    """

    def __init__(
        self,
        mirror: GasMirror,
        account: PrepayAccount,
        protected: ProtectedHours,
        restore: GasRestore = GasRestore.AT_METER,
        *,
        prepaid: bool = True,
    ) -> None:
        self.mirror: Final = mirror
        self.account: Final = account
        self.protected = protected
        self.restore = restore
        self.prepaid = prepaid
        self.held = False
        self.full_delay = FULL_DELAY
        self.events: list[tuple[int, int]] = []
        self._supply = Supply.ON
        self._to_shut = False  # the supplier's command waits for the meter
        self._armed_there = False  # the meter was told that it is armed
        self._asked = False  # a person asked for a flow test
        self._testing = False  # and the meter was told
        self._code_out = False  # a re-open code was given
        self._codes = 0
        self._spared = False
        self._failing = False
        self._flowing = False
        self._charged = self._cost()
        mirror.rules = self

    @property
    def supply(self) -> Supply:
        """Return what the account allows, as far as the meter's reports and the hub's own decisions go."""
        return self._supply

    @property
    def uncharged(self) -> int:
        """Return the cost of what the meter reported and the account was not charged for yet."""
        return self._cost() - self._charged

    @property
    def switched(self) -> tuple[str, ...]:
        """Return what people asked for past the account: a flow test."""
        return ("flow test",) if self._asked else ()

    @property
    def waiting(self) -> tuple[Message, ...]:
        """Return what the meter will be told of its valve when it is next heard."""
        off = self._supply is Supply.OFF and (self._armed_there or self.mirror.position is not Position.SHUT)
        shut = (CloseValve(),) if self._to_shut or off else ()
        if self._supply is not Supply.ARMED or self.mirror.position is Position.TESTING:
            return shut
        if self._asked and not self._testing:
            return (*shut, OpenValve(flow_test=True))
        return shut if self._armed_there and not shut else (*shut, OpenValve(flow_test=False))

    @property
    def ready_by(self) -> int | None:
        """Return when the valve hears of a decision that it has not heard of, ``None`` if it knows all."""
        return self.mirror.next_heard_by if self.waiting else None

    def next_stop(self, _now: int, _limit: int) -> int | None:
        """Return ``None``: between two contacts gas asks for nothing."""
        return None

    def rebase(self) -> None:
        """Begin to charge here: what was used before is paid for otherwise."""
        self._charged = self._cost()

    def charge(self, moment: int) -> None:
        """Charge what the meter has reported by ``moment``; give back what a reading typed by hand told too much.

        What has no room in the account is given back as gas.
        """
        due = self.uncharged
        if self.prepaid and due > 0:
            self.account.charge_energy(due, moment)
        elif self.prepaid and due < 0:
            due = max(due, self.account.balance - self.account.terms.max_balance, BOUNDS["adjustment"].lowest)
            self.account.adjust(-due, moment, Kind.ENERGY)
        self._charged += due

    def decide(self, moment: int) -> None:
        """Arm or disarm as the account has it. A supply that is on is left on until the meter is heard."""
        if not self._gone:
            self._spared = False
            if not self.held and (not self.prepaid or self.account.may_restore):
                self._act(Act.CREDIT_BACK, moment)
        elif self._supply is Supply.ARMED:
            self._act(Act.CREDIT_GONE, moment)

    def turn_off(self, moment: int) -> None:
        """Follow the supplier's confirmed command; the valve shuts when the meter is next heard."""
        self.held = True
        self._to_shut = self._to_shut or self._supply is Supply.ON
        self._act(Act.SUPPLIER_OFF, moment)

    def arm(self, moment: int) -> None:
        """Lift the supplier's hold, and arm what the account allows: a person turns it on."""
        self.held = False
        if not self._gone:
            self._act(Act.SUPPLIER_ARM, moment)

    def change_delay(self, half_hours: int) -> None:
        """Set the full cut-off delay, by the head end's word. Raises :class:`ihd.hub.bounds.OutOfBounds`."""
        self.full_delay = checked("cutoff_delay", half_hours)

    def request_restore(self) -> bool:
        """Ask for a flow test, as a display does; return whether the meter will make one when it is next heard.

        Only where the hub's policy is remote (hub.md section 3), and only once for each test.
        """
        allowed = self.restore is GasRestore.REMOTE_WITH_FLOW_CHECK and self._supply is Supply.ARMED
        if not allowed or self._asked:
            return False
        self._asked = True
        return True

    def take_reading(self, typed: str, moment: int) -> str | None:
        """Take a reading typed at the hub: charge the account, and return a re-open code if the account allows gas.

        ``None`` while the meter is heard, with less than a cubic metre paid for, or with the supply off. Raises
        :class:`ihd.hub.manual_reading.ReadingError`, and then nothing has changed.
        """
        register = plausible(read(typed, self.mirror.plan.serial), self.mirror.litres, moment - self.mirror.as_of)
        self.mirror.learn(register, moment)
        self.charge(moment)
        self.decide(moment)
        allowed = self._affordable
        cubic_metres = MOST if allowed is None else min(MOST, allowed // CUBIC_METRE)
        if not self._failing or self._gone or self._supply is Supply.OFF or not cubic_metres:
            return None
        self._codes += 1
        self._code_out = True
        mirror = self.mirror
        return reopen_code(mirror.key, mirror.plan.serial, mirror.litres, cubic_metres, self._codes - 1)

    def contact(self, report: GasReport) -> Sequence[Message]:
        """Follow a report that the mirror has just taken in; return the messages for the meter."""
        moment = report.taken
        if self._failing:
            self._failing = False
            self.events.append((HAN_BACK, moment))
        self.charge(moment)
        self._follow_valve(report)
        if self._supply is Supply.ON and self._gone:
            self._run_out(moment)
        self.decide(moment)
        valve = self.waiting
        self._delivered(valve)
        return (self._limits(report), *valve)

    def missed(self, moment: int) -> None:
        """A report that was due at ``moment`` did not come. Who asked for a flow test must ask again: a person saw to
        the taps for the next half-hour, not for whenever the meter is heard.
        """
        if not self._failing:
            self.events.append((HAN_FAILED, moment))
        self._failing = True
        self._asked = self._testing

    def _follow_valve(self, report: GasReport) -> None:
        """Learn from where the valve stands what a person or the meter did since the last contact."""
        moment, flowing = report.taken, bool(report.flags & Flag.GAS_FLOWING.value)
        if flowing and (self._testing or not self._flowing):
            self.events.append((CONNECT_FAILED, moment))
        self._flowing = flowing
        if self._testing and report.position is Position.SHUT:
            self._testing = self._asked = False
        if report.position is Position.SHUT:
            self._act(Act.CREDIT_GONE, moment, Supply.ON)
        elif report.position is Position.OPEN and self._supply is not Supply.ON and not self._to_shut:
            act = self._opened_by()
            self._act(act, moment)
            # Protected hours keep on what is on: they, or a hold, are not got round by opening what was off.
            if act in (Act.EMERGENCY_BUTTON, Act.REOPEN_CODE) and (self.held or self._gone):
                self._act(Act.SUPPLIER_OFF if self.held else Act.CREDIT_GONE, moment)

    def _opened_by(self) -> Act:
        if self._supply is Supply.ARMED and self._armed_there:
            return Act.PASSED_FLOW_TEST if self._testing else Act.PERSON_AT_METER
        return Act.REOPEN_CODE if self._code_out else Act.EMERGENCY_BUTTON

    def _run_out(self, moment: int) -> None:
        """A supply that is on has nothing left: it goes off, but for protected hours."""
        if not self.protected.covers(moment):
            self._act(Act.CREDIT_GONE, moment)
        elif not self._spared:
            self._spared = True
            self.events.append((PROTECTED, moment))

    def _delivered(self, messages: Sequence[Message]) -> None:
        for message in messages:
            if isinstance(message, CloseValve):
                self._to_shut = self._armed_there = False
            elif isinstance(message, OpenValve):
                self._armed_there = True
                self._testing = message.flow_test

    def _limits(self, report: GasReport) -> WriteLimits:
        delay = self._delay(report)
        price, allowed = self.mirror.price, self._affordable
        if allowed is None or not price:
            return WriteLimits(delay=delay)
        near = self.mirror.litres_for(-(-self.account.terms.low_credit * _PER_MILLIPENCE // price))
        raised = max(allowed, _SPARE) if self._protects_until_heard(report.taken) else allowed
        change_over = self._block_ends()
        if change_over is not None and change_over >= raised:
            change_over = None
        return WriteLimits(
            cut_off=report.litres + raised,
            change_over=None if change_over is None else report.litres + change_over,
            near=near + raised - allowed,  # the warning is about money, not about the raised limit
            delay=delay,
        )

    def _delay(self, report: GasReport) -> int:
        """Full again while the account is above zero, emergency credit aside; else the smaller count stands."""
        if not self.prepaid or self.account.balance > 0:
            return self.full_delay
        return min(self.mirror.delay, report.delay)

    def _protects_until_heard(self, moment: int) -> bool:
        """Protected hours are in force, or begin before the next report while the supply is on."""
        if self._supply is Supply.OFF:
            return False
        return self.protected.covers(moment) or self.protected.covers(moment + HALF_HOUR)

    @property
    def _affordable(self) -> int | None:
        """Return the litres after which the account is exhausted, at the present price; ``None``: no limit.

        The smallest whole volume that costs what is left, rounding included, so that the account is exhausted exactly
        when the meter stops.
        """
        price = self.mirror.price
        if not self.prepaid or not price:
            return None
        spendable = self.account.spendable
        if spendable <= 0:
            return 0
        wanted = _PER_MILLIPENCE * (self._charged + spendable) - self._products()
        return self.mirror.litres_for(-(-wanted // price))

    def _block_ends(self) -> int | None:
        """Return the litres to the next block's first Wh, ``None`` in the last block."""
        left = self.mirror.block_left
        return None if left is None else self.mirror.litres_for(left)

    @property
    def _gone(self) -> bool:
        return self.prepaid and self.account.exhausted

    def _act(self, act: Act, moment: int, only: Supply | None = None) -> None:
        """Let ``act`` change the supply as the table of moves has it, and only from state ``only`` where given."""
        found = after(Fuel.GAS, self._supply, act)
        if found is None or only not in (None, self._supply):
            return
        self._supply = found
        if found is Supply.ARMED:
            self.events.append((ARMED, moment))
        else:
            self._asked = self._testing = False
        if found is Supply.ON:
            self._armed_there = self._code_out = False

    def _products(self) -> int:
        return self.mirror.tally.products_to(self.mirror.wh)

    def _cost(self) -> int:
        return self._products() // _PER_MILLIPENCE

    def state(self) -> dict[str, Any]:
        """Return what must outlive the hub, the mirror's memory included."""
        return {
            "supply": self._supply.name,
            "prepaid": self.prepaid,
            "held": self.held,
            "restore": self.restore.name,
            "full_delay": self.full_delay,
            "uncharged": self.uncharged,
            "flags": [self._to_shut, self._armed_there, self._asked, self._testing, self._code_out],
            "codes": self._codes,
            "told": [self._spared, self._failing, self._flowing],
            "mirror": self.mirror.state(),
        }

    def load(self, state: Mapping[str, Any]) -> None:
        """Take up what :meth:`state` gave. Since then the meter has lived on with no hub to hear it."""
        now = self.mirror.now
        self.mirror.load(state["mirror"])
        self._supply = Supply[state["supply"]]
        self.prepaid, self.held, self.full_delay = state["prepaid"], state["held"], state["full_delay"]
        self.restore = GasRestore[state["restore"]]
        self._charged = self._cost() - state["uncharged"]
        self._to_shut, self._armed_there, self._asked, self._testing, self._code_out = state["flags"]
        self._codes = state["codes"]
        self._spared, self._failing, self._flowing = state["told"]
        self.mirror.live_on(now)
