"""Moments written as people write them."""

from datetime import datetime


def unix(text: str) -> int:
    """Return the Unix seconds of an ISO 8601 time; without an offset it is UTC."""
    moment = datetime.fromisoformat(text)
    return int((moment if moment.tzinfo else datetime.fromisoformat(text + "+00:00")).timestamp())
