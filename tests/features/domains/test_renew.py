"""Renewing a domain at its registry: what each answer means."""

from datetime import datetime
from uuid import UUID

import pytest

from backend.features.domains.models import Domain
from backend.features.domains.operations import hear, renew
from backend.features.domains.rules import renewed_until
from backend.features.journal import operations as journal
from backend.features.services.models import Service, ServicePeriod
from backend.features.work.rules import NeedsStaff
from backend.kit.ids import new_id
from backend.kit.money import Money
from backend.ports.answers import Unreachable
from backend.ports.registrar import Pending, RefusedForGood
from backend.ports.world import World
from backend.sandbox.calls import FaultKind, Moment
from tests.conftest import DemoTime
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

NET = Money(849, "EUR")


async def ask(
    world: World,
    service: Service,
    *,
    period_from: datetime | None = None,
    line_id: UUID | None = None,
) -> None:
    expiry = period_from or service.expires_at
    assert expiry is not None
    await renew(
        world,
        journal.worker(),
        service.id,
        order_line_id=line_id or new_id(),
        period_from=expiry,
        months=12,
        net=NET,
    )


async def test_moves_to_the_registrys_date(make: Make, world: World, outside: Outside) -> None:
    """Domain-rules R1.14, R1.40: what counts is the registry's answer."""
    domain = await make.domain(await make.account())
    await ask(world, domain)
    [renewal] = outside.renewals(domain.name)
    renewed = await Service.get(id=domain.id)
    assert renewed.expires_at == datetime.fromisoformat(str(renewal["to"]))
    assert (await Domain.get(service_id=domain.id)).registry_expires_at == renewed.expires_at


async def test_a_lost_answer_is_asked_about_and_not_repeated(
    make: Make, world: World, outside: Outside
) -> None:
    """F3, F32: the registry did it, only we did not hear."""
    domain = await make.domain(await make.account())
    outside.registrar.calls.script("renew", FaultKind.DROP, moment=Moment.AFTER)
    await ask(world, domain)
    assert len(outside.renewals(domain.name)) == 1
    assert await ServicePeriod.filter(service_id=domain.id).count() == 2


async def test_a_question_that_never_arrived_is_asked_again_later(
    make: Make, world: World, outside: Outside
) -> None:
    domain = await make.domain(await make.account())
    outside.registrar.calls.script("renew", FaultKind.DROP)
    with pytest.raises(Unreachable):
        await ask(world, domain)
    assert outside.renewals(domain.name) == []
    await ask(world, domain)
    assert len(outside.renewals(domain.name)) == 1


async def test_a_date_that_somebody_else_moved_is_for_staff(
    make: Make, world: World, outside: Outside
) -> None:
    """F34: never a second renewal on top of theirs."""
    domain = await make.domain(await make.account())
    assert domain.expires_at is not None
    outside.register_domain(domain.name, renewed_until(domain.expires_at, 36))
    with pytest.raises(NeedsStaff):
        await ask(world, domain)
    assert outside.renewals(domain.name) == []


async def test_a_no_for_good_is_passed_on(make: Make, world: World, outside: Outside) -> None:
    domain = await make.domain(await make.account())
    outside.registrar.calls.script("renew", FaultKind.REFUSE, reason="renew_prohibited")
    with pytest.raises(RefusedForGood):
        await ask(world, domain)
    assert (await Service.get(id=domain.id)).expires_at == domain.expires_at


async def heard(world: World, clock: DemoTime) -> UUID | None:
    """Hear the registry's next message, and return the line that it answers."""
    message = await world.registrar.poll()
    assert message is not None
    await world.registrar.acknowledge(message.id)
    return await hear(message, now=await clock.now())


async def test_a_worker_that_died_before_it_wrote_pending_down_asks_again_and_is_told_so(
    make: Make, world: World, outside: Outside
) -> None:
    """F33: the registry has it once."""
    domain, line_id = await make.domain(await make.account()), new_id()
    outside.slow(domain.name, hours=48)
    for _ in range(2):
        with pytest.raises(Pending):
            await ask(world, domain, line_id=line_id)
    assert len(outside.taken(domain.name)) == 1
    assert (await Service.get(id=domain.id)).expires_at == domain.expires_at


async def test_what_was_refused_while_nobody_was_awake_is_not_asked_again(
    make: Make, world: World, outside: Outside, clock: DemoTime
) -> None:
    """F33: the message answers the line for which it was asked, and no later one."""
    domain, line_id = await make.domain(await make.account()), new_id()
    outside.slow(domain.name, hours=48, reason="renew_prohibited")
    with pytest.raises(Pending):
        await ask(world, domain, line_id=line_id)
    await clock.advance(days=2)
    assert await heard(world, clock) == line_id
    with pytest.raises(RefusedForGood) as no:
        await ask(world, domain, line_id=line_id)
    assert no.value.reason == "renew_prohibited"
    assert len(outside.taken(domain.name)) == 1
    await ask(world, domain)
    assert len(outside.renewals(domain.name)) == 1


async def test_an_old_refusal_says_nothing_of_what_is_under_way_now(
    make: Make, world: World, outside: Outside, clock: DemoTime
) -> None:
    """A line asked twice, for its worker died: the late message is about the first time."""
    domain, line_id = await make.domain(await make.account()), new_id()
    outside.slow(domain.name, hours=48, reason="renew_prohibited")
    with pytest.raises(Pending):
        await ask(world, domain, line_id=line_id)
    await clock.advance(days=2)
    outside.slow(domain.name, hours=48)
    with pytest.raises(Pending):
        await ask(world, domain, line_id=line_id)
    assert await heard(world, clock) == line_id
    with pytest.raises(Pending):
        await ask(world, domain, line_id=line_id)
    await clock.advance(days=2)
    await ask(world, domain, line_id=line_id)
    assert len(outside.renewals(domain.name)) == 1
