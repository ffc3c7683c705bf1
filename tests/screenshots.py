"""Take pictures of the display from the running code: every page and kind of home, and the one the README shows.

Run by ``make screenshots``; the pictures go to ``build/screenshots``, the README's to ``resources/screenshots``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ihd import wiring
from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings, Theme
from ihd.view.pages import PAGES
from tests import page_pictures, pairing_pictures, prepay_pictures
from tests.journeys.story import Story
from tests.picture import PLAIN, SIZES, Picture, take
from tests.view import samples

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "build" / "screenshots"
README_PICTURE = ROOT / "resources" / "screenshots" / "home.png"
#: A winter Sunday at 18:12, when the simulated home is lively.
SUNDAY = int(datetime(2026, 11, 22, 18, 12, tzinfo=UTC).timestamp())


def simulated() -> Picture:
    """Return the README's picture: what the display shows a minute after it joined the simulated home."""
    story = Story(wiring.plan("default", wiring.profiles(), SUNDAY), SUNDAY)
    story.home.electricity.switch("heater", True)
    story.wait(seconds=60)
    shown = replace(story.shown, link=Link(LinkPhase.UP, 0.0, signal=236))  # as the simulated stick tells it
    return Picture("home-simulated", shown, settings=Settings(), now=story.now, demo=True)


def pictures() -> Iterator[Picture]:
    """Yield every picture."""
    day = samples.design()
    for size in SIZES:
        name = f"{size[0]}x{size[1]}"
        for theme in Theme:
            yield Picture(f"home-{name}-{theme.value}", day, size, settings=replace(PLAIN, theme=theme))
        for percent in (150, 200):
            yield Picture(f"home-{name}-text-{percent}", day, size, settings=replace(PLAIN, text_percent=percent))
        yield Picture(f"home-{name}-stale", samples.stale(), size)
    yield simulated()
    yield Picture("home-welsh", day, settings=replace(PLAIN, language="cy"))
    yield Picture("home-no-budget", day, settings=Settings())
    yield Picture("home-electricity-only", samples.home(samples.electricity()))
    yield Picture("home-gas-only", samples.home(samples.gas()))
    made = samples.home(samples.electricity(exported_today_wh=1_100), samples.gas(), samples.generation())
    yield Picture("home-generation", made)
    two = samples.home(samples.electricity(), samples.electricity(meter=4, power_w=310), samples.gas())
    yield Picture("home-two-electricity-meters", two)
    yield Picture("home-first-start", Snapshot.blank(samples.NOW))
    yield Picture("home-no-hub", replace(day, link=Link(LinkPhase.LOST, samples.NOW, Fault.NO_HUB)))
    for page in PAGES:
        yield Picture(page, day, page=page)
    yield from prepay_pictures.pictures()
    yield from pairing_pictures.pictures()
    yield from page_pictures.pictures()


def main() -> int:
    """Take them all."""
    application = QApplication(sys.argv[:1])
    PICTURES.mkdir(parents=True, exist_ok=True)
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    taken = list(pictures())
    for picture in taken:
        window = take(picture)
        window.grab().save(str(PICTURES / f"{picture.name}.png"))
        if picture.name == "home-simulated":
            window.grab().save(str(README_PICTURE))
        window.close()
        window.deleteLater()
        application.processEvents()
    print(f"{len(taken)} pictures in {PICTURES.relative_to(ROOT)}, {README_PICTURE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
