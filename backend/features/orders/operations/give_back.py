"""Giving back one line of an order that nobody can deliver: credited and refunded; the rest stands (F35, F37)."""

from datetime import datetime

from backend.features.accounts.models import Account
from backend.features.billing.models import DocumentLine
from backend.features.billing.operations import give_back as invoices
from backend.features.billing.operations.issue_credit_note import issue_credit_note
from backend.features.billing.operations.start_refund import start_refund
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.orders.models import LineState, Order, OrderLine
from backend.features.orders.operations.invoice_lines import why_given_back
from backend.features.work import operations as work
from backend.features.work.models import OperationState


async def give_back(
    actor: Actor, order: Order, line: OrderLine, *, code: str, now: datetime, reason: str = ""
) -> None:
    """Credit and refund a locked line in the caller's transaction; `code` says why, `reason` is a person's.

    What was not invoiced yet, on terms, needs no credit note.
    """
    if line.document_id is not None:
        await _credit(actor, order, line, now)
    line.state, line.live, line.refused_code = LineState.REFUNDED, False, code
    line.stopped_at = None
    await line.save(update_fields=["state", "live", "refused_code", "credit_note_id", "stopped_at"])
    await journal.write(
        actor,
        "order.line_refunded",
        now=now,
        subject=line.id,
        account_id=order.account_id,
        targets=[("order", order.id), ("service", line.service_id)],
        after={"reason": code},
        reason=reason,
    )
    if order.operation_id:
        await work.move_operation(
            order.operation_id, now=now, step=str(line.id), step_state=OperationState.FAILED
        )


async def _credit(actor: Actor, order: Order, line: OrderLine, now: datetime) -> None:
    assert line.document_id is not None  # the caller has looked
    invoiced = await DocumentLine.get(document_id=line.document_id, order_line_id=line.id)
    credit_note = await issue_credit_note(
        actor,
        document_id=line.document_id,
        document_line_ids=[invoiced.id],
        reason=why_given_back(await Account.get(id=order.account_id)),
        now=now,
    )
    line.credit_note_id = credit_note.id
    if order.payment_id is not None:
        await start_refund(actor, payment_id=order.payment_id, credit_note=credit_note, now=now)
    else:
        await invoices.give_back(actor, invoice_id=line.document_id, now=now)
