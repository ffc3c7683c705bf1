"""The table of libraries is pyproject.toml's, and versions are compared as the packaging library compares them."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from ihd.doctor.libraries import BROKEN, LIBRARIES, PYSIDE, PYTHONS, broken, satisfies, wanted_with

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
VERSIONS = st.lists(st.integers(0, 13), min_size=1, max_size=4).map(lambda parts: ".".join(map(str, parts)))


def asked(requirement: Requirement) -> tuple[str, frozenset[str], str]:
    marker = str(requirement.marker or "").replace("python_version", "").replace('"', "").replace(" ", "")
    return requirement.name, frozenset(map(str, requirement.specifier)), marker


def test_the_table_is_what_the_project_depends_on() -> None:
    wanted = {asked(Requirement(text)) for text in PROJECT["dependencies"]}
    assert {(each.name, frozenset(each.wanted.split(",")), each.python) for each in LIBRARIES} == wanted
    assert PYTHONS.startswith(PROJECT["requires-python"])


def test_every_release_that_the_project_excludes_is_known_with_its_reason() -> None:
    excluded = {
        (requirement.name, specifier.version)
        for requirement in map(Requirement, PROJECT["dependencies"])
        for specifier in requirement.specifier
        if specifier.operator == "!="
    }
    assert excluded
    assert excluded <= {(each.name, each.version) for each in BROKEN}


@given(VERSIONS, st.lists(st.tuples(st.sampled_from(["==", "!=", ">=", "<"]), VERSIONS), max_size=3))
def test_versions_are_compared_as_installers_do(version: str, tests: list[tuple[str, str]]) -> None:
    wanted = ",".join(operator + other for operator, other in tests)
    assert satisfies(version, wanted) == SpecifierSet(wanted).contains(version)


def test_what_follows_the_numbers_does_not_count_and_what_is_no_version_satisfies_nothing_exact() -> None:
    assert satisfies("2.4.0.dev1", "==2.4.0")
    assert satisfies("3.13.0rc2", ">=3.13")
    assert not satisfies("", ">=1")


@pytest.mark.parametrize(
    ("pyside", "python", "pyqtgraph", "is_broken"),
    [
        ("6.12.0", "3.11.7", "0.14.0", True),
        ("6.12.0", "3.12.0", "0.14.0", False),
        ("6.10.0", "3.13.1", "0.13.7", True),
        ("6.10.0", "3.13.1", "0.14.0", False),
        ("6.9.1", "3.13.1", "0.14.0", True),
        ("6.9.2", "3.11.7", "0.14.0", True),
        ("6.8.0.1", "3.11.7", "0.14.0", True),
        ("6.8.0.2", "3.11.7", "0.13.7", False),
        ("6.11.3", "3.11.7", "0.14.0", False),
    ],
)
def test_releases_are_broken_where_they_were_found_to_be(
    pyside: str, python: str, pyqtgraph: str, is_broken: bool
) -> None:
    installed = {PYSIDE: pyside, "Python": python, "pyqtgraph": pyqtgraph}
    assert bool(broken(PYSIDE, installed)) == is_broken
    assert not broken("pyqtgraph", installed)


@pytest.mark.parametrize("python", ["3.11.2", "3.12.0", "3.13.5", "3.14.0"])
def test_every_python_wants_each_library_once(python: str) -> None:
    names = [each.name for each in wanted_with(python)]
    assert sorted(names) == sorted({each.name for each in LIBRARIES})
