"""What a process holds: objects, memory, tasks, threads and descriptors; and what of it became more."""

from __future__ import annotations

import asyncio
import gc
import os
import re
import sys
import threading
import tracemalloc
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple, Self

_DESCRIPTORS: Final = Path("/proc/self/fd")
#: Objects of one kind, blocks of memory and octets of it by which two hours alike may differ: caches that fill up.
FEW: Final = 20
FEW_BLOCKS: Final = 600
FEW_OCTETS: Final = 64_000


class Held(NamedTuple):
    """What there is at one moment. ``octets`` are those that tracemalloc saw, nought while it does not look."""

    objects: Counter[str]
    tasks: int
    threads: int
    descriptors: Counter[str]
    blocks: int
    octets: int

    @classmethod
    def now(cls) -> Self:
        """Count what is held once all that nobody holds is gone; this count is a part of it."""
        gc.collect()
        objects = Counter(type(each).__qualname__ for each in gc.get_objects())
        tasks = len(asyncio.all_tasks())
        return cls(objects, tasks, threading.active_count(), descriptors(), *_memory())

    def grown(self, may_grow: Mapping[str, int]) -> dict[str, int]:
        """Return what there is more of now than then, and of objects than they ``may_grow`` in number."""
        gc.collect()
        blocks, octets = _memory()
        now = Held.now()
        more = dict(now.descriptors - self.descriptors)
        more |= {"task": now.tasks - self.tasks, "thread": now.threads - self.threads}
        more |= {"block": (blocks - self.blocks) // FEW_BLOCKS, "octet": (octets - self.octets) // FEW_OCTETS}
        objects = now.objects - self.objects
        more |= {kind: count for kind, count in objects.items() if count > may_grow.get(kind, FEW)}
        return {kind: count for kind, count in more.items() if count > 0}


def _memory() -> tuple[int, int]:
    return sys.getallocatedblocks(), tracemalloc.get_traced_memory()[0]


def descriptors() -> Counter[str]:
    """Count the open descriptors by what they are; none where the system does not tell."""
    kinds: Counter[str] = Counter()
    for each in os.listdir(_DESCRIPTORS) if _DESCRIPTORS.exists() else ():
        try:
            kinds["open " + re.sub(r":.*", "", os.readlink(_DESCRIPTORS / each))] += 1
        except FileNotFoundError:  # the one that lists them
            continue
    return kinds
