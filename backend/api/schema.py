"""The one schema, put together from the room modules. Each of them may have `Query`, `Mutation`, `Subscription`
and `TYPES` (what is reached through an interface only).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from types import ModuleType
from typing import Annotated

import strawberry
from graphql import GraphQLError
from strawberry.schema.config import StrawberryConfig
from strawberry.types.execution import ExecutionContext

from backend.api import (
    accounts,
    billing,
    brands,
    forecast,
    orders,
    renewals,
    scheduled_payments,
    services,
    stuck,
    support,
    work,
)
from backend.api.context import Info
from backend.api.documents import AlreadyPrepared
from backend.api.errors import bad_input
from backend.api.nodes import Node, find
from backend.api.scalars import SCALARS

MODULES: Sequence[ModuleType] = (
    brands,
    accounts,
    services,
    billing,
    orders,
    renewals,
    scheduled_payments,
    stuck,
    forecast,
    support,
    work,
)

MOST_IDS = 100


@strawberry.type(description="How much the caller may still ask for.")
class RateLimit:
    limit: int = strawberry.field(description="Points of a full bucket. A point is 100 of cost.")
    remaining: int = strawberry.field(description="Points left.")
    reset_at: datetime = strawberry.field(description="When the bucket is full again.")


@strawberry.type
class Common:
    @strawberry.field(
        description="Anything by its id; null for what does not exist or may not be seen. Needs the "
        "permission to view that kind of thing."
    )
    async def node(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="An id from any answer.")],
    ) -> Node | None:
        return (await find([id], info.context))[0]  # type: ignore[return-value]  # registered as nodes

    @strawberry.field(
        description="Several things by their ids, in the same order; null for what does not exist or may "
        "not be seen. Needs the permission to view each kind of thing."
    )
    async def nodes(
        self,
        info: Info,
        ids: Annotated[list[strawberry.ID], strawberry.argument(description="Up to 100 ids.")],
    ) -> list[Node | None]:
        if len(ids) > MOST_IDS:
            raise bad_input(f"At most {MOST_IDS} ids at once.")
        return await find(ids, info.context)  # type: ignore[return-value]  # registered as nodes

    @strawberry.field(description="How much the caller may still ask for. Asking costs one point.")
    async def rate_limit(self, info: Info) -> RateLimit:
        ctx = info.context
        left = ctx.allowance or await ctx.throttle.take(ctx.bucket, 0)
        return RateLimit(
            limit=left.limit,
            remaining=left.left,
            reset_at=ctx.moment.real + timedelta(seconds=left.full_in_seconds),
        )


class Schema(strawberry.Schema):
    """Strawberry's, without its own log of errors: the view logs what is ours to repair."""

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Leave it to errors.py."""


def _root(name: str, description: str, *first: type) -> type | None:
    parts = [*first, *(getattr(each, name) for each in MODULES if hasattr(each, name))]
    if not parts:
        return None
    return strawberry.type(type(name, tuple(parts), {}), description=description)


def make_schema(*, in_order: bool = False) -> Schema:
    """Build the schema. One is enough for a process.

    `in_order` sorts it for printing. A sorted one cannot answer: graphql-core rebuilds its enums and
    Strawberry's members are lost (tests/api/test_strawberry_contract.py).
    """
    query = _root("Query", "What can be read.", Common)
    assert query is not None
    return Schema(
        query=query,
        mutation=_root("Mutation", "What can be done. Up to four at once, one after the other."),
        subscription=_root("Subscription", "What can be followed, as server-sent events."),
        types=[each for module in MODULES for each in getattr(module, "TYPES", ())],
        extensions=[AlreadyPrepared],
        config=StrawberryConfig(
            scalar_map=SCALARS, sort_schema=in_order, disable_field_suggestions=True
        ),
    )


def print_schema() -> str:
    """Return the whole schema in SDL, sorted, as `comptoir schema` prints it."""
    return make_schema(in_order=True).as_str() + "\n"
