"""What a frame says, in the owner's language as far as there are words: the standard's names stay as they are."""

from __future__ import annotations

from ihd.model.carried import CarriedFrame, Saying
from ihd.model.snapshot import Snapshot
from ihd.model.usage import local_time
from ihd.view.home_facts import meter_name
from ihd.view.words import NOTHING, sentence, translate


def carried_at(snapshot: Snapshot, frame: CarriedFrame) -> str:
    """Return when a frame was carried by the hub's clock, to the second, and which way."""
    home = snapshot.home_time(frame.at)
    time = NOTHING if home is None else local_time(home).strftime("%H:%M:%S")
    return f"{time}\n{translate('Frames', 'sent') if frame.sent else translate('Frames', 'heard')}"


def spelt(snapshot: Snapshot, frame: CarriedFrame) -> str:
    """Return what it is about and what it says of that, then the values, in a line of their own."""
    head = sentence(f"{_about(snapshot, frame)}: {_act(frame)}")
    details = [f"{each.name} = {each.value}" if each.value else each.name for each in frame.details]
    if frame.left_out:
        details.append(translate("Frames", "%n more", "", frame.left_out))
    return "\n".join((head, ", ".join(details))) if details else head


def _about(snapshot: Snapshot, frame: CarriedFrame) -> str:
    if frame.saying is Saying.DISCOVERY:
        return translate("Frames", "Discovery")
    meter = snapshot.meter(frame.meter)
    subject = _subjects().get(frame.cluster, f"0x{frame.cluster:04X}")
    return subject if meter is None else f"{meter_name(snapshot, meter)}, {subject}"


def _subjects() -> dict[int, str]:
    """Return what each cluster is about (smart-energy.md 4.1)."""
    return {
        0x0000: translate("Frames", "device"),
        0x000A: translate("Frames", "time"),
        0x0025: translate("Frames", "keep-alive"),
        0x0700: translate("Frames", "prices"),
        0x0702: translate("Frames", "readings"),
        0x0703: translate("Frames", "messages"),
        0x0705: translate("Frames", "prepayment"),
        0x0707: translate("Frames", "calendar"),
        0x0708: translate("Frames", "device management"),
        0x0709: translate("Frames", "events"),
        0x0800: translate("Frames", "secure keys"),
        0xFC00: translate("Frames", "what this hub adds"),
    }


def _act(frame: CarriedFrame) -> str:
    return {
        Saying.ASKS: translate("Frames", "asks for values"),
        Saying.ANSWERS: translate("Frames", "answers"),
        Saying.TELLS: translate("Frames", "tells unasked"),
        Saying.SETS: translate("Frames", "sets values"),
        Saying.RESULT: translate("Frames", "answers {command}").format(command=frame.name),
        Saying.UNREADABLE: translate("Frames", "not understood: {why}").format(why=frame.name),
    }.get(frame.saying, frame.name)
