"""Frozen values of the model written as plain JSON values and read back by their type hints; it opens no file."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints


class FormError(ValueError):
    """The stored value does not fit its type: it was written by another version, or damaged."""


def plain(value: Any) -> Any:
    """Return ``value`` as JSON can hold it: dataclasses as objects, tuples as lists, enums by name."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
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
        return _read(kind, value)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise FormError(f"stored {getattr(kind, '__name__', kind)} does not fit: {error!r}") from None


def _read(kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        choices = [choice for choice in get_args(kind) if choice is not type(None)]
        return None if value is None else _read(choices[0], value)
    if origin is tuple:
        parts = get_args(kind)
        each = [parts[0]] * len(value) if parts[-1] is Ellipsis else parts
        return tuple(_read(part, item) for part, item in zip(each, value, strict=True))
    if origin is not None and issubclass(origin, Mapping):
        of_key, of_item = get_args(kind)
        return {_read(of_key, key): _read(of_item, item) for key, item in value}
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _read(hints[name], item) for name, item in value.items()})
    if issubclass(kind, Enum):
        return kind[value]
    if kind is date:
        return date.fromisoformat(value)
    return _scalar(kind, value)


def _scalar(kind: type, value: Any) -> Any:
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise TypeError(f"{value!r} is not a {kind.__name__}")
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
