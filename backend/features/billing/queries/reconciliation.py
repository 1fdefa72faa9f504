"""What an auditor compares: the ledger with itself, with the payments, and with the processor's statement.

No Reach: these look at everything, and only the roof of the house asks them.
"""

from backend.kit import database
from backend.kit.database import Row


async def ledger_sums() -> list[Row]:
    """Return the sum of each ledger account in each currency; debits are positive."""
    return await database.rows(
        """
        SELECT ledger, currency, sum(amount_minor)::bigint AS amount_minor, count(*) AS entries
        FROM billing_ledger_entry GROUP BY ledger, currency ORDER BY ledger, currency
        """
    )


async def bookings_out_of_balance() -> list[Row]:
    """Return bookings that do not sum to zero."""
    return await database.rows(
        """
        SELECT transaction_id, sum(amount_minor)::bigint AS amount_minor FROM billing_ledger_entry
        GROUP BY transaction_id HAVING sum(amount_minor) <> 0
        """
    )


async def balances_out_of_step() -> list[Row]:
    """Return accounts whose balance is not what the ledger says, or is negative."""
    return await database.rows(
        """
        SELECT * FROM (
            SELECT account_id, coalesce(balance.available_minor, 0) AS available_minor,
                coalesce(balance.reserved_minor, 0) AS reserved_minor,
                coalesce(ledger.available_minor, 0) AS booked_minor,
                coalesce(ledger.reserved_minor, 0) AS booked_reserved_minor
            FROM billing_balance balance FULL JOIN (
                SELECT account_id,
                    -sum(amount_minor) FILTER (WHERE ledger = 'BALANCE')::bigint AS available_minor,
                    -sum(amount_minor) FILTER (WHERE ledger = 'RESERVED')::bigint AS reserved_minor
                FROM billing_ledger_entry WHERE ledger IN ('BALANCE', 'RESERVED') GROUP BY account_id
            ) AS ledger USING (account_id)
        ) AS compared
        WHERE available_minor <> booked_minor OR reserved_minor <> booked_reserved_minor
            OR available_minor < 0 OR reserved_minor < 0
        """
    )


async def payments_out_of_books() -> list[Row]:
    """Return payments whose bookings are not what their state calls for.

    A payment holds back its balance part until it ends; a success takes it from there and the card's part
    from the processor, once.
    """
    return await database.rows(
        """
        SELECT * FROM (
            SELECT payment.id, payment.account_id, payment.state, payment.total_minor,
                coalesce(sum(entry.amount_minor) FILTER (
                    WHERE entry.ledger = 'CLEARING' AND entry.refund_id IS NULL AND entry.reason <> 'dispute'
                ), 0)::bigint AS cleared_minor,
                coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.ledger = 'RESERVED'), 0)::bigint
                    AS reserved_minor,
                CASE payment.state WHEN 'SUCCEEDED' THEN payment.card_minor ELSE 0 END AS clear_minor,
                CASE WHEN payment.finished_at IS NULL THEN payment.balance_minor ELSE 0 END AS hold_minor
            FROM billing_payment payment
            LEFT JOIN billing_ledger_entry entry ON entry.payment_id = payment.id
            GROUP BY payment.id
        ) AS compared
        WHERE cleared_minor <> clear_minor OR reserved_minor <> hold_minor
        """
    )


async def charges() -> list[Row]:
    """Return every attempt that took money, by the key that the processor's statement names."""
    return await database.rows(
        """
        SELECT id AS key, payment_id, processor_ref, amount_minor, currency FROM billing_payment_attempt
        WHERE state = 'SUCCEEDED' ORDER BY asked_at, id
        """
    )


async def refunds_sent() -> list[Row]:
    """Return every refund that went to a card, by the key that the processor's statement names."""
    return await database.rows(
        """
        SELECT id AS key, payment_id, card_minor AS amount_minor, currency FROM billing_refund
        WHERE state = 'SUCCEEDED' AND card_minor > 0 AND NOT to_balance ORDER BY created_at, id
        """
    )
