"""Renewals while the processor or the registrar fails: answers lost, answers late, and a no for good.

What counts is what an outsider sees: both statements, the customer's operation, the documents.
"""

from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from uuid import UUID

import pytest

from backend.features.audit import operations as audit
from backend.features.billing.models import Document, DocumentKind, Payment, PaymentState, Refund
from backend.features.billing.rules import Means
from backend.features.orders.models import LineState, Order, OrderLine, OrderState
from backend.features.services.models import Service
from backend.features.work.models import Operation, OperationState
from backend.features.work.running import work_off
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.sandbox.calls import FaultKind, Moment
from tests.conftest import DemoTime
from tests.journeys.errands import renew, top_up
from tests.journeys.steps import JOBS, a_day_passes, work_until
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

UNDER_WAY = {OperationState.QUEUED, OperationState.RUNNING}


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Impatient with answers, and in no hurry to ask again."""
    return settings.model_copy(
        update={"outside_timeout_seconds": 0.2, "unpaid_retry_seconds": 300, "redis_url": ""}
    )


@dataclass(frozen=True)
class Ordered:
    order_id: UUID
    operation_id: UUID
    domain: Service

    async def operation(self) -> OperationState:
        return (await Operation.get(id=self.operation_id)).state

    async def order(self) -> OrderState:
        return (await Order.get(id=self.order_id)).state

    async def payment(self) -> PaymentState:
        return (await Payment.get(order_id=self.order_id)).state


@pytest.fixture
async def ordered(world: World, make: Make) -> Ordered:
    """One domain, ordered by card; nobody has worked on it yet."""
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    placed = await renew(world, customer, [domain], Means(payment_method_id=card.id))
    return Ordered(placed.order_id, placed.operation_id, domain)


async def assert_books_are_right(world: World) -> None:
    assert [finding.plain() for finding in (await audit.audit(world)).findings] == []


@pytest.mark.parametrize("kind", [FaultKind.HANG, FaultKind.DROP, FaultKind.ERROR])
async def test_a_charge_whose_answer_was_lost_is_found_and_not_repeated(
    world: World, outside: Outside, clock: DemoTime, ordered: Ordered, kind: FaultKind
) -> None:
    """F13: UNKNOWN, asked by key, paid."""
    outside.payments.calls.script("charge", kind, moment=Moment.AFTER)
    await work_off(world, JOBS)
    assert await ordered.payment() is PaymentState.UNKNOWN
    assert await ordered.operation() in UNDER_WAY
    await clock.advance(minutes=5)
    await work_off(world, JOBS)
    assert await ordered.order() is OrderState.FULFILLED
    assert (len(outside.charges()), len(outside.renewals())) == (1, 1)
    await assert_books_are_right(world)


async def test_a_charge_nobody_heard_of_is_sent_again_with_its_key_after_a_quarter_of_an_hour(
    world: World, outside: Outside, clock: DemoTime, ordered: Ordered
) -> None:
    """F14: missing twice, more than 15 minutes apart; a processor that is only slow is given its time."""
    outside.payments.calls.script("charge", FaultKind.HANG)
    await work_off(world, JOBS)
    await clock.advance(minutes=5)
    await work_off(world, JOBS)
    await clock.advance(minutes=14)
    await work_off(world, JOBS)
    assert calls(outside, "charge") == 1
    await clock.advance(minutes=2)
    await work_off(world, JOBS)
    assert calls(outside, "charge") == 2
    assert await ordered.order() is OrderState.FULFILLED
    assert len({call["asked"] for call in asked(outside, "charge")}) == 1
    assert len(outside.charges()) == 1
    await assert_books_are_right(world)


def asked(outside: Outside, verb: str) -> list[dict[str, object]]:
    """Return what the processor was asked, answered or not, by its own book of calls."""
    return [dict(call) for call in outside.payments.calls.latest(1000) if call["verb"] == verb]


def calls(outside: Outside, verb: str) -> int:
    return len(asked(outside, verb))


async def test_a_processor_that_is_down_for_two_hours_delays_and_fails_nobody(
    world: World, outside: Outside, clock: DemoTime, ordered: Ordered
) -> None:
    """F15: the customer reads that it is under way, and never that it failed."""
    for verb in ("charge", "charge_by_key"):
        outside.payments.calls.script(verb, FaultKind.ERROR, times=1000)
    for _ in range(4):
        await work_until(world, await clock.now() + timedelta(minutes=30))
        assert await ordered.operation() in UNDER_WAY
    outside.payments.store.run("DELETE FROM fault")
    await a_day_passes(world)
    assert await ordered.order() is OrderState.FULFILLED
    assert len(outside.charges()) == 1
    await assert_books_are_right(world)


@pytest.mark.parametrize("kind", [FaultKind.HANG, FaultKind.DROP, FaultKind.ERROR])
@pytest.mark.parametrize("silent_afterwards", [False, True])
async def test_a_renewal_whose_answer_was_lost_is_recognised_and_not_repeated(
    world: World,
    outside: Outside,
    ordered: Ordered,
    kind: FaultKind,
    silent_afterwards: bool,
) -> None:
    """F32, F3: the registry is asked for its date; when it is silent then too, the date refuses the repeat."""
    outside.registrar.calls.script("renew", kind, moment=Moment.AFTER)
    if silent_afterwards:
        outside.registrar.calls.script("domain", kind)
    await a_day_passes(world)
    assert await ordered.order() is OrderState.FULFILLED
    [renewal] = outside.renewals(ordered.domain.name)
    assert renewal["years"] == 1
    assert len(outside.charges()) == 1
    await assert_books_are_right(world)


async def test_a_renewal_that_never_reached_the_registry_is_tried_again(
    world: World, outside: Outside, ordered: Ordered
) -> None:
    outside.registrar.calls.script("renew", FaultKind.ERROR, times=3)
    await a_day_passes(world)
    assert await ordered.order() is OrderState.FULFILLED
    assert len(outside.renewals(ordered.domain.name)) == 1
    await assert_books_are_right(world)


@pytest.mark.parametrize("status", ["redemptionPeriod", "pendingDelete", "serverRenewProhibited"])
async def test_what_the_registry_refuses_for_good_is_credited_and_sent_back(
    world: World, make: Make, outside: Outside, status: str
) -> None:
    """F35: to the cent, the way it came: the balance's part to the balance, the card's to the card."""
    customer = await make.account()
    await top_up(world, make, customer, 501)
    card = await make.card(customer, "5555555555554444", default=False)
    domain = await make.domain(customer)
    means = Means(use_balance=True, payment_method_id=card.id)
    placed = await renew(world, customer, [domain], means)
    assert domain.expires_at is not None
    outside.register_domain(domain.name, domain.expires_at, (status,))
    await work_off(world, JOBS)
    assert (await Order.get(id=placed.order_id)).state is OrderState.REFUNDED
    operation = await Operation.get(id=placed.operation_id)
    assert operation.state is OperationState.FAILED
    assert operation.refused_code == "SOME_LINES_REFUNDED"
    refund = await Refund.get()
    assert (refund.balance_minor, refund.card_minor) == (501, 1019 - 501)
    assert [line["amount_minor"] for line in outside.refunds()] == [1019 - 501]
    assert outside.renewals() == []
    await assert_books_are_right(world)


async def test_a_name_renewed_elsewhere_meanwhile_is_a_case_for_staff(
    world: World, outside: Outside, ordered: Ordered
) -> None:
    """F34: never a second renewal; the customer is told that a person looks at it."""
    assert ordered.domain.expires_at is not None
    elsewhere = ordered.domain.expires_at + timedelta(days=1000)
    outside.register_domain(ordered.domain.name, elsewhere)
    await a_day_passes(world)
    assert await ordered.operation() is OperationState.MANUAL
    assert (await OrderLine.get(order_id=ordered.order_id)).state is LineState.MANUAL
    assert outside.renewals() == []
    await assert_books_are_right(world)


async def test_an_expiry_moved_here_meanwhile_is_a_case_for_staff_and_holds_up_nobody(
    world: World, make: Make, outside: Outside
) -> None:
    customer = await make.account()
    card = await make.card(customer)
    moved, other = await make.hosting(customer), await make.hosting(customer)
    placed = await renew(world, customer, [moved, other], Means(payment_method_id=card.id))
    assert moved.expires_at is not None
    await Service.filter(id=moved.id).update(expires_at=moved.expires_at - timedelta(days=1))
    await work_off(world, JOBS)
    lines = await OrderLine.filter(order_id=placed.order_id).order_by("position")
    assert [line.state for line in lines] == [LineState.MANUAL, LineState.DONE]
    assert (await Operation.get(id=placed.operation_id)).state is OperationState.MANUAL


@pytest.mark.parametrize(
    "refused",
    list(product([False, True], repeat=5)),
    ids=lambda fates: "".join("x" if fate else "." for fate in fates),
)
async def test_each_line_of_an_order_has_its_own_fate(
    world: World, make: Make, outside: Outside, refused: tuple[bool, ...]
) -> None:
    """F37: all outcomes of five lines. One invoice as ordered, one credit note and one refund a refused line."""
    customer = await make.account()
    card = await make.card(customer)
    domains = [await make.domain(customer) for _ in refused]
    for domain, held in zip(domains, refused, strict=True):
        assert domain.expires_at is not None
        statuses = ("pendingDelete",) if held else ("ok",)
        outside.register_domain(domain.name, domain.expires_at, statuses)
    placed = await renew(world, customer, domains, Means(payment_method_id=card.id))
    await work_off(world, JOBS)

    order = await Order.get(id=placed.order_id)
    expected = {0: OrderState.FULFILLED, 5: OrderState.REFUNDED}
    assert order.state is expected.get(sum(refused), OrderState.PARTLY_FULFILLED)
    for domain, held in zip(domains, refused, strict=True):
        assert len(outside.renewals(domain.name)) == (0 if held else 1)
    invoice = await Document.get(kind=DocumentKind.INVOICE)
    credited = await Document.filter(kind=DocumentKind.CREDIT_NOTE)
    assert len(credited) == len(outside.refunds()) == sum(refused)
    [charge] = outside.charges()
    assert charge["amount_minor"] == invoice.total_minor == order.total_minor
    given_back = sum(line["amount_minor"] for line in outside.refunds())  # type: ignore[misc]
    assert given_back == sum(note.total_minor for note in credited)
    if all(refused):
        assert given_back == order.total_minor
    await assert_books_are_right(world)
