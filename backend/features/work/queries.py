"""Reads of the machine room, and the one claim that must be a single statement."""

from datetime import datetime, timedelta
from uuid import UUID

from backend.features.work.models import JobState, OperationState
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.database import Row

OPERATION = """id, account_id, kind, state, target_kind, target_id, steps, refused_code, refused_values,
               action_url, person_id, created_at, updated_at, finished_at"""

RUNNING = tuple(
    state.value
    for state in OperationState
    if state not in {OperationState.SUCCEEDED, OperationState.FAILED, OperationState.CANCELLED}
)


async def moment(*, demo: bool) -> Moment:
    """Ask the database server what time it is; the demo's offset is added to the trade's time only."""
    if not demo:
        real = await database.value("SELECT clock_timestamp()")
        return Moment(real, real)
    found = await database.row(
        "SELECT clock_timestamp() AS real, coalesce((SELECT offset_seconds FROM work_demo_clock), 0) AS ahead"
    )
    assert found is not None
    return Moment(found["real"] + timedelta(seconds=found["ahead"]), found["real"])


PLACE = """format('%s/%s/%s/%s', (SELECT system_identifier FROM pg_control_system()),
    left(pg_walfile_name(pg_current_wal_insert_lsn()), 8),
    (SELECT oid FROM pg_database WHERE datname = current_database()), 'work_incarnation'::regclass::oid)"""
"""Server, timeline, database and table: a dump read in again, a base backup or a promoted standby differs in one."""

AT_HOME = f"NOT EXISTS (SELECT FROM work_incarnation WHERE place <> {PLACE})"

INCARNATION = f"INSERT INTO work_incarnation (id, place, confirmed_at) VALUES (1, {PLACE}, $1)"

NEWEST_SHARE = 5
"""One job in so many is the newest there is: who asks for something in a night of thousands waits for a few only."""


async def claim(*, now: datetime, token: UUID, lease_until: datetime, most: int) -> list[Row]:
    """Lease up to `most` due jobs to one worker: what has waited longest, and some of what came last (F57).

    None in a restored database, until it is confirmed (F56).
    """
    newest = most // NEWEST_SHARE
    return await _lease(
        "state = 'READY' AND run_at <= $1", now, token, lease_until, most - newest, newest
    )


async def claim_lapsed(*, real: datetime, token: UUID, lease_until: datetime) -> list[Row]:
    """Lease one job whose worker went silent, alone: if it was that job which ended the worker, no other suffers."""
    return await _lease("state = 'LEASED' AND lease_until <= $1", real, token, lease_until, 1, 0)


async def _lease(
    condition: str, at: datetime, token: UUID, lease_until: datetime, oldest: int, newest: int
) -> list[Row]:
    condition = f"{condition} AND {AT_HOME}"
    found = await database.rows(
        f"""
        WITH oldest AS (
            SELECT id FROM work_job WHERE {condition} ORDER BY run_at, id LIMIT $4
            FOR UPDATE SKIP LOCKED
        ), newest AS (
            SELECT id FROM work_job WHERE {condition} ORDER BY run_at DESC, id DESC LIMIT $5
            FOR UPDATE SKIP LOCKED
        )
        UPDATE work_job SET state = 'LEASED', lease_token = $2, lease_until = $3, attempt = attempt + 1
        WHERE id IN (SELECT id FROM oldest UNION SELECT id FROM newest)
        RETURNING id, kind, ref, attempt, request_id, lease_token, run_at
        """,
        at,
        token,
        lease_until,
        oldest,
        newest,
    )
    # An UPDATE returns its rows in any order it likes; they are run as they fell due.
    return sorted(found, key=lambda job: (job["run_at"], job["id"]))


async def prolong(token: UUID, until: datetime) -> None:
    """Keep the leases of one worker a while longer."""
    await database.execute(
        "UPDATE work_job SET lease_until = $2 WHERE lease_token = $1 AND state = 'LEASED'",
        token,
        until,
    )


async def lease_holds(job_id: UUID, token: UUID) -> bool:
    """Lock the job's row and say whether it is still leased to this token, in the same database as then (F10)."""
    return bool(
        await database.value(
            f"""
            SELECT true FROM work_job
            WHERE id = $1 AND lease_token = $2 AND state = 'LEASED' AND {AT_HOME} FOR UPDATE
            """,
            job_id,
            token,
        )
    )


async def at_home() -> bool:
    """Say whether this database is where it was last confirmed to be, or was never asked."""
    return bool(await database.value(f"SELECT {AT_HOME}"))


async def begin_incarnation(now: datetime) -> None:
    """Write down where this database is, unless that was ever done."""
    await database.execute(f"{INCARNATION} ON CONFLICT (id) DO NOTHING", now)


async def confirm_incarnation(now: datetime) -> None:
    """Write down where this database is now."""
    await database.execute(
        f"{INCARNATION} ON CONFLICT (id) DO UPDATE"
        " SET place = excluded.place, confirmed_at = excluded.confirmed_at",
        now,
    )


async def doubt_incarnation(now: datetime) -> None:
    """Write down that nobody knows where this database is from."""
    await database.execute(
        """
        INSERT INTO work_incarnation (id, place, confirmed_at) VALUES (1, 'older than its numbers', $1)
        ON CONFLICT (id) DO UPDATE SET place = excluded.place
        """,
        now,
    )


async def next_run_at() -> datetime | None:
    """Return when the next waiting job is due, for walking the demo's clock."""
    found: datetime | None = await database.value(
        "SELECT min(run_at) FROM work_job WHERE state = $1", JobState.READY.value
    )
    return found


async def anything_leased() -> bool:
    """Say whether a worker holds a job at this moment."""
    return bool(await database.value("SELECT EXISTS (SELECT FROM work_job WHERE state = 'LEASED')"))


async def operations_of(ids: list[UUID]) -> list[Row]:
    return await database.rows(f"SELECT {OPERATION} FROM work_operation WHERE id = ANY($1)", ids)


async def latest_operations(target_ids: list[UUID], most: int) -> list[Row]:
    """Return the newest operations about each of these things, newest first."""
    return await database.rows(
        f"""
        SELECT target.id AS asked_id, found.* FROM unnest($1::uuid[]) AS target (id), LATERAL (
            SELECT {OPERATION} FROM work_operation WHERE target_id = target.id
            ORDER BY created_at DESC, id DESC LIMIT $2
        ) AS found
        """,
        target_ids,
        most,
    )


async def file(file_id: UUID) -> Row | None:
    return await database.row(
        "SELECT id, name, media_type, sha256, bytes, content FROM work_stored_file WHERE id = $1",
        file_id,
    )


async def mails(*, before: datetime | None, most: int) -> list[Row]:
    """Return what was posted, newest first; the demo's outbox page."""
    return await database.rows(
        """
        SELECT id, letter, recipient, subject, state, created_at, sent_at FROM work_mail
        WHERE $1::timestamptz IS NULL OR created_at < $1
        ORDER BY created_at DESC, id DESC LIMIT $2
        """,
        before,
        most,
    )


async def mail(mail_id: UUID) -> Row | None:
    return await database.row(
        "SELECT id, letter, recipient, subject, text, html, state, created_at FROM work_mail WHERE id = $1",
        mail_id,
    )


async def forget_jobs(before: datetime, nights_before: datetime, most: int) -> int:
    """Delete up to `most` jobs done before an instant, nights before another, and return how many went."""
    return await database.execute(
        """
        DELETE FROM work_job WHERE id IN (
            SELECT id FROM work_job
            WHERE state = 'DONE' AND finished_at < $1 AND (day IS NULL OR finished_at < $2)
            LIMIT $3 FOR UPDATE SKIP LOCKED
        )
        """,
        before,
        nights_before,
        most,
    )


async def forget_answers(before: datetime, most: int) -> int:
    """Delete up to `most` answers kept for repeats, given before an instant, and return how many went."""
    return await database.execute(
        """
        DELETE FROM work_idempotency_record WHERE id IN (
            SELECT id FROM work_idempotency_record WHERE created_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED
        )
        """,
        before,
        most,
    )
