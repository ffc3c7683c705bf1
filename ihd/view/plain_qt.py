"""Loads Qt without the import statement that PySide6 puts in place of Python's; to be imported before anything of Qt.

Theirs reads through the source of every module that is imported from then on, to see whether it asks for Qt's names in
snake case. None does, the display's own and the radio's library are hundreds, and their sources stay in memory.
"""

import builtins

_statement = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _statement
