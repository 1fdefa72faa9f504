"""Decisions of the machine room: when to try again, and when to stop and ask a person."""

from datetime import datetime, timedelta

LAST_ATTEMPT = 12
"""Tries over about three days, then a person looks (reliability F54)."""


class Later(Exception):
    """Raised by a job that has nothing to do until `at`. No failure is counted."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


class NeedsStaff(Exception):
    """Raised by a job that only a person can bring further; the reason is shown to staff."""


class LeaseLost(Exception):
    """This worker was presumed dead: what it writes now is refused."""


def next_try(now: datetime, attempt: int) -> datetime:
    """Return when a failed job is tried again: 5 s, 15 s, 45 s … up to a day apart."""
    return now + min(timedelta(seconds=5 * 3 ** max(attempt - 1, 0)), timedelta(days=1))
