"""A meter reader is let in on the screen: the minute counts down, and what came of it is said, with a remedy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ihd.keys.install_code import InstallCode
from ihd.model.link import Fault, LinkPhase
from ihd.model.pairing import Offered
from ihd.model.snapshot import Snapshot
from ihd.testing.audit import faults
from ihd.view.store import Store
from ihd.view.window import Window
from tests.ppmid.stretched import stretched
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.own_samples import GAS_JOINED, JOINED, READER, WAYS, meter, nobody, own
from tests.view.pairing_samples import CODE, STICKS, Door
from tests.view.samples import NOW
from tests.view.test_layout import SIZES
from tests.view.test_pairing_pages import offered, shown, touch

__all__ = ["stretched"]


@pytest.fixture
def door() -> Door:
    return Door()


class Watch:
    """A window on the page, whose clock and snapshot a test moves on."""

    def __init__(self, open_window: Opener, door: Door | None, first: Snapshot) -> None:
        self.now = NOW
        self.store = Store(first)
        self.window: Window = open_window(store=self.store, clock=lambda: self.now, page="readers", pairing=door)

    def see(self, snapshot: Snapshot, seconds: float = 0.0) -> str:
        """Publish ``snapshot``, let time pass, and return all that the page says."""
        self.now += seconds
        self.store.publish(snapshot)
        QApplication.processEvents()
        self.window.tick()
        return "\n".join(shown(self.window))


def test_a_touch_opens_the_network_for_a_minute_that_counts_down(open_window: Opener, door: Door) -> None:
    watch = Watch(open_window, door, nobody())
    assert "Nobody can join now" in watch.see(nobody())
    touch(watch.window, "let_in")
    assert door.asked == [60]
    opened = nobody(permit_until=NOW + 60)
    assert "60\nseconds" in watch.see(opened)
    assert "59\nseconds" in watch.see(opened, 1.0)
    assert "19\nseconds" in watch.see(opened, 40.2)


def test_nothing_but_the_windows_second_counts_it(open_window: Opener, door: Door) -> None:
    watch = Watch(open_window, door, nobody(permit_until=NOW + 60))
    assert [timer for timer in watch.window.page.findChildren(QTimer) if timer.isActive()] == []
    assert len([timer for timer in watch.window.findChildren(QTimer) if timer.isActive()]) == 1


def test_it_is_closed_early_by_a_touch(open_window: Opener, door: Door) -> None:
    watch = Watch(open_window, door, nobody(permit_until=NOW + 60))
    touch(watch.window, "close_now")
    assert door.asked == [0]


def test_a_minute_in_which_nobody_came_is_told_with_a_remedy(open_window: Opener, door: Door) -> None:
    watch = Watch(open_window, door, nobody(permit_until=NOW + 60))
    said = watch.see(nobody(permit_until=NOW + 60), 61)
    assert "No meter reader joined" in said
    assert "Start its own joining" in said
    assert {"let_in", "reader_code"} <= offered(watch.window).keys()
    watch.window.open_page("home")
    watch.window.open_page("readers")
    assert "No meter reader joined" not in watch.see(nobody(permit_until=NOW + 60)), "it was told once"


def test_a_reader_that_joins_is_told_by_its_name_and_what_it_measures(open_window: Opener, door: Door) -> None:
    watch = Watch(open_window, door, nobody(permit_until=NOW + 60))
    joined = own(meter(heard=NOW + 4), link=nobody(permit_until=NOW + 60).link)
    said = watch.see(joined, 5)
    assert "Example Reader 1 has joined" in said
    assert f"Example Reader 1\nElectricity, last heard: now\n{READER}" in said
    assert "close_now" in offered(watch.window)
    assert "has joined" in watch.see(joined, 60), "it stays said when the minute is over"


def test_each_reader_has_its_line_and_one_without_a_word_is_told_as_such(open_window: Opener, door: Door) -> None:
    quiet = own(meter(), readers=(JOINED, GAS_JOINED))
    said = "\n".join(shown(open_window(quiet, page="readers", pairing=door)))
    assert "Meter reader\nIt has not told anything yet" in said
    assert "Gas, last heard: 14:30" in "\n".join(shown(open_window(WAYS["both"], page="readers", pairing=door)))


def test_a_stick_of_somebody_elses_network_leads_to_another(open_window: Opener, door: Door) -> None:
    window = open_window(WAYS["joined-elsewhere"], page="readers", pairing=door)
    assert "This stick has joined somebody else's network" in shown(window)
    assert offered(window).keys() >= {"own_network", "retry"}
    touch(window, "own_network")
    assert window.page_name == "own_network"


def test_a_display_without_a_door_only_shows(open_window: Opener) -> None:
    window = open_window(own(), page="readers")
    assert "let_in" not in offered(window)


# ----------------------------------------------------------------------------------------------------- by its code


def test_a_reader_is_let_in_alone_by_its_number_and_code(open_window: Opener, door: Door) -> None:
    window = open_window(nobody(), page="readers", pairing=door)
    touch(window, "reader_code")
    assert not offered(window)["use"].isEnabled()
    for character in READER:
        touch(window, f"key:{character}")
    assert "This number is whole" in shown(window)
    touch(window, "use")
    window.page.paste("83FE D340 7A93 9723 A5C6 39B2 6916 D505 C3B5")  # type: ignore[attr-defined]
    assert "This code is whole" in shown(window)
    touch(window, "use")
    assert door.asked == [(60, READER, InstallCode.parse(CODE).link_key)]
    assert window.page_name == "readers"


def test_a_number_or_a_code_that_cannot_be_is_not_taken(open_window: Opener, door: Door) -> None:
    window = open_window(nobody(), page="reader_code", pairing=door)
    window.page.paste(READER[:-1] + "O")  # type: ignore[attr-defined]
    assert "Character 16 does not belong in a code" in shown(window)
    window.page.paste(READER + "0")  # type: ignore[attr-defined]
    assert "17 characters, and a code has 16 at most" in shown(window)
    window.page.paste(READER)  # type: ignore[attr-defined]
    touch(window, "use")
    window.page.paste(CODE[:-1] + "6")  # type: ignore[attr-defined]
    assert not offered(window)["use"].isEnabled()
    assert door.asked == []


def test_what_was_typed_is_gone_when_the_page_is_left(open_window: Opener, door: Door) -> None:
    window = open_window(nobody(), page="reader_code", pairing=door)
    window.page.paste(READER)  # type: ignore[attr-defined]
    touch(window, "use", "back")
    window.open_page("reader_code")
    assert "Type the reader's number" in shown(window)


# -------------------------------------------------------------------------------------------------------- starting one


def test_a_network_is_started_on_a_stick_and_may_be_given_up(open_window: Opener, door: Door) -> None:
    window = open_window(samples.design(), page="link", pairing=door)
    touch(window, "own_network", "use:1")
    assert door.asked == [Offered(STICKS[1].path, own_network=True)]
    assert window.page_name == "readers"
    window.desk.open_page("home")
    window.open_page("readers")
    window._store.publish(nobody(LinkPhase.LOST, Fault.NOT_A_STICK))
    QApplication.processEvents()
    touch(window, "cancel")
    assert (door.asked[-1], window.desk.offered) == ("cancel", None)


def test_a_network_that_runs_is_the_one_in_use(open_window: Opener, door: Door) -> None:
    window = open_window(samples.design(), page="own_network", pairing=door)
    touch(window, "use:0")
    window._store.publish(nobody())
    QApplication.processEvents()
    assert (window.desk.offered, window.desk.stick) == (None, STICKS[0].path)


def test_the_simulated_one_may_be_tried(open_window: Opener, door: Door) -> None:
    touch(open_window(samples.design(), page="own_network", pairing=door), "simulated")
    assert door.asked == [Offered("", own_network=True)]


def test_a_hub_and_a_network_of_ones_own_lead_to_each_other(open_window: Opener, door: Door) -> None:
    window = open_window(samples.design(), page="stick", pairing=door)
    touch(window, "own_network")
    assert window.page_name == "own_network"
    touch(window, "stick")
    assert window.page_name == "stick"


def test_link_and_signal_leads_to_the_readers_and_home_does_while_there_is_none(
    open_window: Opener, door: Door
) -> None:
    window = open_window(own(), page="link", pairing=door)
    assert "own_network" not in offered(window)
    touch(window, "readers")
    assert window.page_name == "readers"
    window = open_window(nobody(), pairing=door)
    touch(window, "banner")
    assert window.page_name == "readers"


def test_longer_words_fit_too(open_window: Opener, stretched: None, qapp: QApplication) -> None:
    for size in SIZES:
        window = open_window(WAYS["open"], size, page="readers", pairing=Door())
        qapp.processEvents()
        assert faults(window) == []
