"""The queue by itself: 100,000 jobs put into the books, and how soon a running worker begins one."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from statistics import median, quantiles
from uuid import UUID

from rich.table import Table

from backend.features.work import operations as work
from backend.kit import database
from backend.kit.ids import new_id
from bench.house import House

MANY = 100_000
ROUNDS = 3
TIMES = 200
KIND = "bench.nothing"
REAL = "notices.order_paid"
"""A job that ends at once for an order that does not exist any more."""

COLUMNS = ("id", "kind", "ref", "state", "run_at", "attempt", "again", "last_error", "created_at")


async def enqueue(house: House) -> Table:
    """One statement of the night, against PostgreSQL's own bulk path into the same table."""
    ours, limit = [], []
    for _ in range(ROUNDS):
        refs = [new_id() for _ in range(MANY)]
        ours.append(await _timed(lambda refs=refs: _enqueue(house, refs)))
        limit.append(await _timed(lambda refs=refs: _copy(house, refs)))
    table = Table(title=f"{MANY:,} jobs into the books (N={ROUNDS})")
    for column in ("", "a second", "ratio"):
        table.add_column(column, justify="left" if not column else "right")
    table.add_row("COPY into the same table", f"{MANY / median(limit):,.0f}", "1")
    ratio = median(other / one for one, other in zip(ours, limit, strict=True))
    table.add_row("work.enqueue_all", f"{MANY / median(ours):,.0f}", f"{ratio:.2f}")
    return table


async def _timed(act: Callable[[], Awaitable[None]]) -> float:
    """Time an act that leaves MANY jobs, and take them away again."""
    began = time.perf_counter()
    await act()
    seconds = time.perf_counter() - began
    async with database.transaction():
        await database.execute("SET LOCAL statement_timeout = 0")
        assert await database.execute("DELETE FROM work_job WHERE kind = $1", KIND) == MANY
    return seconds


async def _enqueue(house: House, refs: list[UUID]) -> None:
    now = (await house.world.clock.moment()).now
    async with database.transaction():
        await database.execute("SET LOCAL statement_timeout = 0")
        await work.enqueue_all(KIND, refs, run_at=now)


async def _copy(house: House, refs: list[UUID]) -> None:
    now = (await house.world.clock.moment()).now
    rows = [(new_id(), KIND, ref, "READY", now, 0, False, "", now) for ref in refs]
    async with database.transaction():
        await database.execute("SET LOCAL statement_timeout = 0")
        await database.copy("work_job", COLUMNS, rows)


async def latency(house: House) -> Table:
    """From the commit that enqueues to the end of a job that has nothing to do, with a worker awake beside us."""
    worker = house.start_silent("backend", "worker")
    try:
        await asyncio.sleep(5)  # it imports, sweeps once, and listens
        queued = [await _through_the_queue(house) for _ in range(TIMES)]
        direct = [await _direct(house) for _ in range(TIMES)]
    finally:
        worker.stop()
    table = Table(title=f"From enqueue to done, ms (N={TIMES})")
    for column in ("", "p50", "p95"):
        table.add_column(column, justify="left" if not column else "right")
    for name, seconds in (("called by itself", direct), ("by the bell and a worker", queued)):
        cuts = quantiles(seconds, n=20)
        table.add_row(name, f"{median(seconds) * 1000:.1f}", f"{cuts[18] * 1000:.1f}")
    return table


async def _through_the_queue(house: House) -> float:
    ref = new_id()
    began = time.perf_counter()
    async with database.transaction():
        await work.enqueue(REAL, ref, run_at=(await house.world.clock.moment()).now)
    while True:
        state = await database.value(
            "SELECT state FROM work_job WHERE kind = $1 AND ref = $2", REAL, ref
        )
        if state == "DONE":
            return time.perf_counter() - began
        assert state in {"READY", "LEASED"}, state
        await asyncio.sleep(0.001)


async def _direct(house: House) -> float:
    from backend.wiring import jobs

    act = jobs()[REAL]
    ref = new_id()
    began = time.perf_counter()
    await act(house.world, ref)
    return time.perf_counter() - began
