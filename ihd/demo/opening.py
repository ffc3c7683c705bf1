"""Opens the bench on a screen, and ends it whole; it knows no scenario by name."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication

from ihd import wiring
from ihd.demo.bench import Bench
from ihd.demo.displays import Displays
from ihd.demo.house import House, Stage
from ihd.demo.top_bar import Choosable
from ihd.settings import Settings
from ihd.view.language import speak
from ihd.view.process import collect_here, end_on_signals


def run(choices: Sequence[Choosable], stage: Callable[[str], Stage], displays: int, chosen: Settings) -> int:
    """Show the bench until it is closed, the first of ``choices`` being played; return the exit code.

    Of what the owner has ``chosen`` bench and displays take language and colours.
    """
    application = QApplication(["ihd"])
    collect_here(application)
    speak(chosen.language)
    looks = Settings(language=chosen.language, theme=chosen.theme)
    bench = Bench(
        choices,
        stage,
        lambda begun, tell: House(begun, displays, wiring.link_time, tell),
        Displays(looks),
        looks,
        displays,
    )
    end_on_signals(application)
    bench.show()
    bench.begin()
    try:
        return application.exec()
    finally:
        bench.end()
        gc.enable()
        bench.deleteLater()
