"""Renewing as a customer does: see a quote, then order exactly that."""

from collections.abc import Awaitable, Callable
from uuid import UUID

import pytest

from backend.features.billing.rules import Means
from backend.features.orders.models import OrderLine
from backend.features.renewals.operations.by_hand import Placed, Wish, quote_renewal, renew_services
from backend.features.services.models import Service
from backend.features.work.operations import JobFunction
from backend.features.work.running import work_off
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.make import Customer

Renew = Callable[..., Awaitable[Placed]]


@pytest.fixture
def renew(world: World) -> Renew:
    async def quote_and_order(
        customer: Customer,
        services: list[Service],
        means: Means,
        *,
        months: int | None = None,
        key: str | None = None,
        quote_id: UUID | None = None,
    ) -> Placed:
        moment = await world.clock.moment()
        quote_id = quote_id or await quote_renewal(
            customer.actor(),
            customer.id,
            [Wish(service.id, months) for service in services],
            moment=moment,
        )
        lines = await OrderLine.filter(order_id=quote_id)
        return await renew_services(
            world,
            customer.actor(),
            quote_id,
            seen_expiries={line.service_id: line.period_from for line in lines},
            means=means,
            idempotency_key=key or f"key-{new_id()}",
            moment=moment,
        )

    return quote_and_order


@pytest.fixture
def finish(world: World, all_jobs: dict[str, JobFunction]) -> Callable[[], Awaitable[int]]:
    """Work off everything that is due."""

    async def run_all() -> int:
        return await work_off(world, all_jobs)

    return run_all
