"""The command that writes what the radio carries as a capture file for Wireshark, until interrupted."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from contextlib import closing
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final

from ihd import __version__, wiring
from ihd.cli import CommandError, choices
from ihd.cli.figures import fault_sentence
from ihd.frames.capture import DISPLAY_ADDRESS, block, opening
from ihd.frames.masking import masked
from ihd.frames.packet import HUB_ADDRESS
from ihd.frames.sealing import CaptureKeys, written
from ihd.keys.ccm_star import KEY
from ihd.model.link import Fault, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.radio.capture_files import keys_beside

if TYPE_CHECKING:
    from ihd.frames.packet import Packet
    from ihd.settings import Settings

#: For its owner alone: it tells what a home uses, and when.
_MODE: Final = 0o600
_WARNING: Final = "Codes and passwords are written as they are: give this file to nobody."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("file", metavar="FILE.pcapng", type=Path, help="a new file to write")
    choices.arguments(parser)
    parser.add_argument("--seconds", type=_seconds, metavar="N", help="end after N seconds (default: until Ctrl-C)")
    parser.add_argument("--with-secrets", action="store_true", help="write top-up codes and passwords as they are")
    parser.add_argument(
        "--secured", action="store_true", help="seal the frames as on the air, under keys made for this file"
    )
    parser.add_argument(
        "--log-key", action="store_true", help="with --secured: write those keys beside it, as FILE.pcapng.keys"
    )


def _seconds(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds, 1 or more")
    return int(text)


class CaptureFile:
    """A new capture file at ``path``, sealed if there are ``keys``. Whatever happens, what is in it is whole.

    Raises OSError, and FileExistsError rather than write over a file.
    """

    def __init__(
        self, path: Path, *, with_secrets: bool = False, keys: CaptureKeys | None = None, own_network: bool = False
    ) -> None:
        self.path = path
        self.frames = 0
        self.why_ended: OSError | None = None
        self._with_secrets = with_secrets
        self._keys = keys
        self._size = 0
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
        try:
            self._append(opening(f"ihd {__version__}", own_network=own_network))
        except OSError:
            self.close()
            path.unlink()
            raise

    def look(self, from_display: bool, packet: Packet) -> None:
        """Write one packet more; once that could not be done, :attr:`why_ended` tells why and nothing is written."""
        if self.why_ended is not None:
            return
        ends = (DISPLAY_ADDRESS, HUB_ADDRESS) if from_display else (HUB_ADDRESS, DISPLAY_ADDRESS)
        shown = packet if self._with_secrets else masked(packet)
        try:
            self._append(block(wiring.wall_time(), *ends, shown, self.frames, self._keys))
            self.frames += 1
        except OSError as error:
            self.why_ended = error

    def _append(self, octets: bytes) -> None:
        """Write a block whole, or take back what there was room for."""
        try:
            rest = memoryview(octets)
            while rest:
                rest = rest[os.write(self._file, rest) :]
        except OSError:
            os.ftruncate(self._file, self._size)
            raise
        self._size += len(octets)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)


def run(options: argparse.Namespace) -> int:
    """Write what the radio carries until interrupted, or for so many seconds."""
    settings = choices.chosen(options)
    keys = _made_keys(options)
    file = _new(options, settings, keys)
    if options.with_secrets:
        print(_WARNING, file=sys.stderr)
    # Whoever runs this as a service ends it by a signal that would leave nothing said and an empty file behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with closing(file):
        try:
            _capture(settings, file, options.seconds)
        except KeyboardInterrupt:
            pass  # that is how a capture ends
        except wiring.WiringError as error:
            raise CommandError(str(error)) from None
        finally:
            if not file.frames:
                options.file.unlink(missing_ok=True)
                if options.log_key:
                    keys_beside(options.file).unlink(missing_ok=True)
    if file.why_ended is not None:
        raise CommandError(
            f"{options.file} cannot be written any further: {file.why_ended.strerror}. "
            f"The {file.frames} frames before that are in it and can be read."
        )
    print(
        f"{file.frames} frames are in {options.file}." if file.frames else "Nothing was carried. No file was written."
    )
    return 0


def _made_keys(options: argparse.Namespace) -> CaptureKeys | None:
    """Return keys for a sealed capture, ``None`` for one that is not."""
    if options.log_key and not options.secured:
        raise CommandError("--log-key goes with --secured: without it nothing is sealed, and there is no key.")
    return CaptureKeys(*(wiring.random_bytes(KEY) for _ in CaptureKeys._fields)) if options.secured else None


def _new(options: argparse.Namespace, settings: Settings, keys: CaptureKeys | None) -> CaptureFile:
    """Return a new capture file, its keys beside it if that was asked for: both, or neither."""
    beside = keys_beside(options.file)
    place = options.file
    try:
        file = CaptureFile(place, with_secrets=options.with_secrets, keys=keys, own_network=settings.own_network)
        if options.log_key and keys is not None:
            place = beside
            try:
                _log(beside, keys)
            except OSError:
                file.close()
                options.file.unlink()
                raise
    except FileExistsError:
        raise CommandError(f"{place} is there already, and stays as it is. Choose another name.") from None
    except OSError as error:
        raise CommandError(f"{place} cannot be written: {error.strerror}. Choose another place.") from None
    return file


def _log(path: Path, keys: CaptureKeys) -> None:
    """Write ``keys`` as Wireshark takes them. Raises OSError, and leaves no file then."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(written(keys))
    except OSError:
        path.unlink()
        raise


def _capture(settings: Settings, file: CaptureFile, seconds: int | None) -> None:
    """Look on until the time is over, the file is full or there is no way to the hub (raises CommandError)."""
    news: SimpleQueue[Snapshot | None] = SimpleQueue()

    def look(from_display: bool, packet: Packet) -> None:
        file.look(from_display, packet)
        if file.why_ended is not None:
            news.put(None)

    worker = wiring.start(settings, news.put, Snapshot.blank(wiring.link_time()), look=look)
    end = None if seconds is None else wiring.link_time() + seconds
    told: Fault | None = None
    begun = False
    try:
        while (snapshot := _next(news, end)) is not None:
            link = snapshot.link
            fault = link.fault if link.phase is LinkPhase.LOST else None
            if file.frames and end is None and not begun:
                begun = True
                print(f"{file.path} is being written. Ctrl-C ends it.", file=sys.stderr, flush=True)
            if fault is not None and not file.frames:
                raise CommandError(fault_sentence(link))
            if fault is not None and fault is not told:
                print(fault_sentence(link), file=sys.stderr)
            told = fault
    finally:
        worker.stop()


def _next(news: SimpleQueue[Snapshot | None], end: float | None) -> Snapshot | None:
    """Return the next snapshot, ``None`` when it is time to end."""
    try:
        return news.get(timeout=None if end is None else max(0.0, end - wiring.link_time()))
    except Empty:
        return None
