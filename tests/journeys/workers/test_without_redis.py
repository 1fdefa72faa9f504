"""The night door by itself: a worker program whose Redis is gone for good."""

import asyncio
import os
import sys

import pytest

from backend.features.orders.models import Order, OrderState
from backend.kit.settings import PREFIX, Settings
from tests.journeys.errands import renew
from tests.journeys.workers.scenarios import Stage

pytestmark = pytest.mark.anyio

NOBODY_LISTENS = "redis://127.0.0.1:1"
PATIENCE_SECONDS = 60
LOOK_AGAIN_SECONDS = 0.05


def environment(settings: Settings, **changes: str) -> dict[str, str]:
    """Return the environment in which a program of ours has these settings."""
    given = {
        "database_url": settings.database_url,
        "data_dir": str(settings.data_dir),
        "demo": "1",
        "secret": settings.secret.get_secret_value(),
        "payments_url": settings.payments_url,
        "payments_webhook_secret": settings.payments_webhook_secret.get_secret_value(),
        "registrar_url": settings.registrar_url,
        **changes,
    }
    return os.environ | {f"{PREFIX}{name.upper()}": value for name, value in given.items()}


async def test_a_worker_without_redis_looks_for_work_by_itself(
    stage: Stage, settings: Settings
) -> None:
    """F7: late, not lost; and told to end, it ends."""
    customer = await stage.make.account()
    means = await stage.by_card(customer)
    domain = await stage.make.domain(customer)
    placed = await renew(stage.world, customer, [domain], means)
    settled = environment(settings, redis_url=NOBODY_LISTENS, sweep_seconds="0.1")
    worker = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "backend", "worker"), env=settled, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while (await Order.get(id=placed.order_id)).state is not OrderState.FULFILLED:
                assert worker.returncode is None, "the worker ended by itself"
                await asyncio.sleep(LOOK_AGAIN_SECONDS)
            worker.terminate()
            assert await worker.wait() == 0
    finally:
        if worker.returncode is None:
            worker.kill()
            await worker.wait()
    assert len(stage.outside.renewals(domain.name)) == 1
