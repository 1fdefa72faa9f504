"""Operations: work that outlives the request, followed live. What machines do behind them is not published."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from backend.api.batching import relation
from backend.api.context import Context, Info
from backend.api.enums import described
from backend.api.live import ticks
from backend.api.nodes import Node, key_of, public_id, register
from backend.api.paging import After, Before, Connection, First, Last, Wanted
from backend.api.parts import AccountPart, ServicePart
from backend.api.scalars import URL
from backend.features.accounts.policy import Permission
from backend.features.overview import queries
from backend.features.work.models import OperationState
from backend.kit.database import Row

if TYPE_CHECKING:
    from backend.api.orders import Order

OrderOf = Annotated["Order", strawberry.lazy("backend.api.orders")]

described(
    OperationState,
    "How far something is.",
    QUEUED="It will begin in a moment.",
    RUNNING="It is being done.",
    WAITING="The other side is working on it.",
    ACTION_REQUIRED="The customer has to do something, at `actionUrl`.",
    MANUAL="A person of the host looks after it.",
    SUCCEEDED="It is done.",
    FAILED="It did not work; `message` says why and what would help.",
    CANCELLED="It was called off.",
)


class OperationKind(StrEnum):
    RENEWAL = "RENEWAL"
    TOP_UP = "TOP_UP"
    INVOICE_PAYMENT = "INVOICE_PAYMENT"


described(
    OperationKind,
    "What is being done.",
    RENEWAL="Services are being renewed.",
    TOP_UP="Money is put on the balance.",
    INVOICE_PAYMENT="An invoice on terms is being paid.",
)


@strawberry.type(description="One step of an operation.")
class OperationStep:
    name: str = strawberry.field(description="Stable within its operation.")
    label: str = strawberry.field(description="What is done, in the caller's language.")
    state: OperationState = strawberry.field(description="How far it is.")

    @classmethod
    def of(cls, step: Mapping[str, str], ctx: Context) -> "OperationStep":
        kind = step.get("kind", step["name"])
        return cls(
            name=step["name"],
            label=ctx.words.text(f"operation.{kind}", subject=step.get("subject", "")),
            state=OperationState(step["state"]),
        )


async def order(parents: Sequence["Operation"], ctx: Context) -> list[OrderOf | None]:
    """The order it is about, if it is about one. Needs ORDER_VIEW."""
    from backend.api.orders import orders_of

    keys = [
        parent.row["target_id"] if parent.row["target_kind"] == "order" else None
        for parent in parents
    ]
    found = await orders_of([key for key in keys if key], ctx)
    return [found.get(key) if key else None for key in keys]


@strawberry.type(
    description="Work that outlives the request; it may be left and found again. Needs ORDER_VIEW."
)
class Operation(Node):
    row: strawberry.Private[Row]
    kind: OperationKind = strawberry.field(description="What is being done.")
    state: OperationState = strawberry.field(description="How far it is.")
    steps: list[OperationStep] = strawberry.field(description="What it consists of, in order.")
    created_at: datetime = strawberry.field(description="When it began.")
    updated_at: datetime = strawberry.field(description="When it last moved.")
    finished_at: datetime | None = strawberry.field(description="When it ended.")
    message: str | None = strawberry.field(
        description="Why it failed or what is odd, and what would help, in the caller's language."
    )
    code: str | None = strawberry.field(description="The same for programs.")
    action_url: URL | None = strawberry.field(
        description="Where the bank asks the customer to confirm, or the card is typed."
    )
    order = relation(order)

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "Operation":
        code = row["refused_code"]
        return cls(
            id=public_id("op", row["id"]),
            row=row,
            kind=OperationKind(row["kind"]),
            state=OperationState(row["state"]),
            steps=[OperationStep.of(step, ctx) for step in row["steps"]],
            created_at=row["created_at"],
            updated_at=row["updated_at"],
            finished_at=row["finished_at"],
            message=_sentence(code, row["refused_values"], ctx) if code else None,
            code=code or None,
            action_url=URL(row["action_url"]) if row["action_url"] else None,
        )


def _sentence(code: str, values: Mapping[str, object], ctx: Context) -> str:
    """Return what came of it: a refusal's sentence, or that of an outcome which is no refusal."""
    refusal = f"refusals.{code}"
    key = refusal if ctx.words.has(refusal) else f"operation.outcome.{code}"
    return ctx.words.text(key, **values)


async def operations_of(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, Operation]:
    """Return those of the named operations that the caller may see, by id."""
    if not keys:
        return {}
    reach = await ctx.reach(Permission.ORDER_VIEW)
    found = await queries.operations(reach, keys)
    return {key: Operation.of(row, ctx) for key, row in found.items()}


register("op", "operation", operations_of)

Newest = Annotated[int, strawberry.argument(description="How many, 1 to 100, the newest first.")]


async def operations(
    parents: Sequence["ServiceWork"], ctx: Context, first: Newest = 5
) -> list[list[Operation]]:
    """What was lately done about it. Needs ORDER_VIEW."""
    reach = await ctx.reach(Permission.ORDER_VIEW)
    most = min(max(first, 1), 100)
    found = await queries.operations_about(reach, [parent.key for parent in parents], most)
    return [
        [Operation.of(row, ctx) for row in found if row["asked_id"] == parent.key]
        for parent in parents
    ]


@strawberry.type(description="What is done about a service.")
class ServiceWork(ServicePart):
    operations = relation(operations)


@strawberry.type(description="What is going on in an account.")
class AccountWork(AccountPart):
    @strawberry.field(description="Operations, newest first. Needs ORDER_VIEW.")
    async def operations(
        self,
        info: Info,
        running_only: Annotated[
            bool, strawberry.argument(description="Only what has not ended.")
        ] = False,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Operation]:
        ctx = info.context
        wanted = Wanted.read("operations", first, after, last, before)
        reach = await ctx.reach(Permission.ORDER_VIEW, self.key)
        part = await queries.operation_page(reach, self.key, wanted.page, running_only=running_only)
        return wanted.connection(
            part,
            lambda row: Operation.of(row, ctx),
            lambda: queries.count_operations(reach, self.key, running_only=running_only),
        )


@strawberry.type
class Subscription:
    @strawberry.subscription(
        description="An operation, now and at each change, until it has ended. Needs ORDER_VIEW."
    )
    async def operation_changed(
        self, info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="Which.")]
    ) -> AsyncGenerator[Operation, None]:
        key = key_of("op", id)
        async for _ in ticks(info.context, f"operation:{key}"):
            found = (await operations_of([key], info.context)).get(key)
            if found is None:
                return
            yield found
            if found.finished_at is not None:
                return
