"""Whose work is in a package and under which licence, from the installed packages' own metadata; it judges none."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import NamedTuple

from packaging.utils import canonicalize_name

#: What a package says under "License" where it means this.
_SPOKEN = {
    "Apache 2.0": "Apache-2.0",
    "GPL-3.0": "GPL-3.0-only",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
}
_OPENING = """\
The in-home display is distributed with these works of others. Where a licence gives a choice, this distribution uses
the work under the GNU General Public License, version 3, as the whole program. The sources of each are published under
its name and version on the Python package index; Qt's are at https://download.qt.io.
"""
_OWN = "smets-ihd"


class Work(NamedTuple):
    """A package of somebody's: its SPDX ``licence``, ``home`` page, and the ``texts`` it came with by their names."""

    name: str
    version: str
    licence: str
    home: str
    texts: dict[str, str]


def works(site: Path) -> list[Work]:
    """Return the packages in ``site`` but ours, by name."""
    found = [work(each) for each in distributions(path=[str(site)])]
    return sorted(each for each in found if each.name != _OWN)


def work(package: Distribution) -> Work:
    """Return what ``package`` says of itself."""
    about = package.metadata
    homes = [about["Home-page"] or "", *(line.partition(", ")[2] for line in about.get_all("Project-URL") or [])]
    texts = {
        file.name: Path(str(file.locate())).read_text(errors="replace")
        for file in package.files or []
        if re.search(r"\.dist-info/(licenses/)?(licen[cs]e|copying|notice)[^/]*$", str(file), re.IGNORECASE)
        and Path(str(file.locate())).exists()
    }
    name = canonicalize_name(about["Name"])
    return Work(name, package.version, _licence(package), next(filter(None, homes), ""), texts)


def _licence(package: Distribution) -> str:
    about = package.metadata
    said = about["License-Expression"] or about["License"] or ""
    classified = [line for line in about.get_all("Classifier") or [] if line.startswith("License ::")]
    spoken = said.strip() if said and "\n" not in said else (classified or ["see its text"])[0]
    return _SPOKEN.get(spoken, spoken)


def text(site: Path) -> str:
    """Return the notices of all packages in ``site``, with their licences in full."""
    return "\n".join([_OPENING, *(line for each in works(site) for line in _told(each))])


def _told(work: Work) -> Iterator[str]:
    yield "-" * 100
    yield f"{work.name} {work.version}\nLicence: {work.licence}\n{work.home}\n"
    for name, words in work.texts.items():
        yield f"{name}:\n\n{words.strip()}\n"


def debian_copyright(site: Path, own: str) -> str:
    """Return a machine-readable copyright file: ``own``, then a paragraph for each package in ``site``."""
    lines = [own.rstrip()]
    for each in works(site):
        folder = each.name.replace("-", "_")
        lines.append(
            f"\nFiles: usr/lib/smets-ihd/lib/*/{folder}*\n"
            f"Copyright: the authors of {each.name}, {each.home or 'PyPI'}\n"
            f"License: {each.licence}\n Version {each.version}; its text is in\n"
            " /usr/share/doc/smets-ihd/THIRD-PARTY-NOTICES.gz."
        )
    return "\n".join(lines) + "\n"
