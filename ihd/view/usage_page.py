"""Usage: a day's half-hours, a week's or month's days, a year's months, of one meter, as bars or as a table."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.carbon import Carbon, carbon_of
from ihd.model.meter import Meter
from ihd.model.recent import Recent
from ihd.model.reports import Role
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.model.usage import local_date
from ihd.settings import Period, Unit
from ihd.view import usage_words as say
from ihd.view import words
from ihd.view.ages import age_of
from ihd.view.chart_loading import ChartLoader
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.page import Desk, Page
from ihd.view.scroll import Scrolled
from ihd.view.segments import Piece
from ihd.view.usage_amounts import View
from ihd.view.usage_board import UsageBoard
from ihd.view.usage_facts import UsageFacts, step_back_allowed, usage_facts
from ihd.view.usage_lines import table_lines
from ihd.view.usage_periods import Stretch
from ihd.view.usage_save import saved
from ihd.view.words import translate

if TYPE_CHECKING:
    from ihd.view.chart import UsageChart

#: How often it is looked whether the chart is loaded, in milliseconds.
_LOOK_MS: Final = 20
#: How long after the last choice of a period or unit it is kept: writing takes longer than a touch may.
_KEEP_MS: Final = 1_000


class UsagePage(Page):
    """What a meter counted, period by period."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.period, self.unit = desk.settings.usage_period, desk.settings.usage_unit
        self.meter: int | None = None
        self.day: date | None = None  # a day of the period shown, None while that is the present one
        self.board = UsageBoard(self.look, self.act)
        self._area = Scrolled(self.look, self)
        self._area.hold(self.board)
        self._shown: tuple[Snapshot, float] | None = None
        self._key: tuple[object, ...] = ()
        self._facts: UsageFacts | None = None
        self._loader = ChartLoader()
        self._loader.start()
        self.keeping = QTimer(self, interval=_KEEP_MS, singleShot=True)
        self.keeping.timeout.connect(self._keep)
        self._waiting = QTimer(self, interval=_LOOK_MS)
        self._waiting.timeout.connect(self._look_for_chart)
        if self._loader.is_done:
            self._hang_chart()
        else:
            self._waiting.start()

    @property
    def chart(self) -> UsageChart | None:
        """Return the chart, ``None`` while it is loaded."""
        return self.board.chart

    def _look_for_chart(self) -> None:
        if self._loader.is_done:
            self._waiting.stop()
            self._hang_chart()
            self._lay_out()

    def _hang_chart(self) -> None:
        self.board.hang(self._loader.make(self.look, self.board))

    def arrive(self) -> None:
        """Show the period and unit that are kept: they may have been chosen on another page."""
        self.period, self.unit = self.desk.settings.usage_period, self.desk.settings.usage_unit

    def _keep(self) -> None:
        chosen = self.desk.settings._replace(usage_period=self.period, usage_unit=self.unit)
        if chosen != self.desk.settings:
            self.desk.keep(chosen)

    # ------------------------------------------------------------------------------------------------------- choosing

    def act(self, action: str) -> None:
        """Do what a touched control stands for."""
        kind, _, choice = action.partition(":")
        match kind:
            case "period":
                self.period = Period(choice)
                self.keeping.start()
            case "unit":
                self.unit = Unit(choice)
                self.keeping.start()
            case "fuel":
                self.meter = int(choice)
            case "step":
                self._step(int(choice))
            case "table":
                self.board.show_table(not self.board.tabled)
            case _:
                self._save()
        self.board.choose(None)
        self.again()

    def _step(self, way: int) -> None:
        today = self._today()
        recent = self._recent()
        if today is None or recent is None:
            return
        stretch = self._stretch(today)
        if way < 0 and step_back_allowed(recent, stretch):
            self.day = stretch.before().last
        elif way > 0 and not stretch.holds(today):
            after = stretch.after()
            self.day = None if after.holds(today) else after.first

    def _save(self) -> None:
        today = self._today()
        if self._shown is not None and today is not None:
            meters = [Recent(meter, self.desk.past) for meter in _shown_meters(self._shown[0])]
            self.board.tell(saved(meters, self._stretch(today)))

    # -------------------------------------------------------------------------------------------------------- showing

    def _today(self) -> date | None:
        """Return the home's date; after a restart, before the hub is heard, that of the last readings."""
        moment = self._moment()
        return None if moment is None else local_date(moment)

    def _moment(self) -> int | None:
        if self._shown is None:
            return None
        snapshot, now = self._shown
        home = snapshot.home_time(now)
        told = [meter.as_of for meter in snapshot.meters if meter.as_of]
        return max(told, default=None) if home is None else home

    def _stretch(self, today: date) -> Stretch:
        return Stretch.of(self.period, self.day or today)

    def _meter_shown(self) -> Meter | None:
        if self._shown is None:
            return None
        meters = _shown_meters(self._shown[0])
        return next((meter for meter in meters if meter.meter == self.meter), meters[0] if meters else None)

    def _recent(self) -> Recent | None:
        meter = self._meter_shown()
        return None if meter is None else Recent(meter, self.desk.past)

    def again(self) -> None:
        """Show the same snapshot after a choice on the page."""
        if self._shown is not None:
            self.render(*self._shown)

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show ``snapshot``; facts are worked out anew only when what they are made of changed."""
        self._shown = (snapshot, now)
        recent, moment = self._recent(), self._moment()
        if recent is None or moment is None:
            self._facts, self._key = None, ()
            self.board.show_nothing(words.phase(snapshot.link), translate("Usage", "Your usage appears here."))
            self._lay_out()
            return
        stretch = self._stretch(local_date(moment))
        unit = Unit.KWH if recent.meter.role is Role.GENERATION else self.unit
        key = (recent.meter._replace(heard=None, power_w=None), self.desk.past, stretch, unit, moment // 60,
               self.desk.settings, self.board.tabled)  # fmt: skip
        if key != self._key:
            self._key = key
            self._work_out(snapshot, recent, View(stretch, unit, self._carbon(recent.meter).grams_per_kwh, moment))
        age = age_of(snapshot, recent.meter, now)
        if self.board.show_age(age if self._facts is not None and self._facts.running else None):
            self._lay_out()

    def _work_out(self, snapshot: Snapshot, recent: Recent, view: View) -> None:
        facts = self._facts = usage_facts(recent, meter_name(snapshot, recent.meter), view)
        self.board.show_choices(self.period.value, view.unit.value)
        pieces = [_piece(snapshot, meter) for meter in _shown_meters(snapshot)]
        self.board.show_meters(pieces if len(pieces) > 1 else [], str(recent.meter.meter))
        self.board.allow(back=step_back_allowed(recent, view.stretch), on=not facts.running)
        self.board.show_facts(facts, self._source(recent.meter, view.unit))
        if self.board.tabled:
            self.board.table.show_lines(table_lines(facts, recent.meter))
        self._lay_out()

    def _carbon(self, meter: Meter) -> Carbon:
        chosen = self.desk.settings
        return carbon_of(meter.fuel, chosen.co2_gas if meter.fuel is Fuel.GAS else chosen.co2_electricity)

    def _source(self, meter: Meter, unit: Unit) -> str:
        """Return where the factor comes from, in the view that needs one; else what a swipe does."""
        if unit is not Unit.CO2:
            return say.swipe(self.period)
        carbon = self._carbon(meter)
        if not carbon.source:
            return translate("Usage", "{n} g per kWh, as you entered").format(n=carbon.grams_per_kwh)
        average = translate("Usage", "{n} g per kWh: UK average, {source}")
        return average.format(n=carbon.grams_per_kwh, source=carbon.source)

    # --------------------------------------------------------------------------------------------------------- layout

    def restyle(self) -> None:
        """Take up a changed look, text size or language."""
        self._key = ()
        self.board.restyle()
        self._lay_out()

    def _lay_out(self) -> None:
        tall = self.board.tall(self.width(), self.height())
        self._area.setGeometry(self.rect())
        self._area.let_keyboard_in(tall > self.height())
        self.board.resize(self.width(), tall)
        self.board.arrange(self.height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._lay_out()


def _shown_meters(snapshot: Snapshot) -> list[Meter]:
    """Return the meters there is a page of: those that are paid by, then what is made here."""
    return [*imports(snapshot), *(meter for meter in snapshot.meters if meter.role is Role.GENERATION)]


def _piece(snapshot: Snapshot, meter: Meter) -> Piece:
    if meter.role is Role.GENERATION:
        return Piece(str(meter.meter), meter_name(snapshot, meter), "sun", "ok")
    icon = "flame" if meter.fuel is Fuel.GAS else "bolt"
    return Piece(str(meter.meter), meter_name(snapshot, meter), icon, token_of(meter))
