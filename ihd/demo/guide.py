"""What to try: three steps, the next one marked, and what the scenario is about; it knows no home."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ihd.demo.facts import Facts
from ihd.demo.parts import Card, label
from ihd.model.supply import Supply
from ihd.model.units import Fuel

translate = QCoreApplication.translate

#: Which step is next while electricity is so.
_NEXT = {Supply.ON: 0, Supply.OFF: 1, Supply.ARMED: 2}


class Guide(Card):
    """The way from running out to being on again, as somebody walks it who never saw it."""

    def __init__(self) -> None:
        super().__init__(translate("Bench", "What to try"))
        self.about = label("", "quiet", wrap=True)
        self.bill = label(
            translate("Bench", "This home pays by bill: nothing runs out. Choose Low credit at the top left."),
            wrap=True,
        )
        self._marks: list[QLabel] = []
        self.steps: list[QLabel] = []
        for step in (
            translate("Bench", "1. Press Use up the credit. Electricity goes off."),
            translate("Bench", "2. Press Make a code, then Type it on the display. Send it there."),
            translate(
                "Bench",
                "3. On the display: Turn it on, tick all four, hold the button. Or at the meter: A, then B.",
            ),
        ):
            self._add(step)
        self.inside.addWidget(self.bill)
        self.inside.addWidget(self.about)
        self.bill.hide()

    def show_facts(self, now: Facts) -> None:
        """Mark what comes next, where electricity is paid in advance."""
        face = next((face for face in now.meters if face.fuel is Fuel.ELECTRICITY and face.prepaid), None)
        self.bill.setVisible(face is None)
        for place, (mark, step) in enumerate(zip(self._marks, self.steps, strict=True)):
            is_next = face is not None and _NEXT[face.supply] == place
            if is_next is not bool(mark.text()):
                mark.setText("▶" if is_next else "")
                step.setObjectName("" if is_next else "quiet")
                step.style().polish(step)
            mark.setVisible(face is not None)
            step.setVisible(face is not None)

    def _add(self, text: str) -> None:
        row = QHBoxLayout()
        mark, step = label(""), label(text, "quiet", wrap=True)
        mark.setFixedWidth(14)
        row.addWidget(mark)
        row.addWidget(step, 1)
        self._marks.append(mark)
        self.steps.append(step)
        self.inside.addLayout(row)
