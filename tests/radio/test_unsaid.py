"""What the radio's library says of frames that it could not read."""

import logging

import pytest

from ihd.radio.stick_line import StickLine
from ihd.radio.unsaid import NOT_SHOWN

KEY = b"66b6900981e1ee3ca4206b6b861c02bb"


@pytest.mark.expects_log("Failed to parse frame exportKey")
def test_a_frame_that_could_not_be_read_is_named_and_not_told(caplog: pytest.LogCaptureFixture) -> None:
    StickLine("/dev/ttyUSB0", 115_200)
    try:
        raise ValueError(KEY)
    except ValueError:
        logging.getLogger("bellows.ezsp.protocol").warning(
            "Failed to parse frame %s: %s", "exportKey", KEY, exc_info=True
        )
    assert f"Failed to parse frame exportKey: {NOT_SHOWN}" in caplog.text
    assert KEY.decode() not in caplog.text
