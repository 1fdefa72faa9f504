"""Paying an invoice on terms in the product: with the balance, a saved card, or both."""

from datetime import datetime
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.features.accounts.refusals import NotFound
from backend.features.billing.models import Document, DocumentKind, Payment, PaymentPurpose
from backend.features.billing.operations.open_payment import open_payment
from backend.features.billing.queries.documents import open_minor
from backend.features.billing.refusals import InvoiceBeingPaid, NothingToPay
from backend.features.billing.rules import Means
from backend.features.journal import operations as journal
from backend.features.work import operations as work
from backend.features.work.models import OperationState
from backend.kit import database
from backend.kit.money import Money

ACT = "pay_invoice"


async def pay_invoice(
    reach: Reach, *, document_id: UUID, means: Means, idempotency_key: str, now: datetime
) -> UUID:
    """Begin to pay what is open of an invoice and return the operation that follows it.

    All of it: what was credited before is not asked for. The invoice is locked, so that of two at once one
    pays. A repeat with the same key returns the first operation. Refuses `NotFound`, `NothingToPay` for what
    is paid or credited, `InvoiceBeingPaid`, and whatever `open_payment` refuses.
    """
    owner = f"document:{document_id}"
    given = work.input_hash([document_id, means.use_balance, means.payment_method_id])
    async with database.transaction("billing.pay_invoice"):
        document = await Document.select_for_update().get_or_none(id=document_id)
        if document is None or not reach.covers(document.account_id):
            raise NotFound("documentId")
        first = await work.first_answer(owner, ACT, idempotency_key, given, now=now)
        if first:
            return UUID(str(first["operation_id"]))
        total = await _open(document)
        operation_id = await work.start_operation(
            account_id=document.account_id,
            kind="INVOICE_PAYMENT",
            target_kind="document",
            target_id=document.id,
            steps=[{"name": "pay", "state": OperationState.QUEUED.value}],
            person_id=reach.actor.person_id,
            now=now,
        )
        payment = await open_payment(
            reach,
            account_id=document.account_id,
            purpose=PaymentPurpose.INVOICE,
            order_id=None,
            document_id=document.id,
            operation_id=operation_id,
            total=total,
            means=means,
            now=now,
        )
        await journal.write(
            reach.actor,
            "invoice.payment_started",
            now=now,
            subject=payment.id,
            account_id=document.account_id,
            targets=[("document", document.id), ("payment", payment.id)],
            after={"total_minor": total.minor, "currency": total.currency},
        )
        await work.remember_answer(owner, ACT, idempotency_key, {"operation_id": str(operation_id)})
    return operation_id


async def _open(document: Document) -> Money:
    """Return what a locked invoice still asks for, or refuse."""
    if await Payment.exists(document_id=document.id, finished_at=None):
        raise InvoiceBeingPaid("documentId", number=document.full_number)
    asks = document.kind is DocumentKind.INVOICE and document.payment_id is None
    minor = await open_minor(document.id) if asks else 0
    if minor <= 0:
        raise NothingToPay("documentId", number=document.full_number)
    return Money(minor, document.currency)
