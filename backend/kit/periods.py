"""Dates of the trade: anchored periods, local days. The clock itself is in clock.py."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

UTC_ZONE = ZoneInfo("UTC")


@dataclass(frozen=True)
class Period:
    """A number of months; twelve of them are a year (domain-rules R1.46)."""

    months: int

    @classmethod
    def years(cls, count: int) -> "Period":
        return cls(12 * count)


def add_months(day: date, months: int, *, anchor_day: int | None = None) -> date:
    """Return the day `months` later, clamped to the month's end.

    `anchor_day` is the day of the month on which the service began: 31 January + 1 month is
    28 February, and one month later 31 March again, never 28 March (domain-rules R1.39).
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(years, month + 1)[1]
    return date(years, month + 1, min(anchor_day or day.day, last))


def extended(
    expires_at: datetime,
    period: Period,
    *,
    zone: ZoneInfo = UTC_ZONE,
    anchor_day: int | None = None,
) -> datetime:
    """Return the instant one period after another, at the same local hour of `zone`.

    Days are added to the date, then placed in the zone: never to an aware instant, which would
    land on an hour that does not exist when the clocks change (domain-rules R1.45).
    """
    local = expires_at.astimezone(zone)
    day = add_months(local.date(), period.months, anchor_day=anchor_day)
    return datetime.combine(day, local.time(), tzinfo=zone).astimezone(UTC)


def local_day(instant: datetime, zone: ZoneInfo) -> date:
    return instant.astimezone(zone).date()


def days_left(expires_at: datetime, now: datetime, zone: ZoneInfo) -> int:
    """Return the difference of local calendar days, negative once past (domain-rules R1.43)."""
    return (local_day(expires_at, zone) - local_day(now, zone)).days


def start_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.min, tzinfo=zone).astimezone(UTC)


def at_local(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """Return when a day's hour strikes in a zone, in UTC.

    An hour that the clocks skip strikes one hour later, one that comes twice the first time (F29).
    """
    return datetime.combine(day, hour, tzinfo=zone).astimezone(UTC)
