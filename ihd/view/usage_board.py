"""Places what stands on the page of usage, by the window's shape and the size of text; it knows no meter."""

from __future__ import annotations

from PySide6.QtCore import QRect

from ihd.view.usage_boxes import Boxes, Wanted, boxes
from ihd.view.usage_content import FIGURE, FIGURE_STACKED, UsageContent


class UsageBoard(UsageContent):
    """The page's content in its places."""

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
        self.figure.set_size(FIGURE if look.text_percent == 100 else FIGURE_STACKED)
        line = look.line_height(look.text_px(16), 400)
        axes = 2 * line + look.px(20)
        fuel = len(self.fuel.pieces) * max(look.px(56), look.px(48)) if self._facts is not None else 0
        return Wanted(
            period=self.period.tall(width), unit=self.unit.tall(width), unit_width=self.unit.wanted_width(),
            table=self.to_table.wanted_width(), fuel=fuel, figure_width=self._figure_width(),
            title_width=self._title_width(),
            figure=self.figure.line_height(), title=self.title.wrapped_height(width),
            line=line + look.px(4), key=self.key.tall(width), axes=axes, foot=3 * (line + look.px(4)) + look.px(4),
        )  # fmt: skip

    def _figure_width(self) -> int:
        unit = self.figure_unit.wanted_width()
        return self.figure.wanted_width() + (unit + self.look.px(8) if unit else 0)

    def _title_width(self) -> int:
        """Return the room that all of the title needs on one line."""
        said = self._facts.title if self._facts is not None else self.title.text()
        return round(self.look.metrics(self.look.text_px(18), 600).horizontalAdvance(said)) + 1

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
        self.line.fit(width, 16)
        self.line.setGeometry(0, px(20) + tall, width, self.line.line_height())

    def _place_head(self, laid: Boxes) -> None:
        px, beside = self.look.px, laid.beside
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
        y = box.top() + tall + (px(8) if beside and not stacked else px(2)) + self.line.line_height() / 2
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
        self.line.fit(room, 16)
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
        self.count.fit(box.width() - px(28), 16)  # clear of its mark
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
