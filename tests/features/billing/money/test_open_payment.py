"""Opening a payment: who may pay with what, and a balance that is never spent twice."""

import asyncio

import pytest
from tortoise.exceptions import IntegrityError

from backend.features.accounts.refusals import AddressIncomplete, NotFound
from backend.features.billing.models import Payment, PaymentPurpose, PaymentState
from backend.features.billing.operations.open_payment import open_payment
from backend.features.billing.refusals import (
    InsufficientBalance,
    PaymentMethodExpired,
    PaymentMethodRequired,
    PaymentMethodUnknown,
)
from backend.features.billing.rules import Means
from backend.kit import database
from backend.kit.ids import new_id
from tests.features.billing.money.till import (
    BEFORE,
    assert_books_in_order,
    balance_of,
    booked,
    credit,
    euros,
    payment_of,
    reach_of,
    saved_card,
)
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


async def test_holds_back_the_balance_part_at_once(make: Make, outside: Outside) -> None:
    customer = await make.account()
    await credit(customer, 3333)
    card = await saved_card(outside.payments, customer)
    payment = await payment_of(customer, 10079, card=card, balance=True)
    assert (payment.balance_minor, payment.card_minor) == (3333, 6746)
    assert payment.state is PaymentState.PENDING
    assert payment.payment_method_id == card.id
    assert await balance_of(customer) == (0, 3333)
    assert await booked(payment.id) == {"BALANCE": 3333, "RESERVED": -3333}
    assert not outside.charges()
    await assert_books_in_order()


async def test_leaves_the_card_alone_when_the_balance_suffices(
    make: Make, outside: Outside
) -> None:
    customer = await make.account()
    await credit(customer, 20000)
    card = await saved_card(outside.payments, customer)
    payment = await payment_of(customer, 10079, card=card, balance=True)
    assert payment.card_minor == 0
    assert payment.payment_method_id is None


async def test_leaves_the_balance_alone_when_it_is_not_asked_for(
    make: Make, outside: Outside
) -> None:
    customer = await make.account()
    await credit(customer, 20000)
    card = await saved_card(outside.payments, customer)
    payment = await payment_of(customer, 10079, card=card)
    assert payment.card_minor == 10079
    assert await balance_of(customer) == (20000, 0)


async def test_of_a_hundred_at_once_only_one_gets_the_balance(make: Make) -> None:
    """F46: a balance for one payment, a hundred connections wanting it."""
    customer = await make.account()
    await credit(customer, 10079)
    outcomes = await asyncio.gather(
        *(payment_of(customer, 10079, balance=True) for _ in range(100)), return_exceptions=True
    )
    assert sum(isinstance(outcome, Payment) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, InsufficientBalance) for outcome in outcomes) == 99
    assert await balance_of(customer) == (0, 10079)
    assert await Payment.all().count() == 1
    await assert_books_in_order()


async def test_a_rollback_gives_the_balance_back(make: Make) -> None:
    customer = await make.account()
    await credit(customer, 10079)

    async def order_that_fails() -> None:
        async with database.transaction():
            await payment_of(customer, 5001, balance=True)
            raise RuntimeError("the order fails")

    with pytest.raises(RuntimeError, match="the order fails"):
        await order_that_fails()
    assert await balance_of(customer) == (10079, 0)
    assert await Payment.all().count() == 0


class TestRefuses:
    async def test_too_small_a_balance(self, make: Make) -> None:
        customer = await make.account()
        await credit(customer, 10078)
        with pytest.raises(InsufficientBalance):
            await payment_of(customer, 10079, balance=True)
        assert await balance_of(customer) == (10078, 0)

    async def test_no_means(self, make: Make) -> None:
        with pytest.raises(PaymentMethodRequired):
            await payment_of(await make.account(), 10079)

    async def test_somebody_elses_card(self, make: Make, outside: Outside) -> None:
        card = await saved_card(outside.payments, await make.account())
        with pytest.raises(PaymentMethodUnknown):
            await payment_of(await make.account(), 10079, card=card)

    async def test_a_removed_card(self, make: Make, outside: Outside) -> None:
        customer = await make.account()
        card = await saved_card(outside.payments, customer)
        card.is_default, card.removed_at = False, BEFORE
        await card.save(update_fields=["is_default", "removed_at"])
        with pytest.raises(PaymentMethodUnknown):
            await payment_of(customer, 10079, card=card)

    async def test_a_card_that_is_over(self, make: Make, outside: Outside) -> None:
        customer = await make.account()
        card = await saved_card(outside.payments, customer, expires=(10, 2026))
        with pytest.raises(PaymentMethodExpired):
            await payment_of(customer, 10079, card=card, now=make.now)

    async def test_an_address_that_is_not_complete(self, make: Make, outside: Outside) -> None:
        """IN-10, IN-55: the refusal names the field."""
        customer = await make.account(city="")
        card = await saved_card(outside.payments, customer)
        with pytest.raises(AddressIncomplete) as refusal:
            await payment_of(customer, 10079, card=card)
        assert refusal.value.values == {"field": "city"}

    async def test_an_account_out_of_reach(self, make: Make) -> None:
        customer, other = await make.account(), await make.account()
        with pytest.raises(NotFound):
            await open_payment(
                reach_of(other),
                account_id=customer.id,
                purpose=PaymentPurpose.ORDER,
                order_id=new_id(),
                operation_id=None,
                total=euros(1),
                means=Means(use_balance=True),
                now=make.now,
            )

    async def test_a_second_payment_for_an_order_unless_the_first_failed(
        self, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        first = await payment_of(customer, 700, card=await saved_card(outside.payments, customer))
        again = {
            "account_id": customer.id,
            "purpose": "ORDER",
            "order_id": first.order_id,
            "currency": "EUR",
            "total_minor": 700,
            "balance_minor": 700,
            "created_at": make.now,
        }
        with pytest.raises(IntegrityError, match="one_for_order"):
            await Payment.create(**again)
        first.state, first.refused_code, first.finished_at = (
            PaymentState.FAILED,
            "CARD_REFUSED",
            make.now,
        )
        await first.save(update_fields=["state", "refused_code", "finished_at"])
        await Payment.create(**again)
