"""Orders and their lines, each with a state of its own: partial failure is visible."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from backend.api.batching import relation, shared_out
from backend.api.context import Context, Info
from backend.api.enums import described
from backend.api.invoices import Document, documents_of
from backend.api.money import Money, Price
from backend.api.nodes import Node, public_id, register
from backend.api.paging import After, Before, Connection, First, Last, Wanted
from backend.api.parts import AccountPart
from backend.features.accounts.policy import Permission
from backend.features.orders import queries
from backend.features.orders.models import LineKind, LineState, OrderState
from backend.kit.database import Row

if TYPE_CHECKING:
    from backend.api.services import Service
    from backend.api.work import Operation

ServiceOf = Annotated["Service", strawberry.lazy("backend.api.services")]
OperationOf = Annotated["Operation", strawberry.lazy("backend.api.work")]

described(
    OrderState,
    "How far an order is.",
    DRAFT="A quote; binds nobody.",
    AWAITING_PAYMENT="Ordered, the money is not certain yet.",
    PAID="Paid, or on terms; it is being delivered.",
    FULFILLED="All of it is delivered.",
    PARTLY_FULFILLED="What could not be delivered was given back.",
    CANCELLED="It was not paid; nothing was taken.",
    EXPIRED="Nobody paid in time.",
    REFUNDED="Nothing could be delivered; all was given back.",
)
described(
    LineKind,
    "What is done for a line.",
    name="OrderLineKind",
    RENEW="The service runs longer.",
    RESTORE="A name is brought back from the registry's redemption; it does not run longer by that.",
)
described(
    LineState,
    "How far one line is.",
    PENDING="It will be delivered.",
    RUNNING="It is being delivered.",
    WAITING="The other side is working on it.",
    MANUAL="A person of the host looks after it.",
    DONE="Delivered.",
    REFUNDED="Could not be delivered; credited and given back.",
)


async def service(parents: Sequence["OrderLine"], ctx: Context) -> list[ServiceOf]:
    """The service. Needs SERVICE_VIEW."""
    from backend.api.services import services_of

    found = await services_of([parent.row["service_id"] for parent in parents], ctx)
    return [found[parent.row["service_id"]] for parent in parents]


async def credit_note(parents: Sequence["OrderLine"], ctx: Context) -> list[Document | None]:
    """The credit note, where the line was given back. Needs BILLING_INVOICE_VIEW."""
    keys = [parent.row["credit_note_id"] for parent in parents]
    found = await documents_of([key for key in keys if key], ctx)
    return [found.get(key) for key in keys]


@strawberry.type(description="One thing of an order.")
class OrderLine:
    row: strawberry.Private[Row]
    id: strawberry.ID = strawberry.field(description="Stable.")
    kind: LineKind = strawberry.field(description="What is done.")
    state: LineState = strawberry.field(description="How far it is.")
    months: int = strawberry.field(description="For how long; restoring extends nothing.")
    net: Money = strawberry.field(description="What it costs, excluding tax.")
    refusal: str | None = strawberry.field(
        description="Why the other side refused it, for programs."
    )
    new_expires_at: datetime | None = strawberry.field(
        description="Until when it runs, once delivered."
    )
    service = relation(service)
    credit_note = relation(credit_note)

    @classmethod
    def of(cls, row: Row) -> "OrderLine":
        delivered = row["state"] == LineState.DONE
        return cls(
            id=public_id("lin", row["id"]),
            row=row,
            kind=LineKind(row["kind"]),
            state=LineState(row["state"]),
            months=row["period_months"],
            net=Money.of(row["net_minor"], row["currency"]),
            refusal=row["refused_code"] or None,
            new_expires_at=row["delivered_until"] if delivered else None,
        )


async def lines(parents: Sequence["Order"], ctx: Context) -> list[list[OrderLine]]:
    """What was ordered. Needs ORDER_VIEW."""
    found = await queries.lines([parent.row["id"] for parent in parents])
    of_order = shared_out(found, "order_id")
    return [[OrderLine.of(row) for row in of_order[parent.row["id"]]] for parent in parents]


async def operation(parents: Sequence["Order"], ctx: Context) -> list[OperationOf | None]:
    """What follows it. Needs ORDER_VIEW."""
    from backend.api.work import operations_of

    keys = [parent.row["operation_id"] for parent in parents]
    found = await operations_of([key for key in keys if key], ctx)
    return [found.get(key) for key in keys]


async def invoice(parents: Sequence["Order"], ctx: Context) -> list[Document | None]:
    """Its invoice, once it is paid; none of its own on terms. Needs BILLING_INVOICE_VIEW."""
    keys = [parent.row["document_id"] for parent in parents]
    found = await documents_of([key for key in keys if key], ctx)
    return [found.get(key) for key in keys]


@strawberry.type(description="Something that was ordered. Needs ORDER_VIEW.")
class Order(Node):
    row: strawberry.Private[Row]
    state: OrderState = strawberry.field(description="How far it is.")
    created_at: datetime = strawberry.field(description="When it was quoted.")
    price: Price = strawberry.field(description="All of it.")
    lines = relation(lines)
    operation = relation(operation)
    invoice = relation(invoice)

    @classmethod
    def of(cls, row: Row) -> "Order":
        return cls(
            id=public_id("ord", row["id"]),
            row=row,
            state=OrderState(row["state"]),
            created_at=row["created_at"],
            price=Price.of(row["net_minor"], row["tax_minor"], row["currency"]),
        )


async def orders_of(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, Order]:
    """Return those of the named orders that the caller may see; quotes are no orders."""
    reach = await ctx.reach(Permission.ORDER_VIEW)
    found = await queries.orders(reach, keys)
    return {key: Order.of(row) for key, row in found.items() if row["state"] != OrderState.DRAFT}


register("ord", "order", orders_of)
register("lin", "order_line")


@strawberry.type(description="The orders of an account.")
class AccountOrders(AccountPart):
    @strawberry.field(description="What was ordered, newest first. Needs ORDER_VIEW.")
    async def orders(
        self,
        info: Info,
        pending_only: Annotated[
            bool, strawberry.argument(description="Only what is not delivered yet.")
        ] = False,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Order]:
        wanted = Wanted.read("orders", first, after, last, before)
        reach = await info.context.reach(Permission.ORDER_VIEW, self.key)
        part = await queries.page_of(reach, self.key, wanted.page, pending_only=pending_only)
        return wanted.connection(
            part, Order.of, lambda: queries.count(reach, self.key, pending_only=pending_only)
        )
