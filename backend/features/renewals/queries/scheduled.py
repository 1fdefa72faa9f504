"""Reads of scheduled payments for clients: upcoming and past, what each renews, and what was tried (O2-73)."""

from collections.abc import Sequence
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.kit import database
from backend.kit.database import Row
from backend.kit.paging import COUNTED_UP_TO, Keyset, Page, Slice, cut

PAYMENT = """p.id, p.account_id, p.charge_on, p.try_on, p.state, p.reason, p.currency, p.ceiling_minor,
    p.version, p.announced_at, p.payment_method_id, p.order_id, p.created_at, p.finished_at, (
        SELECT operation_id FROM orders_order WHERE id = p.order_id
    ) AS operation_id, (
        SELECT total_minor FROM orders_order WHERE id = p.order_id
    ) AS ordered_minor, (
        SELECT count(*) FROM renewals_scheduled_renewal WHERE payment_id = p.id
    )::int AS renewals"""

UPCOMING = Keyset("p.charge_on", "date", descending=False, id="p.id")
PAST = Keyset("p.charge_on", "date", descending=True, id="p.id")


def _within(reach: Reach, first_value: int) -> tuple[str, list[object]]:
    """Return the condition under which a payment `p` lies within somebody's reach: in accounts held whole."""
    if reach.everything:
        return "true", []
    return f"p.account_id = ANY(${first_value})", [reach.account_ids]


async def payments(reach: Reach, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return those of the named payments that are within reach, by id."""
    condition, values = _within(reach, 2)
    found = await database.rows(
        f"SELECT {PAYMENT} FROM renewals_scheduled_payment p WHERE p.id = ANY($1) AND {condition}",
        list(ids),
        *values,
    )
    return {row["id"]: row for row in found}


async def behind_link(payment_id: UUID) -> Row:
    """Return the payment that a letter's link is about; the door has read the token, which is the leave to see it.

    `action_url` is where its bank's question is answered, empty when there is none.
    """
    found = await database.row(
        """
        SELECT p.id, p.state, p.charge_on, p.ceiling_minor, p.currency, coalesce((
            SELECT money.action_url FROM orders_order placed
            JOIN billing_payment money ON money.id = placed.payment_id WHERE placed.id = p.order_id
        ), '') AS action_url
        FROM renewals_scheduled_payment p WHERE p.id = $1
        """,
        payment_id,
    )
    assert found is not None  # payments are never deleted
    return found


async def page_of(reach: Reach, account_id: UUID, page: Page, *, upcoming: bool) -> Slice:
    """Return one page of an account's payments: those still open, the next one first, or those that ended."""
    where, values = _listed(reach, account_id, upcoming)
    keyset = UPCOMING if upcoming else PAST
    beyond, more = keyset.where(page, len(values) + 1)
    found = await database.rows(
        f"""
        SELECT {PAYMENT}, p.charge_on::text AS cursor_key FROM renewals_scheduled_payment p
        WHERE {where} AND {beyond} {keyset.order(page)}
        """,
        *values,
        *more,
    )
    return cut(found, page)


async def count(reach: Reach, account_id: UUID, *, upcoming: bool) -> int:
    where, values = _listed(reach, account_id, upcoming)
    found: int = await database.value(
        f"""
        SELECT count(*) FROM (
            SELECT FROM renewals_scheduled_payment p WHERE {where} LIMIT {COUNTED_UP_TO + 1}
        ) AS counted
        """,
        *values,
    )
    return found


def _listed(reach: Reach, account_id: UUID, upcoming: bool) -> tuple[str, list[object]]:
    condition, more = _within(reach, 3)
    return f"p.account_id = $1 AND (p.finished_at IS NULL) = $2 AND {condition}", [
        account_id,
        upcoming,
        *more,
    ]


async def renewals(payment_ids: Sequence[UUID]) -> list[Row]:
    """Return what each of these payments renews or was to renew, the next expiry first."""
    return await database.rows(
        """
        SELECT id, payment_id, service_id, service_name, period_from, months, ceiling_minor, currency,
               live, reason
        FROM renewals_scheduled_renewal WHERE payment_id = ANY($1)
        ORDER BY payment_id, period_from, service_name, id
        """,
        list(payment_ids),
    )


async def tries(payment_ids: Sequence[UUID]) -> list[Row]:
    """Return what was tried for each of these payments, the first one first."""
    return await database.rows(
        """
        SELECT payment_id, day, begun_at, ended_at, use_balance, payment_method_id, refused_code, order_id
        FROM renewals_try WHERE payment_id = ANY($1) ORDER BY payment_id, position
        """,
        list(payment_ids),
    )


async def refused(reach: Reach, account_id: UUID, most: int) -> list[Row]:
    """Return the payments of an account that were refused and can still be made, the next try first."""
    condition, values = _within(reach, 3)
    return await database.rows(
        f"""
        SELECT {PAYMENT} FROM renewals_scheduled_payment p
        WHERE p.account_id = $1 AND {condition} AND (
            p.state = 'RETRY_WAIT' OR p.state = 'FAILED' AND EXISTS (
                SELECT FROM renewals_scheduled_renewal planned
                JOIN services_service s ON s.id = planned.service_id
                WHERE planned.payment_id = p.id AND planned.live AND s.state = 'ACTIVE'
                  AND s.expires_at = planned.period_from
            )
        )
        ORDER BY p.try_on NULLS LAST, p.charge_on, p.id LIMIT $2
        """,
        account_id,
        most,
        *values,
    )
