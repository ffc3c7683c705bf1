"""The guards around every test do stop what they are there to stop."""

import socket
from pathlib import Path

import pytest

LOGGING_TESTS = """
import logging, pytest

LOG = logging.getLogger("radio")

@pytest.fixture
def forgetful():
    yield
    LOG.warning("left open")

def test_failed_for_an_unexpected_warning(): LOG.warning("lost")
def test_passed_for_information(): LOG.info("found")
@pytest.mark.expects_log("lo.t")
def test_passed_for_an_expected_warning(): LOG.warning("lost")
@pytest.mark.expects_log("lo.t")
def test_failed_for_another_warning(): LOG.warning("lost"); LOG.error("burnt")
@pytest.mark.expects_log("lo.t")
def test_failed_when_the_expected_warning_never_came(): LOG.info("lost")
def test_passed_but_errs_afterwards(forgetful): pass
"""


def test_a_log_record_passes_only_when_it_was_expected(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text())
    pytester.makeini("[pytest]\nmarkers = expects_log(pattern): as in the project\n")
    pytester.makepyfile(LOGGING_TESTS)

    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:pytest-qt", "-rA", "-q")

    result.assert_outcomes(passed=3, failed=3, errors=1)
    outcomes = [line for line in result.outlines if line.startswith(("PASSED", "FAILED", "ERROR "))]
    assert all(line.split("::test_")[1].startswith(line[:6].lower()) for line in outcomes if line[0] in "PF"), outcomes


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("0.0.0.0", 0)])
def test_an_address_outside_this_machine_is_refused(address: tuple[str, int]) -> None:
    with socket.socket() as sock, pytest.raises(PermissionError):
        sock.bind(address)
    with socket.socket() as sock, pytest.raises(PermissionError):
        sock.connect(address)


def test_a_name_outside_this_machine_is_not_looked_up() -> None:
    with pytest.raises(PermissionError):
        socket.getaddrinfo("example.org", 80)


def test_the_loopback_is_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
