"""Targets in millimetres, on the panels of the design and on a laptop that says how dense its screen is."""

from __future__ import annotations

from typing import Final

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from ihd.testing.audit import faults
from ihd.view.button import Touch
from ihd.view.keypad import Key
from ihd.view.look import Look, Shape
from ppmid.face import PPMID
from tests.ppmid import samples as prepaid
from tests.view.conftest import Opener

#: Window sizes with the pixels in 1 cm of their 7" panels (design language, section 4).
PANELS: Final = {(800, 480): 52, (1280, 720): 83, (720, 1280): 83}
FINGER_CM, KEY_CM = 0.9, 1.4


@pytest.mark.parametrize("told", [False, True], ids=["by the window", "told"])
@pytest.mark.parametrize("size", PANELS)
def test_a_target_is_9_mm_and_a_key_of_the_keypad_14(open_window: Opener, size: tuple[int, int], told: bool) -> None:
    per_cm = PANELS[size]
    window = open_window(prepaid.home(), size, face=PPMID, pixels_per_cm=per_cm if told else 0)
    for page in ("home", "prices", "settings_display", "top_up"):
        window.open_page(page)
        QApplication.processEvents()  # sections are laid out when they are shown
        for touch in window.findChildren(Touch):
            if touch.isVisible():
                least = KEY_CM if isinstance(touch, Key) else FINGER_CM
                assert min(touch.width(), touch.height()) / per_cm >= least, (page, touch.accessibleName())


def test_a_large_window_of_a_laptop_is_not_filled_by_larger_parts_but_has_them_in_its_middle(
    open_window: Opener,
) -> None:
    window = open_window(size=(1600, 900), pixels_per_cm=38)
    assert window.look.shape == Shape(1.0, False)
    shown = window.navigation.geometry() | window.status.geometry()
    assert (shown.width(), shown.center().x()) == (1000, 799)
    for page in ("home", "prices", "settings_display"):
        window.open_page(page)
        QApplication.processEvents()  # sections are laid out when they are shown
        assert faults(window) == []


def test_the_parts_follow_when_the_density_is_told(open_window: Opener) -> None:
    window = open_window(size=(1280, 720))
    assert window.look.shape.u == 1.6
    window.change(window.desk.settings.with_value("pixels_per_cm", 52))
    assert window.look.shape.u == 1.0


def test_no_density_makes_parts_too_large_for_the_window() -> None:
    look = Look()
    look.per_cm = 400
    look.fit(800, 480)
    assert look.shape.u == 1.0
    assert look.frame(800, 480) == QRect(0, 0, 800, 480)
