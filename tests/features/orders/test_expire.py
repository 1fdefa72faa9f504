"""What becomes of services that nobody renews, night after night (domain-rules 1.11, T6 to T9, T13, T15)."""

import pytest

from backend.features.audit import operations as audit
from backend.features.billing.rules import Means
from backend.features.domains.models import Domain
from backend.features.journal.models import Entry
from backend.features.orders.operations.expire import expire_service, follow_registry
from backend.features.services.models import (
    EXPIRY,
    RenewalMode,
    Service,
    ServiceState,
    SuspensionReason,
)
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.database import Row
from backend.ports.world import World
from backend.sandbox.calls import FaultKind
from tests.conftest import DemoTime
from tests.journeys.errands import quoted, renew
from tests.journeys.steps import JOBS
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


@pytest.fixture
async def customer(make: Make) -> Customer:
    await make.product("pack", suspend_days=3)
    customer = await make.account()
    await make.balance(customer, 50_000)
    return customer


async def a_night(world: World) -> None:
    """The night's job, and all that it finds due at once; what is due later in the day waits for its hour."""
    moment = await world.clock.moment()
    async with database.transaction():
        await work.enqueue_for_day("orders.expire_services", moment.now.date(), now=moment.now)
    await work_off(world, JOBS)


async def state_of(service: Service) -> ServiceState:
    return (await Service.get(id=service.id)).state


async def facts_about(service: Service) -> list[str]:
    found = await Entry.filter(targets__contains=[{"kind": "service", "id": str(service.id)}])
    return sorted(entry.fact for entry in found)


async def cut_off(service: Service) -> bool:
    return await SuspensionReason.exists(
        service_id=service.id, cause=EXPIRY, lifted_at__isnull=True
    )


async def test_access_is_cut_off_at_its_hour_and_ends_when_nothing_is_left(
    make: Make, world: World, customer: Customer, clock: DemoTime
) -> None:
    """Three days after the expiry to the minute; forty-five days after it the end. One line for each."""
    site = await make.hosting(customer, expires_in=0.5)
    await a_night(world)
    assert await facts_about(site) == []
    await clock.advance(days=3)
    await a_night(world)
    assert not await cut_off(site)
    await clock.advance(hours=11.9)
    await work_off(world, JOBS)
    assert not await cut_off(site)
    await clock.advance(hours=0.2)
    await work_off(world, JOBS)
    assert await cut_off(site)
    await clock.advance(days=41)
    await a_night(world)
    assert await state_of(site) is ServiceState.ACTIVE
    await clock.advance(days=1)
    for _ in range(2):
        await a_night(world)
        await clock.advance(days=1)
    ended = await Service.get(id=site.id)
    assert (ended.state, ended.ended_at is not None) == (ServiceState.TERMINATED, True)
    assert await facts_about(site) == ["service.suspended", "service.terminated"]


async def test_a_late_renewal_brings_it_back(make: Make, world: World, customer: Customer) -> None:
    """T7, R6.31: what its expiry cut off, its renewal restores."""
    site = await make.hosting(customer, expires_in=-5)
    await a_night(world)
    assert await cut_off(site)
    await renew(world, customer, [site], Means(use_balance=True))
    await work_off(world, JOBS)
    assert not await cut_off(site)
    assert "service.suspension_lifted" in await facts_about(site)


async def test_missed_nights_are_caught_up_by_the_last_of_it(
    make: Make, world: World, customer: Customer
) -> None:
    site = await make.hosting(customer, expires_in=-50)
    await a_night(world)
    assert await facts_about(site) == ["service.terminated"]


async def test_what_was_cancelled_ends_with_its_term(
    make: Make, world: World, customer: Customer, clock: DemoTime
) -> None:
    """T13, R1.10."""
    site = await make.hosting(customer, expires_in=1.5, renewal_mode=RenewalMode.OFF_AT_TERM)
    await a_night(world)
    await clock.advance(days=1)
    await a_night(world)
    assert await state_of(site) is ServiceState.ACTIVE
    await clock.advance(hours=13)
    await work_off(world, JOBS)
    assert await state_of(site) is ServiceState.TERMINATED


@pytest.mark.parametrize("expires_in", [-4, -44.99])
async def test_a_renewal_under_way_is_left_alone_until_it_ends(
    make: Make, world: World, customer: Customer, clock: DemoTime, expires_in: float
) -> None:
    """Ordered in the last hour: neither cut off nor ended, though the worker is late."""
    site = await make.hosting(customer, expires_in=expires_in)
    errand = await quoted(world, customer, [site], Means(use_balance=True))
    await errand.run(world)
    await clock.advance(hours=1)
    await expire_service(world, site.id)
    assert await facts_about(site) == ["order.placed"]
    await work_off(world, JOBS)
    await expire_service(world, site.id)
    assert await state_of(site) is ServiceState.ACTIVE
    assert not await cut_off(site)


async def test_an_invoice_and_an_expiry_suspend_each_for_itself(
    make: Make, world: World, customer: Customer
) -> None:
    site = await make.hosting(customer, expires_in=-5)
    await make.suspension(site, "UNPAID")
    await a_night(world)
    assert await cut_off(site)
    assert await SuspensionReason.filter(service_id=site.id, lifted_at__isnull=True).count() == 2


async def test_a_domain_ends_when_its_registry_says_so(
    make: Make, world: World, customer: Customer, clock: DemoTime, outside: Outside
) -> None:
    """Thirty days of grace, thirty of redemption, five until it is deleted; not a night before the registry."""
    domain = await make.domain(customer, expires_in=-59)
    await a_night(world)
    known = await Domain.get(service_id=domain.id)
    assert known.registry_statuses == ["pendingDelete", "redemptionPeriod"]
    await clock.advance(days=5)
    await a_night(world)
    assert (await Domain.get(service_id=domain.id)).registry_statuses == ["pendingDelete"]
    assert await state_of(domain) is ServiceState.ACTIVE
    await clock.advance(days=2)
    outside.registrar.calls.script("domain", FaultKind.ERROR)
    await a_night(world)
    assert await state_of(domain) is ServiceState.ACTIVE
    await clock.advance(days=1)
    await a_night(world)
    assert await state_of(domain) is ServiceState.TERMINATED
    assert await facts_about(domain) == ["service.terminated"]


async def test_a_registry_that_keeps_a_name_longer_keeps_its_service(
    make: Make, world: World, customer: Customer, outside: Outside
) -> None:
    domain = await make.domain(customer, expires_in=-70)
    assert domain.expires_at is not None
    outside.register_domain(domain.name, domain.expires_at, grace_days=90)
    await a_night(world)
    assert await state_of(domain) is ServiceState.ACTIVE
    assert [each for each in await Job.all() if each.state is not JobState.DONE] == []


@pytest.mark.parametrize(
    ("expires_in", "became"),
    [
        (30, ServiceState.TRANSFERRED_OUT),
        (-10, ServiceState.TRANSFERRED_OUT),
        (-40, ServiceState.TERMINATED),
    ],
)
async def test_a_name_that_is_gone_before_its_time_went_elsewhere(
    make: Make,
    world: World,
    customer: Customer,
    outside: Outside,
    expires_in: float,
    became: ServiceState,
) -> None:
    """T15; no registry lets a name go elsewhere from redemption (ICANN ERRP)."""
    domain = await make.domain(customer, expires_in=expires_in)
    outside.take_away(domain.name)
    await follow_registry(world, domain.id)
    await follow_registry(world, domain.id)
    assert await state_of(domain) is became
    assert len(await facts_about(domain)) == 1


async def test_the_night_asks_about_expired_names_only(
    make: Make, world: World, customer: Customer, outside: Outside
) -> None:
    far = await make.domain(customer, expires_in=30)
    near = await make.domain(customer, expires_in=-1)
    for domain in (far, near):
        outside.take_away(domain.name)
    await a_night(world)
    assert await state_of(near) is ServiceState.TRANSFERRED_OUT
    assert await state_of(far) is ServiceState.ACTIVE


async def test_the_auditor_finds_nothing_in_any_phase(
    make: Make, world: World, customer: Customer
) -> None:
    """I3: in grace, in redemption, about to be deleted, and gone a few hours before the night."""
    for expires_in in (-1, -40, -62, -66):
        await make.domain(customer, expires_in=expires_in)
    await make.hosting(customer, expires_in=-20)
    report = await audit.audit(world)
    assert [each.plain() for each in report.findings if each.invariant == "I3"] == []
    await a_night(world)
    report = await audit.audit(world)
    assert [each.plain() for each in report.findings if each.invariant in {"I3", "I11"}] == []


async def test_finds_what_lapses_by_its_index(make: Make, world: World, customer: Customer) -> None:
    """A million services are not read for the few that expired: the plan has the partial index."""
    await make.hosting(customer, expires_in=-5)
    plan: list[Row] = []
    async with database.transaction():
        await database.execute("SET LOCAL enable_seqscan = off")
        plan = await database.rows(
            "EXPLAIN SELECT s.id FROM services_service s WHERE s.state = 'ACTIVE' AND s.expires_at <= $1",
            make.now,
        )
    assert "services_service_due" in str(plan)
