"""Reads the project's own source and says where it breaks the rules of the house; it runs none of it.

The rules are sections 4 and 10 of the architecture. import-linter keeps the layers; here is what it cannot name.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILE_LINES = 350
FUNCTION_LINES = 45
PLAIN_ROOMS = ("__main__", "cli", "results")
"""What of ``ppmid`` works without a screen."""


@dataclass(frozen=True)
class Source:
    """One module: its dotted name, its text and its tree."""

    module: str
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """Return the part directly below the package: ``radio`` for ``ihd.radio.stick``; ppmid's pages are one."""
        package, room, *_ = [*self.module.split("."), ""]
        return room if package != "ppmid" or room in PLAIN_ROOMS else "ppmid"


@dataclass(frozen=True)
class Breach:
    """A rule broken in one place."""

    module: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line}: {self.what}"


Found = Iterator[tuple[int, str]]
Check = Callable[[Source], Found]


def parse(module: str, text: str) -> Source:
    """Return the source of a module as the checks want it."""
    return Source(module, text, ast.parse(text))


def tree(package: str) -> dict[str, Source]:
    """Return every module of a top-level folder by its dotted name."""
    sources = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        sources[module] = parse(module, path.read_text())
    return sources


def imports(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the line and the dotted name of every import below ``node``: ``from a import b`` is ``a.b``."""
    for part in ast.walk(node):
        if isinstance(part, ast.Import):
            yield from ((part.lineno, alias.name) for alias in part.names)
        elif isinstance(part, ast.ImportFrom):
            yield from ((part.lineno, f"{part.module}.{alias.name}") for alias in part.names)


def _inside(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def _functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


# -------------------------------------------------------------------------------------------------------------- budgets

PURE_TABLES: dict[str, str] = {}
"""Modules that hold nothing but tables and may be longer than a file may be, with the reason."""


def file_budget(source: Source) -> Found:
    """A file is read in one sitting."""
    lines = len(source.text.splitlines())
    if lines > FILE_LINES and source.module not in PURE_TABLES:
        yield lines, f"{lines} lines, more than {FILE_LINES}"


def function_budget(source: Source) -> Found:
    """A function is seen whole."""
    for node in _functions(source):
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > FUNCTION_LINES:
            yield node.lineno, f"{node.name} has {lines} lines, more than {FUNCTION_LINES}"


def opening_sentence(source: Source) -> Found:
    """A module opens with one sentence."""
    opening = (ast.get_docstring(source.tree) or "").split("\n\n")[0].strip()
    if not opening.endswith("."):
        yield 1, "does not open with a sentence that says what it is"


# ------------------------------------------------------------------------------------------------- who may import whom

LATE_IMPORTS = {
    "ihd.cli": None,
    "ihd.__main__": None,
    "ihd.app": 2,
    "ihd.radio_thread": 3,
    "ihd.view.window": 2,
    "ihd.view.language": 1,
    "ihd.cli.choices": 3,
    "ppmid.face": 1,
    "ihd.cli.doctor": 1,
    "ihd.cli.display": 2,
    "ihd.cli.machine": 2,
    "ihd.testing.plugin": None,
}
"""Who may import the project's own modules inside a function, and how often: the table of commands, which starts only
what was asked for, the window and its faces, which paint before they load the radio and the pages, and the doctor,
which says what is missing before it loads what needs it; it and what the pages use of this machine come when they are
wanted, as does what hardly any start of the display has a use for. pytest's plugin is loaded in every run of anyone's
tests."""

OWNERS: dict[str, tuple[str, ...]] = {
    "bellows": ("radio",),
    "zigpy": ("radio", "hub", "frames"),
    "PySide6": ("view", "demo", "app", "testing", "ppmid"),
    "shiboken6": ("view", "demo", "app", "ppmid"),
    "pyqtgraph": ("view", "demo", "app", "ppmid"),
    "appdirs": ("paths",),
    "segno": ("view",),
    "sqlite3": ("history", "hub", "doctor"),
}
"""Foreign packages and the only rooms that may import them."""

ZIGPY_PARTS = ("zigpy.types", "zigpy.zcl")
PURE_ROOMS = ("model", "keys", "frames", "hub")
IMPURE = (
    "asyncio", "concurrent", "logging", "multiprocessing", "queue", "sched", "select", "selectors", "signal", "socket",
    "socketserver", "ssl", "subprocess", "threading",
)  # fmt: skip


def late_imports(source: Source) -> Found:
    """What a module needs stands at its top."""
    allowed = LATE_IMPORTS.get(source.module, 0)
    found = {
        place
        for function in _functions(source)
        for place in imports(function)
        if any(_inside(place[1], package) for package in ("ihd", "ppmid"))
    }
    lines = sorted({line for line, _ in found})
    if allowed is not None and len(lines) > allowed:
        yield from ((line, "imports from the project inside a function") for line in lines)


def foreign_packages(source: Source) -> Found:
    """Each foreign package belongs to the rooms that need it."""
    for line, name in imports(source.tree):
        owners = OWNERS.get(name.split(".")[0])
        if owners and source.room not in owners:
            yield line, f"{name} belongs to {', '.join(owners)}"


def zigpy_parts(source: Source) -> Found:
    """Outside the radio zigpy is types and a codec, never a stack."""
    for line, name in imports(source.tree):
        if source.room != "radio" and _inside(name, "zigpy") and not any(_inside(name, part) for part in ZIGPY_PARTS):
            yield line, f"{name}: only zigpy.types and zigpy.zcl outside the radio"


def pure_rooms(source: Source) -> Found:
    """The inner rooms do no I/O and run in no particular loop or thread."""
    for line, name in imports(source.tree):
        if source.room in PURE_ROOMS and name.split(".")[0] in IMPURE:
            yield line, f"{name} in {source.room}, which does no I/O"


# ---------------------------------------------------------------------------------------------------- clock and chance

# app stands above wiring, which it loads only after the first paint; until then it ages the last readings itself.
CLOCKED = ("ihd.wiring", "ihd.app")
CHANCE = ("time", "random", "secrets", "uuid", "os.urandom", "os.getrandom")
CLOCK_CALLS = {
    "now", "utcnow", "today", "urandom", "currentDateTime", "currentDateTimeUtc", "currentDate", "currentTime",
    "currentMSecsSinceEpoch", "currentSecsSinceEpoch",
}  # fmt: skip
CLOCK_OWNERS = {"datetime", "date", "dt", "os", "QDateTime", "QDate", "QTime"}


def _last_name(node: ast.AST) -> str:
    if isinstance(node, ast.Call):
        node = node.func
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _reads_clock(node: ast.AST) -> bool:
    if not isinstance(node, ast.Attribute):
        return False
    owner = _last_name(node.value)
    return (node.attr in CLOCK_CALLS and owner in CLOCK_OWNERS) or (node.attr == "time" and owner.endswith("loop"))


def clock_and_chance(source: Source) -> Found:
    """Time and random bytes are handed down from wiring."""
    if source.module in CLOCKED:
        return
    for line, name in imports(source.tree):
        if any(_inside(name, source_of_chance) for source_of_chance in CHANCE):
            yield line, f"{name}: take it as an argument; only wiring has a clock and randomness"
    for node in ast.walk(source.tree):
        if _reads_clock(node):
            yield node.lineno, f"{ast.unparse(node)}: take it as an argument; only wiring has a clock and randomness"


# ----------------------------------------------------------------------------------------------------names and values

VAGUE = {"manager", "helper", "helpers", "utils", "util", "misc", "common", "handler"}
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def _named(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.attr


def vague_names(source: Source) -> Found:
    """A name says what a thing is."""
    for line, name in [(1, source.module), *_named(source.tree)]:
        vague = VAGUE & {word.lower() for word in WORD.findall(name)}
        if vague:
            yield line, f"{name} is called {', '.join(vague)}, which says nothing"


def broad_excepts(source: Source) -> Found:
    """Only the radio thread's outermost loop catches what it cannot name, and publishes it."""
    allowed = {
        id(node)
        for function in _functions(source)
        if source.module == "ihd.radio.worker" and function.name == "run"
        for node in ast.walk(function)
    }
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and id(node) not in allowed:
            kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            if any(kind is None or _last_name(kind) in ("Exception", "BaseException") for kind in kinds):
                yield node.lineno, "catches more than it can name"


def whole_numbers(source: Source) -> Found:
    """Figures stay whole below the view: accumulate in the smallest unit, divide only to show."""
    for node in ast.walk(source.tree):
        if (
            source.room in ("model", "hub")
            and isinstance(node, ast.BinOp | ast.AugAssign)
            and isinstance(node.op, ast.Div)
        ):
            yield node.lineno, f"{ast.unparse(node)} makes a float"


def frozen_values(source: Source) -> Found:
    """What the model holds cannot change under a reader's hands."""
    for node in ast.walk(source.tree):
        if source.room == "model" and isinstance(node, ast.ClassDef):
            for mark in node.decorator_list:
                frozen = isinstance(mark, ast.Call) and {"frozen", "slots"} <= {word.arg for word in mark.keywords}
                if _last_name(mark) == "dataclass" and not frozen:
                    yield node.lineno, f"{node.name} is not frozen and slotted"


# ------------------------------------------------------------------------------------------------------------ the tests

MOCKS = ("unittest.mock", "mock", "pytest_mock", "time.sleep")


def honest_tests(source: Source) -> Found:
    """Tests use the real classes and wait for nothing. Benches measure, so they may read the clock."""
    for line, name in imports(source.tree):
        if any(_inside(name, mock) for mock in MOCKS):
            yield line, f"{name} in a test"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node) in ("time.sleep", "qtbot.wait"):
            yield node.lineno, f"{ast.unparse(node)} in a test"


PRODUCT_CHECKS: tuple[Check, ...] = (
    file_budget, function_budget, opening_sentence, late_imports, foreign_packages, zigpy_parts, pure_rooms,
    clock_and_chance, vague_names, broad_excepts, whole_numbers, frozen_values,
)  # fmt: skip
TEST_CHECKS: tuple[Check, ...] = (file_budget, function_budget, opening_sentence, vague_names, honest_tests)


def breaches(check: Check, sources: Mapping[str, Source]) -> list[str]:
    """Return where ``check`` fails, one line each."""
    return [str(Breach(source.module, *found)) for source in sources.values() for found in check(source)]


def cycles(sources: Mapping[str, Source]) -> list[str]:
    """Return the modules that import one another in a circle, late imports and those for types included."""
    graph = {module: _own_imports(source, sources) for module, source in sources.items()}
    while leaves := {module for module, needs in graph.items() if not needs}:
        graph = {module: needs - leaves for module, needs in graph.items() if module not in leaves}
    return sorted(graph)


def _own_imports(source: Source, sources: Mapping[str, Source]) -> set[str]:
    names = {name if name in sources else name.rpartition(".")[0] for _, name in imports(source.tree)}
    return {name for name in names if name in sources and name != source.module}
