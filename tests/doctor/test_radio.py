"""Whatever a stick and its hub tell comes to a verdict, in the words of the display, with what to do."""

from dataclasses import replace

import pytest

from ihd.doctor import radio
from ihd.doctor.choice import Certified, Choice
from ihd.doctor.finding import Finding, Verdict
from ihd.doctor.port import Port
from ihd.model.link import FAULT_SENTENCES, Fault, Link, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.radio.examine import Examination
from ihd.radio.onlooker import NEWEST_EZSP, CodeHeld, Neighbour, Standing, StickSeen
from ihd.settings import Settings
from ihd.view.words import strength
from tests.doctor.told import ELECTRICITY, GAS, NOW, PAIRED, SNAPSHOT, STICK, WALL, WELL, heard, seen
from tests.paired import CODE

OK, WARN, FAIL = Verdict
CHOSEN = Choice(settings=Settings(stick="/dev/ttyACM0"), pairing=PAIRED)
OWN = Choice(settings=Settings(stick="/dev/ttyACM0", own_network=True))
CODED = "83FED3407A939723A5C639B26916D505C3B5"


def failed(fault: Fault, detail: str = "/dev/ttyACM0", **told: int) -> Examination:
    return Examination(seen=StickSeen(**told), at=NOW, fault=fault, detail=detail)  # type: ignore[arg-type]


def check(finding: Finding | None, verdict: Verdict, words: str) -> None:
    assert finding is not None
    assert (finding.verdict, words in finding.line) == (verdict, True), finding.line


# ------------------------------------------------------------------------------------------------------- the stick


@pytest.mark.parametrize(
    ("told", "verdict", "words"),
    [
        (WELL, OK, "EZSP 13, EmberZNet 7.4.3.0 build 0, Maker Stick, 115200 baud."),
        (seen(ezsp=8), OK, "EZSP 8"),
        (seen(ezsp=14), OK, "EZSP 14"),
        (seen(ezsp=NEWEST_EZSP), OK, f"EZSP {NEWEST_EZSP}"),
        (seen(ezsp=NEWEST_EZSP + 1), WARN, "newer than the display knows"),
        (seen(board="", firmware=""), OK, "EmberZNet not told, no board name"),
        (failed(Fault.NOT_A_STICK, ezsp=7, speed=115_200), FAIL, "EZSP 7 is too old."),
        (failed(Fault.NOT_A_STICK, ezsp=13, speed=460_800), FAIL, "at 460800 baud, and the display speaks 115200"),
        (failed(Fault.NOT_A_STICK), FAIL, "What answered is not an EZSP radio stick (/dev/ttyACM0)."),
        (failed(Fault.NO_STICK), FAIL, "The radio stick was not found"),
        (failed(Fault.NO_PERMISSION), FAIL, "dialout"),
        (failed(Fault.STICK_LOST), FAIL, "The radio stick stopped answering"),
        (failed(Fault.STICK_LOST, ezsp=13, speed=115_200), FAIL, "The radio stick stopped answering"),
        (failed(Fault.STICK_BUSY), WARN, "If that is the display, this is fine."),
        (replace(WELL, fault=Fault.HUB_SILENT), OK, "EZSP 13"),
    ],
)  # fmt: skip
def test_the_firmware_is_judged(told: Examination, verdict: Verdict, words: str) -> None:
    check(radio.firmware(Port(), told), verdict, words)


def test_a_stick_that_the_running_display_has_is_no_trouble() -> None:
    finding = radio.firmware(Port(display_runs=True), failed(Fault.STICK_BUSY))
    check(finding, WARN, "the display is running and has the stick. This is fine. Close the display if")


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_of_a_stick_comes_with_its_own_remedy(fault: Fault) -> None:
    finding = radio.firmware(Port(), failed(fault))
    assert finding is not None
    assert FAULT_SENTENCES[fault].headline in finding.sentence
    assert finding.remedy == FAULT_SENTENCES[fault].remedy


@pytest.mark.parametrize(
    ("code", "told", "verdict", "words"),
    [
        (CODED, WELL, OK, "In the settings"),
        (CODED, None, OK, "In the settings"),
        (CODE[:-1] + "1", WELL, FAIL, "mistake in the install code (in the settings, characters 13 to 16)"),
        ("", seen(code=CodeHeld.WHOLE), OK, "In the stick"),
        ("", seen(code=CodeHeld.DAMAGED), FAIL, "mistake in the install code (in the stick)"),
        ("", seen(code=CodeHeld.NONE), OK, "none is needed"),
        ("", seen(code=CodeHeld.NONE, standing=Standing.NONE), WARN, "--install-code"),
    ],
)
def test_the_install_code_is_judged_and_never_told(
    code: str, told: Examination | None, verdict: Verdict, words: str
) -> None:
    finding = radio.code(Choice(settings=Settings(stick="/dev/ttyACM0", install_code=code)), told)
    check(finding, verdict, words)
    assert not code or code not in str(finding)


def test_of_an_install_code_that_nobody_needs_nothing_is_said() -> None:
    assert radio.code(CHOSEN, None) is None
    assert radio.code(OWN, WELL) is None


# ----------------------------------------------------------------------------------------------------- the network


@pytest.mark.parametrize(
    ("choice", "told", "verdict", "words"),
    [
        (CHOSEN, WELL, OK, "Joined to a hub, on channel 15."),
        (Choice(), WELL, OK, "Joined to a hub, on channel 15."),
        (CHOSEN, seen(hub="00155F0099999999"), FAIL, "not the hub this display belongs to"),
        (CHOSEN, seen(stick="000D6F0099999999"), WARN, "another stick than the one that was paired"),
        (replace(CHOSEN, named=True), seen(hub="00155F0099999999"), OK, "Joined"),
        (replace(CHOSEN, certificates=(Certified(1, STICK),)), WELL, OK, "Joined"),
        (replace(CHOSEN, certificates=(Certified(1, "0" * 16),)), WELL, FAIL, "issued to another stick"),
        (CHOSEN, seen(standing=Standing.NONE, channel=None), WARN, "`ihd pair`"),
        (CHOSEN, seen(standing=Standing.COORDINATOR), FAIL, "runs a network of its own"),
        (OWN, seen(standing=Standing.COORDINATOR), OK, "A network of your own, on channel 15."),
        (OWN, seen(standing=Standing.NONE), WARN, "`ihd pair --own-network`"),
        (OWN, seen(standing=Standing.MEMBER), FAIL, "somebody else's network"),
    ],
)
def test_the_network_is_judged_by_what_was_chosen(
    choice: Choice, told: Examination, verdict: Verdict, words: str
) -> None:
    check(radio.network(choice, told), verdict, words)


@pytest.mark.parametrize(
    ("told", "verdict", "words"),
    [
        (WELL, OK, "Good (236 of 255)."),
        (heard(link=Link(LinkPhase.UP, 0.0, signal=100)), OK, "Fair (100 of 255)."),
        (heard(link=Link(LinkPhase.UP, 0.0, signal=84)), WARN, "closer to the hub"),
        (heard(link=Link(LinkPhase.UP, 0.0)), OK, "Good (201 of 255)."),
        (replace(seen(neighbour=Neighbour(40, 6, 7)), snapshot=None), WARN, "Weak (40 of 255)."),
    ],
)
def test_the_signal_is_judged(told: Examination, verdict: Verdict, words: str) -> None:
    check(radio.signal(told), verdict, words)


@pytest.mark.parametrize("lqi", range(256))
def test_the_words_for_a_signal_are_the_displays(lqi: int) -> None:
    finding = radio.signal(heard(link=Link(LinkPhase.UP, 0.0, signal=lqi)))
    assert finding is not None
    assert finding.sentence.startswith(strength(lqi)[1])


def test_of_a_signal_that_nobody_heard_nothing_is_said() -> None:
    assert radio.signal(replace(seen(neighbour=None), snapshot=None)) is None


# --------------------------------------------------------------------------------------------------------- the hub


SILENT = heard(hub_time=None, link=Link(LinkPhase.SEARCHING, 0.0), meters=())


@pytest.mark.parametrize(
    ("told", "wall", "verdict", "words"),
    [
        (WELL, WALL, OK, "within 60 seconds"),
        (WELL, WALL + 60, OK, "within 60 seconds"),
        (WELL, WALL + 61, WARN, "1 minute behind this machine's clock."),
        (WELL, WALL - 7_200, WARN, "2 hours ahead of this machine's clock."),
        (WELL, WALL - 3 * 86_400, WARN, "3 days ahead of"),
        (heard(hub_time=None), WALL, WARN, "its clock is not set"),
        (SILENT, WALL, FAIL, "The hub does not answer."),
        (replace(SILENT, fault=Fault.HUB_SILENT), WALL, FAIL, "The hub does not answer."),
        (replace(SILENT, fault=Fault.NO_HUB), WALL, FAIL, "No hub was found nearby."),
        (replace(SILENT, fault=Fault.STICK_LOST), WALL, FAIL, "stopped answering"),
        (replace(SILENT, fault=Fault.NO_CERTIFICATE), WALL, FAIL, "this display has none"),
    ],
)
def test_the_hubs_clock_is_judged_by_this_machines(
    told: Examination, wall: float, verdict: Verdict, words: str
) -> None:
    check(radio.clock(CHOSEN, told, wall), verdict, words)


def test_a_hub_that_wants_a_key_agreed_by_a_certificate_that_is_there_is_left_to_the_display() -> None:
    choice = replace(CHOSEN, certificates=(Certified(2, STICK),))
    told = replace(SILENT, fault=Fault.NO_CERTIFICATE)
    check(radio.clock(choice, told, WALL), WARN, "Start the display, which agrees on one")


def kept_since(seconds: float) -> Snapshot:
    meters = tuple(meter._replace(heard=(meter.heard or 0) - seconds, as_of=None) for meter in SNAPSHOT.meters)
    return replace(SNAPSHOT, meters=meters, hub_time=None)


@pytest.mark.parametrize(
    ("fuel", "told", "kept", "verdict", "words"),
    [
        (Fuel.ELECTRICITY, WELL, None, OK, "Live."),
        (Fuel.GAS, WELL, None, OK, "12 minutes old, by what the hub tells now."),
        (Fuel.GAS, heard(meters=(GAS._replace(as_of=int(WALL) - 9_000),)), None, WARN, "2 hours old, by what the hub"),
        (Fuel.ELECTRICITY, heard(meters=(GAS,)), None, OK, "no such meter"),
        (Fuel.GAS, None, kept_since(1_800), OK, "30 minutes old, by what is kept."),
        (Fuel.ELECTRICITY, None, kept_since(9), OK, "11 seconds old, by what is kept."),
        (Fuel.ELECTRICITY, None, kept_since(86_400), WARN, "1 day old, by what is kept. Start the display"),
        (Fuel.ELECTRICITY, SILENT, kept_since(86_400), WARN, "1 day old, by what is kept."),
        (Fuel.GAS, None, replace(SNAPSHOT, meters=(ELECTRICITY,)), OK, "no such meter"),
        (Fuel.GAS, None, None, WARN, "Nothing was heard of it yet."),
        (Fuel.GAS, heard(meters=(GAS._replace(heard=None),)), None, WARN, "Nothing was heard of it yet."),
    ],
)
def test_the_age_of_each_fuels_data_is_judged(
    fuel: Fuel, told: Examination | None, kept: Snapshot | None, verdict: Verdict, words: str
) -> None:
    check(radio.data(fuel, told, kept, NOW), verdict, words)


def test_of_a_stick_that_was_not_looked_at_nothing_is_said() -> None:
    assert radio.firmware(Port(), None) is None
    assert radio.network(CHOSEN, None) is None
    assert radio.signal(None) is None
    assert radio.clock(CHOSEN, None, WALL) is None
    assert radio.simulated("") is None
