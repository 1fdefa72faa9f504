"""Services as clients see them: one line of « Mes services ».

Prices, documents, tickets and actions are added by their rooms.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from backend.api.batching import relation
from backend.api.context import Context, Info
from backend.api.enums import described
from backend.api.forecast import ServiceForecast
from backend.api.invoices import ServiceDocuments
from backend.api.money import Money
from backend.api.nodes import Node, key_of, public_id, register
from backend.api.overview import ServiceOverview
from backend.api.owners import accounts_of
from backend.api.paging import After, Before, Connection, First, Last, Wanted
from backend.api.parts import AccountPart
from backend.api.refusals import UserErrors, mutation, no_errors
from backend.api.renewals import ServiceRenewal
from backend.api.scalars import DomainName
from backend.api.scheduled_payments import ServiceSchedule
from backend.api.support import ServiceTickets
from backend.api.work import ServiceWork
from backend.features.accounts.policy import Permission
from backend.features.brands.policies import RenewalPolicy
from backend.features.catalog import queries as catalog
from backend.features.catalog.models import ProductKind
from backend.features.domains import queries as domains
from backend.features.domains.rules import ascii_form, readable
from backend.features.services import operations, queries, rules
from backend.features.services.models import RenewalMode
from backend.features.services.queries import OrderBy, Sought
from backend.features.services.rules import Status
from backend.kit.database import Row
from backend.kit.periods import days_left

described(
    ProductKind,
    "What kind of thing a service is.",
    name="ServiceKind",
    HOSTING="A hosting account.",
    DOMAIN="A domain name.",
)
described(
    Status,
    "How a service stands, in one word.",
    name="ServiceStatus",
    PENDING="Ordered, not there yet.",
    ACTIVE="All is well.",
    EXPIRING="Its expiry is near.",
    SUSPENDED="Cut off, see `suspensions`.",
    EXPIRED="Past its expiry; it can still be renewed.",
    REDEMPTION="The registry holds the name; it must be restored, until `restorableUntil`.",
    TERMINATED="Ended.",
    TRANSFERRED_OUT="Moved to another provider.",
    REFUNDED="Ended, the money was given back.",
    FAILED="It never came to be.",
)
described(
    RenewalMode,
    "What happens at the end of the paid period when nobody does anything.",
    MANUAL="It expires; it is renewed by hand.",
    AUTOMATIC="It is renewed and charged by itself.",
    OFF_AT_TERM="It was cancelled and ends.",
)
described(
    OrderBy,
    "By what services are sorted.",
    name="ServiceOrderField",
    NAME="By name.",
    EXPIRES_AT="By expiry; what never expires comes last.",
    CREATED_AT="By when it was ordered.",
)


class ServiceTab(StrEnum):
    ACTIVE = "ACTIVE"
    EXPIRED = "EXPIRED"
    PENDING = "PENDING"
    ALL = "ALL"


described(
    ServiceTab,
    "The tabs of the list.",
    ACTIVE="Neither expired nor suspended.",
    EXPIRED="Everything that is not active.",
    PENDING="Ordered, not there yet.",
    ALL="Everything.",
)


TABS: Mapping[ServiceTab, Sequence[Status]] = {
    ServiceTab.ACTIVE: rules.ACTIVE_STATUSES,
    ServiceTab.EXPIRED: rules.EXPIRED_STATUSES,
    ServiceTab.PENDING: rules.PENDING_STATUSES,
    ServiceTab.ALL: (),
}


class SortDirection(StrEnum):
    ASC = "ASC"
    DESC = "DESC"


described(
    SortDirection,
    "Which way a list is sorted.",
    ASC="Smallest, earliest first.",
    DESC="Largest, latest first.",
)


@strawberry.input(description="What a list of services is narrowed to; all of it must hold.")
class ServiceFilter:
    tab: ServiceTab | None = strawberry.field(default=None, description="One of the tabs.")
    status: list[Status] | None = strawberry.field(default=None, description="One of these.")
    kind: ProductKind | None = strawberry.field(default=None, description="Of this kind.")
    search: str | None = strawberry.field(
        default=None, description="Part of the name, or of a hosting's identifier."
    )
    expires_before: datetime | None = strawberry.field(
        default=None, description="Expiring before this instant."
    )
    ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="Only these, up to 500."
    )

    def sought(self) -> Sought:
        wanted = set(self.status or TABS[self.tab or ServiceTab.ALL])
        if self.status and self.tab and TABS[self.tab]:
            wanted &= set(TABS[self.tab])
        return Sought(
            statuses=sorted(wanted),
            kind=self.kind,
            text=(self.search or "").strip(),
            ascii_text=ascii_form((self.search or "").strip()),
            expires_before=self.expires_before,
            ids=None if self.ids is None else [key_of("svc", each, "ids") for each in self.ids],
        )


@strawberry.input(description="How a list of services is sorted.")
class ServiceOrder:
    field: OrderBy = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(description="Which way.")


@strawberry.type(description="What is bought.")
class Product:
    code: str = strawberry.field(description="Stable, for programs.")
    name: str = strawberry.field(description="In the caller's language.")
    kind: ProductKind = strawberry.field(description="What kind of service it makes.")


@strawberry.type(description="Why a service is cut off.")
class Suspension:
    code: str = strawberry.field(description="Stable, for programs.")
    label: str = strawberry.field(description="In the caller's language.")
    since: datetime = strawberry.field(description="Since when.")


@strawberry.type(description="A slice of time that was paid.")
class ServicePeriod:
    begins_at: datetime = strawberry.field(description="From.")
    ends_at: datetime = strawberry.field(description="Until.")
    net: Money = strawberry.field(description="What it cost, excluding tax.")


async def product(parents: Sequence["Service"], ctx: Context) -> list[Product]:
    """What was bought. Needs SERVICE_VIEW."""
    found = await catalog.products([parent.row["product_id"] for parent in parents])
    return [
        Product(
            code=row["code"],
            name=row["names"].get(ctx.locale) or row["names"]["fr"],
            kind=ProductKind(row["kind"]),
        )
        for row in (found[parent.row["product_id"]] for parent in parents)
    ]


async def suspensions(parents: Sequence["Service"], ctx: Context) -> list[list[Suspension]]:
    """Why it is cut off, if it is. Needs SERVICE_VIEW."""
    found = await queries.suspensions([parent.key for parent in parents])
    return [
        [
            Suspension(
                code=row["code"],
                label=ctx.words.text(f"service.suspension.{row['code']}"),
                since=row["since"],
            )
            for row in found
            if row["service_id"] == parent.key
        ]
        for parent in parents
    ]


async def periods(parents: Sequence["Service"], ctx: Context) -> list[list[ServicePeriod]]:
    """What was paid so far, newest first. Needs SERVICE_VIEW."""
    found = await queries.periods([parent.key for parent in parents])
    return [
        [
            ServicePeriod(
                begins_at=row["begins_at"],
                ends_at=row["ends_at"],
                net=Money.of(row["net_minor"], row["currency"]),
            )
            for row in found
            if row["service_id"] == parent.key
        ]
        for parent in parents
    ]


if TYPE_CHECKING:
    from backend.api.accounts import Account

AccountOf = Annotated["Account", strawberry.lazy("backend.api.accounts")]


async def account(parents: Sequence["Service"], ctx: Context) -> list[AccountOf]:
    """Whose it is. Needs SERVICE_VIEW."""
    return await accounts_of(
        [parent.account_key for parent in parents], Permission.SERVICE_VIEW, ctx
    )


async def registry_expires_at(parents: Sequence["Service"], ctx: Context) -> list[datetime | None]:
    """The registry's own date, as it was last asked. Needs SERVICE_VIEW."""
    found = await domains.domains([parent.key for parent in parents])
    return [
        found[parent.key]["registry_expires_at"] if parent.key in found else None
        for parent in parents
    ]


@strawberry.interface(
    description="What a customer has: bought, renewed, expiring. Needs SERVICE_VIEW."
)
class Service(
    Node,
    ServiceRenewal,
    ServiceSchedule,
    ServiceForecast,
    ServiceDocuments,
    ServiceWork,
    ServiceTickets,
    ServiceOverview,
):
    name: str = strawberry.field(
        description="What people call it: a domain name with its accents, a hosting by its site."
    )
    kind: ProductKind = strawberry.field(description="Domain or hosting.")
    status: Status = strawberry.field(description="How it stands.")
    created_at: datetime = strawberry.field(description="When it was ordered.")
    expires_at: datetime | None = strawberry.field(description="Until when it is paid.")
    days_left: int | None = strawberry.field(
        description="Calendar days until then in the host's time zone; negative when past."
    )
    grace_until: datetime | None = strawberry.field(
        description="Until when it can be renewed late without more ado."
    )
    suspends_at: datetime | None = strawberry.field(
        description="When access is cut off unless it is renewed before; null for a domain, whose registry decides."
    )
    restorable_until: datetime | None = strawberry.field(
        description="Until when a domain past its grace can be restored and renewed; null for anything else."
    )
    purge_at: datetime | None = strawberry.field(
        description="When nothing is left of it; for a domain by the usual days of its registry."
    )
    renewal_mode: RenewalMode = strawberry.field(
        description="What happens at its expiry when nobody does anything."
    )
    account = relation(account)
    product = relation(product)
    suspensions = relation(suspensions)
    periods = relation(periods)

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "Service":
        kind = ProductKind(row["kind"])
        shape = DomainService if kind is ProductKind.DOMAIN else HostingService
        expires_at = row["expires_at"]
        return shape(
            id=public_id("svc", row["id"]),
            row=row,
            name=readable(row["name"]),
            kind=kind,
            status=Status(row["status"]),
            created_at=row["created_at"],
            expires_at=expires_at,
            days_left=days_left(expires_at, ctx.now, ctx.zone) if expires_at else None,
            grace_until=row["grace_until"],
            suspends_at=row["suspends_at"],
            restorable_until=row["restorable_until"],
            purge_at=row["purge_at"],
            renewal_mode=RenewalMode(row["renewal_mode"]),
        )


@strawberry.type(description="A domain name. Needs SERVICE_VIEW.")
class DomainService(Service):
    registry_expires_at = relation(registry_expires_at)

    @strawberry.field(description="The name in ASCII (A-labels).")
    def domain_name(self) -> DomainName:
        return DomainName(self.row["name"])

    @strawberry.field(description="What it ends in, without the dot.")
    def tld(self) -> str:
        return str(self.row["name"].partition(".")[2])


@strawberry.type(description="A hosting account. Needs SERVICE_VIEW.")
class HostingService(Service):
    @strawberry.field(description="The account's name on the server.")
    def identifier(self) -> str:
        return str(self.row["identifier"])


TYPES = (DomainService, HostingService)


async def expiring_days(ctx: Context) -> int:
    """From how many days before its expiry a service reads EXPIRING, as the brand decided."""
    renewal = await ctx.policy(RenewalPolicy)
    return renewal.expiring_days


async def services_of(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, Service]:
    """Return those of the named services that the caller may see, by id."""
    reach = await ctx.reach(Permission.SERVICE_VIEW)
    found = await queries.services(reach, keys, now=ctx.now, expiring_days=await expiring_days(ctx))
    return {key: Service.of(row, ctx) for key, row in found.items()}


register("svc", "service", services_of)

Filter = Annotated[
    ServiceFilter | None, strawberry.argument(description="Which; all of them if none is given.")
]
Order = Annotated[
    ServiceOrder | None, strawberry.argument(description="The soonest to expire first if none.")
]


@strawberry.type(description="The services of an account.")
class AccountServices(AccountPart):
    @strawberry.field(
        description="What the account has: filtered, searched, sorted, page by page. Needs SERVICE_VIEW."
    )
    async def services(
        self,
        info: Info,
        filter: Filter = None,
        order_by: Order = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Service]:
        ctx = info.context
        field = order_by.field if order_by else OrderBy.EXPIRES_AT
        descending = order_by is not None and order_by.direction is SortDirection.DESC
        wanted = Wanted.read(f"services:{field}", first, after, last, before)
        sought = (filter or ServiceFilter()).sought()
        reach = await ctx.reach(Permission.SERVICE_VIEW, self.key)
        days = await expiring_days(ctx)
        part = await queries.page_of(
            reach,
            self.key,
            sought,
            wanted.page,
            order_by=field,
            descending=descending,
            now=ctx.now,
            expiring_days=days,
        )
        return wanted.connection(
            part,
            lambda row: Service.of(row, ctx),
            lambda: queries.count(reach, self.key, sought, now=ctx.now, expiring_days=days),
        )


@strawberry.input(description="Which service shall end at its term.")
class CancelServiceInput:
    service_id: strawberry.ID = strawberry.field(description="Which.")


@strawberry.type(description="The answer to cancelService.")
class CancelServicePayload:
    service: Service | None = strawberry.field(default=None, description="As it is now.")
    user_errors: UserErrors = no_errors()


@strawberry.input(description="Which service shall not end at its term after all.")
class KeepServiceInput:
    service_id: strawberry.ID = strawberry.field(description="Which.")


@strawberry.type(description="The answer to keepService.")
class KeepServicePayload:
    service: Service | None = strawberry.field(default=None, description="As it is now.")
    user_errors: UserErrors = no_errors()


CancelArgument = Annotated[CancelServiceInput, strawberry.argument(description="Which.")]
KeepArgument = Annotated[KeepServiceInput, strawberry.argument(description="Which.")]


async def cancel_service(info: Info, input: CancelArgument) -> CancelServicePayload:
    ctx = info.context
    key = key_of("svc", input.service_id, "serviceId")
    await operations.cancel_service(ctx.actor, key, moment=ctx.moment)
    return CancelServicePayload(service=(await services_of([key], ctx)).get(key))


async def keep_service(info: Info, input: KeepArgument) -> KeepServicePayload:
    ctx = info.context
    key = key_of("svc", input.service_id, "serviceId")
    await operations.keep_service(ctx.actor, key, moment=ctx.moment)
    return KeepServicePayload(service=(await services_of([key], ctx)).get(key))


@strawberry.type
class Mutation:
    cancel_service = mutation(
        "service.renewal_mode_changed",
        description="End a service at its term: nothing renews it by itself. Possible, and taken back with "
        "keepService, until 24 hours before it. Needs SERVICE_RENEW.",
    )(cancel_service)
    keep_service = mutation(
        "service.renewal_mode_changed",
        description="Take cancelling at term back; the service is then renewed by hand. Needs SERVICE_RENEW.",
    )(keep_service)
