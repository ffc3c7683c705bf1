"""The clock of virtual time jumps over every wait, and over nothing that is on its way."""

import asyncio
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from tests.tcp_lines import Unseen, line
from tests.virtual_time import run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there does the kernel tell")


@contextmanager
def connected() -> Iterator[tuple[socket.socket, socket.socket]]:
    """Two ends of one connection."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        near = socket.create_connection(server.getsockname())
        far, _ = server.accept()
    with closing(near), closing(far):
        near.setblocking(False)
        far.setblocking(False)
        yield near, far


def test_a_day_passes_in_no_time() -> None:
    async def story() -> float:
        await asyncio.sleep(86_400.0)
        return asyncio.get_running_loop().time()

    assert run(story()) == 86_400.0


def test_what_another_thread_would_do_takes_no_time() -> None:
    async def story() -> int:
        work = asyncio.get_running_loop().run_in_executor(None, sum, range(1_000_000))
        async with asyncio.timeout(0.001):
            return int(await work)

    assert run(story()) == 499_999_500_000


def test_the_clock_stands_still_while_an_octet_is_on_its_way() -> None:
    async def story(near: socket.socket, far: socket.socket) -> bytes:
        # The kernel keeps a short segment back for a fifth of a second of its own.
        near.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
        loop = asyncio.get_running_loop()
        listening = loop.create_task(loop.sock_recv(near, 1))
        near.send(b"!")
        try:
            async with asyncio.timeout(0.001):
                return await loop.sock_recv(far, 1)
        finally:
            listening.cancel()

    with connected() as ends:
        assert run(story(*ends)) == b"!"


def test_the_clock_goes_on_where_nobody_sends() -> None:
    async def story(*ends: socket.socket) -> float:
        loop = asyncio.get_running_loop()
        listening = [loop.create_task(loop.sock_recv(end, 1)) for end in ends]
        await asyncio.wait(listening, timeout=3_600.0)
        for each in listening:
            each.cancel()
        return loop.time()

    with connected() as ends:
        assert run(story(*ends)) == 3_600.0


def test_what_one_end_sent_and_the_other_did_not_get_is_on_its_way() -> None:
    with connected() as (near, far):
        given = 0
        try:
            while True:
                given += near.send(bytes(65_536))
        except BlockingIOError:
            ends = [line(end.fileno()) for end in (near, far)]
        assert ends[0] is not None
        assert ends[1] is not None
        assert ends[0].other_end == ends[1].ends
        assert ends[0].sent == given > ends[1].come
        far.setblocking(True)
        taken = 0
        while taken < given:
            taken += len(far.recv(65_536))
        ended = line(far.fileno())
        assert ended is not None
        assert ended.come == given


def test_it_is_told_where_nobody_can_look() -> None:
    reading, writing = os.pipe()
    try:
        with pytest.raises(Unseen):
            line(reading)
    finally:
        os.close(reading)
        os.close(writing)
