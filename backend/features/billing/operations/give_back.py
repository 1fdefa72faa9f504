"""Giving back what was credited of an invoice on terms after it was paid."""

from datetime import datetime
from uuid import UUID

from backend.features.billing.models import (
    Document,
    DocumentKind,
    Payment,
    PaymentState,
    Refund,
    RefundState,
)
from backend.features.billing.operations.start_refund import start_refund
from backend.features.billing.queries.documents import open_minor
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.kit import database
from backend.ports.world import World


async def give_back(actor: Actor, *, invoice_id: UUID, now: datetime) -> list[Refund]:
    """Send back, credit note by credit note, what an invoice on terms was paid beyond what it asks for.

    Runs in the transaction that credits it, and once more when its payment has succeeded: a line may be
    credited while the payment is on its way. The invoice is locked, and each credit note is given back at
    most once, the newest first, since what was credited before the payment was not asked for. An invoice that
    nobody has paid gives nothing back.
    """
    await Document.select_for_update().get(id=invoice_id)
    payment = await Payment.get_or_none(document_id=invoice_id, state=PaymentState.SUCCEEDED)
    if payment is None:
        return []
    credit_notes = await Document.filter(
        original_id=invoice_id, kind=DocumentKind.CREDIT_NOTE
    ).order_by("-issued_at", "-id")
    refunds = await Refund.filter(document_id__in=[note.id for note in credit_notes])
    given = {refund.document_id for refund in refunds}
    under_way = sum(
        refund.card_minor for refund in refunds if refund.state is not RefundState.SUCCEEDED
    )
    beyond = -await open_minor(invoice_id) - under_way
    started = []
    for note in credit_notes:
        if note.id not in given and 0 < note.total_minor <= beyond:
            started.append(
                await start_refund(actor, payment_id=payment.id, credit_note=note, now=now)
            )
            beyond -= note.total_minor
    return started


async def give_back_after_payment(world: World, payment_id: UUID) -> None:
    """Give back what was credited while the payment was on its way. A repeat finds nothing left."""
    moment = await world.clock.moment()
    payment = await Payment.get(id=payment_id)
    if payment.document_id is None:
        return
    async with database.transaction("billing.give_back"):
        await give_back(journal.worker(), invoice_id=payment.document_id, now=moment.now)
