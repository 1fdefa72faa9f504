"""What went wrong when fresh eyes looked, and must not again: one test a defect, where it spans rooms."""

from datetime import timedelta

import pytest

from backend.adapters.queue.arq import SilentBell
from backend.features.accounts.models import Settlement
from backend.features.billing.models import Document, DocumentLine
from backend.features.billing.rules import Means
from backend.features.journal.models import Entry
from backend.features.orders.models import LineState, Order, OrderLine, OrderState
from backend.features.orders.operations.invoice_month import invoice_account
from backend.features.orders.rules import MOST_INVOICED
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState, Operation, OperationState
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.sandbox.calls import FaultKind
from tests.conftest import DemoTime
from tests.journeys.errands import renew, top_up
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"redis_url": "", "unpaid_retry_seconds": 3600})


async def test_an_order_whose_registry_is_silent_for_days_says_that_a_person_looks_after_it(
    world: World, make: Make, outside: Outside, clock: DemoTime
) -> None:
    """The job stops after twelve tries; the operation said RUNNING for ever. Retried by hand it goes on."""
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    placed = await renew(world, customer, [domain], Means(payment_method_id=card.id))
    outside.registrar.calls.script("renew", FaultKind.ERROR, times=12)
    for _ in range(12):
        await work_off(world, JOBS)
        await clock.advance(days=1)
    await work_off(world, JOBS)
    job = await Job.get(kind="orders.fulfil", ref=placed.order_id)
    assert job.state is JobState.MANUAL
    assert (await Operation.get(id=placed.operation_id)).state is OperationState.MANUAL
    assert await Entry.filter(fact="order.needs_staff").count() == 1
    assert await work.retry_by_hand(job.id, now=await clock.now())
    await work_off(world, JOBS)
    assert (await Order.get(id=placed.order_id)).state is OrderState.FULFILLED
    assert (await Operation.get(id=placed.operation_id)).state is OperationState.SUCCEEDED


async def test_a_line_with_staff_keeps_the_operation_with_staff_while_others_wait(
    world: World, make: Make, outside: Outside, clock: DemoTime
) -> None:
    customer = await make.account()
    card = await make.card(customer)
    moved, silent = await make.domain(customer), await make.domain(customer)
    placed = await renew(world, customer, [moved, silent], Means(payment_method_id=card.id))
    assert moved.expires_at is not None
    await world.registrar.renew(moved.name, current_expiry=moved.expires_at, years=3)
    outside.registrar.calls.script("renew", FaultKind.ERROR, call=2)
    await work_off(world, JOBS)
    states = {
        line.service_id: line.state for line in await OrderLine.filter(order_id=placed.order_id)
    }
    assert states == {moved.id: LineState.MANUAL, silent.id: LineState.RUNNING}
    assert (await Operation.get(id=placed.operation_id)).state is OperationState.MANUAL
    await clock.advance(minutes=1)
    await work_off(world, JOBS)
    assert (await OrderLine.get(service_id=silent.id)).state is LineState.DONE
    assert (await Operation.get(id=placed.operation_id)).state is OperationState.MANUAL
    assert (await Order.get(id=placed.order_id)).state is OrderState.PAID


async def test_an_order_on_terms_is_under_way_while_it_is(
    world: World, make: Make, outside: Outside
) -> None:
    """Nothing is paid first, and the customer read QUEUED until the last line was delivered."""
    reseller = await make.account(
        settlement=Settlement.ON_TERMS, terms_days=30, credit_limit_minor=100_000
    )
    domain = await make.domain(reseller)
    placed = await renew(world, reseller, [domain], Means())
    outside.registrar.calls.script("renew", FaultKind.ERROR)
    await work_off(world, JOBS)
    assert (await Operation.get(id=placed.operation_id)).state is OperationState.RUNNING


async def test_a_top_up_nobody_can_tell_about_says_that_a_person_looks_after_it(
    world: World, make: Make, outside: Outside, clock: DemoTime
) -> None:
    customer = await make.account()
    outside.payments.calls.script("charge", FaultKind.ERROR, times=1000)
    outside.payments.calls.script("charge_by_key", FaultKind.ERROR, times=1000)
    await top_up(world, make, customer, 50_00)
    for _ in range(5):
        await clock.advance(days=1)
        await work_off(world, JOBS)
    operation = await Operation.get(account_id=customer.id)
    assert operation.state is OperationState.MANUAL
    assert await Entry.filter(fact="top_up.needs_staff").count() == 1


async def test_a_month_of_more_lines_than_can_be_printed_is_several_invoices(
    world: World, make: Make, clock: DemoTime
) -> None:
    """10,000 lines on one page need more memory than the printer has, and the invoice had no PDF."""
    reseller = await make.account(
        settlement=Settlement.ON_TERMS, terms_days=30, credit_limit_minor=100_000
    )
    await renew(world, reseller, [await make.hosting(reseller)], Means())
    await work_off(world, JOBS)
    delivered = await OrderLine.get()
    columns = {name: getattr(delivered, name) for name in delivered._meta.db_fields}
    await OrderLine.bulk_create(
        OrderLine(
            **columns
            | {"id": new_id(), "live": False, "position": 1 + more}
            | {"period_from": delivered.period_from - timedelta(seconds=more)}
        )
        for more in range(1, MOST_INVOICED + 1)
    )
    await clock.advance(days=32)
    await invoice_account(world, reseller.id)
    await invoice_account(world, reseller.id)
    invoices = await Document.filter(account_id=reseller.id).order_by("number")
    lines = [await DocumentLine.filter(document=invoice).count() for invoice in invoices]
    assert lines == [MOST_INVOICED, 1]
    assert await OrderLine.filter(document_id=invoices[1].id).count() == 1
    assert not await OrderLine.filter(document_id=None).exists()


async def test_a_silent_registry_is_not_asked_about_every_line_of_a_large_order(
    world: World, make: Make, outside: Outside, clock: DemoTime
) -> None:
    """Each silence costs the time-out twice; what needs nobody outside is delivered all the same."""
    reseller = await make.account(
        settlement=Settlement.ON_TERMS, terms_days=30, credit_limit_minor=100_000
    )
    domains = [await make.domain(reseller) for _ in range(6)]
    hosting = await make.hosting(reseller)
    placed = await renew(world, reseller, [*domains, hosting], Means())
    outside.registrar.calls.script("renew", FaultKind.ERROR, times=3)
    await work_off(world, JOBS)
    states = {
        line.service_id: line.state for line in await OrderLine.filter(order_id=placed.order_id)
    }
    assert states.pop(hosting.id) is LineState.DONE
    assert [states[domain.id] for domain in domains] == [LineState.RUNNING] * 3 + [
        LineState.PENDING
    ] * 3
    await clock.advance(minutes=1)
    await work_off(world, JOBS)
    assert (await Order.get(id=placed.order_id)).state is OrderState.FULFILLED
    assert all(len(outside.renewals(domain.name)) == 1 for domain in domains)


class CountedBell(SilentBell):
    """A bell that counts how often it was rung."""

    def __init__(self) -> None:
        self.rung = 0

    async def ring(self) -> None:
        self.rung += 1


async def test_one_transaction_rings_once_however_much_it_enqueues(world: World) -> None:
    """A Redis that hangs costs a second a ring, and the customer waits for it."""
    bell = CountedBell()
    now = (await world.clock.moment()).now
    work.hang(bell)
    try:
        async with database.transaction():
            for _ in range(3):
                await work.enqueue("orders.forget_quotes", new_id(), run_at=now)
            assert bell.rung == 0
    finally:
        work.hang(world.bell)
    assert bell.rung == 1
