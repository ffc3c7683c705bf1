"""What must hold of every page whatever its theme, size, text size and language (design language, section 12)."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ihd.view.button import TARGET, Touch
from ihd.view.card import Drawing
from ihd.view.ink import CENTRE, RIGHT
from ihd.view.plain_button import PlainButton
from ihd.view.text import Text
from ihd.view.window import Window


def faults(window: Window) -> list[str]:
    """Return what is wrong with the page shown, in words; empty if nothing is."""
    texts = [text for text in window.findChildren(Text) if text.isVisible() and text.text()]
    found = [fault for text in texts for fault in _text_faults(text)]
    found += _overlaps(texts)
    for touch in window.findChildren(Touch):
        if touch.isVisible():
            found += _touch_faults(touch)
    for drawing in window.findChildren(Drawing):
        if drawing.isVisible() and drawing.width() and not drawing.accessibleName():
            found.append(f"a {type(drawing).__name__} has no name")
    return found


def _text_faults(text: Text) -> list[str]:
    found = []
    smallest = window_unit(text) * 16 - 1
    if text.pixels < smallest:
        found.append(f"{text.text()!r} is {text.pixels} px, less than {smallest}")
    if text.wordWrap():
        if text.wrapped_height(text.width()) > text.height() + 1:
            found.append(f"{text.text()!r} is cut below: {text.height()} of {text.wrapped_height(text.width())}")
        if text.minimumSizeHint().width() > text.width() + 1:
            found.append(f"{text.text()!r} is cut at the side: {text.width()} of {text.minimumSizeHint().width()}")
    elif text.wanted_width() > text.width() + 1:
        found.append(f"{text.text()!r} is cut at the side: {text.width()} of {text.wanted_width()}")
    parent = text.parentWidget()
    if parent is not None and not parent.rect().adjusted(-1, -1, 1, 1).contains(ink(text).translated(text.pos())):
        found.append(f"{text.text()!r} leaves its {type(parent).__name__}: {text.geometry()} in {parent.size()}")
    return found


def window_unit(widget: QWidget) -> float:
    """Return the pixels of the window for one of the design's at 100 %."""
    window = widget.window()
    assert isinstance(window, Window)
    return window.look.shape.u


def ink(text: Text) -> QRect:
    """Return the box of the letters, without the air a line has above and below."""
    if text.wordWrap():
        return text.rect()
    width = min(text.wanted_width(), text.width())
    left = 0
    if text.align == RIGHT:
        left = text.width() - width
    elif text.align == CENTRE:
        left = (text.width() - width) // 2
    tall = round(text.pixels * 0.74)
    return QRect(left, (text.height() - tall) // 2, width, tall)


def _overlaps(texts: list[Text]) -> list[str]:
    boxes = [(text, QRect(text.mapTo(text.window(), ink(text).topLeft()), ink(text).size())) for text in texts]
    found = []
    for index, (text, box) in enumerate(boxes):
        for other, other_box in boxes[index + 1 :]:
            if text.parentWidget() is other.parentWidget() and box.intersects(other_box):
                found.append(f"{text.text()!r} and {other.text()!r} overlap")
    return found


def _touch_faults(touch: Touch) -> list[str]:
    found = []
    least = TARGET * window_unit(touch) - 1
    name = touch.accessibleName() or touch.text()
    if not name:
        found.append(f"a {type(touch).__name__} at {touch.geometry()} has no name")
    if min(touch.width(), touch.height()) < least:
        found.append(f"{name!r} is {touch.width()}x{touch.height()}, less than {least}")
    if isinstance(touch, PlainButton) and not touch.fits:
        found.append(f"{name!r} is cut: {touch.width()} of {touch.sizeHint().width()}")
    return found
