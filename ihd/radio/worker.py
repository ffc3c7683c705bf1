"""The radio thread: pumps a session over a link and publishes snapshots; it knows no packet and no screen."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from ihd.frames.errand import ANSWER_WAIT
from ihd.model.commands import ReadMessages
from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.reports import LinkChanged, MessagesRead, OwnHeard
from ihd.radio.airtime import AirtimeCount
from ihd.radio.link import Joined, LinkEvents, LinkLost
from ihd.radio.patience import CURES, pause

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ihd.frames.packet import Packet
    from ihd.frames.session import Session
    from ihd.model.commands import Command
    from ihd.model.reports import Report
    from ihd.model.snapshot import Snapshot
    from ihd.radio.link import Link as RadioLink

LOGGER = logging.getLogger(__name__)

#: A timer this close is due; without it, rounding could set the same timer again and again.
_NEAR: Final = 0.001


class Worker:
    """Runs a session over a link, in a thread of its own (:meth:`start`) or in the caller's loop (:meth:`run`).

    ``clock`` gives link time in seconds, ``chance`` random numbers from 0 to below 1. ``publish`` is given the newest
    snapshot at most once per turn of the loop, ``on_reports`` every report with the snapshot after it, ``on_joined``
    the network each time the link is open, ``on_end`` is called once at the end; all are called on the radio's loop.
    """

    def __init__(
        self,
        session: Session,
        link: RadioLink,
        clock: Callable[[], float],
        publish: Callable[[Snapshot], None],
        first: Snapshot,
        on_reports: Callable[[tuple[Report, ...], Snapshot], None] | None = None,
        on_end: Callable[[], None] | None = None,
        on_joined: Callable[[Joined], None] | None = None,
        chance: Callable[[], float] = lambda: 0.0,
    ) -> None:
        self._session = session
        self._link = link
        self._clock = clock
        self._publish = publish
        self._on_reports = on_reports
        self._on_end = on_end
        self._on_joined = on_joined
        self._chance = chance
        self._snapshot = first
        self._airtime = AirtimeCount(clock(), lambda: session.patience)
        self._signal: int | None = None
        self._incoming: deque[Packet] = deque()
        self._lost: LinkLost | None = None
        self._publishing = False
        self._shown: Snapshot | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._thread: threading.Thread | None = None
        self._wake = asyncio.Event()
        self._impatient = asyncio.Event()
        self._seeking: asyncio.Task[None] | None = None
        self._leaving = self._left = False
        self._joined: Joined | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._timer_due: float | None = None

    # ------------------------------------------------------------------------------------------------- other threads

    def start(self) -> None:
        """Run in a thread of its own until :meth:`stop`."""
        self._loop = asyncio.new_event_loop()
        self._task = self._loop.create_task(self.run())
        self._thread = threading.Thread(target=self._run_thread, args=(self._loop, self._task), name="radio")
        self._thread.start()

    def stop(self, *, leave: bool = False) -> bool:
        """End :meth:`run`, close the link and wait for the thread, from any other thread; harmless when not running.

        With ``leave`` the radio leaves its network first, as far as it can. Return whether it did.
        """
        if self._loop is None or self._task is None or self._loop.is_closed():
            return False
        self._leaving = leave
        self._loop.call_soon_threadsafe(self._task.cancel)
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        return self._left

    def retry(self) -> None:
        """Try to reach the hub now, whatever the wait; from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._impatient.set)

    def post(self, command: Command) -> None:
        """Send a person's wish to a meter, from any thread; what becomes of it is in the snapshots that follow."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._post, command)

    def tell(self, report: Report) -> None:
        """Add what was learnt of this machine itself to what is shown, from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(lambda: self._fold([report], self._clock()))

    def _post(self, command: Command) -> None:
        now = self._clock()
        if isinstance(command, ReadMessages):  # the hub has no part in it
            self._fold([MessagesRead(command.messages)], now)
            return
        has_packet = self._session.post(command, now)
        self._fold(self._session.take_reports(), now)
        if has_packet:  # otherwise nothing changed, and a link that waits to be opened again goes on waiting
            self._wake.set()

    @staticmethod
    def _run_thread(loop: asyncio.AbstractEventLoop, task: asyncio.Task[None]) -> None:
        with suppress(asyncio.CancelledError):
            loop.run_until_complete(task)
        left = asyncio.all_tasks(loop)  # what the library began and nobody waits for
        for each in left:
            each.cancel()
        if left:
            loop.run_until_complete(asyncio.wait(left))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())  # serial ports are opened by threads
        loop.close()

    # ---------------------------------------------------------------------------------------------------- the loop

    async def run(self) -> None:
        """Keep the link open and the session going until cancelled; every failure is shown, none ends it."""
        self._loop = asyncio.get_running_loop()
        self._task = asyncio.current_task()
        failures, told, cure = 0, "", None
        try:
            while True:
                least = 0.0
                try:
                    await self._link.open(self._events())
                    await self._pump()
                except LinkLost as lost:
                    fault, detail, least = lost.fault, lost.detail, lost.least
                except Exception as error:
                    # The one place that catches what it cannot name, so that what is shown stays shown.
                    fault, detail = Fault.UNEXPECTED, f"{type(error).__name__}: {error}"
                    if detail != told:
                        LOGGER.error("The radio thread failed and will try again: %s", detail)
                        LOGGER.debug("Where it failed", exc_info=True)
                        told = detail
                was_up = self._snapshot.link.phase is LinkPhase.UP
                failures = failures + 1 if CURES[fault] is cure and not was_up else 0
                cure = CURES[fault]
                wait = pause(fault, failures, self._chance())
                wait = None if wait is None else max(wait, least)
                await self._down(fault, detail, wait)
                await self._wait(wait)
        finally:
            self._set_timer(None)
            if self._leaving:
                self._left = await self._link.leave()
            await self._link.close()
            if self._on_end is not None:
                self._on_end()

    def _events(self) -> LinkEvents:
        self._lost = None
        self._incoming.clear()
        return LinkEvents(
            received=self._receive,
            progress=self._progress,
            signal=self._hear_signal,
            lost=self._lose,
            own=lambda own: self._fold([OwnHeard(own)], self._clock()),
            joined=self._join,
            undelivered=self._airtime.undelivered,
        )

    async def _pump(self) -> None:
        """Move packets, timers and reports between session and link until the link is lost, which is raised."""
        session, incoming = self._session, self._incoming
        if self._snapshot.link.phase in (LinkPhase.OPENING, LinkPhase.LOST):
            self._progress(LinkPhase.SEARCHING)  # the stick has a network; whether the hub is there, its answer tells
        joined = self._joined
        hub = bytes.fromhex(joined.hub) if joined is not None else b""
        own = bytes.fromhex(joined.stick) if joined is not None else b""
        session.link_up(self._clock(), hub, own, joined_anew=joined is not None and joined.anew)
        try:
            while self._lost is None:
                now = self._clock()
                while incoming:
                    session.receive(incoming.popleft(), now)
                due = session.next_timer()
                if due is not None and due <= now + _NEAR:
                    session.on_timer(max(now, due))
                self._fold(session.take_reports(), now)
                await self._agree()
                for packet in session.take_packets():
                    self._airtime.sent(packet)
                    await self._link.send(packet)
                self._set_timer(session.next_timer())
                self._seek_if_silent()
                await self._wake.wait()
                self._wake.clear()
            raise self._lost
        finally:
            if self._seeking is not None:
                self._seeking.cancel()
                self._seeking = None

    async def _agree(self) -> None:
        """Put a key that was agreed in force before anything is said under it. Raises LinkLost if there is none."""
        agreeing = self._session.agreeing
        if (key := agreeing.take_key()) is not None:
            await self._link.adopt(key)
            self._session.go_on(self._clock())
        if agreeing.fault is not None:
            raise LinkLost(agreeing.fault, agreeing.detail, least=agreeing.wait)

    def _seek_if_silent(self) -> None:
        if self._session.silent and (self._seeking is None or self._seeking.done()):
            self._seeking = asyncio.get_running_loop().create_task(self._seek())

    async def _seek(self) -> None:
        """Look for a hub that does not answer until it does: it may be on another channel, or have another key."""
        failures = 0
        while self._session.silent:
            try:
                await self._link.seek()
                fault, detail = Fault.HUB_SILENT, ""
            except LinkLost as lost:
                fault, detail = lost.fault, lost.detail
            now = self._clock()
            wait = pause(fault, failures, self._chance())
            if wait is None or fault is Fault.STICK_LOST:
                self._lose(LinkLost(fault, detail))
                return
            self._session.try_now(now)
            self._wake.set()
            wait = max(wait, ANSWER_WAIT)
            if self._session.silent:
                self._fold([LinkChanged(Link(LinkPhase.LOST, now, fault, detail, next_try=now + wait))], now)
            await self._wait(wait)
            failures += 1

    async def _down(self, fault: Fault, detail: str, wait: float | None) -> None:
        self._set_timer(None)
        now = self._clock()
        self._session.link_down()
        self._fold(self._session.take_reports(), now)
        self._session.take_packets()
        next_try = None if wait is None else now + wait
        self._fold([LinkChanged(Link(LinkPhase.LOST, now, fault, detail, next_try=next_try))], now)
        await self._link.close()

    async def _wait(self, seconds: float | None) -> None:
        """Wait, but no longer than a person does."""
        self._impatient.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._impatient.wait(), seconds)
        self._impatient.clear()

    def _set_timer(self, due: float | None) -> None:
        if self._timer is not None:
            if due == self._timer_due and due is not None:
                return
            self._timer.cancel()
            self._timer = None
        self._timer_due = due
        if due is not None:
            delay = max(0.0, due - self._clock())
            self._timer = asyncio.get_running_loop().call_later(delay, self._on_timer)

    def _on_timer(self) -> None:
        self._timer = None
        self._wake.set()

    # -------------------------------------------------------------------------------------------- what the link calls

    def _receive(self, packet: Packet) -> None:
        self._airtime.heard(packet)
        self._incoming.append(packet)
        self._wake.set()

    def _progress(self, phase: LinkPhase) -> None:
        now = self._clock()
        self._fold([LinkChanged(Link(phase, now))], now)

    def _hear_signal(self, lqi: int) -> None:
        self._signal = lqi
        self._fold([LinkChanged(self._snapshot.link._replace(signal=lqi))], self._clock())

    def _join(self, joined: Joined) -> None:
        self._joined = joined
        if self._on_joined is not None:
            self._on_joined(joined)

    def _lose(self, lost: LinkLost) -> None:
        self._lost = lost
        self._wake.set()

    # --------------------------------------------------------------------------------------------------- the snapshot

    def _fold(self, reports: Sequence[Report], now: float) -> None:
        if not reports:
            return
        told = self._airtime.beside([self._with_signal(report) for report in reports], now)
        for report in told:
            self._snapshot = self._snapshot.after(report, now)
        if self._on_reports is not None:
            self._on_reports(told, self._snapshot)
        if not self._publishing:
            self._publishing = True
            asyncio.get_running_loop().call_soon(self._show)

    def _with_signal(self, report: Report) -> Report:
        """Add what only the link knows: the signal."""
        if isinstance(report, LinkChanged) and report.link.signal is None:
            return LinkChanged(report.link._replace(signal=self._signal))
        return report

    def _show(self) -> None:
        """Hand over the snapshot, if it is another: most of what is fetched of the past changes nothing in it."""
        self._publishing = False
        if self._snapshot != self._shown:
            self._shown = self._snapshot
            self._publish(self._snapshot)
