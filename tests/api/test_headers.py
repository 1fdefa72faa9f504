"""Every answer of the web door, whoever made it, wears the headers that browsers need (A46)."""

from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import pytest

from backend.app import HEADERS, create_app
from backend.ports.world import World
from tests.api.conftest import BASE
from tests.make import Make

pytestmark = pytest.mark.anyio

EVERYWHERE = [
    ("POST", "/graphql"),
    ("GET", "/graphql"),
    ("PUT", "/graphql"),
    ("POST", "/graphql/"),
    ("POST", "/auth/sign-in"),
    ("GET", "/auth/sign-in"),
    ("POST", "/auth/nothing"),
    ("GET", "/files/x/y.pdf"),
    ("POST", "/files/x/y.pdf"),
    ("POST", "/hooks/payments"),
    ("GET", "/hooks/payments"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/demo/outbox"),
    ("GET", "/demo/outbox/mail_x"),
    ("GET", "/demo/nothing"),
    ("GET", "/playground"),
    ("GET", "/assets/nothing.js"),
    ("GET", "/assets/../index.html"),
    ("GET", "/"),
    ("GET", "/services"),
    ("HEAD", "/services"),
    ("POST", "/services"),
    ("DELETE", "/"),
    ("GET", "/.env"),
]


@pytest.mark.parametrize(("method", "path"), EVERYWHERE)
async def test_are_on_every_answer(http: httpx.AsyncClient, method: str, path: str) -> None:
    answer = await http.request(method, path)
    for name in HEADERS:
        assert answer.headers.get(name), name
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "base-uri 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy or path == "/playground"
    assert "http:" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-request-id"]
    assert "server" not in answer.headers
    assert "strict-transport-security" not in answer.headers  # a laptop has no TLS to insist on
    if answer.status_code >= 400 and method != "HEAD":
        assert answer.headers["content-type"].startswith("application/json")
        said = answer.json()
        assert said.get("code") or said["errors"][0]["extensions"]["code"]
    if answer.status_code == 405:
        assert answer.headers["allow"]


async def test_insist_on_tls_where_there_is_some(world: World, make: Make) -> None:
    await make.brand()
    settings = world.settings.model_copy(update={"base_url": "https://127.0.0.1"})
    app = create_app(replace(world, settings=settings))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE) as client:
        answer = await client.get("/healthz")
    await app.state.graphql.aclose()
    assert answer.headers["strict-transport-security"] == "max-age=31536000; includeSubDomains"


class TestHosts:
    @pytest.mark.parametrize(
        "host",
        [
            "evil.example",
            "hebergeur.example.evil.example",
            "",
            "a b",
            "127.0.0.1.evil.example",
            "é.fr",
            "x" * 300,
        ],
    )
    async def test_refuses_a_name_that_is_nobodys(self, http: httpx.AsyncClient, host: str) -> None:
        answer = await http.get("/", headers={"host": host.encode()})  # type: ignore[dict-item]  # bytes too
        assert answer.status_code == 404
        assert answer.json()["code"] == "NOT_FOUND"

    @pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:1", "[::1]:8000", "LOCALHOST"])
    async def test_takes_loopback_names_for_the_first_brand(
        self, http: httpx.AsyncClient, host: str
    ) -> None:
        assert (await http.get("/playground", headers={"host": host})).status_code == 200

    async def test_lets_a_load_balancer_ask_by_address(self, http: httpx.AsyncClient) -> None:
        for path in ("/healthz", "/readyz"):
            answer = await http.get(path, headers={"host": "10.0.0.7"})
            assert answer.status_code == 200
            assert answer.json()["status"] == "ok"


@pytest.fixture
async def unbuilt(world: World) -> AsyncIterator[httpx.AsyncClient]:
    """A web door whose database holds no brand at all."""
    app = create_app(world)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE) as client:
        yield client
    await app.state.graphql.aclose()


async def test_answers_calmly_before_there_is_a_brand(unbuilt: httpx.AsyncClient) -> None:
    answer = await unbuilt.get("/")
    assert answer.status_code == 404
