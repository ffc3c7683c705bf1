"""The floor of every screen: an application with one label, which says when it was painted."""

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel


class Label(QLabel):
    def paintEvent(self, event):  # noqa: N802
        super().paintEvent(event)
        QTimer.singleShot(0, painted)


def painted():
    print("painted", time.monotonic(), flush=True)
    os._exit(0)


application = QApplication(sys.argv[:1])
label = Label("1.24 kW")
label.resize(800, 480)
label.show()
application.exec()
