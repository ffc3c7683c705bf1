"""Scrolling with a finger, and a page that is one scrolled column; it knows no content."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QScroller, QScrollerProperties


def make_touch_scrolling(area: QScrollArea) -> None:
    """Let a finger, or a mouse held down, drag what ``area`` shows."""
    viewport = area.viewport()
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for metric in (
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
    ):
        properties.setScrollMetric(metric, off)
    scroller.setScrollerProperties(properties)
