"""The look of the design language: what repeats does so without a seam."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from ihd.settings import Theme
from ihd.view.ink import rounded
from ihd.view.look import Look, Shape
from ihd.view.shapes import hatch_lines

_SIDE = 64


def _hatched(look: Look) -> QImage:
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    hatch_lines(painter, look, rounded(QRectF(0, 0, _SIDE, _SIDE), 0))
    painter.end()
    return image


@pytest.mark.parametrize("u", [1.0, 1.25, 1.6, 2.0])
def test_hatching_runs_on_at_45_degrees_wherever_its_picture_is_repeated(qtbot: QtBot, u: float) -> None:
    image = _hatched(Look(shape=Shape(u, False)))
    places = [(x, y) for x in range(_SIDE - 1) for y in range(1, _SIDE)]
    steps = {(x, y): image.pixelColor(x, y).lightness() - image.pixelColor(x + 1, y - 1).lightness() for x, y in places}
    assert max(map(abs, steps.values())) <= 2, max(steps, key=lambda place: abs(steps[place]))
    row = [image.pixelColor(x, 0).lightness() for x in range(_SIDE)]
    assert len(set(row)) > 2, "lines, not a grey"


def test_hatching_takes_up_another_theme_and_size(qtbot: QtBot) -> None:
    look = Look()
    seen = [_hatched(look)]
    look.set_theme(Theme.CONTRAST)
    seen.append(_hatched(look))
    look.fit(1280, 720)
    seen.append(_hatched(look))
    assert all(one != other for one, other in pairwise(seen))
