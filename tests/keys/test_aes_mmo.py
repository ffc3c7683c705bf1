"""The hash and what is built on it give the figures that the ZigBee specification prints."""

import pytest

from ihd.keys.aes_mmo import derived, digest, hmac_mmo
from tests.keys.cbke import PUBLISHED, octets


def message(vector):
    return octets(vector["message"]) if "message" in vector else bytes(at % 256 for at in range(vector["length"]))


@pytest.mark.parametrize("vector", PUBLISHED["aes_mmo_hash"], ids=lambda vector: vector["digest"][:6])
def test_a_message_has_the_digest_of_the_specification(vector):
    assert digest(message(vector)) == octets(vector["digest"])


@pytest.mark.parametrize("vector", PUBLISHED["hmac_aes_mmo"], ids=lambda vector: vector["mac"][:6])
def test_a_message_has_the_tag_of_the_specification(vector):
    assert hmac_mmo(octets(vector["key"]), octets(vector["message"])) == octets(vector["mac"])


def test_a_short_key_stands_for_the_same_with_zeros_behind():
    assert hmac_mmo(b"short", b"") == hmac_mmo(b"short".ljust(16, b"\0"), b"") != hmac_mmo(b"short", b"\0")


@pytest.mark.parametrize("handshake", PUBLISHED["handshakes"], ids=lambda handshake: handshake["curve"])
def test_keys_are_derived_from_a_secret_block_by_block(handshake):
    blocks = [digest(octets(handshake[name])) for name in ("kdf_input_1", "kdf_input_2")]
    assert derived(octets(handshake["Z"]), 32) == b"".join(blocks)
    assert derived(octets(handshake["Z"]), 17) == blocks[0] + blocks[1][:1]
