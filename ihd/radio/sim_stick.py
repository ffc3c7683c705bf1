"""A simulated EZSP radio stick on a TCP port of this machine or on a pseudo-terminal; its air is the simulated home.

Real bellows cannot tell it from a stick (zigpy-bellows.md 4). What a stick keeps, it keeps: network, keys and codes
survive resets and reconnects. It serves one host at a time.
"""

from __future__ import annotations

import asyncio
import os
import tty
from typing import TYPE_CHECKING, Final

from ihd.hub.identity import octets
from ihd.keys.install_code import InstallCode
from ihd.radio.sim_ash import LineFaults, NcpAsh
from ihd.radio.sim_ncp import Ncp
from ihd.radio.sim_tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet
    from ihd.radio.air import Air
    from ihd.radio.sim_conditions import Conditions
    from ihd.radio.sim_fragments import FragmentFaults
    from ihd.radio.sim_readers import SimReaders

#: Nobody outside this machine may reach a stick without any protection.
_HERE: Final = "127.0.0.1"
_CHUNK: Final = 4096
_MOMENT: Final = 0.05
#: First octet of an address that no maker was given: locally administered.
_LOCAL: Final = 0x02


class SimStick:
    """One stick: ``seed`` makes its address and install code, ``version`` is the EZSP version it speaks (7 to 19).

    The home on the air has it on its list, as after a visit of the installer.
    """

    def __init__(self, air: Air, *, seed: bytes, version: int = 13) -> None:
        self.air: Final = air
        address = octets(seed, "stick", 8)
        code = InstallCode.of(octets(seed, "stick install code", 16))
        self.tokens = Tokens(bytes((address[0] & 0xFC | _LOCAL, *address[1:])), code)
        self.home = air.home
        air.home.admit(self.tokens.eui64, code.link_key)
        self.faults = LineFaults()
        self._ncp = Ncp(version, self.tokens, air)
        self._server: asyncio.Server | None = None
        self._terminal: _Terminal | None = None
        self._line: NcpAsh | None = None

    def pair(self) -> None:
        """Make the stick a member of the home's network, as one that another program had joined with its own code."""
        assert self.tokens.install_code is not None
        self._ncp.network.pair(self.tokens.install_code.link_key)

    async def listen(self, port: int = 0) -> str:
        """Serve on 127.0.0.1, on a free port if ``port`` is 0. Return the URL. Raises OSError if the port is taken."""
        self._server = await asyncio.get_running_loop().create_server(self._accept, _HERE, port)
        return self.url

    def open_terminal(self) -> str:
        """Serve on a pseudo-terminal. Return its path."""
        self._terminal = _Terminal(NcpAsh(self._ncp, self.faults))
        self._line = self._terminal.line
        return self._terminal.path

    async def close(self) -> None:
        """Unplug the stick."""
        self.hang_up()
        if self._terminal is not None:
            self._terminal.close()
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    @property
    def port(self) -> int:
        """Return the TCP port."""
        if self._server is None:
            raise RuntimeError("the simulated stick does not listen")
        return int(self._server.sockets[0].getsockname()[1])

    @property
    def url(self) -> str:
        """Return the address for a host; ``socket://`` would make bellows wait two seconds at each reset."""
        return f"tcp://{_HERE}:{self.port}"

    @property
    def readers(self) -> SimReaders:
        """Return the air in which meter readers may join the stick, while it coordinates a network of its own."""
        return self._ncp.network.messages.readers

    # ---------------------------------------------------------------------------------------------- faults, for tests

    def hang_up(self) -> None:
        """Break the connection to the host."""
        if self._line is not None:
            self._line.hang_up()

    def restart(self) -> None:
        """Restart by itself, as after a drop of its supply, and say so."""
        self._ncp.reset()
        if self._line is not None:
            self._line.announce_reset()

    def lose_network(self) -> None:
        """Lose the network without leaving it."""
        self._ncp.network.go_down()

    @property
    def conditions(self) -> Conditions:
        """Return how well stick and hub hear each other, to be changed."""
        return self._ncp.network.messages.conditions

    def fail_deliveries(self, count: int) -> None:
        """Let the next ``count`` messages to the hub get lost on the air."""
        self._ncp.network.messages.fail_deliveries = count

    @property
    def undelivered(self) -> int:
        """Return how many of them are still to get lost."""
        return self._ncp.network.messages.fail_deliveries

    def hear(self, packet: Packet) -> None:
        """Hear a packet that the hub did not send."""
        self._ncp.network.messages.receive(packet)

    @property
    def fragments(self) -> FragmentFaults:
        """Return what happens to fragments of long messages from the hub."""
        return self._ncp.network.messages.fragments.faults

    def limit_payload(self, octets: int) -> None:
        """Let a frame take no more than ``octets`` of a message, without encryption."""
        self._ncp.network.messages.longest = octets

    def _accept(self) -> asyncio.Protocol:
        return _Visitor(self._admit)

    def _admit(self, transport: asyncio.Transport, *, again: bool = True) -> None:
        """Give a host the line, unless another has it: a stick has one plug."""
        if self._line is None or not self._line.connected:
            self._line = NcpAsh(self._ncp, self.faults)
            transport.set_protocol(self._line)
            self._line.connection_made(transport)
            transport.resume_reading()
        elif again:
            # A host that hangs up and calls again may be noticed in that order only a moment later.
            asyncio.get_running_loop().call_later(_MOMENT, lambda: self._admit(transport, again=False))
        else:
            transport.close()


class _Visitor(asyncio.Protocol):
    """A host that has just called and is not yet let through."""

    def __init__(self, admit: Callable[[asyncio.Transport], None]) -> None:
        self._admit = admit

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let nothing through until the line is found free."""
        assert isinstance(transport, asyncio.Transport)
        transport.pause_reading()
        self._admit(transport)


class _Terminal:
    """A pseudo-terminal as the transport of one line. Its far end stays open here, so hosts may come and go."""

    def __init__(self, line: NcpAsh) -> None:
        self.line = line
        self._near, self._far = os.openpty()
        tty.setraw(self._far)
        os.set_blocking(self._near, False)
        self.path = os.ttyname(self._far)
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(self._near, self._read)
        line.connection_made(self)

    def write(self, data: bytes) -> None:
        """Send octets to the host; one that does not read them loses them, as on a real line."""
        try:
            os.write(self._near, data)
        except BlockingIOError:
            pass

    def is_closing(self) -> bool:
        """Return whether the terminal is gone."""
        return self._near < 0

    def close(self) -> None:
        """Remove the terminal."""
        if self._near >= 0:
            self._loop.remove_reader(self._near)
            os.close(self._near)
            os.close(self._far)
            self._near = -1
            self.line.connection_lost(None)

    def _read(self) -> None:
        self.line.data_received(os.read(self._near, _CHUNK))
