"""The queue: Redis may forget everything, and one job that always fails is nobody else's trouble."""

from datetime import timedelta
from uuid import UUID

import pytest
from redis.asyncio import Redis

from backend.features.billing.rules import Means
from backend.features.orders.models import Order, OrderState
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState
from backend.features.work.rules import LAST_ATTEMPT, next_try
from backend.features.work.running import run_due, work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.worker import sweep
from tests.conftest import DemoTime
from tests.journeys.errands import renew
from tests.journeys.steps import JOBS, leases_run_out
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("jobs_before", range(5))
async def test_a_flushed_redis_delays_work_and_loses_none(
    world: World, make: Make, outside: Outside, settings: Settings, jobs_before: int
) -> None:
    """F7: the database is the queue, so the next sweep finds what nobody rings for any more."""
    customer = await make.account()
    card = await make.card(customer)
    services = [await make.domain(customer), await make.hosting(customer)]
    placed = await renew(world, customer, services, Means(payment_method_id=card.id))
    for _ in range(jobs_before):
        await run_due(world, JOBS, most=1)
    async with Redis.from_url(settings.redis_url) as redis:
        assert await redis.dbsize() > 0
        await redis.flushall()
    await sweep({"world": world, "jobs": JOBS})
    assert (await Order.get(id=placed.order_id)).state is OrderState.FULFILLED
    assert (len(outside.charges()), len(outside.renewals())) == (1, 1)


async def test_a_job_that_always_fails_holds_up_nobody_and_ends_with_a_person(
    world: World, clock: DemoTime
) -> None:
    """F54: one poisoned and a thousand good ones; twelve tries over some days, then MANUAL with the reason."""
    done: set[UUID] = set()

    async def poison(_: World, ref: UUID) -> None:
        raise ValueError(f"{ref} cannot be done")

    async def good(_: World, ref: UUID) -> None:
        done.add(ref)

    jobs = {"test.poison": poison, "test.good": good}
    began = await clock.now()
    async with database.transaction():
        await work.enqueue("test.poison", new_id(), run_at=began - timedelta(hours=1))
        for _ in range(1000):
            await work.enqueue("test.good", new_id(), run_at=began)
    await work_off(world, jobs)
    assert len(done) == 1000
    poisoned = await Job.get(kind="test.poison")
    assert (poisoned.state, poisoned.attempt) == (JobState.READY, 1)
    while poisoned.state is JobState.READY:
        wait = poisoned.run_at - await clock.now()
        await clock.advance(seconds=wait.total_seconds() + 1)
        assert await work_off(world, jobs) == 1
        await poisoned.refresh_from_db()
    assert (poisoned.state, poisoned.attempt) == (JobState.MANUAL, LAST_ATTEMPT)
    assert "cannot be done" in poisoned.last_error
    assert timedelta(days=2) < await clock.now() - began < timedelta(days=3)
    await clock.advance(days=30)
    assert await work_off(world, jobs) == 0


async def test_waits_grow_up_to_a_day(clock: DemoTime) -> None:
    now = await clock.now()
    waits = [(next_try(now, attempt) - now).total_seconds() for attempt in range(1, LAST_ATTEMPT)]
    assert waits[:4] == [5, 15, 45, 135]
    assert waits == sorted(waits)
    assert max(waits) == timedelta(days=1).total_seconds()


async def test_staff_give_a_stopped_job_another_chance(world: World, clock: DemoTime) -> None:
    async def needs_staff(_: World, ref: UUID) -> None:
        raise work.NeedsStaff("somebody has to look")

    now = await clock.now()
    async with database.transaction():
        await work.enqueue("test.manual", new_id(), run_at=now)
    await work_off(world, {"test.manual": needs_staff})
    stopped = await Job.get(kind="test.manual")
    assert (stopped.state, stopped.last_error) == (JobState.MANUAL, "somebody has to look")
    assert await work.retry_by_hand(stopped.id, now=await clock.now())

    async def mended(_: World, ref: UUID) -> None:
        """What was in the way is gone."""

    assert await work_off(world, {"test.manual": mended}) == 1
    assert (await Job.get(id=stopped.id)).state is JobState.DONE


async def test_a_wake_during_the_run_is_not_lost(world: World, clock: DemoTime) -> None:
    """Whoever rings for a job that runs at this moment has it run once more."""
    runs: list[UUID] = []

    async def rung_once_while_running(_: World, ref: UUID) -> None:
        runs.append(ref)
        if len(runs) == 1:
            async with database.transaction():
                await work.enqueue("test.rung", ref, run_at=await clock.now())

    async with database.transaction():
        await work.enqueue("test.rung", new_id(), run_at=await clock.now())
    await work_off(world, {"test.rung": rung_once_while_running})
    assert len(runs) == 2
    assert await Job.filter(kind="test.rung").count() == 1


async def test_ten_thousand_jobs_of_one_minute_are_done_in_order_and_keep_nobody_waiting_behind_them(
    world: World, clock: DemoTime
) -> None:
    """F57: a night's work is claimed fifty at a time; what a customer asks meanwhile is among the next ones."""
    done: list[UUID] = []

    async def good(_: World, ref: UUID) -> None:
        done.append(ref)

    jobs = {"test.night": good, "test.asked": good}
    now = await clock.now()
    refs = [new_id() for _ in range(10_000)]
    async with database.transaction():
        await work.enqueue_all("test.night", refs, run_at=now)
    for _ in range(10):
        await run_due(world, jobs)
    asked = new_id()
    await work.enqueue("test.asked", asked, run_at=await clock.now())
    for _ in range(2):
        await run_due(world, jobs)
    assert asked in done
    before = [ref for ref in done if ref != asked]
    assert len(before) < 1_000
    await work_off(world, jobs)
    night = [ref for ref in done if ref != asked]
    assert sorted(night) == sorted(refs)


class WorkerDied(BaseException):
    """What no worker catches, as when the machine ends it: nothing is written any more."""


async def test_a_job_that_ends_its_worker_is_stopped_and_takes_nobody_along(
    world: World, clock: DemoTime
) -> None:
    """A job that eats all memory is tried alone from its second time on, and no more than twelve times."""
    done: list[UUID] = []

    async def fatal(_: World, ref: UUID) -> None:
        raise WorkerDied

    async def good(_: World, ref: UUID) -> None:
        done.append(ref)

    jobs = {"test.fatal": fatal, "test.good": good}
    now = await clock.now()
    async with database.transaction():
        await work.enqueue("test.fatal", new_id(), run_at=now - timedelta(seconds=1))
        for _ in range(3):
            await work.enqueue("test.good", new_id(), run_at=now)
    deaths = 0
    while await Job.filter(state__in=[JobState.READY, JobState.LEASED]).exists():
        try:
            await work_off(world, jobs)
        except WorkerDied:
            deaths += 1
        await leases_run_out()
    assert deaths == LAST_ATTEMPT
    assert len(done) == 3
    stopped = await Job.get(kind="test.fatal")
    assert stopped.state is JobState.MANUAL
    assert "died" in stopped.last_error
