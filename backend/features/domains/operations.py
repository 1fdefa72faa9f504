"""Acts on domain names at the registry: renewing one, and bringing one back from redemption."""

from datetime import datetime
from uuid import UUID

from backend.features.domains import rules
from backend.features.domains.models import Domain
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.services import operations as services
from backend.features.services.models import Service
from backend.features.work.rules import NeedsStaff
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.kit.money import Money
from backend.ports.answers import Unreachable
from backend.ports.registrar import ExpiryDiffers, RefusedForGood, RegisteredDomain
from backend.ports.world import World


async def renew(
    world: World,
    actor: Actor,
    service_id: UUID,
    *,
    order_line_id: UUID,
    period_from: datetime,
    months: int,
    net: Money,
) -> None:
    """Renew a domain at its registry, then move its service to the registry's date.

    Safe to repeat from any point: the registry refuses a second renewal from the same date, and
    its answer tells whether the first one was ours (RFC 5731, 3.2.3). Raises the registrar's
    RefusedForGood, Unreachable while nobody knows, and NeedsStaff when somebody else moved the date.
    """
    domain = await Domain.get(service_id=service_id)
    until = await _ask(world, domain.name, period_from=period_from, months=months)
    moment = await world.clock.moment()
    async with database.transaction("domains.renew"):
        await services.extend(
            actor,
            service_id,
            order_line_id=order_line_id,
            period_from=period_from,
            until=until,
            net=net,
            now=moment.now,
        )
        await Domain.filter(service_id=service_id).update(
            registry_expires_at=until, asked_at=moment.now
        )


async def _ask(world: World, name: str, *, period_from: datetime, months: int) -> datetime:
    expected = rules.renewed_until(period_from, months)
    try:
        with outside_call("domains.renew"):
            return await world.registrar.renew(name, current_expiry=period_from, years=months // 12)
    except ExpiryDiffers as answer:
        if answer.actual != expected:
            moved = f"{name}: the registry says {answer.actual:%Y-%m-%d}, renewed elsewhere"
            raise NeedsStaff(moved) from None
        return answer.actual
    except Unreachable:
        registered = await _registered(world, name)
        if registered is None or registered.expires_at != expected:
            raise
        return registered.expires_at


async def restore(world: World, actor: Actor, service_id: UUID, *, order_line_id: UUID) -> None:
    """Bring a domain back out of the registry's redemption; renewing it is another act (RFC 3915).

    Safe to repeat from any point. The line is written down before the registry is asked for it, so that
    a name which is in redemption no more is known to be back by our own doing; where it never was in
    redemption nothing is delivered, and the money goes back. Raises the registrar's RefusedForGood, and
    Unreachable while nobody knows or the registry is not through.
    """
    domain = await Domain.get(service_id=service_id)
    if domain.restore_line_id != order_line_id:
        await _begin_restore(world, domain, order_line_id)
    with outside_call("domains.restore"):
        registered = await world.registrar.restore(domain.name)
    if registered.being_restored:
        raise Unreachable(f"{domain.name}: the registry is still restoring it")
    moment = await world.clock.moment()
    async with database.transaction("domains.restore"):
        service = await Service.get(id=service_id)
        first = await Domain.filter(
            service_id=service_id, restore_line_id=order_line_id, restored_at__isnull=True
        ).update(restored_at=moment.now)
        if not first:
            return
        await note(service_id, registered, now=moment.now)
        await journal.write(
            actor,
            "service.restored",
            now=moment.now,
            subject=service_id,
            account_id=service.account_id,
            targets=[("service", service_id), ("order_line", order_line_id)],
        )


async def ask(world: World, service_id: UUID) -> RegisteredDomain | None:
    """Return what the registry says of a domain; None when it has it no more. Raises Refused, Unreachable."""
    domain = await Domain.get(service_id=service_id)
    return await _registered(world, domain.name)


async def note(service_id: UUID, registered: RegisteredDomain, *, now: datetime) -> None:
    """Write down what the registry said of a domain. It moves no date of the service: that costs money."""
    await Domain.filter(service_id=service_id).update(
        registry_expires_at=registered.expires_at,
        registry_statuses=sorted(registered.statuses),
        asked_at=now,
    )


async def _begin_restore(world: World, domain: Domain, order_line_id: UUID) -> None:
    """See that there is something to restore, and write down for which line it is asked for."""
    registered = await _registered(world, domain.name)
    if registered is None:
        raise RefusedForGood("not_found")
    if not (registered.in_redemption or registered.being_restored):
        going = "pendingDelete" in registered.statuses
        raise RefusedForGood("pending_delete" if going else "not_in_redemption")
    async with database.transaction("domains.begin_restore"):
        await Domain.filter(service_id=domain.service_id).update(
            restore_line_id=order_line_id, restored_at=None
        )


async def _registered(world: World, name: str) -> RegisteredDomain | None:
    """Return what the registry says of a name."""
    with outside_call("domains.ask"):
        return await world.registrar.domain(name)
