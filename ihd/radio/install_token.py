"""The manufacturing token in which a stick keeps its install code: 20 octets and a code, either way; it asks no stick.

Layout of TOKEN_MFG_INSTALLATION_CODE: flags (16 bits), value (16 octets), CRC (16 bits), little endian. Bit 0 of the
flags is set while the token is erased; bits 1 and 2 give the length of the value, and so do bits 9 and 10 in sticks
that were programmed with the octets swapped.
"""

from __future__ import annotations

import struct
from typing import Final

from ihd.keys.install_code import LENGTHS, InstallCode, InstallCodeError
from ihd.said import said

_LAYOUT: Final = struct.Struct("<H16s2s")
_ERASED: Final = 0x0001
#: What a stick without a code returns.
BLANK: Final = b"\xff" * _LAYOUT.size


def to_token(code: InstallCode | None) -> bytes:
    """Return the token that holds ``code``, or one that was never written."""
    if code is None:
        return BLANK
    value, crc = code.octets[:-2], code.octets[-2:]
    return _LAYOUT.pack(LENGTHS.index(len(value)) << 1, value.ljust(16, b"\xff"), crc)


def from_token(token: bytes) -> InstallCode | None:
    """Return the code a token holds, ``None`` if there is none. Raises InstallCodeError if its CRC does not match."""
    if len(token) != _LAYOUT.size:
        return None
    flags, value, crc = _LAYOUT.unpack(token)
    if flags & _ERASED:
        return None
    length = LENGTHS[(flags >> 1 | flags >> 9) & 0x03]
    code = InstallCode.of(value[:length])
    if code.octets[-2:] != crc:
        sentence = said("InstallCode", "The install code kept in the stick does not match its own CRC.")
        raise InstallCodeError(sentence, 0, 0)
    return code
