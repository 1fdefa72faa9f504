"""What we rely on in Strawberry and graphql-core: an upgrade that changes one of these tells us here (S1)."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import datetime
from decimal import Decimal
from enum import Enum
from importlib.metadata import version

import pytest
import strawberry
from graphql import GraphQLError, parse
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig

from backend.api.batching import Loaders, relation
from backend.api.scalars import SCALARS

pytestmark = pytest.mark.anyio


def test_is_the_version_that_was_measured() -> None:
    assert version("strawberry-graphql") == "0.341.2"


class Colour(Enum):
    RED = "rouge"


@strawberry.type
class Answer:
    text: str

    @strawberry.field
    async def later(self) -> str:
        await asyncio.sleep(0)
        return self.text


@strawberry.type
class Query:
    @strawberry.field
    def answer(self) -> Answer:
        return Answer(text="yes")

    @strawberry.field
    def colour(self) -> strawberry.enum(Colour):  # type: ignore[valid-type]
        return Colour.RED

    @strawberry.field
    def amount(self) -> Decimal:
        return Decimal("1.10")

    @strawberry.field
    def echo(self, at: datetime) -> datetime:
        return at

    @strawberry.field
    def broken(self) -> str | None:
        raise RuntimeError("postgres://user:password@host")


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def count(self, to: int) -> AsyncGenerator[int, None]:
        for number in range(to):
            yield number


def schema(*extensions: type[SchemaExtension], in_order: bool = False) -> strawberry.Schema:
    return strawberry.Schema(
        query=Query,
        subscription=Subscription,
        extensions=extensions,
        config=StrawberryConfig(scalar_map=SCALARS, sort_schema=in_order),
    )


async def test_runs_the_first_of_several_operations_so_that_we_must_refuse_them() -> None:
    result = await schema().execute("query a { amount } query b { colour }")
    assert result.data == {"amount": "1.10"}


async def test_executes_a_document_that_an_extension_parsed_without_validating_it_again() -> None:
    class Prepared(SchemaExtension):
        def on_parse(self):  # type: ignore[no-untyped-def]
            self.execution_context.graphql_document = parse("{ amount }")
            self.execution_context.validation_rules = ()
            yield

    result = await schema(Prepared).execute("{ this is not looked at")
    assert (result.data, result.errors) == ({"amount": "1.10"}, None)


async def test_shows_what_an_extension_raises_so_that_the_view_must_mask_it() -> None:
    class Loose(SchemaExtension):
        def on_execute(self):  # type: ignore[no-untyped-def]
            raise RuntimeError("postgres://user:password@host")
            yield

    result = await schema(Loose).execute("{ amount }")
    assert result.errors is not None
    assert "password" in result.errors[0].message
    assert isinstance(result.errors[0].original_error, RuntimeError)


async def test_keeps_the_original_error_of_a_field() -> None:
    result = await schema().execute("{ broken }")
    assert result.errors is not None
    assert isinstance(result.errors[0].original_error, RuntimeError)
    assert result.errors[0].path == ["broken"]


async def test_gives_no_path_to_what_is_refused_before_execution() -> None:
    result = await schema().execute("query ($a: DateTime!) { echo(at: $a) }", {"a": "2026-11-21"})
    assert result.data is None
    assert result.errors is not None
    assert result.errors[0].path is None


async def test_takes_our_scalars_for_the_builtin_types() -> None:
    result = await schema().execute('{ echo(at: "2026-11-21T15:30:00+01:00") amount }')
    assert result.data == {"echo": "2026-11-21T14:30:00Z", "amount": "1.10"}


async def test_loses_its_enums_in_a_sorted_schema_so_that_only_the_printed_one_is_sorted() -> None:
    assert (await schema().execute("{ colour }")).data == {"colour": "RED"}
    assert (await schema(in_order=True).execute("{ colour }")).errors


async def test_streams_a_subscription_one_result_at_a_time() -> None:
    stream = await schema().subscribe("subscription { count(to: 2) }")
    assert [each.data async for each in stream] == [{"count": 0}, {"count": 1}]


async def test_awaits_a_future_that_a_plain_resolver_returns() -> None:
    """Relations return futures, so that a row costs no coroutine of its own."""

    class Ctx:
        def __init__(self) -> None:
            self.loaders = Loaders()
            self.kept: list[asyncio.Future[object]] = []

        def keep(self, task: asyncio.Future[object]) -> None:
            self.kept.append(task)

    calls: list[int] = []

    async def twins(parents: list["Row"], ctx: Ctx, times: int = 1) -> list[str]:
        """Itself, so many times."""
        calls.append(len(parents))
        return [parent.name * times for parent in parents]

    @strawberry.type
    class Row:
        name: str
        twin = relation(twins)

    @strawberry.type
    class Rows:
        @strawberry.field
        def rows(self) -> list[Row]:
            return [Row(name="a"), Row(name="b")]

    result = await strawberry.Schema(query=Rows).execute(
        "{ rows { twin two: twin(times: 2) again: twin } }", context_value=Ctx()
    )
    assert result.data == {
        "rows": [
            {"twin": "a", "two": "aa", "again": "a"},
            {"twin": "b", "two": "bb", "again": "b"},
        ]
    }
    assert sorted(calls) == [2, 4]


def test_counts_tokens_while_it_parses() -> None:
    with pytest.raises(GraphQLError, match="tokens"):
        parse("{ " + "a " * 100 + "}", max_tokens=50)
