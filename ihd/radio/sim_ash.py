"""The stick's end of the serial line: ASH frames from and to a host, with faults on demand; it reads no EZSP.

ASH: Silicon Labs UG101. The framing is bellows' own, so this end adds only what a stick does differently: it answers a
reset, and it sends frames without waiting for anybody, one at a time until each is acknowledged.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

import bellows.types as t  # type: ignore[import-untyped]
from bellows.ash import (  # type: ignore[import-untyped]
    AckFrame,
    AshFrame,
    AshProtocol,
    DataFrame,
    ErrorFrame,
    NakFrame,
    Reserved,
    RStackFrame,
    RstFrame,
)

from ihd.radio.sim_wire import Wire

#: Seconds before an unacknowledged frame is sent again (UG101, T_RX_ACK_INIT), and how often.
RESEND_AFTER: Final = 1.6
RESENDS: Final = 4
_ASH_VERSION: Final = 2


@dataclass(slots=True)
class LineFaults:
    """How many of the next frames to the host get lost or arrive damaged; ``silent`` loses them all.

    ``to_host`` and ``to_stick`` are the line's two directions, octet by octet.
    """

    drop: int = 0
    corrupt: int = 0
    silent: bool = False
    to_host: Wire = field(default_factory=Wire)
    to_stick: Wire = field(default_factory=Wire)


class Host(Protocol):
    """What the line reports."""

    def connection_made(self, line: NcpAsh) -> None:
        """Say that a host has opened the line."""

    def connection_lost(self, _reason: Exception | None) -> None:
        """Say that the host is gone."""

    def reset(self) -> None:
        """Say that the host reset the stick."""

    def data_received(self, frame: bytes) -> None:
        """Hand over an EZSP frame."""


class NcpAsh(AshProtocol):  # type: ignore[misc]
    """One connection to a host, seen from the stick."""

    def __init__(self, host: Host, faults: LineFaults) -> None:
        super().__init__(host)
        self._host = host
        self._faults = faults
        self._outgoing: deque[bytes] = deque()
        self._unacked: DataFrame | None = None
        self._resends = 0
        self._timer: asyncio.TimerHandle | None = None

    @property
    def connected(self) -> bool:
        """Return whether a host is on the line."""
        return self._transport is not None and not self._transport.is_closing()

    def send(self, frame: bytes) -> None:
        """Send an EZSP frame to the host, after those before it."""
        self._outgoing.append(frame)
        self._send_next()

    def announce_reset(self, code: int = t.NcpResetCode.RESET_SOFTWARE) -> None:
        """Tell the host that the stick has just restarted, asked or not."""
        self._clear()
        self._tx_seq = self._rx_seq = 0
        self._write_frame(RStackFrame(version=_ASH_VERSION, reset_code=t.NcpResetCode(code)))

    def hang_up(self) -> None:
        """Close the connection."""
        if self._transport is not None:
            self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget what was not sent; the host is gone."""
        self._clear()
        self._faults.to_host.cut()
        self._faults.to_stick.cut()
        super().connection_lost(exc)

    def eof_received(self) -> None:
        """Let the transport close: a host that sends no more is gone."""

    def rst_frame_received(self, frame: RstFrame) -> None:
        """Restart, as the host asks."""
        super().rst_frame_received(frame)
        self.announce_reset()
        self._host.reset()

    def nak_frame_received(self, frame: NakFrame) -> None:
        """Send again what the host could not read."""
        if self._unacked is not None and frame.ack_num == self._unacked.frm_num:
            self._resend()

    def rstack_frame_received(self, frame: RStackFrame) -> None:
        """Ignore what only a stick may send."""

    def error_frame_received(self, frame: ErrorFrame) -> None:
        """Ignore what only a stick may send."""

    def _handle_ack(self, frame: AckFrame | NakFrame | DataFrame) -> None:
        if self._unacked is not None and frame.ack_num == (self._unacked.frm_num + 1) % 8:
            self._stop_timer()
            self._unacked = None
            self._send_next()

    def _send_next(self) -> None:
        if self._unacked is None and self._outgoing and self._transport is not None:
            self._resends = 0
            self._unacked = DataFrame(
                frm_num=self._tx_seq, re_tx=False, ack_num=self._rx_seq, ezsp_frame=self._outgoing.popleft()
            )
            self._tx_seq = (self._tx_seq + 1) % 8
            self._transmit(self._unacked)

    def _transmit(self, frame: DataFrame) -> None:
        self._stop_timer()
        self._timer = asyncio.get_running_loop().call_later(RESEND_AFTER, self._resend)
        self._write_frame(frame)

    def _resend(self) -> None:
        if self._unacked is None or self._transport is None or self._resends == RESENDS:
            self._clear()
            return
        self._resends += 1
        self._unacked = self._unacked.replace(re_tx=True, ack_num=self._rx_seq)
        self._transmit(self._unacked)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _clear(self) -> None:
        self._stop_timer()
        self._outgoing.clear()
        self._unacked = None

    def data_received(self, data: bytes) -> None:
        """Take octets from the host, as they come through the line."""
        self._faults.to_stick.carry(data, super().data_received)

    def _write_frame(self, frame: AshFrame, **_framing: Any) -> None:
        if not self.connected or self._faults.silent:
            return
        if self._faults.drop:
            self._faults.drop -= 1
            return
        octets = bytearray(frame.to_bytes())
        if self._faults.corrupt:
            self._faults.corrupt -= 1
            octets[-1] ^= 0x01
        self._faults.to_host.carry(bytes(self._stuff_bytes(octets)) + bytes([Reserved.FLAG]), self._write)

    def _write(self, octets: bytes) -> None:
        if self.connected:
            self._transport.write(octets)
