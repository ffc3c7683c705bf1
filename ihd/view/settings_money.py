"""The settings that are amounts: the budget, prices of one's own and CO2, and the keypad they are typed at."""

from __future__ import annotations

from typing import Final, NamedTuple

from ihd.model.snapshot import Snapshot
from ihd.model.units import POUND, money
from ihd.settings import RULES, Period
from ihd.view.badge import Sign
from ihd.view.home_facts import days_of
from ihd.view.keypad_page import KeypadPage, Said
from ihd.view.settings_sheet import LESS, SettingsSheet, way_back
from ihd.view.sheet import Action, Cells, Choice, Note, Row, Section
from ihd.view.words import translate

_PENNY: Final = POUND // 100
#: A step of the budget, and where it begins, in millipence.
_STEPS: Final = {Period.DAY: POUND // 2, Period.WEEK: POUND, Period.MONTH: 5 * POUND}
_FIRST: Final = 5 * POUND
#: A budget means the same when it is told for another period.
_DAYS: Final = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 30}


class BudgetPage(SettingsSheet):
    """The budget: an amount for a day, a week or a month."""

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return the budget as it stands, and what it does."""
        chosen = self.desk.settings
        step = money(_STEPS[chosen.budget_period])
        periods = (
            (Period.DAY.value, translate("Settings", "A day")),
            (Period.WEEK.value, translate("Settings", "A week")),
            (Period.MONTH.value, translate("Settings", "A month")),
        )
        options = (
            (LESS, translate("Appearance", "{amount} less").format(amount=step)),
            ("more", translate("Appearance", "{amount} more").format(amount=step)),
            ("none", translate("Appearance", "No budget")),
        )
        amount = money(chosen.budget) if chosen.budget else translate("Appearance", "None")
        rows: list[Row] = [
            Cells((translate("Settings", "Both fuels together"), amount)),
            Choice("amount", options, "" if chosen.budget else "none"),
            Choice("period", periods, chosen.budget_period.value),
            Action("number:budget", translate("Settings", "Type an amount")),
            Note(translate("Settings", "Nothing is ever cut off because of it. It only marks the dial on Home.")),
        ]
        if chosen.budget and chosen.budget_period is not Period.DAY:
            share = chosen.budget // days_of(chosen.budget_period, snapshot.home_time(now))
            told = translate("Settings", "Home shows the share of one day: {amount}.")
            rows.append(Note(told.format(amount=money(share))))
        return way_back(), Section(translate("Settings", "Budget"), tuple(rows))

    def act(self, action: str) -> None:
        """Change the amount or its period, or go on."""
        key, _, option = action.partition(":")
        chosen = self.desk.settings
        match key:
            case "amount":
                self.desk.change(chosen._replace(budget=_moved(chosen.budget, option, chosen.budget_period)))
            case "period":
                period = Period(option)
                same = chosen.budget * _DAYS[period] // _DAYS[chosen.budget_period]
                whole = -(-same // _PENNY) * _PENNY
                self.desk.change(chosen._replace(budget=whole, budget_period=period))
            case "number":
                self.desk.number = option
                self.desk.open_page("number")
                return
            case _:
                super().act(action)
                return
        self.again()


def _moved(budget: int, step: str, period: Period) -> int:
    if step == "none":
        return 0
    if not budget:
        return _FIRST * _DAYS[period]
    size = _STEPS[period]
    moved = (budget // size + 1) * size if step == "more" else (-(-budget // size) - 1) * size
    return min(max(size, moved), RULES["budget"].numbers[-1])


class TariffPage(SettingsSheet):
    """What the owner knows better than the air: prices for a network of one's own, and what a kWh weighs."""

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return the amounts as they stand, each with the way to its keypad."""
        own = translate("Settings", "They are used for meter readers of your own. A hub sends its own prices.")
        source = translate(
            "Settings", "As they come: the government's factors for 2025 (DESNZ), electricity from the grid."
        )
        prices, weights = (tuple(key for key in NUMBERS if key.startswith(start)) for start in ("own_", "co2_"))
        return (
            way_back(),
            Section(translate("Settings", "Your own prices"), (Note(own),)),
            *(self._amount(key) for key in prices if key in RULES),
            Section(translate("Settings", "CO₂ for each kWh"), (Note(source),)),
            *(self._amount(key) for key in weights),
        )

    def _amount(self, key: str) -> Section:
        number = NUMBERS[key]
        value = getattr(self.desk.settings, key)
        known = value or key.startswith("co2_")
        shown = number.show(value) if known else translate("Settings", "Not entered")
        change = Action(f"number:{key}", translate("Settings", "Change"))
        return Section("", (Cells((_title(key), shown)), change))

    def act(self, action: str) -> None:
        """Go to the keypad, or on."""
        key, _, option = action.partition(":")
        if key == "number":
            self.desk.number = option
            self.desk.open_page("number")
        else:
            super().act(action)


class Number(NamedTuple):
    """How a setting is typed: ``unit`` is the value of its last digit, ``places`` stand behind the point.

    ``form`` shows it, ``back`` is the page it belongs to.
    """

    unit: int
    places: int
    form: str
    back: str = "settings_tariff"

    def show(self, value: int) -> str:
        """Return ``value`` as it is read."""
        typed = value // self.unit
        whole, rest = divmod(typed, 10**self.places)
        return self.form.format(f"{whole:,}.{rest:0{self.places}}" if self.places else f"{whole:,}")


#: By setting.
NUMBERS: Final = {
    "budget": Number(_PENNY, 2, "£{}", "settings_budget"),
    "own_price": Number(10, 2, "{}p"),
    "own_standing_charge": Number(10, 2, "{}p"),
    "own_gas_price": Number(10, 2, "{}p"),
    "own_gas_standing_charge": Number(10, 2, "{}p"),
    "own_calorific_value": Number(1, 1, "{} MJ/m³"),
    "co2_electricity": Number(1, 0, "{} g"),
    "co2_gas": Number(1, 0, "{} g"),
}


def _title(key: str) -> str:
    return {
        "budget": translate("Settings", "Budget"),
        "own_price": translate("Settings", "Electricity, 1 kWh"),
        "own_standing_charge": translate("Settings", "Electricity, standing charge a day"),
        "own_gas_price": translate("Settings", "Gas, 1 kWh"),
        "own_gas_standing_charge": translate("Settings", "Gas, standing charge a day"),
        "own_calorific_value": translate("Settings", "Gas, calorific value"),
        "co2_electricity": translate("Words", "Electricity"),
        "co2_gas": translate("Words", "Gas"),
    }[key]


class NumberPage(KeypadPage):
    """An amount, typed as at a till: the digits come in from the right."""

    def arrive(self) -> None:
        """Begin with nothing typed."""
        super().arrive()
        self.back = self._number.back
        self.most = len(str(RULES[self.desk.number].numbers[-1] // self._number.unit))

    @property
    def _number(self) -> Number:
        return NUMBERS[self.desk.number]

    @property
    def _value(self) -> int:
        return int(self.typed or "0") * self._number.unit

    def titles(self) -> tuple[str, str]:
        """Return the setting's name."""
        return (_title(self.desk.number),) * 2

    def said(self) -> Said:
        """Return the amount so far, and between what it may be."""
        number, numbers = self._number, RULES[self.desk.number].numbers
        figure = number.show(self._value)
        now = number.show(getattr(self.desk.settings, self.desk.number))
        room = translate("Settings", "It may be {least} to {most}.").format(
            least=number.show(numbers[0]), most=number.show(numbers[-1])
        )
        fits = self._value in numbers
        headline = translate("Settings", "Now it is {amount}").format(amount=now)
        if self.typed and not fits:
            headline = translate("Settings", "That is too much or too little")
        sign = Sign.CAUTION if self.typed and not fits else Sign.NONE
        use = translate("Settings", "Keep {amount}").format(amount=figure)
        return Said(figure, figure, headline, room, use, bool(self.typed) and fits, sign)

    def use(self) -> None:
        """Keep the amount and go back."""
        self.desk.change(self.desk.settings.with_value(self.desk.number, self._value))
        self.desk.open_page(self.back)
