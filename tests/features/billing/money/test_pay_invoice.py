"""Paying an invoice on terms in the product: what is open, once, and what is credited afterwards goes back."""

import asyncio
from uuid import UUID

import pytest

from backend.features.accounts.refusals import NotFound
from backend.features.audit.operations import audit
from backend.features.billing.models import (
    Document,
    DocumentLine,
    Payment,
    PaymentPurpose,
    PaymentState,
    Refund,
    RefundState,
)
from backend.features.billing.operations.charge import charge
from backend.features.billing.operations.give_back import give_back
from backend.features.billing.operations.issue_credit_note import issue_credit_note
from backend.features.billing.operations.pay_invoice import pay_invoice
from backend.features.billing.queries import documents, money
from backend.features.billing.refusals import (
    CardBlocked,
    InsufficientBalance,
    InvoiceBeingPaid,
    NothingToPay,
    PaymentMethodRequired,
)
from backend.features.billing.rules import Means
from backend.features.journal import operations as journal
from backend.features.work.models import Mail, Operation, OperationState
from backend.features.work.operations import JobFunction
from backend.features.work.rules import Later
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.paging import Page
from backend.ports.world import World
from backend.sandbox.calls import FaultKind, Moment
from tests.features.billing.money import till
from tests.features.billing.money.till import (
    assert_books_in_order,
    balance_of,
    booked,
    credit,
    facts,
    reach_of,
    saved_card,
)
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


@pytest.fixture
def all_jobs(all_jobs: dict[str, JobFunction]) -> dict[str, JobFunction]:
    async def unprinted(world: World, document_id: UUID) -> None: ...

    return {**all_jobs, "billing.print": unprinted}


async def _pay(
    customer: Customer, invoice: Document, means: Means, *, key: str | None = None
) -> UUID:
    return await pay_invoice(
        reach_of(customer),
        document_id=invoice.id,
        means=means,
        idempotency_key=key or f"key-{new_id()}",
        now=invoice.issued_at,
    )


async def _stands(customer: Customer, invoice: Document) -> tuple[bool, int, bool]:
    """Return what the customer sees: paid, what is open, and whether a payment is on its way."""
    row = (await documents.documents(reach_of(customer), [invoice.id]))[invoice.id]
    return row["paid"], row["open_minor"], row["being_paid"]


async def _findings(world: World) -> list[str]:
    """Return what the auditor says, but for the balance that a test was given without a top-up."""
    found = (await audit(world)).findings
    return [each.sentence for each in found if "belongs to no payment" not in each.sentence]


async def _credit(invoice: Document, *positions: int) -> list[Refund]:
    lines = await DocumentLine.filter(document_id=invoice.id).order_by("position")
    async with database.transaction():
        await issue_credit_note(
            journal.worker(),
            document_id=invoice.id,
            document_line_ids=[lines[position].id for position in positions],
            reason="delivery_refused",
            now=invoice.issued_at,
        )
        return await give_back(journal.worker(), invoice_id=invoice.id, now=invoice.issued_at)


async def test_pays_it_by_balance_and_card_and_sends_the_receipt(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    customer = await make.account()
    await credit(customer, 3333)
    card = await saved_card(outside.payments, customer)
    invoice = await make.invoice_on_terms(customer)
    assert await _stands(customer, invoice) == (False, 10079, False)
    operation_id = await _pay(customer, invoice, Means(use_balance=True, payment_method_id=card.id))
    assert await _stands(customer, invoice) == (False, 10079, True)
    await work_off(world, all_jobs)
    assert await _stands(customer, invoice) == (True, 0, False)
    operation = await Operation.get(id=operation_id)
    assert (operation.kind, operation.state) == ("INVOICE_PAYMENT", OperationState.SUCCEEDED)
    payment = await Payment.get(document_id=invoice.id)
    assert await booked(payment.id) == {"CLEARING": 6746, "BALANCE": 3333, "RECEIVABLE": -10079}
    assert await facts(payment.id) == ["invoice.payment_started", "invoice.paid"]
    assert await documents.unpaid(reach_of(customer), customer.id) == []
    receipt = await Mail.get(letter="invoice_paid")
    assert invoice.full_number in receipt.subject
    assert "100,79" in receipt.text
    moved = (await money.movements(reach_of(customer), customer.id, Page())).rows[0]
    assert moved["document_id"] == invoice.id
    await assert_books_in_order()
    assert await _findings(world) == []


async def test_a_second_press_and_the_same_key_change_nothing(make: Make, outside: Outside) -> None:
    customer = await make.account()
    card = await saved_card(outside.payments, customer)
    invoice = await make.invoice_on_terms(customer)
    means = Means(payment_method_id=card.id)
    first = await _pay(customer, invoice, means, key="the same key")
    assert await _pay(customer, invoice, means, key="the same key") == first
    with pytest.raises(InvoiceBeingPaid) as refusal:
        await _pay(customer, invoice, means)
    assert refusal.value.values == {"number": invoice.full_number}
    assert await Payment.all().count() == 1


async def test_of_many_at_once_one_pays(make: Make, outside: Outside) -> None:
    customer = await make.account()
    card = await saved_card(outside.payments, customer)
    invoice = await make.invoice_on_terms(customer)
    means = Means(payment_method_id=card.id)
    ended = await asyncio.gather(
        *(_pay(customer, invoice, means) for _ in range(8)), return_exceptions=True
    )
    assert sum(isinstance(each, InvoiceBeingPaid) for each in ended) == 7
    assert await Payment.all().count() == 1


async def test_refuses_what_is_paid_credited_or_no_invoice_on_terms(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    customer = await make.account()
    await credit(customer, 50000)
    paid, credited = (
        await make.invoice_on_terms(customer),
        await make.invoice_on_terms(customer, 4999),
    )
    await _pay(customer, paid, Means(use_balance=True))
    await work_off(world, all_jobs)
    assert await _credit(credited, 0) == []
    note = await Document.get(original_id=credited.id)
    for nothing in (paid, credited, note):
        with pytest.raises(NothingToPay):
            await _pay(customer, nothing, Means(use_balance=True))


async def test_refuses_strangers_and_means_that_do_not_do(make: Make) -> None:
    customer, other = await make.account(), await make.account()
    invoice = await make.invoice_on_terms(customer)
    with pytest.raises(NotFound):
        await _pay(other, invoice, Means(use_balance=True))
    with pytest.raises(InsufficientBalance):
        await _pay(customer, invoice, Means(use_balance=True))
    with pytest.raises(PaymentMethodRequired):
        await _pay(customer, invoice, Means())
    assert await Payment.all().count() == 0


async def test_a_refused_card_leaves_it_open_for_another_one(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    customer = await make.account()
    stolen = await saved_card(outside.payments, customer, till.STOLEN)
    card = await saved_card(outside.payments, customer)
    invoice = await make.invoice_on_terms(customer)
    operation_id = await _pay(customer, invoice, Means(payment_method_id=stolen.id))
    await work_off(world, all_jobs)
    failed = await Operation.get(id=operation_id)
    assert (failed.state, failed.refused_code) == (OperationState.FAILED, CardBlocked.code)
    assert await _stands(customer, invoice) == (False, 10079, False)
    await _pay(customer, invoice, Means(payment_method_id=card.id))
    await work_off(world, all_jobs)
    assert await _stands(customer, invoice) == (True, 0, False)
    assert await _findings(world) == []


async def test_pays_what_a_credit_note_left_open(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    """No cent too much: VAT is on the sum, and the credit note took its share of it."""
    customer = await make.account()
    await credit(customer, 50000)
    invoice = await make.invoice_on_terms(customer, 4999, 3401)
    assert await _credit(invoice, 0) == []
    assert await _stands(customer, invoice) == (False, 4081, False)
    await _pay(customer, invoice, Means(use_balance=True))
    await work_off(world, all_jobs)
    assert await _stands(customer, invoice) == (True, 0, False)
    assert (await Payment.get(document_id=invoice.id)).total_minor == 4081
    assert await _findings(world) == []


async def test_a_line_credited_after_the_payment_goes_back_the_way_it_came(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    customer = await make.account()
    card = await saved_card(outside.payments, customer)
    invoice = await make.invoice_on_terms(customer, 4999, 3401)
    await _pay(customer, invoice, Means(payment_method_id=card.id))
    await work_off(world, all_jobs)
    [refund] = await _credit(invoice, 0)
    assert (refund.card_minor, refund.balance_minor) == (5999, 0)
    assert await give_back(journal.worker(), invoice_id=invoice.id, now=make.now) == []
    await work_off(world, all_jobs)
    assert (await Refund.get(id=refund.id)).state is RefundState.SUCCEEDED
    assert await _stands(customer, invoice) == (True, 0, False)
    await assert_books_in_order()
    assert await _findings(world) == []


async def test_a_line_credited_while_the_payment_is_on_its_way_goes_back_once_it_is_there(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    customer = await make.account()
    await credit(customer, 3333)
    card = await saved_card(outside.payments, customer)
    invoice = await make.invoice_on_terms(customer, 4999, 3401)
    await _pay(customer, invoice, Means(use_balance=True, payment_method_id=card.id))
    payment = await Payment.get(purpose=PaymentPurpose.INVOICE)
    outside.payments.calls.script("charge", FaultKind.DROP, moment=Moment.AFTER)
    with pytest.raises(Later):
        await charge(world, payment.id)
    assert await _credit(invoice, 1) == []
    assert await charge(world, payment.id) is PaymentState.SUCCEEDED
    await work_off(world, all_jobs)
    refund = await Refund.get(payment_id=payment.id)
    assert refund.card_minor + refund.balance_minor == 4081
    assert refund.state is RefundState.SUCCEEDED
    assert await balance_of(customer) == (refund.balance_minor, 0)
    assert await _stands(customer, invoice) == (True, 0, False)
    assert await _findings(world) == []
