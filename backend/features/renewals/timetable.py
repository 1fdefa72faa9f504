"""The days of an automatic renewal: told, announced, charged, tried again. Pure; worker and forecast share it.

    D-60 .. D-1   told           notice_days: what expires, what it costs, what will happen
    D-15          announced      a scheduled payment and its letter, nothing is taken yet
    D-7           charged        or earlier, where a product's cut-off wants the money sooner
    D-5 D-3 D-1   tried again    only what was refused softly
    D+3           told           how what has expired comes back

All are days of the brand's calendar, counted back from the local day of the expiry (domain-rules R1.43, 6.2).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from backend.features.brands.policies import AutomaticRenewalPolicy
from backend.kit.periods import start_of

SHORTEST_MONTH = 28

TOLD_LATEST = 30
"""A notice of days after the expiry is caught up for so many days more, and then not sent at all."""


@dataclass(frozen=True)
class Timetable:
    """Days before an expiry, the earliest first; a negative one lies after it."""

    notice_days: tuple[int, ...]
    announce_days: int
    try_days: tuple[int, ...]

    @property
    def first_try(self) -> int:
        return self.try_days[0]

    @property
    def last_try(self) -> int:
        return self.try_days[-1]

    def charge_on(self, expires_on: date) -> date:
        return expires_on - timedelta(days=self.first_try)

    def announce_on(self, expires_on: date) -> date:
        return expires_on - timedelta(days=self.announce_days)


def timetable(policy: AutomaticRenewalPolicy, *, period_months: int, cutoff_days: int) -> Timetable:
    """Return the days of a service, by its brand's policy and its product's cut-off (R2.56).

    Whoever pays by the month is not told before the month has begun. Where the registry wants to know
    days ahead, the first charge comes some days before that, and the last one on the cut-off itself.
    """
    first = policy.charge_days
    if cutoff_days:
        first = max(first, cutoff_days + policy.cutoff_margin_days)
    last = max(cutoff_days, 1)
    tries = {first, *(max(first - after, last) for after in policy.retry_after_days)}
    before = [days for days in policy.notice_days if days < SHORTEST_MONTH * period_months]
    after = [-days for days in policy.after_expiry_days]
    return Timetable(
        notice_days=tuple(sorted([*before, *after], reverse=True)),
        announce_days=first + policy.announced_days_ahead,
        try_days=tuple(sorted(tries, reverse=True)),
    )


def notice_due(days: Iterable[int], left: int, told: Collection[int]) -> int | None:
    """Return which notice is due with so many days left: the nearest one only, and each once (R1.44).

    After an outage the notices whose days have passed are not sent one after the other. Days after the
    expiry are negative: with -3 the notice of three days after is due.
    """
    passed = [day for day in days if left <= day]
    if not passed or left < min(0, *days) - TOLD_LATEST:
        return None
    nearest = min(passed)
    if nearest > 0 > left or any(said <= nearest for said in told):
        return None
    return nearest


@dataclass(frozen=True)
class Window:
    """Services that expire from one instant until before another are due for the notice of so many days."""

    opens_at: datetime
    closes_at: datetime
    days: int


def windows(policy: AutomaticRenewalPolicy, today: date, zone: ZoneInfo) -> list[Window]:
    """Return where `notice_due` finds each notice due today, as instants that a table can be searched for."""

    def window(first_left: int, last_left: int) -> Window:
        opens, closes = today + timedelta(first_left), today + timedelta(last_left + 1)
        return Window(start_of(opens, zone), start_of(closes, zone), last_left)

    found, low = [], 0
    for days in sorted(policy.notice_days):
        found.append(window(low, days))
        low = days + 1
    low = -max(policy.after_expiry_days, default=0) - TOLD_LATEST
    for days in sorted(-each for each in policy.after_expiry_days):
        found.append(window(low, days))
        low = days + 1
    return found


def next_try(tries: Iterable[int], expires_on: date, today: date) -> date | None:
    """Return the next day after today on which a refused charge is tried again; None after the last."""
    days = (expires_on - timedelta(days=each) for each in tries)
    return min((day for day in days if day > today), default=None)


def charge_day(table: Timetable, expires_on: date, today: date, *, notice_days: int) -> date:
    """Return on which day a payment announced today is charged: its regular day, or `notice_days` from now."""
    return max(table.charge_on(expires_on), today + timedelta(days=notice_days))


def still_in_time(table: Timetable, expires_on: date, day: date) -> bool:
    """Say whether a charge on that day is not later than the last try."""
    return day <= expires_on - timedelta(days=table.last_try)


def day_to_plan(
    table: Timetable, expires_on: date, today: date, *, notice_days: int
) -> date | None:
    """Return on which day a payment announced today would be charged; None while it is early, or too late."""
    if today < table.announce_on(expires_on):
        return None
    day = charge_day(table, expires_on, today, notice_days=notice_days)
    return day if still_in_time(table, expires_on, day) else None


def announced_again(charge_on: date, today: date, *, notice_days: int) -> date:
    """Return when a payment is charged whose price has risen since it was announced (R6.13)."""
    return max(today + timedelta(days=notice_days), charge_on)


def tacit_window(deadline_on: date) -> tuple[date, date]:
    """Return between which days the notice of a tacit renewal must reach a consumer.

    Between three months and one month before the end of the time in which they may refuse it (Code de la
    consommation, art. L215-1; domain-rules R6.19). `deadline_on` is the last day for refusing.
    """
    return deadline_on - relativedelta(months=3), deadline_on - relativedelta(months=1)


def is_tacit_notice(today: date, deadline_on: date) -> bool:
    first, last = tacit_window(deadline_on)
    return first <= today <= last
