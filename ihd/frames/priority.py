"""What a display asks first when several questions are due; it knows no question."""

from __future__ import annotations

# What is on the screen comes first, what only deepens it last. But before anything new is mixed with what was kept it
# must be known who lives here, and by the clock whether they do already. A gas meter's factors are among its standing
# facts and must be known before its half-hours are energy.
CLOCK, TENANCY, LIVE, ACCOUNT, PRICES, STANDING, RECENT, DAYS, TARIFFS, PERIODS, OLDER, FINISHED, PAST = range(13)
