"""What a forecast is made of, and what it says: values, without a rule of their own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from backend.features.billing.rules import MeansRow
from backend.features.brands.policies import AutomaticRenewalPolicy
from backend.features.renewals.queries.pricing import Terms
from backend.kit.database import Row


class Kind(StrEnum):
    """What happens, in the order in which it does on one day."""

    TOLD = "TOLD"
    ANNOUNCED = "ANNOUNCED"
    CHARGED = "CHARGED"
    INVOICED = "INVOICED"
    NOT_CHARGED = "NOT_CHARGED"
    WITHDRAWN = "WITHDRAWN"
    RENEWED = "RENEWED"
    EXPIRED = "EXPIRED"
    SUSPENDED = "SUSPENDED"
    REDEMPTION = "REDEMPTION"
    ENDED = "ENDED"
    DELETED = "DELETED"
    LOST = "LOST"


CHARGES = frozenset({Kind.CHARGED, Kind.INVOICED, Kind.NOT_CHARGED})
BAD = frozenset({Kind.NOT_CHARGED, Kind.WITHDRAWN, Kind.EXPIRED, Kind.SUSPENDED, Kind.REDEMPTION})
LAST = frozenset({Kind.ENDED, Kind.DELETED, Kind.LOST})
"""After one of these nothing is left of a service."""


@dataclass(frozen=True, slots=True)
class Share:
    """One service of an event: what it costs there, tax included, and its new expiry once it is renewed."""

    service_id: UUID
    name: str
    amount_minor: int | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens to services of an account on one day of the brand's calendar.

    `amount_minor` is all of it together, tax included: VAT is counted on the sum, so that it can be less than
    the shares. `days` is a notice's name, `day` after it the next try of a charge or the day announced.
    """

    day: date
    kind: Kind
    shares: tuple[Share, ...]
    amount_minor: int | None = None
    balance_minor: int = 0
    card_minor: int = 0
    payment_method_id: UUID | None = None
    payment_id: UUID | None = None
    confirmation: bool = False
    days: int | None = None
    tacit: bool = False
    attempt: int = 0
    then_on: date | None = None


@dataclass(frozen=True)
class Known:
    """A service row, and what was done for its present period.

    `told` are the notices that went out, `ceiling_minor` the price of the legal one. `refused` is a period
    that is not renewed by itself (`NOT_PLANNED_AGAIN`), `planned` one that stands in a payment, ended or not.
    """

    service: Row
    told: Sequence[int] = ()
    ceiling_minor: int | None = None
    refused: bool = False
    planned: bool = False
    suspended: bool = False


@dataclass(frozen=True)
class Plan:
    """A payment that stands: what it may cost for each service, and the cards refused for good."""

    payment_id: UUID
    charge_on: date
    try_on: date
    open: bool
    ceilings: Mapping[UUID, int]
    payment_method_id: UUID | None = None
    refused_for_good: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class DatedPrice:
    product_id: UUID
    months: int
    unit_price: Decimal
    price_group: str
    valid_from: datetime
    valid_until: datetime | None = None


@dataclass(frozen=True)
class Book:
    """Everything that a forecast is made of. `first_night` is the next night of the brand that is not over.

    `credit_minor` is what an account on terms may still order; for any other it does not count.
    """

    terms: Terms
    policy: AutomaticRenewalPolicy
    consumer: bool
    on_terms: bool
    credit_minor: int
    available_minor: int
    means: Sequence[MeansRow]
    products: Mapping[UUID, Row]
    prices: Sequence[DatedPrice]
    services: Sequence[Known]
    plans: Sequence[Plan]
    now: datetime
    first_night: date


def only(event: Event, service_id: UUID) -> Event:
    """Return an event as it is for one of its services: what that costs alone, and nothing of the means."""
    if len(event.shares) == 1:
        return event
    [share] = [each for each in event.shares if each.service_id == service_id]
    return replace(
        event, shares=(share,), amount_minor=share.amount_minor, balance_minor=0, card_minor=0
    )


def charged_first(events: Iterable[Event], until: date) -> int:
    """Return what is to be charged until a day, each payment once, whether there is money for it or not."""
    return sum(
        event.amount_minor or 0
        for event in events
        if event.kind in CHARGES and event.attempt == 1 and event.day <= until
    )


def longest_lead(policy: AutomaticRenewalPolicy) -> int:
    """Return for how many days before an expiry something may happen, a product's cut-off not counted."""
    margin = max(policy.charge_days, policy.cutoff_margin_days)
    return max(margin + policy.announced_days_ahead, *policy.notice_days)
