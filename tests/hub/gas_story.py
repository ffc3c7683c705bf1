"""A gas home told half-hour by half-hour, in round figures: a litre is 10 Wh and, at 10p a kWh, a tenth of a penny."""

from __future__ import annotations

import json
import pickle
from typing import Any

from ihd.hub.gas_meter import Button
from ihd.hub.gas_mirror import GasMirror
from ihd.hub.gas_supply import GasSupply
from ihd.hub.household import Series
from ihd.hub.plan import GasPlan
from ihd.hub.prepay_account import PrepayAccount
from ihd.hub.protected_hours import ProtectedHours
from ihd.hub.terms import Terms
from ihd.model.supply import GasRestore, Position, Supply
from ihd.model.tariff import Tariff
from tests.hub.prepaying import at

HALF = 1_800
#: Millipence per litre.
LITRE = 100
#: A Wednesday in summer, at noon in Britain: half-hours are on the half-hour.
NOON = at("2024-06-12T12:00")
FLAT = Tariff(0, "Gas", 0, ((10_000,),), ("Gas",))
KEY = b"a key that two devices share"


def plan(flow: int = 100, tariffs: tuple[Tariff, ...] = (FLAT,)) -> GasPlan:
    """``flow`` litres each half-hour, day and night; the register began at 1000 litres."""
    load = Series(NOON, HALF, [flow] * 48)
    return GasPlan(
        serial="SIM-G-00123456",
        mprn="0012345678",
        load=load,
        tariffs=tariffs,
        register_litres=1_000,
        calorific_value=360,
        conversion_factor=100_000,
    )


_LIVED: dict[str, bytes] = {}


def _lived(flow: int, tariffs: tuple[Tariff, ...]) -> GasMirror:
    """Thirteen months take a moment to live; the same ones are lived once."""
    name = repr((flow, tariffs))
    if name not in _LIVED:
        _LIVED[name] = pickle.dumps(GasMirror(plan(flow, tariffs), NOON, KEY))
    mirror: GasMirror = pickle.loads(_LIVED[name])
    return mirror


class Story:
    """A home that has burnt ``flow`` litres each half-hour for thirteen months, and has ``litres`` paid for at noon."""

    def __init__(
        self,
        litres: int,
        flow: int = 100,
        tariffs: tuple[Tariff, ...] = (FLAT,),
        protected: ProtectedHours | None = None,
        restore: GasRestore = GasRestore.AT_METER,
        rules: type[GasSupply] = GasSupply,
        prepaid: bool = True,
    ) -> None:
        self.mirror = _lived(flow, tariffs)
        self.meter = self.mirror.meter
        self.account = PrepayAccount(Terms())
        self.supply = rules(self.mirror, self.account, protected or ProtectedHours.never(), restore, prepaid=prepaid)
        self.now = NOON
        self.first = self.meter.litres
        self.pay(litres)
        self.press(Button.A)  # so that the meter has been told

    def restart(self, moment: int) -> None:
        """Let the hub be killed now and started at ``moment``, with what it kept; the account keeps itself."""
        kept = json.loads(json.dumps(self.supply.state()))
        mirror = GasMirror(self.mirror.plan, moment, KEY)
        mirror.link_up = self.mirror.link_up
        self.mirror, self.meter, self.now = mirror, mirror.meter, moment
        self.supply = GasSupply(mirror, self.account, self.supply.protected)
        self.supply.load(kept)

    def pay(self, litres: int) -> None:
        """Pay for so many litres at the shop; the hub knows at once."""
        if litres:
            self.account.adjust(litres * LITRE, self.now)
        self.supply.decide(self.now)

    def wait(self, half_hours: float = 0, seconds: int = 0) -> None:
        self.now += int(half_hours * HALF) + seconds
        self.mirror.run_to(self.now)

    def press(self, *buttons: Button) -> list[bool]:
        """Press buttons one after the other; what the meter reports is heard at once."""
        found = []
        for button in buttons:
            found.append(self.meter.press(button))
            self.mirror.run_to(self.now)
        return found

    @property
    def used(self) -> int:
        """Litres that have flowed since noon."""
        return self.meter.litres - self.first

    @property
    def delays(self) -> tuple[int, int]:
        """The cut-off delay left, as the meter and as the hub count it."""
        return self.meter.delay, self.mirror.delay


def ran_out(**made: Any) -> Story:
    """A home whose gas has run out and whose valve the hub knows to be shut."""
    story = Story(50, **made)
    story.wait(2)
    assert (story.used, story.supply.supply, story.mirror.position) == (50, Supply.OFF, Position.SHUT)
    return story
