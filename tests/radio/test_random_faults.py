"""An hour of faults nobody chose: it ends live, and nothing went wrong that the display did not tell."""

import os
import tracemalloc
from pathlib import Path

import pytest

from tests.radio.hour import Hour
from tests.radio.log_watch import BY_CHANCE, NO_SIGN_OF_LIFE, RESET, watched_log
from tests.radio.seen_display import VERSIONS, Display, told

DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"
HOUR = 3_600.0
#: Which hours are told, and of which of them every octet is counted: that takes three times as long.
HOURS = (
    [(seed, version, seed == 0 and version == 18) for seed in range(2) for version in VERSIONS]
    if DEEP
    else [(0, 13, False), (1, 18, False)]
)


@pytest.mark.parametrize(("seed", "version", "counted"), HOURS)
def test_an_hour_of_faults_ends_live_with_nothing_left_over(
    seed: int, version: int, counted: bool, tmp_path: Path
) -> None:
    with watched_log(RESET, NO_SIGN_OF_LIFE, *BY_CHANCE) as log:

        async def story(seen: Display) -> None:
            await Hour(seen, log, seed).pass_by(HOUR)

        if counted:
            tracemalloc.start()
        try:
            told(story, version, tmp_path)
        finally:
            tracemalloc.stop()
