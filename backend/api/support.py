"""Tickets: a customer asks, staff answer; either side sees changes at once."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from backend.api.batching import relation
from backend.api.context import Context, Info
from backend.api.enums import described
from backend.api.live import ticks
from backend.api.nodes import Node, key_of, public_id, register
from backend.api.owners import accounts_of
from backend.api.paging import After, Before, Connection, First, Last, Wanted
from backend.api.parts import AccountPart, ServicePart
from backend.api.refusals import UserErrors, mutation, no_errors
from backend.api.stuck import StaffWork
from backend.features.accounts import queries as accounts
from backend.features.accounts.policy import Permission
from backend.features.support import operations, queries
from backend.features.support.models import TicketState
from backend.kit.database import Row

if TYPE_CHECKING:
    from backend.api.accounts import Account, Person
    from backend.api.services import Service

ServiceOf = Annotated["Service", strawberry.lazy("backend.api.services")]
PersonOf = Annotated["Person", strawberry.lazy("backend.api.accounts")]
AccountOf = Annotated["Account", strawberry.lazy("backend.api.accounts")]

described(
    TicketState,
    "Whose turn it is.",
    WAITING_STAFF="The host's.",
    WAITING_CUSTOMER="The customer's: there is an answer.",
    CLOSED="Settled; a reply opens it again.",
)


@strawberry.type(description="One message of a ticket.")
class TicketMessage:
    id: strawberry.ID = strawberry.field(description="Stable.")
    author: str = strawberry.field(description="Who wrote it.")
    from_staff: bool = strawberry.field(description="Whether the host wrote it.")
    text: str = strawberry.field(description="What it says; plain text, to be shown as text.")
    sent_at: datetime = strawberry.field(description="When.")


async def messages(parents: Sequence["Ticket"], ctx: Context) -> list[list[TicketMessage]]:
    """What was written, the oldest first. Needs TICKET_VIEW."""
    found = await queries.messages([parent.row["id"] for parent in parents])
    return [
        [
            TicketMessage(
                id=public_id("msg", row["id"]),
                author=row["author"],
                from_staff=row["from_staff"],
                text=row["text"],
                sent_at=row["sent_at"],
            )
            for row in found
            if row["ticket_id"] == parent.row["id"]
        ]
        for parent in parents
    ]


def viewing(ctx: Context) -> Permission:
    """Staff see tickets by a permission of their own."""
    return Permission.STAFF_TICKET_VIEW if ctx.actor.staff else Permission.TICKET_VIEW


async def service(parents: Sequence["Ticket"], ctx: Context) -> list[ServiceOf | None]:
    """The service it is about, if it is about one. Needs SERVICE_VIEW."""
    from backend.api.services import services_of

    keys = [parent.row["service_id"] for parent in parents]
    wanted = [key for key in keys if key]
    found = await services_of(wanted, ctx) if wanted and not ctx.actor.staff else {}
    return [found.get(key) for key in keys]


async def account(parents: Sequence["Ticket"], ctx: Context) -> list[AccountOf]:
    """Whose it is. Needs TICKET_VIEW."""
    return await accounts_of([parent.row["account_id"] for parent in parents], viewing(ctx), ctx)


@strawberry.type(description="A question to the host and its answers. Needs TICKET_VIEW.")
class Ticket(Node):
    row: strawberry.Private[Row]
    number: str = strawberry.field(description="Its number, as in T-1042.")
    subject: str = strawberry.field(description="What it is about, in one line.")
    state: TicketState = strawberry.field(description="Whose turn it is.")
    opened_at: datetime = strawberry.field(description="When it was opened.")
    touched_at: datetime = strawberry.field(description="When something was last written.")
    waiting_for_you: bool = strawberry.field(description="Whether it is the caller's turn.")
    service = relation(service)
    account = relation(account)
    messages = relation(messages)

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "Ticket":
        yours = TicketState.WAITING_STAFF if ctx.actor.staff else TicketState.WAITING_CUSTOMER
        return cls(
            id=public_id("tic", row["id"]),
            row=row,
            number=row["number"],
            subject=row["subject"],
            state=TicketState(row["state"]),
            opened_at=row["opened_at"],
            touched_at=row["touched_at"],
            waiting_for_you=row["state"] == yours,
        )


async def tickets_of(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, Ticket]:
    """Return those of the named tickets that the caller may see, by id."""
    reach = await ctx.reach(viewing(ctx))
    found = await queries.tickets(reach, keys)
    return {key: Ticket.of(row, ctx) for key, row in found.items()}


register("tic", "ticket", tickets_of)
register("msg", "ticket_message")

Newest = Annotated[int, strawberry.argument(description="How many, 1 to 100, the newest first.")]


async def tickets(
    parents: Sequence["ServiceTickets"], ctx: Context, first: Newest = 5
) -> list[list[Ticket]]:
    """The last tickets about it. Needs TICKET_VIEW."""
    reach = await ctx.reach(Permission.TICKET_VIEW)
    most = min(max(first, 1), 100)
    found = await queries.about(reach, [parent.key for parent in parents], most)
    return [
        [Ticket.of(row, ctx) for row in found if row["asked_id"] == parent.key]
        for parent in parents
    ]


@strawberry.type(description="The tickets about a service.")
class ServiceTickets(ServicePart):
    tickets = relation(tickets)


Closed = Annotated[
    bool, strawberry.argument(description="The old ones instead of those in progress.")
]


@strawberry.type(description="The tickets of an account.")
class AccountTickets(AccountPart):
    @strawberry.field(description="Tickets, the last touched first. Needs TICKET_VIEW.")
    async def tickets(
        self,
        info: Info,
        closed: Closed = False,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Ticket]:
        ctx = info.context
        wanted = Wanted.read("tickets", first, after, last, before)
        reach = await ctx.reach(Permission.TICKET_VIEW, self.key)
        part = await queries.page_of(reach, self.key, wanted.page, closed=closed)
        return wanted.connection(
            part,
            lambda row: Ticket.of(row, ctx),
            lambda: queries.count(reach, self.key, closed=closed),
        )


@strawberry.type(description="What staff of the host see. Needs to be signed in as staff.")
class Staff(StaffWork):
    @strawberry.field(description="The signed-in person.")
    async def person(self, info: Info) -> PersonOf:
        from backend.api.accounts import Person

        key = info.context.actor.person_id
        row = await accounts.person(key) if key else None
        assert row is not None  # whoever is signed in exists
        return Person.of(row)

    @strawberry.field(
        description="Tickets of all customers, the last touched first. Needs STAFF_TICKET_VIEW."
    )
    async def tickets(
        self,
        info: Info,
        closed: Closed = False,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Ticket]:
        ctx = info.context
        wanted = Wanted.read("staffTickets", first, after, last, before)
        reach = await ctx.reach(Permission.STAFF_TICKET_VIEW)
        part = await queries.page_of(reach, None, wanted.page, closed=closed)
        return wanted.connection(
            part,
            lambda row: Ticket.of(row, ctx),
            lambda: queries.count(reach, None, closed=closed),
        )

    @strawberry.field(description="One ticket of any customer. Needs STAFF_TICKET_VIEW.")
    async def ticket(
        self, info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="Which.")]
    ) -> Ticket | None:
        key = key_of("tic", id)
        return (await tickets_of([key], info.context)).get(key)


@strawberry.type
class Query:
    @strawberry.field(description="The staff area; null for everybody who is not staff.")
    def staff(self, info: Info) -> Staff | None:
        return Staff() if info.context.actor.staff else None


@strawberry.input(description="A question to the host.")
class OpenTicketInput:
    account_id: strawberry.ID | None = strawberry.field(
        default=None, description="For which account; the home account if none is given."
    )
    subject: str = strawberry.field(description="One line, up to 200 characters.")
    text: str = strawberry.field(description="Up to 20,000 characters.")
    service_id: strawberry.ID | None = strawberry.field(
        default=None, description="The service it is about."
    )


@strawberry.input(description="One more message to the host.")
class ReplyToTicketInput:
    ticket_id: strawberry.ID = strawberry.field(description="In which ticket.")
    text: str = strawberry.field(description="Up to 20,000 characters.")


@strawberry.input(description="A ticket that is settled.")
class CloseTicketInput:
    ticket_id: strawberry.ID = strawberry.field(description="Which.")


@strawberry.input(description="An answer of the host.")
class AnswerTicketInput:
    ticket_id: strawberry.ID = strawberry.field(description="In which ticket.")
    text: str = strawberry.field(description="Up to 20,000 characters.")
    reason: str = strawberry.field(
        description="Why staff looked into it; it stands in the journal and the customer can read it."
    )
    close: bool = strawberry.field(default=False, description="Whether that settles it.")


@strawberry.type(description="The answer to acts on tickets.")
class TicketPayload:
    ticket: Ticket | None = strawberry.field(default=None, description="As it is now.")
    user_errors: UserErrors = no_errors()


Open = Annotated[OpenTicketInput, strawberry.argument(description="What is asked.")]
Reply = Annotated[ReplyToTicketInput, strawberry.argument(description="What is said.")]
Close = Annotated[CloseTicketInput, strawberry.argument(description="Which.")]
Answer = Annotated[AnswerTicketInput, strawberry.argument(description="What is answered.")]


async def open_ticket(info: Info, input: Open) -> TicketPayload:
    from backend.api.accounts import account_key

    ctx = info.context
    about = input.service_id
    key = await operations.open_ticket(
        ctx.actor,
        await account_key(input.account_id, ctx),
        subject=input.subject,
        text=input.text,
        service_id=key_of("svc", about, "serviceId") if about else None,
        moment=ctx.moment,
    )
    return await _payload(key, ctx)


async def reply_to_ticket(info: Info, input: Reply) -> TicketPayload:
    key = key_of("tic", input.ticket_id, "ticketId")
    ctx = info.context
    await operations.reply_to_ticket(ctx.actor, key, text=input.text, moment=ctx.moment)
    return await _payload(key, ctx)


async def close_ticket(info: Info, input: Close) -> TicketPayload:
    key = key_of("tic", input.ticket_id, "ticketId")
    ctx = info.context
    await operations.close_ticket(ctx.actor, key, moment=ctx.moment)
    return await _payload(key, ctx)


async def answer_ticket(info: Info, input: Answer) -> TicketPayload:
    key = key_of("tic", input.ticket_id, "ticketId")
    ctx = info.context
    await operations.answer_ticket(
        ctx.actor,
        key,
        text=input.text,
        reason=input.reason,
        close=input.close,
        moment=ctx.moment,
    )
    return await _payload(key, ctx)


async def _payload(key: UUID, ctx: Context) -> TicketPayload:
    return TicketPayload(ticket=(await tickets_of([key], ctx)).get(key))


@strawberry.type
class Mutation:
    open_ticket = mutation(
        "ticket.open", description="Ask the host something. Needs TICKET_CREATE."
    )(open_ticket)
    reply_to_ticket = mutation("ticket.reply", description="Write once more. Needs TICKET_CREATE.")(
        reply_to_ticket
    )
    close_ticket = mutation(
        "ticket.close", description="Say that it is settled. Needs TICKET_CREATE."
    )(close_ticket)
    answer_ticket = mutation(
        "ticket.answer", description="Staff: answer a customer. Needs STAFF_TICKET_ANSWER."
    )(answer_ticket)


@strawberry.type
class Subscription:
    @strawberry.subscription(
        description="A ticket, now and at each change. Needs TICKET_VIEW, or STAFF_TICKET_VIEW."
    )
    async def ticket_changed(
        self, info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="Which.")]
    ) -> AsyncGenerator[Ticket, None]:
        key = key_of("tic", id)
        async for _ in ticks(info.context, f"ticket:{key}"):
            found = (await tickets_of([key], info.context)).get(key)
            if found is None:
                return
            yield found
