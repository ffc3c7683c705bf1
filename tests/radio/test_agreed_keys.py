"""A hub that asks for certificates tells its readings only under a key that was agreed with this very display."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest

from ihd.frames.agreeing import Keys
from ihd.frames.session import Session
from ihd.hub.home import Home
from ihd.keys.authority import Authority
from ihd.keys.credential import Credential
from ihd.keys.suite import Suite
from ihd.model.link import Fault, LinkPhase
from ihd.model.reports import LinkChanged, Report
from ihd.model.snapshot import Snapshot
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from ihd.radio.worker import Worker
from tests.radio.bench_home import START, made_home, plugged
from tests.virtual_time import run

VERSIONS = (8, 12, 13, 14, 18)
BOTH = (Suite.ONE, Suite.TWO)


def home_asking(*suites: Suite) -> Home:
    return Home(replace(made_home().plan, suites=suites), START)


def counted(octets: int) -> bytes:
    """Octets that are no secret: what comes of them can be compared."""
    return bytes(range(1, octets + 1))


class Seen:
    """What a display showed, phase by phase."""

    def __init__(self) -> None:
        self.shown: list[Snapshot] = []
        self.phases: list[LinkPhase] = []

    def keep(self, reports: tuple[Report, ...], _snapshot: Snapshot) -> None:
        self.phases += [report.link.phase for report in reports if isinstance(report, LinkChanged)]

    @property
    def last(self) -> Snapshot:
        return self.shown[-1]

    @property
    def power(self) -> int | None:
        return self.last.meters[0].power_w if self.last.meters else None


def seen_after(
    seconds: float,
    home: Home,
    credentials: Callable[[SimStick], tuple[Credential, ...]],
    version: int = 13,
    then: Callable[[Session, SimStick], None] = lambda _session, _stick: None,
) -> Seen:
    """Let a display with ``credentials`` look at ``home`` for a while."""

    async def story() -> Seen:
        seen = Seen()
        async with plugged(home, version=version) as stick:
            session = Session(keys=Keys(credentials(stick), counted))
            clock = asyncio.get_running_loop().time
            worker = Worker(session, Stick(stick.url), clock, seen.shown.append, Snapshot.blank(0.0), seen.keep)
            task = asyncio.create_task(worker.run())
            await asyncio.sleep(seconds)
            then(session, stick)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        return seen

    return run(story())


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("suite", BOTH)
def test_a_key_is_agreed_and_everything_goes_under_it(suite: Suite, version: int) -> None:
    home = home_asking(suite)

    def keys_are_one(session: Session, stick: SimStick) -> None:
        member = stick.tokens.membership
        assert member is not None
        assert stick.tokens.install_code is not None
        assert member.link_key == home.trust_centre.link_key(member.node_id)
        assert member.link_key != stick.tokens.install_code.link_key
        assert session.agreeing.suite == suite

    seen = seen_after(20, home, lambda stick: home.desk.certify(stick.tokens.eui64), version, keys_are_one)
    assert seen.power == 800
    assert seen.phases[-2:] == [LinkPhase.AGREEING, LinkPhase.UP]
    assert seen.last.link.agreed
    assert seen.last.trouble.bad_frames == 0


def test_the_higher_suite_that_both_have_is_taken() -> None:
    home = home_asking(*BOTH)
    suites: list[int] = []
    seen_after(
        20,
        home,
        lambda stick: home.desk.certify(stick.tokens.eui64),
        then=lambda s, _stick: suites.append(s.agreeing.suite),
    )
    assert suites == [Suite.TWO]


def test_a_hub_that_asks_for_none_is_not_kept_waiting() -> None:
    other = home_asking(*BOTH)
    seen = seen_after(20, made_home(), lambda stick: other.desk.certify(stick.tokens.eui64))
    assert seen.power == 800
    assert LinkPhase.AGREEING not in seen.phases


def without(_stick: SimStick) -> tuple[Credential, ...]:
    return ()


def of_another_authority(stick: SimStick) -> tuple[Credential, ...]:
    authority = Authority(seed=bytes(16), issuer=bytes(range(8)))
    return (authority.issue(Suite.TWO, stick.tokens.eui64, bytes(8)),)


def of_another_device(_stick: SimStick) -> tuple[Credential, ...]:
    return home_asking(Suite.TWO).desk.certify(bytes.fromhex("00AABBCCDDEEFF00"))


@pytest.mark.parametrize(
    ("credentials", "fault"),
    [
        (without, Fault.NO_CERTIFICATE),
        (of_another_authority, Fault.CERTIFICATE_REFUSED),
        (of_another_device, Fault.OWN_CERTIFICATE),
    ],
)
def test_what_is_missing_is_told_and_nothing_is_shown(
    credentials: Callable[[SimStick], tuple[Credential, ...]], fault: Fault
) -> None:
    seen = seen_after(30, home_asking(Suite.TWO), credentials)
    assert seen.last.link.fault is fault
    assert seen.last.link.next_try is None
    assert seen.power is None


def test_a_restart_goes_on_under_the_agreed_key() -> None:
    home = home_asking(Suite.TWO)

    async def story() -> None:
        async with plugged(home) as stick:
            keys = Keys(home.desk.certify(stick.tokens.eui64), counted)
            for known in (keys, keys.having_agreed(home.network.hub_eui64, 2)):
                seen = Seen()
                clock = asyncio.get_running_loop().time
                worker = Worker(
                    Session(keys=known), Stick(stick.url), clock, seen.shown.append, Snapshot.blank(0.0), seen.keep
                )
                task = asyncio.create_task(worker.run())
                await asyncio.sleep(15)
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
                assert seen.power == 800
                assert (LinkPhase.AGREEING in seen.phases) is (known is keys)

    run(story())
