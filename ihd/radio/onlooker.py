"""bellows' application as one that reads what a stick is and where it belongs; it changes neither, and judges none.

Whatever would form, join, leave or look for a network, or put a key into the stick, it refuses.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, Final, NamedTuple, NoReturn

import bellows.types as t  # type: ignore[import-untyped]
from bellows.ezsp import EZSP  # type: ignore[import-untyped]

from ihd.frames.packet import HUB_ADDRESS
from ihd.keys.install_code import InstallCodeError
from ihd.radio.install_token import from_token
from ihd.radio.joiner import Joiner, OwnNetwork
from ihd.radio.stick_packets import digits

#: The newest EZSP that bellows has tables for.
NEWEST_EZSP: Final = max(EZSP._BY_VERSION)


class Standing(Enum):
    """What a stick is in the network it remembers."""

    NONE = "in no network"
    MEMBER = "a member"
    COORDINATOR = "its coordinator"


class CodeHeld(Enum):
    """Whether a stick holds an install code of its own."""

    NONE = "none"
    WHOLE = "whole"
    DAMAGED = "damaged"


class Neighbour(NamedTuple):
    """How the radio hears the hub over the last minutes: LQI 0..255, and costs of 1 (good) to 7 (bad), 0 for none."""

    lqi: int
    hears: int
    is_heard: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StickSeen:
    """What a stick tells of itself; ``None`` and nothing where it came to no answer.

    ``speed`` in baud. ``stick``, ``hub`` and ``extended_pan_id`` are 16 hex digits as printed; of the install code
    nothing is kept but whether there is one.
    """

    speed: int = 0
    ezsp: int = 0
    firmware: str = ""
    board: str = ""
    stick: str = field(default="", repr=False)
    code: CodeHeld | None = None
    standing: Standing | None = None
    hub: str = field(default="", repr=False)
    extended_pan_id: str = field(default="", repr=False)
    pan_id: int | None = None
    channel: int | None = None
    neighbour: Neighbour | None = None


class OnlyLooking(RuntimeError):
    """Something would have changed the stick or its network."""


class Onlooker(Joiner):
    """bellows' application as one that reads, and refuses whatever would change the stick or its network."""

    @property
    def answering_version(self) -> int:
        """Return the EZSP version the stick speaks, 0 for a stick that did not say."""
        return self.ezsp_version if self._ezsp is not None and self._ezsp.is_ezsp_running else 0

    async def described(self, seen: StickSeen) -> StickSeen:
        """Return ``seen`` with what the stick itself is."""
        maker, board, firmware = await self._get_board_info()
        return replace(
            seen,
            firmware=firmware or "",
            board=" ".join(filter(None, (maker, board))),
            stick=digits(await self.address()),
            code=await self._code_held(),
        )

    async def _code_held(self) -> CodeHeld:
        try:
            code = from_token(await self.install_token())
        except InstallCodeError:
            return CodeHeld.DAMAGED
        return CodeHeld.NONE if code is None else CodeHeld.WHOLE

    async def placed(self, seen: StickSeen) -> StickSeen:
        """Return ``seen`` with the network that the stick is in."""
        try:
            standing = Standing.MEMBER if await self.begin() else Standing.NONE
        except OwnNetwork:
            standing = Standing.COORDINATOR
        if standing is Standing.NONE:
            return replace(seen, standing=standing)
        _, _, parameters = await self._ezsp.getNetworkParameters()
        return replace(
            seen,
            standing=standing,
            hub=digits(await self.trust_center()),
            extended_pan_id=digits(parameters.extendedPanId),
            pan_id=int(parameters.panId),
            channel=int(parameters.radioChannel),
            neighbour=await self._hub_as_neighbour(),
        )

    async def _hub_as_neighbour(self) -> Neighbour | None:
        """Return how the radio hears the hub, ``None`` where it is out of reach, or the firmware does not tell."""
        (count,) = await self._ezsp.neighborCount()
        for index in range(count):
            status, entry = await self._ezsp.getNeighbor(index=index)
            if t.sl_Status.from_ember_status(status) == t.sl_Status.OK and entry.shortId == HUB_ADDRESS:
                return Neighbour(int(entry.averageLqi), int(entry.inCost), int(entry.outCost))
        return None

    # --------------------------------------------------------------------------------------------- what it refuses

    async def join(self, *_arguments: Any, **_options: Any) -> NoReturn:
        """Refuse."""
        raise OnlyLooking

    async def rejoin(self, **_options: Any) -> NoReturn:
        """Refuse."""
        raise OnlyLooking

    async def leave(self) -> NoReturn:
        """Refuse."""
        raise OnlyLooking

    async def adopt(self, *_arguments: Any) -> NoReturn:
        """Refuse."""
        raise OnlyLooking
