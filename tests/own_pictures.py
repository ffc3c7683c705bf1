"""Pictures of a network of one's own: the page of readers in every state, its code, its start, and Home with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from ihd.view.window import Window
from tests.picture import PLAIN, SIZES, Picture
from tests.view import own_samples as samples
from tests.view.pairing_samples import CODE, Door

#: The stick runs it already.
OWN = replace(PLAIN, stick="/dev/ttyUSB0", own_network=True)


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
    for size in SIZES:
        at = f"{size[0]}x{size[1]}"
        of = partial(_picture, size=size)
        for name, way in samples.WAYS.items():
            yield of(f"readers-{name}-{at}", way, page="readers")
        yield of(f"readers-over-{at}", samples.nobody(), page="readers", act=later)
        for percent in (150, 200):
            large = replace(OWN, text_percent=percent)
            yield of(f"readers-open-{at}-text-{percent}", samples.WAYS["open"], page="readers", settings=large)
            yield of(f"readers-both-{at}-text-{percent}", samples.both(), page="readers", settings=large)
        yield of(f"readers-welsh-{at}", samples.WAYS["open"], page="readers", settings=replace(OWN, language="cy"))
        yield of(f"reader-number-{at}", samples.nobody(), page="reader_code", act=typed(samples.READER[:9]))
        yield of(f"reader-code-{at}", samples.nobody(), page="reader_code", act=typed(samples.READER, CODE))
        yield of(f"own-network-{at}", samples.nobody(), page="own_network")
        yield of(f"home-own-nobody-{at}", samples.nobody())
        yield of(f"home-own-open-{at}", samples.WAYS["open"])
        yield of(f"home-own-one-{at}", samples.own())
        yield of(f"home-own-both-{at}", samples.both())
        yield of(f"link-own-{at}", samples.both(), page="link")
        yield of(f"stick-own-{at}", samples.nobody(), page="stick")
