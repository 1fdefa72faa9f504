"""Renewing as a customer does: see a quote, then order exactly that."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from backend.features.billing.rules import Means
from backend.features.orders.models import OrderLine
from backend.features.renewals.operations.by_hand import Placed, Wish, quote_renewal, renew_services
from backend.features.services.models import Service
from backend.features.work.models import Mail
from backend.features.work.operations import JobFunction
from backend.features.work.running import plan_the_night, work_off
from backend.kit.ids import new_id
from backend.kit.periods import local_day
from backend.ports.world import World
from tests.conftest import DemoTime
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


PARIS = ZoneInfo("Europe/Paris")


@dataclass
class Nights:
    """Lets nights pass as a worker lives through them, and says what came of them."""

    world: World
    jobs: dict[str, JobFunction]
    clock: DemoTime

    async def tonight(self) -> None:
        """Do what this day's night and its jobs have to do, now."""
        await plan_the_night(self.world)
        await work_off(self.world, self.jobs)

    async def live(self, days: int) -> None:
        """Live through so many days, each with its night."""
        for _ in range(days):
            await self.clock.advance(days=1)
            await self.tonight()

    async def live_until(self, service: Service, days_left: int) -> None:
        """Live on until a service has so many days left, by the brand's calendar."""
        assert service.expires_at is not None
        while await self.days_left(service.expires_at) > days_left:
            await self.live(1)

    async def sleep(self, days: int) -> None:
        """Let days pass without anybody awake."""
        await self.clock.advance(days=days)

    async def today(self) -> date:
        return local_day(await self.clock.now(), PARIS)

    async def days_left(self, expires_at: datetime) -> int:
        return (local_day(expires_at, PARIS) - await self.today()).days


@pytest.fixture
def nights(world: World, all_jobs: dict[str, JobFunction], clock: DemoTime) -> Nights:
    return Nights(world, all_jobs, clock)


async def letters(*names: str) -> list[Mail]:
    """Return the letters of these kinds, the oldest first."""
    return await Mail.filter(letter__in=list(names)).order_by("created_at", "id")


def days_before(expires_at: datetime | None, at: datetime) -> int:
    """Return how many days before an expiry something happened, by the brand's calendar."""
    assert expires_at is not None
    return (local_day(expires_at, PARIS) - local_day(at, PARIS)).days


def day_before(expires_at: datetime | None, days: int) -> date:
    assert expires_at is not None
    return local_day(expires_at, PARIS) - timedelta(days=days)
