"""What time it is. The only source is the database server (law 8); this file holds the words for it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Moment:
    """One reading of the clock, taken once per request or job.

    `now` is the time of the trade: expiries, quotes, jobs. `real` is the server's time without
    the demo's offset: leases, sessions, factors, rate limits. Both are UTC.
    """

    now: datetime
    real: datetime


class Clock(Protocol):
    async def moment(self) -> Moment:
        """Read the clock."""
        ...
