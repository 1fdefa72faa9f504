"""The journal's hash chain, one per account: each line sealed onto the one before, so that a changed line shows."""

import hashlib
from uuid import UUID

from backend.features.journal import queries
from backend.kit import database
from backend.kit.database import Row
from backend.ports.world import World

SEALED_COLUMNS = (
    "id", "at", "request_id", "fact", "outcome", "code", "account_id", "brand_id", "person_id", "staff",
    "credential", "credential_id", "address", "reason", "targets", "before", "after",
)  # fmt: skip

FIRST = "0" * 64


def seal_of(previous: str, entry: Row) -> str:
    """Return sha256 over the previous seal and the line, its columns in a fixed order as JSON."""
    content = database.pack([_plain(entry[column]) for column in SEALED_COLUMNS])
    return hashlib.sha256(f"{previous}{content}".encode()).hexdigest()


def _plain(value: object) -> object:
    return value if isinstance(value, (bool, int, type(None))) else str(value)


async def seal_day(world: World, ref: UUID) -> None:
    """Seal whatever is not sealed yet, account by account. `ref` is the day and only makes the job unique."""
    for account_id in await queries.unsealed_accounts():
        await _seal_account(account_id)


async def _seal_account(account_id: UUID) -> None:
    async with database.transaction():
        last, previous = await queries.last_seal(account_id)
        for number, entry in enumerate(await queries.unsealed(account_id), start=last + 1):
            seal = seal_of(previous, entry)
            await database.execute(
                "UPDATE journal_entry SET seal_number = $2, seal_previous = $3, seal_hash = $4 WHERE id = $1",
                entry["id"],
                number,
                previous,
                seal,
            )
            previous = seal


async def broken_seals(account_id: UUID) -> list[UUID]:
    """Return the lines whose seal no longer fits: changed, removed before, or put in between."""
    broken, previous = [], FIRST
    for number, entry in enumerate(await queries.sealed(account_id), start=1):
        fits = (
            entry["seal_number"] == number
            and entry["seal_previous"] == previous
            and entry["seal_hash"] == seal_of(previous, entry)
        )
        if not fits:
            broken.append(entry["id"])
        previous = entry["seal_hash"]
    return broken
