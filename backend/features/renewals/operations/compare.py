"""Asking the other side whether a date is ours too, and keeping an incident open for as long as it is not."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from backend.features.catalog.models import ProductKind
from backend.features.journal import operations as journal
from backend.features.renewals.models import Incident, IncidentKind
from backend.features.services.models import Service, ServiceState
from backend.kit import database
from backend.kit.database import Row
from backend.kit.failpoints import outside_call
from backend.ports.answers import Refused, Unreachable
from backend.ports.registrar import RegisteredDomain
from backend.ports.world import World

AT_ONCE = 8
"""So many questions to the registrar at the same time."""


async def compare(world: World, found: Sequence[Row]) -> None:
    """Ask the registrar about these services' domains, and open or close incidents about their dates.

    Other kinds have no other side. One that does not answer says nothing: the next night asks again.
    """
    domains = {row["id"]: row["name"] for row in found if row["kind"] == ProductKind.DOMAIN}
    if not domains:
        return
    answers = await _asked(world, domains)
    now = (await world.clock.moment()).now
    for service_id, registered in answers.items():
        await note_date(
            service_id,
            registered.expires_at if registered else None,
            IncidentKind.DATES_DIFFER,
            now,
        )


async def _asked(world: World, domains: Mapping[UUID, str]) -> dict[UUID, RegisteredDomain | None]:
    answers: dict[UUID, RegisteredDomain | None] = {}
    line = asyncio.Semaphore(AT_ONCE)

    async def ask(service_id: UUID, name: str) -> None:
        async with line:
            try:
                with outside_call("renewals.compare"):
                    answers[service_id] = await world.registrar.domain(name)
            except (Refused, Unreachable):
                return

    await asyncio.gather(*(ask(service_id, name) for service_id, name in domains.items()))
    return answers


async def note_date(
    service_id: UUID, theirs: datetime | None, kind: IncidentKind, now: datetime
) -> None:
    """Open an incident when the other side shows another date than ours, and close it once both are the same."""
    async with database.transaction("renewals.compare"):
        service = await Service.select_for_update().get(id=service_id)
        if service.state is not ServiceState.ACTIVE or service.expires_at is None:
            return
        kind = kind if theirs else IncidentKind.GONE_ELSEWHERE
        if theirs and _seconds(theirs) == _seconds(service.expires_at):
            await _close(service, now)
        elif not await Incident.exists(service_id=service_id, kind=kind, closed_at=None):
            await _open(service, kind, theirs, now)


def _seconds(instant: datetime) -> datetime:
    return instant.replace(microsecond=0)


async def _open(
    service: Service, kind: IncidentKind, theirs: datetime | None, now: datetime
) -> None:
    incident = await Incident.create(
        service=service, kind=kind, ours_at=service.expires_at, theirs_at=theirs, opened_at=now
    )
    await journal.write(
        journal.worker(),
        "renewal.incident_opened",
        now=now,
        subject=incident.id,
        account_id=service.account_id,
        targets=[("service", service.id)],
        after={"kind": kind, "ours_at": service.expires_at, "theirs_at": theirs},
    )


async def _close(service: Service, now: datetime) -> None:
    closed = await Incident.filter(service_id=service.id, closed_at=None).update(
        closed_at=now, closed_because="both sides show the same date"
    )
    if closed:
        await journal.write(
            journal.worker(),
            "renewal.incident_closed",
            now=now,
            subject=service.id,
            account_id=service.account_id,
            targets=[("service", service.id)],
        )
