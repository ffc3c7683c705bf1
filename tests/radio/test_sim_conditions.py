"""How a simulated stick and its hub hear each other: losses come evenly, each way for itself."""

from __future__ import annotations

from ihd.radio.sim_conditions import Conditions


def test_losses_come_evenly_and_each_way_for_itself() -> None:
    weak = Conditions(loss=20)
    to_hub = [weak.loses_to_hub() for _ in range(100)]
    assert (sum(to_hub), to_hub[:5]) == (20, [False, False, False, False, True])
    assert [weak.loses_from_hub() for _ in range(5)] == to_hub[:5], "the way back has not begun to count before"
    good = Conditions()
    assert not any(good.loses_to_hub() or good.loses_from_hub() for _ in range(100))


def test_half_lost_each_way_still_lets_every_fourth_exchange_through() -> None:
    half = Conditions(loss=50)
    answered = [not half.loses_to_hub() and not half.loses_from_hub() for _ in range(40)]
    assert sum(answered) == 10


def test_what_is_cut_lets_nothing_through_and_forgets_no_loss() -> None:
    conditions = Conditions(loss=0, cut=True)
    assert conditions.loses_to_hub()
    assert conditions.loses_from_hub()
    conditions.cut = False
    assert not conditions.loses_to_hub()
