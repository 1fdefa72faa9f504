"""Acts of the machine room: enqueue, follow, remember, store, post. Running jobs is in running.py."""

import hashlib
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from backend.features.work.models import (
    DemoClock,
    IdempotencyRecord,
    Job,
    JobState,
    Mail,
    MailState,
    Operation,
    OperationState,
    StoredFile,
)
from backend.features.work.refusals import IdempotencyKeyRequired, IdempotencyKeyReused
from backend.features.work.rules import Later, NeedsStaff
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.kit.ids import new_id
from backend.ports.answers import Refused
from backend.ports.mail import Address, Letter
from backend.ports.queue import Bell
from backend.ports.world import World

__all__ = ["JobFunction", "Later", "NeedsStaff"]

JobFunction = Callable[[World, UUID], Awaitable[None]]

_bell: Bell | None = None

_request_id: ContextVar[UUID | None] = ContextVar("request_id", default=None)


def current_request_id() -> UUID | None:
    """Return the id of the request that the running job goes back to (law 7)."""
    return _request_id.get()


@contextmanager
def on_behalf_of(request_id: UUID | None) -> Iterator[None]:
    """Let everything in here be done for a request; what it enqueues goes on under the same id."""
    token = _request_id.set(request_id)
    try:
        yield
    finally:
        _request_id.reset(token)


FINISHED = {OperationState.SUCCEEDED, OperationState.FAILED, OperationState.CANCELLED}


def hang(bell: Bell | None) -> None:
    """Hang up the bell of this process, once, at its door, so that acts deep below need not carry it."""
    global _bell  # noqa: PLW0603 - one bell for one process
    _bell = bell


async def enqueue(
    kind: str,
    ref: UUID,
    *,
    run_at: datetime,
    request_id: UUID | None = None,
    day: date | None = None,
) -> None:
    """Put a job into the books, once: while (kind, ref) is not done a second one joins the first.

    If the first is running at this moment it runs once more afterwards, so that no wake is lost.
    """
    await database.execute(
        """
        INSERT INTO work_job (id, kind, ref, day, state, run_at, attempt, again, last_error, request_id, created_at)
        VALUES ($1, $2, $3, $4, 'READY', $5, 0, false, '', $6, $5)
        ON CONFLICT (kind, ref) WHERE state <> 'DONE' DO UPDATE
        SET again = work_job.state = 'LEASED', run_at = least(work_job.run_at, excluded.run_at)
        """,
        new_id(),
        kind,
        ref,
        day,
        run_at,
        request_id or current_request_id(),
    )
    await _ring()


async def enqueue_all(kind: str, refs: Sequence[UUID], *, run_at: datetime) -> None:
    """Put one job for each ref into the books, in one statement, to be run in the order given.

    One that is there already is joined, as by `enqueue`. One that was stopped for a person gets its tries anew: no
    later night waits behind it.
    """
    if not refs:
        return
    await database.execute(
        """
        INSERT INTO work_job (id, kind, ref, state, run_at, attempt, again, last_error, request_id, created_at)
        SELECT wanted.id, $1, wanted.ref, 'READY', $2, 0, false, '', $3, $2
        FROM unnest($4::uuid[], $5::uuid[]) AS wanted (id, ref)
        ON CONFLICT (kind, ref) WHERE state <> 'DONE' DO UPDATE
        SET again = work_job.state = 'LEASED', run_at = least(work_job.run_at, excluded.run_at),
            attempt = CASE work_job.state WHEN $6 THEN 0 ELSE work_job.attempt END,
            state = CASE work_job.state WHEN $6 THEN 'READY' ELSE work_job.state END
        """,
        kind,
        run_at,
        current_request_id(),
        sorted(new_id() for _ in refs),
        list(refs),
        JobState.MANUAL.value,
    )
    await _ring()


async def enqueue_for_day(kind: str, day: date, *, now: datetime) -> None:
    """Insert a night's job unless it was ever inserted for that day: a missed night is caught up, none runs twice."""
    await database.execute(
        """
        INSERT INTO work_job (id, kind, ref, day, state, run_at, attempt, again, last_error, created_at)
        VALUES ($1, $2, $3, $4, 'READY', $5, 0, false, '', $5)
        ON CONFLICT DO NOTHING
        """,
        new_id(),
        kind,
        UUID(int=day.toordinal()),
        day,
        now,
    )
    await _ring()


async def start_operation(
    *,
    account_id: UUID,
    kind: str,
    target_kind: str,
    target_id: UUID,
    steps: Sequence[dict[str, str]],
    person_id: UUID | None,
    now: datetime,
) -> UUID:
    """Begin something that a customer follows. Each step has a `name`, a `state`, and what its label needs."""
    operation = await Operation.create(
        account_id=account_id,
        kind=kind,
        target_kind=target_kind,
        target_id=target_id,
        steps=list(steps),
        person_id=person_id,
        created_at=now,
        updated_at=now,
    )
    return operation.id


async def move_operation(
    operation_id: UUID,
    *,
    now: datetime,
    state: OperationState | None = None,
    step: str | None = None,
    step_state: OperationState | None = None,
    refused_code: str | None = None,
    refused_values: dict[str, object] | None = None,
    action_url: str | None = None,
) -> None:
    """Tell the customer how far things are. A finished operation stays as it is."""
    operation = await Operation.select_for_update().get(id=operation_id)
    if operation.state in FINISHED:
        return
    if state is not None:
        operation.state = state
        operation.finished_at = now if state in FINISHED else None
    if step is not None and step_state is not None:
        operation.steps = [
            {**each, "state": step_state.value} if each["name"] == step else each
            for each in operation.steps
        ]
    if refused_code is not None:
        operation.refused_code = refused_code
    if refused_values is not None:
        operation.refused_values = refused_values
    if action_url is not None:
        operation.action_url = action_url
    operation.updated_at = now
    await operation.save(
        update_fields=[
            "state", "finished_at", "steps", "refused_code", "refused_values", "action_url", "updated_at",
        ]
    )  # fmt: skip
    await tell(f"operation:{operation_id}")


async def tell(topic: str) -> None:
    """After the commit, tell whoever watches this topic."""
    bell = _bell
    if bell is None:
        return

    async def publish() -> None:
        await bell.publish(topic)

    if database.inside_transaction():
        database.after_commit(publish)
    else:
        await publish()


async def _ring() -> None:
    """Ring once a transaction, after its commit: a month's night enqueues by the thousand."""
    if _bell is not None and database.inside_transaction():
        database.after_commit(_bell.ring, once=True)


def input_hash(given: object) -> str:
    """Return the fingerprint of a request's input, the same for equal inputs in any order of fields."""
    return hashlib.sha256(database.pack(given).encode()).hexdigest()


async def first_answer(
    owner: str, act: str, key: str, given: str, *, now: datetime
) -> dict[str, object] | None:
    """Return the answer to the first call with this key, or None when this is the first.

    Runs in the act's own transaction and locks the key: a second call with the same key waits for
    the first one's commit. Another input under the same key is refused (IdempotencyKeyReused), a key of
    another length as well (IdempotencyKeyRequired).
    """
    if not 8 <= len(key) <= 100:
        raise IdempotencyKeyRequired("idempotencyKey")
    fresh = await database.value(
        """
        INSERT INTO work_idempotency_record (id, owner, act, key, input_hash, created_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (owner, act, key) DO NOTHING RETURNING id
        """,
        new_id(),
        owner,
        act,
        key,
        given,
        now,
    )
    if fresh is not None:
        return None
    first = await IdempotencyRecord.get(owner=owner, act=act, key=key)
    if first.input_hash != given:
        raise IdempotencyKeyReused("idempotencyKey")
    return first.result


async def kept_answer(owner: str, act: str, key: str, given: str) -> dict[str, object] | None:
    """Return what a call with this key was answered before, without waiting for one that is under way.

    For acts that ask outside before they write: a repeat need not ask again. Refuses IdempotencyKeyReused.
    """
    first = await IdempotencyRecord.get_or_none(owner=owner, act=act, key=key)
    if first is not None and first.input_hash != given:
        raise IdempotencyKeyReused("idempotencyKey")
    return first.result if first else None


async def remember_answer(owner: str, act: str, key: str, result: dict[str, object]) -> None:
    """Keep what a repeat of this call will be told."""
    await IdempotencyRecord.filter(owner=owner, act=act, key=key).update(result=result)


async def store_file(*, name: str, media_type: str, content: bytes, now: datetime) -> UUID:
    """Keep a file for good and return its id; the row is never changed."""
    stored = await StoredFile.create(
        name=name,
        media_type=media_type,
        sha256=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        content=content,
        created_at=now,
    )
    return stored.id


@dataclass(frozen=True)
class Post:
    """A letter ready to go: `event_key` names the event and the recipient, so that it goes once."""

    event_key: str
    letter: str
    account_id: UUID | None
    recipient: str
    sender: str
    sender_name: str
    subject: str
    text: str
    html: str
    locale: str


async def post(letter: Post, *, now: datetime) -> None:
    """Put a letter into the outbox, unless this event was already written about to this recipient."""
    mail_id = new_id()
    host = letter.sender.rpartition("@")[2]
    inserted = await database.value(
        """
        INSERT INTO work_mail (id, event_key, letter, account_id, recipient, sender, sender_name, subject,
                               text, html, locale, message_id, state, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'WAITING', $13)
        ON CONFLICT (event_key) DO NOTHING RETURNING id
        """,
        mail_id,
        letter.event_key,
        letter.letter,
        letter.account_id,
        letter.recipient,
        letter.sender,
        letter.sender_name,
        letter.subject,
        letter.text,
        letter.html,
        letter.locale,
        f"<{mail_id}@{host}>",
        now,
    )
    if inserted is not None:
        await enqueue("work.deliver", mail_id, run_at=now)


async def deliver(world: World, mail_id: UUID) -> None:
    """Hand one letter over. A repeat carries the same Message-ID (reliability F49).

    One that the other side will never take is left to a person at once; silence is tried again for days.
    """
    mail = await Mail.get(id=mail_id)
    if mail.state is MailState.SENT:
        return
    try:
        with outside_call("work.deliver"):
            await world.mail.send(
                Letter(
                    message_id=mail.message_id,
                    sender=Address(mail.sender, mail.sender_name),
                    recipient=Address(mail.recipient),
                    subject=mail.subject,
                    text=mail.text,
                    html=mail.html,
                )
            )
    except Refused as refused:
        await _note_sending(world, mail_id, MailState.MANUAL)
        raise NeedsStaff(f"the letter to {mail.recipient} was refused: {refused.reason}") from None
    await _note_sending(world, mail_id, MailState.SENT)


async def _note_sending(world: World, mail_id: UUID, state: MailState) -> None:
    moment = await world.clock.moment()
    async with database.transaction("work.deliver"):
        await Mail.filter(id=mail_id, state__not=MailState.SENT).update(
            state=state, sent_at=moment.now if state is MailState.SENT else None
        )


async def advance_demo_clock(by: timedelta) -> None:
    """Let the demo's time run ahead by so much; it never runs back."""
    await database.execute(
        """
        INSERT INTO work_demo_clock (id, offset_seconds) VALUES (1, $1)
        ON CONFLICT (id) DO UPDATE SET offset_seconds = work_demo_clock.offset_seconds + $1
        """,
        int(by.total_seconds()),
    )


async def set_demo_clock_ahead(ahead: timedelta) -> None:
    """Let the demo's time run so far ahead of the server's, unless it is further already."""
    await database.execute(
        """
        INSERT INTO work_demo_clock (id, offset_seconds) VALUES (1, $1)
        ON CONFLICT (id) DO UPDATE SET offset_seconds = greatest(work_demo_clock.offset_seconds, $1)
        """,
        int(ahead.total_seconds()),
    )


async def retry_by_hand(job_id: UUID, *, now: datetime) -> bool:
    """Give a stopped job another twelve tries, and say whether it was stopped; staff ask for it with a reason."""
    given = await database.execute(
        """
        UPDATE work_job SET state = 'READY', attempt = 0, run_at = $2, last_error = '', stopped_at = NULL
        WHERE id = $1 AND state = $3
        """,
        job_id,
        now,
        JobState.MANUAL.value,
    )
    await _ring()
    return bool(given)


async def held(kind: str, ref: UUID) -> Job | None:
    """Return the job of a thing that is not done, locked; None when there is none.

    Whoever changes what a job works on locks the job first, as the worker does at the start of each transaction.
    """
    return (
        await Job.filter(kind=kind, ref=ref)
        .exclude(state=JobState.DONE)
        .select_for_update()
        .get_or_none()
    )


async def go_on(kind: str, ref: UUID, *, now: datetime) -> None:
    """Have a job run soon, whether it was never begun, is done, waits, or was stopped for a person."""
    stopped = await held(kind, ref)
    if stopped is None or stopped.state is not JobState.MANUAL:
        await enqueue(kind, ref, run_at=now)
    else:
        await retry_by_hand(stopped.id, now=now)


async def wake_stopped(kind: str, ref: UUID, *, now: datetime) -> None:
    """Let a job that waits for a person look once more: what it waited for may have happened by itself."""
    await database.execute(
        "UPDATE work_job SET state = 'READY', attempt = 0, run_at = $3"
        " WHERE kind = $1 AND ref = $2 AND state = 'MANUAL'",
        kind,
        ref,
        now,
    )
    await _ring()


async def demo_offset() -> timedelta:
    clock = await DemoClock.get_or_none(id=1)
    return timedelta(seconds=clock.offset_seconds if clock else 0)
