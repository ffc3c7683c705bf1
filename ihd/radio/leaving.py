"""Taking a stick out of its network for good, on its own: opened, left, closed; it joins nothing and erases no file."""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from zigpy.exceptions import ZigbeeException

from ihd.radio.joiner import Joiner, OwnNetwork

LOGGER = logging.getLogger(__name__)
#: Seconds in which a stick must have been opened, and again in which it must have left.
_PATIENCE: Final = 15.0
_BAUDRATE: Final = 115_200


class LeaveError(Exception):
    """The stick could not be taken out of its network: says why."""


def leave(path: str, *, own: bool = False) -> bool:
    """Let the stick at ``path`` leave its network. Return whether it was in one. Raises :class:`LeaveError`.

    One that it coordinates itself is given up only if it is this display's ``own``.
    """
    return asyncio.run(_leave(path.replace("socket://", "tcp://", 1), own))


def cleared(path: str, own: bool) -> bool:
    """Let the stick at ``path`` leave its network, also its ``own``. Return whether it is known to be in none now."""
    try:
        leave(path, own=own)
    except LeaveError as error:
        LOGGER.warning("The stick %s did not leave its network: %s", path, error)
        return False
    return True


async def _leave(path: str, own: bool) -> bool:
    def nothing(*_told: object) -> None:
        pass

    app = Joiner(path, _BAUDRATE, nothing, nothing, nothing)
    try:
        async with asyncio.timeout(_PATIENCE):
            await app.connect()
            try:
                if not await app.begin():
                    return False
            except OwnNetwork:
                if not own:
                    raise LeaveError("it runs a network of its own") from None
        async with asyncio.timeout(_PATIENCE):
            await app.leave()
    except (OSError, RuntimeError, TimeoutError, ZigbeeException) as error:
        raise LeaveError(str(error) or type(error).__name__) from error
    finally:
        await app.end()
    return True
