"""The dashboard, what can be done with a service, and who did what: views from the roof."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from backend.api.batching import relation
from backend.api.context import Context, Info
from backend.api.enums import described
from backend.api.forecast import DashboardForecast
from backend.api.means import balance_of
from backend.api.money import Money
from backend.api.nodes import public_id
from backend.api.parts import AccountPart, ServicePart
from backend.api.support import Ticket, tickets_of
from backend.api.work import Operation, operations_of
from backend.features.accounts.policy import Permission, Reach
from backend.features.brands.policies import RenewalPolicy
from backend.features.catalog.models import ProductKind
from backend.features.overview import actions as menus
from backend.features.overview import queries, rules
from backend.features.overview import to_do as lists
from backend.features.overview.rules import Remedy
from backend.features.overview.to_do import Severity, ToDoKind
from backend.features.services import queries as services
from backend.features.services.rules import ActionName
from backend.features.support import queries as support
from backend.kit.database import Row

if TYPE_CHECKING:
    from backend.api.scheduled_payments import ScheduledPayment
    from backend.api.services import Service

ServiceOf = Annotated["Service", strawberry.lazy("backend.api.services")]
ScheduledPaymentOf = Annotated[
    "ScheduledPayment", strawberry.lazy("backend.api.scheduled_payments")
]
First = Annotated[int, strawberry.argument(description="How many, 1 to 100.")]

described(
    ActionName,
    "What can be done with a service.",
    RENEW="Renew or reactivate it.",
    CANCEL="End it at its term (`cancelService`).",
    KEEP="Keep it after all (`keepService`).",
    DOWNLOAD_LAST_INVOICE="Download its last invoice.",
    OPEN_TICKET="Ask the host about it.",
)
described(
    Remedy,
    "A way out of a refusal.",
    OPEN_TICKET="Ask the host.",
    TOP_UP="Put money on the balance.",
    PAY_INVOICE="Pay an invoice that is due.",
    ADD_PAYMENT_METHOD="Add a card.",
)
described(
    Severity,
    "How pressing something is.",
    CRITICAL="Something is being lost.",
    WARNING="Something will be lost.",
    INFO="Good to know.",
)
described(
    ToDoKind,
    "What there is to do.",
    EXPIRED="Services have expired lately.",
    PAYMENT_REFUSED="A planned payment was refused.",
    ACTION_REQUIRED="A payment waits to be confirmed.",
    RENEWAL_AT_RISK="Something could keep services from being renewed by themselves.",
    EXPIRING="Services expire soon.",
    INVOICE_DUE="Invoices are due.",
    NO_PAYMENT_METHOD="Nothing is there to pay what expires.",
    CARD_EXPIRING="A card is about to end.",
    TICKET_ANSWERED="Support has answered.",
)


@strawberry.type(description="What can be done with a thing right now; menus are drawn from it.")
class Action:
    name: ActionName = strawberry.field(description="What.")
    allowed: bool = strawberry.field(description="Whether it is possible now, for this caller.")
    reason: str | None = strawberry.field(
        description="Why not, in the caller's language, with what would help."
    )
    remedy: Remedy | None = strawberry.field(description="A way out, if there is one.")


async def actions(parents: Sequence["ServiceOverview"], ctx: Context) -> list[list[Action]]:
    """What the caller can do with it right now, refused ones with their reason. Needs SERVICE_VIEW."""
    found = await menus.actions(ctx.reach, [parent.row for parent in parents], now=ctx.now)
    return [
        [
            Action(
                name=each.name,
                allowed=each.allowed,
                reason=ctx.said(each.refusal) if each.refusal else None,
                remedy=each.remedy,
            )
            for each in found[parent.key]
        ]
        for parent in parents
    ]


@strawberry.type(description="One line of what was done about a thing.")
class JournalEntry:
    id: strawberry.ID = strawberry.field(description="Stable.")
    at: datetime = strawberry.field(description="When.")
    fact: str = strawberry.field(description="What, for programs, as in service.renewed.")
    label: str = strawberry.field(description="What, in the caller's language.")
    by: str = strawberry.field(description="By whom, in the caller's language.")


async def history(
    parents: Sequence["ServiceOverview"], ctx: Context, first: First = 20
) -> list[list[JournalEntry]]:
    """What was done about it and by whom, staff included, the newest first. Needs SERVICE_VIEW."""
    reach = await ctx.reach(Permission.SERVICE_VIEW)
    most = min(max(first, 1), 100)
    found = await queries.history(reach, [parent.key for parent in parents], most)
    return [
        [
            JournalEntry(
                id=public_id("jou", line["id"]),
                at=line["at"],
                fact=line["fact"],
                label=rules.fact_label(line, ctx.words, ctx.zone),
                by=rules.done_by(line, ctx.words, ctx.actor.person_id),
            )
            for line in found
            if line["asked_id"] == parent.key
        ]
        for parent in parents
    ]


@strawberry.type(description="What can be done with a service, and what was.")
class ServiceOverview(ServicePart):
    actions = relation(actions)
    history = relation(history)


@strawberry.type(description="Something to do.")
class ToDo:
    item: strawberry.Private[lists.ToDo]
    kind: ToDoKind = strawberry.field(description="What.")
    severity: Severity = strawberry.field(description="How pressing.")
    message: str = strawberry.field(description="A sentence in the caller's language.")
    count: int = strawberry.field(description="How many things it is about.")

    @strawberry.field(description="The service, when it is about one. Needs SERVICE_VIEW.")
    async def service(self, info: Info) -> ServiceOf | None:
        from backend.api.services import services_of

        key = self.item.service_id
        return (await services_of([key], info.context)).get(key) if key else None

    @strawberry.field(description="The operation, when it is about one. Needs ORDER_VIEW.")
    async def operation(self, info: Info) -> Operation | None:
        key = self.item.operation_id
        return (await operations_of([key], info.context)).get(key) if key else None

    @strawberry.field(description="The ticket, when it is about one. Needs TICKET_VIEW.")
    async def ticket(self, info: Info) -> Ticket | None:
        key = self.item.ticket_id
        return (await tickets_of([key], info.context)).get(key) if key else None

    @strawberry.field(
        description="The planned payment, when it is about one. Needs BILLING_INVOICE_VIEW."
    )
    async def scheduled_payment(self, info: Info) -> ScheduledPaymentOf | None:
        from backend.api.scheduled_payments import scheduled_of

        key = self.item.scheduled_payment_id
        return (await scheduled_of([key], info.context)).get(key) if key else None


@strawberry.type(
    description="An account at a glance; each field is one read, and null where it is refused."
)
class Dashboard(DashboardForecast):
    @strawberry.field(
        description="What to do, the most pressing first, as far as the caller may see it."
    )
    async def to_do(self, info: Info) -> list[ToDo]:
        ctx = info.context
        found = await lists.to_do(ctx.reach, self.row, now=ctx.now)
        return [
            ToDo(
                item=item,
                kind=item.kind,
                severity=item.severity,
                message=item.said(ctx.words),
                count=item.count,
            )
            for item in found
        ]

    @strawberry.field(description="How many hosting accounts it has. Needs SERVICE_VIEW.")
    async def hostings(self, info: Info) -> int | None:
        return await self._count(ProductKind.HOSTING, info.context)

    @strawberry.field(description="How many domain names it has. Needs SERVICE_VIEW.")
    async def domains(self, info: Info) -> int | None:
        return await self._count(ProductKind.DOMAIN, info.context)

    async def _count(self, kind: ProductKind, ctx: Context) -> int:
        counts = await ctx.loaders.load(_counts, self, ctx, {})
        assert isinstance(counts, dict)
        return int(counts.get(kind.value, 0))

    @strawberry.field(description="What is on the balance to spend. Needs BILLING_INVOICE_VIEW.")
    async def balance(self, info: Info) -> Money | None:
        return await balance_of(self.key, info.context)

    @strawberry.field(
        description="Services that expire soon, the next one first. Needs SERVICE_VIEW."
    )
    async def expiring(self, info: Info, first: First = 5) -> list[ServiceOf] | None:
        reach, renewal = await _looking(self, info.context)
        found = await queries.expiring(
            reach, self.key, _most(first), now=info.context.now, renewal=renewal
        )
        return _shaped(found, info.context)

    @strawberry.field(description="How many services expire soon. Needs SERVICE_VIEW.")
    async def expiring_count(self, info: Info) -> int | None:
        reach, renewal = await _looking(self, info.context)
        return await queries.count_expiring(reach, self.key, now=info.context.now, renewal=renewal)

    @strawberry.field(
        description="Services that expired lately, the last one first. Needs SERVICE_VIEW."
    )
    async def expired(self, info: Info, first: First = 5) -> list[ServiceOf] | None:
        reach, renewal = await _looking(self, info.context)
        found = await queries.expired(
            reach, self.key, _most(first), now=info.context.now, renewal=renewal
        )
        return _shaped(found, info.context)

    @strawberry.field(description="How many services expired lately. Needs SERVICE_VIEW.")
    async def expired_count(self, info: Info) -> int | None:
        reach, renewal = await _looking(self, info.context)
        return await queries.count_expired(reach, self.key, now=info.context.now, renewal=renewal)

    @strawberry.field(description="What was ordered last, the newest first. Needs SERVICE_VIEW.")
    async def last_ordered(self, info: Info, first: First = 5) -> list[ServiceOf] | None:
        reach, renewal = await _looking(self, info.context)
        found = await queries.last_ordered(
            reach, self.key, _most(first), now=info.context.now, renewal=renewal
        )
        return _shaped(found, info.context)

    @strawberry.field(description="The last exchanges with support. Needs TICKET_VIEW.")
    async def last_tickets(self, info: Info, first: First = 5) -> list[Ticket] | None:
        reach = await info.context.reach(Permission.TICKET_VIEW, self.key)
        found = await support.latest(reach, self.key, _most(first))
        return [Ticket.of(row, info.context) for row in found]


def _most(first: int) -> int:
    return min(max(first, 1), 100)


async def _counts(parents: Sequence[Dashboard], ctx: Context) -> list[dict[str, int]]:
    answers = []
    for parent in parents:
        reach = await ctx.reach(Permission.SERVICE_VIEW, parent.key)
        answers.append(await services.counts_by_kind(reach, parent.key))
    return answers


async def _looking(dashboard: Dashboard, ctx: Context) -> tuple[Reach, RenewalPolicy]:
    return await ctx.reach(Permission.SERVICE_VIEW, dashboard.key), await ctx.policy(RenewalPolicy)


def _shaped(found: Sequence[Row], ctx: Context) -> list["Service"]:
    from backend.api.services import Service

    return [Service.of(row, ctx) for row in found]


@strawberry.type(description="An account at a glance.")
class AccountOverview(AccountPart):
    @strawberry.field(
        description="The account at a glance. A field costs nothing until it is asked for."
    )
    def dashboard(self) -> Dashboard:
        return Dashboard(row=self.row)
