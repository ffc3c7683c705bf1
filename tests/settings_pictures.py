"""Pictures of the settings, the PIN and the keypad for amounts, in every state that looks different."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from ihd import pin
from ihd.doctor import port, program, radio, storage
from ihd.doctor.choice import Choice
from ihd.doctor.finding import Finding
from ihd.doctor.port import Port
from ihd.doctor.program import Program
from ihd.doctor.storage import Seen, Storage
from ihd.model.reports import FileNoted
from ihd.model.units import Fuel
from ihd.settings import Period, PinFor, Settings, parsed
from ihd.view.machine import Machine, Told
from ihd.view.window import Window
from tests.doctor import told
from tests.picture import PLAIN, Picture
from tests.view import samples

PAGES = ("display", "language", "sound", "screen", "budget", "pin", "tariff", "diagnostics")
#: With a PIN that keeps no page from being taken.
LOCKED = PLAIN._replace(pin_check=pin.check("2468", bytes(pin.SALT_OCTETS)), pin_for=PinFor.COMMANDS)
_FILE = Path("/home/pi/.config/smets-ihd/settings.toml")
_STICK = "/dev/serial/by-id/usb-ITEAD_SONOFF_Zigbee_3.0_USB_Dongle_Plus_V2_20231121-if00"
#: Mistakes that people make in the file of settings.
MISTAKEN = parsed(b'theme = "pink"\nquiet_from = "10 pm"\nsuond = true\nbudget = \n', _FILE)


def findings() -> Iterator[Finding]:
    """Yield what the doctor says of a machine on which some things are wrong."""
    chosen, slow = (
        Choice(settings=Settings(stick=_STICK)),
        told.heard(hub_time=told.SNAPSHOT.hub_time._replace(utc=int(told.WALL) - 7_200)),
    )
    installed = Program({"Python": "3.11.9", "zigpy": "2.3.0"}, has_zone=True)
    yield from islice(program.judged(installed), 2)
    yield storage.files(Storage(files=(Seen("settings", _FILE, 0o644, 0),)))
    yield port.stick(chosen, Port())
    for finding in (
        radio.firmware(Port(), told.seen(ezsp=99)),
        radio.clock(chosen, slow, told.WALL),
        radio.data(Fuel.GAS, None, told.SNAPSHOT, told.NOW + 90_000),
    ):
        if finding is not None:
            yield finding


FOUND = tuple(Told(each.verdict.value, each.name, each.sentence, each.remedy) for each in findings())


class Loud:
    """Sounds of a machine that has a player, or of one that has none."""

    silent = False

    def __init__(self, player: str = "aplay") -> None:
        self.player = player
        self.played: list[tuple[str, int]] = []

    def play(self, name: str, volume: int) -> None:
        """Remember what was asked for."""
        self.played.append((name, volume))


def examine(told: Callable[[Told | None], None]) -> None:
    """Find at once."""
    for found in (*FOUND, None):
        told(found)


def equip(window: Window, sounds: Loud | None = None) -> None:
    """Let the pages of ``window`` use a machine."""
    window.desk.machine = Machine(bytes, sounds or Loud(), examine)
    window.tick()


def _look(window: Window) -> None:
    equip(window)
    window.page.act("look")  # type: ignore[attr-defined]  # a page of sections


def _type(window: Window, digits: str = "24") -> None:
    equip(window)
    for digit in digits:
        window.page.press(digit)  # type: ignore[attr-defined]  # a page with a keypad


def _amount(window: Window) -> None:
    window.desk.number = "own_price"
    window.open_page("number")
    _type(window, "2450")


def _wrong(window: Window) -> None:
    _type(window, "1111")
    window.page.use()  # type: ignore[attr-defined]  # a page with a keypad


def _forgotten(window: Window) -> None:
    equip(window)
    window.page.step_aside()  # type: ignore[attr-defined]  # a page with a keypad


def pictures() -> Iterator[Picture]:
    """Yield every picture."""
    day = samples.design()
    yield Picture("settings", day, page="settings", settings=LOCKED, act=equip)
    yield Picture("number", day, settings=LOCKED, act=_amount)
    yield Picture("pin", day, page="pin", settings=LOCKED, act=_type)
    yield Picture("settings-diagnostics-found", day, page="settings_diagnostics", act=_look)
    mistaken = day
    for note in MISTAKEN.notes:
        mistaken = mistaken.after(FileNoted(note), samples.NOW)
    yield Picture("files-mistaken", mistaken, page="files")
    for page in PAGES:
        yield Picture(f"settings-{page}", day, page=f"settings_{page}", settings=LOCKED, act=equip)
    yield Picture("settings-sound-none", day, page="settings_sound", act=lambda window: equip(window, Loud("")))
    yield Picture("pin-wrong", day, page="pin", settings=LOCKED, act=_wrong)
    yield Picture("pin-forgotten", day, page="pin", settings=LOCKED, act=_forgotten)
    yield Picture("pin-wait", day, page="pin", settings=LOCKED._replace(pin_tries=6), act=equip)
    yield Picture("pin-new", day, page="new_pin", act=_type)
    week = Settings(budget=4_000_000, budget_period=Period.WEEK)
    yield Picture("settings-budget-week", day, page="settings_budget", settings=week)
    yield Picture("home-week-budget", day, settings=week)
    for lead in ("energy", "power"):
        yield Picture(f"home-leads-{lead}", day, settings=PLAIN.with_value("leads", type(PLAIN.leads)(lead)))
