"""A simulated stick's EZSP processor: answers commands and sends callbacks; it knows no serial line and no home.

Command by command as zigpy-bellows.md 4.3 saw bellows use them; any other command of the version gets "success".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import bellows.types as t  # type: ignore[import-untyped]

from ihd.radio.sim_ezsp import Codec, UnreadableFrame
from ihd.radio.sim_network import SimNetwork

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ihd.radio.air import Air
    from ihd.radio.sim_ash import NcpAsh
    from ihd.radio.sim_tokens import Tokens

Fields = dict[str, Any]

#: EZSP version -> EmberZNet version, a digit in each four bits (of 7 and 8 as captured, zigpy-bellows.md 4.1).
STACK_VERSIONS: Final[Mapping[int, int]] = {7: 0x6630, 8: 0x6780, 14: 0x8000}
_DEFAULT_STACK_VERSION: Final = 0x7430
_STACK_TYPE_MESH: Final = 2
#: What a stick is configured to before a host changes it; whatever is not here starts at zero.
_CONFIGURATION: Final = {
    t.EzspConfigId.CONFIG_STACK_PROFILE: 2,
    t.EzspConfigId.CONFIG_SECURITY_LEVEL: 5,
    t.EzspConfigId.CONFIG_ADDRESS_TABLE_SIZE: 16,
    t.EzspConfigId.CONFIG_KEY_TABLE_SIZE: 12,
    t.EzspConfigId.CONFIG_MULTICAST_TABLE_SIZE: 16,
    t.EzspConfigId.CONFIG_MAX_END_DEVICE_CHILDREN: 32,
    t.EzspConfigId.CONFIG_PACKET_BUFFER_COUNT: 255,
}
_COUNTERS: Final = len(t.EmberCounterType)


class Ncp:
    """The processor of one stick. It outlives hosts; a reset makes it forget all but ``tokens``."""

    def __init__(self, version: int, tokens: Tokens, air: Air) -> None:
        self._codec = Codec(version)
        self._version = version
        self._tokens = tokens
        self._line: NcpAsh | None = None
        self._sequence = 0
        self._answering = False
        self._later: list[bytes] = []
        self._configuration: dict[int, int] = {}
        self.network = SimNetwork(tokens, air, self.call_back)
        self._commands: Mapping[str, Callable[..., Fields]] = {**self._own_commands(), **self.network.commands()}
        self.reset()

    # ------------------------------------------------------------------------------------------ what the line reports

    def connection_made(self, line: NcpAsh) -> None:
        """Serve a host that has just opened the line."""
        self._line = line
        self.reset()

    def connection_lost(self, _reason: Exception | None) -> None:
        """Fall silent: nobody listens."""
        self._line = None
        self.reset()

    def reset(self) -> None:
        """Start again, with nothing but the tokens."""
        self._sequence = 0
        self._later.clear()
        self._configuration = dict(_CONFIGURATION)
        self.network.reset()

    def data_received(self, frame: bytes) -> None:
        """Answer one command, then send the callbacks it caused."""
        sequence = frame[0] if frame else 0
        try:
            request = self._codec.read(frame)
            command: Callable[..., Fields] = self._commands.get(request.name, _succeed)
            self._answering = True
            fields = command(*request.arguments)
            answer = self._codec.response(request, fields) if request.name else self._codec.refusal(sequence)
        except UnreadableFrame:
            answer = self._codec.refusal(sequence)
        finally:
            self._answering = False
        self._sequence = sequence
        self._send(answer)
        waiting, self._later = self._later, []
        for callback in waiting:
            self._send(callback)

    def call_back(self, name: str, **fields: Any) -> None:
        """Tell the host something unasked; while a command is answered, right after the answer."""
        frame = self._codec.callback(self._sequence, name, fields)
        if self._answering:
            self._later.append(frame)
        else:
            self._send(frame)

    def _send(self, frame: bytes) -> None:
        if self._line is not None:
            self._line.send(frame)

    # ---------------------------------------------------------------------------------------------------- the commands

    def _own_commands(self) -> dict[str, Callable[..., Fields]]:
        return {
            "version": self._tell_version,
            "getEui64": lambda: {"eui64": self._tokens.address},
            "getMfgToken": lambda token: {"tokenData": self._tokens.manufacturing(token)},
            "setMfgToken": self._write_token,
            "getValue": self._tell_value,
            "getConfigurationValue": lambda key: {"value": self._configuration.get(key, 0)},
            "setConfigurationValue": self._configure,
            "readCounters": lambda: {"values": [0] * _COUNTERS},
            "readAndClearCounters": lambda: {"values": [0] * _COUNTERS},
            # Extensions of other makers' firmware, and tables this stick has no entries in.
            "customFrame": lambda _payload: {"status": t.sl_Status.NOT_AVAILABLE},
            "getTokenData": _refuse,
            "setTokenData": _refuse,
            "getChildData": lambda _index: {"status": t.sl_Status.NOT_JOINED},
            "getKeyTableEntry": lambda _index: {"status": t.sl_Status.NOT_FOUND},
            "exportLinkKeyByIndex": lambda _index: {"status": t.sl_Status.NOT_FOUND},
            "findKeyTableEntry": lambda _address, _link: {"index": 0xFF},
            "getAddressTableRemoteNodeId": lambda _index: {"node_id": 0xFFFF},
            "getAddressTableInfo": lambda _index: {"status": t.sl_Status.NOT_FOUND},
            "lookupNodeIdByEui64": lambda _address: {"status": t.sl_Status.NOT_FOUND, "node_id": 0xFFFF},
            "lookupEui64ByNodeId": lambda _node: {"status": t.sl_Status.NOT_FOUND},
        }

    @property
    def _stack(self) -> int:
        return STACK_VERSIONS.get(self._version, _DEFAULT_STACK_VERSION)

    def _tell_version(self, _wanted: int) -> Fields:
        return {"protocolVersion": self._version, "stackType": _STACK_TYPE_MESH, "stackVersion": self._stack}

    def _tell_value(self, value: int) -> Fields:
        values = {
            # build number, then the four digits
            t.EzspValueId.VALUE_VERSION_INFO: bytes((0, 0, *(self._stack >> shift & 0x0F for shift in (12, 8, 4, 0)))),
            t.EzspValueId.VALUE_FREE_BUFFERS: b"\xf0",
        }
        if value in values:
            return {"value": values[value]}
        return {"status": t.sl_Status.INVALID_PARAMETER}

    def _configure(self, key: int, value: int) -> Fields:
        self._configuration[key] = value
        return {}

    def _write_token(self, token: int, data: bytes) -> Fields:
        self._tokens.written[token] = bytes(data)
        return {}


def _succeed(*_arguments: Any) -> Fields:
    return {}


def _refuse(*_arguments: Any) -> Fields:
    raise UnreadableFrame("not in this firmware")
