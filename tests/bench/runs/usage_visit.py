"""The window on its sample, left alone until its pages are loaded, then Usage opened once: says how long that took."""

import gc
import os
import sys
import time

gc.disable()  # as the display has it: garbage is collected between touches

from PySide6.QtWidgets import QApplication  # noqa: E402

from ihd.app import IHD  # noqa: E402
from ihd.settings import Settings  # noqa: E402
from ihd.view.store import Store  # noqa: E402
from ihd.view.window import Window  # noqa: E402
from tests.view import samples  # noqa: E402

application = QApplication(sys.argv[:1])
window = Window(Store(samples.design()), Settings(), lambda: samples.NOW, face=IHD)
window.resize(800, 480)
window.show()
until = time.monotonic() + 30
while not hasattr(sys.modules.get("ihd.view.chart"), "UsageChart") and time.monotonic() < until:
    application.processEvents()
began = time.perf_counter()
window.open_page("usage")
application.processEvents()
assert window.page.chart is not None, "the chart was not loaded while idle"
print("visit", (time.perf_counter() - began) * 1_000, flush=True)
os._exit(0)
