"""A snapshot as figures for a script and as lines for a person: every key there, and nothing made up."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from ihd.cli.figures import figures, is_complete, table
from ihd.model.credit import CreditStatus, Debt, DebtMethod, PaymentMode
from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.meter import Meter
from ihd.model.reports import FrameRefused, Quantity, Role, ValueDoubted
from ihd.model.snapshot import HubTime, Snapshot, Trouble
from ihd.model.supply import Ambient, Supply
from ihd.model.tariff import Price
from ihd.model.units import Fuel
from tests.model.made import SNAPSHOTS
from tests.model.moments import unix

#: What a script is promised of a home and of each fuel.
HOME_KEYS = {"hub_time", "link", "electricity", "gas"}
FUEL_KEYS = {
    "heard_s",
    "power_w",
    "ambient",
    "cost_per_hour_millipence",
    "today_wh",
    "today_millipence",
    "standing_charge_millipence_per_day",
    "price_millipence_per_kwh",
    "rate_label",
    "payment_mode",
    "balance_millipence",
    "supply",
}
AFTERNOON = unix("2026-06-03T13:30")
ELECTRICITY = Meter(
    meter=1,
    fuel=Fuel.ELECTRICITY,
    heard=100.0,
    as_of=AFTERNOON,
    serial="E1",
    power_w=1_240,
    ambient=Ambient.MEDIUM,
    supply=Supply.ARMED,
    today_wh=6_700,
    today_millipence=161_000,
    payment_mode=PaymentMode.CREDIT,
    balance_millipence=-1_250_000,
    standing_charge=53_350,
    price=Price(27_900, "Day", 1, 0, None),
)
GAS = Meter(meter=2, fuel=Fuel.GAS, heard=100.0, as_of=AFTERNOON - 1_800, today_wh=11_320, today_millipence=70_000)
SOLAR = Meter(meter=3, fuel=Fuel.ELECTRICITY, role=Role.GENERATION, heard=100.0, power_w=2_000)


def home(*meters, link=LinkPhase.UP, **parts):
    return Snapshot(Link(link, 0.0), HubTime(AFTERNOON, 100.0), meters, **parts)


def test_every_figure_has_its_key_and_its_unit():
    told = figures(home(ELECTRICITY, GAS), 112.34)
    assert told["hub_time"] == "2026-06-03T13:30:12Z"
    assert told["link"] == "up"
    electricity = told["electricity"]
    assert {key: electricity[key] for key in FUEL_KEYS} == {
        "heard_s": 12.3,
        "power_w": 1_240,
        "ambient": "medium",
        "cost_per_hour_millipence": 34_596,
        "today_wh": 6_700,
        "today_millipence": 161_000,
        "standing_charge_millipence_per_day": 53_350,
        "price_millipence_per_kwh": 27_900,
        "rate_label": "Day",
        "payment_mode": "credit",
        "balance_millipence": -1_250_000,
        "supply": "armed",
    }
    assert (told["gas"]["heard_s"], told["gas"]["freshness"], told["gas"]["power_w"]) == (1_812, "timed", None)


def test_what_is_not_known_is_null():
    assert {key: figures(Snapshot.blank(0.0), 0.0)[key] for key in HOME_KEYS} == {
        "hub_time": None,
        "link": "joining",
        "electricity": None,
        "gas": None,
    }
    told = figures(home(Meter(meter=1, fuel=Fuel.ELECTRICITY)), 112.0)["electricity"]
    assert {key: told[key] for key in FUEL_KEYS} == dict.fromkeys(FUEL_KEYS)
    assert told["freshness"] == "never"


@pytest.mark.parametrize(
    ("phase", "word"),
    [
        (LinkPhase.OPENING, "joining"),
        (LinkPhase.SEARCHING, "joining"),
        (LinkPhase.JOINING, "joining"),
        (LinkPhase.UP, "up"),
        (LinkPhase.LOST, "lost"),
    ],
)
def test_the_link_is_one_of_three_words(phase, word):
    assert figures(home(link=phase), 0.0)["link"] == word


def test_further_meters_are_told_with_what_they_measure():
    told = figures(home(SOLAR, ELECTRICITY, ELECTRICITY._replace(meter=4, serial="E2")), 100.0)
    assert told["electricity"]["serial"] == "E1"
    assert [(each["fuel"], each["role"], each["power_w"]) for each in told["other_meters"]] == [
        ("electricity", "generation", 2_000),
        ("electricity", "import", 1_240),
    ]


@given(SNAPSHOTS)
def test_every_snapshot_is_one_line_of_json_with_every_key(snapshot):
    link = snapshot.link._replace(replay_of=AFTERNOON if snapshot.link.replay_of else None)
    snapshot = replace(snapshot, link=link, hub_time=HubTime(AFTERNOON, 0.0) if snapshot.hub_time else None)
    line = json.dumps(figures(snapshot, 10.0**7), ensure_ascii=False, allow_nan=False)
    told = json.loads(line)
    assert "\n" not in line
    assert told.keys() >= HOME_KEYS
    assert all(told[fuel] is None or told[fuel].keys() >= FUEL_KEYS for fuel in ("electricity", "gas"))


def test_a_first_look_waits_for_every_meter_the_home_pays_by():
    gas = GAS._replace(
        standing_charge=31_410,
        price=ELECTRICITY.price,
        payment_mode=PaymentMode.PREPAYMENT,
        balance_millipence=0,
        credit_status=CreditStatus.OK,
    )
    assert is_complete(home(ELECTRICITY, gas, SOLAR))
    assert not is_complete(home(ELECTRICITY, gas._replace(credit_status=None)))
    assert not is_complete(home(ELECTRICITY, gas._replace(today_millipence=None)))
    assert not is_complete(home(ELECTRICITY, gas._replace(balance_millipence=None)))
    assert not is_complete(Snapshot.blank(0.0))


def test_a_person_reads_time_power_money_and_age_at_a_glance():
    assert table(home(ELECTRICITY, GAS, SOLAR), 112.0).splitlines() == [
        "14:30:12  Wed 03 Jun   link up",
        "Electricity now",
        "  now       1.24 kW  medium  35p an hour",
        "  today     6.7 kWh  £1.61  + 53p standing",
        "  price     27.90p per kWh  Day",
        "  credit    −£12.50",
        "  supply    armed",
        "Gas         as of 14:00",
        "  today     11.3 kWh  70p",
        "Generation  now",
        "  now       2.00 kW  not known",
        "  today     not known",
    ]


PREPAID = ELECTRICITY._replace(
    payment_mode=PaymentMode.PREPAYMENT,
    balance_millipence=161_000,
    credit_status=CreditStatus.LOW | CreditStatus.EMERGENCY_AVAILABLE,
    emergency_credit=1_000_000,
    accumulated_debt=54_000,
    debts=(Debt(1, "Old bill", 2_400_000, DebtMethod.TIME), Debt(2, "", 0, DebtMethod.TIME)),
)


def test_an_account_paid_in_advance_is_told_with_its_credit_and_debts():
    told = figures(home(PREPAID), 112.0)["electricity"]
    assert told["credit_status"] == ["low", "emergency_available"]
    assert (told["emergency_credit_millipence"], told["accumulated_debt_millipence"]) == (1_000_000, 54_000)
    assert told["debts"] == [{"label": "Old bill", "millipence": 2_400_000}, {"label": "", "millipence": 0}]
    assert table(home(PREPAID), 112.0).splitlines()[5:] == [
        "  prepayment £1.61",
        "  status    low, emergency available",
        "  emergency £10.00 left",
        "  owed      £0.54 to pay back first",
        "  debt 1    £24.00  Old bill",
        "  supply    armed",
    ]


def test_old_figures_say_so():
    lines = table(home(ELECTRICITY, GAS), 100.0 + 50 * 60)
    assert "Electricity 50 min ago (old)" in lines
    assert "Gas         80 min ago (old)" in lines


def test_before_anything_is_heard_no_figure_is_made_up():
    assert table(Snapshot.blank(0.0), 0.0) == "--:--   link joining"
    told = table(home(Meter(meter=1, fuel=Fuel.ELECTRICITY)), 100.0)
    assert told.splitlines()[1:] == [
        "Electricity not heard yet",
        "  now       not known  not known",
        "  today     not known",
    ]


def test_what_is_wrong_stands_with_what_is_still_known():
    trouble = Trouble(2, FrameRefused(0x0702, "cut short (octet 6)"), 1, ValueDoubted(Quantity.POWER, 80_000, 1))
    lost = replace(home(ELECTRICITY, trouble=trouble), link=Link(LinkPhase.LOST, 0.0, Fault.HUB_SILENT))
    lines = table(lost, 100.0).splitlines()
    assert lines[0].endswith("link lost: The hub does not answer")
    assert "  now       1.24 kW  medium  35p an hour" in lines
    assert lines[-2:] == [
        "2 unreadable frame(s), last: cut short (octet 6)",
        "1 value(s) not believed. The meter told a power that no home has. It is not shown. Last: 80.00 kW.",
    ]
