"""F55: a migration while workers renew, and workers of two versions side by side on one database.

There is no release yet to come from: the old version is this tree, the new one a copy of it with a column that only the
new one writes, and the migration that adds it. tests/house/test_migrations.py sees to it that a real one only expands.
"""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.features.overview.reconcile import open_door
from backend.features.work.models import Job, JobState
from backend.kit import database
from backend.kit.settings import Settings
from backend.wiring import opened
from tests.browser.product import ROOT, started
from tests.conftest import begin_in_the_morning, clone_of_template
from tests.journeys.crew import (
    Crew,
    all_done,
    assert_nobody_paid_twice,
    live_alone,
    night_falls,
    settings_of,
    settle,
)
from tests.journeys.workers.neighbours import Neighbours, neighbours
from tests.make import Make

pytestmark = pytest.mark.anyio

WIDER = '''"""Orders say whether they are a gift."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("orders", "0002_invariants")]

    operations = [
        ops.RunSQL(
            """
            CREATE TABLE orders_gift (id uuid PRIMARY KEY, order_id uuid NOT NULL);
            CREATE INDEX orders_gift_of_order ON orders_gift (order_id);
            ALTER TABLE orders_order ADD COLUMN gift text NOT NULL DEFAULT '';
            ALTER TABLE orders_order_line ADD COLUMN colour text;
            ALTER TABLE billing_payment ADD CONSTRAINT billing_payment_new CHECK (total_minor > 0) NOT VALID;
            ALTER TABLE billing_payment VALIDATE CONSTRAINT billing_payment_new;
            """,
            reverse_sql="DROP TABLE orders_gift; ALTER TABLE orders_order DROP COLUMN gift",
        ),
    ]
'''
COLUMN_AFTER = "    on_terms = fields.BooleanField(default=False)\n"


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Neighbours]:
    with neighbours(tmp_path) as programs:
        programs.begin()
        yield programs


@pytest.fixture
def settings(tmp_path: Path, outside: Neighbours) -> Settings:
    return settings_of(clone_of_template(), tmp_path, outside)


def next_version(folder: Path) -> Path:
    """Copy this tree, and let its orders have a column more."""
    shutil.copytree(
        ROOT / "backend", folder / "backend", ignore=shutil.ignore_patterns("__pycache__")
    )
    orders = folder / "backend/features/orders"
    (orders / "migrations/0003_wider.py").write_text(WIDER)
    models = (orders / "models.py").read_text()
    assert models.count(COLUMN_AFTER) == 1
    wider = f'{COLUMN_AFTER}    gift = fields.TextField(default="new")\n'
    (orders / "models.py").write_text(models.replace(COLUMN_AFTER, wider))
    return folder


async def migrated(settings: Settings, version: Path) -> int:
    """Migrate as an operator does, again while somebody holds a table; return how often it had to wait."""
    hasty = settings.model_copy(update={"lock_timeout_ms": 500})
    for refused in range(20):
        log = version / f"migrate{refused}.log"
        program = started(hasty, "migrate", log.open("wb"), version)
        ended = await asyncio.to_thread(program.process.wait)
        program.log.close()
        if ended == 0:
            assert "orders.0003_wider" in log.read_text()
            return refused
        assert "LockNotAvailable" in log.read_text() or "lock timeout" in log.read_text(), log
    raise AssertionError("the tables were never free")


async def by_version() -> dict[str, int]:
    """Count the orders that each version has placed."""
    found = await database.rows("SELECT gift, count(*) AS many FROM orders_order GROUP BY gift")
    return {row["gift"]: row["many"] for row in found}


@pytest.mark.parametrize("households", [4, pytest.param(60, marks=pytest.mark.soak)])
async def test_two_versions_work_side_by_side_while_the_tables_grow(
    settings: Settings, outside: Neighbours, tmp_path: Path, households: int
) -> None:
    """Three nights: the old version alone, while it is migrated; both together; the new one alone."""
    version = next_version(tmp_path / "next")
    async with opened(settings) as world:
        await begin_in_the_morning(outside)
        await open_door(world)
        make = Make(world, outside, (await world.clock.moment()).now)
        for night in range(3):
            await settle(make, households, expires_in=12 + night)
        await live_alone(world, 4)
        with Crew(settings, tmp_path) as old:
            await night_falls(world)
            assert len(outside.charges()) < households
            await migrated(settings, version)
            await all_done(world)
            with Crew(settings, version, version) as new:
                await night_falls(world)
                await all_done(world)
                old.end()
                await night_falls(world)
                await all_done(world)
                said = old.said + new.said
        assert "job failed" not in said, said
        placed = await by_version()
        assert placed[""] >= households
        assert placed["new"] >= households
        assert not await Job.filter(state=JobState.MANUAL).exists()
        assert len(outside.charges()) == len(outside.renewals()) == 3 * households
        await assert_nobody_paid_twice(world, outside)
