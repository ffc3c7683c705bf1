"""The command that opens the display on the screen; without one it says so and what to run instead."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Final

from ihd import app
from ihd.cli import CommandError, choices

if TYPE_CHECKING:
    from ihd.view.face import Face
    from ihd.view.machine import Machine
    from ihd.view.page import Page
    from ihd.view.window import Window

#: Any of these tells Qt where to draw; without one it would end the process, not say why.
_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    choices.arguments(parser, replay=True)
    parser.add_argument("--size", type=_size, metavar="WxH", help="window size, such as 800x480, 1280x720 or 720x1280")
    parser.add_argument("--bench", help=argparse.SUPPRESS)  # where the bench listens that opened this display
    parser.add_argument("--full-screen", action="store_true", help="cover the whole screen, as on a wall panel")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 480 and int(height) >= 450):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 800x480 (at least 480x450)")
    return int(width), int(height)


def run(options: argparse.Namespace, face: Face[Page] = app.IHD) -> int:
    """Show the display with ``face`` until it is closed."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise CommandError(
            f"No screen was found. Run `{options.program} watch` for the text display, "
            f"or start `{options.program}` from a desktop."
        )
    settings, notes = choices.told(options)
    if options.replay:
        choices.check_capture(options.replay)
    if options.full_screen:
        settings = settings._replace(full_screen=True)

    def machine() -> Machine:
        from ihd.cli import machine as own  # late: its player and its doctor come after the first picture

        return own.machine(options)

    def beside(window: Window) -> None:
        from ihd.demo.mirror import Mirror  # late: no other display needs it

        Mirror(window, options.bench)

    return app.run(
        settings,
        notes,
        face=face,
        size=options.size or app.SIZE,
        machine=machine,
        beside=beside if options.bench else None,
    )
