"""A payment about which the processor says nothing for days: the customer reads that a person looks after it.

Of top-ups and of invoices on terms; an order's payment is told by the room that placed it.
"""

from uuid import UUID

from backend.features.billing import rules
from backend.features.billing.models import Payment, PaymentPurpose
from backend.features.journal import operations as journal
from backend.features.work import operations as work
from backend.features.work.models import OperationState
from backend.kit import database
from backend.ports.world import World


async def hand_over(world: World, payment_id: UUID) -> None:
    """Tell the customer so. A payment that has ended meanwhile says nothing."""
    moment = await world.clock.moment()
    async with database.transaction("billing.hand_over"):
        payment = await Payment.select_for_update().get(id=payment_id)
        if payment.state in rules.FINAL or payment.operation_id is None:
            return
        await work.move_operation(payment.operation_id, now=moment.now, state=OperationState.MANUAL)
        top_up = payment.purpose is PaymentPurpose.TOP_UP
        await journal.write(
            journal.worker(),
            "top_up.needs_staff" if top_up else "invoice.payment_needs_staff",
            now=moment.now,
            subject=payment.id,
            account_id=payment.account_id,
            targets=[("payment", payment.id)],
        )
