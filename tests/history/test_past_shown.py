"""The past that pages are given is that of the home that is shown, also while another is being paired with."""

import time
from datetime import date
from queue import SimpleQueue

from ihd import app, paths
from ihd.model.pairing import Offered
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings
from tests.history.teller import POWER, Teller

DAY = date(2026, 1, 19)
STICK = "tcp://127.0.0.1:1"


def test_the_past_follows_the_home_that_is_shown():
    for source, wh in (("demo:default", 100), (STICK, 7)):
        home = Teller(paths.past_file(), date(2026, 1, 20), source=source)
        home.tell_day(DAY, wh)
        home.close()
    shown: SimpleQueue[Snapshot] = SimpleQueue()
    radio = app.Radio(Settings(), shown.put, Snapshot.blank(0.0), app.clock, time.time)
    assert radio.past is None, "it comes with the radio"
    radio.start()
    shown.get(timeout=60)
    assert radio.past.days(POWER, DAY, DAY)[0].wh == 4_800
    radio.begin(Offered(stick=STICK, install_code=""))
    assert radio.past.days(POWER, DAY, DAY)[0].wh == 48 * 7
    radio.stop()
