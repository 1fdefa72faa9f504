"""What the books know, to be compared with what the outside shows. No Reach: only a command asks."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.kit import database
from backend.kit.database import Row


async def last_known_at() -> datetime | None:
    """Return when the last thing happened that these books know of."""
    found: datetime | None = await database.value("SELECT max(at) FROM journal_entry")
    return found


async def unknown_charges(keys: Sequence[UUID]) -> set[UUID]:
    """Return those of the processor's charges that no attempt of ours is, and that were not dealt with before."""
    return await _unknown(
        """
        SELECT key FROM unnest($1::uuid[]) AS listed (key)
        WHERE NOT EXISTS (SELECT FROM billing_payment_attempt WHERE id = key)
          AND NOT EXISTS (SELECT FROM billing_stray stray WHERE stray.key = listed.key AND state <> 'FOUND')
        """,
        keys,
    )


async def unknown_refunds(keys: Sequence[UUID]) -> set[UUID]:
    """Return those of the processor's refunds that none of ours is, and that were not dealt with before."""
    return await _unknown(
        """
        SELECT key FROM unnest($1::uuid[]) AS listed (key)
        WHERE NOT EXISTS (SELECT FROM billing_refund WHERE id = key)
          AND NOT EXISTS (SELECT FROM billing_stray stray WHERE stray.id = listed.key)
          AND NOT EXISTS (SELECT FROM billing_stray stray WHERE stray.key = listed.key AND state <> 'FOUND')
        """,
        keys,
    )


async def _unknown(statement: str, keys: Sequence[UUID]) -> set[UUID]:
    return {row["key"] for row in await database.rows(statement, list(keys))}


async def accounts(ids: Sequence[UUID]) -> dict[UUID, str]:
    """Return the customer numbers of those of these accounts that exist, by id."""
    found = await database.rows(
        "SELECT id, number FROM accounts_account WHERE id = ANY($1)", list(ids)
    )
    return {row["id"]: row["number"] for row in found}


async def domains() -> list[Row]:
    """Return every domain that lives, with the date that our books have."""
    return await database.rows(
        """
        SELECT service.id, service.name, service.expires_at, account.number AS account
        FROM services_service service JOIN accounts_account account ON account.id = service.account_id
        WHERE service.kind = 'DOMAIN' AND service.state = 'ACTIVE' AND service.expires_at IS NOT NULL
        ORDER BY service.name
        """
    )


async def series() -> list[Row]:
    """Return every series with its last number, and the name of whose it is."""
    return await database.rows(
        """
        SELECT entity.id AS legal_entity_id, entity.name AS legal_name, series.kind, series.year, series.last_number
        FROM billing_series series JOIN brands_legal_entity entity ON entity.id = series.legal_entity_id
        ORDER BY entity.name, series.kind DESC, series.year
        """
    )


async def legal_entities() -> dict[UUID, str]:
    found = await database.rows("SELECT id, name FROM brands_legal_entity")
    return {row["id"]: row["name"] for row in found}
