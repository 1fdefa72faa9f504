"""Taking renewals out of a scheduled payment before anything is charged, and ending one that holds none any more."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.renewals.models import (
    PlanReason,
    ScheduledPayment,
    ScheduledRenewal,
    ScheduledState,
)
from backend.features.services.models import RenewalMode, Service, ServiceState
from backend.kit import database
from backend.ports.world import World

NOT_CHARGED_YET = (
    ScheduledState.PLANNED,
    ScheduledState.NOTIFIED,
    ScheduledState.RETRY_WAIT,
)

ENDS = {
    PlanReason.CANCELLED_BY_USER: ScheduledState.CANCELLED_BY_USER,
    PlanReason.PRICE_CHANGED: ScheduledState.ABANDONED,
    PlanReason.NOT_RENEWABLE: ScheduledState.ABANDONED,
    PlanReason.TOO_LATE: ScheduledState.ABANDONED,
}
"""What a payment becomes when its last renewal leaves it; for any other reason it is SKIPPED."""


async def withdraw(
    actor: Actor,
    payment: ScheduledPayment,
    renewals: Sequence[ScheduledRenewal],
    reason: PlanReason,
    *,
    now: datetime,
) -> None:
    """Take renewals out of a locked payment; it ends with the last of them."""
    ids = [renewal.id for renewal in renewals]
    await ScheduledRenewal.filter(id__in=ids).update(live=False, reason=reason)
    payment.ceiling_minor -= sum(renewal.ceiling_minor for renewal in renewals)
    await payment.save(update_fields=["ceiling_minor"])
    if not await ScheduledRenewal.exists(payment_id=payment.id, live=True):
        await end(payment, ENDS.get(reason, ScheduledState.SKIPPED), reason, now=now)
    await journal.write(
        actor,
        f"renewal.{'cancelled' if reason is PlanReason.CANCELLED_BY_USER else 'withdrawn'}",
        now=now,
        subject=payment.id,
        account_id=payment.account_id,
        targets=[
            ("scheduled_payment", payment.id),
            *(("service", renewal.service_id) for renewal in renewals),
        ],
        after={"reason": reason, "state": payment.state},
    )


async def end(
    payment: ScheduledPayment, state: ScheduledState, reason: str, *, now: datetime
) -> None:
    """End a locked payment; the act that ends it writes the line in the journal."""
    payment.state, payment.reason, payment.finished_at, payment.try_on = state, reason, now, None
    await payment.save(update_fields=["state", "reason", "finished_at", "try_on"])


async def withdraw_service(world: World, service_id: UUID) -> None:
    """A service has changed its ways: take it out of a plan that it does not belong to any more.

    Woken by every change of mode, end, move or renewal of a service; it reads what the service is now. What
    is being charged is left alone: the order decides.
    """
    now = (await world.clock.moment()).now
    async with database.transaction("renewals.withdraw"):
        planned = await ScheduledRenewal.filter(service_id=service_id, live=True)
        for renewal in planned:
            payment = await ScheduledPayment.select_for_update().get(id=renewal.payment_id)
            await renewal.refresh_from_db()
            service = await Service.select_for_update().get(id=service_id)
            reason = _reason(service, renewal, payment)
            if renewal.live and payment.state in NOT_CHARGED_YET and reason:
                await withdraw(journal.worker(), payment, [renewal], reason, now=now)


def _reason(
    service: Service, renewal: ScheduledRenewal, payment: ScheduledPayment
) -> PlanReason | None:
    if service.state is not ServiceState.ACTIVE:
        return PlanReason.SERVICE_ENDED
    if service.account_id != payment.account_id:
        return PlanReason.OWNER_CHANGED
    if service.expires_at != renewal.period_from:
        return PlanReason.RENEWED_BY_HAND
    if service.renewal_mode is not RenewalMode.AUTOMATIC:
        return PlanReason.SWITCHED_OFF
    return None
