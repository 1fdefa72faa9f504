"""Nobody reaches anything of another household: not by an id they learned, not by walking the whole graph.

Reliability.md A31 (ids of every kind, cursors) and A32 (indirect ways). Which permission opens what is
test_matrix.py.
"""

from collections.abc import Iterator

import pytest
from graphql import (
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)

from backend.api.limits import Limits
from backend.api.nodes import kinds
from backend.api.schema import make_schema
from backend.kit.ids import new_id, public
from tests.api.conftest import Client, Clients
from tests.api.household import PERSONAS, Household, Persona, furnish, knock
from tests.make import Make

pytestmark = pytest.mark.anyio

SCHEMA = make_schema()._schema

NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }"


@pytest.fixture
def limits() -> Limits:
    """Crawling asks more at once than anybody may."""
    million = 1_000_000
    return Limits(
        points=million, cost=million, selections=20_000, tokens=50_000, depth=20, aliases=200
    )


@pytest.fixture
async def ours(make: Make) -> Household:
    return await furnish(make)


@pytest.fixture
async def theirs(make: Make) -> Household:
    return await furnish(make)


class TestIds:
    """A31."""

    async def test_a_household_has_one_of_every_kind(self, ours: Household) -> None:
        assert set(kinds()) - set(ours.ids) == set(), "furnish() must make one of the new kind"

    async def test_whoever_owns_it_gets_whatever_can_be_asked_for_again(
        self, ours: Household, make: Make, clients: Clients
    ) -> None:
        owner = await knock(PERSONAS["owner"], ours, make, clients)
        wanted = [ours.ids[prefix] for prefix, kind in kinds().items() if kind.load]
        said = await owner.ask(NODES, {"ids": wanted})
        assert "errors" not in said
        assert [each["id"] for each in said["data"]["nodes"]] == wanted

    @pytest.mark.parametrize("name", ["owner", "token", "stranger", "nobody"])
    async def test_nobody_else_gets_any_of_them(
        self, name: str, ours: Household, theirs: Household, make: Make, clients: Clients
    ) -> None:
        """Existing or not, of any kind: null, and for whoever is signed in not a word about why."""
        client = await knock(PERSONAS[name], ours, make, clients)
        foreign = list((theirs if name in {"owner", "token"} else ours).ids.values())
        foreign += [public(prefix, new_id()) for prefix in kinds()]
        for one in foreign:
            said = await client.ask(NODES, {"ids": [one]})
            answers = (said["data"] or {}).get("nodes")
            assert answers in ([None], None), one
            codes = {each["extensions"]["code"] for each in said.get("errors", [])}
            assert codes <= ({"UNAUTHENTICATED"} if name == "nobody" else set()), (one, said)

    async def test_a_cursor_carries_no_right(
        self, ours: Household, theirs: Household, make: Make, clients: Clients
    ) -> None:
        """Cursors are not sealed (design.md, section 4); somebody else's is a position, and nothing more."""
        lists = "query ($after: String) { viewer { account { services(first: 1, after: $after) "
        lists += "{ nodes { id } pageInfo { endCursor } } } } }"
        foreign = await (await knock(PERSONAS["owner"], theirs, make, clients)).ask(lists)
        cursor = foreign["data"]["viewer"]["account"]["services"]["pageInfo"]["endCursor"]
        client = await knock(PERSONAS["owner"], ours, make, clients)
        said = await client.ask(lists, {"after": cursor})
        found = {each["id"] for each in said["data"]["viewer"]["account"]["services"]["nodes"]}
        assert found <= {ours.ids["svc"], ours.ids["domain"]}


Found = dict[str, str]
"""Public ids and the names of their types."""

DENIED = {"ACCOUNT_CLOSED", "ACCOUNT_SUSPENDED", "FORBIDDEN", "STEP_UP_REQUIRED", "UNAUTHENTICATED"}

VIEWER = "viewer { person { % } accounts { % } account { % } }"
STAFF = "staff { person { % } tickets(first: 5) { nodes { % } } }"


class Crawl:
    """Walks from what a client is given at the door to everything that hangs on it."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self.found: Found = {}

    async def walk(self) -> Found:
        await self._ask(f"{{ {VIEWER} {STAFF} }}".replace("%", "__typename id"))
        seen: set[str] = set()
        while waiting := [each for each in self.found if each not in seen]:
            for one in waiting:
                seen.add(one)
                if _is_node(SCHEMA.type_map[self.found[one]]):
                    await self._look_at(one, self.found[one])
        return self.found

    async def _look_at(self, one: str, type_name: str) -> None:
        """Ask for all of a thing; field by field where one that is denied would take the others along."""
        fields = list(fields_of(type_name))
        if await self._ask_node(one, type_name, " ".join(fields)):
            for each in fields:
                await self._ask_node(one, type_name, each)

    async def _ask_node(self, one: str, type_name: str, fields: str) -> bool:
        return await self._ask(
            f'{{ node(id: "{one}") {{ __typename id ... on {type_name} {{ {fields} }} }} }}'
        )

    async def _ask(self, query: str) -> bool:
        """Ask, keep every id of the answer, and say whether anything was denied."""
        said = await self._client.ask(query)
        codes = {each["extensions"]["code"] for each in said.get("errors", [])}
        assert codes <= DENIED, (query, said)
        self.found.update(ids_in(said.get("data")))
        return bool(codes)


def ids_in(thing: object) -> Iterator[tuple[str, str]]:
    if isinstance(thing, list):
        for each in thing:
            yield from ids_in(each)
    if isinstance(thing, dict):
        if "id" in thing:
            yield thing["id"], thing["__typename"]
        for each in thing.values():
            yield from ids_in(each)


def fields_of(type_name: str) -> Iterator[str]:
    """Yield every field that a type has, each with all below it that cannot be asked for by an id of its own."""
    kind = SCHEMA.type_map[type_name]
    assert isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
    for name, field in kind.fields.items():
        if not any(is_required_argument(each) for each in field.args.values()):
            first = "(first: 5)" if "first" in field.args else ""
            yield f"{name}{first}{_below(get_named_type(field.type))}"


def _below(kind: GraphQLNamedType) -> str:
    if is_leaf_type(kind):
        return ""
    assert isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
    if _is_node(kind):
        return " { __typename id }"
    if kind.name.endswith("Connection"):
        return f" {{ nodes{_below(get_named_type(kind.fields['nodes'].type))} }}"
    return f" {{ __typename {' '.join(fields_of(kind.name))} }}"


class TestCrawling:
    """A32."""

    @pytest.mark.parametrize(
        "persona",
        [each for each in PERSONAS.values() if each.standing and not each.staff],
        ids=lambda each: each.name,
    )
    async def test_leads_to_nothing_of_another_household(
        self,
        persona: Persona,
        ours: Household,
        theirs: Household,
        make: Make,
        clients: Clients,
    ) -> None:
        neighbour = await Crawl(await knock(PERSONAS["owner"], theirs, make, clients)).walk()
        reached = await Crawl(await knock(persona, ours, make, clients)).walk()
        foreign = set(neighbour) | set(theirs.ids.values())
        assert foreign & set(reached) == set()
        assert reached.get(ours.ids["acc"]) == "Account"

    async def test_leads_an_owner_to_everything_of_their_own(
        self, ours: Household, make: Make, clients: Clients
    ) -> None:
        """Else the other tests would be content with a door that nobody gets through."""
        reached = await Crawl(await knock(PERSONAS["owner"], ours, make, clients)).walk()
        not_published = {"cas", "job"}  # what machines do behind an operation is staff's
        missing = {prefix for prefix, key in ours.ids.items() if key not in reached}
        assert missing - not_published == {"quo"}  # a quote is found by its id alone
        types = {
            kind.name
            for kind in SCHEMA.type_map.values()
            if _is_node(kind) and isinstance(kind, GraphQLObjectType)
        }
        assert types - set(reached.values()) == {"Quote"}

    @pytest.mark.parametrize("name", ["staff", "staff-reader"])
    async def test_leads_staff_to_tickets_and_whose_they_are(
        self, name: str, ours: Household, make: Make, clients: Clients
    ) -> None:
        reached = await Crawl(await knock(PERSONAS[name], ours, make, clients)).walk()
        assert reached[ours.ids["tic"]] == "Ticket"
        assert set(reached.values()) == {"Account", "Person", "Ticket", "TicketMessage"}
        assert ours.ids["per"] not in reached

    async def test_leads_nobody_anywhere(
        self, ours: Household, make: Make, clients: Clients
    ) -> None:
        assert await Crawl(await knock(PERSONAS["nobody"], ours, make, clients)).walk() == {}


def _is_node(kind: GraphQLNamedType) -> bool:
    return isinstance(kind, GraphQLObjectType) and "Node" in {each.name for each in kind.interfaces}
