"""What becomes of services that nobody renews: access cut off, and in the end nothing left.

Found each night and done at the very hour; what somebody is just renewing is left alone until that has come to
its end. Of a domain the registry has the word: it is asked, and what it does not say does not happen. A hosting
whose payment was taken back at the bank is cut off like all others, but ends only once staff say so (R6.11).
"""

from datetime import datetime, timedelta
from uuid import UUID

from backend.features.catalog.models import Product, ProductKind
from backend.features.domains import operations as domains
from backend.features.journal import operations as journal
from backend.features.orders import queries
from backend.features.services import operations as services
from backend.features.services import rules
from backend.features.services.models import (
    EXPIRY,
    Service,
    ServiceState,
    SuspensionCode,
    SuspensionReason,
)
from backend.features.services.rules import Lapse
from backend.features.work import operations as work
from backend.kit import database
from backend.ports.answers import Refused, Unreachable
from backend.ports.world import World

A_NIGHT = timedelta(days=1)
AT_ONCE = 1_000


async def expire_services(world: World, day: UUID) -> None:
    """Enqueue everything that falls due until the next night, each at its hour; `day` makes the job unique.

    Whatever earlier nights missed is due at once. A domain past its expiry is asked about every night.
    """
    moment = await world.clock.moment()
    after: tuple[datetime, UUID] | None = None
    until = moment.now + A_NIGHT
    while found := await queries.lapsing(until=until, after=after, most=AT_ONCE):
        async with database.transaction("orders.expire_services"):
            for row in found:
                run_at = max(row["due_at"], moment.now)
                await work.enqueue("orders.expire_service", row["id"], run_at=run_at)
        after = (found[-1]["expires_at"], found[-1]["id"])


async def expire_service(world: World, service_id: UUID) -> None:
    """Do what is due for one service; a repeat finds it done."""
    service = await Service.get(id=service_id)
    if service.state is not ServiceState.ACTIVE:
        return
    if service.kind is ProductKind.DOMAIN:
        await follow_registry(world, service_id)
    else:
        await _lapse(world, service_id)


async def _lapse(world: World, service_id: UUID) -> None:
    moment = await world.clock.moment()
    async with database.transaction("orders.expire_hosting"):
        service = await _left_alone(service_id)
        if service is None:
            return
        product = await Product.get(id=service.product_id)
        cut_off = await SuspensionReason.exists(
            service_id=service_id, cause=EXPIRY, lifted_at__isnull=True
        )
        due = rules.lapse(
            await services.standing_of(service),
            moment.now,
            suspend_days=product.suspend_days,
            cut_off=cut_off,
        )
        if due is Lapse.END and await queries.kept_for_dispute(service_id):
            due = None if cut_off else Lapse.CUT_OFF
        actor = journal.worker()
        if due is Lapse.END:
            await services.end(actor, service, ServiceState.TERMINATED, now=moment.now)
        elif due is Lapse.CUT_OFF:
            await services.suspend(
                actor, service_id, SuspensionCode.UNPAID, note="", cause=EXPIRY, now=moment.now
            )


async def follow_registry(world: World, service_id: UUID) -> None:
    """Ask the registry about a domain, and end its service when it is not there any more (T8, T13, T15).

    A registry that is silent, or refuses to say, is asked again another night.
    """
    try:
        registered = await domains.ask(world, service_id)
    except (Unreachable, Refused):
        return
    moment = await world.clock.moment()
    async with database.transaction("orders.expire_domain"):
        service = await _left_alone(service_id)
        if service is None:
            return
        if registered is not None:
            await domains.note(service_id, registered, now=moment.now)
            return
        gone = rules.gone_as(await services.standing_of(service), moment.now)
        await services.end(journal.worker(), service, gone, now=moment.now)


async def _left_alone(service_id: UUID) -> Service | None:
    """Return a service under lock; None once it has ended, or while somebody is renewing it."""
    service = await Service.select_for_update().get(id=service_id)
    if service.state is not ServiceState.ACTIVE or await queries.being_delivered(service_id):
        return None
    return service
