"""All that stands on the page of usage, built once and placed by shape; it is told what to show and knows no meter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ihd.view.ages import Age
from ihd.view.card import AgeLabel
from ihd.view.look import Look
from ihd.view.segments import Piece, QuietButton, Segments
from ihd.view.shapes import Mark
from ihd.view.text import Text
from ihd.view.usage_boxes import Boxes, Wanted, boxes
from ihd.view.usage_facts import UsageFacts
from ihd.view.usage_parts import Key, LineKey, MarkedText, TotalBar
from ihd.view.usage_table import UsageTable
from ihd.view.words import translate

if TYPE_CHECKING:
    from ihd.view.chart import UsageChart

#: The total's size, and where the page is one part under the other.
_FIGURE: Final = 60
_FIGURE_STACKED: Final = 40


class UsageBoard(QWidget):
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
        self.figure = Text(look, self, size=_FIGURE, weight=700, figure=True)
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
        QWidget.setTabOrder(self.key, chart)
        QWidget.setTabOrder(chart, self.table)
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
        self.period.show_pieces(periods, period)
        units = (Piece("money", "£"), Piece("kwh", "kWh"), Piece("co2", "CO₂"))
        self.unit.show_pieces(units, unit)

    def show_meters(self, pieces: Sequence[Piece], chosen: str) -> None:
        """Show which meter is chosen; nothing where there is but one."""
        self.fuel.show_pieces(pieces, chosen)
        self.fuel.setVisible(bool(pieces))

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

    # --------------------------------------------------------------------------------------------------------- layout

    def restyle(self) -> None:
        """Take up the changed look."""
        for part in (self.period, self.unit, self.fuel):
            part.restyle()
        self.table.restyle()
        if self.chart is not None:
            self.chart.restyle()
            if self._facts is not None:
                self._draw(self._facts)

    def _wanted(self, width: int) -> Wanted:
        look = self.look
        self.figure.set_size(_FIGURE if look.text_percent == 100 else _FIGURE_STACKED)
        line = look.line_height(look.text_px(16), 400)
        axes = 2 * line + look.px(20)
        fuel = len(self.fuel.pieces) * max(look.px(56), look.px(48)) if self._facts is not None else 0
        return Wanted(
            period=self.period.tall(width), unit=self.unit.tall(width), table=self.to_table.wanted_width(), fuel=fuel,
            figure=self.figure.line_height(), title=self.title.wrapped_height(width),
            line=line + look.px(4), key=self.key.tall(width), axes=axes, foot=3 * (line + look.px(4)) + look.px(4),
        )  # fmt: skip

    def boxes(self, width: int, height: int) -> Boxes:
        """Return the parts' places on a page of that size."""
        return boxes(width, height, self.look, self._wanted(width))

    def tall(self, width: int, height: int) -> int:
        """Return how high the page is at ``width``, at least ``height``."""
        return self.boxes(width, height).height

    def arrange(self, height: int) -> None:
        """Place the parts in a page ``height`` high."""
        laid = self.boxes(self.width(), height)
        for part, box in (
            (self.period, laid.period), (self.unit, laid.unit), (self.to_table, laid.table), (self.fuel, laid.fuel),
            (self.back, laid.back), (self.on, laid.on), (self.bar, laid.bar), (self.key, laid.key),
        ):  # fmt: skip
            part.setGeometry(box)
        if self.chart is not None:
            self.chart.setGeometry(laid.plot)
        if self._facts is None:
            self._place_nothing()
            return
        self._place_head(laid)
        self._place_foot(laid)
        self._place_table(laid)

    def _place_nothing(self) -> None:
        px, width = self.look.px, self.width()
        tall = self.title.wrapped_height(width)
        self.title.setGeometry(0, px(12), width, tall)
        self.line.setGeometry(0, px(20) + tall, width, self.line.line_height())

    def _place_head(self, laid: Boxes) -> None:
        look, px = self.look, self.look.px
        beside = not laid.stacked and not look.shape.portrait
        most = laid.figure.width() - (px(200) if beside else 0) - self.figure_unit.wanted_width()
        self.figure.fit(most, 30)
        wide = self.figure.wanted_width()
        middle = laid.figure.center().y()
        self.figure.put(0, middle, wide)
        unit = self.figure_unit.wanted_width()
        lower = middle + (self.figure.pixels - self.figure_unit.pixels) * 0.36
        self.figure_unit.put(wide + px(8), lower, unit)
        if unit:
            wide += px(8) + unit
        words = laid.words
        if beside:
            left = wide + px(18)
            words = QRect(left, words.top(), words.right() - left, words.height())
        self._place_words(words, laid.stacked, beside)

    def _place_words(self, box: QRect, stacked: bool, beside: bool) -> None:
        """Place title and line; beside the figure both take one line, in fewer words where there is little room."""
        px = self.look.px
        self._say_title(box.width() if beside else 0)
        tall = self.title.line_height() if beside else self.title.wrapped_height(box.width())
        self.title.setGeometry(box.left(), box.top(), box.width(), tall + 1)
        self.comparison.show()
        line, gap, fits = self._say_line(box.width(), px(12), stacked)
        y = box.top() + (px(41) if beside else tall + px(2) + self.line.line_height() / 2)
        self.line.put(box.left(), y, line)
        if stacked and not fits:
            y += self.line.line_height() + px(4)
        told = self.comparison.wanted_width()
        self.comparison.put(box.left() + (line + gap if fits else 0), y, told)
        self.line.setVisible(fits or stacked)
        self.comparison.setVisible(bool(told) and told <= box.width())

    def _say_title(self, room: int) -> None:
        """Say whose period it is, in ``room`` pixels the period alone where both do not fit; 0: there is room."""
        if self._facts is not None:
            self.title.say(self._facts.title)
            if room and self.title.wanted_width() > room:
                self.title.say(self._facts.short_title)

    def _say_line(self, room: int, gap: int, stacked: bool) -> tuple[int, int, bool]:
        """Say how the period compares as fully as ``room`` allows beside the line.

        ``stacked``, there is a line below for it. Return the line's width, the gap behind it, and whether both fit.
        """
        line = self.line.wanted_width()
        gap = gap if line else 0
        compared = self._facts.comparison if self._facts is not None else None
        if compared is None:
            self.comparison.show_words("", None)
            return line, gap, line <= room
        for text in (compared.text,) if stacked else (compared.text, compared.short):
            self.comparison.show_words(text, compared.mark)
            if line + gap + self.comparison.wanted_width() <= room:
                return line, gap, True
        self.comparison.show_words(compared.text, compared.mark)
        if self.comparison.wanted_width() > room:
            self.comparison.show_words(compared.short, compared.mark)
        return line, gap, False

    def _place_foot(self, laid: Boxes) -> None:
        px, box = self.look.px, laid.foot
        before, hint = self.before.wanted_width(), self.hint.wanted_width()
        count, age = self.count.wanted_width(), self._age_width()
        if laid.stacked:
            tall = self.hint.line_height() + px(4)
            self.before.setGeometry(0, box.top(), box.width(), tall)
            self.count.put(0, box.top() + tall * 1.5, min(count, box.width()))
            beside = count + px(16) + age <= box.width()
            self.age.put(count + px(16) if beside else 0, box.top() + tall * (1.5 if beside else 2.5), age)
            self.hint.setVisible(False)
        else:
            middle = box.center().y()
            self.before.setGeometry(0, box.top(), max(1, before), box.height())
            self.count.put(box.width() - count, middle, count)
            if age:
                self.age.put(box.width() - age, middle, age)
                self.count.put(box.width() - age - px(16) - count, middle, count)
                count += age + px(16)
            room = box.width() - before - count - px(24)
            self.hint.setVisible(hint <= room and not self.tabled)
            self.hint.put(before + px(12) + (room - hint) / 2, middle, hint)
        self.before.arrange()

    def _place_table(self, laid: Boxes) -> None:
        px, box = self.look.px, laid.whole
        row = max(px(48), self.save.look.line_height(self.save.look.text_px(17), 600) + px(14))
        width = min(self.save.wanted_width(), box.width())
        self.table.setGeometry(box.left(), box.top(), box.width(), max(0, box.height() - row - px(8)))
        self.save.setGeometry(box.left(), box.bottom() + 1 - row, width, row)
        self.saved.setGeometry(width + px(12), box.bottom() + 1 - row, max(1, box.width() - width - px(12)), row)
