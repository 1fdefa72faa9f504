"""A payment that the customer took back at their bank: booked once, told, and put before staff (reliability F22).

OPEN -> WON   the bank decided for us, the money is back
     -> LOST  it is not; the customer owes it again

Nothing is taken away for it by itself. Its services are kept, and it stands before staff, until the bank has
decided for us or a person lets them end like all others (domain-rules R6.11).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.accounts.refusals import NotFound
from backend.features.billing.models import (
    Dispute,
    DisputeState,
    LedgerAccount,
    Payment,
    PaymentAttempt,
    PaymentState,
)
from backend.features.billing.operations.book import Side, book
from backend.features.billing.operations.charge import ask
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.journal.operations import Target
from backend.features.work import operations as work
from backend.features.work.refusals import NoLongerStuck
from backend.features.work.rules import Later, NeedsStaff
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.ports.answers import Unreachable
from backend.ports.payments import Dispute as Answer
from backend.ports.world import World

FACTS = {
    DisputeState.OPEN: "payment.disputed",
    DisputeState.WON: "payment.dispute_won",
    DisputeState.LOST: "payment.dispute_lost",
}


async def note_dispute(world: World, payment_id: UUID) -> None:
    """Ask how it stands and write it down. Only what moved since is booked: a repeat is harmless."""
    if not await PaymentAttempt.exists(payment_id=payment_id, state=PaymentState.SUCCEEDED):
        await ask(world, payment_id)  # its message may have come before that of the success (F19)
    attempt = await PaymentAttempt.get_or_none(payment_id=payment_id, state=PaymentState.SUCCEEDED)
    if attempt is None:
        return
    payment = await Payment.get(id=payment_id)
    now = (await world.clock.moment()).now
    try:
        with outside_call("billing.note_dispute"):
            charge = await world.payments.charge_by_key(
                attempt.id, customer=str(payment.account_id)
            )
    except Unreachable:
        raise Later(now + timedelta(seconds=world.settings.unpaid_retry_seconds)) from None
    if charge is not None and charge.dispute is not None:
        await _write_down(payment_id, charge.dispute, now)


async def show_dispute(world: World, payment_id: UUID) -> None:
    """Stand among what waits for staff while its services are kept."""
    dispute = await Dispute.get(payment_id=payment_id)
    if dispute.state is DisputeState.WON or dispute.released_at is not None:
        return
    taken_back = (
        f"payment {payment_id} was taken back by its customer on {dispute.opened_at:%Y-%m-%d}"
    )
    if dispute.state is DisputeState.OPEN:
        raise NeedsStaff(f"{taken_back}: answer the processor, and decide about the services")
    raise NeedsStaff(f"{taken_back} and the bank agreed: decide about the services")


async def release_dispute(
    actor: Actor, payment_id: UUID, *, about: Sequence[Target], reason: str, now: datetime
) -> None:
    """Let the services of a payment that was taken back end like all others, whatever the bank decides.

    Runs in the caller's transaction. Refused: NoLongerStuck when somebody decided before, or the bank did for us.
    """
    dispute = await Dispute.select_for_update().get_or_none(payment_id=payment_id)
    if dispute is None:
        raise NotFound("workId")
    if dispute.state is DisputeState.WON or dispute.released_at is not None:
        raise NoLongerStuck("workId")
    dispute.released_at = now
    await dispute.save(update_fields=["released_at"])
    payment = await Payment.get(id=payment_id)
    await journal.write(
        actor,
        "payment.dispute_released",
        now=now,
        subject=payment_id,
        account_id=payment.account_id,
        targets=[("payment", payment_id), *about],
        after={"state": dispute.state.value},
        reason=reason,
    )


async def _write_down(payment_id: UUID, answer: Answer, now: datetime) -> None:
    async with database.transaction("billing.note_dispute"):
        payment = await Payment.select_for_update().get(id=payment_id)
        dispute = await Dispute.get_or_none(payment_id=payment_id)
        state = DisputeState(answer.state.value)
        moved = answer.withdrawn.minor - (dispute.withdrawn_minor if dispute else 0)
        if dispute and dispute.state is state and not moved:
            return
        if moved:
            await book(
                "dispute",
                [Side(LedgerAccount.RECEIVABLE, moved), Side(LedgerAccount.CLEARING, -moved)],
                account_id=payment.account_id,
                currency=payment.currency,
                at=now,
                payment_id=payment.id,
            )
        await Dispute.update_or_create(
            payment_id=payment_id,
            defaults={
                "state": state,
                "withdrawn_minor": answer.withdrawn.minor,
                "currency": payment.currency,
                "opened_at": dispute.opened_at if dispute else now,
                "decided_at": None if state is DisputeState.OPEN else now,
            },
        )
        await _tell(payment, state, answer, now)
        await work.wake_stopped("billing.show_dispute", payment_id, now=now)


async def _tell(payment: Payment, state: DisputeState, answer: Answer, now: datetime) -> None:
    about = [("payment", payment.id)]
    if payment.order_id:
        about.append(("order", payment.order_id))
    await journal.write(
        journal.worker(),
        FACTS[state],
        now=now,
        subject=payment.id,
        account_id=payment.account_id,
        targets=about,
        after={
            "state": state.value,
            "withdrawn_minor": answer.withdrawn.minor,
            "currency": payment.currency,
        },
    )
