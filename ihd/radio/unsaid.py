"""Keeps the octets of frames out of what bellows logs of them: a key might be among those; it knows no frame."""

from __future__ import annotations

import logging
from typing import Final

#: The loggers of bellows that tell whole frames, from the warning that one could not be read on.
_TALKERS: Final = ("bellows.ash", "bellows.ezsp.protocol")
#: What stands in the place of octets.
NOT_SHOWN: Final = "(not shown)"


class _Unsaid(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        """Leave out octets, and the exception, which may hold them too."""
        if isinstance(record.args, tuple):
            record.args = tuple(NOT_SHOWN if isinstance(each, bytes | bytearray) else each for each in record.args)
        record.exc_info = record.exc_text = None
        return True


_UNSAID: Final = _Unsaid()


def keep_octets_unsaid() -> None:
    """Have bellows say which frame it was, and not what was in it; asked twice, it does the same."""
    for talker in _TALKERS:
        logging.getLogger(talker).addFilter(_UNSAID)
