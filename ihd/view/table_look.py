"""What every table looks like and does under a finger or a key; it knows no contents."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
)

from ihd.view.look import SMALLEST_TEXT, Look

_TOKENS = (
    (QPalette.ColorRole.Base, "bg"), (QPalette.ColorRole.AlternateBase, "card"),
    (QPalette.ColorRole.Text, "hi"), (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.Button, "bg"), (QPalette.ColorRole.ButtonText, "mid"),
    (QPalette.ColorRole.Highlight, "action"), (QPalette.ColorRole.HighlightedText, "onaction"),
)  # fmt: skip


class _Row(QStyledItemDelegate):
    """A line is marked as a whole where the keyboard is: the style's shade on its first cell would blur the words."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


def make_plain(table: QTableWidget) -> None:
    """Let ``table`` be read, row by row, and nothing in it be changed."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setAlternatingRowColors(True)
    table.setItemDelegate(_Row(table))
    table.setTextElideMode(Qt.TextElideMode.ElideNone)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionsClickable(False)
    header.setHighlightSections(False)


def dress(table: QTableWidget, look: Look) -> None:
    """Give ``table`` the colours, fonts and line heights of ``look``."""
    palette = table.palette()
    for role, token in _TOKENS:
        palette.setColor(role, look.color(token))
    table.setPalette(palette)
    table.horizontalHeader().setPalette(palette)
    table.setFont(look.font(look.text_px(SMALLEST_TEXT)))
    table.horizontalHeader().setFont(look.font(look.text_px(SMALLEST_TEXT), 600))
    tall = look.line_height(look.text_px(SMALLEST_TEXT), 400) + look.px(12)
    table.verticalHeader().setDefaultSectionSize(tall)
    table.horizontalHeader().setFixedHeight(tall)
