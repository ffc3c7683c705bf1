"""What a display asks first when several questions are due; it knows no question."""

from __future__ import annotations

# What is on the screen comes first, what only deepens it last. A gas meter's factors are among its standing facts and
# must be known before its half-hours are energy.
TENANCY, LIVE, CLOCK, ACCOUNT, PRICES, STANDING, RECENT, DAYS, TARIFFS, PERIODS, OLDER, FINISHED, PAST = range(13)
