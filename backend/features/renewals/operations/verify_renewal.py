"""After each renewal the other side is asked whether the date really moved; otherwise an incident stays open."""

from datetime import timedelta
from uuid import UUID

from backend.features.catalog.models import ProductKind
from backend.features.orders.models import OrderLine
from backend.features.renewals.models import IncidentKind
from backend.features.renewals.operations.compare import note_date
from backend.features.renewals.operations.withdraw import withdraw_service
from backend.features.services.models import Service
from backend.features.work.rules import Later
from backend.kit.failpoints import outside_call
from backend.ports.answers import Refused, Unreachable
from backend.ports.world import World

ASK_AGAIN = timedelta(minutes=15)


async def verify_renewal(world: World, order_line_id: UUID) -> None:
    """Compare a renewed domain's date with its registry's; a plan for the period just renewed is withdrawn.

    A registry that does not answer is asked again: nobody may believe a date that nobody saw.
    """
    line = await OrderLine.get(id=order_line_id)
    service = await Service.get(id=line.service_id)
    await withdraw_service(world, service.id)
    if service.kind is not ProductKind.DOMAIN:
        return
    try:
        with outside_call("renewals.verify"):
            registered = await world.registrar.domain(service.name)
    except (Refused, Unreachable):
        raise Later((await world.clock.moment()).now + ASK_AGAIN) from None
    now = (await world.clock.moment()).now
    theirs = registered.expires_at if registered else None
    await note_date(service.id, theirs, IncidentKind.DATE_DID_NOT_MOVE, now)
