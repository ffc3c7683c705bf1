"""Contrast as it stands on the screen: letters against what is painted behind them (WCAG 2.2, 1.4.3 and 1.4.6)."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from ihd.view.text import Text
from ihd.view.window import Window

#: What is asked of text that must be read, by its colour (design language, sections 2 and 11): hints and ages are
#: ``low``; text on an accent is bold and at least 18 px, which WCAG calls large; the rest is AAA.
LEAST: Final = {"low": 4.5, "on": 4.5}
MOST_ASKED: Final = 7.0
#: Boxes that are smaller show no letter, nor does less than such a part of a line, where a page is scrolled.
_SMALLEST: Final = 6
_PART: Final = 0.5

Pixels = npt.NDArray[np.uint32]


def contrast_faults(window: Window) -> list[str]:
    """Return which texts of a window do not stand out enough, measured in what it paints."""
    pixels = _pixels(window)
    found = []
    for text in window.findChildren(Text):
        box = _seen(text, window)
        if box.isEmpty() or not text.text().strip():
            continue
        measured = _ratio(pixels[box.top() : box.bottom() + 1, box.left() : box.right() + 1])
        least = LEAST.get(text.token, MOST_ASKED)
        if measured is not None and measured < least:
            found.append(f"{text.text()!r} ({text.token}) has a contrast of {measured:.1f}, less than {least}")
    return found


def _pixels(window: Window) -> Pixels:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    shape = (image.height(), image.bytesPerLine() // 4)
    rows = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(shape)
    return rows[:, : image.width()] & np.uint32(0xFFFFFF)


def _seen(text: Text, window: Window) -> QRect:
    """Return the part of a text that is not scrolled or covered away, in the window."""
    region = text.visibleRegion().boundingRect() & _lines(text)
    line = min(text.height(), text.fontMetrics().height())
    if not text.isVisible() or region.width() < _SMALLEST or region.height() < max(_SMALLEST, _PART * line):
        return QRect()
    return QRect(text.mapTo(window, region.topLeft()), region.size()) & window.rect()


def _lines(text: Text) -> QRect:
    """Return where the lines of a text are within its box, which may be higher than they are."""
    spare = text.height() - (text.wrapped_height(text.width()) if text.wordWrap() else text.line_height())
    if spare <= 0 or not text.alignment() & Qt.AlignmentFlag.AlignVCenter:
        return text.rect()
    return text.rect().adjusted(0, spare // 2, 0, -(spare // 2))


def _ratio(box: Pixels) -> float | None:
    """Return the contrast between the commonest colour in a box and the one that differs most from it."""
    colours, counts = np.unique(box, return_counts=True)
    if len(colours) < 2:
        return None
    light = _luminance(colours)
    behind = light[np.argmax(counts)]
    return float(max((max(each, behind) + 0.05) / (min(each, behind) + 0.05) for each in (light.min(), light.max())))


def _luminance(colours: Pixels) -> npt.NDArray[np.float64]:
    """Return the relative luminance of sRGB colours (WCAG 2.2)."""
    parts = np.stack([(colours >> shift & 0xFF) / 255 for shift in (16, 8, 0)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return np.asarray([0.2126, 0.7152, 0.0722] @ linear)
