"""A disk that fails and a process that is killed, at a chosen one of its calls to the system."""

import os
import subprocess
import sys

import pytest

FULL = OSError(28, "No space left on device")

_KILLED = """
import os, sys
call, turn = sys.argv[1], int(sys.argv[2])
real, calls = getattr(os, call), []
def cut(*args, **options):
    calls.append(args)
    if len(calls) == turn:
        os._exit(9)
    return real(*args, **options)
{imports}
setattr(os, call, cut)
{statement}
"""


def fail(monkeypatch: pytest.MonkeyPatch, call: str, turn: int = 1, error: OSError = FULL) -> None:
    """Let the ``turn``-th call of ``os.<call>`` fail, and it alone."""
    real, calls = getattr(os, call), []

    def fail_once(*args: object) -> object:
        calls.append(args)
        if len(calls) == turn:
            raise error
        return real(*args)

    monkeypatch.setattr(os, call, fail_once)


def killed(call: str, turn: int, imports: str, statement: str, *arguments: str) -> bool:
    """Run ``statement`` in a process that ends in the middle of the ``turn``-th call of ``os.<call>``.

    Its arguments begin at ``sys.argv[3]``. Return whether it came that far.
    """
    script = _KILLED.format(imports=imports, statement=statement)
    done = subprocess.run([sys.executable, "-c", script, call, str(turn), *arguments], timeout=60, check=False)
    return done.returncode == 9
