"""What is written once: the database refuses to change or delete it, whoever asks."""

import asyncpg
import pytest

from backend.features.billing.operations.issue_invoice import issue_invoice
from backend.features.journal import operations as journal
from backend.features.work import operations as work
from backend.kit import database
from tests.features.billing.samples import line
from tests.make import Make

pytestmark = pytest.mark.anyio

ONCE = {
    "billing_document": "total_minor = total_minor + 1",
    "billing_document_line": "description = ''",
    "billing_ledger_entry": "amount_minor = amount_minor * 10",
    "journal_entry": "reason = 'another'",
    "support_ticket_message": "text = 'I never said that.'",
    "work_stored_file": "name = 'b.pdf'",
}
"""Tables that only grow, each with a correction that somebody might like to make."""


async def leave_traces(make: Make) -> None:
    """Put a row into every such table by the acts that write them."""
    customer = await make.account()
    await make.balance(customer, 1_234)
    await make.ticket(customer)
    async with database.transaction():
        await work.store_file(
            name="a.pdf", media_type="application/pdf", content=b"%PDF", now=make.now
        )
        await issue_invoice(
            journal.worker(),
            account_id=customer.id,
            lines=[line()],
            order_id=None,
            payment_id=None,
            due_on=None,
            now=make.now,
        )


@pytest.mark.parametrize("table", ONCE)
async def test_refuses_to_be_changed_or_deleted(table: str, make: Make) -> None:
    """Laws 5 and 7; A60: insert-only, whatever a statement of ours would like."""
    await leave_traces(make)
    before = await database.rows(f"SELECT * FROM {table}")
    assert before
    for statement in (f"UPDATE {table} SET {ONCE[table]}", f"DELETE FROM {table}"):
        with pytest.raises(asyncpg.RestrictViolationError):
            await database.execute(statement)
    assert await database.rows(f"SELECT * FROM {table}") == before
