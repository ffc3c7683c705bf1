"""How a session begins: the hub's endpoints, a key where one is wanted, and what each meter is; it sends nothing."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

from ihd.frames import questions
from ihd.frames.agenda import Agenda
from ihd.frames.agreeing import KEY_ESTABLISHMENT, SUITES, Agreeing
from ihd.frames.errand import LAST_RETRY, Answer, Due, Errand, Request, Steps
from ihd.frames.errands import Errands
from ihd.frames.findings import Findings
from ihd.frames.gas_rounds import GasRounds
from ihd.frames.meter_book import METERING
from ihd.frames.priority import TENANCY
from ihd.model.link import LinkPhase
from ihd.model.reports import MetersFound


@dataclass(frozen=True, slots=True)
class Discovering:
    """One beginning; ``now`` gives link time. ``reached`` is told each phase that is come to, ``found`` the meters.

    ``agree`` begins to agree on a key with an endpoint that offers suites, and returns whether it does.
    """

    findings: Findings
    agreeing: Agreeing
    agenda: Agenda
    rounds: GasRounds
    errands: Errands
    now: Callable[[], float]
    agree: Callable[[int, int], bool]
    reached: Callable[[LinkPhase], None]
    found: Callable[[MetersFound], None]

    def errand(self) -> Errand:
        """Return it as an errand: asked once, and again each minute while the hub has no meter to show."""
        return Errand("discovery", TENANCY, self._steps, self._again, wanted=lambda: not self.agreeing.under_way)

    def _again(self, now: float) -> Due | None:
        return None if self.findings.meters() else Due(link=now + LAST_RETRY)

    def _steps(self) -> Steps:
        """Find the endpoints, learn what each meter is, then take up the agenda."""
        yield from questions.endpoints(self.findings.endpoints)
        self.findings.open_books()
        if (yield from self._agrees_first()):
            return  # what follows is asked once the key is in force
        self.reached(LinkPhase.UP)
        for meter in self.findings.serving(METERING):
            if not self.rounds.resume(meter, self.now()):
                yield from questions.attributes(self.findings.books[meter], questions.IDENTITY)
        if self.findings.meters():  # a hub that has none to show now does not make what was shown untrue
            self.found(self.findings.meters_found())
        self.errands.take_up([*self.errands.called("discovery"), *self.agenda.for_home(self.now())])

    def _agrees_first(self) -> Generator[Request, Answer, bool]:
        """Begin to agree on a key where hub and display can; return whether that has to end first."""
        for endpoint in self.findings.serving(KEY_ESTABLISHMENT)[:1]:
            if self.agreeing.wanted:
                book = self.findings.books[endpoint]
                yield from questions.attributes(book, (SUITES,))
                if self.agree(endpoint, book.number(SUITES, 0)):
                    self.reached(LinkPhase.AGREEING)
        return self.agreeing.under_way
