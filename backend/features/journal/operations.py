"""Writing the journal: one line an act, in the act's own transaction; the line wakes whoever has to follow."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from backend.features import WAKES
from backend.features.journal.models import Actor, Credential, Entry, Outcome
from backend.features.work import operations as work
from backend.kit.ids import new_id

Target = tuple[str, UUID]


def worker(request_id: UUID | None = None) -> Actor:
    """Return the night worker as actor; what it does for a request keeps that request's id (law 7)."""
    known = request_id or work.current_request_id()
    return Actor(Credential.WORKER, request_id=known or new_id())


def entry(
    actor: Actor,
    fact: str,
    *,
    now: datetime,
    account_id: UUID | None = None,
    targets: Iterable[Target] = (),
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
) -> Entry:
    """Return the line of one act as it will be written; `write` and bulk paths save it."""
    return Entry(
        at=now,
        request_id=actor.request_id,
        fact=fact,
        account_id=account_id,
        brand_id=actor.brand_id,
        person_id=actor.person_id,
        staff=actor.staff,
        credential=actor.credential,
        credential_id=actor.credential_id,
        address=actor.address,
        reason=reason,
        targets=[{"kind": kind, "id": str(key)} for kind, key in targets],
        before=dict(before or {}),
        after=dict(after or {}),
    )


async def write(
    actor: Actor,
    fact: str,
    *,
    now: datetime,
    subject: UUID,
    account_id: UUID | None = None,
    targets: Iterable[Target] = (),
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
) -> None:
    """Write down one act with all its targets, and enqueue the jobs that its fact wakes.

    `subject` is what those jobs get as their ref. Runs inside the act's transaction: if the act
    is rolled back, so are its line and its jobs.
    """
    line = entry(
        actor,
        fact,
        now=now,
        account_id=account_id,
        targets=targets,
        before=before,
        after=after,
        reason=reason,
    )
    await line.save(force_create=True)
    for job in WAKES.get(fact, ()):
        await work.enqueue(job, subject, run_at=now, request_id=actor.request_id)


async def write_each(lines: Mapping[UUID, Entry]) -> None:
    """Write down one act on each of many subjects as `write` does for one: lines by subject, in few statements."""
    await Entry.bulk_create(lines.values())
    for subject, line in lines.items():
        for job in WAKES.get(line.fact, ()):
            await work.enqueue(job, subject, run_at=line.at, request_id=line.request_id)


async def write_refused(
    actor: Actor,
    fact: str,
    code: str,
    *,
    now: datetime,
    account_id: UUID | None = None,
    targets: Iterable[Target] = (),
) -> None:
    """Write down an attempt that was refused, after its rollback (law 7). Wakes nobody."""
    await Entry.create(
        at=now,
        request_id=actor.request_id,
        fact=fact,
        outcome=Outcome.REFUSED,
        code=code,
        account_id=account_id,
        brand_id=actor.brand_id,
        person_id=actor.person_id,
        staff=actor.staff,
        credential=actor.credential,
        credential_id=actor.credential_id,
        address=actor.address,
        targets=[{"kind": kind, "id": str(key)} for kind, key in targets],
    )
