"""What is to be said of a stick that was looked at, and of the hub behind it; it looks at neither."""

from __future__ import annotations

from typing import Final

from ihd.doctor.choice import Choice, code_mistake
from ihd.doctor.finding import Finding, fail, ok, warn
from ihd.doctor.port import Port
from ihd.doctor.sentences import of_fault
from ihd.model.freshness import Freshness, age, freshness
from ihd.model.link import FAULT_SENTENCES, Fault, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.radio.examine import SPEED, Examination
from ihd.radio.onlooker import NEWEST_EZSP, CodeHeld, Standing
from ihd.radio.stick_line import OLDEST_EZSP

#: From these link qualities on a signal is good or fair, as on the display (LQI 0..255).
GOOD: Final = 170
FAIR: Final = 85
#: Seconds by which two clocks may differ: more than either is wrong by while it is set by others.
CLOCKS: Final = 60
_CLOSER: Final = "Move the stick closer to the hub, on a USB extension, and away from Wi-Fi routers and metal."
_PAIR: Final = "Pair it: More > Link and signal > Pair with a hub, or `ihd pair`."
_TOLD: Final = "by what the hub tells now"
_KEPT: Final = "by what is kept"
_STALE: Final = {
    Fuel.ELECTRICITY: "The hub does not hear its meter. If it stays so for a day, tell your supplier.",
    Fuel.GAS: "A gas meter speaks each half-hour. If the hub does not hear it for a day, tell your supplier.",
}
_RUNNING: Final = "Close the display if the stick itself is to be looked at."


def simulated(trouble: str) -> Finding | None:
    """Say why there is no simulated home, where one was asked for."""
    return fail("Simulated home", trouble, "Change `home` in the settings, or install again.") if trouble else None


def firmware(port: Port, radio: Examination | None) -> Finding | None:
    """Say whether what answered is a stick the display can use."""
    if radio is None:
        return None
    name, seen = "Firmware", radio.seen
    facts = {"ezsp": seen.ezsp, "firmware": seen.firmware, "board": seen.board, "baud": seen.speed}
    if 0 < seen.ezsp < OLDEST_EZSP:
        remedy = f"Update the stick's firmware to EZSP {OLDEST_EZSP} (EmberZNet 6.7) or newer."
        return fail(name, f"EZSP {seen.ezsp} is too old.", remedy, **facts)
    if seen.speed not in (0, SPEED):
        return fail(
            name,
            f"The stick answers at {seen.speed} baud, and the display speaks {SPEED}.",
            f"Put firmware for {SPEED} baud on the stick.",
            **facts,
        )
    if radio.fault is Fault.STICK_BUSY:
        return _busy(port)
    if seen.standing is None:
        return of_fault(name, radio.fault or Fault.STICK_LOST, radio.detail, **facts)
    told = f"EZSP {seen.ezsp}, EmberZNet {seen.firmware or 'not told'}, {seen.board or 'no board name'}, {SPEED} baud"
    if seen.ezsp > NEWEST_EZSP:
        remedy = f"If something fails, put firmware with EZSP {NEWEST_EZSP} or older on the stick."
        return warn(name, f"{told}: newer than the display knows.", remedy, **facts)
    return ok(name, f"{told}.", **facts)


def _busy(port: Port) -> Finding:
    if port.display_runs:
        return warn("Firmware", "Not looked at: the display is running and has the stick. This is fine.", _RUNNING)
    told = FAULT_SENTENCES[Fault.STICK_BUSY]
    return warn("Firmware", f"{told.headline}. If that is the display, this is fine.", told.remedy)


def code(choice: Choice, radio: Examination | None) -> Finding | None:
    """Say whether the display's install code is right, wherever it is; the code itself is never told."""
    name, chosen = "Install code", choice.settings
    held = radio.seen.code if radio is not None else None
    if chosen.own_network:
        return None
    if mistake := code_mistake(choice):
        return of_fault(name, Fault.BAD_INSTALL_CODE, f"in the settings, {mistake}")
    if chosen.install_code:
        return ok(name, "In the settings, and well-formed.")
    if held is CodeHeld.DAMAGED:
        return of_fault(name, Fault.BAD_INSTALL_CODE, "in the stick")
    if held is CodeHeld.WHOLE:
        return ok(name, "In the stick, and well-formed.")
    if held is None:
        return None
    if radio is not None and radio.seen.standing is Standing.MEMBER:
        return ok(name, "None, and none is needed: the stick has joined already.")
    told = FAULT_SENTENCES[Fault.NO_INSTALL_CODE]
    return warn(name, f"{told.headline}, and the settings have none.", told.remedy)


def network(choice: Choice, radio: Examination | None) -> Finding | None:
    """Say whether the stick is in the network that it should be in."""
    if radio is None:
        return None
    name, seen, own = "Network", radio.seen, choice.settings.own_network
    facts: dict[str, object] = {
        "standing": seen.standing.name.lower() if seen.standing is not None else None,
        "channel": seen.channel,
    }
    where = f"on channel {seen.channel}"
    match seen.standing:
        case None:
            return None
        case Standing.NONE if own:
            return warn(name, "The stick has no network yet.", "Run `ihd pair --own-network`.", **facts)
        case Standing.NONE:
            return warn(name, "The stick has not joined a hub.", _PAIR, **facts)
        case Standing.COORDINATOR if own:
            return ok(name, f"A network of your own, {where}.", **facts)
        case Standing.COORDINATOR:
            return of_fault(name, Fault.STICK_ON_OTHER_NETWORK, **facts)
        case Standing.MEMBER if own:
            return of_fault(name, Fault.STICK_JOINED_ELSEWHERE, **facts)
        case Standing.MEMBER:
            return _member(choice, radio, f"Joined to a hub, {where}.", facts)


def _member(choice: Choice, radio: Examination, well: str, facts: dict[str, object]) -> Finding:
    name, seen = "Network", radio.seen
    known = choice.pairing if not choice.named else None
    if known is not None and known.stick != seen.stick:
        told = "This is another stick than the one that was paired."
        return warn(name, told, "Plug the other one in, or pair this one anew.", **facts)
    if known is not None and known.hub != seen.hub:
        return of_fault(name, Fault.OTHER_HUB, **facts)
    if any(each.subject != seen.stick for each in choice.certificates):
        return of_fault(name, Fault.OWN_CERTIFICATE, "it was issued to another stick", **facts)
    return ok(name, well, **facts)


def signal(radio: Examination | None) -> Finding | None:
    """Say how well the stick hears the hub, by the last packet, or by what the stick remembers of it."""
    if radio is None:
        return None
    near = radio.seen.neighbour
    last = radio.snapshot.link.signal if radio.snapshot is not None else None
    lqi = last if last is not None else near.lqi if near is not None else None
    if lqi is None:
        return None
    facts = {"lqi": lqi, "costs": [near.hears, near.is_heard] if near is not None else None}
    if lqi >= FAIR:
        return ok("Signal", f"{'Good' if lqi >= GOOD else 'Fair'} ({lqi} of 255).", **facts)
    return warn("Signal", f"Weak ({lqi} of 255).", _CLOSER, **facts)


def clock(choice: Choice, radio: Examination | None, wall: float) -> Finding | None:
    """Say whether the hub answers, and whether its clock agrees with this machine's, which says ``wall`` (Unix s)."""
    if radio is None or radio.snapshot is None:
        return None
    name, told = "Hub time", radio.snapshot
    if radio.fault is Fault.NO_CERTIFICATE and choice.certificates:
        return warn(
            name, "The hub tells it only under a key agreed anew.", "Start the display, which agrees on one by itself."
        )
    if radio.fault is not None:
        return of_fault(name, radio.fault)
    home = told.home_time(radio.at)
    if home is None and told.link.phase is not LinkPhase.UP:
        return of_fault(name, Fault.HUB_SILENT)
    if home is None:
        return warn(
            name, "The hub answers, and its clock is not set.", "Wait: a hub sets its clock over its own network."
        )
    apart = round(home - wall)
    if abs(apart) <= CLOCKS:
        return ok(name, f"As this machine's, within {CLOCKS} seconds.", seconds_ahead=apart)
    return warn(
        name,
        f"{_span(abs(apart))} {'ahead of' if apart > 0 else 'behind'} this machine's clock.",
        "Set this machine's clock: `sudo timedatectl set-ntp true`. The display shows the hub's.",
        seconds_ahead=apart,
    )


def data(fuel: Fuel, radio: Examination | None, kept: Snapshot | None, now: float) -> Finding:
    """Say how old the figures of ``fuel`` are: as just heard, or as ``kept``, aged to link time ``now``."""
    name = fuel.value.capitalize()
    live = radio.snapshot if radio is not None else None
    if radio is not None and live is not None and (finding := _age(name, fuel, live, radio.at, _TOLD)):
        return finding
    if live is not None and live.meters and live.of(fuel) is None:
        return ok(name, "This home has no such meter.", meter=False)
    if kept is not None and (finding := _age(name, fuel, kept, now, _KEPT)):
        return finding
    if kept is not None and kept.meters and kept.of(fuel) is None:
        return ok(name, "This home has no such meter.", meter=False)
    return warn(
        name, "Nothing was heard of it yet.", "Start the display, and see whether its hub is found.", age_s=None
    )


def _age(name: str, fuel: Fuel, snapshot: Snapshot, now: float, how: str) -> Finding | None:
    meter = snapshot.of(fuel)
    seconds = age(snapshot, meter, now) if meter is not None else None
    if meter is None or seconds is None:
        return None
    step = freshness(snapshot, meter, now)
    told = f"{_span(round(seconds))} old, {how}." if step is not Freshness.LIVE or how == _KEPT else "Live."
    facts = {"age_s": round(seconds), "freshness": step.value, "told": how == _TOLD}
    if step in (Freshness.LIVE, Freshness.TIMED):
        return ok(name, told, **facts)
    if how == _KEPT:
        return warn(name, told, "Start the display, and see whether its hub is found.", **facts)
    return warn(name, told, _STALE[fuel], **facts)


def _span(seconds: int) -> str:
    """Return a length of time as a person says it."""
    for size, word in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= size:
            count = seconds // size
            return f"{count} {word}{'' if count == 1 else 's'}"
    return f"{seconds} second{'' if seconds == 1 else 's'}"
