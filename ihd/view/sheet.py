"""A page of sections that scrolls: facts, tables and choices told as values, shown by widgets kept between times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ihd.view.card import Card, Tile
from ihd.view.choices import Choices
from ihd.view.digit_groups import DigitGroups
from ihd.view.ink import LEFT, RIGHT
from ihd.view.look import Look
from ihd.view.plain_button import PlainButton, RowButton
from ihd.view.scroll import Scrolled
from ihd.view.text import Text
from ihd.view.typed_line import TypedLine


@dataclass(frozen=True, slots=True)
class Cells:
    """A line of a table: its label, then its figures."""

    texts: tuple[str, ...]
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Big:
    """The figure a page is opened for, with its unit."""

    figure: str
    unit: str
    dim: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence over the full width."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several to choose: the action is ``{key}:{option}``."""

    key: str
    options: tuple[tuple[str, str], ...]  # option, its text
    chosen: str


@dataclass(frozen=True, slots=True)
class Action:
    """A button whose touch is the action ``key``; with an icon it is a row that leads on."""

    key: str
    text: str
    icon: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Digits:
    """A code in groups of digits."""

    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A line to type: the action is ``{key}:{what was typed}``. ``hint`` stands in it while it is empty."""

    key: str
    label: str
    hint: str
    button: str


Row = Cells | Big | Note | Choice | Action | Digits | Field


@dataclass(frozen=True, slots=True)
class Section:
    """A card: a title, with a fuel's tile where ``icon`` and ``token`` are given, and its rows, ``dim`` if old."""

    title: str
    rows: tuple[Row, ...]
    icon: str = ""
    token: str = ""
    dim: bool = False


def _build(sections: Sequence[Section]) -> tuple[object, ...]:
    """Return what decides which widgets there are, apart from what they say."""
    return tuple(
        (bool(section.title), section.icon, section.token, tuple(_kind(row) for row in section.rows))
        for section in sections
    )


def _kind(row: Row) -> tuple[object, ...]:
    match row:
        case Cells(texts, heading):
            return (Cells, len(texts), heading)
        case Choice(key, options):
            return (Choice, key, tuple(option for option, _ in options))
        case Action(key, _, icon, primary):
            return (Action, key, icon, primary)
        case Note(_, strong):
            return (Note, strong)
        case Digits(groups):
            return (Digits, len(groups))
        case Field(key):
            return (Field, key)
        case Big():
            return (Big,)


class SectionCard(Card):
    """One section; its widgets stay while only the words change."""

    def __init__(self, look: Look, section: Section, act: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(look, parent)
        self._act = act
        self._grid = QGridLayout(self)
        self._title: Text | None = None
        self._tile: Tile | None = None
        self._rows: list[Callable[[Row], None]] = []
        self._columns = max([len(row.texts) for row in section.rows if isinstance(row, Cells)], default=2)
        self._leads_on = all(isinstance(row, Action) and row.icon for row in section.rows)
        line = 0
        if section.title:
            self._add_title(section)
            line = 1
        for row in section.rows:
            self._rows.append(self._add(row, line))
            line += 1
        self._grid.setColumnStretch(0, 1)
        self._space()
        self.say(section)

    def _add_title(self, section: Section) -> None:
        self._title = Text(self.look, self, size=18, weight=600, wrap=True)
        if not section.icon:
            self._grid.addWidget(self._title, 0, 0, 1, self._columns)
            return
        tile = self._tile = Tile(self.look, self)
        side = self.look.px(28)
        tile.setFixedSize(side, side)
        head = QGridLayout()
        head.setHorizontalSpacing(self.look.px(10))
        head.addWidget(tile, 0, 0)
        head.addWidget(self._title, 0, 1)
        head.setColumnStretch(1, 1)
        self._grid.addLayout(head, 0, 0, 1, self._columns)

    def say(self, section: Section) -> None:
        """Show the words of ``section``, which is built like the one this card was made for."""
        self._ink = "low" if section.dim else "hi"
        if self._title is not None:
            self._title.say(section.title)
        if self._tile is not None:
            self._tile.set_icon(section.icon, section.token, section.title)
        for show, row in zip(self._rows, section.rows, strict=True):
            show(row)

    def _space(self) -> None:
        px = self.look.px
        upright = px(4 if self._leads_on else 12)
        self._grid.setContentsMargins(px(16), upright, px(16), upright)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(6))

    def restyle(self) -> None:
        """Take up the changed look."""
        self._space()
        for tile in self.findChildren(Tile):
            tile.setFixedSize(self.look.px(28), self.look.px(28))
        self.update()

    def _add(self, row: Row, line: int) -> Callable[[Row], None]:
        """Make the widgets of ``row`` and return what shows another row of its kind in them."""
        match row:
            case Cells():
                return self._add_cells(row, line)
            case Big():
                return self._add_big(line)
            case Note():
                return self._add_note(row, line)
            case Choice():
                return self._add_choice(row, line)
            case Action():
                return self._add_action(row, line)
            case Digits():
                return self._add_digits(row, line)
            case Field():
                return self._add_field(row, line)

    def _add_cells(self, row: Cells, line: int) -> Callable[[Row], None]:
        texts = []
        for column, _ in enumerate(row.texts):
            first = column == 0
            text = Text(
                self.look,
                self,
                size=16,
                weight=400 if first or row.heading else 600,
                token="low" if row.heading else "mid" if first else "hi",
                align=LEFT if first else RIGHT,
                wrap=True,
            )
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # a drag scrolls wherever it begins
            self._grid.addWidget(text, line, column)
            texts.append(text)

        def show(shown: Row) -> None:
            assert isinstance(shown, Cells)
            for column, (text, words) in enumerate(zip(texts, shown.texts, strict=True)):
                text.say(words, self._ink if column and not shown.heading else None)

        return show

    def _add_big(self, line: int) -> Callable[[Row], None]:
        figure = Text(self.look, self, size=48, weight=700, figure=True)
        unit = Text(self.look, self, size=20, weight=600, token="mid", wrap=True)
        inner = QGridLayout()
        inner.setHorizontalSpacing(self.look.px(8))
        inner.addWidget(figure, 0, 0)
        inner.addWidget(unit, 0, 1, Qt.AlignmentFlag.AlignBottom)
        inner.setColumnStretch(1, 1)
        self._grid.addLayout(inner, line, 0, 1, self._columns)

        def show(shown: Row) -> None:
            assert isinstance(shown, Big)
            figure.say(shown.figure, "low" if shown.dim else "hi")
            unit.say(shown.unit)

        return show

    def _add_note(self, row: Note, line: int) -> Callable[[Row], None]:
        weight, token = (600, "hi") if row.strong else (400, "mid")
        text = Text(self.look, self, size=16, weight=weight, token=token, wrap=True)
        self._grid.addWidget(text, line, 0, 1, self._columns)

        def show(shown: Row) -> None:
            assert isinstance(shown, Note)
            text.say(shown.text)

        return show

    def _add_digits(self, row: Digits, line: int) -> Callable[[Row], None]:
        groups = DigitGroups(self.look, len(row.groups), self)
        self._grid.addWidget(groups, line, 0, 1, self._columns)

        def show(shown: Row) -> None:
            assert isinstance(shown, Digits)
            groups.say(shown.groups)

        return show

    def _add_choice(self, row: Choice, line: int) -> Callable[[Row], None]:
        choices = Choices(self.look, row.key, [option for option, _ in row.options], self._act, self)
        self._grid.addWidget(choices, line, 0, 1, self._columns)

        def show(shown: Row) -> None:
            assert isinstance(shown, Choice)
            choices.say([text for _, text in shown.options], shown.chosen)

        return show

    def _add_field(self, row: Field, line: int) -> Callable[[Row], None]:
        field = TypedLine(self.look, row.key, self._act, self)
        self._grid.addWidget(field, line, 0, 1, self._columns)

        def show(shown: Row) -> None:
            assert isinstance(shown, Field)
            field.say(shown.label, shown.hint, shown.button)

        return show

    def _add_action(self, row: Action, line: int) -> Callable[[Row], None]:
        leads_on = bool(row.icon)
        button = (
            RowButton(self.look, row.icon, self) if leads_on else PlainButton(self.look, "", self, primary=row.primary)
        )
        button.setObjectName(row.key)
        button.clicked.connect(lambda: self._act(row.key))
        aligned = Qt.AlignmentFlag(0) if leads_on else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(button, line, 0, 1, self._columns, aligned)

        def show(shown: Row) -> None:
            assert isinstance(shown, Action)
            button.setText(shown.text)
            button.updateGeometry()

        return show


class Sheet(Scrolled):
    """Sections one under the other, scrolled with a finger, a wheel or the keyboard."""

    def __init__(self, look: Look, act: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._look = look
        self._act = act
        self._sections: tuple[Section, ...] = ()
        self._cards: list[SectionCard] = []
        self.setWidgetResizable(True)
        self._column = QWidget()
        self._layout = QVBoxLayout(self._column)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hold(self._column)

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """Show ``sections``; widgets are made anew only when their kinds change."""
        if sections == self._sections:
            return
        if _build(sections) != _build(self._sections):
            self._rebuild(sections)
        else:
            for card, section in zip(self._cards, sections, strict=True):
                card.say(section)
        self._sections = sections

    def _rebuild(self, sections: tuple[Section, ...]) -> None:
        while self._layout.count():
            self._layout.takeAt(0)
        self._column.hide()
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [SectionCard(self._look, section, self._act, self._column) for section in sections]
        self._layout.setSpacing(self._look.px(12))
        for card in self._cards:
            self._layout.addWidget(card)
        self._layout.addStretch(1)
        wide = self.width()
        self._column.resize(wide, max(self.height(), self._column.heightForWidth(wide)))
        self._column.show()
