"""The programs next door, for workers of ours that are killed, frozen, or left without Redis."""

from collections.abc import Iterator

import pytest

from backend.kit.settings import Settings
from backend.ports.world import World
from tests.journeys.workers.neighbours import Neighbours, neighbours
from tests.journeys.workers.scenarios import Stage
from tests.make import Make


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neighbours]:
    with neighbours(tmp_path_factory.mktemp("neighbours")) as running:
        yield running


@pytest.fixture
def outside(programs: Neighbours) -> Neighbours:
    programs.begin()
    return programs


@pytest.fixture
def settings(settings: Settings, programs: Neighbours) -> Settings:
    """A test's settings, with the programs next door, no bell, and few connections for short-lived workers.

    The neighbours answer when the machine lets them: none of them hangs here, and one that is slow is not silent.
    """
    return settings.model_copy(
        update={
            "payments_url": programs.payments.url,
            "registrar_url": programs.registrar.url,
            "redis_url": "",
            "outside_timeout_seconds": 30,
            "pool_size": 3,
        }
    )


@pytest.fixture
def stage(world: World, make: Make, outside: Neighbours) -> Stage:
    return Stage(world, make, outside)
