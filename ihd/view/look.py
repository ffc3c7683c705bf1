"""Colours, sizes and fonts of the design language, sections 2 and 4, for one window; it knows no widget."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QFontMetricsF, QPainter

from ihd.settings import Settings, Theme
from ihd.view.ink import WRAP, flood, stroke

_TOKENS: Final = (
    "bg", "rail", "card", "ctl", "line", "edge", "off", "track", "hi", "mid", "low", "action", "onaction", "on",
    "elec", "gas", "ok", "warn", "bad", "hatch", "hatchbed", "focus", "outline",
)  # fmt: skip

#: Section 2, in the order of the names above. ``outline`` is drawn round accent fills where the theme asks for it.
_COLOURS: Final[dict[Theme, str]] = {
    Theme.DARK: "101418 0B0F12 1A2027 252D36 35404B 6B7885 6A7784 2C3641 F3F6F8 BAC4CE 94A0AC F3F6F8 101418 101418 "
    "F0E442 56B4E9 009E73 E69F00 D55E00 94A0AC 2C3641 56B4E9 1A2027",
    Theme.LIGHT: "EEF1F4 FFFFFF FFFFFF E3E8EC CFD7DD 6B7885 7A8792 DCE2E7 101418 3A4650 56636F 101418 FFFFFF 101418 "
    "F0E442 56B4E9 009E73 E69F00 D55E00 56636F FFFFFF 0072B2 101418",
    Theme.CONTRAST: "000000 000000 000000 000000 FFFFFF FFFFFF FFFFFF 000000 FFFFFF FFFFFF FFFFFF FFFFFF 000000 000000 "
    "F0E442 7FC8F2 33D6A6 FFB733 FF8A3D FFFFFF 000000 F0E442 FFFFFF",
}

#: From this pixel size on Inter Display is drawn instead of Inter.
_DISPLAY_FROM: Final = 30
_SHORT_SIDE: Final = 450
_LONG_SIDE: Final = 800
#: The unit is one pixel at so many pixels in 1 cm (section 4), and a page grows no wider than this beyond its boxes.
_PER_CM: Final = 52
_GROWTH: Final = 1.25
SMALLEST_TEXT: Final = 16
#: Standing charges are hatched with lines 3 px wide, 7 px apart across, which are 9.9 along a row (section 2).
_HATCH_WIDTH: Final = 3
_HATCH_STEP: Final = 9.9


class Shape(NamedTuple):
    """How a window is laid out: its unit ``u`` in pixels and whether it stands upright."""

    u: float
    portrait: bool

    @classmethod
    def of(cls, width: int, height: int, per_cm: int = 0) -> Shape:
        """Return the shape of a window: u is 1 at 800×480 and 1.6 at 1280×720 and 720×1280 (section 4).

        ``per_cm`` are the screen's pixels in 1 cm, 0 where nobody said: X servers report 96 dpi whatever the panel. A
        window with more room than a finger needs is then not filled by larger and larger parts.
        """
        u = min(max(width, height) / _LONG_SIDE, min(width, height) / _SHORT_SIDE)
        if per_cm:
            u = min(u, per_cm / _PER_CM)
        return cls(max(1.0, round(u, 2)), height > width)


_FIRST_SHAPE: Final = Shape(1.0, False)


class Look:
    """The theme, unit and text size in force; widgets keep it and ask it when they are restyled or painted.

    ``still`` tells that nothing may move by itself, ``two_taps`` that a button is tapped twice instead of held.
    """

    def __init__(self, theme: Theme = Theme.DARK, text_percent: int = 100, shape: Shape = _FIRST_SHAPE) -> None:
        self.theme = theme
        self.text_percent = text_percent
        self.shape = shape
        self.per_cm = 0
        self.still = False
        self.two_taps = False
        self.keyboard = False  # whether the last move was made with keys, and the ring is shown
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[int, int], QFont] = {}
        self._metrics: dict[tuple[int, int], QFontMetricsF] = {}
        self._heights: dict[tuple[int, int], int] = {}
        self._wrapped_lines: dict[tuple[int, int], int] = {}
        self._digit_cells: dict[tuple[int, int], float] = {}
        self._hatching: tuple[tuple[str, float, float], QBrush] | None = None
        self._advances: dict[tuple[int, int, str], float] = {}
        self.set_theme(theme)

    def take(self, chosen: Settings) -> None:
        """Take up what the owner chose."""
        self.set_theme(chosen.theme)
        self.text_percent = chosen.text_percent
        self.per_cm = chosen.pixels_per_cm
        self.still = chosen.reduced_motion
        self.two_taps = chosen.two_taps

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self.theme = theme
        values = _COLOURS[theme].split()
        self._colours = {name: QColor(f"#{value}") for name, value in zip(_TOKENS, values, strict=True)}

    @property
    def contrast(self) -> bool:
        """Return whether edges stand for fills (high contrast)."""
        return self.theme is Theme.CONTRAST

    @property
    def outlined(self) -> bool:
        """Return whether accent fills carry an outline (light theme)."""
        return self.theme is Theme.LIGHT

    @property
    def text(self) -> float:
        """Return the text size as a factor: 1.0, 1.5 or 2.0."""
        return self.text_percent / 100

    def fit(self, width: int, height: int) -> bool:
        """Take the shape of a window of that size; return whether it is another."""
        before, self.shape = self.shape, Shape.of(width, height, self.per_cm)
        return self.shape != before

    def frame(self, width: int, height: int) -> QRect:
        """Return where everything stands in a window of that size: all of it, or its middle where it is far larger."""
        wide, high = width, height
        if self.per_cm:
            most = (self.px(_SHORT_SIDE * _GROWTH), self.px(_LONG_SIDE * _GROWTH))
            wide, high = min(wide, most[not self.shape.portrait]), min(high, most[self.shape.portrait])
        return QRect((width - wide) // 2, (height - high) // 2, wide, high)

    def color(self, token: str) -> QColor:
        """Return the colour of a token of section 2."""
        return self._colours[token]

    def px(self, size: float) -> int:
        """Return a length of the design at u = 1 in pixels of this window."""
        return round(size * self.shape.u)

    def text_px(self, size: float) -> int:
        """Return a text size of the design in pixels of this window, the owner's text size included."""
        return round(size * self.shape.u * self.text)

    def font(self, pixels: int, weight: int = 400) -> QFont:
        """Return Inter, or Inter Display from 30 px on, else the system's sans."""
        key = (pixels, weight)
        if key not in self._fonts:
            font = QFont()
            families = ["Inter", "sans-serif"]
            font.setFamilies(["Inter Display", *families] if pixels >= _DISPLAY_FROM else families)
            font.setPixelSize(pixels)
            font.setWeight(QFont.Weight(weight))
            self._fonts[key] = font
        return self._fonts[key]

    def metrics(self, pixels: int, weight: int) -> QFontMetricsF:
        """Return the measures of a font."""
        key = (pixels, weight)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(pixels, weight))
        return self._metrics[key]

    def line_height(self, pixels: int, weight: int) -> int:
        """Return the height of a line in whole pixels."""
        key = (pixels, weight)
        if key not in self._heights:
            self._heights[key] = QFontMetrics(self.font(pixels, weight)).height()
        return self._heights[key]

    def wrapped_line(self, pixels: int, weight: int) -> int:
        """Return the height of text that is wrapped and takes one line: whole pixels, rounded as Qt does there."""
        key = (pixels, weight)
        if key not in self._wrapped_lines:
            box = QFontMetrics(self.font(pixels, weight)).boundingRect(QRect(0, 0, 10_000, 10_000), WRAP, "0")
            self._wrapped_lines[key] = box.height()
        return self._wrapped_lines[key]

    def hatching(self, density: float) -> QBrush:
        """Return the brush of standing charges (section 2) for ``density`` pixels of the screen to one of the window.

        It repeats a picture of one line: every line by itself, cut to the shape, took two fifths of a change to Home.
        """
        key = (self.color("hatch").name(), self.shape.u, density)
        if self._hatching is None or self._hatching[0] != key:
            self._hatching = key, self._hatched(density)
        return self._hatching[1]

    def _hatched(self, density: float) -> QBrush:
        from PySide6.QtGui import QPixmap, QTransform  # late: the first picture may have nothing to hatch

        side = round(_HATCH_STEP * self.shape.u * density)
        tile = QPixmap(side, side)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        flood(painter, tile.rect(), self.color("hatchbed"))
        for corner in (-side, 0, side):  # a line, and what reaches in of those beside it
            start, end = QPointF(corner - side, 2 * side), QPointF(corner + 2 * side, -side)
            stroke(painter, start, end, self.color("hatch"), _HATCH_WIDTH * self.shape.u * density)
        painter.end()
        brush = QBrush()
        brush.setTexture(tile)
        brush.setTransform(QTransform.fromScale(1 / density, 1 / density))
        return brush

    def advance(self, pixels: int, weight: int, character: str) -> float:
        """Return the width of one character of a figure."""
        key = (pixels, weight, character)
        if key not in self._advances:
            self._advances[key] = self.metrics(pixels, weight).horizontalAdvance(character)
        return self._advances[key]

    def digit_cell(self, pixels: int, weight: int) -> float:
        """Return the width of the widest digit: the equal cell every digit is drawn in (section 4)."""
        key = (pixels, weight)
        if key not in self._digit_cells:
            self._digit_cells[key] = max(self.advance(pixels, weight, digit) for digit in "0123456789")
        return self._digit_cells[key]
