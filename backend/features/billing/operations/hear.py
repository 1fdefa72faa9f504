"""Hearing the processor: a message is a reason to ask, never the truth itself (domain-rules R6.9)."""

from datetime import timedelta
from uuid import UUID

from backend.features.billing.models import CardSetup, PaymentAttempt, Refund
from backend.features.work import operations as work
from backend.features.work.rules import Later
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.ports.answers import Unreachable
from backend.ports.payments import Event, EventKind
from backend.ports.world import World

LOOKED_BACK = timedelta(days=7)
"""Stripe repeats a message for three days and keeps it for thirty; a week also covers a long weekend of ours."""

AGAIN_AFTER = timedelta(hours=1)


async def hear(world: World, event: Event) -> None:
    """Have somebody ask what became of the thing that a message of the processor is about.

    The same message twice, late, in any order, or about a thing that is not ours changes nothing
    (reliability F18, F19).
    """
    job = await _job(event)
    if job is None:
        return
    kind, ref = job
    async with database.transaction("billing.hear"):
        await work.enqueue(kind, ref, run_at=(await world.clock.moment()).now)


async def hear_what_was_lost(world: World, day: UUID) -> None:
    """Hear once more, each night, what was said in the last days: a message may be lost for ever (F20).

    Whoever waits for a charge or a card asks by themselves; what comes after the end is only ever told.
    """
    now = (await world.clock.moment()).now
    try:
        with outside_call("billing.hear_what_was_lost"):
            events = await world.payments.messages_since(now - LOOKED_BACK)
    except Unreachable:
        raise Later(now + AGAIN_AFTER) from None
    for event in events:
        if event.kind in {EventKind.DISPUTE, EventKind.REFUND}:
            await hear(world, event)


async def _job(event: Event) -> tuple[str, UUID] | None:
    match event.kind:
        case EventKind.CHARGE:
            attempt = await PaymentAttempt.get_or_none(id=event.key)
            return ("billing.ask", attempt.payment_id) if attempt else None
        case EventKind.REFUND:
            refund = await Refund.get_or_none(id=event.key)
            return ("billing.refund", refund.id) if refund else None
        case EventKind.CARD_SETUP:
            setup = await CardSetup.get_or_none(id=event.key)
            return ("billing.finish_card_setup", setup.id) if setup else None
        case EventKind.DISPUTE:
            attempt = await _disputed(event)
            return ("billing.note_dispute", attempt.payment_id) if attempt else None
        case EventKind.OTHER:
            return None


async def _disputed(event: Event) -> PaymentAttempt | None:
    """Return the attempt that was taken back, named by our key or by the processor's word for it."""
    if event.key is not None:
        return await PaymentAttempt.get_or_none(id=event.key)
    if not event.reference:
        return None
    return await PaymentAttempt.filter(processor_ref=event.reference).first()
