"""What every payments adapter must do, run against the real processor or the sandbox.

A test class inherits `PaymentsContract` and gives the fixtures `payments`, `hasty_payments`
(a short time-out) and `processor` (the other side's hand: cards, faults, customers, truth).
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Protocol
from uuid import UUID, uuid4

import pytest

from backend.kit.money import Money
from backend.ports.answers import Refused, Unreachable
from backend.ports.payments import (
    CardSetupState,
    Charge,
    ChargeRefusal,
    ChargeState,
    Dispute,
    DisputeState,
    Event,
    EventKind,
    KeyUsedOtherwise,
    NotRefundable,
    Payments,
    RefundState,
    RefundTooLarge,
    UnknownCard,
    UntrustedWebhook,
)

PRICE = Money(1201, "EUR")
RETURN_URL = "http://127.0.0.1:8000/back"
NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
LOST = ["drop", "500", "hang"]


class Card(Enum):
    """The cards a contract needs, whatever their numbers are."""

    WORKS = "works"
    NO_FUNDS = "no funds, maybe tomorrow"
    DECLINED_LATER = "can be added, but every charge fails"
    DECLINED = "refused for good"
    STOLEN = "refused for good, stolen"
    OVER = "expired"
    ASKS = "the bank asks its customer"
    LATE = "the bank answers later"
    LOSES_ANSWER = "charged, and the answer is lost"


class Processor(Protocol):
    """The other side of the counter, for one customer."""

    customer: str

    def save_card(self, card: Card) -> str: ...

    def lose(self, verb: str, kind: str, *, moment: str) -> None: ...

    def refuse(self, verb: str, reason: str) -> None: ...

    def let_banks_answer(self) -> None: ...

    async def customer_types(self, url: str, card: Card, *, keep: bool = False) -> str:
        """Fill in the card form and return the address where the customer lands."""

    async def customer_answers(self, url: str, *, agreed: bool) -> str:
        """Answer the bank's question and return the address where the customer lands."""

    async def customer_leaves(self, url: str) -> str: ...

    def succeeded(self) -> list[tuple[str, int]]:
        """Key and amount of this customer's successful charges, from the statement."""

    def refunded(self) -> list[tuple[str, int]]: ...

    def dispute(self, key: UUID, state: DisputeState) -> None:
        """Let the customer take a charge back, or let their bank decide."""

    def return_refund(self, key: UUID) -> None: ...

    def message(self, kind: EventKind, key: UUID) -> bytes:
        """A message evt_7 about something of ours, as the processor writes it."""

    def signed(self, body: bytes, at: datetime) -> Mapping[str, str]:
        """The headers of a message that the processor signs."""


async def charge(
    payments: Payments,
    processor: Processor,
    token: str,
    *,
    key: UUID | None = None,
    amount: Money = PRICE,
    memo: str = "",
) -> Charge:
    return await payments.charge(
        key=key or uuid4(),
        amount=amount,
        method=token,
        customer=processor.customer,
        description="Renouvellement de exemple.fr",
        return_url=RETURN_URL,
        memo=memo,
    )


class PaymentsContract:
    """The contract. Every count is taken from the processor's own statement."""

    # Charging a saved card

    async def test_charges_a_saved_card(self, payments: Payments, processor: Processor) -> None:
        key = uuid4()
        made = await charge(payments, processor, processor.save_card(Card.WORKS), key=key)
        assert (made.key, made.state, made.amount) == (key, ChargeState.SUCCEEDED, PRICE)
        assert await payments.charge_by_key(key, customer=processor.customer) == made
        assert processor.succeeded() == [(str(key), 1201)]

    async def test_knows_no_charge_that_was_never_asked_for(
        self, payments: Payments, processor: Processor
    ) -> None:
        assert await payments.charge_by_key(uuid4(), customer=processor.customer) is None

    @pytest.mark.parametrize(
        ("card", "reason", "hard"),
        [
            (Card.NO_FUNDS, ChargeRefusal.INSUFFICIENT_FUNDS, False),
            (Card.DECLINED_LATER, ChargeRefusal.CARD_DECLINED, False),
            (Card.DECLINED, ChargeRefusal.CARD_DECLINED, True),
            (Card.STOLEN, ChargeRefusal.CARD_STOLEN, True),
            (Card.OVER, ChargeRefusal.CARD_EXPIRED, True),
        ],
    )
    async def test_a_banks_no_is_a_refused_charge(
        self,
        payments: Payments,
        processor: Processor,
        card: Card,
        reason: ChargeRefusal,
        *,
        hard: bool,
    ) -> None:
        made = await charge(payments, processor, processor.save_card(card))
        assert (made.state, made.reason, made.hard) == (ChargeState.REFUSED, reason, hard)
        assert await payments.charge_by_key(made.key, customer=processor.customer) == made
        assert processor.succeeded() == []

    async def test_takes_money_after_the_customer_confirmed(
        self, payments: Payments, processor: Processor
    ) -> None:
        waiting = await charge(payments, processor, processor.save_card(Card.ASKS))
        assert waiting.state is ChargeState.ACTION_REQUIRED
        assert waiting.action_url is not None
        assert processor.succeeded() == []
        assert await processor.customer_answers(waiting.action_url, agreed=True) == RETURN_URL
        confirmed = await payments.charge_by_key(waiting.key, customer=processor.customer)
        assert confirmed is not None
        assert (confirmed.state, confirmed.action_url) == (ChargeState.SUCCEEDED, None)
        assert processor.succeeded() == [(str(waiting.key), 1201)]

    async def test_takes_nothing_after_the_customer_said_no(
        self, payments: Payments, processor: Processor
    ) -> None:
        waiting = await charge(payments, processor, processor.save_card(Card.ASKS))
        assert waiting.action_url is not None
        assert await processor.customer_answers(waiting.action_url, agreed=False) == RETURN_URL
        refused = await payments.charge_by_key(waiting.key, customer=processor.customer)
        assert refused is not None
        assert refused.state is ChargeState.REFUSED
        assert (refused.reason, refused.hard) == (ChargeRefusal.AUTHENTICATION_REFUSED, False)
        assert processor.succeeded() == []

    async def test_waits_for_a_bank_that_answers_later(
        self, payments: Payments, processor: Processor
    ) -> None:
        made = await charge(payments, processor, processor.save_card(Card.LATE))
        assert made.state is ChargeState.PENDING
        assert processor.succeeded() == []
        processor.let_banks_answer()
        answered = await payments.charge_by_key(made.key, customer=processor.customer)
        assert answered is not None
        assert answered.state is ChargeState.SUCCEEDED

    async def test_charges_no_forgotten_card(
        self, payments: Payments, processor: Processor
    ) -> None:
        token = processor.save_card(Card.WORKS)
        await payments.forget_card(token)
        await payments.forget_card(token)
        with pytest.raises(UnknownCard):
            await charge(payments, processor, token)

    async def test_charges_nobody_elses_card(
        self, payments: Payments, processor: Processor
    ) -> None:
        token = processor.save_card(Card.WORKS)
        with pytest.raises(UnknownCard):
            await payments.charge(
                key=uuid4(),
                amount=PRICE,
                method=token,
                customer="somebody-else",
                description="",
                return_url=RETURN_URL,
            )

    async def test_says_that_it_was_refused(self, payments: Payments, processor: Processor) -> None:
        processor.refuse("charge", "account_closed")
        with pytest.raises(Refused) as no:
            await charge(payments, processor, processor.save_card(Card.WORKS))
        assert no.value.reason == "account_closed"

    # Repeats

    async def test_same_key_is_the_same_charge(
        self, payments: Payments, processor: Processor
    ) -> None:
        token, key = processor.save_card(Card.WORKS), uuid4()
        first = await charge(payments, processor, token, key=key)
        assert await charge(payments, processor, token, key=key) == first
        assert processor.succeeded() == [(str(key), 1201)]

    async def test_refuses_a_key_with_another_amount(
        self, payments: Payments, processor: Processor
    ) -> None:
        token, key = processor.save_card(Card.WORKS), uuid4()
        await charge(payments, processor, token, key=key)
        with pytest.raises(KeyUsedOtherwise):
            await charge(payments, processor, token, key=key, amount=Money(1202, "EUR"))
        assert processor.succeeded() == [(str(key), 1201)]

    async def test_two_keys_are_two_charges(self, payments: Payments, processor: Processor) -> None:
        token = processor.save_card(Card.WORKS)
        await charge(payments, processor, token)
        await charge(payments, processor, token)
        assert [amount for _, amount in processor.succeeded()] == [1201, 1201]

    # Lost answers (F2, F13, F14)

    @pytest.mark.parametrize("kind", LOST)
    async def test_finds_the_charge_whose_answer_was_lost(
        self, hasty_payments: Payments, processor: Processor, kind: str
    ) -> None:
        """F13: ask by key, and there is exactly one."""
        token, key = processor.save_card(Card.WORKS), uuid4()
        processor.lose("charge", kind, moment="after")
        with pytest.raises(Unreachable):
            await charge(hasty_payments, processor, token, key=key)
        found = await hasty_payments.charge_by_key(key, customer=processor.customer)
        assert found is not None
        assert found.state is ChargeState.SUCCEEDED
        assert await charge(hasty_payments, processor, token, key=key) == found
        assert processor.succeeded() == [(str(key), 1201)]

    @pytest.mark.parametrize("kind", LOST)
    async def test_finds_nothing_where_the_request_was_lost(
        self, hasty_payments: Payments, processor: Processor, kind: str
    ) -> None:
        """F14: ask by key, there is none, and the same key then makes one."""
        token, key = processor.save_card(Card.WORKS), uuid4()
        processor.lose("charge", kind, moment="before")
        with pytest.raises(Unreachable):
            await charge(hasty_payments, processor, token, key=key)
        assert await hasty_payments.charge_by_key(key, customer=processor.customer) is None
        assert processor.succeeded() == []
        await charge(hasty_payments, processor, token, key=key)
        assert processor.succeeded() == [(str(key), 1201)]

    async def test_a_card_can_lose_the_answer(
        self, payments: Payments, processor: Processor
    ) -> None:
        token, key = processor.save_card(Card.LOSES_ANSWER), uuid4()
        with pytest.raises(Unreachable):
            await charge(payments, processor, token, key=key)
        found = await payments.charge_by_key(key, customer=processor.customer)
        assert found is not None
        assert found.state is ChargeState.SUCCEEDED

    async def test_an_unanswered_question_is_no_answer(
        self, payments: Payments, processor: Processor
    ) -> None:
        """A lost answer to `charge_by_key` must never read as: there is none."""
        key = uuid4()
        await charge(payments, processor, processor.save_card(Card.WORKS), key=key)
        processor.lose("charge_by_key", "500", moment="before")
        with pytest.raises(Unreachable):
            await payments.charge_by_key(key, customer=processor.customer)

    async def test_a_deliberately_naive_client_charges_twice(
        self, payments: Payments, processor: Processor
    ) -> None:
        """Proof that the sandbox can tell: a new key after a lost answer is a second charge."""
        token = processor.save_card(Card.WORKS)
        processor.lose("charge", "drop", moment="after")
        with pytest.raises(Unreachable):
            await charge(payments, processor, token)
        await charge(payments, processor, token)
        assert [amount for _, amount in processor.succeeded()] == [1201, 1201]

    # Refunds

    async def test_gives_back_in_parts_and_never_too_much(
        self, payments: Payments, processor: Processor
    ) -> None:
        """F44."""
        paid = await charge(payments, processor, processor.save_card(Card.WORKS))
        key = uuid4()
        part = await payments.refund(key=key, charge=paid.reference, amount=Money(1000, "EUR"))
        assert (part.key, part.charge, part.amount) == (key, paid.reference, Money(1000, "EUR"))
        assert await payments.refund_by_key(key, charge=paid.reference) == part
        with pytest.raises(RefundTooLarge):
            await payments.refund(key=uuid4(), charge=paid.reference, amount=Money(202, "EUR"))
        await payments.refund(key=uuid4(), charge=paid.reference, amount=Money(201, "EUR"))
        assert [amount for _, amount in processor.refunded()] == [1000, 201]

    async def test_same_key_is_the_same_refund(
        self, payments: Payments, processor: Processor
    ) -> None:
        paid = await charge(payments, processor, processor.save_card(Card.WORKS))
        key, part = uuid4(), Money(600, "EUR")
        first = await payments.refund(key=key, charge=paid.reference, amount=part)
        assert await payments.refund(key=key, charge=paid.reference, amount=part) == first
        with pytest.raises(KeyUsedOtherwise):
            await payments.refund(key=key, charge=paid.reference, amount=Money(601, "EUR"))
        assert processor.refunded() == [(str(key), 600)]

    @pytest.mark.parametrize("kind", LOST)
    async def test_finds_the_refund_whose_answer_was_lost(
        self, hasty_payments: Payments, processor: Processor, kind: str
    ) -> None:
        paid = await charge(hasty_payments, processor, processor.save_card(Card.WORKS))
        key = uuid4()
        assert await hasty_payments.refund_by_key(key, charge=paid.reference) is None
        processor.lose("refund", kind, moment="after")
        with pytest.raises(Unreachable):
            await hasty_payments.refund(key=key, charge=paid.reference, amount=PRICE)
        assert await hasty_payments.refund_by_key(key, charge=paid.reference) is not None
        assert processor.refunded() == [(str(key), 1201)]

    async def test_refunds_only_what_was_paid(
        self, payments: Payments, processor: Processor
    ) -> None:
        refused = await charge(payments, processor, processor.save_card(Card.NO_FUNDS))
        for reference in (refused.reference, "no-such-charge"):
            with pytest.raises(NotRefundable):
                await payments.refund(key=uuid4(), charge=reference, amount=PRICE)

    # Lists: what a house asks for that has lost its own

    async def test_lists_charges_and_refunds_with_what_came_with_them(
        self, payments: Payments, processor: Processor
    ) -> None:
        token = processor.save_card(Card.WORKS)
        paid = await charge(payments, processor, token, memo='{"for": "ORDER"}')
        await charge(payments, processor, processor.save_card(Card.DECLINED_LATER))
        back = await payments.refund(key=uuid4(), charge=paid.reference, amount=Money(600, "EUR"))
        since = datetime(2020, 1, 1, tzinfo=UTC)
        listed = [
            each
            for each in await payments.charges_since(since)
            if each.customer == processor.customer
        ]
        assert [each.state for each in listed] == [ChargeState.SUCCEEDED, ChargeState.REFUSED]
        first = listed[0]
        assert (first.key, first.reference, first.amount) == (paid.key, paid.reference, PRICE)
        assert (first.card, first.memo) == (token, '{"for": "ORDER"}')
        [given] = [
            each for each in await payments.refunds_since(since) if each.charge == paid.reference
        ]
        assert (given.key, given.reference, given.amount) == (back.key, back.reference, back.amount)
        later = max(first.at, given.at) + timedelta(seconds=60)
        keys = [each.key for each in await payments.charges_since(later)]
        keys += [each.key for each in await payments.refunds_since(later)]
        assert not {paid.key, back.key} & set(keys)

    # Cards and payments on the processor's page

    async def test_keeps_a_card_that_the_customer_adds(
        self, payments: Payments, processor: Processor
    ) -> None:
        key = uuid4()
        assert await payments.card_setup_by_key(key, customer=processor.customer) is None
        page = await payments.begin_card_setup(
            key=key, customer=processor.customer, return_url=RETURN_URL
        )
        waiting = await payments.card_setup_by_key(key, customer=processor.customer)
        assert waiting is not None
        assert (waiting.state, waiting.card) == (CardSetupState.WAITING, None)
        assert await processor.customer_types(page.url, Card.WORKS) == RETURN_URL
        done = await payments.card_setup_by_key(key, customer=processor.customer)
        assert done is not None
        assert done.state is CardSetupState.SUCCEEDED
        assert done.card is not None
        assert (done.card.brand, done.card.last4) == ("visa", "4242")
        assert (await charge(payments, processor, done.card.token)).state is ChargeState.SUCCEEDED

    async def test_asks_the_customers_bank_when_a_card_is_added(
        self, payments: Payments, processor: Processor
    ) -> None:
        key = uuid4()
        page = await payments.begin_card_setup(
            key=key, customer=processor.customer, return_url=RETURN_URL
        )
        question = await processor.customer_types(page.url, Card.ASKS)
        assert question.startswith(page.url)
        assert await processor.customer_answers(page.url, agreed=True) == RETURN_URL
        done = await payments.card_setup_by_key(key, customer=processor.customer)
        assert done is not None
        assert done.state is CardSetupState.SUCCEEDED

    async def test_begins_a_card_setup_once_per_key(
        self, payments: Payments, processor: Processor
    ) -> None:
        key = uuid4()
        first, second = [
            await payments.begin_card_setup(
                key=key, customer=processor.customer, return_url=RETURN_URL
            )
            for _ in range(2)
        ]
        assert first == second
        with pytest.raises(KeyUsedOtherwise):
            await payments.begin_card_setup(
                key=key, customer="somebody-else", return_url=RETURN_URL
            )

    async def test_forgets_a_card_setup_that_the_customer_leaves(
        self, payments: Payments, processor: Processor
    ) -> None:
        key = uuid4()
        page = await payments.begin_card_setup(
            key=key, customer=processor.customer, return_url=RETURN_URL
        )
        assert await processor.customer_leaves(page.url) == RETURN_URL
        left = await payments.card_setup_by_key(key, customer=processor.customer)
        assert left is not None
        assert (left.state, left.card) == (CardSetupState.ABANDONED, None)

    @pytest.mark.parametrize("keep", [True, False])
    async def test_is_paid_with_a_card_typed_on_the_page(
        self, payments: Payments, processor: Processor, *, keep: bool
    ) -> None:
        """R6.3: a card is kept when the customer chose it, and only then."""
        key = uuid4()
        page = await _begin_payment(payments, processor, key)
        waiting = await payments.charge_by_key(key, customer=processor.customer)
        assert waiting is not None
        assert (waiting.state, waiting.action_url) == (ChargeState.ACTION_REQUIRED, page)
        assert await processor.customer_types(page, Card.WORKS, keep=keep) == RETURN_URL
        paid = await payments.charge_by_key(key, customer=processor.customer)
        assert paid is not None
        assert paid.state is ChargeState.SUCCEEDED
        assert (paid.saved_card is not None) == keep
        assert processor.succeeded() == [(str(key), 1201)]

    async def test_another_card_may_be_tried_on_the_page(
        self, payments: Payments, processor: Processor
    ) -> None:
        key = uuid4()
        page = await _begin_payment(payments, processor, key)
        assert (await processor.customer_types(page, Card.NO_FUNDS)).startswith(page)
        still = await payments.charge_by_key(key, customer=processor.customer)
        assert still is not None
        assert still.state is ChargeState.ACTION_REQUIRED
        assert await processor.customer_types(page, Card.WORKS) == RETURN_URL
        assert processor.succeeded() == [(str(key), 1201)]

    async def test_a_payment_left_on_the_page_takes_nothing(
        self, payments: Payments, processor: Processor
    ) -> None:
        key = uuid4()
        await processor.customer_leaves(await _begin_payment(payments, processor, key))
        left = await payments.charge_by_key(key, customer=processor.customer)
        assert left is not None
        assert (left.state, left.reason) == (ChargeState.REFUSED, ChargeRefusal.ABANDONED)
        assert processor.succeeded() == []

    # What comes later

    async def test_says_that_the_customer_took_a_charge_back(
        self, payments: Payments, processor: Processor
    ) -> None:
        """F22: the money is gone while their bank decides, and comes back when it decides for us."""
        paid = await charge(payments, processor, processor.save_card(Card.WORKS))
        assert paid.dispute is None
        for state, withdrawn in [
            (DisputeState.OPEN, 1201),
            (DisputeState.LOST, 1201),
            (DisputeState.WON, 0),
        ]:
            processor.dispute(paid.key, state)
            disputed = await payments.charge_by_key(paid.key, customer=processor.customer)
            assert disputed is not None
            assert disputed.state is ChargeState.SUCCEEDED
            assert disputed.dispute == Dispute(state, Money(withdrawn, "EUR"))

    async def test_says_that_the_bank_sent_a_refund_back(
        self, payments: Payments, processor: Processor
    ) -> None:
        """F45: the account behind the card is closed."""
        paid = await charge(payments, processor, processor.save_card(Card.WORKS))
        sent = await payments.refund(key=uuid4(), charge=paid.reference, amount=PRICE)
        assert sent.state is RefundState.SUCCEEDED
        processor.return_refund(sent.key)
        returned = await payments.refund_by_key(sent.key, charge=paid.reference)
        assert returned is not None
        assert returned.state is RefundState.FAILED

    # Messages

    async def test_repeats_what_may_have_been_lost(
        self, payments: Payments, processor: Processor
    ) -> None:
        """F20: a message may never come."""
        paid = await charge(payments, processor, processor.save_card(Card.WORKS))
        sent = await payments.refund(key=uuid4(), charge=paid.reference, amount=Money(1, "EUR"))
        processor.return_refund(sent.key)
        processor.dispute(paid.key, DisputeState.OPEN)
        told = await payments.messages_since(datetime.now(UTC) - timedelta(hours=1))
        ours = [event for event in told if event.key == sent.key or about(event, paid)]
        assert ours[-2].kind is EventKind.REFUND
        assert ours[-1].kind is EventKind.DISPUTE
        assert len({event.id for event in told}) == len(told)
        assert await payments.messages_since(datetime.now(UTC) + timedelta(days=400)) == []

    @pytest.mark.parametrize("kind", [EventKind.CHARGE, EventKind.REFUND, EventKind.CARD_SETUP])
    async def test_reads_a_signed_message(
        self, payments: Payments, processor: Processor, kind: EventKind
    ) -> None:
        key = uuid4()
        body = processor.message(kind, key)
        event = payments.read_webhook(processor.signed(body, NOW), body, now=NOW)
        assert (event.id, event.kind, event.key) == ("evt_7", kind, key)

    async def test_reads_of_a_dispute_by_our_key_or_the_charges_name(
        self, payments: Payments, processor: Processor
    ) -> None:
        key = uuid4()
        body = processor.message(EventKind.DISPUTE, key)
        event = payments.read_webhook(processor.signed(body, NOW), body, now=NOW)
        assert event.kind is EventKind.DISPUTE
        assert event.key in (key, None)
        assert event.key or event.reference

    async def test_trusts_no_changed_message(
        self, payments: Payments, processor: Processor
    ) -> None:
        """F21: any other byte, signature or moment is refused."""
        body = processor.message(EventKind.CHARGE, uuid4())
        headers = processor.signed(body, NOW)
        (name, value), *_ = headers.items()
        for place in range(len(body)):
            changed = body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]
            with pytest.raises(UntrustedWebhook):
                payments.read_webhook(headers, changed, now=NOW)
        for forged in ("", "t=1", "v1=ab", value[:-1], value + "0", "t=9" + value[3:], "t=é,v1=é"):
            with pytest.raises(UntrustedWebhook):
                payments.read_webhook({name: forged}, body, now=NOW)
        with pytest.raises(UntrustedWebhook):
            payments.read_webhook({}, body, now=NOW)

    @pytest.mark.parametrize("late", [timedelta(seconds=301), timedelta(seconds=-301)])
    async def test_trusts_no_message_from_another_time(
        self, payments: Payments, processor: Processor, late: timedelta
    ) -> None:
        body = processor.message(EventKind.CHARGE, uuid4())
        headers = processor.signed(body, NOW)
        assert payments.read_webhook(headers, body, now=NOW + timedelta(seconds=300))
        with pytest.raises(UntrustedWebhook):
            payments.read_webhook(headers, body, now=NOW + late)

    @pytest.mark.parametrize("body", [b"", b"[]", b'{"id": "evt_7"}', b'{"id": 7, "type": "x"}'])
    async def test_reads_nothing_into_a_signed_message_it_does_not_know(
        self, payments: Payments, processor: Processor, body: bytes
    ) -> None:
        with pytest.raises(UntrustedWebhook):
            payments.read_webhook(processor.signed(body, NOW), body, now=NOW)


def about(event: Event, paid: Charge) -> bool:
    return event.key == paid.key or event.reference == paid.reference


async def _begin_payment(payments: Payments, processor: Processor, key: UUID) -> str:
    page = await payments.begin_payment(
        key=key,
        amount=PRICE,
        customer=processor.customer,
        description="Recharge du solde",
        return_url=RETURN_URL,
    )
    return page.url
