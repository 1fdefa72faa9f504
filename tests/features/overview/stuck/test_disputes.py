"""A payment that its customer took back at the bank: its services are kept until somebody decides (F22, R6.11)."""

from uuid import UUID

import pytest

from backend.features.accounts.models import Settlement
from backend.features.billing.models import Document, PaymentAttempt
from backend.features.billing.operations.hear import hear
from backend.features.billing.operations.pay_invoice import pay_invoice
from backend.features.billing.rules import Means
from backend.features.journal.models import Entry
from backend.features.overview import stuck
from backend.features.overview.stuck import Way, WorkKind
from backend.features.services.models import Service, ServiceState
from backend.features.work import operations as work
from backend.features.work.refusals import NoLongerStuck
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.words import words
from backend.ports.payments import Event, EventKind
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.features.billing.money.till import reach_of
from tests.features.orders.test_expire import a_night, cut_off, facts_about
from tests.features.overview.stuck.cases import (
    Resolve,
    books_are_right,
    by_card,
    only,
    waiting,
)
from tests.journeys.errands import renew
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


async def taken_back(world: World, make: Make, outside: Outside) -> tuple[Service, str]:
    """A hosting renewed by card, whose payment the customer then took back; and the key of the charge."""
    await make.product("pack", suspend_days=3)
    customer, means = await by_card(make)
    site = await make.hosting(customer)
    await renew(world, customer, [site], means)
    await work_off(world, JOBS)
    key = str((await PaymentAttempt.get()).id)
    await told(world, outside, key, "OPEN")
    return site, key


async def told(world: World, outside: Outside, key: str, state: str) -> None:
    """The bank decides something, and the processor says so."""
    outside.payments.put_dispute(key, state)
    await hear(world, Event(f"evt_{state}", EventKind.DISPUTE, UUID(key)))
    await work_off(world, JOBS)


async def a_month_ends(world: World) -> None:
    moment = await world.clock.moment()
    async with database.transaction():
        await work.enqueue_for_day("orders.invoice_month", moment.now.date(), now=moment.now)
    await work_off(world, JOBS)


async def over(world: World, clock: DemoTime, site: Service) -> None:
    """Everything passes that is left of a service, and two nights more."""
    purged = (await Service.get(id=site.id)).purge_at
    assert purged is not None
    await clock.advance(days=max(0, (purged - await clock.now()).days + 1))
    for _ in range(2):
        await a_night(world)
        await clock.advance(days=1)


async def state_of(site: Service) -> ServiceState:
    return (await Service.get(id=site.id)).state


async def test_flags_its_services_and_stands_before_staff(
    world: World, make: Make, outside: Outside
) -> None:
    site, _ = await taken_back(world, make, outside)
    assert "service.payment_disputed" in await facts_about(site)
    found = await only(world)
    assert (found["kind"], found["names"]) == (WorkKind.DISPUTE, [site.name])
    assert stuck.ways(found) == [Way.RETRY]
    assert "contesté" in stuck.why(found, words("fr"))
    assert "answer the processor" in found["detail"]
    await books_are_right(world)


@pytest.mark.parametrize("decided", ["", "LOST"])
async def test_its_services_are_cut_off_but_end_only_when_staff_say_so(
    world: World, make: Make, outside: Outside, clock: DemoTime, resolve: Resolve, decided: str
) -> None:
    site, key = await taken_back(world, make, outside)
    if decided:
        await told(world, outside, key, decided)
    await over(world, clock, site)
    assert await cut_off(site)
    assert await state_of(site) is ServiceState.ACTIVE
    found = await only(world)
    await resolve(found, Way.RETRY, reason="Le client ne répond plus")
    released = await Entry.get(fact="payment.dispute_released")
    assert released.reason == "Le client ne répond plus"
    await over(world, clock, site)
    assert await waiting(world) == []
    assert await state_of(site) is ServiceState.TERMINATED
    with pytest.raises(NoLongerStuck):
        await resolve(found, Way.RETRY)
    await books_are_right(world)


async def test_of_an_invoice_on_terms_is_about_each_service_that_it_names(
    world: World, make: Make, outside: Outside, clock: DemoTime
) -> None:
    await make.product("pack", suspend_days=3)
    agency = await make.account(
        settlement=Settlement.ON_TERMS, terms_days=30, credit_limit_minor=100_000
    )
    card = await make.card(agency)
    sites = [await make.hosting(agency) for _ in range(2)]
    await renew(world, agency, sites, Means())
    await work_off(world, JOBS)
    await clock.advance(days=31)
    await a_month_ends(world)
    await pay_invoice(
        reach_of(agency),
        document_id=(await Document.get()).id,
        means=Means(payment_method_id=card.id),
        idempotency_key="a key of this test",
        now=await clock.now(),
    )
    await work_off(world, JOBS)
    await told(world, outside, str((await PaymentAttempt.get()).id), "OPEN")
    assert sorted((await only(world))["names"]) == sorted(site.name for site in sites)
    for site in sites:
        assert (await facts_about(site)).count("service.payment_disputed") == 1
    await over(world, clock, sites[0])
    for site in sites:
        assert await cut_off(site)
        assert await state_of(site) is ServiceState.ACTIVE
    await books_are_right(world)


async def test_decided_for_us_waits_for_nobody_and_keeps_nothing(
    world: World, make: Make, outside: Outside, clock: DemoTime
) -> None:
    site, key = await taken_back(world, make, outside)
    await told(world, outside, key, "WON")
    assert await waiting(world) == []
    await over(world, clock, site)
    assert await state_of(site) is ServiceState.TERMINATED


async def test_lost_says_so_to_staff(world: World, make: Make, outside: Outside) -> None:
    site, key = await taken_back(world, make, outside)
    await told(world, outside, key, "LOST")
    assert "the bank agreed" in (await only(world))["detail"]
    assert await state_of(site) is ServiceState.ACTIVE
