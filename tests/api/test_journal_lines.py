"""Law 7 and A60: every mutation leaves exactly one line in the journal, done or refused."""

import pytest

from backend.api.schema import make_schema
from backend.features.journal.models import Entry, Outcome
from backend.kit.database import Row
from tests.api.conftest import Client, Clients
from tests.api.household import ACTS, PERSONAS, Household, knock, mutation_named
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

SCHEMA = make_schema()._schema
assert SCHEMA.mutation_type is not None
MUTATIONS = SCHEMA.mutation_type.fields


def test_every_mutation_is_tried() -> None:
    assert set(ACTS) == set(MUTATIONS)


async def lines_of(request_id: str) -> list[Row]:
    return await Entry.filter(request_id=request_id).values(
        "fact", "outcome", "code", "account_id", "person_id", "targets", "address"
    )


async def try_out(client: Client, name: str, given: object) -> tuple[str, list[str]]:
    """Call a mutation; return the request's id and the codes of its refusals."""
    answer = await client.post({"query": mutation_named(name), "variables": {"input": given}})
    said = answer.json()
    assert "errors" not in said, said
    codes = [each["code"] for each in said["data"][name]["userErrors"]]
    return answer.headers["x-request-id"], codes


@pytest.fixture
def house(customer: Customer) -> Household:
    return Household(customer)


@pytest.mark.parametrize("name", sorted(MUTATIONS))
async def test_leaves_one_line_when_done(
    name: str, house: Household, make: Make, clients: Clients
) -> None:
    given = await ACTS[name].arrange(make, house.customer)
    who = PERSONAS["staff" if name in {"answerTicket", "resolveWork"} else "owner"]
    request_id, codes = await try_out(await knock(who, house, make, clients), name, given)
    assert codes == []
    [line] = await lines_of(request_id)
    assert (line["fact"], line["outcome"]) == (ACTS[name].fact, Outcome.DONE)
    assert line["person_id"] is not None
    assert line["address"]
    if ACTS[name].speaks_for:
        assert line["account_id"] == house.customer.id
        assert line["targets"]


@pytest.mark.parametrize("name", sorted(MUTATIONS))
async def test_leaves_one_line_when_refused(
    name: str, house: Household, make: Make, clients: Clients
) -> None:
    """A reader of the account tries; the line says what was tried, why not, and at what."""
    given = await ACTS[name].arrange(make, house.customer)
    if name == "setLanguage":
        given = {"locale": "tlh"}
    reader = await knock(PERSONAS["reader"], house, make, clients)
    request_id, codes = await try_out(reader, name, given)
    assert len(codes) == 1
    [line] = await lines_of(request_id)
    definition = MUTATIONS[name].extensions["strawberry-definition"]
    tried = definition.base_resolver.wrapped_func.__comptoir_fact__
    assert (line["fact"], line["outcome"], line["code"]) == (tried, Outcome.REFUSED, codes[0])
    if ACTS[name].speaks_for:
        assert line["targets"]


@pytest.mark.parametrize("name", sorted(MUTATIONS))
async def test_leaves_no_line_about_nobody(
    name: str, house: Household, make: Make, clients: Clients
) -> None:
    """Whoever is not signed in is refused at the door, before anything is looked at."""
    given = await ACTS[name].arrange(make, house.customer)
    before = await Entry.all().count()
    answer = await clients.stranger().post(
        {"query": mutation_named(name), "variables": {"input": given}}
    )
    [error] = answer.json()["errors"]
    assert error["extensions"]["code"] == "UNAUTHENTICATED"
    assert await Entry.all().count() == before
