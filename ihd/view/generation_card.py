"""The third card of a home that generates: made, exported and self-used today (design language, section 11)."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel, kilowatt_hours
from ihd.view.ages import Age, age_of
from ihd.view.card import AgeLabel, Card, Tile
from ihd.view.look import Look
from ihd.view.text import Text
from ihd.view.words import NOTHING, translate


class GenerationFacts(NamedTuple):
    """A generation meter's day: the three figures with their words."""

    title: str
    columns: tuple[tuple[str, str], ...]
    age: Age


def generation_facts(snapshot: Snapshot, meter: Meter, now: float) -> GenerationFacts:
    """Return what was made today, what of it was exported by the electricity meter, and what the home used itself."""
    main = snapshot.of(Fuel.ELECTRICITY)
    made = meter.today_wh
    exported = main.exported_today_wh if main is not None else None
    used = None if made is None or exported is None else max(0, made - exported)
    return GenerationFacts(
        title=translate("Generation", "Made here"),
        columns=(
            (translate("Generation", "kWh today"), _figure(made)),
            (translate("Generation", "exported"), _figure(exported)),
            (translate("Generation", "self-used"), _figure(used)),
        ),
        age=age_of(snapshot, meter, now),
    )


def _figure(wh: int | None) -> str:
    return NOTHING if wh is None else kilowatt_hours(wh)


class GenerationCard(Card):
    """Three figures beside each other under a title."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._facts: GenerationFacts | None = None
        self.tile = Tile(look, self)
        self.title = Text(look, self, size=18, weight=600)
        self.age = AgeLabel(look, self)
        self.names = [Text(look, self, size=16, token="mid") for _ in range(3)]
        self.figures = [Text(look, self, size=26, weight=700, figure=True) for _ in range(3)]

    def show_facts(self, facts: GenerationFacts) -> None:
        """Show the meter's day."""
        if facts == self._facts:
            return
        self._facts = facts
        self.tile.set_icon("sun", "ok", facts.title)
        self.title.say(facts.title)
        self.age.show_age(facts.age)
        for name, figure, (word, value) in zip(self.names, self.figures, facts.columns, strict=True):
            name.say(word)
            figure.say(value, "low" if facts.age.dim else "hi")
            figure.setAccessibleName(f"{word} {value}")
        self.arrange()

    def arrange(self) -> None:
        if self._facts is None or not self.height():
            return
        k, height = self.k, self.height()
        left, room = 14 * k, self.width() - 28 * k
        tall = height > 120 * k  # as the only thing in its row the card has room to breathe
        side = round((28 if tall else 22) * k)
        top = (26 if tall else 17) * k
        self.tile.setGeometry(round(left), round(top - side / 2), side, side)
        age = self.age.wanted_width()
        self.title.fit(round(room - side - age - 18 * k), 16)
        self.title.put(left + side + 10 * k, top, room - side - age - 18 * k)
        self.age.put(left + room - age, top, age)
        each = room / 3
        for index, (name, figure) in enumerate(zip(self.names, self.figures, strict=True)):
            figure.fit(round(each - 6 * k), 16)
            figure.put(left + index * each, height - (54 if tall else 40) * k, each)
            name.fit(round(each - 6 * k), 16)
            name.put(left + index * each, height - (24 if tall else 15) * k, each)
