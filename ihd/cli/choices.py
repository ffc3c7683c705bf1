"""The choices every front end offers: which stick or simulated home, and what the settings file says otherwise."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from ihd import paths, settings
from ihd.cli import CommandError
from ihd.settings import CAPTURE, Loaded, Settings


def arguments(parser: argparse.ArgumentParser, *, replay: bool = False) -> None:
    """Add the choices of a home to ``parser``, with ``replay`` a capture's among them."""
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--demo", action="store_true", help="run on the embedded simulated home")
    source.add_argument(
        "--stick", metavar="URL", help="radio stick: a path such as /dev/ttyACM0, or tcp://127.0.0.1:PORT"
    )
    if replay:
        source.add_argument("--replay", metavar="FILE.pcapng", help="play a file that `ihd capture` wrote")
    parser.add_argument(
        "--own-network", action="store_true", help="let the stick run a network of your own, for meter readers"
    )
    parser.add_argument("--home", metavar="NAME", help="which simulated home (`hub --help` names them)")
    parser.add_argument(
        "--install-code", metavar="CODE", help="this display's install code, if the stick does not hold one"
    )


def chosen(options: argparse.Namespace) -> Settings:
    """Return the settings with what the command line says laid over them; raises :class:`CommandError`."""
    return told(options).settings


def told(options: argparse.Namespace) -> Loaded:
    """Return the same with what is to be said of the settings file; it is said here too, and stops nothing."""
    if os.path.exists(paths.restoring_file()):
        _finish_restore()
    found, notes = settings.load(paths.settings_file())
    for note in notes:
        print(note.detail, file=sys.stderr)
    if found.home == Settings().home:
        found = found._replace(home=options.default_home)
    if options.demo or options.home:
        found = found._replace(stick="")
    if options.stick:
        found = found._replace(stick=options.stick)
    if options.home:
        found = found._replace(home=options.home)
    if options.own_network:
        found = found._replace(own_network=True)
    if getattr(options, "replay", None):
        found = found._replace(stick=f"{CAPTURE}{options.replay}", own_network=False)
    if options.install_code:
        found = found._replace(install_code=options.install_code)
    return Loaded(found, notes)


def _finish_restore() -> None:
    from ihd import belongings  # late: hardly ever needed, and the display starts by this way

    try:
        belongings.finish()
    except OSError as error:
        raise CommandError(f"A restore was cut off and cannot be finished: {error}.") from None


def check_capture(file: str) -> None:
    """Say what keeps a capture from being played whole; raises :class:`CommandError` if it cannot be played at all."""
    from ihd.frames.captured import CaptureError  # late: the display starts by this way
    from ihd.radio import capture_files

    try:
        found = capture_files.opened(Path(file))
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}. Give a file that `ihd capture` wrote.") from None
    except CaptureError as error:
        raise CommandError(str(error)) from None
    if found.flaw:
        print(f"{file}: {found.flaw}. The {len(found.frames)} frames before that are shown.", file=sys.stderr)
