"""The floor of memory and of stalls: one label, while a thread loads what the display's radio and charts stand on.

Says its resident memory in kB once all is loaded, and the longest time in which the window could not act.
"""

import os
import sys
import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

sys.path.insert(0, str(Path(__file__).parent))
from pulse import Pulse, resident_kilobytes


def load():
    import bellows.zigbee.application  # noqa: F401


def charts_and_end():
    pulse.stop()
    import pyqtgraph  # noqa: F401

    print("stall", pulse.longest)
    print("resident", resident_kilobytes(), flush=True)
    os._exit(0)


application = QApplication(sys.argv[:1])
label = QLabel("1.24 kW")
label.resize(800, 480)
label.show()
application.processEvents()
thread = threading.Thread(target=load)
pulse = Pulse(thread.is_alive, charts_and_end)
thread.start()
pulse.start()
application.exec()
