"""Inputs are closed: what is not asked for cannot be set, however it is smuggled in (reliability.md A36)."""

from collections.abc import Iterator

import pytest
from graphql import (
    GraphQLInputObjectType,
    GraphQLNamedType,
    GraphQLObjectType,
    get_named_type,
    is_composite_type,
    is_leaf_type,
)

from backend.api.schema import make_schema
from backend.features.accounts.models import Account
from backend.features.journal.models import Entry
from tests.api.conftest import Client
from tests.api.household import ACTS, mutation_named
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

SCHEMA = make_schema()._schema
INPUTS = sorted(
    name for name, kind in SCHEMA.type_map.items() if isinstance(kind, GraphQLInputObjectType)
)
COVETED = ("country", "name", "number", "balance", "price", "total", "permissions", "role", "staff")
"""What somebody would love to set along the way (seed 003: country and name are fixed)."""


def output_fields() -> Iterator[str]:
    for name, kind in SCHEMA.type_map.items():
        if isinstance(kind, GraphQLObjectType) and not name.startswith("__"):
            yield from kind.fields


AT_ONCE = 20
"""Fields per request; graphql-core names every one of them, up to fifty."""

WANTED = sorted({*output_fields(), *COVETED, "__proto__", "id", "version"})


def columns(name: str) -> list[str]:
    kind = SCHEMA.type_map[name]
    assert isinstance(kind, GraphQLInputObjectType)
    return sorted(kind.fields)


def ways_in() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield every input type with the mutation or field that takes it, and the way down to it."""
    assert SCHEMA.mutation_type is not None
    for name, field in SCHEMA.mutation_type.fields.items():
        yield from _below(name, get_named_type(field.args["input"].type), ())


def _below(
    mutation: str, kind: GraphQLNamedType, way: tuple[str, ...]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    assert isinstance(kind, GraphQLInputObjectType)
    yield mutation, kind.name, way
    for name, field in kind.fields.items():
        below = get_named_type(field.type)
        if isinstance(below, GraphQLInputObjectType):
            yield from _below(mutation, below, (*way, name))


WAYS = list(ways_in())
IN_QUERIES = {"ServiceFilter": "filter", "ServiceOrder": "orderBy"}


def test_every_input_type_is_tried() -> None:
    assert {kind for _, kind, _ in WAYS} | set(IN_QUERIES) == set(INPUTS)
    assert len(WANTED) > 100


@pytest.mark.parametrize("tried", WAYS, ids=str)
async def test_a_mutation_takes_nothing_that_its_input_does_not_name(
    tried: tuple[str, str, tuple[str, ...]], browser: Client, customer: Customer, make: Make
) -> None:
    """Every field of every output type into every input: each refused by name, before anything happens."""
    mutation, kind, way = tried
    given = await ACTS[mutation].arrange(make, customer)
    lines = await Entry.all().count()
    account = await Account.get(id=customer.id).values()
    extra = [name for name in WANTED if name not in columns(kind)]
    assert len(extra) > 90
    for some in (extra[at : at + AT_ONCE] for at in range(0, len(extra), AT_ONCE)):
        smuggled = _with(given, way, dict.fromkeys(some, "x"))
        await refused(browser, mutation_named(mutation), {"input": smuggled}, some)
    assert await Entry.all().count() == lines
    assert await Account.get(id=customer.id).values() == account


async def refused(
    client: Client, query: str, variables: dict[str, object], names: list[str]
) -> None:
    answer = await client.post(
        {"query": query, "variables": variables}, accept="application/graphql-response+json"
    )
    said = answer.json()
    assert answer.status_code == 400, said
    assert "data" not in said
    told = " ".join(each["message"] for each in said["errors"])
    assert [name for name in names if f"'{name}'" not in told] == []


def _with(given: object, way: tuple[str, ...], smuggled: dict[str, str]) -> object:
    """Return the input with more fields at the end of the way."""
    if isinstance(given, list):
        return [_with(each, way, smuggled) for each in given]
    assert isinstance(given, dict)
    if way:
        return {**given, way[0]: _with(given[way[0]], way[1:], smuggled)}
    return {**given, **smuggled}


@pytest.mark.parametrize(("kind", "argument"), IN_QUERIES.items())
async def test_a_query_takes_nothing_that_its_input_does_not_name(
    kind: str, argument: str, browser: Client
) -> None:
    query = (
        f"query ($given: {kind}) "
        f"{{ viewer {{ account {{ services({argument}: $given) {{ totalCount }} }} }} }}"
    )
    base = {"field": "NAME", "direction": "ASC"} if kind == "ServiceOrder" else {}
    extra = [name for name in WANTED if name not in columns(kind)]
    for some in (extra[at : at + AT_ONCE] for at in range(0, len(extra), AT_ONCE)):
        given = {**base, **dict.fromkeys(some, "x")}
        await refused(browser, query, {"given": given}, some)


def test_no_input_takes_anything_at_all() -> None:
    """A scalar that took objects would be a hole in every input: all of ours are texts, numbers or lists of them."""
    for name in INPUTS:
        kind = SCHEMA.type_map[name]
        assert isinstance(kind, GraphQLInputObjectType)
        for field in kind.fields.values():
            below = get_named_type(field.type)
            assert is_leaf_type(below) or isinstance(below, GraphQLInputObjectType)
            assert not is_composite_type(below)
            assert below.name not in {"JSON", "Any", "Map", "Upload"}
