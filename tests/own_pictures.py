"""Pictures of a network of one's own: the page of readers in every state, its code, its start, and Home with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ihd.view.window import Window
from tests.picture import PLAIN, Picture
from tests.view import own_samples as samples
from tests.view.pairing_samples import CODE, Door

#: The stick runs it already.
OWN = PLAIN._replace(stick="/dev/ttyUSB0", own_network=True)


def _picture(name: str, *args: object, **more: object) -> Picture:
    return Picture(name, *args, **{"settings": OWN, "pairing": Door(), **more})


def later(window: Window) -> None:
    """Let the minute pass in which nobody came."""
    shown = samples.nobody(permit_until=samples.NOW - 1)
    window.page.render(samples.nobody(permit_until=samples.NOW + 5), samples.NOW)
    window._store.publish(shown)


def typed(*texts: str) -> Callable[[Window], None]:
    """Type the number, and with a second text the code."""

    def act(window: Window) -> None:
        for place, text in enumerate(texts):
            if place:
                window.page.use.click()
            window.page.paste(text)

    return act


def pictures() -> Iterator[Picture]:
    """Yield every picture."""
    for name, way in samples.WAYS.items():
        yield _picture(f"readers-{name}", way, page="readers")
    yield _picture("readers-over", samples.nobody(), page="readers", act=later)
    yield _picture("reader-number", samples.nobody(), page="reader_code", act=typed(samples.READER[:9]))
    yield _picture("reader-code", samples.nobody(), page="reader_code", act=typed(samples.READER, CODE))
    yield _picture("own-network", samples.nobody(), page="own_network")
    yield _picture("home-own-nobody", samples.nobody())
    yield _picture("home-own-open", samples.WAYS["open"])
    yield _picture("home-own-one", samples.own())
    yield _picture("home-own-both", samples.both())
    yield _picture("link-own", samples.both(), page="link")
    yield _picture("stick-own", samples.nobody(), page="stick")
