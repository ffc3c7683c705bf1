"""The programs as a person runs them, in processes of their own, on a machine where Qt was never installed.

To load one takes a second: what it says to many different words may be asked for in the test's own process.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper

from ihd.cli import main

_WITHOUT_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, NoQt())
from {program}.cli import main
sys.exit(main(sys.argv[1:]))
"""


def command(program: str, *words: str) -> list[str]:
    return [sys.executable, "-c", _WITHOUT_QT.replace("{program}", program), *words]


def here(*words: str, sent: bytes = b"") -> subprocess.CompletedProcess[str]:
    """Run a command of `ihd` that opens no radio and no screen in this process, with ``sent`` as its standard input."""
    said, warned = StringIO(), StringIO()
    before, sys.stdin = sys.stdin, TextIOWrapper(BytesIO(sent), "utf-8")
    try:
        with redirect_stdout(said), redirect_stderr(warned):
            code = main(words)
    except SystemExit as end:  # as the parser of arguments ends
        code = int(end.code or 0)
    finally:
        sys.stdin = before
    return subprocess.CompletedProcess(words, code, said.getvalue(), warned.getvalue())


@contextmanager
def hub(program: str, *words: str) -> Iterator[str]:
    """Serve a simulated home in another process; yield the URL of its stick."""
    with subprocess.Popen(command(program, "hub", *words), stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            found = re.search(r"(tcp://\S+|/dev/pts/\d+)", line)
            assert found, f"the hub said {line!r}"
            yield found[1]
        finally:
            process.terminate()
