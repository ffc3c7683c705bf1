"""What can come up from the hub: frozen facts, each one thing heard; none knows what it changes."""

from enum import Enum, auto
from typing import Final, NamedTuple

from ihd.model.calendar import SwitchCalendar
from ihd.model.commands import Pending
from ihd.model.credit import Debt, DebtPayment, PaymentMode, PrepaySnapshot, TopUpEntry
from ihd.model.link import Airtime, Link, Own
from ihd.model.notes import FileNote
from ihd.model.own_account import Counted
from ihd.model.reader import JoinedReader
from ihd.model.supply import Ambient, GasRestore, Position, Supply
from ihd.model.tariff import Price, Tariff
from ihd.model.units import Fuel


class Unheard(Enum):
    """The value of a field that a report says nothing about; ``None`` means the meter itself does not know."""

    UNHEARD = auto()


UNHEARD: Final = Unheard.UNHEARD


class Role(Enum):
    """What a meter measures for the home."""

    IMPORT = "import"
    GENERATION = "generation"


class MeterIdentity(NamedTuple):
    """A meter found by discovery: ``meter`` is the hub endpoint that speaks for it."""

    meter: int
    fuel: Fuel
    role: Role = Role.IMPORT
    serial: str = ""
    site_id: str = ""  # MPAN or MPRN


class LinkChanged(NamedTuple):
    """The link came up, went down or moved on."""

    link: Link


class OwnHeard(NamedTuple):
    """The stick told its number, and the install code it holds."""

    own: Own


class AirtimeCounted(NamedTuple):
    """How much of the channel this display has used."""

    airtime: Airtime


class PermitChanged(NamedTuple):
    """A network of one's own lets meter readers in until link time ``until``; one that has passed: not any more."""

    until: float


class ReaderJoined(NamedTuple):
    """A meter reader has joined the network of one's own, or was in it, or has said what it calls itself."""

    reader: JoinedReader


class MetersFound(NamedTuple):
    """Discovery is complete: these meters, no others, in endpoint order."""

    meters: tuple[MeterIdentity, ...]


class TimeHeard(NamedTuple):
    """The hub's clock says ``utc`` (Unix seconds); ``None`` when the hub says that its clock is not set."""

    utc: int | None


class Amount(NamedTuple):
    """Energy and its cost over a finished period; either may be unknown."""

    wh: int | None
    millipence: int | None


class Readings(NamedTuple):
    """What one answer or attribute report said of one meter; fields it did not carry are ``UNHEARD``.

    Energy in Wh (gas converted by the hub), money in millipence, times in Unix seconds. Costs are of energy only:
    the standing charge is a field of its own. The field names are those of :class:`ihd.model.snapshot.Meter`.
    """

    meter: int
    as_of: int | None | Unheard = UNHEARD
    power_w: int | None | Unheard = UNHEARD
    ambient: Ambient | None | Unheard = UNHEARD
    supply: Supply | None | Unheard = UNHEARD
    register_wh: int | None | Unheard = UNHEARD
    register_litres: int | None | Unheard = UNHEARD
    exported_wh: int | None | Unheard = UNHEARD
    exported_today_wh: int | None | Unheard = UNHEARD
    max_demand_w: int | None | Unheard = UNHEARD
    today_wh: int | None | Unheard = UNHEARD
    today_millipence: int | None | Unheard = UNHEARD
    week_wh: int | None | Unheard = UNHEARD
    week_millipence: int | None | Unheard = UNHEARD
    month_wh: int | None | Unheard = UNHEARD
    month_millipence: int | None | Unheard = UNHEARD
    previous_days: tuple[Amount, ...] | Unheard = UNHEARD  # newest first, up to 8
    previous_weeks: tuple[Amount, ...] | Unheard = UNHEARD  # newest first, up to 5
    previous_months: tuple[Amount, ...] | Unheard = UNHEARD  # newest first, up to 13
    payment_mode: PaymentMode | None | Unheard = UNHEARD
    balance_millipence: int | None | Unheard = UNHEARD
    balance_time: int | None | Unheard = UNHEARD
    credit_status: int | None | Unheard = UNHEARD  # CreditStatus bits
    emergency_credit: int | None | Unheard = UNHEARD  # left of it
    emergency_credit_limit: int | None | Unheard = UNHEARD
    emergency_credit_threshold: int | None | Unheard = UNHEARD
    accumulated_debt: int | None | Unheard = UNHEARD
    low_credit_level: int | None | Unheard = UNHEARD
    max_balance: int | None | Unheard = UNHEARD
    max_top_up: int | None | Unheard = UNHEARD
    disablement_threshold: int | None | Unheard = UNHEARD
    alarms: int | None | Unheard = UNHEARD  # PrepaymentAlarmStatus bits
    position: Position | None | Unheard = UNHEARD
    gas_restore: GasRestore | None | Unheard = UNHEARD
    han_failed: bool | None | Unheard = UNHEARD
    han_failed_since: int | None | Unheard = UNHEARD
    cutoff_delay: int | None | Unheard = UNHEARD  # half hours left
    next_heard_by: int | None | Unheard = UNHEARD
    keypad_locked_until: int | None | Unheard = UNHEARD
    debt3_weekly_left: int | None | Unheard = UNHEARD
    debts: tuple[Debt, ...] | Unheard = UNHEARD
    standing_charge: int | None | Unheard = UNHEARD  # millipence per day
    calorific_value: int | None | Unheard = UNHEARD  # tenths of MJ/m3
    conversion_factor: int | None | Unheard = UNHEARD  # 10^-5
    low_medium_w: int | None | Unheard = UNHEARD
    medium_high_w: int | None | Unheard = UNHEARD
    tariff_label: str | None | Unheard = UNHEARD
    serial: str | Unheard = UNHEARD
    site_id: str | Unheard = UNHEARD
    counted: Counted | Unheard = UNHEARD  # in a network of one's own


class HalfHoursHeard(NamedTuple):
    """Consecutive profile readings of one meter from ``start`` (Unix seconds): Wh each, ``None`` where missing."""

    meter: int
    start: int
    wh: tuple[int | None, ...]


class PriceHeard(NamedTuple):
    """The price in force now, and those known to follow, in order of their start."""

    meter: int
    price: Price | None
    ahead: tuple[Price, ...] = ()


class TariffsHeard(NamedTuple):
    """Every tariff the hub told for one meter, oldest first."""

    meter: int
    tariffs: tuple[Tariff, ...]


class Importance(Enum):
    """Message control importance (smart-energy.md 4.5, Messaging)."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2
    CRITICAL = 3


class Message(NamedTuple):
    """A supplier's text, from ``start`` for ``minutes`` (``None``: until changed).

    ``meter`` is the hub endpoint it came from, ``read`` what a person did here, ``confirmed`` what the hub took.
    """

    id: int
    text: str
    start: int
    minutes: int | None
    importance: Importance
    must_confirm: bool
    meter: int = 0
    read: bool = False
    confirmed: bool = False


class MessageHeard(NamedTuple):
    """The hub shows a message, or shows it again."""

    message: Message


class MessageCancelled(NamedTuple):
    """The supplier took one message back, or all of them (``id`` is ``None``)."""

    id: int | None


class MessagesRead(NamedTuple):
    """A person has read these messages on this display."""

    ids: tuple[int, ...]


class SupplierHeard(NamedTuple):
    """Who supplies the home, and how to reach them."""

    name: str
    contact: str


class TenancyChanged(NamedTuple):
    """New people live here since ``when`` (Unix seconds): everything learnt before must be forgotten."""

    when: int


class Quantity(Enum):
    """What a doubted value claimed to be."""

    POWER = "power"
    CLOCK = "clock"
    ENERGY = "energy"
    PRICE = "price"


class ValueDoubted(NamedTuple):
    """A value outside what a home can do; it is not shown as a reading. ``raw`` in W, Wh, millipence/kWh, Unix s."""

    quantity: Quantity
    raw: int
    meter: int | None = None


class FrameRefused(NamedTuple):
    """A frame could not be read: ``why`` in plain words, with the place."""

    cluster: int
    why: str


class TopUpsHeard(NamedTuple):
    """The meter's log of accepted top-ups, newest first."""

    meter: int
    top_ups: tuple[TopUpEntry, ...]


class DebtPaymentsHeard(NamedTuple):
    """The meter's log of debt collected, newest first."""

    meter: int
    payments: tuple[DebtPayment, ...]


class PrepaySnapshotsHeard(NamedTuple):
    """How the account stood at the ends of days, newest first."""

    meter: int
    snapshots: tuple[PrepaySnapshot, ...]


class ProtectedHoursHeard(NamedTuple):
    """When supply is not cut for want of credit: :data:`PROTECTED` is the calendar's tier for it, ``None``: never."""

    meter: int
    calendar: SwitchCalendar | None


#: Tiers of a calendar of protected hours.
UNPROTECTED: Final = 1
PROTECTED: Final = 2


class Event(NamedTuple):
    """Something a meter logged (smart-energy.md 3.8): its code, and when (Unix seconds)."""

    meter: int
    code: int
    time: int


class EventHeard(NamedTuple):
    """The hub told of an event, or told it again."""

    event: Event


class CommandMoved(NamedTuple):
    """A command was sent, or something became of it."""

    pending: Pending


class FileNoted(NamedTuple):
    """Something is to be said of this machine's own files."""

    note: FileNote


Report = (
    LinkChanged
    | OwnHeard
    | AirtimeCounted
    | PermitChanged
    | ReaderJoined
    | MetersFound
    | TimeHeard
    | Readings
    | HalfHoursHeard
    | PriceHeard
    | TariffsHeard
    | MessageHeard
    | MessageCancelled
    | MessagesRead
    | SupplierHeard
    | TenancyChanged
    | ValueDoubted
    | FrameRefused
    | TopUpsHeard
    | DebtPaymentsHeard
    | PrepaySnapshotsHeard
    | ProtectedHoursHeard
    | EventHeard
    | CommandMoved
    | FileNoted
)
