"""Letting the demo's days pass: nothing that falls due on the way is jumped over, and no day is endless."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from backend.features.renewals.models import Night
from backend.features.services.models import RenewalMode
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState
from backend.features.work.passage import SHORTEST_STEP, Passage
from backend.features.work.rules import Later
from backend.kit import database
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.features.renewals.conftest import days_before, letters
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


@pytest.fixture
def passage(world: World, outside: Outside) -> Passage:
    return Passage(world, JOBS, outside.set_ahead)


async def pass_days(passage: Passage, count: int) -> list[datetime]:
    return [day.over_at async for day in passage.days(count)]


async def test_a_renewal_lives_through_its_days_as_with_a_worker_awake(
    make: Make, passage: Passage, outside: Outside
) -> None:
    """Design.md, section 8: told, announced and charged on their days, at the sandboxes' own time as well."""
    customer = await make.account()
    await make.card(customer)
    service = await make.hosting(customer, expires_in=16.5, renewal_mode=RenewalMode.AUTOMATIC)
    over = await pass_days(passage, 12)
    assert len(over) == 12
    told = await letters("payment_announced")
    assert [days_before(service.expires_at, letter.created_at) for letter in told] == [15]
    [charge] = outside.charges()
    assert days_before(service.expires_at, datetime.fromisoformat(str(charge["at"]))) == 7
    assert await Night.all().count() in {12, 13}


async def test_a_job_runs_at_its_moment_and_not_at_the_days_end(
    world: World, passage: Passage, clock: DemoTime, outside: Outside
) -> None:
    ran: list[datetime] = []

    async def note(world: World, _: UUID) -> None:
        ran.append((await world.clock.moment()).now)

    began = await clock.now()
    due = began + timedelta(days=2, hours=5)
    await work.enqueue("test.note", new_id(), run_at=due)
    walk = Passage(world, {**JOBS, "test.note": note}, outside.set_ahead)
    await pass_days(walk, 3)
    assert len(ran) == 1
    assert timedelta(0) <= ran[0] - due < timedelta(minutes=1)


async def test_a_job_that_looks_again_every_few_seconds_does_not_make_a_day_endless(
    world: World, clock: DemoTime, outside: Outside
) -> None:
    looked = 0

    async def look(world: World, _: UUID) -> None:
        nonlocal looked
        looked += 1
        raise Later((await world.clock.moment()).now + timedelta(seconds=20))

    await work.enqueue("test.look", new_id(), run_at=await clock.now())
    walk = Passage(world, {**JOBS, "test.look": look}, outside.set_ahead)
    await pass_days(walk, 1)
    assert 90 <= looked <= 2 + timedelta(days=1) / SHORTEST_STEP + 10


async def test_waits_for_what_another_worker_does(
    passage: Passage, clock: DemoTime, world: World
) -> None:
    """The day does not go on over somebody's half-done job; one whose worker died is taken over."""
    now = await clock.moment()
    await work.enqueue("orders.forget_quotes", new_id(), run_at=now.now)
    held = await Job.get()
    await Job.filter(id=held.id).update(
        state=JobState.LEASED,
        lease_token=new_id(),
        lease_until=now.real + timedelta(seconds=0.3),
    )
    await pass_days(passage, 1)
    await held.refresh_from_db()
    assert held.state is JobState.DONE


async def test_two_passages_reach_the_later_end_and_not_the_sum(
    passage: Passage, clock: DemoTime
) -> None:
    began = await clock.now()
    await work.set_demo_clock_ahead(await work.demo_offset() + timedelta(days=2))
    await work.set_demo_clock_ahead(await work.demo_offset() - timedelta(days=1))
    assert timedelta(days=2) <= await clock.now() - began < timedelta(days=3)


async def test_what_happened_is_said_in_figures(
    make: Make, passage: Passage, clock: DemoTime
) -> None:
    from backend.features.overview import queries as overview

    customer = await make.account()
    await make.card(customer)
    await make.domain(customer, expires_in=8.5, renewal_mode=RenewalMode.AUTOMATIC)
    began = await clock.now()
    await pass_days(passage, 3)
    happened = await overview.happened(began, await clock.now())
    assert (happened.payments, happened.renewals, happened.refused) == (1, 1, 0)
    assert happened.letters["payment_announced"] == 1
    assert happened.plain()["paid"] == [{"amount": "10.19", "currency": "EUR"}]
    assert "renewed: 1" in happened.line()
    later = await clock.now() + timedelta(days=1)
    assert (await overview.happened(later, later)).line().endswith("  -")


async def test_the_database_knows_no_other_clock(passage: Passage, clock: DemoTime) -> None:
    """The sandboxes are set before us: nobody answers from the past."""
    moved: list[timedelta] = []

    async def neighbours(ahead: timedelta) -> None:
        assert not database.inside_transaction()
        moved.append(ahead - await work.demo_offset())

    await pass_days(Passage(passage.world, JOBS, neighbours), 1)
    assert all(step > timedelta(0) for step in moved)
