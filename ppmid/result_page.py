"""The result of a code that was sent: waiting, taken or not, in plain words, with what to do next."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6 import QtCore
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.commands import Pending, Stage, Wish
from ihd.model.snapshot import Snapshot
from ihd.view.announcements import Announcement, announce
from ihd.view.flow_button import FlowButton
from ihd.view.flow_header import FlowHeader
from ihd.view.page import Desk, Page
from ihd.view.scroll import Scrolled
from ihd.view.words import translate
from ppmid.result_cards import HeroCard, StepsList
from ppmid.result_facts import Clock, Next, ResultFacts, result_facts

#: Seconds after which a command of which nothing is heard at all is told as one without an answer.
_UNHEARD_S: Final = 15
#: How long the page takes no press after it opened: the second of two quick presses on Send is not meant for it.
_LULL_MS: Final = 600


class ResultPage(Page):
    """What became of the code that was sent last."""

    flow: ClassVar[bool] = True
    back = "home"
    announces = frozenset({Wish.TOP_UP})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._number: int | None = None
        self._checked = 0.0
        self._before: int | None = None
        self._told_at: dict[float, int] = {}
        self._settled = False
        self._facts: ResultFacts | None = None
        self.lull = QTimer(self, singleShot=True, interval=_LULL_MS)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.header = FlowHeader(self.look, lambda: self.desk.open_page("home"), self)
        self._board = QWidget(self)
        self._area: Scrolled | None = None
        self.hero = HeroCard(self.look, self._board)
        self.steps = StepsList(self.look, self._board)
        self.first = FlowButton(self.look, self, primary=True, size=24)
        self.second = FlowButton(self.look, self)
        self.first.setObjectName("first")
        self.second.setObjectName("second")
        self.first.clicked.connect(self._go_first)
        self.second.clicked.connect(self._go_second)

    def arrive(self) -> None:
        """Let the keyboard begin here."""
        self.lull.start()
        self.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _go_first(self) -> None:
        if self._facts is not None:
            self._go(self._facts.first)

    def _go_second(self) -> None:
        if self._facts is not None and self._facts.second is not None:
            self._go(self._facts.second)

    def leave(self) -> None:
        """Let Top up begin anew: an answer that was seen is not shown again."""
        if self._settled:
            self.desk.sent = None

    def _go(self, to: Next) -> None:
        if self.lull.isActive():
            return
        if to.meter is not None:
            self.desk.meter = to.meter
        self.desk.open_page(to.page)

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show what became of the code."""
        pending = self._pending(snapshot, now)
        self.header.show_header(translate("TopUp", "Top up"), translate("Navigation", "Home"), snapshot, now)
        was_settled, self._settled = self._settled, pending.stage is not Stage.SENT
        self.busy = not self._settled
        pages = frozenset(self.desk.face.pages()) | {"home"}
        facts = result_facts(
            snapshot, pending, now, checked=self._checked, before=self._before, pages=pages, clock=self._clock(snapshot)
        )
        if facts == self._facts:
            return
        self._facts = facts
        self.hero.show_facts(facts)
        self.steps.show_steps(facts.steps, facts.code_end)
        self.first.say(facts.first.text)
        self.second.say(facts.second.text if facts.second is not None else "")
        self._arrange()
        if self._settled and not was_settled:
            said = " ".join(word for word in (facts.headline, facts.amount, facts.beside, facts.text) if word)
            announce(self, Announcement(said, urgent=True))

    def _clock(self, snapshot: Snapshot) -> Clock:
        """Return the hub's clock as it was first asked: what has happened does not move when the clock is set."""

        def at(moment: float) -> int | None:
            home = self._told_at.get(moment)
            if home is None and (home := snapshot.home_time(moment)) is not None:
                self._told_at[moment] = home
            return home

        return at

    def _pending(self, snapshot: Snapshot, now: float) -> Pending:
        """Return the command shown: the one sent last, or the last top-up there is, or one not heard of yet."""
        if self.desk.sent is not None and self.desk.sent != self._number:
            self._number, self._checked, self._settled = self.desk.sent, now, False
            self._told_at.clear()
            meter = snapshot.meter(self.desk.meter or 0)
            self._before = meter.balance_millipence if meter is not None else None
        top_ups = [each for each in snapshot.commands if each.wish is Wish.TOP_UP]
        found = next((each for each in top_ups if each.id == self._number), None)
        if found is not None:
            return found
        if self._number is None and top_ups:
            return top_ups[0]
        stage = Stage.SENT if now - self._checked < _UNHEARD_S else Stage.NO_ANSWER
        return Pending(self._number or 0, Wish.TOP_UP, self.desk.meter or 0, stage, self._checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # Enter still held from Send is no new press
            self.first.click()

    def restyle(self) -> None:
        """Take up a changed look or language."""
        self._facts = None
        self._arrange()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        look, width = self.look, self.width()
        self.header.setGeometry(0, 0, width, self.header.tall())
        self.header.arrange()
        if self._facts is None:
            return
        gap, margin = look.px(12), look.px(10 if look.shape.portrait else 16)
        foot = self._put_buttons(margin, gap)
        top = self.header.tall() + look.px(8)
        room, inner = foot - gap - top, width - 2 * margin
        cards = (self.hero, self.steps)
        upright = look.shape.portrait or look.text_percent == 200
        left = inner if upright else round((inner - gap) * 468 / 756)
        for card in cards:
            card.stacked = look.text_percent > 100
        needs = [self.hero.natural_height(left), self.steps.natural_height(inner if upright else inner - gap - left)]
        if upright:
            spare = max(0, room - gap - sum(needs))
            first = needs[0] + round(spare * 0.55)
            self.hero.setGeometry(0, 0, inner, first)
            self.steps.setGeometry(0, first + gap, inner, needs[1] + spare - round(spare * 0.55))
            total = first + gap + self.steps.height()
        else:
            total = max(room, *needs)
            self.hero.setGeometry(0, 0, left, total)
            self.steps.setGeometry(left + gap, 0, inner - gap - left, total)
        for card in cards:
            card.arrange()
        self._scroll_if(total > room, (margin, top, inner, room), total)

    def _put_buttons(self, margin: int, gap: int) -> int:
        """Place the buttons at the foot; return where they begin."""
        look, inner = self.look, self.width() - 2 * margin
        two = bool(self.second.text())
        self.second.setVisible(two)
        foot = self.height() - margin
        if look.shape.portrait:
            tall = max(look.px(52), round(look.text_px(24) * 1.6))
            for button in (self.second, self.first) if two else (self.first,):
                button.setGeometry(margin, foot - tall, inner, tall)
                foot -= tall + look.px(7.5)
            return round(foot + look.px(7.5))
        tall = max(look.px(72), round(look.text_px(24) * 1.6))
        left = round((inner - gap) * (468 / 756 if look.text_percent == 100 else 0.5)) if two else inner
        self.first.setGeometry(margin, foot - tall, left, tall)
        self.second.setGeometry(margin + left + gap, foot - tall, inner - gap - left, tall)
        return foot - tall

    def _scroll_if(self, wanted: bool, box: tuple[int, int, int, int], total: int) -> None:
        if wanted and self._area is None:
            self._area = Scrolled(self.look, self)
            self._area.hold(self._board)
            self._area.show()
        if self._area is not None:
            self._area.let_keyboard_in(wanted)
            self._area.setGeometry(*box)
            self._board.resize(box[2], total)
        else:
            self._board.setGeometry(box[0], box[1], box[2], total)
