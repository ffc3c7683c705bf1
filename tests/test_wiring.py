"""What the wiring keeps and tells: the secret that fingerprints of codes are made with, and damaged files."""

import logging
import stat
import threading
from datetime import date
from pathlib import Path
from queue import SimpleQueue

import pytest

from ihd import paths, settings, wiring
from ihd.model.notes import Harm, Kept
from ihd.model.reports import Importance, Message, MessageCancelled, MessageHeard, MessagesRead
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings
from tests.history.teller import Teller

#: Nothing listens there, and nothing is waited for.
NOWHERE = Settings(stick="tcp://127.0.0.1:9")


def run_once(*, may_command: bool) -> None:
    wiring.start(NOWHERE, lambda snapshot: None, may_command=may_command).stop()


def secret() -> Path:
    return paths.salt_file()


def test_a_display_that_may_command_has_a_secret_of_its_own_that_others_cannot_read() -> None:
    run_once(may_command=True)
    assert stat.S_IMODE(secret().stat().st_mode) == 0o600
    kept = secret().read_bytes()
    run_once(may_command=True)
    assert (secret().read_bytes(), len(kept)) == (kept, wiring.SALT_SIZE)


def test_a_display_that_only_shows_needs_none() -> None:
    run_once(may_command=False)
    assert not secret().exists()


@pytest.mark.expects_log("salt was damaged and is kept as salt.damaged-1; codes sent before are not known again")
def test_a_damaged_secret_is_set_aside_and_made_anew() -> None:
    secret().parent.mkdir(parents=True)
    secret().write_bytes(b"short")
    run_once(may_command=True)
    assert len(secret().read_bytes()) == wiring.SALT_SIZE
    assert secret().with_name("salt.damaged-1").read_bytes() == b"short"


@pytest.mark.expects_log("salt cannot be kept .* not known again after a restart")
def test_a_secret_that_cannot_be_kept_stops_nothing() -> None:
    secret().mkdir(parents=True)
    run_once(may_command=True)


def test_the_libraries_that_would_log_every_packet_are_kept_quiet() -> None:
    run_once(may_command=True)
    for library in wiring.TALKATIVE:
        assert not logging.getLogger(f"{library}.application").isEnabledFor(logging.DEBUG)


def test_only_a_simulated_home_has_a_door() -> None:
    doors: list[wiring.Door] = []
    wiring.start(NOWHERE, lambda snapshot: None, found_home=doors.append).stop()
    assert doors == []
    wiring.start(Settings(home="prepay"), lambda snapshot: None, found_home=doors.append).stop()
    assert len(doors) == 1


def message(number: int, start: int) -> MessageHeard:
    return MessageHeard(Message(number, f"Text {number}", start, None, Importance.LOW, must_confirm=False))


def first_shown(*, anew: bool = False) -> Snapshot:
    shown: SimpleQueue[Snapshot] = SimpleQueue()
    worker = wiring.start(NOWHERE, shown.put, anew=anew)
    try:
        return shown.get(timeout=10)
    finally:
        worker.stop()


@pytest.mark.expects_log("was damaged")
def test_messages_outlive_the_last_readings_with_what_was_read_of_them() -> None:
    home = Teller(paths.past_file(), date(2026, 1, 20), source=NOWHERE.source)
    home.tell(*(message(number, 100 * number) for number in range(1, 5)))
    home.tell(MessagesRead((2,)), MessageCancelled(3))
    home.settle()
    home.tell(MessageCancelled(None), message(5, 500), message(2, 200), MessagesRead((2,)))
    home.close()
    paths.history_file().write_bytes(b"no database \xff")
    assert [(each.id, each.read) for each in first_shown().messages] == [(5, False), (2, True)]
    assert first_shown(anew=True).messages == (), "another home may answer"


@pytest.mark.expects_log("is damaged", "was damaged", "certificate.toml: .* It is kept as certificate.toml.damaged-1")
def test_damaged_files_are_told_on_the_screen_and_stop_nothing() -> None:
    files = paths.pairing_file(), paths.history_file(), paths.certificate_file()
    for path in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"neither TOML nor a database \xff")
    settings.save(NOWHERE, paths.settings_file())
    told, seen = threading.Event(), []

    def publish(snapshot: Snapshot) -> None:
        seen.append(snapshot)
        if len(snapshot.notes) >= len(files):
            told.set()

    worker = wiring.start(NOWHERE, publish)
    assert told.wait(10)
    worker.stop()
    assert {(note.kept, note.harm) for note in seen[-1].notes} == {
        (Kept.READINGS, Harm.DAMAGED),
        (Kept.PAIRING, Harm.DAMAGED),
        (Kept.CERTIFICATE, Harm.DAMAGED),
    }
    for path in files:
        assert path.with_name(f"{path.name}.damaged-1").read_bytes() == b"neither TOML nor a database \xff"


@pytest.mark.expects_log("certificate.toml cannot be read")
def test_a_certificate_that_cannot_be_opened_stays_and_stops_nothing() -> None:
    paths.certificate_file().mkdir(parents=True)
    run_once(may_command=False)
    assert paths.certificate_file().is_dir()
