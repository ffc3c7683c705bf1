"""In which order the keyboard and a screen reader come to parts that were made at different times."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6 import QtCore
from PySide6.QtWidgets import QWidget


def read_in_order(parts: Sequence[QWidget]) -> None:
    """Let ``parts``, side by side on one widget, be read and reached in this order, each with all it holds."""
    for part in parts:
        part.raise_()  # the last of its siblings, in whose order a screen reader meets them
    reach_in_order(parts)


def reach_in_order(parts: Sequence[QWidget]) -> None:
    """Let the keyboard come to ``parts`` in this order, each with all it holds."""
    stops = [stop for part in parts for stop in (part, *part.findChildren(QWidget)) if _stops(stop)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> bool:
    """Return whether the keyboard stops here itself; what hands the focus on is passed by."""
    return bool(widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
