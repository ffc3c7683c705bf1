"""What follows from each report: figures are learnt, kept, and forgotten only where a person moved or a meter did."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ihd.model.half_hours import HALF_HOUR
from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.messages import MESSAGES_KEPT
from ihd.model.meter import Meter
from ihd.model.reports import (
    Amount,
    DebtPaymentsHeard,
    FrameRefused,
    HalfHoursHeard,
    Importance,
    LinkChanged,
    Message,
    MessageCancelled,
    MessageHeard,
    MessagesRead,
    MeterIdentity,
    MetersFound,
    PrepaySnapshotsHeard,
    PriceHeard,
    ProtectedHoursHeard,
    Quantity,
    Readings,
    Role,
    SupplierHeard,
    TariffsHeard,
    TenancyChanged,
    TimeHeard,
    TopUpsHeard,
    Unheard,
    ValueDoubted,
)
from ihd.model.snapshot import HubTime, Snapshot, Supplier
from ihd.model.supply import Ambient, Supply
from ihd.model.tariff import Price
from ihd.model.units import Fuel
from tests.model.made import FOUND, READINGS, REPORTS

ELECTRICITY = MeterIdentity(1, Fuel.ELECTRICITY, serial="E1", site_id="1900000000001")
GAS = MeterIdentity(2, Fuel.GAS, serial="G1")
SOLAR = MeterIdentity(3, Fuel.ELECTRICITY, Role.GENERATION)
DAY_RATE = Price(27_900, "Day", 1, 0, None)
#: Which fields of a meter a report may change, besides those that readings name.
TELLS = {
    HalfHoursHeard: {"half_hours"},
    PriceHeard: {"price", "prices_ahead", "price_time"},
    TariffsHeard: {"tariffs"},
    TopUpsHeard: {"top_ups"},
    DebtPaymentsHeard: {"debt_payments"},
    PrepaySnapshotsHeard: {"prepay_snapshots"},
    ProtectedHoursHeard: {"protected_hours"},
}


def home(*reports, found=(ELECTRICITY, GAS)):
    shown = Snapshot.blank(0.0).after(MetersFound(tuple(found)), 1.0)
    for report in reports:
        shown = shown.after(report, 2.0)
    return shown


def message(number, text="Hello"):
    return MessageHeard(Message(number, text, 0, None, Importance.LOW, must_confirm=False))


def told_of(report):
    """The fields of its meter that a report may change."""
    if not isinstance(report, Readings):
        return TELLS.get(type(report), set())
    heard = {name for name, value in report._asdict().items() if not isinstance(value, Unheard)}
    return heard - {"meter"} | ({"heard"} if "as_of" in heard else set())


def check_found(before, report, following):
    assert [meter.meter for meter in following.meters] == [identity.meter for identity in report.meters]
    for identity, meter in zip(report.meters, following.meters, strict=True):
        known = before.meter(identity.meter)
        if known and (known.fuel, known.role, known.serial) == (identity.fuel, identity.role, identity.serial):
            assert meter == known
        else:
            assert meter == Meter(**identity._asdict())


def check_step(before, report, following):
    if isinstance(report, MetersFound):
        check_found(before, report, following)
        return
    for old, new in zip(before.meters, following.meters, strict=True):
        if isinstance(report, TenancyChanged):
            assert new in (old, Meter(old.meter, old.fuel, old.role, serial=old.serial, site_id=old.site_id))
            assert new == old or report.when > before.tenants_since
        elif old.meter == getattr(report, "meter", None) and is_another(report, old):
            assert new.serial == report.serial
            assert new.previous_months == () or report.previous_months is not Unheard.UNHEARD
        else:
            check_kept(report, old, new)


#: What a new day, week or month begins anew.
OF_ITS_DAY = {
    "today_wh", "today_millipence", "exported_today_wh", "week_wh", "week_millipence", "month_wh", "month_millipence",
}  # fmt: skip


def is_another(report, meter):
    """A reading with another serial number comes from a meter that was exchanged."""
    return isinstance(report, Readings) and report.serial not in (Unheard.UNHEARD, meter.serial) and meter.serial != ""


def check_kept(report, old, new):
    changed = {name for name, value in old._asdict().items() if value != getattr(new, name)}
    allowed = told_of(report) if old.meter == getattr(report, "meter", None) else set()
    if new.day != old.day:
        allowed |= {"day"} if old.day is None else {"day", "previous_days", *OF_ITS_DAY}
    if isinstance(report, TimeHeard) and "half_hours" in changed:
        assert old.half_hours.end > report.utc, "only half-hours from the future may go"
        allowed |= {"half_hours"}
    assert changed <= allowed


def nothing_known_is_lost(after):
    @given(FOUND, st.lists(READINGS, max_size=3), st.lists(REPORTS, max_size=6))
    @example(MetersFound((ELECTRICITY,)), [Readings(meter=1, power_w=5)], [Readings(meter=1, today_wh=7)])
    def holds(found, readings, reports):
        shown = Snapshot.blank(0.0)
        for second, report in enumerate([found, *readings, *reports]):
            following = after(shown, report, float(second))
            check_step(shown, report, following)
            shown = following

    holds()


def test_no_sequence_of_reports_loses_what_is_known_of_a_meter():
    nothing_known_is_lost(Snapshot.after)


def test_the_property_finds_readings_that_forget_what_they_do_not_carry():
    def forgetful(shown, report, now):
        if isinstance(report, Readings) and report.power_w is Unheard.UNHEARD:
            report = report._replace(power_w=None)
        return shown.after(report, now)

    with pytest.raises(AssertionError):
        nothing_known_is_lost(forgetful)


def test_readings_say_what_they_carry_and_when():
    shown = home(Readings(meter=1, as_of=500, power_w=1_240, ambient=Ambient.MEDIUM, supply=Supply.ON))
    assert shown.meter(1) == Meter(
        meter=1,
        fuel=Fuel.ELECTRICITY,
        serial="E1",
        site_id="1900000000001",
        heard=2.0,
        as_of=500,
        day=date(1970, 1, 1).toordinal(),
        power_w=1_240,
        ambient=Ambient.MEDIUM,
        supply=Supply.ON,
    )
    assert shown.meter(2).heard is None


def test_what_the_meter_itself_does_not_know_is_no_longer_shown():
    assert home(Readings(meter=1, power_w=1_240), Readings(meter=1, power_w=None)).meter(1).power_w is None


def test_a_charge_or_a_balance_does_not_make_old_power_look_new():
    assert home(Readings(meter=1, standing_charge=53_350, balance_millipence=0)).meter(1).heard is None


@pytest.mark.parametrize(
    "report",
    [Readings(meter=9, power_w=5), HalfHoursHeard(9, 0, (5,)), PriceHeard(9, DAY_RATE), TariffsHeard(9, ())],
)
def test_a_report_of_a_meter_nobody_found_changes_nothing(report):
    assert home(report) == home()


def test_discovery_keeps_the_figures_of_a_meter_with_the_same_serial_and_drops_anothers():
    shown = home(Readings(meter=1, power_w=1_240), Readings(meter=2, today_wh=5_000))
    again = shown.after(MetersFound((ELECTRICITY, GAS._replace(serial="G2"))), 3.0)
    assert again.meter(1) is shown.meter(1)
    assert again.meter(2) == Meter(meter=2, fuel=Fuel.GAS, serial="G2")
    assert shown.after(MetersFound((GAS,)), 3.0).meter(1) is None


def test_the_main_meter_of_a_fuel_is_the_first_that_buys():
    shown = home(found=(SOLAR, ELECTRICITY._replace(meter=4), ELECTRICITY._replace(meter=5)))
    assert shown.of(Fuel.ELECTRICITY).meter == 4
    assert shown.of(Fuel.ELECTRICITY, Role.GENERATION).meter == 3
    assert shown.of(Fuel.GAS) is None


def test_the_hubs_clock_runs_on_between_two_hearings():
    shown = home(TimeHeard(1_700_000_000))
    assert shown.hub_time == HubTime(1_700_000_000, 2.0)
    assert (shown.home_time(61.9), home().home_time(2.0)) == (1_700_000_059, None)


def test_half_hours_prices_and_tariffs_are_put_where_they_belong():
    ahead = (Price(7_500, "Night", 2, 3_600, None),)
    shown = home(HalfHoursHeard(1, HALF_HOUR, (250,)), PriceHeard(1, DAY_RATE, ahead), TariffsHeard(1, ()))
    meter = shown.meter(1)
    assert (meter.half_hours.at(HALF_HOUR), meter.price, meter.prices_ahead) == (250, DAY_RATE, ahead)


def test_the_signal_stays_known_while_the_link_moves_on():
    shown = home(LinkChanged(Link(LinkPhase.UP, 2.0, signal=200)))
    lost = shown.after(LinkChanged(Link(LinkPhase.LOST, 3.0, Fault.HUB_SILENT)), 3.0)
    assert lost.link == Link(LinkPhase.LOST, 3.0, Fault.HUB_SILENT, signal=200)
    assert lost.meters is shown.meters


def test_the_newest_message_comes_first_and_a_repeated_one_comes_once():
    shown = home(message(1), message(2), message(1, "Hello again"))
    assert [(each.id, each.text) for each in shown.messages] == [(1, "Hello again"), (2, "Hello")]


def test_the_oldest_of_too_many_messages_goes():
    shown = home(*(message(number) for number in range(MESSAGES_KEPT + 1)))
    assert [each.id for each in shown.messages] == list(range(MESSAGES_KEPT, 0, -1))


def test_a_message_told_again_is_still_read_unless_it_says_something_else():
    shown = home(message(1), message(2), MessagesRead((1,)))
    assert [(each.id, each.read) for each in shown.messages] == [(2, False), (1, True)]
    assert [each.read for each in shown.after(message(1), 3.0).messages if each.id == 1] == [True]
    assert [each.read for each in shown.after(message(1, "Goodbye"), 3.0).messages if each.id == 1] == [False]


def test_a_supplier_takes_back_one_message_or_all():
    shown = home(message(1), message(2), MessageCancelled(1))
    assert [each.id for each in shown.messages] == [2]
    assert home(message(1), message(2), MessageCancelled(None)).messages == ()


def test_new_people_see_nothing_of_those_before_them():
    told = (Readings(meter=1, as_of=4, power_w=1_240), message(1), SupplierHeard("Bulb & Co", "0800"), TimeHeard(5))
    before = home(*told, FrameRefused(0x0702, "cut short"))
    assert before.supplier == Supplier("Bulb & Co", "0800")
    after = before.after(TenancyChanged(5), 3.0)
    assert after.meters == home().meters, "which meters they are is no secret of theirs"
    assert (after.messages, after.supplier) == ((), None)
    assert (after.link, after.hub_time, after.trouble) == (before.link, before.hub_time, before.trouble)


def test_a_meter_that_was_exchanged_does_not_show_the_old_ones_figures():
    shown = home(Readings(meter=1, serial="OLD", register_wh=5), Readings(meter=1, serial="NEW"))
    assert (shown.meters[0].serial, shown.meters[0].register_wh) == ("NEW", None)


def test_half_hours_received_while_the_clock_was_wrong_go_when_it_is_right():
    ahead = home(HalfHoursHeard(1, 40 * 1_800, (100, 200)), TimeHeard(20 * 1_800))
    assert ahead.meters[0].half_hours.wh == ()
    kept = home(HalfHoursHeard(1, 18 * 1_800, (100, 200)), TimeHeard(20 * 1_800))
    assert kept.meters[0].half_hours.wh == (100, 200)


def test_after_midnight_yesterdays_figures_are_not_todays():
    noon, next_day = 1_700_000_000, 1_700_000_000 + 86_400  # 14 November 2023, a Tuesday
    told = Readings(meter=1, as_of=noon, today_wh=7, today_millipence=9, week_wh=70, previous_days=(Amount(1, 2),))
    later = home(told, TimeHeard(noon), TimeHeard(next_day)).meters[0]
    assert (later.today_wh, later.today_millipence, later.week_wh) == (None, None, 70)
    assert later.previous_days == (Amount(None, None), Amount(1, 2))
    monday = home(told, TimeHeard(noon + 6 * 86_400)).meters[0]
    assert monday.week_wh is None


def test_a_late_reading_of_yesterday_is_kept_but_not_as_todays():
    midnight = 1_700_006_400
    late = home(TimeHeard(midnight + 60), Readings(meter=2, as_of=midnight - 1_800, today_wh=7, register_litres=5))
    assert (late.meters[1].today_wh, late.meters[1].register_litres) == (None, 5)
    fresh = home(TimeHeard(midnight + 60), Readings(meter=2, as_of=midnight, today_wh=0))
    assert fresh.meters[1].today_wh == 0


def test_new_people_see_nothing_of_what_was_used_before_them_though_the_meter_was_heard_since():
    told = (HalfHoursHeard(1, 1_800, (100,)), Readings(meter=1, as_of=9_000, previous_days=(Amount(1, 2),)))
    shown = home(TimeHeard(9_000), *told).after(TenancyChanged(7_200), 3.0)
    assert (shown.meters[0].half_hours.wh, shown.meters[0].previous_days) == ((), ())


def test_a_tenancy_told_again_takes_nothing_of_what_its_people_saw():
    shown = home(TenancyChanged(5), Readings(meter=1, as_of=6, power_w=1_240))
    assert shown.after(TenancyChanged(5), 3.0) == shown


def test_what_could_not_be_used_is_counted_and_the_last_of_it_kept():
    doubts = [ValueDoubted(Quantity.POWER, 80_000, 1), ValueDoubted(Quantity.CLOCK, 0)]
    frames = [FrameRefused(0x0702, "cut short")]
    trouble = home(*doubts, *frames).trouble
    assert (trouble.doubted_values, trouble.last_doubt) == (2, doubts[1])
    assert (trouble.bad_frames, trouble.last_bad_frame) == (1, frames[0])


@pytest.mark.parametrize(
    ("power", "price", "hourly"),
    [(1_240, DAY_RATE, 34_596), (-1_000, DAY_RATE, None), (None, DAY_RATE, None), (1_240, None, None)],
)
def test_an_hour_at_the_present_power_costs_the_present_price(power, price, hourly):
    assert Meter(meter=1, fuel=Fuel.ELECTRICITY, power_w=power, price=price).cost_per_hour == hourly


def test_the_standing_charge_is_spent_from_midnight_on():
    meter = Meter(meter=1, fuel=Fuel.GAS, today_millipence=40_000)
    assert meter.spent_today == 40_000
    assert meter._replace(standing_charge=31_410).spent_today == 71_410
    assert meter._replace(today_millipence=None, standing_charge=31_410).spent_today is None
