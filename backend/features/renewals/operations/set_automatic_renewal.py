"""Switching automatic renewal on and off, service by service (O2-10, O2-74, WL-69): off until the customer says so."""

from collections.abc import Sequence
from operator import itemgetter
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import NotFound
from backend.features.journal.models import Actor
from backend.features.renewals import rules
from backend.features.renewals.models import (
    PlanReason,
    ScheduledPayment,
    ScheduledRenewal,
    ScheduledState,
)
from backend.features.renewals.refusals import NothingChosen, PaymentUnderway, TooManyLines
from backend.features.services import operations as services
from backend.features.services import queries as service_rows
from backend.features.services.models import RenewalMode
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.refusals import Refusal

CHARGING = (ScheduledState.PROCESSING, ScheduledState.REQUIRES_ACTION)


async def set_automatic_renewal(
    actor: Actor, service_ids: Sequence[UUID], *, enabled: bool, moment: Moment
) -> list[UUID]:
    """Switch several services, all or none, and return those that changed.

    Without a usable means of payment it is switched on all the same, and the guard warns from D-60 on. What is
    charged at this moment cannot be switched off (PaymentUnderway; R1.17). Switching on again takes back a
    payment that was cancelled for the present period. Refused, naming the position: NotFound, and what
    `services.set_renewal_mode` refuses.
    """
    if not service_ids:
        raise NothingChosen("serviceIds")
    if len(service_ids) > rules.MOST_LINES:
        raise TooManyLines("serviceIds", most=rules.MOST_LINES)
    reach = await policy.reach(actor, Permission.SERVICE_AUTORENEW, moment=moment)
    found = await service_rows.services(reach, service_ids, now=moment.now, expiring_days=0)
    mode = RenewalMode.AUTOMATIC if enabled else RenewalMode.MANUAL
    changed = []
    async with database.transaction("renewals.set_automatic_renewal"):
        # In the order in which everybody locks them: two who name the same ones the other way round both get on.
        for position, service_id in sorted(enumerate(service_ids), key=itemgetter(1)):
            if service_id not in found:
                raise NotFound("serviceIds", str(position))
            try:
                if await services.set_renewal_mode(actor, service_id, mode, now=moment.now):
                    changed.append(service_id)
            except Refusal as refusal:
                raise type(refusal)("serviceIds", str(position), **refusal.values) from None
            if not enabled:
                await _check_not_charged(service_id, position)
        if enabled:
            await _take_back(service_ids)
            for account_id in sorted({found[key]["account_id"] for key in changed}):
                await work.enqueue(
                    "renewals.plan_payments",
                    account_id,
                    run_at=moment.now,
                    request_id=actor.request_id,
                )
    return changed


async def _check_not_charged(service_id: UUID, position: int) -> None:
    """Asked once the service is locked, as whoever orders its renewal locks it: neither overtakes the other."""
    planned = await ScheduledRenewal.filter(service_id=service_id, live=True)
    payments = [renewal.payment_id for renewal in planned]
    if await ScheduledPayment.exists(id__in=payments, state__in=CHARGING):
        raise PaymentUnderway("serviceIds", str(position))


async def _take_back(service_ids: Sequence[UUID]) -> None:
    await ScheduledRenewal.filter(
        service_id__in=list(service_ids), live=False, reason=PlanReason.CANCELLED_BY_USER
    ).update(reason=PlanReason.TAKEN_BACK)
