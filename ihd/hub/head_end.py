"""The supplier at the far end of the WAN: sells top-up codes, gives orders, stands by its word; it sees no home.

Rules: hub.md sections 3 and 5. What waits for the WAN is kept without any code: codes are made anew from their numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from ihd.hub.identity import octets
from ihd.hub.terms import Terms
from ihd.keys.top_up_code import IDENTITY_OCTETS, SEED_OCTETS, Agreement, KeyPair, originator_counter
from ihd.model.credit import Debt, DebtMethod, PaymentMode
from ihd.model.units import PENNY, pounds
from ihd.model.utrn import PENCE_PER_UNIT, digits, leading

#: Units that a code's value can hold (smart-energy.md 3.1), and counters that a meter can have.
_MOST_UNITS: Final = 8_191
_COUNTERS: Final = 1 << 32
_NONCE_OCTETS: Final = 16


class Sale(NamedTuple):
    """A code sold for the meter ``target``: ``pence`` its worth, ``counter`` the meter's own, upper half."""

    digits: str
    counter: int
    pence: int
    target: bytes
    sold_at: int

    def __repr__(self) -> str:
        """Return how it stands in logs and tracebacks: only the code's end."""
        return f"Sale(…{self.digits[-4:]})"


class TopUpOrder(NamedTuple):
    """Credit meter ``meter`` with a code sold for it."""

    meter: int
    sale: Sale


class SupplierOff(NamedTuple):
    """Cut meter ``meter`` off, once the head end has confirmed that command ``identity`` is its own."""

    meter: int
    identity: int
    reason: str


class Arm(NamedTuple):
    """Let a person turn meter ``meter`` on."""

    meter: int


class ChangeMode(NamedTuple):
    """Have meter ``meter`` paid for in another way."""

    meter: int
    mode: PaymentMode


class ChangeDebt(NamedTuple):
    """Collect ``debt`` through meter ``meter``, in place of what had its number."""

    meter: int
    debt: Debt


class Adjust(NamedTuple):
    """Correct the balance of meter ``meter`` by ``millipence``, up or down."""

    meter: int
    millipence: int


class NewTerms(NamedTuple):
    """Have new terms for meter ``meter``."""

    meter: int
    terms: Terms


class ChangeDelay(NamedTuple):
    """Let gas meter ``meter`` go on for ``half_hours`` without its hub (hub.md section 2)."""

    meter: int
    half_hours: int


class ChangePrices(NamedTuple):
    """Have every price of meter ``meter`` ``percent`` dearer (below 0: cheaper) from ``start`` on (Unix seconds).

    ``start`` is a half-hour's; where the order comes later, it is the next half-hour after that.
    """

    meter: int
    percent: int
    start: int


Order = TopUpOrder | SupplierOff | Arm | ChangeMode | ChangeDebt | Adjust | NewTerms | ChangeDelay | ChangePrices


class CutOffQuery(NamedTuple):
    """A meter asks whether command ``identity`` to cut it off is real; ``nonce`` is of this one question."""

    identity: int
    meter: int
    reason: str
    nonce: bytes

    @classmethod
    def about(cls, order: SupplierOff, seed: bytes, count: int) -> CutOffQuery:
        """Return the question about ``order`` that the home with ``seed`` asks as its ``count``-th."""
        nonce = octets(seed, f"cut-off query {count}", _NONCE_OCTETS)
        return cls(order.identity, order.meter, order.reason, nonce)


class _Customer:
    """A meter that codes were sold for, and the last counter given to it."""

    def __init__(self, public: bytes, agreement: Agreement, counter: int) -> None:
        self.public: Final = public
        self.agreement: Final = agreement
        self.counter = counter


class HeadEnd:
    """The supplier, its keys made of ``seed``; ``counter`` is what the counters of meters begin after.

    ``wan_up`` says whether anything gets through. Keep :meth:`state` in the same commit as the hub's own: then an order
    taken by a hub that was killed is given once more, and a code in it is known to be used if it was.
    """

    def __init__(self, seed: bytes, counter: int = 0) -> None:
        self._pair: Final = KeyPair.derived(octets(seed, "supplier prepayment key", SEED_OCTETS))
        self.originator: Final = octets(seed, "supplier", IDENTITY_OCTETS)
        self.wan_up = True
        self._first_counter = counter
        self._customers: dict[bytes, _Customer] = {}
        #: Pairs of the moment from which an order may go, and the order.
        self._waiting: list[tuple[int, Order]] = []
        self._cut_offs = 0
        self._sent: dict[int, SupplierOff] = {}
        self._confirmed: dict[int, bytes] = {}

    @property
    def public_key(self) -> bytes:
        """Return the key by which meters prove codes, 65 octets."""
        return self._pair.public

    @property
    def waiting(self) -> tuple[Order, ...]:
        """Return what was ordered and has not reached the hub."""
        return tuple(order for _, order in self._waiting)

    # ------------------------------------------------------------------------------------------------------ selling

    def sell(self, target: bytes, meter_public_key: bytes, pence: int, now: int) -> Sale:
        """Return a code worth ``pence`` for the meter ``target``, good until it is used.

        Raises :class:`ValueError`, with a sentence for people, for what no code can hold; nothing is sold then.
        """
        coded(pence)
        customer = self._customers.get(target) or self._customer(target, meter_public_key, self._first_counter)
        if customer.counter + 1 >= _COUNTERS:
            raise ValueError("this meter has had all the top-up codes there are for it")
        customer.counter += 1
        return self._sale(target, customer.counter, pence, now)

    def jump(self, count: int) -> None:
        """Leave out the next ``count`` counters of every meter, as a supplier may that counts in its own way."""
        self._first_counter += count
        for customer in self._customers.values():
            customer.counter += count

    def _customer(self, target: bytes, public: bytes, counter: int) -> _Customer:
        agreement = Agreement.between(self._pair.scalar, public, self.originator, target)
        self._customers[target] = _Customer(public, agreement, counter)
        return self._customers[target]

    def _sale(self, target: bytes, counter: int, pence: int, now: int) -> Sale:
        lead = leading(counter, *coded(pence))
        mac = self._customers[target].agreement.mac(originator_counter(counter), lead)
        return Sale(digits(lead, mac), counter, pence, target, now)

    # ----------------------------------------------------------------------------------------------------- ordering

    def send(self, order: Order, due: int = 0) -> None:
        """Let ``order`` go to the hub, not before the moment ``due``, and not before the WAN is up."""
        self._waiting.append((due, order))

    def cut_off(self, meter: int, reason: str, due: int = 0) -> SupplierOff:
        """Order meter ``meter`` to be cut off, and return the command; it will be confirmed once."""
        self._cut_offs += 1
        order = SupplierOff(meter, self._cut_offs, reason)
        self.send(order, due)
        return order

    def next_due(self) -> int | None:
        """Return when the next order may go, ``None`` if none waits or the WAN is down."""
        return min((due for due, _ in self._waiting), default=None) if self.wan_up else None

    def take(self, now: int) -> list[Order]:
        """Return the orders that reach the hub now, in the order in which they were given."""
        if not self.wan_up:
            return []
        taken = [order for due, order in self._waiting if due <= now]
        self._waiting = [(due, order) for due, order in self._waiting if due > now]
        self._sent |= {order.identity: order for order in taken if isinstance(order, SupplierOff)}
        return taken

    def confirm(self, query: CutOffQuery) -> bool | None:
        """Return whether the command is the head end's own, ``None`` if no answer comes: the WAN is down.

        A command is confirmed for one question only; asked again with the same nonce, the answer is the same. So
        neither a command nor a question that someone recorded cuts a home off again.
        """
        if not self.wan_up:
            return None
        order = self._sent.get(query.identity)
        if order is None or (order.meter, order.reason) != (query.meter, query.reason):
            return False
        others = (nonce for identity, nonce in self._confirmed.items() if identity != query.identity)
        if query.nonce in others:
            return False
        return self._confirmed.setdefault(query.identity, query.nonce) == query.nonce

    # ------------------------------------------------------------------------------------------------------ keeping

    def state(self) -> dict[str, Any]:
        """Return what has to survive, no code and no private key among it."""
        return {
            "wan_up": self.wan_up,
            "first_counter": self._first_counter,
            "customers": {
                target.hex(): [customer.public.hex(), customer.counter] for target, customer in self._customers.items()
            },
            "waiting": [[due, *_written(order)] for due, order in self._waiting],
            "cut_offs": self._cut_offs,
            "sent": [list(order) for order in self._sent.values()],
            "confirmed": [[identity, nonce.hex()] for identity, nonce in self._confirmed.items()],
        }

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from ``state``."""
        self.wan_up = state["wan_up"]
        self._first_counter = state["first_counter"]
        self._customers = {}
        for target, (public, counter) in state["customers"].items():
            self._customer(bytes.fromhex(target), bytes.fromhex(public), counter)
        self._waiting = [(due, self._read(kind, meter, *rest)) for due, kind, meter, *rest in state["waiting"]]
        self._cut_offs = state["cut_offs"]
        self._sent = {order.identity: order for order in (SupplierOff(*each) for each in state["sent"])}
        self._confirmed = {identity: bytes.fromhex(nonce) for identity, nonce in state["confirmed"]}

    def _read(self, kind: str, meter: int, *rest: Any) -> Order:
        if kind == "top up":
            target, counter, pence, sold_at = rest
            return TopUpOrder(meter, self._sale(bytes.fromhex(target), counter, pence, sold_at))
        return _ORDERS[kind](meter, *rest)


def coded(pence: int) -> tuple[int, int]:
    """Return the value class and the value by which a code says ``pence``. Raises :class:`ValueError` if none can."""
    for value_class, unit in PENCE_PER_UNIT.items():
        if pence % unit == 0 and 1 <= pence // unit <= _MOST_UNITS:
            return value_class, pence // unit
    amount, highest = pounds(pence * PENNY), pounds(_MOST_UNITS * PENCE_PER_UNIT[1] * PENNY)
    if 0 < pence < _MOST_UNITS * PENCE_PER_UNIT[1]:
        pence_end = pounds(_MOST_UNITS * PENNY)
        raise ValueError(f"a top-up code cannot hold {amount}: above {pence_end} it holds whole pounds only")
    raise ValueError(f"a top-up code cannot hold {amount}: it holds one penny at least and {highest} at most")


def _written(order: Order) -> list[Any]:
    """Return an order as plain figures and texts: its kind, its meter and what else :data:`_ORDERS` needs."""
    match order:
        case TopUpOrder(meter, sale):
            return ["top up", meter, sale.target.hex(), sale.counter, sale.pence, sale.sold_at]
        case SupplierOff():
            return ["off", *order]
        case Arm(meter):
            return ["arm", meter]
        case ChangeMode(meter, mode):
            return ["mode", meter, mode.value]
        case ChangeDebt(meter, debt):
            number, label, millipence, method, *rest = debt
            return ["debt", meter, [number, label, millipence, method.value, *rest]]
        case Adjust():
            return ["adjust", *order]
        case NewTerms(meter, terms):
            return ["terms", meter, terms.state()]
        case ChangeDelay():
            return ["delay", *order]
        case ChangePrices():
            return ["prices", *order]


def _debt(number: int, label: str, millipence: int, method: int, *rest: int | None) -> Debt:
    return Debt(number, label, millipence, DebtMethod(method), *rest)


#: How each kind is read again, but for top-ups, whose code has to be made.
_ORDERS: Final[Mapping[str, Callable[..., Order]]] = {
    "off": SupplierOff,
    "arm": Arm,
    "mode": lambda meter, mode: ChangeMode(meter, PaymentMode(mode)),
    "debt": lambda meter, debt: ChangeDebt(meter, _debt(*debt)),
    "adjust": Adjust,
    "delay": ChangeDelay,
    "prices": ChangePrices,
    "terms": lambda meter, terms: NewTerms(meter, Terms(**terms)),
}
