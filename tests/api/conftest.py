"""A browser and a program of the tests, both speaking to the real web door without a socket."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import pytest

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
