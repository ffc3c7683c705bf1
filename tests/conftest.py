"""What every test stands on: a fixed place, no outside network, no unexpected log records."""

import logging
import os
import re
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "Pacific/Auckland"  # far from Greenwich: whoever asks the machine for local time shows
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
time.tzset()

hypothesis.settings.register_profile("quick", deadline=None, derandomize=True, database=None, max_examples=50)
hypothesis.settings.register_profile("deep", deadline=None, database=None, max_examples=500)
hypothesis.settings.load_profile(os.environ.get("IHD_TEST_DEPTH", "quick"))

HERE = {"127.0.0.1", "::1", "localhost"}
NETWORK_EVENTS = {"socket.bind", "socket.connect", "socket.sendto", "socket.getaddrinfo"}


def _stay_here(event: str, args: tuple[object, ...]) -> None:
    """Refuse every address that is not this machine's loopback or a Unix socket."""
    if event not in NETWORK_EVENTS:
        return
    where = args[0]
    if isinstance(where, socket.socket):
        if where.family not in (socket.AF_INET, socket.AF_INET6):
            return
        where = args[-1]
    host = where[0] if isinstance(where, tuple) else where
    if isinstance(host, bytes):
        host = host.decode()
    if host not in HERE:
        raise PermissionError(f"a test reached for {host!r}; only the loopback is allowed")


sys.addaudithook(_stay_here)


class Records(logging.Handler):
    """The log records of one test from WARNING up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(record)

    def settle(self, expected: list[str]) -> None:
        """Fail on a record no pattern allows; forget what was seen."""
        seen, self.seen = self.seen, []
        for record in seen:
            text = record.getMessage()
            if not any(re.search(pattern, text) for pattern in expected):
                pytest.fail(f"unexpected {record.levelname} from {record.name}: {text}", pytrace=False)


RECORDS = pytest.StashKey[Records]()


def _expected(item: pytest.Item) -> list[str]:
    return [pattern for mark in item.iter_markers("expects_log") for pattern in mark.args]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    records = item.stash[RECORDS] = Records()
    logging.getLogger().addHandler(records)
    try:
        return (yield)
    finally:
        logging.getLogger().removeHandler(records)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    result = yield
    records, expected = item.stash[RECORDS], _expected(item)
    for pattern in expected:
        if not any(re.search(pattern, record.getMessage()) for record in records.seen):
            pytest.fail(f"no log record matched {pattern!r}", pytrace=False)
    records.settle(expected)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    result = yield
    item.stash[RECORDS].settle(_expected(item))
    return result


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test settings and data of its own, empty."""
    monkeypatch.setenv("IHD_HOME", str(tmp_path / "ihd-home"))
    return tmp_path / "ihd-home"
