"""Usage under a finger and on a keyboard: bars that tell their value, swipes, the table, and what is saved."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihd.model.half_hours import HalfHours
from ihd.model.past import Past
from ihd.model.reports import Role
from ihd.settings import Period, Settings, Unit
from ihd.testing.audit import faults
from ihd.view.chart import UsageChart  # noqa: F401  # loaded here, so that a page has its chart at once
from ihd.view.segments import Segment
from ihd.view.usage_page import UsagePage
from ihd.view.window import Window
from tests.view import samples, usage_samples
from tests.view.conftest import Opener

SIZES = ((800, 480), (1280, 720), (720, 1280))


def opened(open_window: Opener, past: Past | None = usage_samples.YEAR, **choices: object) -> tuple[Window, UsagePage]:
    window = open_window(**{"snapshot": usage_samples.design(), "page": "usage", **choices})
    window.desk.past = past
    QApplication.processEvents()
    window.tick()
    assert isinstance(window.page, UsagePage)
    assert window.page.chart is not None
    return window, window.page


def at(page: UsagePage, slot: int) -> QPoint:
    """Return the middle of a slot, in the chart's viewport."""
    box = page.chart.plot_box
    across = box.left() + (slot + 0.5) * box.width() / len(page.chart.chart.bars)
    return QPointF(across, box.center().y()).toPoint()


def swipe(page: UsagePage, way: int) -> None:
    viewport = page.chart.viewport()
    start = viewport.rect().center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(way // 2, 2))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(way, 4))


def touch(page: UsagePage, name: str) -> None:
    QTest.mouseClick(page.board.findChild(Segment, name), Qt.MouseButton.LeftButton)


def test_a_touched_bar_tells_its_value_and_lets_go_when_touched_again(open_window: Opener) -> None:
    _, page = opened(open_window, past=None)
    swipe(page, 120)
    before = page.chart.grab().toImage()
    QTest.mouseClick(page.chart.viewport(), Qt.MouseButton.LeftButton, pos=at(page, 35))
    assert page.chart.chosen_slot == 35
    assert page.chart.accessibleDescription() == "17:30 to 18:00, 29p, 0.77 kWh, Peak"
    assert page.chart.grab().toImage() != before
    QTest.mouseClick(page.chart.viewport(), Qt.MouseButton.LeftButton, pos=at(page, 35))
    assert page.chart.chosen_slot is None
    assert page.chart.accessibleDescription().startswith("Electricity, Sat 21 Nov: £")


def test_a_swipe_over_the_bars_moves_through_the_days_and_never_past_today(open_window: Opener) -> None:
    _, page = opened(open_window)
    assert page.board.title.text() == "Electricity, Sun 22 Nov"
    swipe(page, 120)
    swipe(page, 120)
    assert page.board.title.text() == "Electricity, Fri 20 Nov"
    for _ in range(3):
        swipe(page, -120)
    assert page.board.title.text() == "Electricity, Sun 22 Nov"
    assert not page.board.on.isEnabled()


def test_arrow_keys_move_the_choice_and_pages_the_period(open_window: Opener) -> None:
    _, page = opened(open_window)
    for key, slot in (
        (Qt.Key.Key_Left, 47), (Qt.Key.Key_Left, 46), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Escape, None),
    ):  # fmt: skip
        QTest.keyClick(page.chart, key)
        assert page.chart.chosen_slot == slot
    QTest.keyClick(page.chart, Qt.Key.Key_PageUp)
    assert page.board.title.text() == "Electricity, Sat 21 Nov"


def test_periods_units_and_meters_are_chosen_by_touch(open_window: Opener) -> None:
    _, page = opened(open_window)
    touch(page, "period:month")
    touch(page, "unit:co2")
    assert (page.board.title.text(), page.board.figure_unit.text()) == ("November 2026", "kg CO₂")
    assert page.board.hint.text() == "177 g per kWh: UK average, DESNZ 2025"
    touch(page, "fuel:2")
    assert page.board.hint.text() == "183 g per kWh: UK average, DESNZ 2025"
    assert page.chart.accessibleName() == "Gas, November 2026"


def test_who_entered_no_grams_is_shown_none(open_window: Opener) -> None:
    _, page = opened(open_window, usage_unit=Unit.CO2, co2_electricity=0)
    assert page.board.hint.text() == "0 g per kWh, as you entered"
    assert (page.board.figure.text(), page.board.figure_unit.text()) == ("0.0", "kg CO₂")
    swipe(page, 120)
    assert page.board.title.text() == "Electricity, Sat 21 Nov"
    assert page.board.figure.text() == "0.0"


def test_what_the_settings_name_is_shown_first_and_what_is_chosen_is_kept(open_window: Opener, qtbot: QtBot) -> None:
    kept: list[Settings] = []
    _, page = opened(open_window, usage_period=Period.WEEK, usage_unit=Unit.KWH, keep=kept.append)
    assert page.board.title.text() == "Electricity, 16 to 22 Nov"
    page.keeping.setInterval(0)
    touch(page, "period:year")
    touch(page, "unit:money")
    qtbot.waitUntil(lambda: bool(kept))
    assert (kept[-1].usage_period, kept[-1].usage_unit) == (Period.YEAR, Unit.MONEY)


def test_the_table_tells_the_same_and_has_rows_and_columns(open_window: Opener) -> None:
    _, page = opened(open_window, past=None)
    swipe(page, 120)
    QTest.mouseClick(page.board.to_table, Qt.MouseButton.LeftButton)
    table = page.board.table
    assert table.isVisible()
    assert not page.chart.isVisible()
    row = [table.item(35, column).text() for column in range(4)]
    assert row[:3] == ["17:30 to 18:00", "29p", "0.77 kWh"]
    assert table.horizontalHeaderItem(3).text() == "Friday"
    assert QAccessible.queryAccessibleInterface(table).role() == QAccessible.Role.Table


def test_saving_says_where_the_half_hours_are(open_window: Opener, own_home: Path) -> None:
    _, page = opened(open_window)
    swipe(page, 120)
    page.act("table:")
    QTest.mouseClick(page.board.save, Qt.MouseButton.LeftButton)
    path = own_home / "documents" / "usage-2026-11-21.csv"
    assert page.board.saved.text().replace("\N{ZERO WIDTH SPACE}", "") == f"Saved 96 half-hours in {path}"
    with path.open(newline="") as file:
        assert len(list(csv.DictReader(file))) == 96


def test_saving_where_nothing_may_be_written_says_that_nothing_was(open_window: Opener, own_home: Path) -> None:
    _, page = opened(open_window)
    own_home.mkdir()
    (own_home / "documents").write_text("in the way")
    page.act("save")
    told = page.board.saved.text()
    assert told.startswith("Nothing was saved:")
    assert "File exists" in told or "Not a directory" in told


def test_the_running_day_says_how_old_its_figures_are(open_window: Opener) -> None:
    window, page = opened(open_window)
    assert (page.board.age.isVisible(), page.board.age.text()) == (True, "now")
    window.page.render(samples.stale(), samples.NOW)
    assert page.board.age.text() == "44 min ago"
    page.act("step:-1")
    assert not page.board.age.isVisible()


def test_a_generation_meter_has_its_own_page_in_energy(open_window: Opener) -> None:
    made = samples.generation(half_hours=HalfHours(samples.MIDNIGHT, (0,) * 18 + (400,) * 10))
    snapshot = samples.home(usage_samples.electricity(), made)
    _, page = opened(open_window, snapshot=snapshot)
    page.act("fuel:3")
    assert snapshot.meters[1].role is Role.GENERATION
    assert (page.board.title.text(), page.board.figure_unit.text()) == ("Made here, Sun 22 Nov", "kWh")


def test_nothing_heard_yet_says_so(open_window: Opener) -> None:
    window = open_window(snapshot=replace(samples.design(), meters=()), page="usage")
    assert isinstance(window.page, UsagePage)
    assert window.page.board.title.text() == "Linked to the hub"
    assert faults(window) == []
    assert not window.page.chart.isVisible()


def test_amounts_beside_a_low_chart_do_not_run_into_each_other(open_window: Opener) -> None:
    _, page = opened(open_window, past=None)
    axis = page.chart.amounts
    line = axis.metrics.height()
    assert axis.that_fit(10 * line) == axis.marks
    low = axis.that_fit(1.5 * line)
    assert (low[0], low[-1], len(low)) == (axis.marks[0], axis.marks[-1], 2)
