"""A name in redemption: restored, then renewed, in one order, counted in the registry's own statement."""

from collections.abc import Awaitable, Callable
from datetime import datetime

import pytest

from backend.features.audit import operations as audit
from backend.features.billing.models import Document, DocumentLine
from backend.features.billing.rules import Means
from backend.features.catalog.models import Price, PriceOperation
from backend.features.domains.models import Domain
from backend.features.journal.models import Entry
from backend.features.orders.models import LineKind, LineState, Order, OrderLine, OrderState
from backend.features.renewals.operations.by_hand import Wish, quote_renewal
from backend.features.renewals.refusals import NoPriceYet
from backend.features.services.models import Service
from backend.features.services.refusals import GoneForGood, InRedemption
from backend.features.work.models import Mail, Operation
from backend.ports.world import World
from backend.sandbox.calls import FaultKind, Moment
from tests.conftest import DemoTime
from tests.features.renewals.conftest import Renew
from tests.journeys.steps import a_day_passes
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

Finish = Callable[[], Awaitable[int]]
RESTORED_AND_RENEWED = 8_220  # 60.01 + 8.49 = 68.50, and VAT on the sum


@pytest.fixture
async def customer(make: Make) -> Customer:
    customer = await make.account()
    await make.balance(customer, 20_000)
    return customer


@pytest.fixture
async def lapsed(make: Make, customer: Customer) -> Service:
    """A domain that expired forty days ago: past its thirty days of grace."""
    return await make.domain(customer, expires_in=-40)


async def state_of(order_id: object) -> tuple[OrderState, dict[LineKind, LineState]]:
    order = await Order.get(id=order_id)
    lines = await OrderLine.filter(order_id=order_id)
    return order.state, {line.kind: line.state for line in lines}


async def assert_in_order(world: World) -> None:
    report = await audit.audit(world)
    assert [finding.plain() for finding in report.findings if finding.invariant != "I4"] == []


async def test_restores_then_renews(
    world: World,
    make: Make,
    customer: Customer,
    lapsed: Service,
    renew: Renew,
    finish: Finish,
    outside: Outside,
) -> None:
    """R1.23: two lines, one invoice; the restore extends nothing, the renewal counts from the old expiry."""
    placed = await renew(customer, [lapsed], Means(use_balance=True))
    await finish()
    assert await state_of(placed.order_id) == (
        OrderState.FULFILLED,
        {LineKind.RESTORE: LineState.DONE, LineKind.RENEW: LineState.DONE},
    )
    [restore] = outside.restores(lapsed.name)
    [renewal] = outside.renewals(lapsed.name)
    assert restore["expires_at"] == renewal["from"]
    renewed = await Service.get(id=lapsed.id)
    assert renewed.expires_at == datetime.fromisoformat(str(renewal["to"]))
    domain = await Domain.get(service_id=lapsed.id)
    assert (domain.registry_expires_at, domain.registry_statuses) == (renewed.expires_at, ["ok"])
    invoice = await Document.get(order_id=placed.order_id)
    assert invoice.total_minor == RESTORED_AND_RENEWED
    words = [line.description for line in await DocumentLine.filter(document=invoice)]
    assert sum("restauration auprès du registre" in each for each in words) == 1
    fact = await Entry.get(fact="service.restored")
    assert {"kind": "service", "id": str(lapsed.id)} in fact.targets
    steps = (await Operation.get(id=placed.operation_id)).steps
    assert [step.get("kind") for step in steps] == [None, None, "restore", "renew"]
    letter = await Mail.get(letter="order_finished")
    assert letter.text.count(lapsed.name) == 1
    await assert_in_order(world)


async def test_asks_after_a_lost_answer_and_restores_once(
    customer: Customer, lapsed: Service, renew: Renew, world: World, outside: Outside
) -> None:
    """F32: the registry did it, only we did not hear."""
    outside.registrar.calls.script("restore", FaultKind.DROP, moment=Moment.AFTER)
    placed = await renew(customer, [lapsed], Means(use_balance=True))
    await a_day_passes(world)
    assert (await state_of(placed.order_id))[0] is OrderState.FULFILLED
    assert len(outside.restores(lapsed.name)) == 1
    assert len(outside.renewals(lapsed.name)) == 1
    assert await Entry.filter(fact="service.restored").count() == 1


async def test_is_not_renewed_while_the_registry_is_not_through(
    customer: Customer,
    lapsed: Service,
    renew: Renew,
    finish: Finish,
    world: World,
    outside: Outside,
) -> None:
    """R2.4: a renewal asked now would be refused for good."""
    assert lapsed.expires_at is not None
    waiting = ("pendingDelete", "pendingRestore")
    outside.register_domain(lapsed.name, lapsed.expires_at, waiting, grace_days=100)
    placed = await renew(customer, [lapsed], Means(use_balance=True))
    await finish()
    state, lines = await state_of(placed.order_id)
    assert state is OrderState.PAID
    assert lines == {LineKind.RESTORE: LineState.WAITING, LineKind.RENEW: LineState.PENDING}
    outside.register_domain(lapsed.name, lapsed.expires_at, grace_days=100)
    await a_day_passes(world)
    assert (await state_of(placed.order_id))[0] is OrderState.FULFILLED


async def test_both_lines_are_given_back_when_the_registry_refuses(
    customer: Customer,
    lapsed: Service,
    renew: Renew,
    finish: Finish,
    world: World,
    outside: Outside,
) -> None:
    outside.registrar.calls.script("restore", FaultKind.REFUSE, reason="billing_failure")
    placed = await renew(customer, [lapsed], Means(use_balance=True))
    await finish()
    assert await state_of(placed.order_id) == (
        OrderState.REFUNDED,
        {LineKind.RESTORE: LineState.REFUNDED, LineKind.RENEW: LineState.REFUNDED},
    )
    credited = await Document.filter(kind="CREDIT_NOTE")
    assert sum(note.total_minor for note in credited) == RESTORED_AND_RENEWED
    assert outside.restores() == []
    await assert_in_order(world)


async def test_a_name_that_needed_no_restore_is_renewed_and_the_rest_given_back(
    customer: Customer, lapsed: Service, renew: Renew, finish: Finish, outside: Outside
) -> None:
    """The registry's days are the truth: nothing is charged for what it did not have to do."""
    assert lapsed.expires_at is not None
    outside.register_domain(lapsed.name, lapsed.expires_at, grace_days=60)
    placed = await renew(customer, [lapsed], Means(use_balance=True))
    await finish()
    assert await state_of(placed.order_id) == (
        OrderState.PARTLY_FULFILLED,
        {LineKind.RESTORE: LineState.REFUNDED, LineKind.RENEW: LineState.DONE},
    )
    assert outside.restores() == []
    line = await OrderLine.get(order_id=placed.order_id, kind=LineKind.RESTORE)
    assert line.refused_code == "not_in_redemption"
    letter = await Mail.get(letter="order_finished")
    assert f"{lapsed.name}, restauration" in letter.text


async def test_what_fell_into_redemption_since_the_quote_needs_a_new_one(
    make: Make, customer: Customer, renew: Renew, clock: DemoTime
) -> None:
    domain = await make.domain(customer, expires_in=-29.99)
    moment = await clock.moment()
    quote = await quote_renewal(customer.actor(), None, [Wish(domain.id)], moment=moment)
    await clock.advance(minutes=20)
    with pytest.raises(InRedemption):
        await renew(customer, [domain], Means(use_balance=True), quote_id=quote)


async def test_is_not_quoted_without_a_price_nor_after_redemption(
    make: Make, customer: Customer, lapsed: Service, clock: DemoTime
) -> None:
    gone = await make.domain(customer, expires_in=-61)
    moment = await clock.moment()
    with pytest.raises(GoneForGood):
        await quote_renewal(customer.actor(), None, [Wish(gone.id)], moment=moment)
    await Price.filter(operation=PriceOperation.RESTORE).delete()
    with pytest.raises(NoPriceYet):
        await quote_renewal(customer.actor(), None, [Wish(lapsed.id)], moment=moment)
