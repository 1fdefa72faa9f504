"""Reads of calendar addresses: those of an account, and whose eyes one opens when somebody asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission, Reach
from backend.features.identity.secret import hashed
from backend.features.journal.models import Actor, Credential
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.database import Row
from backend.kit.refusals import Refusal


async def addresses(reach: Reach, account_id: UUID) -> list[Row]:
    """Return the living addresses of an account, the newest first; never their secrets."""
    if not reach.covers(account_id):
        return []
    return await database.rows(
        """
        SELECT id, account_id, person_id, created_at FROM renewals_calendar_address
        WHERE account_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id DESC
        """,
        account_id,
    )


@dataclass(frozen=True)
class Reader:
    """The person who made an address, as they stand now: what they may not see, it does not show."""

    account_id: UUID
    locale: str
    made_at: datetime
    sees_amounts: bool


async def reader_of(secret: str, brand_id: UUID, moment: Moment) -> Reader | None:
    """Return for whom a calendar is read; None for what was never an address, is revoked, or is nobody's to see."""
    found = await database.row(
        """
        SELECT address.id, address.account_id, address.person_id, address.created_at, person.locale
        FROM renewals_calendar_address address
        JOIN accounts_account account ON account.id = address.account_id AND account.brand_id = $2
        JOIN identity_person person ON person.id = address.person_id
        WHERE address.secret_hash = $1 AND address.revoked_at IS NULL
        """,
        hashed(secret),
        brand_id,
    )
    if found is None:
        return None
    actor = Actor(
        Credential.LINK,
        brand_id=brand_id,
        person_id=found["person_id"],
        credential_id=found["id"],
        locale=found["locale"],
    )
    allowed = await _allowed(
        actor,
        found["account_id"],
        [Permission.SERVICE_VIEW, Permission.BILLING_INVOICE_VIEW],
        moment,
    )
    if Permission.SERVICE_VIEW not in allowed:
        return None
    return Reader(
        account_id=found["account_id"],
        locale=found["locale"],
        made_at=found["created_at"],
        sees_amounts=Permission.BILLING_INVOICE_VIEW in allowed,
    )


async def _allowed(
    actor: Actor, account_id: UUID, permissions: Sequence[Permission], moment: Moment
) -> set[Permission]:
    allowed = set()
    for permission in permissions:
        try:
            await policy.reach(actor, permission, moment=moment, account_id=account_id)
        except Refusal:
            continue
        allowed.add(permission)
    return allowed
