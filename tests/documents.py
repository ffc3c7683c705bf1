"""What the documents say that can be checked: commands, options, files, links, ways through menus, quoted sentences."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
#: Who reads them finds commands in them; ARCHITECTURE.md and CHANGELOG.md have none to type.
DOCUMENTS = (
    ROOT / "README.md",
    *sorted((ROOT / "packaging").glob("*.md")),
    ROOT / "resources" / "scenarios" / "README.md",
)
#: First words by which inline code is a command. In a block of code every line is one.
PROGRAMS = frozenset(
    {
        "ihd", "ppmid", "make", "bellows", "pip", "pipx", "python", "pytest", "git", "sudo", "apt", "apt-get",
        "dpkg", "systemctl", "journalctl", "udevadm", "lsusb", "ls", "cp", "nano",
        "wlr-randr", "kanshi", "cage", "sha256sum", "tar", "unzip", "raspi-config", "tshark",
    }
)  # fmt: skip
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"(?:^(?: {4}.*)?\n)+", re.MULTILINE)
_INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_PLACE = re.compile(r"\*\*(More > [^*]+)\*\*")
_QUOTED = re.compile(r"“([^”]+)”")
_ASSIGNMENT = re.compile(r"[A-Z_]+=\S*")
#: Languages of a fence in which there is nothing to type at a prompt.
_NO_SHELL = frozenset({"python", "toml", "mermaid", "ini", "text"})


class Typed(NamedTuple):
    """A command line of a document: its words, and the options that the words beside it tell of."""

    document: Path
    line: str
    options: tuple[str, ...] = ()

    @property
    def words(self) -> list[str]:
        """Return the words of the command, without variables that are set before it."""
        words = shlex.split(self.line)
        while words and _ASSIGNMENT.fullmatch(words[0]):
            words.pop(0)
        return words

    @property
    def name(self) -> str:
        """Return where it stands, and what it is."""
        return f"{self.document.relative_to(ROOT)}: {self.line}"


class Document:
    """One document, taken apart: blocks of code by language, and the prose without them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        text = path.read_text(encoding="utf-8")
        self.blocks = [(found[1], found[2]) for found in _FENCE.finditer(text)]
        prose = _FENCE.sub("", text)
        self.blocks += [("", found[0]) for found in _INDENTED.finditer(prose) if found[0].strip()]
        self.prose = _INDENTED.sub("\n", prose)

    def commands(self) -> Iterator[Typed]:
        """Yield every command line, in blocks and in prose; a row of a table that begins with one has its options."""
        for language, block in self.blocks:
            if language not in _NO_SHELL:
                yield from (self._typed(line) for line in block.splitlines() if line.strip())
        for line in self.prose.splitlines():
            codes = _INLINE.findall(line)
            found = [code for code in codes if code.split()[0] in PROGRAMS]
            options = tuple(code for code in codes if code.startswith("--"))
            in_table = line.startswith("| `") and found[:1] == codes[:1]
            for code in found:
                yield Typed(self.path, code, options if in_table and code is codes[0] else ())

    def _typed(self, line: str) -> Typed:
        command, *words = re.split(r" {2,}| # ", line.strip(), maxsplit=1)
        return Typed(self.path, command, tuple(re.findall(r"--[a-z][a-z-]*", "".join(words))))

    def inline(self) -> Iterator[str]:
        """Yield the code in the prose."""
        yield from _INLINE.findall(self.prose)

    def links(self) -> Iterator[str]:
        """Yield where links and pictures lead."""
        yield from _LINK.findall(self.prose)

    def anchors(self) -> set[str]:
        """Return the names of its headings, as a link calls them."""
        kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _HEADING.findall(self.prose))
        return {heading.replace(" ", "-") for heading in kept}

    def places(self) -> Iterator[str]:
        """Yield the words of every way through the menus, such as More and Settings."""
        for way in _PLACE.findall(self.prose):
            yield from way.split(" > ")

    def quoted(self) -> Iterator[str]:
        """Yield what is quoted from the program, in typographic quotes; … stands for what differs."""
        yield from (quote for quote in _QUOTED.findall(self.prose) if quote != "…")
