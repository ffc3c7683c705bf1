"""What a simulated stick keeps through resets and unplugging: its address, its install code and its network."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import bellows.types as t  # type: ignore[import-untyped]

from ihd.hub.identity import Network
from ihd.keys.install_code import InstallCode
from ihd.radio.install_token import to_token

_ERASED_EUI64: Final = b"\xff" * 8
_TEXT: Final = 16


@dataclass(slots=True)
class Membership:
    """The network a stick belongs to; ``parameters`` are bellows' EmberNetworkParameters, ``trust_center`` an EUI64."""

    node_type: int
    node_id: int
    parameters: Any
    network_key: bytes
    link_key: bytes
    trust_center: bytes
    hashed_link_key: bool = False

    def network(self) -> Network:
        """Return the network as the stick knows it."""
        told = self.parameters
        extended = bytes(told.extendedPanId.serialize())[::-1]
        channel = int(told.radioChannel)
        return Network(int(told.panId), extended, channel, self.trust_center[::-1], self.network_key)

    def follow(self, network: Network) -> None:
        """Take up what changed of the network: its key, its channel, its hub."""
        self.network_key = network.network_key
        self.trust_center = network.hub_eui64[::-1]
        self.parameters = self.parameters.replace(
            radioChannel=t.uint8_t(network.channel), panId=t.EmberPanId(network.pan_id)
        )


@dataclass(slots=True)
class Tokens:
    """A stick's lasting memory. ``eui64`` has its most significant octet first, as printed on the stick."""

    eui64: bytes
    install_code: InstallCode | None = None
    membership: Membership | None = None
    maker: str = "ihd"
    board: str = "Simulated stick"
    written: dict[int, bytes] = field(default_factory=dict)

    @property
    def address(self) -> Any:
        """Return the address as EZSP writes it, least significant octet first."""
        return t.EUI64(self.eui64[::-1])

    def manufacturing(self, token: int) -> bytes:
        """Return a manufacturing token as it lies in flash; one nobody wrote is all ones."""
        made = {
            t.EzspMfgTokenId.MFG_STRING: self.maker.encode().ljust(_TEXT, b"\xff"),
            t.EzspMfgTokenId.MFG_BOARD_NAME: self.board.encode().ljust(_TEXT, b"\xff"),
            t.EzspMfgTokenId.MFG_CUSTOM_EUI_64: _ERASED_EUI64,
            t.EzspMfgTokenId.MFG_INSTALLATION_CODE: to_token(self.install_code),
        }
        return self.written.get(token) or made.get(token, b"\xff\xff")
