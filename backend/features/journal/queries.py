"""Reads of the journal. Clients reach it through `overview` only."""

from datetime import datetime
from uuid import UUID

from backend.kit import database
from backend.kit.database import Row

COLUMNS = """id, at, request_id, fact, outcome, code, account_id, brand_id, person_id, staff, credential,
             credential_id, address, reason, targets, before, after, seal_number, seal_previous, seal_hash"""


async def unsealed_accounts() -> list[UUID]:
    found = await database.rows(
        "SELECT DISTINCT account_id FROM journal_entry WHERE seal_number IS NULL AND account_id IS NOT NULL"
    )
    return [row["account_id"] for row in found]


async def last_seal(account_id: UUID) -> tuple[int, str]:
    """Return number and hash of an account's newest seal, locked; 0 and zeros before the first."""
    await database.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"seal:{account_id}"
    )
    found = await database.row(
        """
        SELECT seal_number, seal_hash FROM journal_entry
        WHERE account_id = $1 AND seal_number IS NOT NULL ORDER BY seal_number DESC LIMIT 1
        """,
        account_id,
    )
    return (found["seal_number"], found["seal_hash"]) if found else (0, "0" * 64)


async def unsealed(account_id: UUID) -> list[Row]:
    return await database.rows(
        f"SELECT {COLUMNS} FROM journal_entry WHERE account_id = $1 AND seal_number IS NULL ORDER BY at, id",
        account_id,
    )


async def sealed(account_id: UUID) -> list[Row]:
    return await database.rows(
        f"""
        SELECT {COLUMNS} FROM journal_entry
        WHERE account_id = $1 AND seal_number IS NOT NULL ORDER BY seal_number
        """,
        account_id,
    )


async def about(target_ids: list[UUID], most: int) -> list[Row]:
    """Return the newest lines about each of these things, refused attempts left out."""
    return await database.rows(
        """
        SELECT target.id AS asked_id, found.* FROM unnest($1::uuid[]) AS target (id), LATERAL (
            SELECT id, at, fact, person_id, staff, credential, reason, before, after FROM journal_entry
            WHERE targets @> jsonb_build_array(jsonb_build_object('id', target.id::text))
              AND outcome = 'DONE'
            ORDER BY at DESC, id DESC LIMIT $2
        ) AS found
        """,
        target_ids,
        most,
    )


async def since(at: datetime) -> list[Row]:
    return await database.rows(
        f"SELECT {COLUMNS} FROM journal_entry WHERE at >= $1 ORDER BY at, id", at
    )
