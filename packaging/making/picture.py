"""Run an installed display offscreen on its simulated home, and save a picture of its Home page once that is live.

`python -I picture.py FILE.png` with the Python of the installation; nothing here needs the sources. Ends with 1 if the
home is not live within a minute.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("IHD_HOME", tempfile.mkdtemp())

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ihd import app
from ihd.settings import Settings
from ihd.view.window import Window

LOOK_EVERY_MS = 500
PATIENCE = 120
SETTLED = 10  # looks after which the cards behind the first figure have theirs as well


def live(window: Window) -> bool:
    """Return whether the hub's time and today's energy stand on the page."""
    said = [part.accessibleName() for part in window.page.findChildren(QWidget) if part.isVisible()]
    return window.status.time.text() != "--:--" and any(name.endswith(" kWh") for name in said)


def main(file: Path) -> int:
    """Show the display until its home is live, or patience is at its end."""
    looks = seen = 0
    timer = QTimer(interval=LOOK_EVERY_MS)

    def look() -> None:
        nonlocal looks, seen
        looks += 1
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
        seen += live(window)
        if seen > SETTLED:
            file.parent.mkdir(parents=True, exist_ok=True)
            window.grab().save(str(file))
            window.close()
        elif looks > PATIENCE:
            QApplication.exit(1)

    timer.timeout.connect(look)
    return app.run(Settings(), machine=timer.start)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
