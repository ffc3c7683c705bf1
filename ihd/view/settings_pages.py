"""Settings, and what lies under it but money, PIN and diagnostics: display, language, sound and screen."""

from __future__ import annotations

from typing import ClassVar, Final

from ihd.model.snapshot import Snapshot
from ihd.settings import TEXT_PERCENTS, GasUnit, Lead, Theme, Unit
from ihd.view import language
from ihd.view.reading_aloud import voice_of
from ihd.view.settings_sheet import SettingsSheet, choice, span, stepper, switch, way_back
from ihd.view.sheet import Action, Note, Row, Section
from ihd.view.sheet_page import SheetPage
from ihd.view.sheet_page import way_back as way_back_to_more
from ihd.view.words import translate

#: Seconds without a touch until the screen dims that are offered.
_DIM_AFTER: Final = (0, 60, 120, 300, 600)
#: The sound that is tried.
CHIME: Final = "chime"


class SettingsPage(SheetPage):
    """The way to every setting."""

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return the ways on."""
        rows = (
            Action("settings_display", translate("Settings", "Display"), "look"),
            Action("settings_language", translate("Settings", "Language"), "globe"),
            Action("settings_sound", translate("Settings", "Sound"), "sound"),
            Action("settings_screen", translate("Settings", "Screen at rest and at night"), "sun"),
            Action("settings_budget", translate("Settings", "Budget"), "budget"),
            Action("settings_pin", translate("Settings", "PIN"), "lock"),
            Action("settings_tariff", translate("Settings", "Prices of your own and CO₂"), "prices"),
            Action("settings_diagnostics", translate("Settings", "Diagnostics"), "check"),
            Action("about", translate("More", "About"), "about"),
        )
        return way_back_to_more(), *(Section("", (row,)) for row in rows)


class DisplayPage(SettingsSheet):
    """Colours, sizes, what leads, units, and how a button is held."""

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return the choices as they stand."""
        chosen = self.desk.settings
        themes = (
            (Theme.DARK, translate("Appearance", "Dark")),
            (Theme.LIGHT, translate("Appearance", "Light")),
            (Theme.CONTRAST, translate("Appearance", "High contrast")),
        )
        leads = (
            (Lead.COST, translate("Settings", "Cost today")),
            (Lead.ENERGY, translate("Settings", "Energy today")),
            (Lead.POWER, translate("Settings", "Power now")),
        )
        units = ((Unit.MONEY, "£"), (Unit.KWH, "kWh"), (Unit.CO2, "CO₂"))
        taps = (
            (False, translate("Settings", "Hold the button")),
            (True, translate("Settings", "Two taps")),
        )
        moves = ((False, translate("Settings", "As designed")), (True, translate("Settings", "As little as possible")))
        sizes = tuple((percent, f"{percent} %") for percent in TEXT_PERCENTS)
        return (
            way_back(),
            Section(translate("Appearance", "Colours"), (choice(chosen, "theme", themes),)),
            Section(translate("Appearance", "Text size"), (choice(chosen, "text_percent", sizes),)),
            Section(translate("Settings", "The big figure on Home"), (choice(chosen, "leads", leads),)),
            Section(translate("Settings", "Usage is shown in"), (choice(chosen, "usage_unit", units),)),
            Section(
                translate("Settings", "Gas is shown in"),
                (choice(chosen, "gas_unit", ((GasUnit.KWH, "kWh"), (GasUnit.M3, "m³"))),),
            ),
            Section(translate("Settings", "Turning on and other big steps"), (choice(chosen, "two_taps", taps),)),
            Section(translate("Settings", "Movement on the screen"), (choice(chosen, "reduced_motion", moves),)),
        )


class LanguagePage(SettingsSheet):
    """The languages, each by its own name."""

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return the choice."""
        spoken = self.desk.settings.language
        names = tuple((code, language.NAMES[code]) for code in language.offered(spoken))
        draft = translate("Settings", "{language}: not yet reviewed by a native speaker.")
        drafts = tuple(Note(draft.format(language=name)) for code, name in names if code in language.UNREVIEWED)
        rows: tuple[Row, ...] = (choice(self.desk.settings, "language", names), *drafts)
        return way_back(), Section(translate("Appearance", "Language"), rows)


class LanguagesPage(LanguagePage):
    """The same from the bar above every page: without a way to the settings, which may want the PIN."""

    back = "home"

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return the choice alone."""
        return super().sections(snapshot, now)[1:]


class SoundPage(SettingsSheet):
    """Whether alerts sound, how loud, and when never; and whether pages are read aloud."""

    steps: ClassVar[dict[str, int]] = {"volume": 10}

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return the choices, and what plays."""
        chosen = self.desk.settings
        loud = stepper(
            "volume",
            translate("Settings", "How loud"),
            f"{chosen.volume} %",
            translate("Settings", "Quieter"),
            translate("Settings", "Louder"),
        )
        quiet: tuple[Row, ...] = (
            *span(chosen, "quiet_from", "quiet_to"),
            Note(
                translate("Settings", "Nothing sounds in these hours. An alert that is still there sounds afterwards.")
            ),
            Note(translate("Settings", "The same time twice means no quiet hours.")),
        )
        rows = (switch(chosen, "sound"), *loud, *self._player())
        return (
            way_back(),
            Section(translate("Settings", "Sound for alerts"), rows),
            Section(translate("Settings", "Quiet hours"), quiet),
            Section(translate("Settings", "Read pages aloud"), self._voice()),
        )

    def _voice(self) -> tuple[Row, ...]:
        if voice_of(self.desk.machine, wanted=True) is None:
            return (Note(translate("Settings", "Install speech-dispatcher to have pages read aloud.")),)
        how = translate("Settings", "A button at the top, or the key F1, reads the page. The same again stops it.")
        return switch(self.desk.settings, "read_aloud"), Note(how)

    def _player(self) -> tuple[Row, ...]:
        sounds = self.desk.machine.sounds if self.desk.machine is not None else None
        if sounds is None or not sounds.player:
            none = translate("Settings", "This machine has no sound player, so the display is silent.")
            install = translate("Settings", "Install one of pw-play, paplay or aplay to hear it.")
            return (Note(f"{none} {install}"),)
        trial = Action("try", translate("Settings", "Try it"))
        if sounds.silent:
            lost = translate("Settings", "The sound could not be played. Is a speaker connected?")
            return trial, Note(lost, strong=True)
        return (trial,)

    def act(self, action: str) -> None:
        """Play the sound for trying, or take up a choice."""
        if action == "try" and self.desk.machine is not None:
            self.desk.machine.sounds.play(CHIME, self.desk.settings.volume)
        else:
            super().act(action)


class ScreenPage(SettingsSheet):
    """When the screen dims, how far, and what keeps a picture from burning in."""

    steps: ClassVar[dict[str, int]] = {"dim_percent": 5, "night_percent": 5, "pixels_per_cm": 2}

    def sections(self, _snapshot: Snapshot, _now: float) -> tuple[Section, ...]:
        """Return the choices as they stand."""
        chosen = self.desk.settings
        after = tuple((seconds, _after(seconds)) for seconds in sorted({*_DIM_AFTER, chosen.dim_after}))
        rest: tuple[Row, ...] = (choice(chosen, "dim_after", after), *_brightness("dim_percent", chosen.dim_percent))
        touch = translate("Settings", "The touch that wakes the screen does nothing else.")
        night = (
            *span(chosen, "night_from", "night_to"),
            *_brightness("night_percent", chosen.night_percent),
            Note(translate("Settings", "The same time twice means no night hours.")),
        )
        drift = translate("Settings", "Moves the picture by a pixel or two now and then, so that nothing burns in.")
        return (
            way_back(),
            Section(
                translate("Settings", "Dim the screen when nobody touches it"), (*rest, Note(touch), *self._trouble())
            ),
            Section(translate("Settings", "Night hours"), night),
            Section(translate("Settings", "Spare the screen"), (switch(chosen, "drift"), Note(drift))),
            Section(translate("Settings", "Size of buttons"), _density(chosen.pixels_per_cm)),
        )

    def _trouble(self) -> tuple[Row, ...]:
        """Return why the screen stays bright, where it does."""
        light = self.desk.machine.backlight if self.desk.machine is not None else None
        if light is None:
            none = translate("Settings", "The display cannot set this screen's brightness, so it never dims.")
            return (Note(none, strong=True),)
        if light.failed:
            lost = translate("Settings", "The screen's brightness could not be set, so it stays as it is.")
            return (Note(lost, strong=True),)
        return ()


def _density(per_cm: int) -> tuple[Row, ...]:
    label = translate("Settings", "Pixels in 1 cm of this screen")
    shown = str(per_cm) if per_cm else translate("Settings", "Not told")
    why = translate(
        "Settings", "In a large window everything grows with it. Once this is told, it stays a finger's size."
    )
    fewer, more = translate("Settings", "Fewer pixels"), translate("Settings", "More pixels")
    return *stepper("pixels_per_cm", label, shown, fewer, more), Note(why)


def _after(seconds: int) -> str:
    if not seconds:
        return translate("Settings", "Never")
    if seconds % 60:
        return translate("Settings", "After {n} s").format(n=seconds)
    return translate("Settings", "After {n} min").format(n=seconds // 60)


def _brightness(key: str, percent: int) -> tuple[Row, ...]:
    label = translate("Settings", "Brightness then")
    return stepper(key, label, f"{percent} %", translate("Settings", "Darker"), translate("Settings", "Brighter"))
