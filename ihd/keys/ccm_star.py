"""AES-CCM* as ZigBee uses it, with an integrity code of four octets: seals and opens; it knows no frame.

ZigBee specification annex A; a nonce has 13 octets, so a length has two.
"""

from __future__ import annotations

from typing import Final

#: Octets of a key, and of the integrity code behind what is sealed.
KEY: Final = 16
CODE: Final = 4


def seal(key: bytes, nonce: bytes, header: bytes, text: bytes) -> bytes:
    """Return ``text`` encrypted, its integrity code behind it; ``header`` is vouched for too, and stays readable."""
    from cryptography.hazmat.primitives.ciphers.aead import AESCCM  # late: a display that plays nothing starts without

    return AESCCM(key, CODE).encrypt(nonce, text, header)


def opened(key: bytes, nonce: bytes, header: bytes, sealed: bytes) -> bytes | None:
    """Return what was sealed; ``None`` for another key, or for octets that were changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESCCM

    if len(sealed) < CODE:
        return None
    try:
        return AESCCM(key, CODE).decrypt(nonce, sealed, header)
    except InvalidTag:
        return None
