"""The hash gives the digests that the ZigBee specification prints."""

import pytest

from ihd.keys.aes_mmo import digest

# ZigBee specification C.5.1 to C.5.6.
PRINTED = [
    (bytes.fromhex("C0"), "AE3A102A28D43EE0D4A09E22788B206C"),
    (bytes(range(0xC0, 0xD0)), "A7977E88BC0B61E8210827109A228F2D"),
    (bytes(octet % 256 for octet in range(8191)), "24EC2FE75BBFFCB34789BC0610E7F165"),
    (bytes(octet % 256 for octet in range(8192)), "DC6B0687F09F8607131C170B3BD31591"),
    (bytes(octet % 256 for octet in range(8201)), "72C9B15E178AA843E4A16C58E33643A3"),
    (bytes(octet % 256 for octet in range(8202)), "BC9828D59B2AA323DAF20BE5F2E66511"),
]


@pytest.mark.parametrize(("message", "expected"), PRINTED, ids=lambda value: f"{len(value)}")
def test_a_message_has_the_digest_of_the_specification(message: bytes, expected: str) -> None:
    assert digest(message) == bytes.fromhex(expected)
