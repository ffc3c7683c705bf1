"""Frozen values of the model written as plain JSON values and read back by their type hints; it opens no file."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin

Reader = Callable[[Any], Any]


class FormError(ValueError):
    """The stored value does not fit its type: it was written by another version, or damaged."""


def plain(value: Any) -> Any:
    """Return ``value`` as JSON can hold it: dataclasses and named tuples as objects, tuples as lists, enums by name."""
    kind: Any = type(value)
    if names := _names(kind):
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, Mapping):
        return [[plain(key), plain(item)] for key, item in value.items()]
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def read(kind: Any, value: Any) -> Any:
    """Return the value of type ``kind`` that :func:`plain` wrote; raises :class:`FormError` if it does not fit."""
    try:
        return _reader(kind)(value)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise FormError(f"stored {getattr(kind, '__name__', kind)} does not fit: {error!r}") from None


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """Return the fields of a dataclass or named tuple, none for any other type."""
    return tuple(getattr(kind, "__dataclass_fields__", ())) or getattr(kind, "_fields", ())


@cache
def _reader(kind: Any) -> Reader:
    """Return what reads values of type ``kind``: a week of half-hours is hundreds of values of the same one."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional(_reader(next(choice for choice in get_args(kind) if choice is not type(None))))
    if origin is tuple:
        return _tuple(get_args(kind))
    if origin is not None and issubclass(origin, Mapping):
        of_key, of_item = map(_reader, get_args(kind))
        return lambda value: {of_key(key): of_item(item) for key, item in value}
    if _names(kind):
        return _fields(kind)
    if issubclass(kind, Enum):
        return _member(kind)
    return date.fromisoformat if kind is date else _scalar(kind)


def _optional(reader: Reader) -> Reader:
    return lambda value: None if value is None else reader(value)


def _tuple(parts: tuple[Any, ...]) -> Reader:
    if parts[-1] is Ellipsis:
        each = _reader(parts[0])
        return lambda value: tuple([each(item) for item in value])
    readers = [_reader(part) for part in parts]
    return lambda value: tuple(reader(item) for reader, item in zip(readers, value, strict=True))


def _fields(kind: Any) -> Reader:
    hints = kind.__annotations__  # types, not text: the model does without `from __future__ import annotations`
    return lambda value: kind(**{name: _reader(hints[name])(item) for name, item in value.items()})


def _member(kind: type[Enum]) -> Reader:
    return lambda name: kind[name]


def _scalar(kind: type) -> Reader:
    def checked(value: Any) -> Any:
        if type(value) is kind:
            return value
        if kind is float and type(value) is int:
            return float(value)
        raise TypeError(f"{value!r} is not a {kind.__name__}")

    return checked
