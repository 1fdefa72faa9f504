"""Acts on domain names at the registry: renewing one, and bringing one back from redemption.

What the registry takes and does later (`Pending`) is asked after, and never asked to be done again: `renew` has its
`follow_renewal`, and `restore` its `follow_restore`. Its messages are written down by `hear`.
"""

from datetime import datetime
from typing import NoReturn
from uuid import UUID

from backend.features.domains import rules
from backend.features.domains.models import Domain, RegistryMessage
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.services import operations as services
from backend.features.services.models import Service, ServiceState
from backend.features.work.rules import NeedsStaff
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.kit.money import Money
from backend.ports.answers import Unreachable
from backend.ports.registrar import (
    AskedFor,
    ExpiryDiffers,
    Message,
    Pending,
    RefusedForGood,
    RegisteredDomain,
)
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
    RefusedForGood, Pending when it took it to do it later, Unreachable while nobody knows, and
    NeedsStaff when somebody else moved the date.
    """
    domain = await Domain.get(service_id=service_id)
    if domain.renew_line_id != order_line_id:
        await _begin_renewal(domain, order_line_id)
    elif (code := await _refused_later(order_line_id)) is not None:
        held = await _registered(world, domain.name)
        if held is not None and not held.being_renewed and held.expires_at == period_from:
            raise RefusedForGood(code)
    until = await _ask(world, domain.name, period_from=period_from, months=months)
    await _extend(
        world,
        actor,
        service_id,
        order_line_id=order_line_id,
        period_from=period_from,
        until=until,
        net=net,
    )


async def follow_renewal(
    world: World,
    actor: Actor,
    service_id: UUID,
    *,
    order_line_id: UUID,
    period_from: datetime,
    months: int,
    net: Money,
    since: datetime,
) -> None:
    """Ask after a renewal that the registry took at `since`, and move the service once it is done (F33).

    Raises Pending while it is not, and else what `renew` raises; nothing is asked to be done again.
    """
    domain = await Domain.get(service_id=service_id)
    registered = await _registered(world, domain.name)
    if registered is None:
        raise RefusedForGood("not_found")
    if registered.expires_at == period_from:
        await _wait(
            world,
            domain,
            registered,
            order_line_id,
            under_way=registered.being_renewed,
            since=since,
        )
    if registered.expires_at != rules.renewed_until(period_from, months):
        raise _moved_elsewhere(domain.name, registered.expires_at)
    await _extend(
        world,
        actor,
        service_id,
        order_line_id=order_line_id,
        period_from=period_from,
        until=registered.expires_at,
        net=net,
    )


async def _begin_renewal(domain: Domain, order_line_id: UUID) -> None:
    """Write down for which line the registry is asked, so that its message finds it (P1)."""
    async with database.transaction("domains.begin_renewal"):
        await Domain.filter(service_id=domain.service_id).update(renew_line_id=order_line_id)


async def _extend(
    world: World,
    actor: Actor,
    service_id: UUID,
    *,
    order_line_id: UUID,
    period_from: datetime,
    until: datetime,
    net: Money,
) -> None:
    """Move the service to the registry's date, and write down that it was the registry's word."""
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
            raise _moved_elsewhere(name, answer.actual) from None
        return answer.actual
    except Unreachable:
        registered = await _registered(world, name)
        if registered is not None and registered.expires_at == expected:
            return expected
        if registered is not None and registered.being_renewed:
            raise Pending(name) from None
        raise


def _moved_elsewhere(name: str, actual: datetime) -> NeedsStaff:
    return NeedsStaff(f"{name}: the registry says {actual:%Y-%m-%d}, renewed elsewhere")


async def restore(world: World, actor: Actor, service_id: UUID, *, order_line_id: UUID) -> None:
    """Bring a domain back out of the registry's redemption; renewing it is another act (RFC 3915).

    Safe to repeat from any point. The line is written down before the registry is asked for it, so that
    a name which is in redemption no more is known to be back by our own doing; where it never was in
    redemption nothing is delivered, and the money goes back. Raises the registrar's RefusedForGood,
    Pending while it is not through, and Unreachable while nobody knows.
    """
    domain = await Domain.get(service_id=service_id)
    if domain.restore_line_id != order_line_id:
        await _begin_restore(world, domain, order_line_id)
    elif (code := await _refused_later(order_line_id)) is not None:
        held = await _registered(world, domain.name)
        if held is not None and held.in_redemption and not held.being_restored:
            raise RefusedForGood(code)
    with outside_call("domains.restore"):
        registered = await world.registrar.restore(domain.name)
    if registered.being_restored:
        raise Pending(domain.name)
    await _note_restored(world, actor, service_id, registered, order_line_id=order_line_id)


async def follow_restore(
    world: World, actor: Actor, service_id: UUID, *, order_line_id: UUID, since: datetime
) -> None:
    """Ask after a restore that the registry took at `since`, and write down once it is done (F33).

    Raises Pending while it is not, RefusedForGood, and Unreachable; nothing is asked to be done again.
    """
    domain = await Domain.get(service_id=service_id)
    registered = await _registered(world, domain.name)
    if registered is None:
        raise RefusedForGood("not_found")
    if "pendingDelete" in registered.statuses or registered.in_redemption:
        under_way = registered.being_restored
        await _wait(world, domain, registered, order_line_id, under_way=under_way, since=since)
    await _note_restored(world, actor, service_id, registered, order_line_id=order_line_id)


async def _note_restored(
    world: World,
    actor: Actor,
    service_id: UUID,
    registered: RegisteredDomain,
    *,
    order_line_id: UUID,
) -> None:
    """Write down, once, that a name is back."""
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


async def hear(message: Message, *, now: datetime) -> UUID | None:
    """Write a registry's message down in the caller's transaction, once, and return the order line it answers.

    None where it was written down before, or nobody here asked for what it is about.
    """
    asked = await Domain.get_or_none(name=message.name, service__state=ServiceState.ACTIVE)
    answers = {
        AskedFor.RENEW: asked and asked.renew_line_id,
        AskedFor.RESTORE: asked and asked.restore_line_id,
    }
    heard, first = await RegistryMessage.get_or_create(
        {
            "name": message.name,
            "about": message.about,
            "done": message.done,
            "refused_code": "" if message.done else message.refused_code[:60] or "refused",
            "order_line_id": answers.get(message.about),
            "said_at": message.said_at,
            "heard_at": now,
        },
        message_id=message.id,
    )
    return heard.order_line_id if first else None


async def _refused_later(order_line_id: UUID) -> str | None:
    """Return why the registry will not do what it took for a line, by its last message; None without one."""
    said = await RegistryMessage.filter(order_line_id=order_line_id).order_by("-heard_at").first()
    return said.refused_code if said is not None and not said.done else None


async def _wait(
    world: World,
    domain: Domain,
    registered: RegisteredDomain,
    order_line_id: UUID,
    *,
    under_way: bool,
    since: datetime,
) -> NoReturn:
    """Raise Pending while the registry may still do what it took, and RefusedForGood once it will not.

    Its message says so. Where that was lost, a name does that showed something under way and then, for a quarter
    of an hour, nothing any more; one that never showed anything proves nothing.
    """
    now = (await world.clock.moment()).now
    if not under_way:
        if (code := await _refused_later(order_line_id)) is not None:
            raise RefusedForGood(code)
        seen = domain.asked_at >= since
        over = seen and not {"pendingRenew", "pendingRestore"} & set(domain.registry_statuses)
        if over and now - domain.asked_at >= rules.SURE_AFTER:
            raise RefusedForGood("not_done")
        if over or not seen:
            raise Pending(domain.name)
    async with database.transaction("domains.wait"):
        await note(domain.service_id, registered, now=now)
    raise Pending(domain.name)


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
