"""Running jobs: claim, fence, run, and write down how it ended. What the jobs do stands in the rooms."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from uuid import UUID

from backend.features import NIGHTLY, STOPPED
from backend.features.work import queries
from backend.features.work.operations import JobFunction, enqueue_for_day, on_behalf_of
from backend.features.work.rules import LAST_ATTEMPT, Later, LeaseLost, NeedsStaff, next_try
from backend.kit import database
from backend.kit.database import Row
from backend.kit.ids import new_id
from backend.ports.world import World

log = logging.getLogger("comptoir.work")

Jobs = Mapping[str, JobFunction]


async def run_due(world: World, jobs: Jobs, *, most: int = 50) -> int:
    """Run what is due, one after the other, and return how many jobs that were."""
    moment = await world.clock.moment()
    token = new_id()
    lease = timedelta(seconds=world.settings.lease_seconds)
    until = moment.real + lease
    claimed = await queries.claim_lapsed(real=moment.real, token=token, lease_until=until)
    claimed = claimed or await queries.claim(
        now=moment.now, token=token, lease_until=until, most=most
    )
    async with _heartbeat(world, token, lease):
        for job in claimed:
            await _run(world, jobs, job)
    return len(claimed)


async def work_off(world: World, jobs: Jobs) -> int:
    """Run jobs until none is due; for tests, the demo and commands."""
    total = 0
    while ran := await run_due(world, jobs):
        total += ran
    return total


async def plan_the_night(world: World) -> None:
    """Insert each nightly job once a day (UTC); a night that nobody was awake for is caught up (law 2)."""
    moment = await world.clock.moment()
    async with database.transaction("work.plan_the_night"):
        for kind in NIGHTLY:
            await enqueue_for_day(kind, moment.now.date(), now=moment.now)


async def _run(world: World, jobs: Jobs, job: Row) -> None:
    async def still_ours() -> None:
        if not await queries.lease_holds(job["id"], job["lease_token"]):
            raise LeaseLost(job["id"])

    if job["attempt"] > LAST_ATTEMPT:
        await _stop(world, job, "the worker died whenever it ran this job")
        return
    try:
        with database.guarded(still_ours), on_behalf_of(job["request_id"]):
            await jobs[job["kind"]](world, job["ref"])
    except LeaseLost:
        log.warning("lease lost: %s %s", job["kind"], job["ref"])
    except Later as later:
        await _put_back(job, run_at=later.at, attempt=job["attempt"] - 1, error="")
    except NeedsStaff as reason:
        await _stop(world, job, str(reason))
    except Exception as error:
        log.exception("job failed: %s %s, try %s", job["kind"], job["ref"], job["attempt"])
        described = f"{type(error).__name__}: {error}"[:2000]
        if job["attempt"] >= LAST_ATTEMPT:
            await _stop(world, job, described)
        else:
            now = (await world.clock.moment()).now
            await _put_back(
                job, run_at=next_try(now, job["attempt"]), attempt=job["attempt"], error=described
            )
    else:
        await _finish(world, job)


async def _finish(world: World, job: Row) -> None:
    """Done; or ready at once when somebody rang while it ran."""
    moment = await world.clock.moment()
    await database.execute(
        """
        UPDATE work_job
        SET state = CASE WHEN again THEN 'READY' ELSE 'DONE' END, again = false,
            run_at = CASE WHEN again THEN $3 ELSE run_at END, attempt = CASE WHEN again THEN 0 ELSE attempt END,
            lease_token = NULL, lease_until = NULL, last_error = '', finished_at = $3
        WHERE id = $1 AND lease_token = $2 AND state = 'LEASED'
        """,
        job["id"],
        job["lease_token"],
        moment.now,
    )


async def _put_back(job: Row, *, run_at: object, attempt: int, error: str) -> None:
    await database.execute(
        """
        UPDATE work_job
        SET state = 'READY', run_at = CASE WHEN again THEN least(run_at, $3) ELSE $3 END, again = false,
            attempt = $4, last_error = $5, lease_token = NULL, lease_until = NULL
        WHERE id = $1 AND lease_token = $2 AND state = 'LEASED'
        """,
        job["id"],
        job["lease_token"],
        run_at,
        attempt,
        error,
    )


async def _stop(world: World, job: Row, reason: str) -> None:
    """Leave a job to a person, and in the same statement wake whoever tells the customer."""
    moment = await world.clock.moment()
    woken = STOPPED.get(job["kind"], ())
    await database.execute(
        """
        WITH stopped AS (
            UPDATE work_job
            SET state = 'MANUAL', stopped_at = $4, last_error = $3, lease_token = NULL, lease_until = NULL
            WHERE id = $1 AND lease_token = $2 AND state = 'LEASED' RETURNING ref, request_id
        )
        INSERT INTO work_job (id, kind, ref, state, run_at, attempt, again, last_error, request_id, created_at)
        SELECT woken.id, woken.kind, stopped.ref, 'READY', $4, 0, false, '', stopped.request_id, $4
        FROM stopped, unnest($5::uuid[], $6::text[]) AS woken (id, kind)
        ON CONFLICT (kind, ref) WHERE state <> 'DONE' DO NOTHING
        """,
        job["id"],
        job["lease_token"],
        reason,
        moment.now,
        [new_id() for _ in woken],
        list(woken),
    )


@contextlib.asynccontextmanager
async def _heartbeat(world: World, token: UUID, lease: timedelta) -> AsyncIterator[None]:
    """Keep this worker's leases alive while it works through them; a frozen process stops beating and is replaced."""

    async def beat() -> None:
        while True:
            await asyncio.sleep(lease.total_seconds() / 3)
            try:
                moment = await world.clock.moment()
                await queries.prolong(token, moment.real + lease)
            except (
                Exception
            ):  # the database is away for a moment: two more beats fit into the lease
                log.exception("a heartbeat failed")

    beating = asyncio.create_task(beat())
    try:
        yield
    finally:
        beating.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await beating
