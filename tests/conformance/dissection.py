"""What Wireshark's tshark says of a capture: every field of every frame with its place, name and value."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree import ElementTree

TSHARK: Final = shutil.which("tshark")
#: What tshark calls a frame that it could not read to the end, and octets that it could not read.
COMPLAINTS: Final = frozenset({"_ws.malformed", "_ws.short", "data"})


class Field(NamedTuple):
    """One field as tshark has it: ``shown`` is its value as text, ``said`` the line that a person reads."""

    name: str
    at: int
    size: int
    shown: str
    said: str


def dissected(capture: Path) -> Iterator[list[Field]]:
    """Yield the fields of each frame. Raises CalledProcessError if tshark could not read the file at all."""
    assert TSHARK is not None, "tshark is not installed; make setup installs it where apt is permitted"
    with tempfile.NamedTemporaryFile(suffix=".pdml") as pdml:
        environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        command = [TSHARK, "-n", "-r", str(capture), "-T", "pdml"]
        subprocess.run(command, stdout=pdml, stderr=subprocess.DEVNULL, check=True, timeout=100, env=environment)
        for _, element in ElementTree.iterparse(pdml.name):
            if element.tag == "packet":
                yield [_field(each) for each in element.iter() if each.get("name")]
                element.clear()


def _field(element: ElementTree.Element) -> Field:
    said = element.get("showname") or element.get("show") or ""
    place = (int(element.get(each) or 0) for each in ("pos", "size"))
    return Field(element.get("name") or "", *place, element.get("show") or "", said)
