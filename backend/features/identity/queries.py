"""Reads of persons and sessions. No Reach here: who may see a person is decided above, in accounts.

The one statement that also writes is `session_of`: it notes that the session was used.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.identity.models import PersonKind
from backend.kit import database
from backend.kit.database import Row

TOUCHED_EVERY = timedelta(minutes=1)
"""How exact « last seen » is; a row written for each request would be the busiest of the house."""


async def openable(brand_id: UUID, kind: PersonKind, key: str, *, most: int) -> list[Row]:
    """Return the active persons whom a login may mean, the oldest first, with their password hashes.

    One statement for customer numbers and e-mails, for known and unknown ones (reliability.md A5).
    """
    return await database.rows(
        "SELECT id, first_name, last_name, email, locale, password_hash FROM identity_person"
        " WHERE brand_id = $1 AND kind = $2 AND active AND (email_key = $3"
        "  OR id = (SELECT person_id FROM identity_login WHERE brand_id = $1 AND name = $3))"
        " ORDER BY created_at, id LIMIT $4",
        brand_id,
        kind,
        key,
        most,
    )


async def session_of(
    secret_hash: str, *, brand_id: UUID, kind: PersonKind, real: datetime
) -> Row | None:
    """Return a living session with its person, None for any other; notes the use once a minute."""
    return await database.row(
        """
        WITH living AS (
            SELECT session.id, session.person_id, session.seen_at, session.stepped_up_at,
                   session.expires_at, session.keep, person.brand_id, person.kind,
                   person.first_name, person.last_name, person.locale
            FROM identity_session session JOIN identity_person person ON person.id = session.person_id
            WHERE session.secret_hash = $1 AND session.revoked_at IS NULL AND session.expires_at > $4
              AND session.seen_at + session.idle_minutes * interval '1 minute' > $4
              AND person.active AND person.brand_id = $2 AND person.kind = $3
        ), noted AS (
            UPDATE identity_session SET seen_at = $4 WHERE id IN (
                SELECT id FROM identity_session
                WHERE id IN (SELECT id FROM living WHERE seen_at <= $4 - $5::interval)
                FOR UPDATE SKIP LOCKED
            )
        )
        SELECT * FROM living
        """,
        secret_hash,
        brand_id,
        kind,
        real,
        TOUCHED_EVERY,
    )


async def person(person_id: UUID) -> Row | None:
    return await database.row(
        "SELECT id, brand_id, kind, staff_role, first_name, last_name, email, locale, active"
        " FROM identity_person WHERE id = $1",
        person_id,
    )


async def persons(person_ids: Iterable[UUID]) -> list[Row]:
    """Return several persons at once, for batches."""
    return await database.rows(
        "SELECT id, brand_id, kind, staff_role, first_name, last_name, email, locale, active"
        " FROM identity_person WHERE id = ANY($1)",
        list(person_ids),
    )


async def sign_ins_of(person_ids: Iterable[UUID], *, most: int = 20) -> dict[UUID, list[Row]]:
    """Return the last tries to sign in as each person, refused ones among them, the newest first."""
    found = await database.rows(
        "SELECT person.id AS person_id, tried.* FROM unnest($1::uuid[]) AS person (id),"
        " LATERAL (SELECT at, address, agent, method, result FROM identity_sign_in"
        "  WHERE person_id = person.id ORDER BY at DESC, id DESC LIMIT $2) AS tried",
        list(person_ids),
        most,
    )
    tries: dict[UUID, list[Row]] = {}
    for row in found:
        tries.setdefault(row["person_id"], []).append(row)
    return tries


async def sessions(person_id: UUID, *, real: datetime) -> list[Row]:
    """Return where a person is signed in now, the latest use first."""
    return await database.rows(
        "SELECT id, address, agent, created_at, seen_at, expires_at FROM identity_session"
        " WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2"
        " AND seen_at + idle_minutes * interval '1 minute' > $2 ORDER BY seen_at DESC, id",
        person_id,
        real,
    )
