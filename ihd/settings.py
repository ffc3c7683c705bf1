"""What the owner chose, kept as TOML and written whole or not at all; it knows no screen and no radio."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any, Final

from ihd.files import write_whole


class Theme(Enum):
    """The three looks of the design language, section 2."""

    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "contrast"


class SettingsError(ValueError):
    """The settings file cannot be read as it stands: says where and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The owner's choices. Empty ``stick`` means the simulated home ``home``.

    ``budget`` is millipence per day, 0 for none. With ``own_network`` the stick coordinates a network that meter
    readers join; what they tell is priced at ``own_price`` (millipence per kWh) and ``own_standing_charge``
    (millipence per day), 0 for none.
    """

    stick: str = ""
    install_code: str = ""
    home: str = "default"
    theme: Theme = Theme.DARK
    text_percent: int = 100
    language: str = "en"
    budget: int = 0
    full_screen: bool = False
    own_network: bool = False
    own_price: int = 0
    own_standing_charge: int = 0

    @property
    def source(self) -> str:
        """Return the name under which readings are kept: one home's figures are never shown for another's."""
        if self.own_network:
            return f"own:{self.stick}"
        return self.stick or f"demo:{self.home}"

    def spoken_in(self, language: str) -> Settings:
        """Return these choices with another language."""
        return replace(self, language=language)


TEXT_PERCENTS: Final = (100, 150, 200)
#: The dearest unit and day of one's own: 10 GBP. Whoever enters more has taken another unit.
MOST_MILLIPENCE: Final = 1_000_000
LANGUAGES: Final = ("en", "cy")
#: Never shown when settings are printed.
_SECRET: Final = "install_code"


def load(path: Path) -> Settings:
    """Return the settings in ``path``, the defaults if there is none.

    Raises :class:`SettingsError` naming the line, key and remedy. Unknown keys are an error too: a misspelt one would
    be silently lost.
    """
    try:
        return parsed(path.read_bytes(), path)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}. Make it a file that can be read, or delete it.") from None


def parsed(octets: bytes, path: Path) -> Settings:
    """Return the settings that ``octets`` spell; :class:`SettingsError` then speaks of ``path``."""
    # Late, for the first paint of a display with nothing chosen yet does not wait for it.
    import tomllib

    try:
        table = tomllib.loads(octets.decode())
    except (ValueError, RecursionError) as error:  # no text, no TOML, a number too long to read, brackets too deep
        raise SettingsError(f"{path}: {error}. Mend the line, or delete the file to start afresh.") from None
    known = {field.name for field in fields(Settings)}
    for key in table.keys() - known:
        raise SettingsError(f"{path}: there is no setting called {key!r}. Known: {', '.join(sorted(known))}.")
    return _checked(table, path)


def _checked(table: dict[str, Any], path: Path) -> Settings:
    settings = Settings()
    for key, value in table.items():
        default = getattr(settings, key)
        kind = str if isinstance(default, Enum) else type(default)
        if type(value) is not kind:
            told = "" if key == _SECRET else f", not {value!r}"
            raise SettingsError(f"{path}: {key} must be a {kind.__name__}{told}.")
        if isinstance(default, Enum):
            value = _member(type(default), key, value, path)
        settings = replace(settings, **{key: value})
    _check_choice("text_percent", settings.text_percent, TEXT_PERCENTS, path)
    _check_choice("language", settings.language, LANGUAGES, path)
    if settings.budget < 0:
        raise SettingsError(f"{path}: budget must be 0 (none) or more, not {settings.budget}.")
    for key in ("own_price", "own_standing_charge"):
        if not 0 <= (value := getattr(settings, key)) <= MOST_MILLIPENCE:
            raise SettingsError(
                f"{path}: {key} is in thousandths of a penny and must be 0 (none) to {MOST_MILLIPENCE}, not {value}."
            )
    return settings


def _member(kind: type[Enum], key: str, value: str, path: Path) -> Enum:
    try:
        return kind(value)
    except ValueError:
        raise SettingsError(
            f"{path}: {key} must be one of {', '.join(m.value for m in kind)}, not {value!r}."
        ) from None


def _check_choice(key: str, value: object, choices: tuple[object, ...], path: Path) -> None:
    if value not in choices:
        raise SettingsError(f"{path}: {key} must be one of {', '.join(map(str, choices))}, not {value!r}.")


def save(settings: Settings, path: Path) -> None:
    """Write ``settings`` as :func:`ihd.files.write_whole` does; raises OSError."""
    write_whole(path, "".join(f"{field.name} = {_toml(getattr(settings, field.name))}\n" for field in fields(Settings)))


def _toml(value: object) -> str:
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    # JSON's escapes are TOML's too, but for the one control character that JSON lets pass
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def described(settings: Settings) -> dict[str, object]:
    """Return the settings for showing, the install code left out."""
    return {field.name: getattr(settings, field.name) for field in fields(settings) if field.name != _SECRET}
