"""A browser and a program of the tests, both speaking to the real web door without a socket."""

import asyncio
from collections.abc import AsyncIterator, MutableMapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import orjson
import pytest
from starlette.applications import Starlette

from backend.api.limits import Limits
from backend.app import create_app
from backend.features.accounts import operations as accounts
from backend.features.accounts.models import ApiToken
from backend.features.accounts.policy import TOKENS_MAY
from backend.features.identity.models import Session
from backend.features.identity.secret import hashed, new_secret
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.make import Customer, Make

BASE = "http://127.0.0.1:8000"
GRAPHQL = "application/graphql-response+json"
OURS = {"x-comptoir": "1"}


@dataclass
class Client:
    """Somebody who sends requests: nobody yet, a browser with a cookie, or a program with a token."""

    http: httpx.AsyncClient
    headers: dict[str, str]

    async def ask(
        self, query: str, variables: dict[str, Any] | None = None, **headers: str
    ) -> dict[str, Any]:
        """Send one operation and return the whole answer."""
        answer = await self.post({"query": query, "variables": variables or {}}, **headers)
        said: dict[str, Any] = answer.json()
        return said

    async def post(self, body: object, **headers: str) -> httpx.Response:
        return await self.http.post(
            "/graphql",
            json=body,
            headers={**self.headers, **{k.replace("_", "-"): v for k, v in headers.items()}},
        )


@dataclass
class Clients:
    """Makes clients of one web door."""

    http: httpx.AsyncClient
    world: World

    def stranger(self) -> Client:
        return Client(self.http, {})

    async def browser(self, customer: Customer, *, fresh_password: bool = False) -> Client:
        """A signed-in browser of a customer's home person."""
        secret = new_secret()
        real = (await self.world.clock.moment()).real
        await Session.create(
            person=customer.person,
            secret_hash=hashed(secret),
            idle_minutes=30,
            created_at=real,
            seen_at=real,
            expires_at=real + timedelta(days=1),
            stepped_up_at=real if fresh_password else None,
        )
        return Client(self.http, {**OURS, "cookie": f"comptoir={secret}"})

    async def program(self, customer: Customer, *permissions: str) -> Client:
        """A program with an API token of a customer's account; every permission unless some are named."""
        secret = accounts.TOKEN_PREFIX + new_secret()
        real = (await self.world.clock.moment()).real
        await ApiToken.create(
            id=new_id(),
            account=customer.account,
            person=customer.person,
            label="tests",
            prefix=secret[:12],
            secret_hash=hashed(secret),
            permissions=list(permissions) or [each.value for each in TOKENS_MAY],
            created_at=real,
            expires_at=real + timedelta(days=30),
        )
        return Client(self.http, {"authorization": f"Bearer {secret}"})


@pytest.fixture
def limits() -> Limits:
    return Limits()


@pytest.fixture
async def http(world: World, make: Make, limits: Limits) -> AsyncIterator[httpx.AsyncClient]:
    """The web door of an installation with one brand."""
    await make.brand()
    app = create_app(world, limits=limits)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
        yield client
    await app.state.graphql.aclose()


@pytest.fixture
def clients(http: httpx.AsyncClient, world: World) -> Clients:
    return Clients(http, world)


@pytest.fixture
async def customer(make: Make) -> Customer:
    return await make.account()


@pytest.fixture
async def browser(clients: Clients, customer: Customer) -> Client:
    return await clients.browser(customer)


@pytest.fixture
async def program(clients: Clients, customer: Customer) -> Client:
    return await clients.program(customer)


@pytest.fixture
def stranger(clients: Clients) -> Client:
    return clients.stranger()


class Stream:
    """A live connection: what the web door sends, event by event. httpx would wait for its end."""

    def __init__(self, app: Starlette, body: object, headers: dict[str, str]) -> None:
        self._app = app
        self._body = orjson.dumps(body)
        self._headers = {
            "host": "127.0.0.1:8000",
            "content-type": "application/json",
            "accept": "text/event-stream",
            **headers,
        }
        self._sent: asyncio.Queue[bytes] = asyncio.Queue()
        self._gone = asyncio.Event()
        self._text = ""
        self.status = 0

    async def __aenter__(self) -> "Stream":
        self._task = asyncio.ensure_future(self._app(self._scope(), self._receive, self._send))
        return self

    async def __aexit__(self, *_: object) -> None:
        self._gone.set()
        await asyncio.wait_for(asyncio.shield(self._task), 5)

    async def event(self) -> str:
        """Return the next event or heartbeat, without its empty line."""
        while "\n\n" not in self._text:
            self._text += (await asyncio.wait_for(self._sent.get(), 10)).decode()
        found, _, self._text = self._text.partition("\n\n")
        return found

    async def answer(self) -> Any:
        """Return what the next event that is no heartbeat says; None for the last one."""
        while True:
            found = await self.event()
            if found.startswith("event: next"):
                return orjson.loads(found.partition("data: ")[2])
            if found.startswith("event: complete"):
                return None

    async def _receive(self) -> dict[str, Any]:
        if self._body:
            body, self._body = self._body, b""
            return {"type": "http.request", "body": body, "more_body": False}
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        elif message.get("body"):
            await self._sent.put(message["body"])

    def _scope(self) -> dict[str, Any]:
        return {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": "POST",
            "scheme": "http",
            "path": "/graphql",
            "raw_path": b"/graphql",
            "query_string": b"",
            "root_path": "",
            "headers": [(name.encode(), value.encode()) for name, value in self._headers.items()],
            "client": ("192.0.2.7", 1234),
            "server": ("127.0.0.1", 8000),
        }
