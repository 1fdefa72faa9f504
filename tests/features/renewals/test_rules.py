"""What is offered for a renewal, and until when: tables of cases."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from backend.features.catalog.models import ProductKind
from backend.features.domains.refusals import TooFarAhead, WholeYearsOnly
from backend.features.renewals import rules
from backend.features.renewals.refusals import NoPriceYet, PeriodNotOffered, PeriodTooShort
from backend.features.renewals.rules import Renewable
from backend.features.services.models import ServiceState
from backend.features.services.refusals import GoneForGood, NotYetExpiring
from backend.features.services.rules import Standing
from backend.kit.refusals import Refusal

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
PRICES = {months: Decimal("7.01") * months for months in (1, 12, 24, 36, 108, 120)}


def renewable(
    expires_at: datetime,
    *,
    kind: ProductKind = ProductKind.HOSTING,
    offered: tuple[int, ...] = (1, 12, 24),
    longest: int = 60,
    anchor_day: int | None = None,
    own: int = 12,
    restore: str | None = None,
) -> Renewable:
    grace, purge = (30, 65) if kind is ProductKind.DOMAIN else (15, 45)
    dates = (expires_at, expires_at + timedelta(days=grace), expires_at + timedelta(days=purge))
    restorable = expires_at + timedelta(days=60)
    return Renewable(
        Standing(kind, ServiceState.ACTIVE, *dates, restorable_until=restorable),
        anchor_day or expires_at.astimezone(PARIS).day,
        own,
        offered,
        longest,
        PRICES,
        Decimal(restore) if restore else None,
    )


def domain(
    expires_at: datetime,
    offered: tuple[int, ...] = (12, 24, 36, 108, 120),
    restore: str | None = None,
) -> Renewable:
    return renewable(
        expires_at, kind=ProductKind.DOMAIN, offered=offered, longest=120, restore=restore
    )


def utc(*given: int) -> datetime:
    return datetime(*given, tzinfo=UTC)  # type: ignore[misc, arg-type]  # year, month, day ...


@pytest.mark.parametrize(
    ("thing", "months", "until"),
    [
        # Early: the remaining time is never lost (R1.13).
        (renewable(utc(2027, 3, 10, 11)), 12, utc(2028, 3, 10, 11)),
        # Late: counted from the expiry, no free days (R1.22).
        (renewable(utc(2026, 11, 10, 11)), 12, utc(2027, 11, 10, 11)),
        # The same local hour, though the clocks change in between (R1.45).
        (renewable(utc(2026, 12, 15, 11)), 1, utc(2027, 1, 15, 11)),
        (renewable(utc(2027, 3, 15, 11)), 1, utc(2027, 4, 15, 10)),
        # Anchored on the 31st: never chained from a short month (R1.39).
        (renewable(utc(2027, 2, 28, 11), anchor_day=31), 1, utc(2027, 3, 31, 10)),
        # A leap day is clamped, and found again (R1.40).
        (renewable(utc(2028, 2, 29, 11)), 12, utc(2029, 2, 28, 11)),
        (domain(utc(2028, 2, 29, 11)), 12, utc(2029, 2, 28, 11)),
        (domain(utc(2027, 3, 10, 23, 30)), 24, utc(2029, 3, 10, 23, 30)),
    ],
)
def test_a_period_is_added_to_the_expiry(thing: Renewable, months: int, until: datetime) -> None:
    assert rules.offer(thing, months, now=NOW, zone=PARIS).until == until


@pytest.mark.parametrize(
    ("thing", "months", "refusal"),
    [
        (renewable(utc(2027, 1, 1)), 7, PeriodNotOffered),
        (renewable(utc(2027, 1, 1), offered=(13,)), 13, NoPriceYet),
        (renewable(utc(2026, 10, 10)), 1, PeriodTooShort),
        (renewable(utc(2031, 1, 1)), 12, NotYetExpiring),
        (domain(utc(2026, 10, 1)), 12, NoPriceYet),
        (domain(utc(2026, 9, 22), restore="60.01"), 12, GoneForGood),
        (domain(utc(2027, 1, 1), offered=(1,)), 1, WholeYearsOnly),
        # 10 years from today, to the day (R1.15).
        (domain(utc(2026, 11, 22)), 120, TooFarAhead),
        (domain(utc(2027, 11, 22)), 108, TooFarAhead),
    ],
)
def test_refuses(thing: Renewable, months: int, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        rules.offer(thing, months, now=NOW, zone=PARIS)


def test_a_name_in_redemption_is_restored_first() -> None:
    """R1.23: at a price of its own, on top of the renewal, which counts from the expiry as ever."""
    redeemed = domain(utc(2026, 10, 1), restore="60.01")
    offer = rules.offer(redeemed, 12, now=NOW, zone=PARIS)
    assert (offer.restore_price, offer.unit_price) == (Decimal("60.01"), PRICES[12])
    assert offer.until == utc(2027, 10, 1)
    in_grace = domain(utc(2026, 11, 1), restore="60.01")
    assert rules.offer(in_grace, 12, now=NOW, zone=PARIS).restore_price is None


def test_ten_years_to_the_day_are_allowed() -> None:
    """ICANN: no registration may run more than ten years ahead."""
    assert rules.offer(domain(utc(2026, 11, 21, 23)), 120, now=NOW, zone=PARIS).until.year == 2036
    assert rules.offer(domain(utc(2027, 11, 21)), 108, now=NOW, zone=PARIS).until.year == 2036


def test_offers_only_what_can_be_had() -> None:
    assert [each.months for each in rules.offers(domain(utc(2028, 1, 1)), now=NOW, zone=PARIS)] == [
        12,
        24,
        36,
    ]


def test_proposes_the_services_own_period_or_the_next_longer_one() -> None:
    late = renewable(utc(2026, 10, 12), own=1)
    assert rules.chosen_period(late, None, now=NOW, zone=PARIS).months == 12
    assert rules.chosen_period(renewable(utc(2027, 1, 1)), None, now=NOW, zone=PARIS).months == 12
    long = domain(utc(2034, 1, 1))
    assert rules.chosen_period(long, None, now=NOW, zone=PARIS).months == 12


def test_says_why_nothing_can_be_had() -> None:
    assert rules.whole_refusal(domain(utc(2036, 1, 1)), now=NOW, zone=PARIS).code == "TOO_FAR_AHEAD"  # type: ignore[union-attr]
    assert rules.whole_refusal(renewable(utc(2027, 1, 1)), now=NOW, zone=PARIS) is None


def test_a_quote_never_outlives_a_change_of_rate() -> None:
    """F42: whoever pays pays what was shown, at the rate of that day."""
    late = utc(2026, 12, 31, 22, 50)
    promised = late + timedelta(minutes=30)
    new_year = utc(2026, 12, 31, 23)  # midnight in Paris
    assert rules.price_holds_until(late, promised, [new_year]) == new_year
    assert rules.price_holds_until(late, promised, [utc(2014, 1, 1)]) == promised
