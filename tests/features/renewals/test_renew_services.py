"""Renewing by hand, from the quote to the delivered service, counted in the outside's own statements."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from backend.features.accounts import policy
from backend.features.accounts.models import Settlement
from backend.features.accounts.operations import create_token
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import Forbidden, NotFound
from backend.features.billing.models import Balance, Document, LedgerEntry
from backend.features.billing.refusals import InsufficientBalance, PaymentMethodRequired
from backend.features.billing.rules import Means
from backend.features.catalog.models import Price
from backend.features.journal.models import Credential, Entry
from backend.features.orders.models import LineState, Order, OrderLine, OrderState
from backend.features.orders.refusals import (
    AlreadyRenewed,
    CreditLimitReached,
    PriceChanged,
    QuoteExpired,
    RenewalUnderway,
)
from backend.features.renewals.operations.by_hand import Wish, quote_renewal, renew_services
from backend.features.renewals.refusals import NothingToRenew, RenewedTwiceInOneOrder
from backend.features.services.models import EXPIRY, Service, ServicePeriod
from backend.features.services.refusals import ServiceSuspended
from backend.features.work import operations as work
from backend.features.work.models import Operation, OperationState
from backend.features.work.refusals import IdempotencyKeyRequired, IdempotencyKeyReused
from backend.kit import database
from backend.kit.ids import new_id
from backend.ports.world import World
from backend.sandbox.calls import FaultKind
from tests.conftest import DemoTime
from tests.features.renewals.conftest import Renew
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

Finish = Callable[[], Awaitable[int]]


async def test_renews_a_hosting_from_the_balance(make: Make, renew: Renew, finish: Finish) -> None:
    """O2-2, O2-41, IN-45: quoted, paid, invoiced, extended."""
    customer = await make.account()
    await make.balance(customer, 12_345)
    service = await make.hosting(customer)
    placed = await renew(customer, [service], Means(use_balance=True))
    await finish()
    renewed = await Service.get(id=service.id)
    assert renewed.expires_at is not None
    assert service.expires_at is not None
    assert renewed.expires_at.year == service.expires_at.year + 1
    order = await Order.get(id=placed.order_id)
    assert order.state is OrderState.FULFILLED
    assert order.total_minor == 10_079  # 83.99 and 20 % of it, half up
    assert (await Balance.get(account_id=customer.id)).available_minor == 12_345 - 10_079
    invoice = await Document.get(order_id=order.id)
    assert (invoice.total_minor, invoice.tax_minor) == (10_079, 1_680)
    assert await ServicePeriod.filter(service_id=service.id).count() == 2
    operation = await Operation.get(id=placed.operation_id)
    assert operation.state is OperationState.SUCCEEDED
    assert {step["state"] for step in operation.steps} == {"SUCCEEDED"}


async def test_renews_a_domain_by_card(
    make: Make, renew: Renew, finish: Finish, outside: Outside
) -> None:
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    await renew(customer, [domain], Means(payment_method_id=card.id), months=24)
    await finish()
    [charge] = outside.charges()
    assert charge["amount_minor"] == 2_038  # 2 x 8.49, and VAT
    [renewal] = outside.renewals(domain.name)
    assert renewal["years"] == 2
    renewed = await Service.get(id=domain.id)
    assert domain.expires_at is not None
    assert renewed.expires_at == domain.expires_at.replace(year=domain.expires_at.year + 2)


async def test_pays_balance_first_and_the_rest_by_card(
    make: Make, renew: Renew, finish: Finish, outside: Outside
) -> None:
    customer = await make.account()
    await make.balance(customer, 1_001)
    card = await make.card(customer)
    services = [await make.hosting(customer), await make.domain(customer)]
    await renew(customer, services, Means(use_balance=True, payment_method_id=card.id))
    await finish()
    total = 11_098  # 83.99 + 8.49 = 92.48; VAT on the sum, once
    assert [charge["amount_minor"] for charge in outside.charges()] == [total - 1_001]
    assert (await Balance.get(account_id=customer.id)).available_minor == 0
    sums = await LedgerEntry.all().values_list("amount_minor", flat=True)
    assert sum(sums) == 0  # type: ignore[arg-type]  # a column of numbers


async def test_a_refused_card_charges_nothing_and_frees_the_service(
    make: Make, renew: Renew, finish: Finish, outside: Outside
) -> None:
    """O2-79: another means can be tried at once."""
    customer = await make.account()
    await make.balance(customer, 500)
    poor = await make.card(customer, "4000000000009995")
    domain = await make.domain(customer)
    placed = await renew(customer, [domain], Means(use_balance=True, payment_method_id=poor.id))
    await finish()
    assert outside.charges() == []
    assert outside.renewals() == []
    assert (await Order.get(id=placed.order_id)).state is OrderState.CANCELLED
    operation = await Operation.get(id=placed.operation_id)
    assert operation.state is OperationState.FAILED
    assert operation.refused_code
    assert (await Balance.get(account_id=customer.id)).available_minor == 500
    good = await make.card(customer, default=False)
    await renew(customer, [domain], Means(payment_method_id=good.id))
    await finish()
    assert len(outside.renewals(domain.name)) == 1


async def test_a_line_that_the_registry_refuses_is_credited_and_refunded(
    make: Make, renew: Renew, finish: Finish, outside: Outside
) -> None:
    """F35, F37: the other lines stand; the credit note is for that line alone."""
    customer = await make.account()
    card = await make.card(customer)
    good, bad = await make.domain(customer), await make.domain(customer, tld=".com")
    outside.registrar.calls.script("renew", FaultKind.REFUSE, call=2, reason="renew_prohibited")
    placed = await renew(customer, [good, bad], Means(payment_method_id=card.id))
    await finish()
    order = await Order.get(id=placed.order_id)
    assert order.state is OrderState.PARTLY_FULFILLED
    states = (
        await OrderLine.filter(order_id=order.id)
        .order_by("position")
        .values_list("state", flat=True)
    )
    assert states == [LineState.DONE, LineState.REFUNDED]
    [refund] = outside.refunds()
    assert refund["amount_minor"] == 1_019  # 8.49 and its VAT
    assert await Document.filter(kind="CREDIT_NOTE").count() == 1


async def test_the_same_key_gives_the_first_answer(
    make: Make, renew: Renew, finish: Finish, outside: Outside
) -> None:
    """F23."""
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    first = await renew(customer, [domain], Means(payment_method_id=card.id), key="the same key")
    again = await renew(
        customer,
        [domain],
        Means(payment_method_id=card.id),
        key="the same key",
        quote_id=first.order_id,
    )
    await finish()
    assert again == first
    assert len(outside.charges()) == 1
    with pytest.raises(IdempotencyKeyReused):
        await renew(
            customer,
            [domain],
            Means(use_balance=True),
            key="the same key",
            quote_id=first.order_id,
        )


async def test_one_period_is_renewed_once_whatever_the_key(make: Make, renew: Renew) -> None:
    """F24: two tabs, two quotes, two keys."""
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    await renew(customer, [domain], Means(payment_method_id=card.id))
    with pytest.raises(RenewalUnderway):
        await renew(customer, [domain], Means(payment_method_id=card.id))
    assert await OrderLine.filter(live=True).count() == 1


async def test_refuses_a_date_that_moved(
    make: Make, renew: Renew, finish: Finish, world: World
) -> None:
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    stale = await quote_renewal(
        customer.actor(), customer.id, [Wish(domain.id)], moment=await world.clock.moment()
    )
    await renew(customer, [domain], Means(payment_method_id=card.id))
    await finish()
    with pytest.raises(AlreadyRenewed):
        await renew(customer, [domain], Means(payment_method_id=card.id), quote_id=stale)


async def test_a_quote_holds_its_price_and_then_ends(
    make: Make, renew: Renew, clock: DemoTime, world: World
) -> None:
    """F43: charged as quoted while it holds; refused afterwards, saying whether the price changed."""
    customer = await make.account()
    await make.balance(customer, 100_000)
    service = await make.hosting(customer)
    moment = await world.clock.moment()
    actor = customer.actor()
    same, other, held = [
        await quote_renewal(actor, customer.id, [Wish(service.id)], moment=moment) for _ in range(3)
    ]
    await Price.filter(period_months=12).update(unit_price="99.99")
    placed = await renew(customer, [service], Means(use_balance=True), quote_id=held)
    assert (await Order.get(id=placed.order_id)).total_minor == 10_079
    await OrderLine.filter(order_id=held).update(live=False)
    await clock.advance(minutes=31)
    with pytest.raises(PriceChanged):
        await renew(customer, [service], Means(use_balance=True), quote_id=other)
    await Price.filter(period_months=12).update(unit_price="83.99")
    with pytest.raises(QuoteExpired):
        await renew(customer, [service], Means(use_balance=True), quote_id=same)


async def test_a_quote_nobody_took_up_is_forgotten_after_a_week(
    make: Make, renew: Renew, finish: Finish, world: World, clock: DemoTime
) -> None:
    customer = await make.account()
    await make.balance(customer, 20_000)
    service = await make.hosting(customer)
    wishes, moment = [Wish(service.id)], await world.clock.moment()
    await quote_renewal(customer.actor(), customer.id, wishes, moment=moment)
    placed = await renew(customer, [service], Means(use_balance=True))
    await finish()
    await clock.advance(days=6)
    fresh = await quote_renewal(
        customer.actor(), customer.id, wishes, moment=await world.clock.moment()
    )
    await clock.advance(days=2)
    async with database.transaction():
        await work.enqueue("orders.forget_quotes", new_id(), run_at=await clock.now())
    await finish()
    assert set(await Order.all().values_list("id", flat=True)) == {placed.order_id, fresh}
    orphans = OrderLine.exclude(order_id__in=[placed.order_id, fresh])
    assert not await orphans.exists()


async def test_refuses_somebody_elses_service_and_quote(
    make: Make, renew: Renew, world: World
) -> None:
    owner, stranger = await make.account(), await make.account()
    service = await make.hosting(owner)
    moment = await world.clock.moment()
    with pytest.raises(NotFound):
        await quote_renewal(stranger.actor(), stranger.id, [Wish(service.id)], moment=moment)
    quote = await quote_renewal(owner.actor(), owner.id, [Wish(service.id)], moment=moment)
    with pytest.raises(NotFound):
        await renew(stranger, [service], Means(use_balance=True), quote_id=quote)
    with pytest.raises(NotFound):
        await renew(stranger, [service], Means(use_balance=True), quote_id=new_id())


async def test_refuses_to_pay_for_who_may_renew_but_not_pay(make: Make, world: World) -> None:
    """Law 4: a program with `service.renew` alone spends neither the balance nor a card."""
    customer = await make.account()
    await make.balance(customer, 50_000)
    service = await make.hosting(customer)
    moment = await world.clock.moment()
    token = await create_token(
        policy.for_worker(Permission.ACCOUNT_SECURITY, customer.id),
        account_id=customer.id,
        label="renews only",
        permissions=[Permission.SERVICE_VIEW, Permission.SERVICE_RENEW],
        expires_at=moment.real + timedelta(days=1),
        moment=moment,
    )
    program = customer.actor(credential=Credential.TOKEN, credential_id=token.id)
    quote = await quote_renewal(program, customer.id, [Wish(service.id)], moment=moment)
    assert service.expires_at is not None
    with pytest.raises(Forbidden):
        await renew_services(
            world,
            program,
            quote,
            seen_expiries={service.id: service.expires_at},
            means=Means(use_balance=True),
            idempotency_key="renews-only-1",
            moment=moment,
        )
    assert await OrderLine.filter(live=True).count() == 0
    assert (await Balance.get(account_id=customer.id)).available_minor == 50_000


async def test_refuses_a_service_that_was_suspended_since_the_quote(
    make: Make, renew: Renew, world: World
) -> None:
    customer = await make.account()
    await make.balance(customer, 50_000)
    service = await make.hosting(customer)
    moment = await world.clock.moment()
    quote = await quote_renewal(customer.actor(), customer.id, [Wish(service.id)], moment=moment)
    await make.suspension(service, "ABUSE")
    with pytest.raises(ServiceSuspended):
        await renew(customer, [service], Means(use_balance=True), quote_id=quote)
    assert (await Balance.get(account_id=customer.id)).available_minor == 50_000


async def test_what_is_owed_for_invoices_counts_towards_the_limit(
    make: Make, renew: Renew, finish: Finish, clock: DemoTime
) -> None:
    """A reseller on terms owes no more than agreed, whether it was invoiced or not."""
    customer = await make.account(
        settlement=Settlement.ON_TERMS, terms_days=30, credit_limit_minor=20_000
    )
    first, second = await make.hosting(customer), await make.hosting(customer)
    await renew(customer, [first], Means())
    await finish()
    with pytest.raises(CreditLimitReached):
        await renew(customer, [second], Means())
    await clock.advance(days=32)
    async with database.transaction():
        await work.enqueue("orders.invoice_account", customer.id, run_at=await clock.now())
    await finish()
    assert await Document.filter(account_id=customer.id).count() == 1
    with pytest.raises(CreditLimitReached):
        await renew(customer, [second], Means())


async def test_refuses_bad_lists_and_means(make: Make, renew: Renew, world: World) -> None:
    customer = await make.account()
    service = await make.hosting(customer)
    moment = await world.clock.moment()
    with pytest.raises(NothingToRenew):
        await quote_renewal(customer.actor(), customer.id, [], moment=moment)
    with pytest.raises(RenewedTwiceInOneOrder):
        await quote_renewal(customer.actor(), customer.id, [Wish(service.id)] * 2, moment=moment)
    with pytest.raises(InsufficientBalance):
        await renew(customer, [service], Means(use_balance=True))
    with pytest.raises(PaymentMethodRequired):
        await renew(customer, [service], Means())
    with pytest.raises(IdempotencyKeyRequired):
        await renew(customer, [service], Means(use_balance=True), key="short")
    assert await OrderLine.filter(live=True).count() == 0


async def test_a_suspension_for_its_expiry_ends_with_the_renewal(
    make: Make, renew: Renew, finish: Finish
) -> None:
    """R6.31; a late renewal counts from the old expiry (R1.22). What an invoice wants stays."""
    customer = await make.account()
    await make.balance(customer, 20_000)
    service = await make.hosting(customer, expires_in=-5)
    reason = await make.suspension(service, "UNPAID", cause=EXPIRY)
    for_an_invoice = await make.suspension(service, "UNPAID")
    await renew(customer, [service], Means(use_balance=True))
    await finish()
    await reason.refresh_from_db()
    assert reason.lifted_at is not None
    await for_an_invoice.refresh_from_db()
    assert for_an_invoice.lifted_at is None
    renewed = await Service.get(id=service.id)
    assert renewed.expires_at is not None
    assert service.expires_at is not None
    assert timedelta(days=364) < renewed.expires_at - service.expires_at < timedelta(days=367)


async def test_what_jobs_do_keeps_the_request_id(make: Make, renew: Renew, finish: Finish) -> None:
    """Law 7: from the customer's click to the last letter, one request id."""
    customer = await make.account()
    await make.balance(customer, 20_000)
    await renew(customer, [await make.hosting(customer)], Means(use_balance=True))
    placed = await Entry.get(fact="order.placed")
    await finish()
    for fact in ("payment.succeeded", "order.paid", "document.issued", "service.renewed"):
        assert (await Entry.get(fact=fact)).request_id == placed.request_id
