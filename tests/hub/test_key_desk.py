"""A hub that asks for certificates: what a device hears before and after, and how several share one desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from ihd.frames import zcl, zdo
from ihd.frames.key_conversation import Broken, Status
from ihd.frames.key_conversation_table import ON_THE_WAY
from ihd.frames.packet import DEVICE_PROFILE, Packet
from ihd.hub.home import Home
from ihd.hub.household import Profiles
from ihd.hub.key_desk import KeyDesk
from ihd.hub.plan import HOMES
from ihd.keys.authority import Terms
from ihd.keys.suite import Suite
from tests.hub.agreeing import CLUSTER, Device, agree, carry, deliver
from tests.hub.asking import LINK_KEY, Display, moment

START = moment("2024-02-15T12:00:00+00:00")
ONE, TWO = Suite
#: The longest that one step of a device's turn can take: 3 s as this side says, and the way.
STEP = 3 + ON_THE_WAY
Make = Callable[..., Home]


@pytest.fixture
def home(profiles: Profiles) -> Make:
    def make(*suites: Suite, **changes: object) -> Home:
        plan = HOMES["electricity-only"](profiles, START)
        return Home(replace(plan, suites=suites, messages=(), **changes), START)

    return make


def eui64(number: int) -> bytes:
    return bytes.fromhex("00124B0000000000")[:7] + bytes([number])


def devices(home: Home, number: int) -> list[Device]:
    return [Device(home, eui64(each)) for each in range(1, number + 1)]


# ------------------------------------------------------------------------------------------------------- one device


@pytest.mark.parametrize(("suites", "bits"), [((), None), ((ONE,), 1), ((TWO,), 2), ((ONE, TWO), 3)])
def test_where_keys_are_agreed_and_in_which_suites_is_found_by_discovery(
    home: Make, suites: tuple[Suite, ...], bits: int | None
) -> None:
    display = Display(home(*suites))
    descriptors = display.descriptors()
    at = [number for number, each in descriptors.items() if CLUSTER in each.in_clusters]
    assert at == ([] if bits is None else [min(descriptors)])
    if at:
        (frame,) = display.ask(at[0], CLUSTER, zcl.read_attributes(1, [0]), secured=False)
        assert [(each.status, each.value) for each in frame.fields] == [(zcl.SUCCESS, bits)]


@pytest.mark.parametrize(("suites", "octets"), [((ONE,), 48), ((TWO,), 74), ((ONE, TWO), 74)])
def test_a_device_is_told_readings_once_it_has_agreed_a_key(home: Make, suites: tuple[Suite, ...], octets: int) -> None:
    (device,) = devices(home(*suites), 1)
    assert not device.may_read()
    (name,) = device.ask(0x0000, zcl.read_attributes(1, [0x0005]), secured=False)
    assert name.value == b"Simulated hub"
    agree(device)
    assert device.key == device.home.trust_centre.link_key(device.node) != LINK_KEY
    assert len(device.heard[0].fields.identity) == octets
    assert device.may_read()


def test_a_hub_that_asks_for_no_key_tells_as_before(home: Make) -> None:
    (device,) = devices(home(), 1)
    assert device.certificates == ()
    assert device.may_read()
    assert device.ask(CLUSTER, zcl.read_attributes(1, [0])).status == zcl.UNSUPPORTED_CLUSTER


def test_nothing_is_told_unasked_before_a_key_was_agreed(home: Make) -> None:
    (one, other) = devices(home(ONE, report_power=True), 2)
    agree(one)
    one.home.run_to(START + 60)
    deliver(one, other)
    assert len(one.unasked) == 6
    assert other.unasked == []
    assert all(packet.secured for packet in one.unasked)


def test_what_agrees_a_key_is_never_encrypted_by_one(home: Make) -> None:
    (device,) = devices(home(ONE), 1)
    device.begin()
    assert device.say(secured=True)
    deliver(device)
    assert device.heard


def test_only_the_endpoint_of_the_hub_itself_agrees_keys(home: Make) -> None:
    (device,) = devices(home(ONE), 1)
    device.endpoint = max(device.home.hub.endpoints)
    agree(device)
    assert device.heard[0].fields.status == zcl.UNSUPPORTED_CLUSTER
    assert isinstance(device.outcome, Broken)


def test_a_rejoin_keeps_the_key_and_who_joins_anew_agrees_anew(home: Make) -> None:
    (device,) = devices(home(ONE), 1)
    agree(device)
    before = device.key
    assert before is not None
    assert device.home.rejoin(device.eui64, None, before) == device.node
    assert device.may_read()
    device.join()
    assert not device.may_read()
    assert device.home.trust_centre.link_key(device.node) == LINK_KEY
    agree(device)
    assert device.key not in (None, before)
    assert device.may_read()


def test_a_device_that_lost_its_key_agrees_on_another(home: Make) -> None:
    (device,) = devices(home(ONE), 1)
    agree(device)
    before = device.key
    agree(device)
    assert device.key == device.home.trust_centre.link_key(device.node) != before


def test_a_home_makes_no_ephemeral_key_twice_and_the_same_ones_each_time_it_lives(home: Make) -> None:
    def made() -> list[bytes]:
        (device,) = devices(home(ONE), 1)
        for _ in range(3):
            device.home.run_to(device.home.now + 10)
            agree(device)
        return [bytes(f.fields.ephemeral_data) for f in device.heard if f.name == "ephemeral_data_response"]

    first = made()
    assert len(set(first)) == 3
    assert made() == first


def test_a_certificate_is_judged_by_the_hubs_clock_if_it_is_set(home: Make) -> None:
    there = home(TWO)
    expired = there.desk.authority.issue(TWO, eui64(1), bytes(8), Terms(lifespan=START - 1))
    device = Device(there, eui64(1), (expired,))
    agree(device)
    assert isinstance(device.outcome, Broken)
    assert device.outcome.status == Status.INVALID_CERTIFICATE
    there.clock_known = False
    agree(device)
    assert device.key is not None


@pytest.mark.parametrize(
    ("whose", "status"), [("another device", Status.INVALID_CERTIFICATE), ("another home", Status.UNKNOWN_ISSUER)]
)
def test_a_certificate_of_another_is_refused(home: Make, whose: str, status: Status) -> None:
    there, other = home(ONE), home(ONE, seed=b"another home")
    issued = there.desk.certify(eui64(9)) if whose == "another device" else other.desk.certify(eui64(1))
    device = Device(there, eui64(1), issued)
    agree(device)
    assert isinstance(device.outcome, Broken)
    assert (device.outcome.status, device.outcome.by_peer) == (status, True)
    assert not device.may_read()


def test_a_device_that_asks_too_often_is_asked_for_patience_here_too(home: Make) -> None:
    (device,) = devices(home(ONE), 1)
    for _ in range(15):
        device.begin()
        device.say()
    deliver(device)
    refused = [frame for frame in device.heard if frame.name == "default_response"]
    assert [frame.fields.status for frame in refused] == [zcl.TIMEOUT] * 5


def test_octets_that_are_no_agreement_break_nothing(home: Make) -> None:
    (device,) = devices(home(ONE, TWO), 1)
    for command in range(5):
        for octets in (b"", bytes(3), bytes(8), bytes(52), bytes(78)):
            device.home.run_to(device.home.now + 1)
            packet = device.packet(CLUSTER, bytes([1, 7, command]) + octets, secured=False)
            device.home.receive(device.node, packet, device.home.now)
            device.home.take_packets()
    agree(device)
    assert device.key is not None


# -------------------------------------------------------------------------------------------------- several devices


def test_five_devices_at_once_have_their_keys_one_after_the_other(home: Make) -> None:
    there = home(ONE)
    all_of_them = devices(there, 5)
    for device in all_of_them:
        device.begin()
        device.say()
    deliver(*all_of_them)
    put_off = [device.outcome for device in all_of_them if isinstance(device.outcome, Broken)]
    assert [(each.status, each.by_peer) for each in put_off] == [(Status.NO_RESOURCES, True)] * 4
    assert all(each.wait is not None and 0 < each.wait <= STEP for each in put_off)
    carry(*all_of_them)
    for _ in range(4):  # each comes back when it was asked to, all at once again
        there.run_to(there.now + STEP)
        for device in all_of_them:
            if device.key is None:
                agree(device)
    keys = {device.key for device in all_of_them}
    assert len(keys) == 5
    assert None not in keys
    assert all(device.may_read() for device in all_of_them)


def test_a_device_that_never_goes_on_keeps_the_others_waiting_for_one_step_only(home: Make) -> None:
    stuck, other = devices(home(ONE), 2)
    stuck.begin()
    stuck.say()
    deliver(stuck, other)
    assert stuck.home.next_event() == START + STEP
    stuck.home.run_to(START + 2)
    agree(other)
    assert isinstance(other.outcome, Broken)
    assert other.outcome.wait == STEP - 2
    stuck.home.run_to(START + STEP)
    agree(other)
    assert other.key is not None
    assert not stuck.may_read()


def has_its_turn_beside_a_rude_one(there: Home) -> None:
    """A device comes back when it was asked to, while another begins again and again."""
    rude, other = devices(there, 2)
    wait, tries = 0, 0
    for second in range(30):
        rude.home.run_to(START + second)
        rude.begin()
        rude.say()
        deliver(rude, other)
        if second and second >= wait and other.key is None:
            agree(other)
            tries += 1
            wait = second + (other.outcome.wait or 0 if isinstance(other.outcome, Broken) else 0)
    assert other.key is not None
    assert tries <= 2
    agree(rude)
    assert rude.key is not None


def test_a_device_that_begins_again_and_again_lets_the_others_have_their_turn(
    home: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_its_turn_beside_a_rude_one(home(ONE))
    # planted: whoever has the turn may begin again for ever
    monkeypatch.setattr(KeyDesk, "_may_begin", lambda desk, node: desk.next_event() is None or desk._turn.node == node)
    with pytest.raises(AssertionError):
        has_its_turn_beside_a_rude_one(home(ONE))


@pytest.mark.parametrize("joins", [True, False])
@pytest.mark.parametrize("said", [1, 2])
def test_a_device_that_was_reset_on_the_way_agrees_at_once(home: Make, joins: bool, said: int) -> None:
    (device,) = devices(home(ONE), 1)
    device.begin()
    for _ in range(said):
        device.say()
        deliver(device)
    device.home.run_to(START + 1)
    if joins:
        device.numbers = iter(range(1, 9))  # it counts from the beginning again, as the first time
        assert device.home.rejoin(device.eui64, None, LINK_KEY) == device.node
    agree(device)
    assert device.key == device.home.trust_centre.link_key(device.node)


def test_a_device_that_was_struck_off_keeps_nobody_waiting(home: Make) -> None:
    gone, other = devices(home(ONE), 2)
    gone.begin()
    gone.say()
    deliver(gone, other)
    gone.home.remove(gone.eui64)
    agree(other)
    assert other.key is not None


def test_discovery_needs_no_key(home: Make) -> None:
    (device,) = devices(home(ONE), 1)
    cluster, data = zdo.encode(zdo.ActiveEndpointsRequest(1, 0))
    device.home.receive(device.node, Packet(DEVICE_PROFILE, cluster, 0, 0, data, False), device.home.now)
    assert len(device.home.take_packets()) == 1
    assert not device.may_read()
