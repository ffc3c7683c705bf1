"""The Matyas-Meyer-Oseas hash over AES-128 and what is built on it: octets in and out; it knows not what they mean.

ZigBee specification, annex B.6; keys.md section 1.
"""

from __future__ import annotations

from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

_BLOCK: Final = 16
#: From this many bits on the padding carries a 32-bit length (ZigBee specification B.6).
_LONG: Final = 1 << 16
_INNER: Final = bytes([0x36]) * _BLOCK
_OUTER: Final = bytes([0x5C]) * _BLOCK


def digest(message: bytes) -> bytes:
    """Return the 16-octet hash of ``message``."""
    state = bytes(_BLOCK)
    padded = _padded(message)
    for at in range(0, len(padded), _BLOCK):
        block = padded[at : at + _BLOCK]
        encryptor = Cipher(AES(state), ECB()).encryptor()
        state = _either(encryptor.update(block), block)
    return state


def hmac_mmo(key: bytes, message: bytes) -> bytes:
    """Return the 16-octet tag of ``message`` under a ``key`` of any length (RFC 2104 with this hash)."""
    if len(key) > _BLOCK:
        key = digest(key)
    key = key.ljust(_BLOCK, b"\0")
    return digest(_either(key, _OUTER) + digest(_either(key, _INNER) + message))


def derived(secret: bytes, octets: int) -> bytes:
    """Return ``octets`` octets that ``secret`` leads to (ANSI X9.63 with this hash, SharedInfo empty; keys.md 2.3)."""
    blocks = -(-octets // _BLOCK)
    return b"".join(digest(secret + block.to_bytes(4, "big")) for block in range(1, 1 + blocks))[:octets]


def _padded(message: bytes) -> bytes:
    """Append a one bit, zeros, and the length in bits so that whole blocks result."""
    bits = 8 * len(message)
    tail = bits.to_bytes(2, "big") if bits < _LONG else bits.to_bytes(4, "big") + bytes(2)
    zeros = -(len(message) + 1 + len(tail)) % _BLOCK
    return message + b"\x80" + bytes(zeros) + tail


def _either(one: bytes, other: bytes) -> bytes:
    """Return the exclusive or of two blocks."""
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
