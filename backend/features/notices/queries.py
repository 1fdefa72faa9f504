"""What letters are about, read anew when the letter is written: it says what is so, or it is not written (I9)."""

from uuid import UUID

from backend.features.billing.queries.documents import OPEN
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
        SELECT line.kind, line.service_name, line.state, period.ends_at, credit.full_number, credit.total_minor,
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


async def paid_invoice(payment_id: UUID) -> Row | None:
    """Return an invoice on terms that was paid in the product, with how; None for any other payment."""
    return await database.row(
        """
        SELECT payment.account_id, payment.currency, payment.total_minor, payment.balance_minor,
               payment.card_minor, payment.finished_at, card.last4, invoice.full_number, invoice.issued_on
        FROM billing_payment payment
        JOIN billing_document invoice ON invoice.id = payment.document_id
        LEFT JOIN billing_payment_method card ON card.id = payment.payment_method_id
        WHERE payment.id = $1 AND payment.state = 'SUCCEEDED'
        """,
        payment_id,
    )


async def reminder(reminder_id: UUID) -> Row | None:
    """Return a step taken about an invoice on terms, as long as the invoice is open (I9)."""
    return await database.row(
        f"""
        SELECT reminder.days_late, reminder.taken_at, d.id AS document_id, d.account_id, d.full_number,
               d.due_on, d.currency, {OPEN} AS open_minor, account.kind, account.brand_id,
               reminder.taken_at::date - d.due_on AS days_since
        FROM billing_reminder reminder
        JOIN billing_document d ON d.id = reminder.document_id
        JOIN accounts_account account ON account.id = d.account_id
        WHERE reminder.id = $1 AND {OPEN} > 0
        """,
        reminder_id,
    )


async def payment(payment_id: UUID) -> Row | None:
    return await database.row(
        """
        SELECT id, account_id, purpose, state, currency, total_minor, payment_method_id, operation_id,
               refused_code, created_at, finished_at,
               EXISTS (SELECT FROM renewals_try WHERE order_id = billing_payment.order_id) AS scheduled
        FROM billing_payment WHERE id = $1
        """,
        payment_id,
    )


async def low_balance(account_id: UUID) -> Row | None:
    """Return a balance that is below what its account wants to hear of; None when it is not any more."""
    return await database.row(
        """
        SELECT balance.available_minor, alert.threshold_minor, alert.currency, alert.alerted_at
        FROM billing_balance_alert alert JOIN billing_balance balance ON balance.account_id = alert.account_id
        WHERE alert.account_id = $1 AND balance.available_minor < alert.threshold_minor
          AND alert.alerted_at IS NOT NULL
        """,
        account_id,
    )


async def refused_line(line_id: UUID) -> Row | None:
    """Return a line of an order that was given back, with its credit note; None for any other."""
    return await database.row(
        """
        SELECT line.service_id, line.service_name, line.refused_code, o.account_id, credit.full_number
        FROM orders_order_line line JOIN orders_order o ON o.id = line.order_id
        LEFT JOIN billing_document credit ON credit.id = line.credit_note_id
        WHERE line.id = $1 AND line.state = 'REFUNDED'
        """,
        line_id,
    )


async def credited_refund(refund_id: UUID) -> Row | None:
    """Return a refund whose card part went to the balance; None for any other."""
    return await database.row(
        """
        SELECT payment.account_id, refund.card_minor, refund.currency, credit.full_number, card.last4
        FROM billing_refund refund JOIN billing_payment payment ON payment.id = refund.payment_id
        JOIN billing_document credit ON credit.id = refund.document_id
        LEFT JOIN billing_payment_method card ON card.id = payment.payment_method_id
        WHERE refund.id = $1 AND refund.to_balance
        """,
        refund_id,
    )


async def available_minor(account_id: UUID) -> int:
    """Return what an account has to spend."""
    found: int | None = await database.value(
        "SELECT available_minor FROM billing_balance WHERE account_id = $1", account_id
    )
    return found or 0


async def announced(letter_id: UUID) -> list[Row]:
    """Return what one letter announces, the next expiry first; empty for a letter that is none."""
    return await database.rows(
        """
        SELECT told.account_id, told.service_id, told.service_name, told.period_from, told.days,
               told.automatic, told.total_minor, told.currency, told.charge_on, told.deadline_on,
               told.tacit_notice, told.risks, service.kind, service.state, service.expires_at
        FROM renewals_announcement told JOIN services_service service ON service.id = told.service_id
        WHERE told.letter_id = $1 ORDER BY told.period_from, told.service_name
        """,
        letter_id,
    )


async def scheduled_payment(payment_id: UUID) -> Row | None:
    """Return a scheduled payment with the operation of its last order, and how often it was tried."""
    return await database.row(
        """
        SELECT payment.id, payment.account_id, payment.state, payment.reason, payment.charge_on,
               payment.try_on, payment.ceiling_minor, payment.currency, payment.version,
               placed.operation_id, placed.total_minor, account.settlement,
               (SELECT count(*) FROM renewals_try WHERE payment_id = payment.id)::int AS tries
        FROM renewals_scheduled_payment payment
        JOIN accounts_account account ON account.id = payment.account_id
        LEFT JOIN orders_order placed ON placed.id = payment.order_id
        WHERE payment.id = $1
        """,
        payment_id,
    )


async def scheduled_renewals(payment_id: UUID) -> list[Row]:
    """Return what a scheduled payment renews, or would have renewed, the next expiry first."""
    return await database.rows(
        """
        SELECT service_id, service_name, period_from, ceiling_minor, currency, live, reason
        FROM renewals_scheduled_renewal WHERE payment_id = $1 ORDER BY period_from, service_name
        """,
        payment_id,
    )
