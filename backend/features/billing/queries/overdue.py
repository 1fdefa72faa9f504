"""Reads of invoices on terms that were due before today. No Reach: only the machine asks, and acts that refuse."""

from datetime import datetime
from uuid import UUID

from backend.features.billing.queries.documents import OPEN
from backend.kit import database
from backend.kit.database import Row

LATE = f"""SELECT d.id, d.account_id, d.full_number, d.due_on, d.currency, {OPEN} AS open_minor,
        account.brand_id, account.kind,
        timezone(entity.zone, $1::timestamptz)::date - d.due_on AS days_late
    FROM billing_document d
    JOIN accounts_account account ON account.id = d.account_id
    JOIN brands_brand brand ON brand.id = account.brand_id
    JOIN brands_legal_entity entity ON entity.id = brand.legal_entity_id
    WHERE d.kind = 'INVOICE' AND d.payment_id IS NULL
        AND d.due_on < timezone(entity.zone, $1::timestamptz)::date AND {OPEN} > 0"""
"""Days count by the seller's calendar: an invoice is one day late on the day after it was due."""


async def late_invoices(now: datetime) -> list[Row]:
    """Return every invoice on terms that is open and late, with `days_late`, the steps `taken`, the latest first."""
    return await database.rows(
        f"""
        SELECT late.*, ARRAY(
            SELECT days_late FROM billing_reminder WHERE document_id = late.id ORDER BY days_late
        ) AS taken
        FROM ({LATE}) AS late ORDER BY late.days_late DESC, late.id
        """,
        now,
    )


async def late_invoice(document_id: UUID, now: datetime) -> Row | None:
    """Return an invoice on terms that is open and late; None for any other."""
    return await database.row(f"{LATE} AND d.id = $2", now, document_id)


async def latest_of_account(account_id: UUID, now: datetime) -> Row | None:
    """Return an account's open invoice that is late for longest; None when none is late."""
    return await database.row(
        f"{LATE} AND d.account_id = $2 ORDER BY d.due_on, d.id LIMIT 1", now, account_id
    )
