"""Acts on accounts: opening one, letting a person in, and API tokens."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from backend.features.accounts import policy, queries, rules
from backend.features.accounts.models import (
    Account,
    ApiToken,
    MemberRole,
    Membership,
    NumberCounter,
    Settlement,
)
from backend.features.accounts.policy import Allow, NeedsStepUp, Permission, Reach
from backend.features.accounts.refusals import AlreadyMember, Forbidden, NotFound
from backend.features.accounts.rules import Profile
from backend.features.brands.models import Brand
from backend.features.identity import operations as identity
from backend.features.identity.models import Person
from backend.features.identity.secret import hashed, new_secret
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.kit import database
from backend.kit.clock import Moment

TOKEN_PREFIX = "cpt_"  # noqa: S105 - by this beginning, scanners of leaked secrets know ours
SHOWN_LETTERS = 12


@dataclass(frozen=True)
class NewToken:
    """A fresh API token. Its secret is shown this once; the tables hold only its hash."""

    id: UUID
    secret: str


async def set_language(actor: Actor, *, locale: str, moment: Moment) -> UUID:
    """Let a person choose the language of page and letters: the way of a client to identity (law 4)."""
    return await identity.set_language(actor, locale=locale, moment=moment)


async def create_account(
    actor: Actor,
    profile: Profile,
    *,
    brand_id: UUID,
    owner_id: UUID,
    now: datetime,
    settlement: Settlement = Settlement.AT_ONCE,
    terms_days: int = 0,
    credit_limit_minor: int = 0,
    price_group: str = "",
) -> Account:
    """Open an account for a person, who from now on signs in with its number as well.

    It becomes the person's home unless they have one. Refuses `ProfileRefused`, `EmailRefused`.
    """
    checked = rules.checked_profile(profile)
    async with database.transaction():
        owner = await Person.get(id=owner_id, brand_id=brand_id)
        account = await Account.create(
            **asdict(checked),
            brand_id=brand_id,
            number=await _next_number(brand_id),
            settlement=settlement,
            terms_days=terms_days,
            credit_limit_minor=credit_limit_minor,
            price_group=price_group,
            created_at=now,
        )
        await Membership.create(
            person=owner,
            account=account,
            role=MemberRole.OWNER,
            home=not await Membership.exists(person_id=owner_id, home=True),
        )
        await identity.add_login(actor, person_id=owner_id, name=account.number, now=now)
        await journal.write(
            actor,
            "account.created",
            now=now,
            subject=account.id,
            account_id=account.id,
            targets=[("account", account.id), ("person", owner_id)],
            after={"number": account.number, "name": rules.shown_name(account)},
        )
    return account


async def take_numbers(brand_id: UUID, count: int) -> list[str]:
    """Take several customer numbers at once, inside a transaction; the way of bulk paths."""
    counter = await _locked_counter(brand_id)
    first = counter.last_number + 1
    counter.last_number += count
    await counter.save(update_fields=["last_number"])
    prefix = (await Brand.get(id=brand_id)).customer_prefix
    return [rules.account_number(prefix, first + place) for place in range(count)]


async def add_member(
    reach: Reach,
    *,
    account_id: UUID,
    person_id: UUID,
    role: MemberRole,
    now: datetime,
    reason: str = "",
) -> None:
    """Let a person into an account; it becomes their home unless they have one.

    The reach is that of `account.members`. Refuses `NotFound`, `AlreadyMember`.
    """
    _demand(reach, Permission.ACCOUNT_MEMBERS, account_id)
    async with database.transaction():
        account = await Account.select_for_update().get(id=account_id)
        person = await Person.get_or_none(id=person_id, brand_id=account.brand_id)
        if person is None:
            raise NotFound("personId")
        if await Membership.exists(person=person, account=account):
            raise AlreadyMember("personId")
        await Membership.create(
            person=person,
            account=account,
            role=role,
            home=not await Membership.exists(person=person, home=True),
        )
        await journal.write(
            reach.actor,
            "account.member_added",
            now=now,
            subject=account_id,
            account_id=account_id,
            targets=[("account", account_id), ("person", person_id)],
            after={"role": role.value},
            reason=reason,
        )


async def create_token(
    reach: Reach,
    *,
    account_id: UUID,
    label: str,
    permissions: Iterable[str],
    expires_at: datetime,
    moment: Moment,
) -> NewToken:
    """Make an API token that acts as the account's home person, within its permissions.

    The reach is that of `account.security`, which no token has: so no token makes another (A41).
    Refuses `NotFound`, `TokenLabelMissing`, `TokenExpiryRefused`, `TokenPermissionRefused`.
    """
    _demand(reach, Permission.ACCOUNT_SECURITY, account_id)
    asked = await policy.decisions(reach.actor, account_id=account_id, moment=moment)
    may = frozenset(each for each in asked if isinstance(asked[each], Allow | NeedsStepUp))
    name, holds = rules.checked_token(
        label, permissions, expires_at, creator_may=may, real=moment.real
    )
    secret = TOKEN_PREFIX + new_secret()
    async with database.transaction():
        home = await (
            Membership.filter(account_id=account_id, role=MemberRole.OWNER)
            .order_by("-home", "id")
            .first()
        )
        if home is None:
            raise NotFound("accountId")
        token = await ApiToken.create(
            account_id=account_id,
            person_id=home.person_id,
            label=name,
            prefix=secret[:SHOWN_LETTERS],
            secret_hash=hashed(secret),
            permissions=[each.value for each in holds],
            created_at=moment.real,
            expires_at=expires_at,
        )
        await journal.write(
            reach.actor,
            "api_token.created",
            now=moment.now,
            subject=token.id,
            account_id=account_id,
            targets=[("account", account_id), ("api_token", token.id)],
            after={
                "label": name,
                "permissions": token.permissions,
                "expires_at": expires_at.isoformat(),
            },
        )
    return NewToken(token.id, secret)


async def create_token_by_command(
    actor: Actor,
    *,
    account_number: str,
    label: str,
    permissions: Iterable[str],
    expires_at: datetime,
    moment: Moment,
) -> NewToken:
    """Make an API token for the account of a customer number; the way of `comptoir token create`.

    Refuses `NotFound`, and what `create_token` refuses.
    """
    account_id = await queries.id_of_number(account_number)
    if account_id is None:
        raise NotFound("account")
    reach = await policy.reach(
        actor, Permission.ACCOUNT_SECURITY, moment=moment, account_id=account_id
    )
    return await create_token(
        reach,
        account_id=account_id,
        label=label,
        permissions=permissions,
        expires_at=expires_at,
        moment=moment,
    )


async def revoke_token(reach: Reach, *, token_id: UUID, moment: Moment) -> None:
    """Revoke an API token; it is refused from the next request on. Twice is as good as once.

    The reach is that of `account.security`. Refuses `NotFound`.
    """
    async with database.transaction():
        token = await ApiToken.select_for_update().get_or_none(id=token_id)
        if token is None:
            raise NotFound("tokenId")
        _demand(reach, Permission.ACCOUNT_SECURITY, token.account_id)
        await _revoke(reach.actor, token, moment, reason="")


async def revoke_exposed_token(actor: Actor, secret: str, *, moment: Moment) -> None:
    """Revoke a token that stood in an address, where logs keep it (ASVS 14.2.1). Nothing for what is none."""
    async with database.transaction():
        token = await ApiToken.select_for_update().get_or_none(secret_hash=hashed(secret))
        if token:
            await _revoke(actor, token, moment, reason="exposed in an address")


async def _revoke(actor: Actor, token: ApiToken, moment: Moment, *, reason: str) -> None:
    if token.revoked_at is not None:
        return
    token.revoked_at = moment.real
    await token.save(update_fields=["revoked_at"])
    account_id = token.account_id
    await journal.write(
        actor,
        "api_token.revoked",
        now=moment.now,
        subject=token.id,
        account_id=account_id,
        targets=[("account", account_id), ("api_token", token.id)],
        reason=reason,
    )


async def _next_number(brand_id: UUID) -> str:
    [number] = await take_numbers(brand_id, 1)
    return number


async def _locked_counter(brand_id: UUID) -> NumberCounter:
    await NumberCounter.bulk_create([NumberCounter(brand_id=brand_id)], ignore_conflicts=True)
    return await NumberCounter.select_for_update().get(brand_id=brand_id)


def _demand(reach: Reach, permission: Permission, account_id: UUID) -> None:
    """Refuse a reach of another permission or another account."""
    if reach.permission != permission:
        raise Forbidden
    if not reach.covers(account_id):
        raise NotFound
