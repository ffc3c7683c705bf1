"""An authority for tests, and what it issued to one device."""

from ihd.keys.authority import Authority
from ihd.keys.suite import Suite

AUTHORITY = Authority(seed=b"a home for tests", issuer=b"TESTHOME")
DEVICE, OTHER_DEVICE = bytes.fromhex("00124B00000000F1"), bytes.fromhex("00124B00000000F2")
SERIAL = bytes(7) + b"\x01"
#: The device's credential in each suite.
ISSUED = {suite: AUTHORITY.issue(suite, DEVICE, SERIAL) for suite in Suite}
