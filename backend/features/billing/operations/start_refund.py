"""Sending money back for a credit note: to the balance at once, to the card by a job.

PENDING -> SUCCEEDED | MANUAL   (the processor refuses: staff send it another way)
           SUCCEEDED -> MANUAL  (the bank sent it back days later: the account is closed)
"""

from datetime import datetime, timedelta
from uuid import UUID

from backend.features.billing import rules
from backend.features.billing.models import (
    Document,
    LedgerAccount,
    Payment,
    PaymentAttempt,
    PaymentState,
    Refund,
    RefundState,
)
from backend.features.billing.operations.book import Side, book
from backend.features.billing.operations.strays import refund_key
from backend.features.billing.refusals import RefundTooLarge
from backend.features.billing.rules import Shares
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.work import operations as work
from backend.features.work.rules import Later, NeedsStaff
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.kit.ids import new_id
from backend.kit.money import Money
from backend.ports.answers import Refused, Unreachable
from backend.ports.payments import RefundState as AnswerState
from backend.ports.world import World


async def start_refund(
    actor: Actor, *, payment_id: UUID, credit_note: Document, now: datetime
) -> Refund:
    """Begin to send a credit note's total back, in the transaction that issues it.

    It goes the ways it came, in proportion; never more than was paid and not refunded yet, which the
    lock on the payment decides between many at once (RefundTooLarge; reliability F44). The balance's
    part is booked here, the card's once the processor has confirmed it. What was sent before a backup was
    restored is found again by its key, and not sent twice (F56).
    """
    payment = await Payment.select_for_update().get(id=payment_id)
    if payment.state is not PaymentState.SUCCEEDED or payment.currency != credit_note.currency:
        raise RefundTooLarge()
    shares = rules.refund_shares(credit_note.total_minor, await _left(payment))
    key = await refund_key(payment.id, shares.card_minor, now=now) if shares.card_minor else None
    refund = await Refund.create(
        id=key or new_id(),
        payment=payment,
        document=credit_note,
        currency=payment.currency,
        card_minor=shares.card_minor,
        balance_minor=shares.balance_minor,
        created_at=now,
    )
    if shares.balance_minor:
        await _book(refund, payment, LedgerAccount.BALANCE, shares.balance_minor, now)
    if shares.card_minor:
        await _tell(actor, "refund.started", refund, payment, now)
        await work.enqueue("billing.refund", refund.id, run_at=now, request_id=actor.request_id)
    else:
        await _conclude(actor, refund, payment, RefundState.SUCCEEDED, now)
    return refund


async def send_refund(world: World, refund_id: UUID) -> None:
    """Have the processor send the card's part back, once.

    The refund's id is the key, and it is asked about before it is sent: a repeat is harmless at any point. A
    processor that refuses (a charge too old, a closed account), now or days later, makes it a case for staff:
    they try again or pay another way (reliability F45). So does one that says nothing for three days (F15).
    """
    now = (await world.clock.moment()).now
    refund = await Refund.get(id=refund_id)
    every = timedelta(seconds=world.settings.unpaid_retry_seconds)
    later = rules.look_again_at(refund.created_at, None, now, every)
    try:
        answer = await _sent(world, refund)
    except Unreachable:
        if refund.state is RefundState.PENDING and rules.silent_too_long(refund.created_at, now):
            raise NeedsStaff(f"nothing is known of refund {refund_id}") from None
        raise Later(later) from None
    except Refused as refused:
        await _write_down(refund_id, RefundState.MANUAL, now)
        raise NeedsStaff(f"refund {refund_id} was refused: {refused.reason}") from None
    if answer is AnswerState.PENDING:
        raise Later(later)
    if answer is AnswerState.FAILED:
        await _write_down(refund_id, RefundState.MANUAL, now)
        raise NeedsStaff(f"refund {refund_id} was sent back by the bank")
    await _write_down(refund_id, RefundState.SUCCEEDED, now)


async def _sent(world: World, refund: Refund) -> AnswerState:
    """Return what became of it; what was sent once and is forgotten there is never sent again."""
    charged = await PaymentAttempt.get(
        payment_id=refund.payment_id,
        state=PaymentState.SUCCEEDED,
    )
    with outside_call("billing.refund.ask"):
        sent = await world.payments.refund_by_key(refund.id, charge=charged.processor_ref)
    if sent is None and refund.state is RefundState.SUCCEEDED:
        return AnswerState.SUCCEEDED
    if sent is None:
        with outside_call("billing.refund.send"):
            sent = await world.payments.refund(
                key=refund.id,
                charge=charged.processor_ref,
                amount=Money(refund.card_minor, refund.currency),
            )
    return sent.state


async def _write_down(refund_id: UUID, state: RefundState, now: datetime) -> None:
    async with database.transaction("billing.refund"):
        refund = await Refund.select_for_update().get(id=refund_id)
        if refund.state is state:
            return
        payment = await Payment.get(id=refund.payment_id)
        if RefundState.SUCCEEDED in {state, refund.state}:
            sent_back = refund.state is RefundState.SUCCEEDED
            amount_minor = -refund.card_minor if sent_back else refund.card_minor
            await _book(refund, payment, LedgerAccount.CLEARING, amount_minor, now)
        await _conclude(journal.worker(), refund, payment, state, now)


async def _left(payment: Payment) -> Shares:
    """Return what was paid each way and not refunded yet; what staff look at counts as refunded."""
    refunds = await Refund.filter(payment_id=payment.id)
    return Shares(
        payment.balance_minor - sum(refund.balance_minor for refund in refunds),
        payment.card_minor - sum(refund.card_minor for refund in refunds),
    )


async def _book(
    refund: Refund, payment: Payment, source: LedgerAccount, amount_minor: int, now: datetime
) -> None:
    await book(
        "refund",
        [Side(LedgerAccount.RECEIVABLE, amount_minor), Side(source, -amount_minor)],
        account_id=payment.account_id,
        currency=refund.currency,
        at=now,
        payment_id=payment.id,
        document_id=refund.document_id,
        refund_id=refund.id,
    )


async def _conclude(
    actor: Actor, refund: Refund, payment: Payment, state: RefundState, now: datetime
) -> None:
    done = state is RefundState.SUCCEEDED
    refund.state, refund.finished_at = state, now if done else None
    await refund.save(update_fields=["state", "finished_at"])
    await _tell(actor, "refund.succeeded" if done else "refund.refused", refund, payment, now)


async def _tell(actor: Actor, fact: str, refund: Refund, payment: Payment, now: datetime) -> None:
    await journal.write(
        actor,
        fact,
        now=now,
        subject=refund.id,
        account_id=payment.account_id,
        targets=[
            ("refund", refund.id),
            ("payment", payment.id),
            ("document", refund.document_id),
        ],
        after={
            "state": refund.state.value,
            "card_minor": refund.card_minor,
            "balance_minor": refund.balance_minor,
            "currency": refund.currency,
        },
    )
