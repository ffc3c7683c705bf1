"""The acting display over the simulated stick, which enters codes and says how long each took after the hub had it.

Says ``slowest`` and ``middle``, the milliseconds from the hub's acceptance to the painted result, and ``hub``, the
milliseconds the hub itself took for its slowest answer.
"""

import itertools
import sys
import time
from statistics import median

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from ihd import wiring
from ihd.frames.agenda import LIVE_EVERY
from ihd.frames.clusters import Prepayment
from ihd.frames.session import Session
from ihd.hub.home import Home
from ihd.hub.ledger import Purse
from ihd.model.snapshot import Snapshot
from ihd.radio.air import Air
from ihd.radio.embedded import EmbeddedStick
from ihd.radio.joiner import PREPAYMENT_TERMINAL
from ihd.radio.sim_stick import SimStick
from ihd.radio.worker import Worker
from ihd.settings import Settings
from ihd.view.store import Store
from ihd.view.window import Window
from ppmid.face import PPMID

CODES = 10
#: Milliseconds until the radio has asked for all it asks first, and between two codes.
SETTLED_MS, PAUSE_MS = 4_000, 400


class WatchedHome(Home):
    """A home that notes when it had taken money for a code, and how long it took."""

    accepted_at = 0.0
    slowest = 0.0

    def receive(self, node, packet, now):
        before = self.codes_taken()
        began = time.monotonic()
        super().receive(node, packet, now)
        if packet.cluster == int(Prepayment.cluster_id) and self.codes_taken() > before:
            self.accepted_at = time.monotonic()
            self.slowest = max(self.slowest, self.accepted_at - began)

    def codes_taken(self):
        return -sum(account.purses.ledger.of(Purse.SHOP) for account in self.accounts.by_endpoint.values())


class Watched(Window):
    """A window that says when an accepted code stood on the screen."""

    def watch(self, done):
        self._done, self._rendered, self._seen = done, None, 0
        self._store.changed.connect(self._look)  # after the window's own: the page has the answer by then

    def _look(self, snapshot):
        pending = snapshot.command(self.desk.sent)
        if self.page_name == "result" and pending is not None and pending.accepted and pending.id > self._seen:
            self._rendered = pending.id

    def event(self, event):
        done = super().event(event)
        # Qt paints what changed, and hands it to the screen, while it handles this event.
        if event.type() == QEvent.Type.UpdateRequest and getattr(self, "_rendered", None) is not None:
            self._rendered, self._seen = None, self._rendered
            self._done(time.monotonic())
        return done


def main():
    application = QApplication(sys.argv[:1])
    now = wiring.wall_time()
    plan = wiring.plan("prepay", wiring.profiles(), int(now))
    clock = wiring.HomeClock(now, wiring.link_time())
    home = WatchedHome(plan, int(now))
    meter = next(iter(home.accounts.by_endpoint))
    codes = [home.sell(meter, 100).digits for _ in range(CODES)]
    first = Snapshot.blank(wiring.link_time())
    store = Store(first)
    link = EmbeddedStick(lambda: SimStick(Air(home, clock), seed=plan.seed), device=PREPAYMENT_TERMINAL)
    session = Session(LIVE_EVERY, may_command=True, salt=bytes(16))
    worker = Worker(session, link, wiring.link_time, store.publish, first)
    numbers = itertools.count(1).__next__
    window = Watched(store, Settings(), wiring.link_time, face=PPMID, post=worker.post, next_command=numbers)
    window.resize(800, 480)
    window.show()
    taken = []

    def enter():
        window.desk.meter, window.desk.sent = meter, None  # as the button on the result page leaves it
        window.open_page("top_up")
        window.page.paste(codes[len(taken)])
        window.page.send.click()

    def shown(moment):
        taken.append((moment - home.accepted_at) * 1_000)
        if len(taken) < CODES:
            QTimer.singleShot(PAUSE_MS, enter)
        else:
            application.quit()

    window.watch(shown)
    worker.start()
    QTimer.singleShot(SETTLED_MS, enter)
    try:
        application.exec()
    finally:
        worker.stop()
    for name, value in (("slowest", max(taken)), ("middle", median(taken)), ("hub", home.slowest * 1_000)):
        print(name, value, flush=True)
    return 0


sys.exit(main())
