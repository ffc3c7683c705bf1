"""Capture files as they lie on a disk, a sealed one with its keys beside it; it plays none and writes none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ihd.frames.captured import playable
from ihd.frames.sealing import parsed

if TYPE_CHECKING:
    from pathlib import Path

    from ihd.frames.captured import Capture


def keys_beside(file: Path) -> Path:
    """Return where the keys of a sealed capture lie, if they were logged."""
    return file.with_name(f"{file.name}.keys")


def opened(file: Path) -> Capture:
    """Return what is in a capture file. Raises OSError, and CaptureError if that is not a single frame."""
    octets, beside = file.read_bytes(), keys_beside(file)
    keys = parsed(beside.read_text(encoding="utf-8", errors="replace")) if beside.exists() else None
    return playable(str(file), octets, keys)
