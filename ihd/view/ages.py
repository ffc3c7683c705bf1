"""The freshness label beside every value: mark, words and whether the value is dimmed (design language, section 5)."""

from typing import Final, NamedTuple

from ihd.model.freshness import Freshness, age, freshness
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.view import words
from ihd.view.words import translate


class Age(NamedTuple):
    """How old a value is, as shown: ``step``, the words, and the moment it stands for (Unix seconds) if known."""

    step: Freshness
    text: str
    moment: int | None = None

    @property
    def dim(self) -> bool:
        """Return whether the value is shown as old."""
        return words.old(self.step)

    @property
    def lost(self) -> bool:
        """Return whether nothing was heard for so long that it needs saying."""
        return self.step is Freshness.LOST


NEVER: Final = Age(Freshness.NEVER, "")


def age_of(snapshot: Snapshot, meter: Meter, now: float) -> Age:
    """Return the freshness label of a meter's figures at link time ``now``."""
    step = freshness(snapshot, meter, now)
    seconds = age(snapshot, meter, now)
    home = snapshot.home_time(now)
    if seconds is None:
        return Age(step, translate("Age", "Waiting for the meter"))
    moment = None if home is None else home - int(seconds)
    if meter.fuel is Fuel.GAS and meter.as_of:
        moment = meter.as_of
    if step is Freshness.LIVE:
        return Age(step, translate("Age", "now"), moment)
    if step is Freshness.TIMED and moment is not None:
        return Age(step, words.clock_time(moment), moment)
    return Age(step, words.ago(seconds), moment)


def oldest(ages: list[Age]) -> Age:
    """Return the label of the least fresh figures, :data:`NEVER` of none."""
    order = list(Freshness)
    return max(ages, key=lambda one: order.index(one.step), default=NEVER)
