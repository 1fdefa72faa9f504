"""Accounts on terms: delivered at once, invoiced together once a month, within a limit."""

from uuid import UUID

import pytest

from backend.features.accounts.models import Settlement
from backend.features.billing.models import Document, DocumentLine
from backend.features.billing.rules import Means
from backend.features.orders.models import Order, OrderState
from backend.features.orders.operations.invoice_month import invoice_month
from backend.features.orders.refusals import CreditLimitReached
from backend.features.work.operations import JobFunction
from backend.features.work.running import work_off
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.features.renewals.conftest import Renew, finish, renew
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

__all__ = ["finish", "renew"]  # fixtures of the neighbour


@pytest.fixture
async def reseller(make: Make) -> Customer:
    return await make.account(
        settlement=Settlement.ON_TERMS, terms_days=45, credit_limit_minor=30_000
    )


async def test_is_delivered_at_once_and_invoiced_with_the_month(
    make: Make,
    reseller: Customer,
    renew: Renew,
    world: World,
    clock: DemoTime,
    outside: Outside,
    all_jobs: dict[str, JobFunction],
) -> None:
    """Law 5: one collective invoice for what was delivered in the month, due after the account's days."""
    first, second = await make.domain(reseller), await make.hosting(reseller)
    placed = await renew(reseller, [first], Means())
    await renew(reseller, [second], Means())
    await work_off(world, all_jobs)
    assert (await Order.get(id=placed.order_id)).state is OrderState.FULFILLED
    assert len(outside.renewals(first.name)) == 1
    assert outside.charges() == []
    assert await Document.all().count() == 0
    await clock.advance(days=32)
    for _ in range(2):  # a second night finds nothing left to invoice
        await invoice_month(world, UUID(int=1))
        await work_off(world, all_jobs)
    invoice = await Document.get()
    assert (invoice.due_on - invoice.issued_on).days == 45
    assert invoice.total_minor == 11_098  # 8.49 + 83.99, and VAT on the sum
    assert await DocumentLine.filter(document_id=invoice.id).count() == 2


async def test_may_owe_no_more_than_agreed(make: Make, reseller: Customer, renew: Renew) -> None:
    for _ in range(2):
        await renew(reseller, [await make.hosting(reseller)], Means())
    with pytest.raises(CreditLimitReached):
        await renew(reseller, [await make.hosting(reseller)], Means())
    assert await Order.filter(state=OrderState.PAID).count() == 2
