"""Charging: every way from PENDING to the end, counted in the processor's own statement."""

import asyncio
from datetime import timedelta

import pytest

from backend.features.billing.models import Payment, PaymentAttempt, PaymentMethod, PaymentState
from backend.features.billing.operations.charge import ask, charge
from backend.features.work.models import Job, Operation, OperationState
from backend.features.work.rules import Later, NeedsStaff
from backend.ports.world import World
from backend.sandbox.calls import FaultKind, Moment
from tests.conftest import DemoTime
from tests.features.billing.money import till
from tests.features.billing.money.till import (
    assert_books_in_order,
    balance_of,
    booked,
    credit,
    facts,
    payment_of,
    saved_card,
)
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


async def _by_card(
    make: Make, outside: Outside, number: str = till.WORKS, minor: int = 10079
) -> tuple[Customer, Payment]:
    customer = await make.account()
    card = await saved_card(outside.payments, customer, number)
    return customer, await payment_of(customer, minor, card=card)


async def _half_and_half(
    make: Make, outside: Outside, number: str = till.WORKS
) -> tuple[Customer, Payment]:
    customer = await make.account()
    await credit(customer, 3333)
    card = await saved_card(outside.payments, customer, number)
    return customer, await payment_of(customer, 10079, card=card, balance=True)


async def _state(payment: Payment) -> PaymentState:
    return (await Payment.get(id=payment.id)).state


def _asked(outside: Outside, verb: str) -> int:
    return sum(call["verb"] == verb for call in outside.payments.calls.latest(1000))


def _page(url: str) -> str:
    return url.rsplit("/", 1)[-1]


class TestSucceeds:
    async def test_by_card(self, world: World, make: Make, outside: Outside) -> None:
        customer, payment = await _by_card(make, outside)
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        [charged] = outside.charges()
        assert (charged["amount_minor"], charged["currency"]) == (10079, "EUR")
        [attempt] = await PaymentAttempt.filter(payment_id=payment.id)
        assert (str(attempt.id), attempt.processor_ref) == (charged["key"], charged["id"])
        assert attempt.state is PaymentState.SUCCEEDED
        assert await booked(payment.id) == {"CLEARING": 10079, "RECEIVABLE": -10079}
        assert await facts(payment.id) == ["payment.succeeded"]
        assert customer.account.number in str(charged["description"])
        await assert_books_in_order()

    async def test_by_balance_without_asking_the_processor(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        await credit(customer, 10100)
        payment = await payment_of(customer, 10079, balance=True)
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        assert await balance_of(customer) == (21, 0)
        assert await booked(payment.id) == {"BALANCE": 10079, "RECEIVABLE": -10079}
        assert not outside.payments.calls.latest(10)
        await assert_books_in_order()

    async def test_by_both(self, world: World, make: Make, outside: Outside) -> None:
        customer, payment = await _half_and_half(make, outside)
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        assert [charged["amount_minor"] for charged in outside.charges()] == [6746]
        assert await balance_of(customer) == (0, 0)
        assert await booked(payment.id) == {
            "BALANCE": 3333,
            "CLEARING": 6746,
            "RECEIVABLE": -10079,
        }
        await assert_books_in_order()

    async def test_once_however_often_it_is_repeated(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        _, payment = await _by_card(make, outside)
        for _ in range(3):
            assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        assert len(outside.charges()) == 1
        assert _asked(outside, "charge") == 1
        assert await facts(payment.id) == ["payment.succeeded"]

    async def test_once_when_many_workers_charge_at_once(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        """F27: whoever comes second asks about the first one's attempt."""
        _, payment = await _half_and_half(make, outside)
        await asyncio.gather(
            *(charge(world, payment.id) for _ in range(10)), return_exceptions=True
        )
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        assert len(outside.charges()) == 1
        assert await PaymentAttempt.all().count() == 1
        assert await facts(payment.id) == ["payment.succeeded"]
        await assert_books_in_order()

    async def test_wakes_whoever_settles_orders(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        _, payment = await _by_card(make, outside)
        await charge(world, payment.id)
        assert await Job.filter(ref=payment.id).values_list("kind", flat=True) == ["orders.settle"]


class TestIsRefused:
    @pytest.mark.parametrize(
        ("number", "why"),
        [
            (till.NO_FUNDS, ("CARD_WITHOUT_FUNDS", "insufficient_funds", False)),
            (till.FAILS_LATER, ("CARD_REFUSED", "card_declined", False)),
            (till.DECLINED, ("CARD_BLOCKED", "card_declined", True)),
            (till.STOLEN, ("CARD_BLOCKED", "card_stolen", True)),
        ],
    )
    async def test_and_the_reservation_is_free_again(
        self, world: World, make: Make, outside: Outside, *, number: str, why: tuple[str, str, bool]
    ) -> None:
        """O2-79: the payment is over, the customer picks other means."""
        customer, payment = await _half_and_half(make, outside, number)
        assert await charge(world, payment.id) is PaymentState.FAILED
        payment = await Payment.get(id=payment.id)
        assert payment.finished_at is not None
        [attempt] = await PaymentAttempt.filter(payment_id=payment.id)
        assert (payment.refused_code, attempt.refused_code, attempt.hard) == why
        assert await balance_of(customer) == (3333, 0)
        assert await booked(payment.id) == {}
        assert await facts(payment.id) == ["payment.failed"]
        assert not outside.charges()
        await assert_books_in_order()

    async def test_and_stays_so(self, world: World, make: Make, outside: Outside) -> None:
        _, payment = await _by_card(make, outside, till.DECLINED)
        await charge(world, payment.id)
        assert await charge(world, payment.id) is PaymentState.FAILED
        assert _asked(outside, "charge") == 1

    async def test_for_a_card_that_the_processor_forgot(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        _, payment = await _by_card(make, outside)
        card = await PaymentMethod.get(id=payment.payment_method_id)
        outside.payments.forget_card(card.processor_ref)
        assert await charge(world, payment.id) is PaymentState.FAILED
        assert (await Payment.get(id=payment.id)).refused_code == "CARD_BLOCKED"


class TestLosesAnAnswer:
    @pytest.mark.parametrize("kind", [FaultKind.DROP, FaultKind.ERROR])
    async def test_after_the_charge_and_finds_it_again(
        self, world: World, make: Make, outside: Outside, clock: DemoTime, kind: FaultKind
    ) -> None:
        """F2, F13: UNKNOWN, asked by key, one charge."""
        customer, payment = await _half_and_half(make, outside)
        outside.payments.calls.script("charge", kind, moment=Moment.AFTER)
        with pytest.raises(Later) as later:
            await charge(world, payment.id)
        assert await _state(payment) is PaymentState.UNKNOWN
        assert later.value.at <= await clock.now() + timedelta(
            seconds=world.settings.unpaid_retry_seconds
        )
        assert await balance_of(customer) == (0, 3333)  # held back until somebody knows
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        assert len(outside.charges()) == 1
        assert _asked(outside, "charge") == 1
        await assert_books_in_order()

    async def test_of_the_card_that_loses_answers(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        _, payment = await _by_card(make, outside, till.LOSES_ANSWER)
        with pytest.raises(Later):
            await charge(world, payment.id)
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        assert len(outside.charges()) == 1

    async def test_before_the_charge_and_sends_it_again_after_a_quarter_of_an_hour(
        self, world: World, make: Make, outside: Outside, clock: DemoTime
    ) -> None:
        """F14: « not found » twice, fifteen minutes apart, then the same key."""
        _, payment = await _by_card(make, outside)
        outside.payments.calls.script("charge", FaultKind.DROP)
        with pytest.raises(Later):
            await charge(world, payment.id)
        with pytest.raises(Later) as missing:
            await charge(world, payment.id)
        await clock.advance(minutes=14)
        with pytest.raises(Later) as still:
            await charge(world, payment.id)
        assert _asked(outside, "charge") == 1
        assert missing.value.at == still.value.at
        await clock.advance(minutes=1)
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        assert len(outside.charges()) == 1
        assert _asked(outside, "charge") == 2
        [attempt] = await PaymentAttempt.all()
        assert attempt.missing_since is None

    async def test_twice_and_waits_a_quarter_of_an_hour_each_time(
        self, world: World, make: Make, outside: Outside, clock: DemoTime
    ) -> None:
        _, payment = await _by_card(make, outside)
        outside.payments.calls.script("charge", FaultKind.DROP, times=2)
        for _ in range(2):
            with pytest.raises(Later):
                await charge(world, payment.id)
            with pytest.raises(Later):
                await charge(world, payment.id)
            await clock.advance(minutes=15)
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        assert len(outside.charges()) == 1

    async def test_for_hours_and_the_customer_is_not_told_of_a_failure(
        self, world: World, make: Make, outside: Outside, clock: DemoTime
    ) -> None:
        """F15: the processor is down for two hours."""
        customer, payment = await _half_and_half(make, outside)
        outside.payments.calls.script("charge", FaultKind.ERROR, moment=Moment.AFTER)
        outside.payments.calls.script("charge_by_key", FaultKind.ERROR, times=8)
        for _ in range(9):
            with pytest.raises(Later):
                await charge(world, payment.id)
            await clock.advance(minutes=15)
        assert await _state(payment) is PaymentState.UNKNOWN
        assert await facts(payment.id) == []
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        assert len(outside.charges()) == 1
        assert await balance_of(customer) == (0, 0)

    async def test_for_three_days_and_a_person_looks(
        self, world: World, make: Make, outside: Outside, clock: DemoTime
    ) -> None:
        _, payment = await _by_card(make, outside)
        outside.payments.calls.script("charge", FaultKind.ERROR, moment=Moment.AFTER)
        outside.payments.calls.script("charge_by_key", FaultKind.ERROR)
        with pytest.raises(Later):
            await charge(world, payment.id)
        await clock.advance(days=3, minutes=1)
        with pytest.raises(NeedsStaff):
            await charge(world, payment.id)
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED

    async def test_of_a_refusal_and_learns_of_it_later(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer, payment = await _half_and_half(make, outside, till.NO_FUNDS)
        outside.payments.calls.script("charge", FaultKind.DROP, moment=Moment.AFTER)
        with pytest.raises(Later):
            await charge(world, payment.id)
        assert await charge(world, payment.id) is PaymentState.FAILED
        assert await balance_of(customer) == (3333, 0)


class TestWaitsForTheCustomer:
    async def test_and_goes_on_when_the_bank_heard_a_yes(
        self, world: World, make: Make, outside: Outside, clock: DemoTime
    ) -> None:
        _, payment = await _half_and_half(make, outside, till.ASKS)
        with pytest.raises(Later) as later:
            await charge(world, payment.id)
        waiting = await Payment.get(id=payment.id)
        assert waiting.state is PaymentState.ACTION_REQUIRED
        assert waiting.action_url
        assert later.value.at > await clock.now()
        with pytest.raises(Later):
            await charge(world, payment.id)
        assert await facts(payment.id) == ["payment.action_required"]
        outside.payments.answer_bank(_page(waiting.action_url), agreed=True)
        assert await charge(world, payment.id) is PaymentState.SUCCEEDED
        assert await facts(payment.id) == ["payment.action_required", "payment.succeeded"]
        assert (await Payment.get(id=payment.id)).action_url == ""
        assert len(outside.charges()) == 1
        await assert_books_in_order()

    async def test_and_ends_when_the_bank_heard_a_no(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer, payment = await _half_and_half(make, outside, till.ASKS)
        with pytest.raises(Later):
            await charge(world, payment.id)
        url = (await Payment.get(id=payment.id)).action_url
        outside.payments.answer_bank(_page(url), agreed=False)
        assert await charge(world, payment.id) is PaymentState.FAILED
        assert (await Payment.get(id=payment.id)).refused_code == "AUTHENTICATION_REFUSED"
        assert await balance_of(customer) == (3333, 0)

    async def test_a_day_and_no_longer(
        self, world: World, make: Make, outside: Outside, clock: DemoTime
    ) -> None:
        customer, payment = await _half_and_half(make, outside, till.ASKS)
        with pytest.raises(Later):
            await charge(world, payment.id)
        await clock.advance(hours=23)
        with pytest.raises(Later):
            await charge(world, payment.id)
        await clock.advance(hours=1, minutes=1)
        assert await charge(world, payment.id) is PaymentState.FAILED
        assert (await Payment.get(id=payment.id)).refused_code == "PAYMENT_ABANDONED"
        assert await balance_of(customer) == (3333, 0)

    async def test_even_while_the_processor_is_silent(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        _, payment = await _half_and_half(make, outside, till.ASKS)
        with pytest.raises(Later):
            await charge(world, payment.id)
        outside.payments.calls.script("charge_by_key", FaultKind.DROP)
        with pytest.raises(Later):
            await charge(world, payment.id)
        waiting = await Payment.get(id=payment.id)
        assert waiting.state is PaymentState.ACTION_REQUIRED
        assert waiting.action_url

    async def test_on_the_page_where_the_operation_is_followed(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        """The link stands in the operation, and the customer comes back to it."""
        customer = await make.account()
        card = await saved_card(outside.payments, customer, till.ASKS)
        payment, operation_id = await till.followed_payment(customer, 10079, card)
        with pytest.raises(Later):
            await charge(world, payment.id)
        operation = await Operation.get(id=operation_id)
        assert operation.state is OperationState.ACTION_REQUIRED
        assert operation.action_url
        assert operation.steps == [{"name": "pay", "state": "ACTION_REQUIRED"}]
        visit = outside.payments.visits.at(_page(operation.action_url))
        assert "/returned/op_" in visit["return_url"]
        outside.payments.answer_bank(_page(operation.action_url), agreed=True)
        await charge(world, payment.id)
        operation = await Operation.get(id=operation_id)
        assert operation.state is OperationState.RUNNING
        assert operation.action_url == ""
        assert operation.steps == [{"name": "pay", "state": "SUCCEEDED"}]


class TestAsk:
    async def test_looks_once_and_leaves_the_waiting_to_others(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        _, payment = await _by_card(make, outside, till.ASKS)
        with pytest.raises(Later):
            await charge(world, payment.id)
        await ask(world, payment.id)
        url = (await Payment.get(id=payment.id)).action_url
        outside.payments.answer_bank(_page(url), agreed=True)
        await ask(world, payment.id)
        assert await _state(payment) is PaymentState.SUCCEEDED
