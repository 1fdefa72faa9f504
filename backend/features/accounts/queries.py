"""Reads of accounts. What a client sees takes a Reach; what policy.py and the doors ask comes last.

`token_of` also writes: it notes that the token was used.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from backend.features.brands.policies import StepUpPolicy
from backend.features.identity import queries as identity
from backend.features.journal.models import Actor, Credential
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.database import Row

if TYPE_CHECKING:
    from backend.features.accounts.policy import Reach

TOUCHED_EVERY = timedelta(minutes=1)

NAME = (
    "COALESCE(NULLIF(account.organisation, ''),"
    " btrim(account.first_name || ' ' || account.last_name))"
)
"""The name shown for an account, the twin of `rules.shown_name`."""

_ACCOUNT = f"""
    SELECT account.id, account.brand_id, account.number, account.kind, account.state,
           account.first_name, account.last_name, account.organisation, account.siren,
           account.vat_number, account.vat_number_valid, account.email, account.phone,
           account.address, account.postal_code, account.city, account.country, account.locale,
           account.currency, account.settlement, account.terms_days, account.credit_limit_minor,
           account.price_group, account.created_at, {NAME} AS name
    FROM accounts_account account
"""


def within(reach: "Reach", first_value: int) -> tuple[str, list[object]]:
    """Return the condition under which a row `account` lies within somebody's reach."""
    if reach.everything:
        return "true", []
    return f"account.id = ANY(${first_value})", [[held.account_id for held in reach.holdings]]


async def accounts(reach: "Reach") -> list[Row]:
    """Return every account within reach, in the order of their numbers."""
    condition, values = within(reach, 1)
    return await database.rows(f"{_ACCOUNT} WHERE {condition} ORDER BY account.number", *values)


async def account(reach: "Reach", account_id: UUID) -> Row | None:
    return next(iter(await of_ids(reach, [account_id])), None)


async def of_ids(reach: "Reach", account_ids: Iterable[UUID]) -> list[Row]:
    """Return several accounts at once, those out of reach left out; for batches."""
    condition, values = within(reach, 2)
    return await database.rows(
        f"{_ACCOUNT} WHERE account.id = ANY($1) AND {condition}", list(account_ids), *values
    )


async def home_of(person_id: UUID) -> UUID | None:
    """Return a person's home account, which they land in after signing in."""
    home: UUID | None = await database.value(
        "SELECT account_id FROM accounts_membership WHERE person_id = $1 AND home", person_id
    )
    return home


async def homes_of(person_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return number and name of the home account of several persons, for the choice after the password."""
    found = await database.rows(
        f"SELECT member.person_id, account.id, account.number, {NAME} AS name"
        " FROM accounts_membership member JOIN accounts_account account"
        " ON account.id = member.account_id WHERE member.person_id = ANY($1) AND member.home",
        list(person_ids),
    )
    return {row["person_id"]: row for row in found}


async def accounts_of(person_id: UUID) -> list[Row]:
    """Return the accounts a person belongs to with their role in each, the home account first."""
    return await database.rows(
        f"SELECT account.id, account.number, account.state, member.role, member.home,"
        f" {NAME} AS name FROM accounts_membership member JOIN accounts_account account"
        " ON account.id = member.account_id WHERE member.person_id = $1"
        " ORDER BY member.home DESC, account.number",
        person_id,
    )


async def members_of(reach: "Reach", account_id: UUID) -> list[Row]:
    """Return the persons of an account, the home persons first."""
    condition, values = within(reach, 2)
    return await database.rows(
        "SELECT member.person_id, member.role, member.home, person.first_name, person.last_name,"
        " person.email, person.locale FROM accounts_membership member"
        " JOIN identity_person person ON person.id = member.person_id"
        " JOIN accounts_account account ON account.id = member.account_id"
        f" WHERE member.account_id = $1 AND {condition} ORDER BY member.home DESC, member.id",
        account_id,
        *values,
    )


async def recipients(account_id: UUID) -> list[Row]:
    """Return who gets the letters of an account: for now the account's own address, in its language."""
    return await database.rows(
        f"SELECT account.email, account.locale, {NAME} AS name, account.brand_id"
        " FROM accounts_account account WHERE account.id = $1",
        account_id,
    )


async def id_of_number(number: str) -> UUID | None:
    """Return the account of a customer number as somebody typed it; for commands."""
    found: UUID | None = await database.value(
        "SELECT id FROM accounts_account WHERE number = $1",
        "".join(number.split()).upper(),
    )
    return found


async def person(person_id: UUID) -> Row | None:
    """Return a person, for themselves: the way of a client to what identity holds (law 4)."""
    return await identity.person(person_id)


async def sign_ins_of(person_ids: Sequence[UUID], *, most: int = 20) -> dict[UUID, list[Row]]:
    """Return the last tries to sign in as each of these persons, for themselves, the newest first."""
    return await identity.sign_ins_of(person_ids, most=most)


async def tokens(reach: "Reach", account_id: UUID) -> list[Row]:
    """Return the API tokens of an account, the newest first, revoked and expired ones among them."""
    condition, values = within(reach, 2)
    found = await database.rows(
        "SELECT token.id, token.account_id, token.person_id, token.label, token.prefix,"
        " token.permissions, token.created_at, token.expires_at, token.last_used_at,"
        " token.last_address, token.revoked_at FROM accounts_api_token token"
        " JOIN accounts_account account ON account.id = token.account_id"
        f" WHERE token.account_id = $1 AND {condition}"
        " ORDER BY token.created_at DESC, token.id DESC",
        account_id,
        *values,
    )
    return [{**row, "permissions": database.unpack(row["permissions"])} for row in found]


async def token_of(secret_hash: str, *, brand_id: UUID, address: str, moment: Moment) -> Row | None:
    """Return a living API token with the person it acts as, None for any other; notes the use once a minute."""
    return await database.row(
        """
        WITH living AS (
            SELECT token.id, token.account_id, token.person_id, token.last_used_at,
                   account.brand_id, person.locale
            FROM accounts_api_token token
            JOIN accounts_account account ON account.id = token.account_id
            JOIN identity_person person ON person.id = token.person_id
            WHERE token.secret_hash = $1 AND token.revoked_at IS NULL AND token.expires_at > $3
              AND account.brand_id = $2 AND account.state <> 'CLOSED' AND person.active
        ), noted AS (
            UPDATE accounts_api_token SET last_used_at = $3, last_address = $4 WHERE id IN (
                SELECT id FROM accounts_api_token
                WHERE id IN (
                    SELECT id FROM living WHERE last_used_at IS NULL OR last_used_at <= $3 - $5::interval
                )
                FOR UPDATE SKIP LOCKED
            )
        )
        SELECT * FROM living
        """,
        secret_hash,
        brand_id,
        moment.real,
        address,
        TOUCHED_EVERY,
    )


_STEP_UP_MINUTES = f"""
    (SELECT (version.value ->> 'minutes')::int FROM brands_policy_version version
     WHERE version.brand_id = person.brand_id AND version.key = '{StepUpPolicy.key}'
       AND version.valid_from <= $3 ORDER BY version.valid_from DESC LIMIT 1) AS step_up_minutes
"""

_PERSON = """
    FROM identity_person person
    LEFT JOIN identity_session session ON session.id = $2 AND session.person_id = person.id
"""

_STILL_SIGNED_IN = """
    person.active AND (session.id IS NULL OR (session.revoked_at IS NULL AND session.expires_at > $4))
"""


async def standings(actor: Actor, moment: Moment) -> list[Row]:
    """Return what a caller is in each of their accounts; a token sees only its own account."""
    return await database.rows(
        f"""
        SELECT member.account_id, member.role, account.state, token.permissions AS scopes,
               session.stepped_up_at, {_STEP_UP_MINUTES}
        {_PERSON}
        JOIN accounts_membership member ON member.person_id = person.id
        JOIN accounts_account account ON account.id = member.account_id
        LEFT JOIN accounts_api_token token ON token.id = $5 AND token.person_id = person.id
        WHERE person.id = $1 AND person.kind = 'CUSTOMER' AND {_STILL_SIGNED_IN}
          AND ($5::uuid IS NULL OR (token.account_id = member.account_id
                                    AND token.revoked_at IS NULL AND token.expires_at > $4))
        ORDER BY member.home DESC, account.number
        """,
        actor.person_id,
        actor.credential_id if actor.credential == Credential.SESSION else None,
        moment.now,
        moment.real,
        actor.credential_id if actor.credential == Credential.TOKEN else None,
    )


async def staff_standing(actor: Actor, account_id: UUID | None, moment: Moment) -> Row | None:
    """Return the role of a member of staff, and whether the account they name exists."""
    return await database.row(
        f"""
        SELECT person.staff_role, session.stepped_up_at, {_STEP_UP_MINUTES},
               EXISTS (
                   SELECT 1 FROM accounts_account WHERE id = $5 AND brand_id = person.brand_id
               ) AS account_exists
        {_PERSON}
        WHERE person.id = $1 AND person.kind = 'STAFF' AND {_STILL_SIGNED_IN}
        """,
        actor.person_id,
        actor.credential_id if actor.credential == Credential.SESSION else None,
        moment.now,
        moment.real,
        account_id,
    )
