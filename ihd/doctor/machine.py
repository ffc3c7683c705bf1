"""What this machine is, and whom its names would give away; it looks at nothing of the display's."""

from __future__ import annotations

import os
import platform
import pwd
from collections.abc import Iterator, Mapping


def described() -> dict[str, str]:
    """Return the system, without the machine's name."""
    return {
        "system": _release(),
        "kernel": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "library": " ".join(platform.libc_ver()),
        "python": platform.python_implementation(),
    }


def _release() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        return platform.platform(aliased=True, terse=True)


def names(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Return the names of the machine and of its users, which are in paths and logs."""
    return tuple(dict.fromkeys(name for name in (platform.node(), *_users(environment)) if name))


def _users(environment: Mapping[str, str]) -> Iterator[str]:
    for variable in ("USER", "LOGNAME", "SUDO_USER"):
        yield environment.get(variable, "")
    try:
        told = pwd.getpwuid(os.geteuid())
    except KeyError:
        return
    yield told.pw_name
    yield told.pw_gecos.partition(",")[0]
