"""How large an operation may be and how often somebody may ask: each limit just below and just above."""

import pytest
from graphql import OperationDefinitionNode, parse

from backend.api.errors import Code, Problem
from backend.api.limits import Limits, Ruler, Size, check_cost
from backend.api.schema import make_schema
from backend.api.throttle import Throttle
from backend.ports.world import World
from tests.api.conftest import Client, Clients
from tests.api.corpus import bomb
from tests.make import Customer

SCHEMA = make_schema()._schema
LIMITS = Limits()


def ruler(
    text: str, limits: Limits = LIMITS, **variables: object
) -> tuple[Ruler, OperationDefinitionNode]:
    document = parse(text)
    operation = next(
        each for each in document.definitions if isinstance(each, OperationDefinitionNode)
    )
    return Ruler(SCHEMA, document, variables, limits), operation


def size(text: str, limits: Limits = LIMITS, **variables: object) -> Size:
    measured, operation = ruler(text, limits, **variables)
    return measured.measure(operation)


def refused(text: str, limits: Limits = LIMITS, **variables: object) -> str:
    with pytest.raises(Problem) as problem:
        size(text, limits, **variables)
    assert problem.value.code in {Code.OVER_LIMIT, Code.BAD_USER_INPUT}
    return problem.value.message


class TestSizes:
    def test_looks_at_each_fragment_once_however_often_it_is_spread(self) -> None:
        """A document of 200 fragments, each spread twice: Strawberry's limiters would take 2^200 steps."""
        measured, operation = ruler(bomb(200), Limits(fragments=1000, selections=10**80))
        with pytest.raises(Problem, match="fields at the root"):
            measured.measure(operation)
        assert measured.steps == 200 * 2 + 2 + 1

    def test_counts_what_the_fragments_would_become(self) -> None:
        big = Limits(fragments=1000, selections=10**80, root_fields=10**80)
        assert size(bomb(200), big).width == 2**200

    @pytest.mark.parametrize(("levels", "fits"), [(12, True), (13, False)])
    def test_depth(self, levels: int, fits: bool) -> None:
        text = "{ viewer " + "{ a " * (levels - 1) + "}" * (levels - 1) + " }"
        if fits:
            assert size(text).depth == levels
        else:
            assert "levels" in refused(text)

    @pytest.mark.parametrize("kind", ["inline", "named"])
    @pytest.mark.parametrize(("count", "fits"), [(30, True), (31, False)])
    def test_aliases_also_within_fragments(self, kind: str, count: int, fits: bool) -> None:
        fields = " ".join(f"a{n}: name" for n in range(count))
        text = f"{{ brand {{ ... on Brand @include(if: false) {{ {fields} }} }} }}"
        if kind == "named":
            text = f"{{ brand {{ ...f }} }} fragment f on Brand {{ {fields} }}"
        if fits:
            assert size(text).aliases == count
        else:
            assert "aliases" in refused(text)

    @pytest.mark.parametrize(("count", "fits"), [(15, True), (16, False)])
    def test_root_fields(self, count: int, fits: bool) -> None:
        text = "{ ...f } fragment f on Query { " + "brand { name } " * count + "}"
        assert size(text).width == count if fits else "root" in refused(text)

    @pytest.mark.parametrize(("count", "fits"), [(4, True), (5, False)])
    def test_mutations(self, count: int, fits: bool) -> None:
        text = "mutation { " + "revokeApiToken(input: {apiTokenId: 1}) { secret } " * count + "}"
        assert size(text).width == count if fits else "root" in refused(text)

    @pytest.mark.parametrize(("count", "fits"), [(499, True), (500, False)])
    def test_selections(self, count: int, fits: bool) -> None:
        text = "{ brand { " + "name " * count + "} }"
        assert size(text).selections == count + 1 if fits else "fields" in refused(text)

    @pytest.mark.parametrize(("count", "fits"), [(5, True), (6, False)])
    @pytest.mark.parametrize("place", ["field", "inline", "spread", "fragment", "operation"])
    def test_directives(self, place: str, count: int, fits: bool) -> None:
        many = "@include(if: true) " * count
        at = {
            name: many if name == place else ""
            for name in ("field", "inline", "spread", "fragment", "operation")
        }
        text = (
            f"query a {at['operation']} {{ brand {at['field']}"
            f" {{ ... {at['inline']} {{ name }} ...f {at['spread']} }} }}"
            f" fragment f on Brand {at['fragment']} {{ name }}"
        )
        if fits:
            size(text)
        else:
            assert "directives" in refused(text)

    @pytest.mark.parametrize(
        "circle",
        [
            "fragment a on Query { ...a }",
            "fragment a on Query { brand { name } ...b } fragment b on Query { ... { ...a } }",
        ],
    )
    def test_refuses_fragments_in_a_circle(self, circle: str) -> None:
        with pytest.raises(Problem, match="circle"):
            size("{ ...a } " + circle)

    def test_lets_the_tools_introspect(self) -> None:
        deep = (
            "{ __schema { types { fields { type " + "{ ofType " * 12 + "{ name }" + "}" * 15 + " }"
        )
        assert size(deep).depth == 1


class TestCost:
    SIGN_INS = "query ($n: Int = 7) { viewer { person { signIns(first: %s) { at } } } }"

    @pytest.mark.parametrize(
        ("first", "variables", "times"),
        [("1", {}, 1), ("100", {}, 100), ("$n", {"n": 50}, 50), ("$n", {}, 7)],
    )
    def test_grows_with_first_however_it_is_said(
        self, first: str, variables: dict[str, object], times: int
    ) -> None:
        assert size(self.SIGN_INS % first, **variables).cost == pytest.approx(2 + times * 1.1)

    def test_takes_the_default_when_nothing_is_said(self) -> None:
        cost = size("{ viewer { person { signIns { at } } } }").cost
        assert cost == pytest.approx(2 + 10 * 1.1)

    def test_counts_ids(self) -> None:
        assert size(
            "query ($i: [ID!]!) { nodes(ids: $i) { id } }", i=["a"] * 90
        ).cost == pytest.approx(99)

    @pytest.mark.parametrize("first", ["0", "-1", "101", "99999999999999999999", "$n"])
    def test_refuses_what_is_no_page(self, first: str) -> None:
        assert "1 to 100" in refused(self.SIGN_INS % first, n=101)

    def test_may_be_higher_for_whoever_is_signed_in(self) -> None:
        for cost, signed_in, fits in (
            (500, False, True),
            (501, False, False),
            (5000, True, True),
            (5001, True, False),
        ):
            if fits:
                assert check_cost(Size(cost=cost), LIMITS, signed_in=signed_in) == cost
            else:
                with pytest.raises(Problem):
                    check_cost(Size(cost=cost), LIMITS, signed_in=signed_in)


@pytest.mark.anyio
class TestThrottle:
    """A bucket of three points per actor."""

    @pytest.fixture
    def limits(self) -> Limits:
        return Limits(points=3, points_per_second=1)

    async def test_refuses_with_429_and_says_when_to_come_back(self, program: Client) -> None:
        answers = [await program.post({"query": "{ brand { name } }"}) for _ in range(5)]
        assert [answer.status_code for answer in answers[:3]] == [200, 200, 200]
        refused = answers[-1]
        assert refused.status_code == 429
        assert int(refused.headers["retry-after"]) >= 1
        [error] = refused.json()["errors"]
        assert error["extensions"]["code"] == "THROTTLED"
        assert error["extensions"]["retryAfter"] >= 1

    async def test_says_in_every_answer_what_is_left(self, program: Client) -> None:
        said = await program.ask("{ rateLimit { limit remaining resetAt } }")
        assert said["data"]["rateLimit"]["limit"] == 3
        assert (
            said["data"]["rateLimit"]["remaining"] == said["extensions"]["cost"]["remaining"] == 2
        )
        assert said["extensions"]["cost"]["restoreRate"] == 1

    async def test_counts_each_actor_for_themselves(
        self, program: Client, browser: Client, stranger: Client
    ) -> None:
        for _ in range(4):
            await program.post({"query": "{ brand { name } }"})
        assert (await program.post({"query": "{ brand { name } }"})).status_code == 429
        assert (await browser.post({"query": "{ brand { name } }"})).status_code == 200
        assert (await stranger.post({"query": "{ brand { name } }"})).status_code == 200

    async def test_is_shared_by_all_web_doors(self, world: World, limits: Limits) -> None:
        doors = [Throttle(world.settings.redis_url, limit=3, per_second=1) for _ in range(2)]
        taken = [await doors[turn % 2].take("token:shared-by-doors", 1) for turn in range(4)]
        assert [each.granted for each in taken] == [True, True, True, False]
        for door in doors:
            await door.aclose()

    async def test_counts_alone_while_redis_is_away(self) -> None:
        """A62: neither unlimited nor closed because of it."""
        door = Throttle("redis://127.0.0.1:1/0", limit=3, per_second=1)
        taken = [await door.take("token:alone", 1) for _ in range(4)]
        assert [each.granted for each in taken] == [True, True, True, False]
        assert taken[-1].wait_seconds > 0
        await door.aclose()


@pytest.mark.anyio
async def test_costs_a_stranger_less_than_a_customer(
    clients: Clients, customer: Customer, stranger: Client
) -> None:
    query = "{ " + " ".join(f"a{n}: __schema {{ types {{ name }} }}" for n in range(6)) + " }"
    answer = await stranger.post({"query": query})
    assert answer.status_code == 401
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    program = await clients.program(customer)
    assert (await program.post({"query": query})).status_code == 200
