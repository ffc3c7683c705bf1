"""Real windows onto a simulated home: they follow it as time is let pass, and what is touched in them is sent to it."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Final

from PySide6.QtWidgets import QWidget

from ihd.settings import Settings, Theme
from ihd.testing.simulated_home import JoinedDisplay, SimulatedHome
from ihd.testing.ways import Size, settle
from ihd.view import language
from ihd.view.button import Touch
from ihd.view.face import Face
from ihd.view.page import Page
from ihd.view.store import Store
from ihd.view.text import Text
from ihd.view.window import Window

#: Seconds in which a display that has just joined reads all it shows.
_READING: Final = 60


def face(name: str) -> Face[Page]:
    """Return an installed face by its name: ``ihd`` shows, ``ppmid`` acts too."""
    (found,) = entry_points(group="ihd.face", name=name)
    loaded = found.load()
    assert isinstance(loaded, Face)
    return loaded


class WindowOpener:
    """Opens windows of one face onto a home; each is a display of its own, which ``keep`` is to close."""

    def __init__(self, home: SimulatedHome, shown: Face[Page], keep: Callable[[QWidget], None]) -> None:
        self._home = home
        self._face = shown
        self._keep = keep

    def __call__(
        self,
        size: Size = (800, 480),
        *,
        page: str = "home",
        theme: Theme | str = Theme.DARK,
        language: str = "en",
        **choices: object,
    ) -> Window:
        """Return a window that shows ``page``, after the minute in which its display reads the home.

        ``choices`` are fields of :class:`ihd.settings.Settings`.
        """
        joined = self._home.join(may_command=self._face.may_command)
        settings = Settings(language=language, theme=Theme(theme), **choices)  # type: ignore[arg-type]  # it checks them
        store = Store(joined.shown)
        window = Window(
            store, settings, lambda: self._home.now, face=self._face, demo=True,
            post=joined.post, next_command=self._home.next_command,
        )  # fmt: skip
        self._keep(window)
        self._home.followers.append(_Following(joined, store, window))
        window.resize(*size)
        window.show()
        self._home.wait(seconds=_READING)
        window.open_page(page)
        settle()
        return window

    def close(self) -> None:
        """Let no window follow the home any more, and speak English again."""
        self._home.followers.clear()
        language.speak("en")


class _Following:
    """Shows in a window what its display knows."""

    def __init__(self, joined: JoinedDisplay, store: Store, window: Window) -> None:
        self._joined = joined
        self._store = store
        self._window = window

    def __call__(self) -> None:
        self._store.publish(self._joined.shown)
        self._window.tick()
        settle()


def texts(window: Window) -> list[str]:
    """Return all that can be read in a window, word for word."""
    return [text.text() for text in window.findChildren(Text) if text.isVisible() and text.text()]


def control(window: Window, name: str) -> QWidget:
    """Return what can be touched by its accessible name. Raises :class:`LookupError` with the names there are."""
    found = [touch for touch in window.findChildren(Touch) if touch.isVisible()]
    for touch in found:
        if name in (touch.accessibleName(), touch.text()):
            return touch
    names = sorted(touch.accessibleName() or touch.text() for touch in found)
    raise LookupError(f"there is nothing called {name!r} to touch; there is {', '.join(names)}")
