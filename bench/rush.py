"""Everything falls due in one minute (F57): two workers charge, renew, print and tell, while somebody uses the page."""

import asyncio
import time
from collections.abc import Coroutine
from statistics import quantiles
from uuid import UUID

import orjson
from rich.table import Table

from backend.features.renewals.models import ScheduledPayment, ScheduledState
from backend.features.work import operations as work
from backend.kit import database
from backend.ports.world import World
from bench.house import House
from bench.load import Connection, Question
from bench.nights import announced
from bench.reads import DASHBOARD

DUE = 600
WORKERS = 2
QUIET_SECONDS = 10.0
BETWEEN_SECONDS = 0.1
LOOK_SECONDS = 0.5
NUMBERS_FROM = 50_000
"""So the customers have other numbers than those of `nights`."""


async def measure(house: House) -> Table:
    web = await house.start("bench.door", "ours")
    page = Question(f"{web.url}/graphql", orjson.dumps({"query": DASHBOARD}), house.token)
    payments = await announced(house, DUE, NUMBERS_FROM)
    quiet = await _answers(page, asyncio.sleep(QUIET_SECONDS))
    now = (await house.world.clock.moment()).now
    workers = [house.start_silent("backend", "worker") for _ in range(WORKERS)]
    await work.enqueue_all("renewals.charge_payment", payments, run_at=now)
    began = time.perf_counter()
    busy = await _answers(page, _until_done(house.world, payments))
    seconds = time.perf_counter() - began
    for worker in workers:
        worker.stop()
    table = Table(title=f"{DUE} renewals due in one minute, {WORKERS} workers")
    for column in ("", "a second", "10,000 in minutes", "page, p95 in ms", "quiet, p95 in ms"):
        table.add_column(column, justify="left" if not column else "right")
    table.add_row(
        "charged, renewed, printed and told",
        f"{DUE / seconds:.1f}",
        f"{10_000 * seconds / DUE / 60:.0f}",
        f"{_p95(busy):.0f}",
        f"{_p95(quiet):.0f}",
    )
    return table


async def _answers(page: Question, meanwhile: Coroutine[None, None, None]) -> list[float]:
    """Ask for the page ten times a second while something goes on; return the milliseconds of each answer."""
    waiting = asyncio.create_task(meanwhile)
    took = []
    async with Connection(page) as connection:
        while not waiting.done():
            began = time.perf_counter()
            await connection.ask()
            took.append((time.perf_counter() - began) * 1000)
            await asyncio.sleep(BETWEEN_SECONDS)
    await waiting
    return took


async def _until_done(world: World, payments: list[UUID]) -> None:
    """Wait until each payment succeeded and no job of any kind is due."""
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        done = await ScheduledPayment.filter(
            id__in=payments, state=ScheduledState.SUCCEEDED
        ).count()
        now = (await world.clock.moment()).now
        due = await database.value(
            "SELECT count(*) FROM work_job WHERE state = 'LEASED' OR state = 'READY' AND run_at <= $1",
            now,
        )
        if done == len(payments) and not due:
            return


def _p95(took: list[float]) -> float:
    return quantiles(took, n=20)[-1]
