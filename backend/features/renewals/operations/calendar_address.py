"""The secret address of an account's calendar: made, made anew, revoked, and who reads when somebody asks for it."""

from dataclasses import dataclass
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import NotFound
from backend.features.identity.secret import hashed, new_secret
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.renewals.models import CalendarAddress
from backend.kit import database
from backend.kit.clock import Moment


@dataclass(frozen=True)
class NewAddress:
    """A fresh address. Its secret is shown this once; the table holds only its hash."""

    id: UUID
    secret: str


async def create_calendar_address(actor: Actor, account_id: UUID, *, moment: Moment) -> NewAddress:
    """Make the address under which a person's calendar reads an account; the one they had ends with it.

    It needs `account.security`, which no token has: what a token cannot read it cannot have read for it.
    """
    await policy.reach(actor, Permission.ACCOUNT_SECURITY, moment=moment, account_id=account_id)
    secret = new_secret()
    async with database.transaction("renewals.create_calendar_address"):
        await CalendarAddress.filter(
            account_id=account_id, person_id=actor.person_id, revoked_at=None
        ).update(revoked_at=moment.now)
        address = await CalendarAddress.create(
            account_id=account_id,
            person_id=actor.person_id,
            secret_hash=hashed(secret),
            created_at=moment.now,
        )
        await journal.write(
            actor,
            "calendar_address.created",
            now=moment.now,
            subject=address.id,
            account_id=account_id,
            targets=[("account", account_id), ("calendar_address", address.id)],
        )
    return NewAddress(address.id, secret)


async def revoke_calendar_address(actor: Actor, address_id: UUID, *, moment: Moment) -> UUID:
    """End an address of an account, whoever made it, and return the account; twice is as good as once."""
    async with database.transaction("renewals.revoke_calendar_address"):
        address = await CalendarAddress.select_for_update().get_or_none(id=address_id)
        if address is None:
            raise NotFound("calendarAddressId")
        account_id: UUID = address.account_id
        try:
            await policy.reach(
                actor, Permission.ACCOUNT_SECURITY, moment=moment, account_id=account_id
            )
        except NotFound:
            raise NotFound("calendarAddressId") from None
        if address.revoked_at is None:
            address.revoked_at = moment.now
            await address.save(update_fields=["revoked_at"])
        await journal.write(
            actor,
            "calendar_address.revoked",
            now=moment.now,
            subject=address.id,
            account_id=account_id,
            targets=[("account", account_id), ("calendar_address", address.id)],
        )
    return account_id
