"""The state of the link to the hub, and what can be wrong with it, as a person is told."""

from enum import Enum, auto
from typing import Final, NamedTuple, Self

from ihd.said import said


class LinkPhase(Enum):
    """How far the display has come on its way to the hub."""

    OPENING = "opening"  # talking to the stick
    SEARCHING = "searching"  # scanning for the hub
    JOINING = "joining"
    AGREEING = "agreeing"  # on a key of this display's own, by certificates (keys.md section 2)
    UP = "up"
    LOST = "lost"  # was up, or cannot come up; ``Link.fault`` says why


class Fault(Enum):
    """Why there is no link. The sentences are in :data:`FAULT_SENTENCES`."""

    NO_STICK = auto()  # the path or address does not exist
    NO_PERMISSION = auto()
    STICK_BUSY = auto()  # another program has it
    NOT_A_STICK = auto()  # it does not speak EZSP
    STICK_LOST = auto()  # it was there and is gone
    STICK_ON_OTHER_NETWORK = auto()  # it coordinates a network of its own
    STICK_JOINED_ELSEWHERE = auto()  # it is to coordinate a network, and has joined somebody else's
    NO_HUB = auto()  # nothing found on any channel
    JOIN_CLOSED = auto()  # the hub is there and admits nobody now
    JOIN_REFUSED = auto()  # the hub does not know the display, or the install code is not the one it has
    OTHER_INSTALL_CODE = auto()  # the stick has joined already, with a code that is not the one given
    NO_INSTALL_CODE = auto()
    BAD_INSTALL_CODE = auto()
    HUB_SILENT = auto()  # joined, but the hub no longer answers
    READERS_SILENT = auto()  # a network of one's own, in which no meter reader answers
    OTHER_HUB = auto()  # joined, but to another hub than the one this display was paired with
    REMOVED = auto()  # the hub, or somebody, took the stick out of its network
    NO_CERTIFICATE = auto()  # the hub shares its readings only with who has one
    OWN_CERTIFICATE = auto()  # this display's own cannot be used: expired, another device's, damaged
    CERTIFICATE_REFUSED = auto()  # the hub does not trust this display's
    HUB_CERTIFICATE = auto()  # this display does not trust the hub's
    KEYS_FAILED = auto()  # no key was agreed for another reason: an answer that did not come, a proof that was wrong
    CAPTURE_ENDED = auto()  # a recording was played to its end
    UNEXPECTED = auto()  # something this program did not foresee


class Sentence(NamedTuple):
    """What happened, and what a person can do about it: plain English, translated where it is shown."""

    headline: str
    remedy: str


#: One sentence and one remedy for every fault (design language, section 8).
FAULT_SENTENCES: Final[dict[Fault, Sentence]] = {
    Fault.NO_STICK: Sentence(
        said("Fault", "The radio stick was not found"),
        said("Fault", "Plug the stick in, or choose another one."),
    ),
    Fault.NO_PERMISSION: Sentence(
        said("Fault", "This user may not open the radio stick"),
        said("Fault", "Add the user to the group that owns the stick (often dialout), then log in again."),
    ),
    Fault.STICK_BUSY: Sentence(
        said("Fault", "Another program is using the radio stick"),
        said("Fault", "Close the other program. Two programs cannot share one stick."),
    ),
    Fault.NOT_A_STICK: Sentence(
        said("Fault", "What answered is not an EZSP radio stick"),
        said("Fault", "Check the path or address. The stick needs EmberZNet (EZSP) firmware, version 8 or newer."),
    ),
    Fault.STICK_LOST: Sentence(
        said("Fault", "The radio stick stopped answering"),
        said("Fault", "Check that it is plugged in. The display keeps trying."),
    ),
    Fault.STICK_ON_OTHER_NETWORK: Sentence(
        said("Fault", "This stick runs a network of its own"),
        said("Fault", "Use another stick, or clear this one first. The display never clears it by itself."),
    ),
    Fault.STICK_JOINED_ELSEWHERE: Sentence(
        said("Fault", "This stick has joined somebody else's network"),
        said(
            "Fault",
            "Use another stick for a network of your own. The display never takes a stick out of a network by itself.",
        ),
    ),
    Fault.NO_HUB: Sentence(
        said("Fault", "No hub was found nearby"),
        said(
            "Fault", "Move the stick closer to the hub and keep it away from Wi-Fi routers. The display keeps looking."
        ),
    ),
    Fault.JOIN_CLOSED: Sentence(
        said("Fault", "The hub is not letting new displays in"),
        said("Fault", "Add this display at the hub, then wait a moment. The display keeps trying."),
    ),
    Fault.JOIN_REFUSED: Sentence(
        said("Fault", "This display is not on the hub's list"),
        said("Fault", "Check that the hub has this display's number and install code, then try again."),
    ),
    Fault.OTHER_INSTALL_CODE: Sentence(
        said("Fault", "The stick joined with another install code"),
        said("Fault", "Check the code, or leave it out to stay with the hub that the stick has joined."),
    ),
    Fault.NO_INSTALL_CODE: Sentence(
        said("Fault", "This stick has no install code"),
        said("Fault", "Give the display's install code with --install-code."),
    ),
    Fault.BAD_INSTALL_CODE: Sentence(
        said("Fault", "There is a mistake in the install code"),
        said("Fault", "Compare it with the one you were given, four characters at a time."),
    ),
    Fault.CAPTURE_ENDED: Sentence(
        said("Fault", "The capture has ended"),
        said("Fault", "What is shown stands as it was then, and tells nothing of now."),
    ),
    Fault.UNEXPECTED: Sentence(
        said("Fault", "The radio stopped for a reason this program does not know"),
        said("Fault", "Check the stick's path or address. The display keeps trying."),
    ),
    Fault.HUB_SILENT: Sentence(
        said("Fault", "The hub does not answer"),
        said("Fault", "This does not turn anything off. The display keeps trying."),
    ),
    Fault.READERS_SILENT: Sentence(
        said("Fault", "No meter reader answers"),
        said("Fault", "Check that the reader has power and is not too far from the stick. The display keeps trying."),
    ),
    Fault.OTHER_HUB: Sentence(
        said("Fault", "This is not the hub this display belongs to"),
        said(
            "Fault",
            "If your hub was replaced, pair the display with the new one. "
            "Nothing is shown from a hub you did not choose.",
        ),
    ),
    Fault.REMOVED: Sentence(
        said("Fault", "The hub has removed this display"),
        said("Fault", "Add this display at the hub again, then pair it once more."),
    ),
    Fault.NO_CERTIFICATE: Sentence(
        said("Fault", "The hub asks for a certificate and this display has none"),
        said("Fault", "Ask whoever runs the hub for a certificate for this display's number."),
    ),
    Fault.OWN_CERTIFICATE: Sentence(
        said("Fault", "This display's certificate cannot be used"),
        said("Fault", "Ask whoever issued it for a new one for this display's number."),
    ),
    Fault.CERTIFICATE_REFUSED: Sentence(
        said("Fault", "The hub does not accept this display's certificate"),
        said("Fault", "It may come from another issuer than the hub's own. Ask whoever runs the hub."),
    ),
    Fault.HUB_CERTIFICATE: Sentence(
        said("Fault", "The hub's certificate is not one this display trusts"),
        said("Fault", "Check that this is your hub. Nothing was shared with it."),
    ),
    Fault.KEYS_FAILED: Sentence(
        said("Fault", "The hub and this display could not agree on a key"),
        said("Fault", "Move the stick closer to the hub. The display tries again by itself."),
    ),
}


class Link(NamedTuple):
    """The link as last known.

    ``since`` in link time, ``signal`` as LQI 0..255, ``detail`` the place of a fault in plain words. ``next_try``
    is the link time at which a lost link is tried again, ``None`` if only a person can help. ``tried`` is what the
    try before came to, while another is made, ``agreed`` whether a key of this display's own was agreed on the way.
    ``permit_until`` is until when a network of one's own lets meter readers in, ``None`` if nothing was said of it;
    ``own_network`` tells that it is one, and that there is no hub. ``replay_of`` is when the capture began that is
    played (Unix seconds), ``None`` for what is of now.
    """

    phase: LinkPhase
    since: float
    fault: Fault | None = None
    detail: str = ""
    signal: int | None = None
    next_try: float | None = None
    tried: Fault | None = None
    agreed: bool = False
    permit_until: float | None = None
    own_network: bool = False
    replay_of: int | None = None

    def after(self, before: Self) -> Self:
        """Return this link with what is known from ``before`` as long as it stands."""
        return self._replace(
            signal=before.signal if self.signal is None else self.signal,
            tried=(before.fault or before.tried) if self.phase in TRYING else None,
            agreed=_AGREED.get((before.phase, self.phase), before.agreed and self.phase is not LinkPhase.JOINING),
            permit_until=self.permit_until or (before.permit_until if self.phase is LinkPhase.UP else None),
            own_network=self.own_network or before.own_network,
            replay_of=before.replay_of if self.replay_of is None else self.replay_of,
        )


#: The phases of a try that has not come to anything yet.
TRYING: Final = (LinkPhase.OPENING, LinkPhase.SEARCHING, LinkPhase.JOINING, LinkPhase.AGREEING)
#: What agreeing came to; who joins anew has no key of its own until one is agreed.
_AGREED: Final = {(LinkPhase.AGREEING, LinkPhase.UP): True, (LinkPhase.AGREEING, LinkPhase.LOST): False}


class Own(NamedTuple):
    """What this display is on the air: the stick's EUI-64 (16 hex digits, as printed) and its install code.

    The code is for its owner's eyes only: empty where the stick holds none, never kept, never in a representation.
    ``coordinates`` tells of a stick that runs a network of one's own.
    """

    eui64: str
    install_code: str = ""
    coordinates: bool = False

    def __repr__(self) -> str:
        """Return how it stands in logs and tracebacks: without the code."""
        return f"Own({self.eui64})"


class Airtime(NamedTuple):
    """What this display has put on the air and heard since link time ``since``.

    Octets are those of whole frames as they go over the air, with headers and acknowledgements
    (:mod:`ihd.radio.airtime`). ``patience`` counts how often the hub asked to be asked less.
    """

    since: float
    frames_sent: int = 0
    frames_heard: int = 0
    octets: int = 0
    undelivered: int = 0
    patience: int = 0
