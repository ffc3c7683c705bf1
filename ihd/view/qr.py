"""A QR code as a picture: black on white whatever the theme, for a camera reads it; it does not know what it says.

What a display offers a hub is :func:`joining`, the form that hubs and their apps take: ``Z:`` and the EUI-64, ``$I:``
and the install code with its CRC, in capital hexadecimal digits as they are printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view.card import Drawing
from ihd.view.ink import fill, rounded
from ihd.view.look import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

#: White round the code, in modules on each side.
_QUIET: Final = 3
_BLACK, _WHITE = "#000000", "#FFFFFF"


def joining(eui64: str, install_code: str) -> str:
    """Return what a hub reads of a display: its EUI-64 and its install code, whatever separates their digits."""
    number, code = ("".join(text.split()).replace(":", "").upper() for text in (eui64, install_code))
    return f"Z:{number}$I:{code}"


class QrPicture(Drawing):
    """A square code with its white margin."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._content = ""
        self._modules: Sequence[Sequence[int]] = ()

    def show_code(self, content: str, name: str) -> None:
        """Show ``content``; ``name`` tells a screen reader what it is, and is not the content."""
        if content != self._content:
            self._content = content
            self._modules = _modules(content) if content else ()
            self.update()
        self.describe(name)

    @property
    def modules(self) -> Sequence[Sequence[int]]:
        """Return the code's rows, 1 for black."""
        return self._modules

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._modules:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        fill(painter, rounded(QRectF(0, 0, side, side), self.look.px(8)), QColor(_WHITE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        across = len(self._modules)
        step = max(1, side // (across + 2 * _QUIET))  # whole pixels: every module is as wide as the next
        inset = (side - across * step) // 2
        black = QPainterPath()
        for row, modules in enumerate(self._modules):
            for column, module in enumerate(modules):
                if module:
                    black.addRect(inset + column * step, inset + row * step, step, step)
        fill(painter, black, QColor(_BLACK))


def _modules(content: str) -> Sequence[Sequence[int]]:
    """Return the modules of a code that survives a scratch or a reflection over a seventh of it."""
    import segno  # late: only who pairs a display waits for it

    return segno.make(content, error="m", micro=False, boost_error=False).matrix
