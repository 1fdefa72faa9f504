"""A payment was taken back at the bank: every service that it paid for says so in its history (reliability F22)."""

from uuid import UUID

from backend.features.billing.models import Dispute, Payment
from backend.features.journal import operations as journal
from backend.features.orders import queries
from backend.kit import database
from backend.ports.world import World


async def flag_disputed(world: World, payment_id: UUID) -> None:
    """Write it, once, into the history of each of them; nothing is suspended for it by itself."""
    moment = await world.clock.moment()
    payment = await Payment.get(id=payment_id)
    async with database.transaction("orders.flag_disputed"):
        dispute = await Dispute.select_for_update().get(payment_id=payment_id)
        if dispute.flagged_at is not None:
            return
        dispute.flagged_at = moment.now
        await dispute.save(update_fields=["flagged_at"])
        await journal.write_each(
            {
                service_id: journal.entry(
                    journal.worker(),
                    "service.payment_disputed",
                    now=moment.now,
                    account_id=payment.account_id,
                    targets=[("service", service_id), ("payment", payment_id)],
                )
                for service_id in await queries.services_paid_by(payment_id)
            }
        )
