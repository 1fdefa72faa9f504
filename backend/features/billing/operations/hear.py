"""Hearing the processor: a message is a reason to ask, never the truth itself (domain-rules R6.9)."""

from uuid import UUID

from backend.features.billing.models import CardSetup, PaymentAttempt, Refund
from backend.features.work import operations as work
from backend.kit import database
from backend.ports.payments import Event, EventKind
from backend.ports.world import World


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


async def _job(event: Event) -> tuple[str, UUID] | None:
    if event.key is None:
        return None
    match event.kind:
        case EventKind.CHARGE:
            attempt = await PaymentAttempt.get_or_none(id=event.key)
            return ("billing.ask", attempt.payment_id) if attempt else None
        case EventKind.REFUND:
            known = await Refund.exists(id=event.key)
            return ("billing.refund", event.key) if known else None
        case EventKind.CARD_SETUP:
            known = await CardSetup.exists(id=event.key)
            return ("billing.finish_card_setup", event.key) if known else None
        case _:
            return None
