"""A year and more of a town's nights, with everything going wrong that may: nobody is charged twice, or forgotten."""

import os
import sys
import time
from random import Random

import pytest

from backend.kit.settings import Settings
from backend.ports.world import World
from tests.journeys.mishaps import Mishaps
from tests.journeys.town_of_renewals import Town, assert_all_is_well, awaited
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

SEED = "COMPTOIR_TEST_SEED"
"""Set it to live through another year, or through that of a failed run again."""

USUAL = 4
"""The year of every test run; the soak lives through a new one each time."""

DAYS = 400


@pytest.fixture
def anyio_backend() -> tuple[str, dict[str, bool]]:
    """The loop that the web door runs on; a year has many turns."""
    return "asyncio", {"use_uvloop": True}


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Impatient with answers, and in no hurry to ask again."""
    return settings.model_copy(
        update={"outside_timeout_seconds": 0.5, "unpaid_retry_seconds": 21_600}
    )


@pytest.mark.parametrize("services", [300, pytest.param(5_000, marks=pytest.mark.soak)])
async def test_nobody_is_charged_twice_or_forgotten(
    world: World, make: Make, outside: Outside, settings: Settings, services: int
) -> None:
    any_seed = time.time_ns() % 1_000_000
    seed = int(os.environ.get(SEED) or (USUAL if services == 300 else any_seed))
    sys.stdout.write(f"{SEED}={seed}\n")
    random = Random(seed)
    town = await Town.settle(world, make, outside, services=services, random=random)
    mishaps = Mishaps(town, settings, random, [])
    await mishaps.live(DAYS // 2)
    await town.raise_price("pack", "89.99")
    await mishaps.live(DAYS // 2)
    await town.live(5)
    sys.stdout.write(f"{await awaited(town)}\n")
    await assert_all_is_well(town)
