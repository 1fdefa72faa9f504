"""Dates of the trade over a hundred years."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as some

from backend.kit.periods import Period, add_months, at_local, days_left, extended

PARIS = ZoneInfo("Europe/Paris")
DAYS = some.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DAYS, some.integers(1, 1200))
def test_anchored_periods_never_drift(began: date, periods: int) -> None:
    """F30, domain-rules R1.39: the k-th end is the anchor's day, or the month's last."""
    end = began
    for _ in range(min(periods, 60)):
        end = add_months(end, 1, anchor_day=began.day)
    following_month = (end.replace(day=1) + timedelta(days=31)).replace(day=1)
    last_of_month = (following_month - timedelta(days=1)).day
    assert end.day == min(began.day, last_of_month)
    assert end == add_months(began, min(periods, 60))


def test_chaining_would_have_drifted() -> None:
    chained = add_months(add_months(date(2026, 1, 31), 1), 1)
    assert chained == date(2026, 3, 28)
    assert add_months(add_months(date(2026, 1, 31), 1), 1, anchor_day=31) == date(2026, 3, 31)


def test_a_leap_day_comes_back() -> None:
    end = date(2024, 2, 29)
    for _ in range(4):
        end = add_months(end, 12, anchor_day=29)
    assert end == date(2028, 2, 29)


@given(
    some.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(  # noqa: DTZ001 - the strategy wants naive bounds
        lambda at: at.replace(tzinfo=UTC)
    ),
    some.integers(1, 120),
)
def test_the_local_hour_stays_where_the_clocks_allow_it(expires_at: datetime, months: int) -> None:
    """R1.45: an hour that a spring night lacks moves by that hour, every other stays."""
    until = extended(expires_at, Period(months), zone=PARIS).astimezone(PARIS)
    local = expires_at.astimezone(PARIS)
    moved = (
        until.replace(tzinfo=None) - datetime.combine(until.date(), local.time())
    ).total_seconds()
    assert moved in (0, 3600)


def test_days_left_count_local_midnights() -> None:
    """R1.43: 23:00 to 02:00 the next day in Paris is one day, although three hours."""
    now = datetime(2026, 11, 21, 22, tzinfo=UTC)
    assert days_left(now + timedelta(hours=3), now, PARIS) == 1
    assert days_left(now - timedelta(days=2), now, PARIS) == -2


def test_an_hour_that_the_clocks_skip_or_repeat_strikes_once() -> None:
    """F29: 02:30 in Paris never comes on 2027-03-28 and comes twice on 2026-10-25."""
    hour = time(2, 30)
    skipped = at_local(date(2027, 3, 28), hour, PARIS)
    assert skipped.astimezone(PARIS).time() == time(3, 30)
    repeated = at_local(date(2026, 10, 25), hour, PARIS)
    assert repeated == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
