"""What the auditor asks our own tables; of payments, bookings and documents in money_queries.py.

Each statement counts what it looked at and names what is wrong: `(seen, wrong)` is how many rows there were, and the
ids of those that should not be.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.kit import database
from backend.kit.database import Row

Found = tuple[int, list[UUID]]

SETTLING_TAKES = "interval '1 hour'"
"""How long a payment may have succeeded before its order must show it."""

DELIVERING_TAKES = "interval '3 days'"
"""As long as a job tries by itself (reliability F54); afterwards a person must have it.

What the other side took to do later has its own days first (F33), and what waits for it, too.
"""

STARTING_TAKES = "interval '10 minutes'"
"""How late a due job may be: some sweeps, and one worker's dead lease."""


async def found(statement: str, *values: object) -> Found:
    """Ask for an aggregate `seen` and `wrong`."""
    row = await database.row(statement, *values)
    assert row is not None  # an aggregate without GROUP BY always answers
    return row["seen"], row["wrong"] or []


# I2


async def charged_for_nothing(now: datetime) -> Found:
    """Payments that succeeded, and whose order neither delivered nor gave back nor is under way."""
    return await found(
        f"""
        SELECT count(*) AS seen, array_agg(p.id) FILTER (WHERE
            o.id IS NULL
            OR o.state IN ('DRAFT', 'CANCELLED', 'EXPIRED')
            OR o.state = 'AWAITING_PAYMENT' AND p.finished_at < $1::timestamptz - {SETTLING_TAKES}
            OR o.state = 'PAID' AND o.paid_at < $1 - {DELIVERING_TAKES} AND EXISTS (
                SELECT FROM orders_order_line l
                WHERE l.order_id = o.id AND l.state IN ('PENDING', 'RUNNING', 'WAITING')
                  AND NOT EXISTS (
                      SELECT FROM orders_order_line w
                      WHERE w.order_id = o.id AND w.service_id = l.service_id
                        AND w.waiting_until > $1 - {DELIVERING_TAKES}
                  )
            )
        ) AS wrong
        FROM billing_payment p LEFT JOIN orders_order o ON o.payment_id = p.id
        WHERE p.purpose = 'ORDER' AND p.state = 'SUCCEEDED'
        """,
        now,
    )


async def not_given_back() -> Found:
    """Refused lines of paid orders without a credit note, or whose credit note sent nothing back."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(l.id) FILTER (WHERE
            l.credit_note_id IS NULL AND (l.document_id IS NOT NULL OR NOT o.on_terms)
            OR l.credit_note_id IS NOT NULL AND o.payment_id IS NOT NULL AND NOT EXISTS (
                SELECT FROM billing_refund r JOIN billing_document d ON d.id = r.document_id
                WHERE r.document_id = l.credit_note_id AND r.payment_id = o.payment_id
                  AND r.card_minor + r.balance_minor = d.total_minor
            )
        ) AS wrong
        FROM orders_order_line l JOIN orders_order o ON o.id = l.order_id WHERE l.state = 'REFUNDED'
        """
    )


async def delivered_without_a_period() -> Found:
    """Lines called done for which no paid period was written down."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(l.id) FILTER (WHERE NOT EXISTS (
            SELECT FROM services_service_period s WHERE s.order_line_id = l.id
        )) AS wrong
        FROM orders_order_line l WHERE l.state = 'DONE' AND l.kind = 'RENEW'
        """
    )


async def paid_without_invoice() -> Found:
    """Orders that were paid at once and have no invoice."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(o.id) FILTER (WHERE d.id IS NULL) AS wrong
        FROM orders_order o
        LEFT JOIN billing_document d ON d.id = o.document_id AND d.order_id = o.id AND d.kind = 'INVOICE'
        WHERE o.paid_at IS NOT NULL AND NOT o.on_terms
        """
    )


# I3


async def domains_with_two_dates() -> Found:
    """Live domains whose expiry is not the date that the registry last told us."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(s.id) FILTER (
            WHERE d.service_id IS NULL OR d.registry_expires_at <> s.expires_at
        ) AS wrong
        FROM services_service s LEFT JOIN domains_domain d ON d.service_id = s.id
        WHERE s.kind = 'DOMAIN' AND s.state = 'ACTIVE'
        """
    )


async def domains_to_ask_about(most: int) -> list[Row]:
    """Return live domains that nobody is renewing at the moment, the last asked about first."""
    return await database.rows(
        """
        SELECT s.id, d.name, s.expires_at, s.grace_until
        FROM services_service s JOIN domains_domain d ON d.service_id = s.id
        WHERE s.state = 'ACTIVE' AND NOT EXISTS (
            SELECT FROM orders_order_line l
            WHERE l.service_id = s.id AND l.live AND l.state NOT IN ('DONE', 'REFUNDED')
        )
        ORDER BY d.asked_at DESC, s.id LIMIT $1
        """,
        most,
    )


# I7


async def lines_left_lying() -> Found:
    """Lines of paid orders that are not at an end, and that no job and no person will bring there."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(l.id) FILTER (
            WHERE l.state NOT IN ('DONE', 'REFUNDED', 'MANUAL') AND (o.state <> 'PAID' OR NOT EXISTS (
                SELECT FROM work_job j
                WHERE j.kind = 'orders.fulfil' AND j.ref = o.id AND j.state <> 'DONE'
            ))
        ) AS wrong
        FROM orders_order_line l JOIN orders_order o ON o.id = l.order_id
        WHERE o.state IN ('PAID', 'FULFILLED', 'PARTLY_FULFILLED', 'REFUNDED')
        """
    )


async def orders_ended_otherwise() -> Found:
    """Orders whose end is not that of their lines, or of the operation that the customer follows."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(o.id) FILTER (WHERE
            o.state = 'FULFILLED' AND l.refunded > 0
            OR o.state = 'REFUNDED' AND l.refunded < l.lines
            OR o.state = 'PARTLY_FULFILLED' AND l.refunded IN (0, l.lines)
            OR p.id IS NOT NULL AND p.state NOT IN ('SUCCEEDED', 'FAILED', 'CANCELLED')
        ) AS wrong
        FROM orders_order o JOIN (
            SELECT order_id, count(*) AS lines, count(*) FILTER (WHERE state = 'REFUNDED') AS refunded
            FROM orders_order_line GROUP BY order_id
        ) AS l ON l.order_id = o.id LEFT JOIN work_operation p ON p.id = o.operation_id
        WHERE o.state IN ('FULFILLED', 'PARTLY_FULFILLED', 'REFUNDED', 'CANCELLED')
        """
    )


async def staff_matters_that_look_easy() -> Found:
    """Orders with a line that waits for a person, while the customer is told that machines are at work."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(o.id) FILTER (WHERE p.state <> 'MANUAL' AND EXISTS (
            SELECT FROM orders_order_line l WHERE l.order_id = o.id AND l.state = 'MANUAL'
        ) AND NOT EXISTS (
            SELECT FROM work_job j WHERE j.kind = 'orders.fulfil' AND j.ref = o.id AND j.state <> 'DONE'
        )) AS wrong
        FROM orders_order o JOIN work_operation p ON p.id = o.operation_id WHERE o.state = 'PAID'
        """
    )


# I8, I9


async def letters_nobody_sends() -> Found:
    """Letters that wait without a job to send them; a stopped job is seen by staff."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(m.id) FILTER (
            WHERE m.state = 'WAITING' AND NOT EXISTS (
                SELECT FROM work_job j
                WHERE j.kind = 'work.deliver' AND j.ref = m.id AND j.state <> 'DONE'
            ) OR m.state = 'SENT' AND m.sent_at IS NULL
        ) AS wrong
        FROM work_mail m
        """
    )


async def letters_twice() -> Found:
    """Letters that tell somebody of an event that the same letter told them of before."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(id) FILTER (WHERE place > 1) AS wrong FROM (
            SELECT id, row_number() OVER (
                PARTITION BY letter, split_part(event_key, ':', 2), recipient ORDER BY created_at, id
            ) AS place
            FROM work_mail
        ) AS letter
        """
    )


async def letters_that_lie() -> Found:
    """Letters about an order, a payment or an invoice that is not as they say. The key names the thing."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(m.id) FILTER (WHERE NOT CASE m.letter
            WHEN 'order_paid' THEN coalesce(o.paid_at IS NOT NULL, false)
            WHEN 'order_finished'
                THEN coalesce(o.state IN ('FULFILLED', 'PARTLY_FULFILLED', 'REFUNDED'), false)
            WHEN 'top_up_credited' THEN coalesce(p.state = 'SUCCEEDED', false)
            WHEN 'invoice_paid' THEN coalesce(p.state = 'SUCCEEDED' AND p.purpose = 'INVOICE', false)
            WHEN 'invoice_late' THEN EXISTS (
                SELECT FROM billing_reminder r WHERE r.id::text = split_part(m.event_key, ':', 2)
            )
            WHEN 'payment_failed' THEN coalesce(p.state = 'FAILED', false)
            WHEN 'action_required' THEN p.id IS NOT NULL
            WHEN 'invoice_due' THEN d.id IS NOT NULL AND d.payment_id IS NULL
            ELSE true
        END) AS wrong
        FROM work_mail m
        LEFT JOIN orders_order o ON o.id::text = split_part(m.event_key, ':', 2)
        LEFT JOIN billing_payment p ON p.id::text = split_part(m.event_key, ':', 2)
        LEFT JOIN billing_document d ON d.id::text = split_part(m.event_key, ':', 2)
        """
    )


# I10


async def overdue_jobs(now: datetime, real: datetime) -> Found:
    """Jobs that should have been started long ago, and those whose worker went silent."""
    return await found(
        f"""
        SELECT count(*) AS seen, array_agg(id) FILTER (
            WHERE state = 'READY' AND run_at < $1::timestamptz - {STARTING_TAKES}
               OR state = 'LEASED' AND lease_until < $2::timestamptz - {STARTING_TAKES}
        ) AS wrong
        FROM work_job
        """,
        now,
        real,
    )


async def orders_nobody_works_on() -> Found:
    """Placed orders that wait for their money, without a job that would bring it or end the wait."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(o.id) FILTER (WHERE o.state = 'AWAITING_PAYMENT' AND NOT EXISTS (
            SELECT FROM work_job j WHERE j.state <> 'DONE' AND (
                j.kind = 'orders.pay' AND j.ref = o.id
                OR j.kind IN ('orders.settle', 'orders.stop') AND j.ref = o.payment_id
            )
        )) AS wrong
        FROM orders_order o WHERE o.state <> 'DRAFT'
        """
    )


async def money_nobody_works_on() -> Found:
    """Top-ups, payments of invoices, refunds and stray charges that are open and that no job and no person will end."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(movement.id) FILTER (WHERE open AND NOT EXISTS (
            SELECT FROM work_job j WHERE j.kind = movement.job AND j.ref = movement.id AND j.state <> 'DONE'
        )) AS wrong
        FROM (
            SELECT id, state NOT IN ('SUCCEEDED', 'FAILED') AS open, CASE purpose
                WHEN 'TOP_UP' THEN 'billing.confirm_top_up' ELSE 'billing.collect_invoice' END AS job
            FROM billing_payment WHERE purpose <> 'ORDER'
            UNION ALL
            SELECT id, state = 'PENDING', 'billing.refund' FROM billing_refund
            UNION ALL
            SELECT id, state = 'GIVING_BACK', 'billing.give_back_stray' FROM billing_stray
        ) AS movement
        """
    )


# I11

FACTS = """
    SELECT o.id, ARRAY['order.placed', 'order.paid'] AS facts FROM orders_order o WHERE o.placed_at IS NOT NULL
    UNION ALL
    SELECT o.id, ARRAY['order.paid'] FROM orders_order o WHERE o.paid_at IS NOT NULL
    UNION ALL
    SELECT o.id, ARRAY['order.' || lower(o.state)] FROM orders_order o
    WHERE o.state IN ('FULFILLED', 'PARTLY_FULFILLED', 'REFUNDED', 'CANCELLED')
    UNION ALL
    SELECT l.order_id, ARRAY[CASE l.state WHEN 'MANUAL' THEN 'order.line_needs_staff' ELSE 'order.line_refunded' END]
    FROM orders_order_line l WHERE l.state IN ('MANUAL', 'REFUNDED')
    UNION ALL
    SELECT d.id, ARRAY['document.issued'] FROM billing_document d
    UNION ALL
    SELECT p.id, ARRAY[CASE p.purpose
        WHEN 'ORDER' THEN 'payment.' || lower(p.state)
        WHEN 'TOP_UP' THEN CASE p.state WHEN 'SUCCEEDED' THEN 'top_up.credited' ELSE 'top_up.failed' END
        ELSE CASE p.state WHEN 'SUCCEEDED' THEN 'invoice.paid' ELSE 'invoice.payment_failed' END
    END]
    FROM billing_payment p WHERE p.state IN ('SUCCEEDED', 'FAILED')
    UNION ALL
    SELECT r.id, ARRAY[CASE WHEN r.to_balance THEN 'refund.credited' ELSE 'refund.succeeded' END]
    FROM billing_refund r WHERE r.state = 'SUCCEEDED'
    UNION ALL
    SELECT s.order_line_id, ARRAY['service.renewed'] FROM services_service_period s
    WHERE s.order_line_id IS NOT NULL
    UNION ALL
    SELECT l.id, ARRAY['service.restored'] FROM orders_order_line l WHERE l.kind = 'RESTORE' AND l.state = 'DONE'
"""
"""What happened to a thing, and the facts one of which must stand in the journal for it."""


async def unjournalled() -> Found:
    """Things that moved without a line in the journal that says so."""
    return await found(
        f"""
        WITH told AS MATERIALIZED (
            SELECT DISTINCT e.fact, (target ->> 'id')::uuid AS id
            FROM journal_entry e, jsonb_array_elements(e.targets) AS target WHERE e.outcome = 'DONE'
        ), known AS MATERIALIZED (SELECT id, array_agg(fact) AS facts FROM told GROUP BY id)
        SELECT count(*) AS seen, array_agg(moved.id) FILTER (
            WHERE known.id IS NULL OR NOT known.facts && moved.facts::varchar[]
        ) AS wrong
        FROM ({FACTS}) AS moved LEFT JOIN known ON known.id = moved.id
        """
    )


async def sealed_accounts() -> list[UUID]:
    found = await database.rows(
        "SELECT DISTINCT account_id FROM journal_entry WHERE seal_number IS NOT NULL ORDER BY account_id"
    )
    return [row["account_id"] for row in found]


# I12


async def negative_balances() -> Found:
    return await found(
        """
        SELECT count(*) AS seen,
               array_agg(account_id) FILTER (WHERE available_minor < 0 OR reserved_minor < 0) AS wrong
        FROM billing_balance
        """
    )


async def periods_renewed_twice() -> Found:
    """Periods that two live lines are renewing."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(line_id) FILTER (WHERE lines > 1) AS wrong FROM (
            SELECT (array_agg(id ORDER BY id))[1] AS line_id, count(*) AS lines FROM orders_order_line
            WHERE live GROUP BY service_id, period_from, kind
        ) AS period
        """
    )


async def overlapping_periods() -> Found:
    """Paid periods that begin before the one before them ended."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(id) FILTER (WHERE begins_at < ended_before) AS wrong FROM (
            SELECT id, begins_at, lag(ends_at) OVER (PARTITION BY service_id ORDER BY begins_at) AS ended_before
            FROM services_service_period
        ) AS period
        """
    )


async def lines_invoiced_twice() -> Found:
    """Order lines that stand on more than one invoice."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(line_id) FILTER (WHERE invoices > 1) AS wrong FROM (
            SELECT l.order_line_id AS line_id, count(*) AS invoices
            FROM billing_document_line l JOIN billing_document d ON d.id = l.document_id
            WHERE d.kind = 'INVOICE' AND l.order_line_id IS NOT NULL GROUP BY l.order_line_id
        ) AS invoiced
        """
    )


def ids(rows: Sequence[Row]) -> list[UUID]:
    return [row["id"] for row in rows]
