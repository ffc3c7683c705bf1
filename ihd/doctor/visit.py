"""One examination from beginning to end: what is found as it is found, then the bundle; it judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ihd.doctor import bundle, log, machine
from ihd.doctor.checks import AT_ONCE, BY_RADIO, Examined, by_radio, gathered, judged
from ihd.doctor.finding import Finding
from ihd.doctor.program import Program


class Visit:
    """An examination of what the settings chose, or of the ``stick`` or ``demo`` named instead; ``home`` is the
    simulated home where none was chosen.
    """

    def __init__(self, *, stick: str, demo: bool, home: str) -> None:
        self._stick, self._demo, self._home = stick, demo, home
        self._facts = Examined()
        self._log: list[str] = []

    def findings(self) -> Iterator[Finding]:
        """Yield what is found: first what is known at once, then what the radio tells, which takes some seconds."""
        with log.listening() as self._log:
            self._facts = gathered(stick=self._stick, demo=self._demo, home=self._home)
            yield from judged(AT_ONCE, self._facts)
            self._facts = by_radio(self._facts)
            yield from judged(BY_RADIO, self._facts)

    def write(self, path: Path, findings: Sequence[Finding], program: Program) -> tuple[str, ...]:
        """Write the bundle of what was found, and return its members. Raises :class:`ihd.doctor.bundle.BundleError`."""
        return bundle.write(
            path,
            bundle.Support(
                findings=tuple(findings),
                facts=self._facts,
                program=program,
                system=machine.described(),
                names=machine.names(),
                log=tuple(self._log),
                journal=log.journal(),
            ),
        )
