"""Whether the keyboard reaches all that a finger does, in the order in which it is read."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtWidgets import QWidget

from ihd.view.button import Touch
from ihd.view.window import Window


def stops(window: Window) -> list[QWidget]:
    """Return where the Tab key stops on its way round a window, from its beginning on."""
    found: list[QWidget] = []
    here = window.nextInFocusChain()
    while here is not None and here is not window:
        may = bool(here.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus)
        if may and here.isVisible() and here.isEnabled():
            found.append(here)
        here = here.nextInFocusChain()
    return found


def reach_faults(window: Window) -> list[str]:
    """Return which targets of a window the keyboard does not come to."""
    wanted = [touch for touch in window.findChildren(Touch) if touch.isVisible() and touch.isEnabled()]
    reached = set(stops(window))
    return [
        f"the keyboard does not reach {touch.accessibleName() or touch.text()!r}"
        for touch in wanted
        if touch not in reached
    ]
