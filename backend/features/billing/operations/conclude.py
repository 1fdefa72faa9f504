"""What an answer of the processor changes in the books. Asking it is charge.py's.

Each function runs in the caller's transaction, with the payment's row locked.
"""

from datetime import datetime
from uuid import UUID

from backend.features.billing import rules
from backend.features.billing.models import (
    LedgerAccount,
    Payment,
    PaymentAttempt,
    PaymentMethod,
    PaymentPurpose,
    PaymentState,
)
from backend.features.billing.operations.book import Side, book
from backend.features.billing.operations.keep_card import keep_card
from backend.features.journal import operations as journal
from backend.features.work import operations as work
from backend.features.work.models import OperationState
from backend.ports.payments import Charge

STEP = {
    PaymentState.ACTION_REQUIRED: OperationState.ACTION_REQUIRED,
    PaymentState.SUCCEEDED: OperationState.SUCCEEDED,
    PaymentState.FAILED: OperationState.FAILED,
}
"""How the step « pay » of the customer's operation shows a payment; all other states are under way."""


async def write_down(
    payment: Payment, attempt: PaymentAttempt, answer: Charge | None, now: datetime
) -> None:
    """Move a payment that is not final as far as the answer allows; None is an answer that was lost."""
    becomes = rules.state_after(payment.state, answer.state if answer else None)
    await _note_confirmation(payment, attempt, becomes)
    await _note_answer(attempt, becomes, answer, now)
    if answer and becomes is PaymentState.SUCCEEDED:
        await succeed(payment, answer, now)
    elif answer and becomes is PaymentState.FAILED:
        await _fail(payment, answer, now)
    elif answer and becomes is PaymentState.ACTION_REQUIRED:
        await _ask_customer(payment, answer, now)
    elif becomes is not payment.state:
        await _go_on(payment, becomes, now)


async def succeed(payment: Payment, answer: Charge | None, now: datetime) -> None:
    """The money is ours: book it and tell. `answer` is None where nothing was charged to a card."""
    account_id: UUID = payment.account_id
    await _finish(payment, PaymentState.SUCCEEDED, now)
    if answer and answer.saved_card and payment.payment_method_id is None:
        # Before the balance is locked: whoever removes a card holds the account, and waits for a card that
        # a payment being opened holds, which waits for the balance.
        await keep_card(journal.worker(), account_id, answer.saved_card, consented_from="", now=now)
    top_up = payment.purpose is PaymentPurpose.TOP_UP
    invoice = payment.purpose is PaymentPurpose.INVOICE
    await book(
        "top_up" if top_up else "payment",
        _topped_up(payment) if top_up else _paid(payment),
        account_id=account_id,
        currency=payment.currency,
        at=now,
        payment_id=payment.id,
        document_id=payment.document_id,
    )
    await _tell(
        payment,
        "top_up.credited" if top_up else "invoice.paid" if invoice else "payment.succeeded",
        now,
    )
    await _end_operation(payment, OperationState.SUCCEEDED, now)


def _paid(payment: Payment) -> list[Side]:
    return [
        Side(LedgerAccount.CLEARING, payment.card_minor),
        Side(LedgerAccount.RESERVED, payment.balance_minor),
        Side(LedgerAccount.RECEIVABLE, -payment.total_minor),
    ]


def _topped_up(payment: Payment) -> list[Side]:
    return [
        Side(LedgerAccount.CLEARING, payment.card_minor),
        Side(LedgerAccount.BALANCE, -payment.card_minor),
    ]


async def _fail(payment: Payment, answer: Charge, now: datetime) -> None:
    """Nothing was taken: what was held back of the balance is free again."""
    payment.refused_code = rules.why_refused(answer).code
    await _finish(payment, PaymentState.FAILED, now)
    if payment.balance_minor:
        await book(
            "release",
            [
                Side(LedgerAccount.RESERVED, payment.balance_minor),
                Side(LedgerAccount.BALANCE, -payment.balance_minor),
            ],
            account_id=payment.account_id,
            currency=payment.currency,
            at=now,
            payment_id=payment.id,
        )
    top_up = payment.purpose is PaymentPurpose.TOP_UP
    invoice = payment.purpose is PaymentPurpose.INVOICE
    await _tell(
        payment,
        "top_up.failed" if top_up else "invoice.payment_failed" if invoice else "payment.failed",
        now,
    )
    await _end_operation(payment, OperationState.FAILED, now)


async def _ask_customer(payment: Payment, answer: Charge, now: datetime) -> None:
    """Send the customer to the processor's page, once for each page."""
    url = answer.action_url or payment.action_url
    if payment.state is PaymentState.ACTION_REQUIRED and payment.action_url == url:
        return
    payment.state, payment.action_url = PaymentState.ACTION_REQUIRED, url
    await payment.save(update_fields=["state", "action_url"])
    await _tell(payment, "payment.action_required", now)
    await _move_operation(payment, OperationState.ACTION_REQUIRED, now)


async def _go_on(payment: Payment, state: PaymentState, now: datetime) -> None:
    """There is nothing for the customer to do but wait."""
    had_page, payment.state, payment.action_url = bool(payment.action_url), state, ""
    await payment.save(update_fields=["state", "action_url"])
    if had_page:
        await _move_operation(payment, OperationState.RUNNING, now)


async def _finish(payment: Payment, state: PaymentState, now: datetime) -> None:
    payment.state, payment.finished_at, payment.action_url = state, now, ""
    await payment.save(update_fields=["state", "finished_at", "action_url", "refused_code"])


async def _note_confirmation(
    payment: Payment, attempt: PaymentAttempt, becomes: PaymentState
) -> None:
    """Remember of a card whether its bank wants the customer there, or let the last charge pass by itself.

    By itself means with the first answer: what was pending before may have been confirmed meanwhile.
    """
    asks = becomes is PaymentState.ACTION_REQUIRED
    by_itself = becomes is PaymentState.SUCCEEDED and attempt.answered_at is None
    if payment.payment_method_id is not None and (asks or by_itself):
        await PaymentMethod.filter(id=payment.payment_method_id, asks_confirmation=not asks).update(
            asks_confirmation=asks
        )


async def _note_answer(
    attempt: PaymentAttempt, state: PaymentState, answer: Charge | None, now: datetime
) -> None:
    attempt.state = state
    if answer:
        attempt.processor_ref = answer.reference or attempt.processor_ref
        attempt.refused_code = answer.reason.value if answer.reason else ""
        attempt.hard, attempt.missing_since, attempt.answered_at = answer.hard, None, now
    await attempt.save(
        update_fields=[
            "state",
            "processor_ref",
            "refused_code",
            "hard",
            "missing_since",
            "answered_at",
        ]
    )


async def _tell(payment: Payment, fact: str, now: datetime) -> None:
    about = [("payment", payment.id)]
    if payment.order_id:
        about.append(("order", payment.order_id))
    if payment.document_id:
        about.append(("document", payment.document_id))
    await journal.write(
        journal.worker(),
        fact,
        now=now,
        subject=payment.id,
        account_id=payment.account_id,
        targets=about,
        after={
            "state": payment.state.value,
            "total_minor": payment.total_minor,
            "currency": payment.currency,
            **({"refused_code": payment.refused_code} if payment.refused_code else {}),
        },
    )


async def _end_operation(payment: Payment, state: OperationState, now: datetime) -> None:
    """The money was all there was to follow; an order goes on, and the room that placed it tells its end."""
    goes_on = payment.purpose is PaymentPurpose.ORDER
    await _move_operation(payment, OperationState.RUNNING if goes_on else state, now)


async def _move_operation(payment: Payment, state: OperationState, now: datetime) -> None:
    """Let the customer see it."""
    if payment.operation_id is not None:
        await work.move_operation(
            payment.operation_id,
            now=now,
            state=state,
            step="pay",
            step_state=STEP.get(payment.state, OperationState.RUNNING),
            refused_code=payment.refused_code or None,
            action_url=payment.action_url,
        )
