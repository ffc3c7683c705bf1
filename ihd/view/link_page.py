"""Link and signal: how the display hears its hub, what it does where it cannot, and what that takes of the air."""

from __future__ import annotations

from math import inf
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ihd.model.doubts import DOUBT_SENTENCES, claimed
from ihd.model.link import Airtime, Fault, LinkPhase
from ihd.model.snapshot import Snapshot, Trouble
from ihd.view import words
from ihd.view.ages import age_of
from ihd.view.home_facts import meter_name
from ihd.view.reader_words import may_join, name, permitted
from ihd.view.sheet import Action, Cells, Note, Row, Section
from ihd.view.sheet_page import SheetPage, way_back
from ihd.view.words import translate

#: What a channel of 2.4 GHz carries, in bits a second (IEEE 802.15.4).
_CHANNEL: Final = 250_000
#: Seconds after which a share means something: joining alone would look like a flood.
_LEAST_COUNTED: Final = 60
#: Up to which share of the channel what is said of it.
_SHARES: Final[tuple[tuple[float, object], ...]] = (
    (0.005, QT_TRANSLATE_NOOP("Link", "Hardly anything: the meters have the channel to themselves.")),
    (0.02, QT_TRANSLATE_NOOP("Link", "A little more than usual, and no harm to the meters.")),
    (0.05, QT_TRANSLATE_NOOP("Link", "More than usual, as while it asks for what it missed. That ends by itself.")),
    (inf, QT_TRANSLATE_NOOP("Link", "More than a display should take. It asks less often when the hub says so.")),
)


class LinkPage(SheetPage):
    """How the display hears the hub, what is wrong and what it does about it, and what was not understood."""

    def act(self, action: str) -> None:
        """Try again, or go back."""
        if action == "retry":
            self.desk.retry()
        else:
            super().act(action)

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return the state of the link, of each meter, the counters, and the ways to another hub."""
        own = snapshot.own_network
        sections = [way_back(), _state(snapshot, now)]
        if snapshot.link.replay_of is not None:
            sections.append(_replay(snapshot.link.replay_of))
        if own:
            sections.append(Section(translate("Link", "Your own network"), _network(snapshot, now)))
            sections.append(_way("readers", translate("Readers", "Meter readers"), "link"))
        if self.desk.pairing is not None:
            sections.append(_way("pairing", translate("Link", "Pair with a hub"), "link"))
            if not own:
                start = translate("Readers", "Start a network of my own for meter readers")
                sections.append(_way("own_network", start, "link"))
        if snapshot.meters:
            ages = [(meter, age_of(snapshot, meter, now).text) for meter in snapshot.meters]
            rows = tuple(Cells((meter_name(snapshot, meter), text)) for meter, text in ages)
            sections.append(Section(translate("Link", "Last heard"), rows))
        if snapshot.airtime is not None:
            sections.append(Section(translate("Link", "On the air"), _airtime(snapshot.airtime, now)))
        if self.desk.frames is not None:
            sections.append(_way("frames", translate("Frames", "What the radio carries"), "table"))
        sections.append(Section(translate("Link", "Not understood"), _trouble(snapshot.trouble)))
        if self.desk.pairing is not None:
            sections.append(_way("forget", translate("Link", "Forget this home"), "forget"))
        return tuple(sections)


def _way(page: str, text: str, icon: str) -> Section:
    return Section("", (Action(page, text, icon),))


def _state(snapshot: Snapshot, now: float) -> Section:
    link = snapshot.link
    rows: list[Row] = []
    if link.phase is LinkPhase.UP:
        strength = words.signal(link)[1]
        shown = strength if link.signal is None else f"{strength} ({link.signal} / 255)"
        rows.append(Cells((translate("Link", "Signal"), shown)))
    if link.fault is not None:
        said = words.fault_sentence(link.fault)
        rows += [Note(said.headline, strong=True), Note(said.remedy)]
    if link.detail:
        rows.append(Note(words.breakable(words.spoken(link.detail))))
    if link.phase not in (LinkPhase.UP, LinkPhase.LOST):
        rows.append(Note(translate("Link", "The display goes on by itself.")))
    if link.phase is LinkPhase.LOST:
        rows.append(Note(translate("Link", "What was heard before stays on the screen, with its age.")))
        if trying := words.next_try(link, now):
            rows.append(Note(trying, strong=True))
        ended = link.fault is Fault.CAPTURE_ENDED
        again = translate("Link", "Play it again") if ended else translate("Link", "Try now")
        rows.append(Action("retry", again, primary=True))
    return Section(words.phase(link), tuple(rows))


def _replay(begun: int) -> Section:
    when = Cells((translate("Link", "Begins"), words.day_and_time(begun)))
    of_then = Note(translate("Link", "What is shown was heard then. Commands go nowhere, and nothing is kept."))
    return Section(translate("Link", "A capture is played"), (when, of_then))


def _network(snapshot: Snapshot, now: float) -> tuple[Row, ...]:
    """Return who is in a network of one's own, whether more may come, and whose time it goes by."""
    rows: list[Row] = [Cells((name(each), each.eui64)) for each in snapshot.readers]
    seconds = permitted(snapshot.link, now)
    if seconds:
        rows.append(Note(may_join(seconds), strong=True))
    elif not rows:
        rows.append(Note(translate("Link", "No meter reader has joined yet.")))
    rows.append(Note(translate("Link", "There is no hub: the time is this machine's own.")))
    return tuple(rows)


def _airtime(airtime: Airtime, now: float) -> tuple[Row, ...]:
    """Return what this display takes of the channel, so that whoever shares it can see that it is little."""
    rows: list[Row] = [
        Cells((translate("Link", "Frames sent"), str(airtime.frames_sent))),
        Cells((translate("Link", "Frames heard"), str(airtime.frames_heard))),
    ]
    if airtime.undelivered:
        rows.append(Cells((translate("Link", "Not delivered"), str(airtime.undelivered))))
    rows.append(Cells((translate("Link", "The hub asked for patience"), _times(airtime.patience))))
    seconds = now - airtime.since
    if seconds >= _LEAST_COUNTED:
        share = airtime.octets * 8 / seconds / _CHANNEL
        rows.append(Cells((translate("Link", "Share of the channel"), f"{100 * share:.2f} %")))
        rows.append(Note(next(_say(text) for most, text in _SHARES if share <= most)))
        since = translate("Link", "Counted over the last {span}.").format(span=words.long_duration(seconds))
        rows.append(Note(since))
    return tuple(rows)


def _times(count: int) -> str:
    if not count:
        return translate("Link", "never")
    return translate("Link", "once") if count == 1 else translate("Link", "%n times", "", count)


def _say(text: object) -> str:
    return translate("Link", str(text))


def _trouble(trouble: Trouble) -> tuple[Row, ...]:
    rows: list[Row] = [Cells((translate("Link", "Frames that could not be read"), str(trouble.bad_frames)))]
    if trouble.last_bad_frame is not None:
        rows.append(Note(translate("Link", "Last: {why}").format(why=words.spoken(trouble.last_bad_frame.why))))
    rows.append(Cells((translate("Link", "Values that cannot be right"), str(trouble.doubted_values))))
    doubt = trouble.last_doubt
    if doubt is not None:
        rows.append(Note(words.spoken(DOUBT_SENTENCES[doubt.quantity])))
        rows.append(Note(translate("Link", "Last: {why}").format(why=claimed(doubt))))
    return tuple(rows)
