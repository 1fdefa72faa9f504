"""Reads of the night: whom to tell, what to plan, what is due. Only the worker asks; clients read scheduled.py."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.features.brands.policies import AutomaticRenewalPolicy
from backend.features.renewals.timetable import SHORTEST_MONTH, Window
from backend.kit import database
from backend.kit.database import Row

DUE = """
    FROM services_service s
    JOIN unnest($2::timestamptz[], $3::timestamptz[], $4::int[]) AS due (opens_at, closes_at, days)
        ON s.expires_at >= due.opens_at AND s.expires_at < due.closes_at
    WHERE s.state = 'ACTIVE' AND due.days < $5 * s.period_months AND NOT EXISTS (
        SELECT FROM renewals_announcement told
        WHERE told.service_id = s.id AND told.period_from = s.expires_at AND told.days <= due.days
    ) AND NOT EXISTS (
        SELECT FROM orders_order_line line WHERE line.service_id = s.id AND line.state = 'WAITING'
    )
"""
"""Whose expiry comes near, and was not told of; of what its registry is just renewing there is nothing to tell."""


def _values(found: Sequence[Window]) -> list[object]:
    return [
        [window.opens_at for window in found],
        [window.closes_at for window in found],
        [window.days for window in found],
        SHORTEST_MONTH,
    ]


async def accounts_to_tell(brand_id: UUID, found: Sequence[Window]) -> list[UUID]:
    """Return the accounts of a brand with a service that a notice is due for, the next expiry first."""
    accounts = await database.rows(
        f"""
        SELECT s.account_id {DUE} AND EXISTS (
            SELECT FROM accounts_account a WHERE a.id = s.account_id AND a.brand_id = $1
        )
        GROUP BY s.account_id ORDER BY min(s.expires_at), s.account_id
        """,
        brand_id,
        *_values(found),
    )
    return [row["account_id"] for row in accounts]


async def services_to_tell(account_id: UUID, found: Sequence[Window]) -> dict[UUID, int]:
    """Return which services of an account are due for which notice, the next expiry first."""
    services = await database.rows(
        f"SELECT s.id, due.days {DUE} AND s.account_id = $1 ORDER BY s.expires_at, s.id",
        account_id,
        *_values(found),
    )
    return {row["id"]: row["days"] for row in services}


UNPLANNED = """
    s.state = 'ACTIVE' AND s.renewal_mode = 'AUTOMATIC' AND s.expires_at > $2
    AND s.expires_at < $3::timestamptz + make_interval(
        days => $4 + greatest(0, (SELECT max(cutoff_days) FROM catalog_product) + $5 - $6)
    )
    AND s.expires_at < $3::timestamptz + make_interval(
        days => $4 + greatest(0, product.cutoff_days + $5 - $6)
    )
    AND NOT EXISTS (
        SELECT FROM renewals_scheduled_renewal planned
        WHERE planned.service_id = s.id AND planned.period_from = s.expires_at
          AND (planned.live OR planned.reason = ANY($7))
    )
"""
"""What is to be renewed by itself within its days of announcement, and is in no plan that stands or was refused.

The longest cut-off of all bounds the search, so that an index finds it: each product's own depends on its row.
"""


def _of_policy(
    policy: AutomaticRenewalPolicy, now: datetime, tomorrow: datetime, not_again: Sequence[str]
) -> list[object]:
    return [
        now,
        tomorrow,
        policy.charge_days + policy.announced_days_ahead,
        policy.cutoff_margin_days,
        policy.charge_days,
        list(not_again),
    ]


async def accounts_to_plan(
    brand_id: UUID,
    policy: AutomaticRenewalPolicy,
    *,
    now: datetime,
    tomorrow: datetime,
    not_again: Sequence[str],
) -> list[UUID]:
    """Return the accounts of a brand with something to announce a payment for, the next expiry first.

    `tomorrow` is the next local midnight; `not_again` are the reasons for which a period is not planned anew.
    """
    found = await database.rows(
        f"""
        SELECT s.account_id FROM services_service s
        JOIN catalog_product product ON product.id = s.product_id
        JOIN accounts_account a ON a.id = s.account_id AND a.brand_id = $1
        WHERE {UNPLANNED}
        GROUP BY s.account_id ORDER BY min(s.expires_at), s.account_id
        """,
        brand_id,
        *_of_policy(policy, now, tomorrow, not_again),
    )
    return [row["account_id"] for row in found]


async def services_to_plan(
    account_id: UUID,
    policy: AutomaticRenewalPolicy,
    *,
    now: datetime,
    tomorrow: datetime,
    not_again: Sequence[str],
) -> list[UUID]:
    """Return the services of an account to announce a payment for, the next expiry first."""
    found = await database.rows(
        f"""
        SELECT s.id FROM services_service s JOIN catalog_product product ON product.id = s.product_id
        WHERE s.account_id = $1 AND {UNPLANNED} ORDER BY s.expires_at, s.id
        """,
        account_id,
        *_of_policy(policy, now, tomorrow, not_again),
    )
    return [row["id"] for row in found]


async def payments_to_look_at(brand_id: UUID) -> list[UUID]:
    """Return the scheduled payments of a brand that wait for their day, what expires next first.

    Each is read again every night.
    """
    found = await database.rows(
        """
        SELECT payment.id FROM renewals_scheduled_payment payment
        JOIN accounts_account a ON a.id = payment.account_id AND a.brand_id = $1
        WHERE payment.state IN ('NOTIFIED', 'RETRY_WAIT')
        ORDER BY (
            SELECT min(planned.period_from) FROM renewals_scheduled_renewal planned
            WHERE planned.payment_id = payment.id AND planned.live
        ), payment.id
        """,
        brand_id,
    )
    return [row["id"] for row in found]


async def ceilings(service_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Return the price named in the legal notice of each service's present period, tax included (R6.19)."""
    found = await database.rows(
        """
        SELECT DISTINCT ON (s.id) s.id, told.total_minor FROM services_service s
        JOIN renewals_announcement told ON told.service_id = s.id AND told.period_from = s.expires_at
        WHERE s.id = ANY($1) AND told.tacit_notice AND told.total_minor IS NOT NULL
        ORDER BY s.id, told.announced_at
        """,
        list(service_ids),
    )
    return {row["id"]: row["total_minor"] for row in found}


async def last_paid(service_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return net and length of the last period that was paid for each service, as `net_minor` and `months`."""
    found = await database.rows(
        """
        SELECT DISTINCT ON (service_id) service_id, net_minor,
               round(extract(epoch FROM ends_at - begins_at) / 2629800)::int AS months
        FROM services_service_period WHERE service_id = ANY($1)
        ORDER BY service_id, begins_at DESC
        """,
        list(service_ids),
    )
    return {row["service_id"]: row for row in found}


async def open_incidents(service_ids: Sequence[UUID]) -> set[UUID]:
    """Return those of these services about which the two sides do not agree."""
    found = await database.rows(
        """
        SELECT DISTINCT service_id FROM renewals_incident
        WHERE service_id = ANY($1) AND closed_at IS NULL
        """,
        list(service_ids),
    )
    return {row["service_id"] for row in found}


async def plans_of(service_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return the living plan of each service's present period with its payment's state and reason."""
    found = await database.rows(
        """
        SELECT planned.service_id, planned.payment_id, planned.ceiling_minor, planned.currency,
               payment.charge_on, payment.try_on, payment.state, payment.reason
        FROM services_service s
        JOIN renewals_scheduled_renewal planned
            ON planned.service_id = s.id AND planned.period_from = s.expires_at AND planned.live
        JOIN renewals_scheduled_payment payment ON payment.id = planned.payment_id
        WHERE s.id = ANY($1)
        """,
        list(service_ids),
    )
    return {row["service_id"]: row for row in found}


async def not_again(service_ids: Sequence[UUID], reasons: Sequence[str]) -> set[UUID]:
    """Return those of these services whose present period is not renewed by itself for one of these reasons."""
    found = await database.rows(
        """
        SELECT DISTINCT s.id FROM services_service s
        JOIN renewals_scheduled_renewal planned
            ON planned.service_id = s.id AND planned.period_from = s.expires_at
        WHERE s.id = ANY($1) AND NOT planned.live AND planned.reason = ANY($2)
        """,
        list(service_ids),
        list(reasons),
    )
    return {row["id"] for row in found}


async def ordered(service_ids: Sequence[UUID]) -> set[UUID]:
    """Return those of these services whose next period somebody has ordered, paid or not."""
    found = await database.rows(
        """
        SELECT s.id FROM services_service s JOIN orders_order_line line ON line.service_id = s.id
        WHERE s.id = ANY($1) AND line.live AND line.period_from = s.expires_at
        """,
        list(service_ids),
    )
    return {row["id"] for row in found}
