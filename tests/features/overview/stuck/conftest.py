"""A member of staff who resolves, and a processor that is asked again each hour."""

import pytest

from backend.features.journal.models import Actor
from backend.features.overview.resolve import resolve_work
from backend.features.overview.stuck import Way
from backend.kit.database import Row
from backend.kit.ids import new_id
from backend.kit.settings import Settings
from backend.ports.world import World
from tests.features.overview.stuck.cases import (
    Resolve,
)
from tests.make import Make


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"redis_url": "", "unpaid_retry_seconds": 3600})


@pytest.fixture
async def luc(make: Make) -> Actor:
    return await make.staff()


@pytest.fixture
def resolve(world: World, luc: Actor) -> Resolve:
    async def as_luc(
        found: Row, way: Way, *, reason: str = "Vu au téléphone", key: str = "", by: Actor = luc
    ) -> None:
        await resolve_work(
            world,
            by,
            found["prefix"],
            found["id"],
            way,
            reason=reason,
            idempotency_key=key or f"key-{new_id()}",
            moment=await world.clock.moment(),
        )

    return as_luc
