"""Every mutation, asked for things that are somebody else's: refused in words and written down once (A60)."""

from collections.abc import Iterator

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
)

from backend.api.nodes import kinds
from backend.api.schema import make_schema
from backend.features.journal.models import Entry, Outcome
from backend.kit import database
from backend.kit.ids import new_id, public
from tests.api.conftest import Client, Clients
from tests.make import Customer

pytestmark = pytest.mark.anyio

SCHEMA = make_schema()._schema
assert SCHEMA.mutation_type is not None
MUTATIONS = SCHEMA.mutation_type.fields

PREFIXES = {
    "accountId": "acc", "serviceId": "svc", "ticketId": "tic", "apiTokenId": "tok",
}  # fmt: skip
VALUES: dict[str, object] = {
    "DateTime": "2027-01-01T00:00:00Z",
    "Date": "2027-01-01",
    "Decimal": "12.34",
    "Int": 12,
    "Boolean": True,
    "String": "quelque chose",
    "EmailAddress": "marie@client.example",
}


def prefix_of(field: str) -> str:
    """Return a prefix that ids of this field have, as the journal words tell."""
    word = {"paymentMethod": "payment_method", "quote": "order", "apiToken": "api_token"}.get(
        field.removesuffix("Id"), field.removesuffix("Id")
    )
    known = {kind.word: kind.prefix for kind in kinds().values()}
    return known.get(word) or PREFIXES.get(field) or next(iter(known.values()))


def example(kind: GraphQLInputType, field: str = "") -> object:
    """Return a value of an input type, every field filled, every id that of nobody's thing."""
    if isinstance(kind, GraphQLNonNull):
        return example(kind.of_type, field)
    if isinstance(kind, GraphQLList):
        return [example(kind.of_type, field)]
    if isinstance(kind, GraphQLInputObjectType):
        return {name: example(each.type, name) for name, each in kind.fields.items()}
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    return public(prefix_of(field), new_id()) if kind.name == "ID" else VALUES[kind.name]


def ids_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from ids_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from ids_in(each)
    elif isinstance(value, str) and "_" in value and len(value) > 26:
        yield value


def names_a_thing(name: str) -> bool:
    return bool(list(ids_in(example(MUTATIONS[name].args["input"].type))))


NAMING = [name for name in sorted(MUTATIONS) if names_a_thing(name)]


def test_name_something_nearly_always() -> None:
    """What names nothing acts on whoever asks, and can be refused nothing of somebody else's."""
    assert set(MUTATIONS) - set(NAMING) <= {"setLanguage"}


@pytest.mark.parametrize("name", NAMING)
@pytest.mark.parametrize("who", ["browser", "fresh browser", "program"])
async def test_is_refused_for_somebody_elses_things_and_written_down_once(
    clients: Clients, customer: Customer, name: str, who: str
) -> None:
    client: Client = (
        await clients.program(customer)
        if who == "program"
        else await clients.browser(customer, fresh_password=who == "fresh browser")
    )
    field = MUTATIONS[name]
    kind = get_named_type(field.args["input"].type)
    given = example(field.args["input"].type)
    payload = get_named_type(field.type)
    assert isinstance(payload, GraphQLObjectType)
    said = await client.ask(
        f"mutation ($input: {kind.name}!) {{ {name}(input: $input) {{ userErrors {{ code message path }} }} }}",
        {"input": given},
    )
    assert "errors" not in said, said
    [error] = said["data"][name]["userErrors"]
    assert error["code"] in {
        "NOT_FOUND",
        "FORBIDDEN",
        "STEP_UP_REQUIRED",
        "PAYMENT_METHOD_UNKNOWN",
        "BAD_INPUT",
    }
    assert error["message"]
    assert error["message"] != error["code"]
    lines = await Entry.all()
    assert [line.outcome for line in lines] == [Outcome.REFUSED]
    assert lines[0].code == error["code"]
    assert lines[0].person_id == customer.person.id


@pytest.mark.parametrize("name", sorted(MUTATIONS))
async def test_is_nothing_for_strangers(stranger: Client, name: str) -> None:
    field = MUTATIONS[name]
    kind = get_named_type(field.args["input"].type)
    said = await stranger.ask(
        f"mutation ($input: {kind.name}!) {{ {name}(input: $input) {{ userErrors {{ code }} }} }}",
        {"input": example(field.args["input"].type)},
    )
    assert {error["extensions"]["code"] for error in said["errors"]} == {"UNAUTHENTICATED"}
    assert await database.value("SELECT count(*) FROM journal_entry") == 0


async def test_writes_no_secret_into_the_log(
    clients: Clients, customer: Customer, caplog: pytest.LogCaptureFixture
) -> None:
    """A61: neither token nor cookie, whatever goes wrong with the request that carries them."""
    caplog.set_level("DEBUG", logger="comptoir")
    program, browser = await clients.program(customer), await clients.browser(customer)
    for client in (program, browser):
        for body in (
            {"query": "{"},
            {"query": "{ viewer { permissions } }"},
            {"query": "{ nothing }"},
            [],
        ):
            await client.post(body)
    secrets = [program.headers["authorization"].split()[1], browser.headers["cookie"].split("=")[1]]
    assert not [secret for secret in secrets if secret in caplog.text]
