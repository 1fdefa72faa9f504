"""Who asks and for whom: viewer, persons, accounts, API tokens. Signing in is plain HTTP: sign_in.py."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated
from uuid import UUID

import strawberry

from backend.api.batching import relation
from backend.api.billing import AccountBilling
from backend.api.context import Context, Info
from backend.api.enums import described
from backend.api.forecast import AccountForecast
from backend.api.nodes import Node, key_of, public_id, register
from backend.api.orders import AccountOrders
from backend.api.overview import AccountOverview
from backend.api.refusals import UserErrors, mutation, no_errors
from backend.api.scalars import CurrencyCode, EmailAddress
from backend.api.scheduled_payments import AccountSchedule
from backend.api.services import AccountServices
from backend.api.support import AccountTickets
from backend.api.work import AccountWork
from backend.features.accounts import operations, policy, queries
from backend.features.accounts.models import AccountKind, Settlement
from backend.features.accounts.policy import Allow, NeedsStepUp, Permission
from backend.kit.database import Row

described(
    AccountKind,
    "Who a customer is before the law.",
    INDIVIDUAL="A person. Prices are shown with tax.",
    COMPANY="A company or association. Prices are shown without tax.",
)
described(
    Settlement,
    "How an account pays.",
    AT_ONCE="Each order when it is placed.",
    ON_TERMS="One invoice a month with a due date.",
)
described(
    Permission,
    "What a caller may be allowed to do. An API token holds a part of them.",
    ACCOUNT_VIEW="See the account itself.",
    ACCOUNT_UPDATE="Change name and address of the account.",
    ACCOUNT_MEMBERS="Let persons into the account. Needs a fresh password.",
    ACCOUNT_SECURITY="See and make API tokens. Needs a fresh password; no token may hold it.",
    SERVICE_VIEW="See services.",
    SERVICE_RENEW="Ask for quotes and renew services.",
    SERVICE_AUTORENEW="Switch automatic renewal on and off, and say no to planned payments.",
    BILLING_INVOICE_VIEW="See invoices, credit notes and the balance.",
    BILLING_PAY="Spend the balance and charge saved cards.",
    BILLING_METHOD_MANAGE="Add and remove cards. Needs a fresh password; no token may hold it.",
    BILLING_TOPUP="Put money on the balance.",
    ORDER_VIEW="See orders and what became of them.",
    ORDER_CREATE="Place orders.",
    TICKET_VIEW="See tickets.",
    TICKET_CREATE="Open tickets and reply to them.",
    STAFF_TICKET_VIEW="Staff: see the tickets of every customer.",
    STAFF_TICKET_ANSWER="Staff: answer the tickets of every customer.",
    STAFF_WORK_VIEW="Staff: see the work of every customer that waits for a person.",
    STAFF_WORK_RESOLVE="Staff: resolve it, with a reason that the customer can read.",
)

First = Annotated[int, strawberry.argument(description="How many, 1 to 100, the newest first.")]


@strawberry.type(description="One try to sign in. Only the person sees it.")
class SignIn:
    at: datetime = strawberry.field(description="When.")
    address: str = strawberry.field(description="From which IP address.")
    agent: str = strawberry.field(description="With which browser, in its own words.")
    method: str = strawberry.field(description="By which way, such as password.")
    succeeded: bool = strawberry.field(description="Whether it worked.")


async def sign_ins(
    parents: Sequence["Person"], ctx: Context, first: First = 10
) -> list[list[SignIn]]:
    """The latest tries to sign in as this person, refused ones among them."""
    found = await queries.sign_ins_of([parent.key for parent in parents], most=first)
    return [
        [
            SignIn(
                at=row["at"],
                address=row["address"],
                agent=row["agent"],
                method=row["method"],
                succeeded=row["result"] == "SUCCEEDED",
            )
            for row in found.get(parent.key, [])
        ]
        for parent in parents
    ]


@strawberry.type(description="A human being who signs in. Seen by nobody but themselves.")
class Person(Node):
    key: strawberry.Private[UUID]
    name: str = strawberry.field(description="First and last name.")
    email: EmailAddress = strawberry.field(description="Where the person's own letters go.")
    locale: str = strawberry.field(description="The language of page and letters, as in fr.")
    sign_ins = relation(sign_ins)

    @classmethod
    def of(cls, row: Row) -> "Person":
        return cls(
            id=public_id("per", row["id"]),
            key=row["id"],
            name=f"{row['first_name']} {row['last_name']}".strip(),
            email=EmailAddress(row["email"]),
            locale=row["locale"],
        )


@strawberry.type(description="A credential for programs. Needs ACCOUNT_SECURITY.")
class ApiToken(Node):
    label: str = strawberry.field(description="What its owner calls it.")
    prefix: str = strawberry.field(description="How its secret begins, to find it again.")
    permissions: list[Permission] = strawberry.field(description="What it may do.")
    created_at: datetime = strawberry.field(description="When it was made.")
    expires_at: datetime = strawberry.field(description="When it ends.")
    last_used_at: datetime | None = strawberry.field(description="When it was last used.")
    last_address: str | None = strawberry.field(description="From where it was last used.")
    revoked_at: datetime | None = strawberry.field(description="When it was revoked, if it was.")

    @classmethod
    def of(cls, row: Row) -> "ApiToken":
        known = {each.value: each for each in Permission}
        return cls(
            id=public_id("tok", row["id"]),
            label=row["label"],
            prefix=row["prefix"],
            permissions=[known[each] for each in row["permissions"] if each in known],
            created_at=row["created_at"],
            expires_at=row["expires_at"],
            last_used_at=row["last_used_at"],
            last_address=row["last_address"] or None,
            revoked_at=row["revoked_at"],
        )


@strawberry.type(
    description="A customer's account: everything it has hangs under it. Needs ACCOUNT_VIEW."
)
class Account(
    Node,
    AccountServices,
    AccountOrders,
    AccountSchedule,
    AccountForecast,
    AccountBilling,
    AccountTickets,
    AccountWork,
    AccountOverview,
):
    number: str = strawberry.field(description="The customer number.")
    kind: AccountKind = strawberry.field(description="Individual or company.")
    name: str = strawberry.field(description="The company's name, or the person's.")
    currency: CurrencyCode = strawberry.field(description="The one currency of this account.")
    settlement: Settlement = strawberry.field(description="How it pays.")
    prices_include_tax: bool = strawberry.field(
        description="Whether prices are to be shown with tax: for individuals."
    )

    @classmethod
    def of(cls, row: Row) -> "Account":
        return cls(
            id=public_id("acc", row["id"]),
            row=row,
            number=row["number"],
            kind=AccountKind(row["kind"]),
            name=row["name"],
            currency=CurrencyCode(row["currency"]),
            settlement=Settlement(row["settlement"]),
            prices_include_tax=row["kind"] == AccountKind.INDIVIDUAL,
        )

    @strawberry.field(
        description="API tokens, the newest first. Needs ACCOUNT_SECURITY and a fresh password."
    )
    async def api_tokens(self, info: Info) -> list[ApiToken] | None:
        reach = await info.context.reach(Permission.ACCOUNT_SECURITY, self.key)
        return [ApiToken.of(row) for row in await queries.tokens(reach, self.key)]


@strawberry.type(description="Whoever asks: a signed-in person, or an API token.")
class Viewer:
    @strawberry.field(description="The signed-in person; null for a token.")
    async def person(self, info: Info) -> Person | None:
        return await own_person(info.context)

    @strawberry.field(
        description="An account, the home account when no id is given; null when it may not be seen. "
        "Needs ACCOUNT_VIEW."
    )
    async def account(
        self,
        info: Info,
        id: Annotated[
            strawberry.ID | None,
            strawberry.argument(description="Which; the home account if none."),
        ] = None,
    ) -> Account | None:
        key = key_of("acc", id) if id is not None else None
        reach = await info.context.reach(Permission.ACCOUNT_VIEW, key)
        row = await queries.account(reach, key or reach.holdings[0].account_id)
        return Account.of(row) if row else None

    @strawberry.field(description="Every account the caller may see. Needs ACCOUNT_VIEW.")
    async def accounts(self, info: Info) -> list[Account]:
        reach = await info.context.reach(Permission.ACCOUNT_VIEW)
        return [Account.of(row) for row in await queries.accounts(reach)]

    @strawberry.field(
        description="What the caller may do in the home account, with a fresh password where needed."
    )
    async def permissions(self, info: Info) -> list[Permission]:
        return await permissions_of(info.context)

    @strawberry.field(description="Those of its `permissions` that an API token can be given.")
    async def token_permissions(self, info: Info) -> list[Permission]:
        return [each for each in await permissions_of(info.context) if each in policy.TOKENS_MAY]


async def permissions_of(ctx: Context) -> list[Permission]:
    """Return what the caller may do at home, now or once the password was typed again."""
    home = await home_of(ctx)
    decisions = await policy.decisions(ctx.actor, account_id=home, moment=ctx.moment)
    return [each for each in Permission if isinstance(decisions.get(each), Allow | NeedsStepUp)]


async def own_person(ctx: Context) -> Person | None:
    """Return the person who asks; nobody for a token, which is a program."""
    if ctx.actor.person_id is None or ctx.by_token:
        return None
    row = await queries.person(ctx.actor.person_id)
    return Person.of(row) if row else None


async def home_of(ctx: Context) -> UUID:
    """Return the account a caller lands in: the home account, or the token's own."""
    reach = await ctx.reach(Permission.ACCOUNT_VIEW)
    return reach.holdings[0].account_id


async def account_key(given: strawberry.ID | None, ctx: Context) -> UUID:
    """Return the account an input names, or the caller's home account when it names none."""
    return key_of("acc", given, "accountId") if given is not None else await home_of(ctx)


async def _accounts(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, Account]:
    reach = await ctx.reach(Permission.ACCOUNT_VIEW)
    return {row["id"]: Account.of(row) for row in await queries.of_ids(reach, keys)}


async def _persons(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, Person]:
    person = await own_person(ctx)
    return {person.key: person} if person and person.key in keys else {}


register("acc", "account", _accounts)
register("per", "person", _persons)
register("tok", "api_token")


@strawberry.type
class Query:
    @strawberry.field(description="Whoever asks; null for somebody who is not signed in.")
    def viewer(self, info: Info) -> Viewer | None:
        return Viewer() if info.context.signed_in else None


@strawberry.input(description="What a new API token shall be.")
class CreateApiTokenInput:
    account_id: strawberry.ID | None = strawberry.field(
        default=None, description="For which account; the home account if none."
    )
    label: str = strawberry.field(description="What it is for, up to 100 characters.")
    permissions: list[Permission] = strawberry.field(
        description="What it may do: a part of what the caller may."
    )
    expires_at: datetime = strawberry.field(description="When it ends, within a year.")


@strawberry.type(description="The answer to createApiToken.")
class CreateApiTokenPayload:
    secret: str | None = strawberry.field(
        default=None, description="The token itself. Shown this once, kept nowhere."
    )
    api_token: ApiToken | None = strawberry.field(default=None, description="What was made.")
    user_errors: UserErrors = no_errors()


@strawberry.input(description="Which API token shall end.")
class RevokeApiTokenInput:
    api_token_id: strawberry.ID = strawberry.field(description="The token's id, not its secret.")


@strawberry.type(description="The answer to revokeApiToken.")
class RevokeApiTokenPayload:
    api_token: ApiToken | None = strawberry.field(default=None, description="What was revoked.")
    user_errors: UserErrors = no_errors()


@strawberry.input(description="The language of page and letters.")
class SetLanguageInput:
    locale: str = strawberry.field(description="`fr` or `en`.")


@strawberry.type(description="The answer to setLanguage.")
class SetLanguagePayload:
    person: Person | None = strawberry.field(default=None, description="As they are now.")
    user_errors: UserErrors = no_errors()


Language = Annotated[SetLanguageInput, strawberry.argument(description="Which.")]
Create = Annotated[CreateApiTokenInput, strawberry.argument(description="What it shall be.")]
Revoke = Annotated[RevokeApiTokenInput, strawberry.argument(description="Which one.")]


async def create_api_token(info: Info, input: Create) -> CreateApiTokenPayload:
    ctx = info.context
    account_id = await account_key(input.account_id, ctx)
    reach = await ctx.reach(Permission.ACCOUNT_SECURITY, account_id)
    made = await operations.create_token(
        reach,
        account_id=account_id,
        label=input.label,
        permissions=[each.value for each in input.permissions],
        expires_at=input.expires_at,
        moment=ctx.moment,
    )
    return CreateApiTokenPayload(
        secret=made.secret, api_token=await _token(made.id, account_id, ctx)
    )


async def set_language(info: Info, input: Language) -> SetLanguagePayload:
    ctx = info.context
    key = await operations.set_language(ctx.actor, locale=input.locale, moment=ctx.moment)
    row = await queries.person(key)
    return SetLanguagePayload(person=Person.of(row) if row else None)


async def revoke_api_token(info: Info, input: Revoke) -> RevokeApiTokenPayload:
    ctx = info.context
    key = key_of("tok", input.api_token_id, "apiTokenId")
    reach = await ctx.reach(Permission.ACCOUNT_SECURITY)
    await operations.revoke_token(reach, token_id=key, moment=ctx.moment)
    found = [await _token(key, held.account_id, ctx) for held in reach.holdings]
    return RevokeApiTokenPayload(api_token=next((each for each in found if each), None))


async def _token(key: UUID, account_id: UUID, ctx: Context) -> ApiToken | None:
    reach = await ctx.reach(Permission.ACCOUNT_SECURITY, account_id)
    rows = await queries.tokens(reach, account_id)
    return next((ApiToken.of(row) for row in rows if row["id"] == key), None)


@strawberry.type
class Mutation:
    create_api_token = mutation(
        "api_token.create",
        description="Make an API token. Needs ACCOUNT_SECURITY and a fresh password.",
    )(create_api_token)
    revoke_api_token = mutation(
        "api_token.revoke",
        description="End an API token at once. Needs ACCOUNT_SECURITY and a fresh password.",
    )(revoke_api_token)
    set_language = mutation(
        "person.choose_language",
        description="Choose the language of page and letters. Needs a signed-in person.",
    )(set_language)
