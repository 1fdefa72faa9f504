"""What letters are about, read anew when the letter is written: it says what is so, or it is not written (I9)."""

from uuid import UUID

from backend.kit import database
from backend.kit.database import Row


async def paid_order(order_id: UUID) -> Row | None:
    """Return an order that was paid at once, with its invoice and how it was paid; None for any other."""
    return await database.row(
        """
        SELECT o.id, o.account_id, o.currency, o.total_minor, payment.balance_minor, payment.card_minor,
               card.last4, invoice.full_number, invoice.issued_on
        FROM orders_order o
        JOIN billing_payment payment ON payment.id = o.payment_id AND payment.state = 'SUCCEEDED'
        JOIN billing_document invoice ON invoice.id = o.document_id
        LEFT JOIN billing_payment_method card ON card.id = payment.payment_method_id
        WHERE o.id = $1
        """,
        order_id,
    )


async def finished_order(order_id: UUID) -> Row | None:
    """Return an order whose every line has ended; None while one is open."""
    return await database.row(
        """
        SELECT id, account_id, state, operation_id FROM orders_order
        WHERE id = $1 AND state IN ('FULFILLED', 'PARTLY_FULFILLED', 'REFUNDED')
        """,
        order_id,
    )


async def outcomes(order_id: UUID) -> list[Row]:
    """Return what became of each line: the expiry it reached, or the credit note for it."""
    return await database.rows(
        """
        SELECT line.service_name, line.state, period.ends_at, credit.full_number, credit.total_minor,
               credit.currency
        FROM orders_order_line line
        LEFT JOIN services_service_period period ON period.order_line_id = line.id
        LEFT JOIN billing_document credit ON credit.id = line.credit_note_id
        WHERE line.order_id = $1 ORDER BY line.position
        """,
        order_id,
    )


async def invoice_on_terms(document_id: UUID) -> Row | None:
    """Return an invoice that is still to be paid by its due date; None for any other document."""
    return await database.row(
        """
        SELECT id, account_id, full_number, issued_on, due_on, total_minor, currency FROM billing_document
        WHERE id = $1 AND kind = 'INVOICE' AND payment_id IS NULL
        """,
        document_id,
    )


async def payment(payment_id: UUID) -> Row | None:
    return await database.row(
        """
        SELECT id, account_id, purpose, state, currency, total_minor, payment_method_id, operation_id,
               refused_code, created_at, finished_at
        FROM billing_payment WHERE id = $1
        """,
        payment_id,
    )


async def available_minor(account_id: UUID) -> int:
    """Return what an account has to spend."""
    found: int | None = await database.value(
        "SELECT available_minor FROM billing_balance WHERE account_id = $1", account_id
    )
    return found or 0
