"""Refunds: back the ways the money came, once, and never more than was paid."""

import asyncio
from datetime import timedelta
from uuid import UUID

import asyncpg
import pytest

from backend.features.billing.models import (
    Document,
    Payment,
    PaymentPurpose,
    Refund,
    RefundState,
)
from backend.features.billing.operations.charge import charge
from backend.features.billing.operations.hear import hear
from backend.features.billing.operations.issue_credit_note import issue_credit_note
from backend.features.billing.operations.issue_invoice import issue_invoice
from backend.features.billing.operations.open_payment import open_payment
from backend.features.billing.operations.start_refund import send_refund, start_refund
from backend.features.billing.queries import money
from backend.features.billing.refusals import RefundTooLarge
from backend.features.billing.rules import Means
from backend.features.journal import operations as journal
from backend.features.work.models import Job, JobState
from backend.features.work.operations import JobFunction
from backend.features.work.rules import Later, NeedsStaff
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.ports.payments import Event, EventKind
from backend.ports.world import World
from backend.sandbox.calls import FaultKind, Moment
from tests.conftest import DemoTime
from tests.features.billing.money.till import (
    assert_books_in_order,
    balance_of,
    booked,
    credit,
    euros,
    facts,
    reach_of,
    saved_card,
)
from tests.features.billing.samples import line
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


async def _paid_invoice(
    world: World, make: Make, outside: Outside, *, nets: tuple[int, ...], balance: int
) -> tuple[Customer, Payment, Document, list[UUID]]:
    """An invoice with these lines, paid by balance as far as it goes and by card for the rest."""
    customer = await make.account()
    if balance:
        await credit(customer, balance)
    card = await saved_card(outside.payments, customer)
    lines = [line(net_minor=net) for net in nets]
    order_id, now = new_id(), make.now
    async with database.transaction():
        document = await issue_invoice(
            journal.worker(),
            account_id=customer.id,
            lines=lines,
            order_id=order_id,
            payment_id=new_id(),
            due_on=None,
            now=now,
        )
        payment = await open_payment(
            reach_of(customer),
            account_id=customer.id,
            purpose=PaymentPurpose.ORDER,
            order_id=order_id,
            operation_id=None,
            total=euros(document.total_minor),
            means=Means(use_balance=bool(balance), payment_method_id=card.id),
            now=now,
        )
    await charge(world, payment.id)
    found = await database.rows(
        "SELECT id FROM billing_document_line WHERE document_id = $1 ORDER BY position", document.id
    )
    return customer, payment, document, [row["id"] for row in found]


async def _credited(
    make: Make, payment: Payment, document: Document, line_ids: list[UUID]
) -> Refund:
    async with database.transaction():
        credit_note = await issue_credit_note(
            journal.worker(),
            document_id=document.id,
            document_line_ids=line_ids,
            reason="delivery_refused",
            now=make.now,
        )
        return await start_refund(
            journal.worker(), payment_id=payment.id, credit_note=credit_note, now=make.now
        )


async def test_goes_back_to_card_and_balance_in_proportion(
    world: World, make: Make, outside: Outside
) -> None:
    """Two credit notes of a payment of 33.33 by balance and the rest by card give back both to the cent."""
    customer, payment, document, lines = await _paid_invoice(
        world, make, outside, nets=(4999, 3401), balance=3333
    )
    assert payment.card_minor == 6747
    first = await _credited(make, payment, document, lines[:1])
    assert (first.balance_minor, first.card_minor) == (1984, 4015)
    assert first.state is RefundState.PENDING
    assert await balance_of(customer) == (1984, 0)
    assert not outside.refunds()
    await send_refund(world, first.id)
    second = await _credited(make, payment, document, lines[1:])
    await send_refund(world, second.id)
    assert await balance_of(customer) == (3333, 0)
    assert sum(int(str(sent["amount_minor"])) for sent in outside.refunds()) == 6747
    assert await facts(first.id) == ["refund.started", "refund.succeeded"]
    await assert_books_in_order()


async def test_to_the_balance_alone_is_done_at_once(
    world: World, make: Make, outside: Outside
) -> None:
    customer, payment, document, lines = await _paid_invoice(
        world, make, outside, nets=(4999, 3401), balance=20000
    )
    refund = await _credited(make, payment, document, lines[:1])
    assert refund.state is RefundState.SUCCEEDED
    assert await balance_of(customer) == (20000 - 10080 + 5999, 0)
    assert await facts(refund.id) == ["refund.succeeded"]
    assert not await Job.exists(kind="billing.refund")


async def test_is_booked_for_the_card_only_when_the_processor_confirmed(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    customer, payment, document, lines = await _paid_invoice(
        world, make, outside, nets=(4999, 3401), balance=0
    )
    refund = await _credited(make, payment, document, lines[:1])
    owed = "SELECT sum(amount_minor)::int FROM billing_ledger_entry WHERE ledger = $1 AND account_id = $2"
    assert await database.value(owed, "CLEARING", customer.id) == 10080
    assert await database.value(owed, "RECEIVABLE", customer.id) == -5999
    await work_off(world, all_jobs)
    assert await database.value(owed, "CLEARING", customer.id) == 10080 - 5999
    assert await database.value(owed, "RECEIVABLE", customer.id) == 0
    [sent] = outside.refunds()
    assert (sent["key"], sent["amount_minor"]) == (str(refund.id), 5999)
    found = await money.refunds_of_documents(reach_of(customer), [refund.document_id])  # type: ignore[attr-defined]
    assert found[refund.document_id]["state"] == "SUCCEEDED"  # type: ignore[attr-defined]


async def test_is_sent_once_however_often_it_is_repeated(
    world: World, make: Make, outside: Outside
) -> None:
    _, payment, document, lines = await _paid_invoice(world, make, outside, nets=(4999,), balance=0)
    refund = await _credited(make, payment, document, lines)
    await asyncio.gather(*(send_refund(world, refund.id) for _ in range(5)))
    await send_refund(world, refund.id)
    assert len(outside.refunds()) == 1
    assert await facts(refund.id) == ["refund.started", "refund.succeeded"]
    await assert_books_in_order()


@pytest.mark.parametrize("moment", list(Moment))
async def test_is_asked_about_when_the_answer_was_lost(
    world: World, make: Make, outside: Outside, *, moment: Moment
) -> None:
    _, payment, document, lines = await _paid_invoice(world, make, outside, nets=(4999,), balance=0)
    refund = await _credited(make, payment, document, lines)
    outside.payments.calls.script("refund", FaultKind.DROP, moment=moment)
    with pytest.raises(Later):
        await send_refund(world, refund.id)
    assert (await Refund.get(id=refund.id)).state is RefundState.PENDING
    await send_refund(world, refund.id)
    assert len(outside.refunds()) == 1
    assert (await Refund.get(id=refund.id)).state is RefundState.SUCCEEDED


async def test_that_the_processor_refuses_is_a_case_for_staff_who_may_try_again(
    world: World, make: Make, outside: Outside
) -> None:
    """F45: nothing is booked for the card, and no cent can be refunded twice meanwhile."""
    _, payment, document, lines = await _paid_invoice(world, make, outside, nets=(4999,), balance=0)
    refund = await _credited(make, payment, document, lines)
    outside.payments.calls.script("refund", FaultKind.REFUSE, times=2, reason="charge_too_old")
    for _ in range(2):
        with pytest.raises(NeedsStaff, match="charge_too_old"):
            await send_refund(world, refund.id)
    assert (await Refund.get(id=refund.id)).state is RefundState.MANUAL
    assert await facts(refund.id) == ["refund.started", "refund.refused"]
    await assert_books_in_order()
    await send_refund(world, refund.id)
    assert (await Refund.get(id=refund.id)).state is RefundState.SUCCEEDED
    assert len(outside.refunds()) == 1


async def test_that_the_bank_sends_back_days_later_is_booked_back_for_staff(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    """F45: the account behind the card is closed; the processor has the money again, and nobody sends it twice."""
    _, payment, document, lines = await _paid_invoice(world, make, outside, nets=(4999,), balance=0)
    refund = await _credited(make, payment, document, lines)
    await work_off(world, all_jobs)
    assert (await Refund.get(id=refund.id)).state is RefundState.SUCCEEDED
    before = await booked(payment.id)
    outside.payments.return_refund(str(refund.id))
    await hear(world, Event("evt_1", EventKind.REFUND, refund.id))
    await work_off(world, all_jobs)
    assert (await Refund.get(id=refund.id)).state is RefundState.MANUAL
    after = await booked(payment.id)
    assert after["CLEARING"] - before.get("CLEARING", 0) == 5999
    assert await facts(refund.id) == ["refund.started", "refund.succeeded", "refund.refused"]
    assert (
        await Job.filter(kind="billing.refund", ref=refund.id, state=JobState.MANUAL).count()
    ) == 1
    with pytest.raises(NeedsStaff, match="sent back by the bank"):
        await send_refund(world, refund.id)
    assert await booked(payment.id) == after
    assert len(outside.refunds()) == 1
    await assert_books_in_order()


async def test_stops_its_job_in_the_staffs_hands(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    _, payment, document, lines = await _paid_invoice(world, make, outside, nets=(4999,), balance=0)
    outside.payments.calls.script("refund", FaultKind.REFUSE, reason="charge_too_old")
    refund = await _credited(make, payment, document, lines)
    await work_off(world, all_jobs)
    job = await Job.get(kind="billing.refund", ref=refund.id)
    assert job.state is JobState.MANUAL
    assert "charge_too_old" in job.last_error


async def test_of_fifty_at_once_never_exceeds_what_was_paid(
    world: World, make: Make, outside: Outside
) -> None:
    """F44: fifty credit notes of one payment in parallel; the invoice belongs to another payment."""
    _, payment, *_ = await _paid_invoice(world, make, outside, nets=(8400,), balance=3333)
    _, _, other, lines = await _paid_invoice(world, make, outside, nets=(199,) * 50, balance=0)
    outcomes = await asyncio.gather(
        *(_credited(make, payment, other, [each]) for each in lines), return_exceptions=True
    )
    refunds = await Refund.filter(payment_id=payment.id)
    assert {type(outcome) for outcome in outcomes} == {Refund, RefundTooLarge}
    assert sum(refund.card_minor for refund in refunds) <= payment.card_minor
    assert sum(refund.balance_minor for refund in refunds) <= payment.balance_minor
    total = sum(refund.card_minor + refund.balance_minor for refund in refunds)
    assert 10080 - 239 < total <= 10080
    await assert_books_in_order()


async def test_refuses_a_payment_that_did_not_succeed(
    world: World, make: Make, outside: Outside, clock: DemoTime
) -> None:
    customer, _, document, lines = await _paid_invoice(
        world, make, outside, nets=(4999,), balance=0
    )
    await credit(customer, 9000)
    async with database.transaction():
        pending = await open_payment(
            reach_of(customer),
            account_id=customer.id,
            purpose=PaymentPurpose.ORDER,
            order_id=new_id(),
            operation_id=None,
            total=euros(9000),
            means=Means(use_balance=True),
            now=make.now,
        )
    with pytest.raises(RefundTooLarge):
        await _credited(make, pending, document, lines)


class TestTheDatabaseItself:
    async def test_refuses_to_refund_more_than_was_paid(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        _, payment, document, _ = await _paid_invoice(world, make, outside, nets=(4999,), balance=0)
        with pytest.raises(asyncpg.CheckViolationError, match="not that much"):
            await _insert_refund(make, payment.id, document.id, payment.card_minor + 1)

    async def test_refuses_a_second_refund_for_a_credit_note(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        _, payment, document, _ = await _paid_invoice(world, make, outside, nets=(4999,), balance=0)
        await _insert_refund(make, payment.id, document.id, 1)
        with pytest.raises(asyncpg.UniqueViolationError, match="one_for_document"):
            await _insert_refund(make, payment.id, document.id, 1)

    @pytest.mark.parametrize("minor", [0, -1])
    async def test_refuses_a_refund_of_nothing(
        self, world: World, make: Make, outside: Outside, *, minor: int
    ) -> None:
        _, payment, document, _ = await _paid_invoice(world, make, outside, nets=(4999,), balance=0)
        with pytest.raises(asyncpg.CheckViolationError, match="billing_refund_gives"):
            await _insert_refund(make, payment.id, document.id, minor)

    async def test_knows_only_the_states_of_a_refund(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        _, payment, document, _ = await _paid_invoice(world, make, outside, nets=(4999,), balance=0)
        await _insert_refund(make, payment.id, document.id, 1)
        with pytest.raises(asyncpg.CheckViolationError, match="state_known"):
            await database.execute("UPDATE billing_refund SET state = 'LOST'")
        with pytest.raises(asyncpg.CheckViolationError, match="billing_refund_finished"):
            await database.execute("UPDATE billing_refund SET state = 'SUCCEEDED'")


async def _insert_refund(make: Make, payment_id: UUID, document_id: UUID, card_minor: int) -> None:
    await database.execute(
        "INSERT INTO billing_refund (id, payment_id, document_id, state, currency, card_minor,"
        " balance_minor, to_balance, created_at) VALUES ($1, $2, $3, 'PENDING', 'EUR', $4, 0, false, $5)",
        new_id(),
        payment_id,
        document_id,
        card_minor,
        make.now,
    )


async def test_goes_to_a_person_when_the_processor_says_nothing_for_three_days(
    world: World, make: Make, outside: Outside, clock: DemoTime
) -> None:
    """F15, F45: asked less and less, and never given up in silence."""
    _, payment, document, lines = await _paid_invoice(world, make, outside, nets=(4999,), balance=0)
    refund = await _credited(make, payment, document, lines)
    outside.payments.calls.script("refund_by_key", FaultKind.ERROR, times=100)

    async def ask_until_a_person_is_called() -> None:
        while True:
            try:
                await send_refund(world, refund.id)
            except Later as later:
                await clock.advance(seconds=(later.at - await clock.now()).total_seconds() + 1)

    with pytest.raises(NeedsStaff):
        await ask_until_a_person_is_called()
    waited = await clock.now() - (await Refund.get(id=refund.id)).created_at
    assert timedelta(days=3) <= waited < timedelta(days=3, hours=1)
    assert len(outside.payments.calls.latest(1000)) < 70
