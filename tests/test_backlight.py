"""The kernel's files of a backlight: set, refused, and left dark by a run cut off."""

from __future__ import annotations

from pathlib import Path

import pytest

from ihd.backlight import Backlight, find


def panel(folder: Path, name: str = "rpi_backlight", *, brightness: int = 200, most: int = 255) -> Path:
    """Make the files of a backlight."""
    made = folder / name
    made.mkdir()
    (made / "max_brightness").write_text(f"{most}\n")
    (made / "brightness").write_text(f"{brightness}\n")
    return made


def shown(made: Path) -> int:
    return int((made / "brightness").read_text())


def test_it_is_dimmed_to_a_share_of_its_most_and_brought_back_to_what_it_was(tmp_path: Path) -> None:
    made = panel(tmp_path)
    light = find(tmp_path)
    assert light is not None
    assert light.dim(25)
    assert shown(made) == 64
    assert light.brighten()
    assert shown(made) == 200


def test_it_never_dims_to_more_than_it_was_and_only_0_percent_is_dark(tmp_path: Path) -> None:
    made = panel(tmp_path, brightness=3, most=7)
    light = Backlight(made)
    for percent, expected in ((100, 3), (25, 2), (5, 1), (0, 0)):
        light.dim(percent)
        assert shown(made) == expected, percent


def test_what_a_run_that_was_cut_off_left_dark_is_brought_back_to_its_most(tmp_path: Path) -> None:
    made = panel(tmp_path, brightness=64)
    light = find(tmp_path, least=30)
    assert light is not None
    light.brighten()
    assert shown(made) == 255


def test_without_a_backlight_that_may_be_set_there_is_none(tmp_path: Path) -> None:
    assert find(tmp_path / "nowhere") is None
    assert find(tmp_path) is None


@pytest.mark.expects_log("backlight a_broken cannot be used")
def test_one_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    (panel(tmp_path, "a_broken") / "max_brightness").write_text("none")
    panel(tmp_path, "b_panel")
    light = find(tmp_path)
    assert light is not None
    assert light.dim(10)
    assert shown(tmp_path / "b_panel") == 26


@pytest.mark.expects_log("brightness of the screen could not be set: .*directory")
def test_that_it_cannot_be_set_is_logged_once_and_told_until_it_can_again(tmp_path: Path) -> None:
    made = panel(tmp_path)
    light = Backlight(made)
    (made / "brightness").unlink()
    (made / "brightness").mkdir()
    assert not light.dim(25)
    assert not light.brighten()
    assert light.failed
    (made / "brightness").rmdir()
    assert light.brighten()
    assert not light.failed
