"""F28: a worker on a machine whose clock is an hour slow, a day fast, or jumps, beside one whose clock is right.

The database writes down each claim by its own clock, with the job's moment, the lease that is taken over and the one
that is given. Nothing is early by more than 0 s, nothing is lost, and nobody's lease is cut short.
"""

import asyncio
import contextlib
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

import asyncpg
import pytest

from backend.embedded import private_valkey
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.settings import Settings
from tests.journeys.workers.scenarios import Stage
from tests.journeys.workers.test_at_the_same_time import PATIENCE_SECONDS, eventually, worker
from tests.journeys.workers.test_without_redis import environment

pytestmark = pytest.mark.anyio

AN_HOUR, A_DAY = 3600, 86_400
LEASE = timedelta(seconds=60)
KIND = "orders.forget_quotes"
"""A job that may be done any number of times."""

WITNESS = """
CREATE TABLE claimed (
    job_id uuid, run_at timestamptz, held_until timestamptz, lease_until timestamptz, at timestamptz, real timestamptz
);
CREATE FUNCTION write_down_claim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ahead interval := make_interval(secs => coalesce((SELECT offset_seconds FROM work_demo_clock), 0));
BEGIN
    INSERT INTO claimed VALUES (
        NEW.id, OLD.run_at, CASE OLD.state WHEN 'LEASED' THEN OLD.lease_until END, NEW.lease_until,
        clock_timestamp() + ahead, clock_timestamp()
    );
    RETURN NEW;
END $$;
CREATE TRIGGER write_down_claim AFTER UPDATE ON work_job FOR EACH ROW
    WHEN (NEW.state = 'LEASED' AND NEW.lease_token IS DISTINCT FROM OLD.lease_token)
    EXECUTE FUNCTION write_down_claim();
"""

NO_WITNESS = """
DROP TRIGGER write_down_claim ON work_job; DROP FUNCTION write_down_claim; DROP TABLE claimed;
"""


@pytest.fixture
async def stage(stage: Stage, settings: Settings) -> AsyncIterator[Stage]:
    """A stage whose database bears witness of every claim."""
    await _run(settings, WITNESS)
    yield stage
    await _run(settings, NO_WITNESS)


async def _run(settings: Settings, script: str) -> None:
    connection = await asyncpg.connect(**database.credentials(settings.database_url))
    try:
        await connection.execute(script)
    finally:
        await connection.close()


@contextlib.asynccontextmanager
async def wrong_worker(
    settings: Settings, *wrong_by: int, zone: str = "", **changes: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A worker program whose clock is wrong by so many seconds; SIGUSR1 makes it jump to the next error."""
    given = environment(settings, **{"redis_url": "", "sweep_seconds": "0.05", **changes})
    given["WRONG_CLOCK"] = " ".join(map(str, wrong_by))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.journeys.workers.wrong_clock", "worker"),
        env=given | ({"TZ": zone} if zone else {}),
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def put(stage: Stage, *in_seconds: float) -> list[UUID]:
    """Put jobs into the books that fall due in so many seconds, by the database's clock."""
    now, refs = (await stage.world.clock.moment()).now, []
    for seconds in in_seconds:
        refs.append(new_id())
        await work.enqueue(KIND, refs[-1], run_at=now + timedelta(seconds=seconds))
    return refs


async def done(refs: Sequence[UUID]) -> bool:
    return await Job.filter(ref__in=refs, state=JobState.DONE).count() == len(refs)


async def assert_nobody_was_early() -> None:
    """Every claim was due by the database's clock, took nobody's lease away, and was given a whole one."""
    claims = await database.rows("SELECT * FROM claimed")
    assert claims
    assert [claim for claim in claims if claim["at"] < claim["run_at"]] == []
    taken_over = [claim for claim in claims if claim["held_until"] is not None]
    assert [claim for claim in taken_over if claim["real"] < claim["held_until"]] == []
    leases = [claim["lease_until"] - claim["real"] for claim in claims]
    assert all(LEASE - timedelta(seconds=30) <= lease <= LEASE for lease in leases)


@pytest.mark.parametrize(
    ("wrong_by", "zone"),
    [
        ((0, -AN_HOUR), ""),
        ((0, A_DAY), ""),
        ((A_DAY, -AN_HOUR), ""),
        ((-AN_HOUR, A_DAY), "Pacific/Kiritimati"),
        ((A_DAY, 0), "Pacific/Pago_Pago"),
    ],
    ids=str,
)
async def test_two_workers_start_everything_at_its_moment_and_nothing_before(
    stage: Stage, settings: Settings, wrong_by: tuple[int, int], zone: str
) -> None:
    """First the wrong one alone, then both, and its clock jumps while there is work."""
    far = await put(stage, AN_HOUR / 2, AN_HOUR + 60, A_DAY / 2, A_DAY + 60)
    async with wrong_worker(settings, *wrong_by, zone=zone) as wrong:
        alone = await put(stage, *(each / 10 for each in range(10)))
        await eventually(lambda: done(alone), within=PATIENCE_SECONDS)
        async with worker(settings):
            together = await put(stage, *(each / 10 for each in range(40)))
            wrong.send_signal(signal.SIGUSR1)
            await eventually(lambda: done(together), within=PATIENCE_SECONDS)
        after = await put(stage, *(each / 10 for each in range(10)))
        await eventually(lambda: done(after), within=PATIENCE_SECONDS)
        assert wrong.returncode is None
    assert await Job.filter(ref__in=far, state=JobState.READY, attempt=0).count() == len(far)
    await assert_nobody_was_early()


@pytest.mark.parametrize("wrong_by", [-AN_HOUR, A_DAY])
async def test_a_dead_workers_lease_is_over_by_the_databases_clock(
    stage: Stage, settings: Settings, wrong_by: int
) -> None:
    """Neither at once, by a clock that is fast, nor an hour later, by one that is slow."""
    [held] = await put(stage, 0)
    until = (await stage.world.clock.moment()).real + timedelta(seconds=4)
    await Job.filter(ref=held).update(
        state=JobState.LEASED, lease_token=new_id(), lease_until=until, attempt=1
    )
    await database.execute("DELETE FROM claimed")  # this one was ours
    async with wrong_worker(settings, wrong_by):
        others = await put(stage, 0, 0.1, 0.2)
        await eventually(lambda: done(others), within=PATIENCE_SECONDS)
        await eventually(lambda: done([held]), within=PATIENCE_SECONDS)
    taken = await database.row("SELECT * FROM claimed WHERE held_until IS NOT NULL")
    assert taken is not None
    assert taken["held_until"] == until
    await assert_nobody_was_early()


@pytest.mark.parametrize("wrong_by", [-AN_HOUR, A_DAY])
async def test_a_worker_whose_clock_jumps_is_not_deaf(
    stage: Stage, settings: Settings, tmp_path: Path, wrong_by: int
) -> None:
    """Alone, with Redis as its bell: what arq holds for the time decides nothing, and looking goes on."""
    with private_valkey(tmp_path / "valkey", durable=False) as redis_url:
        async with wrong_worker(
            settings, 0, wrong_by, redis_url=redis_url, sweep_seconds="0.5"
        ) as wrong:
            for in_seconds in (0, 1):  # the first one as it comes up, the second one as it goes on
                before = await put(stage, in_seconds)
                await eventually(partial(done, before), within=PATIENCE_SECONDS)
            wrong.send_signal(signal.SIGUSR1)
            after = await put(stage, *range(3))
            await eventually(lambda: done(after), within=PATIENCE_SECONDS)
    await assert_nobody_was_early()


async def test_the_wrong_clock_is_wrong() -> None:
    """What these tests rest on: whoever asks that machine is told another time."""
    asked = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", ASK_EVERYBODY), stdout=asyncio.subprocess.PIPE
    )
    told, _ = await asked.communicate()
    assert {round(float(each), -1) for each in told.split()} == {A_DAY}


ASK_EVERYBODY = f"""
import time
from datetime import UTC, date, datetime
from tests.journeys.workers.wrong_clock import set_wrong
right, today = datetime.now(UTC), date.today()
set_wrong([{A_DAY}])
print(time.time() - right.timestamp())
print(time.time_ns() / 1e9 - right.timestamp())
print((datetime.now(UTC) - right).total_seconds())
print((datetime.now().astimezone() - right).total_seconds())
print((date.today() - today).total_seconds())
"""
