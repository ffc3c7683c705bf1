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
from ihd.said import Said, as_it_is, said

#: From these link qualities on a signal is good or fair, as on the display (LQI 0..255).
GOOD: Final = 170
FAIR: Final = 85
#: Seconds by which two clocks may differ: more than either is wrong by while it is set by others.
CLOCKS: Final = 60
_CLOSER: Final = said(
    "Doctor", "Move the stick closer to the hub, on a USB extension, and away from Wi-Fi routers and metal."
)
_PAIR: Final = said("Doctor", "Pair it: More > Link and signal > Pair with a hub, or `ihd pair`.")
_START: Final = said("Doctor", "Start the display, and see whether its hub is found.")
_NO_METER: Final = said("Doctor", "This home has no such meter.")
_NAMES: Final = {Fuel.ELECTRICITY: said("Words", "Electricity"), Fuel.GAS: said("Words", "Gas")}
_STALE: Final = {
    Fuel.ELECTRICITY: said("Doctor", "The hub does not hear its meter. If it stays so for a day, tell your supplier."),
    Fuel.GAS: said(
        "Doctor", "A gas meter speaks each half-hour. If the hub does not hear it for a day, tell your supplier."
    ),
}
_RUNNING: Final = said("Doctor", "Close the display if the stick itself is to be looked at.")


def simulated(trouble: str) -> Finding | None:
    """Say why there is no simulated home, where one was asked for."""
    if not trouble:
        return None
    remedy = said("Doctor", "Change `home` in the settings, or install again.")
    return fail(said("Doctor", "Simulated home"), as_it_is(trouble), remedy)


def firmware(port: Port, radio: Examination | None) -> Finding | None:
    """Say whether what answered is a stick the display can use."""
    if radio is None:
        return None
    name, seen = said("Doctor", "Firmware"), radio.seen
    facts = {"ezsp": seen.ezsp, "firmware": seen.firmware, "board": seen.board, "baud": seen.speed}
    if 0 < seen.ezsp < OLDEST_EZSP:
        remedy = said(
            "Doctor", "Update the stick's firmware to EZSP {oldest} (EmberZNet 6.7) or newer.", oldest=OLDEST_EZSP
        )
        return fail(name, said("Doctor", "EZSP {ezsp} is too old.", ezsp=seen.ezsp), remedy, **facts)
    if seen.speed not in (0, SPEED):
        return fail(
            name,
            said(
                "Doctor",
                "The stick answers at {speed} baud, and the display speaks {own}.",
                speed=seen.speed,
                own=SPEED,
            ),
            said("Doctor", "Put firmware for {speed} baud on the stick.", speed=SPEED),
            **facts,
        )
    if radio.fault is Fault.STICK_BUSY:
        return _busy(port)
    if seen.standing is None:
        return of_fault(name, radio.fault or Fault.STICK_LOST, radio.detail, **facts)
    told = said(
        "Doctor",
        "EZSP {ezsp}, EmberZNet {firmware}, {board}, {speed} baud",
        ezsp=seen.ezsp,
        firmware=seen.firmware or said("Doctor", "not told"),
        board=seen.board or said("Doctor", "no board name"),
        speed=SPEED,
    )
    if seen.ezsp > NEWEST_EZSP:
        newest = NEWEST_EZSP
        remedy = said(
            "Doctor", "If something fails, put firmware with EZSP {newest} or older on the stick.", newest=newest
        )
        return warn(name, said("Doctor", "{firmware}: newer than the display knows.", firmware=told), remedy, **facts)
    return ok(name, said("", "{firmware}.", firmware=told), **facts)


def _busy(port: Port) -> Finding:
    name = said("Doctor", "Firmware")
    if port.display_runs:
        told = said("Doctor", "Not looked at: the display is running and has the stick. This is fine.")
        return warn(name, told, _RUNNING)
    headline, remedy = FAULT_SENTENCES[Fault.STICK_BUSY]
    busy = said("Doctor", "{headline}. If that is the display, this is fine.", headline=headline)
    return warn(name, busy, as_it_is(remedy))


def code(choice: Choice, radio: Examination | None) -> Finding | None:
    """Say whether the display's install code is right, wherever it is; the code itself is never told."""
    name, chosen = said("Doctor", "Install code"), choice.settings
    held = radio.seen.code if radio is not None else None
    if chosen.own_network:
        return None
    if mistake := code_mistake(choice):
        return of_fault(name, Fault.BAD_INSTALL_CODE, said("Doctor", "in the settings, {place}", place=mistake))
    if chosen.install_code:
        return ok(name, said("Doctor", "In the settings, and well-formed."))
    if held is CodeHeld.DAMAGED:
        return of_fault(name, Fault.BAD_INSTALL_CODE, said("Doctor", "in the stick"))
    if held is CodeHeld.WHOLE:
        return ok(name, said("Doctor", "In the stick, and well-formed."))
    if held is None:
        return None
    if radio is not None and radio.seen.standing is Standing.MEMBER:
        return ok(name, said("Doctor", "None, and none is needed: the stick has joined already."))
    headline, remedy = FAULT_SENTENCES[Fault.NO_INSTALL_CODE]
    told = said("Doctor", "{headline}, and the settings have none.", headline=headline)
    return warn(name, told, as_it_is(remedy))


def network(choice: Choice, radio: Examination | None) -> Finding | None:
    """Say whether the stick is in the network that it should be in."""
    if radio is None:
        return None
    name, seen, own = said("Doctor", "Network"), radio.seen, choice.settings.own_network
    facts: dict[str, object] = {
        "standing": seen.standing.name.lower() if seen.standing is not None else None,
        "channel": seen.channel,
    }
    match seen.standing:
        case None:
            return None
        case Standing.NONE if own:
            remedy = said("Doctor", "Run `{command}`.", command="ihd pair --own-network")
            return warn(name, said("Doctor", "The stick has no network yet."), remedy, **facts)
        case Standing.NONE:
            return warn(name, said("Doctor", "The stick has not joined a hub."), _PAIR, **facts)
        case Standing.COORDINATOR if own:
            told = said("Doctor", "A network of your own, on channel {channel}.", channel=seen.channel)
            return ok(name, told, **facts)
        case Standing.COORDINATOR:
            return of_fault(name, Fault.STICK_ON_OTHER_NETWORK, **facts)
        case Standing.MEMBER if own:
            return of_fault(name, Fault.STICK_JOINED_ELSEWHERE, **facts)
        case Standing.MEMBER:
            return _member(choice, radio, facts)


def _member(choice: Choice, radio: Examination, facts: dict[str, object]) -> Finding:
    name, seen = said("Doctor", "Network"), radio.seen
    known = choice.pairing if not choice.named else None
    if known is not None and known.stick != seen.stick:
        told = said("Doctor", "This is another stick than the one that was paired.")
        return warn(name, told, said("Doctor", "Plug the other one in, or pair this one anew."), **facts)
    if known is not None and known.hub != seen.hub:
        return of_fault(name, Fault.OTHER_HUB, **facts)
    if any(each.subject != seen.stick for each in choice.certificates):
        return of_fault(name, Fault.OWN_CERTIFICATE, said("Doctor", "it was issued to another stick"), **facts)
    return ok(name, said("Doctor", "Joined to a hub, on channel {channel}.", channel=seen.channel), **facts)


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
    name = said("Doctor", "Signal")
    word = said("Link", "Good") if lqi >= GOOD else said("Link", "Fair") if lqi >= FAIR else said("Link", "Weak")
    told = said("Doctor", "{word} ({lqi} of 255).", word=word, lqi=lqi)
    return ok(name, told, **facts) if lqi >= FAIR else warn(name, told, _CLOSER, **facts)


def clock(choice: Choice, radio: Examination | None, wall: float) -> Finding | None:
    """Say whether the hub answers, and whether its clock agrees with this machine's, which says ``wall`` (Unix s)."""
    if radio is None or radio.snapshot is None:
        return None
    name, told = said("Doctor", "Hub time"), radio.snapshot
    if radio.fault is Fault.NO_CERTIFICATE and choice.certificates:
        return warn(
            name,
            said("Doctor", "The hub tells it only under a key agreed anew."),
            said("Doctor", "Start the display, which agrees on one by itself."),
        )
    if radio.fault is not None:
        return of_fault(name, radio.fault)
    home = told.home_time(radio.at)
    if home is None and told.link.phase is not LinkPhase.UP:
        return of_fault(name, Fault.HUB_SILENT)
    if home is None:
        return warn(
            name,
            said("Doctor", "The hub answers, and its clock is not set."),
            said("Doctor", "Wait: a hub sets its clock over its own network."),
        )
    apart = round(home - wall)
    if abs(apart) <= CLOCKS:
        within = said(
            "Doctor", "As this machine's, within %n seconds.", n=CLOCKS, one="As this machine's, within %n second."
        )
        return ok(name, within, seconds_ahead=apart)
    ahead, span = apart > 0, _span(abs(apart))
    return warn(
        name,
        said(
            "Doctor",
            "{span} ahead of this machine's clock." if ahead else "{span} behind this machine's clock.",
            span=span,
        ),
        said(
            "Doctor",
            "Set this machine's clock: `{command}`. The display shows the hub's.",
            command="sudo timedatectl set-ntp true",
        ),
        seconds_ahead=apart,
    )


def data(fuel: Fuel, radio: Examination | None, kept: Snapshot | None, now: float) -> Finding:
    """Say how old the figures of ``fuel`` are: as just heard, or as ``kept``, aged to link time ``now``."""
    name = _NAMES[fuel]
    live = radio.snapshot if radio is not None else None
    if radio is not None and live is not None and (finding := _age(name, fuel, live, radio.at, kept=False)):
        return finding
    if live is not None and live.meters and live.of(fuel) is None:
        return ok(name, _NO_METER, meter=False)
    if kept is not None and (finding := _age(name, fuel, kept, now, kept=True)):
        return finding
    if kept is not None and kept.meters and kept.of(fuel) is None:
        return ok(name, _NO_METER, meter=False)
    return warn(name, said("Doctor", "Nothing was heard of it yet."), _START, age_s=None)


def _age(name: Said, fuel: Fuel, snapshot: Snapshot, now: float, *, kept: bool) -> Finding | None:
    meter = snapshot.of(fuel)
    seconds = age(snapshot, meter, now) if meter is not None else None
    if meter is None or seconds is None:
        return None
    step = freshness(snapshot, meter, now)
    told = said("Doctor", "Live.")
    if kept or step is not Freshness.LIVE:
        by = said("Doctor", "by what is kept" if kept else "by what the hub tells now")
        told = said("Doctor", "{span} old, {by}.", span=_span(round(seconds)), by=by)
    facts = {"age_s": round(seconds), "freshness": step.value, "told": not kept}
    if step in (Freshness.LIVE, Freshness.TIMED):
        return ok(name, told, **facts)
    return warn(name, told, _START if kept else _STALE[fuel], **facts)


def _span(seconds: int) -> Said:
    """Return a length of time as a person says it."""
    if seconds >= 86_400:
        return said("Words", "%n days", n=seconds // 86_400, one="%n day")
    if seconds >= 3_600:
        return said("Words", "%n hours", n=seconds // 3_600, one="%n hour")
    if seconds >= 60:
        return said("Words", "%n minutes", n=seconds // 60, one="%n minute")
    return said("Words", "%n seconds", n=seconds, one="%n second")
