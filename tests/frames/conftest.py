"""What tests of sessions stand on: a session that may command, and the hub it talks to."""

from collections.abc import Iterator

import pytest

from ihd.frames import orders
from tests.frames.far_end import FarEnd, ppmid


@pytest.fixture
def hub() -> Iterator[FarEnd]:
    """Return a prepay home of both fuels, heard for half a minute; codes are entered in it by the hundred."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(orders, "FINGERPRINT_ROUNDS", 1)  # what a guess costs is of no interest here
        yield FarEnd(ppmid(), gas=True)
