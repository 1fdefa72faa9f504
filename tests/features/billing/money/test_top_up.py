"""Topping up: the balance grows once the money is certain, and only then."""

import asyncio
from uuid import UUID

import pytest

from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import AddressIncomplete, NotFound
from backend.features.billing.models import Payment, PaymentMethod, PaymentState
from backend.features.billing.operations.hear import hear
from backend.features.billing.operations.top_up_balance import top_up_balance
from backend.features.billing.refusals import (
    OtherCurrency,
    PaymentMethodExpired,
    PaymentMethodUnknown,
    TopUpOutOfBounds,
)
from backend.features.work.models import Operation, OperationState
from backend.features.work.operations import JobFunction
from backend.features.work.refusals import IdempotencyKeyRequired, IdempotencyKeyReused
from backend.features.work.running import work_off
from backend.kit.ids import new_id
from backend.kit.money import Money
from backend.ports.payments import Event, EventKind
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.features.billing.money import till
from tests.features.billing.money.till import (
    assert_books_in_order,
    balance_of,
    booked,
    euros,
    facts,
    reach_of,
    saved_card,
)
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


async def _top_up(
    make: Make,
    customer: Customer,
    amount: Money,
    *,
    card: PaymentMethod | None = None,
    key: str = "a key of the page",
) -> UUID:
    return await top_up_balance(
        reach_of(customer, Permission.BILLING_TOPUP),
        account_id=customer.id,
        amount=amount,
        payment_method_id=card.id if card else None,
        idempotency_key=key,
        now=make.now,
    )


async def test_credits_the_balance_when_the_card_was_charged(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    """WL-57, WL-58."""
    customer = await make.account()
    card = await saved_card(outside.payments, customer)
    operation_id = await _top_up(make, customer, euros(3333), card=card)
    assert await balance_of(customer) == (0, 0)
    await work_off(world, all_jobs)
    assert await balance_of(customer) == (3333, 0)
    [charged] = outside.charges()
    assert charged["amount_minor"] == 3333
    payment = await Payment.get(operation_id=operation_id)
    assert await booked(payment.id) == {"CLEARING": 3333, "BALANCE": -3333}
    assert await facts(payment.id) == ["top_up.started", "top_up.credited"]
    operation = await Operation.get(id=operation_id)
    assert operation.state is OperationState.SUCCEEDED
    assert operation.steps == [{"name": "pay", "state": "SUCCEEDED"}]
    await assert_books_in_order()


async def test_without_a_saved_card_leads_to_the_processors_page(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction], clock: DemoTime
) -> None:
    """WL-58: nothing is credited until the customer has paid there; the card is kept when they chose so."""
    customer = await make.account()
    operation_id = await _top_up(make, customer, euros(1250))
    await work_off(world, all_jobs)
    operation = await Operation.get(id=operation_id)
    assert operation.state is OperationState.ACTION_REQUIRED
    assert await balance_of(customer) == (0, 0)
    page = operation.action_url.rsplit("/", 1)[-1]
    mistakes = outside.payments.enter_card(
        page, number=till.WORKS, expiry="12/30", cvc="123", keep=True
    )
    assert mistakes == {}
    await clock.advance(seconds=world.settings.unpaid_retry_seconds)
    await work_off(world, all_jobs)
    assert await balance_of(customer) == (1250, 0)
    assert (await Operation.get(id=operation_id)).state is OperationState.SUCCEEDED
    [card] = await PaymentMethod.filter(account_id=customer.id)
    assert (card.last4, card.is_default) == ("4242", True)
    await assert_books_in_order()


async def test_is_credited_at_once_when_the_processor_says_so(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    customer = await make.account()
    operation_id = await _top_up(make, customer, euros(1250))
    await work_off(world, all_jobs)
    operation = await Operation.get(id=operation_id)
    page = operation.action_url.rsplit("/", 1)[-1]
    outside.payments.enter_card(page, number=till.WORKS, expiry="12/30", cvc="123", keep=False)
    [charged] = outside.charges()
    event = Event("evt_1", EventKind.CHARGE, UUID(str(charged["key"])))
    await hear(world, event)
    await hear(world, event)
    await work_off(world, all_jobs)
    assert await balance_of(customer) == (1250, 0)
    assert not await PaymentMethod.exists(account_id=customer.id)


async def test_that_the_bank_refuses_credits_nothing(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    customer = await make.account()
    card = await saved_card(outside.payments, customer, till.NO_FUNDS)
    operation_id = await _top_up(make, customer, euros(3333), card=card)
    await work_off(world, all_jobs)
    operation = await Operation.get(id=operation_id)
    assert operation.state is OperationState.FAILED
    assert operation.refused_code == "CARD_WITHOUT_FUNDS"
    assert await balance_of(customer) == (0, 0)
    payment = await Payment.get(operation_id=operation_id)
    assert payment.state is PaymentState.FAILED
    assert await facts(payment.id) == ["top_up.started", "top_up.failed"]


async def test_that_nobody_pays_ends_after_a_day(
    world: World, make: Make, all_jobs: dict[str, JobFunction], clock: DemoTime
) -> None:
    customer = await make.account()
    operation_id = await _top_up(make, customer, euros(1250))
    await work_off(world, all_jobs)
    await clock.advance(days=1, minutes=1)
    await work_off(world, all_jobs)
    operation = await Operation.get(id=operation_id)
    assert (operation.state, operation.refused_code) == (
        OperationState.FAILED,
        "PAYMENT_ABANDONED",
    )
    assert operation.action_url == ""


async def test_with_the_same_key_is_one_top_up(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    """F23: fifty clicks, one charge, one answer."""
    customer = await make.account()
    card = await saved_card(outside.payments, customer)
    answers = await asyncio.gather(
        *(_top_up(make, customer, euros(3333), card=card) for _ in range(50))
    )
    assert len(set(answers)) == 1
    await work_off(world, all_jobs)
    assert len(outside.charges()) == 1
    assert await balance_of(customer) == (3333, 0)


class TestRefuses:
    async def test_another_amount_under_the_same_key(self, make: Make) -> None:
        customer = await make.account()
        await _top_up(make, customer, euros(3333))
        with pytest.raises(IdempotencyKeyReused):
            await _top_up(make, customer, euros(3334))
        assert await Payment.all().count() == 1

    @pytest.mark.parametrize("key", ["", "short", "k" * 101])
    async def test_a_key_that_is_too_short_or_too_long(self, make: Make, *, key: str) -> None:
        customer = await make.account()
        with pytest.raises(IdempotencyKeyRequired):
            await _top_up(make, customer, euros(20_00), key=key)
        assert not await Payment.exists()

    @pytest.mark.parametrize("minor", [499, 500001])
    async def test_an_amount_out_of_bounds(self, make: Make, *, minor: int) -> None:
        with pytest.raises(TopUpOutOfBounds):
            await _top_up(make, await make.account(), euros(minor))
        assert await Payment.all().count() == 0

    async def test_another_currency(self, make: Make) -> None:
        with pytest.raises(OtherCurrency):
            await _top_up(make, await make.account(), Money(1000, "CHF"))

    async def test_an_address_that_is_not_complete(self, make: Make) -> None:
        with pytest.raises(AddressIncomplete):
            await _top_up(make, await make.account(address=" "), euros(1000))

    async def test_somebody_elses_card(self, make: Make, outside: Outside) -> None:
        card = await saved_card(outside.payments, await make.account())
        with pytest.raises(PaymentMethodUnknown):
            await _top_up(make, await make.account(), euros(1000), card=card)

    async def test_a_card_that_is_over(self, make: Make, outside: Outside) -> None:
        customer = await make.account()
        card = await saved_card(outside.payments, customer, expires=(1, 2026))
        with pytest.raises(PaymentMethodExpired):
            await _top_up(make, customer, euros(1000), card=card)

    async def test_an_account_out_of_reach(self, make: Make) -> None:
        customer, other = await make.account(), await make.account()
        with pytest.raises(NotFound):
            await top_up_balance(
                reach_of(other, Permission.BILLING_TOPUP),
                account_id=customer.id,
                amount=euros(1000),
                payment_method_id=None,
                idempotency_key="a key of the page",
                now=make.now,
            )


async def test_hears_nothing_in_a_message_about_something_unknown(world: World) -> None:
    for kind in EventKind:
        await hear(world, Event("evt_1", kind, new_id()))
