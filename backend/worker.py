"""The night door: one arq function that drains the queue, a sweep of its own, and a way to live without Redis.

The sweep is none of arq's crons: those go by this machine's clock, and one that is set back by an hour rings for an
hour no more. asyncio sleeps by a clock that nobody sets.
"""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Mapping
from typing import Any

from arq.worker import Worker, func
from redis.exceptions import RedisError

from backend.adapters.queue.arq import DRAIN, connection, deserialize, serialize
from backend.features.overview.reconcile import open_door
from backend.features.work import running
from backend.kit.settings import Settings
from backend.wiring import jobs, opened

log = logging.getLogger("comptoir.worker")

CANCEL_AGAIN_SECONDS = 1.0


async def drain(ctx: Mapping[str, Any]) -> None:
    """Run whatever is due, until nothing is."""
    await running.work_off(ctx["world"], ctx["jobs"])


async def sweep(ctx: Mapping[str, Any]) -> None:
    """Put today's nightly jobs into the books, then look for work that nobody rang for."""
    await running.plan_the_night(ctx["world"])
    await drain(ctx)


async def serve(settings: Settings) -> None:
    """Work until told to stop. Being stopped in the middle of a job is nothing special: see the kill tests."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopped.set)
    async with opened(settings) as world:
        await open_door(world)
        context = {"world": world, "jobs": jobs()}
        working = asyncio.create_task(_work(settings, context))
        await asyncio.wait(
            [working, asyncio.create_task(stopped.wait())], return_when=asyncio.FIRST_COMPLETED
        )
        await end(working)


async def end(working: asyncio.Task[None]) -> None:
    """Cancel the work until it has ended: what runs deep inside may swallow a cancellation, and go on."""
    while not working.done():
        working.cancel()
        await asyncio.wait([working], timeout=CANCEL_AGAIN_SECONDS)
    with contextlib.suppress(asyncio.CancelledError):
        await working


async def _work(settings: Settings, context: dict[str, Any]) -> None:
    while True:
        try:
            if settings.redis_url:
                await _listen(settings, context)
            else:
                await sweep(context)
        except (RedisError, OSError) as error:
            log.warning("no bell (%s): looking for work without one", error)
            await sweep(context)
        await asyncio.sleep(settings.sweep_seconds)


async def _listen(settings: Settings, context: dict[str, Any]) -> None:
    worker = Worker(
        functions=[func(drain, name=DRAIN, keep_result=0, max_tries=1, timeout=3600)],
        redis_pool=connection(settings.redis_url),
        ctx=dict(context),
        handle_signals=False,
        job_serializer=serialize,
        job_deserializer=deserialize,
        poll_delay=0.05,
        max_jobs=4,
        keep_result=0,
        health_check_interval=3600,
    )
    sweeping = asyncio.create_task(_keep_sweeping(settings, context))
    try:
        await worker.async_run()
    finally:
        await end(sweeping)
        with contextlib.suppress(RedisError, OSError, asyncio.CancelledError):
            await worker.close()


async def _keep_sweeping(settings: Settings, context: Mapping[str, Any]) -> None:
    """Look for work every so often, whether anybody rang or not."""
    while True:
        try:
            await sweep(context)
        except Exception:  # the database is away for a moment; the next sweep looks again
            log.exception("a sweep failed")
        await asyncio.sleep(settings.sweep_seconds)
