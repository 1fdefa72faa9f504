"""Decisions about renewals: which periods are offered, and when a service then expires."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from backend.features.catalog.models import ProductKind
from backend.features.domains import rules as domains
from backend.features.domains.refusals import TooFarAhead
from backend.features.renewals.refusals import NoPriceYet, PeriodNotOffered, PeriodTooShort
from backend.features.services import rules as services
from backend.features.services.refusals import NotYetExpiring
from backend.kit.periods import Period, extended
from backend.kit.refusals import Refusal

MOST_LINES = 500


@dataclass(frozen=True)
class Renewable:
    """What a decision about renewing needs to know of a service and its product."""

    standing: services.Standing
    anchor_day: int
    period_months: int
    offered_months: tuple[int, ...]
    longest_months: int
    prices: Mapping[int, Decimal]
    restore_price: Decimal | None = None


@dataclass(frozen=True)
class Offer:
    """One period that can be had. `restore_price` comes on top while the registry must be asked for the name."""

    months: int
    unit_price: Decimal
    period_from: datetime
    until: datetime
    restore_price: Decimal | None = None


def offer(thing: Renewable, months: int, *, now: datetime, zone: ZoneInfo) -> Offer:
    """Return price and dates of one renewal.

    An early one adds to the expiry, a late one counts from the expiry too: no day is lost, none is
    given away (domain-rules R1.13, R1.22). A name in redemption is restored first, at its own price
    (R1.23). Raises what services and domains refuse, and PeriodNotOffered, NoPriceYet, PeriodTooShort,
    TooFarAhead, NotYetExpiring.
    """
    services.check_renewable(thing.standing, now)
    if months not in thing.offered_months:
        raise PeriodNotOffered(months=months)
    restoring = services.in_redemption(thing.standing, now)
    if months not in thing.prices or (restoring and thing.restore_price is None):
        raise NoPriceYet
    period_from = thing.standing.expires_at
    assert period_from is not None  # the table says so of every active service
    until = _until(thing, period_from, months, now=now, zone=zone)
    if until <= now:
        raise PeriodTooShort(months=months)
    restore_price = thing.restore_price if restoring else None
    return Offer(months, thing.prices[months], period_from, until, restore_price)


def _until(
    thing: Renewable, period_from: datetime, months: int, *, now: datetime, zone: ZoneInfo
) -> datetime:
    if thing.standing.kind is ProductKind.DOMAIN:
        domains.check_term(period_from, months, now=now, longest_months=thing.longest_months)
        return domains.renewed_until(period_from, months)
    until = extended(period_from, Period(months), zone=zone, anchor_day=thing.anchor_day)
    if until > extended(now, Period(thing.longest_months), zone=zone):
        raise NotYetExpiring(longest=thing.longest_months)
    return until


def offers(thing: Renewable, *, now: datetime, zone: ZoneInfo) -> list[Offer]:
    """Return every period that can be had right now, shortest first."""
    found = []
    for months in sorted(thing.offered_months):
        try:
            found.append(offer(thing, months, now=now, zone=zone))
        except Refusal:
            continue
    return found


def whole_refusal(thing: Renewable, *, now: datetime, zone: ZoneInfo) -> Refusal | None:
    """Return why a service cannot be renewed at all right now, or None when some period can be had."""
    refusal: Refusal | None = None
    for months in sorted(thing.offered_months):
        try:
            offer(thing, months, now=now, zone=zone)
        except Refusal as reason:
            # Of several reasons the one that a longer wait mends says most.
            refusal = reason if refusal is None or isinstance(reason, TooFarAhead) else refusal
        else:
            return None
    return refusal or PeriodNotOffered(months=thing.period_months)


def chosen_period(thing: Renewable, months: int | None, *, now: datetime, zone: ZoneInfo) -> Offer:
    """Return the offer for the period asked, or the service's own, or else the nearest longer one."""
    if months is not None:
        return offer(thing, months, now=now, zone=zone)
    for longer in sorted(each for each in thing.offered_months if each >= thing.period_months):
        try:
            return offer(thing, longer, now=now, zone=zone)
        except Refusal:
            continue
    at_hand = offers(thing, now=now, zone=zone)
    return at_hand[0] if at_hand else offer(thing, thing.period_months, now=now, zone=zone)


def price_holds_until(
    now: datetime, promised: datetime, rates_change: Iterable[datetime]
) -> datetime:
    """Return until when a quote holds: as long as promised, but never past a change of VAT rate.

    Whoever pays pays what was shown, at the rate of the day of payment (reliability F42).
    """
    return min([promised, *(change for change in rates_change if change > now)])
