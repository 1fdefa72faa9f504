"""Charges and refunds that the processor lists and a restored database does not know (reliability F10, F56).

FOUND -> ADOPTED                    a payment or refund of ours has its key again, as if nothing had been lost
      -> GIVING_BACK -> GIVEN_BACK  nothing of ours fits any more: the money goes back by a job

Who finds them, and what they were for, is decided above.
"""

from datetime import datetime, timedelta
from uuid import UUID

from backend.features.billing.models import (
    Payment,
    PaymentAttempt,
    PaymentState,
    Stray,
    StrayKind,
    StrayState,
)
from backend.features.billing.refusals import ChargeFitsNothing
from backend.features.journal import operations as journal
from backend.features.work import operations as work
from backend.features.work.rules import Later, NeedsStaff
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.kit.money import Money
from backend.ports.answers import Refused
from backend.ports.payments import Charge, ChargeState
from backend.ports.world import World

ASK_AGAIN = timedelta(minutes=15)


async def attach(stray: Stray, payment: Payment, *, now: datetime) -> None:
    """Let a charge be the attempt of a payment that was never asked for, in the caller's transaction.

    From then on the processor is asked about it by its key, as after any lost answer. Refused when the
    payment asks the card for another sum, or asked before: ChargeFitsNothing.
    """
    locked = await Payment.select_for_update().get(id=payment.id)
    same = (locked.card_minor, locked.currency) == (stray.amount_minor, stray.currency)
    if locked.state is not PaymentState.PENDING or not same:
        raise ChargeFitsNothing()
    locked.state = PaymentState.CHARGING
    await locked.save(update_fields=["state"])
    await PaymentAttempt.create(
        id=stray.key,
        payment=locked,
        position=1,
        amount_minor=stray.amount_minor,
        currency=stray.currency,
        asked_at=stray.at,
    )
    stray.state, stray.ended_at = StrayState.ADOPTED, now
    await stray.save(update_fields=["state", "ended_at"])
    await _tell("charge.adopted", stray, now, payment=locked)


async def refund_key(payment_id: UUID, card_minor: int, *, now: datetime) -> UUID | None:
    """Return the key of a refund that was sent before these rows were lost, and is of this payment and sum.

    It is taken in the caller's transaction: a second refund of the same sum is another one.
    """
    stray = (
        await Stray.select_for_update()
        .filter(
            kind=StrayKind.REFUND,
            state=StrayState.FOUND,
            amount_minor=card_minor,
            charge_ref__in=await PaymentAttempt.filter(
                payment_id=payment_id, state=PaymentState.SUCCEEDED
            ).values_list("processor_ref", flat=True),
        )
        .order_by("at", "id")
        .first()
    )
    if stray is None:
        return None
    stray.state, stray.ended_at = StrayState.ADOPTED, now
    await stray.save(update_fields=["state", "ended_at"])
    return stray.key


async def start_giving_back(stray: Stray, *, because: str, now: datetime) -> None:
    """Nothing of ours fits a charge: have it given back, in the caller's transaction."""
    stray.state, stray.because = StrayState.GIVING_BACK, because
    await stray.save(update_fields=["state", "because"])
    await _tell("charge.giving_back", stray, now)
    await work.enqueue("billing.give_back_stray", stray.id, run_at=now)


async def give_back_stray(world: World, stray_id: UUID) -> None:
    """Have the processor give back what is left of a charge without a payment, once.

    The stray's own id is the key of the refund. A bank or a customer who has not answered yet is waited for;
    a charge that came to nothing needs no refund.
    """
    now = (await world.clock.moment()).now
    stray = await Stray.get(id=stray_id)
    if stray.state is not StrayState.GIVING_BACK:
        return
    with outside_call("billing.stray.ask"):
        charge = await world.payments.charge_by_key(stray.key, customer=str(stray.account_id))
    if charge is None or charge.state is ChargeState.REFUSED:
        await _end(stray, StrayState.SETTLED, "charge.settled", now)
        return
    if charge.state is not ChargeState.SUCCEEDED:
        raise Later(now + ASK_AGAIN)
    left = await _left(charge, stray)
    if left.minor:
        try:
            with outside_call("billing.stray.refund"):
                await world.payments.refund(key=stray.id, charge=charge.reference, amount=left)
        except Refused as refused:
            raise NeedsStaff(f"charge {charge.reference}: {refused.reason}") from None
    await _end(stray, StrayState.GIVEN_BACK, "charge.given_back", now)


async def _left(charge: Charge, stray: Stray) -> Money:
    """Return what was not given back before these rows were lost."""
    given = await Stray.filter(kind=StrayKind.REFUND, charge_ref=charge.reference)
    return Money(charge.amount.minor - sum(each.amount_minor for each in given), stray.currency)


async def _end(stray: Stray, state: StrayState, fact: str, now: datetime) -> None:
    async with database.transaction("billing.give_back_stray"):
        changed = await Stray.filter(id=stray.id, state=StrayState.GIVING_BACK).update(
            state=state, ended_at=now
        )
        if changed:
            await _tell(fact, stray, now)


async def _tell(fact: str, stray: Stray, now: datetime, *, payment: Payment | None = None) -> None:
    about = [("stray", stray.id)]
    if payment:
        about.append(("payment", payment.id))
    await journal.write(
        journal.worker(),
        fact,
        now=now,
        subject=stray.id,
        account_id=stray.account_id,
        targets=about,
        after={
            "charge": stray.processor_ref,
            "amount_minor": stray.amount_minor,
            "currency": stray.currency,
            **({"because": stray.because} if stray.because else {}),
        },
    )
