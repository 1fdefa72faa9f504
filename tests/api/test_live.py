"""Live answers: sent at once when something changed, ended when the caller may not look any more (A25, A33)."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from uuid import UUID

import pytest
import strawberry
from starlette.applications import Starlette
from strawberry.schema.config import StrawberryConfig

from backend.api.context import Info
from backend.api.documents import AlreadyPrepared
from backend.api.limits import Limits
from backend.api.live import ticks
from backend.api.scalars import SCALARS
from backend.api.schema import Schema
from backend.app import create_app
from backend.features.accounts.models import Account
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import NotFound
from backend.features.identity.models import Session
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.api.conftest import Client, Clients, Stream
from tests.make import Customer

pytestmark = pytest.mark.anyio

FOLLOW = "subscription ($id: ID!) { city(id: $id) }"


@strawberry.type
class Query:
    fine: str = "fine"


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def city(self, info: Info, id: strawberry.ID) -> AsyncGenerator[str, None]:
        """The city of an account, until it is Lyon."""
        ctx, key = info.context, UUID(str(id))
        async for _ in ticks(ctx, f"account:{key}"):
            reach = await ctx.reach(Permission.ACCOUNT_VIEW)
            if not reach.covers(key):
                raise NotFound
            account = await Account.get(id=key)
            yield account.city
            if account.city == "Lyon":
                return


@pytest.fixture
def limits() -> Limits:
    return Limits(heartbeat_seconds=0.05, reread_seconds=0.2, streams=2)


@pytest.fixture
async def app(world: World, clients: Clients, limits: Limits) -> AsyncIterator[Starlette]:
    """A web door that can be asked to follow the city of an account."""
    schema = Schema(
        query=Query,
        subscription=Subscription,
        extensions=[AlreadyPrepared],
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    app = create_app(world, limits=limits, schema=schema)
    yield app
    await app.state.graphql.aclose()


def follow(app: Starlette, client: Client, key: UUID) -> Stream:
    return Stream(app, {"query": FOLLOW, "variables": {"id": str(key)}}, client.headers)


async def move(customer: Customer, city: str) -> None:
    await Account.filter(id=customer.id).update(city=city)


async def test_says_how_it_is_how_it_becomes_and_when_it_is_over(
    app: Starlette, browser: Client, customer: Customer
) -> None:
    async with follow(app, browser, customer.id) as stream:
        assert await stream.answer() == {"data": {"city": "Paris"}}
        await move(customer, "Lille")
        assert await stream.answer() == {"data": {"city": "Lille"}}
        await move(customer, "Lyon")
        assert await stream.answer() == {"data": {"city": "Lyon"}}
        assert await stream.answer() is None


async def test_looks_at_once_when_the_bell_rings(
    world: World, clients: Clients, browser: Client, customer: Customer
) -> None:
    """Re-reading would come a minute late; only the published topic can be this fast."""
    schema = Schema(
        query=Query,
        subscription=Subscription,
        extensions=[AlreadyPrepared],
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    app = create_app(world, limits=Limits(heartbeat_seconds=0.05, reread_seconds=60), schema=schema)
    async with follow(app, browser, customer.id) as stream:
        assert await stream.answer() == {"data": {"city": "Paris"}}
        await move(customer, "Lyon")
        answer = asyncio.ensure_future(stream.answer())
        while (
            not answer.done()
        ):  # until the listener hears; the first rings may come before it listens
            await world.bell.publish(f"account:{customer.id}")
            await asyncio.wait({answer}, timeout=0.05)
        assert await answer == {"data": {"city": "Lyon"}}
    await app.state.graphql.aclose()


async def test_says_the_same_thing_once(
    app: Starlette, browser: Client, customer: Customer, limits: Limits
) -> None:
    async with follow(app, browser, customer.id) as stream:
        await stream.answer()
        beats = [
            await stream.event()
            for _ in range(int(3 * limits.reread_seconds / limits.heartbeat_seconds))
        ]
        assert set(beats) == {":"}


async def test_ends_when_the_session_does(
    app: Starlette, browser: Client, customer: Customer, world: World
) -> None:
    async with follow(app, browser, customer.id) as stream:
        await stream.answer()
        real = (await world.clock.moment()).real
        await Session.all().update(revoked_at=real)
        await move(customer, "Lille")
        assert await stream.answer() is None


async def test_tells_nothing_of_somebody_elses(
    app: Starlette, browser: Client, stream_of_nothing: UUID
) -> None:
    async with follow(app, browser, stream_of_nothing) as stream:
        assert await stream.answer() is None


@pytest.fixture
def stream_of_nothing() -> UUID:
    return new_id()


async def test_ends_when_the_browser_leaves(
    app: Starlette, browser: Client, customer: Customer
) -> None:
    for _ in range(5):  # more than may be open at once: each must have been counted out
        async with follow(app, browser, customer.id) as stream:
            assert await stream.answer() == {"data": {"city": "Paris"}}


async def test_refuses_too_many_at_once(
    app: Starlette, browser: Client, customer: Customer
) -> None:
    async with follow(app, browser, customer.id) as one, follow(app, browser, customer.id) as two:
        await one.answer()
        await two.answer()
        async with follow(app, browser, customer.id) as three:
            await asyncio.wait_for(asyncio.shield(three._task), 5)
            assert three.status == 429


async def test_is_answered_to_clients_that_read_json_as_well(
    app: Starlette, browser: Client, customer: Customer
) -> None:
    stream = follow(app, browser, customer.id)
    stream._headers["accept"] = "application/json, text/event-stream"
    async with stream:
        assert await stream.answer() == {"data": {"city": "Paris"}}


async def test_is_refused_over_plain_json(
    app: Starlette, browser: Client, customer: Customer
) -> None:
    stream = follow(app, browser, customer.id)
    stream._headers["accept"] = "application/json"
    async with stream:
        await asyncio.wait_for(asyncio.shield(stream._task), 5)
        assert stream.status == 406
