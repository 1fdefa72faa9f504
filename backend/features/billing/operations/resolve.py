"""What staff do about money that waits for a person: a payment nobody tells about, a refund that was refused.

    payment   RETRY               the processor is asked again, for three more days
              DELIVERED_OUTSIDE   it shows a charge that succeeded: the payment is concluded with it
    refund    RETRY               MANUAL -> PENDING, sent once more with the same key
              DELIVERED_OUTSIDE   it shows the refund: MANUAL -> SUCCEEDED
              REFUND              the card's part goes to the balance instead (reliability F45)

The processor is asked before the transaction (law 1). Each act runs in the caller's, which holds the stopped job
and has it run again: it finds what was decided here.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.features.accounts.refusals import NotFound
from backend.features.billing import rules
from backend.features.billing.models import (
    LedgerAccount,
    Payment,
    PaymentAttempt,
    PaymentState,
    Refund,
    RefundState,
)
from backend.features.billing.operations import conclude
from backend.features.billing.operations.book import Side, book
from backend.features.billing.refusals import (
    NotPaidThere,
    NotSentBackThere,
    ProcessorSilent,
    SentBackThere,
)
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.journal.operations import Target
from backend.features.work import operations as work
from backend.features.work.models import OperationState
from backend.features.work.refusals import NoLongerStuck
from backend.kit.failpoints import outside_call
from backend.ports.answers import Unreachable
from backend.ports.payments import Charge, ChargeState
from backend.ports.payments import Refund as SentBack
from backend.ports.payments import RefundState as SentBackState
from backend.ports.world import World


async def ask_about_payment(world: World, payment_id: UUID) -> Charge | None:
    """Return the charge that the processor shows for a payment; None when there is none."""
    attempt = (
        await PaymentAttempt.filter(payment_id=payment_id)
        .select_related("payment")
        .order_by("-position")
        .first()
    )
    if attempt is None:
        return None
    try:
        with outside_call("billing.resolve.ask_charge"):
            return await world.payments.charge_by_key(
                attempt.id, customer=str(attempt.payment.account_id)
            )
    except Unreachable:
        raise ProcessorSilent("workId") from None


async def ask_about_refund(world: World, refund_id: UUID) -> SentBack | None:
    """Return the refund that the processor shows; None when there is none, or when the bank sent it back."""
    refund = await Refund.get_or_none(id=refund_id)
    if refund is None:
        return None
    charged = await PaymentAttempt.get(payment_id=refund.payment_id, state=PaymentState.SUCCEEDED)
    try:
        with outside_call("billing.resolve.ask_refund"):
            sent = await world.payments.refund_by_key(refund_id, charge=charged.processor_ref)
    except Unreachable:
        raise ProcessorSilent("workId") from None
    return None if sent is None or sent.state is SentBackState.FAILED else sent


async def retry_payment(
    actor: Actor, payment_id: UUID, *, about: Sequence[Target], reason: str, now: datetime
) -> None:
    """Give the processor three more days to answer; the key is the same, so that nothing is charged twice."""
    payment = await _open_payment(payment_id)
    await PaymentAttempt.filter(payment_id=payment.id, state__not_in=list(rules.FINAL)).update(
        asked_at=now
    )
    await _write(actor, "payment.retried", payment, about, reason, now)
    if payment.operation_id is not None:
        await work.move_operation(payment.operation_id, now=now, state=OperationState.RUNNING)


async def confirm_payment(
    actor: Actor,
    payment_id: UUID,
    charge: Charge | None,
    *,
    about: Sequence[Target],
    reason: str,
    now: datetime,
) -> None:
    """Conclude a payment with the charge that the processor shows; NotPaidThere when it did not succeed."""
    payment = await _open_payment(payment_id)
    if charge is None or charge.state is not ChargeState.SUCCEEDED:
        raise NotPaidThere("way", state=charge.state.value if charge else "—")
    attempt = await PaymentAttempt.get(id=charge.key, payment_id=payment.id)
    await conclude.write_down(payment, attempt, charge, now)
    await _write(actor, "payment.confirmed_outside", payment, about, reason, now)


async def retry_refund(
    actor: Actor, refund_id: UUID, *, about: Sequence[Target], reason: str, now: datetime
) -> None:
    """Have the processor asked once more to send the money back."""
    refund = await _open_refund(refund_id)
    refund.state = RefundState.PENDING
    await refund.save(update_fields=["state"])
    await _tell(actor, "refund.retried", refund, about, reason, now)


async def confirm_refund(
    actor: Actor,
    refund_id: UUID,
    sent: SentBack | None,
    *,
    about: Sequence[Target],
    reason: str,
    now: datetime,
) -> None:
    """Take the money for sent back, which the processor shows it did; NotSentBackThere when it did not."""
    refund = await _open_refund(refund_id)
    if (
        sent is None
        or sent.state is not SentBackState.SUCCEEDED
        or sent.amount.minor != refund.card_minor
    ):
        raise NotSentBackThere("way")
    await _book(refund, LedgerAccount.CLEARING, now)
    await _conclude(refund, now)
    await _tell(actor, "refund.succeeded", refund, about, reason, now)


async def credit_refund(
    actor: Actor,
    refund_id: UUID,
    sent: SentBack | None,
    *,
    about: Sequence[Target],
    reason: str,
    now: datetime,
) -> None:
    """Put the card's part on the balance, where the customer can spend it; SentBackThere when it came back anyway.

    The payment keeps what the processor took: nothing left it (reliability F45).
    """
    refund = await _open_refund(refund_id)
    if sent is not None:
        raise SentBackThere("way")
    await _book(refund, LedgerAccount.BALANCE, now)
    refund.to_balance = True
    await _conclude(refund, now)
    await _tell(actor, "refund.credited", refund, about, reason, now)


async def _open_payment(payment_id: UUID) -> Payment:
    payment = await Payment.select_for_update().get_or_none(id=payment_id)
    if payment is None:
        raise NotFound("workId")
    if payment.state in rules.FINAL:
        raise NoLongerStuck("workId")
    return payment


async def _open_refund(refund_id: UUID) -> Refund:
    refund = await Refund.select_for_update().get_or_none(id=refund_id)
    if refund is None:
        raise NotFound("workId")
    if refund.state is RefundState.SUCCEEDED:
        raise NoLongerStuck("workId")
    return refund


async def _book(refund: Refund, source: LedgerAccount, now: datetime) -> None:
    payment = await Payment.get(id=refund.payment_id)
    await book(
        "refund",
        [
            Side(LedgerAccount.RECEIVABLE, refund.card_minor),
            Side(source, -refund.card_minor),
        ],
        account_id=payment.account_id,
        currency=refund.currency,
        at=now,
        payment_id=payment.id,
        document_id=refund.document_id,
        refund_id=refund.id,
    )


async def _conclude(refund: Refund, now: datetime) -> None:
    refund.state, refund.finished_at = RefundState.SUCCEEDED, now
    await refund.save(update_fields=["state", "finished_at", "to_balance"])


async def _write(
    actor: Actor, fact: str, payment: Payment, about: Sequence[Target], reason: str, now: datetime
) -> None:
    await journal.write(
        actor,
        fact,
        now=now,
        subject=payment.id,
        account_id=payment.account_id,
        targets=[("payment", payment.id), *about],
        after={"total_minor": payment.total_minor, "currency": payment.currency},
        reason=reason,
    )


async def _tell(
    actor: Actor, fact: str, refund: Refund, about: Sequence[Target], reason: str, now: datetime
) -> None:
    payment = await Payment.get(id=refund.payment_id)
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
            *about,
        ],
        after={"card_minor": refund.card_minor, "currency": refund.currency},
        reason=reason,
    )
