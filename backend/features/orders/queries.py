"""Reads of orders."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.kit import database
from backend.kit.database import Row
from backend.kit.paging import COUNTED_UP_TO, Keyset, Page, Slice, cut

ORDER = """o.id, o.account_id, o.person_id, o.state, o.on_terms, o.currency, o.net_minor, o.tax_minor,
    o.total_minor, o.quote_expires_at, o.payment_id, o.document_id, o.operation_id, o.created_at,
    o.placed_at, o.paid_at, o.finished_at"""

LINE = """id, order_id, position, kind, state, service_id, product_id, service_name, period_months,
    period_from, period_until, unit_price, currency, net_minor, tax_rate, tax_category, refused_code, document_id,
    credit_note_id, delivered_at, (
        SELECT ends_at FROM services_service_period WHERE order_line_id = orders_order_line.id
    ) AS delivered_until"""

OPEN = ("DRAFT", "AWAITING_PAYMENT", "PAID")

NEWEST_FIRST = Keyset("o.created_at", "timestamptz", descending=True, id="o.id")


def _within(reach: Reach, first_value: int) -> tuple[str, list[object]]:
    """Return the condition under which an order `o` lies within somebody's reach: in accounts held whole."""
    if reach.everything:
        return "true", []
    return f"o.account_id = ANY(${first_value})", [reach.account_ids]


async def orders(reach: Reach, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return those of the named orders that are within reach, by id."""
    condition, values = _within(reach, 2)
    found = await database.rows(
        f"SELECT {ORDER} FROM orders_order o WHERE o.id = ANY($1) AND {condition}",
        list(ids),
        *values,
    )
    return {row["id"]: row for row in found}


async def lines(order_ids: Sequence[UUID]) -> list[Row]:
    """Return the lines of these orders in their order."""
    return await database.rows(
        f"SELECT {LINE} FROM orders_order_line WHERE order_id = ANY($1) ORDER BY order_id, position",
        list(order_ids),
    )


@dataclass(frozen=True)
class TaxedLine:
    """A line as the tax rules see it."""

    net_minor: int
    tax_category: str
    tax_rate: Decimal


async def taxed_lines(order_ids: Sequence[UUID]) -> dict[UUID, list[TaxedLine]]:
    """Return the lines of these orders as the tax rules see them, by order."""
    found = await database.rows(
        """
        SELECT order_id, net_minor, tax_category, tax_rate FROM orders_order_line
        WHERE order_id = ANY($1) ORDER BY order_id, position
        """,
        list(order_ids),
    )
    taxed: defaultdict[UUID, list[TaxedLine]] = defaultdict(list)
    for row in found:
        taxed[row.pop("order_id")].append(TaxedLine(**row))
    return taxed


async def page_of(reach: Reach, account_id: UUID, page: Page, *, pending_only: bool) -> Slice:
    """Return one page of an account's orders, newest first; pending ones are paid and not delivered (O2-32)."""
    where, values = _listed(reach, account_id, pending_only)
    beyond, more = NEWEST_FIRST.where(page, len(values) + 1)
    found = await database.rows(
        f"""
        SELECT {ORDER}, o.created_at::text AS cursor_key FROM orders_order o
        WHERE {where} AND {beyond} {NEWEST_FIRST.order(page)}
        """,
        *values,
        *more,
    )
    return cut(found, page)


async def count(reach: Reach, account_id: UUID, *, pending_only: bool) -> int:
    where, values = _listed(reach, account_id, pending_only)
    found: int = await database.value(
        f"SELECT count(*) FROM (SELECT FROM orders_order o WHERE {where} LIMIT {COUNTED_UP_TO + 1}) AS counted",
        *values,
    )
    return found


def _listed(reach: Reach, account_id: UUID, pending_only: bool) -> tuple[str, list[object]]:
    """Quotes that nobody took up are not listed; a saved cart is, once there are carts."""
    condition, more = _within(reach, 3)
    states = ("AWAITING_PAYMENT", "PAID") if pending_only else None
    return (
        f"o.account_id = $1 AND o.state <> 'DRAFT' AND ($2::text[] IS NULL OR o.state = ANY($2)) AND {condition}",
        [account_id, states, *more],
    )


async def not_yet_invoiced_minor(account_id: UUID) -> int:
    """Return what an account on terms has ordered and not been invoiced for, tax included."""
    found: int = await database.value(
        """
        SELECT coalesce(sum(round(l.net_minor * (1 + l.tax_rate))), 0)::bigint
        FROM orders_order_line l JOIN orders_order o ON o.id = l.order_id
        WHERE o.account_id = $1 AND o.on_terms AND l.live AND l.document_id IS NULL
        """,
        account_id,
    )
    return found


async def refused_code(payment_id: UUID) -> str:
    """Return why a payment failed, for the customer's step."""
    found: str = await database.value(
        "SELECT refused_code FROM billing_payment WHERE id = $1", payment_id
    )
    return found


async def accounts_to_invoice(now: datetime) -> list[UUID]:
    """Return the accounts on terms with something delivered and not invoiced; a month's start is theirs to decide."""
    found = await database.rows(
        """
        SELECT DISTINCT o.account_id FROM orders_order_line l JOIN orders_order o ON o.id = l.order_id
        WHERE o.on_terms AND l.state = 'DONE' AND l.document_id IS NULL AND l.delivered_at < $1
        """,
        now,
    )
    return [row["account_id"] for row in found]


async def delivered_uninvoiced(account_id: UUID, *, before: datetime) -> list[UUID]:
    """Return the lines delivered to an account on terms before an instant that no invoice holds yet."""
    found = await database.rows(
        """
        SELECT l.id FROM orders_order_line l JOIN orders_order o ON o.id = l.order_id
        WHERE o.account_id = $1 AND o.on_terms AND l.state = 'DONE' AND l.document_id IS NULL
          AND l.delivered_at < $2
        """,
        account_id,
        before,
    )
    return [row["id"] for row in found]


async def lapsing(*, until: datetime, after: tuple[datetime, UUID] | None, most: int) -> list[Row]:
    """Return a part of the services for which their expiry brings something until an instant, and when.

    Beginning after an expiry and an id, in their order; `services_service_due` finds them among a million.
    Domains are named once they are expired, whatever is due: what is, the registry says.
    """
    expires_at, after_id = after or (None, None)
    return await database.rows(
        """
        SELECT * FROM (
            SELECT s.id, s.expires_at, CASE
                WHEN s.kind = 'DOMAIN' OR s.renewal_mode = 'OFF_AT_TERM' THEN s.expires_at
                WHEN EXISTS (
                    SELECT FROM services_suspension_reason r
                    WHERE r.service_id = s.id AND r.cause = 'EXPIRY' AND r.lifted_at IS NULL
                ) THEN s.purge_at
                ELSE least(s.expires_at + p.suspend_days * interval '24 hours', s.purge_at)
            END AS due_at
            FROM services_service s JOIN catalog_product p ON p.id = s.product_id
            WHERE s.state = 'ACTIVE' AND s.expires_at <= $1
              AND ($2::timestamptz IS NULL OR (s.expires_at, s.id) > ($2, $3))
        ) AS expiring
        WHERE due_at <= $1 ORDER BY expires_at, id LIMIT $4
        """,
        until,
        expires_at,
        after_id,
        most,
    )


async def services_paid_by(payment_id: UUID) -> list[UUID]:
    """Return the services that a payment was for: those of its order, or of the invoice on terms that it paid."""
    found = await database.rows(
        """
        SELECT l.service_id FROM billing_payment p JOIN orders_order_line l ON l.order_id = p.order_id
        WHERE p.id = $1
        UNION
        SELECT d.service_id FROM billing_payment p JOIN billing_document_line d ON d.document_id = p.document_id
        WHERE p.id = $1 AND d.service_id IS NOT NULL
        ORDER BY service_id
        """,
        payment_id,
    )
    return [row["service_id"] for row in found]


async def kept_for_dispute(service_id: UUID) -> bool:
    """Say whether a payment for a service was taken back at the bank and nobody decided yet that it may end."""
    found: bool = await database.value(
        """
        SELECT EXISTS (
            SELECT FROM orders_order_line l
            JOIN billing_payment p ON p.order_id = l.order_id OR p.document_id = l.document_id
            JOIN billing_dispute d ON d.payment_id = p.id
            WHERE l.service_id = $1 AND d.state <> 'WON' AND d.released_at IS NULL
        )
        """,
        service_id,
    )
    return found


async def being_delivered(service_id: UUID) -> bool:
    """Say whether somebody ordered something for a service that has not come to its end."""
    found: bool = await database.value(
        """
        SELECT EXISTS (
            SELECT FROM orders_order_line
            WHERE service_id = $1 AND live AND state NOT IN ('DONE', 'REFUNDED')
        )
        """,
        service_id,
    )
    return found
