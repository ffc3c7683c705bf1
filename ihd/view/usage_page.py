"""Usage: what each meter counted and cost, today and in the periods before, as a table."""

from __future__ import annotations

from datetime import date, timedelta

from ihd.model.meter import Meter
from ihd.model.reports import Amount, Role
from ihd.model.snapshot import Snapshot
from ihd.model.units import kilowatt_hours, pounds
from ihd.model.usage import local_date
from ihd.view import words
from ihd.view.ages import age_of
from ihd.view.dates import day_and_month, month_and_year, weekday_and_date
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.page import Desk
from ihd.view.sheet import Cells, Choice, Note, Row, Section
from ihd.view.sheet_page import SheetPage
from ihd.view.words import NOTHING, translate


class UsagePage(SheetPage):
    """Days, weeks or months of every meter."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._period = "days"

    def act(self, action: str) -> None:
        """Change the period shown."""
        self._period = action.removeprefix("period:")
        self.again()

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return the choice of period and a table for each meter."""
        options = (
            ("days", translate("Usage", "Days")),
            ("weeks", translate("Usage", "Weeks")),
            ("months", translate("Usage", "Months")),
        )
        choice = Section("", (Choice("period", options, self._period),))
        if not snapshot.meters:
            waiting = Note(translate("Usage", "Your usage appears here."))
            return choice, Section(words.phase(snapshot.link), (waiting,))
        tables = [self._table(snapshot, meter, now) for meter in imports(snapshot)]
        tables += [_made(meter) for meter in snapshot.meters if meter.role is Role.GENERATION]
        return choice, *tables

    def _table(self, snapshot: Snapshot, meter: Meter, now: float) -> Section:
        home = snapshot.home_time(now)
        rows: list[Row] = [Cells(("", translate("Usage", "Cost"), translate("Usage", "Energy")), heading=True)]
        rows += [
            _line(label, amount) for label, amount in self._periods(meter, None if home is None else local_date(home))
        ]
        if meter.standing_charge is not None:
            charge = translate("Usage", "Without the standing charge of {amount} a day.")
            rows.append(Note(charge.format(amount=words.pence_or_pounds(meter.standing_charge))))
        heard = age_of(snapshot, meter, now)
        rows.append(Note(translate("Usage", "Last heard: {age}").format(age=heard.text)))
        return Section(
            meter_name(snapshot, meter), tuple(rows), "flame" if token_of(meter) == "gas" else "bolt", token_of(meter)
        )

    def _periods(self, meter: Meter, today: date | None) -> list[tuple[str, Amount]]:
        match self._period:
            case "weeks":
                first = (translate("Usage", "This week"), Amount(meter.week_wh, meter.week_millipence))
                past = [(_week(today, back), amount) for back, amount in enumerate(meter.previous_weeks, 1)]
            case "months":
                first = (translate("Usage", "This month"), Amount(meter.month_wh, meter.month_millipence))
                past = [(_month(today, back), amount) for back, amount in enumerate(meter.previous_months, 1)]
            case _:
                first = (translate("Usage", "Today"), Amount(meter.today_wh, meter.today_millipence))
                past = [(_day(today, back), amount) for back, amount in enumerate(meter.previous_days, 1)]
        return [first, *past]


def _line(label: str, amount: Amount) -> Cells:
    cost = NOTHING if amount.millipence is None else pounds(amount.millipence)
    energy = NOTHING if amount.wh is None else f"{kilowatt_hours(amount.wh)} kWh"
    return Cells((label, cost, energy))


def _made(meter: Meter) -> Section:
    today = NOTHING if meter.today_wh is None else f"{kilowatt_hours(meter.today_wh)} kWh"
    return Section(translate("Usage", "Made here"), (Cells((translate("Usage", "Today"), today)),), "sun", "ok")


def _day(today: date | None, back: int) -> str:
    if today is None:
        return translate("Usage", "{n} days ago").format(n=back)
    return weekday_and_date(today - timedelta(days=back))


def _week(today: date | None, back: int) -> str:
    if today is None:
        return translate("Usage", "{n} weeks ago").format(n=back)
    monday = today - timedelta(days=today.weekday() + 7 * back)
    return translate("Usage", "Week of {day}").format(day=day_and_month(monday))


def _month(today: date | None, back: int) -> str:
    if today is None:
        return translate("Usage", "{n} months ago").format(n=back)
    months = today.year * 12 + today.month - 1 - back
    return month_and_year(date(months // 12, months % 12 + 1, 1))
