"""The bar above every page: the hub's time and date, the signal, messages, and the languages."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.snapshot import Snapshot
from ihd.view import icons, language, words
from ihd.view.button import TARGET, Touch
from ihd.view.ink import fill, outline, rounded, write_in
from ihd.view.look import Look
from ihd.view.text import Text
from ihd.view.words import translate

_HEIGHT = 48
_ICON = 20
_TEXT = 17


class StatusButton(Touch):
    """An icon with a word beside it, which may be left out where there is no room."""

    def __init__(self, look: Look, icon: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self.bars: int | None = None  # a signal's bars instead of an icon
        self.words = ("", "", "")  # in full, short, and where there is no room at all
        self.restyle()

    def restyle(self) -> None:
        """Take up the changed look."""
        write_in(self, self.look.color("hi"))
        super().restyle()

    def say(self, full: str, short: str, least: str, name: str) -> None:
        """Set the words in full, short and at the least, and the whole of it for screen readers."""
        if ((full, short, least), name) != (self.words, self.accessibleName()):
            self.words = (full, short, least)
            self.setAccessibleName(name)
            self.update()

    def choose(self, brevity: int) -> None:
        """Show the words in full (0), short (1) or at the least (2)."""
        self.setText(self.words[brevity])

    def wanted_width(self, brevity: int) -> int:
        """Return the width of icon and words, never less than a finger needs."""
        words_in = self.words[brevity]
        text = QFontMetrics(self._font_of()).horizontalAdvance(words_in)
        inside = self._slot() + (self.look.px(9) + text if words_in else 0) + self.look.px(24)
        return max(inside, self.look.px(TARGET))

    def _slot(self) -> int:
        """Return the width of the icon or of the signal's bars."""
        return self.look.px(_ICON if self.bars is None else 26)

    def _font_of(self) -> QFont:
        return self.look.font(self.look.text_px(_TEXT), 500)

    def draw(self, painter: QPainter) -> None:
        look = self.look
        size = self._slot()
        metrics = QFontMetrics(self._font_of())
        text = metrics.horizontalAdvance(self.text())
        taken = size + (look.px(9) + text if self.text() else 0)
        left = (self.width() - taken) // 2
        middle = self.height() // 2
        if self.bars is None:
            icons.draw(painter, self._icon, QPoint(left + size // 2, middle), look.px(_ICON), look.color("mid"))
        else:
            self._draw_bars(painter, left, middle + look.px(7))
        painter.setFont(self._font_of())
        base = middle + (metrics.ascent() - metrics.descent()) // 2
        painter.drawText(left + size + look.px(9), base, self.text())

    def _draw_bars(self, painter: QPainter, left: float, bottom: float) -> None:
        u = self.look.shape.u
        for index in range(4):
            tall = (6 + 4 * index) * u
            lit = index < (self.bars or 0)
            box = QRectF(left + index * 6.6 * u, bottom - tall, 5 * u, tall)
            fill(painter, rounded(box, u), self.look.color("hi" if lit else "track"))
            if self.look.contrast and not lit:
                outline(painter, rounded(box, u), self.look.color("edge"), 1)


class StatusBar(QWidget):
    """Time and date to the left, what can be touched to the right; words give way before figures do."""

    asked = Signal(str)
    language_asked = Signal()
    aloud_asked = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.time = Text(look, self, size=22, weight=600, figure=True)
        self.date = Text(look, self, size=17, token="mid")
        self._dates: tuple[str, ...] = ("",)  # from the fullest to none
        self._spoken = ""
        self._said: tuple[object, ...] = ()
        self.aloud = StatusButton(look, "sound", self)
        self.aloud.hide()
        self.signal = StatusButton(look, "", self)
        self.signal.bars = 0
        self.mail = StatusButton(look, "mail", self)
        self.language = StatusButton(look, "globe", self)
        named = ((self.aloud, "aloud"), (self.signal, "signal"), (self.mail, "messages"), (self.language, "language"))
        for button, name in named:
            button.setObjectName(name)
        self.aloud.clicked.connect(self.aloud_asked)
        self.signal.clicked.connect(lambda: self.asked.emit("link"))
        self.mail.clicked.connect(lambda: self.asked.emit("messages"))
        self.language.clicked.connect(self.language_asked)

    def tall(self) -> int:
        """Return the bar's height."""
        return max(self.look.px(50 if self.look.shape.portrait else _HEIGHT), round(self.look.text_px(22) * 1.35))

    def show_status(self, snapshot: Snapshot, now: float, *, new: int, demo: bool, spoken: str) -> None:
        """Show the hub's clock and the link, and a way to other languages than the one ``spoken``."""
        home = snapshot.home_time(now)
        self.time.say("--:--" if home is None else words.clock_time(home))
        self.time.setAccessibleName(translate("Status", "Hub time {time}").format(time=self.time.text()))
        date = "" if home is None else words.date(home)
        replay = snapshot.link.replay_of is not None
        mark = translate("Status", "Replay") if replay else translate("Status", "Demo") if demo else ""
        marks = [text for text in (date, mark) if text]
        # What is of another day is never without its mark.
        self._dates = (" · ".join(marks), mark) if replay else (" · ".join(marks), *marks[1:], "")
        bars, word = words.signal(snapshot.link)
        if bars != self.signal.bars:
            self.signal.bars = bars
            self.signal.update()
        self.signal.say(word, "", "", translate("Status", "Signal: {word}").format(word=word))
        count = translate("Status", "%n new", "", new)
        self.mail.say(
            count if new else "",
            str(new) if new else "",
            str(new) if new else "",
            translate("Status", "Messages, {count}").format(count=count),
        )
        self._show_language(spoken)
        said = (self.time.text(), self._dates, *(button.words for button in self._buttons()))
        if said != self._said:
            self._said = said
            self._arrange()

    def _show_language(self, spoken: str) -> None:
        """Show the one language to change to, or, where there are several, the one spoken."""
        if spoken == self._spoken:
            return  # which languages there are is looked up in the files
        self._spoken = spoken
        other = language.other(spoken)
        text = language.NAMES[other or spoken]
        name = text if other else translate("Status", "Language: {name}").format(name=text)
        self.language.say(text, text, "", name)
        self.language.setVisible(len(language.offered(spoken)) > 1)

    def offer_aloud(self, *, offered: bool, speaking: bool) -> None:
        """Offer to read the page aloud, or to stop that."""
        name = translate("Status", "Stop reading aloud") if speaking else translate("Status", "Read this page aloud")
        self.aloud.say("", "", "", name)
        if offered is self.aloud.isHidden():
            self.aloud.setVisible(offered)
            self._arrange()

    def restyle(self) -> None:
        """Take up the changed look."""
        self._arrange()

    def _buttons(self) -> list[StatusButton]:
        return [button for button in (self.language, self.mail, self.signal, self.aloud) if not button.isHidden()]

    def _arrange(self) -> None:
        u, height = self.look.shape.u, self.height()
        left = self.look.px(16)
        time = self.time.wanted_width()
        self.time.put(left, height * 0.52, time)
        after = left + time + 11 * u
        brevity = self._fit(self.width() - after)
        self.date.put(after, height * 0.54, self.date.wanted_width())
        right = self.width() - 4 * u
        for button in self._buttons():
            button.choose(brevity)
            width = button.wanted_width(brevity)
            button.setGeometry(round(right - width), 0, width, height)
            right -= width

    def _fit(self, room: float) -> int:
        """Choose the fullest date that fits, for which the buttons' words give way; return how short they are."""
        buttons = [sum(button.wanted_width(brevity) for button in self._buttons()) for brevity in range(3)]
        for date in self._dates:
            self.date.say(date)
            taken = self.date.wanted_width() + self.look.px(8)
            for brevity, width in enumerate(buttons):
                if width + taken <= room:
                    return brevity
        return 2

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()
