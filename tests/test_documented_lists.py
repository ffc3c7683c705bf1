"""Lists that the documents give in prose are those of the program: no command and no saved file is left out."""

import pytest

from ihd.belongings import BELONGINGS
from ihd.cli import IHD
from tests.documents import ROOT

ROOMS = (ROOT / "ARCHITECTURE.md").read_text()


def line_of(text: str, start: str) -> str:
    """Return the one line of ``text`` that begins with ``start``."""
    (line,) = [line for line in text.splitlines() if line.startswith(start)]
    return line


def test_the_room_of_commands_has_them_all():
    assert f": {', '.join(IHD.commands)} |" in line_of(ROOMS, "| `cli` |")


@pytest.mark.parametrize("each", [each for each in BELONGINGS if each.saved], ids=lambda each: each.what)
def test_what_a_backup_holds_is_told_whole(each):
    keeping = (ROOT / "packaging" / "updating.md").read_text()
    for told in (line_of(ROOMS, "| `backup` |"), line_of(keeping, "The backup holds")):
        assert each.what in told
