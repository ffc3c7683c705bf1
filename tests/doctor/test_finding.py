"""A finding is one line; trouble, and nothing else, comes with a remedy."""

import pytest

from ihd.doctor.finding import Finding, Verdict, counts, fail, ok, summary, warn, worst

WELL, DOUBTFUL, BAD = (
    ok("Disk", "83 GB free."),
    warn("Disk", "Little.", "Make room."),
    fail("Disk", "Full.", "Make room."),
)


def test_a_finding_is_one_line_that_begins_with_the_verdict() -> None:
    assert WELL.line == "ok    Disk                83 GB free."
    assert DOUBTFUL.line == "warn  Disk                Little. Make room."
    assert BAD.line == "fail  Disk                Full. Make room."


@pytest.mark.parametrize(("verdict", "remedy"), [(Verdict.OK, "Do it."), (Verdict.WARN, ""), (Verdict.FAIL, "")])
def test_trouble_without_a_remedy_cannot_be_said_nor_a_remedy_without_trouble(verdict: Verdict, remedy: str) -> None:
    with pytest.raises(ValueError, match="remedy"):
        Finding("Disk", verdict, "So it is.", remedy)


def test_a_finding_is_an_object_for_programs() -> None:
    assert warn("Disk", "Little.", "Make room.", free=5).plain == {
        "name": "Disk",
        "verdict": "warn",
        "sentence": "Little.",
        "remedy": "Make room.",
        "facts": {"free": 5},
    }


def test_findings_are_counted_and_the_worst_decides() -> None:
    assert counts([WELL, WELL, BAD]) == {"ok": 2, "warn": 0, "fail": 1}
    assert [worst(each) for each in ([], [WELL], [WELL, DOUBTFUL], [BAD, WELL, DOUBTFUL])] == [
        Verdict.OK,
        Verdict.OK,
        Verdict.WARN,
        Verdict.FAIL,
    ]
    assert summary([WELL, BAD]) == "1 ok, no warnings, 1 failure."
    assert summary([WELL, DOUBTFUL, DOUBTFUL]) == "1 ok, 2 warnings, no failures."
