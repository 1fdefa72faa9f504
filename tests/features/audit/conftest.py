"""A database that keeps no rule: what a bug, a superuser or half a restored backup could leave behind.

Triggers and foreign keys sleep while a violation is planted; CHECKs and the indexes that stand in the way of
one are gone for good in this clone.
"""

import asyncio
import hashlib
from datetime import datetime, timedelta

import asyncpg
import pytest

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.billing.models import Document, Print
from backend.features.billing.operations.pay_invoice import pay_invoice
from backend.features.billing.rules import Means
from backend.features.journal.sealing import seal_day
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.journeys.errands import fresh_key, quoted, renew, top_up
from tests.journeys.steps import a_day_passes
from tests.make import Make
from tests.outside import Outside

LET_GO = """
DO $$
DECLARE held record;
BEGIN
    FOR held IN SELECT conrelid::regclass AS place, conname FROM pg_constraint
        WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', held.place, held.conname);
    END LOOP;
END $$;
DROP INDEX orders_order_line_one_live, billing_payment_one_for_order, billing_payment_attempt_one_live;
"""


@pytest.fixture(scope="session")
def database_url(database_url: str) -> str:
    """A clone of this worker's clone, without the rules."""
    name = f"lawless_{new_id().hex}"
    whole = database.credentials(database_url)
    asyncio.run(
        _run(
            {**whole, "database": "postgres"},
            f'CREATE DATABASE "{name}" TEMPLATE "{whole["database"]}"',
        )
    )
    asyncio.run(_run({**whole, "database": name}, LET_GO))
    return database_url.replace(f"/{whole['database']}?", f"/{name}?")


async def _run(credentials: database.Row, statement: str) -> None:
    connection = await asyncpg.connect(**credentials)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


@pytest.fixture
async def lived_in(world: World, make: Make, outside: Outside) -> None:
    """Two customers after a day, all sealed: a top-up, four orders, one quote, an invoice on terms paid.

    One line was refused and refunded, one waits for staff.
    """
    first, second = await make.account(), await make.account()
    await top_up(world, make, first, 5_001)
    card = await make.card(first, "5555555555554444", default=False)
    held = await make.domain(first)
    assert held.expires_at is not None
    outside.register_domain(held.name, held.expires_at, ("pendingDelete",))
    services = [await make.hosting(first), await make.domain(first), held]
    await renew(world, first, services, Means(use_balance=True, payment_method_id=card.id))
    card = await make.card(second)
    for service in (await make.domain(second), await make.hosting(second)):
        await renew(world, second, [service], Means(payment_method_id=card.id))
    elsewhere = await make.domain(second)
    await renew(world, second, [elsewhere], Means(payment_method_id=card.id))
    outside.register_domain(elsewhere.name, make.now + timedelta(days=1000))
    invoice = await make.invoice_on_terms(second)
    await pay_invoice(
        policy.for_worker(Permission.BILLING_PAY, second.id, second.actor()),
        document_id=invoice.id,
        means=Means(payment_method_id=card.id),
        idempotency_key=fresh_key(),
        now=invoice.issued_at,
    )
    await a_day_passes(world)
    await quoted(world, second, [await make.hosting(second)], Means())
    moment = await world.clock.moment()
    for document in await Document.all():
        await _print(document, moment.now)
    await seal_day(world, new_id())


async def _print(document: Document, now: datetime) -> None:
    """Keep a file as the print job does; what is in it is nothing to an auditor."""
    content = document.full_number.encode()
    async with database.transaction():
        file_id = await work.store_file(
            name=f"{document.full_number}.pdf",
            media_type="application/pdf",
            content=content,
            now=now,
        )
        digest = hashlib.sha256(content).hexdigest()
        await Print.create(document=document, file_id=file_id, sha256=digest, printed_at=now)
