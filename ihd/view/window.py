"""The window: status bar, navigation, banner and the page shown; it hands out snapshots and the seconds that pass."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.commands import Command
from ihd.model.messages import in_front, unread
from ihd.model.notes import FileNote
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings
from ihd.view import language
from ihd.view.banner import Banner
from ihd.view.button import Touch
from ihd.view.card import Card, Drawing
from ihd.view.face import Face
from ihd.view.framing import PageStack, framed_box
from ihd.view.home_page import HomePage
from ihd.view.ink import flood, write_in
from ihd.view.look import Look
from ihd.view.navigation import Navigation
from ihd.view.notices import Notice, notice_of
from ihd.view.page import Desk, Page
from ihd.view.prepay_facts import is_prepaid_home
from ihd.view.quiet_notices import changes_ahead, quiet_notice
from ihd.view.reading_aloud import page_lines, read_or_stop, voice_of
from ihd.view.status_bar import StatusBar
from ihd.view.store import Store
from ihd.view.text import Text

if TYPE_CHECKING:
    from ihd.model.pairing import PairingDoor
    from ihd.model.past import Past
    from ihd.model.shop import AskShop
    from ihd.view.news import News

_SECOND_MS: Final = 1_000
#: How long after the first picture the pages and their chart begin to load: the radio has most of its own behind it.
_LOAD_MS: Final = 3_000
SMALLEST: Final = QSize(480, 450)
#: Qt::Key_Escape and Qt::Key_F1, which reads the page aloud. By their names they would bring in all of Qt's names
#: before the first picture, a tenth of its time.
_ESCAPE: Final = 0x0100_0000
_ALOUD: Final = 0x0100_0030


class Window(QWidget):
    """The display's one window; ``painted`` is sent once, after it stood on the screen for the first time.

    ``clock`` is link time; ``face`` says which pages there are; ``keep`` stores changed settings; ``retry`` asks for a
    new try to join; ``post`` gives a command, with an id of ``next_command``, to the radio; ``shop`` leads to
    the simulated home, ``pairing`` to the radio, ``past`` to what is kept of the home.
    """

    painted = Signal()
    _behind = "home"  # the page that a message stands in front of
    _read_notes: frozenset[FileNote] = frozenset()
    _news: News | None = None
    _shift = QPoint()
    _was_painted = False  # asked for before __init__ has run: Qt sends events as soon as there is a window

    def __init__(
        self,
        store: Store,
        settings: Settings,
        clock: Callable[[], float],
        *,
        face: Face[Page],
        demo: bool = False,
        keep: Callable[[Settings], None] = lambda _settings: None,
        retry: Callable[[], None] = lambda: None,
        post: Callable[[Command], None] = lambda _command: None,
        next_command: Callable[[], int] = lambda: 1,
        shop: AskShop | None = None,
        pairing: PairingDoor | None = None,
        past: Past | None = None,
    ) -> None:
        super().__init__()
        self._store = store
        self._clock = clock
        self._keep = keep
        self._changes_read: frozenset[int] = frozenset()
        self.look = Look()
        self.look.take(settings)
        write_in(self, self.look.color("hi"))  # before the parts are made: most words keep the colour they come with
        spoken = settings.spoken_in(language.speak(settings.language))
        self.desk = Desk(
            self.look, spoken, self.open_page, self.change, retry, face,
            keep=keep, post=post, next_command=next_command, demo=demo, shop=shop, pairing=pairing, past=past,
        )  # fmt: skip
        self.navigation = Navigation(self.look, self)
        self.navigation.chosen.connect(self.open_page)
        self.status = self._status_bar()
        self.banner = Banner(self.look, self)
        self.banner.clicked.connect(self._open_notice)
        self._pages: dict[str, Page] = {"home": HomePage(self.desk)}
        self.page_name = "home"
        self._stack = PageStack(self)
        self._stack.addWidget(self._pages["home"])
        self.setMinimumSize(SMALLEST)
        self.setWindowTitle(face.name)
        store.changed.connect(self._show)
        self._timer = self._ticking()
        self.navigation.show_active("home")  # the page itself waits for the window's size: it is laid out once

    def _status_bar(self) -> StatusBar:
        bar = StatusBar(self.look, self)
        bar.asked.connect(self.open_page)
        bar.aloud_asked.connect(self._read_aloud)
        bar.language_asked.connect(self._change_language)
        return bar

    def _ticking(self) -> QTimer:
        timer = QTimer(self, interval=_SECOND_MS)
        timer.timeout.connect(self.tick)
        timer.start()
        return timer

    @property
    def page(self) -> Page:
        """Return the page shown."""
        return self._pages[self.page_name]

    def open_page(self, name: str) -> None:
        """Go to a page, with the PIN where the owner wants that."""
        self.desk.gate.enter(name, self._go)

    def _go(self, name: str) -> None:
        """Show a page, which is made on its first visit."""
        if name not in self._pages:
            self._pages[name] = self.desk.face.pages()[name](self.desk)
            self._stack.addWidget(self._pages[name])
        if name != self.page_name:
            framed = not self.page.flow
            self._fall_silent()
            self.page.leave()
            self.page_name = self.desk.shown = name
            self.page.arrive()
            if framed is self.page.flow:
                self._arrange()
            self.page.setGeometry(self._stack.rect())
        self._mark_place()
        if name == "prices":
            self._changes_read |= changes_ahead(self._store.snapshot, self._clock())
        if name == "files":
            self._read_notes |= set(self._store.snapshot.notes)
        self._show(self._store.snapshot)
        self._stack.setCurrentWidget(self.page)

    def _mark_place(self) -> None:
        """Mark the destination of the page shown, or the one it stands under."""
        self.navigation.show_active(next((name for name in self._way_back() if name in self.navigation.names), "more"))

    def _way_back(self) -> Iterator[str]:
        """Yield the page shown, and those that lead back from it; further pages are looked up only where asked for."""
        yield self.page_name
        yield self.page.back
        yield self.desk.face.pages()[self.page.back].back

    def change(self, settings: Settings) -> None:
        """Take up changed settings at once, and keep them."""
        settings = settings.spoken_in(language.speak(settings.language))
        self.desk.settings = settings
        self._keep(settings)
        self.restyle()

    def _change_language(self) -> None:
        """Change to the one other language at once, or let one of several be chosen."""
        other = language.other(self.desk.settings.language)
        if other:
            self.change(self.desk.settings.spoken_in(other))
        else:
            self.open_page("languages")

    def _read_aloud(self) -> None:
        """Read the page, or stop reading it."""
        voice = voice_of(self.desk.machine, wanted=self.desk.settings.read_aloud)
        if voice is not None:
            read_or_stop(voice, page_lines(self.banner, self.page), self.desk.settings.language)
            self._show_frame(self._store.snapshot)

    def _fall_silent(self) -> None:
        voice = voice_of(self.desk.machine, wanted=True)
        if voice is not None:
            voice.stop()

    def tick(self) -> None:
        """Let a second pass on what is shown."""
        self._heard().sound(self._store.snapshot, self._clock())
        self._let_in_front(self._store.snapshot)
        self._show_frame(self._store.snapshot)
        self.page.tick(self._store.snapshot, self._clock())
        self._tell(self._store.snapshot)

    def _announce(self) -> None:
        self.painted.emit()
        self.tick()  # what was too slow for the first picture comes right after it
        loading = QTimer(self, interval=_LOAD_MS, singleShot=True)
        loading.timeout.connect(self._load_pages)
        loading.start()

    def _load_pages(self) -> None:
        """Load what the first visit to a page would wait for, where no other thread takes Qt's objects away."""
        from ihd.view.chart_loading import ChartLoader

        if not gc.isenabled():
            ChartLoader().start(self.desk.face.pages)

    def _show(self, snapshot: Snapshot) -> None:
        self._let_in_front(snapshot)
        self._show_frame(snapshot)
        self.page.render(snapshot, self._clock())
        self._tell(snapshot)

    def _tell(self, snapshot: Snapshot) -> None:
        if self._was_painted:
            self._heard().tell(snapshot, self._clock(), self.page.announces)

    def _heard(self) -> News:
        from ihd.view.news import News  # late: the first picture needs none of it

        if self._news is None:
            self._news = News(self, self.desk)
        return self._news

    def _let_in_front(self, snapshot: Snapshot) -> None:
        """Let a message that wants an answer stand in front until it has one; it never interrupts a task."""
        wanted = self._was_painted and in_front(snapshot.messages, snapshot.home_time(self._clock())) is not None
        if wanted and not self.page.flow:
            self._behind = self.page_name
            self.open_page("must_answer")
        elif not wanted and self.page_name == "must_answer":
            self._go(self._behind)

    def _show_frame(self, snapshot: Snapshot) -> None:
        now = self._clock()
        new = len(unread(snapshot.messages, snapshot.home_time(now)))
        self.status.show_status(snapshot, now, new=new, demo=self.desk.demo, spoken=self.desk.settings.language)
        voice = voice_of(self.desk.machine, wanted=self.desk.settings.read_aloud)
        self.status.offer_aloud(offered=voice is not None, speaking=voice is not None and voice.speaking)
        moved = self.navigation.offer(self.desk.face.tops_up(snapshot))
        if moved:
            self._mark_place()
        if self._notice_changed() or moved:
            self._arrange()

    def _notice(self) -> Notice | None:
        snapshot = self._store.snapshot
        said = self.page_name == "home" and is_prepaid_home(snapshot)  # its cards say it already
        pairs = self.desk.pairing is not None
        found = notice_of(snapshot, self._clock(), on_home=said, pairs=pairs, read=self._read_notes)
        return found or quiet_notice(snapshot, self._clock(), self._changes_read)

    def _notice_changed(self) -> bool:
        return self.banner.show_notice(self._notice())

    def _open_notice(self) -> None:
        """Go where the notice's help is; a face that cannot act has it with the accounts."""
        notice = self._notice()
        if notice is not None:
            self.open_page(notice.page if notice.page in self.desk.face.pages() else "account")

    def restyle(self) -> None:
        """Take up the settings' theme, text size and language everywhere."""
        self.look.take(self.desk.settings)
        self.look.fit(self.width(), self.height())
        self._refresh()

    def _refresh(self) -> None:
        """Restyle every part, the smallest first: their sizes are what the larger ones are laid out by."""
        for part in self.findChildren(QWidget):
            if isinstance(part, (Text, Drawing, Touch)):
                part.restyle()
        for part in self.findChildren(QWidget):
            if isinstance(part, (Card, Page, Navigation, StatusBar)):
                part.restyle()
        self._arrange()
        self._show(self._store.snapshot)
        self.update()

    def home_time(self) -> int | None:
        """Return the hub's clock (Unix seconds), ``None`` if it was never heard."""
        return self._store.snapshot.home_time(self._clock())

    def shift(self, by: QPoint) -> None:
        """Draw everything a little off its place, so that nothing burns in."""
        self._shift = by
        self._arrange()

    def fall_asleep(self) -> None:
        """Forget what was typed on the pages left: nobody touched for long, and whoever comes next is another person.

        What only the PIN leads to is left as well.
        """
        if self.desk.gate.shuts(self.page_name):
            self._go("home")
        for page in self._pages.values():
            if page is not self.page:
                page.forget()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self._fall_silent()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        # Every key is offered here first. (The focus itself also moves when the page under a finger goes away.)
        if self._was_painted and event.type() == QEvent.Type.ShortcutOverride:
            self.look.keyboard = True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        leads_back = self.page.flow or self.page_name not in self.navigation.names
        if event.key() == _ESCAPE and leads_back:
            self.open_page(self.page.back)
        elif event.key() == _ALOUD:
            self._read_aloud()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        framed = not self.page.flow
        for part in (self.navigation, self.status):
            part.setVisible(framed)
        self.banner.setVisible(framed and self.banner.shown)
        frame = self.look.frame(self.width(), self.height()).translated(self._shift)
        room = framed_box(self.look, frame, self.navigation, self.status, self.banner) if framed else frame
        self._stack.setGeometry(room)
        self.page.setGeometry(self._stack.rect())  # at once, for it is laid out before the stack is shown

    def resizeEvent(self, _event: QResizeEvent) -> None:
        if self.look.fit(self.width(), self.height()):
            self._refresh()
        else:
            self._notice_changed()  # first, for the page begins below the banner
            self._arrange()
            self._show(self._store.snapshot)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._announce)  # runs when this first picture is complete
        flood(QPainter(self), event.rect(), self.look.color("bg"))
