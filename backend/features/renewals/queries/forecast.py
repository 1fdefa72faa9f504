"""What a forecast is made of: everything about an account's renewals, in a number of statements that does not grow."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.models import Account
from backend.features.accounts.policy import Permission
from backend.features.billing.queries import money
from backend.features.catalog import queries as catalog
from backend.features.catalog.models import PriceOperation
from backend.features.orders import queries as orders
from backend.features.renewals.forecast import forecast
from backend.features.renewals.foretold import (
    Book,
    DatedPrice,
    Event,
    Known,
    Plan,
    charged_first,
    longest_lead,
)
from backend.features.renewals.models import NOT_PLANNED_AGAIN
from backend.features.renewals.operations.desk import Desk, desk_of
from backend.features.renewals.queries import pricing
from backend.features.services.models import EXPIRY
from backend.kit import database
from backend.kit.database import Row


@dataclass(frozen=True)
class Outlook:
    """What happens in an account until a day, and what there is to pay it with today."""

    account_id: UUID
    currency: str
    today: date
    events: Sequence[Event]
    available_minor: int
    on_terms: bool

    def renewals_minor(self, days: int) -> int:
        """Return what planned renewals of so many days cost together, tax included."""
        return charged_first(self.events, self.today + timedelta(days=days))

    def needed_minor(self, days: int) -> int:
        """Return what the balance lacks for them (R6.17); nothing is lacking where a monthly invoice pays."""
        if self.on_terms:
            return 0
        return max(0, self.renewals_minor(days) - self.available_minor)


async def outlook(account_id: UUID, now: datetime, *, days: int) -> Outlook:
    """Return what happens in an account within so many days if nobody does anything. No Reach: ask before."""
    desk = await desk_of(account_id, now)
    until = desk.today + timedelta(days=days)
    made_of = await book(desk, until)
    return Outlook(
        account_id=account_id,
        currency=desk.currency,
        today=desk.today,
        # Ten thousand services take seconds, in which others want to be answered too.
        events=await asyncio.to_thread(forecast, made_of, until),
        available_minor=made_of.available_minor,
        on_terms=desk.on_terms,
    )


async def book(desk: Desk, until: date) -> Book:
    """Return what an account's forecast until a day is made of."""
    terms = (await pricing.terms([desk.account_id], desk.now))[desk.account_id]
    known = await _known(desk, until)
    product_ids = sorted({each.service["product_id"] for each in known})
    reach = policy.for_worker(Permission.BILLING_INVOICE_VIEW, desk.account_id)
    balance = (await money.balances(reach, [desk.account_id]))[desk.account_id]
    prices = await catalog.price_versions(
        product_ids,
        PriceOperation.RENEW,
        currency=terms.currency,
        price_group=terms.price_group,
    )
    return Book(
        terms=terms,
        policy=desk.policy,
        consumer=desk.consumer,
        on_terms=desk.on_terms,
        credit_minor=await _credit_minor(desk.account_id) if desk.on_terms else 0,
        available_minor=balance["available_minor"],
        means=(await money.renewal_means([desk.account_id], desk.now))[desk.account_id],
        products=await catalog.products(product_ids),
        prices=[DatedPrice(**row) for row in prices],
        services=known,
        plans=await _plans(desk.account_id),
        now=desk.now,
        first_night=await _first_night(desk),
    )


async def _known(desk: Desk, until: date) -> list[Known]:
    found = await database.rows(
        """
        SELECT s.id, s.account_id, s.product_id, s.kind, s.name, s.state, s.renewal_mode, s.period_months,
               s.anchor_day, s.expires_at, s.grace_until, s.purge_at,
               s.grace_until + product.redemption_days * interval '24 hours' AS restorable_until,
               coalesce(reasons.codes, '{}') AS suspended_for, coalesce(reasons.expired, false) AS cut_off,
               coalesce(told.days, '{}') AS told,
               told.ceiling_minor, coalesce(planned.refused, false) AS refused,
               coalesce(planned.live, false) AS planned
        FROM services_service s
        JOIN catalog_product product ON product.id = s.product_id
        LEFT JOIN LATERAL (
            SELECT array_agg(code) AS codes, bool_or(cause = $5) AS expired
            FROM services_suspension_reason
            WHERE service_id = s.id AND lifted_at IS NULL
        ) AS reasons ON true
        LEFT JOIN LATERAL (
            SELECT array_agg(days) AS days, (array_agg(total_minor ORDER BY announced_at)
                FILTER (WHERE tacit_notice AND total_minor IS NOT NULL))[1] AS ceiling_minor
            FROM renewals_announcement WHERE service_id = s.id AND period_from = s.expires_at
        ) AS told ON true
        LEFT JOIN LATERAL (
            SELECT bool_or(live) AS live, bool_or(NOT live AND reason = ANY($4)) AS refused
            FROM renewals_scheduled_renewal WHERE service_id = s.id AND period_from = s.expires_at
        ) AS planned ON true
        WHERE s.account_id = $1 AND s.state = 'ACTIVE'
          AND s.expires_at < $2::timestamptz + make_interval(days => $3 + product.cutoff_days)
        ORDER BY s.expires_at, s.id
        """,
        desk.account_id,
        desk.night(until) + timedelta(days=1),
        longest_lead(desk.policy),
        list(NOT_PLANNED_AGAIN),
        EXPIRY,
    )
    return [
        Known(
            service=row,
            told=row["told"],
            ceiling_minor=row["ceiling_minor"],
            refused=row["refused"],
            planned=row["planned"] or row["refused"],
            suspended=row["cut_off"],
        )
        for row in found
    ]


async def _plans(account_id: UUID) -> list[Plan]:
    found = await database.rows(
        """
        SELECT payment.id, payment.charge_on, coalesce(payment.try_on, payment.charge_on) AS try_on,
               payment.state IN ('PLANNED', 'NOTIFIED') AS open, payment.payment_method_id,
               planned.service_id, planned.ceiling_minor,
               ARRAY(
                   SELECT payment_method_id FROM renewals_try
                   WHERE payment_id = payment.id AND hard AND payment_method_id IS NOT NULL
               ) AS refused_for_good
        FROM renewals_scheduled_payment payment
        JOIN renewals_scheduled_renewal planned ON planned.payment_id = payment.id AND planned.live
        WHERE payment.account_id = $1 AND payment.finished_at IS NULL
        ORDER BY try_on, payment.id, planned.period_from, planned.service_id
        """,
        account_id,
    )
    of_payment: defaultdict[UUID, list[Row]] = defaultdict(list)
    for row in found:
        of_payment[row["id"]].append(row)
    return [_plan(payment_id, rows) for payment_id, rows in of_payment.items()]


def _plan(payment_id: UUID, rows: Sequence[Row]) -> Plan:
    return Plan(
        payment_id=payment_id,
        charge_on=rows[0]["charge_on"],
        try_on=rows[0]["try_on"],
        open=rows[0]["open"],
        ceilings={row["service_id"]: row["ceiling_minor"] for row in rows},
        payment_method_id=rows[0]["payment_method_id"],
        refused_for_good=frozenset(rows[0]["refused_for_good"]),
    )


async def _credit_minor(account_id: UUID) -> int:
    account = await Account.get(id=account_id)
    owed = await money.owed_minor(account_id) + await orders.not_yet_invoiced_minor(account_id)
    limit: int = account.credit_limit_minor
    return limit - owed


async def _first_night(desk: Desk) -> date:
    """Return the day of the next night: today's until it is through."""
    through = await database.value(
        """
        SELECT EXISTS (
            SELECT FROM renewals_night WHERE brand_id = $1 AND day = $2 AND finished_at IS NOT NULL
        )
        """,
        desk.brand_id,
        desk.today,
    )
    return desk.today + timedelta(days=1) if through else desk.today
