"""What the queue forgets at night, and what it never forgets."""

from datetime import timedelta
from uuid import UUID

import pytest

from backend.features.work import operations as work
from backend.features.work import tidying
from backend.features.work.models import IdempotencyRecord, Job, JobState, Mail
from backend.features.work.operations import Post
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.conftest import DemoTime

pytestmark = pytest.mark.anyio

TONIGHT = UUID(int=1)


async def _good(_: World, ref: UUID) -> None:
    """Nothing to do."""


async def _hopeless(_: World, ref: UUID) -> None:
    raise work.NeedsStaff("somebody has to look")


JOBS = {"test.good": _good, "test.hopeless": _hopeless, "test.night": _good}


async def _some(world: World, clock: DemoTime) -> None:
    """One job of each end, one still to come, a night, an answer, and a letter."""
    now = await clock.now()
    async with database.transaction():
        await work.enqueue("test.good", new_id(), run_at=now)
        await work.enqueue("test.hopeless", new_id(), run_at=now)
        await work.enqueue("test.good", new_id(), run_at=now + timedelta(days=500))
        await work.enqueue_for_day("test.night", now.date(), now=now)
        await work.first_answer("person:x", "test", f"key-{new_id()}", "", now=now)
    await work_off(world, JOBS)


async def test_finished_jobs_and_answers_go_after_a_month(world: World, clock: DemoTime) -> None:
    await _some(world, clock)
    await clock.advance(days=29)
    await tidying.tidy_up(world, TONIGHT)
    assert (await Job.all().count(), await IdempotencyRecord.all().count()) == (4, 1)
    await clock.advance(days=2)
    await tidying.tidy_up(world, TONIGHT)
    assert await IdempotencyRecord.all().count() == 0
    states = {(job.kind, job.state) for job in await Job.all()}
    assert states == {
        ("test.hopeless", JobState.MANUAL),
        ("test.good", JobState.READY),
        ("test.night", JobState.DONE),
    }


async def test_a_night_is_kept_so_that_it_never_runs_twice(world: World, clock: DemoTime) -> None:
    began = await clock.now()
    await _some(world, clock)
    await clock.advance(days=390)
    await tidying.tidy_up(world, TONIGHT)
    async with database.transaction():
        await work.enqueue_for_day("test.night", began.date(), now=await clock.now())
    [night] = await Job.filter(kind="test.night")
    assert night.state is JobState.DONE
    await clock.advance(days=20)
    await tidying.tidy_up(world, TONIGHT)
    assert not await Job.exists(kind="test.night")


async def test_letters_stay(world: World, clock: DemoTime) -> None:
    letter = Post("e:1", "test", None, "a@b.example", "c@d.example", "C", "S", "T", "H", "fr")
    async with database.transaction():
        await work.post(letter, now=await clock.now())
    await work_off(world, {"work.deliver": work.deliver})
    await clock.advance(days=1000)
    await tidying.tidy_up(world, TONIGHT)
    assert (await Mail.all().count(), await Job.all().count()) == (1, 0)
