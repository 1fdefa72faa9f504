"""What the auditor asks of payments, bookings and documents (I1, I4, I5, I6); answers as in queries.py."""

from uuid import UUID

from backend.features.audit.queries import Found, found
from backend.kit import database
from backend.kit.database import Row

# I1


async def periods_paid_twice() -> Found:
    """Renewal periods for which more than one payment stands; what was refunded does not count."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(line_id) FILTER (WHERE payments > 1) AS wrong FROM (
            SELECT (array_agg(l.id ORDER BY l.id))[1] AS line_id, count(*) AS payments
            FROM orders_order_line l
            JOIN billing_payment p ON p.order_id = l.order_id AND p.state = 'SUCCEEDED'
            WHERE l.state <> 'REFUNDED' GROUP BY l.service_id, l.period_from, l.kind
        ) AS period
        """
    )


async def attempts(most: int) -> list[Row]:
    """Return the newest questions to the processor, with what our books say of each."""
    return await database.rows(
        """
        SELECT a.id, a.payment_id, a.amount_minor, p.account_id, p.state AS payment_state,
               coalesce((
                   SELECT sum(e.amount_minor)::bigint FROM billing_ledger_entry e
                   WHERE e.payment_id = p.id AND e.ledger = 'CLEARING'
               ), 0) AS clearing_minor,
               ARRAY(SELECT r.id FROM billing_refund r WHERE r.payment_id = p.id AND r.card_minor > 0
                     AND r.state = 'SUCCEEDED') AS refund_ids,
               EXISTS (SELECT FROM billing_refund r WHERE r.payment_id = p.id AND r.state = 'PENDING')
                   AS refund_open
        FROM billing_payment_attempt a JOIN billing_payment p ON p.id = a.payment_id
        ORDER BY a.asked_at DESC, a.id DESC LIMIT $1
        """,
        most,
    )


# I4


async def bookings_out_of_balance() -> Found:
    return await found(
        """
        SELECT count(*) AS seen, array_agg(id) FILTER (WHERE total <> 0) AS wrong FROM (
            SELECT transaction_id AS id, sum(amount_minor) AS total
            FROM billing_ledger_entry GROUP BY transaction_id, currency
        ) AS booking
        """
    )


async def balances_that_differ() -> Found:
    """Accounts whose balance row is not the sum of their ledger entries."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(account_id) FILTER (WHERE
            coalesce(b.available_minor, 0) <> coalesce(e.available, 0)
            OR coalesce(b.reserved_minor, 0) <> coalesce(e.reserved, 0)
        ) AS wrong
        FROM billing_balance b FULL JOIN (
            SELECT account_id,
                   coalesce(-sum(amount_minor) FILTER (WHERE ledger = 'BALANCE'), 0) AS available,
                   coalesce(-sum(amount_minor) FILTER (WHERE ledger = 'RESERVED'), 0) AS reserved
            FROM billing_ledger_entry WHERE ledger IN ('BALANCE', 'RESERVED') GROUP BY account_id
        ) AS e USING (account_id)
        """
    )


async def payments_booked_wrong() -> Found:
    """Payments whose bookings are not what they took: by card, from the balance, less what a bank took back."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(p.id) FILTER (WHERE
            coalesce(e.clearing, 0) <> CASE p.state WHEN 'SUCCEEDED' THEN p.card_minor ELSE 0 END
                - coalesce(r.card, 0) - coalesce(d.withdrawn_minor, 0)
            OR coalesce(e.reserved, 0) <> CASE
                WHEN p.state IN ('SUCCEEDED', 'FAILED') THEN 0 ELSE -p.balance_minor END
        ) AS wrong
        FROM billing_payment p LEFT JOIN (
            SELECT payment_id, sum(amount_minor) FILTER (WHERE ledger = 'CLEARING') AS clearing,
                   sum(amount_minor) FILTER (WHERE ledger = 'RESERVED') AS reserved
            FROM billing_ledger_entry WHERE payment_id IS NOT NULL GROUP BY payment_id
        ) AS e ON e.payment_id = p.id LEFT JOIN (
            SELECT payment_id, sum(card_minor) AS card FROM billing_refund
            WHERE state = 'SUCCEEDED' AND NOT to_balance GROUP BY payment_id
        ) AS r ON r.payment_id = p.id LEFT JOIN billing_dispute d ON d.payment_id = p.id
        """
    )


async def clearing_of_no_payment() -> Found:
    """Money said to lie with the processor that no payment put there."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(id) FILTER (WHERE payment_id IS NULL) AS wrong
        FROM billing_ledger_entry WHERE ledger = 'CLEARING'
        """
    )


async def documents_booked_wrong() -> Found:
    """Documents that the customers' accounts do not owe, or owe otherwise."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(d.id) FILTER (WHERE coalesce(e.owed, 0) <>
            CASE d.kind WHEN 'INVOICE' THEN d.total_minor ELSE -d.total_minor END) AS wrong
        FROM billing_document d LEFT JOIN (
            SELECT document_id, sum(amount_minor) AS owed FROM billing_ledger_entry
            WHERE ledger = 'RECEIVABLE' AND document_id IS NOT NULL AND payment_id IS NULL
            GROUP BY document_id
        ) AS e ON e.document_id = d.id
        """
    )


async def invoices_paid_wrong() -> Found:
    """Invoices on terms of which more was taken than they ask for, or whose payment the books do not show."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(d.id) FILTER (WHERE paid.booked_minor <> -paid.total_minor
            OR paid.payments > 1
            OR coalesce(owed.minor, 0) + coalesce(back.minor, 0) < 0 AND NOT EXISTS (
                SELECT FROM work_job j JOIN billing_payment p ON p.id = j.ref AND p.document_id = d.id
                WHERE j.kind = 'billing.give_back' AND j.state <> 'DONE'
            )
        ) AS wrong
        FROM billing_document d JOIN (
            SELECT p.document_id, count(*) AS payments, sum(p.total_minor) AS total_minor, sum((
                SELECT coalesce(sum(e.amount_minor), 0) FROM billing_ledger_entry e
                WHERE e.payment_id = p.id AND e.document_id = p.document_id AND e.ledger = 'RECEIVABLE'
            )) AS booked_minor
            FROM billing_payment p WHERE p.purpose = 'INVOICE' AND p.state = 'SUCCEEDED'
            GROUP BY p.document_id
        ) AS paid ON paid.document_id = d.id LEFT JOIN LATERAL (
            SELECT sum(e.amount_minor) AS minor FROM billing_ledger_entry e
            WHERE e.ledger = 'RECEIVABLE' AND e.document_id IN (
                SELECT id FROM billing_document WHERE id = d.id OR original_id = d.id
            )
        ) AS owed ON true LEFT JOIN LATERAL (
            SELECT sum(r.card_minor) AS minor FROM billing_refund r
            JOIN billing_document n ON n.id = r.document_id AND n.original_id = d.id
            WHERE r.state <> 'SUCCEEDED'
        ) AS back ON true
        """
    )


# I5, I6


async def documents_out_of_order() -> Found:
    """Documents that do not follow the one before: by number, by date, or in the chain of hashes.

    Numbers that a restored backup is known to have lost are no hole.
    """
    return await found(
        """
        SELECT count(*) AS seen, array_agg(id) FILTER (
            WHERE number <> number_before + lost + 1 OR issued_at < issued_before
                OR previous_hash <> hash_before
        ) AS wrong
        FROM (
            SELECT id, number, issued_at, previous_hash, lag(number, 1, 0) OVER chain AS number_before,
                   lag(issued_at) OVER chain AS issued_before, lag(hash, 1, '') OVER chain AS hash_before,
                   series_id
            FROM billing_document WINDOW chain AS (PARTITION BY series_id ORDER BY number)
        ) AS chained LEFT JOIN LATERAL (
            SELECT coalesce(sum(last_number - first_number + 1), 0) AS lost FROM billing_lost_numbers
            WHERE series_id = chained.series_id AND first_number > number_before AND last_number < number
        ) AS numbers ON true
        """
    )


async def series_that_end_elsewhere() -> Found:
    """Series whose counter is not the number and the hash of their last document."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(s.id) FILTER (
            WHERE s.last_number <> coalesce(d.number, 0) + lost OR s.last_hash <> coalesce(d.hash, '')
        ) AS wrong
        FROM billing_series s LEFT JOIN LATERAL (
            SELECT number, hash FROM billing_document WHERE series_id = s.id ORDER BY number DESC LIMIT 1
        ) AS d ON true LEFT JOIN LATERAL (
            SELECT coalesce(sum(last_number - first_number + 1), 0) AS lost FROM billing_lost_numbers
            WHERE series_id = s.id AND first_number > coalesce(d.number, 0)
        ) AS numbers ON true
        """
    )


async def series() -> list[UUID]:
    return [row["id"] for row in await database.rows("SELECT id FROM billing_series ORDER BY id")]


async def documents(series_id: UUID) -> int:
    found: int = await database.value(
        "SELECT count(*) FROM billing_document WHERE series_id = $1", series_id
    )
    return found


async def prints_that_changed() -> Found:
    """Printed documents whose file is gone, or is not the file that was printed."""
    return await found(
        """
        SELECT count(*) AS seen, array_agg(p.document_id) FILTER (
            WHERE f.id IS NULL OR encode(sha256(f.content), 'hex') <> p.sha256 OR f.sha256 <> p.sha256
        ) AS wrong
        FROM billing_print p LEFT JOIN work_stored_file f ON f.id = p.file_id
        """
    )
