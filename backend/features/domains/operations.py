"""Acts on domain names at the registry."""

from datetime import datetime
from uuid import UUID

from backend.features.domains import rules
from backend.features.domains.models import Domain
from backend.features.journal.models import Actor
from backend.features.services import operations as services
from backend.features.work.rules import NeedsStaff
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.kit.money import Money
from backend.ports.answers import Unreachable
from backend.ports.registrar import ExpiryDiffers
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
        with outside_call("domains.ask"):
            registered = await world.registrar.domain(name)
        if registered is None or registered.expires_at != expected:
            raise
        return registered.expires_at
