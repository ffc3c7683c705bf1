"""What went wrong decides how long a lost link is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.model.link import Fault
from ihd.radio.patience import CURES, LONGEST_HERE, LONGEST_ON_AIR, Cure, pause

PAUSED = [fault for fault, cure in CURES.items() if cure is not Cure.PERSON]


def test_every_fault_has_its_cure() -> None:
    assert set(CURES) == set(Fault)


@given(st.sampled_from(PAUSED), st.integers(0, 10**6), st.floats(0, 1, exclude_max=True))
def test_no_pause_is_longer_than_its_kind_may_be(fault: Fault, failures: int, chance: float) -> None:
    longest = LONGEST_HERE if CURES[fault] is Cure.HERE else LONGEST_ON_AIR
    assert 0.5 < pause(fault, failures, chance) <= longest  # type: ignore[operator]


def test_displays_that_lost_one_hub_do_not_call_together() -> None:
    pauses = {pause(Fault.NO_HUB, 5, chance / 10) for chance in range(10)}
    assert len(pauses) == 10


@pytest.mark.parametrize("fault", [fault for fault, cure in CURES.items() if cure is Cure.PERSON])
def test_what_only_a_person_can_mend_waits_for_one(fault: Fault) -> None:
    assert pause(fault, 3, 0.5) is None
