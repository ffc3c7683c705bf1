"""The house stays as it was planned; every check is shown to fail on a breach planted for it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import architecture as house

PRODUCT = house.tree("ihd") | house.tree("ppmid")
TESTS = house.tree("tests")


@pytest.mark.parametrize("check", house.PRODUCT_CHECKS, ids=lambda check: check.__name__)
def test_the_product_keeps(check: house.Check) -> None:
    assert house.breaches(check, PRODUCT) == []


@pytest.mark.parametrize("check", house.TEST_CHECKS, ids=lambda check: check.__name__)
def test_the_tests_keep(check: house.Check) -> None:
    assert house.breaches(check, TESTS) == []


def test_no_module_imports_itself_in_a_circle() -> None:
    assert house.cycles(PRODUCT) == []


def test_only_modules_that_exist_are_exempt() -> None:
    assert set(house.PURE_TABLES) <= set(PRODUCT)


LONG_FUNCTION = "def f():\n" + "    x = 1\n" * 45
PLANTED = [
    (house.file_budget, "ihd.model.tariff", "x = 1\n" * 351),
    (house.function_budget, "ihd.model.tariff", LONG_FUNCTION),
    (house.function_budget, "ihd.model.tariff", "async " + LONG_FUNCTION),
    (house.opening_sentence, "ihd.model.tariff", "x = 1\n"),
    (house.opening_sentence, "ihd.model.tariff", '"""A title"""\n'),
    (house.late_imports, "ihd.radio.worker", "def f():\n    from ihd.hub import home\n"),
    (house.late_imports, "ihd.app", "def f():\n    import ihd.a\n    import ihd.b\n    import ihd.c\n"),
    (house.foreign_packages, "ihd.frames.session", "import bellows.ezsp\n"),
    (house.foreign_packages, "ihd.model.tariff", "from zigpy import types\n"),
    (house.foreign_packages, "ihd.wiring", "from PySide6.QtCore import QTimer\n"),
    (house.foreign_packages, "ppmid.cli.top_up", "from PySide6.QtCore import QTimer\n"),
    (house.foreign_packages, "ppmid.results", "from PySide6.QtCore import QTimer\n"),
    (house.foreign_packages, "ppmid.top_up_page", "from zigpy import types\n"),
    (house.clock_and_chance, "ppmid.top_up_page", "import time\n"),
    (house.late_imports, "ppmid.top_up_page", "def f():\n    from ppmid import keypad\n"),
    (house.foreign_packages, "ihd.cli", "def f():\n    import pyqtgraph\n"),
    (house.zigpy_parts, "ihd.frames.session", "from zigpy import application\n"),
    (house.zigpy_parts, "ihd.hub.home", "import zigpy\n"),
    (house.zigpy_parts, "ihd.hub.home", "from zigpy.zclx import foundation\n"),
    (house.pure_rooms, "ihd.hub.home", "import asyncio\n"),
    (house.pure_rooms, "ihd.model.tariff", "from threading import Lock\n"),
    (house.pure_rooms, "ihd.frames.session", "import logging.config\n"),
    (house.clock_and_chance, "ihd.radio.stick", "import time\n"),
    (house.clock_and_chance, "ihd.hub.home", "from random import Random\n"),
    (house.clock_and_chance, "ihd.keys.codes", "from os import urandom\n"),
    (house.clock_and_chance, "ihd.keys.codes", "import os\nos.urandom(8)\n"),
    (house.clock_and_chance, "ihd.history.days", "from datetime import datetime as dt\ndt.now()\n"),
    (house.clock_and_chance, "ihd.history.days", "import datetime\ndatetime.date.today()\n"),
    (house.clock_and_chance, "ihd.radio.worker", "import asyncio\nclock = asyncio.get_running_loop().time\n"),
    (house.clock_and_chance, "ihd.radio.worker", "self._loop.time()\n"),
    (house.clock_and_chance, "ihd.view.window", "QDateTime.currentDateTimeUtc()\n"),
    (house.vague_names, "ihd.radio.utils", "x = 1\n"),
    (house.vague_names, "ihd.radio.stick", "class StickManager: pass\n"),
    (house.vague_names, "ihd.radio.stick", "def packet_handler(): pass\n"),
    (house.vague_names, "ihd.radio.stick", "self._common = 1\n"),
    (house.vague_names, "ihd.radio.stick", "lambda helper: 1\n"),
    (house.broad_excepts, "ihd.radio.stick", "try: x\nexcept Exception: y\n"),
    (house.broad_excepts, "ihd.radio.stick", "try: x\nexcept: y\n"),
    (house.broad_excepts, "ihd.radio.worker", "try: x\nexcept (OSError, BaseException): y\n"),
    (house.whole_numbers, "ihd.model.usage", "x = energy * price / 1000\n"),
    (house.whole_numbers, "ihd.hub.ledger", "x /= 2\n"),
    (house.frozen_values, "ihd.model.usage", "@dataclass(frozen=True)\nclass Usage: pass\n"),
    (house.frozen_values, "ihd.model.usage", "@dataclasses.dataclass\nclass Usage: pass\n"),
    (house.honest_tests, "tests.test_x", "from unittest.mock import Mock\n"),
    (house.honest_tests, "tests.test_x", "import time\ntime.sleep(1)\n"),
    (house.honest_tests, "tests.test_x", "qtbot.wait(100)\n"),
]


@pytest.mark.parametrize(("check", "module", "text"), PLANTED)
def test_a_planted_breach_is_found(check: house.Check, module: str, text: str) -> None:
    assert house.breaches(check, {module: house.parse(module, text)})


def test_every_check_has_a_breach_planted_for_it() -> None:
    assert {check for check, _, _ in PLANTED} == {*house.PRODUCT_CHECKS, *house.TEST_CHECKS}


ALLOWED = [
    ("ihd.model.tariff", '"""What a unit costs; it knows no meter."""\nx = 7 // 2\n'),
    (
        "ihd.frames.session",
        '"""A talk."""\nfrom zigpy.zcl import foundation\nimport zigpy.types as t\nfrom zigpy import zcl\n',
    ),
    ("ihd.radio.stick", '"""A stick."""\nimport asyncio\nimport bellows\nimport zigpy.application\n'),
    ("ihd.radio.worker", '"""A thread."""\ndef run():\n    try: x\n    except Exception: y\n'),
    ("ihd.wiring", '"""A clock."""\nimport time, secrets\nnow = datetime.now\n'),
    ("ihd.cli", '"""A table."""\ndef watch():\n    from ihd.wiring import start\n'),
    (
        "ihd.app",
        '"""A window."""\ndef f():\n    from ihd.wiring import start, stop\n',
    ),
    ("ppmid.keypad", '"""Keys."""\nfrom PySide6.QtWidgets import QWidget\nfrom ihd.view.page import Page\n'),
    ("ihd.view.page", '"""A page."""\nfrom PySide6.QtWidgets import QWidget\nx = 1 / 3\nself.now = snapshot.now\n'),
]


@pytest.mark.parametrize(("module", "text"), ALLOWED)
def test_what_the_house_allows_is_no_breach(module: str, text: str) -> None:
    sources = {module: house.parse(module, text)}
    assert [found for check in house.PRODUCT_CHECKS for found in house.breaches(check, sources)] == []


def test_a_planted_circle_is_found() -> None:
    sources = {
        "ihd.a": house.parse("ihd.a", "from ihd import b\n"),
        "ihd.b": house.parse("ihd.b", "def f():\n    from ihd.c import g\n"),
        "ihd.c": house.parse("ihd.c", "import ihd.a\n"),
        "ihd.d": house.parse("ihd.d", "import ihd.a\n"),
        "ihd.e": house.parse("ihd.e", "import os\n"),
    }
    assert house.cycles(sources) == ["ihd.a", "ihd.b", "ihd.c", "ihd.d"]


# ---------------------------------------------------------------------------------------------------------- the layers


def lint_imports(directory: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False)


def test_the_layers_hold() -> None:
    result = lint_imports(house.ROOT)
    assert result.returncode == 0, result.stdout


BROKEN_HOUSE = {
    **dict.fromkeys(
        (
            "testing",
            "__main__",
            "cli",
            "demo",
            "app",
            "radio_thread",
            "doctor",
            "wiring",
            "backup",
            "belongings",
            "keeping",
            "history",
            "pairing",
            "readers",
        ),
        "",
    ),
    **dict.fromkeys(
        (
            "membership",
            "model",
            "keys",
            "paths",
            "files",
            "toml_lines",
            "rules",
            "pin",
            "salt",
            "sound",
            "speech",
            "backlight",
            "supervision",
        ),
        "",
    ),
    "__init__": "",
    "radio/__init__": "",
    "radio/link": "import ihd.frames.session",
    "view/__init__": "",
    "view/page": "import ihd.radio.link",
    "hub": "",
    "frames/__init__": "",
    "frames/session": "import ihd.hub",
    "attic": "",
    "said": "",
    "settings": "import ppmid.pages",
}
BROKEN_FACE = {"__init__": "", "pages": "import ihd.radio.link"}


def test_every_contract_breaks_in_a_house_built_wrong(tmp_path: Path) -> None:
    shutil.copy(house.ROOT / "pyproject.toml", tmp_path)
    built = {f"ihd/{name}": text for name, text in BROKEN_HOUSE.items()}
    built |= {f"ppmid/{name}": text for name, text in BROKEN_FACE.items()}
    for name, text in built.items():
        path = tmp_path / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n")

    result = lint_imports(tmp_path)

    assert result.returncode == 1
    assert " KEPT" not in result.stdout, result.stdout
    assert "ihd.attic" in result.stdout, "a room outside the plan goes unnoticed"
