"""What to try: steps for the fuel that is chosen, the next one marked, and what comes after them; it knows no home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ihd.demo.facts import Facts, MeterFace
from ihd.demo.parts import Card, label
from ihd.model.supply import Supply
from ihd.model.units import Fuel

translate = QCoreApplication.translate


#: The way from running out to being on again. Gas has a step more: its meter hears of nothing until it wakes.
_STEPS: Final[Mapping[Fuel, Sequence[object]]] = {
    Fuel.ELECTRICITY: (
        QT_TRANSLATE_NOOP("Bench", "1. Press Use up the credit. Electricity goes off."),
        QT_TRANSLATE_NOOP("Bench", "2. Press Make a code, then Type it on the display. Send it there."),
        QT_TRANSLATE_NOOP(
            "Bench", "3. On the display: Turn it on, tick all four, hold the button. Or at the meter: A, then B."
        ),
    ),
    Fuel.GAS: (
        QT_TRANSLATE_NOOP("Bench", "1. Press Use up the credit. Gas stays on until its meter wakes."),
        QT_TRANSLATE_NOOP("Bench", "2. Press A at the gas meter, which wakes it, or Next gas report. Gas goes off."),
        QT_TRANSLATE_NOOP("Bench", "3. Press Make a code, then Type it on the display. Send it there."),
        QT_TRANSLATE_NOOP(
            "Bench", "4. At the gas meter: A, then B. It looks for open taps for a minute, then gas is on."
        ),
    ),
}
_MOST: Final = max(map(len, _STEPS.values()))


class Guide(Card):
    """The way from running out to being on again, as somebody walks it who never saw it."""

    def __init__(self) -> None:
        super().__init__(translate("Bench", "What to try"))
        self.about = label("", "quiet", wrap=True)
        self.bill = label(
            translate("Bench", "This home pays by bill: nothing runs out. Choose Low credit at the top left."),
            wrap=True,
        )
        self.held = label(
            translate("Bench", "The supplier has cut it off: no code helps. Press Allow again under Supplier."),
            wrap=True,
        )
        self.done = label(
            translate("Bench", "Done: it is on again. Try next: cut a link, the other fuel, or another scenario."),
            wrap=True,
        )
        self._marks: list[QLabel] = []
        self.steps: list[QLabel] = []
        for _ in range(_MOST):
            self._add()
        self._was_off: set[Fuel] = set()
        for each in (self.held, self.done, self.bill):
            self.inside.addWidget(each)
            each.hide()
        self.inside.addWidget(self.about)

    def begin(self, about: str) -> None:
        """Begin with a new home, which is ``about`` something."""
        self._was_off.clear()
        self.about.setText(about)

    def show_facts(self, now: Facts, fuel: Fuel) -> None:
        """Mark what comes next for ``fuel``, where that is paid in advance."""
        face = next((face for face in now.meters if face.fuel is fuel and face.prepaid), None)
        off = {each.fuel for each in now.meters if each.supply is not Supply.ON}
        self._was_off |= off
        following = None if face is None else _following(face)
        is_done = following == 0 and fuel in self._was_off
        is_held = face is not None and face.account.held
        self.bill.setVisible(face is None)
        self.held.setVisible(is_held)
        self.done.setVisible(is_done and not is_held)
        self.about.setVisible(fuel is Fuel.ELECTRICITY or following is None)  # gas has a step more, and needs the room
        texts = _STEPS[fuel]
        for place, (mark, step) in enumerate(zip(self._marks, self.steps, strict=True)):
            is_there = face is not None and not is_done and not is_held and place < len(texts)
            step.setText(translate("Bench", str(texts[place])) if is_there else "")
            self._mark(mark, step, is_next=is_there and following == place)
            mark.setVisible(is_there)
            step.setVisible(is_there)

    def _mark(self, mark: QLabel, step: QLabel, *, is_next: bool) -> None:
        if is_next is not bool(mark.text()):
            mark.setText("▶" if is_next else "")
            step.setObjectName("" if is_next else "quiet")
            step.style().polish(step)

    def _add(self) -> None:
        row = QHBoxLayout()
        mark, step = label(""), label("", "quiet", wrap=True)
        mark.setFixedWidth(14)
        row.addWidget(mark)
        row.addWidget(step, 1)
        self._marks.append(mark)
        self.steps.append(step)
        self.inside.addLayout(row)


def _following(face: MeterFace) -> int:
    """Return which step is next, from 0."""
    last = len(_STEPS[face.fuel]) - 1
    match face.supply:
        case Supply.ARMED:
            return last
        case Supply.OFF:
            return last - 1
        case Supply.ON:
            is_used_up = face.account.balance <= 0 and not face.account.chosen
            return 1 if face.fuel is Fuel.GAS and is_used_up else 0
