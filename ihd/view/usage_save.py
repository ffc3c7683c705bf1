"""Saves the half-hours of a period as CSV among the owner's documents, and says where; it knows no page."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ihd import paths
from ihd.files import write_whole
from ihd.model.half_hour_csv import csv_text
from ihd.model.recent import Recent
from ihd.view.usage_periods import Stretch
from ihd.view.words import breakable, translate


def documents_directory() -> Path:
    """Return where the owner's documents are."""
    home = os.environ.get(paths.HOME_VARIABLE)
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(home) / "documents" if home else Path(place)


def file_name(stretch: Stretch) -> str:
    """Return the file's name: usage-2026-11-21.csv, usage-2026-11-16-to-2026-11-22.csv."""
    until = "" if stretch.first == stretch.last else f"-to-{stretch.last}"
    return f"usage-{stretch.first}{until}.csv"


def saved(meters: Sequence[Recent], stretch: Stretch) -> str:
    """Save the half-hours of all ``meters`` in a stretch; return what to tell of it."""
    path = documents_directory() / file_name(stretch)
    days = (stretch.last - stretch.first).days + 1
    wanted = (stretch.first + timedelta(days=number) for number in range(days))
    text, count = csv_text(meters, wanted)
    if not count:
        return translate("Usage", "Nothing was saved: no half-hours are known of this period.")
    try:
        write_whole(path, text)
    except OSError as error:
        sentence = translate("Usage", "Nothing was saved: {place} cannot be written to ({why}).")
        return sentence.format(place=breakable(str(path.parent)), why=error.strerror)
    sentence = translate("Usage", "Saved %n half-hours in {place}", "", count)
    return sentence.format(place=breakable(str(path)))
