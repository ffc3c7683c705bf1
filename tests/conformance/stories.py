"""What is said in the simulated homes: stories that between them use every command and attribute of hub and display."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final, NamedTuple

from ihd import wiring
from ihd.frames import published, zcl, zdo
from ihd.frames.clock import to_wire
from ihd.frames.clusters import CLUSTERS, HubExtension
from ihd.frames.hub_extension import MANUFACTURER
from ihd.frames.packet import DEVICE_PROFILE, HUB_ADDRESS, SMART_ENERGY, Packet
from ihd.frames.questions import ANSWERS
from ihd.hub.deeds import DEEDS
from ihd.hub.head_end import ChangeMode
from ihd.hub.home import Home
from ihd.hub.protected_hours import ProtectedHours
from ihd.keys.suite import Suite
from ihd.model import utrn
from ihd.model.commands import ConfirmMessage
from ihd.model.credit import Debt, DebtMethod, PaymentMode, PrepaySnapshot
from ihd.model.half_hours import HALF_HOUR
from ihd.model.past import Gap, Stream
from ihd.model.reports import Importance
from ihd.model.units import POUND, Fuel
from tests.hub.agreeing import Device
from tests.journeys.prepaid import SHARED_DEBT, electric, gas, heat, paid, pass_by, told, until
from tests.journeys.story import DISPLAY, Story

E, G = Fuel.ELECTRICITY, Fuel.GAS
START: Final = int(datetime(2026, 1, 15, 17, 40, tzinfo=UTC).timestamp())
#: Attributes in one question, and seconds to the next: within what a hub allows each display (hub.md 6).
_BATCH: Final = 6
_PAUSE: Final = 0.5
#: A supply's own numbers are as long as these; a code's check digit is right.
_ANOTHER_MAC: Final = 0x55
#: Commands a hub serves that the display has no use for, and where.
_UNUSED: Final = {
    0x0700: ("get_calorific_value", "get_conversion_factor", "price_acknowledgement"),
    0x0708: ("get_change_of_supplier",),
}
KEYS: Final = 0x0800
#: Commands of a hub that a display makes something of.
UNDERSTOOD: Final = (*published._PUBLISHED, *published._OF_ACCOUNT)


class Said(NamedTuple):
    """One packet in the ``story`` of that name, at Unix ``seconds``."""

    story: str
    seconds: float
    from_display: bool
    packet: Packet


def shown(name: str) -> Story:
    """A shipped home and a display that has learnt all of it, and is told what is news."""
    story = Story(wiring.plan(name, wiring.profiles(), START), START, may_command=True)
    story.wait(minutes=11)
    _missed(story)
    story.home.say("Gas is off in your street.", Importance.CRITICAL, must_confirm=True)
    story.wait(seconds=5)
    message = next(each for each in story.shown.messages if each.must_confirm and not each.confirmed)
    story.post(ConfirmMessage(1_000, message.meter, message.id, story.shown.home_time(story.now)))
    return story


def _missed(story: Story) -> None:
    """Let the display ask for two days that it has missed."""
    end = START - START % HALF_HOUR
    story.session.gaps = tuple(Gap(Stream.of(meter), end - 96 * HALF_HOUR, end) for meter in story.shown.meters)
    story.wait(minutes=2)


def midnight() -> Story:
    """A home over a midnight with other prices from then on: what was news before it, and what is after it."""
    start = int(datetime(2026, 1, 15, 23, 40, tzinfo=UTC).timestamp())
    story = Story(wiring.plan("default", wiring.profiles(), start), start, may_command=True)
    story.wait(minutes=11)
    DEEDS["prices_midnight"].do(story.home, 10)
    story.wait(minutes=31)
    return story


def prepaid() -> Story:
    """Codes of every fate, emergency credit, a supply that goes off and comes back, debts, other prices and hours,
    another way of paying.
    """
    debts = (Debt(1, "Meter debt", 24 * POUND, DebtMethod.TIME, 50_000, 86_400), SHARED_DEBT)
    story = told("2026-01-14T10:40", electric(paid(2 * POUND, debts=debts)), gas(paid(5 * POUND), litres=30))
    code = story.buy(E, 1_500)
    for typed in (code, code, _forged(story.buy(E, 500)), story.buy(G, 500)):
        story.top_up(E, typed)
        story.wait(seconds=20)
    story.top_up(G, story.buy(G, 1_000))
    pass_by(story, 2 * 86_400)
    heat(story, on=True)
    until(story, "2026-01-17T18:00")
    story.choose_emergency_credit(E)
    story.wait(minutes=1)
    until(story, "2026-01-19T13:00")
    heat(story, on=False)
    story.top_up(E, story.buy(E, 9_000))
    story.wait(seconds=30)
    story.restore(E)
    story.wait(minutes=6)
    story.restore(G)
    for percent in (10, 20):  # the second takes the first one's place
        DEEDS["prices_midnight"].do(story.home, percent)
    story.home.protect(ProtectedHours())
    story.wait(seconds=30)
    story.home.head_end.send(ChangeMode(story.electricity.meter, PaymentMode.CREDIT))
    story.wait(minutes=2)
    return story


def _forged(code: str) -> str:
    read = utrn.parse(code)
    return utrn.digits(utrn.leading(read.counter_low, 0, read.pence), bytes(each ^ _ANOTHER_MAC for each in read.mac))


def curious(story: Story) -> Iterator[tuple[float, bool, Packet]]:
    """Ask a home for everything that its endpoints may have, and yield what is said."""
    home, now, number = story.home, story.home_time, 0
    for question in (zdo.ActiveEndpointsRequest(1, HUB_ADDRESS), zdo.NodeDescriptorRequest(2, HUB_ADDRESS)):
        cluster, octets = zdo.encode(question)
        yield from _asked(home, story.node, Packet(DEVICE_PROFILE, cluster, 0, 0, octets, secured=False), now)
    for at, served in home.hub.endpoints.items():
        for cluster in served.served:
            for octets in _questions(cluster):
                number, now = number % 255 + 1, now + _PAUSE
                packet = Packet(SMART_ENERGY, cluster, 1, at, octets(number))
                yield from _asked(home, story.node, packet, now)


def _asked(home: Home, node: int, packet: Packet, now: float) -> Iterator[tuple[float, bool, Packet]]:
    yield now, True, packet
    home.receive(node, packet, now)
    for to, answer in home.take_packets():
        if to == node:
            yield now, False, answer


def _questions(cluster: int) -> Iterator[Callable[[int], bytes]]:
    ids = sorted(int(each) for each in CLUSTERS[cluster].attributes)
    maker = MANUFACTURER if cluster == HubExtension.cluster_id else None
    for at in range(0, len(ids), _BATCH):
        yield lambda number, batch=ids[at : at + _BATCH]: zcl.read_attributes(number, batch, manufacturer=maker)
    for name in _UNUSED.get(cluster, ()):
        schema = CLUSTERS[cluster].commands_by_name[name].schema
        fields = {each.name: 0 for each in schema.fields if not each.optional}
        yield lambda number, name=name, fields=fields: zcl.command(cluster, name, number, **fields)


def asked_back(story: Story) -> None:
    """Let the hub ask the display who it is, and say something that it does not know."""
    for cluster, octets in (
        (0x0000, zcl.read_attributes(200, (0, 4, 5, 7, 0x4000))),
        (0x0702, b"\x09\xc9\x70"),
    ):
        story.hear(Packet(SMART_ENERGY, cluster, story.electricity.meter, 1, octets))


def others_say(story: Story) -> Iterator[tuple[float, bool, Packet]]:
    """What the display takes in and this hub never says: a message taken back, another supplier."""
    written = {"message_id": 77, "message_control": 0x0C, "start_time": to_wire(START), "duration_in_minutes": 60}
    became = {
        "current_provider_id": 1, "issuer_event_id": to_wire(START), "tariff_type": 0, "proposed_provider_id": 2,
        "provider_change_implementation_time": to_wire(START), "provider_change_control": 1,
        "proposed_provider_name": b"Other Energy", "proposed_provider_contact_details": b"0800 000 000",
    }  # fmt: skip
    for cluster, name, fields in (
        (0x0703, "display_protected_message", {**written, "message": b"Call us."}),
        (0x0703, "cancel_message", {"message_id": 77, "message_control": 0}),
        (0x0703, "cancel_all_messages", {"implementation_date_time": to_wire(START)}),
        (0x0708, "publish_change_of_supplier", became),
    ):
        octets = zcl.command(cluster, name, 201, **fields)
        packet = Packet(SMART_ENERGY, cluster, story.electricity.meter, 1, octets)
        story.hear(packet)
        yield story.home_time, False, packet
    assert story.shown.supplier is not None
    assert story.shown.supplier.name == "Other Energy"


def agreeing(suite: Suite) -> Iterator[tuple[float, bool, Packet]]:
    """Agree a key with a hub that asks for one, and yield what is said."""
    device = _device(suite)
    device.begin()
    yield from _talk(device)
    assert device.key is not None


def quarrelling(suite: Suite) -> Iterator[tuple[float, bool, Packet]]:
    """Let the hub end it, for the certificate is another device's, and the display, for the hub's own was damaged."""
    device = _device(suite)
    device.certificates = device.home.desk.certify(bytes(reversed(DISPLAY)))
    device.begin()
    yield from _talk(device)
    device = _device(suite)
    device.begin()
    yield from _talk(device, lambda octets: octets[:-1] + bytes((octets[-1] ^ 1,)))
    assert device.key is None


def _device(suite: Suite) -> Device:
    plan = replace(wiring.plan("electricity-only", wiring.profiles(), START), suites=(suite,))
    return Device(Home(plan, START), DISPLAY)


def _talk(
    device: Device, fate: Callable[[bytes], bytes] = lambda octets: octets
) -> Iterator[tuple[float, bool, Packet]]:
    """Carry what device and hub say; ``fate`` is what becomes of the hub's octets on the way to the device."""
    assert device.talk is not None
    while frames := device.talk.take_frames():
        for octets in frames:
            packet = device.packet(KEYS, octets, secured=False)
            for said in _asked(device.home, device.node, packet, device.home.now):
                yield said
                if not said[1]:
                    device.hear(replace(said[2], data=fate(said[2].data)))


class Everything(NamedTuple):
    """All that is said in all stories, in their order, how the hubs' own books stood at the ends of days, and which
    attributes, by cluster and id, the displays asked for.
    """

    said: Sequence[Said]
    books: frozenset[PrepaySnapshot]
    asked: frozenset[tuple[int, int]]


def everything() -> Everything:
    """Tell all stories."""
    found: list[Said] = []
    books: set[PrepaySnapshot] = set()
    asked: set[tuple[int, int]] = set()
    others = {"midnight": midnight, "prepaid days": prepaid}
    for name in (*wiring.HOMES, *others):
        story = others[name]() if name in others else shown(name)
        books |= _books(story)
        if name in wiring.HOMES:
            story.home.change_tenancy()
            story.wait(minutes=2)
        if name == "default":
            asked_back(story)
            found += [Said(name, *each) for each in others_say(story)]
        asked |= attributes(story.carried, zcl.READ)
        found += [Said(name, *each) for each in [*story.carried, *curious(story)]]
    for suite in Suite:
        found += [Said("keys", *each) for each in [*agreeing(suite), *quarrelling(suite)]]
    return Everything(found, frozenset(books), frozenset(asked))


def attributes(carried: Iterable[tuple[float, bool, Packet]], *commands: int) -> set[tuple[int, int]]:
    """Return which attributes, by cluster and id, these general commands name: all, or those with a value."""
    smart = [packet for _, _, packet in carried if packet.profile == SMART_ENERGY]
    frames = [zcl.decode(packet.cluster, packet.data) for packet in smart]
    named = [(frame.cluster, each) for frame in frames if frame.general and frame.command in commands
             for each in frame.fields]  # fmt: skip
    return {(at, each) if isinstance(each, int) else (at, each.id) for at, each in named
            if isinstance(each, int) or not each.status}  # fmt: skip


def _books(story: Story) -> set[PrepaySnapshot]:
    return {kept for account in story.home.accounts.by_endpoint.values() for kept in account.snapshots}


def served() -> set[tuple[int, str]]:
    """Return every command, by cluster and name, that a home serves, or that a display asks for or understands."""
    homes = [Home(wiring.plan(name, wiring.profiles(), START), START) for name in wiring.HOMES]
    endpoints = [endpoint.served.items() for home in homes for endpoint in home.hub.endpoints.values()]
    commands = {(cluster, name) for each in endpoints for cluster, part in each for name in part.commands}
    names = {*ANSWERS, *ANSWERS.values(), *UNDERSTOOD}
    return commands | {(at, name) for at, each in CLUSTERS.items() for name in names if name in each.commands_by_name}
