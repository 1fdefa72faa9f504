"""Redis and PostgreSQL go away in the middle of what a customer asks; asked again with its key, it is done once."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import asyncpg
import pytest

from backend.adapters.queue.arq import RedisBell
from backend.embedded import private_valkey
from backend.features.audit import operations as audit
from backend.features.billing.rules import Means
from backend.features.orders.models import Order, OrderState
from backend.features.work import operations as work
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.worker import sweep
from tests.journeys.errands import Renewal, quoted, renew
from tests.journeys.mishaps import CUT_OFF
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


async def test_a_redis_that_goes_and_comes_back_empty_delays_and_loses_nothing(
    world: World, make: Make, outside: Outside, tmp_path: Path
) -> None:
    """F8: orders before, while it is away, and after it came back without its memory are all delivered."""
    customer = await make.account()
    card = await make.card(customer)
    means = Means(payment_method_id=card.id)
    orders = []

    async def order() -> None:
        placed = await renew(world, customer, [await make.domain(customer)], means)
        orders.append(placed.order_id)

    with private_valkey(tmp_path / "first", durable=False) as url:
        bell = RedisBell(url)
        work.hang(bell)
        try:
            await order()
            await bell.aclose()
        finally:
            work.hang(world.bell)
    gone = RedisBell(url)
    work.hang(gone)
    try:
        await order()
        await gone.aclose()
    finally:
        work.hang(world.bell)
    with private_valkey(tmp_path / "second", durable=False) as url:
        back = RedisBell(url)
        work.hang(back)
        try:
            await order()
            await sweep({"world": world, "jobs": JOBS})
            await back.aclose()
        finally:
            work.hang(world.bell)
    states = {order.state for order in await Order.filter(id__in=orders)}
    assert states == {OrderState.FULFILLED}
    assert len(outside.charges()) == len(outside.renewals()) == 3


@contextmanager
def cut_after(statement: int, settings: Settings) -> Iterator[None]:
    """Cut every connection right after so many statements, as a server does that goes down at once."""
    seen = 0

    def count(_: str) -> None:
        nonlocal seen
        seen += 1
        if seen == statement:
            cutting = threading.Thread(target=lambda: asyncio.run(cut()))
            cutting.start()
            cutting.join()

    async def cut() -> None:
        own = await asyncpg.connect(**database.credentials(settings.database_url))
        try:
            await own.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        finally:
            await own.close()

    with database.watching(count):
        yield


STATEMENTS = range(1, 45, 3)
"""Ordering takes some forty statements; every third of them, begin and commit among them."""


@pytest.mark.parametrize("statement", STATEMENTS)
async def test_a_database_that_restarts_in_the_middle_of_an_order_leaves_one_or_none(
    world: World, make: Make, outside: Outside, settings: Settings, statement: int
) -> None:
    """F9: the browser is told that something went wrong, asks again with its key, and has ordered once."""
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    errand = await quoted(world, customer, [domain], Means(payment_method_id=card.id))
    with cut_after(statement, settings):
        await drop_connections()
        with suppress(*CUT_OFF):
            await errand.run(world)
    placed = await insisting(world, errand)
    assert placed == (await Order.get(operation_id__not_isnull=True)).id
    await work_off(world, JOBS)
    assert (await Order.get(id=placed)).state is OrderState.FULFILLED
    assert len(outside.charges()) == len(outside.renewals()) == 1
    assert [finding.plain() for finding in (await audit.audit(world)).findings] == []


async def drop_connections() -> None:
    """Statements are counted on connections opened from now on."""
    from tortoise.connection import get_connection

    pool = get_connection("default")._pool  # type: ignore[attr-defined]
    await pool.expire_connections()


async def insisting(world: World, errand: Renewal) -> object:
    """Ask again until there is an answer; a connection that was cut says so once."""
    for _ in range(20):
        with suppress(*CUT_OFF):
            return (await errand.run(world)).order_id
    raise AssertionError("no answer")
