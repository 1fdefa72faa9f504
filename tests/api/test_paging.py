"""Pages of lists: forwards and backwards without a gap, counted only when asked, cursors taken for what they are."""

import base64
from uuid import UUID

import orjson
import pytest

from backend.kit.ids import new_id, public
from tests.api.conftest import Client, Clients
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

PAGE = """
query ($first: Int, $after: String, $last: Int, $before: String, $by: ServiceOrder) {
  viewer { account { services(first: $first, after: $after, last: $last, before: $before, orderBy: $by) {
    nodes { name } edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount totalCountLabel } } } }"""

BY_NAME = {"field": "NAME", "direction": "ASC"}


@pytest.fixture
async def names(make: Make, customer: Customer) -> list[str]:
    """Seven services, two of which end at the same instant; their names in order."""
    made = [await make.hosting(customer, expires_in=40 + turn // 2) for turn in range(7)]
    return sorted(service.name for service in made)


async def page(client: Client, **arguments: object) -> dict[str, object]:
    said = await client.ask(PAGE, arguments)
    assert "errors" not in said, said
    found: dict[str, object] = said["data"]["viewer"]["account"]["services"]
    return found


def shown(found: dict[str, object]) -> list[str]:
    return [node["name"] for node in found["nodes"]]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "by",
    [
        {"field": field, "direction": way}
        for field in ("NAME", "EXPIRES_AT", "CREATED_AT")
        for way in ("ASC", "DESC")
    ],
)
@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
async def test_reach_every_row_once_in_both_directions(
    program: Client, names: list[str], by: dict[str, str], size: int
) -> None:
    forwards: list[str] = []
    info = {"hasNextPage": True, "endCursor": None}
    while info["hasNextPage"]:
        found = await page(program, first=size, after=info["endCursor"], by=by)
        info = found["pageInfo"]  # type: ignore[assignment]
        forwards += shown(found)
    assert sorted(forwards) == names

    backwards: list[str] = []
    info = {"hasPreviousPage": True, "startCursor": None}
    while info["hasPreviousPage"]:
        found = await page(program, last=size, before=info["startCursor"], by=by)
        info = found["pageInfo"]  # type: ignore[assignment]
        backwards = shown(found) + backwards
    assert backwards == forwards


async def test_say_where_they_stand(program: Client, names: list[str]) -> None:
    first = await page(program, first=3, by=BY_NAME)
    assert first["pageInfo"] | {"startCursor": 0, "endCursor": 0} == {  # type: ignore[operator]
        "hasNextPage": True, "hasPreviousPage": False, "startCursor": 0, "endCursor": 0,
    }  # fmt: skip
    assert first["totalCount"] == 7
    assert first["totalCountLabel"] == "7"
    nothing = await page(
        program,
        first=3,
        after=(await page(program, last=1, by=BY_NAME))["pageInfo"]["endCursor"],
        by=BY_NAME,
    )  # type: ignore[index]
    assert nothing["nodes"] == []
    assert nothing["pageInfo"] == {
        "hasNextPage": False, "hasPreviousPage": True, "startCursor": None, "endCursor": None,
    }  # fmt: skip


async def test_stay_in_place_when_something_new_arrives(
    program: Client, names: list[str], make: Make, customer: Customer
) -> None:
    first = await page(program, first=3, by=BY_NAME)
    await make.hosting(customer, name="aaa.example")
    second = await page(program, first=100, after=first["pageInfo"]["endCursor"], by=BY_NAME)  # type: ignore[index]
    assert shown(first) + shown(second) == names


async def test_count_only_when_asked(
    statements: list[str], program: Client, names: list[str]
) -> None:
    query = "{ viewer { account { services(first: 2) { nodes { name } %s } } } }"
    for selected, counts in (("", 0), ("totalCount", 1), ("totalCount totalCountLabel", 1)):
        statements.clear()
        await program.ask(query % selected)
        assert len([each for each in statements if "count(*)" in each]) == counts


class TestCursors:
    async def refused(self, client: Client, **arguments: object) -> None:
        said = await client.ask(PAGE, arguments)
        assert said["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT", said

    @pytest.mark.parametrize(
        "cursor",
        [
            "", "x", "====", "é", "AAAA", "W10", "e30", "bnVsbA", "a" * 2000,
            base64.urlsafe_b64encode(orjson.dumps(["a", "b"])).decode(),
            base64.urlsafe_b64encode(orjson.dumps([1, 2, 3])).decode(),
            base64.urlsafe_b64encode(b"\xff\xfe").decode(),
            base64.urlsafe_b64encode(orjson.dumps(["services:NAME", "a", "no id"])).decode(),
            base64.urlsafe_b64encode(orjson.dumps(["services:NAME", {"a": 1}, UUID(int=7).hex])).decode(),
        ],
    )  # fmt: skip
    async def test_that_are_none_are_refused(
        self, program: Client, names: list[str], cursor: str
    ) -> None:
        await self.refused(program, first=2, after=cursor, by=BY_NAME)
        await self.refused(program, last=2, before=cursor, by=BY_NAME)

    async def test_of_another_order_are_refused(self, program: Client, names: list[str]) -> None:
        found = await page(program, first=2, by=BY_NAME)
        cursor = found["pageInfo"]["endCursor"]  # type: ignore[index]
        await self.refused(
            program, first=2, after=cursor, by={"field": "CREATED_AT", "direction": "ASC"}
        )

    async def test_with_a_key_of_ones_own_are_refused(
        self, program: Client, names: list[str]
    ) -> None:
        found = await page(program, first=2, by={"field": "CREATED_AT", "direction": "ASC"})
        cursor = str(found["pageInfo"]["endCursor"])  # type: ignore[index]
        of, _, row = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        order = {"field": "CREATED_AT", "direction": "ASC"}
        for key in (
            "'; DROP TABLE services_service; --",
            "",
            "never",
            "2026-02-30",
            "2026-11-21T25:00Z",
        ):
            forged = base64.urlsafe_b64encode(orjson.dumps([of, key, row])).decode().rstrip("=")
            await self.refused(program, first=2, after=forged, by=order)

    async def test_of_somebody_else_show_nothing_of_theirs(
        self, clients: Clients, make: Make, program: Client, names: list[str]
    ) -> None:
        """A31: a cursor is a place, never a right."""
        cursor = (await page(program, first=2, by=BY_NAME))["pageInfo"]["endCursor"]  # type: ignore[index]
        neighbour = await make.account()
        own = await make.hosting(neighbour, name="zzz.example")
        other = await clients.program(neighbour)
        assert shown(await page(other, first=10, after=cursor, by=BY_NAME)) == [own.name]

    @pytest.mark.parametrize(
        "arguments",
        [
            {"first": 1, "last": 1},
            {"first": 1, "before": "x"},
            {"last": 1, "after": "x"},
            {"after": "x", "before": "x"},
            {"first": 0},
            {"first": 101},
            {"last": -5},
        ],
    )
    async def test_and_sizes_must_go_together(
        self, program: Client, names: list[str], arguments: dict[str, object]
    ) -> None:
        await self.refused(program, **arguments)


async def test_node_finds_each_of_them(program: Client, names: list[str]) -> None:
    found = await page(program, first=100, by=BY_NAME)
    ids = [edge["node"]["id"] for edge in found["edges"]]  # type: ignore[attr-defined]
    said = await program.ask(
        "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Service { name } } }",
        {"ids": [*ids, public("svc", new_id())]},
    )
    assert [node and node["name"] for node in said["data"]["nodes"]] == [*names, None]
