"""Hears a flood through the whole stack: stick, session and worker as the display wires them, snapshots at the end."""

import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from heard import Heard

from ihd import wiring
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings


def publish(snapshot):
    for meter in snapshot.meters:
        if meter.power_w is not None:
            heard.power(meter.power_w)


heard = Heard(int(sys.argv[2]))
wiring.start(Settings(stick=sys.argv[1]), publish, Snapshot.blank(wiring.link_time()))
# The main thread stays, as a window's does: once it ends no thread of the process may begin work in another, and so the
# radio could not open its stick if it had not got that far.
threading.Event().wait()
