"""What was logged is kept for the bundle and off the terminal; what the system kept of the display is asked for."""

import logging
from pathlib import Path

import pytest

from ihd.doctor import log

JOURNAL = """#!/bin/sh
echo "$@" >"$(dirname "$0")/asked"
echo "2026-11-27T19:03:43+0000 ihd: The radio thread failed"
"""


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory of programs that is the only one."""
    (tmp_path / "programs").mkdir()
    monkeypatch.setenv("PATH", f"{tmp_path / 'programs'}:/bin:/usr/bin")
    return tmp_path / "programs"


def install(system: Path, text: str) -> None:
    (system / "journalctl").write_text(text)
    (system / "journalctl").chmod(0o755)


@pytest.mark.expects_log("slow")
def test_what_is_logged_meanwhile_is_kept_and_no_debug_message_among_it(capsys: pytest.CaptureFixture[str]) -> None:
    radio = logging.getLogger("bellows.uart")
    with log.listening() as lines:
        radio.warning("the stick is %s", "slow")
        radio.debug("every octet that goes to it")
    radio.info("later")
    assert lines == ["WARNING bellows.uart: the stick is slow"]
    assert capsys.readouterr() == ("", "")


def test_the_journal_is_asked_for_the_displays_own_service_without_the_machines_name(system: Path) -> None:
    install(system, JOURNAL)
    assert log.journal() == "2026-11-27T19:03:43+0000 ihd: The radio thread failed\n"
    asked = (system / "asked").read_text()
    assert f"--unit {log.UNIT} " in asked
    assert "--no-hostname" in asked
    assert (Path(__file__).parents[2] / "packaging" / "debian" / log.UNIT).exists()


@pytest.mark.parametrize("text", ["#!/bin/sh\nexit 1\n", "#!/bin/sh\nprintf '\\377'\nexit 1\n", "not a program"])
def test_a_journal_that_cannot_be_read_is_none(system: Path, text: str) -> None:
    install(system, text)
    assert log.journal() == ""


def test_a_system_without_a_journal_has_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert log.journal() == ""


def test_a_journal_that_hangs_is_not_waited_for(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(system, "#!/bin/sh\nexec sleep 60\n")
    monkeypatch.setattr(log, "_JOURNAL_WAIT", 0.1)
    assert log.journal() == ""
