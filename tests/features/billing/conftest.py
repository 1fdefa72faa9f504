"""What the tests of billing have in common: documents issued with one word."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from uuid import UUID

import pytest

from backend.features.billing.models import Document
from backend.features.billing.operations.issue_invoice import issue_invoice
from backend.features.billing.snapshots import LineDraft
from backend.features.journal.operations import worker
from backend.kit import database
from backend.kit.ids import new_id
from tests.features.billing.samples import line
from tests.make import Customer, Make

Issue = Callable[..., Awaitable[Document]]


@pytest.fixture
def issue(make: Make) -> Issue:
    """Issue an invoice of one line, paid, unless something else is given."""

    async def issue(
        customer: Customer,
        *lines: LineDraft,
        paid: bool = True,
        due_on: date | None = None,
        order_id: UUID | None = None,
        now: datetime | None = None,
    ) -> Document:
        async with database.transaction():
            return await issue_invoice(
                worker(),
                account_id=customer.id,
                lines=lines or [line()],
                order_id=order_id,
                payment_id=new_id() if paid else None,
                due_on=due_on,
                now=now or make.now,
            )

    return issue
