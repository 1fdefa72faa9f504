"""A refund whose job stopped: the customer reads that a person looks after their money."""

from uuid import UUID

from backend.features.billing.models import Payment, Refund, RefundState
from backend.features.journal import operations as journal
from backend.kit import database
from backend.ports.world import World


async def hand_over_refund(world: World, refund_id: UUID) -> None:
    """Say so on the credit note; nothing for one that the processor refused, which says so already, or that ended."""
    moment = await world.clock.moment()
    async with database.transaction("billing.hand_over_refund"):
        refund = await Refund.select_for_update().get(id=refund_id)
        if refund.state is not RefundState.PENDING:
            return
        refund.state = RefundState.MANUAL
        await refund.save(update_fields=["state"])
        payment = await Payment.get(id=refund.payment_id)
        await journal.write(
            journal.worker(),
            "refund.needs_staff",
            now=moment.now,
            subject=refund.id,
            account_id=payment.account_id,
            targets=[
                ("refund", refund.id),
                ("payment", payment.id),
                ("document", refund.document_id),
            ],
        )
