"""All that stands on the page of usage, built once; it is told what to show, and knows neither places nor meters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from ihd.view.ages import Age
from ihd.view.card import AgeLabel
from ihd.view.look import Look
from ihd.view.reading_order import reach_in_order
from ihd.view.segments import Piece, QuietButton, Segments
from ihd.view.shapes import Mark
from ihd.view.text import Text
from ihd.view.usage_facts import UsageFacts
from ihd.view.usage_parts import Key, LineKey, MarkedText, TotalBar
from ihd.view.usage_table import UsageTable
from ihd.view.words import translate

if TYPE_CHECKING:
    from ihd.view.chart import UsageChart

#: The total's size, and where the page is one part under the other.
FIGURE: Final = 60
FIGURE_STACKED: Final = 40


class UsageContent(QWidget):
    """Switches, total, bar, chart or table, and the line below; ``act`` is told what was touched."""

    def __init__(self, look: Look, act: Callable[[str], None]) -> None:
        super().__init__()
        self.look = look
        self._act = act
        self._facts: UsageFacts | None = None
        self.tabled = False
        self.chart: UsageChart | None = None
        self.period = Segments(look, "period", act, self)
        self.unit = Segments(look, "unit", act, self)
        self.to_table = self._button("table", "table", worded=True)
        self.figure = Text(look, self, size=FIGURE, weight=700, figure=True)
        self.figure_unit = Text(look, self, size=24, weight=600, token="mid")
        self.title = Text(look, self, size=18, weight=600, wrap=True)
        self.line = Text(look, self, token="mid")
        self.comparison = MarkedText(look, self)
        self.fuel = Segments(look, "fuel", act, self)
        self.back = self._button("step:-1", "back")
        self.on = self._button("step:1", "next")
        self.bar = TotalBar(look, self)
        self.key = Key(look, self)
        self.before = LineKey(look, self)
        self.hint = Text(look, self, token="low")
        self.count = MarkedText(look, self, token="mid")
        self.age = AgeLabel(look, self)
        self.table = UsageTable(look, self)
        self.save = self._button("save", "save", worded=True)
        self.saved = Text(look, self, token="mid", wrap=True)
        self.say_names()

    def _button(self, action: str, icon: str, *, worded: bool = False) -> QuietButton:
        button = QuietButton(self.look, icon, self)
        button.worded = worded
        button.setObjectName(action)
        button.clicked.connect(lambda _=False: self._act(action))
        return button

    def say_names(self) -> None:
        """Name what keeps its words."""
        self.to_table.setText(translate("Usage", "Chart") if self.tabled else translate("Usage", "Table"))
        self.to_table.icon_name = "usage" if self.tabled else "table"
        self.save.setText(translate("Usage", "Save as CSV"))
        self.back.setAccessibleName(translate("Usage", "The period before"))
        self.on.setAccessibleName(translate("Usage", "The period after"))

    def hang(self, chart: UsageChart) -> None:
        """Take in the chart, which is loaded later than the page."""
        self.chart = chart
        chart.swiped.connect(lambda way: self._act(f"step:{way}"))
        chart.chosen.connect(self._say_chosen)
        chart.setParent(self)
        self._put_in_order()
        if self._facts is not None:
            self._draw(self._facts)
        self._show_parts()

    # -------------------------------------------------------------------------------------------------------- showing

    def show_table(self, wanted: bool) -> None:
        """Show the table in place of the chart, or the chart."""
        self.tabled = wanted
        self.saved.say("")
        self.say_names()
        self._show_parts()

    def _show_parts(self) -> None:
        known = self._facts is not None
        drawn: list[QWidget] = [self.bar, self.key, self.before, self.hint, self.count, self.age]
        told: list[QWidget] = [self.table, self.save, self.saved]
        choices: list[QWidget] = [self.period, self.unit, self.to_table, self.back, self.on]
        if self.chart is not None:
            drawn.append(self.chart)
        for parts, wanted in ((drawn, known and not self.tabled), (told, known and self.tabled), (choices, known)):
            for part in parts:
                part.setVisible(wanted)

    def show_nothing(self, headline: str, text: str) -> None:
        """Say that nothing is known yet, and why."""
        self._facts = None
        self._show_parts()
        self.fuel.hide()
        for words in (self.figure, self.figure_unit, self.comparison):
            words.hide()
        self.title.say(headline)
        self.line.say(text)
        self.line.show()

    def show_choices(self, period: str, unit: str) -> None:
        """Show which period and unit are chosen."""
        periods = (
            Piece("day", translate("Usage", "Day")), Piece("week", translate("Usage", "Week")),
            Piece("month", translate("Usage", "Month")), Piece("year", translate("Usage", "Year")),
        )  # fmt: skip
        units = (Piece("money", "£"), Piece("kwh", "kWh"), Piece("co2", "CO₂"))
        anew = self.period.show_pieces(periods, period), self.unit.show_pieces(units, unit)
        if any(anew):
            self._put_in_order()

    def show_meters(self, pieces: Sequence[Piece], chosen: str) -> None:
        """Show which meter is chosen; nothing where there is but one."""
        if self.fuel.show_pieces(pieces, chosen):
            self._put_in_order()
        self.fuel.setVisible(bool(pieces))

    def _put_in_order(self) -> None:
        """Let the keyboard come to everything as it is read: pieces and chart are made later than the rest."""
        drawn = (self.chart,) if self.chart is not None else ()
        last = self.table, self.save
        reach_in_order([self.period, self.unit, self.to_table, self.fuel, self.back, self.on, *drawn, *last])

    def allow(self, *, back: bool, on: bool) -> None:
        """Let the arrows lead to periods that there are."""
        self.back.setEnabled(back)
        self.on.setEnabled(on)

    def show_facts(self, facts: UsageFacts, note: str) -> None:
        """Show the period's figures, and ``note`` below them where there is room."""
        fresh = self._facts is None
        self._facts = facts
        if fresh:
            self._show_parts()
            for text in (self.figure, self.figure_unit, self.comparison):
                text.show()
        self.say_names()
        self.figure.say(facts.figure)
        self.figure_unit.say(facts.figure_unit)
        self.line.say(facts.line)
        self.bar.show_shares(facts.shares)
        self.key.show_shares(facts.shares)
        self.before.show_name(facts.before_name)
        self.hint.say(note)
        whole = facts.complete and not facts.running
        mark = None if facts.complete or facts.running else Mark.CAUTION
        self.count.show_words(facts.readings, mark, ticked=whole)
        self._draw(facts)

    def _draw(self, facts: UsageFacts) -> None:
        if self.chart is not None:
            self.chart.show_chart(facts.chart, facts.words)
            self.chart.describe(facts.title, facts.summary)

    def show_age(self, age: Age | None) -> bool:
        """Say how old the figures of the running period are, ``None`` for one that is over.

        Return whether that needs more or less room than before.
        """
        before = self._age_width()
        self.age.setVisible(age is not None and not self.tabled)
        self.figure.say(self.figure.text(), "low" if age is not None and age.dim else "hi")
        if age is not None:
            self.age.show_age(age)
        return self._age_width() != before

    def _age_width(self) -> int:
        return self.age.wanted_width() if self.age.isVisibleTo(self) else 0

    def choose(self, slot: int | None) -> None:
        """Show the amount of one bar, or of none."""
        if self.chart is not None:
            self.chart.choose(slot)

    def _say_chosen(self, slot: int | None) -> None:
        """Tell a screen reader what the bubble shows."""
        if self.chart is None or self._facts is None:
            return
        if slot is None:
            self.chart.describe(self._facts.title, self._facts.summary)
            return
        told = ", ".join(part for part in self._facts.words(slot) if part)
        self.chart.describe(self._facts.title, told)

    def tell(self, text: str) -> None:
        """Say what came of saving."""
        self.saved.say(text)
