"""Acts on services: extend one by a paid period, say how its term ends, suspend it, lift that, end it."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import NotFound
from backend.features.catalog.models import Product
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.services import queries, rules
from backend.features.services.models import (
    EXPIRY,
    RenewalMode,
    Service,
    ServicePeriod,
    ServiceState,
    SuspensionCode,
    SuspensionReason,
)
from backend.features.work.rules import NeedsStaff
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.money import Money

AT_ONCE = 1_000
"""Services a transaction, where an account's are suspended or running again together."""


class MovedMeanwhile(NeedsStaff):
    """The service's expiry is not the one this period starts from: somebody moved it after the order was placed."""


def deadlines(expires_at: datetime, product: Product) -> dict[str, datetime]:
    """Return the dates that follow from an expiry: end of grace, and when the rest is deleted."""
    return {
        "expires_at": expires_at,
        "grace_until": expires_at + timedelta(days=product.grace_days),
        "purge_at": expires_at + timedelta(days=product.purge_days),
    }


async def extend(
    actor: Actor,
    service_id: UUID,
    *,
    order_line_id: UUID,
    period_from: datetime,
    until: datetime,
    net: Money,
    now: datetime,
) -> None:
    """Move a service's expiry to `until`, once for each order line, and write the paid period down.

    A repeat for the same line changes nothing. A suspension for its expiry ends with it (R6.31); one for
    an invoice that is not paid does not.
    """
    async with database.transaction("services.extend"):
        service = await Service.select_for_update().get(id=service_id)
        if await ServicePeriod.exists(service_id=service_id, order_line_id=order_line_id):
            return
        if service.expires_at != period_from:
            raise MovedMeanwhile(f"{service.name} expires {service.expires_at}, not {period_from}")
        product = await Product.get(id=service.product_id)
        before = service.expires_at
        service.update_from_dict(deadlines(until, product))
        await service.save(update_fields=["expires_at", "grace_until", "purge_at"])
        await ServicePeriod.create(
            service=service,
            begins_at=period_from,
            ends_at=until,
            net_minor=net.minor,
            currency=net.currency,
            order_line_id=order_line_id,
        )
        await journal.write(
            actor,
            "service.renewed",
            now=now,
            subject=order_line_id,
            account_id=service.account_id,
            targets=[("service", service.id), ("order_line", order_line_id)],
            before={"expires_at": before},
            after={"expires_at": until},
        )
        await lift(actor, service, SuspensionCode.UNPAID, cause=EXPIRY, now=now)


async def set_renewal_mode(
    actor: Actor, service_id: UUID, mode: RenewalMode, *, now: datetime
) -> bool:
    """Say what happens at the end of the term, and return whether that is something new.

    Who may ask is the caller's business. Raises ServiceNotActive, and for cancelling at term and taking
    that back ServiceSuspended and TermTooClose.
    """
    async with database.transaction("services.set_renewal_mode"):
        service = await Service.select_for_update().get(id=service_id)
        before = service.renewal_mode
        if before is mode:
            return False
        rules.check_mode(await standing_of(service), mode, now)
        service.renewal_mode = mode
        await service.save(update_fields=["renewal_mode"])
        await journal.write(
            actor,
            "service.renewal_mode_changed",
            now=now,
            subject=service.id,
            account_id=service.account_id,
            targets=[("service", service.id)],
            before={"renewal_mode": before},
            after={"renewal_mode": mode},
        )
    return True


async def cancel_service(actor: Actor, service_id: UUID, *, moment: Moment) -> None:
    """End a service at its term: nothing renews it by itself any more (R1.10).

    It runs until then, and `keep_service` takes it back until a day before. Raises NotFound, Forbidden and
    what `set_renewal_mode` refuses.
    """
    await _check_may_renew(actor, service_id, moment)
    await set_renewal_mode(actor, service_id, RenewalMode.OFF_AT_TERM, now=moment.now)


async def keep_service(actor: Actor, service_id: UUID, *, moment: Moment) -> None:
    """Take cancelling at term back: the service is renewed by hand again; automatic is chosen anew."""
    await _check_may_renew(actor, service_id, moment)
    service = await Service.get(id=service_id)
    if service.renewal_mode is RenewalMode.OFF_AT_TERM:
        await set_renewal_mode(actor, service_id, RenewalMode.MANUAL, now=moment.now)


async def _check_may_renew(actor: Actor, service_id: UUID, moment: Moment) -> None:
    """Whoever may renew a service may say how it ends; somebody else's does not exist."""
    reach = await policy.reach(actor, Permission.SERVICE_RENEW, moment=moment)
    found = await queries.services(reach, [service_id], now=moment.now, expiring_days=0)
    if service_id not in found:
        raise NotFound("serviceId")


async def standing_of(service: Service) -> rules.Standing:
    """Return what the rules need to know of a locked service, but for how long a name can be restored."""
    reasons = SuspensionReason.filter(service_id=service.id, lifted_at__isnull=True)
    return rules.Standing(
        kind=service.kind,
        state=service.state,
        expires_at=service.expires_at,
        grace_until=service.grace_until,
        purge_at=service.purge_at,
        suspended_for=[each.code for each in await reasons],
        renewal_mode=service.renewal_mode,
    )


async def lift(
    actor: Actor, service: Service, code: SuspensionCode, *, now: datetime, cause: str = ""
) -> None:
    """Take one reason away from a locked service; it is unsuspended when none is left."""
    await _lift_locked(actor, [service], code, now=now, cause=cause)


async def lift_all(
    actor: Actor, service_ids: Collection[UUID], code: SuspensionCode, *, now: datetime
) -> None:
    """Take one reason away from each of these services, however many there are."""
    for part in _parts(service_ids):
        async with database.transaction("services.lift_all"):
            await _lift_locked(actor, await _locked(part), code, now=now)


async def _lift_locked(
    actor: Actor,
    services: Sequence[Service],
    code: SuspensionCode,
    *,
    now: datetime,
    cause: str = "",
) -> None:
    standing = SuspensionReason.filter(
        service_id__in=[service.id for service in services],
        code=code,
        cause=cause,
        lifted_at__isnull=True,
    )
    lifted = {reason.service_id for reason in await standing}
    if not lifted:
        return
    await standing.update(lifted_at=now)
    await journal.write_each(
        {
            service.id: journal.entry(
                actor,
                "service.suspension_lifted",
                now=now,
                account_id=service.account_id,
                targets=[("service", service.id)],
                before={"reason": code},
            )
            for service in services
            if service.id in lifted
        }
    )


async def suspend(
    actor: Actor,
    service_id: UUID,
    code: SuspensionCode,
    *,
    note: str,
    now: datetime,
    cause: str = "",
) -> None:
    """Add a reason for which a service is suspended; the same one of the same cause twice is one."""
    await suspend_all(actor, [service_id], code, note=note, now=now, cause=cause)


async def suspend_all(
    actor: Actor,
    service_ids: Collection[UUID],
    code: SuspensionCode,
    *,
    note: str,
    now: datetime,
    cause: str = "",
) -> None:
    """Add one reason to each of these services, however many there are."""
    for part in _parts(service_ids):
        async with database.transaction("services.suspend"):
            services = await _locked(part)
            standing = SuspensionReason.filter(
                service_id__in=part, code=code, cause=cause, lifted_at__isnull=True
            )
            already = {reason.service_id for reason in await standing}
            cut = [service for service in services if service.id not in already]
            await SuspensionReason.bulk_create(
                SuspensionReason(service=service, code=code, cause=cause, note=note, since=now)
                for service in cut
            )
            await journal.write_each(
                {
                    service.id: journal.entry(
                        actor,
                        "service.suspended",
                        now=now,
                        account_id=service.account_id,
                        targets=[("service", service.id)],
                        after={"reason": code},
                        reason=note,
                    )
                    for service in cut
                }
            )


def _parts(service_ids: Collection[UUID]) -> Iterator[list[UUID]]:
    """Yield them in the order in which everybody locks, so many a transaction that nobody waits long."""
    ordered = sorted(service_ids)
    for first in range(0, len(ordered), AT_ONCE):
        yield ordered[first : first + AT_ONCE]


async def _locked(service_ids: Sequence[UUID]) -> list[Service]:
    return await Service.select_for_update().filter(id__in=service_ids).order_by("id")


async def end(
    actor: Actor, service: Service, state: ServiceState, *, now: datetime, reason: str = ""
) -> None:
    """End a locked service: TERMINATED, or TRANSFERRED_OUT to another registrar. Nothing brings it back."""
    before, service.state, service.ended_at = service.state, state, now
    await service.save(update_fields=["state", "ended_at"])
    left = state is ServiceState.TRANSFERRED_OUT
    await journal.write(
        actor,
        "service.transferred_out" if left else "service.terminated",
        now=now,
        subject=service.id,
        account_id=service.account_id,
        targets=[("service", service.id)],
        before={"state": before},
        after={"state": state},
        reason=reason,
    )
