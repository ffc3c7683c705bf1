"""The header of a task that fills the window: the way back, the title, the signal and the time; it knows no task."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.snapshot import Snapshot
from ihd.view import icons, words
from ihd.view.button import TARGET, Touch
from ihd.view.card import Drawing
from ihd.view.ink import LEFT, MIDDLE, fill, flood, outline, rounded, write_in
from ihd.view.look import Look
from ihd.view.text import Text
from ihd.view.words import translate

#: Heights in design units, landscape and portrait (section 6).
_HEIGHT, _HEIGHT_PORTRAIT = 56, 57.5


class BackButton(Touch):
    """An arrow with the word for where it leads."""

    def _font(self) -> QFont:
        return self.look.font(self.look.text_px(18), 500)

    def wanted_width(self) -> int:
        """Return the width of arrow and word, never less than a finger needs."""
        words_in = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return max(self.look.px(TARGET), words_in + self.look.px(38 + 10))

    def draw(self, painter: QPainter) -> None:
        look, middle = self.look, self.height() // 2
        icons.draw(painter, "back", QPoint(look.px(22), middle), look.px(24), look.color("hi"))
        write_in(self, look.color("hi"))
        painter.setFont(self._font())
        painter.drawText(QRect(look.px(38), 0, self.width() - look.px(38), self.height()), LEFT | MIDDLE, self.text())


class SignalBars(Drawing):
    """Four bars, as many of them lit as the signal is good."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._lit = 0

    def show_bars(self, lit: int, word: str) -> None:
        """Light ``lit`` bars; ``word`` says the same."""
        if lit != self._lit:
            self._lit = lit
            self.update()
        self.describe(translate("Status", "Signal: {word}").format(word=word))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u = self.look.shape.u
        for index in range(4):
            tall = (6 + 4 * index) * u
            box = rounded(QRectF(index * 6.6 * u, self.height() - tall, 5 * u, tall), u)
            fill(painter, box, self.look.color("hi" if index < self._lit else "track"))
            if self.look.contrast and index >= self._lit:
                outline(painter, box, self.look.color("edge"), 1)


class FlowHeader(QWidget):
    """The head of a task; ``go_back`` is called by its arrow. A page gives it its height and shows it each snapshot."""

    def __init__(self, look: Look, go_back: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.back = BackButton(look, self)
        self.back.setObjectName("back")
        self.back.clicked.connect(go_back)
        self.title = Text(look, self, size=24, weight=600)
        self.bars = SignalBars(look, self)
        self.word = Text(look, self, size=17, token="mid")
        self.time = Text(look, self, size=20, weight=600, figure=True)
        self._shown: tuple[object, ...] = ()

    def tall(self) -> int:
        """Return the header's height."""
        least = self.look.px(_HEIGHT_PORTRAIT if self.look.shape.portrait else _HEIGHT)
        return max(least, round(self.look.text_px(24) * 1.3))

    def show_header(self, title: str, back: str, snapshot: Snapshot, now: float) -> None:
        """Show ``title``, the word ``back`` for where the arrow leads, and signal and time of ``snapshot``."""
        home = snapshot.home_time(now)
        lit, word = words.signal(snapshot.link)
        self.title.say(title)
        self.back.setText(back)
        self.bars.show_bars(lit, word)
        self.word.say(word)
        self.time.say("--:--" if home is None else words.clock_time(home))
        self.time.setAccessibleName(translate("Status", "Hub time {time}").format(time=self.time.text()))
        shown = (title, back, word, self.time.wanted_width(), self.title.line_height())
        if shown != self._shown:
            self._shown = shown
            self.arrange()

    def arrange(self) -> None:
        """Place the parts; words give way from the right: first the signal's, then the title grows smaller."""
        look, u, height = self.look, self.look.shape.u, self.height()
        back = self.back.wanted_width()
        self.back.setGeometry(0, 0, back, height)
        time = self.time.wanted_width()
        right = self.width() - 16 * u - time
        self.time.put(right, height * 0.52, time)
        left = back + 20 * u
        word, bars = self.word.wanted_width(), round(25 * u)
        self.title.fit(self.width(), 24)
        full = right - 24 * u - word - 9 * u - bars
        worded = left + self.title.wanted_width() + 16 * u <= full
        self.word.setVisible(worded)
        if worded:
            self.word.put(right - 24 * u - word, height * 0.53, word)
        at = full if worded else right - 16 * u - bars
        self.bars.setGeometry(round(at), round(height * 0.5 - 10 * u), bars, look.px(18))
        self.title.fit(round(at - left - 12 * u), 16)
        self.title.put(left, height * 0.52, self.title.wanted_width())
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        u, middle = self.look.shape.u, self.height() / 2
        x = round(self.back.width() + 8 * u)
        box = QRect(x, round(middle - 12 * u), max(1, round(1.5 * u)), round(24 * u))
        flood(QPainter(self), box, self.look.color("line"))
