"""A display that belongs to a home, and all that it comes to keep of it."""

from itertools import count
from pathlib import Path

from ihd import pairing, paths, readers, settings, wiring
from ihd.files import write_whole
from ihd.history.last_writer import LastWriter
from ihd.keys.authority import Authority
from ihd.keys.credential import text_of
from ihd.keys.suite import Suite
from ihd.model.reader import Reader, ReaderEndpoint
from ihd.settings import Settings
from tests.history.test_last import HEARD, WALL

READERS = (Reader("00158D0001020304", 0x1234, (ReaderEndpoint(16, 10, 0x0104),)),)
WORDS = "correct horse battery staple"
CODE = "83FED3407A932B70"
AUTHORITY = Authority(seed=b"paired", issuer=bytes(8))
CREDENTIAL = AUTHORITY.issue(Suite.ONE, bytes.fromhex("000D6F000A0B0C0D"), bytes(8))
CERTIFICATE = text_of((CREDENTIAL,)).encode()
PRIVATE_KEY = CREDENTIAL.key_pair.private.hex()
CHOSEN = Settings(stick="tcp://127.0.0.1:9", install_code=CODE)
"""Nothing listens there, and nothing is waited for."""
HOME = pairing.Pairing(
    stick="000D6F000A0B0C0D", hub="00155F0012345678", extended_pan_id="DDDDDDDDDDDDDDDD", channel=15, suite=2
)
TURNS = count(1)


def random_bytes(size: int) -> bytes:
    """Return other octets each time, if not very random ones."""
    return bytes([next(TURNS) % 256]) * size


def pair(home: pairing.Pairing = HOME, chosen: Settings = CHOSEN) -> None:
    """Make the display belong to ``home``."""
    settings.save(chosen, paths.settings_file())
    pairing.save(home, paths.pairing_file())
    readers.save(home.stick, READERS, paths.readers_file())
    write_whole(paths.certificate_file(), CERTIFICATE)
    write_whole(paths.salt_file(), b"s" * 16)


def live() -> None:
    """Do what a display does in the years before it changes hands, each thing by what does it in earnest."""
    pair()
    paths.salt_file().unlink()
    wiring.start(CHOSEN, lambda snapshot: None, may_command=True).stop()
    writer = LastWriter(paths.history_file(), "stick")
    writer.write(HEARD, WALL, 1_010.0)
    log = paths.history_file().with_name("history.sqlite-wal")
    octets = log.read_bytes()
    writer.close()
    log.write_bytes(octets)  # as a power cut leaves it


def left_behind() -> list[Path]:
    """Return every file in the display's directories."""
    return [path for place in (paths.config_dir(), paths.data_dir()) for path in place.rglob("*") if not path.is_dir()]
