"""One conversation with a hub: discovery, polls, retries and what is heard unasked; it has no I/O and no clock.

Packets go in and out as values, time comes in as an argument and goes out as :meth:`Session.next_timer` (house.md
section 7). At most one request is in flight; the most urgent errand goes next.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ihd.frames import own_server, zcl, zdo
from ihd.frames.agenda import LIVE_EVERY, Agenda
from ihd.frames.agreeing import KEY_ESTABLISHMENT, NO_KEYS, Agreeing, Keys
from ihd.frames.clusters import UNSECURED
from ihd.frames.discovering import Discovering
from ihd.frames.errand import ANSWER_WAIT, NEXT_PART_WAIT, Answer, Errand, InFlight, Pace, Request
from ihd.frames.errands import Errands
from ihd.frames.findings import Findings
from ihd.frames.gas_rounds import GasRounds
from ihd.frames.meter_book import MESSAGING, MeterBook
from ihd.frames.orders import Orders
from ihd.frames.packet import DEVICE_PROFILE, SMART_ENERGY, Packet
from ihd.frames.published import ACCOUNT_CHANGES
from ihd.frames.tenancy import Tenancy
from ihd.frames.zcl import DefaultResponse, Frame, FrameError, unencrypted
from ihd.model.commands import NOT_SENT, Pending, Stage, Wanted
from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.past import Gap
from ihd.model.reports import CommandMoved, FrameRefused, LinkChanged, Report

#: Our endpoint: one, as an In-Home Display has (zigpy-bellows.md 4.4, pitfall 17 asks for number 1).
DISPLAY_ENDPOINT: Final = 1
#: Requests in a row without any answer before the hub counts as silent.
SILENCES: Final = 3
#: Commands, besides one, that may go out in the same moment without the hub asking for patience.
COMMANDS_AT_ONCE: Final = 3


class Session:
    """The display's side of the conversation. Feed it, then take its packets and reports.

    ``agreeing`` may have a key for the radio, or a fault that makes the link useless; after the key :meth:`go_on`.
    ``live_every`` is the interval of electricity polls in seconds of link time: 10 in a home, less where home time
    runs fast. Without ``may_command`` it only shows, and confirms messages. ``salt`` is this display's own secret
    for the fingerprints of codes, ``unanswered`` what earlier runs sent and had no answer to. ``chance`` gives random
    numbers from 0 to below 1, ``keys`` what a key of its own is agreed with, where the hub wants one.
    ``patience`` counts how often the hub asked for it, ``gaps`` is to say what is missing of the past.
    """

    def __init__(
        self,
        live_every: float = LIVE_EVERY,
        *,
        may_command: bool = False,
        salt: bytes = b"",
        unanswered: tuple[Pending, ...] = (),
        chance: Callable[[], float] = lambda: 0.0,
        keys: Keys = NO_KEYS,
    ) -> None:
        self._live_every = live_every
        self._chance = chance
        self._keys = keys
        self._hub = self._own = b""
        self._now = 0.0
        self._orders = Orders(self._moved, may_command=may_command, salt=salt, earlier=unanswered)
        self._packets: list[Packet] = []
        self._reports: list[Report] = []
        self._sequence = 0
        self._tenancy = Tenancy()
        self._pace = Pace(reserve=COMMANDS_AT_ONCE if may_command else 0)
        self._up = False
        self.patience = 0
        self.gaps: tuple[Gap, ...] = ()
        self._gas = GasRounds(Findings())
        self._restart()

    def _restart(self) -> None:
        self.agreeing = Agreeing(self._keys, self._hub, self._own)
        self._findings = Findings(tenancy=self._tenancy.anew())
        self._gas.begin(self._findings)
        self._agenda = Agenda(
            self._findings, self._live_every, self._chance, lambda: self.gaps, self._tell, rounds=self._gas
        )
        self._errands = Errands(self._findings)
        self._in_flight: InFlight | None = None
        self._silences = 0
        self._reached: LinkPhase | None = None

    def link_up(self, now: float, hub: bytes = b"", own: bytes = b"", *, joined_anew: bool = False) -> None:
        """Begin afresh with ``hub`` (EUI-64, as ``own``): what it is may have changed while it was not heard.

        Who joined it anew shares no key with it but the install code's.
        """
        self._gas = self._gas if hub == self._hub else GasRounds(Findings())
        self._hub, self._own, self._now = hub, own, now
        if joined_anew:
            self._keys = self._keys.without_agreement()
        self._restart()
        self._up = True
        self._errands.take_up([self._discovery()])
        self._pump(now)

    def link_down(self) -> None:
        """Stop asking; what was learnt stays with whoever took the reports. Commands on their way have no answer."""
        self._up = False
        self._restart()
        self._orders.give_up(self._now, all_of_them=True)

    @property
    def silent(self) -> bool:
        """Return whether the hub has left so many questions without an answer that it may not be there."""
        return self._up and self._silences >= SILENCES

    def go_on(self, now: float) -> None:
        """Ask what is to be asked, now that the key is in force."""
        self._now = now
        self._keys = self._keys.having_agreed(self._hub, self.agreeing.suite)
        self._errands.take_up([self._discovery()])
        self._pump(now)

    def try_now(self, now: float) -> None:
        """Ask at once what was put off because nobody answered, or is on its way and may be lost."""
        self._now = now
        self._pace.release()
        if self._in_flight is not None and not self._in_flight.frames:
            self._in_flight.errand.postpone(now)
            self._in_flight = None
        self._errands.hurry(now)
        self._pump(now)

    def post(self, command: Wanted, now: float) -> bool:
        """Put ``command`` on the air, before everything else, or refuse it at once; nothing ever waits to be sent.

        Return whether there is a packet to send. What becomes of the command comes up as :class:`CommandMoved`. One
        that was posted before (the same id) is passed over: a person who tries again makes a new command.
        """
        self._now = now
        sequence = self._next_sequence()
        outgoing = self._orders.place(command, sequence, now, reachable=self._reaches(command.meter))
        if outgoing is None:
            return False
        self._pace.spend(now)
        self._send(Packet(SMART_ENERGY, outgoing.cluster, DISPLAY_ENDPOINT, outgoing.endpoint, outgoing.data))
        return True

    def _reaches(self, meter: int) -> bool:
        """Return whether there is a link to ``meter``: discovery found it, and the hub is not silent."""
        known = meter in {*(book.meter for book in self._findings.meters()), *self._findings.serving(MESSAGING)}
        return self._up and known and self._silences < SILENCES

    def _moved(self, pending: Pending) -> None:
        """Tell what became of a command; once it is settled, read at once what it may have changed."""
        self._reports.append(CommandMoved(pending))
        if pending.stage is not Stage.SENT and pending.refused not in NOT_SENT:
            self._errands.soon(pending.meter, self._now)

    def take_packets(self) -> list[Packet]:
        """Return the packets to send, in order, once."""
        packets, self._packets = self._packets, []
        return packets

    def take_reports(self) -> list[Report]:
        """Return what was heard since the last call, in order, once."""
        reports, self._reports = self._reports, []
        return reports

    def next_timer(self) -> float | None:
        """Return the link time at which :meth:`on_timer` is wanted, ``None`` if only a packet can change anything."""
        if not self._up:
            return None
        timers = (self._next_request(), self._orders.deadline(), self.agreeing.next_timer())
        return min((time for time in timers if time is not None), default=None)

    def _next_request(self) -> float | None:
        if self._in_flight is not None:
            return self._in_flight.deadline
        due = self._errands.next_time()
        return None if due is None else max(due, self._pace.ready_at())

    def on_timer(self, now: float) -> None:
        """Notice that time has passed: an answer that did not come, an errand that is due."""
        if not self._up:
            return
        self._now = now
        self._orders.give_up(now)
        if self._in_flight is not None and now >= self._in_flight.deadline:
            self._waited(self._in_flight, now)
        self.agreeing.on_timer(now)
        self._pump(now)

    def receive(self, packet: Packet, now: float) -> None:
        """Take in a packet from the hub. Nothing it can hold raises: what cannot be read is counted and reported."""
        if not self._up:
            return
        self._now = now
        try:
            if packet.profile == DEVICE_PROFILE:
                self._receive_discovery(packet, now)
            elif packet.profile == SMART_ENERGY:
                self._receive_frame(packet, now)
        except FrameError as error:
            self._reports.append(FrameRefused(packet.cluster, str(error)))
        self._pump(now)

    # -- what comes in

    def _receive_discovery(self, packet: Packet, now: float) -> None:
        if not packet.cluster & zdo.RESPONSE:
            return  # the stick answers questions about our own endpoint (zigpy-bellows.md 4.4, pitfall 9)
        message = zdo.decode(packet.cluster, packet.data)
        asked = self._in_flight
        if (
            asked is not None
            and packet.cluster == asked.request.cluster | zdo.RESPONSE
            and message.sequence == asked.sequence
        ):
            self._complete(asked, Answer(discovered=message), now)

    def _receive_frame(self, packet: Packet, now: float) -> None:
        frame = zcl.decode(packet.cluster, packet.data)
        self._heard_again(now)
        if packet.cluster == KEY_ESTABLISHMENT and self.agreeing.receive(frame, now):
            return
        if not packet.secured and packet.cluster not in UNSECURED:
            raise unencrypted(packet.cluster)
        reports = self._findings.take_in(packet.source_endpoint, frame, now) if frame.from_server else None
        self._reports += reports or ()
        book = self._findings.books.get(packet.source_endpoint) or MeterBook(packet.source_endpoint, frozenset())
        if not self._orders.hear(book, frame, now) and not self._matched(packet, frame, now):
            if frame.name in ACCOUNT_CHANGES:
                self._errands.soon(packet.source_endpoint, now)
            answer = own_server.reply(frame, known=reports is not None)
            if answer is not None:
                back = (DISPLAY_ENDPOINT, packet.source_endpoint)
                self._send(Packet(SMART_ENERGY, packet.cluster, *back, answer, packet.secured))
        if self._tenancy.take_news() and not self._findings.bare:
            self._gas = GasRounds(Findings())
            self.link_up(now, self._hub, self._own)  # what was learnt of others must not be mixed with what comes now

    def _matched(self, packet: Packet, frame: Frame, now: float) -> bool:
        """Take ``frame`` as (part of) the answer that is waited for, if it is."""
        if (asked := self._in_flight) is None or not asked.concerns(packet, frame):
            return False
        if isinstance(frame.fields, DefaultResponse):
            self._refused(asked, frame.fields.status, now)
            return True
        if frame.name != asked.request.answer:
            return False
        if asked.is_whole_with(frame):
            self._complete(asked, Answer(asked.frames), now)
        else:
            asked.deadline = now + NEXT_PART_WAIT
        return True

    def _refused(self, asked: InFlight, status: int, now: float) -> None:
        if status == zcl.TIMEOUT:  # the hub's limit for each display: it is there, and asks for patience
            self.patience += 1
            self._in_flight = None
            self._heard_again(now)
            asked.errand.postpone(now)
            self._pace.hold(now)
        else:
            if status == zcl.NOT_AUTHORIZED:
                self.agreeing.shut_out()
            self._complete(asked, Answer(asked.frames, status), now)

    def _complete(self, asked: InFlight, answer: Answer, now: float) -> None:
        self._in_flight = None
        self._pace.release()
        self._heard_again(now)
        if asked.errand.answered(answer):
            asked.errand.finish(now)

    def _waited(self, asked: InFlight, now: float) -> None:
        if asked.frames:  # parts came, and no more do
            self._complete(asked, Answer(asked.frames), now)
            return
        self._in_flight = None
        asked.errand.postpone(now)
        self._silences += 1
        if self._silences == SILENCES:
            self._reports.append(LinkChanged(Link(LinkPhase.LOST, now, Fault.HUB_SILENT)))

    def _heard_again(self, now: float) -> None:
        if self._silences >= SILENCES:
            self._reach(LinkPhase.UP, again=True)
            self._errands.hurry(now)
            for errand in self._errands.called("tenancy"):  # others may live here since it was last heard
                errand.soon(now)
        self._silences = 0

    def _reach(self, phase: LinkPhase, *, again: bool = False) -> None:
        """Tell how far it has come: up is a hub that was heard and wants nothing more before it answers."""
        if again or phase is not self._reached:
            self._reports.append(LinkChanged(Link(phase, self._now)))
        self._reached = phase

    # -- what goes out

    def _pump(self, now: float) -> None:
        """Send the most urgent request that is due, if none is in flight and the pace allows one more."""
        for octets in self.agreeing.take_frames():
            back = (DISPLAY_ENDPOINT, self.agreeing.endpoint)
            self._send(Packet(SMART_ENERGY, KEY_ESTABLISHMENT, *back, octets, secured=False))
        while self._in_flight is None and (errand := self._errands.most_urgent(now)) is not None:
            request = errand.next_request()
            if request is None:
                errand.finish(now)
                continue
            if request.endpoint and self._pace.wait(now):
                return
            self._ask(errand, request, now)

    def _ask(self, errand: Errand, request: Request, now: float) -> None:
        sequence = self._next_sequence()
        self._in_flight = InFlight(errand, request, sequence, now + ANSWER_WAIT)
        if request.endpoint:
            self._pace.spend(now)
        source = DISPLAY_ENDPOINT if request.endpoint else 0
        data = request.encode(sequence)
        self._send(Packet(request.profile, request.cluster, source, request.endpoint, data, request.secured))

    def _next_sequence(self) -> int:
        """Return the next number whose answer nobody waits for any more."""
        taken = self._orders.sequences | ({self._in_flight.sequence} if self._in_flight is not None else set())
        following = (1 + (self._sequence + step) % 255 for step in range(255))
        self._sequence = next(number for number in following if number not in taken)
        return self._sequence

    def _send(self, packet: Packet) -> None:
        self._packets.append(packet)

    def _tell(self, report: Report) -> None:
        self._reports.append(report)

    def _discovery(self) -> Errand:
        return Discovering(
            self._findings,
            self.agreeing,
            self._agenda,
            self._gas,
            self._errands,
            now=lambda: self._now,
            agree=lambda at, offered: self.agreeing.begin(at, offered, self._next_sequence, self._now),
            reached=self._reach,
            found=self._tell,
        ).errand()
