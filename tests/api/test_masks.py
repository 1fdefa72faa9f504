"""What is ours to repair stays ours to know: no word of an exception reaches a client (A50, ASVS 16.5.1)."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import pytest
import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig

from backend.api.context import Info
from backend.api.documents import AlreadyPrepared
from backend.api.limits import Limits
from backend.api.scalars import SCALARS
from backend.api.schema import Schema
from backend.app import create_app
from backend.features.accounts.refusals import Forbidden, NotFound
from backend.kit import database
from backend.ports.world import World
from tests.api.conftest import BASE
from tests.make import Make

pytestmark = pytest.mark.anyio

SECRET = "postgres://comptoir:hunter2@db/comptoir"


@strawberry.type
class Query:
    @strawberry.field
    def fine(self) -> str:
        return "fine"

    @strawberry.field
    def crashes(self) -> str | None:
        raise RuntimeError(SECRET)

    @strawberry.field
    def lies(self) -> str:
        return None  # type: ignore[return-value]  # a bug of ours

    @strawberry.field
    def wraps(self) -> str | None:
        raise GraphQLError(SECRET, original_error=ValueError(SECRET))

    @strawberry.field
    async def asks(self) -> str | None:
        return str(await database.value("SELECT hunter2 FROM nowhere"))

    @strawberry.field
    async def sends_text_for_a_day(self) -> str | None:
        return str(await database.value("SELECT ($1::text)::timestamptz", "hunter2"))

    @strawberry.field
    def hides(self) -> str | None:
        raise NotFound

    @strawberry.field
    def forbids(self) -> str | None:
        raise Forbidden

    @strawberry.field
    async def waits(self, info: Info) -> str | None:
        await asyncio.Event().wait()
        return None


class Loose(SchemaExtension):
    """An extension that fails: what it raises escapes Strawberry's own masking (finding 6)."""

    def on_operation(self):  # type: ignore[no-untyped-def]
        yield
        if "alias" in (self.execution_context.query or ""):
            raise RuntimeError(SECRET)


@pytest.fixture
async def http(world: World, make: Make) -> AsyncIterator[httpx.AsyncClient]:
    await make.brand()
    settings = world.settings.model_copy(update={"operation_timeout_seconds": 0.2})
    schema = Schema(
        query=Query,
        extensions=[AlreadyPrepared, Loose],
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    app = create_app(replace(world, settings=settings), limits=Limits(), schema=schema)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
        yield client
    await app.state.graphql.aclose()


@pytest.mark.parametrize("field", ["crashes", "lies", "wraps", "asks"])
async def test_hides_what_nobody_expected_and_logs_it_with_the_request(
    http: httpx.AsyncClient, field: str, caplog: pytest.LogCaptureFixture
) -> None:
    answer = await http.post("/graphql", json={"query": f"{{ fine {field} }}"})
    assert answer.status_code == 200
    [error] = answer.json()["errors"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["path"] == [field]
    for word in ("hunter2", "postgres", "nowhere", "RuntimeError", "ValueError", "non-nullable"):
        assert word not in answer.text
    assert error["extensions"]["requestId"] in caplog.text


async def test_leaves_the_siblings_intact(http: httpx.AsyncClient) -> None:
    answer = await http.post("/graphql", json={"query": "{ fine crashes }"})
    assert answer.json()["data"] == {"fine": "fine", "crashes": None}


async def test_hides_what_an_extension_raises(http: httpx.AsyncClient) -> None:
    answer = await http.post("/graphql", json={"query": "{ alias: fine }"})
    assert "hunter2" not in answer.text
    assert answer.json()["errors"][0]["extensions"]["code"] == "INTERNAL"


async def test_calls_a_value_that_the_database_cannot_read_bad_input(
    http: httpx.AsyncClient,
) -> None:
    answer = await http.post("/graphql", json={"query": "{ sendsTextForADay }"})
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert "hunter2" not in answer.text


async def test_says_nothing_about_what_may_not_be_seen(http: httpx.AsyncClient) -> None:
    answer = await http.post("/graphql", json={"query": "{ fine hides }"})
    assert answer.json()["data"] == {"fine": "fine", "hides": None}
    assert "errors" not in answer.json()


@pytest.mark.parametrize(("language", "word"), [("fr", "pas"), ("en", "not")])
async def test_says_what_is_forbidden_in_the_callers_language(
    http: httpx.AsyncClient, language: str, word: str
) -> None:
    answer = await http.post(
        "/graphql", json={"query": "{ forbids }"}, headers={"accept-language": language}
    )
    [error] = answer.json()["errors"]
    assert error["extensions"]["code"] == "FORBIDDEN"
    assert word in error["message"]


async def test_ends_what_takes_too_long_and_goes_on(http: httpx.AsyncClient) -> None:
    answer = await http.post("/graphql", json={"query": "{ waits }"})
    assert answer.status_code == 503
    assert answer.json()["errors"][0]["extensions"] | {"requestId": ""} == {
        "code": "TIMED_OUT",
        "retryable": True,
        "requestId": "",
    }
    assert (await http.post("/graphql", json={"query": "{ fine }"})).json()["data"] == {
        "fine": "fine"
    }
