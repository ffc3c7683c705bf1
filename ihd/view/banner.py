"""The banner under the status bar: a notice, and where help is (design language, section 5); it judges nothing."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.view import icons
from ihd.view.button import Touch
from ihd.view.ink import fill, outline, rounded
from ihd.view.look import Look
from ihd.view.notices import Notice
from ihd.view.shapes import Mark, draw_mark
from ihd.view.text import Text
from ihd.view.words import translate

_HEIGHT = 60


class Banner(Touch):
    """A solid bar with dark text; the whole of it leads to help. Nothing is covered: the page gives up height."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._notice: Notice | None = None
        self.setObjectName("banner")
        self.headline = Text(look, self, size=18, weight=700, wrap=True)
        self.text_line = Text(look, self, size=16, wrap=True)
        self.help = Text(look, self, size=17, weight=700)

    def show_notice(self, notice: Notice | None) -> bool:
        """Show or clear the banner; return whether anything changed."""
        if notice == self._notice:
            return False
        self._notice = notice
        if notice is not None:
            token = "hi" if notice.mark is Mark.UNKNOWN else "on"
            self.headline.say(notice.headline, token)
            self.text_line.say(notice.text, token)
            self.help.say(translate("Banner", "Help"), token)
            self.setText(notice.headline)
            self.setAccessibleDescription(notice.text)
        self._arrange()
        self.update()
        return True

    @property
    def shown(self) -> bool:
        """Return whether there is anything to say."""
        return self._notice is not None

    def tall(self, width: int) -> int:
        """Return the height the words need at ``width``, at least the design's 60."""
        room = self._room(width)
        lines = self.headline.wrapped_height(room) + self.text_line.wrapped_height(room)
        return max(self.look.px(_HEIGHT), lines + self.look.px(14))

    def _room(self, width: int) -> int:
        return self._bare(width) - (self.help.wanted_width() if self._helps(width) else 0)

    def _bare(self, width: int) -> int:
        return width - self.look.px(62 + 16 + 34)

    def _helps(self, width: int) -> bool:
        """Return whether the word for help has room; the arrow says it where no word has."""
        words = max(text.minimumSizeHint().width() for text in (self.headline, self.text_line))
        return words <= self._bare(width) - self.help.wanted_width()

    def _arrange(self) -> None:
        room = self._room(self.width())
        head, text = self.headline.wrapped_height(room), self.text_line.wrapped_height(room)
        top = (self.height() - head - text) // 2
        left = self.look.px(62)
        self.headline.setGeometry(left, top, room, head)
        self.text_line.setGeometry(left, top + head, room, text)
        width = self.help.wanted_width()
        self.help.setVisible(self._helps(self.width()))
        self.help.put(self.width() - width - self.look.px(44), self.height() / 2, width)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def restyle(self) -> None:
        """Take up the changed look."""
        self._arrange()
        self.update()

    def draw(self, painter: QPainter) -> None:
        notice, look = self._notice, self.look
        if notice is None:
            return
        u = look.shape.u
        plain = notice.mark is Mark.UNKNOWN
        path = rounded(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12 * u)
        fill(painter, path, look.color("ctl" if plain else "bad" if notice.mark is Mark.BAD else "warn"))
        if look.outlined or look.contrast:
            outline(painter, path, look.color("outline"), 1.5 * u)
        ink = look.color("hi" if plain else "on")
        middle = QPoint(look.px(34), self.height() // 2)
        if plain:
            icons.draw(painter, "about", middle, look.px(26), ink)
        else:
            box = QRectF(middle.x() - 16 * u, middle.y() - 13 * u, 32 * u, 26 * u)
            draw_mark(painter, look, notice.mark, box, ink)
        icons.draw(painter, "next", QPoint(self.width() - look.px(28), middle.y()), look.px(22), ink)
