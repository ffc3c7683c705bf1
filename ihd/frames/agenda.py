"""When a display asks what: the errands for one home, from what discovery found; it sends nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ihd.frames import questions
from ihd.frames.back_fill import BackFill
from ihd.frames.errand import Due, Errand, Steps
from ihd.frames.facts import PREVIOUS, is_import
from ihd.frames.findings import Findings
from ihd.frames.gas_rounds import GasRounds
from ihd.frames.meter_book import (
    DEVICE_MANAGEMENT,
    KEEP_ALIVE,
    MESSAGING,
    METERING,
    PREPAYMENT,
    PRICE,
    SERIAL,
    TIME,
    MeterBook,
    attributes,
)
from ihd.frames.prepay_agenda import PrepayAgenda, account
from ihd.frames.priority import (
    ACCOUNT,
    CLOCK,
    DAYS,
    FINISHED,
    LIVE,
    OLDER,
    PERIODS,
    PRICES,
    RECENT,
    STANDING,
    TARIFFS,
    TENANCY,
)
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.past import Gap
from ihd.model.reports import Report
from ihd.model.units import Fuel
from ihd.model.usage import day_bounds

Keys = tuple[tuple[int, int], ...]

#: Seconds between polls (smart-energy.md 1.3: electricity every 10 s).
LIVE_EVERY: Final = 10.0
TIME_EVERY: Final = 60.0
PERIODS_EVERY: Final = 300.0
PRICE_EVERY: Final = 300.0
MESSAGES_EVERY: Final = 1_800.0
#: Seconds after which a half-hour is told. One that is late is asked for again when it is twice as late, within these
#: bounds.
HALF_HOUR_GRACE: Final = 30
_LATE_RETRY: Final = 60.0
_LAST_LATE_RETRY: Final = HALF_HOUR / 2
#: The hub closes a day just after local midnight.
MIDNIGHT_GRACE: Final = 90

_POWER: Final = attributes(
    METERING,
    "instantaneous_demand",
    "iambient_consumption_indicator",
    "currentday_consumption_delivered",
    "current_summ_delivered",
    "supply_status",
)
_ACCOUNT: Final = attributes(
    PREPAYMENT,
    "current_day_cost_consumption_delivered",
    "credit_remaining",
    "credit_remaining_timestamp",
    "payment_control_configuration",
)
_EXPORT: Final = attributes(
    METERING, "current_summ_received", "currentday_consumption_received", "current_max_demand_delivered"
)
_GAS: Final = (
    attributes(
        METERING,
        "reading_snapshot_time",
        "current_day_alternative_consumption_delivered",
        "current_summ_delivered",
        "supply_status",
    )
    + _ACCOUNT
)
_PERIODS: Final = {
    Fuel.ELECTRICITY: attributes(METERING, "current_week_consumption_delivered", "current_month_consumption_delivered"),
    Fuel.GAS: attributes(
        METERING, "current_week_alternative_consumption_delivered", "current_month_alternative_consumption_delivered"
    ),
}
_PERIOD_COSTS: Final = attributes(
    PREPAYMENT, "current_week_cost_consumption_delivered", "current_month_cost_consumption_delivered"
)
_CHARGE: Final = attributes(PRICE, "standing_charge", "price_trailing_digit")
_STANDING: Final = (
    attributes(PRICE, "tariff_label", "conversion_factor", "calorific_value")
    + attributes(PREPAYMENT, "currency_scaling_factor")
    + (SERIAL, *attributes(METERING, "site_id"))
    + attributes(DEVICE_MANAGEMENT, "low_medium_threshold", "medium_high_threshold")
)
_SUPPLIER: Final = attributes(DEVICE_MANAGEMENT, "provider_name", "provider_contact_details")
_TIME: Final = attributes(TIME, "time")
#: The hub is asked for these to see that it is there, as often as they themselves say (ZCL 3.18, Keep-Alive).
_KEEP_ALIVE: Final = attributes(KEEP_ALIVE, "tc_keep_alive_base", "tc_keep_alive_jitter")
#: Minutes between two, and seconds of spread, where the hub does not say.
_BASE, _JITTER = 10, 300
_LONGER: Final = ("previous_weeks", "previous_months")


class Agenda:
    """The errands of a session; ``live_every`` is the poll interval in seconds of link time.

    ``chance`` gives random numbers from 0 to below 1, ``gaps`` what is missing of the past; what the hub says it lacks
    of that goes to ``tell``. ``rounds`` know when gas was asked about before this link.
    """

    def __init__(
        self,
        findings: Findings,
        live_every: float,
        chance: Callable[[], float] = lambda: 0.0,
        gaps: Callable[[], tuple[Gap, ...]] = tuple,
        tell: Callable[[Report], None] = lambda _report: None,
        *,
        rounds: GasRounds,
    ) -> None:
        self._findings = findings
        self._live_every = live_every
        self._chance = chance
        self._rounds = rounds
        self._prepay = PrepayAgenda(findings, live_every, self._after_midnight, self._rounds)
        self._past = BackFill(findings, gaps, tell)

    def for_home(self, now: float) -> list[Errand]:
        """Return every errand, all due at once, but for what gas has to wait with; the session goes by priority."""
        errands = [self._tenancy(n) for n in self._serving(DEVICE_MANAGEMENT)[:1]]
        clock = self._serving(TIME)[:1]
        errands += [self._reading("time", CLOCK, n, _TIME, self._every(self._time_every)) for n in clock]
        errands += [
            self._errand("supplier", STANDING, lambda n=n: self._read(n, _SUPPLIER), self._after_midnight)  # type: ignore[misc]
            for n in self._serving(DEVICE_MANAGEMENT)
        ]
        gas = {book.meter for book in self._findings.meters() if book.fuel is Fuel.GAS}
        errands += [self._messages(n) for n in self._serving(MESSAGING) if n not in gas]
        errands += [self._sign_of_life(n) for n in self._serving(KEEP_ALIVE)[:1]]
        for book in self._findings.meters():
            errands += self._waiting(book, now) if book.meter in gas else self._for_meter(book)
        return [*errands, self._past.errand()]

    @property
    def _time_every(self) -> float:
        """A home whose clock runs fast is polled fast, its clock with it."""
        return TIME_EVERY if self._live_every >= LIVE_EVERY else self._live_every

    def _serving(self, cluster: int) -> list[int]:
        return self._findings.serving(cluster)

    def _read(self, meter: int, keys: Keys) -> Steps:
        return questions.attributes(self._findings.books[meter], keys)

    def _errand(
        self, name: str, priority: int, begin: Callable[[], Steps], again: Callable[[float], Due | None]
    ) -> Errand:
        return Errand(name, priority, begin, again)

    def _reading(
        self, name: str, priority: int, meter: int, keys: Keys, again: Callable[[float], Due | None]
    ) -> Errand:
        return Errand(name, priority, lambda: self._read(meter, keys), again)

    def _account(
        self, name: str, priority: int, meter: int, keys: Keys, again: Callable[[float], Due | None]
    ) -> Errand:
        return Errand(name, priority, lambda: account(self._findings, meter, keys), again, about=meter)

    def _tenancy(self, meter: int) -> Errand:
        """Whether others moved in while the display was off, asked before anything new is mixed with what was kept."""

        def ask() -> Steps:
            yield questions.asking(meter, DEVICE_MANAGEMENT, "get_change_of_tenancy")

        return Errand("tenancy", TENANCY, ask, self._after_midnight)

    def _messages(self, meter: int) -> Errand:
        def ask() -> Steps:
            yield questions.asking(meter, MESSAGING, "get_last_message")

        again = self._rounds.every(self._findings.books[meter], MESSAGES_EVERY)
        return Errand("messages", STANDING, ask, again)

    def _sign_of_life(self, endpoint: int) -> Errand:
        """Whether the hub is there, asked as often as it wishes and never by all displays at once."""
        base, jitter = _KEEP_ALIVE

        def again(now: float) -> Due:
            book = self._findings.books[endpoint]
            minutes = max(1, book.number(base, _BASE))
            return Due(link=now + 60.0 * minutes + book.number(jitter, _JITTER) * self._chance())

        return self._reading("keep-alive", PERIODS, endpoint, _KEEP_ALIVE, again)

    def _for_meter(self, book: MeterBook) -> list[Errand]:
        meter, often = book.meter, self._rounds.every(book, PERIODS_EVERY)
        if book.fuel is Fuel.GAS:
            live = [self._account("gas", LIVE, meter, _GAS, often)]
        else:
            power, accounts = self._shared()
            live = [self._reading("power", LIVE, meter, _POWER, self._every(power))]
            live[0].about = meter
            live += [self._reading("export", PERIODS, meter, _EXPORT, self._every(TIME_EVERY))]
            if is_import(book):
                live += [self._account("account", ACCOUNT, meter, _ACCOUNT, self._every(accounts))]
        periods = _PERIODS[book.fuel] + (_PERIOD_COSTS if is_import(book) else ())
        return [
            *live,
            self._reading("periods", PERIODS, meter, periods, often),
            self._reading("standing", STANDING, meter, _STANDING, self._after_midnight),
            self._reading("days", DAYS, meter, _finished(book.fuel, "previous_days"), self._after_midnight),
            self._reading("finished", FINISHED, meter, _finished(book.fuel, *_LONGER), self._after_midnight),
            self._errand("half-hours", RECENT, lambda: self._recent(book), lambda now: self._next_half_hour(book, now)),
            self._errand("older half-hours", OLDER, lambda: self._older(book), self._once_clock_known),
            *(self._of_prices(book) if is_import(book) else ()),
        ]

    def _waiting(self, book: MeterBook, now: float) -> list[Errand]:
        errands = self._for_meter(book)
        errands += [self._messages(book.meter)] if MESSAGING in book.clusters else []
        for errand in errands:
            errand.due = self._rounds.first(book.meter, now)
        return errands

    def _shared(self) -> tuple[float, float]:
        """Return the seconds between two questions about power, and about an account.

        However many electricity meters a home has, its display takes half a percent of the channel at most (issue 4):
        accounts take turns, and from the third meter on power does too.
        """
        electricity = [book for book in self._findings.meters() if book.fuel is not Fuel.GAS]
        accounts = sum(is_import(book) for book in electricity)
        return self._live_every * max(1, (len(electricity) + 1) // 2), self._live_every * max(1, accounts)

    def _of_prices(self, book: MeterBook) -> list[Errand]:
        return [
            self._reading("charge", ACCOUNT, book.meter, _CHARGE, self._after_midnight),
            self._errand(
                "price", PRICES, lambda: questions.prices(book.meter), lambda now: self._next_price(book, now)
            ),
            self._errand("tariffs", TARIFFS, lambda: self._tariffs(book), self._after_midnight),
            *(self._prepay.for_meter(book) if PREPAYMENT in book.clusters else ()),
        ]

    def _home(self) -> int | None:
        return self._findings.hub_time.utc if self._findings.hub_time is not None else None

    def _tariffs(self, book: MeterBook) -> Steps:
        home = self._home()
        if home is not None:
            yield from questions.tariffs(book, home)

    def _recent(self, book: MeterBook) -> Steps:
        """The half-hours since the last one known, a day of them at first."""
        home = self._home()
        if home is not None:
            start = max(book.half_hours_end, half_hour_of(home) - 48 * HALF_HOUR)
            yield from questions.half_hours(book, start, home)

    def _older(self, book: MeterBook) -> Steps:
        """The eight days before that, once: what "usual" is made of."""
        home = self._home()
        if home is not None:
            end = half_hour_of(home) - 48 * HALF_HOUR
            yield from questions.half_hours(book, end - 8 * 48 * HALF_HOUR, end)

    def _every(self, seconds: float) -> Callable[[float], Due | None]:
        return lambda now: Due(link=now + seconds)

    def _once_clock_known(self, now: float) -> Due | None:
        return Due(link=now + TIME_EVERY) if self._findings.home(now) is None else None

    def _after_midnight(self, now: float) -> Due:
        """Once a day, when the hub has closed the day before; without a clock, in an hour."""
        home = self._findings.home(now)
        if home is None:
            return Due(link=now + 3_600.0)
        return Due(home=day_bounds(home)[1] + MIDNIGHT_GRACE)

    def _next_half_hour(self, book: MeterBook, now: float) -> Due:
        if book.fuel is Fuel.GAS:
            return self._rounds.after_half_hour(book, now)
        home = self._findings.home(now)
        if home is None:
            return Due(link=now + TIME_EVERY)
        late = half_hour_of(home) - HALF_HOUR - book.half_hours_end
        if late > 0:  # the meter was late, or asked before its factors were known
            return Due(link=now + (_until_again(late) if book.half_hours_end else TIME_EVERY))
        return Due(home=half_hour_of(home) + HALF_HOUR + HALF_HOUR_GRACE)

    def _next_price(self, book: MeterBook, now: float) -> Due:
        """At the end of the price in force, or in five minutes: a block tariff's price has no end known before.

        What gas costs the hub says when it changes.
        """
        if book.fuel is Fuel.GAS:
            return self._rounds.after_report(book, now)
        home = self._findings.home(now)
        price = book.price
        if home is None or price is None or price.end is None or price.end > home + PRICE_EVERY:
            return Due(link=now + PRICE_EVERY)
        return Due(home=price.end + 1) if price.end >= home else Due(link=now + LIVE_EVERY)


def _until_again(late: float) -> float:
    """Return the seconds after which a reading that is so many seconds late is asked for again."""
    return min(max(_LATE_RETRY, late), _LAST_LATE_RETRY)


def _finished(fuel: Fuel, *sets: str) -> Keys:
    """Energy and cost of every finished period, energy first so that each cluster is read in one go."""
    pairs = [pair for name in sets for pair in PREVIOUS[name][fuel]]
    return tuple(energy for energy, _ in pairs) + tuple(cost for _, cost in pairs)
