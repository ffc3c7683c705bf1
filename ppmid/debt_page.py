"""Debt: what is left of each, how it is collected, and what was collected; it works out no debt."""

from __future__ import annotations

from collections.abc import Sequence

from ihd.model.credit import DebtMethod
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel, pounds
from ihd.view import words
from ihd.view.ages import age_of
from ihd.view.debt_words import collected, label
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.prepay_facts import prepaid
from ihd.view.sheet import Action, Cells, Note, Row, Section
from ihd.view.sheet_page import SheetPage
from ihd.view.words import NOTHING, translate


class PrepaidPage(SheetPage):
    """A page under Account: what it has to tell of the meters that are paid for in advance, if there are any."""

    back = "account"

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return the way back, then the cards."""
        way = Section("", (Action("account", translate("Navigation", "Account"), "back"),))
        meters = [meter for meter in imports(snapshot) if prepaid(meter)]
        if not meters:
            none = Note(translate("Debt", "No meter here is paid for in advance."))
            return way, Section("", (none,))
        return way, *self.cards(snapshot, meters, now)

    def cards(self, snapshot: Snapshot, meters: Sequence[Meter], now: float) -> Sequence[Section]:
        """Return the cards of ``meters``."""
        raise NotImplementedError


class DebtPage(PrepaidPage):
    """Each prepaid meter's debts, and the log of what was taken for them."""

    def cards(self, snapshot: Snapshot, meters: Sequence[Meter], now: float) -> Sequence[Section]:
        """Return what is owed, then what was taken."""
        home = snapshot.home_time(now)
        owed = [_card(snapshot, meter, now) for meter in meters]
        return owed + [_log(snapshot, meter, home) for meter in meters if meter.debt_payments]


def _card(snapshot: Snapshot, meter: Meter, now: float) -> Section:
    owed = [debt for debt in meter.debts if debt.millipence > 0]
    rows: list[Row] = [Cells((label(debt), collected(debt), pounds(debt.millipence))) for debt in owed]
    if rows:
        heading = (translate("Debt", "Debt"), translate("Debt", "Taken"), translate("Debt", "Left"))
        rows.insert(0, Cells(heading, heading=True))
    if meter.accumulated_debt:
        built_up = translate("Debt", "Built up while there was no credit")
        first = translate("Debt", "first from a top-up")
        rows.append(Cells((built_up, first, pounds(meter.accumulated_debt))))
    if rows:
        rows.append(Cells((translate("Emergency", "As of"), "", age_of(snapshot, meter, now).text)))
    shared = any(debt.method is DebtMethod.PERCENTAGE for debt in owed)
    if shared and meter.debt3_weekly_left is not None:
        most = translate("Debt", "At most {amount} more is taken from top-ups this week.")
        rows.append(Note(most.format(amount=pounds(meter.debt3_weekly_left))))
    if not rows:
        rows.append(Note(translate("Debt", "No debt is known.")))
    dim = age_of(snapshot, meter, now).dim
    return Section(meter_name(snapshot, meter), tuple(rows), _icon(meter), token_of(meter), dim)


def _icon(meter: Meter) -> str:
    return "flame" if meter.fuel is Fuel.GAS else "bolt"


def _log(snapshot: Snapshot, meter: Meter, home: int | None) -> Section:
    """Return what was collected, newest first."""
    labels = {debt.number: label(debt) for debt in meter.debts}
    rows = [
        Cells((
            words.when(paid.time, home) or NOTHING,
            labels.get(paid.number, translate("Debt", "Debt {n}").format(n=paid.number)),
            pounds(paid.millipence),
        ))
        for paid in meter.debt_payments
    ]  # fmt: skip
    title = translate("Debt", "{fuel}: taken for debt").format(fuel=meter_name(snapshot, meter))
    return Section(title, tuple(rows), _icon(meter), token_of(meter))
