"""One thing that was looked at: whether it is well, and what to do if not; it looks at nothing itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from ihd.said import Said


class Verdict(Enum):
    """The three words of the first column, best first."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of ``name``; ``facts`` are what a program may read of it: numbers and words.

    Nothing in it is a key, a code or a number by which a home, a meter, a stick or a person is known: people show such
    lines to one another. Raises ValueError for trouble without a remedy.
    """

    name: str
    verdict: Verdict
    sentence: str
    remedy: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if (self.verdict is Verdict.OK) == bool(self.remedy):
            raise ValueError(f"{self.name}: trouble, and nothing else, has a remedy")

    @property
    def line(self) -> str:
        """Return it as one line for a person."""
        return f"{self.verdict.value:<4}  {self.name:<18}  {self.sentence} {self.remedy}".rstrip()

    @property
    def plain(self) -> dict[str, object]:
        """Return it as a JSON object."""
        return {
            "name": self.name,
            "verdict": self.verdict.value,
            "sentence": self.sentence,
            "remedy": self.remedy,
            "facts": dict(self.facts),
        }


def ok(name: Said, sentence: Said, /, **facts: object) -> Finding:
    """Return that ``name`` is well."""
    return Finding(name, Verdict.OK, sentence, facts=facts)


def warn(name: Said, sentence: Said, remedy: Said, /, **facts: object) -> Finding:
    """Return that ``name`` is not as it should be, and the display works all the same."""
    return Finding(name, Verdict.WARN, sentence, remedy, facts)


def fail(name: Said, sentence: Said, remedy: Said, /, **facts: object) -> Finding:
    """Return that ``name`` keeps the display from working."""
    return Finding(name, Verdict.FAIL, sentence, remedy, facts)


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each verdict, by its word."""
    found = Counter(finding.verdict for finding in findings)
    return {verdict.value: found[verdict] for verdict in Verdict}


def worst(findings: Iterable[Finding]) -> Verdict:
    """Return the worst verdict of all, OK for none."""
    order = list(Verdict)
    return max((finding.verdict for finding in findings), key=order.index, default=Verdict.OK)


def summary(findings: Iterable[Finding]) -> str:
    """Return the last line for a person."""
    counted = counts(findings)
    return f"{counted['ok']} ok, {_number(counted['warn'], 'warning')}, {_number(counted['fail'], 'failure')}."


def _number(count: int, word: str) -> str:
    return f"{count or 'no'} {word}{'' if count == 1 else 's'}"
