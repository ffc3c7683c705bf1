"""Where the parts of Usage stand in each shape of window (design language, section 6); it knows only sizes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect

from ihd.view.look import Look


class Wanted(NamedTuple):
    """What the parts need, in pixels: widths of what keeps its own, heights of lines."""

    period: int  # height at the full width
    unit: int  # height at the full width
    unit_width: int
    table: int  # width
    fuel: int  # width, 0 where there is nothing to choose
    figure: int  # height
    figure_width: int
    title_width: int
    title: int  # height, wrapped at the full width
    line: int  # height of a line
    key: int  # height at the full width
    axes: int  # height of what stands over and under the bars
    foot: int  # height of the lines below, stacked


class Boxes(NamedTuple):
    """The parts' places; ``words`` is the room of title and line, beside the figure or below it."""

    height: int
    stacked: bool
    beside: bool  # whether the words stand at the figure's right
    period: QRect
    unit: QRect
    table: QRect
    figure: QRect
    words: QRect
    fuel: QRect
    back: QRect
    on: QRect
    bar: QRect
    key: QRect
    plot: QRect
    foot: QRect
    whole: QRect  # the table's, with the row for saving


def boxes(width: int, height: int, look: Look, wanted: Wanted) -> Boxes:
    """Return the places for a page of ``width`` by ``height``."""
    if look.text_percent > 100:
        return _stacked(width, height, look, wanted)
    return _upright(width, height, look, wanted) if look.shape.portrait else _wide(width, height, look, wanted)


def _wide(width: int, height: int, look: Look, wanted: Wanted) -> Boxes:
    px = look.px
    table = max(px(120), wanted.table)
    unit = px(192)
    period = width - table - unit - 2 * px(12)
    on = QRect(width - px(48), px(62), px(48), px(48))
    back = on.translated(-px(56), 0)
    fuel = QRect(back.left() - px(12) - wanted.fuel, px(62), wanted.fuel, px(48))
    key = px(145)
    plot = key + max(px(27), wanted.key + px(2))
    foot = height - px(20)
    return Boxes(
        height, stacked=False, beside=True,
        period=QRect(0, 0, period, px(48)),
        unit=QRect(period + px(12), 0, unit, px(48)),
        table=QRect(width - table, 0, table, px(48)),
        figure=QRect(0, px(54), fuel.left() - px(12), px(64)),
        words=QRect(0, px(60), fuel.left() - px(10), px(54)),
        fuel=fuel, back=back, on=on,
        bar=QRect(0, px(124), width, px(16)),
        key=QRect(0, key, width, wanted.key),
        plot=QRect(0, plot, width, foot - plot),
        foot=QRect(0, foot, width, px(20)),
        whole=QRect(0, px(122), width, height - px(122)),
    )  # fmt: skip


def _upright(width: int, height: int, look: Look, wanted: Wanted) -> Boxes:
    px = look.px
    row = px(50)
    table = max(px(110), wanted.table)
    top = row + px(7.5)
    head = top + row + px(8)
    words = head + wanted.figure
    line = words + wanted.title + wanted.line + px(14)
    side = px(50)
    bar = line + row + px(12)
    key = bar + px(16) + px(8)
    plot = key + wanted.key + px(8)
    foot = height - px(24)
    return Boxes(
        height, stacked=False, beside=False,
        period=QRect(0, 0, width, row),
        unit=QRect(0, top, width - table - px(8), row),
        table=QRect(width - table, top, table, row),
        figure=QRect(0, head, width, wanted.figure),
        words=QRect(0, words, width, wanted.title + wanted.line + px(4)),
        fuel=QRect(0, line, min(wanted.fuel * 3 // 2, width - 2 * side - px(24)) if wanted.fuel else 0, row),
        back=QRect(width - 2 * side - px(8), line, side, row),
        on=QRect(width - side, line, side, row),
        bar=QRect(0, bar, width, px(16)),
        key=QRect(0, key, width, wanted.key),
        plot=QRect(0, plot, width, foot - plot - px(4)),
        foot=QRect(0, foot, width, px(24)),
        whole=QRect(0, bar, width, height - bar),
    )  # fmt: skip


def _stacked(width: int, height: int, look: Look, wanted: Wanted) -> Boxes:
    """Return one part under the other; the page scrolls where that is higher than the window."""
    px = look.px
    gap = px(10)
    places = {"period": QRect(0, 0, width, wanted.period)}
    y = _choices(places, wanted.period + gap, width, look, wanted) + gap
    beside = wanted.figure_width + px(18) + wanted.title_width <= width
    words = wanted.title + 2 * wanted.line + px(8)
    places["figure"] = QRect(0, y, width, wanted.figure)
    if beside:
        words = max(wanted.figure, words)
    else:
        y += wanted.figure
    places["words"] = QRect(0, y, width, words)
    y += words + (0 if beside else gap)
    table = max(px(260), wanted.axes + px(160), height - y)
    places["whole"] = QRect(0, y, width, table)
    end = y + table
    plot = max(px(120) + wanted.axes, height - y - px(28) - wanted.key - wanted.foot - gap)
    for name, tall, below in (
        ("bar", px(16), px(6)), ("key", wanted.key, px(6)), ("plot", plot, gap), ("foot", wanted.foot, 0),
    ):  # fmt: skip
        places[name] = QRect(0, y, width, tall)
        y += tall + below
    return Boxes(max(height, y, end), stacked=True, beside=beside, **places)


def _choices(places: dict[str, QRect], y: int, width: int, look: Look, wanted: Wanted) -> int:
    """Place what is chosen by touch from ``y`` on, in one row where there is room; return where it ends."""
    px, side = look.px, look.px(56)
    fuel = wanted.fuel + (px(12) if wanted.fuel else 0)
    rest = fuel + wanted.table + 2 * side + px(8)
    unit = width - rest - 2 * px(12)
    together = unit >= wanted.unit_width
    places["unit"] = QRect(0, y, unit if together else width, side if together else wanted.unit)
    if not together:
        y += wanted.unit + px(10)
    left = unit + px(12) if together else 0
    places["fuel"] = QRect(left, y, wanted.fuel, side)
    places["table"] = QRect(left + fuel, y, wanted.table, side)
    places["back"] = QRect(width - 2 * side - px(8), y, side, side)
    places["on"] = QRect(width - side, y, side, side)
    if rest > width:
        y += side + px(10)
        places["table"] = QRect(0, y, min(wanted.table, width), side)
    return y + side
