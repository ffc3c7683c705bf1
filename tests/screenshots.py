"""Take pictures of the display from the running code: every page and kind of home, and those the documents show.

Run by ``make screenshots``; the pictures go to ``build/screenshots``. With ``ARGS=documents`` it takes the documents'
alone, which go to ``resources/screenshots``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ihd import wiring
from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.reports import Importance, Message
from ihd.model.snapshot import Snapshot, Supplier
from ihd.settings import Settings
from ihd.testing.ways import Way, show_so
from tests.journeys.story import Story
from tests.picture import Picture, take_away
from tests.scenes import EACH_OTHER, EACH_SIZE, EVERY, pages, scenes, show
from tests.view import samples

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "build" / "screenshots"
#: How far a picture is packed, of 100 for not at all: packing takes longer than painting.
_QUALITY = 85
#: A winter Sunday at 18:12, when the simulated home is lively.
SUNDAY = int(datetime(2026, 11, 22, 18, 12, tzinfo=UTC).timestamp())


def simulated() -> Picture:
    """Return the first picture of the README: what the display shows a minute after it joined the simulated home."""
    story = Story(wiring.plan("default", wiring.profiles(), SUNDAY), SUNDAY)
    story.home.electricity.switch("heater", True)
    story.wait(seconds=60)
    shown = replace(story.shown, link=Link(LinkPhase.UP, 0.0, signal=236))  # as the simulated stick tells it
    return Picture("home-simulated", shown, settings=Settings(), now=story.now, demo=True)


def pictures() -> Iterator[Picture]:
    """Yield Home in every kind of home that is paid for by bill."""
    day = samples.design()
    yield Picture("home", day)
    yield Picture("home-stale", samples.stale())
    yield simulated()
    yield Picture("home-no-budget", day, settings=Settings())
    yield Picture("home-electricity-only", samples.home(samples.electricity()))
    yield Picture("home-gas-only", samples.home(samples.gas()))
    made = samples.home(samples.electricity(exported_today_wh=1_100), samples.gas(), samples.generation())
    yield Picture("home-generation", made)
    two = samples.home(samples.electricity(), samples.electricity(meter=4, power_w=310), samples.gas())
    yield Picture("home-two-electricity-meters", two)
    yield Picture("home-first-start", Snapshot.blank(samples.NOW))
    yield Picture("home-no-hub", replace(day, link=Link(LinkPhase.LOST, samples.NOW, Fault.NO_HUB)))
    for page in ("home", "account", "prices", "messages"):
        yield Picture(f"{page}-long-names", long_names(), page=page)


def long_names() -> Snapshot:
    """Return the design's day told in the longest names there can be."""
    tariff = samples.ELECTRICITY_TARIFF._replace(labels=("Night saver 00", "Weekday day 0", "Weekday peak"))
    electricity = samples.electricity(
        tariffs=(tariff,), tariff_label="A three-rate tariff for homes", serial="19J0012345678901", site_id="1" * 21
    )
    supplier = Supplier("Northern Lights E", "0800 000 0000 000 0")
    long = Message(
        9, "Planned work in your street. " * 9, samples.HOME_NOW - 60, None, Importance.LOW, must_confirm=False
    )
    return replace(samples.home(electricity, samples.gas(), messages=(long,)), supplier=supplier)


def wanted() -> Iterator[tuple[str, Way]]:
    """Yield what is taken: every scene at each size, and every page in each other theme, language and text size.

    With ``ALL=1`` in the environment it is every scene in every way.
    """
    if os.environ.get("ALL") == "1":
        yield from ((scene, way) for scene in scenes() for way in EVERY)
        return
    first = set(pages())
    for scene in scenes():
        yield from ((scene, way) for way in EACH_SIZE)
        if scene in first:
            yield from ((scene, way) for way in EACH_OTHER)


def take_part(part: int, parts: int) -> int:
    """Take every ``parts``-th scene's pictures, from the one numbered ``part`` on; return how many."""
    application = QApplication(sys.argv[:1])
    count = 0
    for number, (scene, ways) in enumerate(groupby(wanted(), key=itemgetter(0))):
        if number % parts != part:
            continue
        window = show(scene)
        for _, way in ways:
            show_so(window, way)
            window.grab().save(str(PICTURES / f"{scene}-{way.name}.png"), quality=_QUALITY)
            count += 1
        take_away(window)
    application.shutdown()
    return count


def main() -> int:
    """Take them all, side by side."""
    if sys.argv[1:] == ["documents"]:
        return _documents()
    if len(sys.argv) > 1:
        print(take_part(*map(int, sys.argv[1:])))
        return 0
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    parts = os.cpu_count() or 1
    command = [sys.executable, "-m", "tests.screenshots"]
    others = [
        subprocess.Popen([*command, str(part), str(parts)], stdout=subprocess.PIPE, cwd=ROOT) for part in range(parts)
    ]
    counts = [int(other.communicate()[0] or 0) for other in others]
    print(f"{sum(counts)} pictures in {PICTURES.relative_to(ROOT)}")
    return int(any(other.returncode for other in others)) or _documents()


def _documents() -> int:
    """Take the documents' pictures, in a process of their own: they run a whole bench."""
    return subprocess.run([sys.executable, "-m", "tests.document_pictures"], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
