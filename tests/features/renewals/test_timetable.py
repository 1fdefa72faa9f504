"""The days of an automatic renewal, by policy and by cut-off."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backend.features.brands.policies import AutomaticRenewalPolicy
from backend.features.renewals.timetable import (
    charge_day,
    is_tacit_notice,
    next_try,
    notice_due,
    still_in_time,
    timetable,
    windows,
)

POLICY = AutomaticRenewalPolicy()
REGULAR = timetable(POLICY, period_months=12, cutoff_days=0)
CUT_OFF = timetable(POLICY, period_months=12, cutoff_days=7)
EXPIRES = date(2027, 6, 30)
PARIS = ZoneInfo("Europe/Paris")


def test_a_yearly_service_has_the_days_of_the_manuals() -> None:
    """O2-75, O2-77: announced at D-15, charged at D-7, tried again at D-5, D-3, D-1."""
    assert REGULAR.notice_days == (60, 30, 15, 7, 1, -3)
    assert (REGULAR.announce_days, REGULAR.try_days) == (15, (7, 5, 3, 1))


def test_a_cut_off_moves_charge_and_announcement() -> None:
    """D8: charged at D-10 where the registry's lead is a week, and announced eight days before that."""
    assert (CUT_OFF.announce_days, CUT_OFF.try_days) == (18, (10, 8, 7))
    assert CUT_OFF.charge_on(EXPIRES) == date(2027, 6, 20)


def test_whoever_pays_by_the_month_is_not_told_before_it_began() -> None:
    assert timetable(POLICY, period_months=1, cutoff_days=0).notice_days == (15, 7, 1, -3)


def test_days_are_the_brands() -> None:
    given = AutomaticRenewalPolicy(
        notice_days=(20, 5),
        after_expiry_days=(),
        charge_days=3,
        announced_days_ahead=4,
        retry_after_days=(1,),
    )
    table = timetable(given, period_months=12, cutoff_days=0)
    assert (table.notice_days, table.announce_days, table.try_days) == ((20, 5), 7, (3, 2))


@pytest.mark.parametrize(
    ("left", "told", "due"),
    [
        (61, (), None),
        (60, (), 60),
        (60, (60,), None),
        (45, (), 60),  # a night was missed
        (20, (), 30),  # many nights: the nearest only
        (20, (60,), 30),
        (20, (30,), None),
        (7, (60, 30, 15), 7),
        (0, (60, 30, 15, 7), 1),
        (0, (1,), None),
        (-1, (), None),  # what has expired is not told of days before it
        (-3, (60, 30, 15, 7, 1), -3),
        (-4, (), -3),
        (-4, (-3,), None),
        (-33, (), -3),
        (-34, (), None),
    ],
)
def test_the_nearest_notice_is_due_and_each_once(
    left: int, told: tuple[int, ...], due: int | None
) -> None:
    assert notice_due((60, 30, 15, 7, 1, -3), left, told) == due


@given(
    some.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(  # noqa: DTZ001 - the strategy wants naive bounds
        lambda at: at.replace(tzinfo=UTC)
    ),
    some.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_a_table_is_searched_for_what_the_rule_decides(expires_at: datetime, today: date) -> None:
    """R1.43: local days, on both sides of midnight and of the changes of the clocks."""
    left = (expires_at.astimezone(PARIS).date() - today).days
    found = [
        each.days
        for each in windows(POLICY, today, PARIS)
        if each.opens_at <= expires_at < each.closes_at
    ]
    due = notice_due(REGULAR.notice_days, left, ())
    assert found == ([] if due is None else [due])


def test_a_refused_charge_is_tried_again_until_the_last_day() -> None:
    def after(days_before: int) -> date | None:
        return next_try(REGULAR.try_days, EXPIRES, EXPIRES - timedelta(days=days_before))

    days = [after(7), after(6), after(5), after(3), after(2)]
    assert days == [EXPIRES - timedelta(days=left) for left in (5, 5, 3, 1, 1)]
    assert after(1) is None


def test_a_switch_turned_late_is_charged_the_day_after_its_letter() -> None:
    today = EXPIRES - timedelta(days=4)
    day = charge_day(REGULAR, EXPIRES, today, notice_days=1)
    assert day == EXPIRES - timedelta(days=3)
    assert still_in_time(REGULAR, EXPIRES, day)
    assert not still_in_time(REGULAR, EXPIRES, EXPIRES)


def test_the_sixtieth_day_is_within_the_law_and_the_thirtieth_is_not() -> None:
    """Art. L215-1: over four years of expiry dates, refusal possible until the day before the charge."""
    for shift in range(1461):
        expires_on = date(2027, 1, 1) + timedelta(days=shift)
        for table in (REGULAR, CUT_OFF):
            deadline = table.charge_on(expires_on) - timedelta(days=1)
            assert is_tacit_notice(expires_on - timedelta(days=60), deadline)
            assert not is_tacit_notice(expires_on - timedelta(days=30), deadline)
