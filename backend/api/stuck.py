"""Work that waits for a person, as staff see it and resolve it. Customers read of it in their operations."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from backend.api.batching import relation
from backend.api.context import Context, Info
from backend.api.enums import described
from backend.api.money import Money
from backend.api.nodes import public_id, register
from backend.api.owners import accounts_of
from backend.api.paging import After, Before, Connection, First, Last, Wanted
from backend.api.refusals import UserErrors, mutation, no_errors
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import NotFound
from backend.features.domains.rules import readable
from backend.features.overview import resolve, stuck, stuck_queries
from backend.features.overview.resolve import PREFIXES
from backend.features.overview.stuck import Way, WorkKind
from backend.features.overview.stuck_queries import Sought
from backend.kit import ids
from backend.kit.database import Row

if TYPE_CHECKING:
    from backend.api.accounts import Account

AccountOf = Annotated["Account", strawberry.lazy("backend.api.accounts")]

LONGEST_SEARCH = 100

described(
    WorkKind,
    "What waits for a person.",
    ORDER_LINE="A paid line of an order that could not be delivered.",
    PAYMENT="A payment about which the processor says nothing for days.",
    REFUND="Money that the processor would not send back.",
    DISPUTE="A payment that its customer took back at the bank; its services are kept meanwhile.",
    LETTER="A letter that nobody takes.",
    JOB="Anything else that machines tried for days.",
)
described(
    Way,
    "How it is resolved. There is no way to call something done that is not.",
    RETRY="It is tried again. A disputed payment: its services may end like all others.",
    DELIVERED_OUTSIDE="It was delivered another way; the other side is asked and must show it.",
    REFUND="A line is credited and its money sent back; a refund goes to the balance instead of the card.",
)


async def account(parents: Sequence["StuckWork"], ctx: Context) -> list[AccountOf | None]:
    """Whose it is; null for work of the house itself. Needs STAFF_WORK_VIEW."""
    keys = [parent.row["account_id"] for parent in parents]
    known = list(dict.fromkeys(key for key in keys if key))
    found = await accounts_of(known, Permission.STAFF_WORK_VIEW, ctx) if known else []
    of_key = dict(zip(known, found, strict=True))
    return [of_key.get(key) for key in keys]


@strawberry.type(
    name="StuckWork", description="Something that waits for a person. Needs STAFF_WORK_VIEW."
)
class StuckWork:
    row: strawberry.Private[Row]
    id: strawberry.ID = strawberry.field(description="Which job or order line; for resolveWork.")
    kind: WorkKind = strawberry.field(description="What it is.")
    job: str = strawberry.field(description="What the machine calls it, as in orders.fulfil.")
    since: datetime = strawberry.field(description="Since when it waits.")
    why: str = strawberry.field(description="Why it waits, in the caller's language.")
    detail: str = strawberry.field(description="What the machine said when it gave up, for staff.")
    services: list[str] = strawberry.field(
        description="The services it is about, by name; at most 100."
    )
    recipient: str | None = strawberry.field(description="To whom the letter goes, if it is one.")
    amount: Money | None = strawberry.field(description="How much money it is about, if any.")
    ways: list[Way] = strawberry.field(description="How it can be resolved.")
    account = relation(account)

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "StuckWork":
        minor, currency = row["amount_minor"], row["currency"]
        return cls(
            id=public_id(row["prefix"], row["id"]),
            row=row,
            kind=WorkKind(row["kind"]),
            job=row["job"],
            since=row["since"],
            why=stuck.why(row, ctx.words),
            detail=row["detail"],
            services=[readable(name) for name in row["names"] or ()],
            recipient=row["recipient"],
            amount=Money.of(minor, currency) if minor is not None else None,
            ways=stuck.ways(row),
        )


register("job", "job")

Kind = Annotated[WorkKind | None, strawberry.argument(description="Only this kind.")]
Search = Annotated[
    str | None,
    strawberry.argument(
        description="Only what holds this text in the customer's number or name, a service or a recipient."
    ),
]


async def _item(given: str, ctx: Context) -> StuckWork | None:
    """Return what an id names while it waits for a person, None for everything else."""
    parsed = ids.parse(given)
    if parsed is None or parsed[0] not in PREFIXES:
        return None
    reach = await ctx.reach(Permission.STAFF_WORK_VIEW)
    row = await stuck_queries.work_item(reach, *parsed)
    return StuckWork.of(row, ctx) if row and row["stuck"] else None


@strawberry.type(description="The work that waits for staff.")
class StaffWork:
    @strawberry.field(
        description="What waits for a person, of all customers, the longest first. Needs STAFF_WORK_VIEW."
    )
    async def work(
        self,
        info: Info,
        kind: Kind = None,
        search: Search = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[StuckWork]:
        ctx = info.context
        wanted = Wanted.read("staffWork", first, after, last, before)
        reach = await ctx.reach(Permission.STAFF_WORK_VIEW)
        sought = Sought(kind, (search or "")[:LONGEST_SEARCH])
        part = await stuck_queries.stuck_work(reach, sought, wanted.page)
        return wanted.connection(
            part,
            lambda row: StuckWork.of(row, ctx),
            lambda: stuck_queries.count_stuck_work(reach, sought),
        )

    @strawberry.field(
        description="One of them; null once it does not wait any more. Needs STAFF_WORK_VIEW."
    )
    async def work_item(
        self, info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="Which.")]
    ) -> StuckWork | None:
        return await _item(id, info.context)


@strawberry.input(description="What staff decided about work that waits for them.")
class ResolveWorkInput:
    work_id: strawberry.ID = strawberry.field(description="Which.")
    way: Way = strawberry.field(description="How; one of its `ways`.")
    reason: str = strawberry.field(
        description="Why; it stands in the journal and the customer can read it. Up to 500 characters."
    )
    idempotency_key: str = strawberry.field(
        description="8 to 100 characters; the same one again changes nothing."
    )


@strawberry.type(description="The answer to resolveWork.")
class ResolveWorkPayload:
    work: StuckWork | None = strawberry.field(
        default=None, description="As it is now; null once it does not wait any more."
    )
    user_errors: UserErrors = no_errors()


Resolve = Annotated[ResolveWorkInput, strawberry.argument(description="What is decided.")]


async def resolve_work(info: Info, input: Resolve) -> ResolveWorkPayload:
    ctx = info.context
    parsed = ids.parse(input.work_id)
    if parsed is None or parsed[0] not in PREFIXES:
        raise NotFound("workId")
    await resolve.resolve_work(
        ctx.world,
        ctx.actor,
        *parsed,
        input.way,
        reason=input.reason,
        idempotency_key=input.idempotency_key,
        moment=ctx.moment,
    )
    return ResolveWorkPayload(work=await _item(input.work_id, ctx))


@strawberry.type
class Mutation:
    resolve_work = mutation(
        "work.resolve",
        description="Staff: resolve what waits for a person, with a reason. Needs STAFF_WORK_RESOLVE.",
    )(resolve_work)
