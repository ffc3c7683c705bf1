"""What the owner chose, kept as TOML that people may edit, one table of what each may be; it knows no screen, no radio.

What the file says that cannot be is explained and passed over, and the rest is used: a display on a wall must start.
"""

import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from ihd import toml_lines
from ihd.files import keep_copy, write_whole
from ihd.model.notes import FileNote, Harm, Kept
from ihd.model.own_account import USUAL_CALORIFIC_VALUE, OwnTariff, OwnTerms
from ihd.rules import Rule, like, one_of, text, time, whole, yes
from ihd.said import Said, said

#: A stick whose address begins so is none: what stands behind it is a file that is played.
CAPTURE: Final = "capture:"


class Theme(Enum):
    """The three looks of the design language, section 2."""

    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "contrast"


class Period(Enum):
    """What a figure is counted over."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Unit(Enum):
    """What use is shown in."""

    MONEY = "money"
    KWH = "kwh"
    CO2 = "co2"


class GasUnit(Enum):
    """What gas is shown in where it is not money: energy, or what went through the meter."""

    KWH = "kwh"
    M3 = "m3"


class Lead(Enum):
    """Whose figure is the big one on Home."""

    COST = "cost"
    ENERGY = "energy"
    POWER = "power"


class PinFor(Enum):
    """What the PIN is asked for."""

    COMMANDS = "commands"
    SETTINGS = "settings"
    BOTH = "both"


class Settings(NamedTuple):
    """The owner's choices; :data:`RULES` says what each may be and in which unit.

    Empty ``stick`` means the simulated home ``home``. With ``own_network`` the stick coordinates a network that meter
    readers join. Amounts are millipence, 0 for none. Of the PIN only :func:`ihd.pin.check` is kept, empty for none.
    Times of day are HH:MM; a span whose ends are the same is none.
    """

    stick: str = ""
    install_code: str = ""
    home: str = "default"
    full_screen: bool = False
    language: str = "en"
    theme: Theme = Theme.DARK
    text_percent: int = 100
    reduced_motion: bool = False
    two_taps: bool = False
    read_aloud: bool = False
    leads: Lead = Lead.COST
    usage_unit: Unit = Unit.MONEY
    usage_period: Period = Period.DAY
    gas_unit: GasUnit = GasUnit.KWH
    co2_electricity: int = 177
    co2_gas: int = 183
    budget: int = 0
    budget_period: Period = Period.DAY
    sound: bool = True
    volume: int = 60
    quiet_from: str = "22:00"
    quiet_to: str = "07:00"
    dim_after: int = 120
    dim_percent: int = 25
    night_from: str = "22:00"
    night_to: str = "06:30"
    night_percent: int = 5
    drift: bool = True
    pixels_per_cm: int = 0
    pin_check: str = ""
    pin_for: PinFor = PinFor.COMMANDS
    pin_tries: int = 0
    own_network: bool = False
    own_price: int = 0
    own_standing_charge: int = 0
    own_gas_price: int = 0
    own_gas_standing_charge: int = 0
    own_calorific_value: int = USUAL_CALORIFIC_VALUE

    def __repr__(self) -> str:
        """Return the settings as they may stand in a log."""
        return f"Settings({', '.join(f'{name}={value!r}' for name, value in described(self).items())})"

    @property
    def source(self) -> str:
        """Return the name under which readings are kept: one home's figures are never shown for another's."""
        if self.own_network:
            return f"own:{self.stick}"
        return self.stick or f"demo:{self.home}"

    @property
    def replays(self) -> bool:
        """Return whether it is a capture that is shown."""
        return self.stick.startswith(CAPTURE)

    @property
    def own_terms(self) -> OwnTerms:
        """Return what the owner entered for meter readers of one's own."""
        electricity = OwnTariff(self.own_price, self.own_standing_charge)
        gas = OwnTariff(self.own_gas_price, self.own_gas_standing_charge)
        return OwnTerms(electricity, gas, self.own_calorific_value)

    def quiet_at(self, minute: int) -> bool:
        """Return whether ``minute`` of the home's day is one of the quiet hours."""
        return _within(minute, self.quiet_from, self.quiet_to)

    def night_at(self, minute: int) -> bool:
        """Return whether ``minute`` of the home's day is one of the screen's night hours."""
        return _within(minute, self.night_from, self.night_to)

    def with_value(self, key: str, value: Any) -> Self:
        """Return these choices with ``value`` for field ``key``; it must be of the field's type."""
        return self._replace(**{key: value})

    def spoken_in(self, language: str) -> Self:
        """Return these choices with another language."""
        return self._replace(language=language)


def minutes(time: str) -> int:
    """Return the minutes from midnight to a time of day, HH:MM."""
    return int(time[:2]) * 60 + int(time[3:])


def _within(minute: int, start: str, end: str) -> bool:
    first, last = minutes(start), minutes(end)
    return first <= minute < last if first <= last else not last <= minute < first


# ---------------------------------------------------------------------------------------------- what each may be

TEXT_PERCENTS: Final = (100, 150, 200)
LANGUAGES: Final = ("en", "cy", "pl")
#: English stretched and accented, for whoever looks after the pages; nothing offers it.
PSEUDO: Final = "zz"
BUDGET_PERIODS: Final = (Period.DAY, Period.WEEK, Period.MONTH)
#: The dearest unit and day of one's own: 10 GBP. Whoever enters more has taken another unit.
MOST_MILLIPENCE: Final = 1_000_000
_MOST_BUDGET: Final = 1_000_000_000
_DAY_SECONDS: Final = 86_400
_PIN_CHECK: Final = re.compile(r"(scrypt:[0-9a-f]{32}:[0-9a-f]{64})?")
#: What one run is told on the command line, or pairing decides: never kept because something else was chosen.
OF_THIS_MACHINE: Final = ("stick", "install_code", "home", "own_network", "full_screen")
#: Never shown when settings are printed, nor when they are wrong.
_SECRET: Final = ("install_code", "pin_check")


#: By field, in the order of a new file.
RULES: Final[Mapping[str, Rule]] = {
    "stick": text("The radio stick: /dev/ttyACM0, or tcp://HOST:PORT. Empty: the simulated home."),
    "install_code": text("This display's install code, if the stick does not hold it."),
    "home": text("Which simulated home is shown without a stick."),
    "full_screen": yes("Cover the whole screen."),
    "language": one_of("The language: en, cy or pl.", *LANGUAGES)._replace(fits=(*LANGUAGES, PSEUDO).__contains__),
    "theme": one_of("Colours: dark, light, or contrast for high contrast.", *Theme),
    "text_percent": one_of("Text size in percent: 100, 150 or 200.", *TEXT_PERCENTS),
    "reduced_motion": yes("Nothing on the screen moves by itself."),
    "two_taps": yes("Two taps instead of holding a button."),
    "read_aloud": yes("Offer to read pages aloud."),
    "leads": one_of("The big figure on Home: cost, energy or power.", *Lead),
    "usage_unit": one_of("The Usage page shows money, kwh or co2.", *Unit),
    "usage_period": one_of("The Usage page shows a day, week, month or year.", *Period),
    "gas_unit": one_of("Gas in kwh or m3.", *GasUnit),
    "co2_electricity": whole("Grams of CO2 for 1 kWh of electricity.", 0, 2_000),
    "co2_gas": whole("Grams of CO2 for 1 kWh of gas.", 0, 2_000),
    "budget": whole("The budget in thousandths of a penny, 0 for none. It never turns anything off.", 0, _MOST_BUDGET),
    "budget_period": one_of("The budget is for a day, week or month.", *BUDGET_PERIODS),
    "sound": yes("Sound for alerts."),
    "volume": whole("How loud, in percent.", 10, 100),
    "quiet_from": time("Quiet hours begin."),
    "quiet_to": time("Quiet hours end; the same time as they begin: no quiet hours."),
    "dim_after": whole("Seconds without a touch until the screen dims, 0 for never.", 0, _DAY_SECONDS),
    "dim_percent": whole("Brightness of a dimmed screen, in percent.", 1, 100),
    "night_from": time("Night hours of the screen begin."),
    "night_to": time("Night hours end; the same time as they begin: none."),
    "night_percent": whole("Brightness at night, in percent.", 0, 100),
    "drift": yes("Shift the picture by a pixel or two now and then, so that nothing burns in."),
    "pixels_per_cm": whole("Pixels in 1 cm of the screen, 0 to go by the window's size alone.", 0, 400),
    "pin_check": like(
        "Proves the PIN; delete this line if it is forgotten.",
        said("Settings file", "as the display wrote it"),
        _PIN_CHECK,
    ),
    "pin_for": one_of("The PIN is asked for commands, settings or both.", *PinFor),
    "pin_tries": whole("Wrong PINs since the last right one.", 0, 1_000_000),
    "own_network": yes("The stick runs a network of your own, for meter readers."),
    "own_price": whole("Your price for 1 kWh of electricity, in thousandths of a penny.", 0, MOST_MILLIPENCE),
    "own_standing_charge": whole("Electricity's standing charge for a day, likewise.", 0, MOST_MILLIPENCE),
    "own_gas_price": whole("Your price for 1 kWh of gas, in thousandths of a penny.", 0, MOST_MILLIPENCE),
    "own_gas_standing_charge": whole("Gas's standing charge for a day, likewise.", 0, MOST_MILLIPENCE),
    # with a wide margin: Britain's are 37 to 43 MJ/m3
    "own_calorific_value": whole("The gas's calorific value, in tenths of MJ/m3.", 300, 500),
}  # fmt: skip
_HEADING: Final = "The display's settings. It reads this file when it starts, and keeps what you write beside them."
_COMMENTS: Final = {key: rule.about for key, rule in RULES.items()}


# --------------------------------------------------------------------------------------------------------- the file


class Loaded(NamedTuple):
    """The settings, and what a person should hear of their file."""

    settings: Settings
    notes: tuple[FileNote, ...] = ()


class Understood(NamedTuple):
    """The settings that a file spells, and a sentence for each thing in it that cannot be."""

    settings: Settings
    mistakes: tuple[Said, ...] = ()


def load(path: Path) -> Loaded:
    """Return the settings in ``path``; what it does not say, or says wrongly, is at its default.

    The file stays as it is.
    """
    try:
        return parsed(path.read_bytes(), path)
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        told = said(
            "Settings file",
            "{path}: {reason}. Make it a file that can be read, or delete it. Nothing in it is used.",
            path=path,
            reason=error.strerror,
        )
        return Loaded(Settings(), (FileNote(Kept.SETTINGS, Harm.UNREADABLE, told),))


def parsed(octets: bytes, path: Path) -> Loaded:
    """Return the settings that ``octets`` spell; notes speak of ``path``."""
    settings, mistakes = understood(octets)
    told = [said("", "{path}: {mistake}", path=path, mistake=each) for each in mistakes]
    return Loaded(settings, tuple(FileNote(Kept.SETTINGS, Harm.DOUBTED, each) for each in told))


def understood(octets: bytes) -> Understood:
    """Return the settings that ``octets`` spell, and what of them was passed over."""
    read = toml_lines.read(octets)
    mistakes = [said("", "{mistake}.", mistake=read.mistake)] if read.mistake else []
    found: dict[str, Any] = {}  # by field, each checked by its rule
    for key, value in read.table.items():
        if (mistake := _mistake(key, value)) is not None:
            mistakes.append(mistake)
        else:
            found[key] = _member(key, value)
    return Understood(Settings(**found), tuple(mistakes))


def _mistake(key: str, value: object) -> Said | None:
    rule = RULES.get(key)
    if rule is None:
        return said(
            "Settings file",
            "there is no setting called {key}; nothing came of it. Known: {known}.",
            key=repr(key),
            known=", ".join(sorted(RULES)),
        )
    return rule.mistake(key, value, toml_lines.spelt(getattr(Settings(), key)), secret=key in _SECRET)


def _member(key: str, value: object) -> object:
    default = getattr(Settings(), key)
    return type(default)(value) if isinstance(default, Enum) else value


def save(settings: Settings, path: Path) -> None:
    """Write ``settings`` as :func:`ihd.files.write_whole` does; raises OSError.

    Of what a person wrote only the values that changed are replaced. If a mistake of theirs would go with them, the
    file as it was is kept beside it.
    """
    wanted = {name: getattr(settings, name) for name in Settings._fields}
    try:
        before = path.read_bytes()
    except FileNotFoundError:
        write_whole(path, toml_lines.fresh(wanted, _COMMENTS, _HEADING))
        return
    known = parsed(before, path)
    changed = {key: value for key, value in wanted.items() if getattr(known.settings, key) != value}
    after = toml_lines.changed(before, changed, _COMMENTS)
    if parsed(after, path).settings != settings:  # spelt in a way that no line can be replaced
        after = toml_lines.fresh(wanted, _COMMENTS, _HEADING)
    if parsed(after, path).notes != known.notes:
        keep_copy(path, before)
    if after != before:
        write_whole(path, after)


def described(settings: Settings) -> dict[str, object]:
    """Return the settings for showing, the install code and what proves the PIN left out."""
    return {name: value for name, value in settings._asdict().items() if name not in _SECRET}
