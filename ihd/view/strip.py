"""The last 24 hours in 48 bars, coloured by rate (design language, section 5); a missing half-hour is an empty slot."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.tariff import Level, rate_level, tariff_at
from ihd.model.units import Fuel, kilowatt_hours
from ihd.model.usage import last_day, local_time
from ihd.view import words
from ihd.view.ages import age_of
from ihd.view.card import Card, Drawing
from ihd.view.home_facts import meter_name
from ihd.view.ink import fill, outline, rounded, stroke, write_in
from ihd.view.look import SMALLEST_TEXT, Look
from ihd.view.text import Text
from ihd.view.words import translate

_LEVEL_TOKEN = {Level.CHEAP: "ok", Level.ORDINARY: "elec", Level.DEAR: "bad"}


class Slot(NamedTuple):
    """One half-hour: its energy in Wh, ``None`` if missing, and the token of its rate."""

    wh: int | None
    token: str


class StripFacts(NamedTuple):
    """The strip: 48 slots, the axis labels with the slot they stand before, and the words beside it."""

    title: str
    fuel: str
    total: str
    slots: tuple[Slot, ...]
    labels: tuple[tuple[int, str, str], ...]  # slot, label, shorter label


def moment_of(snapshot: Snapshot, meter: Meter, now: float) -> int | None:
    """Return where the strip of ``meter`` ends: after a restart the hub's time is not known yet, the readings are."""
    home = snapshot.home_time(now)
    return meter.as_of if home is None else home


def strip_facts(snapshot: Snapshot, meter: Meter, now: float) -> StripFacts | None:
    """Return the last 24 h of ``meter`` before the hub's time, or before its last reading; ``None`` with neither."""
    home = moment_of(snapshot, meter, now)
    if home is None:
        return None
    day = last_day(meter.half_hours, home)
    age = age_of(snapshot, meter, now)
    heard = [wh for _, wh in day if wh is not None]
    total = f"{kilowatt_hours(sum(heard))} kWh" if heard else words.NOTHING
    if age.lost and age.moment is not None and heard:
        total = translate("Strip", "to {time}").format(time=words.clock_time(age.moment))
    return StripFacts(
        title=translate("Strip", "Last 24 h"),
        fuel=meter_name(snapshot, meter).lower(),
        total=total,
        slots=tuple(Slot(wh, _token(meter, start)) for start, wh in day),
        labels=tuple(_labels([start for start, _ in day])),
    )


def _token(meter: Meter, start: int) -> str:
    if meter.fuel is Fuel.GAS:
        return "gas"
    tariff = tariff_at(meter.tariffs, start)
    if tariff is None:
        return "elec"
    return _LEVEL_TOKEN[rate_level(tariff, tariff.tier_at(start))]


def _labels(starts: list[int]) -> list[tuple[int, str, str]]:
    labels = []
    for index, start in enumerate(starts):
        local = local_time(start)
        if local.minute == 0 and local.hour % 6 == 0:
            clock = f"{local.hour:02d}:00"
            labels.append((index, translate("Strip", "midnight") if local.hour == 0 else clock, clock))
    return labels


def summary(facts: StripFacts) -> str:
    """Return the strip in a sentence for screen readers."""
    known = [slot.wh for slot in facts.slots if slot.wh is not None]
    text = translate("Strip", "{n} of 48 readings").format(n=len(known))
    return f"{text}, {facts.total}"


class StripCard(Card):
    """The strip of bars with its words to the left."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._facts: StripFacts | None = None
        self.title = Text(look, self, size=18, weight=600)
        self.fuel = Text(look, self, size=16, token="mid")
        self.total = Text(look, self, size=16, weight=500, figure=True)
        self.plot = Plot(look, self)

    def show_facts(self, facts: StripFacts | None) -> None:
        """Show the half-hours; ``None`` leaves the slots empty."""
        title = facts.title if facts else translate("Strip", "Last 24 h")
        if (facts, title) == (self._facts, self.title.text()):
            return
        self._facts = facts
        self.title.say(title)
        self.fuel.say(facts.fuel if facts else "")
        self.total.say(facts.total if facts else words.NOTHING)
        self.plot.show_facts(facts)
        self.arrange()

    def arrange(self) -> None:
        k, height = self.k, self.height()
        left = 16 * k
        column = max(text.wanted_width() for text in (self.title, self.fuel, self.total))
        for text, middle in ((self.title, 28 / 88), (self.fuel, 52 / 88), (self.total, 73 / 88)):
            text.put(left, height * middle, column)
        plot = max(130 * k if self.width() > 500 * k else 0, left + column + 14 * k)
        self.plot.setGeometry(round(plot), 0, round(self.width() - 8 * k - plot), height)


class Plot(Drawing):
    """The bars over their axis."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._facts: StripFacts | None = None
        self.restyle()

    def restyle(self) -> None:
        """Take up the changed look."""
        write_in(self, self.look.color("low"))
        super().restyle()

    def show_facts(self, facts: StripFacts | None) -> None:
        """Show the half-hours."""
        self._facts = facts
        self.describe(facts.title if facts else translate("Strip", "Last 24 h"), summary(facts) if facts else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, u = self.look, self.look.shape.u
        base = self.height() * 56 / 88
        width = self.width() - 8 * u
        stroke(painter, QPointF(0, base + 0.5), QPointF(width, base + 0.5), look.color("edge"), u)
        if self._facts is None:
            return
        step = width / len(self._facts.slots)
        self._paint_bars(painter, self._facts, step, base)
        self._paint_labels(painter, self._facts, step, base)

    def _paint_bars(self, painter: QPainter, facts: StripFacts, step: float, base: float) -> None:
        u = self.look.shape.u
        top = 12 * u
        highest = max((slot.wh or 0 for slot in facts.slots), default=0) or 1
        gap = min(2.5 * u, step * 0.22)
        bars: dict[str, QPainterPath] = {}  # all bars of a rate are painted at once
        for index, slot in enumerate(facts.slots):
            left = index * step + gap / 2
            if slot.wh is None:
                outline(painter, rounded(QRectF(left, top, step - gap, base - top), 0), self.look.color("line"), 1)
                continue
            tall = max(u, (base - top) * slot.wh / highest)
            radius = min(2 * u, tall / 2)
            path = bars.setdefault(slot.token, QPainterPath())
            path.addRoundedRect(QRectF(left, base - tall, step - gap, tall), radius, radius)
        for token, path in bars.items():
            fill(painter, path, self.look.color(token))
            if self.look.outlined:
                outline(painter, path, self.look.color("outline"), 1)

    def _paint_labels(self, painter: QPainter, facts: StripFacts, step: float, base: float) -> None:
        pixels = self.look.text_px(SMALLEST_TEXT)
        font = self.look.font(pixels)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        roomy = 12 * step > metrics.horizontalAdvance(translate("Strip", "midnight")) + 8
        every = 1 if 12 * step > metrics.horizontalAdvance("00:00") + 8 else 2
        for index, label, shorter in facts.labels[::every]:
            text = label if roomy and not self.look.shape.portrait else shorter
            x, width = index * step, metrics.horizontalAdvance(text)
            u = self.look.shape.u
            stroke(painter, QPointF(x, base), QPointF(x, base + 4 * u), self.look.color("edge"), u)
            at = min(max(x - width / 2, 0.0), self.width() - width)
            painter.drawText(QPointF(at, self.height() * 72 / 88 + metrics.capHeight() / 2), text)
