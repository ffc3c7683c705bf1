"""The Matyas-Meyer-Oseas hash over AES-128: octets in, 16 octets out; it knows not what they stand for."""

from __future__ import annotations

from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

_BLOCK: Final = 16
#: From this many bits on the padding carries a 32-bit length (ZigBee specification B.6).
_LONG: Final = 1 << 16


def digest(message: bytes) -> bytes:
    """Return the 16-octet hash of ``message`` (ZigBee specification B.6; keys.md section 1)."""
    state = bytes(_BLOCK)
    padded = _padded(message)
    for at in range(0, len(padded), _BLOCK):
        block = padded[at : at + _BLOCK]
        encryptor = Cipher(AES(state), ECB()).encryptor()
        state = bytes(a ^ b for a, b in zip(encryptor.update(block), block, strict=True))
    return state


def _padded(message: bytes) -> bytes:
    """Append a one bit, zeros, and the length in bits so that whole blocks result."""
    bits = 8 * len(message)
    tail = bits.to_bytes(2, "big") if bits < _LONG else bits.to_bytes(4, "big") + bytes(2)
    zeros = -(len(message) + 1 + len(tail)) % _BLOCK
    return message + b"\x80" + bytes(zeros) + tail
